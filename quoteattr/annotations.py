"""The annotations that users receive: quotes and the values they are made of.

All classes are frozen, slotted, hashable and picklable. Every offset is a
character offset into the text that the caller passed, half open, so that
``text[span.start:span.end] == span.text`` holds for every `Span`.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Mapping
from typing import Any, Literal, SupportsFloat, SupportsIndex, TypeAlias, get_args

import attrs

from quoteattr.errors import DataError, DataTypeError, describe

__all__ = [
    "ACTS",
    "FORMS",
    "KINDS",
    "SPEAKER_KINDS",
    "Act",
    "Confidence",
    "Cue",
    "Evidence",
    "Form",
    "Kind",
    "Mention",
    "Quotation",
    "Quote",
    "Role",
    "Span",
    "Speaker",
    "SpeakerKind",
    "make_span",
]

Kind: TypeAlias = Literal["direct", "mixed", "indirect"]
"""How much of the content stands in quotation marks: all, part or none of it."""

Act: TypeAlias = Literal["statement", "belief", "finding"]
"""What the cue reports: something said, something thought, something found."""

Form: TypeAlias = Literal["named", "pronoun", "nominal"]
"""How the source is written: a name, a pronoun or a description."""

SpeakerKind: TypeAlias = Literal["person", "organization", "group", "document", "unnamed_person", "other"]
"""What the speaker is."""

KINDS: tuple[Kind, ...] = get_args(Kind)
ACTS: tuple[Act, ...] = get_args(Act)
FORMS: tuple[Form, ...] = get_args(Form)
SPEAKER_KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)


def _to_offset(value: SupportsIndex) -> int:
    """Return an integer of any sort (NumPy's too) as a plain ``int``."""
    try:
        return operator.index(value)
    except TypeError:
        message = f"an offset must be an int, but {describe(value)} was given"
        raise DataTypeError(message) from None


def _to_score(value: SupportsFloat) -> float:
    """Return a number of any sort as a plain ``float`` in 0..1."""
    try:
        score = float(value)
    except (TypeError, ValueError):
        message = f"a confidence must be a float, but {describe(value)} was given"
        raise DataTypeError(message) from None
    if not 0.0 <= score <= 1.0:
        message = f"a confidence must lie in 0..1, but {describe(value)} was given"
        raise DataError(message)
    return score


def _instance_of(*types: type) -> Callable[[Any, attrs.Attribute[Any], Any], None]:
    """Make a validator that accepts instances of the given types."""
    accepted = " or ".join("None" if t is type(None) else t.__name__ for t in types)

    def validate(_: Any, field: attrs.Attribute[Any], value: Any) -> None:
        if not isinstance(value, types):
            message = f"{field.name} must be {accepted}, but {describe(value)} was given"
            raise DataTypeError(message)

    return validate


def _tuple_of(item: type) -> Callable[[Any, attrs.Attribute[Any], Any], None]:
    """Make a validator that accepts a tuple of instances of one type."""

    def validate(_: Any, field: attrs.Attribute[Any], value: Any) -> None:
        if type(value) is not tuple or not all(isinstance(one, item) for one in value):
            message = f"{field.name} must be a tuple of {item.__name__}, but {describe(value)} was given"
            raise DataTypeError(message)

    return validate


def _one_of(values: tuple[str, ...]) -> Callable[[Any, attrs.Attribute[Any], Any], None]:
    """Make a validator that accepts one of the given words."""

    def validate(_: Any, field: attrs.Attribute[Any], value: Any) -> None:
        if value not in values:
            accepted = ", ".join(map(repr, values))
            message = f"{field.name} must be one of {accepted}, but {describe(value)} was given"
            raise DataError(message)

    return validate


_is_str = _instance_of(str)
_is_bool = _instance_of(bool)


@attrs.frozen
class Span:
    """A stretch of the caller's text.

    Attributes:
        start: Offset of the first character.
        end: Offset behind the last character.
        text: The characters themselves, ``end - start`` of them.
    """

    start: int = attrs.field(converter=_to_offset)
    end: int = attrs.field(converter=_to_offset)
    text: str = attrs.field(validator=_is_str)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end or len(self.text) != self.end - self.start:
            message = (
                "a span must have 0 <= start <= end and a text of end - start characters, but "
                f"start={self.start}, end={self.end} and {len(self.text)} characters were given"
            )
            raise DataError(message)


_is_span = _instance_of(Span)
_are_spans = _tuple_of(Span)


def make_span(text: str, start: int, end: int) -> Span:
    """Cut a span out of a text.

    Args:
        text: The caller's whole text.
        start: Offset of the first character.
        end: Offset behind the last character.

    Returns:
        The span, with ``span.text == text[start:end]``.

    Raises:
        DataError: If the offsets are out of order or lie outside the text.
    """
    return Span(start, end, text[start:end])


@attrs.frozen
class Cue:
    """What attributes the content: "said", "according to", or a mark in a verb's place.

    Where no verb stands, a label's colon ("RUIZ: ...") or a signature's dash ("... — Ana Ruiz") is the cue.

    Attributes:
        span: The cue's words or mark.
        act: ``"statement"`` (said, wrote), ``"belief"`` (thinks, fears) or
            ``"finding"`` (a report or a poll shows).
        negated: Whether the attribution is denied: "did not say", "denied".
        lemma: The cue's dictionary form: "say"; a mark's is the mark.
    """

    span: Span = attrs.field(validator=_is_span)
    act: Act = attrs.field(validator=_one_of(ACTS))
    negated: bool = attrs.field(validator=_is_bool)
    lemma: str = attrs.field(validator=_is_str)


@attrs.frozen
class Mention:
    """The source as the text writes it beside the cue.

    Attributes:
        span: The source's words.
        form: ``"named"``, ``"pronoun"`` or ``"nominal"``.
    """

    span: Span = attrs.field(validator=_is_span)
    form: Form = attrs.field(validator=_one_of(FORMS))


@attrs.frozen
class Role:
    """An office or function that the text gives to a speaker.

    Attributes:
        text: The role's wording: "White House press secretary".
        span: Where the text says so.
    """

    text: str = attrs.field(validator=_is_str)
    span: Span = attrs.field(validator=_is_span)


@attrs.frozen(kw_only=True)
class Speaker:
    """The person, organisation or document behind the source words.

    Attributes:
        id: The same for all quotes of one speaker in one document.
        name: The fullest name in the document, without title; None for an
            unnamed source.
        description: The name, or the words for an unnamed source:
            "U.S. officials".
        kind: What the speaker is.
        roles: Offices and functions, in text order.
        mentions: Where the text names the speaker, in text order.
    """

    id: str = attrs.field(validator=_is_str)
    name: str | None = attrs.field(default=None, validator=_instance_of(str, type(None)))
    description: str = attrs.field(validator=_is_str)
    kind: SpeakerKind = attrs.field(validator=_one_of(SPEAKER_KINDS))
    roles: tuple[Role, ...] = attrs.field(default=(), validator=_tuple_of(Role))
    mentions: tuple[Span, ...] = attrs.field(default=(), validator=_are_spans)


@attrs.frozen
class Confidence:
    """How sure the parts of a quote are, calibrated, each in 0..1.

    Attributes:
        content: That the content is attributed and has these edges.
        source: That the source words are the right ones.
        speaker: That the speaker is the right one.
        overall: That the whole quote is right.
    """

    content: float = attrs.field(converter=_to_score)
    source: float = attrs.field(converter=_to_score)
    speaker: float = attrs.field(converter=_to_score)
    overall: float = attrs.field(converter=_to_score)


@attrs.frozen
class Evidence:
    """One step of the way from the source words to the speaker's name.

    Attributes:
        span: The words that the step rests on.
        rule: The rule that took the step.
    """

    span: Span = attrs.field(validator=_is_span)
    rule: str = attrs.field(validator=_is_str)


@attrs.frozen(kw_only=True)
class Quote:
    """Words attributed to a source.

    Attributes:
        content: The attributed words without quotation marks and cue clause;
            several pieces where a cue splits them or they run over
            paragraphs. At least one piece, in text order, disjoint.
        kind: ``"direct"``, ``"mixed"`` or ``"indirect"``.
        verbatim: The stretches of the content that stand inside quotation
            marks, in text order; empty for indirect.
        cue: The words that attribute the content, if there are any.
        source: The source's words; None where the speaker is only implied.
        speaker: Who stands behind the source words, if that is known.
        confidence: How sure the parts are.
        evidence: How the source became the speaker, step by step.
    """

    content: tuple[Span, ...] = attrs.field(validator=_are_spans)
    kind: Kind = attrs.field(validator=_one_of(KINDS))
    verbatim: tuple[Span, ...] = attrs.field(default=(), validator=_are_spans)
    cue: Cue | None = attrs.field(default=None, validator=_instance_of(Cue, type(None)))
    source: Mention | None = attrs.field(default=None, validator=_instance_of(Mention, type(None)))
    speaker: Speaker | None = attrs.field(default=None, validator=_instance_of(Speaker, type(None)))
    confidence: Confidence = attrs.field(validator=_instance_of(Confidence))
    evidence: tuple[Evidence, ...] = attrs.field(default=(), validator=_tuple_of(Evidence))

    def __attrs_post_init__(self) -> None:
        if not self.content:
            message = "content must hold at least one span, but () was given"
            raise DataError(message)
        _check_order("content", self.content)
        _check_order("verbatim", self.verbatim)

    @property
    def text(self) -> str:
        """The content's pieces joined with one space."""
        return " ".join(piece.text for piece in self.content)

    @property
    def start(self) -> int:
        """Offset of the content's first character."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Offset behind the content's last character."""
        return self.content[-1].end

    def to_dict(self) -> dict[str, Any]:
        """Return the quote as JSON-ready data.

        Returns:
            New dicts, lists, strings, numbers, booleans and None, after the
            JSON Schema that `quoteattr.schema` returns.
        """
        from quoteattr.records import quote_to_dict

        return quote_to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Quote:
        """Read back what `to_dict` gave.

        Args:
            data: The record of one quote.

        Returns:
            A quote equal to the one that was written.

        Raises:
            DataError: If the record does not follow the schema.
        """
        from quoteattr.records import quote_from_dict

        return quote_from_dict(data)


def _check_order(name: str, spans: tuple[Span, ...]) -> None:
    """Raise unless the spans stand in text order and do not overlap."""
    for before, after in itertools.pairwise(spans):
        if after.start < before.end:
            message = (
                f"the spans of {name} must be ordered and disjoint, "
                f"but {describe(before)} comes before {describe(after)}"
            )
            raise DataError(message)


@attrs.frozen
class Quotation:
    """A stretch of text between quotation marks, found by the marks alone.

    Attributes:
        span: The quotation with its marks.
        inner: The quotation without its marks.
        depth: How many quotations it stands in; 0 for an outermost one.
        closed: False where the text never closes it.
        style: The sort of mark: "double", "single", "guillemet" and so on.
    """

    span: Span = attrs.field(validator=_is_span)
    inner: Span = attrs.field(validator=_is_span)
    depth: int = attrs.field(converter=_to_offset)
    closed: bool = attrs.field(validator=_is_bool)
    style: str = attrs.field(validator=_is_str)
