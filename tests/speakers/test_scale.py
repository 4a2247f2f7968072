"""Time stays linear in the length of the document."""

from __future__ import annotations

import gc
import time

import pytest

PARAGRAPH = "“[{n}:It leaks],” {{{n}:{who}}} said near the Lowland Dyke Authority, and Tobias Wren laughed.\n\n"


def _time(resolve, copies, unit=PARAGRAPH):
    sources = ["Odile Farrant", "she", "the authority", "Farrant", "a diver"]
    text = "".join(unit.format(n=n, who=sources[n % 5]) for n in range(1, copies + 1))
    gc.collect()
    gc.freeze()  # what other tests left behind is not searched for garbage while the clock runs
    try:
        start = time.process_time()
        resolve(text)
        return time.process_time() - start
    finally:
        gc.unfreeze()


def test_ten_times_the_text_takes_about_ten_times_the_time(resolve):
    _time(resolve, 20)
    small, large = _time(resolve, 100), _time(resolve, 1000)
    assert large < 25 * max(small, 0.02)


@pytest.mark.parametrize(
    "unit",
    [
        "{{{n}:he}} said [{n}:it leaks]; ",
        "Tobias Wren left. “[{n}:It leaks],” {{{n}:he}} said. It rained; it had rained. ",
        "{{{n}:A Finn}} said [{n}:no]. The Swede laughed. ",
    ],
)
def test_a_text_in_one_paragraph_takes_linear_time(resolve, unit):
    _time(resolve, 20, unit)
    small, large = _time(resolve, 200, unit), _time(resolve, 3000, unit)
    assert large < 30 * max(small, 0.02)  # fifteen times the text


@pytest.mark.parametrize("unit", ["A and ", "The Of ", "X's ", "Ana “Bo” ", "of the House ", "THE AND "])
def test_runs_of_capitals_do_not_blow_up(resolve, unit):
    start = time.process_time()
    resolve(unit * 5000 + "{1:Odile Farrant} said [1:no].")
    assert time.process_time() - start < 20
