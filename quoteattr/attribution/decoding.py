"""The encoder's scores and the quotation marks to attributions in character offsets."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import evolve

from quoteattr.attribution.asides import without_asides
from quoteattr.attribution.attribution import Attribution
from quoteattr.attribution.drafts import STRAY, Draft, take_turns, without_relays
from quoteattr.attribution.edges import (
    complete,
    find_link,
    finish,
    is_bare,
    whole_name,
    whole_words,
    with_kin,
    with_reply,
    within_paragraph,
    without_rest,
    without_verb,
)
from quoteattr.attribution.joining import (
    join_addressed,
    join_paragraphs,
    join_reported,
    join_scenes,
    join_seen,
    join_shared,
    join_within_marks,
)
from quoteattr.attribution.linking import OUTSIDE, Choice, LinkedContents, link_spans
from quoteattr.attribution.parting import is_told_within, part_contents, part_spans
from quoteattr.attribution.relays import as_quoted, heard_by, in_words_of, told_by
from quoteattr.attribution.signing import sign
from quoteattr.attribution.subjects import join_subjects, with_subject
from quoteattr.attribution.unsaid import is_unsaid
from quoteattr.encoder.tagging import find_spans
from quoteattr.quotations import (
    find_dateline,
    find_exchanges,
    find_kind,
    find_posts,
    find_turns,
    is_answered,
    is_byline,
    is_laid_out_as_speech,
    is_rubric,
    opens_turn,
    skip_dateline,
    snap,
    trim,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quoteattr.attribution.attribution import Offsets
    from quoteattr.encoder import Pieces, Scores
    from quoteattr.encoder.entities import NamedEntity
    from quoteattr.encoder.tagging import TaggedSpan
    from quoteattr.quotations import QuotationIndex


_SURE = 0.8
"""Score from which a person's name is taken for one."""


def decode(text: str, scores: Scores, index: QuotationIndex, entities: Iterable[NamedEntity] = ()) -> list[Attribution]:
    """The attributions of one stretch of text, in text order.

    Args:
        text: The whole text.
        scores: What the encoder says about the stretch.
        index: The whole text's quotations.
        entities: The stretch's named entities, in order.
    """
    pieces = scores.pieces
    people = [(one.start, one.end) for one in entities if one.label == "person" and one.score >= _SURE]
    tagged = [*part_spans(text, find_spans(scores.tags, outside=OUTSIDE), scores, index)]
    linked = _part_turns(text, link_spans(scores, tagged), tagged, pieces)
    drafts = [draft for one in linked for draft in _make_drafts(text, one, pieces, index, people)]
    if not drafts:
        return []
    drafts = join_subjects(text, sorted(drafts, key=lambda draft: draft.contents[0]))
    drafts = join_shared(text, join_seen(text, join_reported(text, drafts, index)), index)
    without_relays(drafts)
    first, last = int(pieces.starts[0]), int(pieces.ends[-1])
    sources = [(_offsets(one, pieces), one.score) for one in tagged if one.role == "source"]
    sign(text, drafts, sources, find_posts(text, first, last), index)
    turns = find_turns(text, first, last) or find_exchanges(text, first, last)
    drafts = take_turns(text, drafts, turns, index)
    blocked = sorted({span for draft in drafts for span in (draft.cue, draft.source) if span})
    blocked = [(0, first), *blocked, (last, len(text))]
    dateline = find_dateline(text, first, last)
    found: dict[tuple[Offsets, ...], Attribution] = {}
    drafts = join_scenes(text, join_paragraphs(join_addressed(text, drafts, index), index), index)
    for draft in drafts:
        attribution = _make_attribution(text, draft, index, blocked)
        if attribution is None or is_unsaid(text, attribution, dateline):
            continue
        if _is_frame(text, attribution, dateline):
            attribution = evolve(attribution, source=None, source_score=STRAY)
        if attribution.source is not None:
            source = skip_dateline(text, attribution.source, dateline)
            cue = attribution.cue or find_link(text, source, attribution.content)
            attribution = evolve(attribution, source=source, cue=cue)
        rival = found.get(attribution.content)
        if rival is None or _strength(rival) < _strength(attribution):
            found[attribution.content] = attribution
    return [found[content] for content in sorted(found)]


def _is_frame(text: str, attribution: Attribution, dateline: Offsets | None) -> bool:
    """Whether the source of an attribution is the report's dateline, or without a verb its byline or rubric.

    So is who is only answered: In reply to Ana Ruiz: it rained.
    """
    source = attribution.source
    if source is None or source == dateline:
        return source is not None
    return attribution.cue is None and any(tells(text, source) for tells in (is_answered, is_byline, is_rubric))


