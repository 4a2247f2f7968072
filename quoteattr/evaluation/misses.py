"""What went wrong, one fault at a time, with the text around it for people to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

import attrs

from quoteattr.evaluation.counts import Comparison
from quoteattr.evaluation.documents import Annotation, Spans
from quoteattr.evaluation.names import right_speaker
from quoteattr.evaluation.spans import ENOUGH, same_source

Fault: TypeAlias = Literal["missed", "spurious", "source", "speaker", "kind"]

AROUND = 60
"""Characters of text that are shown on either side."""

_LONGEST = 90  # characters of unmarked or marked text that are shown in a row
_BLANKS = re.compile(r"\s+")


@attrs.frozen(kw_only=True)
class Miss:
    """One fault of the predictions.

    Attributes:
        document: The document's id.
        fault: "missed" (in gold only), "spurious" (predicted only), or the part that is wrong in a matched pair:
            "source", "speaker" or "kind".
        gold: What the annotator marked; None where nothing.
        predicted: What was predicted; None where nothing.
        shown: The text around, with ``[[content]]``, ``{{cue}}`` and ``<<source>>`` marked as in gold, or as
            predicted where gold has nothing.
        said: What gold says and what was predicted, in words.
    """

    document: str
    fault: Fault
    gold: Annotation | None
    predicted: Annotation | None
    shown: str
    said: str


def find_misses(comparison: Comparison) -> Iterator[Miss]:
    """Yield a document's faults in text order; a matched pair may have several."""
    found = [(pair.gold, pair.predicted) for pair in comparison.pairs if pair.dice >= ENOUGH]
    known, guessed = {i for i, _ in found}, {j for _, j in found}
    gold, predicted = comparison.gold, comparison.predicted
    places: list[tuple[int, Fault, Annotation | None, Annotation | None]] = []
    places += [(one.content[0][0], "missed", one, None) for i, one in enumerate(gold) if i not in known]
    places += [(one.content[0][0], "spurious", None, one) for j, one in enumerate(predicted) if j not in guessed]
    for i, j in found:
        places += [(gold[i].content[0][0], fault, gold[i], predicted[j]) for fault in _faults(gold[i], predicted[j])]
    for _, fault, one, other in sorted(places, key=lambda place: (place[0], place[1])):
        yield _make_miss(comparison, fault, one, other)


def _faults(gold: Annotation, predicted: Annotation) -> Iterator[Fault]:
    if not same_source(gold, predicted):
        yield "source"
    if gold.judged and not right_speaker(gold, predicted):
        yield "speaker"
    if gold.kind and predicted.kind and gold.kind != predicted.kind:
        yield "kind"


def _make_miss(comparison: Comparison, fault: Fault, gold: Annotation | None, predicted: Annotation | None) -> Miss:
    text = comparison.document.text
    said = "; ".join(
        f"{who}: {_describe(text, fault, one)}" for who, one in (("gold", gold), ("predicted", predicted)) if one
    )
    shown = show(text, gold or predicted or Annotation(content=()))
    return Miss(document=comparison.document.id, fault=fault, gold=gold, predicted=predicted, shown=shown, said=said)


def _describe(text: str, fault: Fault, annotation: Annotation) -> str:
    """Word what an annotation says on the matter of a fault."""
    if fault == "source":
        return repr(_cut_out(text, annotation.source)) if annotation.source else "no source"
    if fault == "speaker":
        return repr(annotation.speaker) if annotation.speaker else f"nobody by name ({annotation.description})"
    if fault == "kind":
        return str(annotation.kind)
    who = annotation.speaker or annotation.description or _cut_out(text, annotation.source) or "nobody"
    sure = "" if annotation.confidence is None else f", confidence {annotation.confidence:.2f}"
    return f"{annotation.kind or 'a quote'} by {who}{sure}"


def _cut_out(text: str, spans: Spans) -> str:
    return _squeeze(" … ".join(text[start:end] for start, end in spans))


def show(text: str, annotation: Annotation) -> str:
    """Return the text around an annotation on one line, with its parts marked and long stretches cut.

    Args:
        text: The whole text.
        annotation: What to mark.

    Returns:
        The excerpt, with ``[[content]]``, ``{{cue}}`` and ``<<source>>``.
    """
    marks = [(*span, "[[", "]]") for span in annotation.content]
    marks += [(*span, "{{", "}}") for span in annotation.cue]
    marks += [(*span, "<<", ">>") for span in annotation.source]
    if not marks:
        return ""
    first, last = min(mark[0] for mark in marks), max(mark[1] for mark in marks)
    signs = sorted([(end, 0, sign) for _, end, _, sign in marks] + [(start, 1, sign) for start, _, sign, _ in marks])
    begin, finish = max(0, first - AROUND), min(len(text), last + AROUND)
    shown, position = ["…" if begin else ""], begin
    for place, _, sign in signs:
        shown += [_shorten(text[position:place]), sign]
        position = place
    shown += [text[position:finish], "…" if finish < len(text) else ""]
    return _squeeze("".join(shown))


def _shorten(stretch: str) -> str:
    """Cut the middle out of a long stretch of text."""
    if len(stretch) <= _LONGEST:
        return stretch
    half = _LONGEST // 2
    return f"{stretch[:half]} […] {stretch[-half:]}"


def _squeeze(text: str) -> str:
    """Put a text on one line."""
    return _BLANKS.sub(" ", text).strip()
