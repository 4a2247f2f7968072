"""Quotes as a flat data frame of pandas or Polars: one row a quote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, overload

from quoteattr.annotations import Quote, Span
from quoteattr.errors import DataTypeError, OptionError, describe

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

__all__ = ["COLUMNS", "to_frame"]

COLUMNS: dict[str, type] = {
    "document": str,
    "number": int,
    "kind": str,
    "text": str,
    "verbatim": str,
    "cue": str,
    "act": str,
    "negated": bool,
    "source": str,
    "form": str,
    "speaker": str,
    "description": str,
    "speaker_kind": str,
    "speaker_id": str,
    "roles": str,
    "start": int,
    "end": int,
    "content_spans": str,
    "source_start": int,
    "source_end": int,
    "cue_start": int,
    "cue_end": int,
    "confidence_content": float,
    "confidence_source": float,
    "confidence_speaker": float,
    "confidence": float,
}
"""The columns of a frame and their types; all but ``document`` always have these."""

_PANDAS = {str: "string", int: "Int64", bool: "boolean", float: "float64"}


@overload
def to_frame(
    quotes: Iterable[Quote] | Iterable[tuple[Any, Iterable[Quote]]], *, backend: Literal["pandas"] = ...
) -> pd.DataFrame: ...


@overload
def to_frame(
    quotes: Iterable[Quote] | Iterable[tuple[Any, Iterable[Quote]]], *, backend: Literal["polars"]
) -> pl.DataFrame: ...


def to_frame(
    quotes: Iterable[Quote] | Iterable[tuple[Any, Iterable[Quote]]], *, backend: Literal["pandas", "polars"] = "pandas"
) -> pd.DataFrame | pl.DataFrame:
    """Return quotes as a data frame, one row a quote.

    The columns are those of the CSV export, typed: ``document`` (what the quotes came with; missing without it),
    ``number`` (of the quote in its document, from 1), ``kind``, ``text``, ``verbatim`` (pieces parted by `` | ``),
    ``cue``, ``act``, ``negated``, ``source``, ``form``, ``speaker`` (the name), ``description``, ``speaker_kind``,
    ``speaker_id``, ``roles`` (parted by `` | ``), ``start``, ``end``, ``content_spans`` (``start-end`` of each piece,
    parted by a space), ``source_start``, ``source_end``, ``cue_start``, ``cue_end`` (character offsets, half open),
    ``confidence_content``, ``confidence_source``, ``confidence_speaker`` and ``confidence`` (the overall one). What is
    not known is missing. Missing values do not change the types.

    Args:
        quotes: The quotes of one document; or pairs of a document's id and its quotes, for many.
        backend: "pandas" or "polars"; needs ``quoteattr[frames]``.

    Returns:
        The frame; with no quotes, one with all columns and no rows.

    Raises:
        OptionError: The backend is neither of them.
        DataTypeError: What was given holds neither quotes nor such pairs.
        ImportError: The backend is not installed.
    """
    if backend not in {"pandas", "polars"}:
        message = f'backend must be "pandas" or "polars", but {describe(backend)} was given'
        raise OptionError(message)
    rows = list(_make_rows(quotes))
    columns = dict(zip(COLUMNS, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(COLUMNS, ())
    return _to_pandas(columns) if backend == "pandas" else _to_polars(columns)


def _make_rows(quotes: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    number = 0
    for item in quotes:
        if isinstance(item, Quote):
            number += 1
            yield _make_row(None, number, item)
        elif isinstance(item, tuple) and len(item) == 2:
            for place, quote in enumerate(item[1], start=1):
                yield _make_row(item[0], place, _check(quote))
        else:
            _check(item)


def _check(value: object) -> Quote:
    if isinstance(value, Quote):
        return value
    message = f"to_frame takes quotes or pairs of an id and its quotes, but {describe(value)} was given"
    raise DataTypeError(message)


def _make_row(document: Any, number: int, quote: Quote) -> tuple[Any, ...]:
    """A quote's cells in the order of `COLUMNS`."""
    cue, mention, speaker, confidence = quote.cue, quote.source, quote.speaker, quote.confidence
    return (
        document,
        number,
        quote.kind,
        quote.text,
        _join(span.text for span in quote.verbatim),
        cue and cue.span.text,
        cue and cue.act,
        cue and cue.negated,
        mention and mention.span.text,
        mention and mention.form,
        speaker and speaker.name,
        speaker and speaker.description,
        speaker and speaker.kind,
        speaker and speaker.id,
        _join(role.text for role in speaker.roles) if speaker else None,
        quote.start,
        quote.end,
        " ".join(f"{span.start}-{span.end}" for span in quote.content),
        *_bounds(mention.span if mention else None),
        *_bounds(cue.span if cue else None),
        confidence.content,
        confidence.source,
        confidence.speaker,
        confidence.overall,
    )


def _join(texts: Iterable[str]) -> str | None:
    return " | ".join(texts) or None


def _bounds(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def _to_pandas(columns: dict[str, tuple[Any, ...]]) -> pd.DataFrame:
    pandas = _load("pandas")
    typed = {name: values for name, values in columns.items() if name != "document"}
    series = {name: pandas.Series(values, dtype=_PANDAS[COLUMNS[name]]) for name, values in typed.items()}
    documents = columns["document"]
    kind = "string" if all(one is None or isinstance(one, str) for one in documents) else None
    frame: pd.DataFrame = pandas.DataFrame({"document": pandas.Series(documents, dtype=kind), **series})
    return frame


def _to_polars(columns: dict[str, tuple[Any, ...]]) -> pl.DataFrame:
    polars = _load("polars")
    types = {str: polars.String, int: polars.Int64, bool: polars.Boolean, float: polars.Float64}
    typed = {name: values for name, values in columns.items() if name != "document"}
    series = [polars.Series(name, values, dtype=types[COLUMNS[name]]) for name, values in typed.items()]
    documents = columns["document"]
    kind = polars.String if all(one is None or isinstance(one, str) for one in documents) else None
    frame: pl.DataFrame = polars.DataFrame([polars.Series("document", documents, dtype=kind), *series])
    return frame


def _load(name: str) -> Any:
    from importlib import import_module

    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        message = f"{name} is not installed; install quoteattr[frames] or {name} itself"
        raise ImportError(message) from error
