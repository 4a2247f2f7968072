"""Whole articles of our own: most key attributions are found, and no name is wrong among them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import quoteattr
from quoteattr import Quote

HERE = Path(__file__).parent
LEAST = {"news": 6, "british": 5, "press_release": 4, "transcript": 5}
"""Key attributions that must be found with their kind and speaker; each article may miss one or two."""


def holding(quotes: list[Quote], words: str) -> Quote | None:
    """The first quote whose content holds the words."""
    return next((quote for quote in quotes if words in quote.text), None)


def name_of(quote: Quote) -> str | None:
    return quote.speaker.name if quote.speaker else None


@pytest.fixture(scope="module", params=sorted(LEAST))
def article(request: pytest.FixtureRequest) -> tuple[str, list[dict[str, Any]], list[Quote]]:
    """An article's name, its key attributions and the quotes found in it."""
    text = (HERE / f"{request.param}.txt").read_text(encoding="utf8")
    keys = json.loads((HERE / f"{request.param}.json").read_text(encoding="utf8"))
    assert all(key["content"] in text for key in keys)
    return request.param, keys, quoteattr.extract(text)


Article = tuple[str, list[dict[str, Any]], list[Quote]]


def test_most_key_attributions_are_found(article: Article) -> None:
    name, keys, quotes = article
    missed = [
        (key["content"], quote and (quote.kind, name_of(quote)))
        for key in keys
        if (quote := holding(quotes, key["content"])) is None
        or (quote.kind, name_of(quote)) != (key["kind"], key["speaker"])
    ]
    assert len(keys) - len(missed) >= LEAST[name], missed


def test_no_key_attribution_has_a_wrong_name(article: Article) -> None:
    _, keys, quotes = article
    found = [(key, holding(quotes, key["content"])) for key in keys]
    assert not [
        (key["content"], name_of(quote))
        for key, quote in found
        if quote is not None and name_of(quote) not in {None, key["speaker"]}
    ]


def test_what_stands_in_marks_is_never_indirect(article: Article) -> None:
    _, keys, quotes = article
    direct = [holding(quotes, key["content"]) for key in keys if key["kind"] == "direct"]
    assert all(quote.kind != "indirect" for quote in direct if quote)


def test_one_speaker_has_one_id(article: Article) -> None:
    _, _, quotes = article
    ids: dict[str, set[str]] = {}
    for quote in quotes:
        if quote.speaker and quote.speaker.name:
            ids.setdefault(quote.speaker.name, set()).add(quote.speaker.id)
    assert all(len(found) == 1 for found in ids.values())
