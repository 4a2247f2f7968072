"""The data's way: texts in, quotes out; every stage is a function of the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from quoteattr.annotations import Quote, make_span
from quoteattr.attribution import decode, describe_cue
from quoteattr.confidence import calibrate, find_edges, make_signals
from quoteattr.encoder import (
    EncoderCoreference,
    embedded_encoder,
    find_entities,
    find_paragraphs,
    find_sentences,
    score_stretches,
)
from quoteattr.quotations import QuotationIndex, pair_marks, quote_state
from quoteattr.speakers import Entity, resolve_speakers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quoteattr.annotations import Span
    from quoteattr.attribution import Attribution, Offsets
    from quoteattr.confidence import Edges, Signals
    from quoteattr.config import Options
    from quoteattr.encoder import Encoder, Scores
    from quoteattr.speakers import Resolution


@frozen
class Input:
    """A text and what its owner already knows about it.

    Attributes:
        text: The text; any string.
        sentences: Sentences that another component has found, in order; None to find them.
        entities: Names that another component has found and typed.
    """

    text: str
    sentences: tuple[Offsets, ...] | None = None
    entities: tuple[Entity, ...] = ()


@frozen(eq=False)
class Finding:
    """A quote together with the signals its confidence was told from."""

    quote: Quote
    signals: Signals


def find_quotes(inputs: Iterable[Input], options: Options, *, encoder: Encoder | None = None) -> Iterator[list[Quote]]:
    """Find the quotes of texts, lazily and in order.

    Args:
        inputs: Texts; each is read when its turn comes.
        options: What to keep.
        encoder: The encoder to use; None for the embedded one.

    Yields:
        The quotes of each text in text order.
    """
    for findings in analyse(inputs, encoder=encoder):
        yield [
            finding.quote
            for finding in findings
            if finding.quote.confidence.overall >= options.min_confidence
            and (options.kinds is None or finding.quote.kind in options.kinds)
        ]


def analyse(inputs: Iterable[Input], *, encoder: Encoder | None = None) -> Iterator[list[Finding]]:
    """Like `find_quotes`, with every quote kept and its signals beside it."""
    encoder = encoder or embedded_encoder()
    for given in inputs:
        yield _analyse(given, encoder)


def _analyse(given: Input, encoder: Encoder) -> list[Finding]:
    """The findings of one text; only one stretch of it at a time has all its scores in memory."""
    text = given.text
    pairs = pair_marks(text)
    states, index = quote_state(text, pairs), QuotationIndex(pairs)
    attributions: list[Attribution] = []
    entities = list(given.entities)
    scored: list[Scores] = []
    for scores in score_stretches(encoder, text, states):
        found = find_entities(scores)
        attributions += decode(text, scores, index, found)
        entities += (Entity(*entity) for entity in found)
        scored.append(scores.without_attributions())
    if not attributions:
        return []
    paragraphs = find_paragraphs(text)
    resolutions = resolve_speakers(
        text,
        attributions,
        sentences=find_sentences(text, paragraphs, scored) if given.sentences is None else given.sentences,
        paragraphs=paragraphs,
        entities=entities,
        coreference=EncoderCoreference(text, scored),
    )
    edges = find_edges(pairs)
    return [_make_finding(text, *pair, edges) for pair in zip(attributions, resolutions, strict=True)]


def _make_finding(text: str, attribution: Attribution, resolution: Resolution, edges: Edges) -> Finding:
    speaker, source = resolution.speaker, resolution.source
    signals = make_signals(
        attribution,
        edges,
        form=source.form if source else None,
        resolved=resolution.score,
        named=speaker is not None and speaker.name is not None,
        speaker_kind=speaker.kind if speaker else None,
    )
    quote = Quote(
        content=_spans(text, attribution.content),
        kind=attribution.kind,
        verbatim=_spans(text, attribution.verbatim),
        cue=describe_cue(text, attribution.cue, source=attribution.source, content=(attribution.start, attribution.end))
        if attribution.cue
        else None,
        source=source,
        speaker=speaker,
        confidence=calibrate(signals),
        evidence=resolution.evidence,
    )
    return Finding(quote=quote, signals=signals)


def _spans(text: str, pieces: Sequence[Offsets]) -> tuple[Span, ...]:
    return tuple(make_span(text, start, end) for start, end in pieces)
