"""What is known about one quote before its confidence is told, and the numbers that the models make of it."""

from __future__ import annotations

import math
from collections.abc import Iterable

import attrs

from quoteattr.annotations import Form, Kind, SpeakerKind
from quoteattr.attribution import Attribution
from quoteattr.quotations import Pair

_FLOOR = 1e-4  # probabilities are kept this far from 0 and 1 before their logarithm is taken


@attrs.frozen(kw_only=True)
class Signals:
    """What is known about one quote before its confidence is told.

    Attributes:
        content_score: The encoder's probability of the content, 0..1.
        cue_score: Its probability of the cue and the cue's link, 0..1; not read without a cue.
        source_score: Its probability of the source and the source's link, 0..1; not read without a source.
        kind: How much of the content stands in quotation marks.
        marked: Share of the content's characters inside quotation marks, 0..1.
        edged: Share of the content pieces' edges that are inner edges of a quotation, 0..1.
        pieces: Number of content pieces.
        length: Length of the content in characters.
        has_cue: Whether a cue was found.
        has_source: Whether source words were found.
        source_length: Length of the source in characters; 0 without one.
        cue_gap: Characters between the content and its cue; 0 without a cue.
        source_gap: Characters between the cue, or else the content, and the source; 0 without a source.
        source_first: Whether the source stands before the content.
        form: How the source is written; None without one.
        resolved: The resolver's own score for the speaker, 0..1.
        named: Whether the speaker has a name.
        speaker_kind: What the speaker is; None where there is none.
    """

    content_score: float
    cue_score: float = 0.0
    source_score: float = 0.0
    kind: Kind
    marked: float = 0.0
    edged: float = 0.0
    pieces: int = 1
    length: int = 0
    has_cue: bool = False
    has_source: bool = False
    source_length: int = 0
    cue_gap: int = 0
    source_gap: int = 0
    source_first: bool = False
    form: Form | None = None
    resolved: float = 0.5
    named: bool = False
    speaker_kind: SpeakerKind | None = None


@attrs.frozen
class Edges:
    """Where the insides of a text's quotations begin and end, in characters."""

    starts: frozenset[int]
    ends: frozenset[int]


def find_edges(pairs: Iterable[Pair]) -> Edges:
    """Collect the inner edges of a text's quotations, those of their paragraphs included.

    Args:
        pairs: What `quoteattr.quotations.pair_marks` found.

    Returns:
        The edges; an end stands before the closing mark and, as a second one, before a comma or stop there.
    """
    starts: set[int] = set()
    ends: set[int] = set()
    for pair in pairs:
        for start, end in pair.pieces:
            starts.add(start)
            ends.update((end, end - 1))
    return Edges(frozenset(starts), frozenset(ends))


def make_signals(
    attribution: Attribution,
    edges: Edges,
    *,
    form: Form | None = None,
    resolved: float = 0.5,
    named: bool = False,
    speaker_kind: SpeakerKind | None = None,
) -> Signals:
    """Gather the signals of one attribution and of the resolution of its speaker.

    Args:
        attribution: What decoding found.
        edges: The edges of the text's quotations.
        form: How the source is written; None without one.
        resolved: The resolver's score, 0..1.
        named: Whether the speaker has a name.
        speaker_kind: What the speaker is.

    Returns:
        The signals.
    """
    content, cue, source = attribution.content, attribution.cue, attribution.source
    length = sum(end - start for start, end in content)
    met = sum((start in edges.starts) + (end in edges.ends) for start, end in content)
    return Signals(
        content_score=attribution.content_score,
        cue_score=attribution.cue_score,
        source_score=attribution.source_score,
        kind=attribution.kind,
        marked=min(1.0, sum(end - start for start, end in attribution.verbatim) / max(1, length)),
        edged=met / (2 * len(content)),
        pieces=len(content),
        length=length,
        has_cue=cue is not None,
        has_source=source is not None,
        source_length=source[1] - source[0] if source else 0,
        cue_gap=_gap(cue, content) if cue else 0,
        source_gap=_gap(source, [cue] if cue else content) if source else 0,
        source_first=source is not None and source[0] < attribution.start,
        form=form,
        resolved=resolved,
        named=named,
        speaker_kind=speaker_kind,
    )


def _gap(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> int:
    """Return the characters between a span and the nearest of others; 0 where they touch or overlap."""
    return min(max(0, span[0] - end, start - span[1]) for start, end in others)


def make_features(signals: Signals) -> dict[str, float]:
    """Turn signals into the numbers that the logistic models weigh.

    Args:
        signals: What is known about one quote.

    Returns:
        Feature names and values; a feature that is not there is 0.
    """
    content, resolved = _logit(signals.content_score), _logit(signals.resolved)
    cue = _logit(signals.cue_score) if signals.has_cue else 0.0
    source = _logit(signals.source_score) if signals.has_source else 0.0
    joint = (
        signals.content_score
        * (signals.cue_score if signals.has_cue else 1.0)
        * (signals.source_score if signals.has_source else 1.0)
    )
    return {
        "cue": cue,
        "source": source,
        "joint": _logit(joint),
        "joint resolved": _logit(joint * signals.resolved),
        "resolved": resolved,
        f"content {signals.kind}": content,
        "marked": signals.marked,
        "edged": signals.edged,
        f"kind {signals.kind}": 1.0,
        "no cue": float(not signals.has_cue),
        "no source": float(not signals.has_source),
        "split": float(signals.pieces > 1),
        "source first": float(signals.source_first),
        "log length": math.log1p(signals.length) - 4.5,
        "log source length": math.log1p(signals.source_length),
        "log cue gap": math.log1p(signals.cue_gap),
        "log source gap": math.log1p(signals.source_gap),
        f"form {signals.form or 'implied'}": 1.0,
        "speaker none": float(signals.speaker_kind is None),
        "speaker person": float(signals.speaker_kind == "person"),
        "named": float(signals.named),
    }


def _logit(probability: float) -> float:
    """Return the log-odds, within bounds; those of 1/2 for what is no number."""
    if math.isnan(probability):
        return 0.0
    kept = min(1.0 - _FLOOR, max(_FLOOR, probability))
    return math.log(kept / (1.0 - kept))
