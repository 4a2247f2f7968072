"""Quotes in the formats that other tools read.

Every function takes the quotes of one document, its text, and with
``source=`` the document's own name or address; `to_docbin` takes spaCy Docs.
JSON-LD comes as JSON-ready data, for `dump_json` to write; the other formats
come as text.
"""

from __future__ import annotations

from quoteattr.export.brat import BRAT_CONFIG, to_brat
from quoteattr.export.conll import to_conll
from quoteattr.export.docbin import read_docbin, to_docbin
from quoteattr.export.dumping import dump_json
from quoteattr.export.jsonl import Record, read_jsonl, to_jsonl, to_record
from quoteattr.export.schema_org import to_claim_review, to_schema_org
from quoteattr.export.sheet import to_csv
from quoteattr.export.web_annotation import to_web_annotation

__all__ = [
    "BRAT_CONFIG",
    "Record",
    "dump_json",
    "read_docbin",
    "read_jsonl",
    "to_brat",
    "to_claim_review",
    "to_conll",
    "to_csv",
    "to_docbin",
    "to_jsonl",
    "to_record",
    "to_schema_org",
    "to_web_annotation",
]
