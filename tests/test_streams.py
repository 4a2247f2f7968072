from __future__ import annotations

import logging
import multiprocessing
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count, islice

import pytest

import quoteattr
from quoteattr import OptionError, OptionTypeError, TextTypeError, streams

TEXTS = [
    "“It will stand,” Mayor Ann Lee said on Monday.",
    "",
    "Nothing was heard from the island.",
    "Tom Bray denied that the work cost too much. “We paid what it was worth,” he said.",
    "According to the council, the ferry sails in May.\n\n“At last,” said Kit Oda, 43, a teacher.",
] * 3


@pytest.fixture(scope="module")
def one_by_one() -> list[list[quoteattr.Quote]]:
    """What a single extraction gives for each of the texts."""
    found = [quoteattr.extract(text) for text in TEXTS]
    assert sum(map(len, found)) >= len(TEXTS) // 2
    return found


class Reader:
    """A stream that tells how far it was read."""

    def __init__(self, items: Iterator[object]) -> None:
        self.items = items
        self.read = 0

    def __iter__(self) -> Reader:
        return self

    def __next__(self) -> object:
        item = next(self.items)
        self.read += 1
        return item


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """No quotes without the model's work; gives the batches that were worked on."""
    batches: list[list[str]] = []

    def work(texts: list[str], *_: object, **__: object) -> list[list[quoteattr.Quote]]:
        batches.append(texts)
        return [[] for _ in texts]

    monkeypatch.setattr(streams, "work", work)
    return batches


@pytest.mark.parametrize("batch_size", [1, 4, 100])
def test_a_stream_gives_what_single_texts_give_in_order(one_by_one, batch_size):
    assert list(quoteattr.pipe(TEXTS, batch_size=batch_size)) == one_by_one


def test_pairs_pass_their_second_part_through(one_by_one):
    contexts = [object() for _ in TEXTS]
    pairs = list(quoteattr.pipe(zip(TEXTS, contexts, strict=True), as_tuples=True, batch_size=4))
    assert [quotes for quotes, _ in pairs] == one_by_one
    assert all(context is given for (_, context), given in zip(pairs, contexts, strict=True))


@pytest.mark.parametrize("method", ["spawn", "fork"])
def test_processes_give_the_same_in_order(one_by_one, method, monkeypatch):
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this system has no {method}")
    monkeypatch.setattr(
        multiprocessing.context._default_context, "_actual_context", multiprocessing.get_context(method)
    )
    if method == "fork" and sys.version_info >= (3, 12):
        pytest.skip("Python warns of forking from 3.12 on where threads run, as the encoder's do here")
    pairs = quoteattr.pipe(zip(TEXTS, count()), as_tuples=True, batch_size=2, n_process=2)
    assert list(pairs) == list(zip(one_by_one, count()))


@pytest.mark.usefixtures("no_model")
def test_nothing_is_read_before_the_first_result_is_asked_for():
    reader = Reader(iter(TEXTS))
    quoteattr.pipe(reader)
    assert reader.read == 0


def test_one_batch_is_read_ahead(no_model):
    reader = Reader("a" for _ in count())
    stream = quoteattr.pipe(reader, batch_size=4)
    assert list(islice(stream, 5)) == [[]] * 5
    assert reader.read == 8
    assert [len(batch) for batch in no_model] == [4, 4]


def test_processes_read_an_endless_stream_a_little_ahead():
    reader = Reader("a" for _ in count())
    stream = quoteattr.pipe(reader, batch_size=2, n_process=2)
    assert list(islice(stream, 5)) == [[]] * 5
    assert reader.read <= 2 * (2 * 2 + 2)
    stream.close()  # type: ignore[attr-defined]


def test_memory_does_not_grow_with_the_stream(no_model):
    def peak(number: int) -> int:
        no_model.clear()
        tracemalloc.start()
        try:
            for _ in quoteattr.pipe(f"text {n} " + "x" * 1000 for n in range(number)):
                no_model.clear()
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(100)
    assert peak(20_000) < 1.5 * peak(1_000)


