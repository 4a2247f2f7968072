"""Who said what: quotations of English news text with their resolved speakers.

    >>> import quoteattr
    >>> quotes = quoteattr.extract(text)  # doctest: +SKIP

The names below are the public contract. The annotation classes are here at
once; the functions load what they need (spaCy, the model) when first used, so
that ``import quoteattr`` stays light.
"""

from __future__ import annotations

import importlib
import logging
from typing import TYPE_CHECKING, Any

from quoteattr.annotations import (
    Act,
    Confidence,
    Cue,
    Evidence,
    Form,
    Kind,
    Mention,
    Quotation,
    Quote,
    Role,
    Span,
    Speaker,
    SpeakerKind,
)
from quoteattr.errors import (
    DataError,
    DataTypeError,
    ModelError,
    OptionError,
    OptionTypeError,
    QuoteattrError,
    TextTypeError,
)

if TYPE_CHECKING:
    from quoteattr.api import extract, load, pipe
    from quoteattr.cleaning import CleanText, clean
    from quoteattr.integrations.frames import to_frame
    from quoteattr.matching import Group, Match, group, match
    from quoteattr.quotations import find_quotations
    from quoteattr.records import schema
    from quoteattr.visual import render

__all__ = [
    "Act",
    "CleanText",
    "Confidence",
    "Cue",
    "DataError",
    "DataTypeError",
    "Evidence",
    "Form",
    "Group",
    "Kind",
    "Match",
    "Mention",
    "ModelError",
    "OptionError",
    "OptionTypeError",
    "Quotation",
    "Quote",
    "QuoteattrError",
    "Role",
    "Span",
    "Speaker",
    "SpeakerKind",
    "TextTypeError",
    "__version__",
    "clean",
    "extract",
    "find_quotations",
    "group",
    "load",
    "match",
    "pipe",
    "render",
    "schema",
    "to_frame",
]

__version__ = "0.1.0"

_LAZY = {
    "CleanText": "quoteattr.cleaning",
    "Group": "quoteattr.matching",
    "Match": "quoteattr.matching",
    "clean": "quoteattr.cleaning",
    "extract": "quoteattr.api",
    "find_quotations": "quoteattr.quotations",
    "group": "quoteattr.matching",
    "load": "quoteattr.api",
    "match": "quoteattr.matching",
    "pipe": "quoteattr.api",
    "render": "quoteattr.visual",
    "schema": "quoteattr.records",
    "to_frame": "quoteattr.integrations.frames",
}

logging.getLogger(__name__).addHandler(logging.NullHandler())


def __getattr__(name: str) -> Any:
    """Load a public function when it is first asked for (PEP 562)."""
    if name not in _LAZY:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(importlib.import_module(_LAZY[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the lazy names too."""
    return sorted({*globals(), *__all__})
