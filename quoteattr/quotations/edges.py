"""Fuzzy content edges, drawn to the quotation marks where the two agree."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from quoteattr.quotations.index import overlaps, pieces_within
from quoteattr.quotations.words import WORD, has_more_words, has_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoteattr.quotations.index import QuotationIndex
    from quoteattr.quotations.pairing import Pair

    Offsets = tuple[int, int]

_SLACK = 3
"""Words by which an edge may miss its mark."""

_LETTER = re.compile(r"\w")
"""What makes content of the words around a quotation; an emoji beside its marks does not."""

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
        blocked: Cues and sources, over which no edge moves; ordered and disjoint.

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
    if not has_word(text, start, end):
        return []
    whole = index.overlapping(start, end)
    if (
        len(whole) == 1
        and not _LETTER.search(text, start, whole[0].start)
        and not _LETTER.search(text, whole[0].end, end)
    ):
        return pieces_within(whole[0], whole[0].inner_start, whole[0].inner_end)
    return [(start, end)]


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
    covered = _count(text, start, end)
    if not covered:
        return []
    slack = max(_SLACK, covered - 1)
    if not has_more_words(text, pair.inner_start, start, slack) and not overlaps(blocked, pair.inner_start, start):
        start = pair.inner_start
    near = not has_more_words(text, end, pair.inner_end, slack) or _ends_paragraph(end, pair)
    if near and not overlaps(blocked, end, pair.inner_end):
        end = pair.inner_end
    return pieces_within(pair, start, end)


def _snap_start(text: str, start: int, pair: Pair, blocked: Sequence[Offsets]) -> int:
    """A start in a quotation after which the content goes on."""
    inside = _count(text, max(start, pair.inner_start), pair.inner_end)
    near = not has_more_words(text, pair.inner_start, start, max(_SLACK, inside))
    if near and not overlaps(blocked, pair.start, start):
        return pair.start
    return pair.end if inside <= _SLACK else start


def _snap_end(text: str, end: int, pair: Pair, blocked: Sequence[Offsets]) -> int:
    """An end in a quotation before which the content began."""
    inside = _count(text, pair.inner_start, min(end, pair.inner_end))
    near = not has_more_words(text, end, pair.inner_end, max(_SLACK, inside))
    if near and not overlaps(blocked, end, pair.end):
        return pair.end
    return pair.start if inside <= _SLACK else end


def _ends_paragraph(end: int, pair: Pair) -> bool:
    """Whether the content stops where one paragraph of a longer quotation does."""
    at = bisect_left(pair.pieces, end, key=lambda piece: piece[1])
    return at < len(pair.pieces) - 1 and pair.pieces[at][1] - end <= 1


def _count(text: str, start: int, end: int) -> int:
    """Words between two offsets."""
    return len(WORD.findall(text, start, end)) if start < end else 0
