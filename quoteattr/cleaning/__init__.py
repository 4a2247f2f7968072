"""Messy text made readable, with the way back to the offsets of the original."""

from __future__ import annotations

from quoteattr.cleaning.clean_text import CleanText
from quoteattr.cleaning.steps import STEPS, clean

__all__ = ["STEPS", "CleanText", "clean"]
