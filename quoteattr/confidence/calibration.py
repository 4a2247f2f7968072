"""The models that turn signals into probabilities: logistic regressions in plain numbers."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

from quoteattr.annotations import Confidence
from quoteattr.confidence.signals import Signals, make_features
from quoteattr.errors import ModelError

PARTS = ("content", "source", "speaker", "overall")
"""The fields of `Confidence`, in order."""


@attrs.frozen
class Logistic:
    """One part's model: a logistic regression.

    Attributes:
        bias: The log-odds where all features are 0.
        weights: The log-odds that one unit of a feature adds; a feature without a weight adds nothing.
    """

    bias: float
    weights: Mapping[str, float]

    def probability(self, features: Mapping[str, float]) -> float:
        """Return the probability, 0..1, that the part is right."""
        odds = self.bias + sum([value * self.weights.get(name, 0.0) for name, value in features.items() if value])
        return 1.0 / (1.0 + math.exp(-min(50.0, max(-50.0, odds))))


@attrs.frozen(kw_only=True)
class Calibration:
    """The models of all parts.

    Attributes:
        fitted: False for weights set by hand, which are not calibrated.
        parts: A model for each of `PARTS`.
    """

    fitted: bool
    parts: Mapping[str, Logistic]


def join(own: float, least: float) -> float:
    """Return the probability that all is right: the mean of what its own model and the least sure part say.

    Args:
        own: The probability by the model of the whole.
        least: The least probability of a part.

    Returns:
        Their geometric mean; either alone is further from what is found right.
    """
    return math.sqrt(own * least)


def calibrate(signals: Signals, calibration: Calibration | None = None) -> Confidence:
    """Tell how sure the parts of a quote are.

    Args:
        signals: What is known about the quote.
        calibration: The models; None takes those of the package.

    Returns:
        The probabilities that the parts are right; none is below `overall`, for which all must be.

    Raises:
        ModelError: If the package's models are missing or damaged.
    """
    models = (calibration or load_calibration()).parts
    features = make_features(signals)
    content, source, speaker, own = (models[part].probability(features) for part in PARTS)
    overall = join(own, min(content, source, speaker))
    return Confidence(max(content, overall), max(source, overall), max(speaker, overall), overall)


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
        record: ``{"fitted": bool, "parts": {part: {"bias": x, "weights": {name: x}}}}``.

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
    weights = {str(name): float(weight) for name, weight in record["weights"].items()}
    if not all(map(math.isfinite, [float(record["bias"]), *weights.values()])):
        message = "its numbers must be finite"
        raise ValueError(message)
    return Logistic(float(record["bias"]), weights)
