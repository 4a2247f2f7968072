"""The chain from source words to speaker, as steps that a person can read."""

from __future__ import annotations

from attrs import define, field

from quoteattr.annotations import Evidence, make_span
from quoteattr.attribution import Offsets
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.words import Words

_LONGEST = 60


@define(eq=False)
class Chain:
    """The steps taken for one attribution.

    Attributes:
        words: The text's words.
        score: How strong the weakest step is, 0..1.
        rule: Name of the deciding step.
    """

    words: Words
    score: float = 1.0
    rule: str = ""
    _steps: list[tuple[Offsets, str, str | None, float]] = field(factory=list)

    def step(self, span: Offsets, rule: str, target: str | None, *, score: float = 1.0) -> None:
        """Add a step.

        Args:
            span: Character offsets of the words that the step rests on.
            rule: What was done, in words.
            target: What the step arrived at.
            score: How sure the step is, 0..1.
        """
        self._steps.append((span, rule, target, score))
        if score <= self.score:
            self.score, self.rule = score, rule

    def write(self) -> tuple[Evidence, ...]:
        """Return the steps so far; written only now, as most places that are read are nobody's source."""
        return tuple(self._write(*step) for step in self._steps)

    def _write(self, span: Offsets, rule: str, target: str | None, score: float) -> Evidence:
        """Write one step."""
        arrow = f" → “{target}”" if target else ""
        sure = f" ({score:.2f})" if score < 1 else ""
        return Evidence(make_span(self.words.text, *span), f"{rule}: “{self.show(span)}”{arrow}{sure}")

    def show(self, span: Offsets) -> str:
        """Return the words of a span on one line, cut where they are long."""
        shown = " ".join(self.words.text[span[0] : span[1]].split())
        return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"

    def name(self, referent: Referent, used: Offsets) -> None:
        """Add the steps from one of a referent's names to the place where its full name stands.

        Args:
            referent: Who or what is named.
            used: Character offsets of the name that the text uses.
        """
        words = self.words
        if referent.name is None or words.text[used[0] : used[1]] == referent.name:
            return
        for name in referent.names:
            start = words.starts[name.first]
            if words.text.startswith(referent.name, start):
                self.step((start, start + len(referent.name)), "full name", referent.name)
                return
