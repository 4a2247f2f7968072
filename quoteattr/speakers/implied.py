"""Speakers that are only implied: a fitted ranker over those who speak and act around the quotation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import MutableSequence, Sequence
from itertools import pairwise

from attrs import define, field

from quoteattr.attribution import Attribution
from quoteattr.speakers.discourse import Occurrence
from quoteattr.speakers.evidence import Chain
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.ranking import Features, load_weights, rank
from quoteattr.speakers.words import Words

_REACH = 3
_LIVELY, _ROW = 4, 3
_HUMAN = frozenset({"person", "unnamed_person"})
_OPENING = "\"“‘'«„`—―–"
_SHORT = 240
_CRUMB = 4


@define(eq=False)
class Around:
    """What stands around an attribution without source words.

    Attributes:
        candidates: Those who may have spoken, with the features that speak for them.
        spans: Where each of them was found.
    """

    candidates: dict[Referent, Features] = field(factory=dict)
    spans: dict[Referent, tuple[int, int]] = field(factory=dict)

    def note(self, referent: Referent | None, feature: str, span: tuple[int, int], *, active: bool = False) -> None:
        """Note something that speaks for a candidate; who is active there may speak with a name or without."""
        if referent is None:
            return
        row = self.candidates.setdefault(referent, {"bias": 1.0, f"kind {referent.kind}": 1.0})
        row[feature] = 1.0
        if active and "kind unnamed_person" in row:
            row["kind person"] = row.pop("kind unnamed_person")
        self.spans.setdefault(referent, span)


@define(eq=False)
class Surroundings:
    """Reads what stands around attributions; the positions are found by bisection."""

    words: Words
    attributions: Sequence[Attribution]
    referents: Sequence[Referent | None]
    occurrences: Sequence[Occurrence]
    _firsts: list[int] = field(init=False)
    _places: list[tuple[int, int, int]] = field(init=False)
    _opened: dict[int, bool] = field(init=False)
    _talk: dict[int, int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Find each attribution's words and paragraph."""
        words = self.words
        self._firsts = [occurrence.first for occurrence in self.occurrences]
        self._places = []
        for attribution in self.attributions:
            first, last = words.find(attribution.start, attribution.end)
            first = min(first, len(words) - 1)
            self._places.append((first, max(first, last - 1), words.paragraphs[first]))
        self._opened, self._talk = {}, {}
        starts = [bisect_left(words.paragraphs, number) for number in range(words.paragraphs[-1] + 2)]
        for number, (first, after) in enumerate(pairwise(starts)):
            if first >= after:
                continue
            lead = words.text[max(0, words.starts[first] - 3) : words.starts[first]].rpartition("\n")[2].strip()
            self._opened[number] = bool(lead) and lead[-1] in _OPENING
            short = words.ends[after - 1] - words.starts[first] < _SHORT
            self._talk[number] = int(self._opened[number] and short)

    def around(self, number: int) -> tuple[Around, Features]:
        """Return the candidates for an attribution, and the features of "none of them"."""
        found, attribution = Around(), self.attributions[number]
        first, last, paragraph = self._places[number]
        words = self.words
        talk = "talk" if attribution.verbatim and self._is_talk(paragraph) else "news"
        loose = "loose" if attribution.cue is None and attribution.verbatim else "cued"
        cue = words.text[slice(*attribution.cue)].lower() if attribution.cue else ""
        if loose == "cued":
            participle = cue.split(" ")[0].endswith("ing")
            loose = "participle" if participle else "cued"
        self._neighbours(number, found, talk=talk, loose=loose)
        self._actors(first, paragraph, found, loose=loose)
        if loose == "loose":
            self._after(last, paragraph, found)
            self._addressed(number, found)
        none: Features = {"none": 1.0, f"none {loose}": 1.0, f"none {attribution.kind}": 1.0}
        if (
            loose == "loose"
            and last - first < _CRUMB
            and first
            and words.sentences[first - 1] == words.sentences[first]
        ):
            none["none crumb"] = 1.0
        if cue.startswith(("is ", "was ", "are ", "were ", "been ", "has been ", "it ", "it's ")):
            none["none passive"] = 1.0
        if not any(referent.kind in _HUMAN for referent in found.candidates):
            none["none, nobody"] = 1.0
        return found, none

    def _is_talk(self, paragraph: int) -> bool:
        """Tell whether a paragraph stands in a dialogue: several short ones in a row that open with quotations."""
        near = range(paragraph - _REACH, paragraph + _REACH + 1)
        if sum(self._talk.get(at, 0) for at in near) < _LIVELY or not self._opened.get(paragraph):
            return False
        return any(all(self._opened.get(at + step) for step in range(_ROW)) for at in near[1:-_ROW])

    def _neighbours(self, number: int, found: Around, *, talk: str, loose: str) -> None:
        """Note the speakers of the attributions before and behind."""
        first, _, paragraph = self._places[number]
        words = self.words
        latest: Referent | None = None
        for other in range(number - 1, max(-1, number - 9), -1):
            referent = self.referents[other]
            start, end, place = self._places[other]
            if referent is None or paragraph - place > _REACH:
                continue
            span = (words.starts[start], words.ends[end])
            if latest is None:
                where = "here" if place == paragraph else f"{min(paragraph - place, 2)} up"
                sentence = words.sentences[end] == words.sentences[first]
                found.note(
                    referent, f"before {where}, {loose}, {talk}", span, active=self._opened.get(paragraph, False)
                )
                if sentence:
                    found.note(referent, f"before in sentence, {loose}", span)
                if self._follow(place, paragraph):
                    found.note(referent, f"just spoke, {talk}", span)
                mark = words.text[span[1] : span[1] + 2]
                if "?" in mark and loose == "loose":
                    found.note(referent, f"asked, {where}", span)
                latest = referent
            elif referent is not latest:
                found.note(referent, f"other before, {loose}, {talk}", span)
                if self._follow(place, paragraph - 1) and self._follow(paragraph - 1, paragraph):
                    found.note(referent, f"its turn, {talk}", span)
                break
        for other in range(number + 1, min(len(self.attributions), number + 4)):
            referent = self.referents[other]
            start, end, place = self._places[other]
            if place - paragraph > 1:
                break
            if referent is not None and self.attributions[other].source is not None:
                where = "here" if place == paragraph else "below"
                found.note(referent, f"behind {where}, {loose}, {talk}", (words.starts[start], words.ends[end]))
                break

    def _follow(self, place: int, paragraph: int) -> bool:
        """Tell whether two paragraphs follow one another and both open with a quotation."""
        return place == paragraph - 1 and self._opened.get(place, False) and self._opened.get(paragraph, False)

    def _actors(self, first: int, paragraph: int, found: Around, *, loose: str) -> None:
        """Note who is spoken of just before, in the paragraph and in the one above."""
        words, seen = self.words, set()
        index = bisect_left(self._firsts, first) - 1
        lead = words.text[max(0, words.starts[first] - 6) : words.starts[first]]
        colon = lead.rstrip(" \n\"“‘'«„").endswith(":")
        led = "above" if "\n" in lead.rpartition(":")[2] else "here"
        while index >= 0:
            occurrence = self.occurrences[index]
            index -= 1
            away = paragraph - words.paragraphs[occurrence.first]
            if away > 1:
                break
            referent = occurrence.referent
            told = occurrence.source and away > 0  # a neighbour, see above
            if told or words.quoted[occurrence.first] or referent.kind not in _HUMAN:
                continue
            span = (words.starts[occurrence.first], words.ends[occurrence.last - 1])
            where = "here" if away == 0 else "above"
            near = words.sentences[occurrence.first] >= words.sentences[first] - 1
            if occurrence.subject and ("subject", where) not in seen:
                found.note(referent, f"subject {where}, {loose}", span, active=where == "here")
                seen.add(("subject", where))
            if (where, "nearest") not in seen:
                found.note(referent, f"nearest {where}, {loose}", span)
                seen.add((where, "nearest"))
                if colon and near and where == led:
                    found.note(referent, "colon", span)

    def _after(self, last: int, paragraph: int, found: Around) -> None:
        """Note who is spoken of first behind a quotation."""
        words = self.words
        for index in range(
            bisect_left(self._firsts, last), min(len(self.occurrences), bisect_left(self._firsts, last) + 12)
        ):
            occurrence = self.occurrences[index]
            away = words.paragraphs[occurrence.first] - paragraph
            if away > 1:
                break
            if words.quoted[occurrence.first] or occurrence.referent.kind not in _HUMAN:
                continue
            span = (words.starts[occurrence.first], words.ends[occurrence.last - 1])
            found.note(occurrence.referent, "first behind here" if away == 0 else "first below", span)
            break

    def _addressed(self, number: int, found: Around) -> None:
        """Note who is named inside the quotation, and inside the one before."""
        words = self.words
        for other, feature in ((number, "named inside"), (number - 1, "named inside the one before")):
            if other < 0 or self._places[number][2] - self._places[other][2] > 1:
                continue
            start, end, _ = self._places[other]
            for index in range(bisect_left(self._firsts, start), bisect_left(self._firsts, end + 1)):
                occurrence = self.occurrences[index]
                if occurrence.form == "named" and occurrence.referent.kind == "person":
                    behind = words.gap(occurrence.last - 1)[:1]
                    lead = words.before(occurrence.first)
                    called = "," in lead or (behind == "," and lead.strip(" \n") in ('"', "“", "‘", "'"))
                    if called and (behind in ".,!?" or behind == ","):
                        span = (words.starts[occurrence.first], words.ends[occurrence.last - 1])
                        found.note(occurrence.referent, feature, span)


