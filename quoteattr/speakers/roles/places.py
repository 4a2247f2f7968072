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
_CLOSING, _WITHIN = frozenset(",.;"), frozenset({"of", "for", "and"})
_WORDS = 14


def find_place(
    words: Words, lexicon: Lexicon, position: int, limit: int, *, ending: Mapping[int, Name]
) -> tuple[int, Offsets | None] | None:
    """Find the body or place that somebody is of.

    Args:
        words: The text's words.
        lexicon: The word lists.
        position: Offset behind the name.
        limit: Offset to which to look.
        ending: The names by the number behind their last word.

    Returns:
        The offset behind it, and the offsets of what it tells of somebody, if it does; None where nothing leads to it.
    """
    place = _PLACE.match(words.text, position, limit)
    if place is None:
        return None
    first = words.find(place.end(), place.end() + 1)[0] + 1
    first = first if words.lowers[first - 1] == "with" else _skip_sort(words, lexicon, first)
    found = name_behind(words, first, ending=ending)
    if found is None:
        return position, None
    end = _find_part_end(words, lexicon, found, ending=ending)
    told = max(found.votes[1:]) > found.votes[0]
    return end, (place.end(), end) if told else None


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
