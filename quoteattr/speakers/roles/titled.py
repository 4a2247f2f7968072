"""Titles right before a name or its bracket: White House press secretary Ana Ruiz, the minister (Ana Ruiz)."""

from __future__ import annotations

import re

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import (
    ARTICLES,
    MODIFIERS,
    MONTHS,
    OWNERS,
    PERSON_ENDING,
    PREPOSITIONS,
    SAID,
    WEEKDAYS,
    is_joint,
)
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.names.titles import ADDRESS
from quoteattr.speakers.roles.bounds import trim_role
from quoteattr.speakers.words import Words

_COURTESY = ADDRESS | {"mister", "hon", "rt"}
_DIGNITIES = frozenset(
    "dr prof sir dame datuk dato datin seri sri tan puan tun alhaji alhaja hajiya haji hajji".split()
)
_RANKS = frozenset("assistant associate junior senior adjunct emeritus visiting spin".split())
_VERY, _REVEREND = frozenset({"very", "right", "most"}), frozenset({"rev", "revd", "reverend", "hon", "honourable"})
_DEALS = frozenset(
    "keep keeps kept names hire hires replace replaces sack sacks appoint appoints join joins backs praise praises urge"
    " urges thank thanks beats faces succeed succeeds leave leaves make makes made let lets see sees saw show shows"
    " help helps tell tells give gives send sends meet meets call calls ask asks want wants put puts include includes"
    " fire fires trade trades sign signs cut cuts drop drops suspend suspends bench benches release releases acquire"
    " acquires poach poaches seconds minutes hours days weeks months years times".split()
)
"""Verbs in front of people with titles, and times: will keep police chief Ana Ruiz."""
_HEADLINED = frozenset(word for word in _DEALS if word.endswith("s")) - frozenset(
    "seconds minutes hours days weeks months years times trades".split()
)
_HEADLINED |= frozenset(
    "appoints names elects nominates promotes welcomes taps selects announces adds honors honours unveils picks chooses"
    " recruits crowns ousts probes slams blasts".split()
)
"""Verbs in headlines whose words all have capitals: Lumen Appoints Dr. Ana Ruiz."""

_STYLED = frozenset(
    "professor lord lady baron baroness father fr sister brother reverend rev revd pastor bishop archbishop cardinal"
    " monsignor msgr rabbi imam sheikh maulana colonel col lieutenant lt major maj captain capt sergeant sgt corporal"
    " cpl general gen admiral adm commander cmdr cdr commodore brigadier brig inspector insp superintendent supt"
    " constable asp dsp acp dcp ssp igp aig cllr cr coun councillor senator sen rep gov hon atty barr engr"
    " alhaja mallam malam comrade".split()
)
"""Ranks and ways of address that stand between an office and a name: spokesman Colonel Ana Ruiz."""

_UNDIVIDED = frozenset("president principal surgeon cadet youth guest celebrity founder engineer chaplain".split())
_GRADES = frozenset(
    "chief detective det deputy assistant vice rear right very most lance staff master quartermaster warrant wing"
    " squadron flight air first second third pol field associate adjunct visiting emeritus".split()
)
"""Words that may open a rank: Chief Inspector."""

_EXECUTIVES = (["chief", "executive"], ["secretary", "general"], ["director", "general"])
_STAFFED = frozenset("spokesman spokeswoman spokesperson chief commander leader ruler minister".split())
_TOWNSMEN = frozenset("inspector superintendent supt constable judge rabbi commander sergeant".split())
"""Ranks of which there are chiefs: Chief Inspector."""

_OPENING, _CLOSING = frozenset("\"“'‘"), frozenset("\"”'’")
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
_FOUNDS = frozenset(
    "founded co-founded founds leads led runs ran heads headed owns owned chairs chaired created started built"
    " established launched formed joined left directs directed manages managed edits edited bought sold".split()
)
_TITLE_BRACKET = re.compile(r" (\([^()\r\n]{2,40}\)) $")
_REACH = 48
_HALF = ("semi-", "quasi-")
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
_AGENT, _BEFORE, _LEAD, _LEAST = 6, 8, 9, 3