def _part_turns(
    text: str, linked: Iterable[LinkedContents], tagged: Iterable[TaggedSpan], pieces: Pieces
) -> Iterator[LinkedContents]:
    """A transcript's turn is an attribution of its own: its source is the label before it, whatever else is near."""
    sources = [span for span in tagged if span.role == "source"]
    for one in linked:
        kept = []
        for content in one.contents:
            at = bisect_left(sources, content.first, key=lambda source: source.first)
            label = sources[at - 1] if at else None
            start = int(pieces.starts[content.first])
            if label is None or label == one.source.partner or not opens_turn(text, start, _offsets(label, pieces)):
                kept.append(content)
            else:
                yield LinkedContents((content,), cue=Choice(None, 1.0), source=Choice(label, label.score))
        if kept:
            yield evolve(one, contents=tuple(kept))


def _make_drafts(
    text: str, linked: LinkedContents, pieces: Pieces, index: QuotationIndex, people: Sequence[Offsets]
) -> Iterator[Draft]:
    """The draft of linked contents, and one of each that others must have said."""
    contents = [trim(text, whole_words(text, _offsets(span, pieces))) for span in linked.contents]
    cue = _partner(text, linked.cue.partner, pieces, contents[0][0])
    source = _partner(text, linked.source.partner, pieces, (cue or contents[0])[0])
    cue, source = in_words_of(text, contents, *with_reply(text, cue, source))
    starts = sorted(start for start, _ in filter(None, (*contents, cue, source)))
    source = heard_by(text, cue, source, contents)
    if source is not None:
        source = with_kin(text, without_rest(text, without_verb(text, source), cue), cue)
        source = complete(text, source, _behind(starts, source, text))
        source = whole_name(text, source, people, _behind(starts, source, text))
        source = None if is_bare(text, source) else source
    contents = [finish(text, span, _behind(starts, span, text)) for span in contents]
    contents = as_quoted(text, contents, cue, source)
    relay = None
    if (told := told_by(text, contents, source, index, cue)) is not None:
        contents, cue, source, relay = told
    contents = without_asides(text, contents, cue, source, index)
    if not contents:
        return
    contents, strays = part_contents(text, with_subject(text, contents, cue, source), cue, source, index)
    score = sum(span.score for span in linked.contents) / len(linked.contents)
    if contents:
        yield Draft(contents, cue, source, (score, linked.cue.score, linked.source.score), relay=relay)
    for span in strays:
        yield Draft([span], None, None, (score, STRAY, STRAY))


def _behind(starts: Sequence[int], span: Offsets, text: str) -> int:
    """Where the next part of an attribution begins behind one of them."""
    at = bisect_left(starts, span[1])
    return starts[at] if at < len(starts) else len(text)


def _make_attribution(text: str, draft: Draft, index: QuotationIndex, blocked: Sequence[Offsets]) -> Attribution | None:
    if draft.turn:
        content = tuple(trim(text, span) for span in draft.contents)
    else:
        contents = sorted(draft.contents)
        if is_told_within(contents, draft.cue, draft.source, index):
            whole = contents[0][0], contents[-1][1]
            low, high = (bisect_left(blocked, (place,)) for place in whole)
            blocked = [*blocked[max(0, low - 1) : low], *blocked[high : high + 1]]  # all others are out of reach
            draft = Draft([whole], None, None, (draft.scores[0], STRAY, STRAY))
        hulls = join_within_marks(draft.contents, index, blocked)
        content = merge_pieces(part for hull in hulls for part in snap(text, hull, index, blocked))
    if not content:
        return None
    return make_attribution(
        text,
        content,
        index,
        cue=draft.cue,
        source=draft.source,
        turn=draft.turn,
        scores=draft.scores,
    )


def make_attribution(
    text: str,
    content: tuple[Offsets, ...],
    index: QuotationIndex,
    *,
    cue: Offsets | None,
    source: Offsets | None,
    turn: bool = False,
    scores: tuple[float, float, float] = (1.0, 1.0, 1.0),
) -> Attribution:
    """An attribution whose kind and verbatim stretches follow from the quotation marks and the layout."""
    kind, verbatim = find_kind(text, content, index)
    if turn or (kind != "direct" and is_laid_out_as_speech(text, content[0][0], source)):
        kind, verbatim = "direct", content
    return Attribution(
        content=content,
        cue=cue,
        source=source,
        kind=kind,
        verbatim=verbatim,
        content_score=scores[0],
        cue_score=scores[1],
        source_score=scores[2],
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


def _offsets(span: TaggedSpan, pieces: Pieces) -> Offsets:
    return int(pieces.starts[span.first]), int(pieces.ends[span.stop - 1])


def _partner(text: str, span: TaggedSpan | None, pieces: Pieces, near: int) -> Offsets | None:
    """Offsets of a cue or source within its paragraph; None where it has no words, as a colon after a label."""
    if span is None:
        return None
    start, end = trim(text, within_paragraph(text, whole_words(text, _offsets(span, pieces)), near))
    return (start, end) if start < end else None


def _strength(attribution: Attribution) -> float:
    return attribution.content_score * attribution.cue_score * attribution.source_score
