"""Changed marks and layouts keep every offset."""

from __future__ import annotations

import pytest

from training.augment import STYLES, restyle


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize(
    "text",
    [
        '" I had the key, " he said.',
        "“It fell.\n\nIt fell again,” she said.",
        "“It fell.\n\n“It fell again,” she said.",
        "``It fell,'' she said.",
    ],
)
def test_every_character_keeps_its_place(style: str, text: str) -> None:
    restyled = restyle(text, style)
    assert len(restyled) == len(text)
    assert all(new == old for old, new in zip(text, restyled, strict=True) if old.isalnum())
