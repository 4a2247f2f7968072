"""Batches that are kept with their teachers' opinion."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs torch, which only training needs")
pytest.importorskip("safetensors", reason="needs safetensors, which only training needs")

from attrs import asdict, evolve  # noqa: E402
from torch.utils.data import DataLoader  # noqa: E402

from quoteattr.encoder.tokenizer import make_tokenizer, read_vocabulary  # noqa: E402
from tests.training.invented import NAMES, SETTINGS, SIZE, VOCABULARY, make_batch, quoting  # noqa: E402
from training.augment import restyle  # noqa: E402
from training.examples import Batch, make_example  # noqa: E402
from training.losses import losses, mix  # noqa: E402
from training.model import Network  # noqa: E402
from training.teachers import Kept, Teachers, keep, read_kept  # noqa: E402
from training.train import train  # noqa: E402

TOKENIZER = make_tokenizer(read_vocabulary(VOCABULARY))


def a_batch(name: str) -> Batch:
    document = quoting(name, "said", "it will rain")
    return make_batch([make_example(document, restyle(document.text, "none"), TOKENIZER)])


def parts_of(batch: Batch) -> dict[str, torch.Tensor]:
    """All of its tensors, by their path."""

    def flat(value: object, path: str) -> dict[str, torch.Tensor]:
        if isinstance(value, torch.Tensor):
            return {path: value}
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        return {k: v for name, part in pairs for k, v in flat(part, f"{path}.{name}").items()}

    return flat({name: value for name, value in asdict(batch).items() if value is not None}, "")


def test_a_batch_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    judged = Teachers([Network(SIZE).eval()]).judge(a_batch("Ann Lee"))
    keep(judged, tmp_path / "1.safetensors")
    kept, was = parts_of(read_kept(tmp_path / "1.safetensors")), parts_of(judged)
    assert kept.keys() == was.keys()
    assert {name.split(".")[1] for name in was} >= {"inputs", "plain", "rows", "opinion"}
    for name, tensor in was.items():
        torch.testing.assert_close(kept[name].to(tensor.dtype), tensor, atol=1e-3, rtol=1e-3)


def test_a_batch_that_teachers_cannot_read_is_kept_without_their_opinion(tmp_path: Path) -> None:
    judged = Teachers([Network(SIZE).eval()], reach=4).judge(a_batch("Ann Lee"))
    keep(judged, tmp_path / "1.safetensors")
    kept = read_kept(tmp_path / "1.safetensors")
    assert kept.opinion is None
    student = Network(SIZE).eval()
    scores, links = student(*kept.inputs)
    parts = losses(scores, links, kept)
    assert mix(parts, scores, links, kept, 1.0, 1.0) == parts


@pytest.mark.parametrize("workers", [0, 2])
def test_each_time_round_has_every_kept_batch_once(tmp_path: Path, workers: int) -> None:
    batches = [a_batch(name) for name in NAMES]
    for number, batch in enumerate(batches):
        keep(batch, tmp_path / f"{number}.safetensors")
    loader = DataLoader(Kept(tmp_path, seed=3), batch_size=None, num_workers=workers)
    drawn = [tuple(batch.inputs[0].flatten().tolist()) for batch in islice(loader, 2 * len(batches))]
    assert sorted(drawn) == sorted(2 * [tuple(batch.inputs[0].flatten().tolist()) for batch in batches])


def test_a_folder_without_batches_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no batches"):
        Kept(tmp_path, seed=1)


def test_a_student_of_kept_batches_comes_nearer_to_their_opinion(tmp_path: Path) -> None:
    teachers = Teachers([Network(SIZE).eval()])
    for number, name in enumerate(NAMES):
        keep(teachers.judge(a_batch(name)), tmp_path / f"{number}.safetensors")
    keep(a_batch(NAMES[0]), tmp_path / "without-opinion.safetensors")
    student = Network(SIZE)
    judged = read_kept(tmp_path / "0.safetensors")

    def distance() -> float:
        scores, links = student.eval()(*judged.inputs)
        return mix({}, scores, links, judged, 1.0, 0.0)["tags"].item()

    before = distance()
    settings = evolve(SETTINGS, steps=20, opinion=1.0)
    train(student, Kept(tmp_path, seed=1), TOKENIZER, settings, tmp_path / "out")
    assert distance() < before
