"""Datelines: the place in capitals at the head of a report, told from the labels of turns."""

from __future__ import annotations

import pytest

from quoteattr.quotations import find_dateline

REST = "Ten people who live by the old lock were told on Tuesday to leave their houses."


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("LAGOS: ", "LAGOS"),
        ("PORT ELLERY - ", "PORT ELLERY"),
        ("PORT ELLERY — ", "PORT ELLERY"),
        ("LAGOS (NNA) -- ", "LAGOS"),
        ("LAGOS, Sept. 18 (NNA) – ", "LAGOS"),
        ("LAGOS, Nigeria — ", "LAGOS"),
        ("Lagos - ", None),
        ("LAGOS ", None),
        ("", None),
    ],
)
def test_place_in_capitals_before_a_mark_is_the_dateline(head: str, place: str | None) -> None:
    text = "The lock leaks\n\n" + head + REST + "\n"
    found = find_dateline(text, 0, len(text))
    assert (found and text[slice(*found)]) == place


def test_labels_that_come_again_are_no_datelines() -> None:
    text = f"RUIZ: {REST}\nPOE: {REST}\n"
    assert find_dateline(text, 0, len(text)) is None
