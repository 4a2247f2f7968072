"""Gold documents to arrays over word pieces, and windows of them to training batches."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import numpy as np
import torch
from attrs import field, frozen

from quoteattr.encoder.labels import ENTITIES, ENTITY_TAGS, HEADS, LINKS, TAGS
from quoteattr.encoder.pieces import Pieces, make_pieces
from quoteattr.encoder.windows import fit
from quoteattr.quotations import pair_marks, quote_state
from training.material import places
from training.views import look_back, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from tokenizers import Tokenizer
    from torch import Tensor

    from training.corpora import Document
    from training.views import Inputs, View

IGNORE = -100
_SPEAKERS = {"person", "organization"}
_HEADS = ("tags", "entities", "types", "heads", "sentences")
_ANTECEDENT, _NAME = LINKS.index("antecedent"), LINKS.index("name")


@frozen
class Link:
    """One question to a link head: which of the ``allowed`` pieces are partners of ``query``?

    ``targets`` empty means the window's first position (none); ``allowed`` None means every piece, or every earlier
    one for antecedents. Piece numbers of the document.
    """

    kind: int
    query: int
    targets: tuple[int, ...]
    allowed: tuple[int, ...] | None = None
    far_means_none: bool = False


@frozen(eq=False)
class Example:
    """A document ready to be cut into windows.

    Attributes:
        pieces: The word pieces of its text, which may have been varied.
        plain: Those of the text before.
        labels: What each head should say of each piece.
        links: What each link head should.
    """

    pieces: Pieces
    plain: Pieces
    labels: dict[str, NDArray[np.int64]]
    links: tuple[Link, ...] = field(repr=False)


def make_example(document: Document, text: str, tokenizer: Tokenizer) -> Example:
    """Arrays of a document whose text may have been varied in place (same length)."""
    pieces = _split(text, tokenizer)
    labels = {head: np.full(len(pieces), IGNORE, dtype=np.int64) for head in _HEADS}
    links = [*_attributions(document, pieces, labels["tags"])]
    links += _mentions(document, pieces, labels["entities"], labels["heads"])
    if document.partial:
        _types(document, pieces, labels["types"])
    links += _names(document, pieces)
    links += _choices(document, pieces)
    if document.sentences is not None:
        labels["sentences"][:] = 0
        for start, end in document.sentences:
            first, stop = pieces.covering(start, end)
            if first < stop:
                labels["sentences"][first] = 1
    plain = pieces if text == document.text else _split(document.text, tokenizer)
    return Example(pieces=pieces, plain=plain, labels=labels, links=tuple(links))


def _split(text: str, tokenizer: Tokenizer) -> Pieces:
    return make_pieces(text, quote_state(text, pair_marks(text)), tokenizer)


def _tag(tags: NDArray[np.int64], span: tuple[int, int], names: Sequence[str], role: str) -> None:
    first, stop = span
    tags[first] = names.index(f"B-{role}")
    tags[first + 1 : stop] = names.index(f"I-{role}")


def _attributions(document: Document, pieces: Pieces, tags: NDArray[np.int64]) -> Iterator[Link]:
    if document.attributions is None:
        return
    tags[:] = 0
    for gold in document.attributions:
        spans: dict[str, list[tuple[int, int]]] = {}
        parts = {
            "content": gold.content,
            "cue": [gold.cue] if gold.cue else [],
            "source": [gold.source] if gold.source else [],
        }
        for role, offsets in parts.items():
            covered = [pieces.covering(*offset) for offset in offsets]
            spans[role] = [span for span in covered if span[0] < span[1]]
            for span in spans[role]:
                _tag(tags, span, TAGS, role)
        if document.attributions_partial:
            continue
        cue = tuple(span[0] for span in spans["cue"])
        source = tuple(span[0] for span in spans["source"])
        for first, _ in spans["content"]:
            yield Link(LINKS.index("content-cue"), first, cue)
            yield Link(LINKS.index("content-source"), first, source)
        for first in cue:
            yield Link(LINKS.index("cue-source"), first, source)


def _mentions(
    document: Document, pieces: Pieces, entities: NDArray[np.int64], heads: NDArray[np.int64]
) -> Iterator[Link]:
    if document.mentions is None:
        return
    typed = not document.partial and all(mention.entity != "unknown" for mention in document.mentions)
    if typed:
        heads[:] = 0
        entities[:] = 0
    clusters: dict[int, list[int]] = {}
    for mention in sorted(document.mentions, key=lambda m: (m.head_start, m.end - m.start)):
        first, stop = pieces.covering(mention.head_start, mention.head_end)
        if first == stop:
            continue
        if typed:
            heads[first] = HEADS.index(mention.entity)
        earlier = clusters.setdefault(mention.cluster, [])
        if earlier or not document.partial:
            yield Link(_ANTECEDENT, first, tuple(i for i in earlier if i < first), far_means_none=not document.partial)
        earlier.append(first)
    if typed:
        for mention in sorted(document.mentions, key=lambda m: m.start - m.end):  # outermost first, inner ones left out
            span = pieces.covering(mention.start, mention.end)
            if mention.named and span[0] < span[1] and not entities[span[0] : span[1]].any():
                _tag(entities, span, ENTITY_TAGS, mention.entity)


def _types(document: Document, pieces: Pieces, types: NDArray[np.int64]) -> None:
    """What the names of speakers name, where nothing is known of the other names; places may also speak."""
    for mention in document.mentions or ():
        name = document.text[mention.head_start : mention.head_end]
        if mention.named and mention.entity in _SPEAKERS and name not in places():
            first, stop = pieces.covering(mention.head_start, mention.head_end)
            types[first:stop] = ENTITIES.index(mention.entity)


def _names(document: Document, pieces: Pieces) -> Iterator[Link]:
    """From contents to the names of their speakers, and from what is no name to the names of whom it means.

    A name within somebody's words is none that tells who speaks.
    """
    names: dict[int | None, list[tuple[int, int]]] = {}
    for mention in document.mentions or ():
        if mention.named:
            place = pieces.covering(mention.head_start, mention.head_end)[0]
            names.setdefault(mention.cluster, []).append((mention.head_start, place))
    for voice in document.voices or ():
        outside = (
            place
            for at, place in names.get(voice.cluster, ())
            if not any(start <= at < end for start, end in voice.content)
        )
        places = tuple(outside)
        for first, stop in (pieces.covering(*span) for span in voice.content):
            if first < stop:
                yield Link(_NAME, first, places, far_means_none=True)
    for mention in document.mentions or ():
        first, stop = pieces.covering(mention.head_start, mention.head_end)
        if not mention.named and mention.entity in _SPEAKERS and first < stop:
            yield Link(_NAME, first, tuple(place for _, place in names.get(mention.cluster, ())), far_means_none=True)


def _choices(document: Document, pieces: Pieces) -> Iterator[Link]:
    for choice in document.pronoun_choices or ():
        heads = []
        for candidate in choice.candidates:
            name = document.text[candidate.start : candidate.end]
            last = candidate.start + name.rstrip().rfind(" ") + 1
            heads.append((pieces.covering(last, candidate.end)[0], candidate.corefers))
        query = pieces.covering(*choice.pronoun)[0]
        yield Link(
            _ANTECEDENT,
            query,
            tuple(head for head, corefers in heads if corefers),
            allowed=tuple(head for head, _ in heads),
        )


@frozen(eq=False)
class Window:
    """Pieces ``start`` to ``stop`` of an example."""

    example: Example
    start: int
    stop: int

    def __len__(self) -> int:
        """Positions that the window takes with its two special ones."""
        return self.stop - self.start + 2


def cut(example: Example, size: int, overlap: int, rng: random.Random) -> Iterator[Window]:
    """Windows over all pieces of an example, cut at a different place each time."""
    room = size - 2
    n = len(example.pieces)
    start = 0 if n <= room else -rng.randrange(room - overlap)
    while start < n:
        stop = min(n, start + room)
        if stop > 0:
            yield Window(example, max(0, start), stop)
        if stop == n:
            break
        start += room - overlap


@frozen(eq=False)
class Opinion:
    """What teachers make of a batch.

    Attributes:
        labels: Probabilities of each head's labels; (windows, positions, labels).
        partners: Of each position as the partner in each link of a kind, in the order of the batch's rows of that kind;
            (links of the kind, positions).
    """

    labels: dict[str, Tensor]
    partners: dict[str, Tensor]

    def to(self, device: torch.device) -> Opinion:
        """The opinion on a device."""
        labels, partners = (
            {name: tensor.to(device) for name, tensor in part.items()} for part in (self.labels, self.partners)
        )
        return Opinion(labels, partners)


@frozen(eq=False)
class Batch:
    """Padded tensors of some windows.

    Attributes:
        inputs: What a network reads.
        plain: The same in the text that theirs was made from.
        labels: What each head should say; (windows, positions).
        rows: Window, kind and query position of each link; (links, 3).
        targets: Which positions are its partners; (links, positions).
        allowed: Which could be; (links, positions).
        opinion: What teachers make of it, if any were asked.
    """

    inputs: Inputs
    plain: View
    labels: dict[str, Tensor]
    rows: Tensor
    targets: Tensor
    allowed: Tensor
    opinion: Opinion | None = None

    def to(self, device: torch.device) -> Batch:
        """The batch on a device."""
        ids, looks, breaks, mask = (tensor.to(device) for tensor in self.inputs)
        return Batch(
            (ids, looks, breaks, mask),
            self.plain.to(device),
            {head: t.to(device) for head, t in self.labels.items()},
            self.rows.to(device),
            self.targets.to(device),
            self.allowed.to(device),
            self.opinion and self.opinion.to(device),
        )


def collate(windows: Sequence[Window], *, start_id: int, stop_id: int, antecedent: int = _ANTECEDENT) -> Batch:
    """Pad windows to one batch; position 0 is the start mark, piece ``i`` stands at ``i - window.start + 1``."""
    length = fit(max(len(window) for window in windows))
    shape = (len(windows), length)
    labels = {head: np.full(shape, IGNORE, dtype=np.int64) for head in windows[0].example.labels}
    rows, targets, allowed = [], [], []
    for w, window in enumerate(windows):
        part, n = slice(window.start, window.stop), window.stop - window.start
        for head, values in window.example.labels.items():
            labels[head][w, 1 : n + 1] = values[part]
        for link in window.example.links:
            if not window.start <= link.query < window.stop:
                continue
            near = [i - window.start + 1 for i in link.targets if window.start <= i < window.stop]
            if link.targets and not near and not link.far_means_none:
                continue
            target = np.zeros(length, dtype=np.bool_)
            target[near or 0] = True
            options = np.zeros(length, dtype=np.bool_)
            if link.allowed is not None:
                options[[i - window.start + 1 for i in link.allowed if window.start <= i < window.stop]] = True
            elif link.kind == antecedent:
                options[: link.query - window.start + 1] = True
            else:
                options[: n + 1] = True
            options[0] = True
            rows.append((w, link.kind, link.query - window.start + 1))
            targets.append(target)
            allowed.append(options)
    empty = np.zeros((0, length), dtype=np.bool_)
    stretches = [(window.example.pieces, slice(window.start, window.stop)) for window in windows]
    return Batch(
        inputs=read(stretches, start_id=start_id, stop_id=stop_id),
        plain=look_back(stretches, [window.example.plain for window in windows], start_id=start_id, stop_id=stop_id),
        labels={head: torch.from_numpy(values) for head, values in labels.items()},
        rows=torch.tensor(rows, dtype=torch.long).reshape(-1, 3),
        targets=torch.from_numpy(np.stack(targets) if targets else empty),
        allowed=torch.from_numpy(np.stack(allowed) if allowed else empty),
    )


def batches(windows: Iterable[Window], size: int, rng: random.Random) -> list[list[Window]]:
    """Windows of like length together, ``size`` a batch, in random order."""
    ordered = sorted(windows, key=lambda window: (len(window), rng.random()))
    groups = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    rng.shuffle(groups)
    return groups
