"""Attributions in the making: stretches of the text whose edges are still the encoder's."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import define

from quoteattr.quotations import find_further, find_surname, find_told, opens_turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoteattr.attribution.attribution import Offsets
    from quoteattr.quotations import QuotationIndex, Turn

_LINE = re.compile(r"[^\r\n]*")
STRAY = 0.5
"""How sure it is that a quotation has neither the cue nor the source that the encoder gave it."""

_SCORE = 0.9
"""How sure a turn is that the encoder missed."""


@define(eq=False)
class Draft:
    """One attribution to be.

    Attributes:
        contents: Its content spans.
        cue: Its cue, if any.
        source: Its source, if any.
        scores: Probability of the contents, of the cue and of the source.
        turn: Whether it is a transcript's turn.
        relay: Who passes it on, where the encoder took that one for its source.
    """

    contents: list[Offsets]
    cue: Offsets | None
    source: Offsets | None
    scores: tuple[float, float, float]
    turn: bool = False
    relay: Offsets | None = None

    @property
    def led(self) -> bool:
        """Whether it has a cue or a source."""
        return self.cue is not None or self.source is not None


def without_relays(drafts: Sequence[Draft]) -> None:
    """Take from what has no cue the source who only passes on what another one says near it.

    “We will win,” said Ana Ruiz, according to an aide. “Soon.”

    Args:
        drafts: What the encoder found.
    """
    relays = {draft.relay for draft in drafts if draft.relay is not None}
    for draft in drafts:
        if draft.cue is None and draft.source in relays:
            draft.source, draft.scores = None, (*draft.scores[:2], STRAY)


def take_turns(text: str, drafts: list[Draft], turns: Sequence[Turn], index: QuotationIndex) -> list[Draft]:
    """Set right what the encoder missed of a transcript's turns, or gave to another speaker.

    Each turn becomes one draft by its label, if it has one. What is reported within a turn, with a cue or source of
    its own there, stays as it is.

    Args:
        text: The whole text.
        drafts: What the encoder found, in text order.
        turns: The transcript's turns, in text order.
        index: The text's quotations.
    """
    starts = [turn.first for turn in turns]
    within: list[list[Draft]] = [[] for _ in turns]
    others = []
    for draft in drafts:
        first, last = draft.contents[0]
        number = bisect_left(starts, first)
        if number == len(starts) or starts[number] >= last:  # it holds no label
            number -= 1
        if number >= 0 and first < turns[number].stop and not _reports(draft, turns[number]):
            within[number].append(draft)
        else:
            others.append(draft)
    told = sorted(span[0] for draft in others for span in (draft.cue, draft.source) if span)
    spoken = [_speak(text, *one, index, told) for one in zip(turns, within, strict=True)]
    _close_turns(text, others, index, told)
    return sorted([*others, *spoken], key=lambda draft: draft.contents[0])


def _reports(draft: Draft, turn: Turn) -> bool:
    """Whether a draft in a turn has a cue or source of its own there."""
    return any(span is not None and turn.start <= span[0] < turn.stop for span in (draft.cue, draft.source))


def _close_turns(text: str, drafts: Sequence[Draft], index: QuotationIndex, told: Sequence[int]) -> None:
    """Let turns that only the encoder found go on behind what is quoted in them, and end before what is told.

    Args:
        text: The whole text.
        drafts: What is no turn of a transcript that the layout tells.
        index: The text's quotations.
        told: Where their cues and sources begin.
    """
    labelled = [
        (draft, draft.source)
        for draft in drafts
        if draft.source and draft.cue is None and opens_turn(text, draft.contents[0][0], draft.source)
    ]
    for draft, label in labelled:
        start, end = draft.contents[-1]
        quoted = index.around(end - 1)
        line = _line_end(text, end)
        if quoted and quoted.start > draft.contents[0][0] and bisect_left(told, end) == bisect_left(told, line):
            end = max(end, line)
        first = _line_end(text, draft.contents[0][0])
        stop = find_told(text, first, _line_end(text, end), find_surname(text, label)) if first < end else end
        draft.contents = [(one, min(last, stop)) for one, last in [*draft.contents[:-1], (start, end)] if one < stop]


def _speak(
    text: str,
    turn: Turn,
    found: Sequence[Draft],
    index: QuotationIndex,
    told: Sequence[int],
) -> Draft:
    """The draft of one turn.

    Args:
        text: The whole text.
        turn: The turn.
        found: What the encoder found of it.
        index: The text's quotations.
        told: Where the cues and sources of what is no turn begin.
    """
    spans = sorted(span for draft in found for span in draft.contents)
    quoted = index.around(turn.start)
    if quoted is None or quoted.start < turn.start:
        spans = [(turn.start, turn.end)]
        for start, end in find_further(text, turn):
            if bisect_left(told, start) != bisect_left(told, end):
                break  # a reporter's words
            spans.append((start, end))
    elif not spans:
        spans = [(quoted.inner_start, min(quoted.inner_end, turn.stop))]
    score = max((draft.scores[0] for draft in found), default=_SCORE)
    return Draft(spans, None, turn.label, (score, 1.0, _SCORE), turn=quoted is None or quoted.start < turn.start)


def _line_end(text: str, place: int) -> int:
    """Where the line of a place ends, white space left out."""
    line = _LINE.match(text, place)
    return place + len(line[0].rstrip()) if line else place