def test_memory_does_not_grow_with_the_model_at_work():
    def peak(number: int) -> int:
        tracemalloc.start()
        try:
            for _ in quoteattr.pipe((f"“It will stand {n},” she said." for n in range(number)), batch_size=4):
                pass
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(4)
    assert peak(208) - peak(8) < 200 * 1000  # bytes; what is kept of one text's scores and quotes would be far more


def test_threads_give_what_one_after_another_gives(one_by_one):
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(quoteattr.extract, TEXTS * 2)) == one_by_one * 2


@pytest.mark.usefixtures("no_model")
def test_what_came_before_a_wrong_item_is_given_before_the_error():
    stream = quoteattr.pipe(["a", "b", None, "c"])  # type: ignore[list-item]
    assert list(islice(stream, 2)) == [[], []]
    with pytest.raises(TextTypeError, match="a text must be a str, but None"):
        next(stream)


@pytest.mark.usefixtures("no_model")
def test_a_wrong_item_may_be_logged_instead(caplog):
    with caplog.at_level(logging.WARNING, logger="quoteattr"):
        assert list(quoteattr.pipe(["a", 5, "c"], on_error="log")) == [[], [], []]  # type: ignore[list-item]
    assert "a text must be a str, but 5 (int)" in caplog.text


def test_a_text_that_fails_is_raised_or_logged_and_the_others_are_done(one_by_one, monkeypatch, caplog):
    real = streams.find_quotes

    def fail(inputs, options, *, encoder):  # type: ignore[no-untyped-def]
        for given in list(inputs):
            if given.text == "bad":
                raise ZeroDivisionError
            yield from real([given], options, encoder=encoder)

    monkeypatch.setattr(streams, "find_quotes", fail)
    texts = [TEXTS[0], "bad", TEXTS[3]]
    with pytest.raises(ZeroDivisionError):
        list(quoteattr.pipe(texts))
    with caplog.at_level(logging.WARNING, logger="quoteattr"):
        assert list(quoteattr.pipe(texts, on_error="log")) == [one_by_one[0], [], one_by_one[3]]
    assert "a text of 3 characters is skipped: ZeroDivisionError()" in caplog.text


@pytest.mark.usefixtures("no_model")
@pytest.mark.parametrize("item", ["ab", ("a",), ("a", 1, 2), None])
def test_with_as_tuples_only_pairs_are_taken(item):
    with pytest.raises(TextTypeError, match="pairs of a text and anything are expected"):
        list(quoteattr.pipe([item], as_tuples=True))


@pytest.mark.parametrize("texts", ["one text", b"bytes", None, 5])
def test_texts_that_are_none_are_refused_at_the_call(texts):
    with pytest.raises(TextTypeError, match="texts must be an iterable of texts"):
        quoteattr.pipe(texts)


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"batch_size": 0}, OptionError, "batch_size must be a whole number from 1, but 0"),
        ({"batch_size": 1.5}, OptionTypeError, "batch_size must be a whole number from 1, but 1.5"),
        ({"n_process": 0}, OptionError, "n_process must be a whole number from 1, or -1 for all processors, but 0"),
        ({"n_process": True}, OptionTypeError, "n_process"),
        ({"on_error": "ignore"}, OptionError, 'on_error must be "raise" or "log", but \'ignore\''),
        ({"min_confidence": 2}, OptionError, "min_confidence"),
        ({"kinds": ["spoken"]}, OptionError, "kinds"),
    ],
)
def test_wrong_options_are_refused_at_the_call(options, error, message):
    with pytest.raises(error, match=message):
        quoteattr.pipe([], **options)


def test_every_process_loads_the_model_once():
    code = (
        "import quoteattr.encoder.encoder as encoder, quoteattr\n"
        "list(quoteattr.pipe(['“Yes,” she said.'] * 3, batch_size=1)); quoteattr.extract('“No,” he said.')\n"
        "print(encoder._embedded.cache_info().misses)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "1"
