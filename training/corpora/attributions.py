"""Readers of attribution corpora in the format of ``bench/score.py``: PolNeAR, styles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from training.corpora.documents import Document, GoldAttribution, Offsets
from training.corpora.files import read_records

SHORT_GAP = 20
MAX_VERSIONS = 3
_SPAN_FIELDS = frozenset({"id", "content", "cue", "source"})


def read_polnear(path: str | Path, *, versions: bool = False) -> Iterator[Document]:
    """Yield the articles of PolNeAR, all of them annotated for attributions.

    Args:
        path: a JSON Lines file, gzip-compressed or not.
        versions: also yield, for articles with several annotators, up to three
            further versions as documents of their own, ``#2`` … added to the id.
    """
    for record in read_records(path):
        first = _make_document(record, record["attributions"], "news", record["id"])
        yield first
        if versions:
            seen = [first.attributions]
            for version in record.get("all", ()):
                number = len(seen) + 1
                other = _make_document(record, version, "news", f"{record['id']}#{number}")
                if other.attributions not in seen:
                    seen.append(other.attributions)
                    yield other
                if len(seen) > MAX_VERSIONS:
                    break


def read_styles(path: str | Path) -> Iterator[Document]:
    """Yield the articles of the styles corpus, all annotated for attributions."""
    for record in read_records(path):
        yield _make_document(record, record["attributions"], "styles", record["id"])


def make_attribution(text: str, record: Mapping[str, Any]) -> GoldAttribution | None:
    """Turn one attribution record into a GoldAttribution; None if it has no content."""
    content = clean_spans(text, record.get("content") or ())
    if not content:
        return None
    rest = {key: value for key, value in record.items() if key not in _SPAN_FIELDS}
    return GoldAttribution(
        content=content,
        cue=single_span(text, record.get("cue") or ()),
        source=single_span(text, record.get("source") or ()),
        record=rest or None,
    )


def clean_spans(text: str, spans: Sequence[Sequence[int]]) -> tuple[Offsets, ...]:
    """Sort spans, strip their outer white space and drop the empty ones."""
    cleaned = []
    for start, end in spans:
        words = text[start:end]
        left = start + len(words) - len(words.lstrip())
        right = left + len(words.strip())
        if left < right:
            cleaned.append((left, right))
    return tuple(sorted(cleaned))


def single_span(text: str, spans: Sequence[Sequence[int]]) -> Offsets | None:
    """Reduce the pieces of a cue or source to one span.

    Pieces parted by at most ``SHORT_GAP`` characters are joined, later ones dropped.
    """
    cleaned = clean_spans(text, spans)
    if not cleaned:
        return None
    start, end = cleaned[0]
    for next_start, next_end in cleaned[1:]:
        if next_start - end > SHORT_GAP:
            break
        end = max(end, next_end)
    return start, end


def _make_document(
    record: Mapping[str, Any], attributions: Sequence[Mapping[str, Any]], domain: str, name: str
) -> Document:
    text = record["text"]
    made = (make_attribution(text, attribution) for attribution in attributions)
    return Document(
        id=name,
        domain=domain,
        text=text,
        attributions=tuple(attribution for attribution in made if attribution is not None),
    )
