"""Two of one name, and one who is named with a mark and without."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "{1:Odile Farrant} said [1:so]. Her daughter, {2:Odile Farrant Jr.,} said [2:no].",
        "{1:Odile B. Farrant} said [1:so]. {2:Odile Farrant II, a clerk,} said [2:no].",
        "{2:Odile Farrant Jr., the daughter of Odile Farrant,} said [2:no]. {1:Odile Farrant} said [1:so].",
        "{2:Odile Farrant Jr.} said [2:no]. Her mother, {1:Odile Farrant,} said [1:so].",
    ],
)
def test_who_is_named_without_a_mark_is_another(names, text):
    older, younger = names(text)
    assert older in {"Odile Farrant", "Odile B. Farrant"}
    assert younger.rstrip(".") in {"Odile Farrant Jr", "Odile Farrant II"}


@pytest.mark.parametrize(
    "text",
    [
        "Odile Farrant to leave\n\n{1:Odile Farrant Jr.} said [1:so]. {2:Farrant} said [2:no].",
        "{1:Odile Farrant Jr.} said [1:so]. {2:Odile Farrant} said [2:no].",
        "{1:Odile Farrant Jr.} said [1:so]. Her son, Bo Farrant, wept. {2:Odile Farrant} said [2:no].",
    ],
)
def test_a_mark_may_be_left_out(names, text):
    assert names(text) == ["Odile Farrant Jr."] * 2


def test_a_family_name_with_a_mark_is_the_full_one_with_it(resolve):
    text = "Mayor Bo Farrant died. “[1:He sang],” said {1:Bo Farrant Jr.} “[2:No],” said {2:Farrant Jr.}"
    first, second = (one.speaker for one in resolve(text))
    assert first is second
    assert first.name == "Bo Farrant Jr."
    assert not first.roles


@pytest.mark.parametrize(
    ("above", "below"),
    [("Bo Farrant", "Bo H.W. Farrant"), ("Bo W. Farrant", "Bo Farrant")],
)
def test_a_father_of_the_same_given_name_is_another(names, above, below):
    text = (
        f"{{1:{above}}} said [1:so]. His father, {{2:{below}}}, said [2:no]. “[3:Yes],” said {{3:the elder Farrant}}."
    )
    assert names(text) == [above, below, below]


def test_a_relative_may_be_named_more_fully_later_on(names):
    text = "{1:Bo Lind} said [1:so]. His wife, Odile Farrant, left. {2:Odile M. Farrant} said [2:no]."
    assert names(text) == ["Bo Lind", "Odile M. Farrant"]
