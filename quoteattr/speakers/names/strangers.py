"""Who has the given name of somebody named above and is another: Mayor Ana Ruiz left. "No," said Ana, a cook."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from quoteattr.speakers.heads import KIN, noun_of
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.names.generations import find_age
from quoteattr.speakers.offices import OFFICES
from quoteattr.speakers.words import Words

_WITHHELD = re.compile(
    r"\b(?:(?:only|just)\b[^.]{0,40}\bfirst name|first names? (?:only|alone)|by (?:his|her|their) first name"
    r"|not (?:his|her|their) real name|(?:(?:last|full|family) names?|surnames?)\b[^.]{0,30}\bwithh[eo]ld"
    r"|(?:declin|refus|withh|ask|prefer|fear|without|not )[^.]{0,60}\b(?:(?:last|full|family) names?|surnames?)\b)"
)
_RANKS = frozenset(
    "judge justice general colonel admiral commander brigadier major pope king queen prince princess".split()
)
_HELD = OFFICES | _RANKS
_REACH, _PREDICATE, _NOUN = 40, 8, 3


def is_stranger(words: Words, lexicon: Lexicon, name: Name, names: Sequence[Name], titles: AbstractSet[str]) -> bool:
    """Tell whether somebody who is only called by a given name is not the one of that name who is named in full.

    A text that gives no family name may say so; or it calls the other one by his family name, or by his office, and
    introduces this one as somebody new.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: The given name.
        names: The names of the one who is named in full, as far as known.
        titles: The titles in front of them, in lower case and written out.
    """
    before, given = [one for one in names if one.first < name.first], words.lowers[name.first]
    plain = name.last - name.first == 1 and name.title == name.first and given in lexicon.given_names
    if not before or not plain or given in lexicon.family_first:
        return False
    last = before[0].last - 1
    if any(one.last - one.first == 1 and words.lowers[one.first] == given for one in before):
        return False
    if _WITHHELD.search(_read_sentence(words, name)) is not None:
        return True
    noun = _find_introduced(words, name)
    if noun < 0:
        return False
    family = any(one.last - one.first == 1 and words.lowers[one.first] == words.lowers[last] for one in before)
    office = (titles | {words.lowers[one.title - 1] for one in before if one.title}) & _HELD
    told = words.lowers[noun : noun + _PREDICATE]
    return (family or bool(office)) and office.isdisjoint(told) and KIN.isdisjoint(map(noun_of, told[:_NOUN]))


def _read_sentence(words: Words, name: Name) -> str:
    """Return what stands behind a name in its sentence."""
    last = name.last
    while last < min(len(words), name.last + _REACH) and words.sentences[last] == words.sentences[name.first]:
        last += 1
    return words.text[words.ends[name.last - 1] : words.ends[last - 1]].lower()


def _find_introduced(words: Words, name: Name) -> int:
    """Return the number of the word behind the article by which a name is introduced: Ana, 19, a cook; -1 for none."""
    at = name.last + (find_age(words, name) is not None and words.gap(name.last - 1) == ", ")
    apposed = at < len(words) and words.gap(at - 1) == ", " and words.lowers[at] in {"a", "an"}
    return at + 1 if apposed and at + 1 < len(words) else -1
