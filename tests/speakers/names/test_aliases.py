"""Names that stand for one, and names that must not."""

from __future__ import annotations

import pytest

from quoteattr.speakers import Entity


def test_a_given_name_with_a_generation_is_not_the_father(names):
    text = "Cyril Wren came. His son, {1:Cyril Jr.,} said [1:it leaks]. [2:No], {2:Wren} said."
    assert names(text) == ["Cyril Jr.", "Cyril Wren"]


def test_a_generation_behind_the_full_name_is_told_once(names):
    assert names("Cyril Wren Jr. came. [1:It leaks], {1:Cyril Wren} said.") == ["Cyril Wren Jr."]


def test_letters_behind_a_full_name_are_no_part_of_it(names):
    text = "{1:Odile Farrant SC} said [1:it leaks]. [2:No], {2:Ms Farrant} said."
    assert names(text) == ["Odile Farrant"] * 2


def test_a_source_of_initials_is_the_one_who_has_them(names):
    text = "PRESENT: Mr L. Tarn (Treasurer), Ms Odile Farrant (Secretary).\n\n{1:LT} reported [1:a leak]."
    assert names(text) == ["L. Tarn"]


def test_a_double_name_may_have_two_initials(names):
    text = "PRESENT: Siwan Ellis-Farrant (head), Bo Tarn.\n\n{1:SEF} reported [1:a leak]."
    assert names(text) == ["Siwan Ellis-Farrant"]
    assert names(text.replace("{1:SEF}", "{1:The SEF}")) == ["SEF"]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Odile Adegbite-Farrant", "Adegbite"),
        ("Odile Dela Cruz Farrant", "Dela Cruz"),
        ("Bill Farrant", "Bill"),
        ("Detective Sergeant Odile Farrant", "DS Farrant"),
        ("DI Ruth Farrant", "DI Farrant"),
        ("The Rev Canon Odile Farrant", "Canon Farrant"),
        ("Oh Ji-ho", "Oh"),
    ],
)
def test_a_part_of_a_name_is_the_bearers(resolve, full, short):
    text = f"{full} came early. Everybody left at noon. {{1:{short}}} said [1:it leaks]."
    assert resolve(text)[0].speaker.name.endswith(full.split()[-1])


def test_a_part_of_a_double_name_may_be_somebody_elses(names):
    text = "Odile Adegbite-Farrant came. Bo Adegbite left. {1:Adegbite} said [1:no]."
    assert names(text) == ["Bo Adegbite"]


def test_initials_that_are_no_rank_stay_in_the_name(names):
    assert names("{1:DC Thrapston} said [1:it leaks]. {2:DC Comics} said [2:no].") == ["DC Thrapston", "DC Comics"]


def test_a_cry_is_no_family_name(names):
    assert names("“[1:Oh Mary-jane, it leaks],” said {1:Odile Farrant}.") == ["Odile Farrant"]


def test_a_handle_behind_a_name_is_no_part_of_it(names):
    assert names("**Odile Farrant @odilef** replied. {1:Farrant} said [1:it leaks].") == ["Odile Farrant"]


def test_a_word_that_begins_a_firms_name_is_the_firm_whatever_its_type(names):
    text = "Marrow Foods shut its mill. {1:Marrow} said [1:it leaks]."
    start = text.index("{1:Marrow")
    entity = Entity(start, start + len("Marrow"), "person", 1.0)
    assert names(text, entities=(entity,)) == ["Marrow Foods"]


def test_a_candidates_campaign_is_not_the_candidate(names):
    text = "The Farrant campaign hopes. {1:Farrant} said [1:it leaks]."
    start = text.index("{1:Farrant")
    entity = Entity(start, start + len("Farrant"), "person", 1.0)
    assert names(text, entities=(entity,)) == ["Farrant"]


def test_who_is_only_introduced_below_is_not_meant_above(names):
    above = "The moderator, Vexan Farrant, asked them to stop. It rained. {1:Mr. Farrant} said [1:no]."
    assert names(f"{above} It rained. Nobody came. Then Peter Farrant wept.") == ["Vexan Farrant"]
    assert names(f"Peter Farrant wept. {above}") == ["Peter Farrant"]


