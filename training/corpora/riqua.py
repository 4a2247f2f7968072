"""Reader of RiQuA: quotations in 19th-century fiction (Papay and Padó, 2020).

The labels mark content, cue and source but not which belong together; the links
are guessed from nearness and left out where no guess is safe.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.corpora.detokenise import join_tokens
from training.corpora.documents import Document, GoldAttribution, Offsets
from training.corpora.files import read_records

MAX_CUE_DISTANCE = 8
MAX_SOURCE_DISTANCE = 5
_STOPS = frozenset({".", "!", "?", "''", "``", '"'})


def read_riqua(path: str | Path) -> Iterator[Document]:
    """Yield one document per fragment, numbered within its book.

    A content far from every cue becomes an attribution without cue and source.
    """
    numbers: Counter[str] = Counter()
    for record in read_records(path):
        book = record["id"].removesuffix(".ann")
        numbers[book] += 1
        text, (places,) = join_tokens([record["tokens"]])
        yield Document(
            id=f"{book}#{numbers[book]}",
            domain="fiction",
            text=text,
            attributions=_make_attributions(record["tokens"], record["labels"], places),
            attributions_partial=True,
        )


def find_labelled(labels: Sequence[str], name: str) -> list[Offsets]:
    """Return the token ranges (half open) that B-/I- labels mark with a name."""
    ranges: list[Offsets] = []
    for index, label in enumerate(labels):
        if label == f"B-{name}":
            ranges.append((index, index + 1))
        elif label == f"I-{name}":
            if ranges and ranges[-1][1] == index:
                ranges[-1] = (ranges[-1][0], index + 1)
            else:
                ranges.append((index, index + 1))
    return ranges


def _make_attributions(
    tokens: Sequence[str], labels: Sequence[str], places: Sequence[Offsets]
) -> tuple[GoldAttribution, ...]:
    cues, sources = find_labelled(labels, "cue"), find_labelled(labels, "source")
    contents = find_labelled(labels, "content")
    source_of = {cue: _find_nearest(cue, sources, contents, MAX_SOURCE_DISTANCE) for cue in cues}

    def place(span: Offsets | None) -> Offsets | None:
        if span is None:
            return None
        first, end = span
        while end - first > 1 and not any(map(str.isalnum, tokens[end - 1])):
            end -= 1
        return places[first][0], places[end - 1][1]

    groups: dict[Offsets, list[Offsets]] = {}
    attributions = []
    previous: Offsets | None = None
    for content in contents:
        cue = _find_cue(content, cues, contents, tokens)
        if cue is None and previous and _continues(tokens, previous, content):
            cue = previous
        previous = cue if cue and cue > content else None
        placed = (places[content[0]][0], places[content[1] - 1][1])
        if cue is None:
            attributions.append(GoldAttribution((placed,)))
        else:
            groups.setdefault(cue, []).append(placed)
    for cue, pieces in groups.items():
        source = source_of[cue]
        attributions.append(GoldAttribution(tuple(sorted(pieces)), place(cue), place(source)))
    return tuple(sorted(attributions, key=lambda attribution: attribution.content))


def _find_cue(content: Offsets, cues: list[Offsets], contents: list[Offsets], tokens: Sequence[str]) -> Offsets | None:
    """Return the nearest cue of the same sentence."""
    same = [cue for cue in cues if not _has_stop(tokens, cue, content)]
    return _find_nearest(content, same, contents, MAX_CUE_DISTANCE)


def _continues(tokens: Sequence[str], cue: Offsets, content: Offsets) -> bool:
    """Say whether a content goes on after the cue's clause: "A," he said. "B."."""
    between = tokens[cue[1] : content[0]]
    return (
        bool(between)
        and len(between) <= MAX_CUE_DISTANCE
        and between[-1] == "."
        and tokens[content[0]] == "``"
        and not _STOPS.intersection(between[:-1])
    )


def _has_stop(tokens: Sequence[str], cue: Offsets, content: Offsets) -> bool:
    """Say whether a sentence ends between a cue and a content."""
    start, end = min(cue[1], content[1]), max(cue[0], content[0])
    return any(token in _STOPS for token in tokens[start:end])


def _find_nearest(span: Offsets, candidates: list[Offsets], barriers: list[Offsets], limit: int) -> Offsets | None:
    """Return the candidate fewest tokens away, with no barrier between; None if too far."""
    best, best_distance = None, limit + 1
    for candidate in candidates:
        start, end = min(span[1], candidate[1]), max(span[0], candidate[0])
        distance = end - start
        if 0 <= distance < best_distance and not any(start <= barrier[0] < end for barrier in barriers):
            best, best_distance = candidate, distance
    return best
