"""Descriptions that call an office by another word."""

from __future__ import annotations

import pytest


def test_police_spokesman_is_their_public_relations_officer(names):
    text = "The Police Relations Officer, Odile Farrant, confirmed it. “[1:It leaks],” {1:the police spokesman} said."
    assert names(text) == ["Odile Farrant"]


def test_congresswoman_is_a_representative(names):
    text = (
        "The representative, Odile Farrant, came. The hall was full.\n\nRain fell.\n\n“[1:It leaks],”"
        " {1:the congresswoman} said."
    )
    assert names(text) == ["Odile Farrant"]


@pytest.mark.parametrize(
    ("role", "noun"),
    [
        ("The Rev.", "pastor"),
        ("Sister", "nun"),
        ("The novelist", "author"),
        ("The glaciologist", "scientist"),
        ("The soprano", "singer"),
        ("Dr", "physician"),
    ],
)
def test_holder_of_a_role_is_called_by_another_word_for_it(names, role, noun):
    text = f"{role} Odile Farrant came with Bo Lisle, a carpenter.\n\nRain fell.\n\n“[1:It leaks],”"
    assert names(f"{text} {{1:the {noun}}} said.") == ["Odile Farrant"]


def test_other_word_for_one_role_is_none_for_another(names):
    text = "The soprano Odile Farrant came.\n\nRain fell.\n\n“[1:It leaks],” {1:the bishop} said."
    assert names(text) == [None]
