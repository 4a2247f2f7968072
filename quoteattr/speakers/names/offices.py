"""Short forms of offices, read as the office's noun: the DCE, of District Chief Executive (DCE)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import evolve

from quoteattr.speakers.heads import ARTICLES, OWNERS, PREPOSITIONS, noun_of
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.names.ranks import COURTESY
from quoteattr.speakers.names.runs import LINKS, is_time
from quoteattr.speakers.offices import COMMANDING, RULING
from quoteattr.speakers.words import Words

_SHORTEST, _LONGEST, _REACH = 2, 6, 8
_THINGS = frozenset("it its itself they their".split())
_TIMES = frozenset("former acting new then ex".split())
_SAYS = 5
_RANKS = {
    "DC": ("detective", "constable"),
    "DS": ("detective", "sergeant"),
    "DI": ("detective", "inspector"),
    "DSU": ("detective", "superintendent"),
    "DCS": ("detective", "superintendent"),
    "DCC": ("deputy", "constable"),
    "SP": ("superintendent", "police"),
    "CP": ("commissioner", "police"),
    "Eng": ("eng", "engr"),
    "Canon": ("rev", "reverend"),
}
"""Ranks that look like part of a name, with how they begin and end when written out."""

_COMMANDS = frozenset({"SP", "CP"})
"""Those of them that stand alone, too: the SP."""

_POLICE = frozenset("police superintendent inspector constable policeman policewoman dsp ssp asp dcp acp".split())
"""Words of which a text has one that tells of such commands, and no party."""

_WHERE = PREPOSITIONS | {"washington", "and"}
_REVERENDS = frozenset("rev revd reverend".split())
_ADDRESS = COURTESY | {"prof", "professor", "justice"}
_THE = frozenset({"the", "The"})
_HELD = frozenset({"of", "in"})
_SMALL = LINKS | {"the", "and", "in"}


def write_out_offices(words: Words, lexicon: Lexicon) -> Words:
    """Return the words with the office's noun as the lower-case form of each short form that the text defines.

    The DCE is then a description like "the executive", and DCE Ruiz is Ruiz with a title.

    Args:
        words: The text's words.
        lexicon: The word lists.
    """
    nouns: dict[str, str] = {}
    for at, form in enumerate(words.forms):
        short = _SHORTEST <= len(form) <= _LONGEST and form.isupper() and form.isalpha()
        defined = short and words.before(at).endswith("(") and words.gap(at).startswith(")")
        noun = _find_office(words, lexicon, at) if defined and not lexicon.is_title(words.lowers[at]) else None
        if noun is not None:
            nouns[form] = noun
    nouns |= _find_initials(words, lexicon, nouns)
    nouns |= _find_commanding(words, lexicon, nouns)
    ranks = _find_ranks(words, lexicon)
    shared = Counter(nouns.values())  # of two officers neither is "the officer"
    nouns = {form: noun for form, noun in nouns.items() if shared[noun] == 1} | ranks
    nouns |= {form: f"{form.lower()}." for form in set(words.forms) if form.rpartition("-")[2] in RULING}  # ex-PM
    if not nouns:
        return words
    lowers = [nouns.get(form, low) for form, low in zip(words.forms, words.lowers, strict=True)]
    ruling = [at for at, form in enumerate(words.forms) if form in RULING]
    labels, described = _find_labels(words, lexicon, ruling), bool(ruling) and not _tells_of_minister(words)
    for at in ruling:
        named = words.forms[at] in labels or _is_of_name(words, lexicon, at)
        if named or is_time(words, at) or (described and _is_described(words, lexicon, at)):
            lowers[at] = words.lowers[at]
    return evolve(words, lowers=lowers)


def _find_labels(words: Words, lexicon: Lexicon, ruling: Sequence[int]) -> set[str]:
    """Return the short offices that are initials of who is named in a text and has turns in it: Cy Moe, CM: No.

    Args:
        words: The text's words.
        lexicon: The word lists.
        ruling: Numbers of the words that look like short offices.
    """
    asked = {words.forms[at] for at in ruling if words.opens_paragraph(at) and words.gap(at).startswith(":")}
    return {
        initials
        for at, (given, family) in enumerate(pairwise(words.forms) if asked else ())
        if (initials := given[0] + family[0]) in asked and words.joined(at) and not given.isupper()
        if not lexicon.is_title(words.lowers[at]) and not lexicon.is_title(words.lowers[at + 1])
    }


def _is_of_name(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell whether capitals begin a name behind a title or a calling: Mr PM Ruiz; the judge, CM Lobo."""
    if at == 0 or at + 1 == len(words) or not (words.joined(at) and words.capital(at + 1)):
        return False
    before, gap = words.lowers[at - 1], words.gap(at - 1)
    apposed = gap == ", " and at > 1 and words.lowers[at - 2] in ARTICLES | OWNERS
    callings = apposed and lexicon.callings.get(before, ("part", 0))[0] != "part"
    return callings or (before in _ADDRESS and gap in {" ", ". "})


