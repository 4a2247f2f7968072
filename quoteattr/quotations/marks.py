"""Find the quotation marks of a text, each with the characters beside it."""

from __future__ import annotations

import re
from enum import IntEnum, IntFlag
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bytes = NDArray[np.uint8]
Codes = NDArray[np.uint32]

LONGEST_RUN = 8  # touching marks; a longer run is ornament and holds no quotation


class Kind(IntEnum):
    """What sign a mark is, whatever it does in its place."""

    NONE = 0
    DOUBLE = 1  # " both ways
    DOUBLE_OPEN = 2  # “
    DOUBLE_CLOSE = 3  # ”
    DOUBLE_LOW = 4  # „
    SINGLE = 5  # ' both ways, and the apostrophe
    SINGLE_OPEN = 6  # ‘
    SINGLE_CLOSE = 7  # ’ and the apostrophe
    SINGLE_LOW = 8  # ‚
    LEFT = 9  # «
    RIGHT = 10  # »
    SMALL_LEFT = 11  # ‹
    SMALL_RIGHT = 12  # ›
    TICK = 13  # `
    ACUTE = 14  # ´
    CORNER_OPEN = 15  # 「
    CORNER_CLOSE = 16  # 」
    WHITE_OPEN = 17  # 『
    WHITE_CLOSE = 18  # 』
    LATEX_OPEN = 19  # ``
    LATEX_CLOSE = 20  # ''


class Lean(IntEnum):
    """What the characters on both sides of a mark speak for."""

    CLOSE = -1
    EITHER = 0
    OPEN = 1


class Side(IntEnum):
    """Kinds of characters that stand beside a mark."""

    SPACE = 0
    WORD = 1
    BRACKET_OPEN = 2
    STOP = 3  # closing brackets and . , ; : ! ?
    DASH = 4
    ELLIPSIS = 5
    SYMBOL = 6


class Marks(NamedTuple):
    """The marks of one text, in order; arrays of one length.

    Attributes:
        start: First character of each mark.
        end: Character after it.
        kind: A `Kind` each.
        lean: A `Lean` each, from the characters around the run of touching marks.
        before: `Side` of the character before the run.
        after: `Side` of the character after the run.
    """

    start: Ints
    end: Ints
    kind: Bytes
    lean: NDArray[np.int8]
    before: Bytes
    after: Bytes


_CHARS = {
    Kind.DOUBLE: '"\uff02',
    Kind.DOUBLE_OPEN: "\u201c\u201f\u301d",
    Kind.DOUBLE_CLOSE: "\u201d\u301e",
    Kind.DOUBLE_LOW: "\u201e\u301f",
    Kind.SINGLE: "'\uff07",
    Kind.SINGLE_OPEN: "\u2018\u201b",
    Kind.SINGLE_CLOSE: "\u2019",
    Kind.SINGLE_LOW: "\u201a",
    Kind.LEFT: "\u00ab",
    Kind.RIGHT: "\u00bb",
    Kind.SMALL_LEFT: "\u2039",
    Kind.SMALL_RIGHT: "\u203a",
    Kind.TICK: "`",
    Kind.ACUTE: "\u00b4",
    Kind.CORNER_OPEN: "\u300c\uff62",
    Kind.CORNER_CLOSE: "\u300d\uff63",
    Kind.WHITE_OPEN: "\u300e",
    Kind.WHITE_CLOSE: "\u300f",
}
# What two of a sign make together.
_PAIRS = {
    Kind.DOUBLE: Kind.DOUBLE,
    Kind.SINGLE: Kind.LATEX_CLOSE,
    Kind.TICK: Kind.LATEX_OPEN,
    Kind.SINGLE_OPEN: Kind.DOUBLE_OPEN,
    Kind.SINGLE_CLOSE: Kind.DOUBLE_CLOSE,
    Kind.SMALL_LEFT: Kind.LEFT,
    Kind.SMALL_RIGHT: Kind.RIGHT,
}
_INSIDE_WORDS = (Kind.SINGLE, Kind.SINGLE_OPEN, Kind.SINGLE_CLOSE, Kind.SINGLE_LOW, Kind.TICK, Kind.ACUTE)

# How much a neighbour speaks for an opening (positive) or a closing mark, by Side.
_BEFORE = np.array([4, -4, 4, -2, 1, -1, -1])
_AFTER = np.array([-4, 4, 2, -4, -1, 1, 2])
_DECIDED = 3


