"""Quotation marks: which open, which close, what stands between them, and what that makes of some content."""

from quoteattr.quotations.datelines import find_dateline, is_answered, is_byline, is_rubric, skip_dateline
from quoteattr.quotations.edges import snap, trim
from quoteattr.quotations.finder import find_quotations, quote_state
from quoteattr.quotations.index import QuotationIndex, overlaps
from quoteattr.quotations.interviews import find_exchanges
from quoteattr.quotations.kinds import find_kind, find_signature, find_signer, is_laid_out_as_speech, opens_turn
from quoteattr.quotations.messages import SALUTATION, find_message
from quoteattr.quotations.pairing import Pair, pair_marks
from quoteattr.quotations.threads import find_post, find_posts
from quoteattr.quotations.turns import Turn, find_further, find_surname, find_told, find_turns

__all__ = [
    "SALUTATION",
    "Pair",
    "QuotationIndex",
    "Turn",
    "find_dateline",
    "find_exchanges",
    "find_further",
    "find_kind",
    "find_message",
    "find_post",
    "find_posts",
    "find_quotations",
    "find_signature",
    "find_signer",
    "find_surname",
    "find_told",
    "find_turns",
    "is_answered",
    "is_byline",
    "is_laid_out_as_speech",
    "is_rubric",
    "opens_turn",
    "overlaps",
    "pair_marks",
    "quote_state",
    "skip_dateline",
    "snap",
    "trim",
]
