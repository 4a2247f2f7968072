"""Nouns that are no names even with a capital letter, and offices that are not one another."""

from __future__ import annotations

import pytest

from quoteattr.speakers import Entity


def test_noun_with_a_capital_is_no_name(resolve):
    for noun in ("The Board", "The Department"):
        speaker = resolve(f"Odile Farrant came. {{1:{noun}}} said [1:it leaked].")[0].speaker
        assert (speaker.name, speaker.description) == (None, noun)


def test_noun_with_a_capital_may_be_short_for_a_name(names):
    assert names("The Brill Water Board met. {1:The Board} said [1:it leaked].") == ["Brill Water Board"]


@pytest.mark.parametrize("source", ["A Peruvian appeals court", "An Englishman", "The Sri Lankan", "A New Zealander"])
def test_one_of_a_country_is_not_named(resolve, source):
    speaker = resolve(f"{{1:{source}}} said [1:it leaked].")[0].speaker
    assert (speaker.name, speaker.description) == (None, source)


@pytest.mark.parametrize("one", ["The Kosovan, 19,", "A soft-spoken Cornishman", "The Irishman"])
def test_one_of_a_country_is_nobody_by_name_in_the_narration_either(names, one):
    assert names(f"It rained. {one} came home late. {{1:He}} said [1:it leaked].") == [None]


@pytest.mark.parametrize(
    "told",
    ["The police arrested Finn on Friday.", "The story of Finn is sad.", "Finn Larsen lost. A tearful Finn left."],
)
def test_somebody_may_be_called_like_one_of_a_country(names, told):
    assert names(f"{told} {{1:He}} said [1:it leaked].")[0].split()[0] == "Finn"


@pytest.mark.parametrize("noun", ["government", "ministry", "department", "council"])
def test_office_of_state_is_neither_place_nor_person(names, noun):
    text = f"Bill Sand came to Norway. {{1:The {noun}}} says [1:it leaked]."
    assert names(text) == [None]


def test_governor_is_not_the_deputy(names):
    text = (
        "Governor Ana Ruiz was late. Deputy Governor Bill Sand came. [1:It leaks], {1:the governor} said. [2:It does],"
        " {2:the deputy governor} said."
    )
    assert names(text) == ["Ana Ruiz", "Bill Sand"]


def test_office_is_the_one_who_alone_is_listed_with_it(names):
    present = "Present: Cllr Odile Farrant (Chair), Emil Rey (Clerk), Ina Lund.\n\nIt rained. Ms Lund objected.\n\n"
    assert names(present + "{1:The Chair} replied [1:that it leaked].") == ["Odile Farrant"]
    assert names(present.replace("Lund.", "Lund (Chair).", 1) + "{1:The Chair} said [1:no].") != ["Odile Farrant"]


@pytest.mark.parametrize("said", ["Mama, the soup is cold", "Grandma, the cat has gone"])
def test_who_is_only_called_for_what_she_is_has_no_name(names, said):
    text = f"“[1:{said},]” said {{1:the boy}}.\n\n“[2:Eat],” said {{2:his mother}}."
    word = said.split(",")[0]
    at = text.index(word)
    shift = len("[1:")
    entity = Entity(at - shift, at - shift + len(word), "person", 0.99)
    assert names(text, entities=(entity,)) == [None, None]


def test_somebody_whom_an_apposition_tells_about_has_one(names):
    text = "“[1:Tran, the cook, is late,]” said {1:the boy}.\n\n“[2:Eat],” said {2:Tran}."
    assert names(text) == [None, "Tran"]


@pytest.mark.parametrize("bid", ["Tell", "Send", "Remember"])
def test_what_somebody_is_told_to_do_is_no_name(names, bid):
    text = f"“[1:You are late],” {{1:Odile}} said. “[2:She said, ‘{bid} Odile the soup is cold],’” said {{2:Bo}}."
    assert names(text) == ["Odile", "Bo"]


@pytest.mark.parametrize("name", ["Keep Brill Tidy", "Send Lund Home", "Warn Lund"])
def test_body_may_be_called_like_a_command(names, name):
    assert names(f"{{1:{name}}} said [1:it leaked].") == [name]
