"""Annotated articles as the resolver takes them: gold attributions, and what is known of a text beside them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from quoteattr.annotations import Kind
from quoteattr.attribution import Attribution, Offsets
from quoteattr.speakers.mentions import Entity
from training.corpora.files import read_records

MARKS = re.compile(r"“[^”]*”?|\"[^\"\n]*\"?|''(?:(?!'').)*(?:'')?|‘(?:[^’]|’(?=\w))*’")
STOP = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\b[A-Z])(?<!\bSt)(?<!\bJr)"
    r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(]*[A-Z0-9])"
)


@frozen
class View:
    """What is known of a text before its speakers are resolved."""

    sentences: list[Offsets]
    paragraphs: list[Offsets]
    entities: list[Entity]


def read_documents(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of a file or folder whose attributions have speakers."""
    for document in read_records(path):
        if any("speaker" in one for one in document["attributions"]):
            yield document


def make_attributions(document: dict[str, Any]) -> list[tuple[Attribution, dict[str, Any]]]:
    """Return the gold attributions of a document in text order, each with its annotation."""
    text = document["text"]
    marks = [match.span() for match in MARKS.finditer(text)]
    pairs = []
    for gold in document["attributions"]:
        content = tuple(sorted((start, end) for start, end in gold["content"]))
        if not content:
            continue
        verbatim = tuple(
            (max(start, left), min(end, right))
            for start, end in content
            for left, right in marks
            if left < end and start < right
        )
        inside = sum(end - start for start, end in verbatim)
        total = sum(end - start for start, end in content)
        kind: Kind = gold.get("kind") or ("direct" if inside > 0.9 * total - 3 else "mixed" if inside else "indirect")
        source = gold["source"]
        span = (min(s for s, _ in source), max(e for _, e in source)) if source else None
        if span and len(source) > 1 and span[1] - span[0] > 200:
            span = (source[0][0], source[0][1])
        cue = (gold["cue"][0][0], gold["cue"][0][1]) if gold["cue"] else None
        if kind == "direct" and not verbatim:
            verbatim = content
        attribution = Attribution(content, cue, span, kind, () if kind == "indirect" else verbatim, 1.0, 1.0, 1.0)
        pairs.append((attribution, gold))
    return sorted(pairs, key=lambda pair: pair[0].start)


def split_paragraphs(text: str) -> list[Offsets]:
    """Return the lines of a text."""
    return [match.span() for match in re.finditer(r"[^\n]+", text)]


def split_sentences(text: str) -> list[Offsets]:
    """Return the sentences of a text, roughly."""
    sentences = []
    for start, end in split_paragraphs(text):
        begin = start
        for match in STOP.finditer(text[start:end]):
            sentences.append((begin, start + match.end()))
            begin = start + match.end()
        if begin < end:
            sentences.append((begin, end))
    return sentences


def view_roughly(text: str) -> View:
    """Return a text's sentences and paragraphs as they are found without any model."""
    return View(split_sentences(text), split_paragraphs(text), [])


def view_encoded(text: str, cache: Path) -> View:
    """Return what the embedded model finds in a text, kept in a folder from run to run."""
    path = cache / f"{hashlib.sha256(text.encode('utf8', 'surrogatepass')).hexdigest()}.json"
    if not path.exists():
        from quoteattr.encoder import embedded_encoder, find_entities, find_paragraphs, find_sentences, score_stretches
        from quoteattr.quotations import pair_marks, quote_state

        scored = list(score_stretches(embedded_encoder(), text, quote_state(text, pair_marks(text))))
        paragraphs = find_paragraphs(text)
        entities = [entity for scores in scored for entity in find_entities(scores)]
        found: list[Any] = [find_sentences(text, paragraphs, scored), paragraphs, entities]
        path.write_text(json.dumps(found), encoding="utf8")
    sentences, paragraphs, entities = json.loads(path.read_text(encoding="utf8"))
    return View(
        [(start, end) for start, end in sentences],
        [(start, end) for start, end in paragraphs],
        [Entity(*entity) for entity in entities],
    )
