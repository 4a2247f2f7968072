"""Look-up of the outermost quotations of a text by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quoteattr.quotations.pairing import Pair


class QuotationIndex:
    """The outermost pairs of a text, found by offset in logarithmic time.

    Args:
        pairs: The text's pairs as ``pair_marks`` gives them.
    """

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._pairs = [pair for pair in pairs if pair.depth == 0]
        self._starts = [pair.start for pair in self._pairs]
        self._ends = [pair.end for pair in self._pairs]

    def overlapping(self, start: int, end: int) -> Sequence[Pair]:
        """Pairs that share characters with ``start`` to ``end``, marks included, in order."""
        return self._pairs[bisect_right(self._ends, start) : bisect_left(self._starts, end)]

    def around(self, place: int) -> Pair | None:
        """The pair in which the character at ``place`` stands, marks included."""
        found = self.overlapping(place, place + 1)
        return found[0] if found else None

    def inner(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of ``start`` to ``end`` that stand inside quotation marks, in order."""
        for pair in self.overlapping(start, end):
            yield from pieces_within(pair, start, end)


def pieces_within(pair: Pair, start: int, end: int) -> list[tuple[int, int]]:
    """A pair's pieces, one a paragraph, as far as they stand between two offsets."""
    low = bisect_right(pair.pieces, start, key=lambda piece: piece[1])
    high = bisect_left(pair.pieces, end, lo=low, key=lambda piece: piece[0])
    return [(max(first, start), min(last, end)) for first, last in pair.pieces[low:high]]


def overlaps(stretches: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the ordered, disjoint stretches shares characters with ``start`` to ``end``."""
    at = bisect_right(stretches, start, key=lambda stretch: stretch[1])
    return start < end and at < len(stretches) and stretches[at][0] < end
