"""Linear scoring of candidates with fitted weights."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

Features = dict[str, float]
Weights = Mapping[str, float]


@lru_cache(maxsize=1)
def load_weights() -> dict[str, dict[str, float]]:
    """Return the fitted weights of each ranker, read when first asked for."""
    path = files("quoteattr").joinpath("resources", "speaker_weights.json")
    weights: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf8"))
    return weights


def flags(**conditions: bool) -> Features:
    """Return a feature of 1 for each condition that holds; underscores stand for spaces."""
    return {name.replace("_", " "): 1.0 for name, holds in conditions.items() if holds}


def rank(weights: Weights, rows: Sequence[Features], none: Features) -> tuple[list[float], float]:
    """Turn candidates into probabilities.

    Args:
        weights: Weight of each feature.
        rows: Features of each candidate.
        none: Features of the case that it is none of them.

    Returns:
        The probability of each candidate, and of none of them; they sum to 1.
    """
    scores = [sum([weights.get(name, 0.0) * value for name, value in row.items()]) for row in (*rows, none)]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers[:-1]], powers[-1] / total
