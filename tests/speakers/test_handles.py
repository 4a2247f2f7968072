"""Names that people give themselves."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("handle", ["big_sal", "mossy_kate9"])
def test_a_handle_with_a_low_line_is_one_name(names, handle):
    assert names(f"Comments\n\n{{1:{handle}}}: [1:It leaks.]\n\nOdile Farrant: No.") == [handle]
