"""Co-reference from the encoder's link head: which earlier words a mention goes back to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
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

    def speakers(self, content: Offsets, names: Sequence[Offsets]) -> tuple[int, Sequence[float]]:
        """How likely each name around some words names who says them.

        Args:
            content: Character offsets of the words, marks excluded.
            names: Character offsets of all names, in text order.

        Returns:
            Number of the first name in the encoder's reach, and the probability of each one in reach; what they leave
            to 1 is for nobody of them.
        """
        stretch, query = self._find_piece(content[0])
        if query > 0 and self._ends[stretch][query - 1] == content[0] and not self._text[content[0] - 1].isalnum():
            query -= 1  # the mark that opens them
        return self._name(stretch, query, names)

    def bearers(self, mention: Offsets, names: Sequence[Offsets]) -> tuple[int, Sequence[float]]:
        """How likely each name around a pronoun or a description names whom it means; as `speakers`.

        Args:
            mention: Character offsets of the pronoun or description.
            names: Character offsets of all names, in text order.
        """
        return self._name(*self._place(mention), names)

    def _name(self, stretch: int, query: int, names: Sequence[Offsets]) -> tuple[int, Sequence[float]]:
        """What a piece of a stretch says of the names in its reach."""
        if stretch < 0:
            return 0, ()
        scores = self._scored[stretch]
        pieces = scores.pieces
        start, stop = scores.reach(query)
        first = bisect_left(names, (int(pieces.starts[start]), 0))
        after = bisect_left(names, (int(pieces.ends[stop - 1]), 0), first)
        ends = self._ends[stretch]
        _, found = scores.link("name", query, [bisect_right(ends, name[0]) for name in names[first:after]])
        return first, found.tolist()

    def _place(self, span: Offsets) -> tuple[int, int]:
        """Stretch and piece of a mention's head; -1 for none. Kept, as each candidate is asked for often."""
        place = self._places.get(span)
        if place is None:
            place = self._places[span] = self._find_place(span)
        return place

    def _find_place(self, span: Offsets) -> tuple[int, int]:
        return self._find_piece(find_head(self._text, span))

    def _find_piece(self, offset: int) -> tuple[int, int]:
        """Stretch and piece of a character; -1 for none."""
        stretch = bisect_right(self._starts, offset) - 1
        if stretch < 0:
            return -1, -1
        ends = self._ends[stretch]
        return stretch, min(bisect_right(ends, offset), len(ends) - 1)
