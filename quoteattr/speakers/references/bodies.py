"""Which named body a noun for bodies stands for where only one comes into question: the trust, the union, the chain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.speakers.heads import LOOSE, PREPOSITIONS
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.names.keys import fold
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.references.described import Described, name_words
from quoteattr.speakers.references.discourse import Discourse, Occurrence
from quoteattr.speakers.references.nominals import GOVERNED
from quoteattr.speakers.references.parents import COPULAS
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import Words

_NOUNS = LOOSE | frozenset(
    "trust union council authority agency network university college hospital league federation association society"
    " museum foundation watchdog regulator institute".split()
)
_ANY = frozenset("company firm group organization organisation maker giant startup start-up".split())
_SHORT = frozenset("alliance bureau bloc agency union league".split())
"""Nouns that go on with an acronym just named: NATO, the alliance."""

_LEAVES = frozenset("joins joined joining moves moved poached hired recruited".split())
_PARTNERS = frozenset("supplier contractor subcontractor distributor provider".split())
"""Nouns for companies with which others deal."""

_BACK = 4
_WHERE = frozenset("in near outside across around throughout".split())
_CLAUSES = frozenset("which who whose a an the".split())
"""Words that open what is told of a body between commas: Orvane, which makes ropes, and Lumo, a lender."""


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
    if head not in _NOUNS and head not in _SHORT:
        return _find_called(phrase, described, discourse)
    like = (one for noun in described.roles.lexicon.like(head) for one in described.bodies(noun))
    if is_brought_in(phrase, discourse):
        return None
    for ones in (described.bodies(head), described.roles.bearers(head), like if head in LOOSE else ()):
        known = {one for one in ones if one in discourse.latest and one.may_be_body}
        fit = [one for one in known if described.may_mean(phrase, one)]
        if fit:
            return fit[0] if len(fit) == 1 else None
    return _find_just_named(phrase, described, discourse)


def _find_just_named(phrase: Phrase, described: Described, discourse: Discourse) -> Referent | None:
    """Return the body that alone, or as the subject, was named right before a noun that any such body may have."""
    above, found = _find_near(phrase, described, discourse)
    if found:
        return found.pop() if len(found) == 1 else None
    untyped = {one.referent for one in above if is_untyped(one.referent, described.roles)}
    return untyped.pop() if len(untyped) == 1 else None


def is_either(phrase: Phrase, described: Described, discourse: Discourse) -> bool:
    """Tell whether nothing says which of several just named a noun for some bodies means: Orvane sued Lumo. The club.

    Not where a noun is any body's: the company is the subject.
    """
    words, head = described.words, described.words.lowers[phrase.head]
    if head in _ANY or head not in LOOSE or words.lowers[phrase.base[0]] != "the":
        return False
    return len(_find_near(phrase, described, discourse)[1]) > 1


def _find_near(
    phrase: Phrase, described: Described, discourse: Discourse
) -> tuple[Sequence[Occurrence], set[Referent]]:
    """Return where bodies are named right before a noun, and those of them, asides left out, that it may stand for."""
    words, head = described.words, described.words.lowers[phrase.head]
    if head not in LOOSE and head not in _SHORT:
        return (), set()
    above = list(_find_above(phrase, discourse)) or list(_find_inside(phrase, described, discourse))
    if head in _SHORT:
        above = [one for one in above if _is_acronym(words, one)]
    fit = [one for one in above if one.referent.may_be_body and described.may_mean(phrase, one.referent)]
    direct = [one for one in fit if not one.nested or words.possessive[one.last - 1]]  # but a former Orvane clerk
    found = {one.referent for one in direct or fit}
    if len(found) > 1:
        found = {one.referent for one in direct if not _is_aside(words, one, direct)}
    return above, found


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


def is_brought_in(phrase: Phrase, discourse: Discourse) -> bool:
    """Tell whether a noun for bodies stands for one without a name: Orvane sold a ferry to a Danish carrier. The line.

    Not for: Orvane, a carrier; Orvane is a carrier. A noun that is any body's must be the same, or a partner be brought
    in: Orvane hired a law firm. The firm; Orvane sued a supplier. The company.
    """
    words, first, head = discourse.words, phrase.base[0], discourse.words.lowers[phrase.head]
    plain = phrase.kind == "organization" and words.lowers[first] == "the" and phrase.head - first == 1
    if not plain or head not in LOOSE:
        return False
    sought = {head, *(_PARTNERS if head in {"company", "firm"} else ())} if head in _ANY else LOOSE
    for occurrence in reversed(discourse.occurrences):
        one, at = occurrence.referent, occurrence.first
        away = words.sentences[first] - words.sentences[at]
        if away > 1:
            break
        if head in _ANY and (words.quoted[at] or not away):
            continue  # "A supplier was late," the company said
        if one.name is None and one.head in sought and words.lowers[at] in {"a", "an", "another"}:
            return words.before(at) == " " and words.lowers[at - 1] not in COPULAS
    return False


def is_left(words: Words, referent: Referent) -> bool:
    """Tell whether a body is only named as whom somebody left for another: Ana Ruiz joined from Orvane Ltd."""
    if referent.kind != "organization" or len(referent.names) != 1:
        return False
    at = referent.names[0].title - 1 - (words.lowers[referent.names[0].title - 1] == "the")
    return at > 0 and words.lowers[at] == "from" and not _LEAVES.isdisjoint(words.lowers[max(0, at - _BACK) : at])


def _is_acronym(words: Words, occurrence: Occurrence) -> bool:
    """Tell whether a name is one of capitals alone: NATO, the E.U."""
    form = words.forms[occurrence.first].replace(".", "")
    return occurrence.last - occurrence.first == 1 and len(form) > 1 and form.isupper()


def _is_aside(words: Words, occurrence: Occurrence, others: Sequence[Occurrence]) -> bool:
    """Tell whether somebody is only named in what is told of the subject: Orvane, which supplies Lumo, was late."""
    for other in others:
        if other.subject and other.last <= occurrence.first and words.gap(other.last - 1) == ", ":
            told = words.lowers[other.last] in _CLAUSES
            return told and not any("," in words.gap(at) for at in range(other.last, occurrence.last - 1))
    return False


def _find_above(phrase: Phrase, discourse: Discourse) -> Iterator[Occurrence]:
    """Yield where the sentence right before a description names somebody."""
    words, sentence = discourse.words, discourse.words.sentences[phrase.base[0]]
    for occurrence in reversed(discourse.occurrences):
        away = sentence - words.sentences[occurrence.first]
        if away > 1:
            break
        if away == 1 and _names(words, occurrence):
            yield occurrence


def _find_inside(phrase: Phrase, described: Described, discourse: Discourse) -> Iterator[Occurrence]:
    """Yield where a body is named in what a description behind it tells: Orvane will cut jobs, the company said.

    Only where nobody else whom it may mean was spoken of before.
    """
    words, found = discourse.words, []
    for occurrence in reversed(discourse.occurrences):
        if words.sentences[occurrence.first] != words.sentences[phrase.base[0]]:
            break
        if occurrence.last <= phrase.base[0] and _names(words, occurrence):
            found.append(occurrence)
    known: set[Referent] = set()
    for one, latest in discourse.latest.items() if found else ():
        if one.may_be_body and not _is_site(words, latest) and described.may_mean(phrase, one):
            known.add(one)
        if len(known) > 1:
            return
    yield from (occurrence for occurrence in found if occurrence.referent in known)


def _names(words: Words, occurrence: Occurrence) -> bool:
    """Tell whether an occurrence outside quotations is a name, and no place's."""
    quoted = words.quoted[occurrence.first]
    return occurrence.form == "named" and not (quoted or occurrence.referent.place or _is_site(words, occurrence))


def _is_site(words: Words, occurrence: Occurrence) -> bool:
    """Tell whether a single word names where something is: a mill in Lund."""
    first = occurrence.first
    alone = occurrence.form == "named" and occurrence.last - first == 1 and words.joined(first - 1)
    return first > 0 and alone and words.lowers[first - 1] in _WHERE
