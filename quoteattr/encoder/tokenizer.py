"""The word-piece tokenizer of the embedded model, built from its vocabulary file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoteattr.encoder.labels import SPECIAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tokenizers import Tokenizer


def read_vocabulary(content: str) -> dict[str, int]:
    """Vocabulary rows by word piece, from a file with one piece a line."""
    return {piece: row for row, piece in enumerate(content.split("\n")) if piece}


def make_tokenizer(vocabulary: Mapping[str, int]) -> Tokenizer:
    """An uncased BERT tokenizer without special tokens: a literal "[SEP]" in a text is just text."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    tokenizer = Tokenizer(
        models.WordPiece(dict(vocabulary), unk_token=SPECIAL["unknown"], max_input_chars_per_word=100)
    )
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer
