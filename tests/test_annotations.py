from __future__ import annotations

import copy
import json
import pickle

import attrs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.annotations import (
    ACTS,
    FORMS,
    KINDS,
    SPEAKER_KINDS,
    Confidence,
    Cue,
    Evidence,
    Mention,
    Quotation,
    Quote,
    Role,
    Span,
    Speaker,
    make_span,
)
from quoteattr.errors import DataError, DataTypeError

TEXT = '"We open," said harbour master Ida Brook, "in May."'


def cut(words: str) -> Span:
    start = TEXT.index(words)
    return make_span(TEXT, start, start + len(words))


QUOTE = Quote(
    content=(cut("We open,"), cut("in May.")),
    kind="direct",
    verbatim=(cut("We open,"), cut("in May.")),
    cue=Cue(cut("said"), "statement", False, "say"),
    source=Mention(cut("harbour master Ida Brook"), "named"),
    speaker=Speaker(
        id="s1",
        name="Ida Brook",
        description="Ida Brook",
        kind="person",
        roles=(Role("harbour master", cut("harbour master")),),
        mentions=(cut("Ida Brook"),),
    ),
    confidence=Confidence(0.9, 0.8, 0.7, 0.6),
    evidence=(Evidence(cut("Ida Brook"), "name in the source"),),
)
BARE = Quote(content=(cut("We open,"),), kind="indirect", confidence=Confidence(0.5, 0.0, 0.0, 0.2))
QUOTATION = Quotation(cut('"We open,"'), cut("We open,"), 0, True, "double")
ALL = [
    QUOTE,
    BARE,
    QUOTE.content[0],
    QUOTE.cue,
    QUOTE.source,
    QUOTE.speaker,
    QUOTE.speaker.roles[0],
    QUOTE.confidence,
    QUOTE.evidence[0],
    QUOTATION,
]
each = pytest.mark.parametrize("value", ALL, ids=lambda value: type(value).__name__)


@each
def test_annotations_cannot_be_changed(value):
    name = attrs.fields(type(value))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, name, getattr(value, name))


@each
def test_annotations_are_slotted(value):
    assert not hasattr(value, "__dict__")


@each
def test_annotations_are_hashable_by_value(value):
    again = copy.deepcopy(value)
    assert len({value, again}) == 1


@each
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_annotations_survive_pickling(value, protocol):
    assert pickle.loads(pickle.dumps(value, protocol)) == value


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_a_span_cut_from_a_text_holds_its_text(text, start, length):
    start = min(start, len(text))
    end = min(start + length, len(text))
    span = make_span(text, start, end)
    assert (span.start, span.end, span.text) == (start, end, text[start:end])


@pytest.mark.parametrize(("start", "end", "text"), [(-1, 1, "ab"), (2, 1, ""), (0, 3, "ab")])
def test_a_span_whose_offsets_and_text_disagree_is_refused(start, end, text):
    with pytest.raises(DataError, match=r"0 <= start <= end .* were given"):
        Span(start, end, text)


def test_a_span_outside_its_text_is_refused():
    with pytest.raises(DataError):
        make_span("abc", 2, 5)


def test_offsets_from_numpy_become_plain_integers():
    span = Span(np.int64(0), np.int32(2), "ab")
    assert type(span.start) is int
    assert type(span.end) is int


@pytest.mark.parametrize("offset", ["0", 0.0, None])
def test_an_offset_of_the_wrong_type_is_refused(offset):
    with pytest.raises(DataTypeError, match="an offset must be an int"):
        Span(offset, 2, "ab")


def test_a_confidence_is_a_plain_float():
    assert type(Confidence(np.float32(0.5), 0, 0, 1).content) is float


@pytest.mark.parametrize("score", [-0.01, 1.01, float("nan")])
def test_a_confidence_out_of_range_is_refused(score):
    with pytest.raises(DataError, match=r"0\.\.1"):
        Confidence(0.5, 0.5, 0.5, score)


@pytest.mark.parametrize("score", ["high", None, [0.5]])
def test_a_confidence_of_the_wrong_type_is_refused(score):
    with pytest.raises(DataTypeError, match="must be a float"):
        Confidence(score, 0.5, 0.5, 0.5)


@pytest.mark.parametrize(
    ("value", "change"),
    [
        (QUOTE, {"kind": "oblique"}),
        (QUOTE.cue, {"act": "order"}),
        (QUOTE.source, {"form": "implicit"}),
        (QUOTE.speaker, {"kind": "robot"}),
    ],
)
def test_a_word_outside_the_contract_is_refused_with_the_accepted_ones(value, change):
    with pytest.raises(DataError, match="must be one of '"):
        attrs.evolve(value, **change)


@pytest.mark.parametrize(
    ("value", "change"),
    [
        (QUOTE, {"content": list(QUOTE.content)}),
        (QUOTE, {"content": ("We open,",)}),
        (QUOTE, {"cue": "said"}),
        (QUOTE, {"confidence": 0.9}),
        (QUOTE.cue, {"negated": 0}),
        (QUOTE.speaker, {"name": 3}),
    ],
)
def test_a_field_of_the_wrong_type_is_refused(value, change):
    with pytest.raises(DataTypeError, match=r"must be .* was given"):
        attrs.evolve(value, **change)


def test_a_quote_without_content_is_refused():
    with pytest.raises(DataError, match="at least one span"):
        attrs.evolve(QUOTE, content=())


@pytest.mark.parametrize("field", ["content", "verbatim"])
def test_pieces_out_of_order_are_refused(field):
    with pytest.raises(DataError, match="ordered and disjoint"):
        attrs.evolve(QUOTE, **{field: tuple(reversed(QUOTE.content))})


def test_pieces_that_overlap_are_refused():
    with pytest.raises(DataError, match="ordered and disjoint"):
        attrs.evolve(QUOTE, content=(cut("We open"), cut("open,")))


def test_the_text_of_a_split_quote_joins_its_pieces_with_one_space():
    assert QUOTE.text == "We open, in May."


def test_a_quote_reaches_from_its_first_to_its_last_piece():
    assert TEXT[QUOTE.start : QUOTE.end] == 'We open," said harbour master Ida Brook, "in May.'


def test_accepted_words_are_those_of_the_contract():
    assert KINDS == ("direct", "mixed", "indirect")
    assert ACTS == ("statement", "belief", "finding")
    assert FORMS == ("named", "pronoun", "nominal")
    assert SPEAKER_KINDS == (
        "person",
        "organization",
        "group",
        "document",
        "unnamed_person",
        "other",
    )


@pytest.mark.parametrize("quote", [QUOTE, BARE])
def test_a_quote_comes_back_equal_from_json(quote):
    assert Quote.from_dict(json.loads(json.dumps(quote.to_dict()))) == quote
