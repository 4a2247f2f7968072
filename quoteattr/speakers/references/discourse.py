"""What has been spoken of so far: occurrences in text order, and the candidates they make."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import Literal

from attrs import define, field

from quoteattr.annotations import Form, SpeakerKind
from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import ASKED, OWNERS, PREPOSITIONS
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.words import Words

_SENTENCES = 6
_OCCURRENCES = 60
_CLAUSE = 25
_REACTS = frozenset(
    "agreed agrees beamed beams bristled bristles chuckled chuckles concurred concurs cried cries demurred demurs"
    " differed differs disagreed disagrees dissented dissents frowned frowns gasped giggled giggles grimaced"
    " grimaces grinned grins groaned groans hesitated hesitates interrupted interrupts laughed laughs nodded nods"
    " objected objects paused pauses protested protests scoffed scoffs shrugged shrugs sighed sighs smiled smiles"
    " smirked snorted snorts winced winces".split()
)
_SHAKES = frozenset("shook shakes rolled rolls".split())
_THEIRS, _LIMBS = (["his"], ["her"], ["their"]), (["head"], ["eyes"])
_FRONTED = ASKED | PREPOSITIONS | {"unlike"}
_ASIDES = frozenset({"however", "though", "meanwhile"})
_ADVERBS = 2
_SPEAKS = frozenset("agreed agrees disagreed disagrees concurred demurred replied responded protested nodded".split())

Reach = Literal["near", "far", "ahead"]
_SORTS: dict[SpeakerKind, str] = {
    "person": "human",
    "unnamed_person": "human",
    "organization": "body",
    "document": "document",
    "group": "group",
    "other": "other",
}


@define(eq=False)
class Occurrence:
    """One place where a referent is spoken of.

    Attributes:
        first: Number of the first word.
        last: Number behind the last word.
        referent: Who or what is spoken of.
        form: How.
        nested: Whether it only qualifies another noun.
        source: Whether it is an attribution's source.
        joint: Whether it is the first of several names joined by "and".
        subject: Whether it opens its sentence, as subjects mostly do.
    """

    first: int
    last: int
    referent: Referent
    form: Form
    nested: bool = False
    source: bool = False
    joint: bool = False
    subject: bool = False

    @property
    def inner(self) -> bool:
        """Whether it is a pronoun that is no subject: in what somebody said, or somebody's."""
        return self.form == "pronoun" and not self.subject


def find_verb(words: Words, at: int, last: int) -> int:
    """Return the number of the word behind a subject and a clause between commas: The clerk, who had seen it, left.

    Args:
        words: The text's words.
        at: Number of the word behind the subject.
        last: Number of the last word that may belong to its sentence.
    """
    if "," not in words.gap(at - 1):
        return at
    closing = (inner + 1 for inner in range(at, last) if "," in words.gap(inner))
    return next(closing, at)


def is_aside(words: Words, at: int) -> bool:
    """Tell whether a word stands between commas, and between a subject and its verb: Ana Ruiz, however, left."""
    return at + 1 < len(words) and words.lowers[at] in _ASIDES and words.gap(at - 1) == words.gap(at) == ", "


def shows(words: Words, at: int) -> bool:
    """Tell whether a word begins what those do who speak next: laughed; shook her head."""
    shaken = words.lowers[at] in _SHAKES and words.lowers[at + 1 : at + 2] in _THEIRS
    return words.lowers[at] in _REACTS or (shaken and words.lowers[at + 2 : at + 3] in _LIMBS)


def reacts(words: Words, occurrence: Occurrence) -> bool:
    """Tell whether a subject does what those do who speak next: Her sister laughed; Ana Ruiz, however, disagreed."""
    at = occurrence.last
    aside = is_aside(words, at)
    at += aside
    while at < min(len(words), occurrence.last + aside + _ADVERBS) and words.lowers[at].endswith("ly"):
        at += 1
    start = words.sentence_start(occurrence.first)
    led = words.lowers[start] in ASKED and words.before(occurrence.first) == ", "  # Asked why, Ana Ruiz laughed
    opens = led or start == occurrence.first - 1 or all(words.capitals[start : occurrence.first])
    whole = at < len(words) and words.sentences[at] == words.sentences[occurrence.first]
    return opens and whole and shows(words, at) and (aside or "," not in words.gap(at - 1))


@define(eq=False)
class Candidate:
    """A referent that a pronoun or description may go back to.

    Attributes:
        referent: Who or what it is.
        nearest: Its nearest occurrence.
        best: Its occurrence as a subject, where one is near.
        places: All its occurrences within reach, nearest first.
        order: How many other candidates were spoken of later.
        kind_order: How many of them are of its kind.
        top: Whether it is the one of its kind that is spoken of most.
        reach: "near" where it was spoken of a few sentences ago, "far" where longer ago, "ahead" where it is only
            named behind the description.
    """

    referent: Referent
    nearest: Occurrence
    best: Occurrence
    places: list[Occurrence] = field(factory=list)
    order: int = 0
    kind_order: int = 0
    top: bool = False
    reach: Reach = "near"


