"""From source words to speakers: ``resolver`` goes through a document once and asks the rooms below it.

``conversations`` (nobody is said to speak), ``references`` (pronouns and descriptions), ``phrases`` (source words),
``roles`` and ``names`` import one another only in this order; what all of them read lies beside them.
"""

from quoteattr.speakers.mentions import Coreference, Entity
from quoteattr.speakers.resolver import Resolution, resolve_speakers

__all__ = ["Coreference", "Entity", "Resolution", "resolve_speakers"]
