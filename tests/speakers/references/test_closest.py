"""Who is called what a description says in its own words, and who only in others."""

from __future__ import annotations

import pytest

MET = "{} Odile Farrant met {} Bo Lisle. “[1:It leaks],” {{1:the {}}} said."


@pytest.mark.parametrize(
    ("one", "other", "source", "name"),
    [
        ("Prime Minister", "opposition leader", "opposition leader", "Bo Lisle"),
        ("President", "rebel leader", "leader", "Bo Lisle"),
        ("Labour leader", "Green leader", "Green leader", "Bo Lisle"),
        ("King", "party leader", "leader", "Bo Lisle"),
        ("Fly-half", "captain", "fly-half", "Odile Farrant"),
        ("Left-back", "captain", "defender", "Odile Farrant"),
        ("Prime Minister", "opposition leader", "prime minister", "Odile Farrant"),
        ("Prime Minister", "Labour leader", "Conservative leader", "Odile Farrant"),
        ("Captain", "vicar", "defender", "Odile Farrant"),
    ],
)
def test_who_is_called_so_in_that_word_comes_first(names, one, other, source, name):
    assert names(MET.format(one, other, source)) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chancellor Odile Farrant of Germany met President Bo Lisle of France", "Bo Lisle"),
        ("Chancellor Odile Farrant met President Bo Lisle in Paris", None),
        ("German Chancellor Odile Farrant met President Bo Lisle in Paris", "Bo Lisle"),
        ("President Bo Lisle spoke in Paris", "Bo Lisle"),
    ],
)
def test_leader_of_a_country_of_which_nobody_is_told_to_be(names, text, name):
    assert names(f"{text}. “[1:It leaks],” {{1:the French leader}} said.") == [name]


def test_queen_is_no_leader(names):
    assert names("Queen Berta sang. “[1:It leaks],” {1:the leader} said.") == [None]
