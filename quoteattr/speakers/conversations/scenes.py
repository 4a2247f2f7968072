"""Scenes: paragraphs in a row that speak in turn, and who speaks next in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from attrs import define, field

from quoteattr.attribution import Attribution
from quoteattr.speakers.words import Words

REACH = 3
HUMAN = frozenset({"person", "unnamed_person"})
_LIVELY, _FAR, _QUIET = 4, 8, 2
_OPENING, _CLOSING = "\"“‘'«„`—―–", "\"”’'»“"
_SHORT = 240


@define(eq=False)
class Scenes:
    """Which paragraphs are turns of a conversation.

    Attributes:
        words: The text's words.
        attributions: What is attributed, in text order.
        spoken: Numbers of the attributions whose own words begin in each paragraph, those inside others left out.
    """

    words: Words
    attributions: Sequence[Attribution]
    spoken: dict[int, list[int]] = field(factory=dict)
    _opened: dict[int, bool] = field(factory=dict)
    _closed: dict[int, bool] = field(factory=dict)
    _short: dict[int, bool] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Read the paragraphs' edges and who speaks in them."""
        words = self.words
        paragraphs = range(words.paragraphs[-1] + 2 if len(words) else 0)
        starts = [bisect_left(words.paragraphs, number) for number in paragraphs]
        for number, (first, after) in enumerate(pairwise(starts)):
            if first >= after:
                continue
            lead = words.text[max(0, words.starts[first] - 3) : words.starts[first]].rpartition("\n")[2].strip()
            self._opened[number] = bool(lead) and lead[-1] in _OPENING
            self._short[number] = words.ends[after - 1] - words.starts[first] < _SHORT
            self._closed[number] = words.gap(after - 1).lstrip().partition("\n")[0].rstrip()[-1:] in tuple(_CLOSING)
        end = 0
        for number, attribution in enumerate(self.attributions):
            if attribution.verbatim and attribution.start >= end and len(words):
                first = min(words.find(*attribution.verbatim[0])[0], len(words) - 1)
                self.spoken.setdefault(words.paragraphs[first], []).append(number)
            end = max([end, *(stop for _, stop in attribution.verbatim)])

    def opens(self, paragraph: int) -> bool:
        """Tell whether a paragraph opens with a quotation."""
        return self._opened.get(paragraph, False)

    def is_turn(self, paragraph: int) -> bool:
        """Tell whether somebody speaks in a paragraph and it opens or ends with his words."""
        return paragraph in self.spoken and (self.opens(paragraph) or self._closed.get(paragraph, False))

    def is_bare(self, paragraph: int, last: int) -> bool:
        """Tell whether a paragraph opens with a quotation and a word that ends one is its last."""
        words = self.words
        return self.opens(paragraph) and (last + 1 >= len(words) or words.paragraphs[last + 1] != paragraph)

    def is_talk(self, paragraph: int) -> bool:
        """Tell whether a turn stands in a dialogue: among several that are short."""
        near = range(paragraph - REACH, paragraph + REACH + 1)
        return (
            self.is_turn(paragraph) and sum(self._short.get(at, False) and self.is_turn(at) for at in near) >= _LIVELY
        )

    def follow(self, place: int, paragraph: int) -> bool:
        """Tell whether two turns follow one another."""
        return place == paragraph - 1 and self.is_turn(place) and self.is_turn(paragraph)

    def find_scene(self, paragraph: int) -> range:
        """Return the paragraphs around a turn that belong to its scene: no two in a row without a turn."""
        edges = []
        for step in (-1, 1):
            edge, quiet = paragraph, 0
            while quiet < _QUIET and abs(edge - paragraph) < _FAR:
                edge += step
                quiet = 0 if self.is_turn(edge) else quiet + 1
            edges.append(edge)
        return range(edges[0], edges[1] + 1)
