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
_SEES = re.compile(
    r"(?:\w+\s)?(?:shows?|showed|shown|showing|sees?|saw|seen|hears?|heard|catches|caught|films?|filmed|captures?|captured"
    r"|features?|featured|records?|recorded)",
    re.IGNORECASE,
)
_SAYING = re.compile(r"[a-z]+ing(?:\sto)?")
_SOMEBODY = re.compile(
    r"(?:him|her|them|(?:the|an?|his|her|their|one|two|some|several)\s[^,;:\"“”]{1,80}|[A-Z][^,;:\"“”]{1,80})"
)
_SHARES = re.compile(r"(?:\w+\s)*(?:re)?(?:shar|post|tweet|publish|forward|circulat|film)\w*", re.IGNORECASE)
_THING = re.compile(
    r"(?:(?:this|that|these|those|the|an?|another|his|her|their|the same)\s)?(?:one|it|them|video|clip|photo|photograph"
    r"|picture|image|link|screenshot|meme|post|message)s?(?:,?\s(?:too|also|as well|again))?\W*",
    re.IGNORECASE,
)
"""What somebody shares, without a word of it: that one, too."""

_SAME = re.compile(r"[^.!?\r\n]*")
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


def join_reported(text: str, drafts: Sequence[Draft], index: QuotationIndex) -> list[Draft]:
    """What is reported within a quotation is a part of it: Ana Ruiz told them: “Even | Bo Lind says | it leaks.”.

    Args:
        text: The whole text.
        drafts: The drafts, in text order.
        index: The text's quotations.
    """
    whole: Draft | None = None
    for draft in drafts:
        if whole is not None and _is_reported(text, whole, draft, index):
            whole.contents = [*whole.contents[:-1], (whole.contents[-1][0], draft.contents[-1][1])]
            draft.contents = []
        else:
            whole = draft
    return [draft for draft in drafts if draft.contents]


def _is_reported(text: str, whole: Draft, draft: Draft, index: QuotationIndex) -> bool:
    """Whether a draft with its cue and source stands in the quotation that another one's content breaks off in."""
    end = whole.contents[-1][1]
    pair = index.around(end - 1)
    if (
        pair is None
        or not pair.closed
        or text[end - 1] in ".!?…"
        or whole.cue is None
        or draft.cue is None
        or draft.source is None
    ):
        return False
    if pair.start <= whole.cue[0] < pair.end or (whole.source and pair.start <= whole.source[0] < pair.end):
        return False
    parts = [draft.cue, draft.source, *draft.contents]
    within = all(pair.start <= part[0] and part[1] <= pair.end for part in parts)
    return within and end <= min(parts)[0] and not text[end : min(parts)[0]].strip()


def join_seen(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Who is seen to say something is no words of what shows it, and says it: A video shows | Ana Ruiz | admitting it.

    Args:
        text: The whole text.
        drafts: The drafts, in text order.
    """
    for draft, after in pairwise(drafts):
        if after.cue is None or draft.cue is None or len(draft.contents) > 1:
            continue
        start, end = draft.contents[0]
        beside = draft.cue[1] <= start and end < after.cue[0] < after.contents[0][0]
        fits = beside and not text[end : after.cue[0]].strip() and after.source in {draft.source, None}
        seen = _SEES.fullmatch(text, *draft.cue) and _SOMEBODY.fullmatch(text, start, end)
        if fits and seen and _SAYING.fullmatch(text, *after.cue):
            after.source, draft.contents = (start, end), []
    return [draft for draft in drafts if draft.contents]


def join_shared(text: str, drafts: Sequence[Draft], index: QuotationIndex) -> list[Draft]:
    """What somebody shares is no words, but those with it are: Ruiz had shared | that one, too, with the words: “No.”.

    Args:
        text: The whole text.
        drafts: The drafts, in text order.
        index: The text's quotations.
    """
    for draft, after in pairwise([*drafts, None]):
        if draft is None or draft.cue is None or not _SHARES.fullmatch(text, *draft.cue):
            continue
        end = draft.contents[-1][1]
        draft.contents = [span for span in draft.contents if not _THING.fullmatch(text, *span)]
        quoted = index.around(after.contents[0][0]) if after and not after.led and not draft.contents else None
        if after and quoted and end <= quoted.start and _SAME.fullmatch(text, end, quoted.start):
            draft.contents, after.contents = after.contents, []
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
