"""What belongs together: a quotation's paragraphs, stretches within its marks, what one voice says in a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from quoteattr.quotations import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quoteattr.attribution.attribution import Offsets
    from quoteattr.attribution.drafts import Draft
    from quoteattr.quotations import Pair, QuotationIndex

_BEAT = re.compile(r"[ \t\xa0]+(?=[^\r\n]*\w)[^\r\n:]*[.!?…,—–][ \t\xa0]+")
"""What somebody does between two things that they say: She shut the book."""

_TURNS_TO = re.compile(
    r"(?:^|[.!?…][\"”’»]?\s+|[\r\n]\s*)(?P<lead>(?:(?:And\sthen|Then|And|Next|Later|Finally),?\s)?"
    r"(?i:to|turning\sto|addressing)\s(?:(?:his|her|their)\s)?)$"
)
"""What stands before somebody to whom a quotation behind a colon is said: Then, to (the mayor)."""

_COLON = re.compile(r"[^\w.!?\r\n]{0,3}:\s{1,3}[\"“‘«]?")
_BETWEEN = re.compile(r"[\s.!?,…\"”’»]*")
_BEGINS = re.compile(r"(?:^|[\r\n])[ \t\xa0]*$")
_LOOK, _LEAD, _LONGEST = 16, 40, 300


def join_paragraphs(drafts: Sequence[Draft], index: QuotationIndex) -> list[Draft]:
    """Paragraphs of one quotation are one attribution: those without a cue join the one that has it."""
    leaders: dict[int, Draft] = {}
    for draft in drafts:
        pairs = [] if draft.turn else [pair for span in draft.contents if (pair := _pair_of(span, index))]
        for pair in pairs:
            leader = leaders.get(pair.start)
            if leader is None or (draft.led and leader.led):
                leaders[pair.start] = draft
            elif draft.led:
                draft.contents += leader.contents
                leader.contents = []
                leaders[pair.start] = draft
            else:
                leader.contents += draft.contents
                draft.contents = []
    return [draft for draft in drafts if draft.contents]


def join_scenes(text: str, drafts: Sequence[Draft], index: QuotationIndex) -> list[Draft]:
    """What a paragraph quotes with nothing but narration between is one voice's: "Wait." He got up. "Who is that?".

    That is so where the paragraph opens with the first quotation and nobody is named as the speaker of either, as is
    the use in stories.

    Args:
        text: The whole text.
        drafts: The drafts, in text order.
        index: The text's quotations.
    """
    told = sorted(span[0] for draft in drafts for span in (draft.cue, draft.source) if span)
    leader: Draft | None = None
    for draft in drafts:
        pair = None if draft.led or draft.turn else _pair_of((draft.contents[0][0], draft.contents[-1][1]), index)
        last = _pair_of(leader.contents[-1], index) if leader else None
        if pair is None:
            leader = None
        elif leader and last and _goes_on(text, last, pair, told):
            leader.contents += draft.contents
            draft.contents = []
        else:
            leader = draft if _BEGINS.search(text, max(0, pair.start - _LOOK), pair.start) else None
    return [draft for draft in drafts if draft.contents]


def join_addressed(text: str, drafts: Sequence[Draft], index: QuotationIndex) -> list[Draft]:
    """What is said to somebody behind a colon is by whoever spoke right before: “No,” says Ana. Then, to Bo: “Go.”.

    Args:
        text: The whole text.
        drafts: The drafts, in text order.
        index: The text's quotations.
    """
    for before, draft in pairwise([None, *drafts]):
        lead = _find_address(text, draft, index) if draft else None
        if draft is None or lead is None:
            continue
        draft.source = None
        parts = [*before.contents, before.cue, before.source] if before and before.led else []
        end = max((part[1] for part in parts if part), default=lead)
        said = before and before.cue and any(map(str.isalpha, text[slice(*before.cue)]))
        if before and said and end < lead and _BETWEEN.fullmatch(text, end, lead):
            before.contents += draft.contents
            draft.contents = []
    return [draft for draft in drafts if draft.contents]


def _find_address(text: str, draft: Draft, index: QuotationIndex) -> int | None:
    """Where the words begin that say to whom a draft's quotation is said, if its source is one to whom it is."""
    start, source = draft.contents[0][0], draft.source
    pair = index.around(start)
    if draft.turn or source is None or draft.cue is not None or pair is None or pair.start < source[1]:
        return None
    match = _TURNS_TO.search(text, max(0, source[0] - _LEAD), source[0])
    return match.start("lead") if match and _COLON.fullmatch(text, source[1], start) else None


def _goes_on(text: str, before: Pair, pair: Pair, told: Sequence[int]) -> bool:
    """Whether only what somebody does stands between two quotations of a paragraph."""
    return (
        before.closed
        and 0 < pair.start - before.end < _LONGEST
        and _BEAT.fullmatch(text, before.end, pair.start) is not None
        and bisect_right(told, before.end) == bisect_right(told, pair.start)
    )


def join_within_marks(spans: Iterable[Offsets], index: QuotationIndex, blocked: Sequence[Offsets]) -> list[Offsets]:
    """Spans of one attribution in one quotation are one span, unless a cue or source stands between them."""
    joined: list[Offsets] = []
    last: Pair | None = None
    for span in sorted(spans):
        pair = _pair_of(span, index)
        if pair is not None and pair is last and not overlaps(blocked, joined[-1][1], span[0]):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
        last = pair
    return joined


def _pair_of(span: Offsets, index: QuotationIndex) -> Pair | None:
    """The quotation that holds all of a span."""
    pair = index.around(span[0])
    return pair if pair is not None and span[1] <= pair.end else None
