"""The description that leads to a name is a role of its bearer, unless it tells nothing of him or her."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A local interpreter who gave only her first name, Odile", ["local interpreter"]),
        ("A Peruvian baker who gave her name as Odile", ["Peruvian baker"]),
        ("The barman, a Pole named Witek", ["barman"]),
        ("The landlord, a former boxer called Bo Lind", ["landlord", "former boxer"]),
        ("A soldier with the call sign “Malyi”", ["soldier"]),
        ("Weir MLA from Lund, Bo Lind", ["Weir MLA"]),
        ("A man who gave his name as Bo", []),
        ("Baxter and Gamble chief executive Bo Lind", ["Gamble chief executive"]),
        ("Procter and Gamble chief executive Bo Lind", ["Procter and Gamble chief executive"]),
        ("A young woman named Odile Farrant", []),
        ("A Swede called Odile Farrant", []),
        ("The wife of the driver, Odile Farrant", ["wife of the driver"]),
    ],
)
def test_a_description_that_leads_to_a_name_is_a_role(resolve, source, expected):
    (found,) = resolve(f"{{1:{source}}}, said [1:it was late].")
    assert found.speaker.name is not None
    assert [role.text for role in found.speaker.roles] == expected


def test_the_one_who_sacked_somebody_is_another(resolve):
    text = "The manager who sacked Odile Farrant was rude. {1:Farrant} said [1:no]."
    assert resolve(text)[0].speaker.roles == ()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A friend, a plumber from Lund,", ["friend", "plumber from Lund"]),
        ("The plumber, a judge heard,", ["plumber"]),
        ("The general, a soldier wrote,", ["general"]),
        ("A friend, a plumber who writes songs,", ["friend", "plumber who writes songs"]),
        ("Her neighbour, a retired nurse,", ["Her neighbour", "retired nurse"]),
        ("A man, who is a teacher,", ["teacher"]),
        ("A nurse who works at the mill", ["nurse", "works at the mill"]),
        ("A spokesman for the club, a charity,", ["spokesman"]),
        ("The head of state", ["head of state"]),
        ("A father of two from Lund", ["father of two"]),
    ],
)
def test_one_without_a_name_has_the_roles_that_the_source_tells(resolve, source, expected):
    (found,) = resolve(f"{{1:{source}}} said [1:it was late].")
    assert (found.speaker.name, [role.text for role in found.speaker.roles]) == (None, expected)


def test_whose_client_somebody_is_tells_nothing(resolve):
    text = "Bo Lind was held. Odile Farrant, a lawyer, spoke. “[1:I ran],” {1:her client} said."
    assert not [role for role in resolve(text)[0].speaker.roles if "client" in role.text]
