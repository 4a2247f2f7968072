"""One quotation across texts: is it there, word for word or altered, and which quotes are variants of one."""

from __future__ import annotations

from quoteattr.matching.finding import match
from quoteattr.matching.grouping import group
from quoteattr.matching.types import Edit, Group, Match

__all__ = ["Edit", "Group", "Match", "group", "match"]
