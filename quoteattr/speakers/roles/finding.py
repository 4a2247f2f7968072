"""Roles: titles before a name, descriptions before and behind it, "who leads ...", parties in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import (
    ARTICLES,
    EITHER,
    OWNERS,
    PERSON_ENDING,
    PREPOSITIONS,
    SAID,
    VAGUE,
    find_base_end,
    is_joint,
)
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.names.titles import ADDRESS
from quoteattr.speakers.roles.appositions import find_after, trim_role
from quoteattr.speakers.words import Words

__all__ = ["find_roles", "trim_role"]

_COURTESY = ADDRESS | {"mister", "hon"}
_DIGNITIES = frozenset(
    "dr prof sir dame datuk dato datin seri sri tan puan tun alhaji alhaja hajiya haji hajji".split()
)
_RANKS = frozenset("assistant associate junior senior adjunct emeritus visiting spin".split())
_LINKS = frozenset("and or but who whose whom that as".split())
_PLACED = frozenset("of for at in on with".split())
_COPULAS = frozenset("is was are were".split())
_CLAUSE = re.compile(r"(?<!\bto )(?<!\bwho )(?<!\bthat )\b(?:will|would|shall|should|could|must) be\b")
_POINTERS = frozenset("this that these those".split())
_OPENINGS = frozenset("now once as but and today then so".split())
_STOPS = frozenset(",:;?!\n")
_BESIDE = frozenset("behind at in on beside near".split())
_VERY, _REVEREND = frozenset({"very", "right", "most"}), frozenset({"rev", "revd", "reverend", "hon", "honourable"})
_MODIFIERS = frozenset(
    "former then retired outgoing incoming longtime deputy vice acting late senior junior chief top interim"
    " managing chartered housing planning marketing engineering banking shipping accounting nursing training"
    " founding bowling batting fielding goalkeeping scouting swimming boxing skating cycling racing rowing sailing"
    " mining farming fishing casting catering purchasing recruiting cleaning building breeding visiting presiding"
    " attending commanding registered certified qualified elected appointed disgraced celebrated ex ex-first"
    " assistant associate first second state district lead executive general prime crown".split()
)
_DEALS = frozenset(
    "keep keeps kept names hire hires replace replaces sack sacks appoint appoints join joins backs praise praises urge"
    " urges thank thanks beats faces succeed succeeds leave leaves make makes made let lets see sees saw show shows"
    " help helps tell tells give gives send sends meet meets call calls ask asks want wants put puts include includes"
    " fire fires trade trades sign signs cut cuts drop drops suspend suspends bench benches release releases acquire"
    " acquires poach poaches seconds minutes hours days weeks months years times".split()
)
"""Verbs in front of people with titles, and times: will keep police chief Ana Ruiz."""

_TITLE_BRACKET = re.compile(r" (\([^()\r\n]{2,40}\)) $")
_AGED = re.compile(r"\d{1,2}-year-old")
_REACH = 48
_NO_AGENTS = frozenset(
    "whether either neither however rather further another together never matter number letter answer consider"
    " remember prefer discover deliver suffer differ appear chapter quarter winter summer november december october"
    " september weather dinner career labor labour honor honour behavior behaviour humour rumour harbor harbour colour"
    " former latter later earlier easter forever whenever wherever moreover altogether poster banner center theater"
    " woman italian christian older younger bigger smaller greater better lesser offer order paper cover power water"
    " river silver tower anger danger finger corner border fever shoulder computer newspaper under".split()
)
"""Words written like nouns for somebody that are none."""

_AGENT, _EPITHETS = 6, 4
_BEFORE, _LEAD, _OPENING, _OFFICE = 8, 9, 16, 7


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
    if name.nested and not words.possessive[name.last - 1]:
        return
    before = (
        _find_title(words, lexicon, name)
        or _find_bracketed(words, lexicon, name)
        or _find_owner(words, name, ending=ending)
    )
    if before:
        yield before
    holder = _find_holder(words, lexicon, name)
    if holder:
        yield holder
    lead = (
        _find_lead(words, lexicon, name, before, ending=ending)
        or _find_opening(words, lexicon, name, ending=ending)
        or _find_one_of(words, lexicon, name)
        or _find_instance(words, lexicon, name)
        or _find_naming(words, lexicon, name)
    )
    if lead:
        yield lead
    if not name.nested:
        yield from find_after(words, lexicon, name, ending=ending)


def _find_title(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the title that stands directly before a name: White House press secretary Ana Ruiz."""
    start, titled = name.title, name.title < name.first
    if not titled and not (start and words.joined(start - 1) and _is_noun(words, lexicon, start - 1, name)):
        return None
    last = name.first
    while last > start and words.lowers[last - 1] in _COURTESY:
        last -= 1
    courtesy = last == start < name.first  # surveyor Mr Ruiz
    if courtesy and not (start and words.joined(start - 1) and _is_noun(words, lexicon, start - 1, name)):
        return None
    index = _walk_back(words, lexicon, start, titled=titled and not courtesy)
    if index == last:
        return None
    cut = last
    while cut - index > 1 and words.lowers[cut - 1] in _DIGNITIES and _is_office(lexicon, words.lowers[cut - 2]):
        cut -= 1  # Club secretary Dr Ana Ruiz
    last = last if _DIGNITIES.issuperset(words.lowers[index:cut]) else cut  # Tan Sri Ana Ruiz
    end = words.ends[last - 1]
    return trim_role(words.text, words.starts[index], end + (words.text[end : end + 1] == "."))


