"""Those who are described first and called by a name in a clause."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The nurse, who asked us to call her Joy, works nights.",
        "A nurse, who we are calling Joy, works nights.",
        "The nurse whom we’ll call “Joy” works nights.",
        "A nurse, who wanted to be identified only as Joy, works nights.",
        "A nurse, who gave her name as Joy, works nights.",
    ],
)
def test_the_one_described_and_the_one_called_are_one(resolve, text):
    first, second = (one.speaker for one in resolve(f"{text} “[1:You cry],” {{1:she}} says. “[2:No],” says {{2:Joy}}."))
    assert first is second
    assert first.name == "Joy"
    assert [role.text for role in first.roles] == ["nurse"]


@pytest.mark.parametrize(
    "text",
    [
        "The nurse, who called Joy Farrant, works nights.",
        "The nurse, who asked to call Joy Farrant, works nights.",
        "The nurse, who asked us to call her doctor, Joy Farrant, works nights.",
        "The nurses, whom we call after Joy Farrant, work nights.",
    ],
)
def test_who_is_called_by_another_is_not_the_one_described(resolve, text):
    (one,) = resolve(f"{text} “[1:You cry],” said {{1:Joy Farrant}}.")
    assert "nurse" not in [role.text for role in one.speaker.roles]


def test_a_name_stands_behind_what_a_body_does(names):
    assert names("{1:The head of the trust, which runs the school, Dame Odile Farrant}, said [1:no].") == [
        "Odile Farrant"
    ]
    assert names("{1:The head of the trust, which the mayor runs, Odile Farrant}, said [1:no].") == [None]


@pytest.mark.parametrize(("name", "title"), [("“Joy”", []), ("Dr Joy", ["Dr"])])
def test_who_is_called_so_only_once_is_meant(resolve, name, title):
    (one,) = resolve(f"A woman who asked us to call her {name} works nights. “[1:You cry],” {{1:she}} says.")
    assert (one.speaker.name, [role.text for role in one.speaker.roles]) == ("Joy", title)
