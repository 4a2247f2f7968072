"""Who alone is told to be as old as a description says, or of its country: the 43-year-old, the German leader."""

from __future__ import annotations

from collections.abc import Collection

from quoteattr.speakers.heads import OWNERS, is_national
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.references.discourse import Discourse
from quoteattr.speakers.roles.nations import differ, find_nations
from quoteattr.speakers.roles.rolebook import RoleBook

_EQUAL = "counterpart"
_SEATED = 2
_STATESMEN = frozenset({"official", "politician", "diplomat", "statesman", "statesperson"})
"""Nouns for whoever holds an office of state."""


def find_of_age(phrase: Phrase, roles: RoleBook) -> Referent | None:
    """Return who alone is told to be exactly as old as a description says: Ana Ruiz, 43, left. The 43-year-old ...

    Args:
        phrase: The description.
        roles: What is said of whom.
    """
    words, (first, _) = roles.text_words, phrase.base
    told = words.lowers[first : phrase.head + 1]
    age = next((word for word in told if word[0].isdigit() and word.endswith("-year-old")), None)
    if age is None or told[0] != "the" or phrase.plural:
        return None
    alone = _find_only(roles.bearers(age), phrase)
    other = alone is not None and phrase.head > first + 1 and roles.is_of_other_calling(alone, told[-1])
    return None if other else alone


def find_of_nation(phrase: Phrase, discourse: Discourse, roles: RoleBook) -> Referent | None:
    """Return who alone of a country may have the office that a description names: the German leader.

    A counterpart is whoever has the office of another one: Ana Ruiz and her Danish counterpart, Bo Lind.

    Args:
        phrase: The description.
        discourse: What has been spoken of so far.
        roles: What is said of whom.
    """
    words, (first, stop) = roles.text_words, phrase.base
    head, like = words.lowers[phrase.head], roles.lexicon.like(words.lowers[phrase.head])
    if words.lowers[first] not in {"the", *OWNERS} or phrase.plural or phrase.kind != "unnamed_person":
        return None
    nations = find_nations(words, roles.lexicon, first, stop)
    if len(nations) != 1:
        return None
    here = [one for one in roles.compatriots(next(iter(nations))) if one in discourse.latest]
    if head in _STATESMEN or head == _EQUAL:
        return _find_only(here, phrase)
    nouns = (like, {_EQUAL}, {"minister"} if head == "leader" else set())
    held = ([one for one in here if not told.isdisjoint(roles.words(one))] for told in nouns)
    return _find_only(next(filter(None, held), []), phrase)


def find_opposite(phrase: Phrase, discourse: Discourse, roles: RoleBook) -> Referent | None:
    """Return whose opposite number holds a described office elsewhere: Brill manager Ana Ruiz; the Lund manager.

    Args:
        phrase: The description.
        discourse: What has been spoken of so far.
        roles: What is said of whom.
    """
    words, first = roles.text_words, phrase.base[0]
    if words.lowers[first] != "the" or phrase.plural or phrase.head - first < _SEATED:
        return None
    held = [one for one in roles.bearers(words.lowers[phrase.head]) if one.name and one in discourse.latest]
    if not held or not all(roles.is_of_other_seat(one, phrase.head, first) for one in held):
        return None
    opposite = (one for noun in ("number", _EQUAL) for one in roles.bearers(noun))
    return _find_only([one for one in opposite if one in discourse.latest and one not in held], phrase)


def is_of_elsewhere(phrase: Phrase, referent: Referent, roles: RoleBook) -> bool:
    """Tell whether somebody was told to be of another country: an Italian is no Dane, a French minister no German one.

    Args:
        phrase: The description.
        referent: Somebody.
        roles: What is said of whom.
    """
    words, lexicon, told = roles.text_words, roles.lexicon, roles.words(referent)
    if phrase.national and words.lowers[phrase.head] not in told and any(is_national(lexicon, one) for one in told):
        return True
    return differ(find_nations(words, lexicon, *phrase.base), roles.nations(referent))


def _find_only(ones: Collection[Referent], phrase: Phrase) -> Referent | None:
    """Return the only named person of some whose gender agrees with a description's."""
    agree = (one for one in ones if phrase.gender is None or one.gender in {phrase.gender, None})
    people = {one for one in agree if one.kind == "person" and one.name}
    return people.pop() if len(people) == 1 else None
