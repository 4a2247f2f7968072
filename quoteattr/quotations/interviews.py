"""Interviews without labels: a paragraph asks, the next one answers."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from quoteattr.quotations.turns import Turn
from quoteattr.quotations.words import has_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    Offsets = tuple[int, int]

_LINE = re.compile(r"[^\r\n]+")
_STYLED = re.compile(r"(?P<style>\*{1,3}|_{1,3})(?P<words>[^*_\s](?:[^*_]*[^*_\s])?)(?P=style)")
_LABEL = re.compile(r"[*_]{0,3}(?P<label>[QA]|Question|Answer)[*_]{0,3}:[*_]{0,3}[ \t\xa0]+")
_ASIDE = re.compile(r"[(\[][^()\[\]]*[)\]]\s*")
_OPENS = frozenset("\"'“‘«„#>-–—•|")
"""Signs before what is no plain paragraph: marks, headings, lists."""

_YOU = re.compile(r"\b(?:you|yours?|yourself)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Oo]urs?)\b")
_BILLED = re.compile(
    r"^[\s*_#]*(?:(?:an |the )?(?:\w+ )?(?:interview|conversation|q\s?&\s?a)\b"
    r"|.{1,60}\b(?:interviewed by|in conversation with)\b)[^.?!\r\n]{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that says that an interview follows: Interview by Ana Ruiz."""

_CLOSED = re.compile(
    r"^[\s*_–—-]*[A-Z][\w'’-]*(?: [A-Z][\w'’.-]*){1,3} was (?:talking|speaking) (?:to|with)"
    r"(?: [A-Z][\w'’.-]*){1,4}[.\s*_]*$",
    re.MULTILINE,
)
"""A line that says that what stands above it was an interview: Ana Ruiz was talking to Bo Lind."""

_HEAD = 600
_LONGEST, _SHORT = 400, 60
_FEWEST, _FEWEST_STYLED, _FEWEST_BILLED = 4, 3, 2
_DENSE, _ADDRESSED, _ANSWERED = 0.2, 0.25, 0.5
"""Share of paragraphs that ask, of questions that say "you", and of answers that say "I", at least."""


@frozen
class _Paragraph:
    """One paragraph, its emphasis, label and an aside before its words left out.

    The ``style`` is the sign of the emphasis, for what has a label none; the ``label`` that of a question or answer.
    """

    label: Offsets | None
    start: int
    end: int
    style: str
    plain: bool
    asks: bool
    addresses: bool
    owns: bool

    @property
    def remarks(self) -> bool:
        """Whether it may be said to the one who answers without being a question."""
        return self.addresses and not self.owns and self.end - self.start <= _LONGEST


def find_exchanges(text: str, start: int, end: int) -> list[Turn]:
    """Turns in a stretch of text that is an interview without labels, in text order; none where it is not.

    Some paragraphs ask, all in the same emphasis or in none, and many of them say "you"; those that follow say "I".
    Few questions are enough where a line near the top bills an interview, or one at the end says that it was one.
    What the reporter tells between, and what stands in marks, is no turn.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.
    """
    if text.count("?", start, end) < _FEWEST_BILLED:
        return []
    paragraphs = [
        _read(text, *line.span()) for line in _LINE.finditer(text, start, end) if has_word(text, *line.span())
    ]
    billed = _BILLED.search(text, start, min(end, start + _HEAD)) or _CLOSED.search(text, max(start, end - _HEAD), end)
    for style in ("**", "*", "_", ""):
        asking = [number for number, one in enumerate(paragraphs) if one.asks and one.style == style]
        fewest = _FEWEST_STYLED if style else _FEWEST_BILLED if billed else _FEWEST
        if len(asking) >= fewest and _is_interview(paragraphs, asking, styled=bool(style), billed=bool(billed)):
            return _find_turns(paragraphs[asking[0] : _find_end(paragraphs, asking[-1] + 2)], style)
    return []


def _find_end(paragraphs: Sequence[_Paragraph], end: int) -> int:
    """Where the interview ends whose last question and answer end at a paragraph: remarks may follow with answers."""
    while end + 1 < len(paragraphs) and paragraphs[end].remarks and paragraphs[end + 1].owns:
        end += 2
    return end


def _read(text: str, start: int, end: int) -> _Paragraph:
    line = text[start:end]
    start, end = start + len(line) - len(line.lstrip()), start + len(line.rstrip())
    styled, style = _STYLED.fullmatch(text, start, end), ""
    if styled:
        start, end, style = *styled.span("words"), styled["style"]
    label = _LABEL.match(text, start, end)
    if label:
        start, style = label.end(), ""
    aside = _ASIDE.match(text, start, end)
    start = aside.end() if aside else start
    words = text[start:end]
    plain = words[:1] not in _OPENS
    answers = label is not None and label["label"].startswith("A")
    return _Paragraph(
        label.span("label") if label else None,
        start,
        end,
        style,
        plain=bool(words) and plain,
        asks=plain and not answers and (label is not None or (words.endswith("?") and end - start <= _LONGEST)),
        addresses=not answers and _YOU.search(words) is not None,
        owns=answers or _OWN.search(words) is not None,
    )


def _is_interview(paragraphs: Sequence[_Paragraph], asking: Sequence[int], *, styled: bool, billed: bool) -> bool:
    """Whether the paragraphs that ask are an interviewer's; remarks count as questions where an interview is billed."""
    within = paragraphs[asking[0] : asking[-1] + 2]
    style = within[0].style
    asked = [one for one in within if one.style == style] if styled else [paragraphs[number] for number in asking]
    remarks = sum(one.remarks and not one.asks for one in within) if billed else 0
    addressed = sum(one.addresses for one in asked)
    answers = [paragraphs[number + 1 : after] for number, after in pairwise([*asking, asking[-1] + 2])]
    answered = sum(any(one.owns for one in answer) for answer in answers)
    return (
        len(asking) + remarks >= _DENSE * len(within)
        and addressed >= (1 if styled else _ADDRESSED * len(asked))
        and answered >= _ANSWERED * len(answers)
    )


def _find_turns(within: Sequence[_Paragraph], style: str) -> list[Turn]:
    """The turns from the first question to the paragraph after the last one."""
    turns: list[Turn] = []
    role = ""  # of the paragraph before: it asks, it answers, or neither
    for number, one in enumerate(within):
        following = within[number + 1] if number + 1 < len(within) else None
        asks = one.style == style and (bool(style) or (role != "asks" and (one.asks or one.remarks)))
        asks = one.asks if one.label else asks
        if not one.plain or (one.style and one.style != style):
            role = "" if one.plain or one.style or one.start == one.end else "answers"
        elif asks:
            turns.append(Turn(one.label, one.start, one.end, one.end, asks=True))
            role = "asks"
        elif role == "asks":
            if one.owns or one.end - one.start > _SHORT or not (following and following.owns and not following.asks):
                turns.append(Turn(one.label, one.start, one.end, one.end))
                role = "answers"
        elif role == "answers" and one.owns and following:
            turns[-1] = Turn(turns[-1].label, turns[-1].start, turns[-1].end, one.end)
        else:
            role = ""
    return turns
