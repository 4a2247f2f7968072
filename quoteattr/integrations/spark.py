"""Quotes on Spark: a function for ``DataFrame.mapInPandas`` and the explicit schema of what it gives.

    >>> from functools import partial
    >>> from quoteattr.integrations.spark import map_quotes, quotes_schema
    >>> mapper = partial(map_quotes, min_confidence=0.5)
    >>> articles.mapInPandas(mapper, schema=quotes_schema())  # doctest: +SKIP

Needs ``quoteattr[spark]``, on the workers too, and a Java that the installed Spark supports.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from quoteattr.config import make_options
from quoteattr.errors import OptionError, describe
from quoteattr.streams import OnError, check_on_error, stream

if TYPE_CHECKING:
    import pandas as pd
    from pyspark.sql.types import DataType, StructType

    from quoteattr.annotations import Quote
    from quoteattr.config import Options

__all__ = ["VERSION", "map_quotes", "quotes_schema"]

VERSION = 1
"""Version of the schema. It rises with every change of the columns."""

Per: TypeAlias = Literal["quote", "article"]

_ROWS = 256
"""Articles whose quotes are handed on together, so that few are held in memory however large Spark's batches are."""

_BATCH = 32
"""Articles that are taken at a time."""


def quotes_schema(version: int = VERSION, *, per: Per = "quote") -> StructType:
    """The schema of what `map_quotes` gives.

    Per quote, the columns are ``id`` (the article's, as a string), ``version``, ``number`` (of the quote in its
    article, from 1), ``text`` (its content in one string) and the fields of a `Quote` as nested structs, after the
    JSON Schema that `quoteattr.schema` returns. Per article, they are ``id``, ``version`` and ``quotes``, an array of
    structs with the others. Offsets count Unicode code points, as Spark's ``substring`` does (from 1).

    Args:
        version: The version wanted; there is only 1.
        per: What a row is, "quote" or "article".

    Raises:
        OptionError: There is no such version, or no such row.
    """
    from pyspark.sql.types import ArrayType, IntegerType, StringType

    _check_per(per)
    if version != VERSION:
        message = f"version must be {VERSION}, but {describe(version)} was given"
        raise OptionError(message)
    fields = _quote_fields()
    head: dict[str, DataType] = {"id": StringType(), "version": IntegerType()}
    if per == "quote":
        return _struct({**head, **fields})
    return _struct({**head, "quotes": ArrayType(_struct(fields))})


def _quote_fields() -> dict[str, DataType]:
    from pyspark.sql.types import ArrayType, BooleanType, DoubleType, IntegerType, StringType

    string, integer, double = StringType(), IntegerType(), DoubleType()
    span = _struct({"start": integer, "end": integer, "text": string})
    role = _struct({"text": string, "span": span})
    return {
        "number": integer,
        "text": string,
        "content": ArrayType(span),
        "kind": string,
        "verbatim": ArrayType(span),
        "cue": _struct({"span": span, "act": string, "negated": BooleanType(), "lemma": string}),
        "source": _struct({"span": span, "form": string}),
        "speaker": _struct(
            {
                "id": string,
                "name": string,
                "description": string,
                "kind": string,
                "roles": ArrayType(role),
                "mentions": ArrayType(span),
            }
        ),
        "confidence": _struct(dict.fromkeys(("content", "source", "speaker", "overall"), double)),
        "evidence": ArrayType(_struct({"span": span, "rule": string})),
    }


def _struct(fields: dict[str, DataType]) -> StructType:
    from pyspark.sql.types import StructField, StructType

    return StructType([StructField(name, kind, nullable=True) for name, kind in fields.items()])


def map_quotes(
    frames: Iterable[pd.DataFrame],
    *,
    text_column: str = "text",
    id_column: str = "id",
    per: Per = "quote",
    min_confidence: float = 0.0,
    kinds: Iterable[str] | None = None,
    on_error: OnError = "log",
) -> Iterator[pd.DataFrame]:
    """Find the quotations of a partition's articles, for ``DataFrame.mapInPandas``.

    The model is loaded once a worker process and runs on one thread there: Spark has a process for every core.
    Articles without a text (null) have no quotes.

    Args:
        frames: The partition, as Spark hands it on.
        text_column: The column with the articles' texts.
        id_column: The column with their ids.
        per: What a row of the result is: "quote", or "article" with all its quotes.
        min_confidence: Least overall confidence of a quote, 0..1.
        kinds: Kinds to keep; None for all.
        on_error: What to do with an article that fails: "log" it and give no quotes, or "raise", which ends the job.

    Returns:
        Frames after `quotes_schema` (with the same ``per``), in the order of the articles.

    Raises:
        OptionError: An option is out of range, or a column is missing.
    """
    _check_per(per)
    check_on_error(on_error)
    options = make_options(min_confidence=min_confidence, kinds=kinds)
    return _map(frames, text_column, id_column, per, options, on_error)


def _check_per(per: object) -> None:
    if per not in {"quote", "article"}:
        message = f'per must be "quote" or "article", but {describe(per)} was given'
        raise OptionError(message)


def _map(
    frames: Iterable[pd.DataFrame], text_column: str, id_column: str, per: Per, options: Options, on_error: OnError
) -> Iterator[pd.DataFrame]:
    for frame in frames:
        for name in (text_column, id_column):
            if name not in frame.columns:
                message = f"the articles have no column {name!r}, but {', '.join(map(repr, frame.columns))}"
                raise OptionError(message)
        for start in range(0, len(frame), _ROWS):
            part = frame.iloc[start : start + _ROWS]
            yield _map_part(part[id_column], part[text_column], per, options, on_error)


def _map_part(
    ids: pd.Series[Any], texts: pd.Series[Any], per: Per, options: Options, on_error: OnError
) -> pd.DataFrame:
    import pandas as pd

    found: Iterator[list[Quote]] = stream(texts.fillna("").tolist(), options, batch_size=_BATCH, on_error=on_error)
    rows: list[dict[str, Any]] = []
    for name, missing, quotes in zip(ids.tolist(), ids.isna().tolist(), found, strict=True):
        head = {"id": None if missing else _name(name), "version": VERSION}
        records = [
            {"number": number, "text": quote.text, **quote.to_dict()} for number, quote in enumerate(quotes, start=1)
        ]
        rows += [{**head, **record} for record in records] if per == "quote" else [{**head, "quotes": records}]
    return pd.DataFrame(rows, columns=quotes_schema(per=per).names)


def _name(value: Any) -> str:
    """An id as a string; pandas makes whole numbers floats where some are missing."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
