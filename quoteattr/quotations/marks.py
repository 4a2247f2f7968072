"""Find the marks of a text that may open or close a quotation."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from quoteattr.quotations.markup import Tag, as_columns, find_long_marks
from quoteattr.quotations.signs import DOUBLED, IN_WORD, Kind, Side, kind_table, leaning, side_table

LONGEST_RUN = 8  # marks with nothing between; a longer row is ornament and holds no quotation

Codes = NDArray[np.uint16]


class Marks(NamedTuple):
    """The marks of one text, in order; arrays of one length.

    Attributes:
        start: First character of each mark.
        end: Character after it.
        kind: Its `Kind`.
        lean: 1 if its place speaks for an opening mark, -1 for a closing one, else 0.
        before: `Side` of the character before it, or before the marks that touch it in a row.
        after: `Side` of the character after it, or after these.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    kind: NDArray[np.uint8]
    lean: NDArray[np.int8]
    before: NDArray[np.uint8]
    after: NDArray[np.uint8]


def text_codes(text: str) -> Codes:
    """Return one number a character: its code point, or U+FFFF for all above that."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    clipped: Codes = np.minimum(codes, 0xFFFF).astype(np.uint16)
    return clipped


def find_marks(text: str, codes: Codes, tags: list[Tag]) -> Marks:
    """Find all marks that may open or close a quotation.

    Left out are apostrophes inside words, marks inside tags, and rows of more than `LONGEST_RUN` marks with nothing
    between them.

    Args:
        text: Any text.
        codes: Its characters, from `text_codes`.
        tags: Its tags, from `find_tags`.
    """
    start, end, kind = _find_signs(text, codes)
    tag_start, tag_end, block = as_columns([(tag.start, tag.end, tag.block) for tag in tags])
    if tags:
        inside = np.searchsorted(tag_start, start, "right") > np.searchsorted(tag_end, start, "right")
        start, end, kind = start[~inside], end[~inside], kind[~inside]
    if not start.size:
        none = np.zeros(0, np.uint8)
        return Marks(start, end, none, none.astype(np.int8), none, none)

    heads = np.flatnonzero(np.concatenate(([True], start[1:] != end[:-1])))
    sizes = np.diff(heads, append=start.size)
    left, right = start[heads], end[heads + sizes - 1]
    before, after = _sides(codes, left - 1), _sides_after(codes, right)
    if tags:
        _look_past(codes, tag_end, tag_start - 1, block, left, before)
        _look_past(codes, tag_start, tag_end, block, right, after)
    before, after = np.repeat(before, sizes), np.repeat(after, sizes)
    inside = (before == Side.WORD) & (after == Side.WORD) & np.repeat(sizes == 1, sizes) & IN_WORD[kind]
    keep = ~inside & ~_are_ornament(start, end, (before <= Side.BREAK) & (after <= Side.BREAK))
    start, end, kind, before, after = start[keep], end[keep], kind[keep], before[keep], after[keep]
    return _join_doubled(Marks(start, end, kind, leaning(before, after), before, after))


def _are_ornament(start: NDArray[np.int64], end: NDArray[np.int64], bare: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether each mark stands in a row of more than `LONGEST_RUN`.

    The marks of a row touch, or one space is between two that are `bare`, without a word at either side.
    """
    gap = start[1:] - end[:-1]
    apart = (gap > 1) | ((gap == 1) & ~(bare[1:] & bare[:-1]))
    sizes = np.diff(np.flatnonzero(np.concatenate(([True], apart))), append=start.size)
    return np.repeat(sizes > LONGEST_RUN, sizes)


def _find_signs(text: str, codes: Codes) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8]]:
    """Find start, end and kind of each sign, those of several characters among them."""
    kind_at = kind_table()[codes]
    long_marks = find_long_marks(text)
    for start, end, _ in long_marks:
        kind_at[start:end] = Kind.NONE
    starts = np.flatnonzero(kind_at)
    kinds = kind_at[starts]
    ends = starts + 1
    if long_marks:
        more_starts, more_ends, more_kinds = as_columns([row for row in long_marks if row[2]])
        starts = np.concatenate((starts, more_starts))
        order = np.argsort(starts, kind="stable")
        starts = starts[order]
        ends = np.concatenate((ends, more_ends))[order]
        kinds = np.concatenate((kinds, more_kinds.astype(np.uint8)))[order]
    return starts, ends, kinds


def _codes_at(codes: Codes, places: NDArray[np.int64]) -> Codes:
    """The character at each place; outside the text a line break."""
    found = codes[np.clip(places, 0, codes.size - 1)]
    found[(places < 0) | (places >= codes.size)] = ord("\n")
    return found


def _sides(codes: Codes, places: NDArray[np.int64]) -> NDArray[np.uint8]:
    """The `Side` at each place; outside the text a BREAK."""
    return side_table()[_codes_at(codes, places)]


def _sides_after(codes: Codes, places: NDArray[np.int64]) -> NDArray[np.uint8]:
    """As `_sides`, but a full stop that begins something is none: "...and, ".net"."""
    sides = _sides(codes, places)
    dots = np.flatnonzero(_codes_at(codes, places) == ord("."))
    beyond = places[dots] + 1
    sides[dots[_codes_at(codes, beyond) == ord(".")]] = Side.ELLIPSIS
    sides[dots[_sides(codes, beyond) == Side.WORD]] = Side.SYMBOL
    return sides


def _look_past(
    codes: Codes,
    near: NDArray[np.int64],
    far: NDArray[np.int64],
    block: NDArray[np.int64],
    edges: NDArray[np.int64],
    sides: NDArray[np.uint8],
) -> None:
    """Replace the sides of the runs that touch a tag by what stands beyond the tag."""
    place = np.minimum(np.searchsorted(near, edges), near.size - 1)
    touch = near[place] == edges
    sides[touch] = np.where(block[place[touch]] > 0, np.uint8(Side.BREAK), _sides(codes, far[place[touch]]))


def _join_doubled(marks: Marks) -> Marks:
    """Make one mark of equal ones that touch: '' and `` and a doubled or tripled straight mark.

    Of three single ones, the two at the outside are one: '''Go' is good.'' Four and more are none.
    """
    start, end, kind = marks.start, marks.end.copy(), marks.kind.copy()
    if not start.size:
        return marks
    heads = np.flatnonzero(np.concatenate(([True], (start[1:] != end[:-1]) | (kind[1:] != kind[:-1]))))
    sizes = np.diff(heads, append=start.size)
    straight = kind[heads] == Kind.STRAIGHT
    late = (sizes == 3) & (marks.lean[heads] < 0) & ~straight
    pairs = (sizes > 1) & (DOUBLED[kind[heads]] > 0)
    pairs &= ~(straight & (marks.lean[heads] == 0))  # "" amid words is an end and a beginning
    first = (heads + late)[pairs & (sizes <= 3)]
    triple = heads[pairs & (sizes == 3) & straight]
    keep = np.ones(start.size, bool)
    keep[first + 1] = keep[triple + 2] = False
    keep &= ~np.repeat(pairs & (sizes > 3), sizes)
    end[first] = end[first + 1]
    end[triple] = end[triple + 2]
    kind[first] = DOUBLED[kind[first]]
    return Marks(start[keep], end[keep], kind[keep], marks.lean[keep], marks.before[keep], marks.after[keep])
