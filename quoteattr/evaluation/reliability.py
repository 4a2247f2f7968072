"""How far confidences can be trusted: calibration error, reliability, risk and coverage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
import numpy as np
from numpy.typing import ArrayLike, NDArray

BINS = 15
SURE = 0.9


@attrs.frozen
class Bin:
    """Predictions of like confidence: their number, their mean confidence, and the share of them that is right."""

    count: int
    confidence: float
    accuracy: float


@attrs.frozen(kw_only=True)
class Reliability:
    """How confidences compare with what was right.

    Attributes:
        count: Number of predictions.
        accuracy: Share of them that is right.
        error: Expected calibration error over bins of equal mass.
        noise: The error that perfectly calibrated confidences would show on as many predictions, by chance alone.
        brier: Mean squared difference of confidence and rightness (Brier, 1950).
        risk: Area under the risk-coverage curve: the mean share of wrong ones among the surest, over all coverages.
        sure: Share of the predictions whose confidence is 0.9 or more.
        sure_accuracy: Share of those that is right; None where there are none.
        bins: The bins, least confidence first.
    """

    count: int
    accuracy: float
    error: float
    noise: float
    brier: float
    risk: float
    sure: float
    sure_accuracy: float | None
    bins: tuple[Bin, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data."""
        return attrs.asdict(self)


def measure_reliability(
    confidences: ArrayLike, right: ArrayLike, *, bins: int = BINS, draws: int = 200, seed: int = 0
) -> Reliability | None:
    """Compare confidences with what was right.

    Args:
        confidences: One a prediction, 0..1.
        right: Whether the prediction is right, one a prediction.
        bins: Number of bins; all hold as many predictions, but for one more or less.
        draws: How often to draw outcomes for `noise`.
        seed: What the draws start from.

    Returns:
        The comparison; None where there are no predictions.
    """
    sure, hits = np.asarray(confidences, np.float64), np.asarray(right, np.float64)
    if not sure.size:
        return None
    order = np.argsort(sure, kind="stable")
    sure, hits = sure[order], hits[order]
    parts = [part for part in np.array_split(np.arange(sure.size), bins) if part.size]
    chance = np.random.default_rng(seed)
    noise = [_error(sure, chance.random(sure.size) < sure, parts) for _ in range(draws)]
    top = sure >= SURE
    return Reliability(
        count=sure.size,
        accuracy=float(hits.mean()),
        error=_error(sure, hits, parts),
        noise=float(np.mean(noise)) if noise else 0.0,
        brier=float(np.mean((sure - hits) ** 2)),
        risk=float(risk_curve(sure, hits)[1].mean()),
        sure=float(top.mean()),
        sure_accuracy=float(hits[top].mean()) if top.any() else None,
        bins=tuple(Bin(part.size, float(sure[part].mean()), float(hits[part].mean())) for part in parts),
    )


def _error(sure: NDArray[Any], hits: NDArray[Any], parts: Sequence[NDArray[np.intp]]) -> float:
    """Return the mean gap of confidence and accuracy, each bin weighed by its size."""
    gaps = (abs(float(sure[part].mean()) - float(hits[part].mean())) * part.size for part in parts)
    return sum(gaps) / sure.size


def risk_curve(confidences: ArrayLike, right: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return coverage and risk when only the surest predictions are kept (El-Yaniv and Wiener, 2010).

    Args:
        confidences: One a prediction.
        right: Whether it is right.

    Returns:
        Two arrays as long as the predictions are many: the share kept, rising to 1, and the share of wrong ones
        in it. Predictions of one confidence share the risk they have together.
    """
    sure, hits = np.asarray(confidences, np.float64), np.asarray(right, np.float64)
    order = np.argsort(-sure, kind="stable")
    sure, wrong = sure[order], 1.0 - hits[order]
    kept = np.arange(1, sure.size + 1)
    ends = np.searchsorted(-sure, -sure, side="right")  # where the run of equal confidences ends
    return kept / max(1, sure.size), np.cumsum(wrong)[ends - 1] / ends
