"""The value that decoding produces: one attribution, in character offsets, not yet resolved to a speaker."""

from __future__ import annotations

from attrs import frozen

from quoteattr.annotations import Kind

Offsets = tuple[int, int]
"""A stretch of the text: start and end in characters, half open."""


@frozen
class Attribution:
    """What is attributed, by which cue, to which source words.

    Attributes:
        content: The attributed words, marks and the cue clause excluded; ordered, disjoint pieces.
        cue: The words that introduce the content ("said"), or the mark in their place (a label's colon), if any.
        source: The words that name the source ("she", "Mayor Ana Silva"), if any.
        kind: Whether all, part or none of the content stands in quotation marks.
        verbatim: The stretches of the content that stand inside quotation marks.
        content_score: Probability that the content is one, from the encoder, 0..1.
        cue_score: Probability of the cue and of its link to the content, 0..1.
        source_score: Probability of the source and of its link to the cue, 0..1.
    """

    content: tuple[Offsets, ...]
    cue: Offsets | None
    source: Offsets | None
    kind: Kind
    verbatim: tuple[Offsets, ...]
    content_score: float
    cue_score: float
    source_score: float

    @property
    def start(self) -> int:
        """Offset of the first content character."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Offset after the last content character."""
        return self.content[-1][1]
