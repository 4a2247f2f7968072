"""Noun phrases: where their own part ends, and what their head noun speaks of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from quoteattr.annotations import SpeakerKind
from quoteattr.speakers.lexicon import Gender, Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.offices import FIELDS
from quoteattr.speakers.words import Words

ARTICLES = frozenset({"the", "a", "an"})
OWNERS = frozenset("his her their its whose our my".split())
"""Words that open a phrase with whose it is."""

DEFINITE = OWNERS.union("the this that these those".split())
INDEFINITE = frozenset(
    "a an some one another any many several few most two three four five six seven eight nine ten"
    " dozens hundreds thousands other others no every each more".split()
)
PREPOSITIONS = frozenset(
    "of for in at on from with to by about among between against under over near inside outside behind"
    " around across after before during since within without into like including close than as via"
    " alongside amid despite per through throughout toward towards upon until".split()
)
_BOUNDARY = PREPOSITIONS | frozenset(
    "who whom which that whose where when and or nor but is was are were has have had".split()
)
_PEOPLE = frozenset({"head", "executive"})
"""Nouns for persons more often than for bodies."""

_GUARDS = frozenset({"coast", "national", "revolutionary", "border"})
_SINGLE = frozenset("a an one another each every".split())
_NUMBERS = frozenset({"figures", "numbers", "statistics", "data"})
_PEOPLES = ("ish", "ch", "ese", "iss", "sh")
_NATIONALS = frozenset(
    "arab aussie basque bavarian bengali bosniak bostonian breton brit brummie castilian catalan chechen cockney"
    " cornishman corsican czech finn floridian galician geordie glaswegian gujarati hebridean kashmiri kiwi kurd"
    " liverpudlian mancunian melburnian montrealer muscovite neapolitan orcadian parisian pashtun philadelphian pole"
    " punjabi quebecer sardinian scot scouser serb shetlander sicilian sindhi slovene sydneysider tatar tibetan"
    " torontonian tuscan ulsterman uyghur vancouverite venetian walloon yorkshireman englishman englishwoman"
    " frenchman frenchwoman irishman irishwoman welshman welshwoman dutchman dutchwoman scotsman scotswoman".split()
)
"""People of a country or town whom no rule tells."""

_GROUPS = frozenset(
    "percent public crowd crowds audience audiences family families majority minority most many some"
    " others several few people those couple pair trio both two three four five six half third"
    " quarter thirds dozens hundreds thousands folks staff crew".split()
)


_PAIRS = frozenset(
    "fish-chip bed-breakfast rag-bone food-drink hair-beauty home-garden sheep-beef beef-sheep sheep-cattle"
    " cattle-sheep beef-dairy drum-bass rock-roll country-western wine-cheese bar-grill health-wellness".split()
)
"""What makes one trade's field of two things: fish and chip shop owner."""

VAGUE = frozenset(
    "man woman lady gentleman boy girl person kid child teen teenager youngster individual figure source guy"
    " one winner loser star fan opponent rival voter supporter protester visitor caller speaker guest people"
    " folks".split()
)
"""Nouns for a person that tell no role."""

LOOSE = frozenset(
    "company firm group organization organisation newspaper paper magazine club charity retailer airline bank maker"
    " carrier chain brewery brewer manufacturer lender insurer supermarket publisher developer giant automaker carmaker"
    " chipmaker drugmaker planemaker steelmaker homebuilder housebuilder conglomerate startup start-up".split()
)
"""Nouns that go on with a body just named, whatever its name: Orvane cut jobs. The company said ..."""

PARTIES = {"R": "republican", "D": "democrat"}
"""Nouns for members of the parties that stand with a state behind a name: Ana Ruiz, D-Vt."""

YOUNG = frozenset("boy girl kid child teen teenager youngster schoolboy schoolgirl toddler pupil".split())
"""Nouns for those who are no adults."""

KIN = frozenset(
    "wife husband son daughter brother sister father mother spouse widow widower nephew niece cousin uncle"
    " aunt grandson granddaughter grandfather grandmother mum mom dad parents sons daughters children girlfriend"
    " boyfriend fiancé fiancée fiance fiancee ex-wife ex-husband stepfather stepmother stepson stepdaughter"
    " half-brother half-sister stepbrother stepsister sibling twin father-in-law mother-in-law brother-in-law"
    " sister-in-law son-in-law daughter-in-law".split()
)
"""Nouns for relatives."""

