"""What the encoder says about a stretch of text: label probabilities, and link scores on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from attrs import evolve, frozen

from quoteattr.encoder.labels import LINKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from quoteattr.encoder.pieces import Pieces
    from quoteattr.encoder.windows import Windows

    Floats = NDArray[np.float32]
    Links = NDArray[np.float32 | np.float16]


NAMING = ("antecedent", "name")
"""The kinds of links that tell who is meant."""


@frozen(eq=False)
class Scores:
    """The encoder's view of some pieces; probabilities are softmaxes of its heads.

    Attributes:
        pieces: The pieces scored.
        windows: The windows in which they were seen.
        tags: Log probabilities of ``labels.TAGS``; shape (pieces, 7).
        entities: Log probabilities of ``labels.ENTITY_TAGS``; shape (pieces, 9).
        heads: Probabilities of ``labels.HEADS``; shape (pieces, 5).
        sentences: Probability that a sentence starts; shape (pieces,).
        links: Queries and keys of each window; shape (positions, 2, links, size), position 0 its start mark.
        kinds: The kinds of links they hold, in order.
    """

    pieces: Pieces
    windows: Windows
    tags: Floats
    entities: Floats
    heads: Floats
    sentences: Floats
    links: tuple[Links, ...]
    kinds: tuple[str, ...] = LINKS

    def without_attributions(self) -> Scores:
        """What later stages need of the scores, at a fraction of the memory: sentences, and links to whom they name."""
        rows = [LINKS.index(kind) for kind in NAMING]
        none = np.zeros((0, 0), dtype=np.float32)
        links = tuple(links[:, :, rows].astype(np.float16) for links in self.links)
        return evolve(self, tags=none, entities=none, heads=none, links=links, kinds=NAMING)

    def reach(self, piece: int) -> tuple[int, int]:
        """First piece and piece after the last of the window that owns a piece: what it can be linked to."""
        window = int(self.windows.owner[piece])
        return int(self.windows.starts[window]), int(self.windows.stops[window])

    def link(self, kind: str, query: int, candidates: Sequence[int] | NDArray[np.int64]) -> tuple[float, Floats]:
        """How likely ``query`` links to none, and to each candidate.

        Args:
            kind: One of ``labels.LINKS``.
            query: Piece that asks.
            candidates: Pieces that may be its partner; those outside its window get probability 0.

        Returns:
            Probability of no partner, and of each candidate; they sum to 1.
        """
        links, row = self.links[self.windows.owner[query]], self.kinds.index(kind)
        start, stop = self.reach(query)
        mark = start - 1
        positions = [place - mark if start <= place < stop else 0 for place in candidates]
        keys = links[[0, *positions], 1, row].astype(np.float32, copy=False)
        logits = keys @ links[query - mark, 0, row].astype(np.float32, copy=False)
        if 0 in positions:
            logits[1:][np.array(positions) == 0] = -np.inf
        out = np.exp(logits - max(logits.tolist()))  # of so few, Python's own is the faster
        out /= out.sum()
        return float(out[0]), out[1:]


def log_softmax(logits: Floats) -> Floats:
    """Log probabilities over the last axis."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))  # type: ignore[no-any-return]
