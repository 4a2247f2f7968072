"""brat standoff: annotations to look at and correct in brat (https://brat.nlplab.org)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quoteattr.annotations import ACTS, FORMS, KINDS, Quote, Span

__all__ = ["BRAT_CONFIG", "to_brat"]

BRAT_CONFIG = f"""[entities]
Content
Cue
Source
Verbatim

[relations]
Said_by\tArg1:Content, Arg2:Source
Cued_by\tArg1:Content, Arg2:Cue
Quotes\tArg1:Content, Arg2:Verbatim
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Kind\tArg:Content, Value:{"|".join(KINDS)}
Act\tArg:Cue, Value:{"|".join(ACTS)}
Negated\tArg:Cue
Form\tArg:Source, Value:{"|".join(FORMS)}
"""
"""The ``annotation.conf`` that brat needs beside what `to_brat` writes."""

_LINE = re.compile(r"[^\r\n]+")


def to_brat(quotes: Iterable[Quote], text: str, *, source: str | None = None) -> str:
    """Return the quotes of a text as the ``.ann`` file beside its ``.txt``.

    Every quote is a ``Content``, with its ``Source``, ``Cue`` and ``Verbatim``
    stretches and the relations ``Said_by``, ``Cued_by`` and ``Quotes`` to
    them; attributes ``Kind``, ``Act``, ``Negated`` and ``Form``; a note gives
    the speaker with roles and the confidence. Several pieces, and stretches
    that run over line ends, are one discontinuous annotation.

    Args:
        quotes: The quotes of the text.
        text: The text, as it stands in the ``.txt`` (UTF-8, same line ends).
        source: The document's own name, added to the notes.

    Returns:
        Standoff lines; `BRAT_CONFIG` is the configuration that goes with them.
    """
    writer = _Writer(text)
    for quote in quotes:
        content = writer.add_text("Content", quote.content)
        if content is None:  # nothing but line ends
            continue
        writer.add("A", f"Kind {content} {quote.kind}")
        for stretch in quote.verbatim:
            writer.relate("Quotes", content, writer.add_text("Verbatim", [stretch]))
        if quote.cue is not None:
            cue = writer.add_text("Cue", [quote.cue.span])
            writer.relate("Cued_by", content, cue)
            writer.attribute("Act", cue, quote.cue.act)
            if quote.cue.negated:
                writer.attribute("Negated", cue)
        if quote.source is not None:
            mention = writer.add_text("Source", [quote.source.span])
            writer.relate("Said_by", content, mention)
            writer.attribute("Form", mention, quote.source.form)
        writer.add("#", f"AnnotatorNotes {content}\t{_make_note(quote, source)}")
    return "".join(line + "\n" for line in writer.lines)


class _Writer:
    """Numbers the lines of each sort."""

    def __init__(self, text: str) -> None:
        self.lines: list[str] = []
        self._text = text
        self._counts: dict[str, int] = {}

    def add(self, sort: str, line: str) -> str:
        self._counts[sort] = self._counts.get(sort, 0) + 1
        name = f"{sort}{self._counts[sort]}"
        self.lines.append(f"{name}\t{line}")
        return name

    def add_text(self, kind: str, spans: Iterable[Span]) -> str | None:
        """Add a text-bound annotation; None where there is nothing that brat can bind."""
        fragments = list(self._cut(spans))
        if not fragments:
            return None
        offsets = ";".join(f"{start} {end}" for start, end in fragments)
        words = " ".join(self._text[start:end] for start, end in fragments)
        return self.add("T", f"{kind} {offsets}\t{words}")

    def relate(self, kind: str, first: str, second: str | None) -> None:
        if second is not None:
            self.add("R", f"{kind} Arg1:{first} Arg2:{second}")

    def attribute(self, kind: str, target: str | None, value: str | None = None) -> None:
        if target is not None:
            self.add("A", f"{kind} {target}" + (f" {value}" if value else ""))

    def _cut(self, spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
        """Cut spans at line ends, which brat's annotations must not hold."""
        for span in spans:
            for line in _LINE.finditer(self._text, span.start, span.end):
                yield line.start(), line.end()


def _make_note(quote: Quote, source: str | None) -> str:
    parts = [f"confidence: {quote.confidence.overall:.2f}"]
    if quote.speaker is not None:
        parts.insert(0, f"speaker: {quote.speaker.name or quote.speaker.description} ({quote.speaker.kind})")
        parts[1:1] = [f"role: {role.text}" for role in quote.speaker.roles]
    if source is not None:
        parts.append(f"document: {source}")
    return " ".join("; ".join(parts).split())
