"""Quotes to look at: a text with its quotations highlighted, as one HTML page."""

from __future__ import annotations

from quoteattr.visual.page import Page, render

__all__ = ["Page", "render"]
