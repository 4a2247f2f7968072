"""The figures that other tools publish, each after its own definition, with that definition's faults mended.

Spans are trimmed as everywhere in this package: a mark inside or outside a span makes no difference.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from quoteattr.evaluation.counts import PARTS, Comparison, Counts
from quoteattr.evaluation.documents import Annotation, Spans
from quoteattr.evaluation.figures import Measure, Ratio, Retrieval
from quoteattr.evaluation.spans import length, overlap, shared_lengths, trim

_TOKEN = re.compile(r"\w+|[^\w\s]")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-Z0-9])|\n")

COVER = 0.3
"""A quote is found, says the GenderGapTracker, where more than this share of it is."""


def _make_measures(tool: str, names: Sequence[str]) -> tuple[Measure, ...]:
    """Make a measure for each name, of the counts "<tool> <name> right, predicted, gold"."""
    keys = {name: f"{tool} {name}" for name in names}
    return tuple(
        Retrieval(key, f"{key} right", f"{key} predicted", f"{key} right", f"{key} gold") for key in keys.values()
    )


MEASURES: tuple[Measure, ...] = (
    *_make_measures("Citron", [f"{part} {way}" for part in (*PARTS, "all") for way in ("exact", "overlap")]),
    *_make_measures("GenderGapTracker", ["quotes"]),
    Ratio("GenderGapTracker speaker", "GenderGapTracker speaker right", "GenderGapTracker quotes right"),
    Ratio("GenderGapTracker verb", "GenderGapTracker verb right", "GenderGapTracker quotes right"),
    *_make_measures("CofeNet", [f"{part} exact" for part in PARTS]),
)
"""The measures of all three tools."""


def count_peers(comparison: Comparison) -> Counts:
    """Count what the three tools' figures are made of in one document."""
    return count_citron(comparison) + count_gendergaptracker(comparison) + count_cofenet(comparison)


def count_citron(comparison: Comparison) -> Counts:
    """Count after Citron (BBC, 2021; ``citron/metrics.py``).

    Exact: a cue is right if a gold cue has the same span; a source or content if moreover the cues overlap; all,
    if all three are the same. Overlap: the tokens that predicted and gold spans share, against all of them.

    Mended: (1) in "all overlap" the original hands predicted and gold lengths over in the wrong order, so that
    precision stands for recall; (2) its overlaps are summed over every pair of quotes, so that words in two quotes
    count twice and precision may exceed 1: here a token counts as often as it stands in both; (3) several
    predictions may be right by the same gold quote there: here each gold quote serves once; (4) spans that only
    touch count as overlapping there; (5) every quote must have a cue there: here two without one agree.
    """
    counts: Counts = Counter()
    gold, predicted = comparison.gold, comparison.predicted
    for part in PARTS:
        wanted = [one for one in gold if getattr(one, part)]
        given = [one for one in predicted if getattr(one, part)]
        _add(counts, f"Citron {part} exact", _count_agreeing(wanted, given, part), len(given), len(wanted))
        tokens = [_count_tokens(comparison.document.text, ones, part) for ones in (given, wanted)]
        shared = tokens[0] & tokens[1]
        _add(counts, f"Citron {part} overlap", shared.total(), tokens[0].total(), tokens[1].total())
        _add(counts, "Citron all overlap", shared.total(), tokens[0].total(), tokens[1].total())
    whole = [Counter((one.content, one.source, one.cue) for one in ones) for ones in (gold, predicted)]
    _add(counts, "Citron all exact", (whole[0] & whole[1]).total(), len(predicted), len(gold))
    return counts


