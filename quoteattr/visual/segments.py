"""Cutting a text at every edge of its quotes' spans, so that overlapping spans become flat stretches."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from quoteattr.annotations import Quote, Span

__all__ = ["Segment", "cut_segments", "find_paragraphs"]

_END = r"(?:\r\n|\r(?!\n)|\n)"
_LINE_GAP = re.compile(rf"{_END}[ \t\r\n\f]*")
_BLANK_GAP = re.compile(rf"{_END}[ \t\f]*{_END}[ \t\r\n\f]*")

_WRAPPED = 120


@attrs.frozen
class Segment:
    """A stretch of the text over which the same spans lie.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last one.
        content: Numbers of the quotes whose content it is part of, outer ones first.
        verbatim: Numbers of the quotes that hold it word for word.
        cue: Numbers of the quotes whose cue it is part of.
        source: Numbers of the quotes whose source it is part of.
    """

    start: int
    end: int
    content: tuple[int, ...] = ()
    verbatim: tuple[int, ...] = ()
    cue: tuple[int, ...] = ()
    source: tuple[int, ...] = ()

    @property
    def quotes(self) -> tuple[int, ...]:
        """Numbers of all quotes that have to do with it, each once."""
        return tuple(dict.fromkeys(self.content + self.cue + self.source))


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """Find where the paragraphs of a text begin and end.

    Every line is a paragraph, unless the text is wrapped at a fixed width:
    then its lines are short, and blank lines part the paragraphs.

    Args:
        text: Any text.

    Returns:
        Start and end offsets in order; between them are line ends and the
        white space around those, and nothing else.
    """
    wrapped = _BLANK_GAP.search(text.strip()) and max(map(len, text.splitlines())) <= _WRAPPED
    gap = _BLANK_GAP if wrapped else _LINE_GAP
    found = []
    start = 0
    for match in gap.finditer(text):
        if match.start() > start:
            found.append((start, match.start()))
        start = match.end()
    if start < len(text):
        found.append((start, len(text)))
    return found


def cut_segments(quotes: Sequence[Quote], text: str, edges: Sequence[int] = ()) -> Iterator[Segment]:
    """Cut a text wherever a span of a quote begins or ends.

    Args:
        quotes: The quotes; their numbers are their places, from 0.
        text: The text.
        edges: Further offsets to cut at.

    Yields:
        Segments that together are the text, in order, none of them empty.
    """
    starts: dict[int, list[tuple[str, int]]] = {}
    ends: dict[int, list[tuple[str, int]]] = {}
    for number, quote in enumerate(quotes):
        for part, span in _name_spans(quote):
            if span.start < span.end <= len(text):
                starts.setdefault(span.start, []).append((part, number))
                ends.setdefault(span.end, []).append((part, number))
    order = {number: -(quote.end - quote.start) for number, quote in enumerate(quotes)}
    active: dict[str, list[int]] = {"content": [], "verbatim": [], "cue": [], "source": []}
    before = 0
    for edge in sorted({*starts, *ends, *edges, len(text)}):
        if edge > before:
            parts = {part: tuple(sorted(set(numbers), key=order.__getitem__)) for part, numbers in active.items()}
            yield Segment(before, edge, **parts)
            before = edge
        for part, number in ends.get(edge, ()):
            active[part].remove(number)
        for part, number in starts.get(edge, ()):
            active[part].append(number)


def _name_spans(quote: Quote) -> Iterator[tuple[str, Span]]:
    for piece in quote.content:
        yield "content", piece
    for stretch in quote.verbatim:
        yield "verbatim", stretch
    if quote.cue is not None:
        yield "cue", quote.cue.span
    if quote.source is not None:
        yield "source", quote.source.span
