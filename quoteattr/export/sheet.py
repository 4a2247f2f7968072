"""CSV: one quote a row, for spreadsheets and data frames."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from quoteattr.annotations import Quote, Span

__all__ = ["COLUMNS", "to_csv"]

COLUMNS = (
    "document",
    "number",
    "kind",
    "text",
    "verbatim",
    "cue",
    "act",
    "negated",
    "source",
    "form",
    "speaker",
    "description",
    "speaker_kind",
    "speaker_id",
    "roles",
    "start",
    "end",
    "content_spans",
    "source_span",
    "cue_span",
    "confidence_content",
    "confidence_source",
    "confidence_speaker",
    "confidence",
)
"""The header of `to_csv`."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv(
    quotes: Iterable[Quote],
    text: str | None = None,  # noqa: ARG001 - all exporters are called alike
    *,
    source: str | None = None,
    header: bool = True,
    safe: bool = True,
) -> str:
    """Return a document's quotes as CSV (RFC 4180).

    Args:
        quotes: The quotes of one document.
        text: Not needed; accepted because the other exporters take it.
        source: The document's own name, for the first column.
        header: Whether the first row holds the names of the columns.
        safe: Whether a cell that a spreadsheet would take for a formula (one
            that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line end)
            gets an apostrophe before it, as OWASP advises. The offsets always
            say what stands in the text; False writes every cell as it is.

    Returns:
        Rows that end in CRLF, one a quote, with the columns `COLUMNS`. Several
        pieces are parted by `` | ``, several spans (``start-end``) by a space;
        ``confidence`` is the overall one; what is not known stays empty.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    if header:
        writer.writerow(COLUMNS)
    for number, quote in enumerate(quotes, start=1):
        cells = _make_row(quote, number, source)
        writer.writerow([_defuse(cell) for cell in cells] if safe else cells)
    return out.getvalue()


def _make_row(quote: Quote, number: int, document: str | None) -> list[str]:
    cue, mention, speaker, confidence = quote.cue, quote.source, quote.speaker, quote.confidence
    return [
        document or "",
        str(number),
        quote.kind,
        quote.text,
        " | ".join(span.text for span in quote.verbatim),
        cue.span.text if cue else "",
        cue.act if cue else "",
        str(cue.negated).lower() if cue else "",
        mention.span.text if mention else "",
        mention.form if mention else "",
        (speaker.name or "") if speaker else "",
        speaker.description if speaker else "",
        speaker.kind if speaker else "",
        speaker.id if speaker else "",
        " | ".join(role.text for role in speaker.roles) if speaker else "",
        str(quote.start),
        str(quote.end),
        " ".join(_show(span) for span in quote.content),
        _show(mention.span) if mention else "",
        _show(cue.span) if cue else "",
        f"{confidence.content:.4g}",
        f"{confidence.source:.4g}",
        f"{confidence.speaker:.4g}",
        f"{confidence.overall:.4g}",
    ]


def _show(span: Span) -> str:
    return f"{span.start}-{span.end}"


def _defuse(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA) and cell != "-" else cell
