"""Which words stand inside a name."""

from __future__ import annotations

import pytest

from quoteattr.speakers import Entity


@pytest.mark.parametrize(
    "name",
    [
        "Tobias Mac an Wren",
        "Tobias Ó hAllarn",
        "Tobias arap Wren",
        "Friends of Brill Weir",
        "eWeir",
    ],
)
def test_a_name_is_found_whole(names, name):
    assert names(f"It rained. {{1:{name}}} said [1:it leaks].") == [name]


def test_friends_of_somebody_are_no_body(names):
    assert names("It rained. {1:Friends of Odile Farrant} said [1:it leaks].") == [None]


@pytest.mark.parametrize("name", ["Ledger of Names", "Haven of the Tarn", "Nets and Ropes", "Ledger for a Safe Tarn"])
def test_a_body_that_another_component_has_found_is_whole(names, name):
    text = f"It rained. {{1:The {name}}} said [1:it leaks]."
    start = text.replace("{1:", "").index(name)
    entity = Entity(start, start + len(name), "organization", 0.9)
    assert names(text, entities=(entity,)) == [name]
    assert names(text, entities=()) != [name]


def test_an_article_at_a_sentences_head_is_no_part_of_a_body(names):
    text = (
        "It rained. A Lumora poll failed. {1:Lumora} said [1:it leaks]. The daily A Baliza said no. {2:It} said [2:so]."
    )
    plain = text.translate(str.maketrans("", "", "[]{}:12"))
    found = [(plain.index(one), plain.index(one) + len(one)) for one in ("A Lumora poll", "A Baliza")]
    entities = tuple(Entity(*span, "organization", 0.9) for span in found)
    assert names(text, entities=entities) == ["Lumora", "A Baliza"]


def test_a_mark_for_an_apostrophe_is_no_part_of_a_name(names):
    assert names("Odile Farrant‘s wife came. {1:She} said [1:it leaks].") == ["Odile Farrant"]


@pytest.mark.parametrize("name", ["Leota Fa‘asavalu", "Port-au-Prince"])
def test_a_name_with_a_mark_or_small_word_inside_is_whole(names, name):
    assert names(f"It rained. {{1:{name}}} said [1:it leaks].") == [name]


def test_two_bodies_that_another_component_takes_for_one_are_two(names):
    text = "It rained. {1:The Brill Times and the Harnmoor chain} said [1:it leaks]."
    entity = Entity(11, 11 + len("The Brill Times and the Harnmoor chain"), "organization", 0.9)
    assert names(text, entities=(entity,)) == ["Brill Times"]
