"""Whom headlines and standfirsts describe without an article: City coach says, Company blames, Chess champion tells."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from quoteattr.speakers.heads import DEFINITE, INDEFINITE, LOOSE, VAGUE
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.references.bodies import is_untyped
from quoteattr.speakers.references.described import LEDE, Described

_BELOW = 8


def find_headlined(phrase: Phrase, described: Described) -> AbstractSet[Referent]:
    """Return whom a description without an article near the top may stand for; nobody where nothing tells.

    That is the one who is told below to be such; or else, for somebody's trade, the only one whom the first paragraph
    with a person's name names and tells no calling of; for a company, the only body that the lines above name.

    Args:
        phrase: The description.
        described: Tells whom it may stand for.
    """
    words, first = described.words, phrase.base[0]
    paragraph, opener = words.paragraphs[first], words.lowers[first]
    bare = opener not in DEFINITE and opener not in INDEFINITE and not any(words.possessive[first : phrase.head])
    if not bare or phrase.plural or paragraph > LEDE or phrase.last > phrase.base[1]:
        return set()
    head, lexicon = words.lowers[phrase.head], described.roles.lexicon
    head = lexicon.abbreviations.get(head, head)
    if head in LOOSE:
        above = {one for one in _named(described, 0, paragraph) if one.names[0].first < first}
        return {one for one in above if described.may_mean(phrase, one) or is_untyped(one, described.roles)}
    if phrase.kind != "unnamed_person":
        return set()
    below = list(_named(described, paragraph + 1, paragraph + _BELOW))
    people = {one for one in below if one.kind == "person" and described.may_mean(phrase, one)}
    told = lexicon.like(head)
    if head not in VAGUE:
        bearers = {one for one in people if not told.isdisjoint(described.roles.words(one))}
        if bearers:
            return bearers
    if head not in VAGUE and head not in lexicon.trades:
        return set()
    return {one for one in _first_named(described, people, paragraph) if not _is_called(described, one)}


def _named(described: Described, first: int, last: int) -> Iterator[Referent]:
    """Yield those whom some paragraphs name, places left out."""
    for name in described.names:
        paragraph = described.words.paragraphs[name.first]
        if paragraph > last:
            return
        referent = described.aliases.of[name]
        if paragraph >= first and not referent.place and not name.nested:
            yield referent


def _first_named(described: Described, people: AbstractSet[Referent], above: int) -> set[Referent]:
    """Return the people whom the first paragraph below one names that names any, bylines left out."""
    words, found, paragraph = described.words, set[Referent](), -1
    for name in described.names:
        referent, before = described.aliases.of[name], name.title - 1
        byline = words.lowers[before] == "by" and words.opens_paragraph(before)
        if words.paragraphs[name.first] <= above or referent not in people or name.nested or byline:
            continue
        if found and words.paragraphs[name.first] > paragraph:
            break
        paragraph = words.paragraphs[name.first]
        found.add(referent)
    return found


def _is_called(described: Described, referent: Referent) -> bool:
    """Tell whether the text tells somebody's calling or office."""
    nouns = described.roles.lexicon.person_nouns
    return any(word in nouns and word not in VAGUE for word in described.roles.words(referent))
