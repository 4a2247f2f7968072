"""Which of one family's bearers is the older and which the younger: Ruiz senior, the younger Ruiz, Ruiz the elder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.names.kin import kin_before, kin_behind, kin_of
from quoteattr.speakers.words import Words

_YEARS = re.compile(r"(?:,\s+(?:aged\s+)?|\s+\()(\d{1,3})(?=\s*[,.;:)])")
_ORDER = {"elder": 1, "older": 1, "eldest": 1, "oldest": 1, "younger": -1, "youngest": -1}
SENIORITY = {"senior": 1, "snr": 1, "père": 1, "junior": -1, "jnr": -1, "fils": -1}
"""Words behind a surname that tell which one of a family is meant: older or younger."""

_ANY = _ORDER | SENIORITY
ELDERS = frozenset(
    "father mother dad mum mom parents stepfather stepmother grandfather grandmother uncle aunt father-in-law"
    " mother-in-law".split()
)
"""Relatives who are older."""

_YOUNG = frozenset(
    "son daughter stepson stepdaughter grandson granddaughter nephew niece son-in-law daughter-in-law".split()
)
_LEAD, _BEARERS = 3, 2


@frozen
class Generation:
    """What a text tells of how old somebody is.

    Attributes:
        rank: 1 for somebody's father, say, -1 for somebody's daughter, 0 where neither is told.
        age: Age in years, where it stands behind a name.
    """

    rank: int
    age: int | None


def find_age(words: Words, name: Name) -> str | None:
    """Return the age that stands behind a name, in digits: Ana Ruiz, 51, or Ana Ruiz (51)."""
    match = _YEARS.match(words.text, words.ends[name.last - 1])
    return match[1] if match else None


def read_generation(words: Words, names: Iterable[Name]) -> Generation:
    """Return what stands beside somebody's names."""
    rank, ages = 0, []
    for name in names:
        told = kin_before(words, name) | kin_behind(words, name)
        of = kin_of(words, name)  # the son of Bo Ruiz
        rank += bool(told & ELDERS) - bool(told & _YOUNG) + bool(of & _YOUNG) - bool(of & ELDERS)
        near = range(max(0, name.title - _LEAD), name.title) if told else ()  # her older brother, Bo Ruiz
        rank += sum(
            _ORDER.get(words.lowers[at], 0) for at in near if words.sentences[at] == words.sentences[name.title]
        )
        ages.append(find_age(words, name))
    return Generation((rank > 0) - (rank < 0), next((int(age) for age in ages if age is not None), None))


def find_generation(words: Words, name: Name, family: Sequence[tuple[Referent, Generation]]) -> Referent | None:
    """Find whom of a family a surname means that tells the older or the younger one.

    Args:
        words: The text's words.
        name: The surname.
        family: Those who bear it, each with what is told of his age.

    Returns:
        The one of them; None where the name does not tell, or the text does not say who is older.
    """
    asked = _asked(words, name) if len(family) >= _BEARERS else 0
    if not asked:
        return None
    ranks = [(told.rank, one) for one, told in family]
    ages = [(told.age, one) for one, told in family if told.age is not None]
    for rated in (ranks, ages):
        known = {value for value, _ in rated}
        if len(known) > 1:
            best = max(asked * value for value in known)
            found = [one for value, one in rated if asked * value == best]
            return found[0] if len(found) == 1 else None
    return None


def _asked(words: Words, name: Name) -> int:
    """Tell whether a surname means the older (1) or the younger one (-1) who bears it; 0: it does not tell."""
    behind = name.last
    behind += words.lowers[behind : behind + 1] == ["the"]
    if behind < len(words) and words.joined(name.last - 1) and words.lowers[behind] in _ANY:
        return _ANY[words.lowers[behind]]
    before = name.title - 1
    if before < 1 or not words.joined(before):
        return 0
    led = words.lowers[before - 1] == "the"  # the senior Ruiz, but a senior Ruiz
    return (_ANY if led else _ORDER).get(words.lowers[before], 0)
