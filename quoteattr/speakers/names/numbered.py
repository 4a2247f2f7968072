"""Numbers that belong to the name before them: ABC 7, Radio 4, Local 1199, No 10."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from quoteattr.speakers.words import Words

_BRANCHES = frozenset({"Local", "Lodge"})
_STATIONS = frozenset({"Channel", "Radio"})
_CALLED = 4
"""Most letters of a station's call sign, and digits of a branch's number."""

_COUNTRIES = frozenset("US USA UK EU UN UAE".split())
_LED = frozenset("the a an this that their its our his her my your".split())
_HOUSES = frozenset({"10", "11"})
"""Of Downing Street, which stand for who lives there."""


def is_numbered(words: Words, index: int) -> bool:
    """Tell whether a word is the number of the broadcaster, branch or house before it."""
    before, form = words.forms[index - 1], words.forms[index]
    if not index or not form.isdigit() or words.possessive[index - 1]:
        return False
    if before in _BRANCHES:
        return len(form) <= _CALLED
    sign = before.isupper() and len(before) <= _CALLED and before not in _COUNTRIES
    sign = sign and words.lowers[index - 2] not in _LED  # Among the AFC 11 said
    return (len(form) <= 2 and (sign or before in _STATIONS)) or is_house(words, index)


def is_house(words: Words, index: int) -> bool:
    """Tell whether a number with "No" or "Number" before it is a house in Downing Street, and no rank or shirt."""
    led = words.lowers[index - 1] in {"no", "number"} and words.capital(index - 1)
    if not led or words.forms[index] not in _HOUSES or words.before(index) not in {" ", ". "}:
        return False
    at = index - 2
    owned = index > 1 and (words.joined(at) or words.possessive[at])
    if owned and (words.lowers[at] in _LED or words.capital(at) or words.possessive[at]):
        return False  # the team's No 10, World No 10
    named = index + 1 < len(words) and words.capital(index + 1) and words.lowers[index + 1] != "downing"
    return not (named and words.gap(index) in {" ", ", "})  # No 10 Ana Ruiz; No 10, Ana Ruiz, said


def find_houses(words: Words, sources: AbstractSet[int]) -> Iterator[int]:
    """Yield the numbers of the words that begin a house's name which speaks: No 10 said."""
    yield from (at - 1 for at in sources if at and at - 1 in sources and is_house(words, at))
