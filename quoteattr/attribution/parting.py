"""Which contents a cue or source may have, and which others must have said."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from quoteattr.attribution.edges import is_led, parted, within_paragraph
from quoteattr.quotations import is_laid_out_as_speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quoteattr.attribution.attribution import Offsets
    from quoteattr.encoder import Pieces, Scores
    from quoteattr.encoder.tagging import TaggedSpan
    from quoteattr.quotations import QuotationIndex

_ITEM = re.compile(r"""(?:^|[\r\n])[ \t\xa0]{0,8}[-–—―•*‣][ \t\xa0]{0,4}["“'‘«]?$""")
_ADJACENT = re.compile(r"""[.!?…]["'”’»]{1,2}[ \t\xa0]{1,3}["'“‘«][A-Z]""")
"""A sentence in marks behind which another one begins at once."""

_BEHIND = re.compile(r"""[.!?…]["'”’»]\s{1,3}[A-Z]""")
"""The end of a quotation and of its sentence, and another sentence."""

_LOOK, _STARTS, _BOTH, _EDGE = 16, 0.5, 2, 2


def is_told_within(
    contents: Sequence[Offsets], cue: Offsets | None, source: Offsets | None, index: QuotationIndex
) -> bool:
    """Whether a cue and its source stand in the middle of one quotation, whose speaker tells what another one said.

    “He told me, he said, ‘I will.’ Well, he did.”

    Args:
        contents: The contents of one attribution, in text order.
        cue: The cue, if any.
        source: The source, if any.
        index: The text's quotations.
    """
    if len(contents) < _BOTH or cue is None or source is None:
        return False
    start, end = contents[0][0], contents[-1][1]
    pair = index.around(cue[0])
    if pair is None or not (pair.start <= min(source[0], start) and max(source[1], end) <= pair.end):
        return False
    whole = start - pair.inner_start <= _EDGE and pair.inner_end - end <= _EDGE
    return whole and start < min(cue[0], source[0]) and max(cue[1], source[1]) < end


def part_spans(text: str, tagged: Iterable[TaggedSpan], scores: Scores, index: QuotationIndex) -> Iterator[TaggedSpan]:
    """Part tagged spans in which two voices speak, or two are named as speakers.

    A content where one quotation ends and the next begins with no word between; a source where a sentence ends in it:
    “No,” said | Lind | . | Ruiz | said yes.

    Args:
        text: The whole text.
        tagged: The spans that the encoder tagged, in order.
        scores: What it says about the stretch.
        index: The text's quotations.
    """
    starts, ends = scores.pieces.starts, scores.pieces.ends
    for whole in tagged:
        source = whole.role == "source"
        span = _cut_overrun(text, whole, scores.pieces, index) if whole.role == "content" else whole
        cuts = _find_stops(text, span, scores) if source else _find_seams(text, span, scores.pieces, index)
        for first, stop in pairwise([span.first, *cuts, span.stop]):
            point = source and stop < span.stop and stop - first > 1 and ends[stop - 1] - starts[stop - 1] == 1
            yield evolve(span, first=first, stop=stop - point) if cuts else span


def _cut_overrun(text: str, span: TaggedSpan, pieces: Pieces, index: QuotationIndex) -> TaggedSpan:
    """A content that begins without marks, without the sentences that follow a quotation in it: he said it “paid.” No.

    Whoever goes on without marks there is the one who writes.
    """
    start, end = int(pieces.starts[span.first]), int(pieces.ends[span.stop - 1])
    pairs = index.overlapping(start, end)
    if not pairs:
        return span
    last = pairs[-1].end
    if not pairs[-1].closed or last >= end or not _BEHIND.match(text, last - 2):
        return span
    return evolve(span, stop=bisect_left(pieces.starts, last, lo=span.first, hi=span.stop))


def _find_stops(text: str, span: TaggedSpan, scores: Scores) -> list[int]:
    """The pieces in a span behind its first with which a sentence begins."""
    ends = scores.pieces.ends
    within = range(span.first + 1, span.stop)
    return [at for at in within if scores.sentences[at] > _STARTS and text[ends[at - 1] - 1] in ".!?"]


def _find_seams(text: str, span: TaggedSpan, pieces: Pieces, index: QuotationIndex) -> list[int]:
    """The pieces in a content behind its first with which a quotation begins right behind another one."""
    start, end = int(pieces.starts[span.first]), int(pieces.ends[span.stop - 1])
    pairs = index.overlapping(start, end) if span.role == "content" else ()
    seams = [
        bisect_left(pieces.starts, after.start, lo=span.first, hi=span.stop)
        for before, after in pairwise(pairs)
        if after.start < end and _ADJACENT.fullmatch(text, before.end - 2, after.start + 2)
    ]
    return [at for at in seams if span.first < at < span.stop]


def part_contents(
    text: str, contents: list[Offsets], cue: Offsets | None, source: Offsets | None, index: QuotationIndex
) -> tuple[list[Offsets], list[Offsets]]:
    """Part the contents that a cue or source may have from quotations that others must have said.

    Args:
        text: The whole text.
        contents: What the encoder gave to the cue or source, in text order.
        cue: The cue, if any.
        source: The source, if any.
        index: The text's quotations.

    Returns:
        What may be theirs, and the rest.
    """
    anchor = cue or source
    if anchor is None:
        return contents, []
    if is_laid_out_as_speech(text, contents[0][0], source):
        return _part_items(text, contents, anchor)
    return _hold(text, contents, anchor, index, cued=cue is not None)


def _part_items(text: str, contents: list[Offsets], anchor: Offsets) -> tuple[list[Offsets], list[Offsets]]:
    """Each paragraph after a dash is somebody's: those of other paragraphs than the cue's are others'."""
    strays = [
        span
        for span in contents
        if parted(text, *sorted((span, anchor))) and _ITEM.search(text, max(0, span[0] - _LOOK), span[0])
    ]
    kept = [span for span in contents if span not in strays]
    return (kept, strays) if kept else (contents, [])


def _hold(
    text: str, contents: list[Offsets], anchor: Offsets, index: QuotationIndex, *, cued: bool
) -> tuple[list[Offsets], list[Offsets]]:
    """Contents that may belong to a cue or source, and quotations that may not.

    What stands without marks stays in the paragraph of those who say it: a headline's, not the dateline below. A
    quotation that opens in a paragraph below is another one, unless there is none above it and no words lead to it
    ("He said:" and a new line); and the cue of a paragraph below is not that of a quotation closed above.
    """
    here: list[Offsets] = []
    there: list[Offsets] = []
    strays: list[Offsets] = []
    for span in contents:
        quoted = index.around(span[0])
        if quoted is None:
            held = within_paragraph(text, span, anchor[0])
            here += [] if parted(text, *sorted((held, anchor))) else [held]
        elif quoted.start > anchor[1] and parted(text, anchor, (quoted.start, quoted.end)):
            (strays if is_led(text, quoted.start) else there).append(span)
        elif cued and quoted.end <= anchor[0] and parted(text, (quoted.start, quoted.end), anchor):
            strays.append(span)
        else:
            here.append(span)
    if here:
        return here, strays + there
    return (there, strays) if there or strays else (contents, [])
