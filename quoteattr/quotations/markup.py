"""What is left of a page's source in its text: tags, and marks that are written as several characters.

These are HTML entities, UTF-8 that was read as Windows-1252, and two commas.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from quoteattr.quotations.signs import Kind, kind_table

_TAG = re.compile(r"(?:<(?:!--|[/!?]?[a-zA-Z])[^<>]*>)+")
_BLOCK = re.compile(
    r"<[/!]?(?:address|article|aside|blockquote|body|br|dd|div|dl|dt|fig(?:ure|caption)?|footer|form|h\d|head|hr"
    r"|li|main|nav|ol|p|pre|section|table|t[dhr]|title|ul)\b",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|quot|apos|[lr][sd]quo|[lr]s?aquo|[bs]b?d?quo);")
# The last of the three bytes of “ ” ‘ ’ ‚ „, as Windows-1252 and as Latin-1 read it; others make dashes and dots.
_MOJIBAKE = re.compile("â(?:€|\x80)([œ˜™šž“”\x80-\xff]?)")
_MOJIBAKE_KINDS = {
    **dict.fromkeys(("œ", "\x9c"), Kind.OPEN),
    **dict.fromkeys(("", "\x9d"), Kind.CLOSE),
    **dict.fromkeys(("˜", "\x98"), Kind.SINGLE_OPEN),
    **dict.fromkeys(("™", "\x99"), Kind.SINGLE_CLOSE),
    **dict.fromkeys(("š", "\x9a"), Kind.SINGLE_LOW),
    **dict.fromkeys(("ž", "\x9e"), Kind.LOW),
}
_COMMAS = re.compile(r"(?<![^\s(\[]),,(?=\w)")


class Tag(NamedTuple):
    """Tags that touch, as one stretch of characters; `block` if they part paragraphs."""

    start: int
    end: int
    block: bool


def find_tags(text: str) -> list[Tag]:
    """Find the HTML and XML tags of a text, in order."""
    if "<" not in text:
        return []
    return [Tag(match.start(), match.end(), _BLOCK.search(match.group()) is not None) for match in _TAG.finditer(text)]


def find_long_marks(text: str) -> list[tuple[int, int, int]]:
    """Find the marks of several characters: start, end and `Kind` of each, in order.

    Stretches that only look like a mark (the rest of a dash, say) are given too, as `Kind.NONE`.
    """
    return sorted(_long_marks(text))


def _long_marks(text: str) -> Iterator[tuple[int, int, int]]:
    if "&" in text:
        kinds = kind_table()
        for match in _ENTITY.finditer(text):
            code = ord(html.unescape(match.group())[:1] or "\0")
            yield match.start(), match.end(), int(kinds[min(code, 0xFFFF)])
    if "â" in text:
        for match in _MOJIBAKE.finditer(text):
            yield match.start(), match.end(), _MOJIBAKE_KINDS.get(match.group(1), Kind.NONE)
    if ",," in text:
        for match in _COMMAS.finditer(text):
            yield match.start(), match.end(), Kind.LOW


def as_columns(rows: list[tuple[int, int, int]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Turn rows of three numbers into three arrays."""
    table = np.array(rows, np.int64).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2]
