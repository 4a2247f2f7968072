from __future__ import annotations

import json
import platform

import pytest
from typer.testing import CliRunner

import quoteattr
from quoteattr import resources
from quoteattr.cli.app import app
from quoteattr.cli.info import collect_info, list_facts

CARD = {
    "name": "small",
    "licence": "Apache-2.0",
    "data": ["one", {"name": "two", "documents": 3}],
    "figures": {"dev": {"source_f1": 0.73456, "speaker": None}},
    "sha256": "a" * 64,
}


@pytest.fixture(autouse=True)
def _card(monkeypatch):
    monkeypatch.setattr(resources, "model_card", lambda: CARD)


def test_versions_and_the_models_card_are_shown():
    done = CliRunner().invoke(app, ["info"], env={"COLUMNS": "60"})
    assert done.exit_code == 0
    for words in (quoteattr.__version__, platform.python_version(), "spacy", "Apache-2.0", "0.7346"):
        assert words in done.stdout
    assert "".join(done.stdout.split()).count("a" * 64) == 1
    assert not any(line.endswith(" ") for line in done.stdout.splitlines())


def test_it_can_be_json():
    done = CliRunner().invoke(app, ["info", "--json"])
    assert json.loads(done.stdout) == collect_info()
    assert json.loads(done.stdout)["model"] == CARD


def test_nested_facts_are_indented():
    assert list(list_facts(CARD)) == [
        ("name", "small"),
        ("licence", "Apache-2.0"),
        ("data", "one; name: two, documents: 3"),
        ("figures", ""),
        ("  dev", ""),
        ("    source f1", "0.7346"),
        ("    speaker", "–"),
        ("sha256", "a" * 64),
    ]