def find_titles(words: Words, lexicon: Lexicon, name: Name) -> list[Offsets]:
    """Return the titles that stand directly before a name: White House press secretary Dr Ana Ruiz."""
    start, titled = name.title, name.title < name.first
    marked = words.before(start)[-1:] in _OPENING and words.gap(name.last - 1)[:1] in _CLOSING
    if titled and marked and not words.possessive[name.last - 1]:
        return []  # known as "Lady Luck"
    if not titled and not (start and words.joined(start - 1) and _is_noun(words, lexicon, start - 1, name)):
        return []
    last = name.first
    while last > start and words.lowers[last - 1] in _COURTESY:
        last -= 1
    courtesy = last == start < name.first  # surveyor Mr Ruiz
    if courtesy and not (start and words.joined(start - 1) and _is_noun(words, lexicon, start - 1, name)):
        return []
    index = walk_back(words, lexicon, start, titled=titled and not courtesy)
    index += words.forms[index] == "Then" and index < last - 1  # Then Representative Ana Ruiz rose.
    headline = all(words.capital(at) for at in range(words.paragraph_start(index), index))
    verbs = (at for at in range(last - 2, index, -1) if words.capital(at) and words.lowers[at] in _HEADLINED)
    index = next(verbs, index - 1) + 1 if headline else index
    owned = index < last and words.possessive[index] and words.lowers[index] not in _DIGNITIES
    if owned and all(word in _DIGNITIES for word in words.lowers[index + 1 : last]):
        index += 1  # the party's Dr Ana Ruiz
    place = index > 0 and words.lowers[index - 1] == "in" and lexicon.is_geographic(" ".join(words.lowers[index:last]))
    at = index - 1 - (index > 0 and words.lowers[index - 1] == "the")
    seat = index < start and at > 0 and words.lowers[at] == "of" and lexicon.is_title(words.lowers[at - 1])
    index = start if seat and titled and words.capital(start) else index  # Chair of the Harbour Board Alhaji Musa
    if index == last or place:  # Labour leader in Wales Ana Ruiz
        return []
    cut = _find_style(words, lexicon, index, last)
    titles = []
    for begin, stop in ((index, cut), (cut, last)):
        end = words.ends[stop - 1]
        end += "(" in words.text[words.starts[begin] : end] and words.text[end : end + 1] == ")"  # Major (Retd)
        told = (
            trim_role(words.text, words.starts[begin], end + (words.text[end : end + 1] == "."))
            if begin < stop
            else None
        )
        if told:
            titles.append(told)
    return titles


def _find_style(words: Words, lexicon: Lexicon, index: int, last: int) -> int:
    """Return where a rank or way of address begins behind an office, or the end: Dr of Club secretary Dr Ana Ruiz.

    Args:
        words: The text's words.
        lexicon: The word lists.
        index: Number of the title's first word.
        last: Number behind its last word.
    """
    cut = last
    while cut - index > 1 and words.lowers[cut - 1] in _DIGNITIES and _ends_office(words, lexicon, index, cut - 1):
        cut -= 1  # Club secretary Dr Ana Ruiz
    if cut < last:
        return last if words.lowers[cut - 1] in _DIGNITIES else cut  # Tan Sri Ana Ruiz
    while (
        cut > index
        and words.capital(cut - 1)
        and words.lowers[cut - 1] in (_STYLED if cut == last else _STYLED | _GRADES)
    ):
        cut -= 1
    if cut in {last, index}:
        return last
    office, rank, lower = words.lowers[cut - 1], words.lowers[cut], not words.capital(cut - 1)
    if lower and words.lowers[cut - 3 : cut - 1] == ["of", "the"] and cut - index > _LEAST:
        office = words.lowers[cut - 4]  # Leader of the council Cllr Ana Ruiz
    if office in _UNDIVIDED or words.possessive[cut - 1]:
        return last  # Surgeon Captain Ana Ruiz, Sheriff's Captain Ana Ruiz
    if rank in {"general", "gen"}:
        fits = lower and office in _STAFFED
    elif office == "chief":
        fits = rank not in _TOWNSMEN  # the army chief General Ana Ruiz
    else:
        held = office not in MODIFIERS or words.lowers[cut - 2 : cut] in _EXECUTIVES
        fits = held and office not in _GRADES and not (office == "magistrate" and rank == "judge")
        fits = fits and not lexicon.is_geographic(office)  # Democrat Senator Ana Ruiz
    return cut if fits and office not in _STYLED and _is_office(lexicon, office) else last