FEW = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
"""How many children somebody may have."""

CALLING_GENDERS: dict[str, Gender] = dict.fromkeys("papa daddy grandpa senhor monsieur señor".split(), "m")
CALLING_GENDERS |= dict.fromkeys("ma'am mama mummy mommy mam senhora madame signora señora".split(), "f")
"""Words that call somebody for what he or she is, and nothing else."""

CALLED = CALLING_GENDERS.keys() | frozenset(
    "mamma maman mom mum dad grandma granny gran nana gogo papi papá nonno nonna abuelo abuela oma opa baba babushka"
    " amma appa ammi abba apa god lord".split()
)
"""Words that call somebody, or nobody, and look like names."""

EITHER = frozenset(
    "developer operator owner employer contractor landlord publisher producer supplier manufacturer maker builder"
    " organiser organizer sponsor promoter provider creditor shareholder investor defendant plaintiff member".split()
)
"""Nouns for persons and for companies alike."""

SHORT = frozenset("GP DJ MC EMT RN PCSO".split())
"""Callings that are written with capitals alone."""


SAID = frozenset(
    "said says say told tells asked asks added adds wrote writes argued called calls wants want met meets"
    " spoke joined quoted took take took made make gave give saw see put let left got get according".split()
)
"""Verbs that neither stand in a title nor open a description."""

PERSON_ENDING = re.compile(r"(?:er|or|ist|ian|man|woman|person|eer|ant|ee|old)$")
_TAIL = re.compile(r"-(?:(?:in|at|of|to|turned)-|(?:elect|designate|emeritus)$)")
"""What may follow the noun of a compound."""

_PREFIX = re.compile(r"^(?:ex|co|(?:pro-)?vice|sub|under)-(?!op)")
PLURAL_ENDING = re.compile(r"(?:ers|ors|ists|ians|men|ants|ees|eers)$")
_AFTER = frozenset("familiar privy close present aware opposed responsible loyal sympathetic critical".split())
_POINTERS = frozenset({"this", "that", "these", "those"})
_TURNS = frozenset({"last", "next", "earlier", "late", "early"})
ASKED = frozenset(
    "asked pressed questioned quizzed challenged interviewed cross-examined prompted prodded grilled told".split()
)
"""What is done to somebody who then speaks: Asked by Ana Ruiz; Pressed on it, he said."""

AGENTS = frozenset(
    "lawyer attorney solicitor barrister counsel advocate agent spokesman spokeswoman spokesperson representative"
    " deputy".split()
)
"""Those who only speak for somebody."""

SERVING = AGENTS | frozenset(
    "friend fan critic supporter opponent rival ally aide adviser advisor assistant killer victim biographer carer"
    " neighbour neighbor colleague fiancé fiance fiancée fiancee boss".split()
)
"""Nouns for people who are somebody's: a spokesman for jailed Ana Ruiz, an aide to the embattled Ana Ruiz."""


WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset("january february march april may june july august september october november december".split())
_TIMES = WEEKDAYS | MONTHS | frozenset("week weekend month year night spring summer autumn fall winter".split())
_DAYS = WEEKDAYS | {"yesterday", "today", "tomorrow"}
_PERSON, _NEAR = 3.0, 3
_OPENING, _CLOSING, _TITLE = "“\"‘'«", "”\"’'»", 6
AMPERSANDS = frozenset({" & ", " &amp; "})
_MARKS = ',;:()–—"“”\n'


