"""Speakers that are only implied: a fitted ranker over those around, and the best way to share the words among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, MutableSequence, Sequence
from math import log

from attrs import define, field

from quoteattr.speakers.conversations.around import Around
from quoteattr.speakers.conversations.scenes import HUMAN
from quoteattr.speakers.conversations.surroundings import MEMORY, Surroundings
from quoteattr.speakers.evidence import Chain
from quoteattr.speakers.heads import INDEFINITE
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.ranking import Features, Weights, load_weights, rank
from quoteattr.speakers.references.discourse import reacts

_PASSIVE = re.compile(
    r"(?:is|are|was|were|(?:has|have|had)\s+been)\s+(?:\w+ly\s+)?(?:alleged|accused|believed|expected|thought|rumou?red"
    r"|understood|reported|said|described|hailed|considered|regarded|told|asked|informed|warned|advised|reminded)"
    r"(?:\s+(?:as|of|to(?:\s+have)?))?",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?:asked|pressed|questioned|quizzed|grilled)(?: (?:on|about|over))?", re.IGNORECASE)
_ADJOINING = re.compile(r"[”’\"']{1,2}[ \xa0][“‘\"']{1,2}")
_WAYS, _OPTIONS, _FLOOR = 6, 3, 1e-6


@define(eq=False)
class _Way:
    """One way to share the words without a source among those who may have spoken.

    Attributes:
        score: How likely it is, as a logarithm.
        number: Number of the latest attribution.
        choice: Who speaks there, None for nobody.
        share: How likely that choice is, 0..1.
        around: Who may have spoken there.
        none: Features of the case that nobody of them did.
        before: The way up to there; None where there is nothing.
    """

    score: float = 0.0
    number: int = -1
    choice: Referent | None = None
    share: float = 1.0
    around: Around = field(factory=Around)
    none: Features = field(factory=dict)
    before: _Way | None = None

    def latest(self, number: int) -> Iterator[_Way]:
        """Yield the latest steps, as far back as they matter for an attribution."""
        way = self
        while way.before is not None and way.number >= number - MEMORY:
            yield way
            way = way.before

    def lay(self, referents: MutableSequence[Referent | None], number: int) -> None:
        """Write the latest choices into the referents."""
        for way in self.latest(number):
            referents[way.number] = way.choice

    def recall(self, number: int) -> tuple[Referent | None, ...]:
        """Return the latest choices."""
        return tuple(way.choice for way in self.latest(number))


def resolve_implied(
    surroundings: Surroundings, referents: MutableSequence[Referent | None], chains: Sequence[Chain]
) -> list[tuple[int, list[Referent], list[Features]]]:
    """Find who speaks where no source is written.

    Args:
        surroundings: What stands around the attributions.
        referents: The referent of each attribution; those without source words are filled in where none is known.
        chains: Take the steps, one for each attribution.

    Returns:
        What was weighed: number of the attribution, candidates, features with those of "none of them"
        last. Training reads it.
    """
    weighed: list[tuple[int, list[Referent], list[Features]]] = []
    if not len(surroundings.words):
        return weighed
    for number, attribution in enumerate(surroundings.attributions):
        if attribution.source is None and referents[number] is None:
            chains[number].rule = "no implied speaker"
    for way in find_best(surroundings, referents):
        choice, candidates = way.choice, way.around.candidates
        weighed.append((way.number, list(candidates), [*candidates.values(), way.none]))
        referents[way.number], chain = choice, chains[way.number]
        if choice is None:
            chain.score = way.share
            continue
        span = way.around.spans[choice]
        chain.step(span, "implied speaker", choice.name or choice.description, score=way.share)
        chain.name(choice, span)
    return weighed


def _is_passive(surroundings: Surroundings, number: int) -> bool:
    """Tell whether an attribution's cue leaves open who says it: Ruiz is alleged to have lied; Ruiz, asked if so,."""
    text, attribution = surroundings.words.text, surroundings.attributions[number]
    cue = attribution.cue
    if cue is None:
        return False
    apart = text[max(0, cue[0] - 2) : cue[0]] == ", " and attribution.kind == "indirect"
    return _PASSIVE.fullmatch(text, *cue) is not None or (apart and _ASKED.fullmatch(text, *cue) is not None)


def find_best(surroundings: Surroundings, referents: MutableSequence[Referent | None]) -> list[_Way]:
    """Return who speaks where no source is written, step by step: the best of several ways to share the words.

    Args:
        surroundings: What stands around the attributions.
        referents: The referent of each attribution, looked at and left as it is.
    """
    weights = load_weights()["implied"]
    ways = [_Way()]
    for number, attribution in enumerate(surroundings.attributions):
        if referents[number] is not None:
            for way in ways:
                way.lay(referents, number)
                way.score += surroundings.weigh_turn(number, weights)
        elif attribution.source is None and not _is_passive(surroundings, number):
            ways = [longer for way in ways for longer in _lengthen(way, surroundings, referents, number, weights)]
            best: dict[tuple[Referent | None, ...], _Way] = {}
            for way in sorted(ways, key=lambda way: -way.score):
                best.setdefault(way.recall(number), way)
            ways = list(best.values())[:_WAYS]
    way = max(ways, key=lambda way: way.score)
    steps = []
    while way.before is not None:
        steps.append(way)
        referents[way.number] = None
        way = way.before
    return steps[::-1]


def _lengthen(
    way: _Way,
    surroundings: Surroundings,
    referents: MutableSequence[Referent | None],
    number: int,
    weights: Weights,
) -> Iterator[_Way]:
    """Yield a way with the likeliest speakers of one attribution more."""
    way.lay(referents, number)
    around, none = surroundings.around(number)
    _leave_out_others(surroundings, referents, number, around)
    _keep_reacting(surroundings, number, around)
    scores, nobody = rank(weights, list(around.candidates.values()), none)
    options = sorted(zip(scores, around.candidates, strict=True), key=lambda one: -one[0])[:_OPTIONS]
    for score, choice in [*options, (nobody, None)]:
        yield _Way(way.score + log(score + _FLOOR), number, choice, score, around, none, way)


def _leave_out_others(
    surroundings: Surroundings, referents: Sequence[Referent | None], number: int, around: Around
) -> None:
    """Leave out who asks from who answers right behind, and the other way round: “Is it late?” “No,” said Ana Ruiz."""
    text, attributions = surroundings.words.text, surroundings.attributions
    for first in (number - 1, number):
        if not 0 <= first < len(attributions) - 1:
            continue
        one, other = attributions[first : first + 2]
        if not (one.verbatim and other.verbatim and _ADJOINING.fullmatch(text, one.end, other.start)):
            continue
        if (surroundings.mark(first), surroundings.mark(first + 1)) == ("asks", "tells"):
            beside = first if first < number else number + 1
            told = referents[beside] or next((one.referent for _, one in surroundings.beats(beside)), None)
            around.candidates = {one: row for one, row in around.candidates.items() if one is not told}


def _keep_reacting(surroundings: Surroundings, number: int, around: Around) -> None:
    """Keep only who reacts right in front of a quotation that nobody is told to say: The singer shrugs."""
    attribution = surroundings.attributions[number]
    if attribution.cue is not None or not attribution.verbatim:
        return
    words = surroundings.words
    for where, one in surroundings.beats(number):
        sure = where == "before" and not one.referent.plural and words.lowers[one.first] not in INDEFINITE
        if sure and one.referent in around.candidates and one.referent.kind in HUMAN and reacts(words, one):
            around.candidates = {one.referent: around.candidates[one.referent]}
            return
