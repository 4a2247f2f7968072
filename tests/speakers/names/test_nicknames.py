"""Nicknames in marks, and the "I" that is no number of a ruler."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ('Councilman Perrin "Bomber" Vask', 'Perrin "Bomber" Vask'),
        ("Former boxer Perrin 'Bomber' Vask", "Perrin 'Bomber' Vask"),
        ("Coach Perrin “Captain” Vask", "Perrin “Captain” Vask"),
        ("Constable (Ret) Perrin Vask", "Perrin Vask"),
        ('Bill "Duke" Vask', 'Bill "Duke" Vask'),
    ],
)
def test_a_nickname_is_no_title(names, source, name):
    assert names(f"{{1:{source}}} said [1:it leaks].") == [name]


def test_nicknames_and_given_names_keep_two_of_a_family_apart(names):
    text = '{1:Congressman John "Jack" Vask} said [1:no]. {2:Perrin "Bomber" Vask, a boxer,} said [2:yes].'
    assert names(text) == ['John "Jack" Vask', 'Perrin "Bomber" Vask']


def test_the_nickname_in_a_caption_is_the_label_below(names):
    text = 'Donna "Dee" Farrant, drummer\n\n{1:DEE FARRANT}: [1:It began here.]\n\nHOST: Where?'
    assert names(text) == ['Donna "Dee" Farrant']


@pytest.mark.parametrize(
    "text",
    [
        "When I told Odile I was leaving, she wept. {1:Odile} said [1:it leaks].",
        "“Odile I wouldn't trust with a boat,” they said. {1:Odile} said [1:it leaks].",
        "“Odile I'd trust,” they said. {1:Odile} said [1:it leaks].",
    ],
)
def test_who_speaks_of_himself_behind_a_name_is_no_part_of_it(names, text):
    assert names(text) == ["Odile"]


@pytest.mark.parametrize(
    ("source", "name"),
    [("Pope Vexan I", "Vexan I"), ("King Vexan I", "Vexan I"), ("Odile I Farrant", "Odile I Farrant")],
)
def test_rulers_and_initials_keep_it(names, source, name):
    assert names(f"{{1:{source}}} said [1:it leaks].") == [name]


def test_a_ruler_without_a_title_keeps_it_where_the_verb_tells(names):
    assert names("{1:Vexan I} says [1:it leaks].") == ["Vexan I"]


def test_who_has_a_nickname_is_no_firm_of_his_name(names):
    text = 'Bill "Duke" Vask sold a truck. {1:Vask} said [1:it leaks]. Vask Freight runs ten.'
    assert names(text) == ['Bill "Duke" Vask']


def test_an_office_is_nobody_with_that_nickname(names):
    text = 'Perrin "Captain" Vask sold a truck. Captain Odile Farrant came. {1:Captain} said [1:it leaks].'
    assert names(text) == ["Odile Farrant"]


def test_who_has_a_title_is_nobody_with_that_nickname(resolve):
    text = 'Al "Chief" Vask sold a truck to Fire Chief Odile Farrant. {1:The Chief} said [1:it leaks].'
    assert resolve(text)[0].speaker.name != 'Al "Chief" Vask'


def test_a_bill_in_marks_is_nobody(names):
    text = "They passed Bill “Clean” Monday. {1:Odile Farrant} said [1:it leaks]. {2:Monday} said [2:so]."
    assert names(text) == ["Odile Farrant", None]
    assert names('{1:Perrin "Fair" Friday} said [1:it leaks].') == ['Perrin "Fair" Friday']
    assert names('{1:House Bill "Hope" Vask} said [1:it leaks].') != ['Bill "Hope" Vask']


@pytest.mark.parametrize(
    "name", ['Luis "El Toro" Farrant', "Luis 'The Chief' Farrant", 'Luis "Big Bo" Farrant', 'Luis "Bo" Farrant']
)
def test_a_nickname_of_several_words_stands_inside_a_name(names, name):
    assert names(f"{{1:{name}}} said [1:no]. {{2:Farrant}} said [2:so].") == [name, name]


@pytest.mark.parametrize("text", ['The film of Odile "Big Fish" Day won.', 'He saw Netflix "Moss Things" Star win.'])
def test_a_title_in_marks_is_no_nickname(names, text):
    assert names(f"{text} {{1:Odile Farrant}} said [1:no].") == ["Odile Farrant"]
