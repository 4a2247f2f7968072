"""The lines and paragraphs of a text, with long lines that were wrapped put together again."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from quoteattr.encoder.segments import NARROWEST, WIDEST
from quoteattr.quotations.markup import Tag
from quoteattr.quotations.signs import Side, side_table

_FULL = 0.7  # of the width: a line at least so long may go on in the next
_MOST = 0.6
_LOOK = 16  # spaces to look past at the end or the beginning of a line
_STOPS = np.array([ord(char) for char in ".!?:…\"”’')]»“>"], np.uint16)
_GOING_ON = np.array([ord(char) for char in ",;-–—"], np.uint16)


class Lines(NamedTuple):
    """The lines of a text that are not blank, in order; arrays of one length.

    A line that was wrapped is one line.

    Attributes:
        start: First character of each line.
        end: Where it ends, its line break included.
        paragraph: The number of its paragraph, from 0.
        close: Whether it stands right below another line, in a text that also has blank lines.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    paragraph: NDArray[np.int64]
    close: NDArray[np.bool_]


def find_lines(codes: NDArray[np.uint16], tags: list[Tag]) -> Lines:
    """Find lines and paragraphs.

    Blank lines and block tags part paragraphs. In a text that has few blank lines each line is a paragraph. A line
    break is only a wrap where the next line goes on in the middle of a sentence, or where most lines of the text are
    about equally long and break off without a full stop.

    Args:
        codes: The text's characters, from `text_codes`.
        tags: Its tags.
    """
    sides = side_table()[codes]
    breaks = sides == Side.BREAK
    breaks[:-1] &= (codes[:-1] != 0x0D) | (codes[1:] != 0x0A)  # CR and LF are one break
    ink = (sides != Side.SPACE) & (sides != Side.BREAK) & (codes != ord(">"))  # > quotes mail
    for tag in tags:
        ink[tag.start : tag.end] = False
    blocks = np.array([tag.end for tag in tags if tag.block], np.int64)
    starts = np.unique(np.concatenate(([0], np.flatnonzero(breaks) + 1, blocks)))
    starts = starts[starts < codes.size]
    if not starts.size:
        return Lines(starts, starts, starts, starts > 0)
    seen = np.flatnonzero(np.logical_or.reduceat(ink, starts))
    if not seen.size:
        return Lines(seen, seen, seen, seen > 0)
    ends = np.append(starts[1:], codes.size)[seen]
    starts = starts[seen]

    apart = np.diff(seen, prepend=-2) > 1
    apart |= np.isin(starts, blocks)
    close = np.flatnonzero(~apart)
    wrapped = np.zeros(starts.size, bool)
    wrapped[close] = _are_wrapped(codes, sides, starts, ends, close)
    below = ~apart & bool(np.count_nonzero(apart) > 1)
    if np.count_nonzero(~apart & ~wrapped) >= np.count_nonzero(apart):
        apart |= ~wrapped
    kept = np.flatnonzero(~wrapped)
    return Lines(starts[kept], ends[np.append(kept[1:] - 1, starts.size - 1)], np.cumsum(apart[kept]) - 1, below[kept])


def _are_wrapped(
    codes: NDArray[np.uint16],
    sides: NDArray[np.uint8],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    lines: NDArray[np.int64],
) -> NDArray[np.bool_]:
    """Whether each of these lines goes on the line right above it."""
    if not lines.size:
        return np.zeros(0, bool)
    above = starts[lines - 1]
    last, first, end = ends[lines - 1] - 1, starts[lines], ends[lines] - 1
    for _ in range(_LOOK):
        back, ahead = (sides[last] <= Side.BREAK) & (last > above), (sides[first] <= Side.BREAK) & (first < end)
        if not (back.any() or ahead.any()):
            break
        last, first = last - back, first + ahead
    stops = np.isin(codes[last], _STOPS)
    goes_on: NDArray[np.bool_] = np.isin(codes[last], _GOING_ON) | (~stops & _are_lower(codes[first]))
    length = last + 1 - above
    width = np.percentile(length, 95)
    if lines.size > 2 and NARROWEST <= width <= WIDEST:
        full = length >= _FULL * width
        if full.mean() >= _MOST and stops.mean() <= _MOST:
            indented = (first - starts[lines] > 1) & (sides[above] > Side.BREAK)
            goes_on |= full & ~indented
    return goes_on


def _are_lower(codes: NDArray[np.uint16]) -> NDArray[np.bool_]:
    some, place = np.unique(codes, return_inverse=True)
    lower: NDArray[np.bool_] = np.array([chr(code).islower() for code in some], bool)[place]
    return lower
