"""Roles: titles before a name, descriptions before and behind it, "who leads ...", parties in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import ARTICLES, EITHER, KIN, OWNERS, PREPOSITIONS, SAID, VAGUE, find_base_end
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.offices import MODIFIERS
from quoteattr.speakers.roles.appositions import find_after, find_office, is_legal_form
from quoteattr.speakers.roles.beginnings import names_somebody
from quoteattr.speakers.roles.bounds import trim_role
from quoteattr.speakers.roles.honours import find_letters
from quoteattr.speakers.roles.posts import find_post
from quoteattr.speakers.roles.several import is_paired, is_plural
from quoteattr.speakers.roles.titled import find_bracketed, find_holder, find_titles
from quoteattr.speakers.roles.undescribed import is_staged
from quoteattr.speakers.words import Words

__all__ = ["find_roles", "trim_role"]

_LINKS = frozenset("and or but who whose whom that as".split())
_PLACED = frozenset("of for at in on with".split())
_COPULAS = frozenset("is was are were".split())
_CLAUSE = re.compile(r"(?<!\bto )(?<!\bwho )(?<!\bthat )\b(?:will|would|shall|should|could|must) be\b")
_POINTERS = frozenset("this that these those".split())
_OBJECTS = frozenset("him her them me us it".split())
_OPENINGS = frozenset("now once as but and today then so".split())
_CLAUSES = frozenset("when whenever while because if though although unless until where whereas since whether".split())
"""Words that open a clause in front of the one with the name."""

_STOPS = frozenset(",:;?!\n")
_BESIDE = frozenset("behind at in on beside near".split())

_AGED = re.compile(r"\d{1,2}-year-old")

_TELLS = frozenset("said says wrote writes told tells added adds argued heard ruled found learned learnt".split())
"""Verbs of a clause between commas that only looks like an apposition: The plumber, a judge heard, said."""

_EPITHETS = 4
_LEAD, _OPENING, _OFFICE, _SURE = 9, 16, 7, 4.0


def find_roles(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Iterator[Offsets]:
    """Find what the words around one occurrence of a name say its bearer is.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: The occurrence.
        ending: The names by the number behind their last word.

    Yields:
        Character offsets of each role, articles excluded.
    """
    if is_legal_form(words, name):
        return
    if name.nested and not words.possessive[name.last - 1]:
        office = find_office(words, lexicon, name, words.ends[name.last - 1], ending=ending)
        yield from filter(None, [office])  # has appointed Ana Ruiz chief executive
        return
    several = is_paired(words, name) or (name.title < name.first and is_plural(lexicon, words.lowers[name.first - 1]))
    titles = [] if several else find_titles(words, lexicon, name)
    before = (
        next(iter(titles), None)
        or find_bracketed(words, lexicon, name)
        or _find_owner(words, lexicon, name, ending=ending)
    )
    yield from titles or filter(None, [before])
    holder = find_holder(words, lexicon, name)
    yield from filter(None, [holder or find_post(words, lexicon, name)])
    lead = (
        _find_lead(words, lexicon, name, before, ending=ending)
        or _find_opening(words, lexicon, name, ending=ending)
        or _find_one_of(words, lexicon, name)
        or _find_said(words, lexicon, name, ending=ending)
        or _find_instance(words, lexicon, name)
        or _find_naming(words, lexicon, name)
    )
    if lead and "your" not in words.lowers[slice(*words.find(*lead))]:
        yield lead
    yield from filter(None, [find_letters(words, name)])
    if not name.nested:
        yield from find_after(words, lexicon, name, ending=ending)


def find_behind(words: Words, lexicon: Lexicon, first: int, stop: int, last: int) -> Iterator[Offsets]:
    """Find what is told of one without a name behind the description: a friend, a plumber from Lund.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the description's first word.
        stop: Number behind its own part.
        last: Number behind the last word that tells of him or her.

    Yields:
        Character offsets of each role, articles excluded.
    """
    somebody = Name(first, stop, first, (_SURE, 0.0, 0.0))
    for role in find_after(words, lexicon, somebody, ending={}) if stop < last else ():
        behind = words.find(*role)[1]
        clause = words.lowers[behind - 1 : behind + words.joined(behind - 1)]  # a judge heard, a lawyer | wrote
        if role[0] < words.ends[last - 1] and _TELLS.isdisjoint(clause):
            yield role[0], min(role[1], words.ends[last - 1])


def _find_owner(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return the body that somebody works for: Lumen Radio's Ana Ruiz."""
    start = name.title
    owner = ending.get(start)
    if owner is None or not name.is_person or not words.possessive[start - 1] or not words.adjoins(start - 1):
        return None
    person, body, place = owner.votes
    unknown = max(person, place) <= 0 and name.is_full and not lexicon.is_geographic(words.lowers[owner.first])
    told = unknown or body > max(person, place)  # Orvane's Ana Ruiz
    return (words.starts[owner.first], words.ends[owner.last - 1]) if told else None


