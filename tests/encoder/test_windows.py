"""Windows cover all pieces, and each piece has one that knows its surroundings."""

from __future__ import annotations

import numpy as np
import pytest

from quoteattr.encoder.windows import BLOCK, OVERLAP, WINDOW, fit, make_windows

ROOM = WINDOW - 2


@pytest.mark.parametrize("n", [0, 1, 47, 49, 253, 254, 255, 256, 460, 461, 10_000, 10_001])
class TestEverySize:
    def test_all_pieces_stand_in_the_window_that_owns_them(self, n: int) -> None:
        windows = make_windows(n)
        places = np.arange(n)
        assert windows.owner.shape == (n,)
        assert (windows.starts[windows.owner] <= places).all()
        assert (places < windows.stops[windows.owner]).all()

    def test_windows_fit_and_reach_from_start_to_end(self, n: int) -> None:
        windows = make_windows(n)
        assert (windows.stops - windows.starts <= ROOM).all()
        assert (windows.starts[1:] > windows.starts[:-1]).all()
        if n:
            assert windows.starts[0] == 0
            assert windows.stops[-1] == n

    def test_several_windows_part_into_blocks_of_one_length(self, n: int) -> None:
        windows = make_windows(n, block=BLOCK)
        for start, stop in zip(windows.starts.tolist(), windows.stops.tolist(), strict=True):
            assert len(windows) == 1 or fit(stop - start + 2) == stop - start + 2

    def test_neighbours_share_enough(self, n: int) -> None:
        windows = make_windows(n)
        assert (windows.stops[:-1] - windows.starts[1:] >= OVERLAP).all()

    def test_there_are_no_more_than_needed(self, n: int) -> None:
        count = len(make_windows(n))
        assert count == (0 if n == 0 else 1) if n <= ROOM else (count - 1) * (ROOM - OVERLAP) + OVERLAP < n

    def test_owners_come_in_order_and_each_owns_some(self, n: int) -> None:
        windows = make_windows(n)
        assert (np.diff(windows.owner) >= 0).all()
        assert set(windows.owner) == set(range(len(windows)))


def test_a_piece_stands_in_the_middle_of_its_window_rather_than_at_its_edge() -> None:
    windows = make_windows(1000)
    for place, owner in enumerate(windows.owner):
        margins = [
            min(place - start, stop - 1 - place) if start <= place < stop else -1
            for start, stop in zip(windows.starts, windows.stops, strict=True)
        ]
        assert margins[owner] >= max(margins) - 1


@pytest.mark.parametrize("n", [1, 2, 119, 120, 121, 240, 241, 359, 361, 479, 480])
def test_a_window_is_as_little_longer_as_parts_into_blocks(n: int) -> None:
    length, blocks = fit(n), -(-n // BLOCK)
    assert n <= length < n + blocks
    assert length % blocks == 0
    assert length // blocks <= BLOCK
