"""Edits of a text and the way back through them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TypeAlias

import attrs

__all__ = ["Edit", "Layer", "apply_edits"]

Edit: TypeAlias = tuple[int, int, str]
"""Start and end (half open) of the characters to replace, and what comes in their place."""


@attrs.frozen
class Layer:
    """Where the edits of one step lie, in the text before it and in the text after it; all in text order.

    Attributes:
        old_starts: Starts of the replaced stretches before the step.
        old_ends: Their ends.
        new_starts: Starts of the replacements after the step.
        new_ends: Their ends; the same as the starts where characters were removed.
    """

    old_starts: tuple[int, ...]
    old_ends: tuple[int, ...]
    new_starts: tuple[int, ...]
    new_ends: tuple[int, ...]

    def old_start(self, offset: int) -> int:
        """The offset, before the step, of the character that stands at an offset after it.

        Of a replacement's character it is where the replaced stretch starts.
        """
        at = bisect_right(self.new_starts, offset) - 1
        if at < 0:
            return offset
        if offset < self.new_ends[at]:
            return self.old_starts[at]
        return offset - self.new_ends[at] + self.old_ends[at]

    def old_end(self, offset: int) -> int:
        """The offset behind the character that ends at an offset (from 1) after the step."""
        at = bisect_right(self.new_starts, offset - 1) - 1
        if at < 0:
            return offset
        if offset <= self.new_ends[at]:
            return self.old_ends[at]
        return offset - self.new_ends[at] + self.old_ends[at]


def apply_edits(text: str, edits: Iterable[Edit]) -> tuple[str, Layer | None]:
    """Edit a text.

    Args:
        text: The text.
        edits: Edits in text order; one that begins before the last one's end is left out.

    Returns:
        The new text and the way back; None where nothing was edited.
    """
    parts: list[str] = []
    rows: list[tuple[int, int, int, int]] = []
    done = length = 0
    for start, end, new in edits:
        if start < done or text[start:end] == new:
            continue
        parts += (text[done:start], new)
        length += start - done
        rows.append((start, end, length, length + len(new)))
        length += len(new)
        done = end
    if not rows:
        return text, None
    parts.append(text[done:])
    return "".join(parts), Layer(*zip(*rows, strict=True))
