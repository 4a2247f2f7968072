"""From the encoder's scores and the quotation marks to attributions: content, cue and source."""

from quoteattr.attribution.attribution import Attribution, Offsets

__all__ = ["Attribution", "Offsets"]
