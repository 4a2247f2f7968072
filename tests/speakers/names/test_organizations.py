"""Organisations: acronyms, short names, capitals, ministries."""

from __future__ import annotations

import pytest

from quoteattr.speakers import Entity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Lowland Dyke Authority (LDA) met. {1:The LDA} said [1:yes].", "Lowland Dyke Authority"),
        ("The Lowland Dyke Authority met. {1:The LDA} said [1:yes].", "Lowland Dyke Authority"),
        ("The Truth and Rivers Committee (CVR) met. {1:The CVR} said [1:yes].", "Truth and Rivers Committee"),
        ("Shares of Norddeutsche Kranwerke AG fell. {1:Kranwerke} said [1:yes].", "Norddeutsche Kranwerke AG"),
        ("Shares of Kestrel Rope Works fell. {1:Kestrel} said [1:yes].", "Kestrel Rope Works"),
        ("The Farrant campaign met. {1:the campaign} said [1:yes].", "Farrant campaign"),
        ("The Lowland Dyke Authority met. {1:the authority} said [1:yes].", "Lowland Dyke Authority"),
        ("The Peruvian Mining Ministry met. {1:the ministry} said [1:yes].", "Peruvian Mining Ministry"),
        ("The Peruvian Mining Ministry met. {1:Peru's ministry} said [1:yes].", "Peruvian Mining Ministry"),
        ("The Ministry of Tides met. {1:The Ministry} said [1:yes].", "Ministry of Tides"),
        ("The Institute for Moss Research met. {1:The Institute} said [1:yes].", "Institute for Moss Research"),
        ("{1:The Beekeepers' Union} said [1:yes].", "Beekeepers' Union"),
        ("{1:The Bakery Workers' International} said [1:yes].", "Bakery Workers' International"),
        ("{1:The Upland Cooks’ Sangha} said [1:yes].", "Upland Cooks’ Sangha"),
        ("{1:The Boat Owners' Club of Brill} said [1:yes].", "Boat Owners' Club of Brill"),
        ("{1:Brandt & Lisle} said [1:yes].", "Brandt & Lisle"),
        ("{1:The Department of Canals} said [1:yes].", "Department of Canals"),
    ],
)
def test_short_name_leads_to_the_full_one(names, text, expected):
    assert names(text) == [expected]


def test_acronym_of_other_initials_is_not_merged(names):
    assert names("The Lowland Dyke Authority met. {1:The RSPB} said [1:yes].") == ["RSPB"]


def test_bare_noun_is_neither_of_two_bodies_that_begin_with_it(names):
    text = "The Ministry of Tides met. The Ministry of Dykes met. {1:The Ministry} said [1:yes]."
    assert names(text) == ["Ministry"]


def test_two_ministries_are_kept_apart(resolve):
    text = "{1:The Peruvian Mining Ministry} said [1:yes]. {2:The Chilean Mining Ministry} said [2:no]."
    one, other = resolve(text)
    assert one.speaker.id != other.speaker.id


def test_capital_speaks_for_the_country_that_speaks_in_the_text(resolve):
    text = "{1:Peru} said [1:yes]. Hours later {2:Lima} said [2:no]."
    one, other = resolve(text)
    assert one.speaker.id == other.speaker.id
    assert other.speaker.name == "Peru"


def test_capital_keeps_its_name_where_the_country_does_not_speak(names):
    assert names("{1:Lima} said [1:no].") == ["Lima"]


def test_short_forms_of_a_country_are_one_speaker(resolve):
    one, other = resolve("{1:The United States} said [1:yes]. {2:The U.S.} said [2:no].")
    assert one.speaker.id == other.speaker.id


def test_organization_is_typed_so(resolve):
    assert resolve("{1:Kestrel Rope Works} said [1:yes].")[0].speaker.kind == "organization"


def test_some_of_a_party_are_an_unnamed_group(resolve):
    speaker = resolve("{1:Some Norwegians} said [1:yes].")[0].speaker
    assert speaker.name is None
    assert speaker.kind == "group"


def test_company_in_apposition_to_what_may_be_a_person(resolve):
    speaker = resolve("{1:The developer, Quayside Partners}, said [1:no].")[0].speaker
    assert (speaker.name, speaker.kind) == ("Quayside Partners", "organization")


def test_acronym_may_leave_out_what_kind_of_office_it_is(names):
    text = "The Department of Harbour Affairs moved. {1:HA} said [1:no]. {2:DHA} said [2:yes]."
    assert names(text) == ["Department of Harbour Affairs"] * 2


