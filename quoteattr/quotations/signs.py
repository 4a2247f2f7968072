"""The signs that mark quotations: what each may open and close, and what the characters beside it speak for.

A *family* is a sort of quotation (a bit, so that a sign may close several); a *kind* is a sign.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache

import numpy as np
from numpy.typing import NDArray

DOUBLE, LOW, SINGLE, SINGLE_LOW, TICK = 1, 2, 4, 8, 16
LEFT, RIGHT, SMALL_LEFT, SMALL_RIGHT, CORNER, WHITE = 32, 64, 128, 256, 512, 1024
SINGLES = SINGLE | SINGLE_LOW | TICK

STYLES = {
    DOUBLE: "double",
    LOW: "low-9",
    SINGLE: "single",
    SINGLE_LOW: "low-9",
    TICK: "single",
    LEFT: "guillemet",
    RIGHT: "guillemet",
    SMALL_LEFT: "guillemet",
    SMALL_RIGHT: "guillemet",
    CORNER: "corner",
    WHITE: "corner",
}


class Kind(IntEnum):
    """What sign a mark is, whatever it does in its place."""

    NONE = 0
    STRAIGHT = 1
    OPEN = 2
    CLOSE = 3
    LOW = 4
    SINGLE = 5
    SINGLE_OPEN = 6
    SINGLE_CLOSE = 7
    SINGLE_LOW = 8
    LEFT = 9
    RIGHT = 10
    SMALL_LEFT = 11
    SMALL_RIGHT = 12
    TICK = 13
    ACUTE = 14
    CORNER_OPEN = 15
    CORNER_CLOSE = 16
    WHITE_OPEN = 17
    WHITE_CLOSE = 18
    LATEX_OPEN = 19
    LATEX_CLOSE = 20


class Part(IntEnum):
    """What a sign does by its shape."""

    BOTH = 0
    OPENER = 1
    CLOSER = 2
    APOSTROPHE = 3  # closes, perhaps opens, and is no mark at all in most places


class Glyph(IntEnum):
    """How a sign is drawn; a mark closes its like before others of the family."""

    STRAIGHT = 0
    CURLY = 1
    LATEX = 2


# kind: characters, part, glyph, family it opens, families it closes
_SIGNS: dict[Kind, tuple[str, Part, Glyph, int, int]] = {
    Kind.STRAIGHT: ('"\uff02', Part.BOTH, Glyph.STRAIGHT, DOUBLE, DOUBLE | LOW),
    Kind.OPEN: ("“‟〝\x93", Part.OPENER, Glyph.CURLY, DOUBLE, DOUBLE | LOW),
    Kind.CLOSE: ("”〞\x94", Part.CLOSER, Glyph.CURLY, DOUBLE, DOUBLE | LOW),
    Kind.LOW: ("„〟\x84", Part.OPENER, Glyph.CURLY, LOW, 0),
    Kind.SINGLE: ("'\uff07", Part.APOSTROPHE, Glyph.STRAIGHT, SINGLE, SINGLES),
    Kind.SINGLE_OPEN: ("‘‛\x91", Part.OPENER, Glyph.CURLY, SINGLE, SINGLE | SINGLE_LOW),
    Kind.SINGLE_CLOSE: ("’\x92", Part.APOSTROPHE, Glyph.CURLY, SINGLE, SINGLES),
    Kind.SINGLE_LOW: ("‚\x82", Part.OPENER, Glyph.CURLY, SINGLE_LOW, 0),
    Kind.LEFT: ("«", Part.OPENER, Glyph.CURLY, LEFT, RIGHT),
    Kind.RIGHT: ("»", Part.CLOSER, Glyph.CURLY, RIGHT, LEFT | RIGHT),
    Kind.SMALL_LEFT: ("‹", Part.OPENER, Glyph.CURLY, SMALL_LEFT, SMALL_RIGHT),
    Kind.SMALL_RIGHT: ("›", Part.CLOSER, Glyph.CURLY, SMALL_RIGHT, SMALL_LEFT | SMALL_RIGHT),
    Kind.TICK: ("`", Part.BOTH, Glyph.LATEX, TICK, TICK),
    Kind.ACUTE: ("´", Part.APOSTROPHE, Glyph.CURLY, 0, SINGLE | TICK),
    Kind.CORNER_OPEN: ("「｢", Part.OPENER, Glyph.CURLY, CORNER, 0),
    Kind.CORNER_CLOSE: ("」｣", Part.CLOSER, Glyph.CURLY, 0, CORNER),
    Kind.WHITE_OPEN: ("『", Part.OPENER, Glyph.CURLY, WHITE, 0),
    Kind.WHITE_CLOSE: ("』", Part.CLOSER, Glyph.CURLY, 0, WHITE),
    Kind.LATEX_OPEN: ("", Part.OPENER, Glyph.LATEX, DOUBLE, 0),
    Kind.LATEX_CLOSE: ("", Part.BOTH, Glyph.LATEX, DOUBLE, DOUBLE | LOW),
}
_NOTHING = ("", Part.BOTH, Glyph.STRAIGHT, 0, 0)
_ROWS = tuple(_SIGNS.get(kind, _NOTHING) for kind in Kind)

# By kind, as plain numbers: they are looked up once a mark.
PART = tuple(int(row[1]) for row in _ROWS)
GLYPH = tuple(int(row[2]) for row in _ROWS)
OPENS = tuple(row[3] for row in _ROWS)
CLOSES = tuple(row[4] for row in _ROWS)

# What two touching signs of a kind make, by kind; 0 where they stay two.
DOUBLED = np.zeros(len(Kind), np.uint8)
for _single, _double in (
    (Kind.STRAIGHT, Kind.STRAIGHT),
    (Kind.SINGLE, Kind.LATEX_CLOSE),
    (Kind.TICK, Kind.LATEX_OPEN),
    (Kind.SINGLE_OPEN, Kind.OPEN),
    (Kind.SINGLE_CLOSE, Kind.CLOSE),
    (Kind.SMALL_LEFT, Kind.LEFT),
    (Kind.SMALL_RIGHT, Kind.RIGHT),
):
    DOUBLED[_single] = _double

# Speech begins after these, or at the very beginning.
INTRODUCES = frozenset(("", *',:;.!?-–—([“"'))

# Signs that are no mark between two letters.
IN_WORD = np.isin(
    np.arange(len(Kind)),
    (Kind.SINGLE, Kind.SINGLE_OPEN, Kind.SINGLE_CLOSE, Kind.SINGLE_LOW, Kind.TICK, Kind.ACUTE),
)


class Side(IntEnum):
    """Sorts of characters that stand beside a mark."""

    SPACE = 0
    BREAK = 1  # of the line, and the ends of the text
    WORD = 2
    BRACKET = 3  # an opening one
    STOP = 4  # closing brackets and . , ; : ! ?
    ELLIPSIS = 5
    DASH = 6
    SYMBOL = 7


# How much a neighbour speaks for an opening (positive) or a closing mark, by `Side`.
_BEFORE = np.array([4, 8, -4, 4, -2, -1, 1, -1])
_AFTER = np.array([-4, -8, 4, 2, -4, 1, -1, 2])
_DECIDED = 3  # from here on the place has decided

BREAKS = "\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"
_INVISIBLE = "\x00\u00ad\u200b\u200e\u200f\u2060\ufeff"
_SIDES = (
    (_INVISIBLE, Side.SPACE),
    (BREAKS, Side.BREAK),
    ("([{<¿¡", Side.BRACKET),
    (")]}>.,;:!?。、，！？", Side.STOP),
    ("…", Side.ELLIPSIS),
    ("-/‐‑‒–—―−|", Side.DASH),
)


@cache
def kind_table() -> NDArray[np.uint8]:
    """The `Kind` of every character below U+10000; the last entry stands for all above."""
    table = np.zeros(0x10000, np.uint8)
    for kind, row in _SIGNS.items():
        for char in row[0]:
            table[ord(char)] = kind
    return table


@cache
def side_table() -> NDArray[np.uint8]:
    """The `Side` of every character below U+10000; the last entry stands for all above."""
    table = np.full(0x10000, Side.SYMBOL, np.uint8)
    chars = [chr(code) for code in range(0x10000)]
    table[[char.isalnum() for char in chars]] = Side.WORD
    table[[char.isspace() for char in chars]] = Side.SPACE
    for some, side in _SIDES:
        table[[ord(char) for char in some]] = side
    return table


def leaning(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> NDArray[np.int8]:
    """Whether marks between these sides open (1), close (-1) or may do either (0)."""
    score = _BEFORE[before] + _AFTER[after]
    lean: NDArray[np.int8] = np.sign(score).astype(np.int8)
    lean[np.abs(score) < _DECIDED] = 0
    return lean
