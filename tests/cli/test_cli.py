from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import quoteattr
from quoteattr.cli.app import app
from tests.factories import ARTICLE, make_article_quotes


def run(*arguments: str, input: bytes | str | None = None, **env: str) -> Result:  # noqa: A002
    return CliRunner().invoke(app, arguments, input=input, env={"COLUMNS": "80", **env})


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


@pytest.fixture
def empty(tmp_path: Path) -> str:
    path = tmp_path / "empty.txt"
    path.touch()
    return str(path)


@pytest.fixture
def latin(tmp_path: Path) -> str:
    path = tmp_path / "latin.txt"
    path.write_bytes("“café”".encode("cp1252"))
    return str(path)


def test_extract_shows_a_table(article):
    done = run("extract", article)
    assert done.exit_code == 0
    for words in ("Who", "Role", "What", "Kind", "Conf.", "Ann Lee", "Mayor", "“It will stand,”", "direct", "0.97"):
        assert words in done.stdout
    assert "4 quotations, 3 speakers" in done.stdout
    assert done.stderr == ""


def test_extract_says_that_nothing_was_found(empty):
    done = run("extract", empty)
    assert (done.exit_code, done.stdout) == (0, "No quotations found.\n")


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_without_a_file_or_for_a_dash_standard_input_is_read(arguments):
    done = run("extract", "--format", "jsonl", *arguments, input=ARTICLE.encode())
    assert done.exit_code == 0
    assert json.loads(done.stdout)["id"] == "-"
    assert len(json.loads(done.stdout)["quotes"]) == 4


def test_each_table_of_several_stands_under_its_files_name(article, empty):
    done = run("extract", article, empty)
    assert done.stdout.index(article) < done.stdout.index("Ann Lee") < done.stdout.index(empty)


def test_jsonl_is_one_document_a_line(article, empty):
    done = run("extract", "-f", "jsonl", article, empty)
    first, second = map(json.loads, done.stdout.splitlines())
    assert first == {"id": article, "quotes": [quote.to_dict() for quote in make_article_quotes()]}
    assert second == {"id": empty, "quotes": []}


def test_json_is_one_array_of_the_same(article, empty):
    lines = run("extract", "-f", "jsonl", article, empty).stdout.splitlines()
    array = json.loads(run("extract", "-f", "json", article, empty).stdout)
    assert array == [json.loads(line) for line in lines]


def test_json_of_no_readable_document_is_an_empty_array(latin):
    done = run("extract", "-f", "json", latin)
    assert (done.exit_code, json.loads(done.stdout)) == (1, [])


def test_the_text_is_kept_on_demand(article):
    assert json.loads(run("extract", "-f", "jsonl", "--with-text", article).stdout)["text"] == ARTICLE


def test_csv_has_one_header_and_one_quote_a_row(article):
    done = run("extract", "-f", "csv", article, article)
    rows = list(csv.DictReader(io.StringIO(done.stdout, newline="")))
    assert len(rows) == 8
    assert [row["speaker"] for row in rows[:4]] == ["Ann Lee", "Ann Lee", "", "Tom Bray"]
    assert rows[0]["document"] == article


def test_the_output_goes_to_a_file_in_utf_8(article, tmp_path):
    out = tmp_path / "out"
    done = run("extract", "-f", "csv", article, "-o", str(out))
    assert (done.exit_code, done.stdout) == (0, "")
    assert "🌊" in out.read_text(encoding="utf-8")
    assert b"\r\r" not in out.read_bytes()


@pytest.mark.parametrize(
    ("name", "start"), [("q.jsonl", '{"id"'), ("q.JSON", "["), ("q.csv", "document,"), ("q", "Who")]
)
def test_the_outputs_ending_chooses_the_format(article, tmp_path, name, start):
    run("extract", article, "-o", str(tmp_path / name))
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_quotes_below_the_least_confidence_are_left_out(article):
    done = run("extract", "-f", "jsonl", "--min-confidence", "0.8", article)
    assert len(json.loads(done.stdout)["quotes"]) == 2


