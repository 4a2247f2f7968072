"""Labels of turns, and words that look like names at the head of a sentence."""

from __future__ import annotations

import pytest


def test_a_label_without_a_name_is_nobody_by_name(names):
    text = "Odile Farrant had asked to be heard. {1:Farrant} said [1:no].\n\n{2:THE OFFICER}: [2:On count one?]"
    assert names(text)[1:] == [None]


def test_a_label_of_an_office_is_the_one_who_has_it(names):
    text = "With us: Odile Farrant (chair), Tobias Wren.\n\n{1:THE CHAIR}: [1:Good morning.]"
    assert names(text) == ["Odile Farrant"]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("In the chair was the Hon. Odile Farrant.", "THE CHAIR"),
        ("The hearing, chaired by Odile Farrant, lasted.", "CHAIRWOMAN"),
        ("Odile Farrant presided.", "THE CHAIRMAN"),
        ("Hosted by Odile Farrant.", "HOST"),
        ("The debate was moderated by Odile Farrant.", "MODERATOR"),
    ],
)
def test_the_label_of_who_leads_is_who_is_told_to(names, told, label):
    assert names(f"{told} Cyril Moe came.\n\n{{1:{label}}}: [1:Good morning.]") == ["Odile Farrant"]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("Odile Farrant, who chairs Orvane plc, gave evidence.", "THE CHAIR"),
        ("The 2012 inquiry was chaired by Odile Farrant.", "THE CHAIR"),
        ("The meeting was not chaired by Odile Farrant.", "THE CHAIR"),
        ("Minutes presented by Odile Farrant.", "THE CHAIR"),
        ("A dinner was hosted by Odile Farrant.", "HOST"),
        ("Odile Farrant anchored the defence.", "ANCHOR"),
    ],
)
def test_the_label_is_nobody_who_led_something_else(names, told, label):
    assert names(f"{told} Cyril Moe came.\n\n{{1:{label}}}: [1:Good morning.]") == [None]


def test_of_two_who_led_neither_is_the_label(names):
    text = "Odile Farrant presided, then Cyril Moe took the chair.\n\n{1:THE CHAIR}: [1:Good morning.]"
    assert names(text) == [None]


def test_who_asks_may_say_so_in_the_question(names):
    text = "TINA PROUD: [3:Hands up.]\n\n{1:Q}: [1:Odile Farrant, Lumen Radio. Why did it leak?]\n\n{2:Q}: [2:Will it?]"
    assert names(text)[:2] == ["Odile Farrant", None]


def test_who_is_asked_about_does_not_ask(names):
    text = "The lock leaks.\n\n{1:Q}: [1:Odile Farrant, who built it, has left. Why?]"
    assert names(text) == [None]


@pytest.mark.parametrize(
    "source", ["Exporters in Brill", "Defence", "Leadership", "A Peruvian appeals court", "A Brill council"]
)
def test_crowds_and_bodies_without_a_name_are_unnamed(names, source):
    assert names(f"It rained. {{1:{source}}} said [1:it leaks].") == [None]


def test_a_family_name_that_ends_like_a_trade_is_a_name(names):
    assert names("Ida Carpenters came. It rained. {1:Carpenters} said [1:it leaks].") == ["Ida Carpenters"]


def test_label_belongs_to_who_says_his_name_under_it(names):
    text = (
        "(00:00) {1:PRESENTER}: [1:You're with me, Odile Farrant. In Brill the boats leak, says Bill Sand. Morning,"
        " Bill.]\n\n(00:19) {2:BILL SAND}: [2:They do.]\n\n(00:22) {3:PRESENTER}: [3:And Lund?]\n\n(00:26) {4:SAND}:"
        " [4:Lund too.]\n\n(00:30) {5:PRESENTER}: [5:Thank you.]"
    )
    assert names(text) == ["Odile Farrant", "Bill Sand", "Odile Farrant", "Bill Sand", "Odile Farrant"]


def test_label_under_which_two_say_their_names_belongs_to_neither(names):
    text = "Calls.\n\n{1:CALLER}: [1:I'm Odile Farrant.]\n\n{2:CALLER}: [2:I am Bill Sand. It leaks.]"
    assert names(text)[0] != "Bill Sand"


def test_who_is_not_known_or_only_counted_has_no_name(names):
    assert names("{1:UNIDENTIFIED WOMAN}: [1:No].\n\n{2:One} of them said [2:so].") == [None, None]


@pytest.mark.parametrize("label", ["READ MORE", "TOP STORY", "READ NEXT"])
def test_what_a_page_says_of_another_text_is_nobody(names, label):
    assert names(label + ": “[1:My son begged me to stop]”") == [None]
