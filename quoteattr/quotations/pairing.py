"""Pair the marks of a text: one pass with a stack, constant work a mark."""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np

from quoteattr.quotations.marks import Kind, Side, find_marks, text_codes
from quoteattr.quotations.paragraphs import paragraph_starts

MOST_DEEP = 8  # levels of nesting that are reported


class Pair(NamedTuple):
    """One quotation in plain numbers (character offsets, half open).

    Attributes:
        start: Where the opening mark begins.
        end: Where the closing mark ends, or where an unclosed quotation ends.
        inner_start: Where the opening mark ends.
        inner_end: Where the closing mark begins.
        depth: How many quotations it stands in.
        closed: Whether the text closes it.
        style: The sort of mark.
        pieces: The words inside, one stretch a paragraph, without white space at their ends and
            without the marks that open the paragraphs anew.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    closed: bool
    style: str
    pieces: tuple[tuple[int, int], ...]


_DOUBLE, _LOW, _SINGLE, _SINGLE_LOW, _TICK = 1, 2, 4, 8, 16
_LEFT, _RIGHT, _SMALL_LEFT, _SMALL_RIGHT, _CORNER, _WHITE = 32, 64, 128, 256, 512, 1024

_STYLES = {
    _DOUBLE: "double",
    _LOW: "low-9",
    _SINGLE: "single",
    _SINGLE_LOW: "single-low-9",
    _TICK: "single",
    _LEFT: "guillemet",
    _RIGHT: "guillemet",
    _SMALL_LEFT: "single-guillemet",
    _SMALL_RIGHT: "single-guillemet",
    _CORNER: "corner",
    _WHITE: "white-corner",
}
# What a kind of mark opens, and which quotations it may close.
_OPENS = {
    Kind.DOUBLE: _DOUBLE,
    Kind.DOUBLE_OPEN: _DOUBLE,
    Kind.DOUBLE_CLOSE: _DOUBLE,
    Kind.DOUBLE_LOW: _LOW,
    Kind.SINGLE: _SINGLE,
    Kind.SINGLE_OPEN: _SINGLE,
    Kind.SINGLE_CLOSE: 0,
    Kind.SINGLE_LOW: _SINGLE_LOW,
    Kind.LEFT: _LEFT,
    Kind.RIGHT: _RIGHT,
    Kind.SMALL_LEFT: _SMALL_LEFT,
    Kind.SMALL_RIGHT: _SMALL_RIGHT,
    Kind.TICK: _TICK,
    Kind.ACUTE: 0,
    Kind.CORNER_OPEN: _CORNER,
    Kind.CORNER_CLOSE: 0,
    Kind.WHITE_OPEN: _WHITE,
    Kind.WHITE_CLOSE: 0,
    Kind.LATEX_OPEN: _DOUBLE,
    Kind.LATEX_CLOSE: _DOUBLE,
}
_CLOSES = {
    Kind.DOUBLE: _DOUBLE | _LOW,
    Kind.DOUBLE_OPEN: _DOUBLE | _LOW,
    Kind.DOUBLE_CLOSE: _DOUBLE | _LOW,
    Kind.DOUBLE_LOW: 0,
    Kind.SINGLE: _SINGLE | _SINGLE_LOW | _TICK,
    Kind.SINGLE_OPEN: _SINGLE | _SINGLE_LOW,
    Kind.SINGLE_CLOSE: _SINGLE | _SINGLE_LOW | _TICK,
    Kind.SINGLE_LOW: 0,
    Kind.LEFT: _RIGHT,
    Kind.RIGHT: _LEFT | _RIGHT,
    Kind.SMALL_LEFT: _SMALL_RIGHT,
    Kind.SMALL_RIGHT: _SMALL_LEFT | _SMALL_RIGHT,
    Kind.TICK: _TICK,
    Kind.ACUTE: _SINGLE | _TICK,
    Kind.CORNER_OPEN: 0,
    Kind.CORNER_CLOSE: _CORNER,
    Kind.WHITE_OPEN: 0,
    Kind.WHITE_CLOSE: _WHITE,
    Kind.LATEX_OPEN: 0,
    Kind.LATEX_CLOSE: _DOUBLE | _LOW,
}
# Their shape alone says what they do, unless the place flatly speaks against it.
_OPENERS = frozenset(
    {
        Kind.DOUBLE_OPEN,
        Kind.DOUBLE_LOW,
        Kind.SINGLE_OPEN,
        Kind.SINGLE_LOW,
        Kind.LEFT,
        Kind.LATEX_OPEN,
        Kind.CORNER_OPEN,
        Kind.WHITE_OPEN,
        Kind.SMALL_LEFT,
    }
)
_CLOSERS = frozenset(
    {
        Kind.DOUBLE_CLOSE,
        Kind.SINGLE_CLOSE,
        Kind.RIGHT,
        Kind.SMALL_RIGHT,
        Kind.ACUTE,
        Kind.CORNER_CLOSE,
        Kind.WHITE_CLOSE,
    }
)
_APOSTROPHES = frozenset({Kind.SINGLE, Kind.SINGLE_CLOSE})
_SINGLES = _SINGLE | _TICK

_ELISION = re.compile(
    r"(?:tis|twas|twere|twill|twould|twon|em|til|till|bout|round|n|cos|coz|cuz|cause|nother|neath"
    r"|gainst|fraid|tude|ere|ello|nuff|s|\d\ds?|\d0s)\b(?![’'])",
    re.IGNORECASE,
)
_AND = re.compile(r"n['’]", re.IGNORECASE)  # rock 'n' roll
_FEET = re.compile(r"\s?\d{1,2}(?:[.,]\d+|\s?[½¼¾]|\s\d/\d)?\s?(?:[\"”″]|''|’’)")
_INCHES = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:[.,]\d+|\s?[½¼¾]|\s\d/\d)?\s?$")
_PLURAL = re.compile(r"(?:[sSzZxX]|\bo|\ban|\bol|[a-z]in|\bth|\bwi)$")
_LEADING = re.compile(r"[\s>*•#|_~-]*")


class _Frame:
    """An opened quotation that waits for its closing mark."""

    __slots__ = ("again", "family", "here", "inner", "kind", "maybe", "pieces", "sure", "start")

    def __init__(self, start: int, inner: int, kind: int, family: int, sure: bool) -> None:
        self.start = start
        self.inner = inner
        self.here = inner  # where the piece of the present paragraph begins
        self.kind = kind
        self.family = family
        self.sure = sure  # whether it is a quotation even if it is never closed
        self.pieces: list[tuple[int, int]] = []
        self.maybe: tuple[int, int] | None = None  # a mark that closes it if no better one comes
        self.again = -1  # where a mark of the same family opened directly inside


class _Pairing:
    """The state of the pass: the stack of open quotations and what has been found."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.stack: list[_Frame] = []
        self.found: list[tuple[int, int, int, int, bool, int, list[tuple[int, int]]]] = []

    def emit(self, frame: _Frame, inner_end: int, end: int, *, closed: bool) -> None:
        pieces = [*frame.pieces, (frame.here, inner_end)] if frame.here <= inner_end else frame.pieces
        self.found.append((frame.start, end, frame.inner, inner_end, closed, frame.family, pieces))

    def give_up(self, frame: _Frame, limit: int) -> None:
        """End a quotation that found no closing mark."""
        if frame.maybe is not None:
            self.emit(frame, *frame.maybe, closed=True)
        elif frame.sure:
            end = frame.again if frame.again >= 0 else limit
            end = max(self.trim(frame.start, end), frame.inner)
            self.emit(frame, end, end, closed=False)

    def trim(self, start: int, end: int) -> int:
        text = self.text
        while end > start and text[end - 1].isspace():
            end -= 1
        return end

    def open(self, start: int, end: int, kind: int, family: int, *, sure: bool) -> None:
        stack = self.stack
        same = [place for place, frame in enumerate(stack) if frame.family == family]
        if len(same) > 1 or len(stack) >= MOST_DEEP:
            self.drop(same[0] if len(same) > 1 else 0, start)
        if stack and stack[-1].family == family and stack[-1].again < 0:
            stack[-1].again = start
        stack.append(_Frame(start, end, kind, family, sure))

    def drop(self, place: int, limit: int) -> None:
        """Give up all frames from this place of the stack on."""
        for frame in self.stack[place:]:
            self.give_up(frame, limit)
        del self.stack[place:]

    def close(self, place: int, start: int, end: int) -> None:
        self.drop(place + 1, start)
        self.emit(self.stack.pop(), start, end, closed=True)

    def matching(self, families: int) -> int:
        """The place of the innermost frame of these families, or -1."""
        for place in range(len(self.stack) - 1, -1, -1):
            if self.stack[place].family & families:
                return place
        return -1


