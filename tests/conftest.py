"""Fixtures that several test modules share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_SHARED = Path(os.environ.get("QUOTEATTR_SHARED", Path(__file__).parents[2] / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared corpora beside the checkout; the test is skipped without it."""
    if not (_SHARED / "data").is_dir():
        pytest.skip("needs the corpora in ../shared/data, which are not here")
    return _SHARED
