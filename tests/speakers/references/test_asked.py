"""Who was asked answers; who asks does not."""

from __future__ import annotations

import pytest

LEAD = "{1:Hanna Lind} said [1:it was late].\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Councillor Ina Brandt was asked why the road had closed.",
        "Ina Brandt, who is 61, was pressed on the road.",
        "Ina Brandt, the successor of Hanna Lind, was asked about the road.",
        "In Brill, Ina Brandt was asked about the road.",
        "Ina Brandt was later asked by Hanna Lind if the road had closed.",
    ],
)
def test_who_was_asked_says_what_follows(names, sentence):
    assert names(LEAD + sentence + " “[2:Ask the engineers],” {2:she} said.")[1] == "Ina Brandt"


def test_whom_a_named_one_asks_is_who_replies(names):
    text = LEAD + "Hanna Lind asked Ina Brandt why it was closed. “[2:Ask the engineers],” {2:she} replied."
    assert names(text)[1] == "Ina Brandt"


@pytest.mark.parametrize(
    "text",
    [
        "Ina Brandt was asked to leave. Hanna Lind watched. “[1:It was right],” {1:she} said.",
        "{1:Hanna Lind} said [1:Ina Brandt was asked to leave]. “[2:It was right],” {2:she} said.",
        "Hanna Lind asked Bo Lind why it was closed. “[1:Ask the engineers],” {1:she} said.",
    ],
)
def test_whoever_was_not_asked_just_before_does_not(names, text):
    assert set(names(text)) == {"Hanna Lind"}


def test_another_one_who_comes_up_speaks_next(resolve):
    text = "{1:Tom Reed} said [1:he wept]. Another survivor walked out. “[2:It was theatre],” {2:he} said."
    found = [one.speaker for one in resolve(text)]
    assert [(one.name, one.description) for one in found] == [("Tom Reed", "Tom Reed"), (None, "Another survivor")]


def test_another_one_who_is_seen_by_the_named_one_does_not(names):
    text = "{1:Tom Reed} said [1:he wept]. Another survivor pushed him. “[2:It was theatre],” {2:he} said."
    assert names(text) == ["Tom Reed", "Tom Reed"]


@pytest.mark.parametrize("lead", ["Asked about Bo Lind", "Like Bo Lind", "In a row with Bo Lind"])
def test_subject_behind_a_fronted_phrase_is_not_whom_that_names(names, lead):
    text = lead + ", Tom Reed shrugged. “[1:It was late],” {1:he} said."
    assert names(text) == ["Tom Reed"]
