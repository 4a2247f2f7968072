"""Which kind of quotation some content is, and which of its words are verbatim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quoteattr.quotations.words import has_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoteattr.annotations import Kind
    from quoteattr.quotations.index import QuotationIndex

    Offsets = tuple[int, int]

_DASH = re.compile(r"[ \t\u00a0]*[-–—―‒]+[ \t\u00a0]*")
_SIGNATURE = re.compile(
    r"""[.!?…,]{0,4}[ \xa0]?["”’»«'“]{0,3}[ \t\xa0]{0,4}(?:\r?\n)?[ \t\xa0]{0,8}(?:[―—–]|--?(?=\s))\s?"""
)
_SIGNER = re.compile(r"(?:(?:a|an|the)\s)?[^\W\d_][^\r\n.!?:;\"“”]{1,80}(?=[\r\n]|$)")
_LABEL_END = re.compile(
    r"(?:,[^:\r\na-z]{1,60})?"  # a role in capitals
    r"[ \t\u00a0]*(?:\([^()\r\n]{0,60}\)|\[[^\[\]\r\n]{0,60}\])?[ \t\u00a0]*[:：][ \t\u00a0]*"
)
_LABEL = 80
"""Longest speaker's label, in characters."""


def find_kind(text: str, content: Sequence[Offsets], index: QuotationIndex) -> tuple[Kind, tuple[Offsets, ...]]:
    """Kind of the content and its verbatim stretches, by the quotation marks alone.

    Args:
        text: The whole text.
        content: Ordered, disjoint pieces.
        index: The text's quotations.

    Returns:
        "direct" if all words stand inside quotation marks, "mixed" if some do, "indirect" if none; and the stretches
        that do.
    """
    verbatim = [part for start, end in content for part in index.inner(start, end) if has_word(text, *part)]
    if not verbatim:
        return "indirect", ()
    return ("mixed" if _words_between(text, content, verbatim) else "direct"), tuple(verbatim)


def _words_between(text: str, content: Sequence[Offsets], verbatim: Sequence[Offsets]) -> bool:
    """Whether any letter or digit of the content stands outside the verbatim stretches."""
    parts = iter([*verbatim, (len(text) + 1, len(text) + 1)])
    part = next(parts)
    for start, end in content:
        at = start
        while part[0] < end:
            if has_word(text, at, part[0]):
                return True
            at, part = part[1], next(parts)
        if has_word(text, at, end):
            return True
    return False


def is_laid_out_as_speech(text: str, start: int, source: Offsets | None) -> bool:
    """Whether the content at ``start`` is reproduced speech by its layout.

    That is a transcript's turn, where the paragraph opens with the speaker's label and a colon, or dialogue after a
    dash that opens the paragraph.
    """
    line = _line_start(text, start)
    if line is None:
        return False
    return _DASH.fullmatch(text, line, start) is not None or (source is not None and opens_turn(text, start, source))


def opens_turn(text: str, start: int, label: Offsets) -> bool:
    """Whether the content at ``start`` is a transcript's turn whose speaker's label stands at ``label``."""
    line = _line_start(text, start)
    if line is None or label[0] < line or label[1] > start or label[1] - label[0] > _LABEL:
        return False
    return not has_word(text, line, label[0]) and _LABEL_END.fullmatch(text, label[1], start) is not None


def find_signature(text: str, end: int) -> int | None:
    """Where the name begins that signs the content ending at ``end``: “…” — Ana Ruiz; None where no dash follows."""
    match = _SIGNATURE.match(text, end)
    return match.end() if match else None


def find_signer(text: str, place: int) -> Offsets | None:
    """The rest of a line that begins like a name, behind the dash of a signature: — Judith Aranda, buyer."""
    match = _SIGNER.match(text, place)
    return match.span() if match else None


def _line_start(text: str, place: int) -> int | None:
    """Start of the line around a place; None if it is further away than any label reaches."""
    far = max(0, place - 2 * _LABEL - 1)
    line = max(text.rfind("\n", far, place), text.rfind("\r", far, place)) + 1
    return None if line == 0 and far else line
