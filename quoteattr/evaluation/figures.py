"""Figures made of counts, with bootstrap confidence intervals over the documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import attrs
import numpy as np
from numpy.typing import NDArray

from quoteattr.evaluation.counts import MENTIONS, PARTS, Counts

Totals: TypeAlias = Mapping[str, NDArray[np.float64]]

LEVEL = 0.95
"""The share of bootstrap samples that lies within an interval."""


@attrs.frozen
class Estimate:
    """A figure and the interval that holds it with a probability of 95 %; None where none was asked for."""

    value: float
    low: float | None = None
    high: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data."""
        return attrs.asdict(self)


@attrs.frozen
class Score:
    """Precision, recall and their harmonic mean."""

    precision: Estimate
    recall: Estimate
    f1: Estimate

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data."""
        return attrs.asdict(self)


Figure: TypeAlias = Estimate | Score


@attrs.frozen
class Ratio:
    """A share of counts: `hits` of `cases`; left out where there are no cases."""

    name: str
    hits: str
    cases: str


@attrs.frozen
class Retrieval:
    """Precision (`right` of `predicted`) and recall (`found` of `gold`), all of them names of counts.

    With `needs`, the measure is left out where that count is 0.
    """

    name: str
    right: str
    predicted: str
    found: str
    gold: str
    needs: str | None = None


Measure: TypeAlias = Ratio | Retrieval


def _make_part_measures() -> list[Measure]:
    measures: list[Measure] = []
    for part in PARTS:
        exact, shared = f"{part} exact", f"{part} shared characters"
        measures += [
            Retrieval(exact, exact, f"{part} predicted", exact, f"{part} gold"),
            Retrieval(f"{part} char", shared, f"{part} predicted characters", shared, f"{part} gold characters"),
        ]
    return measures


MATCHES: tuple[Measure, ...] = (
    Retrieval("matched", "predicted matched", "predicted", "gold matched", "gold"),
    Retrieval("matched +source", "predicted matched source", "predicted", "gold matched source", "gold"),
)
"""The measures of a document or of a group that predictions and gold share."""

SPEAKERS = Ratio("speaker accuracy", "speakers right", "speakers")

RECALLS: tuple[Measure, ...] = (
    Ratio("recall", "gold matched", "gold"),
    Ratio("recall +source", "gold matched source", "gold"),
    SPEAKERS,
)
"""The measures of a group that only gold knows."""

MEASURES: tuple[Measure, ...] = (
    *_make_part_measures(),
    *MATCHES,
    Retrieval("all exact", "all exact", "predicted", "all exact", "gold"),
    Ratio("kind accuracy", "kinds right", "kinds"),
    Retrieval("matched +speaker", "speakers right", "predicted judged", "speakers right", "judged", "judged"),
    SPEAKERS,
    *(Ratio(f"speaker accuracy, {form}", f"speakers {form} right", f"speakers {form}") for form in MENTIONS),
    Retrieval("role present", "roles predicted right", "roles predicted", "roles gold found", "roles gold", "judged"),
    Ratio("not-quotes reported", "not quotes reported", "not quotes"),
)
"""The measures over all attributions; the names are those of the project's scorer."""


def make_figures(
    documents: Sequence[Counts], measures: Sequence[Measure] = MEASURES, *, bootstrap: int = 0, seed: int = 0
) -> dict[str, Figure]:
    """Make figures of the counts of documents.

    Args:
        documents: The counts of each document.
        measures: What to make of them.
        bootstrap: How often to draw the documents anew, with replacement, for the intervals; 0 for none,
            and there are none for a single document.
        seed: What the draws start from.

    Returns:
        The figures by name, in the order of the measures.
    """
    totals = _make_totals(documents, bootstrap, seed)
    figures: dict[str, Figure] = {}
    for measure in measures:
        if isinstance(measure, Ratio):
            if _count(totals, measure.cases)[0]:
                figures[measure.name] = _estimate(_share(totals, measure.hits, measure.cases))
        elif measure.needs is None or _count(totals, measure.needs)[0]:
            precision = _share(totals, measure.right, measure.predicted)
            recall = _share(totals, measure.found, measure.gold)
            figures[measure.name] = Score(*map(_estimate, (precision, recall, _harmonic(precision, recall))))
    return figures


def _make_totals(documents: Sequence[Counts], bootstrap: int, seed: int) -> Totals:
    """Add the counts up: first over all documents once, then over each sample of them."""
    keys = sorted({key for counts in documents for key in counts})
    table = np.array([[counts[key] for key in keys] for counts in documents], dtype=np.float64)
    table = table.reshape(len(documents), len(keys))
    rows = table.sum(axis=0, keepdims=True)
    if bootstrap and len(documents) > 1:  # one document says nothing of how documents differ
        draws = np.random.default_rng(seed).multinomial(
            len(documents), np.full(len(documents), 1.0 / len(documents)), size=bootstrap
        )
        rows = np.vstack([rows, draws @ table])
    totals = dict(zip(keys, rows.T, strict=True))
    gold, judged = _count(totals, "gold"), _count(totals, "judged")
    # Predictions are not marked as judged or not: as many of them as of the gold attributions are taken for it.
    totals["predicted judged"] = _count(totals, "predicted") * judged / np.maximum(1.0, gold)
    return totals


def _count(totals: Totals, key: str) -> NDArray[np.float64]:
    return totals.get(key, np.zeros(1))


def _share(totals: Totals, hits: str, cases: str) -> NDArray[np.float64]:
    """Return a count's share of another; 0 where there are no cases."""
    return _divide(_count(totals, hits), _count(totals, cases))


def _harmonic(precision: NDArray[np.float64], recall: NDArray[np.float64]) -> NDArray[np.float64]:
    return _divide(2 * precision * recall, precision + recall)


def _divide(above: NDArray[np.float64], below: NDArray[np.float64]) -> NDArray[np.float64]:
    """Divide; 0 by 0 is 0."""
    above, below = np.broadcast_arrays(above, below)
    result = np.zeros(above.shape)
    np.divide(above, below, out=result, where=below > 0)
    return result


def _estimate(values: NDArray[np.float64]) -> Estimate:
    """Take the first value as the figure, and the interval from the rest."""
    if len(values) < 2:
        return Estimate(float(values[0]))
    low, high = np.quantile(values[1:], [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Estimate(float(values[0]), float(low), float(high))
