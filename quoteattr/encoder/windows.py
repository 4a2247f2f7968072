"""Cutting a stretch of pieces into overlapping windows, and which window speaks for which piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen

if TYPE_CHECKING:
    from numpy.typing import NDArray

WINDOW = 480
"""Positions of a window, its two special ones included."""

OVERLAP = 36
"""Pieces that two neighbouring windows share."""


BLOCK = 120
"""Positions of the blocks that windows are trained to part into."""


def fit(positions: int, block: int = BLOCK) -> int:
    """Return the next number of positions that parts into blocks of one length, as few as may be.

    Args:
        positions: How many there are.
        block: Positions of a block, at most: so many a layer with a narrow view looks over. 0 where no layer has one.
    """
    blocks = -(-positions // block) if block else 1
    return -(-positions // blocks) * blocks


@frozen(eq=False)
class Windows:
    """Windows over ``n`` pieces.

    Attributes:
        starts: First piece of each window; shape (windows,).
        stops: Piece after the last of each window; shape (windows,).
        owner: Window in which each piece stands furthest from an edge; shape (pieces,).
    """

    starts: NDArray[np.int64]
    stops: NDArray[np.int64]
    owner: NDArray[np.int64]

    def __len__(self) -> int:
        """Number of windows."""
        return len(self.starts)


def make_windows(n: int, *, window: int = WINDOW, overlap: int = OVERLAP, block: int = 0) -> Windows:
    """Cut ``n`` pieces into windows of one length, as few as the sizes allow, no longer than that and blocks take."""
    room = window - 2
    count = max(1, -(-(n - overlap) // (room - overlap))) if n else 0
    room = min(room, fit(-(-(n + (count - 1) * overlap) // count) + 2, block) - 2) if count else room
    starts = (
        np.floor(np.linspace(0, max(0, n - room), count)).astype(np.int64) if count else np.zeros(0, dtype=np.int64)
    )
    stops = np.minimum(starts + room, n)
    borders = (starts[1:] + stops[:-1]) // 2
    owner = np.searchsorted(borders, np.arange(n), side="right").astype(np.int64)
    return Windows(starts=starts, stops=stops, owner=owner)
