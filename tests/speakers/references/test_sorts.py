"""By which nouns one body is called, and which nouns leave open whom they mean."""

from __future__ import annotations

import pytest

from quoteattr.speakers import Entity

CUT = "On Monday Orvane plc cut jobs. {1:The %s} said [1:it was sorry]. {2:The %s} said [2:it would go on]."


@pytest.mark.parametrize(
    "noun", ["union", "bank", "party", "charity", "newspaper", "agency", "group", "smaller company"]
)
def test_noun_of_another_sort_is_another_body(names, noun):
    assert names(CUT % ("company", noun)) == ["Orvane plc", None]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("company", "carmaker"),
        ("bank", "company"),
        ("Danish group", "company"),
        ("Danish company", "company"),
    ],
)
def test_noun_of_the_same_sort_is_the_same_body(names, first, second):
    assert names(CUT % (first, second)) == ["Orvane plc", "Orvane plc"]


@pytest.mark.parametrize(("first", "second"), [("Danish company", "Dutch firm"), ("group", "company")])
def test_company_of_another_country_or_behind_a_group_is_another_body(names, first, second):
    assert names(CUT % (first, second)) == ["Orvane plc", None]


def test_noun_of_a_name_is_its_own(names):
    text = "On Monday Orvane Bank cut jobs. {1:The company} said [1:it was sorry]. {2:The bank} said [2:no]."
    assert names(text) == ["Orvane Bank", "Orvane Bank"]


@pytest.mark.parametrize(
    ("told", "noun", "body"),
    [
        ("sold ten ferries to Lumo Inc.", "airline", None),
        ("sold ten ferries to Lumo Airlines.", "airline", "Lumo Airlines"),
        (", which flies Lumo Inc. jets, was late.", "airline", "Orvane plc"),
        ("hired a law firm.", "firm", None),
        ("hired a law firm.", "company", "Orvane plc"),
        ("was sued by a group of farmers.", "group", None),
        ("cut ties with a supplier.", "company", None),
        ("bought a mill.", "company", "Orvane plc"),
    ],
)
def test_noun_for_one_of_several_bodies(names, told, noun, body):
    assert names(f"On Monday Orvane plc {told} {{1:The {noun}}} said [1:it was late].".replace(" ,", ",")) == [body]


@pytest.mark.parametrize(("name", "body"), [("Orvane and Lumo", None), ("Orvane and Sons", "Orvane and Sons")])
def test_one_company_is_no_two(names, name, body):
    label = Entity(0, len(name), "organization", 1.0)
    assert names(f"{name} cut jobs. {{1:The carmaker}} said [1:it was late].", entities=(label,)) == [body]
