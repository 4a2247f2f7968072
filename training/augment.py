"""Texts in other marks and layouts, with every offset kept: one character is always replaced by one character.

The news that the corpora hold is typeset one way; the pages that users bring are not. Each function takes a text and
gives one of the same length, so gold spans need no mending.
"""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from quoteattr.quotations import pair_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quoteattr.quotations import Pair

STYLES = {
    "straight": ('""', "''"),
    "curly": ("“”", "‘’"),
    "single": ("''", '""'),
    "curly single": ("‘’", "“”"),
    "guillemets": ("«»", "‹›"),
    "inward guillemets": ("»«", "›‹"),
    "low": ("„“", "‚‘"),
    "none": ("  ", "  "),
}
"""Marks of the outer and of the inner quotation, by name of the style."""

HARD_STYLES = ("inward guillemets", "none", "none", "none")
"""Styles that are learnt more slowly than the others, and so are drawn as many times more."""


def restyle(text: str, style: str) -> str:
    """The text with its closed quotations in another style of marks."""
    pairs = [pair for pair in pair_marks(text) if pair.closed]
    return _with_marks(text, pairs, lambda pair: STYLES[style][min(pair.depth, 1)])


def drop_marks(text: str, rate: float, rng: random.Random) -> str:
    """The text with a share of its opening or closing marks blanked: pairs that never close or never open."""
    out = list(text)
    for pair in pair_marks(text):
        if pair.closed and rng.random() < rate:
            if rng.random() < 0.5:
                out[pair.start : pair.inner_start] = " " * (pair.inner_start - pair.start)
            else:
                out[pair.inner_end : pair.end] = " " * (pair.end - pair.inner_end)
    return "".join(out)


def single_breaks(text: str) -> str:
    """The text with one line break where it had an empty line between paragraphs."""
    return re.sub(r"\n(?=\n)", " ", text)


def flat(text: str) -> str:
    """The text on one line, as scraped pages often come."""
    return re.sub(r"[\r\n]", " ", text)


def shout(text: str, rng: random.Random) -> str:
    """The text with one line in capitals, as headlines and captions have it."""
    lines = [match for match in re.finditer(r"[^\n]+", text) if len(match[0]) < 160]
    if not lines:
        return text
    line = rng.choice(lines)
    return text[: line.start()] + _same_length(line[0], str.upper) + text[line.end() :]


def lower_case(text: str) -> str:
    """The text without capitals."""
    return _same_length(text, str.lower)


def varied(text: str, rng: random.Random) -> str:
    """The text after a random choice of the changes above; often none."""
    if rng.random() < 0.45:
        text = restyle(text, rng.choice([*STYLES, *HARD_STYLES]))
    if rng.random() < 0.1:
        text = drop_marks(text, 0.3, rng)
    roll = rng.random()
    if roll < 0.25:
        text = single_breaks(text)
    elif roll < 0.3:
        text = flat(text)
    roll = rng.random()
    if roll < 0.08:
        text = shout(text, rng)
    elif roll < 0.12:
        text = lower_case(text)
    return text


def _with_marks(text: str, pairs: Sequence[Pair], marks_of: Callable[[Pair], str]) -> str:
    out = list(text)
    for pair in pairs:
        marks = marks_of(pair)
        opening, closing = marks[0], marks[1]
        for piece_start, _ in pair.pieces:
            start = piece_start - (pair.inner_start - pair.start)
            lead = text[max(0, start) : piece_start]
            if lead.strip() and not any(map(str.isalnum, lead)):  # a paragraph may not re-open its quotation
                out[piece_start - len(lead) : piece_start] = opening.ljust(len(lead))
        out[pair.inner_end : pair.end] = closing.ljust(pair.end - pair.inner_end)
    return "".join(out)


def _same_length(text: str, change: Callable[[str], str]) -> str:
    return "".join(new if len(new := change(c)) == len(c) else c for c in text)
