"""The quotations that are open while the marks are read, and what becomes of them."""

from __future__ import annotations

import re

from quoteattr.quotations.frames import Doubt, Frame, Mark, Turn
from quoteattr.quotations.pairs import MOST_DEEP, Found, trim_end
from quoteattr.quotations.signs import CLOSES, GLYPH, INTRODUCES, LEFT, OPENS, Glyph, Kind

_BEFORE_TEXT = re.compile(r"(?:[\s>*•#|_~-]|\d{1,2}[.)]\s|<[^<>]*>)*")
_LATEST = 200  # characters of tags and list signs that may stand before a paragraph's first mark


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

    def open(self, mark: Mark, doubt: int = 0) -> None:
        """Open a quotation with a mark."""
        start, frames, family = mark.start, self.frames, OPENS[mark.kind]
        same = [place for place, frame in enumerate(frames) if frame.family == family]
        if same and frames[same[0]].held >= 0:
            self.drop(same[0], start)
        elif len(same) > 1 or len(frames) >= MOST_DEEP:
            self.drop(same[0] if len(same) > 1 else 0, start)
        frame = Frame(mark, doubt)
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

    def close_perhaps(self, place: int, mark: Mark, *, firm: bool) -> None:
        """Note a mark that closes the innermost quotation if no better one comes; `firm` ones are better."""
        frame = self.frames[place]
        if place + 1 == len(self.frames) and frame.held < 0 and (not frame.maybe or (firm and not frame.firm)):
            frame.maybe, frame.firm = (mark.start, mark.end), firm

    def remove(self, place: int, limit: int) -> None:
        """Give up one quotation and leave those inside it open."""
        self._give_up(self.frames.pop(place), limit)

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
        anew = turn.step < 2 and mark.lean >= 0 and self._begins_line(turn.first, mark)
        self._drop_from(
            turn,
            [frame.again >= 0 or (frame.maybe and not (anew and self._is_speech(frame, turn))) for frame in frames],
        )
        if anew and self._opens_anew(mark):
            for frame in frames:
                frame.pieces.append((frame.here, max(self.visible_end(frame.here, turn.previous), frame.here)))
                frame.here, frame.held, frame.slip, frame.maybe, frame.firm = mark.end, -1, None, None, False
            self.waiting, self.expected = frames[1:], mark.end
            del frames[1:]
            return True
        self._drop_from(turn, [frame.maybe or (turn.step and (frame.held >= 0 or not turn.near)) for frame in frames])
        for frame in frames:
            if frame.held < 0:
                frame.held = turn.end
        return False

    def _drop_from(self, turn: Turn, ending: list[object]) -> None:
        """Give up the first of the quotations that are ending, and all inside it."""
        for place, ends in enumerate(ending):
            if ends:
                self.drop(place, turn.end)
                return

    def _begins_line(self, first: int, mark: Mark) -> bool:
        """Whether nothing but signs of a list or of the page's source stands before the mark."""
        return mark.start - first <= _LATEST and _BEFORE_TEXT.fullmatch(self.text, first, mark.start) is not None

    def _opens_anew(self, mark: Mark) -> bool:
        """Whether a mark opens the outermost quotation anew; doubtful ones around it are dropped then."""
        opens = OPENS[mark.kind]
        for place, frame in enumerate(self.frames):
            if frame.family == opens or (frame.family == LEFT and mark.kind == Kind.RIGHT):
                del self.frames[:place]
                return True
            if not frame.doubt:
                return False
        return False

    def _is_speech(self, frame: Frame, turn: Turn) -> bool:
        """Whether a quotation looks like a whole paragraph of speech, so that what may close it is an apostrophe."""
        text, end = self.text, self.visible_end(frame.here, turn.end)
        return (
            not frame.firm
            and text[max(0, frame.start - 2) : frame.start].strip()[-1:] in INTRODUCES
            and text[end - 1] in ".!?…"
            and text.count(" ", frame.here, min(frame.here + _LATEST, frame.maybe[0] if frame.maybe else end)) > 2
        )

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
            if not frame.doubt:
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
        self._emit(Frame(opening, Doubt.NONE), closing.start, closing.end, closed=True)

    def _is_sloppy_end(self, frame: Frame, after: Frame) -> bool:
        """Whether two straight opening marks are one pair, the second on the wrong side of the space."""
        if frame.glyph != Glyph.STRAIGHT:
            return False
        return (
            not (frame.maybe or frame.slip or after.maybe or after.slip)
            and self.text[after.inner : after.inner + 1].islower()
        )

    def _give_up(self, frame: Frame, limit: int) -> None:
        end = frame.maybe or frame.slip
        if end:
            self._emit(frame, *end, closed=True)
        elif not frame.doubt:
            last = frame.again if frame.again >= 0 else frame.held if frame.held >= 0 else limit
            last = max(self.visible_end(frame.inner, last), frame.inner)
            self._emit(frame, last, last, closed=False)

    def _emit(self, frame: Frame, inner_end: int, end: int, *, closed: bool) -> None:
        pieces = [*frame.pieces, (frame.here, inner_end)] if frame.here < inner_end else frame.pieces
        self.found.append(Found(frame.start, end, frame.inner, inner_end, closed, frame.family, pieces))
