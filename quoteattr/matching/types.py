"""What matching and grouping give."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

from quoteattr.annotations import Quote, Span

__all__ = ["Edit", "Group", "Match", "Operation", "Status"]

Status: TypeAlias = Literal["verbatim", "elided", "altered", "absent"]
"""How a text has a quotation."""

Operation: TypeAlias = Literal["inserted", "deleted", "replaced", "elided", "bracketed"]
"""How a text's words differ from the quotation's."""


@attrs.frozen(kw_only=True)
class Edit:
    """A place where the text and the quotation differ.

    Attributes:
        operation: ``"inserted"`` words that only the text has, ``"deleted"`` words that only the quotation has,
            ``"replaced"`` words that the text has otherwise; and, as editors may do, ``"elided"`` words that an
            ellipsis stands for and ``"bracketed"`` words that an insert in square brackets explains or stands for.
        quoted: The words in the quotation as it was given (of a `Quote`, in its `Quote.text`); None if it has none.
        found: The words in the text; None if it has none.
    """

    operation: Operation
    quoted: Span | None
    found: Span | None


@attrs.frozen(kw_only=True)
class Match:
    """Whether a text has a quotation, how and where.

    Attributes:
        status: ``"verbatim"`` all the words and no others; ``"elided"`` so but for ellipses and [inserts];
            ``"altered"`` with words that differ; ``"absent"``.
        similarity: Share of the words that agree, in 0..1; words that are spelt alike count in part. 1 for verbatim
            and elided ones; below the threshold for absent ones.
        span: The stretch of the text from the first word to the last; None if absent.
        pieces: The same without what comes between: the cue clause in a quotation that it splits, and words that an
            ellipsis of the quotation stands for. In text order.
        edits: The places where they differ, in text order. Case, quotation marks, dashes, spaces and other punctuation
            are no differences.
    """

    status: Status
    similarity: float
    span: Span | None
    pieces: tuple[Span, ...]
    edits: tuple[Edit, ...]


@attrs.frozen(kw_only=True)
class Group:
    """Variants of one quotation by one speaker.

    Attributes:
        quotes: The variants, in the order in which they were given.
        indices: Their places in what was given, from 0.
        representative: The longest of those that have most in quotation marks.
        speaker: The speaker's fullest name among them; None if none has one.
    """

    quotes: tuple[Quote, ...]
    indices: tuple[int, ...]
    representative: Quote
    speaker: str | None
