"""Who is meant by how many children, or whose parent, somebody is."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("told", "source", "name"),
    [
        ("Odile Farrant, 58, was jailed.", "the mother of three", "Odile Farrant"),
        ("Odile Farrant is late; her husband Emil is ironing. {2:Farrant} said [2:so].", "the father of 3", "Emil"),
        ("Emil Rey was jailed.", "the mother of three", None),
        ("Odile Farrant was jailed.", "the mother of three girls", "Odile Farrant"),
        ("Odile Farrant was shot.", "the mother of one of the gunmen", None),
        ("Odile Farrant was shot.", "the mother of two players", None),
        ("Odile Farrant was shot.", "the mother of the gunman", None),
        ("Odile Farrant, mother of the gunman, wept.", "the mother of the gunman", "Odile Farrant"),
        ("Odile Farrant, a mother of two, met Berta Wren, a mother of five.", "the mother of five", "Berta Wren"),
        ("Emil Rey was hit by a father of five.", "the father of five", None),
        ("Emil Rey was hit by a neighbour.", "the father of five", None),
        ("Emil Rey was jailed by a judge.", "the father of five", "Emil Rey"),
        ("Emil Rey met a friend. Rey was late.", "the father of five", "Emil Rey"),
        ("Emil Rey lost a daughter.", "the father of five", "Emil Rey"),
        ("A driver hit Emil Rey, 9.", "the father of five", None),
    ],
)
def test_parent_of_so_many_is_the_only_one_of_that_sex(names, told, source, name):
    assert names(f"{told} “[1:I am sorry],” {{1:{source}}} said.")[0] == name


def test_mother_of_somebody_is_not_the_mother_of_two(names):
    text = "Odile Farrant was shot. {1:The mother of two} said [1:so]. {2:The mother of the gunman} said [2:no]."
    assert names(text) == ["Odile Farrant", None]
