"""The same random weights in every run, whichever tests run before."""

from __future__ import annotations

import sys

import pytest


@pytest.fixture(autouse=True)
def _seed() -> None:
    if torch := sys.modules.get("torch"):
        torch.manual_seed(1)
