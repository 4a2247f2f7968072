"""Cutting a text into paragraphs, and a long one into stretches that the encoder takes one after another."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    Offsets = tuple[int, int]

STRETCH = 60_000
"""Characters of a stretch, at most: what is held in memory of the encoder's output is of one stretch."""

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_NEXT_LINE = re.compile(r"[ \t\u00a0]*(?:\r\n?|\n)")
_ENDS = ".!?:;\"'”’»)"
_BULLETS = "-*•>|[–—"
_RULES = "=_~#"

NARROWEST, WIDEST = 40, 100
"""Columns at which people wrap text: a line as long as that may go on in the next one."""

_SLACK = 8
"""How much earlier than at its column a line may be broken."""

_SHARE, _FEW = 0.5, 3
"""Share of a wrapped text's line ends at which the line goes on, and how many that are at least."""


def find_paragraphs(text: str) -> list[Offsets]:
    """Lines with at least one visible character, without the white space at their ends, in order.

    Lines of a text that is wrapped at a column, as in plain mail, on the wire and in scans, are joined.
    """
    found: list[Offsets] = []
    for match in _LINE.finditer(text):
        visible = match[0].rstrip()
        if visible:
            start = match.start() + len(visible) - len(visible.lstrip())
            found.append((start, match.start() + len(visible)))
    column = _find_column(text, found)
    if column is None:
        return found
    joined: list[Offsets] = found[:1]
    for before, line in pairwise(found):
        if _is_wrapped(text, before, line, column):
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
    return joined


def _find_column(text: str, lines: Sequence[Offsets]) -> int | None:
    """The column at which a text is wrapped; None for a text that is not."""
    widths = sorted(end - start for start, end in lines)
    column = widths[-1 - len(widths) // 50] if widths else 0
    if not NARROWEST <= column <= WIDEST:
        return None
    pairs = [pair for pair in pairwise(lines) if _NEXT_LINE.fullmatch(text, pair[0][1], pair[1][0])]
    broken = [pair for pair in pairs if text[pair[0][1] - 1] not in _ENDS]
    wrapped = sum(_is_wrapped(text, *pair, column) for pair in broken)
    return column if wrapped >= max(_FEW, _SHARE * len(pairs), _SHARE * len(broken)) else None


def _is_wrapped(text: str, before: Offsets, line: Offsets, column: int) -> bool:
    """Whether a line goes on in the next one: the next one's first word would not have fitted."""
    opens = text[before[0]], text[line[0]]
    if not _NEXT_LINE.fullmatch(text, before[1], line[0]) or opens[0] in _RULES or opens[1] in _BULLETS + _RULES:
        return False
    space = text.find(" ", line[0], line[1])
    word = (space if space >= 0 else line[1]) - line[0]
    return before[1] - before[0] + 1 + word > column - _SLACK


def find_stretches(text: str, states: NDArray[np.uint8], *, limit: int = STRETCH) -> Iterator[Offsets]:
    """Cut a text where it hurts least: between paragraphs, best outside quotations; else between words.

    Args:
        text: The whole text.
        states: Quotation state of each character; 0 outside quotations.
        limit: Longest stretch in characters.
    """
    start = 0
    while len(text) - start > limit:
        end = _last_break(text, states, start + limit // 2, start + limit)
        yield start, end
        start = end
    yield start, len(text)


def _last_break(text: str, states: NDArray[np.uint8], low: int, high: int) -> int:
    newline = text.rfind("\n", low, high)
    best = newline
    while newline >= 0 and states[newline]:
        newline = text.rfind("\n", low, newline)
    best = newline if newline >= 0 else best
    if best < 0:
        best = text.rfind(" ", low, high)
    return best + 1 if best >= 0 else high
