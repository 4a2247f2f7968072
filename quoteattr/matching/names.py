"""Whether two names, from different articles, may be one speaker's."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import zip_longest

from quoteattr.resources import resource

__all__ = ["are_compatible", "normalize_name"]

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_LINKS = frozenset("of the for and de la le du van von der den al el bin".split())
_SUFFIXES = frozenset("jr sr ii iii iv".split())


@lru_cache(maxsize=100_000)
def normalize_name(name: str) -> tuple[str, ...]:
    """The words of a name without titles, accents and case; all its words where it is nothing but a title."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    words = [word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(plain)]
    kept = list(words)
    while kept and kept[0] in _honorifics():
        del kept[0]
    while len(kept) > 1 and kept[-1] in _SUFFIXES:
        del kept[-1]
    return tuple(kept or words)


@lru_cache(maxsize=100_000)
def are_compatible(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two normalised names may be one speaker's.

    They may where they are equal; where one is the other's surname alone; where surnames agree and given names, or
    their initials, do not contradict each other; where the words are the same in another order ("Ministry of Health",
    "Health Ministry"); and where one is the other's acronym. A name that is empty, of an unnamed speaker, may be any.
    """
    if not first or not second or first == second:
        return True
    short, long = sorted((first, second), key=lambda name: (len(name), name))
    if len(short) == 1 and _is_acronym(short[0], long):
        return True
    bare = [tuple(word for word in name if word not in _LINKS) for name in (short, long)]
    if sorted(bare[0]) == sorted(bare[1]):
        return True
    return short[-1] == long[-1] and _agree(short[:-1], long[:-1])


def _agree(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the given names of the shorter name do not contradict the longer's."""
    if not short:
        return True
    if not _is_same_given(short[0], long[0]):
        return False
    if len(short) == len(long):
        return all(_is_same_given(one, other) for one, other in zip_longest(short, long))
    return all(any(_is_same_given(one, other) for other in long[1:]) for one in short[1:])


def _is_same_given(one: str, other: str) -> bool:
    """Whether they are equal, or one is the other's initial."""
    short, long = sorted((one.replace(".", ""), other.replace(".", "")), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


def _is_acronym(word: str, name: tuple[str, ...]) -> bool:
    letters = word.replace(".", "")
    if len(letters) < 2 or len(name) < 2:
        return False
    full = "".join(one[0] for one in name)
    return letters in {full, "".join(one[0] for one in name if one not in _LINKS)}


@cache
def _honorifics() -> frozenset[str]:
    lines = resource("words", "honorifics.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.split("\t")[0].rstrip(".") for line in lines if line and not line.startswith("#"))
