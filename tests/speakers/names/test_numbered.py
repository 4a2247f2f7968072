"""Numbers at the end of names: stations, branches and houses, and numbers that only count."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{1:Channel 4} said [1:it had heard nothing].", "Channel 4"),
        ("[1:The match is off], {1:Radio 5 Live} reported.", "Radio 5 Live"),
        ("{1:KVRN 7} reported [1:that the lock was shut].", "KVRN 7"),
        ("{1:Teamsters Local 1188} said [1:its members would walk out].", "Teamsters Local 1188"),
        ("{1:Dockers' Local 88} said [1:its members would walk out].", "Dockers' Local 88"),
        ("{1:No 10} said [1:she would stay].", "No 10"),
        ("[1:She stays], {1:No. 10} insisted.", "No. 10"),
        ("The door of No. 10 Downing Street opened. {1:No. 10} said [1:she would stay].", "No. 10"),
        ("But {1:No 10} said [1:she would stay].", "No 10"),
        ("{1:Number 11} denied [1:that she would go].", "Number 11"),
    ],
)
def test_a_number_ends_the_name_of_a_station_a_branch_or_a_house(names, text, expected):
    assert names(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "{1:Gate 4} said [1:no].",
        "No 10 of them came. {1:They} said [1:no].",
        "{1:Local 123456} said [1:no].",
        "{1:a No 10 aide} said [1:no].",
        "{1:The No 11} said [1:he felt a pull].",
        "{1:Brill's No 10} said [1:no].",
        "In the {1:US 40} said [1:no].",
    ],
)
def test_other_numbers_are_part_of_no_name(names, text):
    assert names(text) == [None]


def test_a_player_who_wears_the_number_keeps_her_name(names):
    assert names("Odile Farrant wore No 10. [1:It hurts], {1:she} said.") == ["Odile Farrant"]
    assert names("{1:No 10 seed Odile Farrant} said [1:it hurts].") == ["Odile Farrant"]
    assert names("{1:World No 10 Odile Farrant} said [1:it hurts].") == ["Odile Farrant"]
    assert names("{1:The side's No 10, Odile Farrant,} said [1:it hurts].") == ["Odile Farrant"]


@pytest.mark.parametrize("number", ["Danish No 10", "World No. 3", "British number one"])
def test_the_number_that_somebody_is_is_a_role(resolve, number):
    text = f"{number} Odile Farrant lost. “[1:It hurts],” {{1:Farrant}} said."
    assert [role.text for role in resolve(text)[0].speaker.roles] == [number]


@pytest.mark.parametrize("lead", ["At No 10", "At number three"])
def test_the_number_of_a_house_is_no_role(resolve, lead):
    text = f"{lead} Odile Farrant slept. “[1:It hurts],” {{1:Farrant}} said."
    assert resolve(text)[0].speaker.roles == ()


def test_a_league_ends_before_a_number(names):
    assert names("Among the {1:TFC 11} said [1:they would leave].") != ["TFC 11"]
