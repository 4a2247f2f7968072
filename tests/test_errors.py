from __future__ import annotations

import pickle

import pytest

from quoteattr import errors

LEAVES = {
    errors.TextTypeError: TypeError,
    errors.OptionError: ValueError,
    errors.OptionTypeError: TypeError,
    errors.DataError: ValueError,
    errors.DataTypeError: TypeError,
    errors.ModelError: RuntimeError,
}


@pytest.mark.parametrize(("error", "standard"), LEAVES.items())
def test_every_error_is_also_a_standard_one(error, standard):
    with pytest.raises(standard):
        raise error("what was given")
    assert issubclass(error, errors.QuoteattrError)


@pytest.mark.parametrize("error", LEAVES)
def test_errors_survive_the_way_back_from_a_worker_process(error):
    again = pickle.loads(pickle.dumps(error("what was given")))
    assert type(again) is error
    assert str(again) == "what was given"


def test_the_docstring_draws_the_whole_tree():
    for error in LEAVES:
        assert f"{error.__name__} (" in errors.__doc__


def test_a_described_value_shows_itself_and_its_type():
    assert errors.describe(b"abc") == "b'abc' (bytes)"


def test_a_described_value_is_short_however_long_it_is():
    assert len(errors.describe("x" * 10_000)) < 80


@pytest.mark.parametrize("value", [["x" * 1_000_000], "x" * 1_000_000])
def test_a_large_value_is_described_too(value):
    assert type(value).__name__ in errors.describe(value)
