"""Of which country somebody is told to be: German Chancellor, Rwanda's foreign minister, the Kremlin leader."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from quoteattr.speakers.heads import DEFINITE
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.offices import MODIFIERS
from quoteattr.speakers.words import Words

OFFICES = frozenset(
    "prime cabinet chief deputy vice lieutenant finance foreign interior defense defence health education justice home"
    " trade transport transportation energy environment labor labour agriculture culture housing treasury press"
    " attorney first shadow tourism science sports water works communications information planning police fire"
    " revenue law power industry rural urban social welfare petroleum commerce aviation immigration europe community"
    " communities children women youth veterans pensions business budget digital climate railway railways".split()
)
"""Words that tell which of several offices with the same noun is meant."""

_WITHIN = dict.fromkeys(("England", "Scotland", "Wales", "Northern Ireland"), "United Kingdom")
_TOWNS = frozenset({"georgia", "jordan", "lebanon", "washington"})
"""Words that name states, towns or people as well."""

_UNIONS = frozenset({"European Union", "United Nations"})
"""Those whose officials have a country as well."""

_PAIR = 2


def find_nations(words: Words, lexicon: Lexicon, first: int, last: int) -> frozenset[str]:
    """Return the countries of which some words say that somebody holds an office or does something.

    German Chancellor, Rwanda's then foreign minister, president of Kenya; but no German car dealer.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the first word.
        last: Number behind the last one.
    """
    found = set()
    for at in range(first, last):
        if not words.capital(at):
            continue
        for size in (_PAIR, 1):
            country = _find_country(lexicon, words.lowers[at : min(at + size, last)], size)
            if country and (_leads(words, lexicon, first, at + size, last, size) or _ends(words, lexicon, first, at)):
                found.add(country)
                break
    return frozenset(found)


def differ(asked: AbstractSet[str], told: AbstractSet[str]) -> bool:
    """Tell whether nobody of the one countries can be of the others."""
    home = {_WITHIN.get(country, country) for country in told}
    return bool(asked and told) and home.isdisjoint(_WITHIN.get(country, country) for country in asked)


def _find_country(lexicon: Lexicon, told: list[str], size: int) -> str | None:
    """Return the country that one or two lower-case words name, or whose people or government they do."""
    word = " ".join(told)
    if word == "kremlin":
        return "Russia"
    if len(told) < size or word in _TOWNS:
        return None
    country = lexicon.demonyms.get(word) or lexicon.countries.get(word)
    return None if country in _UNIONS else country


def _leads(words: Words, lexicon: Lexicon, first: int, at: int, last: int, size: int) -> bool:
    """Tell whether only what tells an office stands between a country that ends before a word and a noun."""
    before = at - size - 1
    if before >= first and words.capital(before) and words.joined(before) and words.lowers[before] not in DEFINITE:
        return False  # New Mexico governor
    if at == last and size == 1:
        return words.lowers[at - 1] in lexicon.demonyms  # the Italian
    for index in range(at, last):
        if not words.adjoins(index - 1):
            return False
        word = words.lowers[index]
        if word in lexicon.person_nouns or word in lexicon.honorifics:
            return True
        if word not in OFFICES and word not in MODIFIERS:
            return False
    return False


def _ends(words: Words, lexicon: Lexicon, first: int, at: int) -> bool:
    """Tell whether an office is of the country that begins at a word: president of Kenya; (Ana Ruiz) of Kenya."""
    of = at - 1 - (words.lowers[at - 1] == "the")
    if of == first:
        return words.lowers[of] == "of"
    return of > first and words.lowers[of] == "of" and words.lowers[of - 1] in lexicon.person_nouns
