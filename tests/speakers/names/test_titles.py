"""Where titles end and names begin, of persons and of bodies."""

from __future__ import annotations

import pytest

from quoteattr.speakers import Entity
from tests.speakers.conftest import parse


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Palace chief of staff Vexa Bekturin", "Vexa Bekturin", "person"),
        ("Chair of Trustees Sir Vexan Bekturin", "Vexan Bekturin", "person"),
        ("Industry body Redshell Growers", "Redshell Growers", "organization"),
        ("The Harbours Regulator", "Harbours Regulator", "organization"),
        ("The Lake Guard", "Lake Guard", "organization"),
        ("The Rev Canon Vexa Bekturin", "Vexa Bekturin", "person"),
        ("Canon Systems", "Canon Systems", "organization"),
        ("Former Royal Marine Vexa Bekturin", "Vexa Bekturin", "person"),
        ("Former Marine Vexa Bekturin", "Vexa Bekturin", "person"),
        ("Marine Bekturin", "Marine Bekturin", "person"),
        ("Justice Vexan Sen Bekturin", "Vexan Sen Bekturin", "person"),
        ("Democratic Sen Ruth Bekturin", "Ruth Bekturin", "person"),
        ("His Excellency Ruth Bekturin", "Ruth Bekturin", "person"),
        ("The Tehsildar, Ruth Bekturin,", "Ruth Bekturin", "person"),
        ("Mrs Queen Bekturin", "Queen Bekturin", "person"),
        ("Singer Prince Bekturin", "Prince Bekturin", "person"),
        ("Foreign Minister Prince Bekturin", "Bekturin", "person"),
        ("Canoe Hall of Famer Ruth Bekturin", "Ruth Bekturin", "person"),
        ("Hall of Fame rower Ruth Bekturin", "Ruth Bekturin", "person"),
        ("The Hall of Fame", "Hall of Fame", "organization"),
        ("U Vexa Bek Turin", "Vexa Bek Turin", "person"),
        ("U Mobile", "U Mobile", "person"),
        ("Bean farmer Col Bekturin", "Col Bekturin", "person"),
        ("Army commander Col Bekturin", "Bekturin", "person"),
        ("Former Botswanan president Kgosi Bekturin", "Kgosi Bekturin", "person"),
        ("Bekturin Marine Systems ASA", "Bekturin Marine Systems ASA", "organization"),
        ("The Commissioner for Sports, Ruth Bekturin,", "Ruth Bekturin", "person"),
        ("The Solicitor-General of Locks, Col Ruth Bekturin,", "Ruth Bekturin", "person"),
        ("Secretary of State R. Ruth Bekturin", "R. Ruth Bekturin", "person"),
        ("Te Ruth Bekturin", "Te Ruth Bekturin", "person"),
        ("Ruth Daw Bekturin", "Ruth Daw Bekturin", "person"),
        ("Daw Ruth Bekturin", "Ruth Bekturin", "person"),
        ("State Counsellor Daw Ruth Bekturin", "Ruth Bekturin", "person"),
        ("Ven Bekturin", "Ven Bekturin", "person"),
        ("Ven. Ruth Bekturin", "Ruth Bekturin", "person"),
        ("The Ven Ruth Bekturin", "Ruth Bekturin", "person"),
        ("St Ruth Bekturin", "Ruth Bekturin", "person"),
        ("Van Ruth Bekturin", "Ruth Bekturin", "person"),
        ("Commander of Unit C Ruth Bekturin", "Ruth Bekturin", "person"),
        ("Navy Ruth Bekturin", "Ruth Bekturin", "person"),
        ("Lok Congress MP and former diver Ruth Bekturin", "Ruth Bekturin", "person"),
        ("Ruth Bekturin MP and campaigner Odile Farrant", "Ruth Bekturin", "person"),
        ("Zubara Bekturin MP and campaigner Odile Farrant", "Zubara Bekturin", "person"),
        ("Weir leader in the town Ruth Bekturin", "Ruth Bekturin", "person"),
        ("The Permanent Secretary of the Tide Agency, Dr Ruth Bekturin, who came", "Ruth Bekturin", "person"),
    ],
)
def test_titles_are_cut_from_names_and_not_out_of_them(resolve, source, name, kind):
    speaker = resolve(f"Everybody left. {{1:{source}}} said [1:it leaks].")[0].speaker
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    "source",
    [
        "The Prime Minister",
        "Her Royal Highness",
        "Hon. Members",
        "The Guard",
        "The Shadow Trade Secretary",
        "The District Regent",
    ],
)
def test_titles_alone_are_no_names(names, source):
    assert names(f"Everybody left. {{1:{source}}} said [1:it leaks].") == [None]


def test_a_typed_family_name_may_be_a_calling(names):
    text = "Rain fell. {1:His captain, Zubar Contractor,} said [1:it leaks]. {2:Contractor} wept, [2:he said]."
    start = parse(text)[0].index("Zubar")
    entity = Entity(start, start + len("Zubar Contractor"), "person", 0.9)
    assert names(text, entities=(entity,)) == ["Zubar Contractor"] * 2