@cache
def _sides() -> Bytes:
    table = np.full(0x10000, Side.SYMBOL, np.uint8)
    for code in range(0x10000):
        char = chr(code)
        if char.isalnum():
            table[code] = Side.WORD
        elif char.isspace() or char in "\u200b\u200e\u200f\u2060\ufeff\x00":
            table[code] = Side.SPACE
    for chars, side in (
        ("([{<\u00bf\u00a1", Side.BRACKET_OPEN),
        (")]}>.,;:!?\u3002\u3001\uff0c\uff01\uff1f", Side.STOP),
        ("-/\u2010\u2011\u2012\u2013\u2014\u2015\u2212", Side.DASH),
        ("\u2026", Side.ELLIPSIS),
    ):
        for char in chars:
            table[ord(char)] = side
    return table


@cache
def _kinds() -> Bytes:
    table = np.zeros(0x10000, np.uint8)
    for kind, chars in _CHARS.items():
        for char in chars:
            table[ord(char)] = kind
    return table


_ANY_MARK = re.compile("[" + "".join(_CHARS.values()) + "]")


def text_codes(text: str) -> Codes:
    """The code points of a text, one number a character; lone surrogates too."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def _side_of(codes: Codes, places: Ints) -> Bytes:
    """The `Side` at each place; outside the text it is SPACE."""
    if not codes.size:
        return np.zeros(places.size, np.uint8)
    inside = (places >= 0) & (places < codes.size)
    found = np.minimum(codes[np.clip(places, 0, codes.size - 1)], 0xFFFF)
    return np.where(inside, _sides()[found], np.uint8(Side.SPACE)).astype(np.uint8)


def find_marks(codes: Codes) -> Marks:
    """Find all marks that may open or close a quotation.

    Apostrophes inside words are left out, and runs of more than `LONGEST_RUN` touching marks.

    Args:
        codes: The text's code points, from `text_codes`.
    """
    kind_at = _kinds()[np.minimum(codes, 0xFFFF)]
    start: Ints = np.flatnonzero(kind_at).astype(np.int64)
    kind = kind_at[start]
    run_first, run_last = _run_bounds(start)
    length = run_last - run_first + 1
    keep = length <= LONGEST_RUN
    start, kind, run_first, run_last = start[keep], kind[keep], run_first[keep], run_last[keep]

    before, after = _side_of(codes, run_first - 1), _side_of(codes, run_last + 1)
    inside = (run_first == run_last) & (before == Side.WORD) & (after == Side.WORD) & np.isin(kind, _INSIDE_WORDS)
    keep = ~inside
    start, kind, before, after = start[keep], kind[keep], before[keep], after[keep]
    score = _BEFORE[before] + _AFTER[after]
    lean = np.where(score >= _DECIDED, 1, np.where(score <= -_DECIDED, -1, 0)).astype(np.int8)
    return _join_doubled(Marks(start, start + 1, kind, lean, before, after))


def _run_bounds(start: Ints) -> tuple[Ints, Ints]:
    """For each mark, the places of the first and the last of the marks that touch in a row."""
    if not start.size:
        return start, start
    heads = np.flatnonzero(np.diff(start, prepend=-2) != 1)
    sizes = np.diff(heads, append=start.size)
    return np.repeat(start[heads], sizes), np.repeat(start[heads] + sizes - 1, sizes)


def _join_doubled(marks: Marks) -> Marks:
    """Make one mark of two equal ones that touch: '' and `` and a doubled straight mark."""
    start, kind = marks.start, marks.kind
    if start.size < 2:
        return marks
    same = (np.diff(start) == 1) & (np.diff(kind.astype(np.int64)) == 0) & np.isin(kind[1:], list(_PAIRS))
    heads = np.flatnonzero(~np.concatenate(([False], same)))
    sizes = np.diff(heads, append=start.size)
    # Of three equal ones the two outer marks (seen from the word) are the pair: '''Go and go.'''
    late = (sizes == 3) & (marks.lean[heads] < 0)
    pair_at = heads + late
    joined = np.isin(sizes, (2, 3))
    end = marks.end.copy()
    new_kind = kind.copy()
    doubled = np.zeros(256, np.uint8)
    for single, double in _PAIRS.items():
        doubled[single] = double
    first = pair_at[joined]
    end[first] += 1
    new_kind[first] = doubled[kind[first]]
    keep = np.ones(start.size, bool)
    keep[first + 1] = False
    keep &= np.repeat(sizes <= 3, sizes)
    return Marks(*(field[keep] for field in (start, end, new_kind, marks.lean, marks.before, marks.after)))
