"""Train the network: ``python -m training.train DATA_FOLDER --out CHECKPOINT_FOLDER``.

Runs on CPU and CUDA alike. After each epoch the weights are written to ``epoch-N.safetensors`` with ``size.json``
beside it; ``training.export`` turns one of these into the model file of the package.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from attrs import evolve, frozen
from safetensors.torch import load_file, save_file

from quoteattr.encoder.labels import SPECIAL
from training import corpora
from training.augment import varied
from training.corpora.articles import FOLDER
from training.examples import batches, collate, cut, make_example
from training.hush import hush
from training.layouts import laid_out
from training.losses import Teachers, losses, total
from training.model import (
    Network,
    Size,
    minilm_folder,
    minilm_tokenizer,
    special_ids,
    start_from_minilm,
)
from training.rename import rename

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tokenizers import Tokenizer

    from training.corpora import Document
    from training.examples import Batch, Window

log = logging.getLogger("training")

HEADS = {"tokens", "links", "naming"}
"""The parts on top of the encoder."""


@frozen
class Settings:
    """What a run may vary."""

    epochs: int = 6
    window: int = 480
    overlap: int = 32
    batch: int = 8
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    renamed: float = 0.3
    hushed: float = 0.0
    laid_out: float = 0.12
    hidden: float = 0.0
    opinion: float = 0.0
    own: float = 2.5
    others: float = 1.0
    seed: int = 1


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
    shares: Sequence[Share],
    tokenizer: Tokenizer,
    settings: Settings,
    out: Path,
    teachers: Sequence[Network] = (),
) -> None:
    """Train in place and write the weights after each epoch."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    rng = random.Random(settings.seed)
    network.to(device).train()
    optimizer = make_optimizer(network, settings)
    base = [group["lr"] for group in optimizer.param_groups]
    special = special_ids(tokenizer)
    unknown = tokenizer.get_vocab()[SPECIAL["unknown"]]
    school = Teachers([teacher.to(device).eval() for teacher in teachers], settings.opinion) if teachers else None
    for epoch in range(settings.epochs):
        began = time.monotonic()
        running: dict[str, float] = {}
        groups = batches(draw(shares, tokenizer, settings, rng), settings.batch, rng)
        log.info("epoch %d: %d batches", epoch + 1, len(groups))
        for step, windows in enumerate(groups):
            factor = rate_factor((epoch + (step + 1) / len(groups)) / settings.epochs, settings.warm_up)
            for group, rate in zip(optimizer.param_groups, base, strict=True):
                group["lr"] = rate * factor
            batch = collate(windows, **special).to(device)
            with autocast(device):
                scores, links = network(*hide(batch, settings.hidden, unknown).inputs)
                parts = losses(scores, links, batch)
                if school is not None:
                    parts = school.mix(parts, scores, links, batch)
            loss = total(parts)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            parts["norm"] = torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0).detach()
            optimizer.step()
            for name, value in parts.items():
                running[name] = 0.99 * running.get(name, value.item()) + 0.01 * value.item()
            if step % 100 == 0:
                seconds = time.monotonic() - began
                log.info("%5d %6.0fs %s", step, seconds, " ".join(f"{k} {v:.3f}" for k, v in running.items()))
        save(network, out, f"epoch-{epoch + 1}")


def autocast(device: torch.device) -> torch.autocast:
    """Half precision where the device has it; older processors only imitate it, sixty times as slowly."""
    able = device.type == "cuda" or torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.autocast(device.type, torch.bfloat16, enabled=able)


def save(network: Network, out: Path, name: str) -> None:
    """Write weights and dimensions."""
    out.mkdir(parents=True, exist_ok=True)
    weights = {key: value.detach().cpu().contiguous() for key, value in network.state_dict().items()}
    save_file(weights, out / f"{name}.safetensors")
    (out / "size.json").write_text(json.dumps(network.size.as_dict()), encoding="utf8")


def start_from_checkpoint(path: Path, *, without: str = "", block: int | None = None) -> Network:
    """A network of the checkpoint's size with its weights, those of the part ``without`` excepted.

    Args:
        path: The checkpoint.
        without: A part that starts anew.
        block: Positions that layers with a narrow view look over, instead of the checkpoint's.
    """
    size = read_size(path.parent)
    network = Network(size if block is None else evolve(size, block=block))
    fresh = {name: value for name, value in network.state_dict().items() if name.split(".")[0] == without}
    network.load_state_dict(load_file(path) | fresh)
    return network


def read_size(folder: Path) -> Size:
    """The dimensions of a folder's checkpoints."""
    return Size(**json.loads((folder / "size.json").read_text(encoding="utf8")))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="checkpoint to go on from, instead of MiniLM")
    parser.add_argument("--without", default="", help=f"part to start anew all the same: {sorted(HEADS)}")
    parser.add_argument("--block", type=int, help="positions that two of three layers look over at most, 0 for all")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="checkpoints whose --opinion counts")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    for field in Settings.__attrs_attrs__:
        parser.add_argument(f"--{field.name.replace('_', '-')}", type=type(field.default), default=field.default)
    arguments = vars(parser.parse_args())
    data, out, start, without, block, teachers = (
        arguments.pop(name) for name in ("data", "out", "start", "without", "block", "teachers")
    )
    torch.set_num_threads(arguments.pop("threads"))
    settings = Settings(**arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    log.info("%s", settings)
    torch.manual_seed(settings.seed)
    tokenizer = minilm_tokenizer()
    if start is None:
        network = Network(Size(block=block or 0))
        start_from_minilm(network, minilm_folder())
    else:
        network = start_from_checkpoint(start, without=without, block=block)
    train(
        network,
        read_shares(data, settings.own, settings.others),
        tokenizer,
        settings,
        out,
        [start_from_checkpoint(path) for path in teachers],
    )


if __name__ == "__main__":
    main()
