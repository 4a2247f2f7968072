from __future__ import annotations

from quoteattr import export


def test_the_exported_names_are_sorted_and_there():
    assert sorted(export.__all__) == export.__all__
    assert all(hasattr(export, name) for name in export.__all__)
