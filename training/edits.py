"""Documents with some of their words put otherwise, every gold span moved along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import evolve, fields, has

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from training.corpora import Document

_OFFSETS = frozenset({"start", "end", "head_start", "head_end"})
_ANNOTATED = frozenset({"attributions", "mentions", "voices", "pronoun_choices", "sentences"})


def edit(document: Document, changes: Iterable[tuple[int, int, str]]) -> Document:
    """The document with new words in some places.

    Args:
        document: Any; its gold spans end outside what is replaced, or at its edges.
        changes: Start, end and new words of each place, in text order, none overlapping another.
    """
    parts, starts, shifts = [], [0], [0]
    at = 0
    for start, end, words in changes:
        parts += [document.text[at:start], words]
        at = end
        starts.append(end)
        shifts.append(shifts[-1] + len(words) - (end - start))
    parts.append(document.text[at:])
    places, moves = np.array(starts), np.array(shifts)

    def move(offset: int) -> int:
        return offset + int(moves[np.searchsorted(places, offset, side="right") - 1])

    moved: dict[str, Any] = {name: _moved(getattr(document, name), move) for name in _ANNOTATED}
    return evolve(document, text="".join(parts), **moved)


def _moved(value: Any, move: Callable[[int], int]) -> Any:
    """The value with every offset in it moved: pairs of numbers, and the offset fields of attrs objects."""
    if isinstance(value, tuple):
        if len(value) == 2 and all(isinstance(item, int) for item in value):
            return (move(value[0]), move(value[1]))
        return tuple(_moved(item, move) for item in value)
    if has(type(value)):
        changes = {}
        for field in fields(type(value)):
            old = getattr(value, field.name)
            if field.name in _OFFSETS:
                changes[field.name] = move(old)
            elif isinstance(old, tuple):
                changes[field.name] = _moved(old, move)
        return evolve(value, **changes)
    return value
