"""Questions and answers: who "Q" and "A" are, from what stands above the first turn."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from quoteattr.speakers.lexicon import load_lexicon
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.words import Words

_QUESTIONS, _ANSWERS = frozenset({"q", "question"}), frozenset({"a", "answer"})
ASKED_BY = re.compile(
    r"\b(?:examined|cross-examined|questioned|interviewed|quizzed|asked|interview|conversation|examination)"
    r"(?:\s+\w+){0,2}\s+by\s+(?:\w+\.?[ \t]+){0,2}$",
    re.IGNORECASE,
)
_HE = frozenset({"he", "she"})
_WRITERS = frozenset(
    "reporter reporters correspondent editor columnist column host presenter podcast show interviewer journalist our"
    " book novel it".split()
)
"""Words of those who ask for a living, and of what they make of it."""

_WRITTEN = frozenset("words written text story report reported reporting interview reviewed".split())
"""What may open a byline: Written by Ana Ruiz."""

_SMALL = frozenset("of the and for with from".split())
_ASKING = re.compile(r"\b(?:examining|questioning)(?:\s+\w+){0,2},\s+$", re.IGNORECASE)
_ANSWERED_BY = re.compile(
    r"\b(?:(?:deposition|examination|testimony|evidence|interview|conversation|q\s?&\s?a)\s+(?:of|with)\s+"
    r"|(?:sat down|spoke|talked)(?:\s+\w+){0,3}\s+(?:with|to)\s+|interviewed\s+|called(?:\s+\w+){1,4},\s+)"
    r"(?:(?:his|her|their|the|an?|its)(?:\s[\w’'-]+){1,4},\s+)?$",
    re.IGNORECASE,
)
_BILLED = re.compile(r"(?:^|\n)[\s*_#]*(?:the\s+)?(?:interview|q\s?&\s?a):\s+$", re.IGNORECASE)
"""What stands before the name of who answers in a line that bills an interview: Interview: (Ana Ruiz)."""

_HEADED_BY = re.compile(
    r"\W*(?:(?:further|direct|re-?direct|re-?cross|cross)[- ]?)*(?:re-?)?"
    r"(?:examination|examined|questions?|questioned|questioning)(?:\s\w+){0,2}\s+by\s+(?:\w+\.?\s+){0,2}",
    re.IGNORECASE,
)
"""What stands before an examiner's name in a heading between turns: Cross-examination by Ms. (Ana Ruiz)."""

_SWORN = re.compile(
    r",?\W+(?:having\s+|was\s+)?(?:been\s+)?(?:first\s+)?(?:duly\s+)?(?:sworn|affirmed|recalled|called)\b",
    re.IGNORECASE,
)
_WRITER = r"(?:editor|reporter|correspondent|writer|columnist|critic)"
_OWN_WRITER = rf"(?:[Oo]ur|[A-Z][\w-]*[’']s)(?:\s[\w-]+){{0,2}}\s{_WRITER}"
_STAFF = re.compile(rf"\b{_OWN_WRITER},?\s+$")
_STAFF_MET = re.compile(
    r"\b(?:[Ss]?[Hh]e|[Tt]hey)\s+(?:spoke|talked|sat down)\s+(?:with|to)\s+(?!former)(?:\w+\s+){0,2}"
    r"(?:reporter|correspondent|columnist|editor)\s+$"
)
_STAFF_BEHIND = re.compile(rf",\s+our(?:\s[\w-]+){{0,2}}\s{_WRITER}\b")
"""What stands before or behind the name of a paper's writer: our crafts editor, (Ana Ruiz); she spoke to reporter."""

_TALKED = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:sat down|spoke|talked|speaks|talks)(?:\s+\w+){0,3}?\s+(?:with|to)\s+", re.IGNORECASE
)
"""What stands between the one spoken of and the name of who asks: She talked to (Ana Ruiz)."""

_TALKS = re.compile(r"(?:with|to|interviewed)\s+$")
_NEAR = 3
_YOU = frozenset({"you", "your", "you're", "you've"})
_CLOSING = frozenset("?.!")
_LEAD, _LONGEST, _FULL = 80, 6, 2


