"""Names that name the same speaker, and names that do not."""

from __future__ import annotations

import pytest

from quoteattr.evaluation import Annotation, right_speaker, same_name


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ida Bo", "ida bo"),
        ("Bo", "Ida Bo"),
        ("Dr. Ida Bo", "Ms Bo"),
        ("Zoë Müller", "Zoe Muller"),
        ("Harbour Board of Wells", "HBW"),
        ("Harbour Board of Wells", "HBOW"),
        ("the Harbour Board", "Harbour Board"),
        ("Bo campaign", "Ida Bo's campaign"),
        ("Ида Бо", "ида бо"),
    ],
)
def test_same(first, second):
    expected = second != "HBOW"
    assert same_name(first, second) is expected
    assert same_name(second, first) is expected


@pytest.mark.parametrize(("first", "second"), [("Ida Bo", "Ida"), ("Ida Bo", "Ole Bo"), ("", "Bo"), (None, None)])
def test_different(first, second):
    assert not same_name(first, second)


def test_a_title_alone_is_compared_as_it_is_written():
    assert same_name("The President", "the president")
    assert not same_name("The President", "The Governor")


def test_another_right_name_is_right():
    gold = Annotation(content=((0, 1),), speaker="Wells Harbour Board", also=("Board of the Harbour",))
    assert right_speaker(gold, Annotation(content=((0, 1),), speaker="The Board of the Harbour"))


def test_nobody_by_name_is_right_for_an_unnamed_speaker_only():
    guess = Annotation(content=((0, 1),))
    assert right_speaker(Annotation(content=((0, 1),)), guess)
    assert not right_speaker(Annotation(content=((0, 1),), speaker="Ida Bo"), guess)
