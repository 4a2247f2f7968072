"""The quotations that are open while the marks are read, and what becomes of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from quoteattr.quotations.pairs import MOST_DEEP, Found, trim_end
from quoteattr.quotations.signs import CLOSES, GLYPH, LEFT, OPENS, Kind

_BEFORE_TEXT = re.compile(r"(?:[\s>*•#|_~-]|\d{1,2}[.)]\s|<[^<>]*>)*")
_LATEST = 200  # characters of tags and list signs that may stand before a paragraph's first mark


class Mark(NamedTuple):
    """One mark as the stack sees it; the fields are those of `Marks`."""

    start: int
    end: int
    kind: int
    lean: int
    before: int
    after: int


class Turn(NamedTuple):
    """The way from the line of one mark to the line of the next.

    Attributes:
        end: Where the line left behind ends.
        previous: Where the line before the next mark's line ends.
        first: Where that mark's line begins.
        step: How many paragraphs on it is; 0 for a line of the same paragraph.
        near: Whether it is the very next line, without a blank one between, in a text that has blank ones.
    """

    end: int
    previous: int
    first: int
    step: int
    near: bool


class Frame:
    """An opened quotation that waits for its closing mark."""

    __slots__ = (
        "again",
        "family",
        "glyph",
        "held",
        "here",
        "inner",
        "maybe",
        "pieces",
        "slip",
        "start",
        "sure",
        "wary",
    )

    def __init__(self, mark: Mark, *, sure: bool, wary: bool) -> None:
        """Open a quotation with a mark."""
        self.start = mark.start
        self.inner = mark.end
        self.family = OPENS[mark.kind]
        self.glyph = GLYPH[mark.kind]
        self.sure = sure  # it is a quotation even if nothing closes it
        self.wary = wary  # it may be an apostrophe, and only a mark after , or . closes it
        self.here = mark.end  # where its piece in the present paragraph begins
        self.pieces: list[tuple[int, int]] = []  # those in earlier paragraphs
        self.maybe: tuple[int, int] | None = None  # a mark that closes it unless a better one comes
        self.slip: tuple[int, int] | None = None  # a mark of another sort that may have been meant to close it
        self.again = -1  # where a like mark opened directly inside
        self.held = -1  # the end of its line, if its paragraph has gone on in another line


class Stack:
    """The open quotations, the outermost first, and those that have been found."""

    def __init__(self, text: str, tags: dict[int, int]) -> None:
        """Start with nothing open; `tags` leads from the end of each tag to its start."""
        self.text = text
        self.tags = tags
        self.frames: list[Frame] = []
        self.found: list[Found] = []
        self.waiting: list[Frame] = []  # inner ones that the next touching marks may open anew
        self.expected = -1  # where these marks must stand
        self.stray: Mark | None = None  # a mark in this paragraph that closed nothing

    def open(self, mark: Mark, *, sure: bool = True, wary: bool = False) -> None:
        """Open a quotation with a mark."""
        start, frames, family = mark.start, self.frames, OPENS[mark.kind]
        same = [place for place, frame in enumerate(frames) if frame.family == family]
        if same and frames[same[0]].held >= 0:
            self.drop(same[0], start)
        elif len(same) > 1 or len(frames) >= MOST_DEEP:
            self.drop(same[0] if len(same) > 1 else 0, start)
        frame = Frame(mark, sure=sure, wary=wary)
        if frames and frames[-1].family == family:
            outer = frames[-1]
            if outer.again < 0 and (outer.glyph == frame.glyph or outer.inner == start):
                outer.again = start
        frames.append(frame)

    def matching(self, kind: int) -> int:
        """Find the open quotation that a mark of this kind closes.

        Returns:
            The place of the innermost one that was opened by the like, else of the innermost one that it may close,
            else -1.
        """
        families, glyph, other = CLOSES[kind], GLYPH[kind], -1
        for place in range(len(self.frames) - 1, -1, -1):
            frame = self.frames[place]
            if frame.family & families:
                if frame.glyph == glyph:
                    return place
                if other < 0:
                    other = place
        return other

    def close(self, place: int, mark: Mark) -> None:
        """Close the quotation at this place with a mark."""
        if place + 1 < len(self.frames):
            self.drop(place + 1, mark.start)
        frame = self.frames.pop()
        self._emit(frame, mark.start, mark.end, closed=True)
        if frame.held >= 0:  # what holds it has gone on to this line, too
            for outer in self.frames:
                outer.held = max(outer.held, mark.end)

    def drop(self, place: int, limit: int) -> None:
        """Give up the quotations from this place on; nothing of them goes beyond `limit`."""
        frames, kept = self.frames, place
        while place < len(frames):
            frame = frames[place]
            after = frames[place + 1] if place + 1 < len(frames) else None
            if after and frame.again == after.start and self._is_sloppy_end(frame, after):
                self._emit(frame, after.start, after.inner, closed=True)
                place += 1
            else:
                self._give_up(frame, limit)
            place += 1
        del frames[kept:]

    def cross(self, turn: Turn, mark: Mark) -> bool:
        """Go over to the line of the next mark.

        Returns:
            Whether the mark is used up, because it opens anew what was open.
        """
        if turn.step:
            self.stray = None
        frames = self.frames
        if not frames:
            return False
        self.forget()
        ending = [place for place, frame in enumerate(frames) if frame.maybe or frame.again >= 0]
        if ending:
            self.drop(ending[0], turn.end)
        if turn.step < 2 and mark.lean >= 0 and self._opens_anew(turn.first, mark):
            for frame in frames:
                frame.pieces.append((frame.here, max(self.visible_end(frame.here, turn.previous), frame.here)))
                frame.here, frame.held, frame.slip = mark.end, -1, None
            self.waiting, self.expected = frames[1:], mark.end
            del frames[1:]
            return True
        if turn.step:
            self.drop(
                next((place for place, frame in enumerate(frames) if frame.held >= 0), len(frames)) if turn.near else 0,
                turn.end,
            )
        for frame in frames:
            if frame.held < 0:
                frame.held = turn.end
        return False

    def _opens_anew(self, first: int, mark: Mark) -> bool:
        """Whether a mark opens the outermost quotation anew; doubtful ones around it are dropped then."""
        opens = OPENS[mark.kind]
        for place, frame in enumerate(self.frames):
            if frame.family == opens or (frame.family == LEFT and mark.kind == Kind.RIGHT):
                if mark.start - first > _LATEST or not _BEFORE_TEXT.fullmatch(self.text, first, mark.start):
                    return False
                del self.frames[:place]
                return True
            if frame.sure:
                return False
        return False

    def resume(self, mark: Mark) -> bool:
        """Let a mark that touches the one before open the next inner quotation anew; returns whether it did."""
        frame = self.waiting[0]
        if mark.start != self.expected or mark.lean < 0 or OPENS[mark.kind] != frame.family:
            self.forget()
            return False
        frame.here = self.expected = mark.end
        self.frames.append(self.waiting.pop(0))
        return True

    def forget(self) -> None:
        """End the inner quotations that the new paragraph did not open anew."""
        for frame in self.waiting:
            frame.here, last = frame.pieces.pop()
            if frame.sure:
                self._emit(frame, last, last, closed=False)
        self.waiting = []

    def visible_end(self, start: int, end: int) -> int:
        """Where the words before `end` end: before white space and tags."""
        while True:
            end = trim_end(self.text, start, end)
            tag = self.tags.get(end, start)
            if tag <= start:
                return end
            end = tag

    def pair(self, opening: Mark, closing: Mark) -> None:
        """Report a quotation between two marks that were not recognised before."""
        self._emit(Frame(opening, sure=True, wary=False), closing.start, closing.end, closed=True)

    def _is_sloppy_end(self, frame: Frame, after: Frame) -> bool:
        """Whether two like opening marks are one pair, the second on the wrong side of the space."""
        return (
            not (frame.maybe or frame.slip or after.maybe or after.slip)
            and self.text[after.inner : after.inner + 1].islower()
        )

    def _give_up(self, frame: Frame, limit: int) -> None:
        end = frame.maybe or frame.slip
        if end:
            self._emit(frame, *end, closed=True)
        elif frame.sure:
            last = frame.again if frame.again >= 0 else frame.held if frame.held >= 0 else limit
            last = max(self.visible_end(frame.inner, last), frame.inner)
            self._emit(frame, last, last, closed=False)

    def _emit(self, frame: Frame, inner_end: int, end: int, *, closed: bool) -> None:
        pieces = [*frame.pieces, (frame.here, inner_end)] if frame.here < inner_end else frame.pieces
        self.found.append(Found(frame.start, end, frame.inner, inner_end, closed, frame.family, pieces))
