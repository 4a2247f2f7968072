"""Single marks, which are apostrophes more often than not."""

from __future__ import annotations

from quoteattr.quotations.apostrophes import (
    begins_and,
    begins_elision,
    begins_year,
    ends_and,
    goes_on,
    marks_feet,
    may_be_possessive,
)
from quoteattr.quotations.frames import Doubt, Frame, Mark
from quoteattr.quotations.signs import DOUBLE, INTRODUCES, SINGLE, Glyph, Kind, Side
from quoteattr.quotations.stack import Stack


def place_apostrophe(stack: Stack, mark: Mark) -> None:
    """Let a mark that may be an apostrophe open, close or do nothing."""
    found = stack.matching(mark.kind)
    if mark.lean > 0:
        if mark.kind == Kind.SINGLE:
            open_single(stack, mark)
        elif mark.kind == Kind.SINGLE_CLOSE and found < 0 and stack.frames and stack.frames[-1].inner == mark.start:
            stack.open(mark, Doubt.NAME)  # “’Home,’ he said”
    elif found >= 0:
        _close_single(stack, found, mark)
    elif mark.kind == Kind.SINGLE and mark.after == Side.WORD and stack.text[mark.start - 1 : mark.start] in (",", ":"):
        stack.open(mark, Doubt.NAME)  # said:'Go,'
    elif stack.frames and mark.lean < 0 and _is_spoken(mark):
        frame = stack.frames[-1]
        if frame.family == DOUBLE and frame.held < 0 and not frame.slip:
            frame.slip = (mark.start, mark.end)


def open_single(stack: Stack, mark: Mark) -> None:
    """Open a single quotation, unless the mark is an apostrophe before a word."""
    text, end, doubt = stack.text, mark.end, Doubt.NONE
    if begins_and(text, end):
        return
    if begins_elision(text, end):
        doubt = Doubt.ELISION
    elif begins_year(text, end):
        doubt = Doubt.YEAR
    elif mark.kind == Kind.SINGLE and not _is_introduced(text, mark):
        doubt = Doubt.NAME
    found = stack.matching(Kind.SINGLE)
    if found >= 0 and doubt >= Doubt.YEAR:
        if stack.frames[found].doubt < Doubt.YEAR:
            return
        stack.remove(found, mark.start)
    stack.open(mark, doubt)


def _close_single(stack: Stack, found: int, mark: Mark) -> None:
    """Let a mark close the single quotation at this place, if it is no apostrophe."""
    text, start, frame = stack.text, mark.start, stack.frames[found]
    top = found + 1 == len(stack.frames)
    if not top and frame.doubt:
        return
    if not _is_spoken(mark) and (not top or frame.doubt == Doubt.ELISION or frame.held >= 0):
        return
    if mark.before == Side.WORD:
        if ends_and(text, start) or (text[start - 1].isdigit() and marks_feet(text, mark.end)):
            return
        if _is_unlike(frame, mark) or may_be_possessive(text, start, mark.end):
            stack.close_perhaps(found, mark, firm=not goes_on(text, mark.end))
            return
    stack.close(found, mark)


def _is_spoken(mark: Mark) -> bool:
    """Whether a mark stands after , or . as one that ends speech does."""
    return mark.before in (Side.STOP, Side.ELLIPSIS)


def _is_unlike(frame: Frame, mark: Mark) -> bool:
    """Whether one of the two marks is straight and the other is not."""
    return frame.family == SINGLE and (mark.kind == Kind.SINGLE) != (frame.glyph == Glyph.STRAIGHT)


def _is_introduced(text: str, mark: Mark) -> bool:
    """Whether a quotation may begin here; a capital after a plain word may be a name: the 'Ndrangheta."""
    if not text[mark.end : mark.end + 1].isupper():
        return True
    before = text[max(0, mark.start - 2) : mark.start].rstrip()
    return before[-1:] in INTRODUCES or mark.before == Side.BREAK
