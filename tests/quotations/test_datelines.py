"""Datelines: the place in capitals at the head of a report, told from the labels of turns."""

from __future__ import annotations

import pytest

from quoteattr.quotations import find_dateline, is_byline, is_rubric

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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Flood\n\nBy rural reporter Ana Ruiz\n\nIt rained.", True),
        ("A Flood\nBY ANA RUIZ, Brill Post\nIt rained.", True),
        ("A Flood\n*Words by Ana Ruiz*\nIt rained.", True),
        ("By then Ana Ruiz had left.\nIt rained.", False),
        ("Baby Ana Ruiz\nIt rained.", False),
    ],
)
def test_line_that_tells_who_wrote_the_report_is_a_byline(text: str, found: bool) -> None:
    start = text.find("Ana Ruiz") if "Ana Ruiz" in text else text.index("ANA RUIZ")
    assert is_byline(text, (start, start + len("Ana Ruiz"))) is found


def test_rubric_tells_what_sort_of_piece_follows() -> None:
    assert is_rubric("Q&A: “It leaks”", (0, 3))
    assert not is_rubric("Ana: “It leaks”", (0, 3))
