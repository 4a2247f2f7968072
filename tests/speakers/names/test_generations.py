"""The older and the younger one of a family."""

from __future__ import annotations

import pytest

FAMILY = (
    "Orlo Brandvik opened the mill in 1962. His son, Per Brandvik, took it over.\n\n",
    "Per Brandvik, 44, runs the mill. The man he bought it from, Orlo Brandvik, 71, still calls in.\n\n",
    "Orlo Brandvik, 71, opened the mill. It is run by Per Brandvik (44) now.\n\n",
)


@pytest.mark.parametrize("opening", FAMILY)
@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the elder Brandvik", "Orlo Brandvik"),
        ("The younger Brandvik", "Per Brandvik"),
        ("Brandvik the elder", "Orlo Brandvik"),
        ("Brandvik the younger", "Per Brandvik"),
        ("Brandvik senior", "Orlo Brandvik"),
        ("Brandvik junior", "Per Brandvik"),
    ],
)
def test_the_older_and_the_younger_are_told_apart(names, opening, source, expected):
    assert names(f'{opening}"[1:It never paid]," {{1:{source}}} <1:said>.') == [expected]


def test_an_elder_of_whom_the_text_tells_no_age_is_whom_the_name_means_anyway(names):
    text = 'Orlo Brandvik left. Orlo Brandvik, the founder, came back. "[1:No]," {1:the elder Brandvik} <1:said>.'
    assert names(text) == ["Orlo Brandvik"]


def test_a_wife_with_a_given_name_alone_is_the_mrs_of_the_family(names):
    text = (
        "Cyril Brandvik came with his wife, Pernille, and Ida Wren. {1:Mrs Brandvik} said [1:no]. {2:She} said [2:yes]."
    )
    assert names(text) == ["Pernille", "Pernille"]
    assert names("Cyril Brandvik came with the vicar, Pernille. {1:Mrs Brandvik} said [1:no].") == ["Brandvik"]


def test_who_has_a_son_is_the_elder(names):
    text = "Per Brandvik, son of Orlo Brandvik, runs the mill. {1:The elder Brandvik} said [1:no]."
    assert names(text) == ["Orlo Brandvik"]


def test_the_wife_of_another_family_is_not_its_mrs(names):
    text = "Lind's wife, Ana, wept as the prosecutor, Xan Brandvik, spoke. {1:Ms Brandvik} said [1:no]."
    assert names(text) == ["Xan Brandvik"]


@pytest.mark.parametrize(
    "told",
    [
        "the sister of Orlo Brandvik",
        "the widow of the late mayor Orlo Brandvik",
        "Orlo Brandvik's daughter",
        "head of the Orlo Brandvik fund",
        "whose son Orlo Brandvik, 9, drowned",
    ],
)
def test_the_family_name_is_meant_of_who_spoke_and_not_of_who_is_named_beside(names, told):
    text = f"“[1:He was kind],” said {{1:Ida Brandvik, {told}}}. “[2:I miss him],” {{2:Brandvik}} said."
    assert names(text) == ["Ida Brandvik"] * 2


def test_a_given_name_behind_the_family_name_may_have_spoken_last(names):
    text = (
        "{1:General Kim Yong-hoon} said [1:so]. {2:Kim Min-seo, a student,} left. “[2:I wept],” said {3:Kim}. [3:No.]"
    )
    assert names(text)[2] == "Kim Min-seo"


def test_a_relative_behind_a_full_stop_tells_nothing_of_the_name_before(names):
    text = "[1:No], said {1:Per Brandvik}. His father, Orlo Brandvik, is deaf. [2:Yes], said {2:the older Brandvik}."
    assert names(text) == ["Per Brandvik", "Orlo Brandvik"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Per Brandvik left. His uncle, Pastor Brandvik, sang.", "Brandvik"),
        ("Pastor Brandvik sang. The pastor's daughter, Ida Brandvik, left.", "Brandvik"),
        ("Pastor Brandvik sang. His great-niece, Ida Brandvik, left.", "Brandvik"),
        ("Pastor Orlo Brandvik sang. His son, Captain Per Brandvik, left.", "Orlo Brandvik"),
        ("Pastor Orlo Brandvik sang. His son, Per Brandvik, left. His father, Pastor Brandvik, wept.", "Orlo Brandvik"),
        ("Pastor Brandvik sang. The baker's daughter, Ida Brandvik, left.", "Ida Brandvik"),
    ],
)
def test_a_title_tells_which_one_of_a_family_is_meant(names, text, expected):
    assert names(f"{text} “[1:It leaks],” said {{1:Pastor Brandvik}}.") == [expected]


def test_a_title_outweighs_who_spoke_last(names):
    text = "{1:Sen. Ida Brandvik} said [1:so]. Her husband, Mayor Per Brandvik, wept. [2:No], {2:Sen. Brandvik} said."
    assert names(f"{text} “[3:Yes],” said {{3:Mayor Brandvik}}.") == ["Ida Brandvik", "Ida Brandvik", "Per Brandvik"]
