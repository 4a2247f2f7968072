"""Whose relatives descriptions are: the mother of three, his brother, the widow of the miner."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from quoteattr.speakers.heads import KIN, OWNERS, YOUNG
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.references.discourse import Discourse, Occurrence
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import Words

COPULAS = frozenset("is was be been being became becoming remains remained as".split())
"""Words behind which a description tells of the subject: she was a clerk, he came as a clerk."""

_PARENTS = [["the", noun] for noun in "mother father mum mom dad grandmother grandfather".split()]
_COUNTS = frozenset("one two three four five six seven eight nine ten 2 3 4 5 6 7 8 9 10".split())
_CHILDREN = [[noun] for noun in "child children kids boys girls sons daughters grandchildren".split()]
_OFFSPRING = YOUNG | {"son", "daughter", "baby", "grandson", "granddaughter"}
_ADULT, _BACK, _RECENT = 18, 80, 60


def find_parent(phrase: Phrase, discourse: Discourse, roles: RoleBook) -> Referent | None:
    """Return who alone is told to be the mother of three, or is of that sex in a paragraph that brings in no other.

    That is a description's paragraph or the one before.

    Args:
        phrase: The description.
        discourse: What has been spoken of so far.
        roles: What is said of whom.
    """
    words, (first, stop) = discourse.words, phrase.base
    if phrase.gender is None or words.lowers[first:stop] not in _PARENTS or not _is_counted(phrase, words):
        return None
    called, bearers = " ".join(words.lowers[phrase.head : stop + 2]), roles.bearers(words.lowers[phrase.head])
    told = {one for one in bearers if any(called in role for role in _read_roles(one, roles))}
    found = {one for one in told if one.name and one in discourse.latest}
    paragraph, sentence = words.paragraphs[phrase.head], 0
    for occurrence in () if told else islice(reversed(discourse.people), _RECENT):
        here, one = words.paragraphs[occurrence.first], occurrence.referent
        if here < paragraph - (not found):
            break
        new = words.sentences[occurrence.first] >= sentence and _is_brought_in(occurrence, roles)
        if new and one.name is None and one.gender in {phrase.gender, None}:
            return None  # since she was spoken of, or right then
        if one.kind == "person" and one.name and one.gender == phrase.gender:
            found.add(one)
            paragraph, sentence = here, max(sentence, words.sentences[occurrence.first])
    only = found.pop() if len(found) == 1 else None
    return None if only is None or (roles.find_age(only) or _ADULT) < _ADULT else only


def is_strange_kin(phrase: Phrase, referent: Referent, discourse: Discourse, roles: RoleBook) -> bool:
    """Tell whether a description names somebody's relative, and nothing says that it is this one.

    Args:
        phrase: The description.
        referent: Somebody.
        discourse: What has been spoken of so far.
        roles: What is said of whom.
    """
    words, (first, stop) = discourse.words, phrase.base
    head = words.lowers[phrase.head]
    if head not in KIN:
        return False
    if words.lowers[first:stop] in _PARENTS and words.lowers[stop : stop + 1] == ["of"]:
        if _is_counted(phrase, words):
            return find_parent(phrase, discourse, roles) is not referent
        told = (role.partition(f"{head} of ")[2] for role in _read_roles(referent, roles) if head in role.split())
        return referent in discourse.latest and all(role in _COUNTS for role in told)
    owned = any(words.possessive[first : phrase.head])
    owned = owned or (words.lowers[first] in OWNERS and not _are_kin_told_of(words, first))
    return owned and roles.words(referent).isdisjoint({head, head.removeprefix("ex-")})


def _is_counted(phrase: Phrase, words: Words) -> bool:
    """Tell whether a description is of nothing but a number of children: of three; not of two of the victims."""
    stop = phrase.base[1]
    if words.lowers[stop : stop + 1] != ["of"] or not _COUNTS.issuperset(words.lowers[stop + 1 : stop + 2]):
        return False
    end = stop + 2 + (words.lowers[stop + 2 : stop + 3] in _CHILDREN)
    return phrase.last == end or not words.joined(end - 1)


def _is_brought_in(occurrence: Occurrence, roles: RoleBook) -> bool:
    """Tell whether a description brings in an adult without a name, and no office: a neighbour, but no judge."""
    words, first, head = roles.text_words, occurrence.first, occurrence.referent.head
    new = words.lowers[first] in {"a", "an", "another"} and words.lowers[first - 1] not in COPULAS
    return new and head not in _OFFSPRING and roles.lexicon.callings.get(head, ("",))[0] != "law"


def _read_roles(referent: Referent, roles: RoleBook) -> Iterator[str]:
    """Yield a referent's roles in lower case."""
    for start, end in roles.spans(referent):
        yield roles.text_words.text[start:end].lower()


def _are_kin_told_of(words: Words, first: int) -> bool:
    """Tell whether relatives were spoken of not long before a description: Ruiz has two sons. Their mother ..."""
    mine = words.lowers[first] in {"my", "our"}
    return not mine and not KIN.isdisjoint(words.lowers[max(0, first - _BACK) : first])
