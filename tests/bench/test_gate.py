"""The gate: floors hold, and are lowered only when it is said aloud."""

from __future__ import annotations

import json

import pytest

from bench import gate

FLOORS = {
    "slack": 0.005,
    "model": "m",
    "data": {"news": "d"},
    "figures": {"news: matched": 0.8, "news: required found": 18},
}
FIGURES = {"news: matched": 0.8, "news: required found": 18}


def _faults(figures=FIGURES, data="d", model="m"):
    return gate.find_faults(FLOORS, figures, {"news": data}, model)


def test_figures_at_their_floors_pass():
    assert _faults() == []


@pytest.mark.parametrize(("value", "passes"), [(0.9, True), (0.796, True), (0.79, False)])
def test_a_figure_may_lie_below_its_floor_by_the_slack_only(value, passes):
    assert (_faults({**FIGURES, "news: matched": value}) == []) is passes


def test_a_count_may_not_lie_below_its_floor_at_all():
    assert len(_faults({**FIGURES, "news: required found": 17})) == 1


def test_a_figure_that_is_no_longer_measured_is_a_fault():
    assert len(_faults({"news: matched": 0.9})) == 1


def test_other_data_or_another_model_is_a_fault():
    assert "data" in _faults(data="other")[0]
    assert "model" in _faults(model="other")[0]


def _update(value, **options):
    floors, faults = gate.update(FLOORS, {**FIGURES, "news: matched": value}, {"news": "e"}, "n", **options)
    assert (floors["model"], floors["data"]) == ("n", {"news": "e"})
    return floors["figures"]["news: matched"], faults


def test_an_update_raises_a_floor():
    assert _update(0.9) == (0.9, [])


def test_an_update_within_the_slack_keeps_the_floor():
    assert _update(0.797) == (0.8, [])


def test_an_update_refuses_to_lower_a_floor():
    floor, faults = _update(0.7)
    assert floor == 0.8
    assert "--lower" in faults[0]


def test_a_floor_is_lowered_when_asked_for_and_told_in_the_changelog():
    name = "news: matched"
    told = f"## [Unreleased]\n\n- Lower the floor of {name}: the model is smaller.\n\n## [0.1.0]\n"
    assert _update(0.7, lower=[name], changelog=told) == (0.7, [])
    for silent in ("", "## [Unreleased]\n\n## [0.1.0]\n" + told.partition("\n\n")[2]):
        floor, faults = _update(0.7, lower=[name], changelog=silent)
        assert floor == 0.8
        assert "CHANGELOG" in faults[0]


def test_a_floor_is_not_lowered_by_a_line_on_a_figure_whose_name_begins_alike():
    names = ("news: matched", "news: matched +source")
    told = "## [Unreleased]\n\n- Lower the floor of news: matched +source.\n"
    assert [gate.speaks_of(told, name, names) for name in names] == [False, True]
    both = told.replace("matched +source", "matched, and of news: matched +source")
    assert [gate.speaks_of(both, name, names) for name in names] == [True, True]


def test_the_pinned_floors_can_be_read():
    floors = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    known = {f"{name}: {figure}" for name, figures in gate.PINNED.items() for figure in figures}
    assert set(floors["figures"]) <= known
