"""Nouns for bodies: the only one called so, the only one just named, the issuer of a release."""

from __future__ import annotations

import pytest

from quoteattr.speakers import Entity


@pytest.mark.parametrize(
    ("body", "noun"),
    [("Wold Hospitals Trust", "trust"), ("Brill Borough Council", "council"), ("Orvane Group", "group")],
)
def test_noun_goes_back_to_the_only_body_called_so(names, body, noun):
    text = (
        f"{body} shut the lock. It rained. Odile Farrant wept. Nobody came. It was cold. The lift was bust.\n\nKestrel"
        f" Works Ltd laughed at it and so did Halden Works Ltd.\n\n{{1:The {noun}}} said [1:it leaked]."
    )
    assert names(text) == [body]


@pytest.mark.parametrize(
    ("body", "called"),
    [("Wold Shipping Registry", "shipping registry"), ("Brill Inspectorate of Pumps", "inspectorate")],
)
def test_noun_of_any_body_goes_back_to_the_only_one_called_so(names, body, called):
    text = (
        f"The {body} shut the lock. It rained. Odile Farrant wept. Nobody came. It was cold. The lift was bust.\n\n"
        f"Kestrel Works Ltd laughed at it and so did Halden Works Ltd.\n\n{{1:The {called}}} said [1:it leaked]."
    )
    assert names(text) == [body]


def test_a_noun_for_either_of_two_bodies_does_not_go_to_the_one_with_its_name(names):
    text = "Wren left Wold Hill School. It rained. Nobody came.\n\nBrill Academy burned. {1:The school} said [1:so]."
    assert names(text) != ["Wold Hill School"]


@pytest.mark.parametrize("called", ["The clerk's registry", "The bird registry", "The registry of Lund"])
def test_noun_of_another_body_does_not_go_back(names, called):
    text = f"The Wold Shipping Registry shut. It rained. Nobody came.\n\n{{1:{called}}} said [1:it leaked]."
    assert names(text) != ["Wold Shipping Registry"]


def test_noun_goes_back_to_the_only_body_told_to_be_one(names):
    text = (
        "Their union, the Amalgamated Rope Hands, called it off. It rained. Odile Farrant wept. Nobody came. It was"
        " cold. A memo leaked.\n\n{1:The union} claims [1:it leaked]."
    )
    assert names(text) == ["Amalgamated Rope Hands"]


def test_noun_for_two_bodies_called_so_does_not_go_to_the_first(names):
    text = "Lund Trust and Brill Trust met. {1:The trust} said [1:it leaked]."
    assert names(text) != ["Lund Trust"]


@pytest.mark.parametrize("noun", ["boot chain", "lender"])
def test_loose_noun_goes_on_with_the_only_body_just_named(names, noun):
    text = f"People in Leeds bought less, and Quillon Group has paid for it.\n\n{{1:The {noun}}} said [1:it leaked]."
    assert names(text) == ["Quillon Group"]


def test_regulator_is_not_the_company_just_named(names):
    text = "Quillon Group has paid for it. {1:The regulator} said [1:it leaked]."
    assert names(text) == [None]


RELEASES = [
    "Kestrel Works (“Kestrel” or “the Company”) has a new order.\n\n{}",
    "Kestrel Works plc\n\nHALF-YEAR REPORT\n\n{}",
    "Kestrel Works has a new order.\n\n{}\n\nAbout Kestrel Works\n\nIt makes ropes.",
]


@pytest.mark.parametrize("release", RELEASES)
def test_company_in_a_release_is_its_issuer(names, release):
    told = "Orvane Bank lent the money. Orvane Bank is glad.\n\n{1:The Company} expects [1:a good year]."
    assert names(release.format(told))[0].startswith("Kestrel Works")


@pytest.mark.parametrize("release", RELEASES)
def test_we_in_a_release_is_its_issuer(names, release):
    assert names(release.format("{1:We} believe [1:that ropes matter]."))[0].startswith("Kestrel Works")


def test_the_agency_behind_a_dateline_is_not_the_company(names):
    text = "BRILL (Wren News) - Orvane plc fell. {1:The company} said [1:no]. {2:An executive} said [2:yes]."
    assert names(text) == ["Orvane plc", None]


@pytest.mark.parametrize("noun", ["The union", "The hospital", "The party"])
def test_somebodys_office_is_nothing_else(names, noun):
    text = "{1:Governor Vexan Tarn's office} said [1:it leaks]. {2:" + noun + "} says [2:most of its members agreed]."
    assert names(text)[1] is None


def test_what_two_firms_will_become_is_neither(resolve):
    text = "{1:Orvane Logistics} said [1:it would buy Wren Freight]. Odile Orvane will run the combined company."
    assert resolve(text)[0].speaker.roles == ()


@pytest.mark.parametrize("noun", ["company", "group", "news agency"])
def test_noun_behind_a_name_makes_no_other_body_of_it(names, noun):
    text = "{1:The Orvane " + noun + "} said [1:it leaks]. {2:The " + noun.split()[-1] + "} said [2:two were hurt]."
    assert names(text) == ["Orvane", "Orvane"]


