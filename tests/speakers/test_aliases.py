"""Names that stand for one, and names that must not."""

from __future__ import annotations


def test_a_given_name_with_a_generation_is_not_the_father(names):
    text = "Cyril Wren came. His son, {1:Cyril Jr.,} said [1:it leaks]. [2:No], {2:Wren} said."
    assert names(text) == ["Cyril Jr.", "Cyril Wren"]


def test_a_generation_behind_the_full_name_is_told_once(names):
    assert names("Cyril Wren Jr. came. [1:It leaks], {1:Cyril Wren} said.") == ["Cyril Wren Jr."]
