"""Names that begin like a small word: a month, a day, a verb."""

from __future__ import annotations

import pytest

from quoteattr.speakers import Entity


def _typed(text: str, name: str) -> tuple[Entity, ...]:
    """The name as a component types it."""
    start = text.replace("{1:", "").replace("{2:", "").replace("[1:", "").replace("]", "").replace("}", "").index(name)
    return (Entity(start, start + len(name), "person", 0.9),)


@pytest.mark.parametrize("name", ["April Ruiz", "Will Ruiz", "Jan Ruiz", "May Lin", "Do Van Minh", "To Lam"])
def test_name_in_a_sentence_keeps_its_small_word(names, name):
    text = "The treasurer, " + name + ", left. {1:" + name.split()[-1] + "} said [1:so]."
    assert names(text, entities=_typed(text, name)) == [name]


@pytest.mark.parametrize("name", ["April Ruiz", "Sunday Okoro", "May Lin"])
def test_name_at_a_sentence_s_head_keeps_its_month_or_day(names, name):
    text = "{1:" + name + "} said [1:so]."
    assert names(text, entities=_typed(text, name)) == [name]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("In {1:April Ruiz} said [1:so].", "April Ruiz", "Ruiz"),
        ("In {1:April Ruiz} said [1:so].", "Ruiz", "Ruiz"),
        ("{1:Old Bernard} said [1:so].", "Old Bernard", "Bernard"),
        ("{1:At Kestrel}, they said [1:so].", "At Kestrel", "Kestrel"),
        ("Then Second Democrats came. {1:Bo Lind} said [1:so].", "Second Democrats", "Bo Lind"),
    ],
)
def test_small_word_before_a_name_stays_out(names, text, name, expected):
    assert names(text, entities=_typed(text, name)) == [expected]


@pytest.mark.parametrize("name", ["Guy Hestrin", "Kid Bolt", "Earl Bolt"])
def test_given_name_that_is_also_a_noun_is_no_title(names, name):
    assert names("Treasurer {1:" + name + "} said [1:so].") == [name]


@pytest.mark.parametrize("text", ["By {1:May Ruiz} said [1:so].", "{1:Will Ruiz} resign? Then {1:Ruiz} said [1:so]."])
def test_date_or_question_is_no_given_name(names, text):
    name = "May Ruiz" if "May" in text else "Will Ruiz"
    assert names(text, entities=_typed(text, name)) == ["Ruiz"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{1:The deputy mayor, Jan Wilk}, said [1:no].", "Jan Wilk"),
        ("{1:The architect Jan Wilk} said [1:no].", "Jan Wilk"),
        ("{1:The architect May Britt Olsen} said [1:no].", "May Britt Olsen"),
        ("It told the driver June 5 was late. {1:Bo Lind} said [1:no].", "Bo Lind"),
        ("{1:The council's head of parks, May Chen}, said [1:no].", "May Chen"),
        ("They met the mayor, May Day. {1:Bo Lind} said [1:no].", "Bo Lind"),
        ("On Jan 5, {1:Wilk} said [1:no].", "Wilk"),
    ],
)
def test_a_month_behind_what_somebody_is_begins_the_name(names, text, expected):
    assert names(text) == [expected]


def test_an_article_behind_a_dateline_is_no_part_of_a_name(names):
    text = "BRILL — A Lund County grand jury met. {1:A Lund County grand jury} said [1:no]."
    start = text.index("A Lund County")
    assert names(text, entities=[Entity(start, start + 24, "organization", 0.9)]) == [None]
