"""Linear scoring of candidates with fitted weights."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from quoteattr.attribution import Offsets
from quoteattr.speakers.mentions import Coreference

Features = dict[str, float]
Weights = Mapping[str, float]

_FLOOR = 0.02


@lru_cache(maxsize=1)
def load_weights() -> dict[str, dict[str, float]]:
    """Return the fitted weights of each ranker, read when first asked for."""
    path = files("quoteattr").joinpath("resources", "speaker_weights.json")
    weights: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf8"))
    return weights


def flags(**conditions: bool) -> Features:
    """Return a feature of 1 for each condition that holds; underscores stand for spaces."""
    return {_spaced(name): 1.0 for name, holds in conditions.items() if holds}


@cache
def _spaced(name: str) -> str:
    """Return a name with spaces for its underscores."""
    return name.replace("_", " ")


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


def consult(
    learnt: Coreference,
    mention: Offsets,
    places: Sequence[Sequence[Offsets]],
    rows: Sequence[Features],
    none: Features,
    *,
    feature: str,
) -> None:
    """Add what learnt co-reference says to the features: the log of each probability.

    Args:
        learnt: Learnt co-reference.
        mention: Character offsets of the pronoun or description.
        places: Character offsets of each candidate's occurrences.
        rows: Features of each candidate.
        none: Features of the case that it is none of them.
        feature: Name of the feature.
    """
    numbers = [number for number, found in enumerate(places) for _ in found]
    shares = [0.0] * len(places)
    said = learnt.antecedents(mention, [span for found in places for span in found])
    for number, probability in zip(numbers, said, strict=True):
        shares[number] += probability
    for row, share in zip(rows, shares, strict=True):
        row[feature] = math.log(min(share, 1.0) + _FLOOR)
    none[feature] = math.log(max(0.0, 1.0 - sum(shares)) + _FLOOR)
