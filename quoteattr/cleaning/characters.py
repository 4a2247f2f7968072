"""Characters that are not to be seen or stand for others: zero-width ones, soft hyphens, controls, odd spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteattr.cleaning.layers import Edit

__all__ = ["find_decomposed", "find_odd_characters", "find_odd_spaces"]

_HIDDEN = re.compile(
    "[\u00ad\u180e\u200e\u200f\u202a-\u202e\u2061-\u2064\u2066-\u206f]"  # soft hyphen, direction, invisible operators
    "|(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])"  # joiners, but not those of emoji and of other scripts
    "|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"  # controls
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028]|\u2029")
_COMPOSED = re.compile("[^\\W\\d_][\u0300-\u036f]+|[\ufb00-\ufb06]")


def find_decomposed(text: str) -> Iterator[Edit]:
    """Letters with combining accents and ligatures get their usual form."""
    from textacy.preprocessing import normalize

    for match in _COMPOSED.finditer(text):
        found = match[0]
        yield match.start(), match.end(), normalize.unicode(found, form="NFKC" if found >= "\ufb00" else "NFC")


def find_odd_characters(text: str) -> Iterator[Edit]:
    """Hidden characters go; line ends get their usual form."""
    from textacy.preprocessing import resources

    pattern = _any_of(resources.RE_ZWSP.pattern, _HIDDEN.pattern, _BREAKS.pattern)
    for match in pattern.finditer(text):
        new = ""
        if _BREAKS.fullmatch(match[0]):
            new = "\n\n" if match[0] == "\u2029" else "\n"
        yield match.start(), match.end(), new


def find_odd_spaces(text: str) -> Iterator[Edit]:
    """Spaces of any sort become single ones; lines lose theirs at both ends; at most one blank line stays."""
    from textacy.preprocessing import resources

    end = len(text)
    for match in _any_of(rf"(?:{resources.RE_NONBREAKING_SPACE.pattern}|\n)+").finditer(text):
        lines = match[0].count("\n")
        new = "\n" * min(lines, 2) or " "
        yield match.start(), match.end(), "" if match.start() == 0 or match.end() == end else new


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))  # the re module keeps it
