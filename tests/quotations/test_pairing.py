"""Marks are paired as a reader pairs them."""

from __future__ import annotations

import pytest

from quoteattr.quotations import find_quotations, pair_marks


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('"Go," said Ana.', ["Go,"]),
        ("‘Go,’ said Ana. “Now.”", ["Go,", "Now."]),
        ("'the workers' he said", ["the workers"]),
    ],
)
def test_marks_are_paired(text: str, inner: list[str]) -> None:
    assert [quotation.inner.text for quotation in find_quotations(text)] == inner


def test_paragraphs_that_reopen_are_one_quotation() -> None:
    (pair,) = pair_marks('"One.\n\n"Two," said Ana.')
    assert len(pair.pieces) == 2
