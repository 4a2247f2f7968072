"""Clauses and phrases around a name: which of them tell a role, and how far."""

from __future__ import annotations

import pytest


def roles(resolve, text):
    return [role.text for role in resolve(text)[0].speaker.roles]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("who owns it", []),
        ("who runs it all", []),
        ("who runs them for the council", ["runs them for the council"]),
        ("who keeps sheep at Brill and gives no surname", ["keeps sheep at Brill"]),
        ("who teaches physics and asked to be moved", ["teaches physics"]),
        ("a welder who asked that her full name be withheld because she feared for it", ["welder"]),
        ("a nurse who spoke on condition of anonymity", ["nurse"]),
        ("a nurse who asked the board for help", ["nurse who asked the board for help"]),
        ("a chemist at Brill who was not involved in the study", ["chemist at Brill"]),
        ("a nurse who worked at Brill for years and whose son fell", ["nurse who worked at Brill for years"]),
        ("of the seed company Verdano", ["of the seed company Verdano"]),
        ("of all the Brill children", []),
        ("a 36-year-old GP", ["36-year-old GP"]),
        ("herself a former nurse", ["former nurse"]),
        ("both a nurse and a mother of three", ["nurse and a mother of three"]),
        ("until recently the head of the trust", ["until recently the head of the trust"]),
        ("once a pupil at the school", ["once a pupil at the school"]),
        ("once again", []),
        ("one of the club's founders", ["one of the club's founders"]),
        ("one of the people at the door", []),
        ("one of several nurses at the door", []),
        ("director of the Brill Trust, a charity", ["director of the Brill Trust"]),
        ("director of the Brill Trust, a mother", ["director of the Brill Trust", "mother"]),
    ],
)
def test_what_follows_a_name_is_cut_where_the_role_ends(resolve, behind, expected):
    assert roles(resolve, f"{{1:Odile Farrant, {behind}}}, said [1:no].") == expected


@pytest.mark.parametrize("form", ["Inc.", "Ltd", "plc", "GmbH", "S.A.", "LLC"])
def test_the_legal_form_of_a_firm_is_no_role(resolve, form):
    assert roles(resolve, f"{{1:Weir Foods, {form}, a baker}}, said [1:no].") == ["baker"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odile Farrant became vice-chancellor of Brill in May 2021, after a vote.", ["vice-chancellor of Brill"]),
        ("Prior to joining Weir, Odile Farrant was a director at Brill.", []),
        ("Previously, Odile Farrant was a director at Brill.", []),
        ("Before becoming mayor, Odile Farrant was a director at Brill.", []),
        ("Before the flood, Odile Farrant was a director at Brill.", ["director at Brill"]),
        ("Odile Farrant, a diver, became the mayor.", ["diver"]),
        ("Odile Farrant was a pilot. “It leaks,” Bo Lind said.", ["pilot"]),
    ],
)
def test_what_somebody_was_long_ago_is_no_role(resolve, text, expected):
    assert roles(resolve, f"{text} [1:It leaks], {{1:Farrant}} said.") == expected
