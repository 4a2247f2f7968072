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
    ],
)
def test_a_relative_has_a_relative(names, text, expected):
    assert names(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Alwyn Tarn and his son Piers ran. {1:Piers} said [1:no]. {2:His mother} said [2:no].",
        "Odile Farrant met Cara, her daughter. Cara left. {2:Her father} said [2:no].",
        "Odile Farrant told her father that Cy Moe had called. {2:Her father} said [2:no].",
    ],
)
def test_other_relatives_are_others(names, text):
    assert names(text)[-1] is None
