"""Quotations are found by place."""

from __future__ import annotations

import pytest

from quoteattr.quotations import overlaps
from quoteattr.quotations.index import pieces_within
from tests.scoring import index_of, place

TEXT = "a “b ‘c’ d” e “f.\n\n“g” h"
INDEX = index_of(TEXT)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("a", None), ("“b", "“b ‘c’ d”"), ("c", "“b ‘c’ d”"), ("” e", "“b ‘c’ d”"), (" e", None), ("g", "“f.\n\n“g”")],
)
def test_the_outermost_quotation_around_a_place(words: str, expected: str | None) -> None:
    pair = INDEX.around(place(TEXT, words)[0])
    assert (pair and TEXT[pair.start : pair.end]) == expected


def test_places_beyond_the_text_are_outside() -> None:
    assert INDEX.around(-1) is None
    assert INDEX.around(len(TEXT) + 5) is None
    assert index_of("").around(0) is None


@pytest.mark.parametrize(("words", "count"), [(TEXT, 2), ("d” e “f", 2), ("” e ", 1), (" e ", 0)])
def test_quotations_that_share_characters_with_a_stretch(words: str, count: int) -> None:
    assert len(INDEX.overlapping(*place(TEXT, words))) == count


def test_the_parts_of_a_stretch_inside_marks() -> None:
    start, end = place(TEXT, "‘c’ d” e “f.\n\n“g” h")
    assert [TEXT[a:b] for a, b in INDEX.inner(start, end)] == ["‘c’ d", "f.", "g"]


def test_a_quotations_pieces_are_cut_to_a_stretch() -> None:
    pair = INDEX.around(place(TEXT, "f")[0])
    assert pair is not None
    assert [TEXT[a:b] for a, b in pieces_within(pair, pair.start, pair.end)] == ["f.", "g"]
    assert [TEXT[a:b] for a, b in pieces_within(pair, pair.inner_start + 1, pair.inner_end)] == [".", "g"]
    assert pieces_within(pair, pair.start, pair.inner_start) == []


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 2, False), (0, 3, True), (3, 4, True), (4, 8, False), (4, 9, True), (12, 20, False), (3, 3, False)],
)
def test_stretches_overlap_where_they_share_characters(start: int, end: int, *, expected: bool) -> None:
    assert overlaps([(2, 4), (8, 12)], start, end) is expected
