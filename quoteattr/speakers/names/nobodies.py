"""What is written like a name and is nobody's: One of them, the Company, READ MORE, the Lund Bay MP."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from quoteattr.quotations import is_rubric
from quoteattr.speakers.heads import ARTICLES, OWNERS, PARTIES, find_national, is_led_to
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.names.types import SEATED
from quoteattr.speakers.words import Words

_CONTRACTED = frozenset({"company", "group", "firm", "charity", "club"})
_COMMON = frozenset(
    "board department council ministry government authority committee commission agency union party trust university"
    " institute tribunal school hospital office leadership".split()
)
_COUNTS = frozenset("one two three four five several some many most few others another both none all".split())
_STYLES = frozenset("eminence majesty holiness excellency highness honour honor lordship ladyship grace".split())
_TALES = frozenset({"rumour", "rumor", "legend", "tradition"})
_MONEY = frozenset("rs tk sh ksh rm usd gbp eur dh dhs sr".split())
_POSTED = frozenset({"on", "via"})
_UNKNOWN = frozenset({"unidentified", "unknown"})
_ANYBODY = frozenset("man woman male female person speaker voice reporter boy girl player lawmaker".split())
_HELD = frozenset("former then current new sitting outgoing veteran".split())
_LONG = 3


def is_nobody(words: Words, name: Name) -> bool:
    """Tell whether a name only counts or says that nobody knows whose it is: One of them, UNIDENTIFIED WOMAN.

    Args:
        words: The text's words.
        name: The name.
    """
    first, last = words.lowers[name.first], words.lowers[name.last - 1]
    alone = name.last - name.first == 1
    money = alone and first in _MONEY and any(form[0].isdigit() for form in words.forms[name.last : name.last + 1])
    style = first == last or first in {"royal", "serene", "imperial"}
    styled = style and last in _STYLES and words.lowers[name.first - 1] in OWNERS  # His Eminence
    told = first in _TALES and words.lowers[name.last : name.last + 2] == ["has", "it"]  # Rumour has it
    within = alone and len(first) == 1 and words.before(name.first) == "."  # (D-N.J.)
    within = within or (alone and first == "x" and words.lowers[name.first - 1] in _POSTED)  # wrote on X
    rubric = words.gap(name.last - 1).startswith(":") and words.opens_paragraph(name.title)  # READ MORE:
    rubric = rubric and is_rubric(words.text, (words.starts[name.title], words.ends[name.last - 1]))
    counted = (alone and first in _COUNTS) or money or styled or told or within or rubric  # Rs 40 crore
    return counted or (first in _UNKNOWN and last in _ANYBODY and words.forms[name.last - 1].isupper())


def is_described(words: Words, lexicon: Lexicon, name: Name, longer: AbstractSet[str]) -> bool:
    """Tell whether a name is only a noun with a capital letter: the Company, of contracts; a soft-spoken Finn.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: The name.
        longer: The words of the text's longer names: the Board may be short for one of them.
    """
    national = find_national(words, lexicon, name.last)
    told = name.is_person and national <= name.first and national < name.last and is_led_to(words, lexicon, national)
    if told and words.lowers[national] not in longer:
        return True
    if _is_member(words, lexicon, name):
        return True
    *home, member = words.lowers[name.title : name.last]
    led = words.lowers[name.title - 1] == "the" and member in PARTIES.values()
    if led and lexicon.is_geographic(" ".join(home)):
        return True  # the West Virginia Republican
    noun = words.lowers[name.first]
    if name.last - name.title > 1 or words.lowers[name.first - 1] != "the":
        return False
    return noun in _CONTRACTED or (noun in _COMMON and noun not in longer)


def _is_member(words: Words, lexicon: Lexicon, name: Name) -> bool:
    """Tell whether a name is a party's or a seat's with its member: the Lund Bay MP, Green Union TD for Lund Ana Ruiz.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: The name.
    """
    first, last = name.first, name.last
    if words.forms[last - 1] not in SEATED or last - first < _LONG or name.title < first:
        return False
    if (
        last + _LONG < len(words)
        and words.lowers[last] in {"for", "from"}
        and words.lowers[first] not in lexicon.given_names
    ):
        return all(words.joined(at) and words.capital(at + 1) for at in range(last, last + _LONG))
    article = first - 1 - (words.lowers[first - 1] in _HELD)
    return article >= 0 and words.lowers[article] in ARTICLES and all(map(words.joined, range(article, first)))
