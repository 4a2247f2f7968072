"""Logistic regression by Newton's method with an L2 penalty, in NumPy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def fit_rising(features: Floats, right: Floats, rising: NDArray[np.bool_], *, penalty: float) -> tuple[Floats, float]:
    """Fit weights and a bias, leaving out features that may only raise the probability and would lower it.

    Args:
        features: Rows of features.
        right: The outcomes, 0 or 1, one a row.
        rising: Which features' weights may not be below 0, one a column.
        penalty: As of `fit_logistic`.

    Returns:
        The weights, one a feature, and the bias.
    """
    kept = np.ones(features.shape[1], dtype=np.bool_)
    while True:
        weights, bias = fit_logistic(features * kept, right, penalty=penalty)
        falling = kept & rising & (weights < 0)
        if not falling.any():
            return weights * kept, bias
        kept &= ~falling


def fit_logistic(features: Floats, right: Floats, *, penalty: float, steps: int = 50) -> tuple[Floats, float]:
    """Fit weights and a bias.

    Features are brought to mean 0 and deviation 1 before the penalty is put on their weights, and the result is
    turned back, so that it works on the features as they are.

    Args:
        features: Rows of features.
        right: The outcomes, 0 or 1, one a row.
        penalty: Half the weight of the squared weights in the sum of losses.
        steps: The most steps of Newton's method.

    Returns:
        The weights, one a feature, and the bias.
    """
    mean, scale = features.mean(axis=0), features.std(axis=0)
    scale = np.where(scale > 0, scale, 1.0)
    table = np.column_stack([np.ones(len(features)), (features - mean) / scale])
    ridge = np.full(table.shape[1], 2.0 * penalty)
    ridge[0] = 1e-9  # the bias is free
    weights = np.zeros(table.shape[1])
    for _ in range(steps):
        sure = sigmoid(table @ weights)
        gradient = table.T @ (sure - right) + ridge * weights
        curvature = (table * (sure * (1 - sure))[:, None]).T @ table + np.diag(ridge + 1e-9)
        step = np.linalg.solve(curvature, gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    raw = weights[1:] / scale
    return raw, float(weights[0] - raw @ mean)


def sigmoid(odds: Floats) -> Floats:
    """Turn log-odds into probabilities, without overflow."""
    return 0.5 * (1.0 + np.tanh(0.5 * odds))


def log_loss(sure: Floats, right: Floats) -> float:
    """Return the mean loss of probabilities, in nats."""
    kept = np.clip(sure, 1e-9, 1 - 1e-9)
    return float(-np.mean(right * np.log(kept) + (1 - right) * np.log(1 - kept)))


def fold_documents(documents: Sequence[str], folds: int, seed: int = 0) -> NDArray[np.intp]:
    """Give each row a fold, all rows of one document the same.

    Args:
        documents: The document of each row.
        folds: Number of folds.
        seed: What the shuffling starts from.

    Returns:
        The fold of each row, 0..folds-1.
    """
    names = sorted(set(documents))
    order = np.random.default_rng(seed).permutation(len(names))
    fold = {name: int(place % folds) for name, place in zip(names, order, strict=True)}
    return np.array([fold[name] for name in documents], dtype=np.intp)