def test_adjective_of_a_place_is_no_name(names):
    assert names("The mill closed. {1:The Bavarian company} said [1:it leaks].") == [None]


@pytest.mark.parametrize(("noun", "role"), [("site", None), ("retailer", "retailer")])
def test_a_plain_noun_is_no_role_of_a_body(resolve, noun, role):
    text = f"Kestrel Works Ltd shut the lock. {{1:Kestrel Works}} said [1:so]. {{2:The {noun}}} said [2:it leaked]."
    first, second = (found.speaker for found in resolve(text))
    assert first.name == second.name == "Kestrel Works Ltd"
    assert [found.text for found in second.roles] == ([role] if role else [])


@pytest.mark.parametrize(
    ("noun", "body"), [("alliance", "NATO"), ("bureau", "FBI"), ("airline", "Orvane Airlines"), ("drugmaker", "Orvane")]
)
def test_noun_goes_back_to_the_only_body_in_what_it_tells(names, noun, body):
    assert names(f"[1:Next week {body} will close its mill in Lund], {{1:the {noun}}} said.") == [body]


def test_noun_does_not_go_to_whom_it_tells_of_where_another_was_named(names):
    text = "At noon Kestrel Airlines fell. It rained. Nobody came. [1:Then Orvane plc was late], {1:the airline} said."
    assert names(text) != ["Orvane plc"]


@pytest.mark.parametrize(
    "told",
    [
        "On Monday Orvane plc, which supplies Lumo Inc., cut its forecast.",
        "On Monday Orvane plc hired Odile Farrant, a former Lumo clerk.",
        "At Orvane plc, 900 jobs will go.",
    ],
)
def test_noun_goes_back_to_the_subject_not_to_an_aside(names, told):
    assert names(f"{told} {{1:The company}} said [1:demand was weak].") == ["Orvane plc"]


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("sold ten ferries to a Danish carrier.", None),
        ("is a Danish carrier.", "Orvane plc"),
        (", a Danish carrier, sold a ferry.", "Orvane plc"),
    ],
)
def test_specific_noun_is_the_unnamed_body_just_brought_in(names, told, body):
    assert names(f"On Monday Orvane plc {told} {{1:The airline}} said [1:it was late].".replace(" ,", ",")) == [body]


@pytest.mark.parametrize(
    ("text", "score", "body"),
    [
        ("Orvane cut 900 jobs. {1:The firm} said [1:it was sorry].", 0.9, "Orvane"),
        ("[1:Orvane will cut 900 jobs], {1:the firm} said.", 0.7, "Orvane"),
        ("Orvane, which supplies Lumo, cut jobs. {1:The firm} said [1:it was sorry].", 0.7, "Orvane"),
        ("Smoke filled the shed. {1:The firm} said [1:it was sorry].", 0.7, None),
        ("Vandals filled the shed. {1:The firm} said [1:it was sorry].", 0.9, None),
        ("Smoke filled the shed. Nobody saw the smoke. {1:The firm} said [1:it was sorry].", 0.9, None),
        ("Coral cover fell. {1:The coroner} said [1:it was sorry].", 0.9, None),
    ],
)
def test_body_at_the_head_of_a_sentence_that_a_noun_takes_up(names, text, score, body):
    start = 3 if text.startswith("[") else 0
    word = text[start:].split()[0].strip(",")
    assert names(text, entities=(Entity(0, len(word), "organization", score),)) == [body]


def test_a_coast_guard_is_a_body_and_a_security_guard_a_person(resolve):
    first, second = resolve("{1:China's coast guard} said [1:no]. {2:A security guard} said [2:yes].")
    assert (first.speaker.kind, first.speaker.roles) == ("organization", ())
    assert second.speaker.kind == "unnamed_person"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("A coast guard", "unnamed_person"),
        ("One coast guard", "unnamed_person"),
        ("A Peruvian coast guard", "unnamed_person"),
        ("The coast guard", "organization"),
        ("The Peruvian coast guard", "organization"),
    ],
)
def test_one_of_a_coast_guard_is_a_person(resolve, source, kind):
    assert resolve(f"{{1:{source}}} said [1:no].")[0].speaker.kind == kind


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Orvane Motors President", "Orvane Motors"),
        ("Former Orvane Bank Vice President", "Orvane Bank"),
        ("Orvane Medical Director", None),
        ("Senator", None),
    ],
)
def test_firm_in_a_title_alone_is_the_company(names, title, body):
    text = f"{{1:{title} Odile Farrant}} said [1:it rained]. {{2:The company}} said [2:it was sad]."
    assert names(text) == ["Odile Farrant", body]


@pytest.mark.parametrize(("verb", "body"), [("joins", "Orvane Systems"), ("bought a mill", None)])
def test_firm_that_somebody_left_is_not_the_company(names, verb, body):
    text = f"Next week Orvane Systems opens. Odile Farrant {verb} from Lumo Motor Co. Nobody came."
    found = names(f"{text} {{1:The company}} said [1:it was sad].")
    assert (found == [body]) == (body is not None)
