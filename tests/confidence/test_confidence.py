"""Confidence: signals gathered, features made, parts calibrated, the resource read."""

from __future__ import annotations

import json
import math
from importlib.resources import files

import attrs
import pytest

from quoteattr.attribution import Attribution
from quoteattr.confidence import (
    PARTS,
    Logistic,
    Signals,
    calibrate,
    find_edges,
    join,
    load_calibration,
    make_features,
    make_signals,
    read_calibration,
)
from quoteattr.errors import ModelError
from quoteattr.quotations import pair_marks

TEXT = "“We won,” said Ida Bo, “and it rained.”"


def _attribution(**changes: object) -> Attribution:
    values: dict[str, object] = {
        "content": ((1, 7), (24, 37)),
        "cue": (10, 14),
        "source": (15, 21),
        "kind": "direct",
        "verbatim": ((1, 7), (24, 37)),
        "content_score": 0.9,
        "cue_score": 0.8,
        "source_score": 0.7,
    }
    return Attribution(**{**values, **changes})  # type: ignore[arg-type]


def test_content_between_its_marks_agrees_with_them():
    signals = make_signals(_attribution(), find_edges(pair_marks(TEXT)))
    assert (signals.marked, signals.edged, signals.pieces, signals.length) == (1.0, 1.0, 2, 19)


def test_content_that_cuts_into_a_quotation_does_not_agree():
    signals = make_signals(_attribution(content=((3, 6),)), find_edges(pair_marks(TEXT)))
    assert signals.edged == 0.0


def test_gaps_run_from_the_cue_to_the_nearest_piece_and_from_the_source_to_the_cue():
    signals = make_signals(_attribution(), find_edges(()))
    assert (signals.cue_gap, signals.source_gap) == (3, 1)


def test_an_implied_source_has_neither_gap_nor_length():
    signals = make_signals(_attribution(cue=None, source=None), find_edges(()))
    assert (signals.cue_gap, signals.source_gap, signals.source_length) == (0, 0, 0)
    assert not signals.has_cue
    assert not signals.has_source


def test_scores_of_absent_parts_are_not_read():
    low = make_features(Signals(content_score=0.9, kind="direct", cue_score=0.01, source_score=0.01))
    assert low["joint"] == low["content direct"]


@pytest.mark.parametrize("score", [0.0, 1.0, math.nan, -3.0, 7.0, math.inf])
def test_scores_at_and_beyond_the_ends_give_finite_features_and_probabilities(score):
    signals = Signals(content_score=score, resolved=score, kind="indirect")
    assert all(map(math.isfinite, make_features(signals).values()))
    assert all(0.0 <= part <= 1.0 for part in attrs.astuple(calibrate(signals)))


def test_a_higher_score_never_lowers_the_confidence():
    scores = [0.05, 0.3, 0.6, 0.9, 0.99]
    found = [calibrate(Signals(content_score=score, kind="direct")).content for score in scores]
    assert found == sorted(found)


def test_no_part_is_below_overall():
    for score in (0.1, 0.5, 0.99):
        sure = calibrate(Signals(content_score=score, kind="mixed", resolved=0.2))
        assert sure.overall <= min(sure.content, sure.source, sure.speaker)


def test_overall_lies_between_its_own_model_and_the_least_sure_part():
    assert join(0.4, 0.9) == pytest.approx(0.6)
    assert join(0.0, 0.9) == 0.0


def test_a_feature_without_a_weight_adds_nothing():
    model = Logistic(0.0, {"cue": 3.0})
    assert model.probability({"cue": 1.0, "of tomorrow": -9.0}) == pytest.approx(1 / (1 + math.exp(-3)))


def test_the_package_brings_a_calibration_for_every_part():
    assert set(load_calibration().parts) == set(PARTS)


def _record():
    path = files("quoteattr").joinpath("resources", "calibration.json")
    return json.loads(path.read_text(encoding="utf-8"))


def test_a_calibration_without_a_part_is_refused():
    record = _record()
    del record["parts"]["speaker"]
    with pytest.raises(ModelError, match="speaker"):
        read_calibration(record)


@pytest.mark.parametrize(
    "fault",
    [{"bias": math.nan}, {"weights": {"cue": math.inf}}, {"weights": {"cue": "much"}}, {"weights": ["cue"]}],
)
def test_a_damaged_model_is_refused(fault):
    record = _record()
    record["parts"]["content"].update(fault)
    with pytest.raises(ModelError):
        read_calibration(record)
