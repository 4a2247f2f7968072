"""Fuzzy content edges are drawn to the quotation marks where the two agree."""

from __future__ import annotations

import pytest

from quoteattr.quotations import snap, trim
from tests.scoring import index_of, place


def snapped(text: str, piece: str, *blocked: str) -> list[str]:
    cues = sorted(place(text, words) for words in blocked)
    return [text[start:end] for start, end in snap(text, place(text, piece), index_of(text), cues)]


SIMPLE = 'Ann Lee said: "The old wall will stand for years." Tom Bray left.'


@pytest.mark.parametrize(
    "piece",
    [
        "The old wall will stand for years.",
        '"The old wall will stand for years."',
        ': "The old wall will stand for years." ',
        "wall will stand for years.",
        "The old wall will stand",
        '"The old wall will',
    ],
)
def test_edges_inside_a_quotation_move_to_its_marks(piece: str) -> None:
    assert snapped(SIMPLE, piece) == ["The old wall will stand for years."]


def test_a_quotation_of_which_most_is_left_out_is_not_taken_whole() -> None:
    text = '"One two three four five six seven eight nine ten eleven," she said.'
    assert snapped(text, "five six") == ["five six"]


def test_an_edge_does_not_move_over_a_cue_within_the_marks() -> None:
    text = '"It will stand, she said, for years."'
    assert snapped(text, "It will stand", "she", "said") == ["It will stand"]
    assert snapped(text, "for years", "she", "said") == ["for years."]


@pytest.mark.parametrize(
    ("text", "piece", "expected"),
    [
        ("She said it was “far too old” to stand.", "it was “far too", "it was “far too old”"),
        ("She said it was “far too old” to stand.", "too old” to stand", "“far too old” to stand"),
        ("She said it was “far too old” to stand.", "it was “far too old” to stand", "it was “far too old” to stand"),
        ("She said he was “far too old”.", "he was “far too old”.", "he was “far too old”."),
        ("She said that ‘the wall’ and ‘the gate’ fell.", "wall’ and ‘the gate", "‘the wall’ and ‘the gate’"),
    ],
)
def test_a_mixed_piece_keeps_its_marks_in_pairs(text: str, piece: str, expected: str) -> None:
    assert snapped(text, piece) == [expected]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("now.” The wall will hold the sea for years", "The wall will hold the sea for years"),
        ("The wall will hold the sea for years. “We", "The wall will hold the sea for years."),
    ],
)
def test_an_edge_that_strays_into_another_quotation_moves_out(piece: str, expected: str) -> None:
    text = (
        "“Everyone who lives by the harbour must leave their house right now.” "
        "The wall will hold the sea for years. “We all know that it was never built to last so long as this.”"
    )
    assert snapped(text, piece) == [expected]


def test_a_quotation_over_paragraphs_gives_one_piece_each() -> None:
    text = "“One wall.\n\n“Two walls.\n\n“Three walls,” she said."
    assert snapped(text, "One wall.\n\n“Two walls.\n\n“Three walls,") == ["One wall.", "Two walls.", "Three walls,"]


def test_content_that_ends_with_its_paragraph_goes_on_with_the_quotation() -> None:
    text = "He said: “One wall.\n\n“Two walls are far better than one wall alone is.”"
    assert snapped(text, "One wall.") == ["One wall.", "Two walls are far better than one wall alone is."]


def test_a_piece_without_marks_only_loses_what_joins_it() -> None:
    assert snapped("She said, that the wall fell, and left.", ", that the wall fell, ") == ["that the wall fell"]


@pytest.mark.parametrize("piece", ["”", "“ ”", " ", "…", "“!!!”"])
def test_a_piece_without_a_word_is_dropped(piece: str) -> None:
    assert not snapped(f"a {piece} b", piece)


def test_an_emoji_is_worth_quoting() -> None:
    assert snapped("“🌊🌊,” wrote Ann Lee.", "🌊🌊") == ["🌊🌊,"]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "“The wall will stand, said Lee.\n\nTom Bray left."
    assert snapped(text, "The wall will stand", "said", "Lee") == ["The wall will stand"]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [(" , so – ", "so"), ("…so.", "so."), ("so…", "so…"), (" \r\n", ""), ("", "")],
)
def test_joining_marks_at_the_ends_are_trimmed(piece: str, expected: str) -> None:
    start, end = trim(piece, (0, len(piece)))
    assert piece[start:end] == expected
