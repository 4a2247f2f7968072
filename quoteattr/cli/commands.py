"""What the commands do, as plain functions that return the exit status."""

from __future__ import annotations

import contextlib
import functools
import sys
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

import quoteattr
from quoteattr.cli.documents import STDIN, Document, DocumentError, decode, read_document, read_documents
from quoteattr.cli.formats import Format, Result, choose_format, write_results
from quoteattr.cli.output import make_console, open_output, show_progress, write_all
from quoteattr.errors import DataError

__all__ = ["evaluate_file", "extract_files", "read_demo", "say", "show_demo", "view_file"]

DONE, UNREADABLE, MISUSED = 0, 1, 2


def say(message: str) -> None:
    """Print a message to standard error."""
    # A file's name may hold what the terminal cannot show.
    line = f"quoteattr: {message}\n".encode("utf-8", "backslashreplace").decode("utf-8")
    sys.stderr.write(line)


def extract_files(
    names: Sequence[str],
    *,
    format: Format | None = None,  # noqa: A002 - the option's name
    output: str | None = None,
    min_confidence: float = 0.0,
    with_text: bool = False,
) -> int:
    """Find the quotes of files and write them.

    Args:
        names: File names; ``"-"`` is standard input.
        format: How to write; None goes by the output's ending.
        output: The file to write to; None is standard output.
        min_confidence: The least overall confidence of a quote, in 0..1.
        with_text: Whether jsonl and json hold the texts too.

    Returns:
        0 done, 1 an input could not be read, 2 the output cannot be written.
    """
    chosen = choose_format(format, output)
    failures: list[str] = []
    if _overwrites(names, output):
        return MISUSED
    try:
        opened = open_output(output, people=chosen is Format.table)
    except OSError as error:
        say(f"cannot write {output}: {error.strerror or error}")
        return MISUSED
    with opened as stream, show_progress(names, total=len(names)) as (passing, pause):

        def fail(message: str) -> None:
            failures.append(message)
            pause()
            say(message)

        pieces = write_results(
            _find(read_documents(passing, on_error=fail), min_confidence),
            format=chosen,
            console=make_console(stream),
            titled=len(names) > 1,
            with_text=with_text,
        )
        write_all(pieces, stream, pause)
    return UNREADABLE if failures else DONE


def _find(documents: Iterator[Document], min_confidence: float) -> Iterator[Result]:
    pairs = ((document.text, document) for document in documents)
    for quotes, document in quoteattr.pipe(pairs, as_tuples=True, min_confidence=min_confidence):
        yield Result(document, quotes)


def _overwrites(names: Sequence[str], output: str | None) -> bool:
    """Whether the output is one of the inputs; says so."""
    if output is None:
        return False
    for name in names:
        with contextlib.suppress(OSError, ValueError):
            if name != STDIN and Path(name).samefile(output):
                say(f"{output} is an input too and would be overwritten; choose another output")
                return True
    return False


def view_file(name: str, *, output: str | None = None, min_confidence: float = 0.0, title: str | None = None) -> int:
    """Write the page that shows a file's text with its quotes.

    Args:
        name: The file's name; ``"-"`` is standard input.
        output: The file to write to; None is standard output.
        min_confidence: The least overall confidence of a quote, in 0..1.
        title: The page's heading; None takes the file's name.

    Returns:
        0 done, 1 the file could not be read, 2 the output cannot be written.
    """
    if _overwrites([name], output):
        return MISUSED
    try:
        document = read_document(name)
    except DocumentError as error:
        say(str(error))
        return UNREADABLE
    quotes = quoteattr.extract(document.text, min_confidence=min_confidence)
    if title is None and name != STDIN:
        title = Path(name).name
    page = quoteattr.render(quotes, document.text, title=title)
    try:
        opened = open_output(output)
    except OSError as error:
        say(f"cannot write {output}: {error.strerror or error}")
        return MISUSED
    with opened as stream:
        stream.write(page.html)
    return DONE


def evaluate_file(
    gold: str, predictions: str | None = None, *, json: bool = False, errors: int = 0, bootstrap: int = 1000
) -> int:
    """Print the figures of the embedded model, or of predictions, against gold annotations.

    Predictions for documents that gold lacks are left out, and standard error tells how many.

    Args:
        gold: The file or folder of gold documents.
        predictions: The file of predictions; None runs the embedded model.
        json: Whether to print JSON.
        errors: How many faults to list.
        bootstrap: How often to draw for the 95 % intervals; 0 for none.

    Returns:
        0 done, 1 a file could not be read or is in no known format.
    """
    from quoteattr.evaluation import run

    with open_output(None, people=not json) as stream:
        try:
            report = run(gold, predictions, json=json, errors=errors, bootstrap=bootstrap, stream=stream)
        except BrokenPipeError:
            raise
        except OSError as error:
            say(f"cannot read {error.filename or gold}: {error.strerror or error}")
            return UNREADABLE
        except (DataError, UnicodeDecodeError) as error:
            say(str(error))
            return UNREADABLE
    if unknown := report.unknown:
        documents = "document" if len(unknown) == 1 else "documents"
        say(f"left out the predictions for {len(unknown)} {documents} that {gold} does not have, first {unknown[0]!r}")
    return DONE


@functools.cache
def read_demo() -> str:
    """Return the built-in article. Its people and places are invented."""
    return decode(files("quoteattr").joinpath("resources", "demo.txt").read_bytes())


def show_demo(*, text: bool = False) -> int:
    """Print the quotations of the built-in article as a table, or its text.

    Returns:
        0.
    """
    article = read_demo()
    with open_output(None, people=True) as stream:
        if text:
            stream.write(article)
            return DONE
        from quoteattr.cli.table import render_table

        title, _, _ = article.partition("\n")
        stream.write(f"{title}\n\n{render_table(quoteattr.extract(article), make_console(stream))}")
        stream.write('The article is built in: "quoteattr demo --text" prints it.\n')
    return DONE
