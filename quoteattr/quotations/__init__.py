"""Quotation marks: which open, which close, and what stands between them."""

from quoteattr.quotations.finder import find_quotations, quote_state
from quoteattr.quotations.pairing import Pair, pair_marks

__all__ = ["Pair", "find_quotations", "pair_marks", "quote_state"]
