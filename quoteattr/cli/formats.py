"""The formats of ``quoteattr extract``: each turns results into pieces of text, one by one."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

import attrs

from quoteattr.annotations import Quote
from quoteattr.cli.documents import Document
from quoteattr.export import to_csv, to_jsonl

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["Format", "Result", "choose_format", "write_results"]


class Format(str, enum.Enum):
    """How the quotes are written."""

    table = "table"
    jsonl = "jsonl"
    json = "json"
    csv = "csv"


@attrs.frozen
class Result:
    """A document and the quotes found in it."""

    document: Document
    quotes: list[Quote]


def choose_format(given: Format | None, out: str | None) -> Format:
    """Return the format asked for, else the one that the output's name ends in, else the table."""
    if given is not None:
        return given
    suffix = PurePath(out).suffix[1:].lower() if out else ""
    return Format(suffix) if suffix in Format.__members__ else Format.table


def write_results(
    results: Iterable[Result],
    *,
    format: Format,  # noqa: A002 - the option's name
    console: Console,
    titled: bool,
    with_text: bool = False,
) -> Iterator[str]:
    """Turn results into the text to write, piece by piece as they arrive.

    Args:
        results: Documents with their quotes.
        format: How to write them.
        console: For the table: its width, encoding and colours.
        titled: Whether each table stands under its document's name.
        with_text: Whether jsonl and json hold the documents' texts too.

    Yields:
        Pieces of the output.
    """
    if format is Format.table:
        return _write_tables(results, console, titled=titled)
    if format is Format.csv:
        return _write_csv(results)
    lines = _write_jsonl(results, with_text=with_text)
    return lines if format is Format.jsonl else _join_lines(lines)


def _write_tables(results: Iterable[Result], console: Console, *, titled: bool) -> Iterator[str]:
    from quoteattr.cli.table import clean, render_table

    for number, result in enumerate(results):
        title = f"{clean(result.document.name)}\n\n" if titled else ""
        yield ("\n" if number else "") + title + render_table(result.quotes, console)


def _write_jsonl(results: Iterable[Result], *, with_text: bool) -> Iterator[str]:
    for result in results:
        yield to_jsonl(result.quotes, result.document.text if with_text else None, source=result.document.name)


def _join_lines(lines: Iterable[str]) -> Iterator[str]:
    """Make one JSON array of JSON lines, still a document a line."""
    before = "[\n"
    for line in lines:
        yield before + line.rstrip("\n")
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _write_csv(results: Iterable[Result]) -> Iterator[str]:
    yield to_csv([])
    for result in results:
        yield to_csv(result.quotes, source=result.document.name, header=False)
