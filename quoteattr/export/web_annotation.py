"""W3C Web Annotations (JSON-LD): every quote anchored in its text by words and by position.

The model is https://www.w3.org/TR/annotation-model/. Its positions count the
code points of the text, as Python does, so offsets go over unchanged.
"""

from __future__ import annotations

import base64
import hashlib
import uuid
from collections.abc import Iterable
from typing import Any

from quoteattr.annotations import Quote, Span
from quoteattr.export.dumping import dump_json

__all__ = ["CONTEXT", "text_iri", "to_web_annotation"]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""The JSON-LD context of the Web Annotation vocabulary."""

_AROUND = 32


def to_web_annotation(quotes: Iterable[Quote], text: str, *, source: str | None = None) -> list[dict[str, Any]]:
    """Return one Web Annotation for each quote of a text.

    The *target* of an annotation is the content: one specific resource a
    piece, each with a TextQuoteSelector (exact, prefix, suffix) and a
    TextPositionSelector. Its *bodies* say who speaks (purpose "identifying":
    the name or description), in which roles ("describing"), where the text
    says so ("linking": the source words, with the same selectors), of which
    kind and act the quote is ("tagging"; also "negated"), and hold the whole
    record as JSON ("classifying"), from which `quoteattr.Quote.from_dict`
    reads the quote back.

    Args:
        quotes: The quotes of the text.
        text: The text that they were found in.
        source: The address (IRI) of the text; None takes `text_iri`.

    Returns:
        Annotations, each complete with its own ``@context`` and an ``id``
        that is the same whenever source, text and quote are.
    """
    digest = text_iri(text)
    return [_make_annotation(quote, text, source or digest, digest) for quote in quotes]


def text_iri(text: str) -> str:
    """Return an identifier of a text: the address of its SHA-256 (RFC 6920)."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return "ni:///sha-256;" + base64.urlsafe_b64encode(digest).decode("ascii").rstrip("=")


def _make_annotation(quote: Quote, text: str, iri: str, digest: str) -> dict[str, Any]:
    record = dump_json(quote.to_dict())
    name = f"{iri}\n{digest}\n{record}"
    return {
        "@context": CONTEXT,
        "id": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}",
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {"type": "Software", "name": "quoteattr"},
        "body": _make_bodies(quote, text, iri, record),
        "target": [_select(piece, text, iri) for piece in quote.content],
    }


def _make_bodies(quote: Quote, text: str, iri: str, record: str) -> list[dict[str, Any]]:
    bodies = []
    if quote.speaker is not None:
        bodies.append(_say("identifying", quote.speaker.name or quote.speaker.description))
        bodies += [_say("describing", role.text) for role in quote.speaker.roles]
    if quote.source is not None:
        bodies.append({**_select(quote.source.span, text, iri), "purpose": "linking"})
    bodies.append(_say("tagging", quote.kind))
    if quote.cue is not None:
        bodies.append(_say("tagging", quote.cue.act))
        if quote.cue.negated:
            bodies.append(_say("tagging", "negated"))
    bodies.append({"type": "TextualBody", "purpose": "classifying", "format": "application/json", "value": record})
    return bodies


def _say(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _select(span: Span, text: str, iri: str) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "source": iri,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.text,
                "prefix": text[max(0, span.start - _AROUND) : span.start],
                "suffix": text[span.end : span.end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
