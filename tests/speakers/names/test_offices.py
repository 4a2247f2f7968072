"""Short forms of offices."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("office", "short"),
    [
        ("District Chief Executive", "DCE"),
        ("Divisional Weir Officer", "DWO"),
        ("Inspector-General of Ferries", "IG"),
        ("Chief of Ferry Staff", "COFS"),
    ],
)
def test_the_short_form_of_an_office_is_who_holds_it(names, office, short):
    text = f"The {office} ({short}), Mr Tobias Wren, came. Odile Farrant left. {{1:The {short}}} said [1:no]."
    assert names(text) == ["Tobias Wren"]


def test_the_short_form_of_an_office_is_a_title(names):
    text = "Provincial Tide Commander (PTC) Odile Farrant came. {1:PTC Farrant} said [1:no]."
    assert names(text) == ["Odile Farrant"]


def test_the_short_form_of_a_body_stays_a_name(names):
    text = "The World Ferry Organization (WFO) met Odile Farrant. {1:The WFO} said [1:no]."
    assert names(text) == ["World Ferry Organization"]


def test_an_office_that_nobody_is_told_to_hold_is_nobody_named(names):
    text = "Odile Farrant, a nurse, left. The Chief Weir Warden (CWW) came. {1:The CWW} said [1:no]."
    assert names(text) == [None]


def test_two_offices_of_one_noun_keep_their_holders_apart(names):
    text = (
        "The District Police Officer (DPO), Mr Tobias Wren, came. The District Health Officer (DHO), Ms Odile Farrant,"
        " came. {1:The DPO} said [1:no]."
    )
    assert names(text) != ["Odile Farrant"]


def test_a_short_form_that_is_a_title_anyway_stays_one(names):
    text = (
        "The Chief Executive Officer (CEO), Odile Farrant, came. Police officer Bo Lind left. {1:The CEO} said [1:no]."
    )
    assert names(text) == ["Odile Farrant"]


@pytest.mark.parametrize(
    ("holder", "source"),
    [
        ("The Commissioner of Police, Mr Tobias Wren, came.", "The CP"),
        ("Superintendent of Police Tobias Wren came.", "The SP"),
        ("SP Tobias Wren came with police.", "The SP"),
        ("IG Tobias Wren came.", "The IGP"),
    ],
)
def test_the_initials_of_a_command_are_who_holds_it(names, holder, source):
    assert names(f"{holder} Justice Odile Farrant left. {{1:{source}}} said [1:no].") == ["Tobias Wren"]


def test_the_initials_of_a_command_that_nobody_is_told_to_hold_are_nobody_named(names):
    assert names("Justice Odile Farrant left. {1:The IGP} said [1:no].") == [None]
    text = "Tide MEC Odile Farrant left. {1:The minister} said [1:no]. Trade Minister Bo Orr came."
    assert names(text) != ["Odile Farrant"]


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [("SP Tobias Wren", "Tobias Wren", "SP"), ("Tide director Eng Laura Wren", "Laura Wren", "Eng")],
)
def test_a_short_rank_is_no_part_of_a_name(resolve, source, name, role):
    speaker = resolve(f"{{1:{source}}} said [1:no]. The police left.")[0].speaker
    assert (speaker.name, speaker.roles[-1].text) == (name, role)


@pytest.mark.parametrize("name", ["SP Tidal", "Eng Hock Lim", "Ng Eng Hock"])
def test_what_looks_like_a_short_rank_stays_in_a_name(names, name):
    assert names(f"Rain fell. {{1:{name}}} said [1:no].") == [name]


def test_a_party_is_no_superintendent(names):
    assert names("SP leader Tobias Wren came. {1:The SP} said [1:it won].") == ["SP"]
    text = "SP leader Tobias Wren met Odile Farrant, Superintendent of Police. {1:The SP} said [1:no]."
    assert names(text) == ["SP"]
    assert names("SP Tobias Wren came. {1:The SP} said [1:no].") == ["SP"]
    assert names("Police held CP Tobias Wren. {1:The CP} said [1:it would not join].") == ["CP"]


def test_a_movement_for_justice_is_no_office(names):
    assert names("The Justice and Equality Movement (JEM) won. {1:The JEM} said [1:no].") == [
        "Justice and Equality Movement"
    ]


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Deputy CM Orsi Wren", "Orsi Wren", "Deputy CM"),
        ("Deputy PM Wren", "Wren", "Deputy PM"),
        ("The Deputy CM, Orsi Wren,", "Orsi Wren", "Deputy CM"),
        ("Tide DGP Orsi Wren", "Orsi Wren", "Tide DGP"),
        ("Deputy FM Tobias Wren", "Tobias Wren", "Deputy FM"),
        ("DCP (Tides) Tobias Wren", "Tobias Wren", "DCP (Tides)"),
        ("Joint CP (Tides) Tobias Wren", "Tobias Wren", "Joint CP (Tides)"),
        ("CS Lewis", "CS Lewis", None),
        ("IG Metall", "IG Metall", None),
        ("HM Treasury", "HM Treasury", None),
    ],
)
def test_an_office_in_capitals_is_no_part_of_a_name(resolve, source, name, role):
    speaker = resolve(f"Rain fell. {{1:{source}}} said [1:no].")[0].speaker
    assert (speaker.name, [one.text for one in speaker.roles]) == (name, [role] if role else [])


def test_a_time_of_day_is_no_office(resolve):
    assert resolve("At 5 PM {1:Tobias Wren} said [1:no].")[0].speaker.roles == ()


@pytest.mark.parametrize("office", ["DGP", "CM", "Tide CS", "IG"])
def test_an_office_in_capitals_is_who_holds_it(names, office):
    text = f"{office} Tobias Wren came. Justice Odile Farrant left. {{1:The {office.split()[-1]}}} said [1:no]."
    assert names(text) == ["Tobias Wren"]


@pytest.mark.parametrize("noun", ["CM", "minister"])
def test_a_lower_office_of_the_same_noun_is_another_one_s(names, noun):
    text = (
        f"The {noun}, Odile Farrant, met the deputy {noun}, Tobias Wren."
        f" {{1:The {noun}}} said [1:no]. {{2:The deputy {noun}}} said [2:yes]."
    )
    assert names(text) == ["Odile Farrant", "Tobias Wren"]


def test_a_party_of_the_same_letters_as_an_office_stays_one(names):
    assert names("PS leader Tobias Wren came. {1:The PS} said [1:it won].") == ["PS"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Mr CM Lobo", "CM Lobo"),
        ("Dr PM Lobo", "PM Lobo"),
        ("The judge, CM Lobo", "CM Lobo"),
        ("The party leader, PM Lobo", "Lobo"),
        ("former PM Lobo", "Lobo"),
        ("PM Lobo, a former speaker", "PM Lobo"),
        ("PM Lobo, a former minister", "Lobo"),
        ("PM Cara Lobo, a former speaker", "Cara Lobo"),
    ],
)
def test_capitals_behind_a_title_or_a_calling_are_initials(names, source, name):
    assert names(f"{{1:{source}}}, said [1:so].") == [name]


def test_who_has_turns_under_initials_holds_no_office(names):
    assert names("Carlos Mena quit.\n\n{1:CM}: [1:I was bored.]\n\n{2:CM}: [2:I left.]") == ["Carlos Mena"] * 2
    assert names("Chief Minister Ana Ruiz quit.\n\n{1:CM}: [1:I was bored.]") == ["Ana Ruiz"]
