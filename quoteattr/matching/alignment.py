"""Words of a quotation set against words of a text, by fewest edits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from quoteattr.matching.words import Words

__all__ = ["Pair", "align"]

Pair: TypeAlias = tuple[int | None, int | None]
"""A word of the quotation and its like in the text, by number; None where one has none."""

_CELLS = 40_000
"""Size of the table from which on two stretches are not compared word by word."""

_FREE = 0.01
"""Cost of a word that an ellipsis or an insert stands for; any other costs 1."""


def align(
    quoted: Words,
    text: Words,
    first: int,
    last: int,
    found: Sequence[int],
    *,
    loose: Literal["start", "end"] | None = None,
) -> list[Pair]:
    """Set two stretches against each other (Needleman and Wunsch 1970).

    Args:
        quoted: The quotation.
        text: The text.
        first: First word of the quotation's stretch.
        last: The word behind it.
        found: The words of the text's stretch.
        loose: At which end of it words of the text may be left over for nothing.

    Returns:
        The pairs in order: words that are equal or replaced, or one of them None.
    """
    rows, columns = last - first, len(found)
    if not rows or not columns or rows * columns > _CELLS:
        over: list[Pair] = [] if loose else [(None, at) for at in found]
        return [(at, None) for at in range(first, last)] + over

    # What an insertion before a word of the quotation costs, and the deletion of one before a word of the text.
    insert = [_FREE if at in quoted.gaps or at in quoted.inserts else 1.0 for at in range(first, last + 1)]
    delete = [_FREE if at in text.gaps or at in text.inserts else 1.0 for at in (*found, found[-1] + 1)]
    if loose:
        insert[0 if loose == "start" else -1] = 0.0
    table = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for column in range(columns):
        table[0][column + 1] = table[0][column] + insert[0]
    for row in range(rows):
        above, here, key = table[row], table[row + 1], quoted.keys[first + row]
        here[0] = above[0] + delete[0]
        for column, at in enumerate(found):
            here[column + 1] = min(
                above[column] + (text.keys[at] != key),
                above[column + 1] + delete[column + 1],
                here[column] + insert[row + 1],
            )
    pairs = _trace(table, insert, quoted, text, first, found)
    if loose == "start":
        while pairs and pairs[0][0] is None:
            del pairs[0]
    elif loose == "end":
        while pairs and pairs[-1][0] is None:
            del pairs[-1]
    return pairs


def _trace(
    table: list[list[float]],
    insert: list[float],
    quoted: Words,
    text: Words,
    first: int,
    found: Sequence[int],
) -> list[Pair]:
    """The way back through the table; of two as short, the one that replaces words."""
    pairs: list[Pair] = []
    row, column = len(table) - 1, len(found)
    while row or column:
        cost = table[row][column]
        if row and column:
            differs = quoted.keys[first + row - 1] != text.keys[found[column - 1]]
            if cost == table[row - 1][column - 1] + differs:
                row, column = row - 1, column - 1
                pairs.append((first + row, found[column]))
                continue
        if column and cost == table[row][column - 1] + insert[row]:
            column -= 1
            pairs.append((None, found[column]))
        else:
            row -= 1
            pairs.append((first + row, None))
    return pairs[::-1]
