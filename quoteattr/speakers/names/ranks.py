"""Words that are a title in one place and part of a name in another: Royal Marine Ana Ruiz, Councilman Earl Dobbs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.names.runs import is_nickname
from quoteattr.speakers.offices import COMMANDING, MODIFIERS
from quoteattr.speakers.words import Words

ADDRESS = frozenset("mr mrs ms miss mx".split())
"""Titles that tell nothing but how somebody is spoken to."""

COURTESY = ADDRESS | {"dr"}
"""Titles that stand before nothing but a name."""

_GIVEN = frozenset("earl dean duke boy scout guy kid man".split())
_STYLES = {
    "col": frozenset("farmer grower grazier fisherman teacher butcher baker coach trainer driver singer".split()),
    "kgosi": frozenset("president minister senator secretary farmer teacher singer footballer runner".split()),
}
"""Titles that are first names behind some callings: farmer Col Ruiz, President Kgosi Ruiz."""

_SEATED = frozenset("members councillors councilors commissioners trustees supervisors aldermen selectmen".split())
_MALAY = frozenset("tan dato datuk dato' datin tun".split())
_RANKS = frozenset("associate vice assistant former acting deputy".split())
_ROYAL = frozenset("queen prince king".split())
_REVERED = frozenset({"the", "most"})
_OWNERS = frozenset("his her their your".split())
_BEFORE = {
    "canon": frozenset("rev revd reverend very".split()),
    "con": frozenset({"det", "detective"}),
    **dict.fromkeys("excellency eminence holiness majesty".split(), _OWNERS),
    "marine": frozenset("royal ex-royal former retired us u.s.".split()),
}
"""What stands before words that are ranks there, and names elsewhere: Rev Canon Ruiz, Det Con Ruiz."""

_COMPOUND = re.compile(r"[a-z]{3,}(?:grower|keeper|worker|holder|maker|owner|farmer|breeder|dealer|seller)")
"""Trades in one word, of which no list knows all."""

_SHORTENED, _MARKS = 3, "\"“'‘("
_FULL = 2


def is_rank(words: Words, index: int, first: int, last: int) -> bool:
    """Tell whether a word that no list of titles has is one here: Det Con Ruiz, Royal Marine Ruiz, Canegrower Ruiz.

    Args:
        words: The text's words.
        index: Number of the word.
        first: Number of the first word of the run that it stands in.
        last: Number behind the run's last word.
    """
    lowers, opens = words.lowers, index == first
    if index >= last - 1:
        return False
    if opens and last - first > _FULL and lowers[index] in _SEATED and not words.joined(last - 1):
        return True  # Members Ana Ruiz, Bo Lind
    if opens and _COMPOUND.fullmatch(lowers[index]):
        return True
    if words.forms[index] in COMMANDING:
        return _is_command(words, index, last)
    before = lowers[index - 1] if not opens or (first and words.joined(first - 1)) else ""
    if opens and lowers[index] in {"u", "canon", "con"}:  # U Kyaw Zaw
        return words.forms[index] == "U" and words.gap(index) == " " and last - first > _FULL
    return before in _BEFORE.get(lowers[index], ())


def _is_command(words: Words, index: int, last: int) -> bool:
    """Tell whether capitals are an office in a run that ends before a word: Deputy FM Ana Ruiz, but no IG Metall."""
    return last - index > _FULL and not any(words.forms[at].isupper() for at in range(index + 1, last))


def is_called(words: Words, lexicon: Lexicon, index: int, first: int, last: int) -> bool:
    """Tell whether a word that may be a title is part of a name here: Councilman Earl Ruiz, Imran Sheikh.

    Args:
        words: The text's words.
        lexicon: The word lists.
        index: Number of the word.
        first: Number of the first word of the run that it stands in.
        last: Number behind the run's last word.
    """
    if words.lowers[index] == "sen":
        return _is_called_sen(words, lexicon, index, first, last)
    if words.lowers[index] == "ven" and words.gap(index) == " ":
        led = index == 0 or not words.joined(index - 1) or words.lowers[index - 1] not in _REVERED
        return led and not any(
            map(lexicon.is_title, words.lowers[index + 1 : index + 2])
        )  # Ven Kumaran, but the Ven Ana Ruiz
    if words.lowers[index] == "daw" and index > first:
        return not lexicon.is_title(words.lowers[index - 1])  # Margaret Daw Ellis
    if words.lowers[index] in _ROYAL:
        before = words.lowers[index - 1] if index > first else ""
        if before in ADDRESS or (index == last - _FULL and (before in lexicon.trades or before == "barrister")):
            return True
    return _is_given(words, index, first, last) or _is_family(lexicon, words.lowers, index, first, last)


def _is_given(words: Words, index: int, first: int, last: int) -> bool:
    """Tell whether a word that is a title is a first name or nickname here: Councilman Earl Dobbs, Al "Chief" Dobbs."""
    lowers = words.lowers
    if first < index < last - 1 and is_nickname(words, index):
        return True
    if lowers[index] == "sri" and index == last - 2:  # lawmaker Sri Wahyuni, but Tan Sri Osman
        return index == first or lowers[index - 1] not in _MALAY
    if lowers[index] in _STYLES and index == last - 2 and words.gap(index) == " ":
        return index > 0 and words.joined(index - 1) and lowers[index - 1] in _STYLES[lowers[index]]
    nicknamed = index == last - _SHORTENED and words.gap(index)[1:] and words.gap(index)[1] in _MARKS
    if lowers[index] not in _GIVEN or not (index == last - 2 or nicknamed) or not words.capital(last - 1):
        return False
    before = lowers[index - 1] if index else ""
    return before not in _RANKS and (index > first or before != "the")


def _is_called_sen(words: Words, lexicon: Lexicon, index: int, first: int, last: int) -> bool:
    """Tell whether "Sen" is part of a name: Justice Ana Sen Ruiz, but Democratic Sen Ana Ruiz, Justice Sen Ruiz."""
    if index != last - _FULL or index == first or words.gap(index) != " ":
        return False
    before = words.lowers[index - 1]
    common = lexicon.is_title(before) or lexicon.is_geographic(before) or before in lexicon.organization_nouns
    return not (common or before in MODIFIERS or words.forms[index - 1].isupper())


def _is_family(lexicon: Lexicon, lowers: Sequence[str], index: int, first: int, last: int) -> bool:
    """Tell whether a word that is a title is a family name here: Imran Sheikh, Mr Sheikh."""
    if index != last - 1 or index == first:
        return False
    courtesy = lowers[index - 1].rstrip(".") in COURTESY and lowers[index] not in lexicon.person_nouns
    return courtesy or lowers[index - 1] in lexicon.given_names
