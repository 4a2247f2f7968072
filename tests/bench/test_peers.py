"""The comparison says which tool ran on what, and what each cannot do."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from bench.peers import NOT_RUN, PEERS, Peer, _run_peer, format_peers, format_rows
from quoteattr.evaluation import Annotation, Document

TEXT = '"The pier is safe," Ida Bo said.'
GOLD = Annotation(content=((1, 17),), source=((20, 26),), speaker="Ida Bo", judged=True, kind="direct")
DOCUMENT = Document(id="a", text=TEXT, annotations=(GOLD,))
DOC = SimpleNamespace(text=TEXT)


def _make_peer(find, package="textacy", **more):
    return Peer(package, package, lambda: find, "the text", "names", **more)


def _run(peer):
    return _run_peer(peer, [DOCUMENT], [DOC], 1.0)


def _cells(line):
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_a_tool_is_measured_against_gold():
    row = _run(_make_peer(lambda _: [GOLD]))
    assert (row["matched"], row["matched +speaker"], row["refused"]) == (1.0, 1.0, 0)


def test_a_tool_that_needs_the_pipeline_is_slower_with_it():
    row = _run(_make_peer(lambda _: [GOLD], needs=True))
    assert row["words/s with pipeline"] < row["words/s"]
    row = _run(_make_peer(lambda _: [GOLD]))
    assert row["words/s with pipeline"] == row["words/s"]


def test_a_refused_text_counts_as_empty():
    def refuse(_):
        raise ValueError("an odd number of marks")

    row = _run(_make_peer(refuse))
    assert (row["matched"], row["refused"]) == (0.0, 1)


def test_a_tool_that_is_not_installed_is_left_out_and_the_table_says_so():
    row = _run(_make_peer(lambda _: [], "no-such-tool-of-that-name"))
    head, _, line = format_rows("news", [row]).splitlines()
    assert "not installed" in line
    assert len(_cells(line)) == len(_cells(head))


@pytest.mark.parametrize("speed", [True, False])
def test_the_speed_can_be_left_out(speed):
    head, rule, line = format_rows("news", [_run(_make_peer(lambda _: [GOLD]))], speed=speed).splitlines()
    assert len(_cells(head)) == len(_cells(rule)) == len(_cells(line))
    assert ("words/s" in head) is speed


def test_every_tool_stands_with_its_version_and_what_it_was_given():
    rows = {cells[0]: cells for cells in map(_cells, format_peers().splitlines()[2:])}
    assert list(rows) == [*(peer.name for peer in PEERS), *(name for name, _, _ in NOT_RUN)]
    assert all(len(cells) == 4 and all(cells) for cells in rows.values())
