"""Those who may have spoken words without a source, with what speaks for each."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from attrs import define, field

from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.ranking import Features


@define(eq=False)
class Around:
    """What stands around an attribution without source words.

    Attributes:
        candidates: Those who may have spoken, with the features that speak for them.
        spans: Where each of them was found.
    """

    candidates: dict[Referent, Features] = field(factory=dict)
    spans: dict[Referent, tuple[int, int]] = field(factory=dict)

    def note(self, referent: Referent | None, feature: str, span: tuple[int, int], *, active: bool = False) -> None:
        """Note something that speaks for a candidate; who is active there may speak with a name or without."""
        if referent is None:
            return
        row = self.candidates.setdefault(referent, {"bias": 1.0, f"kind {referent.kind}": 1.0})
        row[feature] = 1.0
        if active and "kind unnamed_person" in row:
            row["kind person"] = row.pop("kind unnamed_person")
        self.spans.setdefault(referent, span)

    def keep(self, features: AbstractSet[str]) -> None:
        """Keep only those who have one of some features, if there are any."""
        kept = {referent: row for referent, row in self.candidates.items() if not features.isdisjoint(row)}
        self.candidates = kept or self.candidates

    def copy(self) -> Around:
        """Return the same, to note more in."""
        return Around({referent: dict(row) for referent, row in self.candidates.items()}, dict(self.spans))
