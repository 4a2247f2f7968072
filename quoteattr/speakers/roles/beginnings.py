"""Where a title begins that ends before a word: White House press secretary of "the White House press secretary"."""

from __future__ import annotations

import re

from quoteattr.speakers.heads import (
    AMPERSANDS,
    ARTICLES,
    KIN,
    MONTHS,
    OWNERS,
    PERSON_ENDING,
    PREPOSITIONS,
    SAID,
    WEEKDAYS,
    is_joint,
)
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.names.ranks import COURTESY
from quoteattr.speakers.names.runs import is_firm
from quoteattr.speakers.names.types import SUFFIXES
from quoteattr.speakers.offices import FIELDS, MODIFIERS
from quoteattr.speakers.roles.undescribed import DID
from quoteattr.speakers.words import Words

_VERY, _REVEREND = frozenset({"very", "right", "most"}), frozenset({"rev", "revd", "reverend", "hon", "honourable"})
DEALS = frozenset(
    "keep keeps kept names hire hires replace replaces sack sacks appoint appoints join joins backs praise praises urge"
    " urges thank thanks beats faces succeed succeeds leave leaves make makes made let lets see sees saw show shows"
    " help helps tell tells give gives send sends meet meets call calls ask asks want wants put puts include includes"
    " fire fires trade trades sign signs cut cuts drop drops suspend suspends bench benches release releases acquire"
    " acquires poach poaches seconds minutes hours days weeks months years times".split()
)
"""Verbs in front of people with titles, and times: will keep police chief Ana Ruiz."""
_PARTED = frozenset(
    "local district ward unit lodge branch division region area zone chapter precinct channel class".split()
)
"""What has a number: Local 617 president Ana Ruiz."""

_PAPERS = frozenset(
    "post times mail telegraph mirror express herald world independent people sun star tribune mercury life business"
    " age".split()
)
"""What papers are called behind a day: Sunday Times."""

_LEADERS = frozenset("leader chair chairman chairwoman head".split())
_COUNCILLORS = frozenset("cllr cllrs councillor councilor ald alderman".split())
_CHOSEN = frozenset("appointed elected qualified registered certified celebrated disgraced retired".split())
_AUXILIARIES = frozenset("has have had was were is are been being having be".split())
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_NO_AGENTS = frozenset(
    "whether either neither however rather further another together never matter number letter answer consider"
    " remember prefer discover deliver suffer differ appear chapter quarter winter summer november december october"
    " september weather dinner career labor labour honor honour behavior behaviour humour rumour harbor harbour colour"
    " former latter later earlier easter forever whenever wherever moreover altogether poster banner center theater"
    " woman italian christian older younger bigger smaller greater better lesser offer order paper cover power water"
    " river silver tower anger danger finger corner border fever shoulder computer newspaper under".split()
)
"""Words written like nouns for somebody that are none."""
_CHIEFS = frozenset(
    "chief chiefs minister secretary commissioner representative envoy negotiator adviser advisor official director"
    " head spokesman spokeswoman spokesperson marshal captain officer lieutenant inspector investigator expert"
    " analyst".split()
)
"""Nouns for those who have a field that may be a verb: a fire chief, the trade secretary."""

_MAKERS = frozenset("writer reporter designer decorator maker man officer winger back footer".split())
"""Callings that open with a word that may be a verb: beat writer, set designer."""

_GRADED = {
    "high": frozenset("representative commissioner court school priest priestess sheriff constable chancellor".split()),
    "best": frozenset("man friend friends mate mates".split()),
}
POSITIONS = frozenset("center centre tackle end safety lock prop receiver kicker closer hitter".split())
"""What somebody plays, and what is a thing elsewhere: said center Ana Ruiz."""

FIGURES = frozenset("legend ace heavyweight great icon".split())
"""What somebody is right behind whose: Weir legend Ana Ruiz."""

STANDING = frozenset("emeritus emerita elect designate".split())
"""Words that stand behind an office: professor emeritus Ana Ruiz."""

_MODALS = frozenset("will would can could may might must should i you he she we they don't didn't doesn't".split())
_TO = _MODALS | {"to"}
"""Words right before a verb: they hammer Democrat Ana Ruiz."""

