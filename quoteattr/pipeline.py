"""The data's way: texts in, quotes out; every stage is a function of the one before."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from quoteattr.annotations import Quote, make_span
from quoteattr.attribution import decode, describe_cue
from quoteattr.confidence import calibrate, find_edges, make_signals
from quoteattr.encoder import (
    EncoderCoreference,
    embedded_encoder,
    find_entities,
    find_paragraphs,
    find_sentences,
    find_stretches,
    make_pieces,
)
from quoteattr.quotations import QuotationIndex, pair_marks, quote_state
from quoteattr.speakers import Entity, resolve_speakers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quoteattr.annotations import Span
    from quoteattr.attribution import Attribution, Offsets
    from quoteattr.confidence import Edges, Signals
    from quoteattr.config import Options
    from quoteattr.encoder import Encoder, Pieces, Scores
    from quoteattr.quotations import Pair
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


@define(eq=False)
class _Work:
    """One text on its way through the encoder."""

    given: Input
    pairs: list[Pair]
    index: QuotationIndex
    stretches: int = 0
    attributions: list[Attribution] = field(factory=list)
    scored: list[Scores] = field(factory=list)
    entities: list[Entity] = field(factory=list)


def find_quotes(inputs: Iterable[Input], options: Options, *, encoder: Encoder | None = None) -> Iterator[list[Quote]]:
    """Find the quotes of texts, lazily and in order.

    Args:
        inputs: Texts; read a little ahead, so that short ones share a run of the encoder.
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
    waiting: deque[_Work] = deque()
    for scores in encoder.score_all(_stretches(inputs, encoder, waiting)):
        work = waiting[0]
        work.attributions += decode(work.given.text, scores, work.index)
        work.entities += (Entity(*entity) for entity in find_entities(scores))
        work.scored.append(scores.without_attributions())
        work.stretches -= 1
        if not work.stretches:
            yield _finish(waiting.popleft())


def _stretches(inputs: Iterable[Input], encoder: Encoder, waiting: deque[_Work]) -> Iterator[Pieces]:
    """Pieces of all stretches of all texts; notes in ``waiting`` which text they belong to."""
    for given in inputs:
        pairs = pair_marks(given.text)
        states = quote_state(given.text, pairs)
        bounds = list(find_stretches(given.text, states))
        waiting.append(_Work(given=given, pairs=pairs, index=QuotationIndex(pairs), stretches=len(bounds)))
        for start, end in bounds:
            yield make_pieces(given.text, states, encoder.tokenizer, start=start, end=end)


def _finish(work: _Work) -> list[Finding]:
    """Resolve the speakers of a text and make its quotes."""
    if not work.attributions:
        return []
    text = work.given.text
    paragraphs = find_paragraphs(text)
    sentences = work.given.sentences
    resolutions = resolve_speakers(
        text,
        work.attributions,
        sentences=find_sentences(paragraphs, work.scored) if sentences is None else sentences,
        paragraphs=paragraphs,
        entities=(*work.given.entities, *work.entities),
        coreference=EncoderCoreference(text, work.scored),
    )
    edges = find_edges(work.pairs)
    return [_make_finding(text, *pair, edges) for pair in zip(work.attributions, resolutions, strict=True)]


def _make_finding(text: str, attribution: Attribution, resolution: Resolution, edges: Edges) -> Finding:
    speaker, source = resolution.speaker, resolution.source
    signals = make_signals(
        attribution,
        edges,
        form=source.form if source else None,
        resolved=resolution.score,
        rule=resolution.rule,
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
