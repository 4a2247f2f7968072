"""How far confidences can be trusted, and which parts of a prediction are right."""

from __future__ import annotations

import attrs
import numpy as np
import pytest

from quoteattr.evaluation.counts import compare
from quoteattr.evaluation.reliability import measure_reliability, risk_curve
from quoteattr.evaluation.verdicts import Verdict, judge


def test_confidences_that_say_what_happens_have_no_error():
    found = measure_reliability([0.0] * 50 + [1.0] * 50, [False] * 50 + [True] * 50)
    assert (found.error, found.brier, found.noise) == (0.0, 0.0, 0.0)
    assert (found.accuracy, found.sure, found.sure_accuracy) == (0.5, 0.5, 1.0)


def test_boasting_is_an_error_of_its_size():
    found = measure_reliability([0.9] * 100, [True, False] * 50)
    assert found.error == pytest.approx(0.4, abs=0.05)
    assert found.sure_accuracy == 0.5


def test_bins_hold_as_many_predictions_each():
    found = measure_reliability(np.linspace(0, 1, 100) ** 4, np.ones(100))
    assert {one.count for one in found.bins} <= {6, 7}
    assert sum(one.count for one in found.bins) == 100


def test_calibrated_draws_err_no_more_than_chance():
    chance = np.random.default_rng(1)
    sure = chance.random(3000)
    found = measure_reliability(sure, chance.random(3000) < sure)
    assert found.error < 2 * found.noise


def test_nothing_has_no_reliability():
    assert measure_reliability([], []) is None


def test_risk_grows_where_the_surest_are_right():
    coverage, risk = risk_curve([0.9, 0.8, 0.2, 0.1], [True, True, False, False])
    assert coverage.tolist() == [0.25, 0.5, 0.75, 1.0]
    assert risk.tolist() == pytest.approx([0.0, 0.0, 1 / 3, 0.5])


def test_predictions_of_one_confidence_share_their_risk():
    for right in ([True, False], [False, True]):
        assert risk_curve([0.5, 0.5], right)[1].tolist() == [0.5, 0.5]


def test_a_prediction_is_judged_part_by_part(document):
    first, second, third = document.annotations
    stray = attrs.evolve(first, content=((20, 25),))
    wrong_source = attrs.evolve(second, source=third.source)
    wrong_speaker = attrs.evolve(third, speaker="Ida Bo")
    assert judge(compare(document, [stray, first, wrong_source, wrong_speaker])) == [
        Verdict(False, False, False, False),
        Verdict(True, True, True, True),
        Verdict(True, False, True, False),
        Verdict(True, True, False, False),
    ]


def test_content_of_nothing_but_marks_is_wrong(document):
    empty = attrs.evolve(document.annotations[0], content=((0, 1),))
    assert judge(compare(document, [empty, document.annotations[0]]))[1].content
    assert not judge(compare(document, [empty]))[0].content


def test_speakers_that_gold_does_not_judge_are_not_judged(document):
    unjudged = attrs.evolve(document, annotations=tuple(attrs.evolve(a, judged=False) for a in document.annotations))
    stray = attrs.evolve(document.annotations[0], content=((20, 25),))
    verdicts = judge(compare(unjudged, [document.annotations[0], stray]))
    assert [(one.content, one.speaker, one.overall) for one in verdicts] == [(True, None, None), (False, None, None)]
