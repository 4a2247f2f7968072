"""Titles before a name: an office and a rank are two roles, and a headline's verb is none."""

from __future__ import annotations

import pytest


def roles(resolve, text):
    return [role.text for role in resolve(text)[0].speaker.roles]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Weir board spokesman Colonel", ["Weir board spokesman", "Colonel"]),
        ("The former chancellor Lord", ["former chancellor", "Lord"]),
        ("Weir advocate Sister", ["Weir advocate", "Sister"]),
        ("Weir branch secretary Major (Retd)", ["Weir branch secretary Major (Retd)"]),
        ("Leader of the council Cllr", ["Leader of the council", "Cllr"]),
        ("Bureau of Tides senior warden", ["Bureau of Tides senior warden"]),
        ("Sunday Post critic", ["Sunday Post critic"]),
        ("Council Leader Coun", ["Council Leader", "Coun"]),
        ("Customs officer Lieutenant", ["Customs officer", "Lieutenant"]),
        ("Lead author Dr", ["Lead author", "Dr"]),
        ("Health minister Prof. Dr.", ["Health minister", "Prof. Dr."]),
        ("Police spokesman Chief Inspector", ["Police spokesman", "Chief Inspector"]),
        ("Lead author Associate Professor", ["Lead author", "Associate Professor"]),
        ("The army chief General", ["army chief", "General"]),
        ("Chief Executive Professor", ["Chief Executive", "Professor"]),
        ("Minister of State for Tides Dr", ["Minister of State for Tides", "Dr"]),
        ("Menteri Besar Datuk Seri Dr", ["Menteri Besar", "Datuk Seri Dr"]),
        ("The opposition's Datuk", ["Datuk"]),
        ("Weir police chief Comm Datuk", ["Weir police chief", "Comm Datuk"]),
        ("Supreme Leader Ayatollah", ["Supreme Leader", "Ayatollah"]),
        ("Chief of Staff Lt. Gen.", ["Chief of Staff", "Lt. Gen."]),
        ("Foreign Minister Prince", ["Foreign Minister", "Prince"]),
        ("Crown Prince", ["Crown Prince"]),
        ("The Ven.", ["Ven."]),
        ("Wing", ["Wing"]),
        ("Winning", []),
        ("Lind & Moe Bakers owner", ["Lind & Moe Bakers owner"]),
        ("Te Runanga o Weir chair", ["Te Runanga o Weir chair"]),
        ("The opposition's leader Datuk", ["opposition's leader", "Datuk"]),
    ],
)
def test_an_office_and_a_rank_are_two_roles(resolve, title, expected):
    assert roles(resolve, f"{{1:{title} Odile Farrant}} said [1:no].") == expected


@pytest.mark.parametrize(
    "title",
    [
        "Chief Inspector",
        "Lieutenant Colonel",
        "Attorney General",
        "Democrat Senator",
        "Master Sergeant",
        "Magistrate Judge",
        "Assistant Professor",
        "Fire Chief",
        "Trade Minister",
        "retired US colonel",
        "retired judge",
        "bargaining team member",
        "Local 617 president",
        "Weir Trades Council President",
        "Weir Trades Council (WTC) president",
        "Weir 2nd District Rep.",
        "U.N. peacekeeping force spokesman",
    ],
)
def test_a_title_of_several_words_is_whole(resolve, title):
    assert roles(resolve, f"{{1:{title} Odile Farrant}} said [1:no].") == [title]


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Weir Therapeutics Appoints Dr. Odile Farrant as Medical Officer", "Dr."),
        ("Weir Chief Backs Sen. Odile Farrant", "Sen."),
    ],
)
def test_a_headlines_verb_is_no_part_of_a_title(resolve, headline, title):
    assert roles(resolve, f"{headline}\n\n[1:It leaks], said {{1:{title} Farrant}}.") == [title]


