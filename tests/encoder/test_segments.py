"""A text is cut into paragraphs and stretches, and no character is lost."""

from __future__ import annotations

import numpy as np
import pytest

from quoteattr.encoder import find_paragraphs, find_stretches
from quoteattr.quotations import pair_marks, quote_state


def stretches(text: str, limit: int) -> list[tuple[int, int]]:
    return list(find_stretches(text, quote_state(text, pair_marks(text)), limit=limit))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "word " * 50,
        "no-space" * 30,
        "Line.\n" * 40,
        "Line.\r\n" * 40,
        "One\rtwo\r" * 30,
        "\n" * 100,
        "🌊e\u0301" * 60,
    ],
)
def test_stretches_follow_each_other_without_a_gap(text: str) -> None:
    found = stretches(text, 50)
    assert "".join(text[start:end] for start, end in found) == text
    assert [start for start, _ in found] == [0, *(end for _, end in found[:-1])]
    assert all(end - start <= 50 for start, end in found)


def test_a_stretch_ends_between_paragraphs_if_it_can() -> None:
    text = "The wall is old.\nIt will stand.\nTom Bray fears a flood, and others do too."
    assert text[slice(*stretches(text, 40)[0])] == "The wall is old.\nIt will stand.\n"


def test_a_stretch_ends_outside_a_quotation_if_it_can() -> None:
    text = "Ann Lee spoke first.\n“It will stand.\n\n“It has to,” she said, and left the hall.\n"
    assert text[slice(*stretches(text, 40)[0])] == "Ann Lee spoke first.\n"


def test_a_stretch_ends_between_words_where_there_are_no_lines() -> None:
    first, _ = stretches("river bridge harbour", 15)
    assert first == (0, 13)


def test_paragraphs_are_the_lines_that_can_be_seen() -> None:
    text = "  One. \r\n\r\nTwo.\rThree.\u2028Four.\n \t \nFive."
    assert [text[start:end] for start, end in find_paragraphs(text)] == ["One.", "Two.", "Three.", "Four.", "Five."]


WIRE = """\
BRILL (MP) -- The pier at Brill was closed on Monday after two of its piles
were found to be hollow, the harbour office said, and it will not open again
before the summer.

``We heard it sing for weeks,'' said Odile Farrant, who has the kiosk at the
landward end. ``Nobody listens to a pier.''
---
Tide tables: page 4
Ferry: none
"""


def test_lines_of_a_wrapped_text_are_joined() -> None:
    found = [text.split()[0] + " … " + text.split()[-1] for text in (WIRE[s:e] for s, e in find_paragraphs(WIRE))]
    assert found == ["BRILL … summer.", "``We … pier.''", "--- … ---", "Tide … 4", "Ferry: … none"]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(["Ana Ruiz: Was he hurt?", "Bo Lind: His pride and two ribs, and nothing else at all."] * 6),
        "\n".join(f"{name} told the council that the pier would have to go." for name in ("Ana", "Bo", "Cy", "Di")),
        "\n".join(["A line that is far longer than anybody would ever wrap a text at, as it goes on and on."] * 3),
    ],
)
def test_short_paragraphs_are_no_wrapped_lines(text: str) -> None:
    assert len(find_paragraphs(text)) == text.count("\n") + 1


def test_no_text_has_no_paragraphs_and_one_empty_stretch() -> None:
    assert find_paragraphs("") == []
    assert list(find_stretches("", np.zeros(0, dtype=np.uint8))) == [(0, 0)]
