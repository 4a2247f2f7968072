"""The spaCy component: ``nlp.add_pipe("quoteattr")``, then ``doc._.quotes`` and ``doc.spans["quoteattr"]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import minibatch

from quoteattr.annotations import Quote
from quoteattr.config import make_options
from quoteattr.pipeline import Input, find_quotes
from quoteattr.speakers import Entity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quoteattr.config import Options

DATA_KEY = "quoteattr"
"""Key in ``doc.user_data`` of the quotes as plain data, so that they survive every way of storing a Doc."""

_LABELS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "NORP": "other",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}


@Language.factory(
    "quoteattr",
    default_config={"min_confidence": 0.0, "kinds": None, "spans_key": "quoteattr"},
    assigns=["doc._.quotes", "doc.spans"],
)
def make_quoteattr(
    nlp: Language,  # noqa: ARG001  # spaCy passes it
    name: str,
    min_confidence: float,
    kinds: list[str] | None,
    spans_key: str,
) -> QuoteAttributor:
    """The factory behind ``nlp.add_pipe("quoteattr", config={...})``.

    Args:
        nlp: The pipeline.
        name: The component's name in it.
        min_confidence: Least overall confidence of a quote, 0..1.
        kinds: Kinds to keep; None for all.
        spans_key: Key in ``doc.spans`` for the quotes' content, cue and source.

    Raises:
        OptionError: An option is out of range.
    """
    return QuoteAttributor(make_options(min_confidence=min_confidence, kinds=kinds), name=name, spans_key=spans_key)


class QuoteAttributor:
    """Finds quotes in Docs. Tokens, sentences and entities of the Doc are read and never changed.

    Args:
        options: What to keep.
        name: The component's name in its pipeline.
        spans_key: Key in ``doc.spans``.
    """

    def __init__(self, options: Options, *, name: str = "quoteattr", spans_key: str = "quoteattr") -> None:
        self.options = options
        self.name = name
        self.spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        """Find the quotes of one Doc and write them on it."""
        self.set_annotations([doc], self.predict([doc]))
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Find the quotes of many Docs, a batch at a time."""
        for docs in minibatch(stream, size=batch_size):  # type: ignore[no-untyped-call]
            batch = list(docs)
            self.set_annotations(batch, self.predict(batch))
            yield from batch

    def predict(self, docs: Sequence[Doc]) -> list[list[Quote]]:
        """The quotes of each Doc, in offsets of ``doc.text``; nothing is written."""
        return list(find_quotes(map(_as_input, docs), self.options))

    def set_annotations(self, docs: Sequence[Doc], quotes: Sequence[Sequence[Quote]]) -> None:
        """Write quotes on their Docs."""
        for doc, found in zip(docs, quotes, strict=True):
            doc.user_data[DATA_KEY] = [quote.to_dict() for quote in found]
            doc.spans[self.spans_key] = SpanGroup(doc, name=self.spans_key, spans=list(_token_spans(doc, found)))


def _as_input(doc: Doc) -> Input:
    sentences = None
    if doc.has_annotation("SENT_START"):
        sentences = tuple((sentence.start_char, sentence.end_char) for sentence in doc.sents)
    entities = tuple(
        Entity(entity.start_char, entity.end_char, _LABELS[entity.label_])  # type: ignore[arg-type]
        for entity in doc.ents
        if entity.label_ in _LABELS
    )
    return Input(doc.text, sentences=sentences, entities=entities)


def _token_spans(doc: Doc, quotes: Sequence[Quote]) -> Iterator[Span]:
    """Content, cue and source as token spans, labelled so; ``span.id_`` is the quote's number in ``doc._.quotes``."""
    for number, quote in enumerate(quotes):
        parts = [("content", piece) for piece in quote.content]
        parts += [("cue", quote.cue.span)] if quote.cue else []
        parts += [("source", quote.source.span)] if quote.source else []
        for label, part in parts:
            span = doc.char_span(part.start, part.end, label=label, alignment_mode="expand", span_id=str(number))
            if span is not None:
                yield span


def get_quotes(doc: Doc) -> list[Quote]:
    """The quotes that the component wrote on a Doc; none before it ran."""
    return [Quote.from_dict(record) for record in doc.user_data.get(DATA_KEY, ())]


if not Doc.has_extension("quotes"):
    Doc.set_extension("quotes", getter=get_quotes)
