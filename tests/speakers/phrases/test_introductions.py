"""Labels of turns are whoever holds the office that they name."""

from __future__ import annotations

import pytest


def turns(label: str, below: str) -> str:
    return f"It rained.\n\n{{1:{label}}}: [1:I'll take that.]\n\n{{2:WREN}}: [2:Thank you.]\n\n{below}"


@pytest.mark.parametrize(
    ("label", "below"),
    [
        ("CFO", "CFO Odile Farrant, who joined in May, left later."),
        ("MODERATOR", "The moderator, Odile Farrant, left later."),
        ("THE COURT", "Judge Odile Farrant left later."),
        ("Madam Deputy Speaker", "Deputy Speaker Odile Farrant left later."),
    ],
)
def test_a_label_is_the_only_one_who_holds_its_office(names, label, below):
    assert names(turns(label, below))[0] == "Odile Farrant"


@pytest.mark.parametrize(
    ("label", "below"),
    [
        ("CFO", "CFO Odile Farrant and CFO Tobias Lind left later."),
        ("CFO", "CFO Odile Wren left later."),
        ("THE COURT", "The suit was brought by justice campaigner Odile Farrant."),
        ("WITNESS", "Judge Odile Farrant left later."),
    ],
)
def test_a_label_is_nobody_where_several_or_none_may_be_meant(names, label, below):
    assert names(turns(label, below))[0] is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("“[1:My name,]” {1:she} <1:said>, “[1:is Odile Farrant.]”", "Odile Farrant"),
        ("“[1:The door was open, love,]” {1:she} <1:said>. “[1:I'm Odile Farrant.]”", "Odile Farrant"),
        ("“[1:Her name,]” {1:she} <1:said>, “[1:is Odile Farrant.]”", "Bess"),
        ("“[1:My name,]” {1:she} <1:joked>, “[1:is Odile Farrant.]”", "Bess"),
        ("“[1:My name,]” {1:the actor} <1:said>, “[1:is Odile Farrant.]”", None),
        ("“[1:I am,]” {1:she} <1:said>, “[1:Odile Farrant.]”", "Bess"),
        ("“[1:I know,]” {1:she} <1:said>, “[1:Odile Farrant.]”", "Bess"),
    ],
)
def test_who_says_the_own_name_may_say_it_in_two_pieces(names, said, name):
    assert names(f"Mrs Bess came down. {said}") == [name]
