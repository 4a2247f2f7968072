"""Those whom the writer meets, rings and asks, and who then speak."""

from __future__ import annotations

import pytest

ABOVE = "{1:Councillor Odile Farrant} said [1:no]. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Outside, I met a young mother with a pram. “[2:We pay],” {2:she} told me.", "a young mother"),
        ("Then I rang a florist in Hull. “[2:It leaks],” {2:she} said.", "a florist"),
        ("We later spoke to my aunt. “[2:It leaks],” {2:she} said.", "my aunt"),
        ("When I asked a local florist why, {2:she} said: “[2:It leaks].”", "a local florist"),
        ("Farrant wrote to me. I rang a florist. “[2:It leaks],” {2:she} said.", "a florist"),
        ("I told my mother I was leaving. “[2:It leaks],” {2:she} said.", "my mother"),
    ],
)
def test_who_is_met_speaks_next(resolve, text, who):
    _, second = resolve(ABOVE + text)
    assert second.speaker.description == who


@pytest.mark.parametrize(
    "text",
    [
        "I met the council's office manager's cat. “[2:It leaks],” {2:she} said.",
        "I asked her about it. “[2:It leaks],” {2:she} said.",
        "“[2:I met a florist],” {2:she} wrote.",
        "I walked past a florist. “[2:It leaks],” {2:she} said.",
        "I rang two florists. “[2:It leaks],” {2:she} said.",
        "I found a frail woman in bed. “[2:It leaks],” {2:she} said.",
        "I met a woman. “[2:It leaks],” {2:she} said.",
        "I asked a waitress for water. “[2:It leaks],” {2:she} said.",
        "I called a waitress over. “[2:It leaks],” {2:she} said.",
        "She and I met a florist. “[2:It leaks],” {2:she} said.",
        "Farrant showed me the shop. I met a florist. “[2:It leaks],” {2:she} said.",
    ],
)
def test_who_is_not_met_does_not(names, text):
    assert names(ABOVE + text) == ["Odile Farrant"] * 2


def test_who_comes_up_with_the_one_met_leaves_it_open(names):
    text = "I met a florist and her aunt, Ilka Orm. “[1:You are well],” {1:she} said."
    assert names(text) != ["Odile Farrant"]
