"""Descriptions that tell no role: they go on with whom the text has just spoken of."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("epithet", ["big man", "left-hander", "24-year-old", "Conservative", "Dane", "Bahamian"])
def test_epithet_goes_on_with_the_subject_of_the_sentence_before(names, epithet):
    text = (
        "“[1:He was a revelation],” {1:Herons coach Bill Sand} said.\n\nLuka Wren left late with a sore ankle. {2:The "
        + epithet
        + "} said [2:it was fine]."
    )
    assert names(text) == ["Bill Sand", "Luka Wren"]


@pytest.mark.parametrize("noun", ["sailor", "ornithologist", "veteran"])
def test_trade_that_nobody_is_told_to_have_goes_on_with_the_subject(names, noun):
    text = (
        "“[1:He was a revelation],” {1:coach Bill Sand} said.\n\nLuka Wren was not there. {2:The "
        + noun
        + "} said [2:it was fine]."
    )
    assert names(text) == ["Bill Sand", "Luka Wren"]


def test_trade_that_somebody_has_does_not_go_to_the_subject(names):
    text = "The sailor Tobias Wren won.\n\nHanna Lind was not there. {1:The sailor} said [1:it was fine]."
    assert names(text) != ["Hanna Lind"]


@pytest.mark.parametrize("pointer", ["The", "This"])
def test_description_goes_on_with_the_unnamed_one_who_just_spoke(names, pointer):
    text = (
        "Deputy clerk Emil Rey wanted a cut, according to {1:a person in the room}, who said [1:it was close]."
        f" {{2:{pointer} person}} said [2:it was early]."
    )
    assert names(text) == [None, None]


def test_nobody_calls_or_names_himself(names):
    text = "The officer came. “[1:You are coming with me, Ansel Farrant],” {1:the officer} said."
    assert names(text) == [None]


@pytest.mark.parametrize(
    ("lead", "source", "name"),
    [
        ("The singer Odile Farrant lives in Lund. Her brother, Emil Rey, is a vet.", "the musician", "Odile Farrant"),
        ("French minister Odile Farrant left.\n{2:Director Emil Rey} said [2:no].", "the veteran diplomat", "Emil Rey"),
        ("Emil Rey bakes. His mother, Odile, sold [2:chips].", "the Belgian", "Emil Rey"),
    ],
)
def test_trade_is_of_whoever_has_one_like_it_or_speaks(names, lead, source, name):
    assert names(f"{lead} “[1:My mother hates dogs],” {{1:{source}}} said.")[0] == name
