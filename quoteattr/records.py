"""Quotes as JSON-ready records: writing, strict reading, and the JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal, cast, get_origin

from quoteattr.annotations import Quote
from quoteattr.errors import DataError, DataTypeError, describe

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["quote_from_dict", "quote_to_dict", "schema"]


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the record of one quote.

    Returns:
        A new dict; changing it changes nothing else.
    """
    resource = files("quoteattr").joinpath("resources", "quote.schema.json")
    return cast("dict[str, Any]", json.loads(resource.read_text(encoding="utf-8")))


def quote_to_dict(quote: Quote) -> dict[str, Any]:
    """Return a quote as new dicts, lists and plain values, after the schema."""
    return cast("dict[str, Any]", _make_converter().unstructure(quote, Quote))


def quote_from_dict(data: Mapping[str, Any]) -> Quote:
    """Read the record of one quote.

    Args:
        data: What `quote_to_dict` gave, or its like.

    Returns:
        The quote.

    Raises:
        DataTypeError: If the record is not a mapping.
        DataError: If the record does not follow the schema; the message names
            every field that is wrong.
    """
    from cattrs import BaseValidationError, transform_error

    if not isinstance(data, Mapping):
        message = f"the record of a quote must be a mapping, but {describe(data)} was given"
        raise DataTypeError(message)
    try:
        return _make_converter().structure(data, Quote)
    except BaseValidationError as error:
        faults = transform_error(error, "quote", _explain)
        message = f"not the record of a quote: {'; '.join(faults)}"
        raise DataError(message) from error
    except DataError as error:
        message = f"not the record of a quote: {error}"
        raise DataError(message) from error


@cache
def _make_converter() -> Converter:
    """Make the converter: tuples as lists, unknown keys and coercions refused."""
    from cattrs import Converter

    converter = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    for accepted in (str, int, bool):
        converter.register_structure_hook(accepted, _structure_exactly)
    converter.register_structure_hook(float, _structure_number)
    # Literals go through as they are: the classes check them and word it better.
    converter.register_structure_hook_func(_is_literal, lambda value, _: value)
    return converter


def _is_literal(wanted: Any) -> bool:
    return get_origin(wanted) is Literal


def _structure_exactly(value: Any, wanted: type) -> Any:
    if type(value) is not wanted:
        message = f"expected {wanted.__name__}, got {describe(value)}"
        raise DataTypeError(message)
    return value


def _structure_number(value: Any, _: type) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        message = f"expected a number, got {describe(value)}"
        raise DataTypeError(message)
    return float(value)


def _explain(error: BaseException, wanted: type | None) -> str:
    """Word one fault: our own errors as they are, the rest as cattrs does."""
    from cattrs.v import format_exception

    if isinstance(error, DataError):
        return str(error)
    if isinstance(error, AttributeError):  # cattrs asked a value for its keys
        return "expected an object"
    return format_exception(error, wanted)
