"""Titles before a name: an office and a rank are two roles, and a headline's verb is none."""

from __future__ import annotations

import pytest


def roles(resolve, text):
    return [role.text for role in resolve(text)[0].speaker.roles]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Weir board spokesman Colonel", ["Weir board spokesman", "Colonel"]),
        ("The former chancellor Lord", ["former chancellor", "Lord"]),
        ("Weir advocate Sister", ["Weir advocate", "Sister"]),
        ("Weir branch secretary Major (Retd)", ["Weir branch secretary Major (Retd)"]),
        ("Leader of the council Cllr", ["Leader of the council", "Cllr"]),
        ("Bureau of Tides senior warden", ["Bureau of Tides senior warden"]),
        ("Sunday Post critic", ["Sunday Post critic"]),
        ("Council Leader Coun", ["Council Leader", "Coun"]),
        ("Customs officer Lieutenant", ["Customs officer", "Lieutenant"]),
        ("Lead author Dr", ["Lead author", "Dr"]),
        ("Health minister Prof. Dr.", ["Health minister", "Prof. Dr."]),
        ("Police spokesman Chief Inspector", ["Police spokesman", "Chief Inspector"]),
        ("Lead author Associate Professor", ["Lead author", "Associate Professor"]),
        ("The army chief General", ["army chief", "General"]),
        ("Chief Executive Professor", ["Chief Executive", "Professor"]),
        ("Minister of State for Tides Dr", ["Minister of State for Tides", "Dr"]),
        ("Menteri Besar Datuk Seri Dr", ["Menteri Besar", "Datuk Seri Dr"]),
        ("The opposition's Datuk", ["Datuk"]),
        ("The opposition's leader Datuk", ["opposition's leader", "Datuk"]),
    ],
)
def test_an_office_and_a_rank_are_two_roles(resolve, title, expected):
    assert roles(resolve, f"{{1:{title} Odile Farrant}} said [1:no].") == expected


@pytest.mark.parametrize(
    "title",
    [
        "Chief Inspector",
        "Lieutenant Colonel",
        "Attorney General",
        "Democrat Senator",
        "Master Sergeant",
        "Magistrate Judge",
        "Assistant Professor",
        "Fire Chief",
        "Trade Minister",
        "retired US colonel",
        "retired judge",
        "bargaining team member",
        "Local 617 president",
        "Weir Trades Council President",
        "Weir Trades Council (WTC) president",
        "Weir 2nd District Rep.",
        "U.N. peacekeeping force spokesman",
    ],
)
def test_a_title_of_several_words_is_whole(resolve, title):
    assert roles(resolve, f"{{1:{title} Odile Farrant}} said [1:no].") == [title]


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Weir Therapeutics Appoints Dr. Odile Farrant as Medical Officer", "Dr."),
        ("Weir Chief Backs Sen. Odile Farrant", "Sen."),
    ],
)
def test_a_headlines_verb_is_no_part_of_a_title(resolve, headline, title):
    assert roles(resolve, f"{headline}\n\n[1:It leaks], said {{1:{title} Farrant}}.") == [title]


def test_what_somebody_founded_is_not_what_he_is(resolve):
    text = "The Weir Front, the party Farrant founded, wept. [1:It leaks], {1:Farrant} said."
    assert roles(resolve, text) == []
