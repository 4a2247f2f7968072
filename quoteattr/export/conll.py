"""CoNLL-style columns: one token a line with a BIO tag."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from quoteattr.annotations import Quote, Span

__all__ = ["to_conll"]

_TOKEN = re.compile(r"\w+(?:[-.'’]\w+)*|[^\w\s]")
_LINE = re.compile(r"[^\r\n]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@attrs.frozen
class _Layer:
    """Quotes that do not overlap, and for each character that starts or goes on in a span, what it is.

    Attributes:
        edges: Offsets where spans begin or end, ascending.
        marks: For the stretch from each edge to the next: tag, quote's number and the span's start; None between spans.
    """

    edges: list[int]
    marks: list[tuple[str, int, int] | None]

    def look_up(self, start: int) -> tuple[str, str]:
        """Return tag and quote's number of the token at an offset."""
        index = bisect.bisect_right(self.edges, start) - 1
        mark = self.marks[index] if index >= 0 else None
        if mark is None:
            return "O", "_"
        tag, number, begin = mark
        return f"{'B' if start == begin else 'I'}-{tag}", str(number)


def to_conll(quotes: Iterable[Quote], text: str, *, source: str | None = None) -> str:
    """Return a text as tokens with BIO tags.

    The columns are ID (number of the token in its line of the text), FORM,
    START, END (character offsets), and then TAG and QUOTE as often as quotes
    overlap (a quote within a quote is in the second pair). Tags are ``O`` or
    ``B-``/``I-`` with ``content``, ``cue`` or ``source``; QUOTE is the number
    of the quote that the token belongs to, so that the pieces of one quote
    and its source stay together. A token is cut where a span begins or ends,
    so the tags say exactly what the spans say.

    Args:
        quotes: The quotes of the text.
        text: The text.
        source: The document's own name, for the comment ``# newdoc id``.

    Returns:
        Lines parted by tabs, after CoNLL-U Plus: comments begin with ``#``,
        a first one names the columns, one for each quote gives its number,
        kind and speaker; an empty line ends each line of the text.
    """
    numbered = list(enumerate(quotes, start=1))
    layers = [_make_layer(layer) for layer in _part(numbered)] or [_Layer([], [])]
    lines = ["# global.columns = ID FORM START END" + "".join(_name_columns(n) for n in range(len(layers)))]
    lines.append(f"# newdoc id = {_flatten(source)}" if source is not None else "# newdoc")
    for number, quote in numbered:
        speaker = quote.speaker
        who = _flatten(speaker.name or speaker.description) if speaker else "_"
        lines.append(f"# quote {number} = {quote.kind} {who}")
    edges = sorted({edge for layer in layers for edge in layer.edges})
    for line in _LINE.finditer(text):
        tokens = list(_cut_tokens(text, line.start(), line.end(), edges))
        if not tokens:
            continue
        for number, (start, end) in enumerate(tokens, start=1):
            cells = [str(number), _CONTROL.sub("\ufffd", text[start:end]), str(start), str(end)]
            for layer in layers:
                cells += layer.look_up(start)
            lines.append("\t".join(cells))
        lines.append("")
    return "\n".join(lines) + "\n"


def _name_columns(layer: int) -> str:
    return f" TAG{layer + 1} QUOTE{layer + 1}" if layer else " TAG QUOTE"


def _part(quotes: Sequence[tuple[int, Quote]]) -> list[list[tuple[int, Quote]]]:
    """Part the quotes into layers in which no two overlap, outer quotes first."""
    layers: list[list[tuple[int, Quote]]] = []
    ends: list[int] = []
    for number, quote in sorted(quotes, key=lambda one: _extent(one[1])):
        start, stop = _extent(quote)
        for index, end in enumerate(ends):
            if end <= start:
                layers[index].append((number, quote))
                ends[index] = -stop
                break
        else:
            layers.append([(number, quote)])
            ends.append(-stop)
    return layers


def _extent(quote: Quote) -> tuple[int, int]:
    """First offset, and the last one negated: outer quotes sort before inner ones."""
    spans = [span for _, span in _name_spans(quote)]
    return min(span.start for span in spans), -max(span.end for span in spans)


def _name_spans(quote: Quote) -> Iterator[tuple[str, Span]]:
    for piece in quote.content:
        yield "content", piece
    if quote.cue is not None:
        yield "cue", quote.cue.span
    if quote.source is not None:
        yield "source", quote.source.span


def _make_layer(quotes: Iterable[tuple[int, Quote]]) -> _Layer:
    edges: list[int] = []
    marks: list[tuple[str, int, int] | None] = []
    named = [(span, tag, number) for number, quote in quotes for tag, span in _name_spans(quote)]
    last = 0
    for span, tag, number in sorted(named, key=lambda one: (one[0].start, one[0].end)):
        start = max(span.start, last)  # a source within its own content: what comes first stays
        if start >= span.end:
            continue
        if edges and edges[-1] == start:
            marks[-1] = (tag, number, start)
        else:
            edges.append(start)
            marks.append((tag, number, start))
        edges.append(span.end)
        marks.append(None)
        last = span.end
    return _Layer(edges, marks)


def _cut_tokens(text: str, start: int, end: int, edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Find the tokens of a line, cut at the edges that fall inside them."""
    for token in _TOKEN.finditer(text, start, end):
        begin = token.start()
        inner = bisect.bisect_right(edges, begin)
        while inner < len(edges) and edges[inner] < token.end():
            yield begin, edges[inner]
            begin = edges[inner]
            inner += 1
        yield begin, token.end()


def _flatten(words: str) -> str:
    return " ".join(words.split())
