"""Who has nothing but the given name of somebody named above, and is another."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Anna Farrant left. “[1:It leaks],” said {1:Anna, a baker who gave no surname}.",
        "Union leader Anna Farrant left. {1:Anna, a 19-year-old from Lund,} said [1:it leaks].",
        "Anna Farrant left. Farrant was ill. {1:Anna, a baker from Lund,} said [1:it leaks].",
        "Anna Farrant left. {1:Anna, who asked that her last name not be used,} said [1:it leaks].",
    ],
)
def test_who_is_introduced_by_a_given_name_is_another(names, text):
    assert names(f"{text} “[2:No],” {{2:Anna}} said. “[3:Yes],” said {{3:Farrant}}.") == [
        "Anna",
        "Anna",
        "Anna Farrant",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Farrant, 34, left. {1:Anna, a baker from Lund,} said [1:it leaks].",
        "Mum-of-two Anna Farrant left. {1:Anna, a baker from Lund,} said [1:it leaks].",
        "Mayor Anna Farrant left. {1:Anna, a mother of two,} said [1:it leaks].",
        "Mayor Anna Farrant left. {1:Anna, a mayor for ten years,} said [1:it leaks].",
        "Mayor Anna Farrant left. Anna wept. {1:Anna, a keen runner,} said [1:it leaks].",
        "General Kim Farrant left. {1:Kim, a soldier since 2001,} said [1:it leaks].",
    ],
)
def test_who_was_called_so_before_or_holds_no_office_is_the_same(names, text):
    assert names(text)[0].endswith(" Farrant")
