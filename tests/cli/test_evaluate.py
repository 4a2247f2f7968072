from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quoteattr.cli.app import app

GOLD = {
    "id": "a",
    "text": "“Aye,” said Ann Lee. “Nay,” said Tom Bray.",
    "attributions": [
        {"content": [[1, 5]], "cue": [[7, 11]], "source": [[12, 19]], "kind": "direct"},
        {"content": [[22, 26]], "cue": [[28, 32]], "source": [[33, 41]], "kind": "direct"},
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> str:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def predictions(tmp_path: Path) -> str:
    path = tmp_path / "predictions.jsonl"
    path.write_text(json.dumps({"id": "a", "attributions": GOLD["attributions"][:1]}) + "\n", encoding="utf-8")
    return str(path)


def run(*arguments: str):
    return CliRunner().invoke(app, ["evaluate", "--bootstrap", "0", *arguments])


def test_figures_are_shown(gold, predictions):
    done = run(gold, "--predictions", predictions)
    assert done.exit_code == 0
    assert "2 gold attributions, 1 predicted" in done.stdout


def test_figures_can_be_json(gold, predictions):
    record = json.loads(run(gold, "--predictions", predictions, "--json").stdout)
    assert (record["gold"], record["predicted"]) == (2, 1)


def test_faults_are_listed_with_the_text_around_them(gold, predictions):
    assert "Nay" in run(gold, "--predictions", predictions, "--errors", "5").stdout
    assert "Nay" not in run(gold, "--predictions", predictions).stdout


def test_predictions_for_documents_that_gold_lacks_are_told(gold, predictions):
    assert run(gold, "--predictions", predictions).stderr == ""
    with Path(predictions).open("a", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": name, "attributions": []}) + "\n" for name in ("pier", "mole"))
    done = run(gold, "--predictions", predictions)
    assert done.exit_code == 0
    assert "2 documents" in done.stderr
    assert "'pier'" in done.stderr
    assert done.stdout.startswith("1 documents, 2 gold attributions, 1 predicted")


def test_the_help_names_the_formats():
    assert all(name in run("--help").stdout for name in ("JSON Lines", "Citron", "CofeNet"))


def test_a_file_that_cannot_be_read_ends_with_one(gold, tmp_path):
    for arguments in ([str(tmp_path / "missing")], [gold, "--predictions", str(tmp_path / "missing")]):
        done = run(*arguments)
        assert done.exit_code == 1
        assert "missing" in done.stderr


def test_a_file_in_no_known_format_ends_with_one(gold, tmp_path):
    (tmp_path / "odd.jsonl").write_text("{", encoding="utf-8")
    done = run(gold, "--predictions", str(tmp_path / "odd.jsonl"))
    assert done.exit_code == 1
    assert "odd.jsonl" in done.stderr