class Turns:
    """Who asks and who answers in a transcript with "Q" and "A", which changes with its headings.

    Attributes:
        told: By label, "q" or "a", the words from which on each holds, the referents, and the names that tell.
    """

    def __init__(
        self, words: Words, phrases: Sequence[Phrase | None], names: Sequence[Name], of: Mapping[Name, Referent]
    ) -> None:
        """Read what stands above the first turn, and the headings between turns.

        The one asks whom somebody is "questioned by", or whose byline stands above an interview; the one answers
        whom the text says to be heard, or else the first who is spoken of.

        Args:
            words: The text's words.
            phrases: The source phrase of each attribution.
            names: The text's names.
            of: Whom each names.
        """
        self.told: dict[str, list[tuple[int, Referent, Name]]] = {}
        labels = _find_labels(words, phrases)
        if not labels:
            return
        for label, (referent, name) in find_voices(words, phrases, names, of, labels[0][0]).items():
            self.told[label] = [(0, referent, name)]
        for label, name in _find_later(words, names, labels):
            self.told.setdefault(label, []).append((name.first, of[name], name))

    def find(self, label: str, at: int) -> tuple[Referent, Name] | None:
        """Return who has the turn that a label opens, and the name that tells.

        Args:
            label: "q" or "a".
            at: Number of the label's word.
        """
        told = self.told.get(label, [])
        place = bisect_left(told, at, key=lambda one: one[0])
        return told[place - 1][1:] if place else None


def _find_labels(words: Words, phrases: Sequence[Phrase | None]) -> list[tuple[int, str]]:
    """Return the labels of questions and answers with the numbers of their words, in order."""
    turns = ((phrase.head, turn_of(words, phrase)) for phrase in phrases if phrase is not None)
    return sorted((head, label) for head, label in turns if label)


def _find_later(words: Words, names: Sequence[Name], labels: Sequence[tuple[int, str]]) -> Iterator[tuple[str, Name]]:
    """Yield the labels that headings or questions give to others than before, with the names in them."""
    for name in names:
        if name.title <= labels[0][0] or not name.is_person:
            continue
        begin = words.paragraph_start(name.title)
        headed = _HEADED_BY.fullmatch(words.text, words.starts[begin], words.starts[name.title])
        if headed or _is_examiner(words, name):
            yield "q", name
            continue
        sworn = begin == name.title and _SWORN.match(words.text, words.ends[name.last - 1])
        if sworn or _is_called_on(words, name, labels):
            yield "a", name


def find_voices(
    words: Words, phrases: Sequence[Phrase | None], names: Sequence[Name], of: Mapping[Name, Referent], first: int
) -> dict[str, tuple[Referent, Name]]:
    """Find who asks, "q", and who answers, "a", in turns that begin at a word, from what stands above it.

    Returns:
        The referent, and the name that tells, of the labels that the text tells.
    """
    above = [
        name
        for name in names
        if name.last <= first and name.is_person and not name.nested and of[name].kind == "person"
    ]
    turns: dict[str, tuple[Referent, Name]] = {}
    signed = {name: is_byline(words, name) for name in above}
    bylines = [name for name in above if signed[name]]
    answering = [name for name in above if not signed[name]]
    billed: list[Name] = []
    for number, name in enumerate(answering):
        start = words.starts[name.title]
        lead = words.text[max(0, start - _LEAD) : start]
        talked_to = not bylines and _is_talked_to(words, name, answering[number - 1] if number else None, of)
        asks = talked_to or any(rule.search(lead) for rule in (ASKED_BY, _ASKING, _STAFF, _STAFF_MET))
        asks = asks or _STAFF_BEHIND.match(words.text, words.ends[name.last - 1]) is not None
        if _BILLED.search(lead):
            billed.append(name)
        asks = asks or (_TALKS.search(lead) is not None and bool(billed) and of[name] is not of[billed[0]])
        if asks or _is_examiner(words, name):
            turns["q"] = of[name], name
        elif _ANSWERED_BY.search(lead):
            turns["a"] = of[name], name
            if bylines and _TALKS.search(lead):
                turns.setdefault("q", (of[bylines[0]], bylines[0]))
    if billed:
        turns["a"] = of[billed[0]], billed[0]
    asker = turns["q"][0] if "q" in turns else None
    labels = _find_labels(words, phrases)
    asked = next((name for name in names if _is_called_on(words, name, labels)), None)
    if asked is not None and of[asked] is not asker:
        turns["a"] = of[asked], asked
    spoken_of = next((name for name in answering if of[name] is not asker), None)
    if spoken_of is not None:
        turns.setdefault("a", (of[spoken_of], spoken_of))
    return turns


