"""A cleaned text that knows where each of its characters came from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from quoteattr.annotations import Quote, Span, make_span
from quoteattr.cleaning.layers import Layer
from quoteattr.errors import DataError, DataTypeError, describe

__all__ = ["CleanText"]


@attrs.frozen
class CleanText:
    """A text made readable, and the way back to the text it was.

    Attributes:
        text: The cleaned text.
        original: The text as it was given.
    """

    text: str
    original: str
    _layers: tuple[Layer, ...] = attrs.field(default=(), repr=False, alias="layers")

    def __str__(self) -> str:
        """Return the cleaned text."""
        return self.text

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the cleaned text stands in the original.

        Args:
            start: Offset of the first character in `text`.
            end: Offset behind the last one.

        Returns:
            Offsets in `original`, half open. They begin at the first character and end behind the last one, so that
            what was removed before, behind it is left out and what was removed within is spanned. A character that
            replaces others stands for all of them. An empty stretch stays empty.

        Raises:
            DataError: The offsets are out of order or lie outside the text.
        """
        if not 0 <= start <= end <= len(self.text):
            message = (
                f"offsets must have 0 <= start <= end <= {len(self.text)}, but start={start} and end={end} were given"
            )
            raise DataError(message)
        if start == end:
            at = self._old_start(start) if start < len(self.text) else self._old_end(end)
            return at, at
        return self._old_start(start), self._old_end(end)

    def restore(self, quotes: Iterable[Quote]) -> list[Quote]:
        """Give quotes of the cleaned text in offsets of the original.

        Args:
            quotes: Quotes that were found in `text`.

        Returns:
            The same quotes with every span cut anew, so that ``original[span.start:span.end] == span.text``; such a
            span reads as the original does, with the tags or entities that stand within it. Names, descriptions,
            the wording of roles and the cue's lemma stay clean.

        Raises:
            DataTypeError: One of them is no quote.
            DataError: A span is not of this text.
        """
        restored = []
        for quote in quotes:
            if not isinstance(quote, Quote):
                message = f"restore takes the quotes of a cleaned text, but {describe(quote)} was given"
                raise DataTypeError(message)
            restored.append(self._restore(quote))
        return restored

    def _restore(self, value: Any) -> Any:
        """The same value with its spans, however deep, in offsets of the original."""
        if isinstance(value, Span):
            return self._restore_span(value)
        if isinstance(value, tuple):
            return self._restore_all(value)
        if attrs.has(type(value)):
            names = [field.name for field in attrs.fields(type(value))]
            return attrs.evolve(value, **{name: self._restore(getattr(value, name)) for name in names})
        return value

    def _restore_all(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        """Restore each; spans that share a replaced stretch are kept from overlapping."""
        restored: list[Any] = []
        for before, value in zip((None, *values), values, strict=False):
            new = self._restore(value)
            if isinstance(new, Span) and isinstance(before, Span) and before.end <= value.start:
                limit = restored[-1].end
                if new.start < limit:
                    new = make_span(self.original, limit, max(limit, new.end))
            restored.append(new)
        return tuple(restored)

    def _restore_span(self, span: Span) -> Span:
        start, end = self.to_original(span.start, span.end)
        if self.text[span.start : span.end] != span.text:
            message = f"a quote of the cleaned text was expected, but its span {describe(span)} does not stand there"
            raise DataError(message)
        return make_span(self.original, start, end)

    def _old_start(self, offset: int) -> int:
        for layer in reversed(self._layers):
            offset = layer.old_start(offset)
        return offset

    def _old_end(self, offset: int) -> int:
        for layer in reversed(self._layers):
            offset = layer.old_end(offset) if offset else 0
        return offset
