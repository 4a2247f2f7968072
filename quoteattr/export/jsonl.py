"""JSON Lines: one document with its quotes a line, and the reader back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from quoteattr.annotations import Quote
from quoteattr.errors import DataError, describe
from quoteattr.export.dumping import dump_json

__all__ = ["Record", "read_jsonl", "to_jsonl", "to_record"]

_KEYS = {"id", "text", "quotes"}


@attrs.frozen
class Record:
    """One document as a line of JSONL holds it.

    Attributes:
        id: The document's own name: a file name, an address; None if it has none.
        quotes: Its quotes, in text order.
        text: Its whole text; None where it was not written.
    """

    id: str | None
    quotes: tuple[Quote, ...]
    text: str | None = None


def to_record(quotes: Iterable[Quote], text: str | None = None, *, source: str | None = None) -> dict[str, Any]:
    """Return a document's quotes as JSON-ready data.

    Args:
        quotes: The quotes of one document.
        text: Its text, where it shall be kept with them.
        source: The document's own name, written as ``"id"``.

    Returns:
        ``{"id": ..., "text": ..., "quotes": [...]}``, each quote after the
        JSON Schema that `quoteattr.schema` returns; ``"text"`` only if given.
    """
    record: dict[str, Any] = {"id": source}
    if text is not None:
        record["text"] = text
    record["quotes"] = [quote.to_dict() for quote in quotes]
    return record


def to_jsonl(quotes: Iterable[Quote], text: str | None = None, *, source: str | None = None) -> str:
    """Return a document's quotes as one line of JSONL.

    Args:
        quotes: The quotes of one document.
        text: Its text, where it shall be kept with them.
        source: The document's own name, written as ``"id"``.

    Returns:
        The line with its newline, so that the lines of many documents can
        simply be written one after the other.
    """
    return dump_json(to_record(quotes, text, source=source)) + "\n"


def read_jsonl(lines: str | Iterable[str]) -> Iterator[Record]:
    """Read back what `to_jsonl` wrote.

    Args:
        lines: The whole of it, or its lines one by one (an open file).

    Yields:
        One record a line; blank lines are passed over.

    Raises:
        DataError: If a line is not such a record; the message says which.
    """
    for number, line in enumerate(lines.split("\n") if isinstance(lines, str) else lines, start=1):
        if line.strip():
            yield _read_line(line, number)


def _read_line(line: str, number: int) -> Record:
    try:
        data = json.loads(line)
    except ValueError as error:
        message = f"line {number} is not JSON: {error}"
        raise DataError(message) from error
    if not isinstance(data, Mapping) or not {"id", "quotes"} <= data.keys() <= _KEYS:
        message = (
            f'line {number} must be an object with "id", "quotes" and perhaps "text", but {describe(data)} was given'
        )
        raise DataError(message)
    for key in ("id", "text"):
        if not isinstance(data.get(key), str | None):
            message = f'"{key}" in line {number} must be a string, but {describe(data[key])} was given'
            raise DataError(message)
    if not isinstance(data["quotes"], list):
        message = f'"quotes" in line {number} must be an array, but {describe(data["quotes"])} was given'
        raise DataError(message)
    try:
        quotes = tuple(Quote.from_dict(quote) for quote in data["quotes"])
    except DataError as error:
        message = f"line {number}: {error}"
        raise DataError(message) from error
    return Record(data["id"], quotes, data.get("text"))
