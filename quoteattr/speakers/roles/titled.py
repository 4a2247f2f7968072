"""Titles right before a name or its bracket: White House press secretary Ana Ruiz, the minister (Ana Ruiz)."""

from __future__ import annotations

import re

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import ARTICLES, OWNERS, SAID
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.names.ranks import ADDRESS
from quoteattr.speakers.offices import COMMANDING, MODIFIERS
from quoteattr.speakers.roles.beginnings import DEALS, FIGURES, POSITIONS, STANDING, names_somebody, walk_back
from quoteattr.speakers.roles.bounds import trim_role
from quoteattr.speakers.words import Words

_COURTESY = ADDRESS | {"mister", "hon", "rt", "u", "daw", "md"}
_DIGNITIES = frozenset(
    "dr prof sir dame datuk dato datin seri sri tan puan tun alhaji alhaja hajiya haji hajji".split()
)
_RANKS = frozenset("assistant associate junior senior adjunct emeritus visiting spin".split())
_HEADLINED = frozenset(word for word in DEALS if word.endswith("s")) - frozenset(
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
    " alhaja mallam malam comrade ayatollah prince princess king queen emir comm dato datuk ven venerable".split()
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
_FOUNDS = frozenset(
    "founded co-founded founds leads led runs ran heads headed owns owned chairs chaired created started built"
    " established launched formed joined left directs directed manages managed edits edited bought sold".split()
)
_TITLE_BRACKET = re.compile(r" (\([^()\r\n]{2,40}\)) $")
_REACH = 48
_SPORTS = frozenset(
    "starting defensive offensive tight wide free strong nose left right backup rookie veteran star loose-head"
    " tight-head football tennis baseball basketball hockey rugby cricket golf boxing athletics sprint party"
    " political local club".split()
)
"""Words that tell of a position, or of a sport or house: tight end, tennis ace."""

_BIDS = frozenset(
    "consider enter meet picture imagine remember forget recall witness behold ask see watch hear exit cue follow join"
    " blame thank bless poor dear".split()
)
"""What opens a sentence in front of a name and says nothing of its bearer."""

_PLAYED = "wing"
"""A position that is written like an adjective: Wing Ana Ruiz."""

_ADJECTIVES = ("ed", "ing", "ous", "ful", "less")
_VIEWS = frozenset(
    "conservative liberal progressive independent democrat republican socialist nationalist moderate private native"
    " radical reformist".split()
)
"""What people are, and bodies are only like."""

_HALF = ("semi-", "quasi-")
_LEAD, _LEAST = 9, 3


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
    owned = index < last and (words.possessive[index] or words.lowers[index] in OWNERS)
    owned = owned and words.lowers[index] not in _DIGNITIES
    if owned and all(word in _DIGNITIES for word in words.lowers[index + 1 : last]):
        index += 1  # the party's Dr Ana Ruiz
    place = index > 0 and words.lowers[index - 1] == "in" and lexicon.is_geographic(" ".join(words.lowers[index:last]))
    at = index - 1 - (index > 0 and words.lowers[index - 1] == "the")
    seat = index < start and at > 0 and words.lowers[at] == "of" and lexicon.is_title(words.lowers[at - 1])
    index = start if seat and titled and words.capital(start) else index  # Chair of the Harbour Board Alhaji Musa
    if index == last or place or _is_epithet(words, lexicon, index, last):  # Labour leader in Wales Ana Ruiz
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


def _is_epithet(words: Words, lexicon: Lexicon, index: int, last: int) -> bool:
    """Tell whether what looks like a title is one word that is none: Consider Ana Ruiz, Furious Ana Ruiz."""
    word = words.lowers[index]
    alone = last - index == 1 and words.capital(index) and not words.forms[index].isupper() and word != _PLAYED
    return alone and (word in _BIDS or word.endswith(_ADJECTIVES)) and not lexicon.is_title(word)


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
    link = next((at for at in range(index + 1, cut) if words.lowers[at] == "of"), 0)
    behind = cut + (words.lowers[cut] == "staff")
    if link and words.lowers[link - 1] in _STAFFED and words.capital(behind - 1):
        return behind  # Chief of Staff Lt. Gen. Ana Ruiz
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


def _is_player(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a word that may be a thing is what somebody plays: said center Ana Ruiz, Weir legend Bo Lind."""
    word, before = words.lowers[index], index - 1
    if before < 0 or not words.joined(before):
        return False
    named = words.capital(before) and words.lowers[before] not in lexicon.function_words
    if word in FIGURES:
        return named or words.lowers[before] in _SPORTS
    led = before > 0 and words.joined(before - 1) and words.lowers[before - 1] in ARTICLES
    return word in POSITIONS and (words.lowers[before] in SAID | _SPORTS or (named and not led))


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
    if at < 0 or not (lexicon.is_title(words.lowers[at]) or words.forms[at] in COMMANDING):
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


def _is_noun(words: Words, lexicon: Lexicon, index: int, name: Name) -> bool:
    """Tell whether a lower-case word says what the bearer of the name behind it is."""
    word = words.lowers[index]
    if words.capital(index) or word.startswith(_HALF):
        return False
    if word in STANDING:
        return index > 0 and words.joined(index - 1) and names_somebody(lexicon, words.lowers[index - 1])
    if word in _VIEWS and not name.is_person:
        return False  # the conservative Lund Foundation
    known = word in lexicon.person_nouns or "-of-" in word or word.rpartition("-")[2] in lexicon.person_nouns
    if known or (name.is_person and (names_somebody(lexicon, word) or _is_player(words, lexicon, index))):
        return True
    if name.is_person:
        inner = words.lowers[index - 2] if index > 1 else ""
        return words.lowers[index - 1] in {"of", "on", "for"} and inner in lexicon.person_nouns
    founds = name.last < len(words) and words.joined(name.last - 1) and words.lowers[name.last] in _FOUNDS
    return word in lexicon.organization_nouns and not founds  # the party Ruiz founded
