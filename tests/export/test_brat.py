from __future__ import annotations

import re

from quoteattr.export import BRAT_CONFIG, to_brat
from tests.factories import ARTICLE, make_article_quotes, make_quote

LINE = re.compile(
    r"T\d+\t\w+ \d+ \d+(;\d+ \d+)*\t.+"
    r"|R\d+\t\w+ Arg1:T\d+ Arg2:T\d+"
    r"|A\d+\t\w+ T\d+( \w+)?"
    r"|#\d+\tAnnotatorNotes T\d+\t.+"
)


def check(ann: str, text: str) -> None:
    """What brat demands: the lines' form, unique names, known targets, offsets and words that agree, no line ends."""
    names = [line.split("\t")[0] for line in ann.splitlines()]
    assert len(set(names)) == len(names)
    for line in ann.split("\n")[:-1]:
        assert LINE.fullmatch(line), line
        assert set(re.findall(r"(?<=[: ])T\d+\b", line.split("\t")[1])) <= set(names)
        if line.startswith("T"):
            _, middle, words = line.split("\t", 2)
            pieces = [piece.split() for piece in middle.split(" ", 1)[1].split(";")]
            stretches = [text[int(start) : int(end)] for start, end in pieces]
            assert " ".join(stretches) == words
            assert not any("\n" in stretch or "\r" in stretch for stretch in stretches)


def test_the_lines_are_well_formed_and_agree_with_the_text():
    check(to_brat(make_article_quotes(), ARTICLE, source="a.txt"), ARTICLE)


def test_every_type_in_use_is_configured():
    for line in to_brat(make_article_quotes(), ARTICLE).splitlines():
        if line[0] in "TRA":
            assert re.search(rf"^{line.split()[1]}\b", BRAT_CONFIG, re.MULTILINE), line


def test_pieces_are_one_discontinuous_annotation():
    assert "\tContent 73 87;100 120\tIt will stand, for a hundred years.\n" in to_brat(make_article_quotes(), ARTICLE)


def test_source_and_cue_are_related_to_the_content():
    lines = to_brat(make_article_quotes()[:1], ARTICLE).splitlines()
    assert "R1\tCued_by Arg1:T1 Arg2:T2" in lines
    assert "R2\tSaid_by Arg1:T1 Arg2:T3" in lines


def test_kind_act_form_and_negation_are_attributes():
    lines = to_brat(make_article_quotes()[2:3], ARTICLE).splitlines()
    attributes = [line.split("\t")[1] for line in lines if line.startswith("A")]
    assert attributes == ["Kind T1 mixed", "Act T3 statement", "Negated T3", "Form T4 nominal"]


def test_a_stretch_over_line_ends_is_cut_there():
    text = "“one\r\ntwo\n\nthree”"
    ann = to_brat([make_quote(text, text[1:-1])], text)
    check(ann, text)
    assert "Content 1 4;6 9;11 16\tone two three" in ann


def test_a_quote_of_line_ends_alone_is_left_out():
    assert to_brat([make_quote("“\n”", "\n")], "“\n”") == ""
