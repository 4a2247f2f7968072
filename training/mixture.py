"""The mixture of texts that training sees: which corpora, how often, and how varied."""

from __future__ import annotations

import random
from itertools import count
from typing import TYPE_CHECKING

from attrs import evolve, frozen
from torch.utils.data import IterableDataset, get_worker_info

from training import corpora
from training.augment import varied
from training.corpora.articles import FOLDER
from training.examples import batches, collate, cut, make_example
from training.hush import hush
from training.layouts import laid_out
from training.rename import rename
from training.start import special_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tokenizers import Tokenizer

    from training.corpora import Document
    from training.examples import Batch, Window
    from training.settings import Settings


@frozen
class Share:
    """A corpus and how often an epoch sees each of its documents; below 1 it draws some."""

    documents: Sequence[Document]
    times: float


def read_shares(data: Path, own: float = 2.5, others: float = 1.0) -> list[Share]:
    """The training corpora with their weights in the mixture.

    Args:
        data: The folder of the corpora.
        own: How often an epoch sees each of the project's own articles.
        others: How much of those other than the project's own articles and the styles an epoch sees.
    """
    folder = FOLDER / "train"
    polnear = list(corpora.read_polnear(data / "polnear/train.jsonl.gz", versions=True))
    styles = list(corpora.read_styles(data / "styles/train.jsonl.gz"))
    articles = list(corpora.read_styles(folder))
    speakers = [
        document
        for path in (data / "polnear/train.jsonl.gz", data / "styles/train.jsonl.gz", folder)
        for document in corpora.read_polnear_speakers(path)
    ]
    gap = [d for name in ("development", "test") for d in corpora.read_gap(data / f"gap/{name}.tsv.gz")]
    return [
        Share(with_mentions(polnear, speakers), others),
        Share(with_mentions(styles, speakers), 4),
        Share(with_mentions(articles, speakers), own),
        Share(list(corpora.read_gum(data / "gum/train.conllu.gz")), others),
        Share(list(corpora.read_litbank(data / "litbank/coref.conll.gz")), 0.4 * others),
        Share(list(corpora.read_riqua(data / "riqua/train.jsonl.gz")), others),
        Share(gap, 0.2 * others),
    ]


def read_held_out(data: Path) -> dict[str, list[Document]]:
    """What training never sees, by the name of the set."""
    paths = {"articles": FOLDER / "dev", "polnear": data / "polnear/dev.jsonl.gz"}
    read = {"articles": corpora.read_styles, "polnear": corpora.read_polnear}
    return {
        name: with_mentions(list(read[name](path)), list(corpora.read_polnear_speakers(path)))
        for name, path in paths.items()
    }


def with_mentions(documents: Sequence[Document], speakers: Sequence[Document]) -> list[Document]:
    """The documents, each with the mentions and voices that a second reading of the same text found."""
    by_text = {document.text: document for document in speakers}
    return [
        evolve(document, mentions=found.mentions, voices=found.voices, partial=True)
        if (found := by_text.get(document.text))
        else document
        for document in documents
    ]


def draw(shares: Sequence[Share], tokenizer: Tokenizer, settings: Settings, rng: random.Random) -> Iterator[Window]:
    """The windows of one epoch, each document in a freshly varied text, some news set as other pages too."""
    for share in shares:
        whole, part = divmod(share.times, 1)
        documents = list(share.documents) * int(whole) + rng.sample(
            list(share.documents), int(part * len(share.documents))
        )
        for original in documents:
            document = rename(original, rng) if rng.random() < settings.renamed else original
            page = laid_out(document, rng) if document.domain == "news" and rng.random() < settings.laid_out else None
            for drawn in filter(None, (hush(document, rng, settings.hushed), page)):
                example = make_example(drawn, varied(drawn.text, rng), tokenizer)
                yield from cut(example, settings.window, settings.overlap, rng)


def find_share() -> tuple[int, int]:
    """The number of the worker that asks, from 0, and how many there are; of one process, 0 of 1."""
    worker = get_worker_info()
    return (worker.id, worker.num_workers) if worker else (0, 1)


class Mixture(IterableDataset["Batch"]):
    """Batches without end, one epoch after the other; several workers share the documents out."""

    def __init__(self, shares: Sequence[Share], tokenizer: Tokenizer, settings: Settings) -> None:
        super().__init__()
        self.shares, self.tokenizer, self.settings = shares, tokenizer, settings

    def __iter__(self) -> Iterator[Batch]:
        """Draw, vary and collate."""
        number, workers = find_share()
        shares = [evolve(share, documents=share.documents[number::workers]) for share in self.shares]
        special = special_ids(self.tokenizer)
        for epoch in count():
            rng = random.Random(f"{self.settings.seed} {number} {epoch}")
            for windows in batches(draw(shares, self.tokenizer, self.settings, rng), self.settings.batch, rng):
                yield collate(windows, **special)
