"""Train the network: ``python -m training.train DATA_FOLDER --out CHECKPOINT_FOLDER``.

Runs on CPU and CUDA alike. Every so many steps and at the end the weights are written to ``step-N.safetensors`` with
``size.json`` beside it; ``training.export`` turns one of these into the model file of the package.
"""

from __future__ import annotations

import argparse
import logging
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from attrs import evolve
from torch.utils.data import DataLoader, IterableDataset

from quoteattr.encoder.labels import SPECIAL
from training.device import autocast, best_device
from training.examples import batches, collate, cut, make_example
from training.losses import losses, mix, total
from training.mixture import Mixture, read_held_out, read_shares
from training.model import Network, Size
from training.settings import Settings, add_settings
from training.start import (
    MPNET,
    minilm_folder,
    minilm_tokenizer,
    save,
    special_ids,
    start_from_checkpoint,
    start_from_minilm,
    start_from_mpnet,
)
from training.teachers import Kept, Teachers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tokenizers import Tokenizer
    from torch import Tensor

    from training.corpora import Document
    from training.examples import Batch

log = logging.getLogger("training")

HEADS = {"tokens", "links", "naming"}
"""The parts on top of the encoder."""


def make_optimizer(network: Network, settings: Settings) -> torch.optim.Optimizer:
    """AdamW with a higher rate for the heads, which start from nothing."""
    fresh: list[torch.nn.Parameter] = []
    pretrained: list[torch.nn.Parameter] = []
    for name, parameter in network.named_parameters():
        (fresh if name.split(".")[0] in HEADS else pretrained).append(parameter)
    groups = [{"params": pretrained, "lr": settings.encoder_rate}, {"params": fresh, "lr": settings.head_rate}]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, weight_decay=0.01, fused=True)


def rate_factor(progress: float, warm_up: float) -> float:
    """Linear warm-up, then linear decay to zero; ``progress`` runs from 0 to 1."""
    return min(progress / warm_up, (1 - progress) / (1 - warm_up)) if warm_up else 1 - progress


def hide(batch: Batch, share: float, unknown: int) -> Batch:
    """A batch with a share of its pieces unknown, so that words are not learnt by heart (Xie et al., 2020)."""
    ids, looks, breaks, mask = batch.inputs
    holes = torch.rand(ids.shape, device=ids.device) < share
    holes[:, 0] = False
    return evolve(batch, inputs=(ids.masked_fill(holes, unknown), looks, breaks, mask))


def train(
    network: Network,
    material: IterableDataset[Batch],
    tokenizer: Tokenizer,
    settings: Settings,
    out: Path,
    *,
    teachers: Sequence[Network] = (),
    held_out: Mapping[str, Sequence[Document]] | None = None,
) -> None:
    """Train in place; write the weights and log the losses on held-out documents every so many steps.

    Args:
        network: What learns.
        material: Batches without end.
        tokenizer: What made them.
        settings: The options of the run.
        out: Folder for the weights.
        teachers: Networks that are asked about each batch.
        held_out: Documents that are never learnt from, by the name of the set.
    """
    device = best_device()
    network.to(device).train()
    optimizer = make_optimizer(network, settings)
    base = [group["lr"] for group in optimizer.param_groups]
    unknown = tokenizer.get_vocab()[SPECIAL["unknown"]]
    school = Teachers([teacher.to(device).eval() for teacher in teachers]) if teachers else None
    exams = {name: make_exam(documents, tokenizer, settings) for name, documents in (held_out or {}).items()}
    loader = iter(DataLoader(material, batch_size=None, num_workers=settings.workers))
    running: dict[str, Tensor] = {}
    began, step, progress = time.monotonic(), 0, 0.0
    while progress < 1:
        batch = next(loader).to(device)
        step += 1
        spent = (time.monotonic() - began) / 60
        progress = min(1.0, max(step / settings.steps, spent / settings.minutes if settings.minutes else 0.0))
        for group, rate in zip(optimizer.param_groups, base, strict=True):
            group["lr"] = rate * rate_factor(progress, settings.warm_up)
        with autocast(device):
            if school is not None:
                batch = school.judge(batch)
            scores, links = network(*hide(batch, settings.hidden, unknown).inputs)
            parts = losses(scores, links, batch)
            parts = mix(parts, scores, links, batch, settings.opinion, settings.opinion_on_names)
        loss = total(parts)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        parts["norm"] = torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        for name, value in parts.items():
            latest = value.detach().float()
            running[name] = torch.lerp(running.get(name, latest), latest, 0.01)
        if step % 100 == 0:
            log.info("%5d %6.0fs %s", step, 60 * spent, _listed(running))
        if step % settings.every == 0 or progress == 1:
            save(network, out, f"step-{step}")
            for name, exam in exams.items():
                log.info("%5d %s: %s", step, name, _listed(examine(network, exam)))