def pair_marks(text: str) -> list[Pair]:
    """Pair the quotation marks of a text.

    Args:
        text: Any text.

    Returns:
        The quotations in order of their start, the outer one before the inner one. Two of them
        are nested or disjoint.
    """
    codes = text_codes(text)
    marks = find_marks(codes)
    if not marks.start.size:
        return []
    paragraphs = paragraph_starts(codes)
    state = _Pairing(text)
    owner = np.searchsorted(paragraphs, marks.start, side="right") - 1
    limits = np.append(paragraphs[1:], len(text)).tolist()
    starts = paragraphs.tolist()
    stack = state.stack
    current, waiting, expected = -1, 0, -1
    for start, end, kind, lean, before, after, paragraph in zip(
        marks.start.tolist(),
        marks.end.tolist(),
        marks.kind.tolist(),
        marks.lean.tolist(),
        marks.before.tolist(),
        marks.after.tolist(),
        owner.tolist(),
        strict=True,
    ):
        if paragraph != current:
            if waiting:
                _forget(state, waiting)
                waiting = 0
            if stack:
                limit = limits[current]
                waiting = _carry(state, text, limit, start, kind, lean, starts[paragraph]) if paragraph == current + 1 else _end(state, limit)
                current = paragraph
                if waiting:
                    expected = end
                    stack[waiting - 1].here = end
                    continue
            current = paragraph
        elif waiting:
            frame = stack[waiting] if waiting < len(stack) else None
            if frame and start == expected and _OPENS[kind] == frame.family and lean >= 0:
                frame.here = expected = end
                waiting += 1
                continue
            _forget(state, waiting)
            waiting = 0
        _place(state, text, start, end, kind, lean, before, after)
    if stack:
        if waiting:
            _forget(state, waiting)
        _end(state, limits[current])
    return _nest(text, state.found)


