"""What the stack of open quotations is made of."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from quoteattr.quotations.signs import GLYPH, OPENS


class Mark(NamedTuple):
    """One mark as the stack sees it; the fields are those of `Marks`."""

    start: int
    end: int
    kind: int
    lean: int
    before: int
    after: int


class Turn(NamedTuple):
    """The way from the line of one mark to the line of the next.

    Attributes:
        end: Where the line left behind ends.
        previous: Where the line before the next mark's line ends.
        first: Where that mark's line begins.
        step: How many paragraphs on it is; 0 for a line of the same paragraph.
        near: Whether it is the very next line, without a blank one between, in a text that has blank ones.
    """

    end: int
    previous: int
    first: int
    step: int
    near: bool


class Doubt(IntEnum):
    """Why an opening mark may be none."""

    NONE = 0
    NAME = 1  # it may belong to a name or to source code
    YEAR = 2  # it may stand for a century: '68
    ELISION = 3  # it may stand for letters: 'tis; only a mark after , or . closes this


class Frame:
    """An opened quotation that waits for its closing mark."""

    __slots__ = (
        "again",
        "doubt",
        "family",
        "firm",
        "glyph",
        "held",
        "here",
        "inner",
        "maybe",
        "pieces",
        "slip",
        "start",
    )

    def __init__(self, mark: Mark, doubt: int) -> None:
        """Open a quotation with a mark."""
        self.start = mark.start
        self.inner = mark.end
        self.family = OPENS[mark.kind]
        self.glyph = GLYPH[mark.kind]
        self.doubt = doubt  # a `Doubt`; only without any is it a quotation even if nothing closes it
        self.here = mark.end  # where its piece in the present paragraph begins
        self.pieces: list[tuple[int, int]] = []  # those in earlier paragraphs
        self.maybe: tuple[int, int] | None = None  # a mark that closes it unless a better one comes
        self.firm = False  # that mark stands as well as a plural lets it: no word follows
        self.slip: tuple[int, int] | None = None  # a mark of another sort that may have been meant to close it
        self.again = -1  # where a like mark opened directly inside
        self.held = -1  # the end of its line, if its paragraph has gone on in another line