def test_who_a_letter_addresses_is_nobody_named(names):
    assert names("Sir Vexan Farrant rang the bells.\n\n{1:Sir} – [1:May I say that it leaked?]") == [None]


def test_a_second_surname_may_be_left_out_later_on(names):
    text = "Ilka Farrant Orm met Odile Farrant Orm. {1:Odile Farrant} said [1:it leaks]."
    assert names(text) == ["Odile Farrant Orm"]
    assert names("Harnmoor Tarn Air paid. {1:Harnmoor Tarn} said [1:it leaks].") == ["Harnmoor Tarn Air"]


@pytest.mark.parametrize(
    "text",
    [
        "Odile Farrant Orm beat Odile Farrant. {1:Odile Farrant} said [1:it leaks].",
        "Odile Farrant Orm won. Odile Farrant, 14, lost. {1:Odile Farrant} said [1:it leaks].",
        "Odile Farrant Singers met. Odile Farrant came. {1:Odile Farrant} said [1:it leaks].",
    ],
)
def test_a_name_that_begins_anothers_may_be_another(names, text):
    assert names(text) == ["Odile Farrant"]


def test_a_show_named_after_somebody_is_not_he(names):
    text = "Ilka Farrant left. She hosted Ilka Farrant Now. {1:Ilka Farrant} said [1:it leaks]."
    assert names(text) == ["Ilka Farrant"]


@pytest.mark.parametrize(("pronoun", "name"), [("He", "Tarn"), ("She", "Orm Tarn")])
def test_the_pronoun_behind_a_name_tells_who_mrs_is(names, pronoun, name):
    text = f"The vicar, Orm Tarn, is milder. {pronoun} rang the bell. {{1:Mrs Tarn}} said [1:it leaks]."
    assert names(text) == [name]


def test_a_family_name_that_is_given_to_men_too_tells_no_gender(names):
    text = "{1:Noor Aziz} said [1:so]. {2:Bo Lind} said [2:no].\n\nAziz is used to it. [3:I wrote], {3:she} said."
    assert names(text) == ["Noor Aziz", "Bo Lind", "Noor Aziz"]


def test_who_is_named_above_a_relative_of_the_name_is_another(names):
    text = "Farrant, a vicar, left in May. His sister Odile Farrant came. {1:Odile Farrant} said [1:it leaks]. "
    assert names(f"{text}{{2:Farrant}} said [2:no].")[0] == "Odile Farrant"
    assert names("Farrant left. His sister, Odile Farrant, came. {1:Farrant} said [1:no].") == ["Farrant"]
    assert names("Farrant Wins\n\nOdile Farrant won. His sister, Ilka Farrant, wept. {1:Farrant} said [1:no].") == [
        "Odile Farrant"
    ]


def test_a_given_name_of_the_north_takes_the_family_name_behind_the_next_one(names):
    text = "Sturla and Hanne Farrant run the farm. {1:Sturla} says [1:it leaks]."
    assert names(text) == ["Sturla Farrant"]
    assert names(text.replace("Sturla", "Orvane")) == ["Orvane"]


@pytest.mark.parametrize("name", ["Kehinde", "Taiwo", "Gurjot", "Lakshmi", "Khanh"])
def test_a_given_name_of_both_genders_tells_none(resolve, name):
    text = f"{name} Farrant wept. [1:It leaks], {{1:she}} said. [2:No], {{2:he}} said."
    assert resolve(text)[0].speaker.name == f"{name} Farrant"
    assert resolve(f"{name} Farrant wept. [1:It leaks], {{1:he}} said.")[0].speaker.name == f"{name} Farrant"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odile Jean-Lisle met Jean Martel. {1:Jean} said [1:no].", "Jean Martel"),
        ("Odile Derby-Lisle met the club in Derby. {1:Derby} said [1:no].", None),
        ("Odile Farrant-Lisle met the club. {1:Farrant} said [1:no].", "Odile Farrant-Lisle"),
    ],
)
def test_half_of_a_double_name_is_its_bearers_where_it_is_nobody_elses(names, text, expected):
    assert names(text)[0] == expected or (expected is None and names(text)[0] != "Odile Derby-Lisle")
