"""What is counted in one document; the figures are made of sums of these counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Literal

import attrs

from quoteattr.annotations import KINDS
from quoteattr.evaluation.documents import Annotation, Document, Spans
from quoteattr.evaluation.names import right_speaker, share_role
from quoteattr.evaluation.spans import (
    ENOUGH,
    Pair,
    length,
    overlap,
    pair_up,
    same_source,
    shared_length,
    trim,
    trim_annotation,
    union,
)
from quoteattr.quotations import pair_marks

PARTS: tuple[Literal["content", "source", "cue"], ...] = ("source", "cue", "content")
MENTIONS = ("named", "pronoun", "nominal", "implicit")

Counts = Counter[str]


@attrs.frozen(slots=False)
class Comparison:
    """A document's gold and predicted attributions, trimmed.

    Attributes:
        document: The document.
        gold: Its gold attributions that have content.
        predicted: The predicted ones that have content.
        loose_gold: All gold attributions, those too that are only a cue or a source.
        loose_predicted: All predicted ones.
    """

    document: Document
    gold: tuple[Annotation, ...]
    predicted: tuple[Annotation, ...]
    loose_gold: tuple[Annotation, ...]
    loose_predicted: tuple[Annotation, ...]

    @cached_property
    def pairs(self) -> list[Pair]:
        """All gold and predicted attributions that share content, paired one to one, best first."""
        return pair_up(self.gold, self.predicted)

    @cached_property
    def matches(self) -> list[tuple[Annotation, Annotation]]:
        """The pairs that share enough to be the same attribution."""
        return [(self.gold[i], self.predicted[j]) for i, j, dice in self.pairs if dice >= ENOUGH]

    @cached_property
    def marked(self) -> Spans:
        """The stretches of the text in quotation marks, joined where only marks and stops part them."""
        return trim(self.document.text, tuple((pair.start, pair.end) for pair in pair_marks(self.document.text)))

    def kind_of(self, annotation: Annotation) -> str:
        """Return an annotation's kind; where the data does not say, what the quotation marks say."""
        if annotation.kind:
            return annotation.kind
        inside = shared_length(annotation.content, self.marked)
        return "indirect" if not inside else "direct" if inside == length(annotation.content) else "mixed"


def compare(document: Document, predicted: Iterable[Annotation], *, quoted: bool = False) -> Comparison:
    """Trim and pair a document's gold and predicted attributions.

    Args:
        document: The gold document.
        predicted: What was predicted for it.
        quoted: Whether to keep only attributions whose content has or touches a double quotation mark.

    Returns:
        The comparison.
    """
    text = document.text
    known = tuple(trim_annotation(text, one) for one in document.annotations)
    found = tuple(trim_annotation(text, one) for one in predicted)
    gold, guessed = ([one for one in ones if one.content] for ones in (known, found))
    if quoted:
        gold, guessed = ([one for one in ones if _is_quoted(text, one.content)] for ones in (gold, guessed))
    return Comparison(document, tuple(gold), tuple(guessed), known, found)


def _is_quoted(text: str, spans: Spans) -> bool:
    return any(not set('"“”').isdisjoint(text[max(0, start - 1) : end + 1]) for start, end in spans)


def count_all(comparison: Comparison) -> Counts:
    """Count what the figures over all attributions are made of."""
    gold, predicted = comparison.gold, comparison.predicted
    counts = count_group(comparison, lambda _: True)
    for part in PARTS:
        _count_part(counts, part, [getattr(one, part) for one in gold], [getattr(one, part) for one in predicted])
    for i, j, _ in comparison.pairs:
        known, guess = gold[i], predicted[j]
        cue = not known.cue or overlap(known.cue, guess.cue) > 0
        counts["all exact"] += known.content == guess.content and known.source == guess.source and cue
    for known, guess in comparison.matches:
        if known.kind and guess.kind:
            counts["kinds"] += 1
            counts["kinds right"] += known.kind == guess.kind
        if known.judged:
            right = right_speaker(known, guess)
            counts[f"speakers {known.mention}"] += 1
            counts[f"speakers {known.mention} right"] += right
            if known.speaker and right:
                _count_roles(counts, known.roles, guess.roles)
    counts["judged"] += sum(one.judged for one in gold)
    _count_not_quotes(counts, comparison)
    return counts


def count_group(comparison: Comparison, belongs: Callable[[Annotation], bool]) -> Counts:
    """Count the matches of one group: of the predictions in it for precision, of the gold in it for recall."""
    counts: Counts = Counter()
    counts["gold"] = sum(map(belongs, comparison.gold))
    counts["predicted"] = sum(map(belongs, comparison.predicted))
    for known, guess in comparison.matches:
        source = same_source(known, guess)
        if belongs(known):
            counts["gold matched"] += 1
            counts["gold matched source"] += source
            if known.judged:
                counts["speakers"] += 1
                counts["speakers right"] += right_speaker(known, guess)
        if belongs(guess):
            counts["predicted matched"] += 1
            counts["predicted matched source"] += source
    return counts


def count_kinds(comparison: Comparison) -> dict[str, Counts]:
    """Count the matches of each kind, direct, mixed and indirect."""
    kinds = {id(one): comparison.kind_of(one) for one in (*comparison.gold, *comparison.predicted)}
    return {kind: count_group(comparison, lambda one: kinds[id(one)] == kind) for kind in KINDS}  # noqa: B023


def count_mentions(comparison: Comparison) -> dict[str, Counts]:
    """Count the matches of each form of mention: named, pronoun, nominal and implicit."""
    return {form: count_group(comparison, lambda one: one.mention == form) for form in MENTIONS}  # noqa: B023


def _count_part(counts: Counts, part: str, gold: Sequence[Spans], predicted: Sequence[Spans]) -> None:
    """Count one part's spans that are exactly right and its characters that are."""
    known, guessed = [spans for spans in gold if spans], [spans for spans in predicted if spans]
    counts[f"{part} gold"] += len(known)
    counts[f"{part} predicted"] += len(guessed)
    counts[f"{part} exact"] += sum((Counter(known) & Counter(guessed)).values())
    characters, others = union(known), union(guessed)
    counts[f"{part} gold characters"] += length(characters)
    counts[f"{part} predicted characters"] += length(others)
    counts[f"{part} shared characters"] += shared_length(characters, others)


def _count_roles(counts: Counts, gold: tuple[str, ...], predicted: tuple[str, ...]) -> None:
    """Count whether a speaker's roles are present: one that shares a word is enough."""
    counts["roles gold"] += bool(gold)
    counts["roles predicted"] += bool(predicted)
    counts["roles gold found"] += any(share_role(role, predicted) for role in gold)
    counts["roles predicted right"] += any(share_role(role, gold) for role in predicted)


def _count_not_quotes(counts: Counts, comparison: Comparison) -> None:
    """Count the strings in marks that are no quotations, and those of them that were reported as content."""
    text = comparison.document.text
    for string in comparison.document.not_quotes:
        places = [trim(text, ((start, start + len(string)),)) for start in _find_all(text, string)]
        counts["not quotes"] += 1
        counts["not quotes reported"] += any(
            2 * overlap(place, (piece,)) >= ENOUGH * (length(place) + length((piece,)))
            for place in places
            for one in comparison.predicted
            for piece in one.content
        )


def _find_all(text: str, string: str) -> list[int]:
    """Return where a string stands in a text, without overlaps."""
    places, start = [], text.find(string)
    while string and start >= 0:
        places.append(start)
        start = text.find(string, start + len(string))
    return places
