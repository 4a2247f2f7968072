"""From source words to speakers: names, aliases, pronouns, descriptions, implied speakers and roles."""

from quoteattr.speakers.mentions import Coreference, Entity
from quoteattr.speakers.resolver import Resolution, resolve_speakers

__all__ = ["Coreference", "Entity", "Resolution", "resolve_speakers"]
