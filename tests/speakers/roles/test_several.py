"""A plural before several names: a role of each of them, but of nobody whose name only follows it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("lead", "role"),
    [
        ("Town Council members Odile Farrant and Bo Lind met.", "Town Council members"),
        ("Economists Odile Farrant and Bo Lind met.", "Economists"),
        ("Best friends Odile Farrant and Bo Lind met.", "Best friends"),
        ("The co-owners Odile Farrant and Bo Lind met.", "co-owners"),
        ("State Sens. Odile Farrant and Bo Lind met.", "State Sens."),
        ("Senators Odile Farrant, Cy Moe and Bo Lind met.", "Senators"),
        ("Two nurses, Odile Farrant, 34, and Bo Lind, 29, met.", "nurses"),
        ("Researchers Odile Farrant of Orvane and Bo Lind met.", "Researchers"),
        ("It leaks, said the owners, Odile Farrant and Bo Lind.", "owners"),
    ],
)
def test_a_plural_is_a_role_of_each_of_those_named_behind_it(resolve, lead, role):
    for one in resolve(f"{lead} [1:It leaks], {{1:Farrant}} said. [2:It does], {{2:Lind}} said."):
        assert role in [told.text for told in one.speaker.roles]


@pytest.mark.parametrize(
    "lead",
    [
        "According to the owners, Odile Farrant and Bo Lind left.",
        "In a letter to the ministers, Odile Farrant and Bo Lind left.",
        "They told reporters Odile Farrant and Bo Lind had left.",
        "Nurses and Bo Lind met Odile Farrant.",
        "Lawyers for Odile Farrant and Bo Lind met.",
        "The nurses met Odile Farrant and Bo Lind.",
        "For years Odile Farrant and Bo Lind met.",
        "Brothers Odile Farrant and Bo Lind met.",
        "Her parents, Odile Farrant and Bo Lind, met.",
        "Presidents Odile Farrant and Bo Lind met.",
        "Orvane Rangers Odile Farrant and Bo Lind met.",
        "Aunt and nephew Odile Farrant and Bo Lind met.",
    ],
)
def test_a_plural_that_only_stands_before_names_is_no_role(resolve, lead):
    for one in resolve(f"{lead} [1:It leaks], {{1:Farrant}} said. [2:It does], {{2:Lind}} said."):
        assert one.speaker.roles == ()


@pytest.mark.parametrize("lead", ["Brothers Cy and Bo Lind met.", "The owners, Cy Moe and Bo Lind, met."])
def test_several_are_none_of_them(resolve, lead):
    noun = lead.split(",")[0].lower().removeprefix("the ").split()[0]
    (one,) = resolve(f"{lead} [1:It leaks], {{1:the {noun}}} said.")
    assert (one.speaker.name, one.speaker.kind) == (None, "group")


def test_no_plural_stands_beside_its_singular(resolve):
    (one,) = resolve("Councillors Odile Farrant and Bo Lind met. [1:It leaks], {1:Cllr Farrant} said.")
    assert [role.text for role in one.speaker.roles] == ["Cllr"]
