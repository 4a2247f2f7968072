"""Time grows with the length of the text, not faster."""

from __future__ import annotations

import gc
import time

import pytest

from quoteattr.quotations import pair_marks, quote_state

PROSE = "Ana went to the harbour and said, “It is late,” to Bo's boys. The '90s boat had sailed.\n\n"


@pytest.mark.parametrize(
    ("unit", "size"),
    [
        (PROSE, 100_000),
        ('"a ', 3_000),
        ('"a 1" b ', 3_000),
        ("“a ", 3_000),
        ("“a\n\n", 3_000),
        ("“a\n", 3_000),
        ("'s a' ", 3_000),
        ("a” ", 3_000),
        ("“‘«‹„「a", 3_000),
        ("<a ", 3_000),
        ("<p>“", 3_000),
        ("&quot;a ", 3_000),
        ("“a" + " " * 50, 3_000),
        ("\n", 100_000),
        ("1' 2", 3_000),
    ],
)
def test_ten_times_the_text_takes_about_ten_times_as_long(unit: str, size: int) -> None:
    short, long = (unit * (length // len(unit)) for length in (size, 10 * size))
    pair_marks(short)  # the tables are made once
    assert seconds(long) <= 15 * seconds(short) + 0.02


@pytest.mark.parametrize("mark", "\"'“”‘’„‚«»‹›`´「」")
def test_a_text_of_nothing_but_marks_holds_no_quotation(mark: str) -> None:
    for text in (mark * 300_000, f"{mark} " * 150_000, f"{mark}\n" * 150_000):
        assert pair_marks(text) == []


def seconds(text: str) -> float:
    """The least processor time of some runs, what other tests left in memory not counted."""
    times = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            start = time.process_time()
            quote_state(text, pair_marks(text))
            times.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(times)
