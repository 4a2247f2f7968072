from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.export import to_conll
from tests.factories import ARTICLE, make_article_quotes, make_quote, make_speaker


def read(table: str) -> tuple[list[str], list[list[list[str]]]]:
    """The comments, and the rows of each block."""
    assert table.endswith("\n")
    comments = [line for line in table.splitlines() if line.startswith("#")]
    blocks = [
        [line.split("\t") for line in block.split("\n") if line and not line.startswith("#")]
        for block in table.split("\n\n")
    ]
    return comments, [block for block in blocks if block]


def spans(rows: list[list[str]], column: int) -> list[tuple[str, int, int]]:
    """Tag, start and end of what the BIO tags of a column say; gaps between the tokens belong to no or to one span."""
    found: list[tuple[str, int, int]] = []
    for row in rows:
        tag = row[column]
        if tag == "O":
            continue
        begin, name = tag.split("-")
        if begin == "B":
            found.append((name, int(row[2]), int(row[3])))
        else:
            assert found[-1][0] == name
            found[-1] = (name, found[-1][1], int(row[3]))
    return found


def test_the_tags_say_what_the_spans_say():
    quotes = make_article_quotes()
    _, blocks = read(to_conll(quotes, ARTICLE))
    expected = set()
    for quote in quotes:
        expected |= {("content", piece.start, piece.end) for piece in quote.content}
        expected |= {("cue", quote.cue.span.start, quote.cue.span.end)}
        expected |= {("source", quote.source.span.start, quote.source.span.end)}
    assert {span for block in blocks for span in spans(block, 4)} == expected


def test_tokens_belong_to_the_number_of_their_quote():
    _, blocks = read(to_conll(make_article_quotes(), ARTICLE))
    assert [{row[5] for row in block} - {"_"} for block in blocks] == [{"1"}, {"2"}, {"3", "4"}]


def test_the_columns_are_named_and_the_quotes_listed():
    comments, blocks = read(to_conll(make_article_quotes(), ARTICLE, source="a.txt"))
    assert comments[:3] == [
        "# global.columns = ID FORM START END TAG QUOTE",
        "# newdoc id = a.txt",
        "# quote 1 = indirect Ann Lee",
    ]
    assert {len(row) for block in blocks for row in block} == {6}
    assert all([row[0] for row in block] == [str(n + 1) for n in range(len(block))] for block in blocks)


def test_a_quote_within_a_quote_stands_in_a_second_pair_of_columns():
    text = "Lee said Bray told her the wall was safe."
    outer = make_quote(text, "Bray told her the wall was safe", kind="indirect", cue="said", source="Lee")
    inner = make_quote(text, "the wall was safe", kind="indirect", cue="told", source="Bray")
    comments, (rows,) = read(to_conll([inner, outer], text))
    assert comments[0].endswith("TAG QUOTE TAG2 QUOTE2")
    assert spans(rows, 4) == [("source", 0, 3), ("cue", 4, 8), ("content", 9, 40)]
    assert spans(rows, 6) == [("source", 9, 13), ("cue", 14, 18), ("content", 23, 40)]


def test_a_token_is_cut_where_a_span_ends():
    text = "Lee’s view: all is well."
    _, (rows,) = read(to_conll([make_quote(text, "all is well", source="Lee")], text))
    assert [row[1] for row in rows[:2]] == ["Lee", "’s"]


def test_without_quotes_every_tag_is_o():
    _, (rows,) = read(to_conll([], "Nothing here."))
    assert [row[4] for row in rows] == ["O", "O", "O"]


def test_a_speakers_name_cannot_break_the_comments():
    text = "Ann\nLee: aye"
    table = to_conll([make_quote(text, "aye", speaker=make_speaker(text, "Ann\nLee"))], text, source="a\nb")
    assert "# quote 1 = direct Ann Lee" in table
    assert "# newdoc id = a b" in table


@pytest.mark.parametrize("text", ["", "\n\n", "\0", "\ud800", "a\x85b\u2028c\td", "# no comment"])
def test_odd_texts_are_survived(text):
    for block in read(to_conll([], text))[1]:
        assert {len(row) for row in block} == {6}


@given(st.text())
def test_every_character_but_white_space_is_in_one_token(text):
    # Hypothesis' texts may begin a line with "#", so the rows are told by their columns.
    rows = [line.split("\t") for line in to_conll([], text).split("\n") if "\t" in line]
    covered = [index for row in rows for index in range(int(row[2]), int(row[3]))]
    assert covered == sorted(set(covered))
    assert all(text[index].isspace() for index in set(range(len(text))) - set(covered))