_REGIONS = frozenset("horn gulf isle cape bay city strait university hall".split())
"""What stands before "of" in names of regions and halls: the Horn of Africa, Hall of Fame."""

_APART = ARTICLES | OWNERS | {"between", "both"}
_AGENT, _BEFORE, _LEAST = 6, 8, 3


def walk_back(words: Words, lexicon: Lexicon, start: int, *, titled: bool) -> int:
    """Return the number of the first word of a title that ends before a word."""
    index = start
    seated = start > 2 and words.lowers[start - 2 : start] == ["of", "the"] and words.joined(start - 1)
    if seated and titled and words.lowers[start - 3] in lexicon.person_nouns:
        index = start - 3  # Speaker of the House Ana Ruiz
    led = words.lowers[start - 4 : start - 1] if start > _LEAST else []
    if titled and led[1:] == ["of", "the"] and led[0] in _LEADERS and words.lowers[start] in _COUNCILLORS:
        seat = words.lowers[start - 1] in lexicon.organization_nouns and not words.capital(start - 1)
        index = start - 4 if seat else index  # Leader of the council Cllr Ana Ruiz
    while index and start - index < _BEFORE:
        step = _find_step(words, lexicon, index, start)
        if step:
            index -= step
            continue
        if not words.adjoins(index - 1):
            break
        word = words.lowers[index - 1]
        if word in OWNERS:
            index -= 1
            break
        if word in _CHOSEN and index > 1 and words.lowers[index - 2] in _AUXILIARIES:
            break  # has appointed Dr Ana Ruiz
        capital = (index == start and titled) or _is_between(words, lexicon, index - 1)
        if not words.capital(index - 1) and not _is_modifier(words, lexicon, index - 1, capital=capital):
            break
        country = words.forms[index - 1] in {"US", "WHO"} and not words.forms[index].isupper()
        known = country or word in MODIFIERS or _is_graded(words, index - 1)
        if word in lexicon.function_words and not known:
            break
        index -= 1
    return index - 2 if start - index > 1 and is_joint(words, index - 1) else index


def _find_step(words: Words, lexicon: Lexicon, index: int, start: int) -> int:
    """Return how many words before one are a phrase within a title: 2 of Local 617 president; 0 for none.

    Args:
        words: The text's words.
        lexicon: The word lists.
        index: Number of the word.
        start: Number behind the title's last word.
    """
    if _is_short_form(words, index):
        return 2  # Lund Ferry Trust (LFT) president
    if not words.adjoins(index - 1):  # Lind & Moe Bakers owner
        return int(words.gap(index - 1) in AMPERSANDS and words.capital(index - 1) and words.capital(index))
    word, before = words.lowers[index - 1], words.lowers[index - 2]
    if word in {"of", "on", "for"} and start - index == 1 and before in lexicon.person_nouns:
        return 0 if names_somebody(lexicon, words.lowers[index]) else 2  # no lawyer for teacher Ana Ruiz
    body = words.capital(index - 2) and (before in lexicon.organization_nouns or before in _REGIONS)
    maori = word == "o" and words.capital(index - 2)  # Te Rūnanga o Ngāti Lund chair
    firm = index > 1 and is_firm(words, lexicon, index - 1)  # Marks and Spencer boss
    inner = (word in {"of", "for"} and body) or maori or firm
    if (inner and start > index > 1 and words.capital(index)) or _holds_two(words, lexicon, index):
        return 2  # Bureau of Canals forecaster, Horn of Africa director, President and CEO
    if word.isdecimal() and index > 1 and before in _PARTED and words.adjoins(index - 2):
        return 2
    dated = index < 2 or before in MONTHS or not words.capital(index - 2) or before in ARTICLES | PREPOSITIONS
    ordinal = _ORDINAL.fullmatch(word) and words.lowers[index] in _PARTED and not dated  # Lund 2nd District Rep.
    paper = word in WEEKDAYS and words.lowers[index] in _PAPERS and words.capital(index)  # Sunday Post critic
    return int(bool(ordinal) or paper or (word in _VERY and words.lowers[index] in _REVEREND))


