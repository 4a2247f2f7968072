"""Who is called what a description says in its own words, and who in others: a union leader, the leader."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.speakers.heads import ARTICLES
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.references.discourse import Candidate
from quoteattr.speakers.roles.nations import find_nations
from quoteattr.speakers.roles.rolebook import RoleBook

_WEAK = frozenset("captain skipper player international".split())
"""What a player of any position may be."""

_CROWNED = frozenset({"king", "queen"})
"""Those who are their country's leaders at most."""


def keep_closest(phrase: Phrase, candidates: Sequence[Candidate], roles: RoleBook) -> list[Candidate]:
    """Return whom a description may stand for, without those who are called so less closely than one near is.

    The leader, of a prime minister and a union leader; the Green leader, of two leaders; the defender, of a captain and
    a left-back. Where two may be the French leader, and nothing tells who is of which country, it is neither.

    Args:
        phrase: The description.
        candidates: Whom it may stand for.
        roles: What is said of whom.
    """
    words, (first, stop) = roles.text_words, phrase.base
    if phrase.kind != "unnamed_person" or phrase.plural or words.lowers[first] != "the":
        return list(candidates)
    told = {word for word in words.lowers[first : phrase.head] if word not in ARTICLES}
    rates = {
        one.referent: (_rate(words.lowers[phrase.head], one.referent, roles), told <= roles.words(one.referent))
        for one in candidates
    }
    held = {one for one, (rate, _) in rates.items() if rate and one.name}
    asked = find_nations(words, roles.lexicon, first, stop)
    if words.lowers[phrase.head] == "leader" and not asked:
        crowned = {one for one in rates if one not in held and not _CROWNED.isdisjoint(roles.words(one))}
        candidates = [one for one in candidates if one.referent not in crowned]
    if asked and len(held) > 1 and not any(roles.nations(one) for one in held):
        return [one for one in candidates if one.referent not in held]
    near = [one.referent for one in candidates if one.reach == "near" and rates[one.referent][1]]
    near = [one for one in near if not roles.is_of_other_seat(one, phrase.head, first)]
    best = max((rates[one] for one in near), default=(0, False))
    return [one for one in candidates if not (0, True) < rates[one.referent] < best]


def _rate(head: str, referent: Referent, roles: RoleBook) -> int:
    """Rate how closely somebody is told to be what a noun says: 3 in that word, 2 in another, 1 in a weaker one."""
    known, like = roles.words(referent), roles.lexicon.like(head)
    if head in known:
        return 3
    strong = like if head in _WEAK else like - _WEAK
    return 2 if not strong.isdisjoint(known) else int(not like.isdisjoint(known))
