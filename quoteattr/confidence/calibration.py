"""The models that turn signals into probabilities: logistic regressions in plain numbers."""

from __future__ import annotations

import itertools
import json
import math
from bisect import bisect_right
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

from quoteattr.annotations import Confidence
from quoteattr.confidence.signals import Signals, make_features
from quoteattr.errors import ModelError

PARTS = ("content", "source", "speaker", "overall")
"""The fields of `Confidence`, in order."""

OTHER_RULE = "rule other"
"""The feature of every resolution rule that the fitted model has no weight for."""


@attrs.frozen
class Logistic:
    """One part's model: a logistic regression and, after it, a rising line of straight pieces.

    Attributes:
        bias: The log-odds where all features are 0.
        weights: The log-odds that one unit of a feature adds; a feature without a weight adds nothing.
        knots: Points (probability in, probability out) of the line, rising; none leaves it out.
    """

    bias: float
    weights: Mapping[str, float]
    knots: tuple[tuple[float, float], ...] = ()

    def probability(self, features: Mapping[str, float]) -> float:
        """Return the probability, 0..1, that the part is right."""
        odds = self.bias
        for name, value in features.items():
            weight = self.weights.get(name)
            if weight is None and name.startswith("rule "):
                weight = self.weights.get(OTHER_RULE)
            odds += value * (weight or 0.0)
        odds = min(50.0, max(-50.0, odds))
        return interpolate(1.0 / (1.0 + math.exp(-odds)), self.knots)


def interpolate(value: float, knots: tuple[tuple[float, float], ...]) -> float:
    """Follow a line of straight pieces; level beyond its ends; the value itself where there are no knots."""
    if not knots:
        return value
    index = bisect_right(knots, value, key=lambda knot: knot[0])
    if index == 0:
        return knots[0][1]
    if index == len(knots):
        return knots[-1][1]
    (x0, y0), (x1, y1) = knots[index - 1], knots[index]
    return y0 + (y1 - y0) * (value - x0) / (x1 - x0)


@attrs.frozen(kw_only=True)
class Calibration:
    """The models of all parts.

    Attributes:
        fitted: False for weights set by hand, which are not calibrated.
        parts: A model for each of `PARTS`.
    """

    fitted: bool
    parts: Mapping[str, Logistic]


def calibrate(signals: Signals, calibration: Calibration | None = None) -> Confidence:
    """Tell how sure the parts of a quote are.

    Args:
        signals: What is known about the quote.
        calibration: The models; None takes those of the package.

    Returns:
        The probabilities that the parts are right; `overall` is never above another part.

    Raises:
        ModelError: If the package's models are missing or damaged.
    """
    models = (calibration or load_calibration()).parts
    features = make_features(signals)
    content, source, speaker, overall = (models[part].probability(features) for part in PARTS)
    return Confidence(content, source, speaker, min(content, source, speaker, overall))


@cache
def load_calibration() -> Calibration:
    """Return the package's calibration, read once.

    Raises:
        ModelError: If it is missing or damaged.
    """
    path = files("quoteattr").joinpath("resources", "calibration.json")
    try:
        return read_calibration(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        message = f"the package's resources/calibration.json cannot be read: {error}; reinstall quoteattr"
        raise ModelError(message) from error


def read_calibration(record: Mapping[str, Any]) -> Calibration:
    """Read a calibration from plain data.

    Args:
        record: ``{"fitted": bool, "parts": {part: {"bias": x, "weights": {name: x}, "knots": [[x, y], ...]}}}``.

    Returns:
        The calibration.

    Raises:
        ModelError: If a part is missing or a number is none.
    """
    try:
        parts = {part: _read_logistic(record["parts"][part]) for part in PARTS}
        return Calibration(fitted=bool(record["fitted"]), parts=parts)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        message = f"a calibration needs a model for each of {', '.join(PARTS)}: {error!r}"
        raise ModelError(message) from error


def _read_logistic(record: Mapping[str, Any]) -> Logistic:
    """Read one part's model."""
    knots = tuple((float(x), float(y)) for x, y in record.get("knots", ()))
    weights = {str(name): float(weight) for name, weight in record["weights"].items()}
    numbers: Collection[float] = [float(record["bias"]), *weights.values(), *(n for knot in knots for n in knot)]
    rising = all(a[0] < b[0] and a[1] <= b[1] for a, b in itertools.pairwise(knots))
    if not all(map(math.isfinite, numbers)) or not rising or not all(0 <= y <= 1 for _, y in knots):
        message = "its numbers must be finite and its knots must rise within 0..1"
        raise ValueError(message)
    return Logistic(float(record["bias"]), weights, knots)
