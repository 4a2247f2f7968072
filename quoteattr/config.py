"""The options that every entry point takes, checked once and at once."""

from __future__ import annotations

from collections.abc import Iterable
from numbers import Real
from typing import cast

import attrs

from quoteattr.annotations import KINDS, Kind
from quoteattr.errors import OptionError, OptionTypeError, TextTypeError, describe

__all__ = ["Options", "check_text", "make_options"]


@attrs.frozen
class Options:
    """What to keep of the quotes found. Made by `make_options`, which checks.

    Attributes:
        min_confidence: The least overall confidence of a quote, in 0..1.
        kinds: The kinds of quotes to keep; None keeps all.
    """

    min_confidence: float = 0.0
    kinds: frozenset[Kind] | None = None


def make_options(*, min_confidence: float = 0.0, kinds: Iterable[str] | None = None) -> Options:
    """Check the options and return them in one object.

    Args:
        min_confidence: The least overall confidence of a quote, in 0..1.
        kinds: Any of "direct", "mixed" and "indirect"; None keeps all.

    Returns:
        The options, frozen.

    Raises:
        OptionError: If an option has a value that is not accepted.
        OptionTypeError: If an option is of the wrong type.
    """
    return Options(min_confidence=_check_confidence(min_confidence), kinds=_check_kinds(kinds))


def check_text(text: object) -> str:
    """Return the text if it is one.

    Args:
        text: What the caller passed as a text.

    Returns:
        The same object, unchanged.

    Raises:
        TextTypeError: If it is not a ``str``.
    """
    if isinstance(text, str):
        return text
    hint = "; decode it first" if isinstance(text, bytes | bytearray) else ""
    message = f"a text must be a str, but {describe(text)} was given{hint}"
    raise TextTypeError(message)


def _check_confidence(value: object) -> float:
    accepted = "min_confidence must be a number in 0..1"
    if isinstance(value, bool) or not isinstance(value, Real):
        message = f"{accepted}, but {describe(value)} was given"
        raise OptionTypeError(message)
    number = cast("float", value)
    if not 0.0 <= number <= 1.0:
        message = f"{accepted}, but {describe(value)} was given"
        raise OptionError(message)
    return float(number)


def _check_kinds(value: object) -> frozenset[Kind] | None:
    if value is None:
        return None
    accepted = f"kinds must be None or a collection of {', '.join(map(repr, KINDS))}"
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        message = f"{accepted}, but {describe(value)} was given"
        raise OptionTypeError(message)
    given = list(value)
    known = frozenset(kind for kind in KINDS if kind in given)
    for one in given:
        if one not in KINDS:
            message = f"{accepted}, but it holds {describe(one)}"
            raise OptionError(message)
    return known
