"""The pairs as the annotations that users see, and as one number a character."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from quoteattr.annotations import Quotation, make_span
from quoteattr.errors import TextTypeError, describe
from quoteattr.quotations.pairing import pair_marks
from quoteattr.quotations.pairs import Pair

OUTSIDE, QUOTED, NESTED, UNCLOSED = range(4)


def find_quotations(text: str) -> list[Quotation]:
    """Find the stretches of a text that stand in quotation marks, by the marks alone.

    Args:
        text: Any text.

    Returns:
        The quotations in order of their start, the outer one before the inner one; two of them
        are nested or disjoint. Offsets are characters of `text`. A quotation that opens its mark
        anew in each paragraph is one; one that is never closed ends at its paragraph's end.

    Raises:
        TextTypeError: If `text` is not a ``str``.
    """
    if not isinstance(text, str):
        message = f"text must be a str, but {describe(text)} was given"
        raise TextTypeError(message)
    return [
        Quotation(
            span=make_span(text, pair.start, pair.end),
            inner=make_span(text, pair.inner_start, pair.inner_end),
            depth=pair.depth,
            closed=pair.closed,
            style=pair.style,
        )
        for pair in pair_marks(text)
    ]


def quote_state(text: str, pairs: Iterable[Pair]) -> NDArray[np.uint8]:
    """Say for each character how it stands to the quotations.

    Args:
        text: The text of the pairs.
        pairs: What `pair_marks` found in it.

    Returns:
        An array of ``len(text)`` numbers: 0 outside, 1 in an outermost quotation (its marks
        too), 2 in a nested one, 3 in one that is never closed.
    """
    state = np.zeros(len(text), np.uint8)
    for pair in pairs:
        state[pair.start : pair.end] = UNCLOSED if not pair.closed else NESTED if pair.depth else QUOTED
    return state
