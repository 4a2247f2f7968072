"""Sentence boundaries from the encoder's scores, held to what punctuation allows and what it leaves no doubt of."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from quoteattr.encoder.pieces import N_STATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quoteattr.encoder.pieces import Pieces
    from quoteattr.encoder.scores import Scores

    Offsets = tuple[int, int]

_OPENING = frozenset("\"'`“”„‘‚«»‹›([{¿¡")
"""Marks that belong to the word behind them; closing ones too, as some languages open with them."""

_CLOSING = frozenset("\"'`“”‘’«»‹›)]}")
_FINAL = frozenset(".!?…。！？")

_TITLES = frozenset(
    "Mr Mrs Ms Mx Dr Prof Profs Drs Messrs Mme Mlle Sen Sens Rep Reps Gov Gen Col Maj Brig Capt Lt Sgt Cpl Pvt Cdr Adm"
    " Rev Hon Fr Pres Supt Insp Det Cllr Atty Adv Engr Smt Shri Sri Ald Amb".split()
)
"""Short titles, whose point ends no sentence."""

_PLAIN = re.compile(
    r"(?<![\w.'’-])(?:(?P<word>[a-z]{3,}|[A-Z][a-zà-ÿ]{5,})[.!?…][ \t\xa0]+(?=[A-Z])"
    r"|(?P<name>[A-Z][a-zà-ÿ]{3,}|\d{4})[.!?…][ \t\xa0]+(?=(?:The|A|An|This|That|These|Those|He|She|It|They|We|You|I"
    r"|His|Her|Its|Their|My|Our|But|And|Or|So|Then|There|In|On|At|By|For|From|With|After|Before|When|While|As|If|What|Why"
    r"|How|Not|No|Nobody|Another|One|Some|Most|Many|All|Both)[ ,’']))"
)
"""The end of a word that is no abbreviation, and the start of another sentence; behind a short name, a plain one."""

_SHORT = frozenset(
    "approx assn capt col corp dept est etc ext fig gen govt hon incl insp max min misc resp rev sgt supt tel temp univ"
    " vol".split()
)

_LOOK = 16
"""Characters to look back over for marks and white space."""


def find_sentences(text: str, paragraphs: Sequence[Offsets], scored: Iterable[Scores]) -> list[Offsets]:
    """Split paragraphs into sentences.

    Args:
        text: The whole text.
        paragraphs: Stretches that no sentence leaves, in order.
        scored: The encoder's scores of all stretches of the text, in order.

    Returns:
        Start and end of each sentence, in order; together they cover the paragraphs.
    """
    places = np.unique(np.fromiter(_find_starts(text, scored), dtype=np.int64))
    out: list[Offsets] = []
    for start, end in paragraphs:
        low, high = np.searchsorted(places, [start + 1, end])
        out += pairwise([start, *places[low:high].tolist(), end])
    return out


def _find_starts(text: str, scored: Iterable[Scores]) -> Iterator[int]:
    """Places where the encoder sees a sentence start and the one before can have ended, or where one must."""
    for scores in scored:
        yield from _find_plain(text, scores.pieces)
        for place in scores.pieces.starts[(scores.sentences > 0.5) & scores.pieces.first].tolist():
            start, first = place, max(0, place - _LOOK)
            while start > first and text[start - 1] in _OPENING:
                start -= 1
            end = start
            while end > first and (text[end - 1].isspace() or text[end - 1] in _CLOSING):
                end -= 1
            if end < start and end and text[end - 1] in _FINAL and not _is_title(text, end - 1):
                yield start


def _find_plain(text: str, pieces: Pieces) -> Iterator[int]:
    """Places outside quotations where nothing but a sentence can start."""
    if not len(pieces):
        return
    outside = pieces.looks % N_STATES == 0
    for match in _PLAIN.finditer(text, int(pieces.starts[0]), int(pieces.ends[-1])):
        at = int(np.searchsorted(pieces.starts, match.end()))
        word = (match["word"] or match["name"]).lower()
        if (
            word not in _SHORT
            and not _is_title(text, match.end(match.lastgroup or 0))
            and outside[at - 1 : at + 1].all()
        ):
            yield match.end()


def _is_title(text: str, point: int) -> bool:
    """Tell whether a short title stands before a point."""
    word = re.split(r"\W", text[max(0, point - _LOOK) : point])[-1]
    return word in _TITLES
