"""The table of thresholds says what is kept and how much of it is right, and leaves out what nobody judged."""

from __future__ import annotations

import random

import pytest

from bench.thresholds import format_thresholds, main, measure_threshold
from quoteattr.confidence import PARTS, Signals
from training.calibrate import Sample, write_samples


def _make_sample(right, document="a", **more):
    return Sample(document, Signals(**{"kind": "direct", "content_score": 0.5, **more}), dict.fromkeys(PARTS, right))


def _make_samples(count):
    """Quotes that are right as often as the encoder says."""
    chance = random.Random(2)
    scores = [chance.uniform(0.2, 0.99) for _ in range(count)]
    return [
        _make_sample(chance.random() < score, f"article {n % 30}", content_score=score, resolved=score)
        for n, score in enumerate(scores)
    ]


def _read_rows(text):
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:3] == "| `"]


def test_a_threshold_keeps_what_reaches_it():
    samples = [_make_sample(True), _make_sample(False), _make_sample(True, "b"), _make_sample(False, "b")]
    kept = measure_threshold(0.5, samples, [0.9, 0.5, 0.5, 0.4])
    assert kept.share == 0.75
    assert kept.right["overall"].value == pytest.approx(2 / 3)


def test_nothing_kept_has_no_share_that_is_right():
    kept = measure_threshold(0.5, [_make_sample(True)], [0.4])
    assert (kept.share, kept.right) == (0.0, {})


def test_a_higher_threshold_keeps_fewer_and_more_of_them_are_right():
    rows = _read_rows(format_thresholds(_make_samples(600), [0.0, 0.5, 0.8]))
    overall = rows[:3]
    assert [row[0] for row in overall] == ["`0`", "`0.5`", "`0.8`"]
    kept, right = ([float(row[place].rstrip("%")) for row in overall] for place in (1, 2))
    assert kept == sorted(kept, reverse=True)
    assert right == sorted(right)
    assert kept[0] == 100.0


def test_a_kind_that_no_quote_has_shows_no_share():
    rows = _read_rows(format_thresholds(_make_samples(200), [0.0]))
    assert rows[1][3:] == ["0%", "–", "0%", "–"]


def test_quotes_whose_speaker_nobody_judged_count_for_the_words_alone():
    samples = _make_samples(300)
    open_ones = [
        Sample(one.document, one.signals, {**one.right, "speaker": None, "overall": None}) for one in _make_samples(100)
    ]
    text = format_thresholds([*samples, *open_ones], [0.0])
    assert text.startswith("300 quotes in 30 articles")
    assert "The words alone, 400 quotes" in text


def test_the_command_writes_the_table(tmp_path, capsys):
    write_samples(tmp_path / "samples.jsonl", _make_samples(60))
    out = tmp_path / "thresholds.md"
    assert main([str(tmp_path / "samples.jsonl"), "--out", str(out)]) == 0
    assert "min_confidence" in out.read_text(encoding="utf-8")
    assert capsys.readouterr().out == f"{out}\n"
