"""The best legal tag sequence, and the spans it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen

from quoteattr.encoder.labels import TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


@frozen
class TaggedSpan:
    """A run of pieces with one role: pieces ``first`` to ``stop``, half open; ``score`` its mean probability, 0..1."""

    role: str
    first: int
    stop: int
    score: float


def make_transitions(labels: Sequence[str]) -> NDArray[np.bool_]:
    """Which tag may follow which: an inside tag only its own begin or inside tag; shape (before, after)."""
    roles = [label[2:] for label in labels]
    inside = np.array([label.startswith("I-") for label in labels])
    same = np.array([[before == after for after in roles] for before in roles])
    allowed: NDArray[np.bool_] = same | ~inside[None, :]
    return allowed


def best_tags(scores: NDArray[np.float32], labels: Sequence[str] = TAGS) -> NDArray[np.int64]:
    """The most probable legal sequence of tags.

    Where the best tag of each piece already follows legally from the one before, that is the answer; Viterbi
    decoding runs only over the stretches between outside tags where it does not, so the work is linear and small.

    Args:
        scores: Log probabilities; shape (pieces, labels).
        labels: Begin, inside, outside tags; the first is outside.

    Returns:
        Row of the tag of each piece; shape (pieces,).
    """
    allowed = make_transitions(labels)
    tags: NDArray[np.int64] = scores.argmax(axis=1)
    if not len(tags):
        return tags
    before = np.concatenate([[0], tags[:-1]])
    broken = np.flatnonzero(~allowed[before, tags])
    outside = np.flatnonzero(tags == 0)
    done = -1
    for place in broken:
        if place < done:
            continue
        left = int(np.searchsorted(outside, place)) - 1
        start = int(outside[left]) + 1 if left >= 0 else 0
        right = int(np.searchsorted(outside, place))
        done = int(outside[right]) if right < len(outside) else len(tags)
        tags[start:done] = _viterbi(scores[start:done], allowed)
    return tags


def _viterbi(scores: NDArray[np.float32], allowed: NDArray[np.bool_]) -> NDArray[np.int64]:
    penalty = np.where(allowed, 0.0, -1e9)
    total = scores[0] + penalty[0]
    back = np.zeros(scores.shape, dtype=np.int64)
    columns = np.arange(scores.shape[1])
    for i in range(1, len(scores)):
        ways = total[:, None] + penalty
        back[i] = ways.argmax(axis=0)
        total = ways[back[i], columns] + scores[i]
    path = np.zeros(len(scores), dtype=np.int64)
    path[-1] = total.argmax()
    for i in range(len(scores) - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path


def find_spans(scores: NDArray[np.float32], labels: Sequence[str] = TAGS) -> list[TaggedSpan]:
    """Spans of the best legal tag sequence, in order.

    Args:
        scores: Log probabilities; shape (pieces, labels).
        labels: Begin, inside, outside tags; the first is outside.
    """
    tags = best_tags(scores, labels)
    begins = np.array([label.startswith("B-") for label in labels])[tags]
    starts = np.flatnonzero(begins)
    ends = np.flatnonzero(np.append(begins[1:] | (tags[1:] == 0), True) & (tags > 0)) + 1 if len(tags) else starts
    own = scores[np.arange(len(tags)), tags]
    sums = np.concatenate([[0.0], np.cumsum(own, dtype=np.float64)])
    return [
        TaggedSpan(
            labels[tags[first]][2:], int(first), int(stop), float(np.exp((sums[stop] - sums[first]) / (stop - first)))
        )
        for first, stop in zip(starts, ends, strict=True)
    ]
