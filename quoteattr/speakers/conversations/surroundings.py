"""What stands around a quotation without source words: who speaks, acts and is called there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from heapq import merge

from attrs import define, field

from quoteattr.attribution import Attribution
from quoteattr.speakers.conversations.around import Around
from quoteattr.speakers.conversations.scenes import HUMAN, REACH, Scenes
from quoteattr.speakers.conversations.turns import ASKED_BY
from quoteattr.speakers.conversations.vocatives import Call, find_calls
from quoteattr.speakers.heads import OWNERS
from quoteattr.speakers.lexicon import load_lexicon
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.ranking import Features, Weights
from quoteattr.speakers.references.discourse import Occurrence
from quoteattr.speakers.references.spoken_by import SpokenBy
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import Words

MEMORY = 8
"""How many attributions back the speakers matter."""

_CRUMB, _LONG = 4, 25
_LEAD = 80
_AROUND, _PRESENT = 60, 3
_FROM, _TITLE = frozenset({"from", "by"}), 3
_SELVES = frozenset("i i'm my me".split())
_MANY = frozenset("we our us".split())
_ACTS = frozenset({"names himself", "beat behind, opened, named, talk", "beat before, led, named, talk"})
_NAMING = frozenset("i'm am is name's".split())


@define(eq=False)
class Surroundings:
    """Reads what stands around attributions; the positions are found by bisection.

    Attributes:
        words: The text's words.
        attributions: What is attributed, in text order.
        referents: The referent of each attribution, as far as known by now.
        occurrences: All that is spoken of, in text order.
        roles: What is said of whom.
        scenes: Which paragraphs are turns.
        spoken_by: Whom the encoder takes for the speakers.
        own: Who says his own name, by the number of the attribution.
        narrator: Who writes "I" outside of quotations, where that is told.
    """

    words: Words
    attributions: Sequence[Attribution]
    referents: Sequence[Referent | None]
    occurrences: Sequence[Occurrence]
    roles: RoleBook
    scenes: Scenes
    spoken_by: SpokenBy
    own: Mapping[int, tuple[Referent, Name]] = field(factory=dict)
    narrator: Referent | None = None
    _firsts: list[int] = field(init=False)
    _places: list[tuple[int, int, int]] = field(init=False)
    _named: dict[int, Occurrence] = field(init=False)
    _calls: dict[int, list[Call]] = field(factory=dict)
    _still: dict[int, Around] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Find each attribution's words and paragraph."""
        words = self.words
        if self.narrator is not None:
            self.occurrences = list(merge(self.occurrences, self._find_narrator(), key=lambda one: one.first))
        self._firsts = [occurrence.first for occurrence in self.occurrences]
        self._named = {one.last: one for one in self.occurrences if one.form == "named"}
        self._places = []
        for attribution in self.attributions if len(words) else ():
            first, last = words.find(attribution.start, attribution.end)
            first = min(first, len(words) - 1)
            self._places.append((first, max(first, last - 1), words.paragraphs[first]))

    def _find_narrator(self) -> Iterator[Occurrence]:
        """Yield where the narrator speaks of himself: I."""
        words = self.words
        for at, word in enumerate(words.lowers):
            if word == "i" and not words.quoted[at] and self.narrator is not None:
                opens = at == 0 or words.sentences[at - 1] != words.sentences[at]
                yield Occurrence(at, at + 1, self.narrator, "pronoun", subject=opens)

    def around(self, number: int) -> tuple[Around, Features]:
        """Return the candidates for an attribution, and the features of "none of them"."""
        attribution = self.attributions[number]
        first, last, paragraph = self._places[number]
        words = self.words
        talk = "talk" if attribution.verbatim and self.scenes.is_talk(paragraph) else "news"
        loose = "loose" if attribution.cue is None and attribution.verbatim else "cued"
        cue = words.text[slice(*attribution.cue)].lower() if attribution.cue else ""
        if loose == "cued":
            participle = cue.split(" ")[0].endswith("ing")
            loose = "participle" if participle else "cued"
        if number not in self._still:
            self._still[number] = still = Around()
            self._behind(number, still, talk=talk, loose=loose)
            self._actors(number, still, loose=loose)
            if loose == "loose":
                self._leads(first, still)
                self._after(last, paragraph, still)
                self._opens_run(number, still, talk=talk)
                self._beats(number, still, talk=talk)
                self._present(number, still, talk=talk)
        found = self._still[number].copy()
        self._before(number, found, talk=talk, loose=loose)
        if loose == "loose":
            self._called(number, found)
            self._told(number, found, talk=talk)
            self._names_himself(number, found)
            found.keep(_ACTS)
        self._named_by_encoder(number, found)
        none: Features = {"none": 1.0, f"none {loose}": 1.0, f"none {attribution.kind}": 1.0}
        within = first > 0 and words.sentences[first - 1] == words.sentences[first]
        if loose == "loose" and last - first < _CRUMB and within:
            none["none crumb"] = 1.0
        if cue.startswith(("is ", "was ", "are ", "were ", "been ", "has been ", "it ", "it's ")):
            none["none passive"] = 1.0
        if not any(referent.kind in HUMAN for referent in found.candidates):
            none["none, nobody"] = 1.0
        self.spoken_by.tell(number, found.candidates.items(), none)
        return found, none

    def _named_by_encoder(self, number: int, found: Around) -> None:
        """Note whom the encoder takes for the speaker, whatever stands around."""
        for referent, span in self.spoken_by.find_likely(number):
            found.note(referent, "named by encoder", span)

    def _before(self, number: int, found: Around, *, talk: str, loose: str) -> None:
        """Note the latest two speakers; the one whose turn it is may have a name or none."""
        first, _, paragraph = self._places[number]
        words = self.words
        latest: Referent | None = None
        for other in range(number - 1, max(-1, number - MEMORY - 1), -1):
            referent = self.referents[other]
            start, end, place = self._places[other]
            if referent is None or paragraph - place > REACH:
                continue
            span = (words.starts[start], words.ends[end])
            if latest is None:
                where = "here" if place == paragraph else f"{min(paragraph - place, 2)} up"
                sentence = words.sentences[end] == words.sentences[first]
                found.note(referent, f"before {where}, {loose}, {talk}", span, active=True)
                if sentence:
                    found.note(referent, f"before in sentence, {loose}", span)
                if self.scenes.follow(place, paragraph):
                    found.note(referent, f"just spoke, {talk}", span)
                    if loose == "loose" and self._places[number][1] - first > _LONG:
                        found.note(referent, f"just spoke, long, {talk}", span)
                if loose == "loose":
                    self._answers(number, other, found, talk=talk)
                latest = referent
            elif referent is not latest:
                found.note(referent, f"other before, {loose}, {talk}", span)
                if loose == "loose" and not self.scenes.follow(paragraph - 1, paragraph):
                    found.note(referent, f"other before, opening, {talk}", span)
                if self.scenes.follow(place, paragraph - 1) and self.scenes.follow(paragraph - 1, paragraph):
                    found.note(referent, f"its turn, {talk}", span, active=True)
                break

    def _answers(self, number: int, other: int, found: Around, *, talk: str) -> None:
        """Note how a quotation takes up the latest one."""
        (_, last, paragraph), (start, end, place) = self._places[number], self._places[other]
        span = (self.words.starts[start], self.words.ends[end])
        where = "here" if place == paragraph else f"{min(paragraph - place, 2)} up"
        notes = [f"{self.mark(other)}, then {self.mark(number)}"]
        if self.mark(other) == "asks":
            notes.append(f"asked, {where}")
        if where == "1 up" and self.scenes.is_bare(paragraph, last):
            notes.append(f"before 1 up, bare, {talk}")
        for note in notes:
            found.note(self.referents[other], note, span)

    def _behind(self, number: int, found: Around, *, talk: str, loose: str) -> None:
        """Note the next speaker that is told."""
        words, paragraph = self.words, self._places[number][2]
        for other in range(number + 1, min(len(self.attributions), number + 4)):
            referent = self.referents[other]
            start, end, place = self._places[other]
            if place - paragraph > 1:
                break
            if referent is not None and self.attributions[other].source is not None:
                where = "here" if place == paragraph else "below"
                found.note(referent, f"behind {where}, {loose}, {talk}", (words.starts[start], words.ends[end]))
                break

    def weigh_turn(self, number: int, weights: Weights) -> float:
        """Return what speaks for the speakers before an attribution whose own is told: people talk in turn."""
        place = self._places[number][2]
        talk = "talk" if self.scenes.is_talk(place) else "news"
        for other in range(number - 1, max(-1, number - MEMORY - 1), -1):
            step = place - self._places[other][2]
            if step > 2 or not self.scenes.follow(place - 1, place):
                break
            if step > 0 and self.referents[other] is self.referents[number]:
                return weights.get(f"{'just spoke' if step == 1 else 'its turn'}, {talk}", 0.0)
        return 0.0

    def _asks(self, occurrence: Occurrence) -> bool:
        """Tell whether somebody is told to ask: questioned by Ana Ruiz."""
        start = self.words.starts[occurrence.first]
        return ASKED_BY.search(self.words.text, max(0, start - _LEAD), start) is not None

    def mark(self, number: int) -> str:
        """Tell whether a quotation ends with a question."""
        end = self.attributions[number].end
        return "asks" if "?" in self.words.text[end - 1 : end + 2] else "tells"

    def _actors(self, number: int, found: Around, *, loose: str) -> None:
        """Note who is spoken of just before, in the paragraph and in the one above."""
        words, seen = self.words, set()
        first, _, paragraph = self._places[number]
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
            if told or words.quoted[occurrence.first] or referent.kind not in HUMAN:
                continue
            span = (words.starts[occurrence.first], words.ends[occurrence.last - 1])
            where = "here" if away == 0 else "above"
            near = words.sentences[occurrence.first] >= words.sentences[first] - 1
            if loose == "loose" and self._asks(occurrence):
                found.note(referent, f"asker {where}, {self.mark(number)}", span)
            if occurrence.subject and ("subject", where) not in seen:
                found.note(referent, f"subject {where}, {loose}", span, active=where == "here")
                seen.add(("subject", where))
            if (where, "nearest") not in seen:
                found.note(referent, f"nearest {where}, {loose}", span)
                seen.add((where, "nearest"))
                if colon and near and where == led:
                    found.note(referent, "colon", span)

    def _leads(self, first: int, found: Around) -> None:
        """Note whose words a colon leads to that follow from one on: a statement from Orvane: "..."."""
        words, one = self.words, self._named.get(first)
        lead = words.lowers[max(0, one.first - _TITLE) : one.first] if one else ()
        if one and ":" in words.gap(first - 1) and not _FROM.isdisjoint(lead):
            found.note(one.referent, "led to", (words.starts[one.first], words.ends[one.last - 1]))

    def _opens_run(self, number: int, found: Around, *, talk: str) -> None:
        """Note who acts first and last in a paragraph that leads to the first turn of a run."""
        words, (first, _, paragraph) = self.words, self._places[number]
        if self.scenes.follow(paragraph - 1, paragraph):
            return
        acting: list[Occurrence] = []
        for index in range(bisect_left(self._firsts, first) - 1, -1, -1):
            one = self.occurrences[index]
            away = paragraph - words.paragraphs[one.first]
            if away > 1:
                break
            if away == 1 and one.subject and not words.quoted[one.first] and one.referent.kind in HUMAN:
                acting.append(one)
        for order, one in (("last", acting[0]), ("first", acting[-1])) if acting else ():
            span = (words.starts[one.first], words.ends[one.last - 1])
            found.note(one.referent, f"{order} above, opening, {talk}", span)

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
            if words.quoted[occurrence.first] or occurrence.referent.kind not in HUMAN:
                continue
            span = (words.starts[occurrence.first], words.ends[occurrence.last - 1])
            found.note(occurrence.referent, "first behind here" if away == 0 else "first below", span)
            break

    def beats(self, number: int) -> Iterator[tuple[str, Occurrence]]:
        """Yield who acts in the sentences before and behind a quotation in its paragraph: She shut the notebook."""
        words, paragraph = self.words, self._places[number][2]
        for turn, (start, end) in enumerate(self.attributions[number].verbatim):
            first, last = words.find(start, end)
            before, behind = first - 1, last
            if turn == 0 and self._tells(before, paragraph):
                begin = words.sentence_start(before)
                yield from (("before", one) for one in self._find_subject(begin, first))
            if self._tells(behind, paragraph):
                stop = bisect_left(words.sentences, words.sentences[behind] + 1)
                yield from (("behind", one) for one in self._find_subject(behind, stop))

    def _tells(self, at: int, paragraph: int) -> bool:
        """Tell whether a word stands in a paragraph and in nobody's own words."""
        words = self.words
        return 0 <= at < len(words) and words.paragraphs[at] == paragraph and not words.quoted[at]

    def _find_subject(self, begin: int, stop: int) -> Iterator[Occurrence]:
        """Yield the first human who is spoken of in a sentence, if the sentence's head is about nobody else."""
        words = self.words
        for index in range(bisect_left(self._firsts, begin), bisect_left(self._firsts, stop)):
            occurrence = self.occurrences[index]
            if words.quoted[occurrence.first]:
                return
            if occurrence.referent.kind in HUMAN and (occurrence.subject or words.lowers[occurrence.first] in OWNERS):
                yield occurrence
                return

    def _beats(self, number: int, found: Around, *, talk: str) -> None:
        """Note who acts beside the quotation."""
        words = self.words
        opened = "opened" if self.scenes.opens(self._places[number][2]) else "led"
        for where, occurrence in self.beats(number):
            span = (words.starts[occurrence.first], words.ends[occurrence.last - 1])
            form = occurrence.form
            found.note(occurrence.referent, f"beat {where}, {opened}, {form}, {talk}", span, active=True)

    def _present(self, number: int, found: Around, *, talk: str) -> None:
        """Note who speaks elsewhere in the scene, those nearest to the quotation."""
        words, first = self.words, self._places[number][0]
        scene = self.scenes.find_scene(self._places[number][2])
        for step, feature in ((-1, "earlier"), (1, "later")):
            seen: list[Referent] = []
            index = bisect_left(self._firsts, first) - (step < 0)
            for at in range(index, index + step * _AROUND, step):
                if not 0 <= at < len(self.occurrences) or len(seen) >= _PRESENT:
                    break
                one = self.occurrences[at]
                if words.paragraphs[one.first] not in scene:
                    break
                acts = one.source or (one.subject and one.form != "nominal")
                if not acts or words.quoted[one.first] or one.referent in seen or one.referent.kind not in HUMAN:
                    continue
                seen.append(one.referent)
                span = (words.starts[one.first], words.ends[one.last - 1])
                found.note(one.referent, f"present {feature} {len(seen)}, {talk}", span)

    def _call(self, number: int) -> list[Call]:
        """Return whom an attribution's own words call."""
        if number not in self._calls:
            pieces = [self.words.find(*piece) for piece in self.attributions[number].verbatim]
            self._calls[number] = list(find_calls(self.words, load_lexicon(), self._named, pieces))
        return self._calls[number]

    def _called(self, number: int, found: Around) -> None:
        """Note who is called in the quotation and in its neighbours."""
        words, paragraph = self.words, self._places[number][2]
        for other, feature in ((number, "own"), (number - 1, "last"), (number + 1, "next")):
            if not 0 <= other < len(self.attributions) or abs(paragraph - self._places[other][2]) > 1:
                continue
            if other != number and paragraph == self._places[other][2]:
                continue
            for call in self._call(other):
                span = (words.starts[call.first], words.ends[call.last - 1])
                if call.referent is not None:
                    found.note(call.referent, f"called, {feature}", span)
                for referent, row in found.candidates.items():
                    if call.gender is not None and referent.gender is not None:
                        row[f"gender {'fits' if referent.gender == call.gender else 'differs'}, {feature}"] = 1.0
                    if call.noun and (referent.head == call.noun or call.noun in self.roles.words(referent)):
                        row[f"role called, {feature}"] = 1.0

    def _names_himself(self, number: int, found: Around) -> None:
        """Note whose name the quotation says as its speaker's own."""
        if number in self.own:
            referent, name = self.own[number]
            found.note(referent, "names himself", (self.words.starts[name.first], self.words.ends[name.last - 1]))

    def _told(self, number: int, found: Around, *, talk: str) -> None:
        """Note who is named in the quotation as somebody else, and in what person it is told."""
        words = self.words
        told: set[str] = set()
        called = {call.last for call in self._call(number)}
        for piece in self.attributions[number].verbatim:
            first, last = words.find(*piece)
            told.update(words.lowers[first:last])
            for index in range(bisect_left(self._firsts, first), bisect_left(self._firsts, last)):
                one = self.occurrences[index]
                other = one.last not in called and words.lowers[one.first - 1] not in _NAMING
                if one.form == "named" and other and one.referent in found.candidates:
                    found.candidates[one.referent]["named inside"] = 1.0
        for referent, row in found.candidates.items():
            if referent is self.narrator:
                row[f"narrator, {talk}"] = 1.0
                row.pop(f"kind {referent.kind}", None)
                row["kind person"] = 1.0
            kind = "human" if referent.kind in HUMAN else referent.kind
            if told & _SELVES:
                row[f"I, {kind}"] = 1.0
            if told & _MANY:
                row[f"we, {kind}"] = 1.0
