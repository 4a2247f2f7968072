from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from quoteattr import render
from quoteattr.cli.app import app
from tests.factories import ARTICLE, make_article_quotes


def run(*arguments: str, input: str | None = None):  # noqa: A002
    return CliRunner().invoke(app, ["view", *arguments], input=input)


def test_the_page_is_written_to_a_file(tmp_path: Path):
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    done = run(str(tmp_path / "article.txt"), "-o", str(tmp_path / "page.html"))
    assert (done.exit_code, done.output) == (0, "")
    expected = render(make_article_quotes(), ARTICLE, title="article.txt").html
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == expected


def test_without_an_output_the_page_goes_to_standard_output():
    done = run("-", "--title", "The wall", input=ARTICLE)
    assert done.stdout == render(make_article_quotes(), ARTICLE, title="The wall").html


def test_quotes_below_the_least_confidence_are_not_highlighted():
    assert run("-", "--min-confidence", "0.9", input=ARTICLE).stdout.count('class="card') == 1


def test_a_file_that_cannot_be_read_ends_with_one(tmp_path: Path):
    done = run(str(tmp_path / "missing"))
    assert done.exit_code == 1
    assert "missing" in done.stderr


def test_the_input_is_not_overwritten(tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert run(str(path), "-o", str(path)).exit_code == 2
    assert path.read_text(encoding="utf-8") == ARTICLE


def test_a_page_that_cannot_be_written_ends_with_two(tmp_path: Path):
    assert run("-", "-o", str(tmp_path / "no" / "page.html"), input="").exit_code == 2
