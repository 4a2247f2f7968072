"""Batches without end, whose documents several workers share out."""

from __future__ import annotations

from itertools import islice

import pytest

torch = pytest.importorskip("torch", reason="needs torch, which only training needs")
pytest.importorskip("safetensors", reason="needs safetensors, which only training needs")

from attrs import evolve  # noqa: E402
from torch.utils.data import DataLoader  # noqa: E402

from quoteattr.encoder.tokenizer import make_tokenizer, read_vocabulary  # noqa: E402
from tests.training.invented import NAMES, SETTINGS, THINGS, VOCABULARY, quoting  # noqa: E402
from training.mixture import Mixture, Share  # noqa: E402

EPOCH = [quoting(name, verb, thing) for name in NAMES for verb in ("said", "added") for thing in THINGS]
PLAIN = evolve(SETTINGS, batch=4, renamed=0.0, laid_out=0.0)


def make_loader(seed: int = 1, workers: int = 0) -> DataLoader:
    tokenizer = make_tokenizer(read_vocabulary(VOCABULARY))
    mixture = Mixture([Share(EPOCH, 1)], tokenizer, evolve(PLAIN, seed=seed))
    return DataLoader(mixture, batch_size=None, num_workers=workers)


def words_of(loader: DataLoader, batches: int) -> list[tuple[int, ...]]:
    """The word pieces of each window, marks and what is beyond the window left out."""
    rows = [row for batch in islice(iter(loader), batches) for row in batch.inputs[0].tolist()]
    letters = {row for row, word in enumerate(VOCABULARY.split()) if word.isalpha()}
    return [tuple(piece for piece in row if piece in letters) for row in rows]


@pytest.mark.parametrize("workers", [0, 2])
def test_an_epoch_has_each_document_once_and_the_next_one_follows(workers: int) -> None:
    first, second = len(EPOCH) // 4, len(EPOCH) // 2
    drawn = words_of(make_loader(workers=workers), second)
    assert len(set(drawn)) == len(EPOCH)
    assert sorted(drawn[: first * 4]) == sorted(set(drawn))
    assert sorted(drawn) == sorted(2 * list(set(drawn)))


def test_the_seed_settles_what_is_drawn() -> None:
    assert words_of(make_loader(seed=3), 6) == words_of(make_loader(seed=3), 6)
    assert words_of(make_loader(seed=3), 6) != words_of(make_loader(seed=4), 6)
