"""Somebody without a name who is described again: a planner said; the planner, or the expert, expects."""

from __future__ import annotations

from quoteattr.speakers.heads import ARTICLES, OWNERS, VAGUE, noun_of
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.references.described import Described
from quoteattr.speakers.references.discourse import Occurrence
from quoteattr.speakers.words import Words

_BACK, _NEAR, _PLAIN = 80, 2, 3
_BACK_TO = frozenset({"the", "this", "that"})
_FRESH = frozenset({"a", "an", "one", "another"})
_POINTERS = frozenset("the a an this that these those".split())
_NEW = frozenset("a an another one some any many most several few two three four five no other others".split())
_FURTHER = frozenset({"another", "other", "others", "no"})
_GENERAL = {
    "lawmaker": frozenset("member senator representative congressman congresswoman".split()),
    "official": frozenset("officer adviser aide diplomat minister".split()),
    "retiree": frozenset({"retired"}),
    "envoy": frozenset({"diplomat"}),
}
"""What a general noun takes up beside its synonyms."""

_LISTING = ARTICLES | OWNERS | {"and", "or", "but"}
_MARKS = ",.;:'’s"


def find_again(described: Described, phrase: Phrase, same: Referent | None, *, source: bool) -> Referent | None:
    """Return who without a name is described again beyond doubt.

    Args:
        described: Tells whom descriptions may stand for.
        phrase: The description.
        same: Who was last described with the same noun.
        source: Whether the description is an attribution's source.
    """
    if same is not None and _goes_on(described, phrase, same):
        return same
    return _find_speaking(described, phrase, same) if source else _find_apposed(described, phrase)


def find_same(described: Described, phrase: Phrase) -> Referent | None:
    """Return who was last described with the same noun, where the description points back."""
    words = described.words
    head, opener = words.lowers[phrase.head], words.lowers[phrase.base[0]]
    if opener in _NEW:
        return None
    modifiers = {word for word in words.lowers[phrase.base[0] : phrase.head] if word not in _POINTERS}
    for occurrence in reversed(described.discourse.occurrences[-_BACK:]):
        referent = occurrence.referent
        if referent.name is not None or referent.head != head or referent.plural != phrase.plural:
            continue
        told = referent.description.lower().split()
        introduced = (
            occurrence.source or told[0] in _NEW or len(told) > 2 or _stands_before(described.words, phrase, occurrence)
        )
        if introduced and modifiers <= {word.strip(_MARKS) for word in told}:
            return referent
    return None


def _find_apposed(described: Described, phrase: Phrase) -> Referent | None:
    """Return the unnamed one whom a description between commas tells more of: the old man, her uncle, was late.

    Not one of several: the boy, his mother, a nurse and the cook.
    """
    words, (first, stop) = described.words, phrase.base
    if words.lowers[first] not in OWNERS:
        return None
    latest = next(reversed(described.discourse.occurrences), None)
    if latest is not None and latest.form == "pronoun" and latest.first == first:
        latest = next((one for one in reversed(described.discourse.occurrences) if one.first < first), None)
    apart = first > 0 and words.gap(first - 1) == words.gap(stop - 1) == ", " and stop < len(words)
    if (
        latest is None
        or not apart
        or latest.last != first
        or latest.form != "nominal"
        or latest.nested
        or latest.source
    ):
        return None
    one, listed = latest.referent, words.lowers[stop] in _LISTING or words.capital(stop)
    human = one.name is None and one.kind == phrase.kind == "unnamed_person" and not (one.plural or phrase.plural)
    agree = human and (phrase.gender is None or one.gender in {None, phrase.gender})
    return one if agree and not listed else None


def _goes_on(described: Described, phrase: Phrase, same: Referent) -> bool:
    """Tell whether a description goes on with the unnamed one who just spoke, or was the subject just before.

    A planner said; the planner expects. The child came in. "Is it late?" said the child. Nor need it be just before,
    for a planner who spoke. Not where somebody is told to be one since.
    """
    words, discourse = described.words, described.discourse
    source, latest = discourse.last_source, discourse.latest
    spoke = source is not None and source.referent is same
    places = (one for one in reversed(discourse.occurrences[-_BACK:]) if one.referent is same)
    head = words.lowers[phrase.head]
    told = phrase.kind == "unnamed_person" and head not in VAGUE and same in described.spoken
    place = source if spoke else next((one for one in places if told or _stands_before(words, phrase, one)), None)
    if place is None or words.lowers[phrase.base[0]] not in _BACK_TO:
        return False
    bearers = described.roles.bearers(head)
    return not any(one in latest and latest[one].last > place.first for one in bearers if one.name)


def _stands_before(words: Words, phrase: Phrase, occurrence: Occurrence) -> bool:
    """Tell whether somebody was the subject of one of the two sentences before a description.

    A clerk left; At noon, a clerk left.
    """
    first = occurrence.first
    near = words.sentences[phrase.head] - words.sentences[first] <= _NEAR
    led = occurrence.subject and words.before(first) == ", "
    opens = (led or words.sentence_start(first) == first) and words.lowers[first] not in _FURTHER
    return near and opens and not words.quoted[first]


def _find_speaking(described: Described, phrase: Phrase, same: Referent | None) -> Referent | None:
    """Return the unnamed one who just spoke, where a description takes up in another word what was told of him.

    A member of the panel said ... “No,” the lawmaker said.: nobody is known to be one. One of them, a designer, said
    ... “No,” the designer said.: the ``same`` is told of in the description of who spoke.
    """
    words, source, head = described.words, described.discourse.last_source, described.words.lowers[phrase.head]
    if source is None or words.lowers[phrase.base[0]] != "the" or phrase.last - phrase.first > _PLAIN or phrase.plural:
        return None
    one, told = source.referent, source.referent.description.lower().replace(",", "").split()
    if same is not None and not source.referent.description.endswith(f", {same.description}"):
        return None
    near = words.sentences[phrase.head] - words.sentences[source.first] <= 1
    near = near and words.paragraphs[phrase.head] == words.paragraphs[source.first]
    if not near or one.name is not None or one.kind != "unnamed_person" or source.form != "nominal":
        return None
    like = {noun_of(head), *described.roles.lexicon.like(head), *_GENERAL.get(head, ())}
    taken_up = words.lowers[source.first] in _FRESH and not like.isdisjoint(told)
    agree = phrase.kind == "unnamed_person" and phrase.gender in {one.gender, None}
    known = any(other.name for other in described.roles.bearers(head))
    return one if agree and taken_up and not known else None