def _find_initials(words: Words, lexicon: Lexicon, known: Mapping[str, str]) -> dict[str, str]:
    """Return the nouns of offices that the text writes out, by their initials: Chief Election Commissioner, the CEC."""
    asked = {
        form
        for before, form in pairwise(words.forms)
        if before in _THE and _SHORTEST < len(form) <= _LONGEST and form.isupper() and form.isalpha()
    }
    asked = {form for form in asked if form not in known and not lexicon.is_title(form.lower())}
    asked -= {form for at, form in enumerate(words.forms) if form in asked and _is_thing(words, at)}
    found: dict[str, set[str]] = {}
    for last, noun in enumerate(words.lowers) if asked else ():
        office = lexicon.is_title(noun)
        if not words.capital(last) or words.forms[last].isupper() or not (office or noun in lexicon.organization_nouns):
            continue
        initials = ""
        for at in range(last, max(-1, last - _LONGEST), -1):
            if not words.capital(at) or words.lowers[at] in _TIMES or (at < last and not words.joined(at)):
                break
            initials = words.forms[at][0] + initials
            if initials in asked:
                found.setdefault(initials, set()).add(noun if office else "")
    return {short: told.pop() for short, told in found.items() if len(told) == 1 and "" not in told}


def _is_described(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell whether another calling stands in apposition to a family name behind capitals: PM Ruiz, a poet, said.

    Args:
        words: The text's words.
        lexicon: The word lists.
        at: Number of the word in capitals.
    """
    behind = at + 2
    if not words.joined(at) or behind >= len(words) or words.gap(behind - 1) != ", ":
        return False
    nouns = words.lowers[behind + 1 : behind + _SAYS]
    return words.lowers[behind] in {"a", "an"} and not lexicon.person_nouns.keys().isdisjoint(nouns)


def _tells_of_minister(words: Words) -> bool:
    """Tell whether a text speaks of ministers, by the word or by the letters alone: the PM."""
    return "minister" in words.lowers or any(one in _THE and form in RULING for one, form in pairwise(words.forms))


def _find_commanding(words: Words, lexicon: Lexicon, known: Mapping[str, str]) -> dict[str, str]:
    """Return the nouns of short offices that the text has before names, and speaks of: CS Ana Ruiz, the CS.

    Args:
        words: The text's words.
        lexicon: The word lists.
        known: Short forms whose nouns are told.
    """
    asked = [at for at, form in enumerate(words.forms) if form in COMMANDING and form not in _COMMANDS | known.keys()]
    alone = {words.forms[at] for at in asked if words.lowers[at - 1] == "the"}
    held = {words.forms[at] for at in asked if words.forms[at] in alone and _is_before_name(words, lexicon, at)}
    held -= {words.forms[at] for at in asked if words.forms[at] in held and _is_party(words, lexicon, at)}
    return {form: COMMANDING[form] for form in held}


def _is_before_name(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell whether two capitalised words behind a short form are a person's: CS Ana Ruiz, but CS First Boston."""
    behind = range(at + 1, at + 3)
    if behind.stop > len(words) or not all(words.capital(next_) and words.joined(next_ - 1) for next_ in behind):
        return False
    lowers = [words.lowers[next_] for next_ in behind]
    common = lexicon.people, lexicon.bodies, lexicon.company_words, lexicon.function_words
    return not any(words.forms[next_].isupper() for next_ in behind) and not any(
        word in listed for word in lowers for listed in common
    )


def _find_ranks(words: Words, lexicon: Lexicon) -> dict[str, str]:
    """Return the nouns of short ranks that stand before names: DS Ruiz, of Detective Sergeant Ana Ruiz or DS Ana Ruiz.

    Canon Ruiz is a canon where she is the Rev Canon Ana Ruiz, and no camera.
    """
    met: dict[str, bool] = {}
    for at, form in enumerate(words.forms[:-1]):
        before = words.lowers[at - 1] if at else ""
        if form in _COMMANDS and before == "the":
            met.setdefault(form, False)
        if form in _RANKS and words.joined(at) and words.capital(at + 1):
            if form not in _COMMANDS and (before in _WHERE or words.lowers[at + 1] == "comics"):
                return {}  # in DC, DC Comics
            told = before in _REVERENDS if form == "Canon" else words.lowers[at + 1] in lexicon.given_names
            met[form] = met.get(form, False) or told
    if not met:
        return {}
    full = {
        (words.lowers[at], words.lowers[end])
        for at in range(len(words) - 1)
        for end in (at + 1, min(at + 2, len(words) - 1))
        if words.capital(at) and words.capital(end)
    }
    known = {form for form, told in met.items() if told or _RANKS[form] in full}
    known -= {form for at, form in enumerate(words.forms[:-1]) if form in _COMMANDS and _is_party(words, lexicon, at)}
    known -= _COMMANDS if _POLICE.isdisjoint(words.lowers) else frozenset()
    return {form: _RANKS[form][form not in _COMMANDS] for form in known}


def _is_party(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell whether a short form is a party's, of itself or its people: the SP said it had won, SP leader Ana Ruiz."""
    if not words.joined(at) or words.capital(at + 1):
        return False
    if words.lowers[at - 1] == "the" and _is_thing(words, at):
        return True
    return words.lowers[at + 1] in lexicon.people or words.lowers[at + 1] in lexicon.bodies


def _is_thing(words: Words, at: int) -> bool:
    """Tell whether a body speaks of itself behind its short form: The DPC said it had opened an inquiry."""
    return not _THINGS.isdisjoint(words.lowers[at + 1 : at + _SAYS]) or words.possessive[at]


def _find_office(words: Words, lexicon: Lexicon, at: int) -> str | None:
    """Return the noun of the office whose short form stands in brackets, in lower case; None for anything else."""
    for first in range(at - 1, max(-1, at - 1 - _REACH), -1):
        small = words.lowers[first] in _SMALL
        if first < at - 1 and not words.joined(first):
            return None
        if not small and not words.capital(first):
            return None
        if not small and _abbreviates(words.forms[at], words.forms[first:at]):
            link = next((index for index in range(first + 1, at) if words.lowers[index] in LINKS), at)
            head = link - 1
            body = words.lowers[at - 1] in lexicon.organization_nouns and not lexicon.is_title(words.lowers[at - 1])
            if (link == at and body) or (link < at and head == first and words.lowers[link] not in _HELD):
                return None  # the Equality Movement (EM), Justice for Janitors (JFJ)
            parts = (noun_of(words.lowers[head]), *words.lowers[head].split("-"))  # Inspector-General
            return next(filter(lexicon.is_title, parts), None)
    return None


def _abbreviates(short: str, forms: list[str]) -> bool:
    """Tell whether a short form has the initials of some words, with or without small words and hyphens."""
    whole = [form for form in forms if form.lower() not in _SMALL]
    parts = [part for form in whole for part in form.split("-") if part]
    told = {"".join(word[0] for word in group).upper() for group in (forms, whole, parts)}
    return short in told or (len(parts) > len(whole) and any(one.startswith(short) for one in told))
