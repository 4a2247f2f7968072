"""Two names of one person that stand side by side."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odile Farrant, better known as Kid Tern, won. {1:Kid Tern} said [1:it leaks].", "Odile Farrant"),
        ("The poet known as Kid Tern, whose real name is Odile Farrant, won. {1:Farrant} said [1:no].", "Kid Tern"),
        ("Kid Tern (real name Odile Farrant) won. {1:Farrant} said [1:it leaks].", "Kid Tern"),
        ("Quilla, born Odile Farrant in Brill, sings. {1:Quilla} said [1:it leaks].", "Odile Farrant"),
        ("Odile Farrant, who performs as Quilla, sings. {1:Quilla} said [1:it leaks].", "Odile Farrant"),
        ("Odile Farrant, aka DJ Quilla, sings. {1:Quilla} said [1:it leaks].", "Odile Farrant"),
        ("Odile Farrant, alias Vexa Orm, left. {1:Vexa Orm} said [1:it leaks].", "Odile Farrant"),
        ("Odile Farrant, born Odile Wren in Brill, sings. {1:Farrant} said [1:it leaks].", "Odile Farrant"),
    ],
)
def test_who_is_known_as_somebody_is_one_person(names, text, expected):
    assert names(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odile Farrant, who performs as Quilla in Brill, sings. {1:Quilla} said [1:it leaks].", "Quilla"),
        ("Odile Farrant, born in Quilla, sings. Vexa Quilla came. {1:Quilla} said [1:it leaks].", "Vexa Quilla"),
        ("Odile Farrant knows Vexa Orm. {1:Vexa Orm} said [1:it leaks].", "Vexa Orm"),
    ],
)
def test_a_part_or_a_birthplace_is_no_other_name(names, text, expected):
    assert names(text) == [expected]


def test_a_name_in_marks_that_is_not_the_real_one_is_somebodys(names):
    text = "{1:Odile Farrant} said [1:no].\n\nFor “Laura” %s, it was a home.\n\n“[2:I left at noon],” {2:she} says."
    assert names(text % "(not her real name)") == ["Odile Farrant", "Laura"]
    assert names(text % "by Kestrel") == ["Odile Farrant", "Odile Farrant"]
