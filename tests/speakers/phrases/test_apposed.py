"""The name that a description leads to."""

from __future__ import annotations

import pytest

from quoteattr.attribution import Attribution
from quoteattr.speakers.resolver import resolve_speakers


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Her neighbour, a retired gas fitter called Ansel,", "Ansel"),
        ("Her neighbour, a ropemaker by name Ansel,", "Ansel"),
        ("one of the divers, whose name was Ansel,", "Ansel"),
        ("Its owner, who identified himself to us only as Ansel,", "Ansel"),
        ("the man, later identified as the plasterer Tobias Wren,", "Tobias Wren"),
        ("Her opposite number at Brill, Tobias Wren,", "Tobias Wren"),
        ("His co-pilot of nine years, Tobias Wren, who was also his brother,", "Tobias Wren"),
        ("The supplier in Brill, Harnmoor Vessen,", "Harnmoor Vessen"),
        ("Wren the baker", "Wren"),
        ("A diver in Brill, who gave only the name Ansel,", "Ansel"),
        ("A diver identifying himself only as Ansel", "Ansel"),
        ("A caller identifying himself as Ansel", None),
        ("A diver identifying himself as Ansel", "Ansel"),
        ("A leader in the town Ansel Wren left", None),
        ("The sergeant, who goes by the single name of Ansel,", "Ansel"),
        ("a signaller with the call sign Ansel", "Ansel"),
        ("The runner-up that night, Tobias Wren,", "Tobias Wren"),
        ("The ferry line, Harnmoor,", "Harnmoor"),
        ("A group of anglers, Clear Tarn,", "Clear Tarn"),
        ("The federation of co-operatives, Harnmoor,", "Harnmoor"),
        ("One of them, the regional operator Harnmoor,", "Harnmoor"),
        ("The farmers who own the weir, organised as Harnmoor,", "Harnmoor"),
        ("The Member of Parliament (MP) for the area, Dr Tobias Wren,", "Tobias Wren"),
        ("A shepherd who lives above the weir, Tobias Wren,", "Tobias Wren"),
        ("The keeper who let it in, captain Tobias Wren,", "Tobias Wren"),
        ("Her rival, shepherd and former councillor Tobias Wren,", "Tobias Wren"),
        ("The producer of the play, Tobias Wren,", "Tobias Wren"),
        ("A pensioner there, who asked to be called Ansel,", "Ansel"),
        ("A surgeon, whom they knew only as Dr Wren,", "Wren"),
        ("The young star known as Ansel", "Ansel"),
        ("National weir agency (BNWD) spokesman Ansel", "Ansel"),
        ("The Harnmoor Weir Agency (HWA) spokesman, Tobias Wren,", "Tobias Wren"),
        ("A retired DCG, Tobias Wren,", "Tobias Wren"),
        ("The locum, now Professor Tobias Wren of Brill,", "Tobias Wren"),
        ("The firm that dug it, Harnmoor Works,", "Harnmoor Works"),
        ("The firm that dug it, Harnmoor Works (HW),", "Harnmoor Works"),
    ],
)
def test_a_description_leads_to_the_name_that_it_tells(names, source, name):
    assert names(f"Everybody left. {{1:{source}}} said [1:it leaks].") == [name]


@pytest.mark.parametrize(
    "source",
    [
        "The bank that sued the airline, Harnmoor Works,",
        "The firm that Orm owns, Harnmoor Works,",
        "The agency that fined the polluter, Harnmoor Works,",
        "The company that runs the website, Harnmoor Works,",
    ],
)
def test_a_name_behind_a_clause_about_others_may_be_theirs(names, source):
    assert names(f"Everybody left. {{1:{source}}} said [1:it leaks].") == [None]


def test_a_wrapped_line_is_no_end_of_a_description():
    text = "Its regional\ndirector, Mrs Odile Farrant, said it leaks."
    whole = Attribution(((46, 54),), (42, 46), (0, 40), "indirect", (), 1.0, 1.0, 1.0)
    (one,) = resolve_speakers(text, [whole], sentences=[(0, len(text))], paragraphs=[(0, len(text))])
    assert one.speaker.name == "Odile Farrant"


def test_a_source_that_ends_before_its_apposition_is_the_one_named_there(names):
    assert names("{1:Its head of purchasing}, Odile Farrant, said [1:it leaks].") == ["Odile Farrant"]
    assert names("“[1:It leaks],” recalled {1:her observer}, Odile Farrant.") == ["Odile Farrant"]
    assert names("{1:A father who gave only his first name}, Orm, said [1:it leaks].") == ["Orm"]
    assert names("“[1:It leaks],” ventured {1:a dairy farmer} named Ansel.") == ["Ansel"]


