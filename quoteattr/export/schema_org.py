"""schema.org JSON-LD: quotations, and drafts of claim reviews for fact-checkers.

See https://schema.org/Quotation, https://schema.org/Claim and
https://schema.org/ClaimReview.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from quoteattr.annotations import Quote, Speaker

__all__ = ["to_claim_review", "to_schema_org"]

_CONTEXT = "https://schema.org"


def to_schema_org(
    quotes: Iterable[Quote],
    text: str | None = None,  # noqa: ARG001 - all exporters are called alike
    *,
    source: str | None = None,
) -> dict[str, Any]:
    """Return the word-for-word quotations of a text as schema.org ``Quotation``.

    Only the speaker's own words become a quotation: the content of a direct
    quote, the verbatim stretches (parted by " […] ") of a mixed one. Indirect
    quotes are the journalist's words and are left out. The speaker is the
    ``creator``, a Person or an Organization with name, description and
    ``jobTitle``; what a document says ``isPartOf`` that document.

    Args:
        quotes: The quotes of one document.
        text: Not needed; accepted because the other exporters take it.
        source: The document's address or name, for ``isBasedOn``.

    Returns:
        A JSON-LD object whose ``@graph`` holds the quotations.
    """
    graph = [_make_quotation(quote, source) for quote in quotes if quote.kind == "direct" or quote.verbatim]
    return {"@context": _CONTEXT, "@graph": graph}


def to_claim_review(
    quotes: Iterable[Quote],
    text: str | None = None,  # noqa: ARG001 - all exporters are called alike
    *,
    source: str | None = None,
) -> list[dict[str, Any]]:
    """Return a draft ``ClaimReview`` for each claim of a text.

    A draft says what was claimed, by whom and where; it holds no verdict. A
    reviewer still adds ``author``, ``datePublished``, ``url`` and
    ``reviewRating``, and takes ``creativeWorkStatus`` away. Denied statements
    ("denied that …") and beliefs ("fears …") are no claims of their content
    and are left out.

    Args:
        quotes: The quotes of one document.
        text: Not needed; accepted because the other exporters take it.
        source: The document's address or name, for the claim's ``appearance``.

    Returns:
        JSON-LD objects, in text order.
    """
    return [_make_review(quote, source) for quote in quotes if _is_claim(quote)]


def _is_claim(quote: Quote) -> bool:
    return quote.cue is None or not (quote.cue.negated or quote.cue.act == "belief")


def _make_quotation(quote: Quote, source: str | None) -> dict[str, Any]:
    words = quote.text if quote.kind == "direct" else " […] ".join(span.text for span in quote.verbatim)
    quotation: dict[str, Any] = {"@type": "Quotation", "text": words}
    _attribute(quotation, quote.speaker, key="creator")
    if source is not None:
        quotation["isBasedOn"] = _make_work(source)
    return quotation


def _make_review(quote: Quote, source: str | None) -> dict[str, Any]:
    claim: dict[str, Any] = {"@type": "Claim", "text": quote.text}
    _attribute(claim, quote.speaker, key="author")
    if source is not None:
        claim["appearance"] = _make_work(source)
    return {
        "@context": _CONTEXT,
        "@type": "ClaimReview",
        "creativeWorkStatus": "Draft",
        "claimReviewed": quote.text,
        "itemReviewed": claim,
    }


def _make_work(source: str) -> dict[str, Any]:
    return {"@type": "CreativeWork", "url" if "://" in source else "name": source}


def _attribute(work: dict[str, Any], speaker: Speaker | None, *, key: str) -> None:
    """Add the speaker: as an agent under the key, or, for a document, as the work that this is part of."""
    if speaker is None:
        return
    if speaker.kind == "document":
        work["isPartOf"] = {"@type": "CreativeWork", "name": speaker.name or speaker.description}
        return
    person = speaker.kind in {"person", "unnamed_person"}
    agent: dict[str, Any] = {"@type": "Person" if person else "Organization"}
    if speaker.name is not None:
        agent["name"] = speaker.name
    if speaker.description != speaker.name:
        agent["description"] = speaker.description
    roles = list(dict.fromkeys(role.text for role in speaker.roles))
    if roles and person:
        agent["jobTitle"] = roles if len(roles) > 1 else roles[0]
    work[key] = agent
