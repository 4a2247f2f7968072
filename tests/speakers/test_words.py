"""Words of texts with the traces of a web page."""

from __future__ import annotations

import pytest

from quoteattr.speakers.words import split_words


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Brill Tar &amp; Rope", ["Brill", "Tar", "Rope"]),
        ("AT&amp;T", ["AT&amp;T"]),
        ("<p>Odile <em>left</em>.</p>", ["Odile", "left"]),
        ("She can&#8217;t", ["She", "can&#8217;t"]),
        ("a < b and c > d", ["a", "b", "and", "c", "d"]),
        ("<odile> hello", ["odile", "hello"]),
    ],
)
def test_tags_and_entities_are_no_words(text, forms):
    assert split_words(text).forms == forms


@pytest.mark.parametrize("ending", ["'s", "’s", "&#8217;s", "&rsquo;s"])
def test_a_possessive_ending_is_no_part_of_a_word(ending):
    words = split_words(f"Brill{ending} mayor")
    assert (words.forms, words.possessive[0], words.adjoins(0)) == (["Brill", "mayor"], True, True)


@pytest.mark.parametrize(("text", "form"), [("Jr.'s", "Jr"), ("Inc.’s", "Inc"), ("U.S.'s", "U.S.")])
def test_a_possessive_ending_may_stand_behind_a_point(text, form):
    words = split_words(f"{text} mayor")
    assert (words.forms, words.possessive[0], words.adjoins(0)) == ([form, "mayor"], True, True)


def test_an_escaped_ampersand_joins_a_name(names):
    assert names("{1:Brill Tar &amp; Rope} said [1:it leaks].") == ["Brill Tar &amp; Rope"]