def test_a_name_that_begins_the_next_clause_is_no_apposition(names):
    assert names("According to {1:a diver}, Odile Farrant closed [1:the lock].") == [None]


def test_places_that_follow_one_another_are_no_apposition(names):
    text = "{1:The KESTREL-2 trial, conducted in towns in Denmark, Ghana and Peru,} found [1:a leak]."
    assert names(text) == [None]


def test_who_describes_somebody_is_not_what_a_thing_is_called(names):
    assert names("{1:A man whose boat was called Ondine} said [1:it leaks].") == [None]


def test_a_body_behind_a_comma_needs_an_article(resolve):
    text = "{1:The Mayor of Brill, Vexa Bekturin}, described the project as [1:a leak]."
    assert resolve(text)[0].speaker.kind == "person"


@pytest.mark.parametrize(
    "source",
    [
        "the next chief of staff, Orm Farrant,",
        "the Member for Upper Brill, Hon. Odile Farrant, from the back",
        "The historian of canals O. B. Farrant",
        "the head of the press service Odile Farrant",
        "Bo&rsquo;s son, Orm Farrant, who&rsquo;d rather sing",
        "Peace campaigner turned MP Odile Farrant",
    ],
)
def test_office_of_something_leads_to_the_name_behind_it(names, source):
    (name,) = names(f"It rained. [1:No], said {{1:{source}}}.")
    assert str(name).endswith("Farrant")


@pytest.mark.parametrize(("source", "name"), [("Odile Farrant @odilef", "Odile Farrant"), ("Orm darkly", "Orm")])
def test_handle_and_adverb_behind_a_name_are_no_name(names, source, name):
    assert names(f"[1:No], said {{1:{source}}}.") == [name]


def test_a_family_is_nobody_of_that_name(names):
    assert names("Odile Farrant fell. [1:No], said {1:the Farrant family}.") == [None]


def test_two_letters_of_the_given_name_tell_sisters_apart(names):
    text = "ODILE FARRANT-TARN rows. OTILIE FARRANT-TARN sings.\n\n{1:OdFT}: [1:No.]\n\n{2:OtFT}: [2:Yes.]"
    assert names(text) == ["ODILE FARRANT-TARN", "OTILIE FARRANT-TARN"]


@pytest.mark.parametrize(
    "source",
    [
        "The union at the ferry line, Harnmoor,",
        "The parent company of the newspaper, Harnmoor,",
        "A lawyer who filed the suit in the name of Tobias Wren",
        "Chairman of the committee investigating Tobias Wren",
        "Leader of the party opposing Tobias Wren",
        "A woman who works for the mayor, Tobias Wren,",
        "A woman who works for the mayor of Brill, Tobias Wren,",
        "The officer who shot the teenager in March, Tobias Wren,",
        "The mayor, her deputy and councillor Tobias Wren",
        "A judge, a bishop and mayor Tobias Wren",
        "A neighbour who knew only Tobias Wren",
        "A man who left with his brother, Tobias Wren,",
        "A man who lives in Brill, Harnmoor,",
        "Her partner, a singer and Tobias Wren",
        "A neighbour who had known Tobias Wren for years",
        "An MP who knew Tobias Wren",
    ],
)
def test_a_name_that_belongs_to_another_noun_is_not_led_to(names, source):
    assert names(f"It rained. {{1:{source}}} said [1:no].") == [None]


def test_the_description_that_opens_a_source_tells_of_the_one_it_names(resolve):
    text = "{1:Luka Wren} said [1:no].\n{2:A soldier with the call sign “Tern”} said [2:yes]. “[3:So],” {3:he} said."
    first, second, third = (one.speaker for one in resolve(text))
    assert (first.name, second.name) == ("Luka Wren", "Tern")
    assert third is second
    assert [role.text for role in second.roles] == ["soldier"]
    assert not first.roles


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The couple who sued, Tobias Wren and Odile Farrant,", "Tobias Wren"),
        ("Two brothers who live in Brill, Tobias Wren and Emil Wren,", "Tobias Wren"),
        ("The couple who sued the heirs of Tobias Wren and Odile Farrant", None),
        ("Clerks who left, Tobias Wren and Odile Farrant,", None),
    ],
)
def test_two_who_are_named_behind_their_clause(names, source, name):
    assert names(f"It rained. {{1:{source}}} said [1:no].") == [name]
