"""The card's figures: shares with their intervals, and counts."""

from __future__ import annotations

from bench import card
from quoteattr.evaluation import Annotation, Document, evaluate


def test_figures_and_counts_are_written_as_text(monkeypatch):
    gold = Annotation(content=((0, 8),), speaker="Bo", judged=True)
    report = evaluate([Document(id="a", text="It rains, says Bo.", annotations=(gold,))], {"a": (gold,)})
    monkeypatch.setattr(card, "measure", lambda _: (report, {"required": {"found": [2, 3]}}))
    figures = card.collect_figures()
    assert list(figures) == list(card.SETS.values())
    assert figures["kyiv"]["matched"] == "1.000"
    assert figures["kyiv"]["required found"] == "2 of 3"
