from __future__ import annotations

import attrs
import numpy as np
import pytest

from quoteattr.config import Options, check_text, make_options
from quoteattr.errors import OptionError, OptionTypeError, TextTypeError


def test_without_options_everything_is_kept():
    assert make_options() == Options(min_confidence=0.0, kinds=None)


@pytest.mark.parametrize("value", [0, 1, 0.5, np.float32(0.5)])
def test_a_confidence_in_range_becomes_a_float(value):
    options = make_options(min_confidence=value)
    assert type(options.min_confidence) is float
    assert options.min_confidence == value


@pytest.mark.parametrize("value", [-0.1, 1.1, 10**400, float("nan"), float("inf")])
def test_a_confidence_out_of_range_is_refused(value):
    with pytest.raises(OptionError, match=r"min_confidence must be a number in 0\.\.1, but"):
        make_options(min_confidence=value)


@pytest.mark.parametrize("value", ["0.5", None, True, [0.5]])
def test_a_confidence_of_the_wrong_type_is_refused(value):
    with pytest.raises(OptionTypeError, match=r"in 0\.\.1, but .* was given"):
        make_options(min_confidence=value)


@pytest.mark.parametrize("kinds", [["direct", "mixed"], {"mixed", "direct"}, iter(("direct", "mixed", "direct"))])
def test_kinds_may_come_in_any_collection(kinds):
    assert make_options(kinds=kinds).kinds == {"direct", "mixed"}


def test_an_unknown_kind_is_refused_with_the_known_ones_named():
    with pytest.raises(OptionError, match="'direct', 'mixed', 'indirect', but it holds 'oblique'"):
        make_options(kinds=["direct", "oblique"])


@pytest.mark.parametrize("kinds", ["direct", b"direct", 3])
def test_kinds_that_are_no_collection_are_refused(kinds):
    with pytest.raises(OptionTypeError, match="a collection of"):
        make_options(kinds=kinds)


@pytest.mark.parametrize("one", [3, None, ["direct"]])
def test_a_kind_that_is_no_word_is_refused(one):
    with pytest.raises(OptionError, match="but it holds"):
        make_options(kinds=[one])


def test_options_cannot_be_changed():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        make_options().min_confidence = 0.5


@pytest.mark.parametrize("text", ["", "abc", "\x00", "\ud800"])
def test_any_string_is_a_text(text):
    assert check_text(text) is text


@pytest.mark.parametrize("text", [None, 3, ["abc"]])
def test_what_is_no_string_is_refused(text):
    with pytest.raises(TextTypeError, match="a text must be a str, but"):
        check_text(text)


def test_bytes_are_refused_with_the_way_out():
    with pytest.raises(TextTypeError, match="decode it first"):
        check_text(b"abc")
