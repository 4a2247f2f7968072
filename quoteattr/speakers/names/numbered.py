"""Numbers that belong to the name before them: ABC 7, Radio 4, Local 1199, No 10."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from quoteattr.speakers.heads import WEEKDAYS
from quoteattr.speakers.words import Words

_BRANCHES = frozenset({"Local", "Lodge"})
_STATIONS = frozenset({"Channel", "Radio"})
_CHANNELS, _MEMBERS = 2, 4
"""Most digits of a station's number, and of a branch's."""

_NETWORKS = frozenset("ABC BBC CBC CBS CNN FOX ITV NBC NPR PBS RTE SBS".split())
_CALL_SIGN = re.compile(r"[CKW][A-Z]{3}")
_LED = frozenset("the a an this that their its our his her my your".split())
_OPENERS = WEEKDAYS | frozenset(
    "and but or yet so then while when as if though although because since after before meanwhile however nor"
    " yesterday today tonight".split()
)
"""What may open a sentence before a house: But No 10 said."""

_HOUSES = frozenset({"10", "11"})
"""Of Downing Street, which stand for who lives there."""


def is_numbered(words: Words, index: int) -> bool:
    """Tell whether a word is the number of the broadcaster, branch or house before it."""
    before, form = words.forms[index - 1], words.forms[index]
    if not index or not form.isdigit() or words.possessive[index - 1]:
        return False
    if before in _BRANCHES:
        return len(form) <= _MEMBERS
    station = before in _STATIONS | _NETWORKS or _CALL_SIGN.fullmatch(before) is not None
    return (station and len(form) <= _CHANNELS) or is_house(words, index)


def is_house(words: Words, index: int) -> bool:
    """Tell whether a number with "No" or "Number" before it is a house in Downing Street, and no rank or shirt."""
    led = words.lowers[index - 1] in {"no", "number"} and words.capital(index - 1)
    if not led or words.forms[index] not in _HOUSES or words.before(index) not in {" ", ". "}:
        return False
    at = index - 2
    opens = index > 1 and words.lowers[at] in _OPENERS and words.sentence_start(at) == at
    owned = index > 1 and not opens and (words.joined(at) or words.possessive[at])
    if owned and (words.lowers[at] in _LED or words.capital(at) or words.possessive[at]):
        return False  # the team's No 10, World No 10
    named = index + 1 < len(words) and words.capital(index + 1) and words.lowers[index + 1] != "downing"
    return not (named and words.gap(index) in {" ", ", "})  # No 10 Ana Ruiz; No 10, Ana Ruiz, said


def find_houses(words: Words, sources: AbstractSet[int]) -> Iterator[int]:
    """Yield the numbers of the words that begin a house's name which speaks: No 10 said."""
    yield from (at - 1 for at in sources if at and at - 1 in sources and is_house(words, at))
