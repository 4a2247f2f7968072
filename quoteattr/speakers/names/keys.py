"""The folded words of a name, by which names are compared."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.names.types import LETTERS, SUFFIXES
from quoteattr.speakers.words import Words

Key = tuple[str, ...]
_FULL, _LONGEST = 2, 5


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return a word in lower case without accents and points."""
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in ".’'") or word


def key_of(words: Words, name: Name) -> Key:
    """Return the folded words of a name, suffixes left out."""
    last = name.last
    while last - name.first > _FULL and words.forms[last - 1] in LETTERS:
        last -= 1
    folded = [fold(words.forms[index]) for index in range(name.first, last)]
    kept = [word for word in folded if word not in SUFFIXES]
    return tuple(kept or folded)


def initials_of(key: Key) -> frozenset[str]:
    """Return how the folded words of a full name are written in initials, a double name as one letter or two.

    Two letters of the given name tell sisters apart: AR or AnR of Ana Ruiz.
    """
    parts = [part for word in key for part in word.split("-") if part]
    shorts = ["".join(word[0] for word in key), "".join(part[0] for part in parts)]
    return frozenset(shorts) | {key[0][:2] + short[1:] for short in shorts if len(key) > 1}


def are_initials(form: str) -> bool:
    """Tell whether a word may be written for somebody's initials: AR, AnR."""
    return form.isupper() or (form[0].isupper() and form[-1].isupper() and len(form) <= _LONGEST)


def are_compatible(key: Key, other: Key, lexicon: Lexicon) -> bool:
    """Tell whether two names of one surname may be one person's."""
    if key[-1] != other[-1]:
        return False
    short, long = sorted((key, other), key=len)
    if long[-len(short) :] == short:
        return True
    first, second = short[0], long[0]
    if first == second or (len(first) == 1 and second[0] == first) or (len(second) == 1 and first[0] == second):
        return True
    families = lexicon.nicknames
    if families.get(first, frozenset()) & families.get(second, frozenset()):
        return True
    return len(long) > 2 and first in long[1:-1]
