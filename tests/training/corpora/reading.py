"""Writing tiny corpora, and reading the words that spans stand for."""

from __future__ import annotations

import json


def write_records(path, *records):
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def spans_of(text, *phrases):
    """Find the phrases one after another."""
    spans, start = [], 0
    for phrase in phrases:
        start = text.index(phrase, start)
        spans.append([start, start + len(phrase)])
        start += len(phrase)
    return spans


def words(document, span):
    return None if span is None else document.text[span[0] : span[1]]


def mention_words(document):
    return [document.text[m.start : m.end] for m in document.mentions]
