"""Where the command line writes: standard output or a file, and the progress bar."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TextIO, TypeVar

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

__all__ = ["make_console", "open_output", "show_progress", "write_all"]

_T = TypeVar("_T")
_LEAST_WIDTH = 20


def open_output(out: str | None, *, people: bool = False) -> contextlib.AbstractContextManager[TextIO]:
    """Open the file to write to, or standard output for None and ``"-"``.

    Args:
        out: The file's name.
        people: Whether people read it: then standard output keeps the
            terminal's encoding, and what that lacks is replaced. All else is
            UTF-8. Line ends are written as they are.

    Raises:
        OSError: If the file cannot be written.
    """
    if out is not None and out != "-":
        return open(out, "w", encoding="utf-8", errors="backslashreplace", newline="")  # noqa: PTH123
    if isinstance(sys.stdout, io.TextIOWrapper):
        if people:
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    return _write_to_stdout()


@contextlib.contextmanager
def _write_to_stdout() -> Iterator[TextIO]:
    """Write to standard output; end with status 0 when its reader has gone (``| head``)."""
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        # What is left in the buffer must not fail once more at exit.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None


def make_console(stream: TextIO) -> Console:
    """Make the console for tables: plain unless the stream is a terminal."""
    from rich.console import Console

    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    console.width = max(console.width, _LEAST_WIDTH)
    return console


@contextlib.contextmanager
def show_progress(items: Iterable[_T], *, total: int) -> Iterator[tuple[Iterator[_T], Callable[[], None]]]:
    """Show a bar on standard error while items pass: on a terminal, for two or more.

    Args:
        items: What passes.
        total: How many there will be.

    Yields:
        The items, to be iterated over, and a function that takes the bar away
        for a moment, to be called before anything else is printed.
    """
    if total < 2 or not sys.stderr.isatty():
        yield iter(items), lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Reading", total=total)
        yield _advance(items, progress, task), progress.stop


def _advance(items: Iterable[_T], progress: Progress, task: object) -> Iterator[_T]:
    for item in items:
        progress.advance(task)  # type: ignore[arg-type]
        progress.start()
        yield item


def write_all(pieces: Iterable[str], stream: TextIO, before: Callable[[], None]) -> None:
    """Write each piece as it comes, so that a reader at the other end sees it at once."""
    for piece in pieces:
        if stream.isatty():
            before()
        stream.write(piece)
        stream.flush()
