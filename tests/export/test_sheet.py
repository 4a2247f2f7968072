from __future__ import annotations

import csv
import io

import pytest

from quoteattr.export import to_csv
from tests.factories import ARTICLE, make_article_quotes, make_quote


def read(sheet: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sheet, newline=""), strict=True))


def test_every_quote_is_a_row():
    rows = read(to_csv(make_article_quotes(), ARTICLE, source="a.txt"))
    assert [row["kind"] for row in rows] == ["indirect", "direct", "mixed", "indirect"]
    assert rows[1]["text"] == "It will stand, for a hundred years."
    assert rows[1]["verbatim"] == "It will stand, | for a hundred years."
    assert rows[1]["content_spans"] == "73-87 100-120"
    assert (rows[1]["speaker"], rows[1]["roles"], rows[1]["source"]) == ("Ann Lee", "Mayor", "she")
    assert (rows[2]["speaker"], rows[2]["description"], rows[2]["negated"]) == ("", "City officials", "true")
    assert rows[3]["confidence"] == "0.5"


def test_what_is_not_known_stays_empty():
    (row,) = read(to_csv([make_quote(ARTICLE, "safe")]))
    assert [row[key] for key in ("document", "cue", "negated", "source", "speaker", "source_span")] == [""] * 6


def test_rows_end_as_rfc_4180_says_and_the_header_can_be_left_out():
    sheet = to_csv(make_article_quotes())
    assert sheet.count("\r\n") == 5
    assert to_csv(make_article_quotes(), header=False) == sheet.partition("\r\n")[2]


@pytest.mark.parametrize("words", ['He said "no", twice', "one\ntwo\r\nthree\rfour", "a,b;c", " spaced ", "🌊"])
def test_any_words_are_read_back(words):
    assert read(to_csv([make_quote(words, words)]))[0]["text"] == words


@pytest.mark.parametrize("words", ["=1+1", "+1 is a start", "-5 degrees", "@all", "\t=1", "＝1"])
def test_a_spreadsheet_takes_no_cell_for_a_formula(words):
    assert read(to_csv([make_quote(words, words)]))[0]["text"] == "'" + words
    assert read(to_csv([make_quote(words, words)], safe=False))[0]["text"] == words