@pytest.mark.parametrize("name", ["Brightwell Harlow, Inc.", "Lumora, a small company that lights eleven cities,"])
def test_company_is_told_by_what_stands_behind_its_name(resolve, name):
    assert resolve(f"{{1:{name}}} said [1:no].")[0].speaker.kind == "organization"


def test_company_named_like_a_person_is_known_by_a_description(resolve):
    text = "{1:Halvorsen Marine} said [1:no]. {2:The company} said [2:yes]."
    assert [one.speaker.kind for one in resolve(text)] == ["organization", "organization"]


def test_bodies_of_two_countries_are_two(names):
    text = "{1:Peru's Foreign Ministry} said [1:no]. {2:Chile's Foreign Ministry} said [2:yes]."
    assert names(text) == ["Peru's Foreign Ministry", "Chile's Foreign Ministry"]


def test_company_is_one_without_its_legal_form(names):
    assert names("{1:Brandtner AG} said [1:no]. {2:Brandtner} said [2:yes].") == ["Brandtner AG"] * 2


def test_figures_are_a_document_and_one_in_ten_are_people(resolve):
    text = "{1:Only one in ten} said [1:no]. {2:The latest figures} show [2:that it rains]."
    assert [one.speaker.kind for one in resolve(text)] == ["group", "document"]


@pytest.mark.parametrize(
    "name", ["Halloran Estates", "Brill Dairies", "Orr Aviation", "Lund Rovers", "Wren Securities"]
)
def test_what_companies_and_clubs_are_called_makes_no_person(resolve, name):
    text = f"{{1:{name}}} said [1:it leaks]. {{2:The company}} said [2:it would mend it]."
    one, two = resolve(text)
    assert one.speaker is not None
    assert two.speaker is not None
    assert (one.speaker.kind, two.speaker.name) == ("organization", name)


def test_sign_with_a_dollar_is_nobody(names):
    text = "Shares of lenders fell, and $KQZ lost a fifth. {1:$KQZ} said [1:it leaks]."
    assert names(text) == [None]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Contractor Orvane", "organization"),
        ("the developer Orvane", "organization"),
        ("developer Tom Orvane", "person"),
    ],
)
def test_contractor_with_one_strange_name_is_a_company(resolve, source, kind):
    assert resolve(f"{{1:{source}}} said [1:it was sorry].")[0].speaker.kind == kind


def test_commission_is_named_with_what_it_is_on(names):
    text = "It comes from the Commission on Fishing Rights, and it is strange. {1:The commission} says [1:it asked]."
    assert names(text) == ["Commission on Fishing Rights"]


@pytest.mark.parametrize("behind", ["Friday", "Facebook", "Ana Ruiz"])
def test_commission_is_not_named_with_when_or_where_it_did_something(names, behind):
    assert names(f"{{1:The Lund Commission}} wrote on {behind} [1:it asked]; the Lund Commission on {behind}.") == [
        "Lund Commission"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Orvane cut its prices. The Orvane Quill now costs $900. {1:Orvane} said [1:it leaks].",
        "Orvane showed its tablet, the Orvane Quill, in Lisbon. {1:Orvane} said [1:it leaks].",
    ],
)
def test_firm_is_not_called_after_what_it_makes(names, text):
    assert names(text) == ["Orvane"]


@pytest.mark.parametrize("full", ["Orvane Group", "Orvane Orchestra", "Orvane Leaf Trust", "Orvane Rovers"])
def test_noun_for_bodies_makes_the_long_name_the_firms_own(names, full):
    assert names(f"The {full} cut its prices. {{1:Orvane}} said [1:it leaks].") == [full]


def test_whose_body_speaks_is_no_name(names):
    text = "{1:His office} said [1:it leaks]."
    entity = Entity(0, len("His office"), "organization", 0.9)
    assert names(text, entities=(entity,)) == [None]


def test_family_name_that_looks_like_a_bodys_is_the_persons(names):
    text = "[1:We won], said {1:Sunniva Aas}. {2:Aas} denied [2:that it leaks]."
    start = "We won, said Sunniva Aas. Aas".rindex("Aas")
    entity = Entity(start, start + 3, "organization", 0.9)
    assert names(text, entities=(entity,)) == ["Sunniva Aas"] * 2


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Vexan Tarn of TidePost", "Vexan Tarn"), ("Catholic Charities of Orm", "Catholic Charities of Orm")],
)
def test_somebody_of_a_paper_is_no_body(names, name, expected):
    text = f"[1:It leaks], wrote {{1:{name}}}."
    start = len("It leaks, wrote ")
    assert names(text, entities=(Entity(start, start + len(name), "organization", 0.9),)) == [expected]


