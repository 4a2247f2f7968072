"""Where a run of capitalised words is several names, and which small words stand inside one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from quoteattr.speakers.heads import KIN, noun_of
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Entity
from quoteattr.speakers.names.keys import fold
from quoteattr.speakers.names.letters import SURE
from quoteattr.speakers.names.types import FIRMS, OWNED
from quoteattr.speakers.words import Words

_SEATS = frozenset("division constituency ward district county province parish region state riding borough".split())
_INNER = frozenset("of for the a and on in to".split())
_WROTE = frozenset("said says wrote writes asked asks tweeted told argued argues added adds".split())
_PARTS = 2


def find_within(words: Words, lexicon: Lexicon, entities: Sequence[Entity]) -> set[int]:
    """Return the numbers of the small words within the names of bodies that another component has typed."""
    within: set[int] = set()
    for entity in entities:
        if entity.label == "organization" and entity.score > SURE:
            first, last = words.find(entity.start, entity.end)
            told = words.lowers[first : first + 3]
            if told[:1] and told[0] in lexicon.person_plurals and told[-1] in lexicon.honorifics:
                continue  # strategists for Sen. Ruiz
            if told[:1] and told[0] in OWNED and told[1:2] in (["of"], ["in"]):
                continue  # Shares of Orvane Homes
            if _is_persons(words, lexicon, first, last):
                continue
            joint = (at for at in range(first + 1, last - 1) if words.lowers[at : at + 2] == ["and", "the"])
            within.update(at for at in range(first + 1, next(joint, last - 1)) if words.lowers[at] in _INNER)
    return within


def _is_persons(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether words are a person's name and whose that one is: wrote Ana Ruiz of Orvane, no Friends of Brill."""
    of = next((at for at in range(first, last) if words.lowers[at] == "of"), first)
    if of - first != _PARTS or not all(words.capital(at) for at in range(first, of)):
        return False
    given, told = words.lowers[first] in lexicon.given_names, words.lowers[first - 1] in _WROTE
    common = any(
        word in lexicon.company_words or word in lexicon.people or lexicon.is_geographic(word)
        for word in words.lowers[first:of]
    )
    body = words.lowers[of - 1] in lexicon.organization_nouns or words.lowers[of - 1].endswith(("ies", "ers", "ors"))
    return (given or told) and not (body or common)


def find_ends(words: Words, lexicon: Lexicon, typed: Mapping[int, Entity]) -> set[int]:
    """Return the numbers behind organisations' names, where a person's may begin: the Morning Star Ruiz said."""
    return {
        last + 1
        for last, one in typed.items()
        if one.label == "organization"
        and not (lexicon.is_title(noun_of(words.lowers[last])) or words.lowers[last] in FIRMS)
    }


def find_seat_end(words: Words, lexicon: Lexicon, first: int, last: int, people: AbstractSet[int]) -> int:
    """Return where a person's name begins right behind what an office is of: Councillor for the Brill Ward Ana Ruiz.

    The first word of the run if it does not.
    """
    office = first - 1 - (words.lowers[first - 1] == "the")
    of = office > 0 and words.lowers[office] in {"of", "for"} and lexicon.is_title(noun_of(words.lowers[office - 1]))
    if not of or words.lowers[last - 1] in lexicon.organization_nouns or words.lowers[office - 1] in KIN:
        return first
    for at in range(first + 1, last - 1):
        seat = words.lowers[at - 1] in _SEATS or words.lowers[at - 1] in lexicon.organization_nouns
        given = at in people or words.lowers[at] in lexicon.given_names
        told = at in people or words.lowers[first] in lexicon.places
        if given and (seat or (told and at == first + 1 and at == last - 2)):
            known = words.lowers[first] in lexicon.given_names or fold(words.forms[first]) in lexicon.family_first
            return first if known else at
    return first


def cut_seams(first: int, last: int, seams: AbstractSet[int], seat: int) -> list[tuple[int, int]]:
    """Cut a run at its seams, and where a seat in it ends."""
    edges = [first, *(at for at in range(first + 1, last) if at in seams or at == seat), last]
    return list(pairwise(edges))
