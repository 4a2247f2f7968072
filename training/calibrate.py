"""Fit the confidence of quotes: ``python -m training.calibrate [--data ../shared/data]``.

Runs the pipeline on annotated articles that the encoder was not trained on, compares what it found with gold,
fits one logistic regression a part, and writes ``quoteattr/resources/calibration.json``. The figures it prints
and writes are of cross-validation over documents: no quote is judged by weights that saw its article.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from quoteattr.confidence import PARTS, Signals, join, make_features
from quoteattr.evaluation import quotes_to_annotations, read_documents
from quoteattr.evaluation.counts import compare
from quoteattr.evaluation.reliability import Reliability, measure_reliability
from quoteattr.evaluation.verdicts import judge
from training.corpora.articles import FOLDER, read_gold_articles
from training.logistic import fit_rising, fold_documents, log_loss, sigmoid

SETS = ("polnear/dev", "styles/dev", "articles/dev")
PENALTIES = (3.0, 10.0, 30.0)
FOLDS = 10
SCORES = frozenset({"cue", "source", "joint", "joint resolved", "resolved"})
"""Features that are scores, beside the content's of each kind: a higher one may not lower a confidence."""
ABOUT_SPEAKERS = ("speaker ", "form ", "named", "resolved", "joint resolved")
"""How the features begin that tell nothing of content and source words."""
FEWEST = 12  # samples that must show a feature, or it gets no weight
RESOURCE = Path(__file__).parents[1] / "quoteattr" / "resources" / "calibration.json"

Floats = NDArray[np.float64]


@attrs.frozen
class Sample:
    """One quote that the pipeline found, and what of it is right.

    Attributes:
        document: Which article it is from.
        signals: What its confidence is told from.
        right: Whether each part is right; None where the article does not say.
    """

    document: str
    signals: Signals
    right: Mapping[str, bool | None]


def collect(data: Path, sets: Sequence[str]) -> Iterator[Sample]:
    """Run the pipeline on annotated articles and judge what it finds.

    Args:
        data: The folder of the corpora.
        sets: Files in it, without their ending ``.jsonl.gz``, or folders of the project's own articles.

    Yields:
        A sample for each quote found.
    """
    from quoteattr.pipeline import Input, analyse

    for name in sets:
        own = name == "articles/dev"
        documents = list(read_gold_articles(FOLDER / "dev")) if own else read_documents(data / f"{name}.jsonl.gz")
        found = analyse(Input(document.text) for document in documents)
        for document, findings in zip(documents, found, strict=True):
            comparison = compare(document, quotes_to_annotations(finding.quote for finding in findings))
            for finding, verdict in zip(findings, judge(comparison), strict=True):
                yield Sample(f"{name}/{document.id}", finding.signals, attrs.asdict(verdict))


def read_samples(path: Path) -> list[Sample]:
    """Read samples that `write_samples` wrote."""
    with path.open(encoding="utf-8") as stream:
        records = [json.loads(line) for line in stream]
    return [Sample(one["document"], Signals(**one["signals"]), one["right"]) for one in records]


