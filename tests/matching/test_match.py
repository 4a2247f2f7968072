from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteattr.errors import OptionError, OptionTypeError, TextTypeError
from quoteattr.matching import Match, match
from tests.factories import make_quote

ARTICLE = """The wall is safe, Mayor Ann Lee said. “It will stand,” she said on Monday, “for a hundred years, \
and we will surely look after it.”

Tom Bray disagreed: "We don't have the 1,000 men [he means workers] that such a wall needs – and nobody... has asked."
"""


def show(found: Match) -> list[tuple[str, str | None, str | None]]:
    return [(edit.operation, edit.quoted and edit.quoted.text, edit.found and edit.found.text) for edit in found.edits]


@pytest.mark.parametrize(
    "quotation",
    [
        "the wall is SAFE",
        "“The wall – is safe!”",
        "'The  wall\nis safe'",
        "[T]he wall is safe",
        "the wa\u00adll is sa\u200bfe",
        "we don’t have the 1000 men [he means workers] that such a wall needs",
    ],
)
def test_case_marks_dashes_and_spaces_are_no_differences(quotation):
    found = match(quotation, ARTICLE)
    assert (found.status, found.similarity, found.edits) == ("verbatim", 1.0, ())


def test_a_match_says_where():
    found = match("will look after it", "He will not. She will look after it.")
    assert found.span is not None
    assert (found.span.start, found.span.text) == (17, "will look after it")
    assert found.pieces == (found.span,)


def test_a_cue_clause_that_splits_the_quotation_is_passed_over():
    found = match("It will stand for a hundred years", ARTICLE)
    assert found.status == "verbatim"
    assert [piece.text for piece in found.pieces] == ["It will stand", "for a hundred years"]


def test_words_beyond_a_cue_clause_are_reached_one_by_one():
    assert match("I know it well, always", "“I know it well,” he said, “always.”").status == "verbatim"
    assert match("Never, I know it well", "“Never,” he said, “I know it well.”").status == "verbatim"


def test_a_quote_matches_its_own_article():
    quote = make_quote(ARTICLE, "It will stand,", "for a hundred years, and we will surely look after it.")
    assert match(quote, ARTICLE).status == "verbatim"


def test_a_cue_clause_may_begin_like_what_follows_it():
    found = match("No, I never saw it there", "“No,” I said, “I never saw it there.”")
    assert found.status == "verbatim"
    assert [piece.text for piece in found.pieces] == ["No", "I never saw it there"]


def test_a_clause_between_the_pieces_of_a_quote_is_passed_over_without_marks():
    text = "The wall, we were told, is as safe as any other."
    quote = make_quote(text, "The wall", "is as safe as any other", kind="indirect")
    assert match(quote, text).status == "verbatim"
    assert match(quote.text, text).status == "altered"


@pytest.mark.parametrize(
    ("quotation", "operation", "quoted", "found"),
    [
        ("It will probably stand", "deleted", "probably", None),
        ("and we will look after it", "inserted", None, "surely"),
        ("and we will always look after it", "replaced", "always", "surely"),
        ("The wall is dangerous", "replaced", "dangerous", "safe"),
    ],
)
def test_differing_words_are_marked(quotation, operation, quoted, found):
    result = match(quotation, ARTICLE)
    assert result.status == "altered"
    assert show(result) == [(operation, quoted, found)]
    assert 0.5 <= result.similarity < 1


def test_a_dropped_negation_is_an_alteration():
    found = match("I will resign today", "“I will not resign today.”")
    assert found.status == "altered"
    assert show(found) == [("inserted", None, "not")]


def test_words_spelt_alike_differ_less():
    british = match("the colour of the wall", "the color of the wall")
    other = match("the colour of the wall", "the height of the wall")
    assert british.status == other.status == "altered"
    assert british.similarity > other.similarity


@pytest.mark.parametrize("dots", ["…", "...", ". . .", "[...]", "[…]", "(...)"])
def test_an_ellipsis_stands_for_words_of_the_text(dots):
    found = match(f"The wall is safe {dots} for a hundred years", ARTICLE)
    assert (found.status, found.similarity) == ("elided", 1.0)
    assert show(found) == [("elided", dots, "Mayor Ann Lee said. “It will stand,” she said on Monday")]
    assert [piece.text for piece in found.pieces] == ["The wall is safe", "for a hundred years"]


def test_an_ellipsis_of_the_text_stands_for_words_of_the_quotation():
    found = match("nobody in this whole sleepy town has asked", ARTICLE)
    assert found.status == "elided"
    assert show(found) == [("elided", "in this whole sleepy town", "...")]


def test_an_ellipsis_that_stands_for_nothing_is_a_pause():
    assert match("It … will stand", ARTICLE).status == "verbatim"


