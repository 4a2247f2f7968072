"""Where paragraphs begin: at blank lines, or at each line, but not where a long line was wrapped."""

from __future__ import annotations

import numpy as np

from quoteattr.quotations.marks import Bytes, Codes, Ints, Side, _side_of

_BREAKS = (0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029)
_SHORTEST_WRAP, _LONGEST_WRAP = 40, 100  # columns that people wrap text at
_FULL = 0.7  # of the width: a line at least so long went on to the next by wrapping
_LOOK = 8  # spaces to look past at the end or the beginning of a line


def paragraph_starts(codes: Codes) -> Ints:
    """Find the character at which each paragraph that is not blank begins (its line's first).

    A line break ends a paragraph unless the text is wrapped there: the next line goes on in the middle of a sentence,
    or most lines of the document are about equally long and break off without a full stop.

    Args:
        codes: The text's code points.

    Returns:
        Rising character offsets; empty for a text without any visible character.
    """
    if not codes.size:
        return np.zeros(0, np.int64)
    is_break = np.isin(codes, _BREAKS) if int(codes.min()) < 0x20 or (codes > 0x7F).any() else np.zeros(codes.size, bool)
    breaks = np.flatnonzero(is_break)
    starts = np.concatenate(([0], breaks + 1))
    starts = starts[starts < codes.size]
    ends = np.append(starts[1:] - 1, codes.size)
    visible = _has_ink(codes, starts)
    follows = visible & np.concatenate(([False], visible[:-1]))  # a visible line right after a visible line
    candidates = np.flatnonzero(follows)
    soft = np.zeros(starts.size, bool)
    if candidates.size:
        soft[candidates] = _wrapped(codes, starts, ends, candidates)
    return starts[visible & ~soft]


def _has_ink(codes: Codes, starts: Ints) -> np.ndarray:
    ink = (codes > 0x20) & (codes != 0xA0) & (codes != 0x85) & (codes != 0x2028) & (codes != 0x2029) & (codes != 0x3000)
    return np.logical_or.reduceat(ink, starts)


def _wrapped(codes: Codes, starts: Ints, ends: Ints, lines: Ints) -> np.ndarray:
    """For each of these lines whether the break before it is only a wrap."""
    last = ends[lines - 1] - 1
    first = starts[lines].copy()
    for _ in range(_LOOK):
        last = last - ((codes[np.maximum(last, 0)] <= 0x20) & (last > starts[lines - 1]))
        first = first + ((codes[first] <= 0x20) & (first + 1 < ends[lines]))
    final = codes[last]
    stops = np.isin(final, [ord(c) for c in ".!?:\u2026\"\u201d\u2019')\u00bb\u201c>"])
    goes_on = np.isin(final, [ord(c) for c in ",;-\u2013\u2014"])
    lower = _is_lower(codes[first])
    local = (~stops & lower) | goes_on
    length = last + 1 - starts[lines - 1]
    width = np.percentile(length, 95)
    if lines.size >= 3 and _SHORTEST_WRAP <= width <= _LONGEST_WRAP:
        full = length >= _FULL * width
        indented = (first - starts[lines] >= 2) & (codes[starts[lines - 1]] > 0x20)
        if full.mean() >= 0.6 and stops.mean() <= 0.6:
            return (full & ~indented) | local
    return local


def _is_lower(codes: Codes) -> np.ndarray:
    return np.array([chr(code).islower() for code in np.unique(codes)])[np.unique(codes, return_inverse=True)[1]]
