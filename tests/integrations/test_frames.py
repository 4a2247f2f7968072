from __future__ import annotations

import sys

import pytest

import quoteattr
from quoteattr.errors import DataTypeError, OptionError
from quoteattr.integrations.frames import COLUMNS, to_frame
from tests.factories import ARTICLE, make_article_quotes, make_quote


@pytest.fixture(params=["pandas", "polars"])
def backend(request: pytest.FixtureRequest) -> str:
    pytest.importorskip(request.param, reason=f"needs {request.param}")
    return request.param


def rows_of(frame) -> list[dict[str, object]]:
    """The rows as plain values; missing ones as None."""
    if hasattr(frame, "to_dicts"):
        return frame.to_dicts()
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def test_every_quote_is_a_row_with_plain_values(backend):
    rows = rows_of(to_frame(make_article_quotes(), backend=backend))
    assert list(rows[0]) == list(COLUMNS)
    assert rows[1] == {
        "document": None,
        "number": 2,
        "kind": "direct",
        "text": "It will stand, for a hundred years.",
        "verbatim": "It will stand, | for a hundred years.",
        "cue": "said,",
        "act": "statement",
        "negated": False,
        "source": "she",
        "form": "pronoun",
        "speaker": "Ann Lee",
        "description": "Ann Lee",
        "speaker_kind": "person",
        "speaker_id": "s1",
        "roles": "Mayor",
        "start": ARTICLE.index("It will"),
        "end": ARTICLE.index("years.") + 6,
        "content_spans": rows[1]["content_spans"],
        "source_start": ARTICLE.index("she said"),
        "source_end": ARTICLE.index("she said") + 3,
        "cue_start": ARTICLE.index("said,"),
        "cue_end": ARTICLE.index("said,") + 5,
        "confidence_content": 0.97,
        "confidence_source": 0.97,
        "confidence_speaker": 0.97,
        "confidence": 0.97,
    }
    pieces = [tuple(map(int, span.split("-"))) for span in rows[1]["content_spans"].split()]
    assert [ARTICLE[start:end] for start, end in pieces] == ["It will stand,", "for a hundred years."]


def test_what_is_not_known_is_missing(backend):
    (row,) = rows_of(to_frame([make_quote("It will stand.", "It will stand.", kind="indirect")], backend=backend))
    missing = {name for name, value in row.items() if value is None}
    assert missing == set(COLUMNS) - {
        *("number", "kind", "text", "start", "end", "content_spans"),
        *("confidence_content", "confidence_source", "confidence_speaker", "confidence"),
    }


def test_the_quotes_of_many_documents_carry_their_ids(backend):
    quotes = make_article_quotes()
    rows = rows_of(to_frame([("a", quotes[:2]), ("b", []), ("c", quotes[2:])], backend=backend))
    assert [(row["document"], row["number"]) for row in rows] == [("a", 1), ("a", 2), ("c", 1), ("c", 2)]
    assert rows_of(to_frame([(7, quotes[:1])], backend=backend))[0]["document"] == 7


def test_types_do_not_depend_on_the_quotes(backend):
    full = to_frame([("a", make_article_quotes())], backend=backend)
    empty = to_frame([], backend=backend)
    bare = to_frame([make_quote("a", "a", kind="indirect")], backend=backend)
    assert len(empty) == 0
    assert list(map(str, full.dtypes)) == list(map(str, empty.dtypes)) == list(map(str, bare.dtypes))


def test_the_facade_has_it(backend):
    assert len(quoteattr.to_frame(iter(make_article_quotes()), backend=backend)) == 4


def test_an_unknown_backend_is_refused():
    with pytest.raises(OptionError, match='backend must be "pandas" or "polars", but \'dask\''):
        to_frame([], backend="dask")  # type: ignore[call-overload]


@pytest.mark.parametrize("quotes", [["text"], [("a", ["text"])]])
def test_what_is_no_quote_is_refused(quotes):
    with pytest.raises(DataTypeError, match="to_frame takes quotes or pairs"):
        to_frame(quotes)


def test_a_missing_backend_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(ImportError, match=r"install quoteattr\[frames\]"):
        to_frame([], backend="polars")
