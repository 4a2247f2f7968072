"""Named entities from the encoder's scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from quoteattr.encoder.labels import ENTITY_TAGS
from quoteattr.encoder.tagging import find_spans

if TYPE_CHECKING:
    from quoteattr.encoder.scores import Scores


class NamedEntity(NamedTuple):
    """A name with its type: characters ``start`` to ``end``, and the probability of the tags, 0..1."""

    start: int
    end: int
    label: Literal["person", "organization", "place", "other"]
    score: float


def find_entities(scores: Scores) -> list[NamedEntity]:
    """The named entities of a stretch of text, in order."""
    pieces = scores.pieces
    return [
        NamedEntity(
            int(pieces.starts[span.first]),
            int(pieces.ends[span.stop - 1]),
            cast("Literal['person', 'organization', 'place', 'other']", span.role),
            span.score,
        )
        for span in find_spans(scores.entities, ENTITY_TAGS)
    ]
