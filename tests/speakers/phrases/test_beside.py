"""Who is named behind something else in a source phrase that looks like a name."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The Director, Tidal Affairs, Mrs Odile Farrant,", "Odile Farrant"),
        ("Minister of State, Fisheries, Ruth Farrant", "Ruth Farrant"),
        ("The Ooni of Brill, Oba Tobias Wren,", "Tobias Wren"),
        ("The Sarkin Brill, Tobias Wren,", "Tobias Wren"),
        ("Odile Farrant's party, the Tide Alliance,", "Tide Alliance"),
        ("Fish and chip shop owner Tobias Wren", "Tobias Wren"),
        ("Rag and bone man Tobias Wren", "Tobias Wren"),
        ("The Tide Institute think tank", "Tide Institute"),
        ("The Brill Society charity", "Brill Society"),
    ],
)
def test_what_only_tells_about_somebody_or_a_body_is_not_the_name(names, source, name):
    assert names(f"{{1:{source}}} said [1:no].") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The director, Ruth Farrant, Tobias Wren and Odile Moe", "Ruth Farrant"),
        ("The Lake Trust, Sir Tobias Wren,", "Lake Trust"),
        ("The Tide Rovers, Tobias Wren,", "Tide Rovers"),
        ("Odile Farrant's party, which won,", "Odile Farrant's party"),
        ("Tom and fellow shop owner Tobias Wren", "Tom"),
        ("The Brill charity", None),
        ("The Brill think tank", None),
    ],
)
def test_what_stands_first_stays_the_name(names, source, name):
    assert names(f"{{1:{source}}} said [1:no].") == [name]
