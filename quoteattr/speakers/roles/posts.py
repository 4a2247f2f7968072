"""Offices with what they are of, or where they are held, right before a name: UN envoy for Peru Ana Ruiz."""

from __future__ import annotations

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import ARTICLES, FEW, INDEFINITE, KIN, OWNERS, PREPOSITIONS, SAID, SERVING, is_served
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.names.types import SEATED
from quoteattr.speakers.offices import FIELD_LINKS, MODIFIERS
from quoteattr.speakers.roles.beginnings import names_somebody, walk_back
from quoteattr.speakers.roles.bounds import trim_role
from quoteattr.speakers.words import Words

_LINKS = FIELD_LINKS | {"from"}
_INNER = FIELD_LINKS | {"the", "and"}
"""Small words within what an office is of."""

_NUMBERED = frozenset({"no", "number"})
_STYLES = frozenset("rev revd reverend very right most ven venerable hon honourable".split())
_EPITHETS, _FIELD, _LEAST = 4, 8, 3


def find_post(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the office right before a name with what it is of, or without where it is held: party leader in Lund.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: The name.
    """
    if not name.is_person or name.title < 1 or not words.joined(name.title - 1):
        return None
    return (
        _find_field(words, lexicon, name)
        or _find_somewhere(words, lexicon, name)
        or _find_number(words, lexicon, name)
        or _find_styled(words, lexicon, name)
        or _find_parent(words, name)
    )


def _find_field(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the office with what it is of: UN envoy for Peru Ana Ruiz, EU commissioner for trade Ana Ruiz."""
    start = name.title
    at = start - 1
    while at and start - at < _FIELD and not (words.lowers[at] in _LINKS and _is_office(words, lexicon, at - 1)):
        word = words.lowers[at]
        small = word in lexicon.function_words or word in PREPOSITIONS
        closed = word in SAID or (small and (at == start - 1 or word not in _INNER))
        somebody = names_somebody(lexicon, word) and not words.capital(at)
        if closed or somebody or words.possessive[at] or not words.joined(at - 1):
            return None  # lawyer for teacher Ana Ruiz
        at -= 1
    if not at or start - at not in range(2, _FIELD) or not words.joined(at - 1):
        return None
    if words.lowers[at - 1] in SERVING and not is_served(words, lexicon, start - 1):
        return None  # a spokesman for jailed Ana Ruiz
    told = words.lowers[start - 1] in lexicon.organization_nouns or words.capital(start - 1)
    if not told and any(words.capital(inner) for inner in range(at + 1, start)):
        return None  # a reporter for Brill Today spotted Ana Ruiz
    first = walk_back(words, lexicon, at - 1, titled=False)
    return trim_role(words.text, words.starts[first], words.ends[start - 1])


def _is_office(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell whether a word is a noun for somebody who is of or for something, and no relative."""
    seated = words.forms[at] in SEATED
    return (words.lowers[at] in lexicon.person_nouns or seated) and words.lowers[at] not in KIN


def _find_somewhere(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the office without an article that the bearer of a name holds somewhere: party leader in Lund Ana Ruiz."""
    start = name.title
    at = next((at for at in range(start - 1, max(0, start - _EPITHETS), -1) if words.lowers[at] == "in"), 0)
    if not at or words.lowers[at - 1] not in lexicon.person_nouns:
        return None
    first = walk_back(words, lexicon, at - 1, titled=False)
    told = words.lowers[first : at - 1]
    plain = all(words.joined(index) for index in range(at - 1, start))
    plain = plain and all(word in MODIFIERS or words.capital(index) for index, word in enumerate(told, first))
    led = first and words.joined(first - 1) and words.lowers[first - 1] in ARTICLES | OWNERS
    return trim_role(words.text, words.starts[first], words.ends[at - 1]) if plain and not led else None


def _find_number(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the number that somebody is or plays in, with whose: British No 1 Ana Ruiz, world number three Bo Lind."""
    last = name.title
    if last < _LEAST or words.lowers[last - 2] not in _NUMBERED or words.gap(last - 2).strip() not in {"", "."}:
        return None
    if not (words.lowers[last - 1].isdecimal() or words.lowers[last - 1] in INDEFINITE):
        return None
    first = last - 2
    while first and words.joined(first - 1):
        word = words.lowers[first - 1]
        if word != "world" and (not words.capital(first - 1) or word in lexicon.function_words):
            break
        first -= 1
    return (words.starts[first], words.ends[last - 1]) if first < last - 2 else None


def _find_parent(words: Words, name: Name) -> Offsets | None:
    """Return how many children somebody is told to have right before the name: Father of two Ana Ruiz."""
    first = name.title - _LEAST
    if first < 0 or words.lowers[first] not in KIN or words.lowers[first + 1] != "of":
        return None
    bare = first == words.sentence_start(first) or words.lowers[first - 1] in SAID
    bare = bare and words.lowers[first + 2] in FEW and all(words.joined(at) for at in range(first, name.title))
    return (words.starts[first], words.ends[name.title - 1]) if bare else None


def _find_styled(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the office before an article and a way of address: Vicar the Rev Ana Ruiz."""
    first = name.title
    styled = first < name.first and words.lowers[first] in _STYLES
    while first and words.lowers[first - 1] in _STYLES:
        first -= 1  # the Very Rev
    at = first - 2
    if at < 0 or not styled or words.lowers[at + 1] != "the" or not words.joined(at):
        return None
    if words.lowers[at] not in lexicon.person_nouns or words.lowers[at] in KIN:
        return None
    return trim_role(words.text, words.starts[walk_back(words, lexicon, at, titled=False)], words.ends[at])
