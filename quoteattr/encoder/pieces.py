"""Text to word pieces with character offsets and the features that an uncased vocabulary loses.

The word pieces of BERT (Devlin et al., 2019) know neither case nor line breaks nor which words stand inside
quotation marks. Three cheap features, embedded and added at the encoder's input, give that back: the shape of the
word, the quotation state and the white space in front.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import frozen

from quoteattr.encoder.characters import code_points, word_shapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    Ints = NDArray[np.int32]

N_SHAPES = 7
N_STATES = 4
N_BREAKS = 4
"""White space before a piece: none, blank, one line break, an empty line (or the text's start)."""

_LINE_BREAKS = np.array([0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029], dtype=np.uint32)
_CARRIAGE_RETURN = 0x0D


@frozen(eq=False)
class Pieces:
    """The word pieces of one stretch of text; every array has one entry a piece.

    Attributes:
        ids: Vocabulary rows.
        starts: Offset of the first character, in the caller's text.
        ends: Offset after the last character.
        looks: Word shape times quotation state, ``shape * N_STATES + state``.
        breaks: White space in front, below ``N_BREAKS``.
        first: Whether the piece starts a word.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    looks: Ints
    breaks: Ints
    first: NDArray[np.bool_]

    def __len__(self) -> int:
        """Number of pieces."""
        return len(self.ids)

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """First piece and piece after the last one that touch the characters ``start`` to ``end``."""
        first = int(np.searchsorted(self.ends, start, side="right"))
        last = int(np.searchsorted(self.starts, end, side="left"))
        return first, max(first, last)


def make_pieces(
    text: str, states: NDArray[np.uint8], tokenizer: Tokenizer, *, start: int = 0, end: int | None = None
) -> Pieces:
    """Split a stretch of the text into word pieces.

    Args:
        text: The whole text, any string.
        states: Quotation state of each character of the whole text, below ``N_STATES``.
        tokenizer: A word-piece tokenizer without truncation and padding.
        start: First character of the stretch.
        end: Character after the last; the text's end if None.

    Returns:
        The pieces with offsets into the whole text.
    """
    stretch = text[start:end]
    codes = code_points(stretch)
    if ((codes >= 0xD800) & (codes < 0xE000)).any():  # a lone surrogate has no UTF-8
        stretch = "".join("\ufffd" if "\ud800" <= c < "\ue000" else c for c in stretch)
    encoding = tokenizer.encode(stretch, add_special_tokens=False)
    ids = np.array(encoding.ids, dtype=np.int32)
    edges = np.fromiter(chain.from_iterable(encoding.offsets), dtype=np.int32, count=2 * len(ids))
    offsets = edges.reshape(-1, 2)
    words = np.array(_filled(encoding.word_ids), dtype=np.int64)
    solid = offsets[:, 1] > offsets[:, 0]
    offsets, ids, words = offsets[solid], ids[solid], words[solid]
    first = np.ones(len(ids), dtype=np.bool_)
    first[1:] = words[1:] != words[:-1]
    shapes = _shape_of_each(codes, offsets, first)
    local = states[start : start + len(stretch)]
    looks = shapes * N_STATES + local[offsets[:, 0]] if len(ids) else shapes
    return Pieces(
        ids=ids,
        starts=offsets[:, 0] + np.int32(start),
        ends=offsets[:, 1] + np.int32(start),
        looks=looks.astype(np.int32),
        breaks=_breaks(codes, offsets),
        first=first,
    )


def _filled(words: Sequence[int | None]) -> list[int]:
    return [-1 if word is None else word for word in words]


def _shape_of_each(codes: NDArray[np.uint32], offsets: Ints, first: NDArray[np.bool_]) -> Ints:
    """Shape of the word around each piece: the pieces of one word share it."""
    if not len(offsets):
        return np.zeros(0, dtype=np.int32)
    heads = np.flatnonzero(first)
    tails = np.append(heads[1:], len(first)) - 1
    shapes = word_shapes(codes, offsets[heads, 0], offsets[tails, 1])
    return np.repeat(shapes, tails - heads + 1)


def _breaks(codes: NDArray[np.uint32], offsets: Ints) -> Ints:
    """White space in front of each piece: 0 none, 1 blank, 2 a line break, 3 an empty line or the start."""
    if not len(offsets):
        return np.zeros(0, dtype=np.int32)
    newline = np.isin(codes, _LINE_BREAKS)
    newline[:-1] |= (codes[:-1] == _CARRIAGE_RETURN) & (codes[1:] != _LINE_BREAKS[0])
    lines = np.concatenate([[0], np.cumsum(newline)])
    before = np.concatenate([[0], offsets[:-1, 1]])
    count = lines[offsets[:, 0]] - lines[before]
    out: Any = np.where(offsets[:, 0] > before, 1, 0)
    out = np.where(count > 0, np.minimum(count, 2) + 1, out)
    out[0] = N_BREAKS - 1
    return out.astype(np.int32)  # type: ignore[no-any-return]
