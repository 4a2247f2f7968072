"""What stands beside names of a family: his wife, Ana Ruiz; Ana Ruiz, his wife; the son of Ana Ruiz; Ruiz left. She."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from quoteattr.speakers.heads import KIN
from quoteattr.speakers.lexicon import Gender, Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.words import Words

SPOUSES = frozenset({"wife", "husband", "widow", "widower", "spouse"})
_LEAD, _BEHIND, _FAR = 3, 2, 6
_GREAT = "great-"
_OWNERS = frozenset({"his", "her", "their"})
_ORDERS = frozenset("older elder younger eldest oldest youngest late twin only first second third".split())
_GENDERS: dict[str, Gender] = {"he": "m", "his": "m", "she": "f", "her": "f"}


def is_kin(word: str) -> bool:
    """Tell whether a lower-case word is a noun for a relative: niece, great-niece."""
    while word.startswith(_GREAT):
        word = word.removeprefix(_GREAT)
    return word in KIN


def kin_before(words: Words, name: Name) -> frozenset[str]:
    """Return the nouns for relatives that lead to a name in its sentence: his wife, Ana Ruiz."""
    return frozenset(words.lowers[at] for at in _lead(words, name) if "of" not in words.lowers[at : name.title])


def kin_of(words: Words, name: Name) -> frozenset[str]:
    """Return the nouns for those who are told to be relatives of a named one: the son of the late mayor, Ana Ruiz."""
    at = name.title - 1
    while at > 0 and name.title - at <= _FAR and words.adjoins(at) and words.lowers[at] != "of":
        at -= 1
    noun = words.lowers[at - 1] if at > 0 and words.lowers[at] == "of" and words.joined(at) else ""
    return frozenset({noun} if is_kin(noun) else ())


def kin_behind(words: Words, name: Name) -> frozenset[str]:
    """Return the nouns for relatives right behind a name in its sentence: Ana Ruiz, his wife."""
    near = range(name.last, min(name.last + _BEHIND, len(words)))
    return frozenset(
        words.lowers[at]
        for at in near
        if is_kin(words.lowers[at]) and words.sentences[at] == words.sentences[name.first]
    )


def is_told_of_kin(words: Words, name: Name) -> bool:
    """Tell whether a name only tells whose relative another is: Bo Lind, the son of Ana Ruiz; Ana Ruiz's son."""
    return bool(kin_of(words, name) or (words.possessive[name.last - 1] and kin_behind(words, name)))


def is_relative(words: Words, name: Name) -> bool:
    """Tell whether a name is introduced as a relative's: his wife, Ana Ruiz."""
    of = "of" in words.lowers[name.last + 1 : name.last + 1 + _BEHIND]  # Cy Ruiz, the son of Bo Ruiz
    return bool(kin_before(words, name) or (not of and kin_behind(words, name)))


def is_kin_of_known(words: Words, name: Name, titles: AbstractSet[str] = frozenset()) -> bool:
    """Tell whether a name is introduced as a relative's of somebody spoken of before: his older sister, Ana Ruiz.

    Args:
        words: The text's words.
        name: The name.
        titles: Titles, in lower case, of the one spoken of before: the judge's sister, Ana Ruiz.
    """
    for at in _lead(words, name):
        owner = at - 1 - (at > 0 and words.lowers[at - 1] in _ORDERS)
        if owner >= 0 and (
            words.lowers[owner] in _OWNERS or (words.possessive[owner] and words.lowers[owner] in titles)
        ):
            return True
    return False


def find_family(words: Words, name: Name, before: Name | None) -> str | None:
    """Return whose wife or husband a name is introduced as: the last word, as written, of Bo Ruiz and his wife, Ana.

    Args:
        words: The text's words.
        name: The name of the wife or husband.
        before: The name in front of it, if there is one.
    """
    at = next((at for at in _lead(words, name) if words.lowers[at] in SPOUSES), 0)
    if at == 0 or "of" in words.lowers[at : name.title]:
        return None
    if words.possessive[at - 1]:
        return words.forms[at - 1]
    his = words.lowers[at - 1] in {"his", "her"} and before is not None and before.is_person
    near = his and before is not None and words.sentences[before.first] == words.sentences[at]
    return words.forms[before.last - 1] if near and before is not None else None


def _lead(words: Words, name: Name) -> list[int]:
    """Return the numbers of the nouns for relatives in front of a name in its sentence."""
    near = range(max(0, name.title - _LEAD), name.title)
    return [at for at in near if is_kin(words.lowers[at]) and words.sentences[at] == words.sentences[name.title]]


def find_pronoun_gender(words: Words, lexicon: Lexicon, name: Name) -> Gender | None:
    """Return the gender of the pronoun that opens the sentence behind a name's, if nobody else comes between them.

    Ana Ruiz left. She ...
    """
    at = name.last
    while at < len(words) and words.sentences[at] == words.sentences[name.first]:
        if words.capital(at) or words.lowers[at] in lexicon.person_nouns:
            return None
        at += 1
    if at == len(words) or words.paragraphs[at] != words.paragraphs[name.first]:
        return None
    return _GENDERS.get(words.lowers[at])
