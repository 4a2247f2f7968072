"""Streams of texts through one process or several: lazy, in order, in bounded memory."""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from attrs import define, field

from quoteattr.config import check_text
from quoteattr.errors import OptionError, OptionTypeError, TextTypeError, describe
from quoteattr.pipeline import Input, find_quotes

if TYPE_CHECKING:
    from quoteattr.annotations import Quote
    from quoteattr.config import Options

OnError: TypeAlias = Literal["raise", "log"]

log = logging.getLogger(__name__)


def stream(
    texts: Iterable[Any],
    options: Options,
    *,
    batch_size: int = 32,
    n_process: int = 1,
    as_tuples: bool = False,
    on_error: OnError = "raise",
) -> Iterator[Any]:
    """The quotes of many texts; see `quoteattr.pipe`, whose options these are.

    Raises:
        OptionError: An option is out of range; at the call, before the first text is read.
        TextTypeError: The texts are one text, or nothing to go through; at the call.
    """
    size = _check_number("batch_size", batch_size)
    processes = (os.cpu_count() or 1) if n_process == -1 else _check_number("n_process", n_process, or_all=True)
    check_on_error(on_error)
    if isinstance(texts, str | bytes | bytearray) or not isinstance(texts, Iterable):
        message = f"texts must be an iterable of texts, but {describe(texts)} was given"
        raise TextTypeError(message)
    batches = _make_batches(iter(texts), size, as_tuples=as_tuples, on_error=on_error)
    results = (
        _run_here(batches, options, on_error)
        if processes == 1
        else _run_in_processes(batches, options, on_error, processes)
    )
    return _give(results, as_tuples=as_tuples)


def work(texts: Sequence[str], options: Options, *, on_error: OnError = "raise") -> list[list[Quote]]:
    """Find the quotes of a batch in this process.

    Args:
        texts: The texts.
        options: What to keep.
        on_error: Whether a text that fails is logged and has no quotes, or its error is raised.
    """
    from quoteattr.encoder import embedded_encoder

    encoder = embedded_encoder()
    try:
        return list(find_quotes(map(Input, texts), options, encoder=encoder))
    except Exception as error:
        if on_error == "raise":
            raise
        if len(texts) == 1:
            log.warning("a text of %d characters is skipped: %r", len(texts[0]), error)
            return [[]]
    return [quotes for text in texts for quotes in work([text], options, on_error=on_error)]


def check_on_error(value: object) -> None:
    """Raise unless it is a way to treat errors."""
    if value not in {"raise", "log"}:
        message = f'on_error must be "raise" or "log", but {describe(value)} was given'
        raise OptionError(message)


def _check_number(name: str, value: object, *, or_all: bool = False) -> int:
    """The option if it is a whole number from 1."""
    accepted = f"{name} must be a whole number from 1" + (", or -1 for all processors" if or_all else "")
    message = f"{accepted}, but {describe(value)} was given"
    if isinstance(value, bool) or not isinstance(value, int):
        raise OptionTypeError(message)
    if value < 1:
        raise OptionError(message)
    return value


@define(eq=False)
class _Batch:
    """Texts that are worked on together, what they came with, and why no more come."""

    texts: list[str] = field(factory=list)
    contexts: list[Any] = field(factory=list)
    error: TextTypeError | None = None


def _make_batches(items: Iterator[Any], size: int, *, as_tuples: bool, on_error: OnError) -> Iterator[_Batch]:
    """Read the stream in batches; a wrong item ends it, behind those before it."""
    while some := list(islice(items, size)):
        batch = _Batch()
        for item in some:
            try:
                text, context = _check_pair(item) if as_tuples else (item, None)
                batch.texts.append(_check(text, on_error))
            except TextTypeError as error:
                batch.error = error
                break
            batch.contexts.append(context)
        yield batch
        if batch.error:
            return


def _check_pair(item: object) -> tuple[Any, Any]:
    if isinstance(item, tuple | list) and len(item) == 2:
        return item[0], item[1]
    message = f"with as_tuples, pairs of a text and anything are expected, but {describe(item)} was given"
    raise TextTypeError(message)


def _check(text: object, on_error: OnError) -> str:
    """The text; where it is none and the caller wants no error, an empty one, which has no quotes."""
    try:
        return check_text(text)
    except TextTypeError as error:
        if on_error == "raise":
            raise
        log.warning("a text is skipped: %s", error)
        return ""


def _give(results: Generator[tuple[_Batch, list[list[Quote]]]], *, as_tuples: bool) -> Iterator[Any]:
    with closing(results):  # at once, where the caller goes no further
        for batch, found in results:
            yield from zip(found, batch.contexts, strict=True) if as_tuples else found
            if batch.error:
                raise batch.error


def _run_here(
    batches: Iterator[_Batch], options: Options, on_error: OnError
) -> Generator[tuple[_Batch, list[list[Quote]]]]:
    for batch in batches:
        yield batch, work(batch.texts, options, on_error=on_error)


def _run_in_processes(
    batches: Iterator[_Batch], options: Options, on_error: OnError, processes: int
) -> Generator[tuple[_Batch, list[list[Quote]]]]:
    """Each batch with its results, in order; at most two batches a process are under way."""
    from concurrent.futures import Future, ProcessPoolExecutor

    running: deque[tuple[_Batch, Future[list[list[Quote]]]]] = deque()
    pool = ProcessPoolExecutor(processes)
    try:
        for batch in batches:
            running.append((batch, pool.submit(work, batch.texts, options, on_error=on_error)))
            if len(running) >= 2 * processes:
                first, future = running.popleft()
                yield first, future.result()
        while running:
            first, future = running.popleft()
            yield first, future.result()
    finally:
        pool.shutdown(cancel_futures=True)
