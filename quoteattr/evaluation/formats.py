"""Readers: the project's own JSON Lines, Citron's JSON files and CofeNet's labelled tokens."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from quoteattr.errors import DataError, describe
from quoteattr.evaluation.documents import Annotation, Document, Spans, check_unique, read_annotation

_MARKED = ("content", "source", "cue")


def read_documents(path: str | Path) -> list[Document]:
    """Read gold documents; the format is told from what the file holds.

    Args:
        path: A file, plain or ``.gz``, in one of three formats, or a folder of files of the second.

            - JSON Lines, a document a line: ``{"id", "text", "attributions": [{"content": [[start, end], …],
              "source", "cue", "kind", "speaker", "also", "roles", "mention"}, …], "not_quotes": [string, …]}``
            - Citron's: a JSON file a document, ``{"text", "quotes": [{"cue", "sources", "contents"}, …]}``,
              each span ``{"start", "end"}``.
            - CofeNet's: JSON Lines, a sentence a line, ``{"tokens": […], "labels": ["B-cue", "O", …]}``. The
              labels do not say what belongs together, so each cue and each source there stands alone, and only
              CofeNet's own figures use them.

    Returns:
        The documents in the file's order.

    Raises:
        OSError: If the file cannot be read.
        DataError: If it is in none of the formats; the message names the line.
    """
    path = Path(path)
    if path.is_dir():
        documents = [
            _read_citron(_load(file.read_text(encoding="utf-8"), str(file)), str(file.relative_to(path)))
            for file in sorted(path.rglob("*.json"))
        ]
    else:
        documents = list(_read_file(path))
    check_unique(documents)
    return documents


def read_predictions(path: str | Path) -> dict[str, tuple[Annotation, ...]]:
    """Read predictions: the formats are those of `read_documents`, and a text is not needed.

    Returns:
        The annotations of each document, by its id.

    Raises:
        OSError: If the file cannot be read.
        DataError: If it is in none of the formats.
    """
    return {document.id: document.annotations for document in read_documents(path)}


def _read_file(path: Path) -> Iterator[Document]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8-sig", newline="\n") as stream:
        text = stream.read()
    try:
        whole = json.loads(text)
    except ValueError:
        whole = None
    if isinstance(whole, dict) and "quotes" in whole:
        yield _read_citron(whole, path.stem)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            place = f"{path}, line {number}"
            record = _load(line, place)
            yield _read_cofenet(record, place, number) if "tokens" in record else _read_own(record, place)


def _load(text: str, place: str) -> dict[str, Any]:
    """Read one JSON object."""
    try:
        record = json.loads(text)
    except ValueError as error:
        message = f"{place}: not JSON: {error}"
        raise DataError(message) from error
    if not isinstance(record, dict):
        message = f"{place}: a document must be an object, but {describe(record)} was given"
        raise DataError(message)
    return record


def _read_own(record: Mapping[str, Any], place: str) -> Document:
    if not isinstance(record.get("id"), str) or not isinstance(record.get("attributions"), list):
        message = f'{place}: a document must have an "id" and "attributions", but {describe(record)} was given'
        raise DataError(message)
    text = record.get("text")
    length = len(text) if isinstance(text, str) else None
    try:
        annotations = tuple(read_annotation(one, length) for one in record["attributions"])
    except DataError as error:
        message = f"{place}: {error}"
        raise DataError(message) from error
    return Document(
        id=record["id"], text=text or "", annotations=annotations, not_quotes=tuple(record.get("not_quotes") or ())
    )


def _read_citron(record: Mapping[str, Any], name: str) -> Document:
    """Read Citron's annotation format (its ``docs/data_format.md``)."""
    try:
        text, quotes = record["text"], record["quotes"]
        annotations = tuple(
            read_annotation(
                {
                    "content": [(span["start"], span["end"]) for span in quote["contents"]],
                    "source": [(span["start"], span["end"]) for span in quote["sources"]],
                    "cue": [(quote["cue"]["start"], quote["cue"]["end"])] if quote.get("cue") else [],
                },
                len(text),
            )
            for quote in quotes
        )
    except (KeyError, TypeError, ValueError) as error:
        message = f"{name}: not a document in Citron's format: {error!r}"
        raise DataError(message) from error
    return Document(id=name.removesuffix(".json"), text=text, annotations=annotations)


def _read_cofenet(record: Mapping[str, Any], place: str, number: int) -> Document:
    """Read a labelled sentence: its tokens joined with single spaces."""
    tokens, labels = record.get("tokens"), record.get("labels")
    if not isinstance(tokens, list) or not isinstance(labels, list) or len(tokens) != len(labels):
        message = f'{place}: a sentence must have as many "labels" as "tokens"'
        raise DataError(message)
    marked = _find_labelled(list(map(str, tokens)), list(map(str, labels)))
    annotations = [
        Annotation(
            content=spans if part == "content" else (),
            cue=spans if part == "cue" else (),
            source=spans if part == "source" else (),
        )
        for part, spans in marked
    ]
    return Document(
        id=f"{record.get('id', 'sentence')}#{number}", text=" ".join(map(str, tokens)), annotations=tuple(annotations)
    )


def _find_labelled(tokens: list[str], labels: list[str]) -> list[tuple[str, Spans]]:
    """Return the stretches that B- and I- labels mark, in characters; an I- after another label begins one."""
    found: list[tuple[str, int, int]] = []
    position, before = 0, "O"
    for token, label in zip(tokens, labels, strict=True):
        part, end = label[2:], position + len(token)
        if part in _MARKED:
            if label.startswith("I-") and before[2:] == part:
                found[-1] = (part, found[-1][1], end)
            else:
                found.append((part, position, end))
        position, before = end + 1, label
    return [(part, ((start, end),)) for part, start, end in found]
