"""Names that people give themselves."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("handle", ["big_sal", "mossy_kate9"])
def test_a_handle_with_a_low_line_is_one_name(names, handle):
    assert names(f"Comments\n\n{{1:{handle}}}: [1:It leaks.]\n\nOdile Farrant: No.") == [handle]


def test_a_handle_on_a_line_of_its_own_is_a_name_whatever_it_ends_in(names):
    assert names("Workshop talk\n\n{1:mossfitter}\n3 June, 20:14\n[1:It leaks.]") == ["mossfitter"]


def test_the_site_on_which_somebody_posts_is_not_spoken_of(names):
    text = "Odile Farrant, 40, wrote on X that it leaked.\n\n{1:The agency} said [1:no]."
    assert names(text) == [None]


def test_the_site_may_speak(names):
    assert names("Odile Farrant wrote on X. {1:X} said [1:it leaks].") == ["X"]


def test_a_noun_on_a_line_of_its_own_is_no_handle(names):
    assert names("Workshop talk\n\n{1:moderator}\n3 June, 20:14\n[1:It leaks.]") == [None]
