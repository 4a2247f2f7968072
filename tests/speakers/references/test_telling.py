"""What a description in passing tells of somebody, and what may as well be somebody else's."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("Sheriff Emil Rey", "Tate told the judge it was late."),
        ("Adm. Emil Rey, commander of a fleet,", "Lund mourned the commander of its navy."),
        ("Ousted premier Emil Rey, who fled,", "Rey blamed the interim leader."),
        ("Emil Rey", "Rey was jailed. Police praised the courage of the victim."),
        ("Clerk Emil Rey", "Odile Farrant thanked the mayor."),
    ],
)
def test_description_in_passing_may_be_anybodys(resolve, first, told):
    (found,) = resolve(f"{{1:{first}}} said [1:it rained]. {told}")
    known = {role.text for role in found.speaker.roles}
    assert known.isdisjoint({"judge", "commander", "interim leader", "victim", "mayor"})


@pytest.mark.parametrize(
    "told",
    [
        "Rey was the mayor of Lund.",
        "It was Rey, the mayor, whom they saw.",
    ],
)
def test_description_that_surely_tells_what_somebody_is(resolve, told):
    (found,) = resolve(f"{{1:Emil Rey}} said [1:it rained]. {told}")
    assert [role.text.split()[0] for role in found.speaker.roles] == ["mayor"]


def test_description_in_passing_does_not_lead_to_its_bearer_later(names):
    text = "{1:Sheriff Emil Rey} said [1:it rained]. Tate told the judge it was late. {2:The judge} said [2:no]."
    assert names(text)[1] is None
