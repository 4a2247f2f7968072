"""Descriptions that call an office by another word."""

from __future__ import annotations


def test_police_spokesman_is_their_public_relations_officer(names):
    text = "The Police Relations Officer, Odile Farrant, confirmed it. “[1:It leaks],” {1:the police spokesman} said."
    assert names(text) == ["Odile Farrant"]


def test_congresswoman_is_a_representative(names):
    text = (
        "The representative, Odile Farrant, came. The hall was full.\n\nRain fell.\n\n“[1:It leaks],”"
        " {1:the congresswoman} said."
    )
    assert names(text) == ["Odile Farrant"]
