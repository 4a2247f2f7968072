"""What users and the model see of the pairs."""

from __future__ import annotations

import pytest

from quoteattr.errors import TextTypeError
from quoteattr.quotations import find_quotations, pair_marks, quote_state


def test_a_quotation_has_its_marks_in_the_span_and_not_in_the_inner_span() -> None:
    text = "Ana: “Go ‘now’.”"
    outer, nested = find_quotations(text)
    assert (outer.span.text, outer.inner.text, outer.depth, outer.closed) == ("“Go ‘now’.”", "Go ‘now’.", 0, True)
    assert (nested.span.text, nested.inner.text, nested.depth, nested.style) == ("‘now’", "now", 1, "single")


def test_offsets_count_characters_of_the_callers_string() -> None:
    text = "\ud800😀\r\n\0e\u0301 “Go 😀,” said Ana."
    (quotation,) = find_quotations(text)
    assert text[quotation.span.start : quotation.span.end] == quotation.span.text == "“Go 😀,”"


@pytest.mark.parametrize("text", [None, b'"a"', 1, ["a"]])
def test_what_is_no_text_is_refused(text: object) -> None:
    with pytest.raises(TextTypeError, match="str"):
        find_quotations(text)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", " ", "\n", "no marks", "\ud83d"])
def test_a_text_without_marks_has_no_quotations(text: str) -> None:
    assert find_quotations(text) == []
    assert quote_state(text, []).tolist() == [0] * len(text)


def test_each_character_is_outside_quoted_nested_or_in_an_unclosed_quotation() -> None:
    text = "a “b ‘c’” d\n\n“e “f"
    state = quote_state(text, pair_marks(text))
    assert "".join(map(str, state)) == "0011122210000" + "33033"
    assert state.dtype.name == "uint8"
