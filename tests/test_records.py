from __future__ import annotations

import json

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import quoteattr
from quoteattr.annotations import (
    ACTS,
    FORMS,
    KINDS,
    SPEAKER_KINDS,
    Confidence,
    Cue,
    Evidence,
    Mention,
    Quote,
    Role,
    Span,
    Speaker,
)
from quoteattr.errors import DataError, DataTypeError
from quoteattr.records import schema

texts = st.text(st.characters(), max_size=8)
scores = st.floats(0, 1)
spans = st.builds(lambda start, text: Span(start, start + len(text), text), st.integers(0, 10**7), texts)


def tuples(items):
    return st.lists(items, max_size=2).map(tuple)


def chains(least):
    """Spans in text order, disjoint."""
    gaps = st.lists(st.tuples(st.integers(0, 9), texts), min_size=least, max_size=3)

    def lay(parts):
        end, laid = 0, []
        for gap, text in parts:
            laid.append(Span(end + gap, end + gap + len(text), text))
            end = laid[-1].end
        return tuple(laid)

    return gaps.map(lay)


speakers = st.builds(
    Speaker,
    id=texts,
    name=st.none() | texts,
    description=texts,
    kind=st.sampled_from(SPEAKER_KINDS),
    roles=tuples(st.builds(Role, texts, spans)),
    mentions=tuples(spans),
)
quotes = st.builds(
    Quote,
    content=chains(1),
    kind=st.sampled_from(KINDS),
    verbatim=chains(0),
    cue=st.none() | st.builds(Cue, spans, st.sampled_from(ACTS), st.booleans(), texts),
    source=st.none() | st.builds(Mention, spans, st.sampled_from(FORMS)),
    speaker=st.none() | speakers,
    confidence=st.builds(Confidence, scores, scores, scores, scores),
    evidence=tuples(st.builds(Evidence, spans, texts)),
)
VALIDATOR = jsonschema.Draft202012Validator(schema())
RECORD = Quote(
    content=(Span(0, 2, "no"),),
    kind="direct",
    source=Mention(Span(4, 7, "she"), "pronoun"),
    confidence=Confidence(0.5, 0.5, 0.5, 0.5),
).to_dict()


def test_the_schema_is_a_valid_one():
    jsonschema.Draft202012Validator.check_schema(schema())


def test_the_schema_is_public_and_new_each_time():
    quoteattr.schema().clear()
    assert quoteattr.schema()["title"] == "Quote"


@given(quotes)
def test_every_record_follows_the_schema(quote):
    VALIDATOR.validate(quote.to_dict())


@given(quotes)
def test_every_quote_comes_back_equal(quote):
    assert Quote.from_dict(json.loads(json.dumps(quote.to_dict()))) == quote


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("span", Span),
        ("cue", Cue),
        ("mention", Mention),
        ("role", Role),
        ("speaker", Speaker),
        ("confidence", Confidence),
        ("evidence", Evidence),
    ],
)
def test_the_schema_names_the_fields_of_each_class(name, kind):
    fields = [field.name for field in attrs.fields(kind)]
    assert list(schema()["$defs"][name]["properties"]) == fields
    assert schema()["$defs"][name]["required"] == fields


def test_the_schema_names_the_fields_of_a_quote():
    fields = [field.name for field in attrs.fields(Quote)]
    assert list(schema()["properties"]) == fields
    assert schema()["required"] == fields


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"kind": "oblique"}, "kind must be one of"),
        ({"kind": ["direct"]}, "kind must be one of"),
        ({"content": []}, "content must hold at least one span"),
        ({"content": None}, "quote.content"),
        ({"content": "no"}, "quote.content"),
        ({"content": [{"start": 0, "end": 9, "text": "no"}]}, "quote.content"),
        ({"content": [{"start": "0", "end": 2, "text": "no"}]}, "expected int, got '0'"),
        ({"content": [{"start": True, "end": 2, "text": "n"}]}, "expected int, got True"),
        ({"source": {"span": {"start": 4, "end": 7, "text": "she"}}}, "quote.source.form"),
        ({"source": 3}, "expected an object @ quote.source"),
        ({"confidence": {"content": 2}}, "quote.confidence"),
        ({"confidence": None}, "expected an object @ quote.confidence"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_malformed_record_is_refused_with_the_place_named(change, place):
    with pytest.raises(DataError, match=place):
        Quote.from_dict(RECORD | change)


def test_a_record_that_is_no_mapping_is_refused():
    with pytest.raises(DataTypeError, match="must be a mapping, but"):
        Quote.from_dict([RECORD])


def test_an_empty_record_is_refused_with_the_missing_fields_named():
    with pytest.raises(DataError, match=r"quote\.content.*quote\.confidence"):
        Quote.from_dict({})


def test_reading_does_not_change_the_record():
    before = json.dumps(RECORD)
    Quote.from_dict(RECORD)
    assert json.dumps(RECORD) == before
