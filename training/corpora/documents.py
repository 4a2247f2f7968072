"""The one document type that every corpus reader yields.

All positions are Python ``str`` character offsets into ``Document.text``, half open.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

Offsets: TypeAlias = tuple[int, int]
Entity: TypeAlias = Literal["person", "organization", "place", "other", "unknown"]
Form: TypeAlias = Literal["named", "nominal", "pronoun"]


@frozen(slots=True)
class GoldAttribution:
    """Attributed words with the cue and the source that attribute them.

    ``record`` is the corpus' own record (speaker, type, act …) where it has one.
    """

    content: tuple[Offsets, ...]
    cue: Offsets | None = None
    source: Offsets | None = None
    record: Mapping[str, Any] | None = field(default=None, hash=False, repr=False)


@frozen(slots=True)
class GoldMention:
    """A mention of an entity; mentions with one ``cluster`` number are of one entity.

    Cluster numbers mean nothing outside their document. ``named`` says that the
    mention holds the entity's name, so it is false for every pronoun.
    """

    start: int
    end: int
    head_start: int
    head_end: int
    entity: Entity
    named: bool
    form: Form
    cluster: int


@frozen(slots=True)
class Voice:
    """Some words and the ``cluster`` of the mentions of who says them; None for somebody without a name."""

    content: tuple[Offsets, ...]
    cluster: int | None


@frozen(slots=True)
class PronounCandidate:
    """A name and whether the pronoun refers to it."""

    start: int
    end: int
    corefers: bool


@frozen(slots=True)
class PronounChoice:
    """An ambiguous pronoun with its two candidate names."""

    pronoun: Offsets
    candidates: tuple[PronounCandidate, PronounCandidate]


@frozen(slots=True)
class Document:
    """A text with whatever gold annotation its corpus has.

    ``None`` in a field means *not annotated* (nothing to learn there), an empty
    tuple means *annotated, there are none*. ``partial`` says that ``mentions``
    leaves mentions out: an unmarked word is then no negative example.
    ``attributions_partial`` says that links between content, cue and source were
    guessed, or left out where no guess was safe.
    """

    id: str
    domain: str
    text: str
    attributions: tuple[GoldAttribution, ...] | None = None
    mentions: tuple[GoldMention, ...] | None = None
    voices: tuple[Voice, ...] | None = None
    pronoun_choices: tuple[PronounChoice, ...] | None = None
    sentences: tuple[Offsets, ...] | None = None
    partial: bool = False
    attributions_partial: bool = False


@frozen(slots=True)
class SpokenQuotation:
    """A quotation, marks included, with the corpus' identifier of its speaker."""

    start: int
    end: int
    speaker: str


@frozen(slots=True)
class QuotedText:
    """A text with its quotations and their speakers, for evaluation."""

    id: str
    text: str
    quotations: tuple[SpokenQuotation, ...]
