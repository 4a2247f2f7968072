"""The encoder's scores and the quotation marks to attributions in character offsets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from quoteattr.attribution.attribution import Attribution
from quoteattr.attribution.linking import LinkedContents, link_spans
from quoteattr.quotations import find_kind, is_laid_out_as_speech, snap, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quoteattr.attribution.attribution import Offsets
    from quoteattr.encoder import Pieces, Scores
    from quoteattr.encoder.tagging import TaggedSpan
    from quoteattr.quotations import QuotationIndex


def decode(text: str, scores: Scores, index: QuotationIndex) -> list[Attribution]:
    """The attributions of one stretch of text, in text order.

    Args:
        text: The whole text.
        scores: What the encoder says about the stretch.
        index: The whole text's quotations.
    """
    found = (_make_attribution(text, linked, scores.pieces, index) for linked in link_spans(scores))
    whole = _join_paragraphs(text, [attribution for attribution in found if attribution], index)
    return sorted(whole, key=lambda attribution: attribution.content[0])


def _make_attribution(text: str, linked: LinkedContents, pieces: Pieces, index: QuotationIndex) -> Attribution | None:
    cue = _offsets(linked.cue.partner, pieces)
    source = _offsets(linked.source.partner, pieces)
    cue, source = (trim(text, span) if span else None for span in (cue, source))
    blocked = [span for span in (cue, source) if span]
    drawn = (part for span in linked.contents for part in snap(text, _span(span, pieces), index, blocked))
    content = merge_pieces(drawn)
    if not content:
        return None
    return make_attribution(
        text,
        content,
        index,
        cue=cue,
        source=source,
        content_score=float(np.mean([span.score for span in linked.contents])),
        cue_score=linked.cue.score,
        source_score=linked.source.score,
    )


def make_attribution(
    text: str,
    content: tuple[Offsets, ...],
    index: QuotationIndex,
    *,
    cue: Offsets | None,
    source: Offsets | None,
    content_score: float = 1.0,
    cue_score: float = 1.0,
    source_score: float = 1.0,
) -> Attribution:
    """An attribution whose kind and verbatim stretches follow from the quotation marks and the layout."""
    kind, verbatim = find_kind(text, content, index)
    if kind == "indirect" and is_laid_out_as_speech(text, content[0][0], source):
        kind, verbatim = "direct", content
    return Attribution(
        content=content,
        cue=cue,
        source=source,
        kind=kind,
        verbatim=verbatim,
        content_score=content_score,
        cue_score=cue_score,
        source_score=source_score,
    )


def merge_pieces(pieces: Iterable[Offsets]) -> tuple[Offsets, ...]:
    """Pieces in order, those that overlap or touch made one."""
    merged: list[Offsets] = []
    for start, end in sorted(pieces):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _span(span: TaggedSpan, pieces: Pieces) -> Offsets:
    return int(pieces.starts[span.first]), int(pieces.ends[span.stop - 1])


def _offsets(span: TaggedSpan | None, pieces: Pieces) -> Offsets | None:
    return _span(span, pieces) if span else None


def _join_paragraphs(text: str, attributions: Sequence[Attribution], index: QuotationIndex) -> list[Attribution]:
    """Paragraphs of one quotation are one attribution: those without a cue join the one that has it."""
    by_pair: dict[int, list[Attribution]] = {}
    alone: list[Attribution] = []
    for attribution in attributions:
        pair = index.around(attribution.start)
        if pair is not None and attribution.end <= pair.end:
            by_pair.setdefault(pair.start, []).append(attribution)
        else:
            alone.append(attribution)
    for group in by_pair.values():
        led = [attribution for attribution in group if attribution.cue or attribution.source]
        if len(group) == 1 or len(led) > 1:
            alone += group
            continue
        lead = led[0] if led else group[0]
        content = merge_pieces(piece for attribution in group for piece in attribution.content)
        alone.append(
            make_attribution(
                text,
                content,
                index,
                cue=lead.cue,
                source=lead.source,
                content_score=lead.content_score,
                cue_score=lead.cue_score,
                source_score=lead.source_score,
            )
        )
    return alone
