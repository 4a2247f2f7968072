"""Where runs of a quotation's words stand in a text, and the best chain of them; near-linear in the text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import attrs

from quoteattr.matching.words import Words

__all__ = ["Seed", "find_chain", "find_interruption", "skip_interruption"]

_PLACES = 8
"""Places of one run in the quotation that are looked at."""

_SEEDS = 200
"""Seeds that may come into a chain: the rarest ones."""

LONGEST_ELISION = 300
"""Words that one ellipsis may stand for."""

LONGEST_INSERT = 10
"""Words that one insert in square brackets may stand for."""

_LONGEST_INTERRUPTION = 25
"""Words of a cue clause that splits a quotation."""

_LONGEST_SHIFT = 3
"""Words that a cue clause and the quotation behind it may begin with alike."""

_CLOSING, _OPENING = "\"”’»›“‘'«„", "\"“‘«‹”’'»„"  # some languages' closing marks are the others' opening ones


@attrs.frozen
class Seed:
    """A run of words that stands in both: half open, in words."""

    quoted: int
    found: int
    length: int
    weight: float = 0.0


def find_chain(quoted: Words, text: Words) -> list[Seed]:
    """The best sequence of seeds, in the order of both; empty where there is none."""
    return _chain(_find_seeds(quoted, text), quoted, text)


def _find_seeds(quoted: Words, text: Words) -> list[Seed]:
    size = 1 if len(quoted) < 4 else 2 if len(quoted) < 16 else 3
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, shingle in enumerate(quoted.shingles(size)):
        if len(places[shingle]) < _PLACES:
            places[shingle].append(at)
    hits = [(at, shingle) for at, shingle in enumerate(text.shingles(size)) if shingle in places]
    counts = Counter(shingle for _, shingle in hits)
    diagonals: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for at, shingle in hits:
        for place in places[shingle]:
            diagonals[at - place].append((at, 1 / counts[shingle]))
    seeds = []
    for shift, run in diagonals.items():
        first, weight = run[0][0], 0.0
        for (at, rarity), (following, _) in zip(run, [*run[1:], (-1, 0.0)], strict=True):
            weight += rarity
            if following != at + 1:
                seeds.append(Seed(first - shift, first, at + size - first, weight))
                first, weight = following, 0.0
    if len(seeds) > _SEEDS:
        seeds = sorted(seeds, key=lambda seed: (-seed.weight, -seed.length, seed.found))[:_SEEDS]
    return sorted((_extend(seed, quoted, text) for seed in seeds), key=lambda seed: (seed.found, seed.quoted))


def _extend(seed: Seed, quoted: Words, text: Words) -> Seed:
    """The seed with the equal words around it, which runs that come too often left out."""
    first, last = 0, seed.length
    most = min(seed.quoted, seed.found)
    while first < most and quoted.keys[seed.quoted - first - 1] == text.keys[seed.found - first - 1]:
        first += 1
    most = min(len(quoted) - seed.quoted, len(text) - seed.found)
    while last < most and quoted.keys[seed.quoted + last] == text.keys[seed.found + last]:
        last += 1
    return Seed(seed.quoted - first, seed.found - first, first + last, seed.weight)


def _chain(seeds: Sequence[Seed], quoted: Words, text: Words) -> list[Seed]:
    scores = [float(seed.length) for seed in seeds]
    links: list[tuple[int, Seed] | None] = [None] * len(seeds)
    for at, seed in enumerate(seeds):
        for before in range(at):
            rest = _behind(seeds[before], seed)
            if rest is None:
                continue
            score = scores[before] + rest.length - _penalty(seeds[before], rest, quoted, text)
            if score > scores[at]:
                scores[at], links[at] = score, (before, rest)
    chain: list[Seed] = []
    at = max(range(len(seeds)), key=scores.__getitem__, default=-1)
    while at >= 0:
        link = links[at]
        chain.append(link[1] if link else seeds[at])
        at = link[0] if link else -1
    return chain[::-1]


def _behind(first: Seed, second: Seed) -> Seed | None:
    """What of the second seed comes behind the first in both; None if nothing."""
    quoted, found = first.quoted + first.length, first.found + first.length
    shift = max(0, quoted - second.quoted, found - second.found)
    if shift >= second.length:
        return None
    return Seed(second.quoted + shift, second.found + shift, second.length - shift)


def _penalty(first: Seed, second: Seed, quoted: Words, text: Words) -> float:
    """What the words between two seeds cost: half a word each, but little where they are explained."""
    left, right = first.quoted + first.length, first.found + first.length
    missing, extra = second.quoted - left, second.found - right
    if extra <= LONGEST_ELISION and _has(quoted.gaps, left, second.quoted):
        return missing / 2 + extra / 1000
    if extra <= LONGEST_INSERT and _has(quoted.inserts, left, second.quoted):
        return missing / 2 + extra / 1000
    if _has(text.gaps, right, second.found) or (missing <= LONGEST_INSERT and _has(text.inserts, right, second.found)):
        return extra / 2 + missing / 1000
    if not missing and find_interruption(quoted, text, left, right, second.found) is not None:
        return 0.01
    return max(missing, extra) / 2


def _has(marks: dict[int, tuple[int, int]], first: int, last: int) -> bool:
    return bool(marks) and any(at in marks for at in range(first, last + 1))


def find_interruption(quoted: Words, text: Words, number: int, first: int, last: int) -> int | None:
    """Whether words of the text, between two neighbouring words of the quotation, are a cue clause that splits it.

    Args:
        quoted: The quotation.
        text: The text.
        number: The word of the quotation before which the clause stands.
        first: The first word of the text between.
        last: The word behind the last one.

    Returns:
        By how many words the clause begins and ends earlier, where it ends in the quotation's own words (“No,” I said,
        “I …”); None where there is none.
    """
    if 0 < last - first <= _LONGEST_INTERRUPTION and number in quoted.joints:
        return 0
    for shift in range(min(_LONGEST_SHIFT, number - 1, first - 1) + 1):
        if shift and text.keys[last - shift] != quoted.keys[number - shift]:
            return None
        if _is_interruption(text, first - shift, last - shift):
            return shift
    return None


def _is_interruption(text: Words, first: int, last: int) -> bool:
    """Whether the words from one to before another stand outside, between a closing mark and an opening one."""
    if not 0 < first < last < len(text) or last - first > _LONGEST_INTERRUPTION:
        return False
    return _has_mark(text.between(first), _CLOSING) and _has_mark(text.between(last), _OPENING)


def skip_interruption(text: Words, at: int, step: int) -> int | None:
    """Where a quotation goes on, from a word that a mark parts from it.

    Args:
        text: The words.
        at: The first word behind the mark, in the direction of the step.
        step: 1 forwards, -1 backwards.

    Returns:
        The next word of the quotation in that direction; None where there is no cue clause to skip.
    """
    for other in range(at + step, at + step * (_LONGEST_INTERRUPTION + 1), step):
        first, last = (at, other) if step > 0 else (other + 1, at + 1)
        if not 0 < first < last < len(text):
            return None
        if _is_interruption(text, first, last):
            return other
    return None


def _has_mark(between: str, marks: str) -> bool:
    return any(mark in between for mark in marks)
