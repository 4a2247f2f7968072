"""Cutting a text into paragraphs, and a long one into stretches that the encoder takes one after another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    Offsets = tuple[int, int]

STRETCH = 60_000
"""Characters of a stretch, at most: what is held in memory of the encoder's output is of one stretch."""

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")


def find_paragraphs(text: str) -> list[Offsets]:
    """Lines with at least one visible character, without the white space at their ends, in order."""
    found = []
    for match in _LINE.finditer(text):
        line = match[0].rstrip()
        if line:
            start = match.start() + len(line) - len(line.lstrip())
            found.append((start, match.start() + len(line)))
    return found


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
