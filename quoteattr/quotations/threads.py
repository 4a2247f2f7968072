"""Threads: posts and mails below headers that name who wrote them and when."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Offsets = tuple[int, int]

_LINE = re.compile(r"^[^\n]*", re.MULTILINE)
_WHEN = re.compile(
    r"\b\d{1,2}[:.]\d\d(?!\d)|\b\d{1,2}\s?[ap]\.?m\b|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b"
    r"|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|\b(?:\d+|an?)\s?(?:s|m|h|d|w|secs?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)\sago\b"
    r"|\b[Yy]esterday\b|\b[Tt]oday\b|\bjust now\b"
)
"""A time or a day, as headers have it."""

_NAME = re.compile(
    r"[ \t>*_#-]*(?:From:\s+|(?:Posted\s)?[Bb]y:?\s+)?[*_]*"
    r"(?P<name>[@\w][\w.'’@&-]*(?:[ \xa0][\w.'’@&()-]+){0,4}?)[*_]*"
    r"(?P<rest>[ \t]*(?:$|[|·•,(<\[–—-]|\s\s).*|[ \t]+(?:wrote|said|writes|says)?:?[ \t]*$)"
)
_KEYED = re.compile(r"[ \t>*_]*[A-Z][\w -]{0,20}:\s")
_CLOSED = re.compile(r"[.!?…:;,][\"”’)]*\s*$")
_SHORT = re.compile(r"[ap]\.m\.\s*$")
_SENT = re.compile(r"[ \t>*_#-]*(?:From:|(?:Posted )?[Bb]y:?|@)\s?")
_HANDLE = re.compile(r"@?(?=\w*[_\d])\w+|[a-z][\w.-]*")
_LONGEST, _WORDS, _BELOW, _FEWEST = 80, 9, 3, 3


@frozen
class Post:
    """What one wrote.

    Attributes:
        name: The words of the header that name who wrote it.
        start: Where the header ends.
        end: Where the next header begins, or the stretch ends.
    """

    name: Offsets
    start: int
    end: int


def find_posts(text: str, start: int, end: int) -> list[Post]:
    """The posts of a thread in a stretch of text, in text order; none where it has fewer than three headers.

    A header stands behind a blank line or at the head of the stretch: a short line with a name, and in it or in one of
    the three lines below the time of writing. So do headings of liveblogs, listings and diaries; in a thread at least
    half of the headers hold a handle, "From:", or a name that comes again.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.
    """
    begin = text.rfind("\n", 0, start) + 1
    lines = [line.span() for line in _LINE.finditer(text, begin, end)]
    heads = list(_find_headers(text, lines))
    counts = Counter(text[slice(*name)] for _, name, _ in heads)
    sent = sum(
        counts[text[slice(*name)]] > 1 or bool(_SENT.match(text, first) or _HANDLE.fullmatch(text, *name))
        for first, name, _ in heads
    )
    if len(heads) < _FEWEST or 2 * sent < len(heads):
        return []
    ends = [*(first for first, _, _ in heads[1:]), end]
    return [Post(name, stop, end) for (_, name, stop), end in zip(heads, ends, strict=True)]


def find_post(posts: Sequence[Post], place: int) -> Post | None:
    """The post in which a place stands; None for what stands above them all, or in a header."""
    at = bisect_right(posts, place, key=lambda post: post.start)
    return posts[at - 1] if at and place < posts[at - 1].end else None


def _find_headers(text: str, lines: Sequence[Offsets]) -> Iterator[tuple[int, Offsets, int]]:
    """Where each header begins, the name in it, and where it ends."""
    above = True
    for number, (start, end) in enumerate(lines):
        opens, above = above, not any(map(str.isalnum, text[start:end]))
        if not opens or above or end - start > _LONGEST:
            continue
        match = _NAME.fullmatch(text, start, end)
        if match is None or not any(map(str.isalpha, match["name"])) or _WHEN.search(match["name"]):
            continue
        if _is_stamp(text, match.start("rest"), end):
            yield start, match.span("name"), end
            continue
        for at in range(number + 1, min(number + 1 + _BELOW, len(lines))):
            if not text[slice(*lines[at])].strip() or lines[at][1] - lines[at][0] > _LONGEST:
                break
            if _is_stamp(text, *lines[at]):
                stop = at
                while stop + 1 < len(lines) and _KEYED.match(text, *lines[stop + 1]):
                    stop += 1
                yield start, match.span("name"), lines[stop][1]
                break


def _is_stamp(text: str, start: int, end: int) -> bool:
    """Whether a line tells a time and is no sentence."""
    if _WHEN.search(text, start, end) is None or len(text[start:end].split()) > _WORDS:
        return False
    return _CLOSED.search(text, start, end) is None or _SHORT.search(text, start, end) is not None
