"""The figures are those of the project's own scorer."""

from __future__ import annotations

import gzip
import importlib.util
import json
import random

import pytest

from quoteattr.evaluation import Score, evaluate, read_documents, read_predictions


@pytest.fixture(scope="module")
def scorer(shared):
    path = shared / "bench" / "score.py"
    if not path.exists():
        pytest.skip("needs the scorer in ../shared/bench")
    specification = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def _disturb(record, rng):
    """Predictions like a model's: some lost, cut, given to others, doubled."""
    attributions = []
    for one in record["attributions"]:
        roll = rng.random()
        if roll < 0.15:
            continue
        guess = json.loads(json.dumps(one))
        guess["kind"] = rng.choice(["direct", "indirect", "mixed", one.get("kind")])
        if roll < 0.4:
            guess["content"] = [
                [max(0, s + rng.randint(-9, 9)), min(len(record["text"]), e + rng.randint(0, 40))]
                for s, e in one["content"]
            ]
            guess["content"] = [[s, max(s, e)] for s, e in guess["content"]]
        if rng.random() < 0.2:
            other = rng.choice(record["attributions"])
            guess.update(source=other["source"], speaker=other.get("speaker"), roles=other.get("roles"))
        if rng.random() < 0.1:
            guess["source"] = []
        attributions += [guess] * (1 + (rng.random() < 0.05))
    return {"id": record["id"], "attributions": attributions}


@pytest.mark.parametrize("quoted", [False, True])
@pytest.mark.parametrize("name", ["styles/dev", "polnear/dev"])
def test_figures_are_the_scorers(name, quoted, shared, scorer, tmp_path):
    rng = random.Random(name)
    gold_path = shared / "data" / f"{name}.jsonl.gz"
    gold = scorer.read(gold_path)
    predicted = [_disturb(record, rng) for record in gold[1:]]
    path = tmp_path / "predicted.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as stream:
        stream.writelines(json.dumps(record) + "\n" for record in predicted)

    expected = scorer.score(gold, predicted, quoted)
    report = evaluate(read_documents(gold_path), read_predictions(path), quoted=quoted, bootstrap=0)

    assert (report.gold, report.predicted) == (expected.pop("gold"), expected.pop("pred"))
    for key, value in expected.items():
        figure = report.figures[_name(key)]
        if isinstance(figure, Score):
            assert (figure.precision.value, figure.recall.value, figure.f1.value) == value, key
        else:
            assert figure.value == value, key


def _name(key):
    """Our name for a figure of the scorer: "  of named (12)" is the speakers' accuracy there."""
    return f"speaker accuracy, {key.split()[1]}" if key.startswith("  of ") else key