def test_an_ellipsis_does_not_reach_over_the_whole_article():
    text = "We shall win this race. " + "Other words. " * 400 + "And so we sleep well."
    assert match("We shall win this race … and so we sleep well", text).status != "elided"


def test_an_insert_explains_or_stands_for_words():
    explained = match("It will stand for a hundred years, and we [the council] will surely look after it", ARTICLE)
    assert explained.status == "elided"
    assert show(explained) == [("bracketed", "[the council]", None)]
    replaced = match("we will surely look after [the wall] well", "We will surely look after it well.")
    assert replaced.status == "elided"
    assert show(replaced) == [("bracketed", "[the wall]", "it")]


def test_an_insert_of_the_text_is_recognised():
    found = match("the 1,000 men that such a wall needs", ARTICLE)
    assert found.status == "elided"
    assert show(found) == [("bracketed", None, "[he means workers]")]


@pytest.mark.parametrize("quotation", ["Nothing of this sort was heard", "", "…", "[a]", "“”", "\ud800", "stood"])
def test_what_is_not_there_is_absent(quotation):
    found = match(quotation, ARTICLE)
    assert (found.status, found.span, found.pieces, found.edits) == ("absent", None, (), ())


def test_the_threshold_parts_altered_from_absent():
    quotation = "The wall is very old and dangerous"
    similarity = match(quotation, ARTICLE, threshold=0).similarity
    assert 0 < similarity < 1
    assert match(quotation, ARTICLE, threshold=similarity).status == "altered"
    assert match(quotation, ARTICLE, threshold=similarity + 0.01).status == "absent"


def test_wrong_types_and_options_are_refused():
    with pytest.raises(TextTypeError):
        match(1, "a")  # type: ignore[arg-type]
    with pytest.raises(TextTypeError):
        match("a", None)  # type: ignore[arg-type]
    with pytest.raises(OptionError, match=r"threshold must be a number in 0..1"):
        match("a", "a", threshold=2)
    with pytest.raises(OptionTypeError):
        match("a", "a", threshold="1")  # type: ignore[arg-type]


WORDS = st.lists(
    st.sampled_from(
        [*"ab", "we", "will", "stand", "…", "...", "[a]", "“", "”", '"', "said", "'", "[T]he", "\n", "é", "\ud800"]
    ),
    max_size=30,
).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(WORDS | st.text(max_size=20), WORDS | st.text(max_size=40))
def test_a_match_keeps_its_promises(quotation, text):
    found = match(quotation, text, threshold=0)
    assert 0 <= found.similarity <= 1
    if found.status in {"verbatim", "elided"}:
        assert found.similarity == 1
    if found.status == "absent":
        assert found.span is None
        return
    assert found.span is not None
    assert (found.span.start, found.span.end) == (found.pieces[0].start, found.pieces[-1].end)
    ends = [0]
    for piece in found.pieces:
        assert text[piece.start : piece.end] == piece.text
        assert piece.start >= ends[-1]
        ends.append(piece.end)
    for edit in found.edits:
        assert edit.quoted or edit.found
        assert edit.quoted is None or quotation[edit.quoted.start : edit.quoted.end] == edit.quoted.text
        assert edit.found is None or text[edit.found.start : edit.found.end] == edit.found.text


@settings(max_examples=100, deadline=None)
@given(WORDS, WORDS, WORDS)
def test_what_was_put_in_is_found(before, quotation, after):
    inner = quotation.replace("[", "").replace("]", "").replace("…", "").replace("...", "")
    if any(one.isalnum() for one in inner):
        found = match(inner, f"{before} . {inner} . {after}")
        assert found.similarity == 1


def test_long_texts_take_linear_time():
    quotation = " ".join(f"w{number % 97} x{number}" for number in range(40))
    altered = quotation.replace("x20", "y20")

    def seconds(times: int) -> float:
        text = " ".join(f"w{number % 89} z{number}" for number in range(times)) + " " + quotation
        started = time.process_time()
        assert match(altered, text).status == "altered"
        return time.process_time() - started

    seconds(10)
    short, long = (min(seconds(times) for _ in range(3)) for times in (5_000, 40_000))
    assert long < 30 * max(short, 0.005)


@pytest.mark.parametrize(
    ("quotation", "text"),
    [("ha " * 300 + "ho", "ha " * 50_000), ("a b c " * 300, "a b " * 50_000), ("… a " * 500, "… " * 50_000 + "a b")],
)
def test_repetitive_texts_end_in_time(quotation, text):
    started = time.process_time()
    match(quotation, text)
    assert time.process_time() - started < 10


def test_lone_surrogates_are_compared_too() -> None:
    assert match("a b \ud800 b", "a a").status in {"absent", "altered"}