def find_base_end(words: Words, lexicon: Lexicon, first: int, last: int, *, ending: Mapping[int, Name]) -> int:
    """Return the number behind the last word of the noun phrase's own part, before any "of ..."."""
    inside = {
        at: end
        for end in range(first + 1, last + 1)
        if end in ending
        for at in range(max(first, ending[end].title), end)
    }
    index = first + 1
    while index < last:
        word = words.lowers[index]
        if index in inside and inside.get(index - 1) == inside[index]:
            index += 1
            continue
        gap = "" if words.possessive[index - 1] and words.adjoins(index - 1) else words.gap(index - 1)  # Ruiz&rsquo;s
        apart = any(mark in gap for mark in _MARKS) and not words.joined(index - 1)
        if gap in AMPERSANDS and index in ending:
            return index  # Ana & Bo Ruiz
        if apart or gap.startswith((" -", " /", " |")):
            noun = _skip_title(words, lexicon, index, last)
            if noun is None:
                return index
            index = noun + 1
            continue
        if _is_verb(words, lexicon, index, ending=ending):
            return index
        bound = word in _BOUNDARY and not (words.capital(index) or _is_joint_office(words, index, last))
        closed = bound or _is_time(words, index, last)
        if closed or words.sentences[index] != words.sentences[index - 1] or _is_participle(words, lexicon, index):
            return index
        index += 1
    return last


def is_joint(words: Words, index: int) -> bool:
    """Tell whether a word is an "and" that joins two fields of one body or office: health and safety officer."""
    if not 0 < index < len(words) - 1 or words.lowers[index] != "and":
        return False
    whole = words.joined(index - 1) and words.joined(index)
    before, after = words.lowers[index - 1], words.lowers[index + 1]
    return whole and ((before in FIELDS and after in FIELDS) or f"{before}-{after}" in _PAIRS)


def _is_joint_office(words: Words, index: int, last: int) -> bool:
    """Tell whether an "and" in a noun phrase joins two fields, with the noun behind them; or "of" in Hall of Famer."""
    if words.lowers[index : index + 2] == ["of", "famer"]:
        return True
    return index + 2 < last and words.lowers[index + 2] not in _BOUNDARY and is_joint(words, index)


def _skip_title(words: Words, lexicon: Lexicon, index: int, last: int) -> int | None:
    """Return the number of the noun behind a title in marks that qualifies it: the "Paper Moon" singer."""
    opened = words.gap(index - 1)
    if len(opened) != 2 or opened[0] != " " or opened[1] not in _OPENING:
        return None
    for end in range(index + 1, min(index + _TITLE, last)):
        gap = words.gap(end - 1)
        if len(gap) == 2 and gap[0] in _CLOSING and gap[1] == " ":
            return end if words.lowers[end] in lexicon.people or words.lowers[end] in lexicon.bodies else None
        if gap != " " or not words.capital(end - 1):
            return None
    return None


def _is_verb(words: Words, lexicon: Lexicon, index: int, *, ending: Mapping[int, Name]) -> bool:
    """Tell whether a word behind a person's name can be no noun that the name qualifies: Mr Lind delivered."""
    name, word = ending.get(index), words.lowers[index]
    if name is None or not name.is_person or name.votes[0] < _PERSON or words.possessive[index - 1]:
        return False
    nouns = lexicon.person_nouns, lexicon.person_plurals, lexicon.organization_nouns, lexicon.document_nouns
    known = any(word in listed for listed in nouns) or word.endswith("s")
    return not (words.capital(index) or known or "-" in word)


def is_served(words: Words, lexicon: Lexicon, last: int) -> bool:
    """Tell whether a noun's field ends at a word, and somebody's name behind it is the noun's bearer's.

    A spokesman for the police Ana Ruiz; no spokesman for jailed Ana Ruiz.

    Args:
        words: The text's words.
        lexicon: The word lists.
        last: Number of the field's last word.
    """
    word = words.lowers[last]
    return words.capital(last) or word in lexicon.organization_nouns or (word.endswith("s") and word[-2:-1] not in "su")


def _is_time(words: Words, index: int, last: int) -> bool:
    """Tell whether a noun is followed by the time of what it did: the council this week."""
    word = words.lowers[index]
    if word in _POINTERS:
        return True
    pair = word in _TURNS and index + 1 < last and words.lowers[index + 1] in _TIMES
    return pair or (word in _DAYS and index + 1 == last)


