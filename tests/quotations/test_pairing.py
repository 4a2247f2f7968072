"""Marks are paired as a reader pairs them."""

from __future__ import annotations

import pytest

from quoteattr.quotations import find_quotations, pair_marks


def read(text: str) -> list[str]:
    """What stands in quotation marks: a dot for each level, a bar between pieces, … at the end if nothing closes it."""
    return [
        "·" * pair.depth + " | ".join(text[start:end] for start, end in pair.pieces) + "…" * (not pair.closed)
        for pair in pair_marks(text)
    ]


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ('"Go," said Ana.', "double"),
        ("“Go,” said Ana.", "double"),
        ("'Go,' said Ana.", "single"),
        ("‘Go,’ said Ana.", "single"),
        ("`Go,' said Ana.", "single"),
        ("«Go,» said Ana.", "guillemet"),
        ("»Go,« said Ana.", "guillemet"),
        ("»Go,» said Ana.", "guillemet"),
        ("‹Go,› said Ana.", "guillemet"),
        ("›Go,‹ said Ana.", "guillemet"),
        ("„Go,“ said Ana.", "low-9"),
        ("„Go,” said Ana.", "low-9"),
        ('„Go," said Ana.', "low-9"),
        ("‚Go,‘ said Ana.", "low-9"),
        (",,Go,'' said Ana.", "low-9"),
        ("``Go,'' said Ana.", "double"),
        ('``Go," said Ana.', "double"),
        ("''Go,'' said Ana.", "double"),
        ("‘‘Go,’’ said Ana.", "double"),
        ("”Go,” said Ana.", "double"),
        ('""Go,"" said Ana.', "double"),
        ('"""Go,""" said Ana.', "double"),
        ("「Go,」 said Ana.", "corner"),
        ("『Go,』 said Ana.", "corner"),
    ],
)
def test_every_style_of_marks_is_read(text: str, style: str) -> None:
    (quotation,) = find_quotations(text)
    assert (quotation.inner.text, quotation.closed, quotation.style) == ("Go,", True, style)
    assert quotation.span.start == 0
    assert text[quotation.span.end :] == " said Ana."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« On part », dit Ana. « Il m’a dit : “ Non ”. »", ["On part", "Il m’a dit : “ Non ”.", "·Non"]),
        ("»Wir gehen«, sagte Ana. »Jetzt ›sofort‹.«", ["Wir gehen", "Jetzt ›sofort‹.", "·sofort"]),
        ("„Idemy“, řekla Ana. „Hned.“", ["Idemy", "Hned."]),
        ("”Vi går”, sa Ana. ”Nu.”", ["Vi går", "Nu."]),
        ("「行く」と言った。『「はい」』", ["行く", "「はい」", "·はい"]),
        ("`` Go , '' said Ana . `` Now . ''", ["Go ,", "Now ."]),
        ('" Go , " said Ana . " Now . "', ["Go ,", "Now ."]),
    ],
)
def test_customs_of_other_languages_and_of_corpora_are_read(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\"He said 'no' twice,\" said Ana.", ["He said 'no' twice,", "·no"]),
        ("‘He said “no” twice,’ said Ana.", ["He said “no” twice,", "·no"]),
        (
            "“He said ‘she said “no” twice’ to me,” said Ana.",
            ["He said ‘she said “no” twice’ to me,", "·she said “no” twice", "··no"],
        ),
        ("“He told me “go home” and I went,” said Ana.", ["He told me “go home” and I went,", "·go home"]),
        ('"He told me "go home" and I went," said Ana.', ['He told me "go home" and I went,', "·go home"]),
        ('"He told me “go home” and I went," said Ana.', ["He told me “go home” and I went,", "·go home"]),
        ("\"'Go,'\" said Ana. \"'Now.'\"", ["'Go,'", "·Go,", "'Now.'", "·Now."]),
        ("``He said `no' twice.''", ["He said `no' twice.", "·no"]),
        ('«"Go," said Ana», he wrote.', ['"Go," said Ana', "·Go,"]),
        ("“’Ever Away,’” said Ana.", ["’Ever Away,’", "·Ever Away,"]),
    ],
)
def test_quotations_nest(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“Go," said Ana. "Now.”', ["Go,", "Now."]),
        ("“Go,’ said Ana. “Now.”", ["Go,", "Now."]),
        ("“Go.“ Ana left. “Now.“", ["Go.", "Now."]),
        ("‘Go,‘ said Ana.", ["Go,"]),
        ("‘Go,' said Ana. The dogs' dinner.", ["Go,"]),
    ],
)
def test_mixed_styles_pair(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ana said " go now " and left.', ["go now"]),
        ('Ana said "go now "and left.', ["go now"]),
        ('Ana said" go now" and left.', ["go now"]),
        ('Ana said," go now," and left.', ["go now,"]),
        ('Ana said:"Go now."Then Ana left.', ["Go now."]),
        ("Ana said:'Go now.' Then Ana left.", ["Go now."]),
        ("“Go.”“Stay.”", ["Go.", "Stay."]),
        ('Ana said "go.\u00a0"', ["go."]),
        ('Ana—"go"—and "stay"-ed; a "yes"/"no" vote ("done").', ["go", "stay", "yes", "no", "done"]),
        ('Ana said: "...and go." "... or stay."', ["...and go.", "... or stay."]),
        ("the '.net' and '#now' and '$5' and \"@ana\"", [".net", "#now", "$5", "@ana"]),
    ],
)
def test_the_place_of_a_mark_tells_opening_from_closing(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Go, said Ana.', ["Go, said Ana.…"]),
        ('"Go, said Ana. \n\nBo "left".', ["Go, said Ana.…", "left"]),
        ("“Go, said Ana. “Now,” she said. Bo left.", ["Go, said Ana.…", "Now,"]),
        ('"Go, said Ana. "Now," she said. Bo left.', ["Go, said Ana.…", "Now,"]),
        ('"Go," said Ana. "Now.', ["Go,", "Now.…"]),
        ("“Ana said ‘go,” said Bo. “Now.”", ["Ana said ‘go,", "·go,…", "Now."]),
        ("Ana said ‘go and left.", ["go and left.…"]),
        ("Ana said 'go and left.", ["go and left.…"]),
        ("«Go, said Ana.", ["Go, said Ana.…"]),
        ("„Go, said Ana.", ["Go, said Ana.…"]),
        ("``Go, said Ana.", ["Go, said Ana.…"]),
    ],
)
def test_an_unclosed_mark_ends_at_its_paragraph(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Go," said Ana. "Now."', ["Now."]),
        ("Go,” said Ana. “Now.”", ["Now."]),
        ('Go," said Ana.\n\nNow," said Bo.', []),
        ("HOME » NEWS » SPORT\n\n«Go», said Ana.", ["Go"]),
        ('"', []),
        ("” “ ‘", []),
        ('"" “” \'\' «» and ""', []),
        ('Use `code` and `more "code"`.', ["code"]),
        ('* * * """""""""""" \' \' \' \' \' \' \' \' \' \' "go"', ["go"]),
    ],
)
def test_marks_without_a_partner_are_ignored(text: str, expected: list[str]) -> None:
    assert read(text) == expected