def _holds_two(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a title before a word and an "and" is the same one's: Orvane President and CEO, MP and ex-minister.

    No prime minister's before a president's: the prime minister and President Ana Ruiz. Nor a named one's: Ana Ruiz MP
    and former minister Bo Lind.

    Args:
        words: The text's words.
        lexicon: The word lists.
        index: Number of the word.
    """
    if index < 2 or words.lowers[index - 1] != "and" or not words.adjoins(index - 2):
        return False
    office = words.lowers[index - 2]
    if not lexicon.is_title(office) or office in KIN:
        return False
    begin = index - 2
    while begin and words.joined(begin - 1) and index - begin < _BEFORE:
        begin -= 1
    before = words.lowers[begin : index - 2]
    if lexicon.is_title(words.lowers[index]):
        return ARTICLES.isdisjoint(before)
    named = any(word in lexicon.given_names or word in COURTESY for word in before)
    party = office not in SUFFIXES or not before or before[-1] in lexicon.places or before[-1] in lexicon.bodies
    return party and not named and _APART.isdisjoint(before)


def _is_short_form(words: Words, index: int) -> bool:
    """Tell whether a body's initials, or its wing's, stand in brackets behind it and before a word: CP(M) leader."""
    if index < 2 or words.gap(index - 1) != ") " or not words.capital(index - 2):
        return False
    short, body, gap = words.forms[index - 1], words.forms[index - 2], words.gap(index - 2)
    if not short.isupper():
        return False
    wing = body.isupper() and len(body) > 1 and gap in {"(", " ("}
    return wing or (gap == " (" and len(short) > 1 and short[-1] == body[0])


def names_somebody(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a lower-case word is a noun for a person, or a compound of one, or is written like one."""
    known = word in lexicon.person_nouns or word.rpartition("-")[2] in lexicon.person_nouns
    return known or _is_agent(lexicon, word)


def _is_agent(lexicon: Lexicon, word: str) -> bool:
    """Tell whether an unlisted word is written like a noun for somebody: flautist, angler."""
    if len(word) < _AGENT or word in _NO_AGENTS or word in lexicon.function_words or word in PREPOSITIONS:
        return False
    return PERSON_ENDING.search(word) is not None and not word.endswith(("old", "ant", "ee"))


def _is_modifier(words: Words, lexicon: Lexicon, at: int, *, capital: bool) -> bool:
    """Tell whether a lower-case word before a title belongs to it.

    Args:
        words: The text's words.
        lexicon: The word lists.
        at: Number of the word.
        capital: Whether the title, with a capital letter, stands right behind it, or it stands between two such words.
    """
    word = words.lowers[at]
    if not word[0].isalpha():
        return False
    field = word in FIELDS and words.lowers[at + 1] in _CHIEFS  # EU trade chief
    if word in MODIFIERS or word.startswith("ex-") or field or _is_graded(words, at):
        return word != "lead" or not capital  # it may lead Sen. Ana Ruiz to leave
    small = word in PREPOSITIONS or word in lexicon.function_words
    verb = word in SAID or word in DEALS or (word in DID and words.lowers[at + 1] not in _MAKERS)
    led = at > 0 and words.joined(at - 1)
    done = led and words.lowers[at - 1] in (_TO if words.capital(at + 1) else _MODALS)
    if small or verb or (done and word not in lexicon.person_nouns):
        return False
    if capital and not names_somebody(lexicon, word):
        known = word in lexicon.organization_nouns or word in lexicon.people  # School board President
        return known or word in POSITIONS or word in FIGURES or word in STANDING
    return "-" in word or not word.endswith(("ed", "ing")) or word in lexicon.organization_nouns


def _is_between(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell whether a word stands between two with capital letters, as a verb does: Lind ousts Labour MP Ana Ruiz."""
    led = at > 0 and words.capital(at - 1) and words.joined(at - 1)
    return led and words.lowers[at - 1] not in lexicon.function_words and words.capital(at + 1)


def _is_graded(words: Words, at: int) -> bool:
    """Tell whether a word that tells no title alone opens one: High Representative, best man."""
    return words.lowers[at + 1] in _GRADED.get(words.lowers[at], ())