def test_what_somebody_founded_is_not_what_he_is(resolve):
    text = "The Weir Front, the party Farrant founded, wept. [1:It leaks], {1:Farrant} said."
    assert roles(resolve, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind beat Weir qualifier Odile Farrant.", ["Weir qualifier"]),
        ("Mayor Bo Lind ousts Weir MP Odile Farrant.", ["Weir MP"]),
        ("Lind beat qualifier Odile Farrant.", ["qualifier"]),
        ("Weir Globe beat writer Odile Farrant left.", ["Weir Globe beat writer"]),
        ("The controversial Weir pastor Odile Farrant left.", ["controversial Weir pastor"]),
        ("Chelsea women Weir forward Odile Farrant left.", ["Chelsea women Weir forward"]),
        ("They hammer Democrat Odile Farrant.", ["Democrat"]),
        ("He vowed to hammer Democrat Odile Farrant.", ["Democrat"]),
        ("It fell to economist Odile Farrant.", ["economist"]),
    ],
)
def test_a_verb_between_two_names_opens_no_title(resolve, text, expected):
    assert roles(resolve, f"{text} [1:It leaks], said {{1:Farrant}}.") == expected


@pytest.mark.parametrize(
    "title",
    [
        "Weir fire chief",
        "Weir trade secretary",
        "Weir high commissioner",
        "High Representative",
        "Best man",
        "London-based economist",
        "award-winning author",
        "CP(M) leader",
        "Professor emeritus",
        "Weir supremo",
        "Weir legend",
        "Weir tight end",
        "Tennis ace",
        "Starting center",
        "WNP (SP) chief",
    ],
)
def test_a_title_keeps_the_word_or_bracket_that_opens_it(resolve, title):
    assert roles(resolve, f"{{1:{title} Odile Farrant}} said [1:no].") == [title]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Deputy prime minister and housing secretary", ["Deputy prime minister and housing secretary"]),
        ("MP and former minister", ["MP and former minister"]),
        ("Opposition Leader and Labor MP", ["Opposition Leader and Labor MP"]),
        ("The mayor and housing secretary", ["housing secretary"]),
        ("Wife and former nurse", ["former nurse"]),
    ],
)
def test_two_offices_without_an_article_are_one_bearer_s(resolve, title, expected):
    assert roles(resolve, f"{title} Odile Farrant left. [1:It leaks], said {{1:Farrant}}.") == expected


@pytest.mark.parametrize("lead", ["Lind MP", "Bo Lind MP", "Talks between mayor"])
def test_the_office_of_another_is_not_held_as_well(resolve, lead):
    text = f"{lead} and former minister Odile Farrant left. [1:It leaks], said {{1:Farrant}}."
    assert roles(resolve, text) == ["former minister"]


@pytest.mark.parametrize("position", ["center", "tackle", "end", "safety"])
def test_a_position_that_may_be_a_thing_is_a_role_behind_a_verb_of_saying(resolve, position):
    assert roles(resolve, f"[1:It leaks], said {{1:{position} Odile Farrant}}.") == [position]


@pytest.mark.parametrize(
    "text",
    [
        "In the end Odile Farrant won.",
        "For their safety Odile Farrant left.",
        "By the center Odile Farrant stood.",
        "The Weir center Odile Farrant opened is shut.",
        "Consider Odile Farrant.",
        "Picture Odile Farrant.",
        "They met Crooked Odile Farrant.",
    ],
)
def test_a_thing_or_a_bidding_before_a_name_is_no_title(resolve, text):
    assert roles(resolve, f"{text} [1:It leaks], said {{1:Farrant}}.") == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Odile Farrant MP", ["MP"]),
        ("Dr Odile Farrant KC MP", ["Dr", "KC MP"]),
        ("Odile Farrant, MBE, a baker", ["MBE", "baker"]),
        ("Odile Farrant PhD", []),
        ("Odile Farrant Jr", []),
    ],
)
def test_letters_of_an_office_or_honour_are_a_role(resolve, name, expected):
    assert roles(resolve, f"{{1:{name}}}, said [1:no].") == expected