def test_an_office_behind_a_name_is_no_family_name(names):
    text = "{1:The Town Clerk} said [1:it leaks]. Opal Fenemore, Town Clerk, wept."
    start = parse(text)[0].index("Opal")
    entity = Entity(start, start + len("Opal Fenemore, Town Clerk"), "person", 0.9)
    assert names(text, entities=(entity,)) == ["Opal Fenemore"]


def test_a_seat_before_a_short_office_is_no_title_of_a_name(names):
    text = "Opal Fenemore MP came. {1:The Tarnbeck MP} said [1:it leaks]."
    start = parse(text)[0].index("The Tarnbeck")
    entity = Entity(start, start + len("The Tarnbeck MP"), "person", 0.9)
    assert names(text, entities=(entity,)) == ["Opal Fenemore"]


def test_a_paper_may_be_called_a_courier(names):
    assert names("{1:The Brill Courier} wrote [1:that it leaked].") == ["Brill Courier"]


def test_retired_officer_keeps_the_brackets_out_of_the_name(names):
    text = "Commodore (Rtd) Odile Farrant came. “[1:It leaks],” {1:the commodore} said."
    assert names(text) == ["Odile Farrant"]


@pytest.mark.parametrize(
    "office", ["Secretary of State for Trade", "Parliamentary Under-Secretary of State for Trade", "Minister for Trade"]
)
def test_an_office_that_is_typed_as_a_person_is_no_name(names, office):
    typed = Entity(len("The "), len("The ") + len(office), "person", 0.9)
    assert names(f"{{1:The {office} (Dame Odile Farrant)}}: [1:No].", entities=(typed,)) == ["Odile Farrant"]


@pytest.mark.parametrize("office", ["Chief Tidal Officer", "Deputy Medical Director"])
def test_a_label_that_is_an_office_is_no_name(names, office):
    typed = Entity(0, len(office), "person", 0.9)
    assert names(f"{{1:{office}}}: “[1:It leaks.]”", entities=(typed,)) == [None]


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Developer Quayside Homes", "Quayside Homes", "Developer"),
        ("Supermarket Orvane", "Orvane", "Supermarket"),
        ("Drugmaker Orvane Quill", "Orvane Quill", "Drugmaker"),
        ("Retailer Brandt & Lisle", "Brandt & Lisle", "Retailer"),
    ],
)
def test_what_a_firm_does_is_no_part_of_its_name(resolve, source, name, role):
    speaker = resolve(f"{{1:{source}}} said [1:it leaks].")[0].speaker
    assert (speaker.name, speaker.kind, speaker.roles[0].text) == (name, "organization", role)


@pytest.mark.parametrize(
    "name", ["Retailer Alliance", "Brewer Energy", "Retailer Trade Alliance", "Brewer Street Theatre"]
)
def test_names_that_begin_with_what_firms_do_are_kept(names, name):
    assert names(f"{{1:{name}}} said [1:it leaks].") == [name]


def test_a_developer_may_be_a_person(resolve):
    speaker = resolve("{1:Developer Zarin Orvane} said [1:it leaks].")[0].speaker
    assert (speaker.name, speaker.kind) == ("Zarin Orvane", "person")


@pytest.mark.parametrize("title", ["Chairman", "Headmaster", "Alderman", "Spokesman", "Vice Chairman"])
def test_a_womans_name_outweighs_the_ending_of_a_title(names, title):
    text = f"{{1:{title} Ruth Farrant}} said [1:no]. [2:It leaks], {{2:she}} said."
    assert names(text) == ["Ruth Farrant"] * 2


@pytest.mark.parametrize("name", ["Mr Ruth Farrant", "Chairman Oduya Farrant", "Chairman Leslie Farrant"])
def test_a_mans_title_tells_where_the_name_does_not(names, name):
    assert names(f"Anna Wren met {name}. [1:It leaks], {{1:she}} said.") == ["Anna Wren"]


@pytest.mark.parametrize("source", ["Another diver, a Romanian in his forties", "A north Brill GP"])
def test_a_people_or_a_calling_in_capitals_is_no_name(names, source):
    assert names(f"Everybody left. {{1:{source}}} said [1:it leaks].") == [None]


def test_a_papers_noun_is_part_of_its_name(names):
    assert names("It was read by the Daily Herring, {1:which} said [1:it leaks].") == ["Daily Herring"]


@pytest.mark.parametrize("name", ["Bernie Farrant", "Robbie Farrant", "Gerry Farrant"])
@pytest.mark.parametrize("pronoun", ["he", "she"])
def test_a_first_name_of_both_genders_tells_none(names, name, pronoun):
    assert names(f"{name} came. [1:It leaks], {{1:{pronoun}}} said.") == [name]


def test_who_is_in_a_hall_of_fame_is_called_so(names):
    text = "Hall of Famer Ruth Bekturin came. Coach Odile Farrant left. {1:The Hall of Famer} said [1:it leaks]."
    assert names(text) == ["Ruth Bekturin"]
