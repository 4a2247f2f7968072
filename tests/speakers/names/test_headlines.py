"""Names in headlines, where every word has a capital letter."""

from __future__ import annotations


def test_a_headline_may_be_alone_in_giving_the_first_name(names):
    text = (
        "Laura Farrant Shuts The Old Mill\n\nIt rained when the mayor, Farrant, came. {1:Farrant} said [1:it leaked]."
    )
    assert names(text) == ["Laura Farrant"]
    assert names(text.replace("Laura", "Loud")) == ["Farrant"]


def test_what_somebody_tweeted_is_no_headline(names):
    text = 'Tarn Rights Commission chairman Laura Farrant tweeted: "[1:Day 43. Where is Orm]?"'
    assert names(text.replace("Tarn", "{1:Tarn").replace(" tweeted", "} tweeted")) == ["Laura Farrant"]


def test_what_somebody_does_in_a_headline_is_no_part_of_the_name(names):
    text = (
        "{1:Laura Farrant Hammers Kestrel Works Boss:} ‘[1:You Leak]’\n\n"
        "It rained when Laura Farrant came to the Kestrel Works. {2:Farrant} said [2:it leaked]."
    )
    assert names(text)[1] == "Laura Farrant"


def test_a_sentence_that_ends_with_a_number_is_no_headline(names):
    text = "Bill Farrant joined the Navy at 17.\n\nHe met a captain, Jack Orm, in May. “[1:I was shy],” {1:he} said."
    assert names(text) == ["Bill Farrant"]
