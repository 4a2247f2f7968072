"""What a plural before several names says of each of them: economists Ana Ruiz and Bo Lind; Sens. Cy Moe and Di Orr."""

from __future__ import annotations

from collections.abc import Mapping

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import KIN, SAID, VAGUE, noun_of
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.roles.beginnings import walk_back
from quoteattr.speakers.roles.bounds import trim_role
from quoteattr.speakers.roles.places import name_behind
from quoteattr.speakers.words import Words

_TOLD = frozenset("told tell tells telling informed warned assured reminded showed convinced notified asked".split())
"""Verbs behind whose hearers a clause may begin: told reporters Ana Ruiz and Bo Lind had left."""

_COUNTS = frozenset("the two three four five six both".split())
_COURTESY = frozenset("messrs mesdames drs".split())
_RULERS = frozenset("president king queen emperor empress pope sultan emir prince princess".split())
"""Of whom each is one of another country."""

_MOST, _BRACKET, _LEAD = 6, 4, 9


def find_shared(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return the plural in front of several names that is told of each of them.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: One of the names.
        ending: The names by the number behind their last word.
    """
    if not name.is_person:
        return None
    first = _find_first(words, name, ending=ending)
    before = first.title - 1
    titled = first.title < first.first
    if first is name and not (titled or _is_followed(words, name)):
        return None
    if titled:
        at = first.first - 1
        if not is_plural(lexicon, words.lowers[at]):
            return None
        begin = walk_back(words, lexicon, first.title, titled=True)
        end = words.ends[at]
        return trim_role(words.text, words.starts[begin], end + words.text.startswith(".", end))
    team = before + 1 in ending and words.capital(before)  # Texas Rangers Ana Ruiz and Bo Lind
    if before < 0 or team or not is_plural(lexicon, words.lowers[before]):
        return None
    begin = walk_back(words, lexicon, before, titled=False)
    led = begin - (begin > 0 and words.lowers[begin - 1] in _COUNTS)
    opens = led == 0 or words.sentences[led - 1] != words.sentences[led]
    if words.joined(before):
        told = opens or words.lowers[led - 1] not in _TOLD
    else:
        says = not opens and (words.lowers[led - 1] in SAID or words.lowers[led - 2 : led] == ["according", "to"])
        told = words.gap(before) == ", " and (opens or says) and _is_closed(words, name, ending=ending)
    return trim_role(words.text, words.starts[begin], words.ends[before]) if told else None


def is_paired(words: Words, name: Name) -> bool:
    """Tell whether the noun before a name is the other's of two who are named: Husband and wife Bo and Ana Ruiz."""
    at = name.title - 1
    kin = at > 1 and words.lowers[at] in KIN and words.lowers[at - 1] == "and" and words.lowers[at - 2] in KIN
    return kin and _is_followed(words, name)


def is_plural(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a lower-case word is a noun or a title for several people: economists, co-owners, Sens."""
    noun = noun_of(word)
    if noun in lexicon.person_plurals:
        return {noun, lexicon.person_plurals[noun]}.isdisjoint(VAGUE | KIN | _RULERS)
    return noun.endswith("s") and noun[:-1] in lexicon.honorifics and noun not in _COURTESY and len(noun) > _BRACKET - 1


def _find_first(words: Words, name: Name, *, ending: Mapping[int, Name]) -> Name:
    """Return the first of the names that are told in a row with one, ages and brackets between them left out."""
    first = name
    for _ in range(_MOST):
        at = first.title
        joint = at > 1 and words.lowers[at - 1] == "and" and words.joined(at - 1)
        end = at - joint
        if end < 1 or not (joint or words.gap(end - 1).strip() in {",", "),"}):
            break
        before = ending.get(_skip_aside(words, end))
        if before is not None and before.title > 1 and words.lowers[before.title - 1] in {"of", "from"}:
            before = ending.get(before.title - 1)  # Ana Ruiz of Orvane and
        if before is None or not before.is_person or before.nested or words.possessive[before.last - 1]:
            break
        first = before
    return first


def _skip_aside(words: Words, end: int) -> int:
    """Return the number behind a name before an age or a bracket that ends before a word: Ana Ruiz, 34, and."""
    if words.forms[end - 1].isdecimal() and end > 1 and words.gap(end - 2) == ", ":
        return end - 1
    if ")" in words.gap(end - 1):
        opened = (at for at in range(end - 1, max(0, end - _BRACKET), -1) if "(" in words.gap(at - 1))
        return next(opened, end)
    return end


def _is_followed(words: Words, name: Name) -> bool:
    """Tell whether another name may follow one in a row: Ana Ruiz and, Ana Ruiz, 34, and."""
    behind = range(name.last, min(len(words) - 1, name.last + _BRACKET))
    joint = next((at for at in behind if words.lowers[at] == "and"), -1)
    return joint > 0 and words.capital(joint + 1) and words.sentences[joint] == words.sentences[name.first]


def _is_closed(words: Words, name: Name, *, ending: Mapping[int, Name]) -> bool:
    """Tell whether a comma or a full stop stands behind the last of the names that are told in a row with one."""
    last = name
    for _ in range(_MOST):
        at = last.last
        if words.gap(at - 1) == ", " and at < len(words) and words.forms[at].isdecimal():
            at += 1  # Ana Ruiz, 34, and
        at += at < len(words) and words.lowers[at] == "and"
        behind = name_behind(words, at, ending=ending)
        if behind is None or not behind.is_person:
            break
        last = behind
    return words.gap(last.last - 1)[:1] in {",", "."}
