"""What stands beside names of a family: his wife, Ana Ruiz; Ana Ruiz, his wife; the son of Ana Ruiz; Ruiz left. She."""

from __future__ import annotations

from quoteattr.speakers.heads import KIN
from quoteattr.speakers.lexicon import Gender, Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.words import Words

SPOUSES = frozenset({"wife", "husband", "widow", "widower", "spouse"})
_LEAD, _BEHIND = 3, 2
_GENDERS: dict[str, Gender] = {"he": "m", "his": "m", "she": "f", "her": "f"}


def kin_before(words: Words, name: Name) -> frozenset[str]:
    """Return the nouns for relatives that lead to a name in its sentence: his wife, Ana Ruiz."""
    return frozenset(words.lowers[at] for at in _lead(words, name) if "of" not in words.lowers[at : name.title])


def kin_of(words: Words, name: Name) -> frozenset[str]:
    """Return the nouns for those who are told to be relatives of a named one: the son of Ana Ruiz."""
    return frozenset(words.lowers[at] for at in _lead(words, name) if "of" in words.lowers[at : name.title])


def kin_behind(words: Words, name: Name) -> frozenset[str]:
    """Return the nouns for relatives right behind a name: Ana Ruiz, his wife."""
    return KIN.intersection(words.lowers[name.last : name.last + _BEHIND])


def is_relative(words: Words, name: Name) -> bool:
    """Tell whether a name is introduced as a relative's: his wife, Ana Ruiz."""
    of = words.lowers[name.last + 1 : name.last + 2] == ["of"]  # Cy Ruiz, son of Bo Ruiz
    return bool(kin_before(words, name) or (not of and kin_behind(words, name)))


def is_kin_of_known(words: Words, name: Name) -> bool:
    """Tell whether a name is introduced as a relative's of somebody spoken of before: his sister, Ana Ruiz."""
    return any(words.lowers[at - 1] in _GENDERS for at in _lead(words, name) if at)


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
    return [at for at in near if words.lowers[at] in KIN and words.sentences[at] == words.sentences[name.title]]


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
