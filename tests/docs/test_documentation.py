"""The documentation keeps up with the package. Its examples run with ``make doctest``."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import quoteattr
from quoteattr.cli.app import app
from quoteattr.export.sheet import COLUMNS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def has_word(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None


@pytest.mark.parametrize("name", sorted(quoteattr.__all__))
def test_the_reference_has_every_public_name(name: str) -> None:
    reference = read("docs/api.md")
    assert re.search(rf"auto\w+:: (?:quoteattr\.annotations\.)?{re.escape(name)}$", reference, re.MULTILINE)


@pytest.mark.parametrize("name", ["extract", "pipe", "load", "clean", "match", "group", "render"])
def test_every_option_of_a_function_is_explained(name: str) -> None:
    options = [
        option.name
        for option in inspect.signature(getattr(quoteattr, name)).parameters.values()
        if option.kind is option.KEYWORD_ONLY
    ]
    page = read("docs/configuration.md")
    assert options
    assert [option for option in options if f"`{option}`" not in page] == []


def test_every_option_of_the_component_is_explained() -> None:
    page = read("docs/configuration.md")
    config = quoteattr.load().get_pipe_config("quoteattr")
    assert [key for key in config if key != "factory" and f"`{key}`" not in page] == []


def test_every_command_and_option_of_the_command_line_is_explained() -> None:
    page = read("docs/command-line.md")
    for command in app.registered_commands:
        assert command.callback is not None
        name = command.callback.__name__
        assert f"quoteattr {name}" in page
        for option in inspect.signature(command.callback).parameters.values():
            if option.kind is option.KEYWORD_ONLY:
                assert has_word(f"--{option.name.replace('_', '-')}", page), (name, option.name)


def test_every_column_of_the_csv_is_explained() -> None:
    page = read("docs/formats.md")
    assert [column for column in COLUMNS if f"`{column}`" not in page] == []


def test_every_field_of_a_record_is_explained() -> None:
    page = read("docs/formats.md")
    assert [key for key in quoteattr.schema()["properties"] if f"`{key}`" not in page] == []


@pytest.mark.parametrize("term", "quotation cue source content mention speaker role attribution evidence".split())
def test_the_glossary_has_the_terms(term: str) -> None:
    glossary = read("docs/concepts.md").partition("{glossary}")[2]
    assert f"\n{term}\n  " in glossary


def test_the_readme_has_the_two_commands_of_the_set_up() -> None:
    lines = [line.strip() for line in read("README.md").splitlines()]
    assert "pip install . && quoteattr demo" in lines
    assert 'pip install -e ".[test]" && pytest' in lines


def test_the_example_in_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    [code] = re.findall(r"```python\n(.*?)```", read("README.md"), re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out == "Ann Lee direct The bridge will open in May.\n"


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", *(f"docs/{one.name}" for one in DOCS.glob("*.md"))])
def test_links_to_files_lead_somewhere(name: str) -> None:
    page = ROOT / name
    targets = re.findall(r"\]\(([^)#\s]+)", re.sub(r"```.*?```", "", read(name), flags=re.DOTALL))
    missing = [target for target in targets if "://" not in target and not (page.parent / target).exists()]
    assert missing == []


def test_the_picture_loads_nothing() -> None:
    picture = read("docs/picture.svg")
    assert "url(http" not in picture
    assert "<script" not in picture
