"""What a threshold keeps, and how much of that is right: ``python -m bench.thresholds SAMPLES [--out FILE]``.

The samples are those that ``python -m training.calibrate --samples FILE`` kept. Each quote is judged by confidences
of a fit that has not seen its article, so the shares hold for new articles as far as those are like these.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from quoteattr.confidence import PARTS
from quoteattr.evaluation.figures import Estimate, Ratio, make_figures
from training.calibrate import Sample, cross_validate, read_samples

THRESHOLDS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
KINDS = ("direct", "mixed", "indirect")
_WHOLE = {"overall": "all of it right"} | {part: f"{part} right" for part in PARTS if part != "overall"}


@attrs.frozen
class Kept:
    """What a threshold keeps of some quotes: their share, and the shares of them that are right, by part."""

    threshold: float
    share: float
    right: dict[str, Estimate]


def measure_threshold(
    threshold: float, samples: Sequence[Sample], confidences: Sequence[float], *, parts: Sequence[str] = PARTS
) -> Kept:
    """Measure what is kept.

    Args:
        threshold: The least confidence.
        samples: Quotes of which the parts are judged.
        confidences: One a sample, 0..1.
        parts: The parts whose rightness to tell.

    Returns:
        The shares, with 95 % intervals over the documents; no part where nothing is kept.
    """
    counts: dict[str, Counter[str]] = {}
    for sample, confidence in zip(samples, confidences, strict=True):
        one = counts.setdefault(sample.document, Counter())
        one["all"] += 1
        if confidence >= threshold:
            one["kept"] += 1
            one.update(part for part in parts if sample.right[part])
    found = make_figures(list(counts.values()), [Ratio(part, part, "kept") for part in parts], bootstrap=1000)
    kept, total = (sum(one[key] for one in counts.values()) for key in ("kept", "all"))
    right = {name: figure for name, figure in found.items() if isinstance(figure, Estimate)}
    return Kept(threshold, kept / total if total else 0.0, right)


def format_thresholds(samples: Sequence[Sample], thresholds: Sequence[float] = THRESHOLDS) -> str:
    """Return three tables in Markdown: by overall confidence, the same by kind, and by the content's alone."""
    blind = cross_validate(samples)
    judged = [sample for sample in samples if sample.right["overall"] is not None]
    lines = [f"{_count(judged)}, by `min_confidence`:", ""]
    lines += _tabulate(judged, blind["overall"][0], thresholds, _WHOLE)
    lines += ["", "The same by kind:", ""]
    lines += _tabulate_kinds(judged, blind["overall"][0], thresholds)
    lines += ["", f"The words alone, {_count(samples)}, by `quote.confidence.content`:", ""]
    lines += _tabulate(samples, blind["content"][0], thresholds, {"content": "content right"})
    return "\n".join(lines) + "\n"


def _count(samples: Sequence[Sample]) -> str:
    return f"{len(samples):,} quotes in {len({sample.document for sample in samples})} articles"


def _tabulate(
    samples: Sequence[Sample], confidences: Sequence[float], thresholds: Sequence[float], shown: dict[str, str]
) -> Iterator[str]:
    """The shares that are right, by part under its heading; of the first part also the interval."""
    first, *rest = shown
    heads = ["at least", "quotes kept", shown[first], "95 %", *(shown[part] for part in rest)]
    yield f"| {' | '.join(heads)} |"
    yield "|---" * len(heads) + "|"
    for threshold in thresholds:
        kept = measure_threshold(threshold, samples, confidences, parts=tuple(shown))
        shares = (_show(kept.right.get(part)) for part in rest)
        right = kept.right.get(first)
        yield _make_row(threshold, f"{kept.share:.0%}", _show(right), _show_interval(right), *shares)


def _tabulate_kinds(
    samples: Sequence[Sample], confidences: Sequence[float], thresholds: Sequence[float]
) -> Iterator[str]:
    yield f"| at least | {' | '.join(f'{kind} kept | all of it right' for kind in KINDS)} |"
    yield "|---" * (1 + 2 * len(KINDS)) + "|"
    for threshold in thresholds:
        cells: list[str] = []
        for kind in KINDS:
            places = [place for place, sample in enumerate(samples) if sample.signals.kind == kind]
            kept = measure_threshold(
                threshold, [samples[place] for place in places], [confidences[place] for place in places]
            )
            cells += [f"{kept.share:.0%}", _show(kept.right.get("overall"))]
        yield _make_row(threshold, *cells)


def _make_row(threshold: float, *cells: str) -> str:
    return f"| {' | '.join([f'`{threshold:g}`', *cells])} |"


def _show(share: Estimate | None) -> str:
    return "–" if share is None else f"{share.value:.1%}"


def _show_interval(share: Estimate | None) -> str:
    return "–" if share is None or share.low is None or share.high is None else f"{share.low:.1%} to {share.high:.1%}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("samples", type=Path, help="samples kept by training.calibrate")
    parser.add_argument("--out", type=Path, default=Path("docs/figures/thresholds.md"))
    options = parser.parse_args(arguments)
    options.out.write_text(format_thresholds(read_samples(options.samples)), encoding="utf-8")
    sys.stdout.write(f"{options.out}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
