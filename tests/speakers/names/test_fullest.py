"""Which name somebody is shown with."""

from __future__ import annotations


def test_of_a_long_and_a_short_given_name_the_long_one_is_told(names):
    text = "Ted Farrant rose. His friends know Theodore Farrant. {1:Farrant} said [1:it leaked]."
    assert names(text) == ["Theodore Farrant"]