def _is_office(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a lower-case word before an honour is an office or another honour."""
    return (_names_somebody(lexicon, word) and word not in _RANKS) or word in _DIGNITIES


def _find_bracketed(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the title with a bracket that stands directly before a name: chief engineer (water works) Ana Ruiz."""
    start = name.title
    match = _TITLE_BRACKET.search(words.text, max(0, words.starts[start] - _REACH), words.starts[start])
    if match is None or start == 0:
        return None
    first = words.find(match.start(), match.end())[0]
    at = first - 1
    if at > 1 and words.lowers[at - 1] == "of":
        at -= 2  # superintendent of police (rural)
    if at < 0 or words.lowers[at] not in lexicon.person_nouns:
        return None
    return trim_role(words.text, words.starts[_walk_back(words, lexicon, at, titled=False)], match.end(1))


def _find_holder(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the office before a name in brackets: The Minister for Canals (Ana Ruiz)."""
    last = name.title
    if (
        last == 0
        or not name.is_person
        or words.gap(last - 1).strip() != "("
        or not words.gap(name.last - 1).lstrip().startswith(")")
    ):
        return None
    nouns = lexicon.person_nouns
    lead = range(last - 1, max(-1, last - _LEAD), -1)
    held = (at for at in lead if words.lowers[at] in nouns or words.lowers[at].rpartition("-")[2] in nouns)
    at = next(held, -1)
    if at < 0 or not all(words.joined(index) for index in range(at, last - 1)):
        return None
    return trim_role(words.text, words.starts[_walk_back(words, lexicon, at, titled=False)], words.ends[last - 1])


def _find_owner(words: Words, name: Name, *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return the body that somebody works for: Lumen Radio's Ana Ruiz."""
    start = name.title
    owner = ending.get(start)
    if owner is None or not name.is_person or not words.possessive[start - 1] or not words.adjoins(start - 1):
        return None
    person, body, place = owner.votes
    return (words.starts[owner.first], words.ends[owner.last - 1]) if body > max(person, place) else None


def _walk_back(words: Words, lexicon: Lexicon, start: int, *, titled: bool) -> int:
    """Return the number of the first word of a title that ends before a word."""
    index = start
    seated = start > 2 and words.lowers[start - 2 : start] == ["of", "the"] and words.joined(start - 1)
    if seated and titled and words.lowers[start - 3] in lexicon.person_nouns:
        index = start - 3  # Speaker of the House Ana Ruiz
    while index and words.adjoins(index - 1) and start - index < _BEFORE:
        word = words.lowers[index - 1]
        if word in OWNERS:
            index -= 1
            break
        if word in {"of", "on", "for"} and start - index == 1 and words.lowers[index - 2] in lexicon.person_nouns:
            index -= 2
            continue
        if word in _VERY and words.lowers[index] in _REVEREND:
            index -= 1
            continue
        capital = index == start and titled and not _names_somebody(lexicon, word)
        if not words.capital(index - 1) and not _is_modifier(lexicon, word, capital=capital):
            break
        if word in lexicon.function_words and word not in _MODIFIERS:
            break
        index -= 1
    index += words.forms[index] == "Then" and index < start - 1  # Then Representative Ana Ruiz rose.
    return index - 2 if start - index > 1 and is_joint(words, index - 1) else index


def _is_noun(words: Words, lexicon: Lexicon, index: int, name: Name) -> bool:
    """Tell whether a lower-case word says what the bearer of the name behind it is."""
    word = words.lowers[index]
    if words.capital(index):
        return False
    known = word in lexicon.person_nouns or "-of-" in word or word.rpartition("-")[2] in lexicon.person_nouns
    if known or (name.is_person and _names_somebody(lexicon, word)):
        return True
    if name.is_person:
        inner = words.lowers[index - 2] if index > 1 else ""
        return words.lowers[index - 1] in {"of", "on", "for"} and inner in lexicon.person_nouns
    return word in lexicon.organization_nouns


def _names_somebody(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a lower-case word is a noun for a person, or a compound of one, or is written like one."""
    known = word in lexicon.person_nouns or word.rpartition("-")[2] in lexicon.person_nouns
    return known or _is_agent(lexicon, word)


def _is_agent(lexicon: Lexicon, word: str) -> bool:
    """Tell whether an unlisted word is written like a noun for somebody: flautist, angler."""
    if len(word) < _AGENT or word in _NO_AGENTS or word in lexicon.function_words or word in PREPOSITIONS:
        return False
    return PERSON_ENDING.search(word) is not None and not word.endswith(("old", "ant", "ee"))


def _is_modifier(lexicon: Lexicon, word: str, *, capital: bool) -> bool:
    """Tell whether a lower-case word before a title, itself with a capital letter or not, belongs to it."""
    if not word[0].isalpha():
        return False
    if word in _MODIFIERS or word.startswith("ex-"):
        return True
    if word in SAID or word in _DEALS or word in PREPOSITIONS or word in lexicon.function_words:
        return False
    if capital:
        return word in lexicon.organization_nouns  # School board President
    return not word.endswith(("ed", "ing")) or word in lexicon.organization_nouns


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
            return trim_role(words.text, words.starts[index - 1], end)
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


def _may_be_said(words: Words, lexicon: Lexicon, index: int, name: Name) -> bool:
    """Tell whether the noun at a word may be said of a name's bearer."""
    word = words.lowers[index]
    if not name.is_person:
        return word in lexicon.organization_nouns or word in lexicon.company_words or word in EITHER
    start = index
    while start > max(1, index - _EPITHETS) and words.joined(start - 1) and _is_adjective(words, lexicon, start - 1):
        start -= 1  # its chief technologist
    led = words.lowers[start - 1] in OWNERS or words.lowers[start - 1] in ARTICLES or words.possessive[start - 1]
    opposite = words.lowers[index - 1 : index + 1] == ["opposite", "number"]
    compound = not lexicon.person_nouns.keys().isdisjoint(word.split("-"))  # judge-executive
    return compound or opposite or (led and _names_somebody(lexicon, word))


def _is_adjective(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a word may stand between an article and a noun for somebody: chief, deputy."""
    word = words.lowers[index]
    return word in _MODIFIERS and word not in lexicon.function_words


def _find_office(words: Words, lexicon: Lexicon, last: int) -> int:
    """Return the number of the noun of an office that ends at a word: minister of Minister of Education."""
    for index in range(last - 1, max(0, last - _OFFICE), -1):
        owned = words.lowers[index - 2] in OWNERS or words.possessive[index - 2] or words.lowers[index - 1] == "number"
        owned = owned or words.lowers[index : index + 2] == ["in", "chief"]
        linked = words.lowers[index] in _PLACED if owned else words.lowers[index] in {"of", "for"}
        noun = words.lowers[index - 1]
        if linked and (noun in lexicon.person_nouns or noun == "number"):
            whole = all(words.adjoins(at) for at in range(index - 1, last))
            return index - 1 if whole and words.lowers[index + 1] not in OWNERS else last
    return last


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
        return start if word in PREPOSITIONS or word in _LINKS else 0
    return start


def _find_opening(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return the description that opens a sentence before a name: An attorney for the town, Ana Ruiz."""
    start = name.title
    if start < 3 or words.gap(start - 1).strip() != "," or not name.is_person:
        return None
    first = start - 1
    while first and words.sentences[first - 1] == words.sentences[start] and start - first < _OPENING:
        if not _STOPS.isdisjoint(words.gap(first - 1)):
            return None  # Clerk: Thank you, Ana.
        first -= 1
    if first and words.sentences[first - 1] == words.sentences[start]:
        return None
    if words.lowers[first] in PREPOSITIONS - _OPENINGS or words.lowers[first] in _POINTERS:
        return None
    while first < start - 1 and words.lowers[first] in _OPENINGS:
        first += 1
    stop = find_base_end(words, lexicon, first, start, ending=ending)
    head = words.lowers[stop - 1]
    some = head == "one" and any(word in lexicon.person_plurals for word in words.lowers[stop:start])
    verbs = any(word in SAID or word in _COPULAS for word in words.lowers[first:start])
    verbs = verbs or _CLAUSE.search(words.text, words.starts[first], words.ends[start - 1]) is not None
    if verbs or not (_names_somebody(lexicon, head) or some):
        return None
    return trim_role(words.text, words.starts[first], words.ends[start - 1])


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
    if not (called or words.lowers[last] in _COPULAS) or not _names_somebody(lexicon, words.lowers[last - 1]):
        return None
    for index in range(last - 2, max(-1, last - _LEAD), -1):
        word = words.lowers[index]
        if not words.adjoins(index) or word in PREPOSITIONS or word in SAID:
            return None
        if word in OWNERS or word in ARTICLES or words.possessive[index]:
            known = called or word not in {"a", "an"}
            return trim_role(words.text, words.starts[index], words.ends[last - 1]) if known else None
    return None
