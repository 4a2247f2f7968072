"""Variants of one quotation by one speaker, gathered over many articles in near-linear time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import attrs

from quoteattr.annotations import Quote
from quoteattr.errors import DataTypeError, describe
from quoteattr.matching.finding import check_threshold
from quoteattr.matching.names import are_compatible, normalize_name
from quoteattr.matching.types import Group
from quoteattr.matching.words import find_words

__all__ = ["group"]

_SHINGLE = 3
"""Words of the runs by which like quotes are looked up."""

_RAREST = 16
"""Runs of a quote that are looked up: those that fewest quotes have."""

_BUCKET = 64
"""Quotes kept under one run; the longest come first, and further ones find their group by these."""

_CANDIDATES = 8
"""Quotes that are compared word by word."""

_SHORT = 5
"""Words below which quotes must have the same words and a named speaker: anybody may say "No comment"."""


@attrs.define(eq=False)
class _Item:
    """Quotes with the same words and the same speaker's name."""

    keys: tuple[str, ...]
    name: tuple[str, ...]
    indices: list[int]
    shingles: frozenset[tuple[str, ...]] = frozenset()
    features: frozenset[object] = frozenset()
    cluster: _Cluster | None = None


@attrs.define(eq=False)
class _Cluster:
    items: list[_Item] = attrs.field(factory=list)
    names: set[tuple[str, ...]] = attrs.field(factory=set)

    def add(self, item: _Item) -> None:
        self.items.append(item)
        self.names.add(item.name)
        item.cluster = self


def group(quotes: Iterable[Quote], *, threshold: float = 0.6) -> list[Group]:
    """Gather the variants of one quotation by one speaker.

    Two quotes are variants where the shorter one has enough of its words, and of its pairs of neighbouring words, in
    common with the longer one: so parts of a longer quotation are its variants too, with ellipses or without. Quotes
    go to the group of the likest longer one; no group is joined to another through a short quote. Quotes with fewer
    than five words are variants only of the very same words.

    Speakers with names are one where the names may be (titles apart; "Kallas" and "Kaja Kallas", not "Udo Kallas");
    speakers with different names never share a group. An unnamed speaker may be any, but of quotes with fewer than
    five words.

    Time is near-linear; the result does not depend on the order but for that of the groups.

    Args:
        quotes: Quotes of any number of articles.
        threshold: Least share in common, 0..1.

    Returns:
        Groups that hold every quote once, also those that have one quote only; in the order of their first quotes.

    Raises:
        DataTypeError: One of them is no quote.
        OptionError: The threshold is out of range.
    """
    threshold = check_threshold(threshold)
    given = list(quotes)
    for quote in given:
        if not isinstance(quote, Quote):
            message = f"group takes quotes, but {describe(quote)} was given"
            raise DataTypeError(message)
    clusters = _gather(_make_items(given), threshold)
    groups = [_make_group(given, cluster) for cluster in clusters]
    return sorted(groups, key=lambda group: group.indices)


def _make_items(quotes: Sequence[Quote]) -> list[_Item]:
    """Quotes by their words and names; the longest first."""
    items: dict[tuple[object, ...], _Item] = {}
    for index, quote in enumerate(quotes):
        keys = tuple(find_words(quote.text).keys)
        name = normalize_name(quote.speaker.name) if quote.speaker and quote.speaker.name else ()
        alone = index if not keys or (len(keys) < _SHORT and not name) else None
        items.setdefault((keys, name, alone), _Item(keys, name, [])).indices.append(index)
    return sorted(items.values(), key=lambda item: (-len(item.keys), item.keys, item.name, item.indices))


def _gather(items: Sequence[_Item], threshold: float) -> list[_Cluster]:
    clusters: list[_Cluster] = []
    for item in items:
        item.shingles = frozenset(zip(*(item.keys[first:] for first in range(_SHINGLE)), strict=False))
        item.features = frozenset((*item.keys, *zip(item.keys, item.keys[1:], strict=False)))
    counts = Counter(shingle for item in items for shingle in item.shingles)
    buckets: dict[tuple[str, ...], list[_Item]] = defaultdict(list)
    short: dict[tuple[str, ...], list[_Item]] = defaultdict(list)
    for item in items:
        if len(item.keys) < _SHORT:
            candidates = short[item.keys] if item.keys and item.name else []
            best = next((other for other in candidates if _may_join(item, other)), None)
            candidates.append(item)
        else:
            best = _find_likest(item, buckets, counts, threshold)
        if best is None or best.cluster is None:
            clusters.append(_Cluster())
            clusters[-1].add(item)
        else:
            best.cluster.add(item)
        for shingle in item.shingles if len(item.keys) >= _SHORT else ():
            if counts[shingle] > 1 and len(buckets[shingle]) < _BUCKET:
                buckets[shingle].append(item)
    return clusters


def _find_likest(
    item: _Item, buckets: dict[tuple[str, ...], list[_Item]], counts: Counter[tuple[str, ...]], threshold: float
) -> _Item | None:
    """The likest of the longer quotes whose speaker it may be."""
    shared = sorted((shingle for shingle in item.shingles if counts[shingle] > 1), key=lambda one: (counts[one], one))
    votes: Counter[_Item] = Counter()  # keeps the order in which they came
    for shingle in shared[:_RAREST]:
        votes.update(buckets[shingle])
    best, likest = None, threshold
    for other, _ in votes.most_common(_CANDIDATES):
        likeness = len(item.features & other.features) / len(item.features)
        if (likeness > likest or (best is None and likeness >= likest)) and _may_join(item, other):
            best, likest = other, likeness
    return best


def _may_join(item: _Item, other: _Item) -> bool:
    return other.cluster is not None and all(are_compatible(item.name, name) for name in other.cluster.names)


def _make_group(quotes: Sequence[Quote], cluster: _Cluster) -> Group:
    indices = sorted(index for item in cluster.items for index in item.indices)
    variants = tuple(quotes[index] for index in indices)
    names = [quote.speaker.name for quote in variants if quote.speaker and quote.speaker.name]
    return Group(
        quotes=variants,
        indices=tuple(indices),
        representative=max(
            variants, key=lambda quote: (sum(len(span.text) for span in quote.verbatim), len(quote.text))
        ),
        speaker=max(names, key=lambda name: (len(normalize_name(name)), -len(name)), default=None),
    )
