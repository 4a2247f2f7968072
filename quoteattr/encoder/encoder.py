"""The embedded network at run time: pieces in, scores out, window by window."""

from __future__ import annotations

import threading
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from quoteattr.encoder.labels import ENTITY_TAGS, HEADS, SENTENCES, SPECIAL, TAGS
from quoteattr.encoder.pieces import make_pieces
from quoteattr.encoder.scores import Scores, log_softmax
from quoteattr.encoder.segments import find_stretches
from quoteattr.encoder.tokenizer import make_tokenizer, read_vocabulary
from quoteattr.encoder.windows import fit, make_windows
from quoteattr.resources import MODEL_FILE, VOCABULARY_FILE, read_model_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    from quoteattr.encoder.pieces import Pieces
    from quoteattr.encoder.windows import Windows

    Floats = NDArray[np.float32]

_TOKEN_HEADS = (TAGS, ENTITY_TAGS, HEADS, SENTENCES)


class Encoder:
    """Scores stretches of word pieces with an ONNX model.

    One encoder may be used from several threads.

    Args:
        model: The ONNX file's bytes; inputs ids, looks, breaks (windows, positions), outputs token scores
            (windows, positions, labels of all heads) and links (windows, positions, 2, links, size). If its layers
            with a narrow view look over blocks of positions, it tells of how many, as "block".
        vocabulary: The vocabulary file's text, one piece a line.
        threads: Threads of one run. One is the rule: more processes or more callers use more processors better.
    """

    def __init__(self, model: bytes, vocabulary: str, *, threads: int = 1) -> None:
        rows = read_vocabulary(vocabulary)
        self.tokenizer: Tokenizer = make_tokenizer(rows)
        self._start, self._stop = rows[SPECIAL["start"]], rows[SPECIAL["stop"]]
        self._session = _make_session(model, threads)
        self._block = int(self._session.get_modelmeta().custom_metadata_map.get("block", 0))

    def score(self, pieces: Pieces) -> Scores:
        """Score one stretch of pieces.

        Windows run one at a time: a batch is no faster on a processor, and as activations are quantised over all that
        runs together, a text's scores would hang on its company.
        """
        windows = make_windows(len(pieces), block=self._block)
        bounds = zip(windows.starts.tolist(), windows.stops.tolist(), strict=True)
        return _merge(pieces, windows, [self._run(pieces, start, stop) for start, stop in bounds])

    def _run(self, pieces: Pieces, start: int, stop: int) -> tuple[Floats, Floats]:
        """Token scores of a window's pieces, and links of its start mark and its pieces."""
        part, n = slice(start, stop), stop - start
        after = fit(n + 2, self._block) - n - 1
        ids = np.concatenate([[self._start], pieces.ids[part], np.full(after, self._stop)])
        looks, breaks = (np.pad(feature[part], (1, after)) for feature in (pieces.looks, pieces.breaks))
        feeds = {"ids": ids, "looks": looks, "breaks": breaks}
        feeds = {name: values[None].astype(np.int64) for name, values in feeds.items()}
        tokens, links = self._session.run(None, feeds)
        return tokens[0, 1 : n + 1], links[0, : n + 1]


def _merge(pieces: Pieces, windows: Windows, results: list[tuple[Floats, Floats]]) -> Scores:
    """For each piece the token scores of the window that owns it; the links of all windows."""
    n = len(pieces)
    tokens = np.zeros((n, sum(map(len, _TOKEN_HEADS))), dtype=np.float32)
    for window, (start, (scores, _)) in enumerate(zip(windows.starts, results, strict=True)):
        first, stop = np.searchsorted(windows.owner, [window, window + 1])
        tokens[first:stop] = scores[first - start : stop - start]
    tags, entities, heads, sentences = (
        log_softmax(part) for part in np.split(tokens, np.cumsum([len(h) for h in _TOKEN_HEADS])[:-1], axis=1)
    )
    return Scores(
        pieces=pieces,
        windows=windows,
        tags=tags,
        entities=entities,
        heads=np.exp(heads),
        sentences=np.exp(sentences[:, 1]),
        links=tuple(links for _, links in results),
    )


def _make_session(model: bytes, threads: int) -> InferenceSession:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        model,
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # six times as slow as the two nodes it replaces
    )


def score_stretches(encoder: Encoder, text: str, states: NDArray[np.uint8]) -> Iterator[Scores]:
    """Score a text stretch by stretch, lazily; all the scores of a long one would take much memory.

    Args:
        encoder: The encoder.
        text: The whole text.
        states: Quotation state of each character.
    """
    for start, end in find_stretches(text, states):
        yield encoder.score(make_pieces(text, states, encoder.tokenizer, start=start, end=end))


_loading = threading.Lock()


@cache
def _embedded(threads: int) -> Encoder:
    vocabulary = read_model_file(VOCABULARY_FILE).decode("utf8")
    return Encoder(read_model_file(MODEL_FILE), vocabulary, threads=threads)


def embedded_encoder(*, threads: int = 1) -> Encoder:
    """The encoder that ships with the package; loaded once a process and number of threads.

    Raises:
        ModelError: A model file is missing or damaged.
    """
    with _loading:
        return _embedded(threads)
