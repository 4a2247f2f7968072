"""Sentence boundaries from the encoder's scores."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quoteattr.encoder.scores import Scores

    Offsets = tuple[int, int]


def find_sentences(paragraphs: Sequence[Offsets], scored: Iterable[Scores]) -> list[Offsets]:
    """Split paragraphs into sentences.

    Args:
        paragraphs: Stretches that no sentence leaves, in order.
        scored: The encoder's scores of all stretches of the text, in order.

    Returns:
        Start and end of each sentence, in order; one ends where the next starts or the paragraph ends.
    """
    starts = [np.zeros(0, dtype=np.int32)]
    for scores in scored:
        chosen = (scores.sentences > 0.5) & scores.pieces.first
        starts.append(scores.pieces.starts[chosen])
    places = np.concatenate(starts)
    out: list[Offsets] = []
    for start, end in paragraphs:
        low, high = np.searchsorted(places, [start + 1, end])
        edges = [start, *places[low:high].tolist(), end]
        out += [(a, b) for a, b in pairwise(edges) if a < b]
    return out
