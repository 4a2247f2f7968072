"""Which named body a noun for bodies stands for where only one comes into question: the trust, the union, the chain."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.speakers.heads import PREPOSITIONS
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.names.keys import fold
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.references.described import Described, name_words
from quoteattr.speakers.references.discourse import Discourse
from quoteattr.speakers.references.nominals import GOVERNED
from quoteattr.speakers.roles.rolebook import RoleBook

LOOSE = frozenset(
    "company firm group organization organisation newspaper paper club charity retailer airline bank maker carrier"
    " chain brewery brewer manufacturer lender insurer supermarket publisher developer giant".split()
)
"""Nouns that go on with a body just named, whatever its name."""

_NOUNS = LOOSE | frozenset(
    "trust union council authority agency network university college hospital league federation association society"
    " museum foundation watchdog regulator institute".split()
)


def find_body(phrase: Phrase, described: Described, discourse: Discourse) -> Referent | None:
    """Return whom a noun for bodies stands for where only one body is called so, told to be such, or just named.

    Args:
        phrase: The description.
        described: Tells whom it may stand for.
        discourse: What has been spoken of so far.
    """
    words, head = described.words, described.words.lowers[phrase.head]
    if words.lowers[phrase.base[0]] != "the":
        return None
    if head not in _NOUNS:
        return _find_called(phrase, described, discourse)
    above = list(_find_above(phrase, discourse)) if head in LOOSE else []
    for ones in (described.bodies(head), described.roles.bearers(head), above):
        known = {one for one in ones if one in discourse.latest and one.may_be_body}
        fit = [one for one in known if described.may_mean(phrase, one)]
        if fit:
            return fit[0] if len(fit) == 1 else None
    untyped = {one for one in above if is_untyped(one, described.roles)}
    return untyped.pop() if len(untyped) == 1 else None


def _find_called(phrase: Phrase, described: Described, discourse: Discourse) -> Referent | None:
    """Return the only body known that a description calls by words of its name alone: the shipping registry."""
    words, (first, stop) = described.words, phrase.base
    head = words.lowers[phrase.head]
    if phrase.kind not in {"organization", "other"} or head in GOVERNED:
        return None
    if any(words.possessive[first:stop]) or words.lowers[stop : stop + 1] == ["of"]:
        return None
    like = described.roles.lexicon.like(head)
    called = ((noun, one) for noun in like for one in described.bodies(noun))
    fit = {one for noun, one in called if one in discourse.latest and _is_head(noun, one)}
    told = set(words.lowers[first + 1 : stop])
    only = fit.pop() if len(fit) == 1 else None
    return only if only is not None and told <= name_words(only) and described.may_mean(phrase, only) else None


def _is_head(noun: str, referent: Referent) -> bool:
    """Tell whether a noun is what a body's name says that it is: the registry, of Brill Registry of Ships."""
    words = [fold(word) for word in (referent.name or "").split()]
    end = next((at for at, word in enumerate(words) if at and word in PREPOSITIONS), len(words))
    return end > 1 and words[end - 1] == noun


def is_untyped(referent: Referent, roles: RoleBook) -> bool:
    """Tell whether nothing but the way a name stands says that it is a person's: it may be a firm's."""
    return referent.kind == "person" and referent.gender is None and not roles.words(referent)


def _find_above(phrase: Phrase, discourse: Discourse) -> Iterator[Referent]:
    """Yield whom the sentence right before a description names."""
    words, sentence = discourse.words, discourse.words.sentences[phrase.base[0]]
    for occurrence in reversed(discourse.occurrences):
        away = sentence - words.sentences[occurrence.first]
        if away > 1:
            break
        if (
            away == 1
            and occurrence.form == "named"
            and not (words.quoted[occurrence.first] or occurrence.referent.place)
        ):
            yield occurrence.referent
