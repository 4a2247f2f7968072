"""Charts of what is measured: ``python -m bench.plots [--out docs/plots] [--sets …] [--samples FILE]``.

Reliability and risk-coverage are of cross-validation over documents, by part, from the samples that
``python -m training.calibrate --samples FILE`` kept; without them, of the overall confidence that the public API
tells, whose calibration has seen the articles.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.accuracy import list_verdicts, measure_genres
from bench.corpora import FILES, read_set
from bench.svg import COLOURS, Frame, Point, draw_legend, draw_line, draw_points, make_bars, make_chart
from quoteattr.evaluation import predict
from quoteattr.evaluation.reliability import measure_reliability, risk_curve

Judged = Mapping[str, tuple[Sequence[float], Sequence[bool]]]
"""Confidences and whether they were right, by part."""

_STEPS = 200  # points of a curve that are drawn


def plot_reliability(judged: Judged) -> str:
    """Return the chart of accuracy against confidence, one line a part."""
    frame = Frame()
    shapes = [draw_line(frame, [(0, 0), (1, 1)], "#8a8f98", dashed=True)]
    for (_, (sure, right)), colour in zip(judged.items(), COLOURS, strict=False):
        found = measure_reliability(sure, right, draws=0)
        if found:
            points: list[Point] = [(one.confidence, one.accuracy) for one in found.bins]
            shapes += [draw_line(frame, points, colour), draw_points(frame, points, colour)]
    shapes.append(draw_legend(list(zip(judged, COLOURS, strict=False))))
    return make_chart("Reliability", "confidence", "share that is right", frame, shapes)


def plot_risk(judged: Judged) -> str:
    """Return the chart of the share of wrong quotes among those kept, one line a part."""
    curves = {part: _thin(*map(list, risk_curve(sure, right))) for part, (sure, right) in judged.items() if sure}
    top = max((risk for points in curves.values() for _, risk in points), default=1.0) or 1.0
    frame = Frame(y=(0.0, top))
    shapes = [draw_line(frame, points, colour) for points, colour in zip(curves.values(), COLOURS, strict=False)]
    shapes.append(draw_legend(list(zip(curves, COLOURS, strict=False))))
    return make_chart("Risk and coverage", "share of quotes kept, surest first", "share that is wrong", frame, shapes)


def _thin(coverage: Sequence[float], risk: Sequence[float]) -> list[Point]:
    """Keep few points of a curve."""
    step = max(1, len(coverage) // _STEPS)
    places = sorted({*range(0, len(coverage), step), len(coverage) - 1})
    return [(float(coverage[place]), float(risk[place])) for place in places]


def plot_genres(genres: Mapping[str, Mapping[str, float]]) -> str:
    """Return the chart of the matches by sort of text."""
    names = ("matched", "matched +source")
    return make_bars("F by sort of text", [(key, [one[name] for name in names]) for key, one in genres.items()], names)


def judge_api(sets: Sequence[str]) -> Iterator[tuple[Judged, dict[str, dict[str, float]]]]:
    """Run the public API on sets; yield what is judged and the figures by genre of each."""
    for name in sets:
        documents = read_set(name)
        predictions = predict(documents)
        yield {"overall": list_verdicts(documents, predictions)}, measure_genres(name, documents, predictions)


def read_blind(path: Path) -> Judged:
    """Return the parts' cross-validated confidences and what was right, from kept samples."""
    from training.calibrate import cross_validate, read_samples

    return cross_validate(read_samples(path))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and write the charts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("docs/plots"))
    parser.add_argument("--sets", nargs="+", default=["polnear/dev", "styles/dev"], choices=list(FILES))
    parser.add_argument("--samples", type=Path, help="samples kept by training.calibrate")
    options = parser.parse_args(arguments)
    sure: list[float] = []
    right: list[bool] = []
    genres: dict[str, dict[str, float]] = {}
    for judged, found in judge_api(options.sets):
        sure += judged["overall"][0]
        right += judged["overall"][1]
        genres |= found
    parts = read_blind(options.samples) if options.samples else {"overall": (sure, right)}
    options.out.mkdir(parents=True, exist_ok=True)
    charts = {"reliability": plot_reliability(parts), "risk": plot_risk(parts), "genres": plot_genres(genres)}
    for name, chart in charts.items():
        path = options.out / f"{name}.svg"
        path.write_text(chart, encoding="utf-8")
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
