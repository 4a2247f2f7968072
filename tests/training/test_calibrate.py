"""The fit of confidences: it finds what made the outcomes, and what it writes can be read."""

from __future__ import annotations

import json

import numpy as np
import pytest

from quoteattr.confidence import PARTS, Signals, calibrate, read_calibration
from training.calibrate import Sample, fit, format_figures, make_table, read_samples, write_samples
from training.logistic import fit_logistic, fold_documents, sigmoid


def _make_samples(count=600, seed=3):
    """Quotes that are right as often as the encoder says, but for indirect ones, which it thinks too well of."""
    chance = np.random.default_rng(seed)
    samples = []
    for number in range(count):
        score = float(chance.uniform(0.3, 0.99))
        kind = "direct" if chance.random() < 0.5 else "indirect"
        right = bool(chance.random() < (score if kind == "direct" else score / (4 - 3 * score)))
        signals = Signals(content_score=score, kind=kind, resolved=score, form="named" if number % 90 else "pronoun")
        samples.append(Sample(f"article {number % 40}", signals, dict.fromkeys(PARTS, right)))
    return samples


def test_newtons_method_finds_the_weights_that_made_the_outcomes():
    chance = np.random.default_rng(5)
    rows = chance.normal(size=(20_000, 2)) * [1.0, 10.0]
    right = (chance.random(20_000) < sigmoid(rows @ [1.5, -0.05] + 0.3)).astype(float)
    weights, bias = fit_logistic(rows, right, penalty=0.1)
    assert weights == pytest.approx([1.5, -0.05], rel=0.2)
    assert bias == pytest.approx(0.3, abs=0.1)


def test_a_feature_that_never_changes_gets_no_weight():
    rows = np.column_stack([np.ones(20), np.arange(20.0)])
    weights, _ = fit_logistic(rows, (np.arange(20) > 9).astype(float), penalty=1.0)
    assert weights[0] == 0.0
    assert weights[1] > 0.0


def test_an_article_is_never_in_two_folds():
    documents = [f"article {n % 7}" for n in range(70)]
    folds = fold_documents(documents, 3)
    assert len({(name, int(fold)) for name, fold in zip(documents, folds, strict=True)}) == 7
    assert set(folds.tolist()) == {0, 1, 2}


def test_the_fit_is_calibrated_on_articles_it_has_not_seen():
    record, figures = fit(_make_samples(3000))
    assert all(one.error < 1.5 * one.noise for one in figures.values())
    calibration = read_calibration(json.loads(json.dumps(record)))
    assert calibration.fitted
    direct, indirect = (
        calibrate(Signals(content_score=0.9, resolved=0.9, kind=kind), calibration).content
        for kind in ("direct", "indirect")
    )
    assert direct == pytest.approx(0.9, abs=0.1)
    assert indirect == pytest.approx(0.69, abs=0.1)


def test_rare_features_get_no_weight():
    names = make_table(_make_samples()).names
    assert "form named" in names
    assert "form pronoun" not in names


def test_content_and_source_are_not_judged_by_the_speaker():
    record, _ = fit(_make_samples())
    assert "resolved" in record["parts"]["speaker"]["weights"]
    assert "resolved" not in record["parts"]["content"]["weights"]


def test_unjudged_speakers_are_left_out():
    samples = _make_samples()
    half = [
        Sample(one.document, one.signals, {**one.right, "speaker": None, "overall": None}) if n % 2 else one
        for n, one in enumerate(samples)
    ]
    _, figures = fit(half)
    assert (figures["content"].count, figures["speaker"].count) == (600, 300)


def test_samples_are_read_as_they_were_written(tmp_path):
    samples = _make_samples(5)
    write_samples(tmp_path / "samples.jsonl", samples)
    assert read_samples(tmp_path / "samples.jsonl") == samples


def test_the_table_has_a_line_for_each_part():
    table = format_figures(fit(_make_samples())[1])
    assert [line.split()[0] for line in table.splitlines()[1:]] == list(PARTS)
