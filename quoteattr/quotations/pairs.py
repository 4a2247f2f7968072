"""Quotations in plain numbers, put in order and nested."""

from __future__ import annotations

import re
from typing import NamedTuple

from quoteattr.quotations.signs import STYLES

_WORD = re.compile(r"\w")
_SAID = re.compile(r"[^\s\"'“”„‟‘’‚‛«»‹›`´]")
MOST_DEEP = 8  # levels of nesting that are reported


class Pair(NamedTuple):
    """One quotation in plain numbers (character offsets, half open).

    Attributes:
        start: Where the opening mark begins.
        end: Where the closing mark ends, or where a quotation that is not closed ends.
        inner_start: Where the opening mark ends.
        inner_end: Where the closing mark begins.
        depth: How many quotations it stands in.
        closed: Whether the text closes it.
        style: The sort of its opening mark.
        pieces: The words inside, one stretch a paragraph, without white space at their ends and without the marks
            that open the paragraphs anew.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    closed: bool
    style: str
    pieces: tuple[tuple[int, int], ...]


class Found(NamedTuple):
    """A quotation as it comes from the stack, before its place among the others is known."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    family: int
    pieces: list[tuple[int, int]]


def nest(text: str, found: list[Found]) -> list[Pair]:
    """Sort quotations and give each its depth.

    An unclosed one ends where the one that holds it ends. Those that hold nothing but space and marks, unclosed
    ones without a word, and those that lie too deep are left out.
    """
    found.sort(key=_outer_first)
    pairs: list[Pair] = []
    ends: list[int] = []
    for start, end, inner_start, inner_end, closed, family, pieces in found:
        while ends and ends[-1] <= start:
            ends.pop()
        if len(ends) >= MOST_DEEP:
            continue
        if ends and end > ends[-1]:
            end = inner_end = trim_end(text, start, ends[-1])  # noqa: PLW2901
        kept = []
        for left, right in pieces:
            last = trim_end(text, left, min(right, inner_end))
            first = trim_start(text, left, last)
            if first < last:
                kept.append((first, last))
        if kept and (_SAID if closed else _WORD).search(text, kept[0][0], kept[-1][1]):
            pairs.append(Pair(start, end, inner_start, inner_end, len(ends), closed, STYLES[family], tuple(kept)))
            ends.append(end)
    return pairs


def _outer_first(one: Found) -> tuple[int, int]:
    return one.start, -one.end


def trim_end(text: str, start: int, end: int) -> int:
    """Where the white space before `end` begins, but not before `start`."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def trim_start(text: str, start: int, end: int) -> int:
    """Where the white space from `start` on ends, but not behind `end`."""
    while start < end and text[start].isspace():
        start += 1
    return start
