"""Apostrophes and measures are no quotation marks."""

from __future__ import annotations

import pytest

from quoteattr.quotations import pair_marks


def read(text: str) -> list[str]:
    return [text[pair.inner_start : pair.inner_end] for pair in pair_marks(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana doesn't know; it’s Bo's.",
        "They play rock 'n' roll and drum ’n’ bass; fish ‘n’ chips.",
        "’Tis late and 'twas cold; tell 'em, 'cause Bo’s round ’ere.",
        "In the ’90s and the '80s, in '68, the class of ’04.",
        "Ana's and the Joneses' house, James’ book, the workers' rights.",
        "Ana was walkin' and Bo talkin’ o' the mill.",
        "The mayor of 's-Hertogenbosch met Mr in 't Groen of the 'Ndrangheta.",
        "Ana lives in Hawai‘i, at St. Mary's, near the U.N.'s house.",
        "Bo is 5'10\" tall, Ana 6' 2\" and Cy 5’11”; a 4' 6½\" plank.",
        "A 12\" record, a 7” single, a 36'' pipe.",
        "It lies at 40° 26' 46\" N, 79° 58' 56\" W, and ran 5′ 10″.",
    ],
)
def test_apostrophes_and_measures_open_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'the workers' he said", ["the workers"]),
        ("'the workers' rights are gone,' he said", ["the workers' rights are gone,"]),
        ("‘the workers’ rights are gone,’ he said", ["the workers’ rights are gone,"]),
        ("‘They’re the boys’. All theirs,’ said Ana.", ["They’re the boys’. All theirs,"]),
        ("Bo's 'worst' hit was 'the banks' loans'.", ["worst", "the banks' loans"]),
        ("the ‘Boys’ and the ‘Girls’ won the teachers’ prize", ["Boys", "Girls"]),
        ("‘I’ve been walkin’ since noon,’ said Ana. ‘I’m tired.’", ["I’ve been walkin’ since noon,", "I’m tired."]),
        ("'What are you doin'?' asked Ana. 'Nothin'.'", ["What are you doin'?", "Nothin'."]),
        ('"The boys\' dog," said Ana. "The cats\' too."', ["The boys' dog,", "The cats' too."]),
        ("‘We sold the firm's goods’, said Ana.", ["We sold the firm's goods"]),
        ("‘The dogs' dinner’, said Ana.", ["The dogs' dinner"]),
    ],
)
def test_a_plural_possessive_closes_only_if_nothing_better_does(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘’Tis done, and ’twas hard,’ said Ana.", ["’Tis done, and ’twas hard,"]),
        ("'Tis done,' said Ana.", ["Tis done,"]),
        ("‘Tis the season, said Ana.", []),
        ("'Tell 'em now,' said Ana.", ["Tell 'em now,"]),
        ("'20 hurt' in blast of '68, says '90s film", ["20 hurt"]),
        ("Mr 'Dusty' Rode met Cy 'Dust' Hale.", ["Dusty", "Dust"]),
        ("‘Rock ’n’ roll,’ said Ana, ‘is dead.’", ["Rock ’n’ roll,", "is dead."]),
    ],
)
def test_a_quotation_may_begin_with_an_elision(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"A 12" record," said Ana.', ['A 12" record,']),
        ('"He is 6\'2" tall," said Ana. "Six two."', ["He is 6'2\" tall,", "Six two."]),
        ("“The 24” pipe burst,” said Ana.", ["The 24” pipe burst,"]),
        ('Ana said "it was 12" and left.', ["it was 12"]),
        ('"In the "5" group," said Ana.', ['In the "5" group,', "5"]),
        ("'He is 5'10\" tall,' said Ana.", ["He is 5'10\" tall,"]),
    ],
)
def test_measures_inside_a_quotation_do_not_close_it(text: str, expected: list[str]) -> None:
    assert read(text) == expected
