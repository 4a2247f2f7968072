"""Scores made by hand, as sure encoders would give them, for tests of what reads scores."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from quoteattr.encoder import Pieces, Scores, make_pieces
from quoteattr.encoder.labels import ENTITY_TAGS, HEADS, LINKS, SPECIAL, TAGS
from quoteattr.encoder.scores import log_softmax
from quoteattr.encoder.tokenizer import make_tokenizer
from quoteattr.encoder.windows import make_windows
from quoteattr.quotations import QuotationIndex, pair_marks, quote_state

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

Offsets = tuple[int, int]
SURE = 12.0
"""Score of what is so; all else has 0."""


def word_tokenizer(*texts: str) -> Tokenizer:
    """A tokenizer that knows every word and sign of some texts as a whole, and single letters."""
    words = sorted({word.lower() for text in texts for word in re.findall(r"\w+|[^\w\s\ud800-\udfff]", text)})
    letters = [prefix + letter for letter in "abcdefghijklmnopqrstuvwxyz0123456789" for prefix in ("", "##")]
    rows = dict.fromkeys([*SPECIAL.values(), *letters, *words])
    return make_tokenizer({piece: row for row, piece in enumerate(rows)})


def pieces_of(text: str, tokenizer: Tokenizer | None = None) -> Pieces:
    """The pieces of a whole text with their features."""
    return make_pieces(text, quote_state(text, pair_marks(text)), tokenizer or word_tokenizer(text))


def index_of(text: str) -> QuotationIndex:
    """The quotations of a text."""
    return QuotationIndex(pair_marks(text))


def place(text: str, words: str, number: int = 0) -> Offsets:
    """Where some words stand in a text; ``number`` counts their occurrences from 0."""
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def sure_scores(
    text: str,
    spans: Sequence[tuple[str, Offsets]] = (),
    links: Mapping[tuple[str, Offsets], Offsets] | None = None,
) -> Scores:
    """Scores that are sure of some tagged spans and of some links; all other links go to none.

    Args:
        text: The text.
        spans: Role and offsets of the tagged spans.
        links: Kind of link and offsets of the span that asks, with the offsets of its partner.
    """
    pieces = pieces_of(text)
    rows = np.zeros(len(pieces), dtype=np.int64)
    for role, span in spans:
        first, stop = pieces.covering(*span)
        rows[first] = TAGS.index(f"B-{role}")
        rows[first + 1 : stop] = TAGS.index(f"I-{role}")
    tags = _sure(rows, TAGS)
    size = len(pieces) + 1
    vectors = np.zeros((size, 2, len(LINKS), size), dtype=np.float32)
    vectors[:, 1] = np.eye(size)[:, None, :]
    vectors[:, 0, :, 0] = SURE
    for (kind, asking), partner in (links or {}).items():
        query, target = (pieces.covering(*span)[0] + 1 for span in (asking, partner))
        vectors[query, 0, LINKS.index(kind)] = SURE * np.eye(size)[target]
    windows = make_windows(len(pieces), window=max(len(pieces), 64) + 2)
    return Scores(
        pieces=pieces,
        windows=windows,
        tags=tags,
        entities=_sure(np.zeros(len(pieces), dtype=np.int64), ENTITY_TAGS),
        heads=np.exp(_sure(np.zeros(len(pieces), dtype=np.int64), HEADS)),
        sentences=np.zeros(len(pieces), dtype=np.float32),
        links=(vectors,) * len(windows),
    )


def _sure(rows: NDArray[np.int64], labels: Sequence[str]) -> NDArray[np.float32]:
    return log_softmax(SURE * np.eye(len(labels), dtype=np.float32)[rows])
