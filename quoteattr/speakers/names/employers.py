"""Firms that are only named in somebody's title: Orvane Motors President Ana Ruiz."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.offices import FIELDS, MODIFIERS
from quoteattr.speakers.words import Words

_BODY = (0.0, 4.0, 0.0)
_LEAST = 2
_FIRMS = frozenset({"bank", "motor", "airlines", "university"})
_DUTIES = (
    FIELDS | MODIFIERS | frozenset("medical financial dental digital security events sales travel sciences".split())
)
"""What a firm is called by, and what its officers have to do with: Lund Medical Director."""


def find_employers(words: Words, lexicon: Lexicon, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the firms of two words and more that open a title in capitals, right before the office.

    Args:
        words: The text's words.
        lexicon: The word lists.
        names: The names found so far.
    """
    for name in names:
        if not name.is_person or name.first - name.title <= _LEAST:
            continue
        first = next((at for at in range(name.title, name.first) if words.lowers[at] not in MODIFIERS), name.first)
        last = _find_end(words, lexicon, first, name.first)
        plain = all(words.joined(at) and words.capital(at) for at in range(first, last))
        if last and plain and not any(lexicon.is_title(word) for word in words.lowers[first:last]):
            yield Name(first, last, first, _BODY, nested=True)


def _find_end(words: Words, lexicon: Lexicon, first: int, stop: int) -> int:
    """Return the number behind the last word of a firm's name right before an office; 0 where there is none."""
    for last in range(stop - 1, first + 1, -1):
        word = words.lowers[last - 1]
        firm = word in _FIRMS or (word in lexicon.company_words and word not in _DUTIES)
        if firm and (lexicon.is_title(words.lowers[last]) or words.lowers[last] in MODIFIERS):
            return last
    return 0