def write_samples(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples, one JSON object a line, so that fits can be tried without running the encoder anew."""
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(attrs.asdict(sample)) + "\n" for sample in samples)


@attrs.frozen
class Table:
    """The features of samples as a table: a row a sample, a column a feature."""

    names: tuple[str, ...]
    rows: Floats

    def without(self, prefixes: tuple[str, ...]) -> Table:
        """The table without the features whose names begin in some ways."""
        kept = [number for number, name in enumerate(self.names) if not name.startswith(prefixes)]
        return Table(tuple(self.names[number] for number in kept), self.rows[:, kept])


def make_table(samples: Sequence[Sample]) -> Table:
    """Make the table of features, without those that hardly any sample shows."""
    features = [make_features(sample.signals) for sample in samples]
    seen = Counter(name for one in features for name, value in one.items() if value)
    names = sorted(name for name, count in seen.items() if count >= FEWEST)
    rows = np.array([[one.get(name, 0.0) for name in names] for one in features], dtype=np.float64)
    return Table(tuple(names), rows.reshape(len(features), len(names)))


@attrs.frozen
class Fit:
    """One part's fitted model, and the probabilities that models blind to a sample's article give it."""

    names: tuple[str, ...]
    penalty: float
    weights: Floats
    bias: float
    blind: Floats


def fit_part(table: Table, right: Sequence[bool | None], folds: NDArray[np.intp]) -> Fit:
    """Fit one part on the samples that are judged, with the penalty that does best on unseen articles."""
    judged = np.array([one is not None for one in right])
    outcome = np.array([bool(one) for one in right], dtype=np.float64)
    rising = np.array([name in SCORES or name.startswith("content ") for name in table.names])
    best: tuple[float, float, Floats] | None = None
    for penalty in PENALTIES:
        blind = np.zeros(len(outcome))
        for fold in np.unique(folds):
            rest, held = judged & (folds != fold), folds == fold
            weights, bias = fit_rising(table.rows[rest], outcome[rest], rising, penalty=penalty)
            blind[held] = sigmoid(table.rows[held] @ weights + bias)
        loss = log_loss(blind[judged], outcome[judged])
        if best is None or loss < best[0]:
            best = (loss, penalty, blind)
    assert best is not None
    weights, bias = fit_rising(table.rows[judged], outcome[judged], rising, penalty=best[1])
    return Fit(table.names, best[1], weights, bias, best[2])


def fit(samples: Sequence[Sample]) -> tuple[dict[str, Any], dict[str, Reliability]]:
    """Fit all parts.

    Args:
        samples: What `collect` gave.

    Returns:
        The record for ``calibration.json``, and each part's reliability by cross-validation.
    """
    fits = _fit_parts(samples)
    figures = {part: _measure(*judged) for part, judged in _judge_blind(samples, fits).items()}
    record = {
        "fitted": True,
        "note": "Fitted by python -m training.calibrate; the figures are of cross-validation over documents.",
        "documents": len({sample.document for sample in samples}),
        "figures": {part: _summarise(one) for part, one in figures.items()},
        "parts": {
            part: {
                "bias": round(one.bias, 4),
                "weights": {name: round(float(w), 4) for name, w in zip(one.names, one.weights, strict=True)},
            }
            for part, one in fits.items()
        },
    }
    return record, figures


def cross_validate(samples: Sequence[Sample]) -> dict[str, tuple[list[float], list[bool]]]:
    """Return each part's confidences, by models that have not seen the quote's article, and what was right.

    Quotes of articles that do not judge the part are left out.
    """
    return _judge_blind(samples, _fit_parts(samples))


def _fit_parts(samples: Sequence[Sample]) -> dict[str, Fit]:
    table = make_table(samples)
    words = table.without(ABOUT_SPEAKERS)
    tables = {"content": words, "source": words, "speaker": table, "overall": table}
    folds = fold_documents([sample.document for sample in samples], FOLDS)
    return {part: fit_part(tables[part], [sample.right[part] for sample in samples], folds) for part in PARTS}


def _judge_blind(samples: Sequence[Sample], fits: Mapping[str, Fit]) -> dict[str, tuple[list[float], list[bool]]]:
    """Pair the blind probabilities with what was right; no part is below overall, as at run time."""
    blind = {part: one.blind for part, one in fits.items()}
    overall = np.vectorize(join)(blind["overall"], np.minimum.reduce([blind[part] for part in PARTS[:-1]]))
    blind = {part: np.maximum(one, overall) for part, one in blind.items()} | {"overall": overall}
    judged = {}
    for part in PARTS:
        kept = [(float(p), sample.right[part]) for p, sample in zip(blind[part], samples, strict=True)]
        pairs = [(p, right) for p, right in kept if right is not None]
        judged[part] = ([p for p, _ in pairs], [right for _, right in pairs])
    return judged


def _measure(sure: Sequence[float], right: Sequence[bool]) -> Reliability:
    reliability = measure_reliability(sure, right)
    if reliability is None:
        message = "no sample is judged: are there speakers in the data?"
        raise ValueError(message)
    return reliability


def _summarise(one: Reliability) -> dict[str, Any]:
    record = attrs.asdict(one)
    del record["bins"]
    return {key: value if isinstance(value, int | None) else round(value, 4) for key, value in record.items()}


def format_figures(figures: Mapping[str, Reliability]) -> str:
    """Return the parts' reliability as a table of plain text."""
    lines = ["part      quotes  right  ECE    (chance)  Brier  AURC   >=.9   right of these"]
    for part, one in figures.items():
        top = "  –" if one.sure_accuracy is None else f"{one.sure_accuracy:.3f}"
        lines.append(
            f"{part:<9} {one.count:>6}  {one.accuracy:.3f}  {one.error:.3f}  ({one.noise:.3f})   "
            f"{one.brier:.3f}  {one.risk:.3f}  {one.sure:.3f}  {top}"
        )
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, print the figures, write the resource."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the corpora")
    parser.add_argument("--sets", nargs="+", default=list(SETS), help="files in it, without .jsonl.gz")
    parser.add_argument(
        "--samples", type=Path, help="read the samples from this file, or write them there if it is new"
    )
    parser.add_argument("--out", type=Path, default=RESOURCE, help="where to write the calibration")
    options = parser.parse_args(arguments)
    if options.samples and options.samples.exists():
        samples = read_samples(options.samples)
    else:
        samples = list(collect(options.data, options.sets))
        if options.samples:
            write_samples(options.samples, samples)
    record, figures = fit(samples)
    record["sets"] = options.sets
    options.out.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    sys.stdout.write(format_figures(figures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
