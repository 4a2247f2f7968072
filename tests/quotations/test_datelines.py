"""Datelines: the place in capitals at the head of a report, told from the labels of turns."""

from __future__ import annotations

import pytest

from quoteattr.quotations import find_dateline, is_answered, is_byline, is_rubric
from tests.scoring import place

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
        ("Lagos: ", "Lagos"),
        ("Port Ellery: ", "Port Ellery"),
        ("Lagos - ", None),
        ("LAGOS ", None),
        ("", None),
    ],
)
def test_place_in_capitals_before_a_mark_is_the_dateline(head: str, place: str | None) -> None:
    text = "The lock leaks\n\n" + head + REST + "\n"
    found = find_dateline(text, 0, len(text))
    assert (found and text[slice(*found)]) == place


@pytest.mark.parametrize(
    "text",
    [
        f"Ruiz: {REST}\nPoe: {REST}\n",  # labels
        f"RUIZ: {REST}\nPOE: “It leaks.”\n",
        "Ruiz: I was told on Tuesday to leave my house, and so were ten people who live by the old lock.\n",
        f"Ruiz: {REST}\n\nRuiz said no.\n",
        "Ruiz: Ten people who live by the old lock must leave their houses by the end of the week\n",  # a headline
    ],
)
def test_label_in_lower_case_is_no_dateline_where_it_may_be_a_speakers(text: str) -> None:
    assert find_dateline(text, 0, len(text)) is None


def test_town_that_the_report_speaks_of_is_a_dateline() -> None:
    text = f"Brill: {REST}\n\nThe police in Brill said no.\n"
    assert find_dateline(text, 0, len(text)) == (0, 5)


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


@pytest.mark.parametrize("line", ["UPDATE: It leaks.", "POE: 12", "Poe left. It leaks."])
def test_what_is_no_label_leaves_the_dateline(line: str) -> None:
    text = f"LAGOS: {REST}\n{line}\n"
    assert find_dateline(text, 0, len(text)) == (0, 5)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It fell.\n\nIn reply to Ana Ruiz: it rained.", True),
        ("To answer Ana Ruiz: it rained.", True),
        ("In reply, Ana Ruiz: it rained.", False),
        ("He rose in reply to Ana Ruiz: it rained.", False),
        ("In reply to Ana Ruiz, it rained.", False),
    ],
)
def test_who_is_answered_before_a_colon_does_not_speak(text: str, found: bool) -> None:
    assert is_answered(text, place(text, "Ana Ruiz")) == found
