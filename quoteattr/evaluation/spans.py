"""Spans made comparable, overlaps counted, and attributions paired one to one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs

from quoteattr.evaluation.documents import Annotation, Spans

EDGES = frozenset(" \t\r\n\u00a0\"'“”‘’«»„‹›`,.;:!?-–—…()[]")
"""Characters that may stand inside or outside a span without making a difference."""

ENOUGH = 0.5
"""From this Dice coefficient of content characters up, two attributions are the same one."""


class Pair(NamedTuple):
    """A gold and a predicted attribution that belong together: their places and their contents' Dice, 0..1."""

    gold: int
    predicted: int
    dice: float


def trim(text: str, spans: Spans) -> Spans:
    """Make spans comparable: edge characters stripped, pieces joined that only such characters part.

    Args:
        text: The whole text.
        spans: Pieces in any order.

    Returns:
        The pieces in order, without empty ones.
    """
    stripped = []
    for start, end in spans:
        while start < end and text[start] in EDGES:
            start += 1  # noqa: PLW2901 - the span shrinks
        while end > start and text[end - 1] in EDGES:
            end -= 1  # noqa: PLW2901
        if start < end:
            stripped.append((start, end))
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stripped):
        if joined and EDGES.issuperset(text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def trim_annotation(text: str, annotation: Annotation) -> Annotation:
    """Return an annotation with its content, cue and source trimmed."""
    return attrs.evolve(
        annotation,
        content=trim(text, annotation.content),
        cue=trim(text, annotation.cue),
        source=trim(text, annotation.source),
    )


def length(spans: Spans) -> int:
    """Return the number of characters in spans that do not overlap each other."""
    return sum(end - start for start, end in spans)


def overlap(first: Spans, second: Spans) -> int:
    """Return the number of characters that two lists of spans share."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in first for b in second)


def same_source(gold: Annotation, predicted: Annotation) -> bool:
    """Tell whether the sources overlap, or are both implied."""
    if not gold.source and not predicted.source:
        return True
    return overlap(gold.source, predicted.source) > 0


def union(groups: Iterable[Spans]) -> Spans:
    """Join many lists of spans into one whose spans are in order and do not overlap."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(span for spans in groups for span in spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def shared_length(first: Spans, second: Spans) -> int:
    """Count the characters that two lists of ordered, disjoint spans share, in one walk along both."""
    shared = i = j = 0
    while i < len(first) and j < len(second):
        (start, end), (other_start, other_end) = first[i], second[j]
        shared += max(0, min(end, other_end) - max(start, other_start))
        if end < other_end:
            i += 1
        else:
            j += 1
    return shared


def shared_lengths(gold: Sequence[Spans], predicted: Sequence[Spans]) -> dict[tuple[int, int], int]:
    """Count the characters that each gold list of spans shares with each predicted one, none left out but zeros.

    One sweep over all pieces in text order: the work grows with the number of pieces and of overlaps.
    """
    pieces = [(start, end, 0, i) for i, spans in enumerate(gold) for start, end in spans]
    pieces += [(start, end, 1, j) for j, spans in enumerate(predicted) for start, end in spans]
    shared: Counter[tuple[int, int]] = Counter()
    open_pieces: list[list[tuple[int, int]]] = [[], []]
    for start, end, side, index in sorted(pieces):
        open_pieces[1 - side] = [other for other in open_pieces[1 - side] if other[0] > start]
        for other_end, other in open_pieces[1 - side]:
            key = (other, index) if side else (index, other)
            shared[key] += min(end, other_end) - start
        open_pieces[side].append((end, index))
    return shared


def pair_up(gold: Sequence[Annotation], predicted: Sequence[Annotation]) -> list[Pair]:
    """Pair attributions one to one, best Dice of content characters first, ties in text order.

    Args:
        gold: Trimmed annotations.
        predicted: Trimmed annotations.

    Returns:
        All pairs that share a character of content, best first.
    """
    shared = shared_lengths([one.content for one in gold], [one.content for one in predicted])
    candidates = [
        Pair(i, j, 2 * count / (length(gold[i].content) + length(predicted[j].content)))
        for (i, j), count in shared.items()
    ]
    candidates.sort(key=lambda pair: (-pair.dice, pair.gold, pair.predicted))
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    pairs = []
    for pair in candidates:
        if pair.gold not in used_gold and pair.predicted not in used_predicted:
            used_gold.add(pair.gold)
            used_predicted.add(pair.predicted)
            pairs.append(pair)
    return pairs