def make_exam(documents: Sequence[Document], tokenizer: Tokenizer, settings: Settings) -> list[Batch]:
    """Batches of the documents as they are."""
    rng = random.Random(0)
    examples = (make_example(document, document.text, tokenizer) for document in documents)
    windows = (window for example in examples for window in cut(example, settings.window, settings.overlap, rng))
    return [collate(group, **special_ids(tokenizer)) for group in batches(windows, 8, rng)]


@torch.no_grad()
def examine(network: Network, exam: Sequence[Batch]) -> dict[str, Tensor]:
    """The mean of each loss over batches that have labels for it."""
    device = next(network.parameters()).device
    network.eval()
    found: dict[str, list[Tensor]] = {}
    for batch in (each.to(device) for each in exam):
        with autocast(device):
            scores, links = network(*batch.inputs)
            for name, value in losses(scores, links, batch).items():
                found.setdefault(name, []).append(value)
    network.train()
    return {name: torch.stack(values).mean() for name, values in found.items()}


def _listed(parts: Mapping[str, Tensor]) -> str:
    return " ".join(f"{name} {value.item():.3f}" for name, value in parts.items())


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="checkpoint to go on from, instead of MiniLM")
    parser.add_argument("--mpnet", type=Path, help="start a teacher from this file, model.safetensors of MPNet")
    parser.add_argument("--without", default="", help=f"part to start anew all the same: {sorted(HEADS)}")
    parser.add_argument("--layers", type=int, nargs="*", help="layers of the checkpoint to keep, from 0, if not all")
    parser.add_argument("--block", type=int, help="positions that two of three layers look over at most, 0 for all")
    parser.add_argument("--inner-units", choices=["gelu", "relu"], help="if not as in the checkpoint, or gelu")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="checkpoints whose --opinion counts")
    parser.add_argument("--kept", type=Path, help="folder of batches with teachers' opinion to learn from instead")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    add_settings(parser)
    arguments = vars(parser.parse_args())
    data, out, start, mpnet, without, layers, teachers, kept = (
        arguments.pop(name) for name in ("data", "out", "start", "mpnet", "without", "layers", "teachers", "kept")
    )
    changes = {name: value for name in ("block", "inner_units") if (value := arguments.pop(name)) is not None}
    torch.set_num_threads(arguments.pop("threads"))
    settings = Settings(**arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    log.info("%s", settings)
    torch.manual_seed(settings.seed)
    tokenizer = minilm_tokenizer()
    if start is not None:
        network = start_from_checkpoint(start, without=without, layers=layers, **changes)
    elif mpnet is not None:
        network = Network(evolve(MPNET, **changes))
        start_from_mpnet(network, mpnet, tokenizer)
    else:
        network = Network(Size(**changes))
        start_from_minilm(network, minilm_folder() / "model.safetensors")
    material: IterableDataset[Batch]
    if kept is not None:
        material = Kept(kept, settings.seed)
    else:
        material = Mixture(read_shares(data, settings.own, settings.others), tokenizer, settings)
    train(
        network,
        material,
        tokenizer,
        settings,
        out,
        teachers=[start_from_checkpoint(path) for path in teachers],
        held_out=read_held_out(data),
    )


if __name__ == "__main__":
    main()
