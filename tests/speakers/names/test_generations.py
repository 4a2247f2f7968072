"""The older and the younger one of a family."""

from __future__ import annotations

import pytest

FAMILY = (
    "Orlo Brandvik opened the mill in 1962. His son, Per Brandvik, took it over.\n\n",
    "Per Brandvik, 44, runs the mill. The man he bought it from, Orlo Brandvik, 71, still calls in.\n\n",
    "Orlo Brandvik, 71, opened the mill. It is run by Per Brandvik (44) now.\n\n",
)


@pytest.mark.parametrize("opening", FAMILY)
@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the elder Brandvik", "Orlo Brandvik"),
        ("The younger Brandvik", "Per Brandvik"),
        ("Brandvik the elder", "Orlo Brandvik"),
        ("Brandvik the younger", "Per Brandvik"),
        ("Brandvik senior", "Orlo Brandvik"),
        ("Brandvik junior", "Per Brandvik"),
    ],
)
def test_the_older_and_the_younger_are_told_apart(names, opening, source, expected):
    assert names(f'{opening}"[1:It never paid]," {{1:{source}}} <1:said>.') == [expected]


def test_an_elder_of_whom_the_text_tells_no_age_is_whom_the_name_means_anyway(names):
    text = 'Orlo Brandvik left. Orlo Brandvik, the founder, came back. "[1:No]," {1:the elder Brandvik} <1:said>.'
    assert names(text) == ["Orlo Brandvik"]


def test_a_wife_with_a_given_name_alone_is_the_mrs_of_the_family(names):
    text = (
        "Cyril Brandvik came with his wife, Pernille, and Ida Wren. {1:Mrs Brandvik} said [1:no]. {2:She} said [2:yes]."
    )
    assert names(text) == ["Pernille", "Pernille"]
    assert names("Cyril Brandvik came with the vicar, Pernille. {1:Mrs Brandvik} said [1:no].") == ["Brandvik"]


def test_who_has_a_son_is_the_elder(names):
    text = "Per Brandvik, son of Orlo Brandvik, runs the mill. {1:The elder Brandvik} said [1:no]."
    assert names(text) == ["Orlo Brandvik"]


def test_the_wife_of_another_family_is_not_its_mrs(names):
    text = "Lind's wife, Ana, wept as the prosecutor, Xan Brandvik, spoke. {1:Ms Brandvik} said [1:no]."
    assert names(text) == ["Xan Brandvik"]
