"""What counts as a word where content is measured against quotation marks."""

from __future__ import annotations

import re
from itertools import islice

WORD = re.compile(r"[\w\u2600-\u2757\u2763-\u2767\U0001f000-\U0001faff]+")
"""Letters and digits in a row, or emoji: what people post is quoted too."""


def has_word(text: str, start: int, end: int) -> bool:
    """Whether any word stands between two offsets."""
    return start < end and WORD.search(text, start, end) is not None


def has_more_words(text: str, start: int, end: int, most: int) -> bool:
    """Whether more than ``most`` words stand between two offsets; reads no further than it must."""
    return start < end and next(islice(WORD.finditer(text, start, end), most, None), None) is not None