def _find_lead(
    words: Words, lexicon: Lexicon, name: Name, before: Offsets | None, *, ending: Mapping[int, Name]
) -> Offsets | None:
    """Return the description that a name, with its title, stands in apposition to: the clerk, lawyer Ana Ruiz."""
    start = _find_apposed(words, name, before)
    index = _find_office(words, lexicon, start - 1) if name.is_person else start - 1
    if index < 1 or words.possessive[index] or not _may_be_said(words, lexicon, index, name):
        return None
    end = words.ends[start - 1]
    while index and words.sentences[index - 1] == words.sentences[start] and start - index < _LEAD:
        word = words.lowers[index - 1]
        if not words.adjoins(index - 1):
            break
        if word in OWNERS or word in ARTICLES:
            at = index - 3
            if at >= 0 and words.lowers[at + 1] in _BESIDE and words.lowers[at] in lexicon.person_nouns:
                index = at  # the woman behind the counter, Ana Ruiz
                continue
            if _is_fronted(words, index - 1, name):
                return None
            return trim_role(words.text, words.starts[index - 1], end)
        if word in _OPENINGS and words.sentence_start(index - 1) == index - 1:
            break  # But counsel for the town, Ana Ruiz
        if words.possessive[index - 1] and words.capital(index - 1):  # Mr Lind's wife, Ana Ruiz
            owner = ending.get(index)
            return trim_role(words.text, words.starts[owner.title if owner else index - 1], end)
        inner = ending.get(index)
        titled = inner is not None and inner.title < inner.first and not words.possessive[index - 1]
        if word in PREPOSITIONS or word in SAID or titled:
            break
        index -= 1
    if start - index > 1 or index == 0 or words.sentences[index - 1] != words.sentences[start]:
        return trim_role(words.text, words.starts[index], end)
    return None


def _is_fronted(words: Words, first: int, name: Name) -> bool:
    """Tell whether a phrase ends what stands before its sentence's subject: In a call to the mayor, Ruiz, 34, said.

    Args:
        words: The text's words.
        first: Number of the phrase's first word.
        name: The name behind it.
    """
    begin = words.sentence_start(first)
    led = first > begin and words.lowers[begin] in PREPOSITIONS and words.lowers[first - 1] in PREPOSITIONS
    if not led or not all(words.adjoins(at) for at in range(begin, first)):
        return False
    behind = range(name.last, min(name.last + _LEAD, len(words)))
    says = next((at for at in behind if words.lowers[at] in SAID), name.last)
    if says == name.last or words.sentences[says] != words.sentences[first]:
        return False
    apart = "," in words.gap(name.last - 1)
    return (words.gap(says - 1) == ", ") if apart else all(words.joined(at) for at in range(name.last - 1, says))


def _may_be_said(words: Words, lexicon: Lexicon, index: int, name: Name) -> bool:
    """Tell whether the noun at a word may be said of a name's bearer."""
    word = words.lowers[index]
    if not name.is_person:
        return word in lexicon.organization_nouns or word in lexicon.company_words or word in EITHER
    start = index
    while start > max(1, index - _EPITHETS) and words.joined(start - 1) and _is_adjective(words, lexicon, start - 1):
        start -= 1  # its chief technologist
    led = words.lowers[start - 1] in OWNERS or words.lowers[start - 1] in ARTICLES or words.possessive[start - 1]
    owned = words.lowers[start - 1] in OWNERS or words.possessive[start - 1]
    shadow = word == "shadow" and owned and (start < 2 or words.lowers[start - 2] not in PREPOSITIONS)  # his shadow
    opposite = words.lowers[index - 1 : index + 1] == ["opposite", "number"]
    compound = not lexicon.person_nouns.keys().isdisjoint(word.split("-"))  # judge-executive
    return compound or opposite or shadow or (led and names_somebody(lexicon, word))


