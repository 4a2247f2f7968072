"""Source phrases: titles, appositions, joint sources."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The clerk, Odile Farrant,", "Odile Farrant"),
        ("lock keeper Odile Farrant", "Odile Farrant"),
        ("Odile Farrant, 34, a lock keeper in Brill", "Odile Farrant"),
        ("Odile Farrant of Kestrel Rope Works", "Odile Farrant"),
        ("Odile Farrant, whose boat sank,", "Odile Farrant"),
        ("Odile Farrant (Green)", "Odile Farrant"),
        ("One of them, Odile Farrant,", "Odile Farrant"),
        ("British Prime Minister Odile Farrant", "Odile Farrant"),
        ("Her union, the Rope Makers' Guild,", "Rope Makers' Guild"),
        ("Odile Farrant's comments", "Odile Farrant"),
        ("Residents like Odile Farrant, 21,", "Odile Farrant"),
        ("A hydrologist hired by the town, Dr Odile Farrant,", "Odile Farrant"),
    ],
)
def test_name_that_stands_for_the_source_is_taken(names, source, expected):
    assert names(f"It rained. {{1:{source}}} said [1:it leaks].") == [expected]


@pytest.mark.parametrize("source", ["Odile Farrant and Tobias Wren", "Both Odile Farrant and Tobias Wren"])
def test_joint_source_gives_the_first_as_speaker(names, source):
    assert names(f"{{1:{source}}} said [1:it leaks].") == ["Odile Farrant"]


def test_joint_source_shows_both_in_the_evidence(resolve):
    evidence = resolve("{1:Odile Farrant and Tobias Wren} said [1:it leaks].")[0].evidence
    assert any(step.span.text == "Tobias Wren" for step in evidence)


def test_relayed_speech_keeps_the_outer_speaker(names):
    text = "{1:Odile Farrant} said [1:Tobias Wren had told her that it leaks]."
    assert names(text) == ["Odile Farrant"]
