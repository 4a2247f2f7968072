"""How sure a quote is: what is known about it, turned into calibrated probabilities.

The models are small logistic regressions, one a part, kept as plain numbers in ``resources/calibration.json``
and fitted by ``training/calibrate.py``. "Right" means, for the content, that it shares half of its characters
(Dice) with what an annotator marked; for the source, that moreover the source words overlap; for the speaker,
that the content is right and the name is the right one, or is rightly missing; overall, all three.
"""

from __future__ import annotations

from quoteattr.confidence.calibration import (
    PARTS,
    Calibration,
    Logistic,
    calibrate,
    join,
    load_calibration,
    read_calibration,
)
from quoteattr.confidence.signals import Edges, Signals, find_edges, make_features, make_signals

__all__ = [
    "PARTS",
    "Calibration",
    "Edges",
    "Logistic",
    "Signals",
    "calibrate",
    "find_edges",
    "join",
    "load_calibration",
    "make_features",
    "make_signals",
    "read_calibration",
]
