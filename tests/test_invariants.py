"""What holds for every text, whatever it is."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import quoteattr
from quoteattr import Quote, Span

NAMES = ["Ann Lee", "Mayor Tom Bray", "she", "a spokesman", "the Port Ellery council", "ANN LEE", "Lee"]
CUES = ["said", "told reporters", "has not said whether", "according to", "denied", "fears that", "added:", ","]
WORDS = ["the wall will stand", "it’s 5'10\" high", "never", "e\u0301t\u00e9 🌊👩\u200d👧", "’tis 1999"]
MARKS = ["“", "”", '"', "'", "‘", "’", "«", "»", "„", "``", "''", "‹", "—", ": ", "(", "]"]
JOINTS = [
    " ",
    ", ",
    ". ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u2028",
    "\x00",
    "\ud800",
    "\udfff",
    "\ufeff",
    "<p>",
    "[SEP]",
    "",
]

fragments = st.sampled_from([*NAMES, *CUES, *WORDS, *MARKS, *JOINTS])
quotelike = st.lists(st.tuples(fragments, st.sampled_from(JOINTS)), max_size=25).map(
    lambda parts: "".join(fragment + joint for fragment, joint in parts)
)
sentences = st.builds(
    "{1}{0}{2}{5}{3} {4}{6}".format,
    st.sampled_from(WORDS),
    st.sampled_from(MARKS),
    st.sampled_from(MARKS),
    st.sampled_from(CUES),
    st.sampled_from(NAMES),
    st.sampled_from(JOINTS),
    st.sampled_from([".", ".\n\n", ".\r\n", "; ", ""]),
)
anything = st.text(st.characters(exclude_categories=()), max_size=200)  # lone surrogates too
texts = st.one_of(anything, quotelike, st.lists(st.one_of(sentences, quotelike), max_size=5).map("".join))

few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def spans_of(quote: Quote) -> Iterator[Span]:
    """Every span that a quote holds, wherever."""
    yield from quote.content
    yield from quote.verbatim
    if quote.cue:
        yield quote.cue.span
    if quote.source:
        yield quote.source.span
    if quote.speaker:
        yield from quote.speaker.mentions
        yield from (role.span for role in quote.speaker.roles)
    yield from (step.span for step in quote.evidence)


def check(text: str, quotes: list[Quote]) -> None:
    """Raise unless all that is promised of the quotes of a text holds."""
    for quote in quotes:
        for span in spans_of(quote):
            assert text[span.start : span.end] == span.text
            assert span.text, "a span without characters says nothing"
        assert all(before.end <= after.start for before, after in pairwise(quote.content))
        assert all(before.end <= after.start for before, after in pairwise(quote.verbatim))
        for inner in quote.verbatim:
            assert any(piece.start <= inner.start and inner.end <= piece.end for piece in quote.content)
        assert bool(quote.verbatim) == (quote.kind != "indirect")
        assert Quote.from_dict(quote.to_dict()) == quote
    assert [quote.start for quote in quotes] == sorted(quote.start for quote in quotes)
    assert len({quote.content for quote in quotes}) == len(quotes)
    by_id: dict[str, set[object]] = {}
    for quote in quotes:
        if quote.speaker:
            by_id.setdefault(quote.speaker.id, set()).add(quote.speaker)
    assert all(len(speakers) == 1 for speakers in by_id.values())


@few
@given(texts)
def test_every_text_has_quotes_that_keep_the_contract(text: str) -> None:
    check(text, quoteattr.extract(text))


@settings(few, max_examples=15)
@given(st.lists(texts, max_size=4))
def test_texts_in_a_stream_have_the_quotes_that_they_have_alone(batch: list[str]) -> None:
    assert list(quoteattr.pipe(batch)) == [quoteattr.extract(text) for text in batch]


@settings(few, max_examples=15)
@given(texts)
def test_the_same_text_has_the_same_quotes(text: str) -> None:
    assert quoteattr.extract(text) == quoteattr.extract(text)


@few
@given(texts)
def test_quotations_are_nested_or_disjoint(text: str) -> None:
    for one in quoteattr.find_quotations(text):
        assert text[one.span.start : one.span.end] == one.span.text
        assert text[one.inner.start : one.inner.end] == one.inner.text
        assert one.span.start < one.inner.start <= one.inner.end <= one.span.end


ODDITIES = {
    "nothing": "",
    "white space": " \t\r\n\u00a0",
    "marks alone": "“”\"'‘’«»" * 40,
    "openings alone": "“" * 3000,
    "straight marks": '"' * 3001,
    "surrogates": "\ud800“\udfff,” said \udc00",
    "no spaces": "x" * 20_000,
    "one endless quotation": "“" + "The wall will stand. " * 400,
    "one long line": "Ann Lee said that the wall would stand. " * 400,
    "no letters": "1, 2; 3. (4) – 5% " * 300,
    "another script": "「行きます」と彼女は言った。" * 30,
    "mojibake": "â€œIt will stand,â€\x9d said Ann Lee.",
    "bytes": "".join(map(chr, range(256))) * 4,
}


@pytest.mark.parametrize("text", ODDITIES.values(), ids=ODDITIES)
def test_an_odd_text_is_no_error(text: str) -> None:
    check(text, quoteattr.extract(text))


NEWS = (
    "“It will stand,” Mayor Ann Lee of Port Ellery said on Monday. She added that nobody would have to move.\n\n"
    "Tom Bray, an engineer, was not so sure. “We do not know,” he said, “what the sea will do.”\n\n"
)
SHAPES = {
    "articles": NEWS,
    "one paragraph": NEWS.replace("\n", " "),
    "one quotation": "“The wall will stand for a hundred years or more.\n\n",
    "an unmatched mark a line": '"The wall will stand, said Ann Lee.\n',
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_ten_times_the_text_takes_at_most_fourteen_times_the_work(shape: str) -> None:
    def seconds(size: int) -> float:
        text = shape * (size // len(shape) + 1)
        began = time.process_time()
        check_cheaply(text, quoteattr.extract(text))
        return time.process_time() - began

    # Newspaper text at full length; the odd shapes at a length that a power of the text would already show.
    small = 30_000 if shape is NEWS else 4_000
    most = 14 * min(seconds(small), seconds(small))
    assert any(seconds(10 * small) <= most for _ in range(2)), "twice over the limit"


def check_cheaply(text: str, quotes: list[Quote]) -> None:
    assert quotes
    assert all(text[span.start : span.end] == span.text for quote in quotes for span in quote.content)
