"""Character classes of a text as arrays, one entry a character."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

LOWER, TITLE, UPPER, MIXED, DIGIT, PUNCTUATION, UNCASED = range(7)
"""Word shapes, in the order in which the encoder's embedding knows them."""


def code_points(text: str) -> NDArray[np.uint32]:
    """Unicode code points of the text, lone surrogates included; shape (characters,)."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _sums(flags: NDArray[np.bool_]) -> NDArray[np.int32]:
    out = np.zeros(len(flags) + 1, dtype=np.int32)
    np.cumsum(flags, out=out[1:])
    return out


def word_shapes(codes: NDArray[np.uint32], starts: NDArray[np.int32], ends: NDArray[np.int32]) -> NDArray[np.int32]:
    """Shape of each word.

    Args:
        codes: Code points of the text.
        starts: First character of each word.
        ends: Character after the last of each word.

    Returns:
        One of the shape constants of this module for each word; shape (words,).
    """
    kinds = _kind_table(codes)[codes]
    upper, lower, letter, digit = (_sums((kinds & bit) > 0) for bit in (1, 2, 4, 8))
    n_upper, n_lower, n_letter, n_digit = (sums[ends] - sums[starts] for sums in (upper, lower, letter, digit))
    starts_upper = (kinds[starts] & 1) > 0
    shapes = np.full(len(starts), MIXED, dtype=np.int32)
    shapes[n_upper == 0] = LOWER
    shapes[starts_upper & (n_upper == 1)] = TITLE
    shapes[(n_upper > 1) & (n_lower == 0)] = UPPER
    shapes[(n_upper == 0) & (n_lower == 0)] = UNCASED
    shapes[n_digit > 0] = DIGIT
    shapes[(n_letter == 0) & (n_digit == 0)] = PUNCTUATION
    return shapes


def _kind_table(codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Bits by code point (1 upper case, 2 lower case, 4 letter, 8 digit), filled for the points that occur."""
    seen = np.zeros(int(codes.max()) + 1 if len(codes) else 1, dtype=np.bool_)
    seen[codes] = True
    table = np.zeros(len(seen), dtype=np.uint8)
    for point in np.flatnonzero(seen):
        c = chr(point)
        table[point] = c.isupper() + 2 * c.islower() + 4 * c.isalpha() + 8 * c.isdigit()
    return table
