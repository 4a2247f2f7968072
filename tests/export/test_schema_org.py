from __future__ import annotations

from quoteattr.export import to_claim_review, to_schema_org
from tests.factories import ARTICLE, make_article_quotes, make_quote, make_speaker

# The properties in use, as https://schema.org lists them for each type, and the types that they expect.
WORK = {"name", "url", "text", "creator", "author", "isBasedOn", "isPartOf", "creativeWorkStatus"}
PROPERTIES = {
    "Quotation": WORK | {"spokenByCharacter"},
    "Claim": WORK | {"appearance", "firstAppearance", "claimInterpreter"},
    "ClaimReview": WORK | {"claimReviewed", "itemReviewed", "reviewRating"},
    "CreativeWork": WORK,
    "Person": {"name", "description", "jobTitle"},
    "Organization": {"name", "description"},
}
EXPECTED = {
    "creator": {"Person", "Organization"},
    "author": {"Person", "Organization"},
    "appearance": {"CreativeWork"},
    "isBasedOn": {"CreativeWork"},
    "isPartOf": {"CreativeWork"},
    "itemReviewed": {"Claim"},
}


def check(data: dict[str, object]) -> None:
    keys = data.keys() - {"@context", "@type"}
    assert keys <= PROPERTIES[data["@type"]]
    for key in keys:
        if isinstance(data[key], dict):
            assert data[key]["@type"] in EXPECTED[key]
            check(data[key])
        else:
            assert isinstance(data[key], str | list)


def make_document_quote():
    text = "The Pier Report found that the piles were “rotten”."
    speaker = make_speaker(text, "The Pier Report", kind="document")
    return make_quote(text, "the piles were “rotten”", kind="mixed", verbatim=["rotten"], speaker=speaker)


def test_types_and_properties_are_those_of_the_vocabulary():
    quotes = [*make_article_quotes(), make_document_quote()]
    for source in (None, "harbour.txt", "https://news.example/harbour"):
        graph = to_schema_org(quotes, ARTICLE, source=source)
        assert graph["@context"] == "https://schema.org"
        for quotation in graph["@graph"]:
            check(quotation)
        for review in to_claim_review(quotes, ARTICLE, source=source):
            check(review)


def test_only_the_speakers_own_words_are_quotations():
    texts = [quotation["text"] for quotation in to_schema_org(make_article_quotes())["@graph"]]
    assert texts == ["It will stand, for a hundred years.", "far too much"]


def test_a_transcripts_turn_is_a_quotation_though_it_has_no_marks():
    text = "LEE: It will stand."
    (quotation,) = to_schema_org([make_quote(text, "It will stand.", verbatim=())])["@graph"]
    assert quotation["text"] == "It will stand."


def test_a_speaker_has_name_and_job_title():
    (quotation, _) = to_schema_org(make_article_quotes())["@graph"]
    assert quotation["creator"] == {"@type": "Person", "name": "Ann Lee", "jobTitle": "Mayor"}


def test_an_unnamed_speaker_has_a_description_and_no_name():
    (_, quotation) = to_schema_org(make_article_quotes())["@graph"]
    assert quotation["creator"] == {"@type": "Organization", "description": "City officials"}


def test_what_a_document_says_is_part_of_it():
    (quotation,) = to_schema_org([make_document_quote()])["@graph"]
    assert quotation["isPartOf"] == {"@type": "CreativeWork", "name": "The Pier Report"}
    assert "creator" not in quotation


def test_a_draft_review_holds_the_claim_and_no_verdict():
    (first, _) = to_claim_review(make_article_quotes(), source="https://news.example/harbour")
    assert first["creativeWorkStatus"] == "Draft"
    assert first["claimReviewed"] == "The harbour wall at Port Ellery is safe"
    assert first["itemReviewed"]["author"]["name"] == "Ann Lee"
    assert first["itemReviewed"]["appearance"]["url"] == "https://news.example/harbour"
    assert "reviewRating" not in first


def test_denials_and_beliefs_are_no_claims():
    claims = [review["claimReviewed"] for review in to_claim_review(make_article_quotes())]
    assert len(claims) == 2
    assert not any("far too much" in claim or "flood" in claim for claim in claims)
