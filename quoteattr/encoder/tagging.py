"""The best legal tag sequence, and the spans it holds."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen

from quoteattr.encoder.labels import TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


LEAD = 6
"""Pieces of a span that tell whether it is one, wherever it ends."""


@frozen
class TaggedSpan:
    """A run of pieces with one role: pieces ``first`` to ``stop``, half open.

    ``score`` is its mean probability and ``lead`` that of its first pieces, 0..1.
    """

    role: str
    first: int
    stop: int
    score: float
    lead: float


@cache
def make_transitions(labels: tuple[str, ...]) -> NDArray[np.bool_]:
    """Which tag may follow which: an inside tag only its own begin or inside tag; shape (before, after)."""
    roles = [label[2:] for label in labels]
    inside = np.array([label.startswith("I-") for label in labels])
    same = np.array([[before == after for after in roles] for before in roles])
    allowed: NDArray[np.bool_] = same | ~inside[None, :]
    return allowed


def best_tags(scores: NDArray[np.float32], labels: tuple[str, ...] = TAGS) -> NDArray[np.int64]:
    """The most probable legal sequence of tags.

    Where the best tag of each piece follows legally from the one before, that is the answer; the stretches between two
    sure outside tags where it does not are decoded after Viterbi, in time linear in their pieces.

    Args:
        scores: Log probabilities; shape (pieces, labels).
        labels: Begin, inside, outside tags; the first is outside.

    Returns:
        Row of the tag of each piece; shape (pieces,).
    """
    tags: NDArray[np.int64] = scores.argmax(axis=1)
    before = np.concatenate([[0], tags[:-1]])
    wrong = np.flatnonzero(~make_transitions(labels)[before, tags])
    if len(wrong):
        cuts = np.concatenate([[0], np.flatnonzero(_are_sure(scores, tags, labels)), [len(tags)]])
        for place in np.unique(np.searchsorted(cuts, wrong, side="right")).tolist():
            stretch = slice(cuts[place - 1], cuts[place])
            tags[stretch] = _viterbi(scores[stretch].tolist(), labels)
    return tags


def _are_sure(scores: NDArray[np.float32], tags: NDArray[np.int64], labels: tuple[str, ...]) -> NDArray[np.bool_]:
    """Which pieces the best sequence must leave outside.

    Those that no span is worth running over: to end it there and begin it anew behind gives more.
    """
    pairs = _inside_tags(labels)
    inside, begin = (scores[:, [pair[at] for pair in pairs]] for at in (0, 1))
    gain = np.zeros_like(inside)
    gain[:-1] = np.maximum(inside[1:] - begin[1:], 0)
    sure: NDArray[np.bool_] = (tags == 0) & (scores[:, :1] - np.maximum(inside, begin) > gain).all(axis=1)
    return sure


@cache
def _inside_tags(labels: tuple[str, ...]) -> list[tuple[int, int]]:
    """Rows of each inside tag and of its begin tag."""
    return [(row, labels.index(f"B-{label[2:]}")) for row, label in enumerate(labels) if label.startswith("I-")]


def _viterbi(scores: Sequence[Sequence[float]], labels: tuple[str, ...]) -> list[int]:
    """Plain lists: on a handful of tags they are several times as fast as small arrays.

    An inside tag follows its begin tag or itself; every other tag may follow the best of all.
    """
    pairs = _inside_tags(labels)
    total = [0.0] + [-1e9] * (len(labels) - 1)  # before the text stands an outside tag
    back: list[list[int]] = []
    for piece in scores:
        best = max(total)
        origin = [total.index(best)] * len(total)
        following = [best + score for score in piece]
        for row, begin in pairs:
            origin[row] = begin if total[begin] > total[row] else row
            following[row] = total[origin[row]] + piece[row]
        back.append(origin)
        total = following
    path = [total.index(max(total))]
    for origin in reversed(back[1:]):
        path.append(origin[path[-1]])
    return path[::-1]


def find_spans(
    scores: NDArray[np.float32], labels: tuple[str, ...] = TAGS, *, outside: float = 0.0
) -> list[TaggedSpan]:
    """Spans of the best legal tag sequence, in order.

    Args:
        scores: Log probabilities; shape (pieces, labels).
        labels: Begin, inside, outside tags; the first is outside.
        outside: Added to the log probability of the outside tag before the best sequence is sought; below 0 makes spans
            more and longer.
    """
    tags = best_tags(scores + outside * (np.arange(len(labels)) == 0).astype(np.float32), labels)
    begins = np.array([label.startswith("B-") for label in labels])[tags]
    starts = np.flatnonzero(begins)
    ends = np.flatnonzero(np.append(begins[1:] | (tags[1:] == 0), True) & (tags > 0)) + 1 if len(tags) else starts
    own = scores[np.arange(len(tags)), tags]
    sums = np.concatenate([[0.0], np.cumsum(own, dtype=np.float64)])
    heads = np.minimum(ends, starts + LEAD)
    sure, lead = (np.exp((sums[stops] - sums[starts]) / (stops - starts)) for stops in (ends, heads))
    columns = [column.tolist() for column in (tags[starts], starts, ends, sure, lead)]
    return [TaggedSpan(labels[tag][2:], *rest) for tag, *rest in zip(*columns, strict=True)]
