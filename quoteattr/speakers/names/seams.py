"""Where a run of capitalised words is several names, and which small words stand inside one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from quoteattr.speakers.heads import ARTICLES, KIN, MONTHS, SAID, SERVING, WEEKDAYS, noun_of
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Entity
from quoteattr.speakers.names.keys import fold
from quoteattr.speakers.names.letters import SURE
from quoteattr.speakers.names.runs import LINKS
from quoteattr.speakers.names.types import FIRMS, OWNED, SEATED
from quoteattr.speakers.offices import COMMANDING, FIELDS, MODIFIERS
from quoteattr.speakers.words import Words

_MEMBERS = frozenset("mp msp ms mla mep mna mpp mk td senator councillor cllr candidate member".split())
_SENT = frozenset(
    "envoy ambassador rapporteur coordinator co-ordinator representative minister commissioner director".split()
)
_COMPASS = frozenset("north south east west central mid".split())
_SAINTLY = frozenset("st st. saint san santa port fort mount lake king king's prince queen the".split())
"""What begins places that are called by a given name: St John."""

_CHAMBERS = frozenset("opposition house commons lords senate assembly parliament congress dáil dail seanad".split())
"""What has leaders and speakers, and no first word of somebody's name."""

_SEATS = frozenset("division constituency ward district county province parish region state riding borough".split())
_DEDICATED = frozenset("st saint prince princess king queen lord lady our pope emperor duke general".split())
"""Titles of those after whom places and bodies are called."""

_GRADES = frozenset(
    "deputy vice chief general permanent executive senior acting interim assistant associate former managing regional"
    " national principal joint lead country under undersecretary director group policy press".split()
)
"""Words that open an office's title: Permanent Secretary."""

_INNER = frozenset("of for the a and on in to".split())
_WROTE = frozenset("said says wrote writes asked asks tweeted told argued argues added adds".split())
_PARTS, _LONGEST, _DATED = 2, 6, 2


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
            last -= _DATED * (words.lowers[last - 2] in {"in", "on"} and words.lowers[last - 1] in WEEKDAYS | MONTHS)
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
        and words.forms[last] not in COMMANDING
    }


def find_seat_end(words: Words, lexicon: Lexicon, first: int, last: int, people: AbstractSet[int]) -> int:
    """Return where a person's name begins right behind what an office is of: Councillor for the Brill Ward Ana Ruiz.

    The first word of the run if it does not.
    """
    office = first - 1 - (words.lowers[first - 1] == "the")
    if office > 1 and words.lowers[office] == "and" and words.capital(office - 1):  # MP for Brill and Lund Ana Ruiz
        office = next((at for at in range(office - 1, max(0, office - _LONGEST), -1) if not words.capital(at)), 0)
    of = office > 0 and words.lowers[office] in {"of", "for", "to", "at", "in", "from"}
    noun = office - 1 - 2 * (words.lowers[office - 2 : office] == ["of", "state"])  # Minister of State for
    of = of and lexicon.is_title(noun_of(words.lowers[noun]))
    if not of or words.lowers[last - 1] in lexicon.organization_nouns or words.lowers[noun] in KIN:
        return first
    seated = words.lowers[office] not in {"in", "from"} and _is_seated(words, lexicon, noun, first, last)
    if seated or _is_chamber(words, lexicon, first, last) or _is_told_seat(words, lexicon, noun, first, last):
        return last - 2
    if words.lowers[office] in {"to", "at", "in", "from"} or office < first - 2:
        return first
    for at in range(first + 1, last - 1):
        seat = words.lowers[at - 1] in _SEATS or words.lowers[at - 1] in lexicon.organization_nouns
        given = at in people or words.lowers[at] in lexicon.given_names
        told = at in people or words.lowers[first] in lexicon.places
        if given and (seat or (told and at == first + 1 and at == last - 2)):
            known = words.lowers[first] in lexicon.given_names or fold(words.forms[first]) in lexicon.family_first
            return first if known else at
    return first


