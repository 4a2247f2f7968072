"""Quotes in the formats that other tools read.

Every function takes the quotes of one document, its text, and with
``source=`` the document's own name or address. JSON-LD comes as JSON-ready
data, the other formats as text.
"""

from __future__ import annotations

from quoteattr.export.dumping import dump_json
from quoteattr.export.jsonl import Record, read_jsonl, to_jsonl, to_record
from quoteattr.export.sheet import to_csv

__all__ = ["Record", "dump_json", "read_jsonl", "to_csv", "to_jsonl", "to_record"]
