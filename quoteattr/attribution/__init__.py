"""From the encoder's scores and the quotation marks to attributions: content, cue and source."""

from quoteattr.attribution.attribution import Attribution, Offsets
from quoteattr.attribution.cues import describe_cue
from quoteattr.attribution.decoding import decode, make_attribution

__all__ = ["Attribution", "Offsets", "decode", "describe_cue", "make_attribution"]
