"""From words set side by side to the places where they differ, and how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal, TypeAlias

from quoteattr.annotations import Span, make_span
from quoteattr.matching.alignment import Pair
from quoteattr.matching.types import Edit, Operation
from quoteattr.matching.words import Words

__all__ = ["compare"]

_LONGEST_SPELT = 1000
"""Characters of replaced words from which on their spelling is not compared."""

_Mark: TypeAlias = tuple[Literal["elided", "bracketed"], Words, int]
"""An ellipsis or an insert, whose it is, and before which word it stands."""

_Reason: TypeAlias = Literal["same", "altered"] | _Mark
"""Why two words are or are not the same."""


def compare(pairs: Sequence[Pair], quoted: Words, text: Words) -> tuple[tuple[Edit, ...], float]:
    """Where two texts differ, and how alike they are.

    Args:
        pairs: Their words side by side, in order.
        quoted: The quotation.
        text: The text.

    Returns:
        The edits in order; and the share of the words that agree, 0..1, where replaced words count as far as they are
        spelt alike and explained ones not at all.
    """
    edits: list[tuple[float, Edit]] = []
    used: set[_Mark] = set()
    at = words = 0
    agreeing = 0.0
    for reason, group in groupby(_explain(pairs, quoted, text)):
        size = sum(1 for _ in group)
        left = _cut(quoted, [number for number, _ in pairs[at : at + size] if number is not None])
        right = _cut(text, [found for _, found in pairs[at : at + size] if found is not None])
        if reason == "same":
            words += size
            agreeing += size
        elif reason == "altered":
            edits.append((at, Edit(operation=_name(left, right), quoted=left, found=right)))
            words += size
            agreeing += size * _spelt_alike(left, right)
        else:
            edits.append((at, _make_explained(reason, quoted, left, right)))
            used.add(reason)
        at += size
    edits += _find_explanations(pairs, quoted, text, used)
    return tuple(edit for _, edit in sorted(edits, key=lambda one: one[0])), agreeing / words if words else 0.0


def _explain(pairs: Iterable[Pair], quoted: Words, text: Words) -> Iterator[_Reason]:
    """The reason of each pair."""
    left, right = 0, -1  # the next word of the quotation, and of the text
    for number, found in pairs:
        if number is None:
            yield _find_mark(quoted, left)
        elif found is None:
            yield _find_mark(text, right)
        else:
            yield "same" if quoted.keys[number] == text.keys[found] else "altered"
        left = left if number is None else number + 1
        right = right if found is None else found + 1


def _find_mark(words: Words, at: int) -> _Reason:
    if at in words.gaps:
        return "elided", words, at
    return ("bracketed", words, at) if at in words.inserts else "altered"


def _cut(words: Words, numbers: Sequence[int]) -> Span | None:
    return make_span(words.text, words.starts[numbers[0]], words.ends[numbers[-1]]) if numbers else None


def _name(left: Span | None, right: Span | None) -> Operation:
    if left and right:
        return "replaced"
    return "deleted" if left else "inserted"


def _spelt_alike(left: Span | None, right: Span | None) -> float:
    if left is None or right is None or max(len(left.text), len(right.text)) > _LONGEST_SPELT:
        return 0.0
    from textacy.similarity.edits import levenshtein

    return float(levenshtein(_encodable(left.text.casefold()), _encodable(right.text.casefold())))


def _encodable(text: str) -> str:
    """The text with a question mark for each lone surrogate, which the comparison cannot take."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _make_explained(mark: _Mark, quoted: Words, left: Span | None, right: Span | None) -> Edit:
    """The edit of words that a mark stands for; on the other side stands the mark."""
    operation, words, at = mark
    sign = make_span(words.text, *(words.gaps if operation == "elided" else words.inserts)[at])
    if words is quoted:
        return Edit(operation=operation, quoted=sign, found=right)
    return Edit(operation=operation, quoted=left, found=sign)


def _find_explanations(
    pairs: Sequence[Pair], quoted: Words, text: Words, used: set[_Mark]
) -> Iterator[tuple[float, Edit]]:
    """Inserts that stand for no word and that only one of the two has, with their places among the pairs."""
    if not pairs or not (quoted.inserts or text.inserts):
        return
    places = {number: place for place, (number, _) in enumerate(pairs) if number is not None}
    found_places = {found: place for place, (_, found) in enumerate(pairs) if found is not None}
    first, last = min(found_places, default=0), max(found_places, default=-1)
    for number, mark in quoted.inserts.items():
        place = places.get(number, len(pairs))
        found = pairs[place][1] if place < len(pairs) else last + 1
        if ("bracketed", quoted, number) not in used and found not in text.inserts:
            yield place - 0.5, Edit(operation="bracketed", quoted=make_span(quoted.text, *mark), found=None)
    for at, mark in text.inserts.items():
        if not first < at <= last or ("bracketed", text, at) in used:
            continue
        aligned = pairs[found_places[at]][0] if at in found_places else None
        if aligned is not None and aligned not in quoted.inserts:
            yield found_places[at] - 0.5, Edit(operation="bracketed", quoted=None, found=make_span(text.text, *mark))
