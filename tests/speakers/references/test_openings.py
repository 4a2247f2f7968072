"""Headlines and standfirsts, and the company of a text: whom they tell of."""

from __future__ import annotations

import pytest

from quoteattr import extract


@pytest.mark.parametrize(
    ("headline", "below", "expected"),
    [
        ("Herons coach", "Nobody spoke. Coach Bill Sand sat down.", "Bill Sand"),
        ("Boat operator", "Luka Wren, an operator, met the clerk, Bill Sand.", "Luka Wren"),
        ("Chess champion", "The lawyers sat before Luka Wren, and the clerk, Bill Sand.", "Luka Wren"),
        ("Chess champion", "The lawyers sat before Luka Wren and Bill Sand.", None),
        ("Former mayor", "The lawyers sat before Luka Wren.", None),
        ("Herons coach", "Coach Bill Sand sat down. Coach Luka Wren came.", None),
    ],
)
def test_headline_without_article_tells_of_the_only_one_who_fits(names, headline, below, expected):
    text = f"Badgers win at last; {{1:{headline}}} says [1:it leaked]\n\nBy Odile Farrant\n\nIt rained. {below}"
    assert names(text) == [expected]


def test_company_of_a_standfirst_is_the_body_of_the_headline(names):
    text = "{1:Orvane} says [1:sorry]\n\n{2:Company} blames [2:rain]\n\nBy Odile Farrant\n\nNobody came."
    assert names(text) == ["Orvane", "Orvane"]


def test_company_goes_on_with_a_name_that_only_looks_like_a_person(names):
    text = "[1:It leaked] on Friday, {1:Orvane} said. {2:The company} insisted [2:that it was late]."
    assert names(text)[1] == "Orvane"


def test_company_is_no_person_above(names):
    text = "[1:It leaked] on Friday, {1:Odile Farrant, a sailor,} said. {2:The company} insisted [2:that it was late]."
    assert names(text)[1] is None


def test_firm_that_defines_itself_is_the_company(names):
    text = (
        "Notice\n\nOrvane Pay Limited (“Orvane” or “the Company”) had a leak. It was late, {1:the Company} said."
        " [1:It rained].\n\n{2:The Company} does not expect [2:rain]."
    )
    assert names(text) == ["Orvane Pay Limited", "Orvane Pay Limited"]


@pytest.mark.parametrize("verb", ["was met at the door by", "asked"])
def test_clause_behind_a_comma_tells_of_the_described_one_in_front(resolve, verb):
    (found,) = resolve(f"The inspector, Tom Reed, {verb} the cook, {{1:who}} said: “[1:We are closed.]”")
    assert (found.speaker.name, found.speaker.description) == (None, "the cook")


@pytest.mark.parametrize(
    "text",
    [
        "Ina Brandt was met by Tom Reed, a cook, {1:who} said: “[1:We are closed.]”",
        "Tom Reed left the house of the cook, {1:who} said: “[1:We are closed.]”",
    ],
)
def test_clause_behind_an_apposition_tells_of_the_named_one(names, text):
    assert names(text) == ["Tom Reed"]


@pytest.mark.parametrize("verb", ["stabbing", "killing", "working for"])
def test_clause_behind_a_comma_does_not_tell_of_whom_something_is_done_to(names, verb):
    text = f"Tom Reed was tried for {verb} a nurse, {{1:who}} said [1:it was late]."
    assert names(text) == ["Tom Reed"]


@pytest.mark.parametrize("source", ["The report", "The witness", "Police"])
def test_who_is_named_as_something_is_not_the_one_who_names(names, source):
    assert names(f"{{1:{source}}} named [1:Tom Reed as the driver].") == [None]


def test_who_is_named_so_speaks(names):
    assert names("{1:A clerk} named Tom Reed said [1:it was late].") == ["Tom Reed"]


def test_what_leads_to_a_subject_tells_of_nobody_new() -> None:
    text = "Bo Lind was freed on Friday. A carpenter, whose wife died in 2010, he said he would go home."
    found = extract(text + " The carpenter said he was happy.")
    assert [one.speaker.name for one in found if one.speaker] == ["Bo Lind", "Bo Lind"]
