"""Whom the encoder takes for the speaker of some words, as a feature for those who choose among candidates."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, field

from quoteattr.attribution import Attribution, Offsets
from quoteattr.speakers.mentions import Coreference, Name, Referent
from quoteattr.speakers.ranking import Features
from quoteattr.speakers.words import Words

FEATURE = "spoken by"
"""The log of how likely somebody is the speaker, by the encoder."""

_FLOOR, _LIKELY = 0.02, 0.4

Shares = Mapping[Referent | None, float]
"""How likely each named one of those near is the speaker; under None, how likely it is nobody of them."""


@define(eq=False)
class SpokenBy:
    """Asks the encoder, once for each attribution, which of the names around it name its speaker.

    Attributes:
        words: The text's words.
        attributions: What is attributed, in text order.
        names: The text's names, in text order.
        of: Whom each names.
        coreference: The encoder's view; without one nothing is told.
    """

    words: Words
    attributions: Sequence[Attribution]
    names: Sequence[Name]
    of: Mapping[Name, Referent]
    coreference: Coreference | None = None
    _spans: list[Offsets] = field(init=False)
    _shares: dict[int, Shares] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Note where the names stand."""
        words = self.words
        self._spans = [(words.starts[name.first], words.ends[name.last - 1]) for name in self.names]

    def shares(self, number: int) -> Shares:
        """Return how likely each named one near an attribution is its speaker; empty where no name is near."""
        if number not in self._shares:
            self._shares[number] = self._ask(number)
        return self._shares[number]

    def _ask(self, number: int) -> Shares:
        """Add up the names of each."""
        shares: dict[Referent | None, float] = {}
        first, found = self._hear(number)
        for name, share in zip(self.names[first:], found, strict=False):
            referent = self.of[name]
            shares[referent] = shares.get(referent, 0.0) + share
        if shares:
            shares[None] = max(0.0, 1.0 - sum(found))
        return shares

    def find_likely(self, number: int) -> Iterator[Referent]:
        """Yield who is likely enough an attribution's speaker to be thought of wherever he is named."""
        for referent, share in self.shares(number).items():
            if referent is not None and share >= _LIKELY:
                yield referent

    def find_span(self, number: int, referent: Referent) -> Offsets:
        """Return where the likeliest of the names of one who has a share stands."""
        first, found = self._hear(number)
        own = [(share, at) for at, share in enumerate(found, first) if self.of[self.names[at]] is referent]
        return self._spans[max(own)[1]]

    def _hear(self, number: int) -> tuple[int, Sequence[float]]:
        """Return number of the first name near an attribution, and how likely each from there on names its speaker."""
        if self.coreference is None:
            return 0, ()
        attribution = self.attributions[number]
        if attribution.source is not None:
            return self.coreference.bearers(attribution.source, self._spans)
        return self.coreference.speakers(attribution.content[0], self._spans)

    def tell(self, number: int, rows: Iterable[tuple[Referent, Features]], none: Features) -> None:
        """Add the feature to candidates, those without a name as nobody of the named ones.

        Args:
            number: The attribution.
            rows: Candidates with their features.
            none: Features of the case that it is none of them.
        """
        shares = self.shares(number)
        if not shares:
            return
        for referent, row in rows:
            share = shares.get(referent, 0.0) if referent.name is not None else shares[None]
            row[FEATURE] = math.log(min(share, 1.0) + _FLOOR)
        none[FEATURE] = math.log(shares[None] + _FLOOR)