def _is_talked_to(words: Words, name: Name, before: Name | None, of: Mapping[Name, Referent]) -> bool:
    """Tell whether the one who was spoken of before talked to somebody who is new: She spoke to Ana Ruiz.

    Args:
        words: The text's words.
        name: The name of the other.
        before: The name of a person in front of it, if there is one.
        of: Whom each names.
    """
    end, introduced = words.starts[name.title], "," in words.gap(name.last - 1)
    if introduced or of[name].names[0] is not name or before is None:
        return False  # She spoke to Bo Lind, a miner
    begin = words.paragraph_start(name.title)
    if not _WRITERS.isdisjoint(words.lowers[begin : name.title]):
        return False
    for at in range(max(begin, name.title - _LONGEST), name.title):
        opens = at == begin or words.before(at).strip()[-1:] in {".", "!", "?"}
        if opens and words.lowers[at] in _HE and _TALKED.fullmatch(words.text, words.ends[at], end):
            return True
    known = words.lowers[begin] in _HE or of[before].names[0].first < before.first
    return known and _TALKED.fullmatch(words.text, words.ends[before.last - 1], end) is not None


def find_asker(words: Words, phrase: Phrase, beginning: Mapping[int, Name]) -> Name | None:
    """Return who says at the head of a question who asks: Q: Ana Ruiz, Lumen Radio. Why?"""
    name = beginning.get(phrase.last)
    if name is None or not name.is_person or name.last - name.first < _FULL:
        return None
    end = name.last
    while end < len(words) and words.sentences[end] == words.sentences[name.first]:
        if end - name.last > _LONGEST or not (words.capital(end) or words.lowers[end] in _SMALL):
            return None
        end += 1
    return name if "," in words.gap(name.last - 1) or end == name.last else None


def is_byline(words: Words, name: Name) -> bool:
    """Tell whether a name is the author's: By Ana Ruiz."""
    return _opens_by(words, name) and not words.gap(name.last - 1).startswith(":")


def find_bylines(words: Words, names: Sequence[Name]) -> set[int]:
    """Return the numbers of the paragraphs that only tell who wrote: By Ana Ruiz, Court Reporter."""
    lines = {words.paragraphs[name.title] for name in names if name.is_person and is_byline(words, name)}
    ends = {number: bisect_left(words.paragraphs, number + 1) - 1 for number in lines}
    return {number for number, last in ends.items() if _CLOSING.isdisjoint(words.gap(last)) and not words.quoted[last]}


def _is_examiner(words: Words, name: Name) -> bool:
    """Tell whether a line says who asks from there on, as "BY MS. RUIZ:" does."""
    return _opens_by(words, name) and words.gap(name.last - 1).startswith(":")


def _is_called_on(words: Words, name: Name, labels: Sequence[tuple[int, str]]) -> bool:
    """Tell whether a question addresses somebody with his title: Mr Ruiz, did it leak? It leaked, Mr Ruiz?

    You saw the owner, Mr Ruiz? only may.
    """
    place = bisect_left(labels, (name.title,)) - 1
    if name.title == name.first or place < 0 or labels[place][1] != "q":
        return False
    head, behind = labels[place][0], words.gap(name.last - 1)[:1]
    if name.title == head + 1 or behind not in _CLOSING:
        return name.title == head + 1 and behind == ","
    said = words.lowers[head : name.last + _NEAR]
    if words.before(name.title).strip() != "," or _YOU.isdisjoint(said):
        return False
    nouns = load_lexicon().person_nouns
    for at in range(name.title - 1, head, -1):
        if words.lowers[at] in nouns:
            return False
        if words.before(at).strip():
            break
    return True


def _opens_by(words: Words, name: Name) -> bool:
    """Tell whether a paragraph opens with "by" or "written by" and a name."""
    before = name.title - 1
    if before < 0 or words.lowers[before] != "by":
        return False
    return words.opens_paragraph(before - (before > 0 and words.lowers[before - 1] in _WRITTEN))


def turn_of(words: Words, phrase: Phrase) -> str | None:
    """Return "q" or "a" for the label of a question or an answer, None for all other phrases."""
    word = words.lowers[phrase.head]
    if phrase.last - phrase.first > 1 or not words.forms[phrase.head][0].isupper():
        return None
    if not words.gap(phrase.head).lstrip("* ").startswith((":", ".")):
        return None
    if word in _QUESTIONS:
        return "q"
    return "a" if word in _ANSWERS else None
