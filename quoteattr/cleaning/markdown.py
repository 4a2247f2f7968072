"""Markdown's signs: headings, block quotes, rules, links, images, emphasis. The words stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteattr.cleaning.layers import Edit

__all__ = ["find_blocks", "find_emphasis", "find_links", "find_strong"]

# Repetitions are bounded or leave their own opening sign out, so that all searches are linear.
_BLOCK = re.compile(
    r"^[ \t]*(?:"
    r"(?:[-*_][ \t]*){3,}$|={3,}[ \t]*$"  # rules and underlines
    r"|(?P<reference>\[[^\[\]\n]{1,200}\]:[ \t]*<?(?:https?:|mailto:|www\.|/)\S*.*$)"  # [1]: https://…
    r"|(?:>[ \t]?)+(?:#{1,6}[ \t]+)?|#{1,6}[ \t]+|[*•‣▪●◦][ \t]+"  # block quotes, headings, bullets
    r")|(?<=\S)[ \t]+#{1,6}[ \t]*$",  # the closing signs of a heading
    re.MULTILINE,
)
_TARGET = r"<?[^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?>?"
_LINK = re.compile(
    rf"(?P<image>!?)\[(?P<words>(?:[^\[\]\n]|\n(?!\s*\n)){{0,500}})\]"
    rf"(?:\((?=[^()\s]{{0,2000}}[/:.#@])\s{{0,9}}{_TARGET}(?:\s{{1,9}}[\"'][^\"'\n]{{0,300}}[\"'])?\s{{0,9}}\)"
    r"|\[\d{1,3}\])"
)
_WORDS = r"(?=\S)((?:[^{sign}\n]|\n(?!\s*\n)){{1,1000}})(?<=\S)"
_STRONG = re.compile(
    r"(?<![\w*])\*\*\*" + _WORDS.format(sign="*") + r"\*\*\*(?!\*)"
    r"|(?<![\w*])\*\*" + _WORDS.format(sign="*") + r"\*\*(?!\*)"
    r"|(?<![\w_])__" + _WORDS.format(sign="_") + r"__(?![\w_])"
    r"|~~" + _WORDS.format(sign="~") + "~~"
)
_EMPHASIS = re.compile(
    r"(?<![\w*])\*" + _WORDS.format(sign="*") + r"\*(?![\w*])|(?<![\w_])_" + _WORDS.format(sign="_") + r"_(?![\w_])"
)


def find_blocks(text: str) -> Iterator[Edit]:
    """Signs at the edges of lines: headings, block quotes, bullets; rules and link definitions go as a whole."""
    for match in _BLOCK.finditer(text):
        yield match.start(), match.end(), ""


def find_links(text: str) -> Iterator[Edit]:
    """The brackets and the address of links; images as a whole. ``[He] (sic)`` is none."""
    for match in _LINK.finditer(text):
        if match["image"]:
            yield match.start(), match.end(), ""
        else:
            yield match.start(), match.start("words"), ""
            yield match.end("words"), match.end(), ""


def find_strong(text: str) -> Iterator[Edit]:
    """Doubled signs around words: ``**so**``, ``__so__``, ``~~so~~``."""
    return _find_wrapped(_STRONG, text)


def find_emphasis(text: str) -> Iterator[Edit]:
    """Single signs around words: ``*so*``, ``_so_``."""
    return _find_wrapped(_EMPHASIS, text)


def _find_wrapped(pattern: re.Pattern[str], text: str) -> Iterator[Edit]:
    for match in pattern.finditer(text):
        group = match.lastindex or 1
        yield match.start(), match.start(group), ""
        yield match.end(group), match.end(), ""
