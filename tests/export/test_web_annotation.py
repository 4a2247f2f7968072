from __future__ import annotations

import json

import jsonschema
import pytest

from quoteattr import Quote
from quoteattr.export import to_web_annotation
from tests.factories import ARTICLE, make_article_quotes, make_quote

# What https://www.w3.org/TR/annotation-model/ demands ("must") of the parts in use.
IRI = {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$"}
PURPOSES = (
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating "
    "questioning replying tagging"
).split()
SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["@context", "id", "type", "target"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"enum": PURPOSES},
        "generator": {
            "type": "object",
            "properties": {"type": {"enum": ["Person", "Organization", "Software"]}, "name": {"type": "string"}},
        },
        "body": {"type": "array", "items": {"oneOf": [{"$ref": "#/$defs/text"}, {"$ref": "#/$defs/specific"}]}},
        "target": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/specific"}},
        "bodyValue": False,
    },
    "$defs": {
        "text": {
            "type": "object",
            "required": ["type", "value"],
            "properties": {
                "type": {"const": "TextualBody"},
                "value": {"type": "string"},
                "format": {"type": "string", "pattern": "^[a-z]+/[a-z]+$"},
                "purpose": {"enum": PURPOSES},
            },
            "additionalProperties": False,
        },
        "specific": {
            "type": "object",
            "required": ["type", "source", "selector"],
            "properties": {
                "type": {"const": "SpecificResource"},
                "source": IRI,
                "purpose": {"enum": PURPOSES},
                "selector": {
                    "type": "array",
                    "prefixItems": [{"$ref": "#/$defs/quote"}, {"$ref": "#/$defs/position"}],
                    "items": False,
                    "minItems": 2,
                },
            },
            "additionalProperties": False,
        },
        "quote": {
            "type": "object",
            "required": ["type", "exact"],
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string"},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "additionalProperties": False,
        },
        "position": {
            "type": "object",
            "required": ["type", "start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
            },
            "additionalProperties": False,
        },
    },
}


@pytest.mark.parametrize("source", [None, "https://news.example/harbour"])
def test_annotations_follow_the_data_model(source):
    annotations = to_web_annotation(make_article_quotes(), ARTICLE, source=source)
    assert len(annotations) == 4
    for annotation in annotations:
        jsonschema.validate(json.loads(json.dumps(annotation)), SCHEMA)


def test_both_selectors_of_every_target_find_its_piece():
    quotes = make_article_quotes()
    for quote, annotation in zip(quotes, to_web_annotation(quotes, ARTICLE), strict=True):
        for piece, target in zip(quote.content, annotation["target"], strict=True):
            words, position = target["selector"]
            assert ARTICLE[position["start"] : position["end"]] == piece.text
            around = words["prefix"] + words["exact"] + words["suffix"]
            assert ARTICLE.count(around) == 1
            assert ARTICLE.index(around) + len(words["prefix"]) == piece.start


def test_positions_count_code_points():
    text = "🌊🌊 “Aye”"
    (annotation,) = to_web_annotation([make_quote(text, "Aye")], text)
    assert annotation["target"][0]["selector"][1] == {"type": "TextPositionSelector", "start": 4, "end": 7}


def test_a_body_says_who_speaks_in_which_role_and_where_the_text_says_so():
    bodies = to_web_annotation(make_article_quotes(), ARTICLE)[0]["body"]
    values = {body["purpose"]: body.get("value") for body in bodies}
    assert values["identifying"] == "Ann Lee"
    assert values["describing"] == "Mayor"
    (link,) = [body for body in bodies if body["purpose"] == "linking"]
    assert link["selector"][0]["exact"] == "Mayor Ann Lee"


def test_a_denied_quote_is_tagged_so():
    bodies = to_web_annotation(make_article_quotes(), ARTICLE)[2]["body"]
    assert [body["value"] for body in bodies if body["purpose"] == "tagging"] == ["mixed", "statement", "negated"]


def test_the_whole_quote_can_be_read_back():
    quotes = make_article_quotes()
    for quote, annotation in zip(quotes, to_web_annotation(quotes, ARTICLE), strict=True):
        assert Quote.from_dict(json.loads(annotation["body"][-1]["value"])) == quote


def test_ids_are_stable_and_tell_quotes_texts_and_sources_apart():
    def ids(text: str, source: str | None) -> list[str]:
        return [annotation["id"] for annotation in to_web_annotation(make_article_quotes(), text, source=source)]

    assert ids(ARTICLE, None) == ids(ARTICLE, None)
    assert len({*ids(ARTICLE, None), *ids(ARTICLE + " ", None), *ids(ARTICLE, "https://a.example/")}) == 12


def test_a_lone_surrogate_is_survived():
    text = "“\ud800”"
    assert to_web_annotation([make_quote(text, "\ud800")], text)
