from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from quoteattr.cli.output import make_console
from quoteattr.cli.table import render_table, show_role, show_what, show_who
from tests.factories import ARTICLE, make_article_quotes, make_quote, make_speaker


def render(quotes, width: int, *, terminal: bool = False) -> str:
    return render_table(quotes, Console(file=io.StringIO(), width=width, force_terminal=terminal, markup=False))


@pytest.mark.parametrize("width", [20, 30, 40, 63, 64, 80, 120, 300])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(width):
    quotes = make_article_quotes()
    table = render(quotes, width)
    assert max(map(cell_len, table.splitlines())) <= width
    for quote in quotes:
        for word in [*show_who(quote).split(), *show_what(quote).split()]:
            assert word in table


def test_a_word_wider_than_its_column_is_folded_not_cut():
    text = f"Mayor Lee: “{'long' * 40}”"
    table = render([make_quote(text, "long" * 40)], 64)
    assert table.count("long") > 20


def test_there_are_colours_on_a_terminal_only():
    assert "\x1b[" in render(make_article_quotes(), 80, terminal=True)
    assert "\x1b" not in render(make_article_quotes(), 80)


def test_a_terminal_of_no_width_at_all_is_survived(monkeypatch):
    monkeypatch.setenv("COLUMNS", "1")
    assert "Ann Lee" in render_table(make_article_quotes(), make_console(io.StringIO()))


@pytest.mark.parametrize("words", ["bold [red]words[/red]", ":smile: words", "wide 日本語 words"])
def test_the_words_are_no_markup(words):
    assert words in render([make_quote(words, words, kind="indirect")], 80)


def test_controls_and_bidirectional_overrides_do_not_reach_the_terminal():
    words = "clear\x1b[2Jscreen\x07\u202egnp.exe\ud800"
    assert show_what(make_quote(words, words, kind="indirect")) == "clear [2Jscreen gnp.exe"


def test_verbatim_stretches_stand_in_curly_marks():
    text = 'He said the wall was "sound", "more or less", and cheap.'
    words = text[8:-1]
    quote = make_quote(text, words, kind="mixed", verbatim=["sound", "more or less"])
    assert show_what(quote) == "the wall was “sound”, “more or less”, and cheap"


def test_a_verbatim_stretch_over_several_pieces_is_marked_in_each():
    quote = make_article_quotes()[1]
    assert show_what(quote) == "“It will stand,” “for a hundred years.”"


def test_line_breaks_become_spaces():
    text = "one\r\n  two\tthree"
    assert show_what(make_quote(text, text, kind="indirect")) == "one two three"


def test_a_denied_statement_says_so():
    assert show_what(make_article_quotes()[2]).startswith("(denied) ")


def test_a_belief_says_so():
    assert show_what(make_article_quotes()[3]).startswith("(fears) ")


def test_the_speaker_is_shown_by_name_else_by_description_else_by_the_sources_words():
    text = "He and City officials"
    assert show_who(make_article_quotes()[0]) == "Ann Lee"
    assert show_who(make_article_quotes()[2]) == "City officials"
    assert show_who(make_quote(text, "and", source="He", form="pronoun")) == "He"
    assert show_who(make_quote(text, "and")) == "?"


def test_roles_are_shown_once_each():
    speaker = make_speaker(ARTICLE, "Ann Lee", roles=["Mayor", "an engineer", "Mayor"])
    assert show_role(make_quote(ARTICLE, "a flood", speaker=speaker)) == "Mayor; an engineer"
    assert show_role(make_quote(ARTICLE, "a flood")) == ""
