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
        steps: The steps so far.
        score: How strong the weakest step is, 0..1.
        rule: Name of the deciding step.
    """

    words: Words
    steps: list[Evidence] = field(factory=list)
    score: float = 1.0
    rule: str = ""

    def step(self, span: Offsets, rule: str, target: str | None, *, score: float = 1.0) -> None:
        """Add a step.

        Args:
            span: Character offsets of the words that the step rests on.
            rule: What was done, in words.
            target: What the step arrived at.
            score: How sure the step is, 0..1.
        """
        text = self.words.text
        shown = " ".join(text[span[0] : span[1]].split())
        if len(shown) > _LONGEST:
            shown = shown[: _LONGEST - 1] + "…"
        arrow = f" → “{target}”" if target else ""
        sure = f" ({score:.2f})" if score < 1 else ""
        self.steps.append(Evidence(make_span(text, *span), f"{rule}: “{shown}”{arrow}{sure}"))
        if score <= self.score:
            self.score, self.rule = score, rule

    def full_name(self, referent: Referent, used: Offsets) -> None:
        """Add the step from a part of a name to the place where the full name stands."""
        words = self.words
        for name in referent.names:
            span = (words.starts[name.first], words.ends[name.last - 1])
            if words.text[span[0] : span[1]] == referent.name:
                if span != used:
                    self.step(span, "full name", referent.name)
                return
