"""Letters and posts: paragraphs with the line of the one who writes right above or below."""

from __future__ import annotations

import re

from attrs import frozen

from quoteattr.quotations.words import has_word

Offsets = tuple[int, int]

_SHORT, _MOST = 100, 2
SALUTATION = r"(?:Dear\s)?(?:Sirs?|Madam|Sir or Madam|Editor)\s?[,:–—-]+\s"
"""The pattern of what a letter to the editor opens with, in any case."""

_SALUTE = re.compile(rf"[\s*_>]*{SALUTATION}", re.IGNORECASE)
_REPLY = re.compile(r"[\s>]*[⤷↳└➥]")
_QUOTED = re.compile(r"[>\s]*")
_STOPS = tuple(".!?…:;,")


@frozen
class Message:
    """A paragraph that somebody signs or heads with a name.

    Attributes:
        start: Where it begins, a salutation included.
        end: Where it ends.
        heads: The lines above it that may name who wrote it, the topmost first.
        foot: The line below it that may.
        salutes: Whether it begins with the salutation of a letter to the editor.
    """

    start: int
    end: int
    heads: tuple[Offsets, ...]
    foot: Offsets | None
    salutes: bool


def find_message(text: str, start: int, end: int) -> Message | None:
    """The letter or post that some content makes up; None if the content is no paragraph with a line for a name.

    A signature has the letter right above it and a blank line below, a post's header a blank line above and the post
    right below.

    Args:
        text: The whole text.
        start: Where the content begins.
        end: Where it ends.
    """
    line = _start_line(text, start)
    salute = _SALUTE.match(text, line, start) if line is not None else None
    salutes = salute is not None and not has_word(text, salute.end(), start)
    if line is None or (has_word(text, line, start) and not salutes):
        return None
    stop = _end_line(text, end)
    if stop is None or has_word(text, end, stop):
        return None
    heads, foot = _find_heads(text, line), _find_foot(text, stop)
    if not heads and foot is None:
        return None
    begins = _QUOTED.match(text, line).end()  # type: ignore[union-attr]  # matches anywhere
    return Message(begins, max(end, begins + len(text[begins:stop].rstrip())), heads, foot, salutes)


def _find_heads(text: str, line: int) -> tuple[Offsets, ...]:
    """The one or two short lines right above a line, with a blank one above them or the sign of a reply in them."""
    heads: tuple[Offsets, ...] = ()
    for _ in range(_MOST + 1):
        if not line:
            return heads
        stop = line - 1
        above = _start_line(text, stop)
        if above is None:
            return ()
        if not has_word(text, above, stop):
            return heads
        heads = ((above, stop), *heads)
        if _REPLY.match(text, above, stop):
            return heads
        line = above
    return ()


def _find_foot(text: str, stop: int) -> Offsets | None:
    """The short line right below a line's end, with a blank one or an address of one line below it."""
    lines: list[Offsets] = []
    while stop < len(text) and len(lines) <= _MOST:
        start = stop + 1
        below = _end_line(text, start)
        if below is None or text[start:below].rstrip(" \t\r*_").endswith(_STOPS):
            return None
        if not has_word(text, start, below):
            break
        lines.append((start, below))
        stop = below
    return lines[0] if 0 < len(lines) <= _MOST else None


def _start_line(text: str, place: int) -> int | None:
    """Where the line around a place begins; None if that is further away than a name in a line of its own."""
    far = max(0, place - _SHORT - 1)
    found = text.rfind("\n", far, place)
    return found + 1 if found >= 0 or not far else None


def _end_line(text: str, place: int) -> int | None:
    """Where the line around a place ends; None if that is further away than a name in a line of its own."""
    far = place + _SHORT + 1
    found = text.find("\n", place, far)
    return found if found >= 0 else len(text) if far >= len(text) else None
