"""Files that ship with the package: the model, its card, word lists and schemas."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from quoteattr.errors import ModelError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

MODEL_FILE = "encoder.onnx"
VOCABULARY_FILE = "vocabulary.txt"
CARD_FILE = "card.json"


def resource(*names: str) -> Traversable:
    """A file of the package's resources folder, by the names on the way to it."""
    return files(__name__).joinpath(*names)


@cache
def model_card() -> dict[str, Any]:
    """The card of the embedded model: name, date, licence, data, figures and checksums (SHA-256 by file name).

    Raises:
        ModelError: The card is missing or damaged.
    """
    try:
        card: dict[str, Any] = json.loads(resource("model", CARD_FILE).read_text(encoding="utf8"))
    except (OSError, ValueError) as error:
        message = f"the model's card {CARD_FILE} cannot be read ({error}); reinstall quoteattr"
        raise ModelError(message) from error
    return card


def read_model_file(name: str) -> bytes:
    """Bytes of one of the model's files, checked against the card.

    Raises:
        ModelError: The file is missing or is not the one that the card describes.
    """
    expected = model_card().get("sha256", {}).get(name)
    try:
        data = resource("model", name).read_bytes()
    except OSError as error:
        message = f"the model file {name} cannot be read ({error}); reinstall quoteattr"
        raise ModelError(message) from error
    found = hashlib.sha256(data).hexdigest()
    if found != expected:
        message = (
            f"the model file {name} is damaged: its SHA-256 is {found}, the card says {expected}; reinstall quoteattr"
        )
        raise ModelError(message)
    return data
