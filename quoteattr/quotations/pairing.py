"""Pair the marks of a text: one pass with a stack, and a bounded amount of work for each mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from quoteattr.quotations.apostrophes import follows_cue, goes_on, marks_inches
from quoteattr.quotations.frames import Doubt, Mark, Turn
from quoteattr.quotations.marks import find_marks, text_codes
from quoteattr.quotations.markup import find_tags
from quoteattr.quotations.pairs import Pair, nest
from quoteattr.quotations.paragraphs import find_lines
from quoteattr.quotations.signs import (
    DOUBLE,
    LOW,
    OPENS,
    PART,
    RIGHT,
    SINGLE_LOW,
    SMALL_RIGHT,
    Kind,
    Part,
    Side,
)
from quoteattr.quotations.singles import open_single, place_apostrophe
from quoteattr.quotations.stack import Stack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from quoteattr.quotations.marks import Marks
    from quoteattr.quotations.paragraphs import Lines

__all__ = ["Pair", "pair_marks"]

_BLOCK = 1 << 16  # marks that are held at once
_BOTH, _OPENER, _CLOSER, _APOSTROPHE = map(int, Part)
_TURNED = RIGHT | SMALL_RIGHT  # »so«


def pair_marks(text: str) -> list[Pair]:
    """Pair the quotation marks of a text.

    Args:
        text: Any text.

    Returns:
        The quotations in order of their start, the outer one before the inner one; two of them are nested or disjoint.
    """
    codes = text_codes(text)
    tags = find_tags(text)
    marks = find_marks(text, codes, tags)
    if not marks.start.size:
        return []
    stack = Stack(text, {tag.end: tag.start for tag in tags})
    _read(stack, marks, find_lines(codes, tags))
    return nest(text, stack.found)


def _read(stack: Stack, marks: Marks, lines: Lines) -> None:
    """Lead all marks past the stack, line by line."""
    owner = np.maximum(np.searchsorted(lines.start, marks.start, side="right") - 1, 0)
    starts, ends, paragraphs = lines.start.tolist(), lines.end.tolist(), lines.paragraph.tolist()
    close = lines.close.tolist()
    current = 0
    for line, mark in _rows(owner, marks):
        if line != current:
            near = line == current + 1 and close[line]
            turn = Turn(ends[current], ends[line - 1], starts[line], paragraphs[line] - paragraphs[current], near)
            current = line
            if stack.cross(turn, mark):
                continue
        elif stack.waiting and stack.resume(mark):
            continue
        part = PART[mark.kind]
        if part == _APOSTROPHE:
            place_apostrophe(stack, mark)
        elif part == _OPENER:
            _place_opener(stack, mark)
        elif not _place_double(stack, mark):
            _place_stray(stack, mark)
        if stack.frames:
            stack.stray = None
    stack.forget()
    stack.drop(0, ends[current] if ends else len(stack.text))


def _rows(owner: NDArray[np.int64], marks: Marks) -> Iterator[tuple[int, Mark]]:
    """Give each mark with the number of its line; a block at a time, so as to hold few at once."""
    for at in range(0, owner.size, _BLOCK):
        columns = [field[at : at + _BLOCK].tolist() for field in marks]
        yield from zip(owner[at : at + _BLOCK].tolist(), map(Mark, *columns), strict=True)


def _place_opener(stack: Stack, mark: Mark) -> None:
    """Let a mark open that is made to open; where it stands like a closing one, let it close."""
    text, found = stack.text, stack.matching(mark.kind)
    if found >= 0:
        frame = stack.frames[found]
        sloppy = mark.after <= Side.BREAK and not text[frame.inner].isspace()
        if (
            mark.lean < 0
            or mark.kind in (Kind.LEFT, Kind.SMALL_LEFT)
            or (mark.lean == 0 and (sloppy or frame.family & (LOW | SINGLE_LOW)))
        ):
            stack.close(found, mark)
            return
    if mark.lean < 0:
        return
    if mark.kind == Kind.SINGLE_OPEN:
        open_single(stack, mark)
    else:
        stack.open(mark)


def _place_double(stack: Stack, mark: Mark) -> bool:
    """Let a mark open or close as its place and the open quotations have it.

    Returns:
        False if it closes nothing that is open and does not stand like an opening mark.
    """
    text, kind, found = stack.text, mark.kind, stack.matching(mark.kind)
    opens = OPENS[kind]
    digit = opens == DOUBLE and mark.before == Side.WORD and text[mark.start - 1].isdigit()
    if digit and marks_inches(text, mark.start):
        return True
    both = PART[kind] == _BOTH
    if mark.lean > 0 and opens and (both or found < 0 or stack.frames[found].family & _TURNED):
        stack.open(mark, Doubt.NAME if kind == Kind.TICK else Doubt.NONE)
    elif found >= 0:
        if kind == Kind.TICK:  # `code`
            stack.drop(found, mark.start)
        elif digit and goes_on(text, mark.end) and not _is_number(text, stack.frames[found].inner, mark.start):
            stack.close_perhaps(found, mark, firm=False)
        else:
            stack.close(found, mark)
    elif mark.end - mark.start == 2 and text[mark.start] in "'’":
        for start in (mark.start, mark.start + 1):
            single = Kind.SINGLE if text[start] == "'" else Kind.SINGLE_CLOSE
            place_apostrophe(stack, mark._replace(start=start, end=start + 1, kind=single))
    elif both and mark.lean == 0 and not digit:
        stack.open(mark, Doubt.NAME if kind == Kind.TICK or mark.before == Side.WORD else Doubt.NONE)
    else:
        return False
    return True


def _is_number(text: str, start: int, end: int) -> bool:
    return end - start < 5 and text[start:end].isdigit()


def _place_stray(stack: Stack, mark: Mark) -> None:
    """Note a mark that closes nothing; of two such, the first may open, one space too early: he said" go now"."""
    if stack.frames or OPENS[mark.kind] != DOUBLE:
        return
    if stack.stray:
        stack.pair(stack.stray, mark)
        stack.stray = None
    elif (
        not stack.text[mark.start - 1].isdigit()
        if mark.before == Side.WORD
        else mark.after == Side.WORD or follows_cue(stack.text, mark.start)
    ):
        stack.stray = mark
