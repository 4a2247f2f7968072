from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

import quoteattr
from tests.factories import ARTICLE, make_article_quotes


def fake_extract(text: str, *, min_confidence: float = 0.0) -> list[quoteattr.Quote]:
    quotes = make_article_quotes() if text == ARTICLE else []
    return [quote for quote in quotes if quote.confidence.overall >= min_confidence]


def fake_pipe(texts: Iterable[object], *, as_tuples: bool = False, min_confidence: float = 0.0) -> Iterator[object]:
    assert as_tuples
    for text, context in texts:
        yield fake_extract(text, min_confidence=min_confidence), context


@pytest.fixture(autouse=True)
def _no_model(monkeypatch):
    """The command line's own doings need no model: it finds what the test's article holds."""
    monkeypatch.setitem(vars(quoteattr), "extract", fake_extract)
    monkeypatch.setitem(vars(quoteattr), "pipe", fake_pipe)
