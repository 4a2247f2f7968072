"""Somebody without a name who is described again: a planner said; the planner, or the expert, expects."""

from __future__ import annotations

from quoteattr.speakers.heads import noun_of
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
    return _find_speaking(described, phrase) if source and same is None else None


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


def _goes_on(described: Described, phrase: Phrase, same: Referent) -> bool:
    """Tell whether a description goes on with the unnamed one who just spoke, or was the subject just before.

    A planner said; the planner expects. The child came in. "Is it late?" said the child. Not where somebody is told
    to be one since.
    """
    words, discourse = described.words, described.discourse
    source, latest = discourse.last_source, discourse.latest
    spoke = source is not None and source.referent is same
    place = source if source is not None and spoke else latest[same]
    if not (spoke or _stands_before(words, phrase, place)) or words.lowers[phrase.base[0]] not in _BACK_TO:
        return False
    bearers = described.roles.bearers(words.lowers[phrase.head])
    return not any(one in latest and latest[one].last > place.first for one in bearers if one.name)


def _stands_before(words: Words, phrase: Phrase, occurrence: Occurrence) -> bool:
    """Tell whether somebody was the subject of one of the two sentences before a description."""
    first = occurrence.first
    near = words.sentences[phrase.head] - words.sentences[first] <= _NEAR
    opens = words.sentence_start(first) == first and words.lowers[first] not in _FURTHER
    return near and opens and not words.quoted[first]


def _find_speaking(described: Described, phrase: Phrase) -> Referent | None:
    """Return the unnamed one who just spoke, where a description takes up in another word what was told of him.

    A member of the panel said ... “No,” the lawmaker said.: nobody is known to be one.
    """
    words, source, head = described.words, described.discourse.last_source, described.words.lowers[phrase.head]
    if source is None or words.lowers[phrase.base[0]] != "the" or phrase.last - phrase.first > _PLAIN or phrase.plural:
        return None
    one, told = source.referent, source.referent.description.lower().replace(",", "").split()
    near = words.sentences[phrase.head] - words.sentences[source.first] <= 1
    near = near and words.paragraphs[phrase.head] == words.paragraphs[source.first]
    if not near or one.name is not None or one.kind != "unnamed_person" or source.form != "nominal":
        return None
    like = {noun_of(head), *described.roles.lexicon.like(head), *_GENERAL.get(head, ())}
    taken_up = words.lowers[source.first] in _FRESH and not like.isdisjoint(told)
    agree = phrase.kind == "unnamed_person" and phrase.gender in {one.gender, None}
    known = any(other.name for other in described.roles.bearers(head))
    return one if agree and taken_up and not known else None
