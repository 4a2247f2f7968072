"""Who is told to be whose relative is so the other way round as well."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peter Tarn and his son Piers ran. {1:Piers} said [1:no]. {2:His father} said [2:no].", "Peter Tarn"),
        ("Odile Farrant met Cara, her daughter. Cara left. {2:Her mother} said [2:no].", "Odile Farrant"),
        ("Odile Farrant came with her husband, Orm Lind. Lind left. {2:His wife} said [2:no].", "Odile Farrant"),
        ("Odile Farrant came with her sister Cara. Cara left. {2:Her sister} said [2:no].", "Odile Farrant"),
        ("Cy Tarn left. His parents, Peter and Eva Tarn, wept. {2:His mother} said [2:no].", "Eva Tarn"),
        ("Cy Ruiz met his parents, Peter Tarn and Eva Moe. Cy left. {2:His father} said [2:no].", "Peter Tarn"),
    ],
)
def test_a_relative_has_a_relative(names, text, expected):
    assert names(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Alwyn Tarn and his son Piers ran. {1:Piers} said [1:no]. {2:His mother} said [2:no].",
        "Odile Farrant met Cara, her daughter. Cara left. {2:Her father} said [2:no].",
        "Cara left. Her parents, Alwyn Tarn and Wenlow Orm, wept. {2:Her father} said [2:no].",
        "Odile Farrant told her father that Cy Moe had called. {2:Her father} said [2:no].",
    ],
)
def test_other_relatives_are_others(names, text):
    assert names(text)[-1] is None


@pytest.mark.parametrize("pair", ["Ana and Peter Ruiz", "Ana Ruiz, 36, and Peter Ruiz, 33,"])
@pytest.mark.parametrize("noun", ["husband", "brother"])
def test_two_of_one_family_named_together_are_each_other_s(names, pair, noun):
    text = pair + " run the farm. {1:Ana Ruiz} said [1:so]. {2:Her " + noun + "} said [2:no]."
    assert names(text) == ["Ana Ruiz", "Peter Ruiz"]


@pytest.mark.parametrize(
    ("pair", "noun"),
    [("Ana Ruiz and Bo Lind", "husband"), ("Ana and Bo Ruiz", "uncle"), ("Ana and Mia Ruiz", "husband")],
)
def test_two_who_cannot_be_that_to_each_other_are_not(names, pair, noun):
    text = pair + " run the farm. {1:Ana Ruiz} said [1:so]. {2:Her " + noun + "} said [2:no]."
    assert names(text) == ["Ana Ruiz", None]


@pytest.mark.parametrize("instead", ["not his wife", "rather than his wife", "and not his wife"])
def test_who_is_ruled_out_did_not_say_it(names, instead):
    assert names("It was Tom Webb, " + instead + ", {1:who} said [1:it was damp].") == ["Tom Webb"]
