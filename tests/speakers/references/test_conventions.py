"""Descriptions that the place or the sense of a word ties to somebody: the younger of two, whose lawyer, who spoke."""

from __future__ import annotations

import pytest

PAIR = "Omar Haddad, 61, and Sami Moss, 34, left. Ada Quist, 40, stayed. “[1:We paid],” "


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("{2:Quirke} accepts [2:it].", "Bart Quirke"),
        ("Quirke was late.", None),
    ],
)
def test_who_just_spoke_goes_on_by_his_trade(names, told, who):
    text = (
        "Professor Bart Quirke led it. {1:Tom Webb and Hanna Lind} said [1:it failed].\n\n"
        + told
        + " “[3:We missed nine],” {3:the oncologist} said."
    )
    assert (names(text)[-1] == "Bart Quirke") == (who is not None)


def test_who_just_spoke_has_no_trade_where_another_is_told_more_of(names):
    text = "Dr Hanna Lind met Bart Quirke. {1:Quirke} said [1:it was full]. “[2:We had no beds],” {2:the surgeon} said."
    assert names(text) == ["Bart Quirke", "Hanna Lind"]


@pytest.mark.parametrize(
    ("source", "name"),
    [("the older man", "Omar Haddad"), ("the younger man", "Sami Moss"), ("the elder defendant", None)],
)
def test_older_and_younger_go_by_the_ages_of_two(names, source, name):
    assert names(PAIR + "{1:" + source + "} said.") == [name]


@pytest.mark.parametrize(
    ("source", "below", "name"),
    [
        ("the widow of a miner", "Ada Quist, 52, was speaking after the verdict.", "Ada Quist"),
        ("a neighbour", "Ada Quist was speaking outside the court.", "Ada Quist"),
        ("the owner", "Ada Quist, a neighbour, was speaking after the fire.", None),
        ("the widow of a miner", "Tom Reed was speaking after the verdict.", None),
        ("a neighbour", "Ada Quist was speaking to an officer.", None),
    ],
)
def test_who_is_told_below_to_have_been_speaking(names, source, below, name):
    assert names("“[1:It was lovely],” said {1:" + source + "}. " + below) == [name]


@pytest.mark.parametrize(
    ("words", "tag", "name"),
    [
        ("I lost everything", "Ada Quist", "Ada Quist"),
        ("They lied", "Ada Quist", None),
        ("I lost everything", "Ada Quist, a lawyer,", None),
    ],
)
def test_relative_in_a_lede_tells_below_of_herself(names, words, tag, name):
    text = "{1:The widow of a miner} told MPs [1:she had lost it all].\n\n“[2:" + words + "],” {2:" + tag + "} said."
    assert names(text) == [name, "Ada Quist"]


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("Mayor Fenn's attorney, Marcy Gold,", None),
        ("U.S. Attorney Marcy Gold", None),
        ("Ron Delacorte's attorney, Marcy Gold,", "Marcy Gold"),
        ("defence attorney Marcy Gold", "Marcy Gold"),
    ],
)
def test_his_lawyer_is_nobody_else_s(names, role, name):
    text = "{1:" + role + "} said [1:it snowed]. Ron Delacorte will testify. {2:His lawyer} said [2:it was late]."
    assert names(text) == ["Marcy Gold", name]


@pytest.mark.parametrize(
    ("role", "source", "name"),
    [
        ("Judge Ina Lind", "The claimant", None),
        ("Mechanic Ina Lind", "The dentist", None),
        ("Baker Ina Lind", "The baker", "Ina Lind"),
        ("Former customs officer Ina Lind", "The baker", "Ina Lind"),
    ],
)
def test_calling_of_today_excludes_others(names, role, source, name):
    assert names("{1:" + role + "} said [1:it was late]. {2:" + source + "} said [2:it was early].")[1] == name


def test_they_are_the_first_of_two_who_are_each_described(names):
    text = "{1:Mick Corran, the leader, and Bev Laidlaw, the treasurer}, said [1:no]. “[2:We left],” {2:they} said."
    assert names(text) == ["Mick Corran", "Mick Corran"]