@pytest.mark.parametrize("lead", ["Shares of", "Customers of", "Stock in"])
def test_what_a_company_has_is_no_part_of_its_name(names, lead):
    text = f"{lead} Kestrel Systems fell. {{1:Kestrel}} said [1:it was sorry]."
    assert names(text, entities=(Entity(0, len(lead) + len(" Kestrel Systems"), "organization", 0.9),)) == [
        "Kestrel Systems"
    ]


@pytest.mark.parametrize(
    ("apposition", "kind"),
    [
        ("a former county player", "person"),
        ("a hospital nurse", "person"),
        ("a small hospital group", "organization"),
        ("a county", "organization"),
    ],
)
def test_what_a_name_is_told_to_be_is_the_last_noun(resolve, apposition, kind):
    (one,) = resolve(f"It rained. {{1:Kestrel, {apposition},}} said [1:it leaked].")
    assert one.speaker.kind == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("{1:Xinhua} wrote [1:no].", "Xinhua", "organization"),
        ("{1:Al Jazeera} wrote [1:no].", "Al Jazeera", "organization"),
        ("{1:The Economist} wrote [1:no].", "Economist", "organization"),
        ("{1:The economist} wrote [1:no].", None, "unnamed_person"),
        ("{1:The Economist Odile Farrant} wrote [1:no].", "Odile Farrant", "person"),
        ("{1:Peru's Houthis, who came,} wrote [1:no].", "Houthis", "organization"),
        ("{1:Te Rūnanga o Ngāi Tahu} wrote [1:no].", "Te Rūnanga o Ngāi Tahu", "organization"),
        ("{1:Ngāti Porou} wrote [1:no].", "Ngāti Porou", "organization"),
        ("{1:Te Ururoa Flavell} wrote [1:no].", "Te Ururoa Flavell", "person"),
        ("{1:Mr Tass} wrote [1:no].", "Tass", "person"),
        ("{1:Marks and Spencer} wrote [1:no].", "Marks and Spencer", "organization"),
        ("{1:Antara, 30,} wrote [1:no].", "Antara", "person"),
        ("{1:Fatah} wrote [1:no].", "Fatah", "organization"),
        ("{1:Fatah, 30,} wrote [1:no].", "Fatah", "person"),
        ("{1:Ngati Porou} wrote [1:no].", "Ngati Porou", "organization"),
        ("{1:Ngati Kamau} wrote [1:no].", "Ngati Kamau", "person"),
        ("{1:Tuvalu} wrote [1:no].", "Tuvalu", "organization"),
    ],
)
def test_agencies_papers_and_small_countries_are_no_persons(resolve, text, name, kind):
    speaker = resolve(text)[0].speaker
    assert (speaker.name, speaker.kind) == (name, kind)


def test_the_day_is_no_part_of_a_body_s_name(names):
    text = "{1:The Department of Tides on Friday} said [1:no]."
    entity = Entity(0, len("The Department of Tides on Friday"), "organization", 0.9)
    assert names(text, entities=[entity]) == ["Department of Tides"]
    text = "{1:The Committee on Sunday Trading} said [1:no]."
    entity = Entity(0, len("The Committee on Sunday Trading"), "organization", 0.9)
    assert names(text, entities=[entity]) == ["Committee on Sunday Trading"]


@pytest.mark.parametrize(
    "text",
    [
        "Her memoir, Cold Kestrel (1978), sold well.",
        "Her second novel, Cold Kestrel, sold well.",
        "She left them all on Instagram.",
    ],
)
def test_a_title_or_a_site_is_nobody(names, text):
    assert names(f"{text} “[1:I left],” {{1:she}} wrote.") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The author of the book, Cold Kestrel, left.",
        "In her book, Cold Kestrel, a clerk, left.",
        "Her book, Odile Farrant, 43, says, was late.",
    ],
)
def test_a_name_behind_a_book_may_be_somebodys(names, text):
    assert names(f"{text} “[1:I left],” {{1:she}} wrote.") in (["Cold Kestrel"], ["Odile Farrant"])


def test_a_country_s_king_is_no_body(resolve):
    text = "{1:Bahrain's King Hamad} said [1:no]."
    start = len("Bahrain's ")
    entity = Entity(start, start + len("King Hamad"), "organization", 0.9)
    speaker = resolve(text, entities=[entity])[0].speaker
    assert (speaker.name, speaker.kind) == ("Hamad", "person")