def count_gendergaptracker(comparison: Comparison) -> Counts:
    """Count after the GenderGapTracker (Asr et al., 2021; ``evaluate_quotes.py``).

    A quote is found if the share of its characters that a predicted one covers is above 0.3; of those found, the
    speaker is right if the source spans overlap, or if there are none; the verb, if the cue is the same.

    Mended: (1) the share is of the gold quote only there, so that a prediction of the whole article finds every
    quote: here the share of the prediction that is covered must be above 0.3, too; (2) each gold quote in turn
    takes the best prediction left there, even if a later one fits it better: here the best pairs come first;
    (3) one found prediction there takes its doubles with it, which then are no errors; (4) articles without a
    prediction are left out there: here they count as empty; (5) a quote is one stretch there: here, all pieces.
    """
    gold, predicted = comparison.gold, comparison.predicted
    shared = shared_lengths([one.content for one in gold], [one.content for one in predicted])
    found = []
    for (i, j), count in shared.items():
        covered, exact = count / length(gold[i].content), count / length(predicted[j].content)
        if covered > COVER and exact > COVER:
            found.append((-min(covered, exact), -max(covered, exact), i, j))
    counts: Counts = Counter()
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in sorted(found):
        if i in taken[0] or j in taken[1]:
            continue
        taken[0].add(i)
        taken[1].add(j)
        known, guess = gold[i], predicted[j]
        counts["GenderGapTracker speaker right"] += _same_or_none(known.source, guess.source)
        counts["GenderGapTracker verb right"] += known.cue == guess.cue
    _add(counts, "GenderGapTracker quotes", len(taken[0]), len(predicted), len(gold))
    return counts


def count_cofenet(comparison: Comparison) -> Counts:
    """Count after CofeNet (Wang et al., 2022; ``exe/eval/evaluation.py``).

    Sentence by sentence, the spans of one part are right if both ends are; how parts belong together is not looked
    at. A span of several sentences counts once in each of them, as there.

    Mended: (1) one label a token cannot hold a quote within a quote there, and the outer one is cut in pieces:
    here both are counted; (2) a predicted span whose first label is wrong is dropped there, and is no error: spans
    have no labels here. Sentences are those of a plain rule, ended by a stop before a capital, or by a line's end;
    the original takes those of its data.
    """
    counts: Counts = Counter()
    edges = [0, *(match.end() for match in _SENTENCE_END.finditer(comparison.document.text))]
    for part in PARTS:
        wanted, given = (
            {cut for one in ones for cut in _cut(comparison.document.text, getattr(one, part), edges)}
            for ones in (comparison.loose_gold, comparison.loose_predicted)
        )
        _add(counts, f"CofeNet {part} exact", len(wanted & given), len(given), len(wanted))
    return counts


def _add(counts: Counts, name: str, right: int, predicted: int, gold: int) -> None:
    counts[f"{name} right"] += right
    counts[f"{name} predicted"] += predicted
    counts[f"{name} gold"] += gold


def _count_agreeing(gold: Sequence[Annotation], predicted: Sequence[Annotation], part: str) -> int:
    """Count the predictions with a gold annotation of their own that has the same span and an overlapping cue."""
    left: dict[Spans, list[Annotation]] = {}
    for known in gold:
        left.setdefault(getattr(known, part), []).append(known)
    right = 0
    for guess in predicted:
        rest = left.get(getattr(guess, part), [])
        found = next((k for k, known in enumerate(rest) if _same_or_none(known.cue, guess.cue)), None)
        if found is not None:
            del rest[found]
            right += 1
    return right


def _same_or_none(first: Spans, second: Spans) -> bool:
    """Tell whether two lists of spans overlap or are both empty."""
    return overlap(first, second) > 0 or not (first or second)


def _count_tokens(text: str, annotations: Sequence[Annotation], part: str) -> Counter[int]:
    """Count how often each token stands in a part of the annotations, by the token's start."""
    return Counter(
        match.start()
        for one in annotations
        for start, end in getattr(one, part)
        for match in _TOKEN.finditer(text, start, end)
    )


def _cut(text: str, spans: Spans, edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Cut spans where sentences end, and trim what is left."""
    for start, end in spans:
        inner = edges[bisect_right(edges, start) : bisect_right(edges, end - 1)]
        for piece in zip((start, *inner), (*inner, end), strict=True):
            yield from trim(text, (piece,))
