"""Streams of texts through one process or several: lazy, in order, in bounded memory."""

from __future__ import annotations

import logging
import os
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from quoteattr.config import check_text
from quoteattr.errors import OptionError, TextTypeError, describe
from quoteattr.pipeline import Input, find_quotes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quoteattr.annotations import Quote
    from quoteattr.config import Options

OnError = Literal["raise", "log"]

log = logging.getLogger(__name__)


def stream(
    texts: Iterable[Any], options: Options, *, batch_size: int, n_process: int, as_tuples: bool, on_error: OnError
) -> Iterator[Any]:
    """The quotes of many texts; see `quoteattr.pipe`, whose options these are.

    Raises:
        OptionError: An option is out of range; at the call, before the first text is read.
    """
    if isinstance(batch_size, bool) or not isinstance(batch_size, int) or batch_size < 1:
        message = f"batch_size must be a whole number from 1, but {describe(batch_size)} was given"
        raise OptionError(message)
    if isinstance(n_process, bool) or not isinstance(n_process, int) or n_process < -1 or n_process == 0:
        message = (
            f"n_process must be a whole number from 1, or -1 for all processors, but {describe(n_process)} was given"
        )
        raise OptionError(message)
    if on_error not in {"raise", "log"}:
        message = f'on_error must be "raise" or "log", but {describe(on_error)} was given'
        raise OptionError(message)
    processes = (os.cpu_count() or 1) if n_process == -1 else n_process
    return _stream(iter(texts), options, batch_size, processes, as_tuples=as_tuples, on_error=on_error)


def _stream(
    texts: Iterator[Any], options: Options, batch_size: int, processes: int, *, as_tuples: bool, on_error: OnError
) -> Iterator[Any]:
    for batch, results in _run(_batches(texts, batch_size), options, processes, as_tuples=as_tuples, on_error=on_error):
        if as_tuples:
            yield from zip(results, (context for _, context in batch), strict=True)
        else:
            yield from results


def _batches(texts: Iterator[Any], size: int) -> Iterator[list[Any]]:
    while batch := list(islice(texts, size)):
        yield batch


def _run(
    batches: Iterator[list[Any]], options: Options, processes: int, *, as_tuples: bool, on_error: OnError
) -> Iterator[tuple[list[Any], list[list[Quote]]]]:
    """Each batch with its results, in order; at most two batches a process are under way."""

    def checked(batch: list[Any]) -> list[str]:
        return [_checked(item[0] if as_tuples else item, on_error) for item in batch]

    if processes == 1:
        for batch in batches:
            yield batch, _work(checked(batch), options)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(processes) as pool:
        running = deque()  # type: ignore[var-annotated]
        for batch in batches:
            running.append((batch, pool.submit(_work, checked(batch), options, threads=1)))
            if len(running) >= 2 * processes:
                first, future = running.popleft()
                yield first, future.result()
        for batch, future in running:
            yield batch, future.result()


def _checked(text: object, on_error: OnError) -> str:
    """The text; where it is none and the caller wants no error, an empty one, which has no quotes."""
    try:
        return check_text(text)
    except TextTypeError as error:
        if on_error == "raise":
            raise
        log.warning("a text is skipped: %s", error)
        return ""


def _work(texts: list[str], options: Options, *, threads: int = 0) -> list[list[Quote]]:
    """Quotes of a batch, in this process."""
    from quoteattr.encoder import embedded_encoder

    return list(find_quotes(map(Input, texts), options, encoder=embedded_encoder(threads=threads)))
