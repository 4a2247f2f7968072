"""Mojibake: UTF-8 that was read as Windows-1252 (``â€œ``) or Latin-1."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from quoteattr.cleaning.layers import Edit

__all__ = ["find_mojibake"]

_SIGNS = frozenset("ÂÃÄÅâïð")
"""Characters that the first byte of a sequence is read as."""

_CLOSING = re.compile("â€(?:[\x9d\ufffd]|(?![\x80-\xbf\u0100-\uffff]))")
"""A closing mark whose last byte, unknown to Windows-1252, was lost on the way."""


def find_mojibake(text: str) -> Iterator[Edit]:
    """Sequences that are one character in UTF-8, where that is a letter with an accent, a mark, a sign or an emoji."""
    if _SIGNS.isdisjoint(text):
        return
    sequences, to_byte = _make_pattern()
    for match in sequences.finditer(text):
        found = match[0]
        if found[0] == "â" and _CLOSING.fullmatch(found):
            yield match.start(), match.end(), "”"
            continue
        try:
            character = bytes(to_byte[one] for one in found).decode()
        except UnicodeDecodeError:
            continue
        if not _is_name_in_capitals(text, match) and unicodedata.category(character) not in {"Cc", "Cn", "Co"}:
            yield match.start(), match.end(), character


def _is_name_in_capitals(text: str, match: re.Match[str]) -> bool:
    """Whether it is a capital before a mark, as in the end of ``“IRMÃ”``, rather than a letter with an accent."""
    return len(match[0]) == 2 and match[0][1] in "“”‘’–—…‹›«»" and text[max(match.start() - 1, 0)].isupper()


@cache
def _make_pattern() -> tuple[re.Pattern[str], dict[str, int]]:
    """The pattern of all such sequences, and the byte that each character was."""
    to_byte: dict[str, int] = {}
    for byte in range(0x80, 0x100):
        raw = bytes([byte])
        to_byte[raw.decode("latin-1")] = byte  # the C1 controls, where a reader took Latin-1 or knew no better
        to_byte[raw.decode("cp1252", errors="ignore") or raw.decode("latin-1")] = byte

    def characters(first: int, last: int) -> str:
        return "[" + "".join(re.escape(one) for one, byte in to_byte.items() if first <= byte <= last) + "]"

    rest = characters(0x80, 0xBF)
    sequences = [
        characters(0xF0, 0xF0) + rest + "{3}",  # emoji
        characters(0xE2, 0xE2) + rest + "{2}",  # punctuation and signs
        characters(0xEF, 0xEF) + rest + "{2}",  # ligatures, the byte order mark
        characters(0xC2, 0xC5) + rest,  # Latin letters and signs
        _CLOSING.pattern,
    ]
    return re.compile("|".join(sequences)), to_byte
