"""Fuzzy content edges, drawn to the quotation marks where the two agree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoteattr.quotations.index import QuotationIndex
    from quoteattr.quotations.pairing import Pair

    Offsets = tuple[int, int]

_WORD = re.compile(r"\w+")
_SLACK = 3
"""Words by which an edge may miss its mark."""

_REACH = 6000
"""Characters over which words are counted: it bounds the work on a text that is one endless quotation."""

_TRIM_LEFT = " \t\r\n\u00a0,;:.…–—-"
_TRIM_RIGHT = " \t\r\n\u00a0,;:–—-"


def snap(text: str, piece: Offsets, index: QuotationIndex, blocked: Sequence[Offsets] = ()) -> list[Offsets]:
    """Draw one content piece to the quotation marks.

    An edge inside a quotation most of whose words are content moves to that quotation's edge; an edge that reaches
    into a quotation by a few words only, on the way to content outside it, moves out. A piece that is just one
    quotation loses its marks; a piece with quotations in it keeps theirs. A quotation that runs over paragraphs gives
    one piece a paragraph.

    Args:
        text: The whole text.
        piece: Start and end of the content piece.
        index: The text's quotations.
        blocked: Cue and source, over which no edge moves.

    Returns:
        Ordered, disjoint pieces; none if no word is left.
    """
    start, end = trim(text, piece)
    if start >= end:
        return []
    first = index.around(start)
    last = index.around(end - 1)
    if first is not None and first is last:
        return _inside(text, (start, end), first, blocked)
    if first is not None:
        start = _snap_start(text, start, first, blocked)
    if last is not None:
        end = _snap_end(text, end, last, blocked)
    start, end = trim(text, (start, end))
    whole = index.overlapping(start, end) if start < end else ()
    if len(whole) == 1 and not _between(text, (start, whole[0].start), (whole[0].end, end)):
        return _pieces(whole[0], whole[0].inner_start, whole[0].inner_end)
    return [(start, end)] if start < end else []


def trim(text: str, piece: Offsets) -> Offsets:
    """The piece without white space and joining punctuation at its ends."""
    start, end = piece
    while start < end and text[start] in _TRIM_LEFT:
        start += 1
    while end > start and text[end - 1] in _TRIM_RIGHT:
        end -= 1
    return start, end


def _inside(text: str, piece: Offsets, pair: Pair, blocked: Sequence[Offsets]) -> list[Offsets]:
    """A piece whose two edges stand in one quotation."""
    start, end = max(piece[0], pair.inner_start), min(piece[1], pair.inner_end)
    if start >= end:
        return []
    covered = _count(text, start, end)
    before, after = _count(text, pair.inner_start, start), _count(text, end, pair.inner_end)
    if (before <= _SLACK or before < covered) and not _blocks(blocked, pair.inner_start, start):
        start = pair.inner_start
    if (after <= _SLACK or after < covered or _ends_paragraph(end, pair)) and not _blocks(blocked, end, pair.inner_end):
        end = pair.inner_end
    return _pieces(pair, start, end)


def _snap_start(text: str, start: int, pair: Pair, blocked: Sequence[Offsets]) -> int:
    """A start in a quotation after which the content goes on."""
    inside, before = _count(text, max(start, pair.inner_start), pair.inner_end), _count(text, pair.inner_start, start)
    if before <= max(_SLACK, inside) and not _blocks(blocked, pair.start, start):
        return pair.start
    return pair.end if inside <= _SLACK else start


def _snap_end(text: str, end: int, pair: Pair, blocked: Sequence[Offsets]) -> int:
    """An end in a quotation before which the content began."""
    inside, after = _count(text, pair.inner_start, min(end, pair.inner_end)), _count(text, end, pair.inner_end)
    if after <= max(_SLACK, inside) and not _blocks(blocked, end, pair.end):
        return pair.end
    return pair.start if inside <= _SLACK else end


def _pieces(pair: Pair, start: int, end: int) -> list[Offsets]:
    return [(max(a, start), min(b, end)) for a, b in pair.pieces if a < end and start < b]


def _ends_paragraph(end: int, pair: Pair) -> bool:
    """Whether the content stops where one paragraph of a longer quotation does."""
    return len(pair.pieces) > 1 and any(0 <= last - end <= 1 for _, last in pair.pieces[:-1])


def _count(text: str, start: int, end: int) -> int:
    """Words between two offsets, as far as the reach."""
    return len(_WORD.findall(text, start, min(end, start + _REACH))) if start < end else 0


def _between(text: str, *stretches: Offsets) -> bool:
    return any(start < end and _WORD.search(text, start, end) for start, end in stretches)


def _blocks(blocked: Sequence[Offsets], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in blocked)
