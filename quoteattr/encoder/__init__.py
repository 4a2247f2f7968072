"""The trained encoder: word pieces with features, windows, the ONNX session, and what its scores say."""

from quoteattr.encoder.coreference import EncoderCoreference
from quoteattr.encoder.encoder import Encoder, embedded_encoder, score_stretches
from quoteattr.encoder.entities import NamedEntity, find_entities
from quoteattr.encoder.pieces import Pieces, make_pieces
from quoteattr.encoder.scores import Scores
from quoteattr.encoder.segments import find_paragraphs, find_stretches
from quoteattr.encoder.sentences import find_sentences

__all__ = [
    "Encoder",
    "EncoderCoreference",
    "NamedEntity",
    "Pieces",
    "Scores",
    "embedded_encoder",
    "find_entities",
    "find_paragraphs",
    "find_sentences",
    "find_stretches",
    "make_pieces",
    "score_stretches",
]
