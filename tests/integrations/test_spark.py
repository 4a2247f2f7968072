from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

import quoteattr
from quoteattr import OptionError, Quote, TextTypeError

pd = pytest.importorskip("pandas", reason="needs pandas")
pytest.importorskip("pyarrow", reason="needs pyarrow")
pytest.importorskip("pyspark", reason="needs pyspark")

from quoteattr.integrations.spark import VERSION, map_quotes, quotes_schema  # noqa: E402

# Spark and what it brings warn of their own affairs.
pytestmark = pytest.mark.filterwarnings("ignore")

ARTICLES = {
    "a": "“It will stand 🌊,” Mayor Ann Lee said on Monday.",
    "b": "Nothing was heard from the island.",
    "c": "Tom Bray denied that the work cost too much. “We paid what it was worth,” he said.",
    "d": None,
    "e": "According to the council, the ferry sails in May.",
}


@pytest.fixture(scope="module")
def expected() -> dict[str, list[Quote]]:
    return {name: quoteattr.extract(text or "") for name, text in ARTICLES.items()}


@pytest.fixture(scope="module")
def session() -> Iterator[object]:
    """A Spark session with two workers."""
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("needs Java")
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        root = str(Path(__file__).parents[2])
        patch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")])))
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        builder = SparkSession.builder.master("local[2]").appName("quoteattr")
        for name, value in {
            "spark.ui.enabled": "false",
            "spark.sql.shuffle.partitions": "2",
            "spark.driver.host": "127.0.0.1",
            "spark.driver.memory": "512m",
        }.items():
            builder = builder.config(name, value)
        spark = builder.getOrCreate()
        yield spark
        spark.stop()


def read_back(row: dict[str, object]) -> Quote:
    """The quote of a row."""
    record = dict(row)
    for name in ("id", "version", "number", "text"):
        record.pop(name, None)
    return Quote.from_dict(record)


def test_parquet_in_parquet_out_on_two_workers(session, expected, tmp_path):
    source, target = str(tmp_path / "articles"), str(tmp_path / "quotes")
    articles = session.createDataFrame(list(ARTICLES.items()), "id: string, text: string")
    articles.repartition(2, "id").write.parquet(source)
    frame = session.read.parquet(source).repartition(2)
    frame.mapInPandas(partial(map_quotes), schema=quotes_schema()).write.parquet(target)

    found = session.read.parquet(target)
    assert found.schema == quotes_schema()
    rows = [row.asDict(recursive=True) for row in found.orderBy("id", "number").collect()]
    assert [(row["id"], row["number"], row["version"]) for row in rows] == [
        (name, number, VERSION) for name, quotes in expected.items() for number, _ in enumerate(quotes, start=1)
    ]
    assert [read_back(row) for row in rows] == [quote for quotes in expected.values() for quote in quotes]
    assert [row["text"] for row in rows] == [quote.text for quotes in expected.values() for quote in quotes]


def test_one_row_an_article(session, expected):
    articles = session.createDataFrame(list(ARTICLES.items()), "name: string, body: string")
    mapper = partial(map_quotes, id_column="name", text_column="body", per="article")
    found = articles.repartition(2).mapInPandas(mapper, schema=quotes_schema(per="article"))
    rows = {row["id"]: row.asDict(recursive=True)["quotes"] for row in found.collect()}
    assert {name: [read_back(quote) for quote in quotes] for name, quotes in rows.items()} == expected


def test_offsets_are_those_of_spark_sql(session, expected):
    articles = session.createDataFrame(list(ARTICLES.items()), "id: string, article: string")
    quotes = articles.mapInPandas(partial(map_quotes, text_column="article"), schema=quotes_schema())
    pieces = quotes.selectExpr("id", "inline(content)").join(articles, "id")
    rows = pieces.selectExpr("text", "substring(article, start + 1, end - start) AS cut").collect()
    assert len(rows) == sum(len(quote.content) for quotes in expected.values() for quote in quotes)
    assert all(row["cut"] == row["text"] for row in rows)


def test_each_worker_process_loads_the_model_once_and_two_work(session):
    def tell(frames):  # type: ignore[no-untyped-def]
        from quoteattr.encoder import encoder

        for frame in map_quotes(frames):
            loads = encoder._embedded.cache_info().misses
            yield pd.DataFrame({"process": [os.getpid()], "loads": [loads], "rows": [len(frame)]})

    articles = session.createDataFrame([(str(n), ARTICLES["a"]) for n in range(40)], "id: string, text: string")
    told = articles.repartition(4).mapInPandas(tell, schema="process long, loads long, rows long").collect()
    assert {row["loads"] for row in told} == {1}
    assert len({row["process"] for row in told}) == 2


def test_without_spark_frames_map_to_frames(expected):
    frames = [
        pd.DataFrame({"id": [1, None], "text": [ARTICLES["a"], ARTICLES["c"]]}),
        pd.DataFrame({"id": [], "text": []}),
    ]
    (first,) = map_quotes(frames)
    assert list(first.columns) == quotes_schema().names
    assert len(first) == len(expected["a"]) + len(expected["c"])
    assert first["id"].tolist()[0] == "1"
    assert pd.isna(first["id"].tolist()[-1])


def test_what_to_keep_is_chosen():
    frame = pd.DataFrame({"id": ["a"], "text": [ARTICLES["a"]]})
    (none,) = map_quotes([frame], min_confidence=1.0)
    (direct,) = map_quotes([frame], kinds=["direct"])
    assert len(none) == 0
    assert set(direct["kind"]) <= {"direct"}


def test_wrong_options_are_refused_at_the_call():
    with pytest.raises(OptionError, match="version must be 1, but 2"):
        quotes_schema(2)
    with pytest.raises(OptionError, match='per must be "quote" or "article"'):
        quotes_schema(per="page")  # type: ignore[arg-type]
    with pytest.raises(OptionError, match='per must be "quote" or "article"'):
        map_quotes([], per="page")  # type: ignore[arg-type]
    with pytest.raises(OptionError, match="on_error must be"):
        map_quotes([], on_error="ignore")  # type: ignore[arg-type]


def test_a_missing_column_is_named():
    with pytest.raises(OptionError, match="no column 'text', but 'id', 'body'"):
        list(map_quotes([pd.DataFrame({"id": ["a"], "body": ["b"]})]))


def test_a_text_of_a_wrong_type_is_logged_or_raised():
    frame = pd.DataFrame({"id": ["a"], "text": [5]})
    (found,) = map_quotes([frame])
    assert len(found) == 0
    with pytest.raises(TextTypeError):
        list(map_quotes([frame], on_error="raise"))


def test_the_schema_of_version_1_does_not_change():
    assert quotes_schema(1).simpleString() == (
        "struct<id:string,version:int,number:int,text:string,"
        "content:array<struct<start:int,end:int,text:string>>,kind:string,"
        "verbatim:array<struct<start:int,end:int,text:string>>,"
        "cue:struct<span:struct<start:int,end:int,text:string>,act:string,negated:boolean,lemma:string>,"
        "source:struct<span:struct<start:int,end:int,text:string>,form:string>,"
        "speaker:struct<id:string,name:string,description:string,kind:string,"
        "roles:array<struct<text:string,span:struct<start:int,end:int,text:string>>>,"
        "mentions:array<struct<start:int,end:int,text:string>>>,"
        "confidence:struct<content:double,source:double,speaker:double,overall:double>,"
        "evidence:array<struct<span:struct<start:int,end:int,text:string>,rule:string>>>"
    )
    assert [field.name for field in quotes_schema(1, per="article")] == ["id", "version", "quotes"]
