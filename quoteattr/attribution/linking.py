"""Tagged spans to attributions over pieces: each content finds its cue, each cue its source."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoteattr.encoder import Scores
    from quoteattr.encoder.tagging import TaggedSpan


OUTSIDE = -0.6
"""Added to the log probability of the outside tag: spans of the right length at the price of some too many."""

UNSURE = 0.5
"""Probability below which a content is left out, unless its first pieces are sure: then only its end is not."""

SURE = 0.8
"""Probability from which they are."""

ALONE = 0.7
"""How likely, against none, the likeliest partner must be: one that is nearly so is right more often than none."""

CRUMB = 8
"""Word pieces of a content that may be noise beside another of the same cue."""

CRUMB_SHARE = 0.75
"""Share of the surest content's probability below which it is."""


@frozen
class Choice:
    """The partner that a span was linked to, None for none, and how likely that is, 0..1."""

    partner: TaggedSpan | None
    score: float


@frozen
class LinkedContents:
    """Content spans of one attribution with their cue and source."""

    contents: tuple[TaggedSpan, ...]
    cue: Choice
    source: Choice


def link_spans(scores: Scores, tagged: Sequence[TaggedSpan]) -> list[LinkedContents]:
    """Group tagged spans into attributions, in the order of their first content.

    Many cues may share one source (X called … and accused …), and several contents one cue ("…", X said, "…").
    A content without a cue finds its source itself: a signature line, a speaker's label.

    Args:
        scores: What the encoder says about the stretch.
        tagged: The spans of its best tags, in order.
    """
    spans: dict[str, list[TaggedSpan]] = {"source": [], "cue": [], "content": []}
    for span in tagged:
        spans[span.role].append(span)
    groups: dict[int, list[tuple[TaggedSpan, Choice]]] = {}
    for content in spans["content"]:
        if content.score < UNSURE and content.lead < SURE:
            continue
        choice = _choose(scores, "content-cue", content, spans["cue"])
        key = choice.partner.first if choice.partner else -1 - content.first
        groups.setdefault(key, []).append((content, choice))
    return [_finish(scores, group, spans["source"]) for group in groups.values()]


def _finish(scores: Scores, group: list[tuple[TaggedSpan, Choice]], sources: Sequence[TaggedSpan]) -> LinkedContents:
    group = [pair for pair in group if not _is_crumb(pair[0], group)]
    content, cue = max(group, key=lambda pair: pair[1].score)
    if cue.partner is not None:
        source = _choose(scores, "cue-source", cue.partner, sources)
    else:
        source = _choose(scores, "content-source", content, sources)
    return LinkedContents(contents=tuple(content for content, _ in group), cue=cue, source=source)


def _is_crumb(span: TaggedSpan, group: list[tuple[TaggedSpan, Choice]]) -> bool:
    """Whether a content is a few unsure pieces beside a much surer one of the same cue."""
    best = max(other.score for other, _ in group)
    return span.stop - span.first <= CRUMB and span.score < CRUMB_SHARE * best


def _choose(scores: Scores, kind: str, span: TaggedSpan, partners: Sequence[TaggedSpan]) -> Choice:
    """The most likely partner within the window that owns the span."""
    start, stop = scores.reach(span.first)
    low = bisect_left(partners, start, key=lambda partner: partner.first)
    high = bisect_left(partners, stop, key=lambda partner: partner.first)
    near = partners[low:high]
    if not near:
        return Choice(partner=None, score=1.0)
    none, found = scores.link(kind, span.first, [partner.first for partner in near])
    score, best = max(zip(found.tolist(), near, strict=True), key=itemgetter(0))
    if score <= ALONE * none:
        return Choice(partner=None, score=none)
    if kind == "cue-source" and (subject := _find_subject(span, near)) is not None and best.stop <= subject.first:
        score, best = float(found.sum()), subject
    return Choice(partner=best, score=score * best.score)


def _find_subject(cue: TaggedSpan, sources: Sequence[TaggedSpan]) -> TaggedSpan | None:
    """The source right in front of a cue: its subject, whatever heading stands above it."""
    at = bisect_left(sources, cue.first, key=lambda source: source.first) - 1
    return sources[at] if at >= 0 and sources[at].stop == cue.first else None
