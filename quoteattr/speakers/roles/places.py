"""The body that somebody is of, behind a name: of Kestrel University, of the ferry union Orvane."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import SAID, find_base_end
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.words import Words

_PLACE = re.compile(r"(?:\s+(?=(?:of|at|from|with)\s)|,\s+(?=of\s))(?=[a-z]+\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}[A-Z])")
_WHERE = re.compile(r"\s+in\s+[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2}(?:,\s+[A-Z][\w.]*)?(?=,\s+(?:who|an?|the)\s)")
"""Where the body is that somebody is of: Ana Ruiz of the Reef Lab in Lund, Ohio, who leads it."""

_STATE = re.compile(r",\s+(?:[A-Z][a-z]{1,5}\.|[A-Z]\.[A-Z]\.)(?=,)")
"""A state's short form behind a town, and before what follows it: Brill, Mass., ..."""

_SAYS = frozenset("said says say added adds by but while as like including wrote argued".split())
_CLOSING, _WITHIN = frozenset(",.;"), frozenset({"of", "for", "and"})
_TAKES = frozenset(
    "hired hires hire poached poaches poach recruited recruits recruit lured lures lure signed signs sign took takes"
    " take bought buys buy acquired acquires loaned joined joins join left leaves leave separated separates banned bans"
    " barred removed expelled sacked fired ousted stopped prevented protect protected".split()
)
"""Verbs with whom they take from somewhere, or stop from something: Orvane hired Ana Ruiz from Lund Bank."""

_OF = re.compile(
    r"(?:absolv|accus|acquit|advis|appris|ask|assur|cheat|cleans|clear|convict|convinc|cur|depriv|defraud|disabus"
    r"|divest|drain|exonerat|fre|heal|inform|notif|persuad|purg|reassur|reliev|remind|rid|rob|strip|suspect|warn)(?:y|ies|ied|e?s|e|[bpt]?(?:ed|ing))?"
)
"""Verbs behind whose object an "of" tells what is done: They robbed Ana Ruiz of Bitcoin."""

_BELONGS, _SOURCES, _WORDS = frozenset({"of", "from"}), frozenset({"from", "with"}), 14


def find_place(
    words: Words, lexicon: Lexicon, name: Name, position: int, limit: int, *, ending: Mapping[int, Name]
) -> tuple[int, Offsets | None] | None:
    """Find the body or place that somebody is of.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: The name.
        position: Offset behind it.
        limit: Offset to which to look.
        ending: The names by the number behind their last word.

    Returns:
        The offset behind it, and the offsets of what it tells of somebody, if it does; None where nothing leads to it.
    """
    place = _PLACE.match(words.text, position, limit)
    if place is None:
        return None
    first = words.find(place.end(), place.end() + 1)[0] + 1
    if words.lowers[first - 1] in _SOURCES and (not name.is_person or _is_taken(words, name)):
        return position, None  # Orvane from Ford, joins Orvane from Ford
    if words.lowers[first - 1] == "of" and name.title and _OF.fullmatch(words.lowers[name.title - 1]):
        return position, None  # accused Ana Ruiz of Sexism
    if words.lowers[first - 1] == "at" and name.is_person and not _speaks(words, name):
        return position, None  # a mentor to Ana Ruiz at Kestrel School
    first = first if words.lowers[first - 1] == "with" else _skip_sort(words, lexicon, first)
    found = name_behind(words, first, ending=ending)
    if found is None:
        return position, None
    end = _find_part_end(words, lexicon, found, ending=ending)
    one = found.last - found.first == 1 and words.lowers[found.first] not in lexicon.given_names
    firm = one and name.is_full and words.lowers[first - 1] in _BELONGS and not words.possessive[found.last - 1]
    told = firm or max(found.votes[1:]) > found.votes[0]  # Ana Ruiz of Orvane
    where = _STATE.match(words.text, end, limit)
    if where:  # Ana Ruiz of Brill, Mass., a nurse
        told = found.votes[1] > max(found.votes[0], found.votes[2])
    where = where or _WHERE.match(words.text, end, limit)
    return where.end() if where else end, (place.end(), end) if told else None


def _is_taken(words: Words, name: Name) -> bool:
    """Tell whether somebody is taken from what stands behind the name, or something goes to its bearer from there."""
    return name.title > 0 and words.lowers[name.title - 1] in _TAKES | {"to"} and words.joined(name.title - 1)


def _speaks(words: Words, name: Name) -> bool:
    """Tell whether somebody opens a clause or follows a verb of saying, and is no one to whom something is done."""
    at = name.title
    if not name.is_full or at == 0 or words.sentences[at - 1] != words.sentences[at]:
        return name.is_full
    return words.lowers[at - 1] in _SAYS or not words.joined(at - 1) or words.lowers[at - 2 : at] == ["according", "to"]


def _find_part_end(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> int:
    """Return the offset behind a body, or behind its part that is a body, too: of Lund Trust's school."""
    end = name.last
    if words.possessive[end - 1]:
        limit = min(len(words), name.title + _WORDS)
        end = find_base_end(words, lexicon, name.title, limit, ending=ending)
        body = words.lowers[end - 1] in lexicon.organization_nouns
        while end < limit - 1 and words.lowers[end] in _WITHIN and words.joined(end - 1):
            end = find_base_end(words, lexicon, end + 1, limit, ending=ending)
        closed = words.gap(end - 1)[:1] in _CLOSING
        if not (body and closed) or not SAID.isdisjoint(words.lowers[name.last : end]):
            end = name.last
    return words.ends[end - 1]


def _skip_sort(words: Words, lexicon: Lexicon, first: int) -> int:
    """Return the number of the name's first word behind what sort of body it names: the ferry union Orvane."""
    index = first
    while index < len(words) and not words.capital(index):
        index += 1
    return index if words.lowers[index - 1] in lexicon.organization_nouns else first


def name_behind(words: Words, first: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return the name that begins at a word, or behind an article there."""
    if first < len(words) and words.lowers[first] == "the":
        first += 1
    for end in range(first + 1, min(first + 7, len(words)) + 1):
        name = ending.get(end)
        if name is not None and name.title == first:
            return name
    return None
