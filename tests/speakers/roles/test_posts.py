"""Offices with what they are of, right before the name of who holds them: whose they are, and the role they tell."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("UN special envoy for Peru Geir Farrant", "UN special envoy for Peru"),
        ("US ambassador to South Africa Priti Farrant", "US ambassador to South Africa"),
        ("The Labour MP for Crossfield East Joanna Farrant", "Labour MP for Crossfield East"),
        ("MP for Brill North and Market Crossfield Joanna Farrant", "MP for Brill North and Market Crossfield"),
        ("Weir candidate for North Brill Tariq Farrant", "Weir candidate for North Brill"),
        ("WHO regional director for Europe Hans Farrant", "WHO regional director for Europe"),
        ("EU commissioner for trade Valda Farrant", "EU commissioner for trade"),
        ("The shadow secretary of state for transport Bo Farrant", "shadow secretary of state for transport"),
        ("The spokesman for the police Ana Farrant", "spokesman for the police"),
        ("UNICEF representative in Haiti Ana Farrant", "UNICEF representative"),
        ("Minister of State at the Department of Health Ana Farrant", "Minister of State at the Department of Health"),
        ("Assistant Attorney General for Civil Rights Ana Farrant", "Assistant Attorney General for Civil Rights"),
        ("Sgt. 1st Class Bo Farrant", "Sgt. 1st Class"),
        ("Professor Emeritus Ana Farrant", "Professor Emeritus"),
        ("Brill Chamber of Commerce President and CEO Ana Farrant", "Brill Chamber of Commerce President and CEO"),
        ("Orvane founder and Chief Executive Ana Farrant", "Orvane founder and Chief Executive"),
        ("Chairman of the Harbour Board Alhaji Musa Farrant", "Chairman of the Harbour Board"),
        ("Father of two Dean Farrant", "Father of two"),
        ("Mother of three Ana Farrant", "Mother of three"),
        ("Head of Year 9 Dean Farrant", "Head of Year 9"),
    ],
)
def test_an_office_is_the_one_s_who_is_named_behind_what_it_is_of(resolve, source, role):
    speaker = resolve(f"{{1:{source}}} said [1:no].")[0].speaker
    assert speaker.name == " ".join(source.split()[-2:])
    assert role in [found.text for found in speaker.roles]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Hobb and Tarn boss Stuart Farrant", "Stuart Farrant"),
        ("the head of MI5 Ken Farrant", "Ken Farrant"),
        ("Brill Rovers and England midfielder Declan Farrant", "Declan Farrant"),
        ("France and PSG forward Marc Farrant", "Marc Farrant"),
        ("Peru's Environment and Climate Change Minister Ana Farrant", "Ana Farrant"),
        ("Bo Sand and Orvane chief Ana Farrant", "Bo Sand"),
        ("Mr Sand and England captain Ana Farrant", "Sand"),
    ],
)
def test_one_of_two_bodies_is_whoever_is_named_behind_them(names, source, expected):
    assert names(f"[1:No], said {{1:{source}}}.") == [expected]


def test_the_first_of_two_who_is_named_elsewhere_is_no_body(names):
    assert names("Bo Hobb came. {1:Hobb and Tarn chief Ana Farrant} said [1:no].") == ["Bo Hobb"]


@pytest.mark.parametrize(
    "source",
    [
        "a spokesman for jailed Ana Farrant",
        "the lawyer for teacher Ana Farrant",
        "the sister of little Ana Farrant",
        "a friend of the late Ana Farrant",
    ],
)
def test_one_who_serves_or_belongs_to_somebody_is_somebody_else(resolve, source):
    assert resolve(f"[1:No], said {{1:{source}}}.")[0].speaker.name is None


@pytest.mark.parametrize(
    "source",
    [
        "Father of another Ana Farrant",
        "Mother of two Peruvian Kurds",
        "Father of two Weir United players",
        "The son of one",
    ],
)
def test_a_parent_of_others_is_nobody_named(names, source):
    assert names(f"{{1:{source}}} said [1:no].") == [None]


def test_a_role_that_goes_on_takes_the_place_of_its_beginning(resolve):
    text = "{1:The ambassador to Peru Ana Farrant} said [1:no]. Ambassador Ana Farrant left."
    assert [role.text for role in resolve(text)[0].speaker.roles] == ["ambassador to Peru", "Ambassador"]


def test_of_two_offices_with_an_article_only_the_second_is_whose_name_follows(resolve):
    speaker = resolve("The prime minister and President Ana Farrant met. {1:Farrant} said [1:no].")[0].speaker
    assert [role.text for role in speaker.roles] == ["President"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Weir Systems said Odile Farrant has been named Chief Tide Officer.", "Chief Tide Officer"),
        ("Weir Systems hailed the appointment of Odile Farrant as Chief Tide Officer.", "Chief Tide Officer"),
        ("Weir Systems appointed Odile Farrant chief executive.", "chief executive"),
        ("Weir Systems named Odile Farrant its new head of sales.", "head of sales"),
        ("Odile Farrant was promoted to head of sales in May.", "head of sales"),
        ("Odile Farrant, who was named head coach last week, left.", "head coach"),
    ],
)
def test_an_office_that_somebody_is_given_is_a_role(resolve, text, role):
    assert [one.text for one in resolve(f"{text} [1:It leaks], {{1:Farrant}} said.")[0].speaker.roles] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "Odile Farrant was named a suspect.",
        "Odile Farrant was named as the driver by police.",
        "Odile Farrant was not named chief executive.",
        "If Odile Farrant was named chief executive, it would fail.",
        "Odile Farrant was appointed by the mayor.",
        "Odile Farrant was promoted after the mayor left.",
        "The appointment of Odile Farrant as a friend feared was late.",
    ],
)
def test_what_somebody_is_named_or_not_given_is_no_role(resolve, text):
    assert resolve(f"{text} [1:It leaks], {{1:Farrant}} said.")[0].speaker.roles == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odile Farrant of Wedmore came.", ["of Wedmore"]),
        ("Odile Farrant from Wedmore came.", ["from Wedmore"]),
        ("Odile Farrant of Wedmore's team came.", []),
        ("Orvane hired Odile Farrant from Wedmore.", []),
        ("Stanmore's Odile Farrant came.", ["Stanmore"]),
        ("England's Odile Farrant came.", []),
    ],
)
def test_the_firm_that_somebody_is_of_is_a_role(resolve, text, expected):
    assert [one.text for one in resolve(f"{text} [1:It leaks], {{1:Farrant}} said.")[0].speaker.roles] == expected


def test_nothing_is_of_where_somebody_came_to_it_from(resolve):
    text = "Farrant joins Weir Systems from Lumen Motor Co. [1:We are glad], {1:Weir Systems} said."
    assert resolve(text)[0].speaker.roles == ()
