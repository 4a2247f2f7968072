"""What networks read of a batch's windows, and the undisturbed text beside a varied one.

A text whose marks were changed or dropped says less than the text it was made from; whoever has read the first text
judges the second one better. Both have the same length, so their word pieces meet at the same characters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import torch
from attrs import frozen
from torch import Tensor

from quoteattr.encoder.windows import fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from quoteattr.encoder.pieces import Pieces

Inputs: TypeAlias = tuple[Tensor, Tensor, Tensor, Tensor]
"""Word-piece rows, looks, breaks and mask; (windows, positions) each."""


@frozen(eq=False)
class View:
    """The windows of a batch in the texts that theirs were made from.

    Attributes:
        inputs: What a network reads; (windows, own positions).
        places: For each position of the batch the one here that holds the same characters; (windows, positions).
        leads: The same, or the first of the positions in front of it that the batch lacks: dropped marks.
    """

    inputs: Inputs
    places: Tensor
    leads: Tensor

    def to(self, device: torch.device) -> View:
        """The view on a device."""
        ids, looks, breaks, mask = (tensor.to(device) for tensor in self.inputs)
        return View((ids, looks, breaks, mask), self.places.to(device), self.leads.to(device))


def read(stretches: Sequence[tuple[Pieces, slice]], *, start_id: int, stop_id: int) -> Inputs:
    """The inputs of some stretches of word pieces, each between the two special positions, padded to one length."""
    length = fit(max(part.stop - part.start for _, part in stretches) + 2)
    ids, looks, breaks, mask = (torch.zeros((len(stretches), length), dtype=torch.long) for _ in range(4))
    for row, (pieces, part) in enumerate(stretches):
        n = part.stop - part.start
        ids[row, 0], ids[row, n + 1] = start_id, stop_id
        for tensor, values in ((ids, pieces.ids), (looks, pieces.looks), (breaks, pieces.breaks)):
            tensor[row, 1 : n + 1] = torch.from_numpy(values[part])
        mask[row, : n + 2] = 1
    return ids, looks, breaks, mask


def look_back(
    stretches: Sequence[tuple[Pieces, slice]], plain: Sequence[Pieces], *, start_id: int, stop_id: int
) -> View:
    """The view of some stretches of varied texts on the ``plain`` pieces of the texts that they were made from."""
    length = fit(max(part.stop - part.start for _, part in stretches) + 2)
    places, leads = (torch.zeros((len(stretches), length), dtype=torch.long) for _ in range(2))
    parts = []
    for row, ((pieces, part), whole) in enumerate(zip(stretches, plain, strict=True)):
        first, found = _align(pieces, part, whole)
        stop = max(int(np.searchsorted(whole.starts, pieces.ends[part.stop - 1])), first + int(found[-1]) + 1)
        parts.append((whole, slice(first, stop)))
        after = len(found) + 1
        places[row, 1:after] = torch.from_numpy(found + 1)
        places[row, after] = stop - first + 1
        leads[row] = places[row]
        leads[row, 1:after] = torch.minimum(places[row, 1:after], places[row, : after - 1] + 1)
    return View(read(parts, start_id=start_id, stop_id=stop_id), places, leads)


def _align(pieces: Pieces, part: slice, whole: Pieces) -> tuple[int, NDArray[np.int64]]:
    """The first of the ``whole`` pieces that belongs to a stretch, and the piece from there of each of its pieces."""
    before = pieces.ends[part.start - 1] if part.start else 0
    holding = np.searchsorted(whole.starts, pieces.starts[part], side="right") - 1
    first = min(int(np.searchsorted(whole.starts, before)), int(holding[0]))
    return first, holding - first