def _end(state: _Pairing, limit: int) -> int:
    state.drop(0, limit)
    return 0


def _carry(state: _Pairing, text: str, limit: int, start: int, kind: int, lean: int, first: int) -> int:
    """Settle the open quotations at the end of a paragraph; the mark comes in the next one.

    Returns:
        1 if the mark opens the outermost of them anew, else 0.
    """
    stack = state.stack
    # A possible end is the end now; so is a new beginning of the same sort.
    keep = 0
    for frame in stack:
        if frame.maybe is not None or frame.again >= 0:
            break
        keep += 1
    state.drop(keep, limit)
    opens = _OPENS[kind]
    while (
        stack
        and lean >= 0
        and stack[0].family != opens
        and not stack[0].sure
    ):
        del stack[0]
    begins = bool(stack) and lean >= 0 and _begins(text, first, start)
    if begins and (stack[0].family == opens or (stack[0].family == _LEFT and kind == Kind.RIGHT)):
        for frame in stack:
            end = max(state.trim(frame.here, limit), frame.here)
            frame.pieces.append((frame.here, end))
            frame.here = -1
        return 1
    return _end(state, limit)


def _begins(text: str, first: int, start: int) -> bool:
    match = _LEADING.match(text, first, start)
    return match is not None and match.end() == start


def _forget(state: _Pairing, place: int) -> None:
    """End the inner quotations that the new paragraph did not open anew."""
    for frame in state.stack[place:]:
        start, end = frame.pieces.pop()
        frame.here = start
        if frame.sure:
            state.emit(frame, end, end, closed=False)
    del state.stack[place:]


