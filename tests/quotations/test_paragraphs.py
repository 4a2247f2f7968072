"""A quotation ends with its paragraph, unless the next one opens it anew."""

from __future__ import annotations

import pytest

from quoteattr.quotations import pair_marks


def read(text: str) -> list[list[str]]:
    return [[text[start:end] for start, end in pair.pieces] for pair in pair_marks(text)]


@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n", "\r\n", "\r", "\n \t\n", "\n\n\n\n", "\u2029", "\u2028"])
@pytest.mark.parametrize(("opening", "closing"), ["“”", '""', "‘’", "''", "«»", "„“", ("``", "''"), "「」"])
def test_paragraphs_that_open_the_mark_anew_are_one_quotation(opening: str, closing: str, gap: str) -> None:
    text = f"{opening}One.{gap}{opening}Two.{gap}{opening}Three,{closing} said Ana."
    (pair,) = pair_marks(text)
    assert [text[start:end] for start, end in pair.pieces] == ["One.", "Two.", "Three,"]
    assert pair.closed
    assert text[pair.start : pair.end] == text.removesuffix(" said Ana.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One,” said Ana. “Two.\n\n“Three.” Bo left.", [["One,"], ["Two.", "Three."]]),
        ("“One.\n\nBo left.\n\n“Two.”", [["One."], ["Two."]]),
        ("“One.\n\nBo said “two”.", [["One."], ["two"]]),
        ("‘“One.\n\n‘“Two.”’", [["“One.", "“Two.”"], ["One.", "Two."]]),
        ("“Ana said ‘one.\n\n“‘Two.’ So.”", [["Ana said ‘one.", "‘Two.’ So."], ["one.", "Two."]]),
        ("“Ana said ‘one.\n\n“And two.”", [["Ana said ‘one.", "And two."], ["one."]]),
        ('"One “two” three.\n\n"Four."', [["One “two” three.", "Four."], ["two"]]),
        ("« Un.\n\n» Deux.\n\n» Trois. »", [["Un.", "Deux.", "Trois."]]),
        ("1. “One.\n\n2. “Two.”", [["One.", "Two."]]),
        ("‘I saw the dogs’ tails wag.\n\n‘Then I left,’ said Ana.", [["I saw the dogs’ tails wag.", "Then I left,"]]),
        ("The ‘Boys’ won it all.\n\n‘We won,’ said Ana.", [["Boys"], ["We won,"]]),
    ],
)
def test_only_the_very_next_paragraph_goes_on(text: str, expected: list[list[str]]) -> None:
    assert read(text) == expected


def test_a_quotation_that_is_opened_anew_but_never_closed_is_one_unclosed_quotation() -> None:
    text = "“One.\n\n“Two.\n\nBo left."
    (pair,) = pair_marks(text)
    assert (text[pair.start : pair.end], pair.closed, len(pair.pieces)) == ("“One.\n\n“Two.", False, 2)


def test_lines_are_paragraphs_where_the_text_has_no_blank_ones() -> None:
    assert read("Ana said “one.\nBo went home.\nCy said “two” again.") == [["one."], ["two"]]


WRAPPED = """\
Ana walked down to the harbour before dawn, as she did on every
Monday of the year, "because the boats do not wait for anyone, and
least of all for me," and looked out for her brother. Bo had been
away for three weeks.

The harbour master, who was called Cy, told her that "nobody
Northern had come in" for days. She sat down.
"""


@pytest.mark.parametrize("prefix", ["", "> ", "   "])
def test_a_wrapped_line_does_not_end_a_quotation(prefix: str) -> None:
    text = "".join(prefix + line for line in WRAPPED.splitlines(keepends=True))
    assert [pair.closed for pair in pair_marks(text)] == [True, True]


def test_an_indented_line_begins_a_paragraph_of_wrapped_text() -> None:
    lines = [
        "  “Ana walked down to the harbour before dawn, as she did always",
        "and always would in days to come, on Sundays as",
    ]
    text = "\n".join([*lines, lines[0].replace("“Ana", "“Bo"), "and always would in days to come,” he said."])
    (pair,) = pair_marks(text)
    assert len(pair.pieces) == 2


def test_a_line_that_goes_on_in_the_middle_of_a_sentence_is_wrapped_in_any_text() -> None:
    assert read("Ana said “one,\nand two” to Bo.\nBo said “three\nor four” to Cy.") == [
        ["one,\nand two"],
        ["three\nor four"],
    ]


def test_verse_and_the_name_under_a_pull_quote_stay_in_the_quotation() -> None:
    text = "Title\n\n“Roses are red\nViolets are blue\nAna Bo.”\n\nText.\n\nMore."
    assert read(text) == [["Roses are red\nViolets are blue\nAna Bo."]]


def test_a_line_of_a_block_does_not_swallow_the_next_quotation() -> None:
    assert read("Title\n\n“One.\nBo said “two” then.\n\nMore.\n\nText.") == [["One."], ["two"]]
