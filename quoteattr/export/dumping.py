"""JSON as text that any writer can encode and any reader can split into lines."""

from __future__ import annotations

import json
import re
from typing import Any

__all__ = ["dump_json"]

# Lone surrogates cannot be encoded; the others end a line for some readers.
_UNSAFE = re.compile("[\ud800-\udfff\x85\u2028\u2029]")


def dump_json(data: Any, *, indent: int | None = None) -> str:
    """Return data as JSON in readable Unicode.

    Args:
        data: JSON-ready data.
        indent: Spaces for each level; None puts all on one line.

    Returns:
        JSON (RFC 8259) without a newline at its end. Lone surrogates and
        Unicode's own line ends are escaped, so the text can be encoded as
        UTF-8 and ``str.splitlines`` does not break it.
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
