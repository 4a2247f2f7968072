"""The documents that are compared: a text's annotations, from gold or from a prediction."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from quoteattr.annotations import Quote, Span
from quoteattr.errors import DataError, describe

Spans: TypeAlias = tuple[tuple[int, int], ...]
"""Pieces of a text, in character offsets, half open."""

Predictions: TypeAlias = Mapping[str, Sequence["Annotation"]]
"""What was predicted for each document, by the document's id."""


@attrs.frozen(kw_only=True)
class Annotation:
    """One attribution, gold or predicted.

    Attributes:
        content: The attributed words; empty only where a format marks cues and sources without links.
        cue: The words that attribute them.
        source: The words for the source; empty where it is implied.
        kind: "direct", "mixed" or "indirect"; None where the data does not say.
        speaker: The resolved name; None for an unnamed speaker.
        judged: Whether the data says who the speaker is, even if "nobody by name".
        also: Other names that are right, too.
        description: The words for an unnamed speaker.
        roles: The speaker's offices and functions.
        mention: "named", "pronoun", "nominal" or "implicit"; None where the data does not say.
        confidence: The confidence of a prediction, 0..1.
    """

    content: Spans
    cue: Spans = ()
    source: Spans = ()
    kind: str | None = None
    speaker: str | None = None
    judged: bool = False
    also: tuple[str, ...] = ()
    description: str | None = None
    roles: tuple[str, ...] = ()
    mention: str | None = None
    confidence: float | None = None


@attrs.frozen(kw_only=True)
class Document:
    """A text and its gold annotations.

    Attributes:
        id: What predictions name the document by.
        text: The whole text.
        annotations: All attributions that are in it.
        not_quotes: Strings in quotation marks, marks included, that are no quotations.
    """

    id: str
    text: str
    annotations: tuple[Annotation, ...] = ()
    not_quotes: tuple[str, ...] = ()


def read_annotation(record: Mapping[str, Any], length: int | None = None) -> Annotation:
    """Read one attribution from its record (see `quote_to_prediction` for the keys).

    Args:
        record: A mapping with at least "content".
        length: The text's length, to check the offsets against; None leaves that out.

    Returns:
        The annotation.

    Raises:
        DataError: If offsets are none, out of order or outside the text, or "content" is missing.
    """
    try:
        return Annotation(
            content=_read_spans(record["content"], length),
            cue=_read_spans(record.get("cue"), length),
            source=_read_spans(record.get("source"), length),
            kind=record.get("kind"),
            speaker=record.get("speaker"),
            judged="speaker" in record,
            also=tuple(record.get("also") or ()),
            description=record.get("description"),
            roles=tuple(record.get("roles") or ()),
            mention=record.get("mention"),
            confidence=record.get("confidence"),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        if isinstance(error, DataError):
            raise
        message = f'an attribution must be an object with "content", but {describe(record)} was given'
        raise DataError(message) from error


def _read_spans(pieces: Iterable[Sequence[int]] | None, length: int | None) -> Spans:
    """Read a list of [start, end] pairs; None is an empty one."""
    spans = tuple((int(start), int(end)) for start, end in pieces or ())
    for start, end in spans:
        if not 0 <= start <= end or (length is not None and end > length):
            bound = "the text's length" if length is None else str(length)
            message = f"a span must be [start, end] with 0 <= start <= end <= {bound}, but {[start, end]} was given"
            raise DataError(message)
    return spans


def quote_to_prediction(quote: Quote) -> dict[str, Any]:
    """Return a quote as the record that the evaluation reads: one line's attribution.

    Args:
        quote: What `quoteattr.extract` found.

    Returns:
        JSON-ready data: "content", "cue" and "source" as lists of [start, end], "kind", "speaker" (a name or
        None), "description", "type", "roles" (texts), "mention", "act", "negated" and "confidence" (overall).
    """
    speaker, cue = quote.speaker, quote.cue
    return {
        "content": _offsets(quote.content),
        "cue": _offsets([cue.span] if cue else []),
        "source": _offsets([quote.source.span] if quote.source else []),
        "kind": quote.kind,
        "speaker": speaker.name if speaker else None,
        "description": speaker.description if speaker else None,
        "type": speaker.kind if speaker else None,
        "roles": [role.text for role in speaker.roles] if speaker else [],
        "mention": quote.source.form if quote.source else "implicit",
        "act": cue.act if cue else None,
        "negated": bool(cue and cue.negated),
        "confidence": quote.confidence.overall,
    }


def _offsets(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def quotes_to_annotations(quotes: Iterable[Quote]) -> tuple[Annotation, ...]:
    """Return quotes as annotations, to compare them with gold ones."""
    return tuple(read_annotation(quote_to_prediction(quote)) for quote in quotes)


def check_unique(documents: Sequence[Document]) -> None:
    """Raise a `DataError` if two documents have one id."""
    ids = sorted(document.id for document in documents)
    for before, after in itertools.pairwise(ids):
        if before == after:
            message = f"every document needs an id of its own, but {describe(after)} was given twice"
            raise DataError(message)
