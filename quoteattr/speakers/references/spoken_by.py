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

SURELY = "surely spoken by"
"""How much likelier than not it is."""

_FLOOR, _LIKELY, _EVEN = 0.02, 0.4, 0.5

Shares = Mapping[Referent | None, float]
"""How likely each named one of those near is the speaker; under None, how likely it is nobody of them."""

Places = Mapping[Referent, Offsets]
"""Where the likeliest name of each stands."""


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
    _heard: dict[int, tuple[Shares, Places]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Note where the names stand."""
        words = self.words
        self._spans = [(words.starts[name.first], words.ends[name.last - 1]) for name in self.names]

    def find_likely(self, number: int) -> Iterator[tuple[Referent, Offsets]]:
        """Yield who is likely enough an attribution's speaker to be thought of, with the likeliest of his names."""
        shares, places = self._ask(number)
        for referent, span in places.items():
            if shares[referent] >= _LIKELY:
                yield referent, span

    def _ask(self, number: int) -> tuple[Shares, Places]:
        """Return how likely each named one near an attribution is its speaker, and his likeliest name there."""
        if number not in self._heard:
            self._heard[number] = self._share(*self._hear(number))
        return self._heard[number]

    def _share(self, first: int, found: Sequence[float]) -> tuple[Shares, Places]:
        """Add up what is said of the names from a first one on by whom they name."""
        shares: dict[Referent | None, float] = {None: max(0.0, 1.0 - sum(found))} if found else {}
        best: dict[Referent, tuple[float, Offsets]] = {}
        for at, share in enumerate(found, first):
            referent = self.of[self.names[at]]
            shares[referent] = shares.get(referent, 0.0) + share
            best[referent] = max(best.get(referent, (0.0, self._spans[at])), (share, self._spans[at]))
        return shares, {referent: span for referent, (_, span) in best.items()}

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
        shares, _ = self._ask(number)
        _add(shares, rows, none)

    def tell_meant(self, mention: Offsets, rows: Iterable[tuple[Referent, Features]], none: Features) -> None:
        """Add the feature to candidates for whom a pronoun or description means that is no source.

        Args:
            mention: Its character offsets.
            rows: Candidates with their features.
            none: Features of the case that it is none of them.
        """
        if self.coreference is not None:
            shares, _ = self._share(*self.coreference.bearers(mention, self._spans))
            _add(shares, rows, none)


def _add(shares: Shares, rows: Iterable[tuple[Referent, Features]], none: Features) -> None:
    """Add the features to candidates."""
    if not shares:
        return
    for referent, row in rows:
        share = shares.get(referent, 0.0) if referent.name is not None else shares[None]
        row[FEATURE] = math.log(min(share, 1.0) + _FLOOR)
        if referent.name is not None and share > _EVEN:
            row[SURELY] = share - _EVEN
    none[FEATURE] = math.log(shares[None] + _FLOOR)