def resolve_implied(
    words: Words,
    attributions: Sequence[Attribution],
    referents: MutableSequence[Referent | None],
    occurrences: Sequence[Occurrence],
    chains: Sequence[Chain],
) -> list[tuple[int, list[Referent], list[Features]]]:
    """Find who speaks where no source is written.

    Args:
        words: The text's words.
        attributions: What is attributed, in text order.
        referents: The referent of each attribution; those without source words are filled in where none is known.
        occurrences: All that is spoken of, in text order.
        chains: Take the steps, one for each attribution.

    Returns:
        What was weighed: number of the attribution, candidates, features with those of "none of them"
        last. Training reads it.
    """
    weighed: list[tuple[int, list[Referent], list[Features]]] = []
    if not len(words):
        return weighed
    surroundings = Surroundings(words, attributions, referents, occurrences)
    for number, attribution in enumerate(attributions):
        if attribution.source is not None or referents[number] is not None:
            continue
        around, none = surroundings.around(number)
        candidates, rows = list(around.candidates), list(around.candidates.values())
        weighed.append((number, candidates, [*rows, none]))
        scores, nobody = rank(load_weights()["implied"], rows, none)
        chain = chains[number]
        if not scores or max(scores) < nobody:
            chain.score, chain.rule = nobody, "no implied speaker"
            continue
        top = max(range(len(scores)), key=scores.__getitem__)
        referents[number] = referent = candidates[top]
        name = referent.name or referent.description
        chain.step(around.spans[referent], "implied speaker", name, score=scores[top])
        chain.name(referent, around.spans[referent])
    return weighed
