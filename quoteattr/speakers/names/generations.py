"""Which of one family's bearers is the older and which the younger: Ruiz senior, the younger Ruiz, Ruiz the elder."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteattr.speakers.heads import KIN
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.words import Words

_YEARS = re.compile(r"(?:,\s+(?:aged\s+)?|\s+\()(\d{1,3})(?=\s*[,.;:)])")
_BEFORE = {"elder": 1, "older": 1, "eldest": 1, "oldest": 1, "younger": -1, "youngest": -1}
SENIORITY = {"senior": 1, "snr": 1, "père": 1, "junior": -1, "jnr": -1, "fils": -1}
"""Words behind a surname that tell which one of a family is meant: older or younger."""

_BEHIND = _BEFORE | SENIORITY
_OLD = frozenset(
    "father mother dad mum mom parents stepfather stepmother grandfather grandmother uncle aunt father-in-law"
    " mother-in-law".split()
)
_YOUNG = frozenset(
    "son daughter stepson stepdaughter grandson granddaughter nephew niece son-in-law daughter-in-law".split()
)
SPOUSES = frozenset({"wife", "husband", "widow", "widower", "spouse"})
_LEAD, _NEAR = 3, 2


def find_age(words: Words, name: Name) -> str | None:
    """Return the age that stands behind a name, in digits: Ana Ruiz, 51, or Ana Ruiz (51)."""
    match = _YEARS.match(words.text, words.ends[name.last - 1])
    return match[1] if match else None


def kin_before(words: Words, name: Name) -> frozenset[str]:
    """Return the nouns for relatives that lead to a name in its sentence: his wife, Ana Ruiz."""
    near = range(max(0, name.title - _LEAD), name.title)
    return KIN.intersection(words.lowers[at] for at in near if words.sentences[at] == words.sentences[name.title])


def kin_behind(words: Words, name: Name) -> frozenset[str]:
    """Return the nouns for relatives right behind a name: Ana Ruiz, his wife."""
    return KIN.intersection(words.lowers[name.last : name.last + _NEAR])


def find_generation(words: Words, name: Name, family: Sequence[Referent]) -> Referent | None:
    """Find whom of a family a surname means that tells the older or the younger one.

    Args:
        words: The text's words.
        name: The surname.
        family: Those who bear it, with their names in full.

    Returns:
        The one of them; None where the name does not tell, or the text does not say who is older.
    """
    asked = _asked(words, name)
    if not asked or len(family) < _NEAR:
        return None
    for rate in (_rank_of, _age_of):
        rated = [(value, one) for one in family if (value := rate(words, one)) is not None]
        ranks = {value for value, _ in rated}
        if len(ranks) > 1 or (ranks and ranks != {0} and len(rated) == 1):
            best = max(asked * value for value in ranks)
            found = [one for value, one in rated if asked * value == best]
            return found[0] if len(found) == 1 else None
    return None


def _asked(words: Words, name: Name) -> int:
    """Tell whether a surname means the older (1) or the younger one (-1) who bears it; 0: it does not tell."""
    behind = name.last
    behind += words.lowers[behind : behind + 1] == ["the"]
    if behind < len(words) and words.joined(name.last - 1) and words.lowers[behind] in _BEHIND:
        return _BEHIND[words.lowers[behind]]
    return _BEFORE.get(words.lowers[name.title - 1], 0) if name.title and words.joined(name.title - 1) else 0


def _rank_of(words: Words, referent: Referent) -> int:
    """Return how much older than others somebody is by what relatives' nouns beside the names tell."""
    rank = 0
    for name in referent.names:
        told = kin_before(words, name) | kin_behind(words, name)
        rank += bool(told & _OLD) - bool(told & _YOUNG)
        near = words.lowers[max(0, name.title - _LEAD) : name.title] if told else []
        rank += sum(_BEFORE.get(word, 0) for word in near)
    return (rank > 0) - (rank < 0)


def _age_of(words: Words, referent: Referent) -> int | None:
    """Return somebody's age in years, where it stands behind a name."""
    ages = [age for name in referent.names if (age := find_age(words, name)) is not None]
    return int(ages[0]) if ages else None