def _place(state: _Pairing, text: str, start: int, end: int, kind: int, lean: int, before: int, after: int) -> None:
    """Let one mark open, close or do nothing."""
    closes = _CLOSES[kind]
    if kind in _APOSTROPHES:
        _place_single(state, text, start, end, kind, lean, before, after)
        return
    found = state.matching(closes) if closes else -1
    if kind in _OPENERS:
        if lean < 0 or (lean == 0 and found >= 0 and state.stack[found].family & (_LOW | _SINGLE_LOW | _RIGHT | _SMALL_RIGHT)):
            if found >= 0:
                state.close(found, start, end)
            return
        if kind == Kind.LEFT or kind == Kind.SMALL_LEFT:
            if found >= 0:
                state.close(found, start, end)
                return
        elision = kind == Kind.SINGLE_OPEN and (_AND.match(text, end) or _ELISION.match(text, end))
        state.open(start, end, kind, _OPENS[kind], sure=not elision)
        return
    if kind in _CLOSERS:
        if found >= 0 and not (lean > 0 and kind in (Kind.RIGHT, Kind.SMALL_RIGHT) and state.stack[found].family & (_RIGHT | _SMALL_RIGHT)):
            state.close(found, start, end)
        elif lean > 0 and _OPENS[kind]:
            state.open(start, end, kind, _OPENS[kind], sure=True)
        return
    # Straight double marks, '' and `: the place decides, then the state.
    digit = before == Side.WORD and text[start - 1 : start].isdigit()
    if digit and _INCHES.search(text, max(0, start - 9), start):
        return
    if lean > 0:
        state.open(start, end, kind, _OPENS[kind], sure=kind != Kind.TICK)
    elif found >= 0:
        if digit and after == Side.SPACE and _word_follows(text, end):
            _perhaps(state, found, start, end)
        else:
            state.close(found, start, end)
    elif lean == 0 and not digit:
        state.open(start, end, kind, _OPENS[kind], sure=kind != Kind.TICK)


def _place_single(state: _Pairing, text: str, start: int, end: int, kind: int, lean: int, before: int, after: int) -> None:
    """Let a mark that may be an apostrophe open, close or do nothing."""
    if lean > 0:
        if kind == Kind.SINGLE_CLOSE or _AND.match(text, end):
            return
        inside = state.matching(_SINGLES) >= 0
        if _ELISION.match(text, end):
            if not inside:
                state.open(start, end, kind, _SINGLE, sure=False)
            return
        state.open(start, end, kind, _SINGLE, sure=True)
        return
    found = state.matching(_CLOSES[kind])
    if found < 0:
        return
    frame = state.stack[found]
    spoken = before == Side.STOP or before == Side.ELLIPSIS
    if found != len(state.stack) - 1 and not spoken:
        return
    if _AND.fullmatch(text, frame.inner, end):
        del state.stack[found:]
        return
    weak = False
    if before == Side.WORD:
        if text[start - 1].isdigit() and _FEET.match(text, end):
            return
        weak = after == Side.SPACE and _word_follows(text, end) and (
            text[start - 1].isdigit() or _PLURAL.search(text, max(0, start - 3), start) is not None
        )
    if weak and frame.sure:
        _perhaps(state, found, start, end)
    elif not weak and (frame.sure or spoken):
        state.close(found, start, end)


def _perhaps(state: _Pairing, place: int, start: int, end: int) -> None:
    if place == len(state.stack) - 1 and state.stack[place].maybe is None:
        state.stack[place].maybe = (start, end)


def _word_follows(text: str, end: int) -> bool:
    return text[end + 1 : end + 2].isalnum()


def _nest(text: str, found: list[tuple[int, int, int, int, bool, int, list[tuple[int, int]]]]) -> list[Pair]:
    """Sort what was found, give each its depth, keep unclosed ones inside what holds them."""
    found.sort(key=lambda one: (one[0], -one[1]))
    pairs: list[Pair] = []
    ends: list[int] = []
    for start, end, inner_start, inner_end, closed, family, pieces in found:
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and end > ends[-1]:
            end = inner_end = ends[-1]
            closed = False
        kept = tuple(
            piece for piece in (_stripped(text, a, min(b, inner_end)) for a, b in pieces) if piece[0] < piece[1]
        )
        if not kept or len(ends) >= MOST_DEEP or inner_end < inner_start:
            continue
        pairs.append(Pair(start, end, inner_start, inner_end, len(ends), closed, _STYLES[family], kept))
        ends.append(end)
    return pairs


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
