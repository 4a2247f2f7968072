"""The embedded network at run time: pieces in, scores out, windows batched across stretches of text."""

from __future__ import annotations

import threading
from collections import deque
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from quoteattr.encoder.labels import ENTITY_TAGS, HEADS, SENTENCES, SPECIAL, TAGS
from quoteattr.encoder.scores import Scores, log_softmax
from quoteattr.encoder.tokenizer import make_tokenizer, read_vocabulary
from quoteattr.encoder.windows import Windows, make_windows
from quoteattr.resources import MODEL_FILE, VOCABULARY_FILE, read_model_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    from quoteattr.encoder.pieces import Pieces

BATCH = 4
"""Windows a run of the network takes: enough to fill it, few enough to stay in the processor's cache."""

QUEUE = 64
"""Windows that may wait for a run, so that short texts share one."""

_TOKEN_HEADS = (TAGS, ENTITY_TAGS, HEADS, SENTENCES)


class Encoder:
    """Scores stretches of word pieces with an ONNX model.

    One encoder may be used from several threads.

    Args:
        model: The ONNX file's bytes; inputs ids, looks, breaks, mask (windows, positions), outputs token scores
            (windows, positions, labels of all heads) and links (windows, positions, 2, links, size).
        vocabulary: The vocabulary file's text, one piece a line.
        threads: Threads of one run; 0 leaves the choice to ONNX Runtime.
    """

    def __init__(self, model: bytes, vocabulary: str, *, threads: int = 0) -> None:
        rows = read_vocabulary(vocabulary)
        self.tokenizer: Tokenizer = make_tokenizer(rows)
        self._start, self._stop = rows[SPECIAL["start"]], rows[SPECIAL["stop"]]
        self._session = _make_session(model, threads)

    def score_all(self, stretches: Iterable[Pieces]) -> Iterator[Scores]:
        """Score stretches of pieces, in order, reading ahead by at most ``QUEUE`` windows or empty stretches."""
        waiting: deque[tuple[Pieces, Windows]] = deque()
        queued = 0
        for pieces in stretches:
            waiting.append((pieces, make_windows(len(pieces))))
            queued += max(1, len(waiting[-1][1]))
            if queued >= QUEUE:
                yield from self._score(waiting)
                queued = 0
        yield from self._score(waiting)

    def _score(self, waiting: deque[tuple[Pieces, Windows]]) -> Iterator[Scores]:
        """Score and empty the queue."""
        jobs = [
            (pieces, int(start), int(stop))
            for pieces, windows in waiting
            for start, stop in zip(windows.starts, windows.stops, strict=True)
        ]
        order = sorted(range(len(jobs)), key=lambda i: jobs[i][2] - jobs[i][1])
        results: list[tuple[NDArray[np.float32], NDArray[np.float32]]] = [None] * len(jobs)  # type: ignore[list-item]
        for at in range(0, len(order), BATCH):
            chosen = order[at : at + BATCH]
            tokens, links = self._run([jobs[i] for i in chosen])
            for row, i in enumerate(chosen):
                n = jobs[i][2] - jobs[i][1]
                results[i] = tokens[row, 1 : n + 1], links[row, : n + 1]
        done = 0
        while waiting:
            pieces, windows = waiting.popleft()
            mine = results[done : done + len(windows)]
            results[done : done + len(windows)] = [None] * len(windows)  # type: ignore[list-item]
            done += len(windows)
            yield _merge(pieces, windows, mine)

    def _run(self, jobs: list[tuple[Pieces, int, int]]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        length = max(stop - start for _, start, stop in jobs) + 2
        ids, looks, breaks, mask = (np.zeros((len(jobs), length), dtype=np.int64) for _ in range(4))
        for row, (pieces, start, stop) in enumerate(jobs):
            n = stop - start
            ids[row, 0], ids[row, n + 1] = self._start, self._stop
            ids[row, 1 : n + 1] = pieces.ids[start:stop]
            looks[row, 1 : n + 1] = pieces.looks[start:stop]
            breaks[row, 1 : n + 1] = pieces.breaks[start:stop]
            mask[row, : n + 2] = 1
        tokens, links = self._session.run(None, {"ids": ids, "looks": looks, "breaks": breaks, "mask": mask})
        return tokens, links


def _merge(pieces: Pieces, windows: Windows, results: list[tuple[NDArray[np.float32], NDArray[np.float32]]]) -> Scores:
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
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


_loading = threading.Lock()


@cache
def _embedded(threads: int) -> Encoder:
    vocabulary = read_model_file(VOCABULARY_FILE).decode("utf8")
    return Encoder(read_model_file(MODEL_FILE), vocabulary, threads=threads)


def embedded_encoder(*, threads: int = 0) -> Encoder:
    """The encoder that ships with the package; loaded once a process and number of threads.

    Raises:
        ModelError: A model file is missing or damaged.
    """
    with _loading:
        return _embedded(threads)
