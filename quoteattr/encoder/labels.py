"""What the encoder's heads predict; the order is the order of its output columns."""

from __future__ import annotations

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
"""Begin, inside, outside tags of the three roles of an attribution."""

ENTITIES = ("person", "organization", "place", "other")
"""Types of named entities and of mention heads."""

ENTITY_TAGS = ("O", *(f"{prefix}-{label}" for label in ENTITIES for prefix in "BI"))
"""Begin, inside, outside tags of named entities."""

HEADS = ("none", *ENTITIES)
"""Type of the mention, named or not, whose head word a piece begins."""

SENTENCES = ("inside", "start")
"""Whether a piece begins a sentence."""

LINKS = ("content-cue", "cue-source", "content-source", "antecedent", "name")
"""From the first piece of a span to the first piece of its partner; to the window's first position if it has none.

The last kind goes from a content to the names of its speaker, and from a pronoun or a description to those of whom it
means, wherever in the window they stand.
"""

SPECIAL = {"pad": "[PAD]", "unknown": "[UNK]", "start": "[CLS]", "stop": "[SEP]"}
"""Vocabulary entries with a part of their own."""
