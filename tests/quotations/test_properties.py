"""What holds for any text at all."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quoteattr.quotations import find_quotations, pair_marks, quote_state

MARKS = "\"'“”‘’„‚«»‹›`´「」"
SIGNS = [*MARKS, *" .,\nab1s-", "\n\n", "&quot;", "<p>", "â€œ", "''", "``"]
dense = st.lists(st.sampled_from(SIGNS), max_size=40).map("".join)
any_text = st.text(st.characters(exclude_categories=[]), max_size=40) | dense
any_speed = settings(deadline=None)  # the first text pays for the tables
BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


@any_speed
@given(any_text)
def test_offsets_are_exact(text: str) -> None:
    for quotation in find_quotations(text):
        span, inner = quotation.span, quotation.inner
        assert text[span.start : span.end] == span.text
        assert text[inner.start : inner.end] == inner.text
        assert span.start < inner.start <= inner.end <= span.end
        assert quotation.closed == (inner.end < span.end)


@any_speed
@given(dense)
@example("”`´ a” ´")
@example("“a\n‘b “c\n\n“‘d” e’")
def test_quotations_are_nested_or_disjoint_and_ordered(text: str) -> None:
    around: list[int] = []
    last = -1
    for pair in pair_marks(text):
        assert last < pair.start
        while around and around[-1] <= pair.start:
            around.pop()
        assert pair.depth == len(around) < 8
        assert not around or pair.end <= around[-1]
        around.append(pair.end)
        last = pair.start


@any_speed
@given(dense)
def test_pieces_are_ordered_and_stay_in_their_paragraphs(text: str) -> None:
    for pair in pair_marks(text):
        end = pair.inner_start
        assert pair.pieces
        for start, stop in pair.pieces:
            assert end <= start < stop <= pair.inner_end
            assert text[start:stop] == text[start:stop].strip()
            assert not BLANK_LINE.search(text, start, stop)
            end = stop


@any_speed
@given(dense)
def test_the_state_follows_the_outermost_quotations(text: str) -> None:
    pairs = pair_marks(text)
    state = quote_state(text, pairs)
    covered = {place for pair in pairs for place in range(pair.start, pair.end)}
    assert {place for place in range(len(text)) if state[place]} == covered


@any_speed
@given(dense)
def test_the_same_text_gives_the_same_pairs(text: str) -> None:
    assert pair_marks(text) == pair_marks(text)
