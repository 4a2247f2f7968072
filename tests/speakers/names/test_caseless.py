"""Names where capital letters tell nothing."""

from __future__ import annotations

from quoteattr.speakers import Entity
from tests.speakers.conftest import parse


def typed(marked: str, *names: tuple[str, str]) -> tuple[Entity, ...]:
    text, _ = parse(marked)
    return tuple(Entity(text.index(name), text.index(name) + len(name), label, 0.9) for name, label in names)


def test_typed_names_are_names_in_a_text_in_small_letters(names):
    text = "nobody came to the lock today. {1:odile farrant} reckons [1:it leaks]. {2:farrant} said so [2:twice]."
    found = typed(text, ("odile farrant", "person"))
    assert names(text, entities=(*found, *typed(text.replace("odile farrant", "x" * 13), ("farrant", "person")))) == [
        "odile farrant",
        "odile farrant",
    ]


def test_typed_names_are_names_in_copy_in_capitals(names):
    text = "{1:THE HARBOUR GUARD} SAID [1:IT LEAKS]. NOBODY LEFT THE TOWN, {2:LT. ODILE FARRANT} ADDED [2:LATER]."
    found = typed(text, ("THE HARBOUR GUARD", "organization"), ("LT.", "person"), ("ODILE FARRANT", "person"))
    assert names(text, entities=found) == ["HARBOUR GUARD", "ODILE FARRANT"]


def test_an_age_is_no_part_of_a_name_in_capitals(names):
    text = "{1:ODILE FARRANT, 38,} SAID [1:IT LEAKS]. NOBODY LEFT THE TOWN."
    assert names(text, entities=typed(text, ("ODILE FARRANT, 38", "person"))) == ["ODILE FARRANT"]


def test_typed_words_without_a_capital_are_no_names_elsewhere(names):
    text = "Nobody came to the lock on Friday. Then {1:the big one} said [1:it leaks]. Odile Farrant left."
    assert names(text, entities=typed(text, ("big", "person"))) == [None]
