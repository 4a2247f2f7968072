"""Where a report comes from: the place in capitals at the head of its first paragraph."""

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


def find_dateline(text: str, start: int, end: int) -> Offsets | None:
    """The dateline of a stretch of text, which looks like a turn's label but stands once: "LAGOS (NNA) - Ten people".

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.

    Returns:
        Offsets of the place, or None.
    """
    found = list(islice(_DATELINE.finditer(text, start, end), 2))
    return found[0].span("place") if len(found) == 1 else None
