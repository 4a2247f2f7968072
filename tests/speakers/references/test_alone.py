"""Who alone is of a country, or of an age, that a description tells."""

from __future__ import annotations

import pytest

MET = "French President Luc Moreau met {}. {{1:Moreau}} said [1:it rained]. “[2:It is hard],” {{2:{}}} said."


@pytest.mark.parametrize(
    ("other", "source", "name"),
    [
        ("German Chancellor Karin Holm", "the German leader", "Karin Holm"),
        ("German Chancellor Karin Holm", "the French leader", "Luc Moreau"),
        ("his Danish counterpart, Bo Holm,", "the Danish president", "Bo Holm"),
        ("Karin Holm, the president of Kenya", "the Kenyan leader", "Karin Holm"),
        ("Russian President Ivan Orlov", "the Kremlin leader", "Ivan Orlov"),
        ("Scottish First Minister Karin Holm", "the Scottish leader", "Karin Holm"),
        ("U.S. Vice President Karin Holm and U.S. Senator Bo Holm", "the American senator", "Bo Holm"),
        ("UN envoy Karin Holm", "the Norwegian diplomat", "Karin Holm"),
    ],
)
def test_leader_of_a_country(names, other, source, name):
    assert names(MET.format(other, source))[1] == name


@pytest.mark.parametrize("source", ["the German leader", "the Danish minister", "the Swiss official"])
def test_nobody_of_another_country(names, source):
    assert names(MET.format("Odile Farrant", source))[1] != "Luc Moreau"


@pytest.mark.parametrize(
    ("other", "source"),
    [
        ("British Prime Minister Karin Holm", "the Scottish politician"),
        ("New Mexico Governor Karin Holm", "the American governor"),
        ("German car dealer Karin Holm", "the Danish dealer"),
    ],
)
def test_country_that_is_no_other_one_rules_out_nobody(names, other, source):
    assert names(MET.format(other, source))[1] == "Karin Holm"


@pytest.mark.parametrize(
    ("told", "source", "name"),
    [
        ("Odile Farrant, 43, runs a pub. Her husband, Emil Rey, cooks.", "the 43-year-old", "Odile Farrant"),
        ("Odile Farrant, 43, was late. Emil Rey, 43, cooks.", "the 43-year-old", "Emil Rey"),
        ("Odile Farrant, 43, was late. Emil Rey cooks.", "a 43-year-old", None),
    ],
)
def test_who_alone_is_of_an_age(names, told, source, name):
    assert names(f"{told} “[1:I hate dogs],” said {{1:{source}}}.") == [name]


@pytest.mark.parametrize(
    ("source", "name"), [("the Rovers manager", "Emil Rey"), ("the City manager", "Odile Farrant")]
)
def test_opposite_number_has_the_same_office_elsewhere(names, source, name):
    text = "{1:City manager Odile Farrant} said [1:no]. Her opposite number, Emil Rey, wept. “[2:Yes],” {2:%s} said."
    assert names(text % source)[1] == name


@pytest.mark.parametrize("source", ["the Breton", "the Sicilian", "the Parisian"])
def test_who_is_called_by_his_region_is_the_one_named_before(names, source):
    assert names(f"The sculptor Emil Le Goff is blunter. “[1:He is a thief],” {{1:{source}}} says.") == ["Emil Le Goff"]