@define(eq=False)
class Discourse:
    """The occurrences up to the place that is being read.

    Attributes:
        words: The text's words.
        bylines: Numbers of the paragraphs that only tell who wrote: nobody there is spoken of.
        occurrences: What has been spoken of, in text order.
        counts: How often each referent has been.
        latest: Where each referent was last.
        last_source: The latest occurrence that is an attribution's source, or speaks otherwise.
        last_joint: The latest one that is the first of several names.
        people: The occurrences of human beings outside quotations, inner and nested ones excepted.
        last_pronoun: Whom each pronoun was last used for.
    """

    words: Words
    bylines: AbstractSet[int] = frozenset()
    occurrences: list[Occurrence] = field(factory=list)
    counts: dict[Referent, int] = field(factory=dict)
    latest: dict[Referent, Occurrence] = field(factory=dict)
    last_source: Occurrence | None = None
    last_joint: Occurrence | None = None
    last_pronoun: dict[str, Referent] = field(factory=dict)
    people: list[Occurrence] = field(factory=list)
    _sentence: int = -1
    _subject: Occurrence | None = None

    def add(self, occurrence: Occurrence) -> None:
        """Note an occurrence; they come in text order."""
        words = self.words
        if words.paragraphs[occurrence.first] in self.bylines and not occurrence.source:
            occurrence.referent.spans.extend([self.span(occurrence)] if occurrence.form == "named" else [])
            return
        sentence = words.sentences[occurrence.first]
        owner = occurrence.nested or words.lowers[occurrence.first] in OWNERS
        if sentence != self._sentence and not words.quoted[occurrence.first] and not owner:
            occurrence.subject = True
            self._sentence, self._subject = sentence, occurrence
        elif self._subject is not None and self._is_apposed(self._subject, occurrence):
            occurrence.subject = True
        elif self._subject is not None and self._is_led_to(self._subject, occurrence):
            occurrence.subject = True
            self._subject = occurrence
        self.occurrences.append(occurrence)
        self.counts[occurrence.referent] = self.counts.get(occurrence.referent, 0) + 1
        self.latest[occurrence.referent] = occurrence
        human = _SORTS[occurrence.referent.kind] == "human"
        if human and not (occurrence.inner or occurrence.nested or words.quoted[occurrence.first]):
            self.people.append(occurrence)
        if occurrence.joint:
            self.last_joint = occurrence
        if occurrence.source or (occurrence.subject and self._speaks(occurrence)):
            self.last_source = occurrence
        if occurrence.form == "named" or occurrence.source:
            occurrence.referent.spans.append(self.span(occurrence))

    def _speaks(self, occurrence: Occurrence) -> bool:
        """Tell whether a subject is told to speak without his words: A nurse, who asked for no name, agreed."""
        words, at = self.words, occurrence.last
        if at < len(words) and words.lowers[at] in _SPEAKS and words.gap(at - 1) in {" ", ", "}:
            return True
        sentence = words.sentences[at : at + _CLAUSE].count(words.sentences[occurrence.first])
        last = at + sentence - 1
        return sentence > 0 and words.lowers[last] in _SPEAKS and not words.quoted[last]

    def _is_apposed(self, subject: Occurrence, name: Occurrence) -> bool:
        """Tell whether a name only names the described subject in front of it: "the town's mayor, Ana Silva"."""
        if subject.form != "nominal" or name.form != "named" or name.nested:
            return False
        between = self.words.text[self.words.ends[subject.last - 1] : self.words.starts[name.first]]
        return not between.strip(" ,\u00a0")

    def _is_led_to(self, opening: Occurrence, occurrence: Occurrence) -> bool:
        """Tell whether something only stands in what leads to the subject: After the vote, Ana Silva left."""
        words = self.words
        if occurrence.nested or words.quoted[occurrence.first] or self._sentence != words.sentences[occurrence.first]:
            return False
        thing = _SORTS[opening.referent.kind] in {"document", "other"} or opening.referent.place
        begin = words.sentence_start(opening.first)
        fronted = begin < opening.first - 1 and words.lowers[begin] in _FRONTED  # Asked about Bo Lind, Ana Silva left
        return (thing or fronted) and occurrence.form != "nominal" and "," in words.before(occurrence.first)

    def candidates(self, at: int) -> list[Candidate]:
        """Return who was spoken of within reach before a word, nearest first."""
        sentences, here = self.words.sentences, self.words.sentences[at]
        found: dict[Referent, Candidate] = {}
        for occurrence in islice(reversed(self.occurrences), _OCCURRENCES + 1):
            distance = here - sentences[occurrence.first]
            if distance > _SENTENCES and len(found) >= 2:
                break
            if occurrence.last > at:
                continue
            candidate = found.get(occurrence.referent)
            if candidate is None:
                candidate = Candidate(occurrence.referent, occurrence, occurrence, [occurrence], len(found))
                found[occurrence.referent] = candidate
                continue
            if distance <= 2 and self._standing(occurrence) > self._standing(candidate.best):
                candidate.best = occurrence
            candidate.places.append(occurrence)
        self._compare(found.values())
        return list(found.values())

    def _standing(self, occurrence: Occurrence) -> tuple[bool, bool]:
        """Rate an occurrence by what catches the eye."""
        return occurrence.subject, not self.words.quoted[occurrence.first]

    def _compare(self, candidates: Iterable[Candidate]) -> None:
        """Number the candidates within their kind and mark each kind's most frequent one."""
        seen: dict[str, int] = {}
        top: dict[str, tuple[int, Candidate]] = {}
        for candidate in candidates:
            sort, count = _SORTS[candidate.referent.kind], self.counts[candidate.referent]
            candidate.kind_order = seen.get(sort, 0)
            seen[sort] = candidate.kind_order + 1
            if sort not in top or count > top[sort][0]:
                top[sort] = count, candidate
        for _, candidate in top.values():
            candidate.top = True

    def span(self, occurrence: Occurrence) -> Offsets:
        """Return an occurrence's character offsets."""
        return self.words.starts[occurrence.first], self.words.ends[occurrence.last - 1]


def is_turned_to(words: Words, at: int) -> bool:
    """Tell whether a sentence turns, before its subject, to what begins at a word: As for the groom, he left."""
    return at > 1 and words.lowers[at - 2 : at] in (["as", "for"], ["as", "to"]) and words.sentence_start(at) == at - 2
