"""Text into HTML: nothing in it is taken for markup, and nothing of it is lost."""

from __future__ import annotations

import re

__all__ = ["escape"]

_SPECIAL = re.compile("[&<>\"'\r\0\ud800-\udfff]")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "\r": "&#13;"}


def escape(text: str) -> str:
    """Escape a text for use between tags and in quoted attributes.

    A carriage return becomes a reference, or a reader would turn it into a
    newline. NUL and lone surrogates, which no HTML can hold, become U+FFFD.
    """
    return _SPECIAL.sub(lambda match: _NAMED.get(match[0], "\ufffd"), text)
