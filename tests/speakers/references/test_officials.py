"""Whoever speaks for an office is not the man or the girl who speaks next."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("official", "told", "source"),
    [
        ("Council leader Odile Farrant", "it was wrong", "The woman"),
        ("Sgt Emil Rey", "a man had been robbed", "the man"),
        ("Detective Inspector Odile Farrant", "the girl was hurt", "the girl"),
        ("Headteacher Odile Farrant", "a pupil had left", "The teenager"),
    ],
)
def test_who_spoke_for_an_office_is_nobody_in_the_street(names, official, told, source):
    text = f"{{1:{official}}} said [1:{told}]. “[2:It was filthy],” {{2:{source}}} said."
    assert names(text) == [official.split(maxsplit=official.count(" ") - 1)[-1], None]


def test_who_met_an_official_is_described_again(resolve):
    text = "Detective Inspector Odile Farrant spoke to a woman. “[1:It was filthy],” {1:the woman} said."
    assert resolve(text)[0].speaker.description == "a woman"


@pytest.mark.parametrize(
    ("told", "source", "name"),
    [
        ("Sgt Emil Rey was held on Monday.", "The man", "Emil Rey"),
        ("Mayor Emil Rey, 43, fell. {2:Rey} said [2:it hurt].", "The man", "Emil Rey"),
        ("Novelist Odile Farrant fell. {2:Farrant} said [2:it hurt].", "The woman", "Odile Farrant"),
    ],
)
def test_who_is_told_of_for_himself_may_be_anybody(names, told, source, name):
    assert names(f"{told} “[1:It was late],” {{1:{source}}} said.")[0] == name
