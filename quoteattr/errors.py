"""The errors of quoteattr: one tree, and every leaf is also a standard type.

    QuoteattrError (Exception)      anything that this package raises on purpose
    ├── TextTypeError (TypeError)   the text is not a ``str``
    ├── OptionError (ValueError)    an option has a value that is not accepted
    │   └── OptionTypeError (TypeError)     ... or is of the wrong type
    ├── DataError (ValueError)      an annotation or a record breaks its contract
    │   └── DataTypeError (TypeError)       ... or holds a value of the wrong type
    └── ModelError (RuntimeError)   the embedded model is missing, damaged or does not run

Bad *text* never raises: unbalanced marks, mojibake, lone surrogates or nothing
at all give what could be found. Every message says what was given and what is
accepted.
"""

from __future__ import annotations

__all__ = [
    "DataError",
    "DataTypeError",
    "ModelError",
    "OptionError",
    "OptionTypeError",
    "QuoteattrError",
    "TextTypeError",
    "describe",
]

_SHOWN = 60


class QuoteattrError(Exception):
    """The root: catch it to catch all that this package raises on purpose."""


class TextTypeError(QuoteattrError, TypeError):
    """A text was expected, and something that is not a ``str`` was given."""


class OptionError(QuoteattrError, ValueError):
    """An option has a value that is not accepted."""


class OptionTypeError(OptionError, TypeError):
    """An option is of the wrong type."""


class DataError(QuoteattrError, ValueError):
    """An annotation, or the record of one, breaks its contract."""


class DataTypeError(DataError, TypeError):
    """An annotation, or the record of one, holds a value of the wrong type."""


class ModelError(QuoteattrError, RuntimeError):
    """The embedded model is missing, damaged or cannot be run."""


def describe(value: object) -> str:
    """Return a short description of a given value, for an error message.

    Args:
        value: Anything at all.

    Returns:
        The value's ``repr``, shortened to about sixty characters, and its type.
    """
    shown = repr(value)
    if len(shown) > _SHOWN:
        shown = shown[:_SHOWN] + "…"
    return f"{shown} ({type(value).__name__})"
