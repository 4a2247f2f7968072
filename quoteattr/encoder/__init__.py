"""The trained encoder: word pieces with features, windows, the ONNX session and the scores it gives."""

from quoteattr.encoder.encoder import Encoder, embedded_encoder
from quoteattr.encoder.pieces import Pieces, make_pieces
from quoteattr.encoder.scores import Scores

__all__ = ["Encoder", "Pieces", "Scores", "embedded_encoder", "make_pieces"]