def _is_seated(words: Words, lexicon: Lexicon, office: int, first: int, last: int) -> bool:
    """Tell whether a run ends in the two names of whom a seat, a mission or a post has: MP for Lund East Ana Ruiz.

    Args:
        words: The text's words.
        lexicon: The word lists.
        office: Number of the office's noun.
        first: Number of the run's first word.
        last: Number behind its last word.
    """
    at, noun = last - 2, words.lowers[office]
    if at <= first or lexicon.is_geographic(words.lowers[last - 1]) or words.lowers[last - 1] in _COMPASS:
        return False
    before, listed = words.lowers[at - 1], words.lowers[at] in lexicon.given_names
    if noun in _MEMBERS:
        return listed and before not in _SAINTLY
    if noun in _SENT and lexicon.is_geographic(" ".join(words.lowers[first:at])):
        return True
    several = before.endswith("s") and before[-2:-1] not in "su" and noun not in SERVING
    placed = lexicon.is_geographic(before) or lexicon.is_geographic(" ".join(words.lowers[at - 2 : at]))
    short = len(before) > 1 and words.forms[at - 1].isupper() and words.forms[at - 1].isalnum()  # head of MI5 Ana Ruiz
    placed = placed or (short and not words.forms[at].isupper())
    known = before in FIELDS or placed or several or before in lexicon.organization_nouns
    return listed and known and before not in lexicon.given_names


def _is_chamber(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether a run is a chamber and the two names of somebody: leader of the Opposition Ana Ruiz."""
    names = words.lowers[first + 1 : last]
    listed = lexicon.people, lexicon.bodies, lexicon.company_words, lexicon.function_words, lexicon.countries
    common = any("." in word or word in nouns for word in names for nouns in listed)
    return words.lowers[first] in _CHAMBERS and len(names) == _PARTS and not common


def _is_told_seat(words: Words, lexicon: Lexicon, noun: int, first: int, last: int) -> bool:
    """Tell whether a seat's member is named behind it, who speaks: Green MP for Lund Ana Ruiz, not Lund Bay West.

    Args:
        words: The text's words.
        lexicon: The word lists.
        noun: Number of the member's noun.
        first: Number of the run's first word.
        last: Number behind its last word.
    """
    if last - first <= _PARTS or words.forms[noun] not in SEATED or words.lowers[first - 1] not in {"for", "from"}:
        return False
    begin = words.sentence_start(noun)
    at = noun
    while at > begin and words.joined(at - 1) and (words.capital(at - 1) or words.lowers[at - 1] in MODIFIERS):
        at -= 1
    opens = at == begin or (words.lowers[at - 1] in SAID and words.joined(at - 1))
    names = words.lowers[last - _PARTS : last]
    placed = not _COMPASS.isdisjoint(names) or lexicon.is_geographic(names[-1])
    return opens and words.lowers[at] not in ARTICLES and not placed


def find_officer(words: Words, lexicon: Lexicon, first: int, last: int, typed: Mapping[int, Entity]) -> int:
    """Return where the title of somebody named behind a body with a link begins: Bank of Brill Governor Ana Ruiz.

    The first word of the run if none does.
    """
    lowers = words.lowers
    link = next((at for at in range(first + 1, last) if lowers[at] in LINKS), first)
    if link == first or lexicon.is_title(noun_of(lowers[link - 1])) or lowers[last - 1] in lexicon.bodies:
        return first
    if lexicon.is_title(lowers[last - 1]) and lowers[last : last + 1] == ["and"] and words.capital(last - 1):
        two = any(map(lexicon.is_title, lowers[last + 1 : last + 2]))
        return last - 1 if two else first  # Lund Board of Trade President and CEO Ana Ruiz
    titles = (at for at in range(last - 2, link + 1, -1) if words.capital(at) and lexicon.is_title(noun_of(lowers[at])))
    office = next((at for at in titles if lowers[at] not in _DEDICATED), first)
    named = lowers[office + 1 : last]
    if office == first or not all(words.capital(at) and words.joined(at - 1) for at in range(office + 1, last)):
        return first
    entity = typed.get(last - 1)
    label = entity.label if entity is not None and entity.score > SURE else ""
    person = label == "person" or (len(named) > 1 and label != "organization")
    nouns = lexicon.people, lexicon.bodies, lexicon.company_words, lexicon.document_nouns, LINKS
    common = any(word in listed for word in named for listed in nouns) or lexicon.is_geographic(named[-1])
    if common or not (person or named[0] in lexicon.given_names):
        return first
    while office - 1 > link + 1 and (lexicon.is_title(lowers[office - 1]) or lowers[office - 1] in _GRADES):
        office -= 1
    return office


def cut_seams(first: int, last: int, seams: AbstractSet[int], starts: Collection[int]) -> list[tuple[int, int]]:
    """Cut a run at its seams, and where somebody's title or name begins in it."""
    edges = [first, *(at for at in range(first + 1, last) if at in seams or at in starts), last]
    return list(pairwise(edges))
