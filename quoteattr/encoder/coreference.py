"""Co-reference from the encoder's link head: which earlier words a mention goes back to."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoteattr.encoder.scores import Scores

    Offsets = tuple[int, int]

_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?:\s+[^\W\d_a-z][\w'’.-]*)*")
_AFTER_HEAD = re.compile(
    r"\s*,|\s+(?:of|in|at|on|from|for|with|to|by|who|whom|which|that|whose|and|or|close|familiar)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+")


def find_head(text: str, span: Offsets) -> int:
    """Offset of the word that stands for a mention: a name's first word, else the last before what follows the noun."""
    start, end = span
    cut = _AFTER_HEAD.search(text, start + 1, end)
    end = cut.start() if cut and cut.start() > start else end
    names = [match for match in _NAME.finditer(text, start, end) if match.end() == end or match.start() > start]
    if names and names[-1].end() == end:
        return names[-1].start()
    words = [match.start() for match in _WORD.finditer(text, start, end)]
    return words[-1] if words else start


class EncoderCoreference:
    """Antecedent probabilities of a whole text from the scores of its stretches.

    Args:
        text: The whole text.
        scored: Scores of its stretches, in order.
    """

    def __init__(self, text: str, scored: Sequence[Scores]) -> None:
        self._text = text
        self._scored = [scores for scores in scored if len(scores.pieces)]
        self._starts = [int(scores.pieces.starts[0]) for scores in self._scored]
        self._ends: list[list[int]] = [scores.pieces.ends.tolist() for scores in self._scored]
        self._places: dict[Offsets, tuple[int, int]] = {}

    def antecedents(self, mention: Offsets, candidates: Sequence[Offsets]) -> Sequence[float]:
        """Probability for each candidate that the mention goes back to it; what they leave to 1 is for none.

        Args:
            mention: Character offsets of the pronoun or description.
            candidates: Character offsets of the candidates; those out of the encoder's reach get 0.
        """
        stretch, query = self._place(mention)
        if stretch < 0 or not candidates:
            return [0.0] * len(candidates)
        places = [self._place(candidate) for candidate in candidates]
        near = [i for i, (where, piece) in enumerate(places) if where == stretch and piece < query]
        out = [0.0] * len(candidates)
        if not near:
            return out
        _, found = self._scored[stretch].link("antecedent", query, [places[i][1] for i in near])
        for i, probability in zip(near, found.tolist(), strict=True):
            out[i] = probability
        return out

    def _place(self, span: Offsets) -> tuple[int, int]:
        """Stretch and piece of a mention's head; -1 for none. Kept, as each candidate is asked for often."""
        place = self._places.get(span)
        if place is None:
            place = self._places[span] = self._find_place(span)
        return place

    def _find_place(self, span: Offsets) -> tuple[int, int]:
        head = find_head(self._text, span)
        stretch = bisect_right(self._starts, head) - 1
        if stretch < 0:
            return -1, -1
        ends = self._ends[stretch]
        return stretch, min(bisect_right(ends, head), len(ends) - 1)
