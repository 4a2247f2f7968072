"""A cue or a source does not run over the end of a paragraph."""

import pytest

from quoteattr.attribution.paragraphs import within_paragraph

LONG = "The harbour was calm that morning and the boats stayed in, said Mayor Ana"


@pytest.mark.parametrize(
    ("text", "span", "near", "kept"),
    [
        ("A Quiet Night\n\nThe coast guard said so.", "A Quiet Night\n\nThe coast guard", 99, "The coast guard"),
        ("A Quiet Night\nThe coast guard said so.", "A Quiet Night\nThe coast guard", 99, "The coast guard"),
        ("A Quiet Night\r\n\r\nThe coast guard said so.", "Night\r\n\r\nThe coast guard", 99, "The coast guard"),
        ("It held, said Ana Silva.\n\nMore rain came.", "Ana Silva.\n\nMore", 0, "Ana Silva."),
        (f"{LONG}\nSilva on Friday.", "Mayor Ana\nSilva", 0, "Mayor Ana\nSilva"),
        (f"{LONG}\n\nSilva on Friday.", "Mayor Ana\n\nSilva", 0, "Mayor Ana"),
        ("said Ana Silva", "Ana Silva", 0, "Ana Silva"),
    ],
)
def test_the_part_next_to_the_cue_is_kept(text: str, span: str, near: int, kept: str) -> None:
    start = text.index(span)
    found = within_paragraph(text, (start, start + len(span)), near)
    assert text[slice(*found)] == kept