def _is_participle(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a verb form or adjective follows the noun it belongs to: a book published in May."""
    word, before = words.lowers[index], words.lowers[index - 1]
    if word == "known" and words.lowers[index + 1 : index + 2] in (["as"], ["only"]):
        return True
    after = word in _AFTER
    if not (after or word.endswith(("ed", "ing"))) or len(word) < 5 or words.capital(index):
        return False
    if words.possessive[index - 1] or word == "turned":
        return False  # the tourists' bowling coach, an actor turned banker
    return (
        before in lexicon.person_nouns
        or before in lexicon.person_plurals
        or before in lexicon.document_nouns
        or before in _GROUPS
        or (index > 1 and word.endswith("ed") and PERSON_ENDING.search(before) is not None)
    )


@lru_cache(maxsize=50_000)
def is_national(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a lower-case word speaks of one person of a place: an Italian, a Dubliner, but the French."""
    if word in _NATIONALS or (word in lexicon.demonyms and not word.endswith(_PEOPLES)):
        return True
    stem = word.removesuffix("man").removesuffix("wo")
    if stem != word and len(stem) > 2 and (stem in lexicon.demonyms or lexicon.is_geographic(stem)):
        return True  # a Frenchwoman, an Ulsterman
    homes = [word[:-2]] if word.endswith("er") else []
    if word.endswith("an"):
        homes = [word[:-1], word[:-2], word[:-1] + "s", word[:-2] + "as"]  # Alaskan, Ohioan, Kansan, Texan
    return any(lexicon.is_geographic(home) for home in homes)


def find_national(words: Words, lexicon: Lexicon, last: int) -> int:
    """Return where the words that speak of one person of a place begin: (the) South African; ``last`` for none.

    Args:
        words: The text's words.
        lexicon: The word lists.
        last: Number behind the last of them.
    """
    if last > 1 and words.capital(last - 2) and words.joined(last - 2):
        pair = " ".join(words.lowers[last - 2 : last])
        if pair in lexicon.demonyms and not pair.endswith(_PEOPLES):
            return last - 2
    return last - 1 if words.capital(last - 1) and is_national(lexicon, words.lowers[last - 1]) else last


def is_led_to(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether an article leads to a word, with no more than an adjective between: a soft-spoken Finn."""
    for at in range(index - 1, max(-1, index - 3), -1):
        if not words.joined(at):
            return False
        if words.lowers[at] in ARTICLES:
            return True
        if words.capital(at) or words.lowers[at] in PREPOSITIONS or words.lowers[at] in lexicon.people:
            return False
    return False


@lru_cache(maxsize=50_000)
def noun_of(word: str) -> str:
    """Return the noun of a lower-case compound: dad-of-two, editor-in-chief, ex-minister, co-host."""
    return _TAIL.split(_PREFIX.sub("", word), maxsplit=1)[0]


def classify_noun(words: Words, lexicon: Lexicon, at: int) -> tuple[SpeakerKind, bool]:
    """Tell what the head noun at a word speaks of, as `classify_head` does, but his opposite number is somebody."""
    if at and words.lowers[at - 1 : at + 1] == ["opposite", "number"]:
        return "unnamed_person", False
    if at and words.lowers[at - 1 : at + 1] == ["best", "seller"]:
        return "document", False
    if at and words.lowers[at] == "guard" and words.lowers[at - 1] in _GUARDS:
        one = not _SINGLE.isdisjoint(words.lowers[max(0, at - _NEAR) : at - 1]) and words.joined(at - 2)
        return "unnamed_person" if one else "organization", False  # a Peruvian coast guard
    return classify_head(lexicon, words.lowers[at])


@lru_cache(maxsize=50_000)
def classify_head(lexicon: Lexicon, word: str) -> tuple[SpeakerKind, bool]:
    """Tell what a lower-case head noun speaks of, and whether it is more than one."""
    word = noun_of(word)
    if word == "one":
        return "unnamed_person", False
    if word in _NUMBERS:
        return "document", True
    singular = word[:-1] if word.endswith("s") else ""
    if word in lexicon.person_plurals or word in _GROUPS or singular in lexicon.demonyms:
        return "group", True
    kind: SpeakerKind = "other"
    if word in lexicon.document_nouns:
        kind = "document"
    elif word in lexicon.organization_nouns and word not in _PEOPLE:
        return "organization", False
    elif word in lexicon.person_nouns or word in lexicon.honorifics or is_national(lexicon, word):
        return "unnamed_person", False
    elif singular in lexicon.organization_nouns or PLURAL_ENDING.search(word):
        kind = "group"
    elif PERSON_ENDING.search(word):
        kind = "unnamed_person"
    return kind, kind != "unnamed_person" and bool(singular) and not word.endswith("ss")