def _ends_office(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether an office or an honour ends before a word, or what an office is for: Minister for Trade Dr Ana Ruiz.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the office's first word.
        last: Number of the word.
    """
    if _is_office(lexicon, words.lowers[last - 1]):
        return True
    links = (at for at in range(first + 1, last - 1) if words.lowers[at] in {"of", "for"})
    return words.capital(last - 1) and any(_is_office(lexicon, words.lowers[at - 1]) for at in links)


def _is_office(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a lower-case word before an honour is an office or another honour."""
    return (names_somebody(lexicon, word) and word not in _RANKS) or word in _DIGNITIES


def find_bracketed(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
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
    return trim_role(words.text, words.starts[walk_back(words, lexicon, at, titled=False)], match.end(1))


def find_holder(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
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
    return trim_role(words.text, words.starts[walk_back(words, lexicon, at, titled=False)], words.ends[last - 1])


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
        capital = index == start and titled and not names_somebody(lexicon, word)
        if not words.capital(index - 1) and not _is_modifier(lexicon, word, capital=capital):
            break
        country = words.forms[index - 1] in {"US", "WHO"} and not words.forms[index].isupper()
        if word in lexicon.function_words and word not in MODIFIERS and not country:
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
    if not words.adjoins(index - 1):
        return 0
    word, before = words.lowers[index - 1], words.lowers[index - 2]
    if word in {"of", "on", "for"} and start - index == 1 and before in lexicon.person_nouns:
        return 0 if names_somebody(lexicon, words.lowers[index]) else 2  # no lawyer for teacher Ana Ruiz
    body = words.capital(index - 2) and before in lexicon.organization_nouns
    if (word in {"of", "for"} and start > index > 1 and words.capital(index) and body) or _holds_two(
        words, lexicon, index
    ):
        return 2  # Bureau of Canals forecaster, President and CEO
    if word.isdecimal() and index > 1 and before in _PARTED and words.adjoins(index - 2):
        return 2
    dated = index < 2 or before in MONTHS or not words.capital(index - 2) or before in ARTICLES | PREPOSITIONS
    ordinal = _ORDINAL.fullmatch(word) and words.lowers[index] in _PARTED and not dated  # Lund 2nd District Rep.
    paper = word in WEEKDAYS and words.lowers[index] in _PAPERS and words.capital(index)  # Sunday Post critic
    return int(bool(ordinal) or paper or (word in _VERY and words.lowers[index] in _REVEREND))


def _holds_two(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a title before a word and an "and" is the same one's: Orvane President and CEO.

    No prime minister's before a president's: the prime minister and President Ana Ruiz.

    Args:
        words: The text's words.
        lexicon: The word lists.
        index: Number of the word.
    """
    if index < 2 or words.lowers[index - 1] != "and" or not words.adjoins(index - 2):
        return False
    if not (lexicon.is_title(words.lowers[index - 2]) and lexicon.is_title(words.lowers[index])):
        return False
    begin = index - 2
    while begin and words.joined(begin - 1) and index - begin < _BEFORE:
        begin -= 1
    return ARTICLES.isdisjoint(words.lowers[begin : index - 2])


def _is_short_form(words: Words, index: int) -> bool:
    """Tell whether the initials of the body before them stand in brackets before a word."""
    if index < _LEAST or words.gap(index - 1) != ") " or words.gap(index - 2) != " (" or not words.capital(index - 2):
        return False
    short, first = words.forms[index - 1], words.forms[index - 2][0]
    return short.isupper() and len(short) > 1 and short[-1] == first


def _is_noun(words: Words, lexicon: Lexicon, index: int, name: Name) -> bool:
    """Tell whether a lower-case word says what the bearer of the name behind it is."""
    word = words.lowers[index]
    if words.capital(index) or word.startswith(_HALF):
        return False
    known = word in lexicon.person_nouns or "-of-" in word or word.rpartition("-")[2] in lexicon.person_nouns
    if known or (name.is_person and names_somebody(lexicon, word)):
        return True
    if name.is_person:
        inner = words.lowers[index - 2] if index > 1 else ""
        return words.lowers[index - 1] in {"of", "on", "for"} and inner in lexicon.person_nouns
    founds = name.last < len(words) and words.joined(name.last - 1) and words.lowers[name.last] in _FOUNDS
    return word in lexicon.organization_nouns and not founds  # the party Ruiz founded


def names_somebody(lexicon: Lexicon, word: str) -> bool:
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
    if word in MODIFIERS or word.startswith("ex-"):
        return True
    if word in SAID or word in _DEALS or word in PREPOSITIONS or word in lexicon.function_words:
        return False
    if capital:
        return word in lexicon.organization_nouns  # School board President
    return not word.endswith(("ed", "ing")) or word in lexicon.organization_nouns