def _is_adjective(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a word may stand between an article and a noun for somebody: chief, deputy."""
    word = words.lowers[index]
    return word in MODIFIERS and word not in lexicon.function_words


def _find_office(words: Words, lexicon: Lexicon, last: int) -> int:
    """Return the number of the noun of an office that ends at a word: minister of Minister of Education."""
    for index in range(last - 1, max(0, last - _OFFICE), -1):
        owned = words.lowers[index - 2] in OWNERS or words.possessive[index - 2] or words.lowers[index - 1] == "number"
        owned = owned or words.lowers[index : index + 2] == ["in", "chief"]
        linked = words.lowers[index] in _PLACED if owned else words.lowers[index] in {"of", "for"}
        noun = words.lowers[index - 1]
        known = noun == "number" or not lexicon.person_nouns.keys().isdisjoint(noun.split("-"))
        if linked and known:  # Inspector-General of Police
            if _is_childs(words, lexicon, index, last):
                return last  # he was the son of a miner, Ana Ruiz
            whole = all(words.adjoins(at) for at in range(index - 1, last))
            return index - 1 if whole and words.lowers[index + 1] not in OWNERS else last
    return last


def _is_childs(words: Words, lexicon: Lexicon, link: int, last: int) -> bool:
    """Tell whether an "of" leads from a relative, who is somebody else, to one who is named: was the son of a miner.

    Args:
        words: The text's words.
        lexicon: The word lists.
        link: Number of the "of".
        last: Number of the last word before the name.
    """
    led = words.lowers[link - 1] in KIN and words.lowers[link + 1] in {"a", "an"}
    if not led or not names_somebody(lexicon, words.lowers[last]):
        return False
    before = range(link - 2, max(0, link - _LEAD), -1)
    opener = next((at for at in before if words.lowers[at] in ARTICLES | OWNERS or not words.joined(at)), 0)
    return opener > 0 and words.lowers[opener - 1] in _COPULAS


def _find_one_of(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return whom a name is told to be one of: one of the divers' lawyers, Ana Ruiz."""
    start = _find_apposed(words, name)
    if not start or not name.is_person or words.lowers[start - 1] not in lexicon.person_plurals:
        return None
    for index in range(start - 1, max(1, start - _LEAD), -1):
        if not words.adjoins(index - 1):
            return None
        if words.lowers[index - 2 : index] == ["one", "of"]:
            return trim_role(words.text, words.starts[index - 2], words.ends[start - 1])
    return None


def _find_apposed(words: Words, name: Name, before: Offsets | None = None) -> int:
    """Return the number behind the last word that a name may stand in apposition to; 0 if there is none.

    No apposition ends in a name that is the subject of what follows: in a letter to the mayor, Ana Ruiz said.
    """
    start = name.title
    if name.nested and words.possessive[name.last - 1]:
        return 0  # Her husband, Ruiz's brother, said
    if before is not None:
        start = min(start, words.find(*before)[0])
    if start > 1 and _AGED.fullmatch(words.forms[start - 1]) and words.joined(start - 1):
        start -= 1  # the pilot, 29-year-old Ana Ruiz
    if start > 1 and words.lowers[start - 1] == "one" and words.joined(start - 1):
        start -= 1  # their captain, one Ana Ruiz
    led = next((at for at in range(start - 1, max(1, start - _EPITHETS), -1) if words.lowers[at] == "the"), start)
    if all(words.joined(at) and (at == led or not words.capital(at)) for at in range(led, start)):
        start = led  # her coach, the usually silent Ana Ruiz
    if start > 2 and words.gap(start - 1).strip() == ")," and words.gap(start - 2).strip() == "(":
        start -= 1  # the District Executive (DE), Ana Ruiz
    elif start < 2 or words.gap(start - 1).strip() != ",":
        return 0
    if name.last < len(words) and words.joined(name.last - 1) and not words.capital(name.last):
        word = words.lowers[name.last]
        if word == "and" and words.capital(name.last + 1 if name.last + 1 < len(words) else name.last):
            return 0  # In a letter to the mayor, Ana Ruiz and Bo Lind said
        return start if word in PREPOSITIONS or word in _LINKS else 0
    return start


def _find_opening(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return the description that opens a sentence before a name: An attorney for the town, Ana Ruiz."""
    start = name.title
    owner = name.nested and words.possessive[name.last - 1]
    if start < 3 or words.gap(start - 1).strip() != "," or not name.is_person or owner:
        return None
    first = start - 1
    while first and words.sentences[first - 1] == words.sentences[start] and start - first < _OPENING:
        if not _STOPS.isdisjoint(words.gap(first - 1)):
            return None  # Clerk: Thank you, Ana.
        first -= 1
    if first and words.sentences[first - 1] == words.sentences[start]:
        return None
    word = words.lowers[first]
    citing = word.endswith("ing") and word not in MODIFIERS  # Citing her doctor, Ana Ruiz said
    if citing or word in PREPOSITIONS - _OPENINGS or word in _POINTERS:
        return None
    while first < start - 1 and words.lowers[first] in _OPENINGS:
        first += 1
    lead = words.lowers[first - 1] if first else ""
    begin = first - (lead == "once" and words.lowers[first] in ARTICLES)  # Once a clerk, Ana Ruiz
    stop = find_base_end(words, lexicon, first, start, ending=ending)
    head = words.lowers[stop - 1]
    some = head == "one" and any(word in lexicon.person_plurals for word in words.lowers[stop:start])
    verbs = any(word in SAID or word in _COPULAS for word in words.lowers[first:start])
    verbs = verbs or words.lowers[first] in _CLAUSES  # When a clerk left, Ana Ruiz said
    done = stop < start and words.lowers[stop].endswith("ed") and words.lowers[stop + 1] not in PREPOSITIONS
    verbs = verbs or (done and (stop + 1 == start or lead in {"once", "as"}))  # A clerk fainted, Ana
    verbs = verbs or _CLAUSE.search(words.text, words.starts[first], words.ends[start - 1]) is not None
    played = lead == "as" and head in KIN and words.lowers[first] in {"his", "her"} and is_staged(words, start)
    if verbs or played or not (names_somebody(lexicon, head) or some):
        return None
    return trim_role(words.text, words.starts[begin], words.ends[start - 1])


def _find_said(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return the noun behind a verb of saying, with a clause before the name: said a nurse who was there, Ana Ruiz."""
    start = _find_apposed(words, name)
    at = start - 1
    other = words.lowers[at].endswith("est") or names_somebody(lexicon, words.lowers[at])
    led = start > 1 and (words.lowers[at] in _OBJECTS or (other and words.lowers[at - 1] in ARTICLES))
    if not start or not name.is_person or led:
        return None  # said a nurse who saw the youngest, Ana Ruiz
    while at > 1 and start - at < _OPENING and words.lowers[at] != "who":
        somebody = at + 1 in ending and ending[at + 1].is_person
        if somebody or names_somebody(lexicon, words.lowers[at]) or not words.joined(at - 1):
            return None
        at -= 1
    noun = words.lowers[at - 1]
    if words.lowers[at] != "who" or noun in VAGUE or not names_somebody(lexicon, noun):
        return None
    for first in range(at - 2, max(0, at - _LEAD), -1):
        if not words.joined(first):
            return None
        if words.lowers[first] in ARTICLES:
            says = words.lowers[first - 1] in SAID and words.joined(first - 1)
            return trim_role(words.text, words.starts[first], words.ends[at - 1]) if says else None
    return None


def _find_instance(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the plural that a name is an example of: residents like Ana Ruiz."""
    index = name.title - 1
    if index < 1 or not words.joined(index):
        return None
    if words.lowers[index - 1 : index + 1] == ["such", "as"] and index > 1:
        index -= 1
    elif words.lowers[index] != "like":
        return None
    several = words.lowers[index - 1]
    if lexicon.person_plurals.get(several, "people") in VAGUE or several in VAGUE:
        return None
    return trim_role(words.text, words.starts[index - 1], words.ends[index - 1])


def _find_naming(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return what is told to be called by a name: a Brill widow named Ana Ruiz; the director is Ana Ruiz."""
    last = name.title - 1
    if last < 2 or not name.is_person or not (words.joined(last) and words.joined(last - 1)):
        return None
    called = words.lowers[last] in {"named", "called"}
    noun = words.lowers[last - 1]
    if not (called or words.lowers[last] in _COPULAS) or noun in VAGUE or not names_somebody(lexicon, noun):
        return None
    for index in range(last - 2, max(-1, last - _LEAD), -1):
        word = words.lowers[index]
        if not words.adjoins(index) or word in PREPOSITIONS or word in SAID:
            return None
        if word in OWNERS or word in ARTICLES or words.possessive[index]:
            known = called or word not in {"a", "an"}
            return trim_role(words.text, words.starts[index], words.ends[last - 1]) if known else None
    return None
