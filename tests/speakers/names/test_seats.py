"""Members of parliaments, and who leads there: the Lund Bay MP; Green MP for Lund Ana Ruiz."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "source", ["The Green Tide MP", "The former Wrak Sabha MP", "A Tide Union TD", "The Tarnbeck North MSP"]
)
def test_a_party_s_or_seat_s_member_is_no_name(names, source):
    assert names(f"{{1:{source}}} said [1:no].") == [None]


def test_a_party_s_member_is_the_one_who_is_told_to_be_it(names):
    text = "Green Tide MP Odile Farrant lost. Justice Tobias Wren left. {1:The Green Tide MP} said [1:no]."
    assert names(text) == ["Odile Farrant"]
    assert names("{1:The Green Tide MP, Odile Farrant,} said [1:no].") == ["Odile Farrant"]


@pytest.mark.parametrize("source", ["Odile Farrant MP", "The Rt Hon Odile Farrant MP", "The late Odile Farrant MP"])
def test_who_is_named_before_letters_stays_a_name(names, source):
    assert names(f"{{1:{source}}} said [1:no].") == ["Odile Farrant"]


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Green MP for Tarnbeck Orsi Wren", "Orsi Wren", "Green MP for Tarnbeck"),
        ("Former Green MP for Tarnbeck Orsi Wren", "Orsi Wren", "Former Green MP for Tarnbeck"),
        ("Tide Union TD for Tarnbeck Ruth Wren", "Ruth Wren", "Tide Union TD for Tarnbeck"),
        ("Tide MLA from Tarnbeck Orsi Wren", "Orsi Wren", "Tide MLA from Tarnbeck"),
        ("Leader of the Opposition Orsi Wren", "Orsi Wren", "Leader of the Opposition"),
        ("Leader of Opposition Orsi Wren", "Orsi Wren", "Leader of Opposition"),
        ("Tide Union's leader in the House Ruth Wren", "Ruth Wren", "Tide Union's leader"),
    ],
)
def test_who_has_a_seat_is_named_behind_it(resolve, source, name, role):
    speaker = resolve(f"{{1:{source}}} said [1:no].")[0].speaker
    assert (speaker.name, [one.text for one in speaker.roles]) == (name, [role])


@pytest.mark.parametrize(
    "source",
    [
        "The Green MP for Tarnbeck Vale Heath",
        "Green MP for North West Tarnbeck",
        "The leader of the House Tide Caucus",
        "The leader of the Opposition Green Party",
        "A visitor from Congress Vale Heath",
    ],
)
def test_the_last_words_of_a_seat_or_body_name_nobody(names, source):
    assert names(f"{{1:{source}}} said [1:no].") == [None]
