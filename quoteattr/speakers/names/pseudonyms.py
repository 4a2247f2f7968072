"""Two names of one person that stand side by side: Ana Ruiz, better known as Nita; Nita (real name Ana Ruiz)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from quoteattr.speakers.mentions import Name
from quoteattr.speakers.names.keys import Key
from quoteattr.speakers.words import Words

_KNOWN = re.compile(
    r",?\s*\(?(?:who\s+(?:is|was)\s+)?(?:(?:also|better|best|widely)\s+)?"
    r"(?:known\s+(?:(?:to|by|among)\s+(?:\w+\s+){1,3})?(?:simply\s+)?as|nicknamed|dubbed|aka|a\.k\.a\.|who\s+goes\s+by"
    r"|alias|whose\s+stage\s+name\s+(?:is|was)|(?:who\s+)?(?:perform|record)(?:s|ed|ing)\s+(?:as|under\s+the\s+name))"
    r"(?:\s+(?:just|simply))?\s+[\"“'‘]?"
)
_BORN = re.compile(r"[\"”'’]?,?\s*\(?(?:(?:whose\s+)?real\s+name(?:\s+(?:is|was)|:)?|born)\s+")
_PLAYS = re.compile(r"\b(?:perform|record)\w*\s+as\s")
_CALLED = re.compile(
    r"\b(?:call[ -]?sign|nickname|alias|nom de guerre|code ?name|pseudonym|called|known as|named?)\W{1,3}$"
)
_UNREAL = re.compile(r"\W{1,4}(?:not (?:his|her|their) real name|a pseudonym|whose (?:real )?name)\b")
_FULL, _REACH = 2, 24
_PLACES = frozenset({"in", "at", "on"})


def find_pseudonyms(
    words: Words, names: Sequence[Name], key_of: Callable[[Name], Key], people: AbstractSet[Key]
) -> dict[Key, Key]:
    """Find which names are told to be another name of the person whose full name stands beside it.

    Args:
        words: The text's words.
        names: The names that were found in it.
        key_of: Returns the folded words of a name.
        people: The folded words of persons' full names.

    Returns:
        From one to the other; of two full names the one written first is kept.
    """
    found: dict[Key, Key] = {}
    for other, name in pairwise(names):
        if _is_known_as(words, other, name) or _is_born_as(words, other, name):
            kept, given = (other, name) if key_of(other) in people else (name, other)
            key, full = key_of(given), key_of(kept)
            if full in people and full not in found and key != full and not given.nested and given.is_person:
                found.setdefault(key, full)
    return {key: full for key, full in found.items() if full not in found}


def is_called(words: Words, name: Name) -> bool:
    """Tell whether somebody is told to be called by a name: the call sign “Tern”; “Ana” (not her real name)."""
    start, end = words.starts[name.title], words.ends[name.last - 1]
    before = words.text[max(0, start - _REACH) : start]
    return _CALLED.search(before) is not None or _UNREAL.match(words.text, end) is not None


def _is_known_as(words: Words, other: Name, name: Name) -> bool:
    """Tell whether a name is told to be what the one before is known as: Ana Ruiz, better known as Nita.

    A part that somebody plays is none: Ana Ruiz, who performs as Hamlet in Lund, or as Elvis Presley.
    """
    between = words.ends[other.last - 1], words.starts[name.title]
    if not other.is_person or _belongs(words, other) or _KNOWN.fullmatch(words.text, *between) is None:
        return False
    played = _PLAYS.search(words.text, *between) is not None
    placed = words.joined(name.last - 1) and words.lowers[name.last] in _PLACES
    return not (played and (placed or name.last - name.first > 1))


def _belongs(words: Words, name: Name) -> bool:
    """Tell whether a name only says whose somebody is of whom more is told behind it: the wife of Bo Ruiz, born Ana."""
    return words.lowers[name.title - 1] == "of" or words.possessive[name.last - 1]


def _is_born_as(words: Words, other: Name, name: Name) -> bool:
    """Tell whether a full name is told to be who the one before really is: Nita, born Ana Ruiz."""
    full = name.last - name.first >= _FULL and name.is_person and not name.nested and not _belongs(words, other)
    return full and _BORN.fullmatch(words.text, words.ends[other.last - 1], words.starts[name.title]) is not None
