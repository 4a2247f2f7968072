"""What stands around a report: where it comes from, who wrote it, what sort of piece it is."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Offsets = tuple[int, int]

_DATELINE = re.compile(
    r"^[ \t]{0,8}(?P<place>[A-Z][A-Z .,'’-]{2,40}?)"
    r"(?::|(?:,[ \t][^(),:\r\n–—-]{2,30})?"  # the date or country
    r"[ \t]{0,4}(?:\([^()\r\n]{2,30}\)[ \t]{0,4})?[-–—]{1,2})"  # the agency
    r"[ \t](?=[^\r\n]{60})",
    re.MULTILINE,
)
_REST = re.compile(r"[^:\r\n–—-]{0,70}(?:[-–—]{1,2}|:)[ \t]{1,4}")
_TOWN = re.compile(
    r"^[ \t]{0,8}(?P<place>[A-Z][a-z'’]+(?:[ ][A-Z][a-z'’]+){0,2}):[ \t](?=(?P<rest>[A-Z][^\r\n]{70,}\.)[ \t]*$)",
    re.MULTILINE,
)
_LABELLED = re.compile(
    r"^[ \t]{0,8}(?P<place>[A-Z][A-Z .,'’-]{2,40}):[ \t](?=[^\r\n]*[.?!][\"”’*]{0,3}[ \t]*$)", re.MULTILINE
)
"""A line that a transcript's label may open: THE COURT: Overruled."""

_OWN_WORDS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou)\b")
_HEAD = 600
_BYLINE = re.compile(r"(?:words |written |reported |story )?by[ \t:]+", re.IGNORECASE)
_REPLYING = re.compile(
    r"(?:in (?:reply|response|answer) to|to answer|further to|re:?|(?:a )?(?:reply|response|note|word) to)[ \t]+",
    re.IGNORECASE,
)
_RUBRICS = frozenset(
    "q&a interview exclusive opinion comment editorial analysis explainer profile feature review recap letters live"
    " breaking update updated watch listen read video audio photos gallery pictures podcast transcript obituary"
    " fact-check corrected correction related".split()
) | {
    "read more",
    "read next",
    "read also",
    "also read",
    "must read",
    "see also",
    "top story",
    "don't miss",
    "published",
    "last updated",
}
_STOP = re.compile(r"[.!?:](?=\s|$)|[\"“”‘«]|^\s+[a-z]+\s+(?!for\b|in\b)")
_LONGEST = 80


def find_dateline(text: str, start: int, end: int) -> Offsets | None:
    """The dateline of a stretch of text, which looks like a turn's label but stands once: "LAGOS (NNA) - Ten people".

    With a colon it stands where no other label does.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.

    Returns:
        Offsets of the place, or None.
    """
    found = list(islice(_DATELINE.finditer(text, start, end), 2))
    if len(found) != 1:
        return _find_town(text, start, end)
    colon = text.startswith(":", found[0].end("place"))
    labels = _LABELLED.finditer(text, start, end) if colon else ()
    turned = any(one["place"].casefold() not in _RUBRICS for one in labels if one.start() != found[0].start())
    return None if turned else found[0].span("place")


def _find_town(text: str, start: int, end: int) -> Offsets | None:
    """The dateline in lower case near the top, where nothing speaks for its being a speaker's label."""
    found = list(islice(_TOWN.finditer(text, start, end), 2))
    if len(found) != 1 or found[0].start() > start + _HEAD or _OWN_WORDS.search(found[0]["rest"]):
        return None
    place = re.escape(found[0]["place"])
    places = len(re.findall(rf"\b(?:in|at|from|to|near|of) {place}\b", text[start:end]))
    named = len(re.findall(rf"\b{place}\b", text[start:end])) - 1
    return found[0].span("place") if places or not named else None


def skip_dateline(text: str, span: Offsets, dateline: Offsets | None) -> Offsets:
    """A span without the dateline that it begins with: "LAGOS (NNA) - | Ten people".

    Args:
        text: The whole text.
        span: Start and end.
        dateline: The dateline's place.
    """
    if dateline is None or span[0] != dateline[0]:
        return span
    rest = _REST.match(text, dateline[1], span[1])
    return (rest.end(), span[1]) if rest and rest.end() < span[1] else span


def _lead(text: str, start: int) -> str:
    """What stands before a place in its line, emphasis left out."""
    return re.split(r"[\r\n]", text[max(0, start - _LONGEST) : start])[-1].lstrip(" \t*_")


def is_byline(text: str, span: Offsets) -> bool:
    """Whether a span stands in a line that only tells who wrote the report.

    Args:
        text: The whole text.
        span: Start and end.
    """
    start, end = span
    lead = _lead(text, start)
    rest = re.split(r"[\r\n]", text[end : end + _LONGEST], maxsplit=1)[0]
    short = len(lead + rest) < _LONGEST and not _STOP.search(rest)
    return short and _BYLINE.match(lead) is not None


def is_answered(text: str, span: Offsets) -> bool:
    """Whether a span is only who is answered in what follows a colon: "In reply to Ana Ruiz: it rained".

    Args:
        text: The whole text.
        span: Start and end.
    """
    start, end = span
    return text.startswith(":", end) and _REPLYING.fullmatch(_lead(text, start)) is not None


def is_rubric(text: str, span: Offsets) -> bool:
    """Whether a span only tells what sort of piece follows: Q&A, OPINION, WATCH.

    Args:
        text: The whole text.
        span: Start and end.
    """
    return text[slice(*span)].casefold().strip() in _RUBRICS
