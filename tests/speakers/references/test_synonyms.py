"""Descriptions that call an office by another word."""

from __future__ import annotations

import pytest


def test_police_spokesman_is_their_public_relations_officer(names):
    text = "The Police Relations Officer, Odile Farrant, confirmed it. “[1:It leaks],” {1:the police spokesman} said."
    assert names(text) == ["Odile Farrant"]


def test_congresswoman_is_a_representative(names):
    text = (
        "The representative, Odile Farrant, came. The hall was full.\n\nRain fell.\n\n“[1:It leaks],”"
        " {1:the congresswoman} said."
    )
    assert names(text) == ["Odile Farrant"]


@pytest.mark.parametrize(
    ("role", "noun"),
    [
        ("The Rev.", "pastor"),
        ("Sister", "nun"),
        ("The novelist", "author"),
        ("The glaciologist", "scientist"),
        ("The soprano", "singer"),
        ("Dr", "physician"),
    ],
)
def test_holder_of_a_role_is_called_by_another_word_for_it(names, role, noun):
    text = f"{role} Odile Farrant came with Bo Lisle, a carpenter.\n\nRain fell.\n\n“[1:It leaks],”"
    assert names(f"{text} {{1:the {noun}}} said.") == ["Odile Farrant"]


def test_other_word_for_one_role_is_none_for_another(names):
    text = "The soprano Odile Farrant came.\n\nRain fell.\n\n“[1:It leaks],” {1:the bishop} said."
    assert names(text) == [None]


def test_who_chairs_a_body_is_its_chair(names):
    lead = "Dame Odile Farrant, who chairs the panel, sat down. Rain fell.\n\nBo Lisle wept.\n\n"
    text = lead + "“[1:Go on],” {1:the chair} said."
    assert names(text) == ["Odile Farrant"]


def test_unnamed_diplomat_is_the_envoy(resolve):
    text = "Dr Odile Farrant came. {1:A Spanish diplomat} said [1:it rained]. “[2:It will pass],” {2:the envoy} said."
    assert [one.speaker.description for one in resolve(text)] == ["A Spanish diplomat", "A Spanish diplomat"]


@pytest.mark.parametrize(("role", "named"), [("Deputy head", None), ("Head teacher", "Tom Reed"), ("Head", "Tom Reed")])
def test_deputy_is_not_the_one_he_stands_in_for(names, role, named):
    text = (
        f"{{1:The headteacher of a village school}} said [1:it leaked]. {role} Tom Reed said {{2:he}} was late [2:too]."
    )
    assert names(text)[0] == named


@pytest.mark.parametrize(
    ("role", "noun"),
    [("Vice president", "executive"), ("Deputy finance minister", "official"), ("Deputy prosecutor", "lawyer")],
)
def test_deputy_is_called_by_what_any_rank_is(names, role, noun):
    assert names(f"{role} Tom Reed met lenders. “[1:It went well],” {{1:the {noun}}} said.") == ["Tom Reed"]


def test_who_has_the_role_itself_comes_before_who_has_another_word_for_it(names):
    text = "Tom Reed, a French diplomat, met envoy Odile Farrant. “[1:It will pass],” {1:the envoy} said."
    assert names(text) == ["Odile Farrant"]


def test_the_cji_is_the_chief_justice_and_no_other_one(names):
    text = "Chief Justice Odile Farrant and Justice Berta Wren sat. “[1:It leaks],” {1:the CJI} said."
    assert names(text) == ["Odile Farrant"]


@pytest.mark.parametrize(("did", "name"), [("jailed", "Odile Farrant"), ("arrested", None)])
def test_sheriff_who_jails_is_the_judge(names, did, name):
    assert names(f"The sheriff, Odile Farrant, {did} him. “[1:It leaks],” {{1:the judge}} said.") == [name]
