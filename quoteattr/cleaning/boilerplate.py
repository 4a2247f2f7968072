"""Lines of a web page that are no part of its article. Whole lines only, and only plain cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quoteattr.cleaning.layers import Edit
from quoteattr.resources import resource

__all__ = ["find_boilerplate"]

_LONGEST = 300
"""Characters of a line from which on it is taken for text, whatever it says."""

_BUTTONS = (
    "share tweet e-?mail print pin pin.it post like save copy copy.link link.copied!? bookmark comments? facebook "
    "twitter x whats.?app messenger linked.?in reddit telegram pinterest instagram flipboard pocket threads bluesky "
    "mastodon you.?tube tik.?tok rss sms listen gift gift.article"
)
_LINE = re.compile(r"[^\n]+\n?")


def find_boilerplate(text: str) -> Iterator[Edit]:
    """Lines that are nothing but an advertisement's sign, share buttons, a cookie notice or their like."""
    pattern = _boilerplate()
    for line in _LINE.finditer(text):
        words = line[0].strip()
        if len(words) < _LONGEST and pattern.fullmatch(words):
            yield line.start(), line.end(), ""


@cache
def _boilerplate() -> re.Pattern[str]:
    button = f"(?:{'|'.join(_BUTTONS.split())})"
    lines = resource("words", "boilerplate.txt").read_text(encoding="utf-8").splitlines()
    patterns = (line.replace("{button}", button) for line in lines if line and not line.startswith("#"))
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
