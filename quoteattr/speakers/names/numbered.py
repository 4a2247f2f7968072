"""Numbers that belong to the name before them: ABC 7, Radio 4, Local 1199, No 10."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from quoteattr.speakers.words import Words

_BRANCHES = frozenset({"Local", "Lodge"})
_STATIONS = frozenset({"Channel", "Radio"})
_CALLED = 4
"""Most letters of a station's call sign, and digits of a branch's number."""

_HOUSES = frozenset({"10", "11"})
"""Of Downing Street, which stand for who lives there."""


def is_numbered(words: Words, index: int) -> bool:
    """Tell whether a word is the number of the broadcaster, branch or house before it."""
    before, form = words.forms[index - 1], words.forms[index]
    if not index or not form.isdigit() or words.possessive[index - 1]:
        return False
    if before in _BRANCHES:
        return len(form) <= _CALLED
    sign = before.isupper() and len(before) <= _CALLED
    return (len(form) <= 2 and (sign or before in _STATIONS)) or is_house(words, index)


def is_house(words: Words, index: int) -> bool:
    """Tell whether a number with "No" or "Number" before it is a house in Downing Street."""
    led = words.lowers[index - 1] in {"no", "number"} and words.capital(index - 1)
    return led and words.forms[index] in _HOUSES and words.before(index) in {" ", ". "}


def find_houses(words: Words, sources: AbstractSet[int]) -> Iterator[int]:
    """Yield the numbers of the words that begin a house's name which speaks: No 10 said."""
    yield from (at - 1 for at in sources if at and at - 1 in sources and is_house(words, at))
