"""Which parts of each prediction are right: what a confidence is a probability of."""

from __future__ import annotations

import attrs

from quoteattr.evaluation.counts import Comparison
from quoteattr.evaluation.names import right_speaker
from quoteattr.evaluation.spans import ENOUGH, same_source


@attrs.frozen
class Verdict:
    """What is right about one prediction.

    Attributes:
        content: Whether it is paired with a gold attribution at a Dice of 0.5 or more.
        source: Whether moreover the source words overlap, or are implied in both.
        speaker: Whether the content is right and the speaker too; None where gold does not judge speakers.
        overall: Whether all three are right; None where gold does not judge speakers and the rest is right.
    """

    content: bool
    source: bool
    speaker: bool | None
    overall: bool | None


def judge(comparison: Comparison) -> list[Verdict]:
    """Judge each prediction of a document, in the order they were given.

    A document without a single judged speaker says nothing about speakers: there, `speaker` and `overall` are
    None for every prediction, so that what is left is no choice of easy or hard ones.

    Args:
        comparison: The document with its predictions.

    Returns:
        One verdict a prediction.
    """
    judged = any(one.judged for one in comparison.gold) or not comparison.gold
    partner = {pair.predicted: comparison.gold[pair.gold] for pair in comparison.pairs if pair.dice >= ENOUGH}
    wrong = Verdict(False, False, False if judged else None, False if judged else None)
    verdicts, place = [], 0
    for guess in comparison.loose_predicted:
        known = partner.get(place) if guess.content else None
        place += bool(guess.content)
        if known is None:
            verdicts.append(wrong)
            continue
        source = same_source(known, guess)
        speaker = right_speaker(known, guess) if judged and known.judged else None
        verdicts.append(Verdict(True, source, speaker, None if speaker is None else source and speaker))
    return verdicts