def test_an_unreadable_input_is_named_and_the_others_are_done(article, latin, tmp_path):
    missing = str(tmp_path / "missing.txt")
    done = run("extract", "-f", "jsonl", latin, missing, str(tmp_path), article)
    assert done.exit_code == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [article]
    errors = done.stderr.splitlines()
    assert len(errors) == 3
    assert latin in errors[0]
    assert "UTF-8" in errors[0]
    assert missing in errors[1]
    assert str(tmp_path) in errors[2]


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract", "--format", "xml"),
        ("extract", "--min-confidence", "2"),
        ("extract", "--min-confidence", "much"),
        ("extract", "--nonsense"),
        ("view",),
        ("nonsense",),
    ],
)
def test_wrong_usage_ends_with_two(arguments):
    assert run(*arguments).exit_code == 2


def test_an_output_that_cannot_be_written_ends_with_two(article, tmp_path):
    done = run("extract", article, "-o", str(tmp_path / "no" / "folder.csv"))
    assert done.exit_code == 2
    assert "folder.csv" in done.stderr


def test_an_input_is_never_overwritten(article):
    done = run("extract", article, "-o", article)
    assert done.exit_code == 2
    assert Path(article).read_text(encoding="utf-8") == ARTICLE


def test_the_demo_shows_a_table_and_how_to_see_the_article():
    done = run("demo")
    assert done.exit_code == 0
    assert "demo --text" in done.stdout


def test_the_demos_article_can_be_printed():
    done = run("demo", "--text")
    assert "Ann Lee" in done.stdout


def test_the_version_is_shown():
    assert run("--version").stdout == f"quoteattr {quoteattr.__version__}\n"


def test_help_lists_the_commands():
    done = run("--help")
    assert all(name in done.stdout for name in ("extract", "view", "demo", "info"))


def python(code: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, timeout=60, env={**os.environ, **env}
    )


def test_help_loads_neither_spacy_nor_the_model_nor_rich():
    done = python(
        "import sys\nfrom quoteattr.cli import main\nsys.argv = ['quoteattr', '--help']\n"
        "try: main()\n"
        "except SystemExit: print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    assert set(done.stderr.decode().split()).isdisjoint({"spacy", "onnxruntime", "textacy", "numpy", "cattrs"})


def test_a_reader_that_goes_away_is_no_error():
    code = (
        "import os, sys, quoteattr\n"
        "vars(quoteattr)['pipe'] = lambda texts, **options: (([], context) for _, context in texts)\n"
        "from quoteattr.cli import main\n"
        "read, write = os.pipe(); os.close(read); os.dup2(write, 1)\n"
        "sys.argv = ['quoteattr', 'extract', '-f', 'csv', os.devnull]\n"
        "main()"
    )
    done = python(code)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_error_of_the_package_is_one_line_and_status_one():
    code = (
        "import os, sys, quoteattr\n"
        "def pipe(texts, **options): raise quoteattr.ModelError('the model is missing')\n"
        "vars(quoteattr)['pipe'] = pipe\n"
        "from quoteattr.cli import main\n"
        "sys.argv = ['quoteattr', 'extract', os.devnull]\n"
        "main()"
    )
    done = python(code)
    assert (done.returncode, done.stderr.decode()) == (1, "quoteattr: the model is missing\n")


def test_data_is_utf_8_whatever_the_terminal_speaks():
    code = (
        "import sys, quoteattr\n"
        "from quoteattr.cli import main\n"
        "from tests.cli.conftest import fake_pipe\n"
        "vars(quoteattr)['pipe'] = fake_pipe\n"
        "from tests.factories import ARTICLE\n"
        "import io; sys.stdin = io.TextIOWrapper(io.BytesIO(ARTICLE.encode()))\n"
        "sys.argv = ['quoteattr', 'extract', '-f', sys.argv[1]]\n"
        "main()"
    )
    for given, found in (("jsonl", "🌊"), ("table", "a flood ?")):
        done = subprocess.run(
            [sys.executable, "-c", code, given],
            capture_output=True,
            check=True,
            timeout=60,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONIOENCODING": "ascii"},
        )
        assert found in done.stdout.decode("utf-8")
