"""Ask teachers once for many epochs: ``python -m training.teachers DATA CHECKPOINT... --out FOLDER``.

Teachers cost a student that learns beside them most of its time. Batches of the training mixture that are kept with
their opinion serve ``training.train --kept FOLDER`` as often as it likes, for a megabyte each.
"""

from __future__ import annotations

import argparse
import logging
import random
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, cast

import torch
from attrs import evolve, frozen
from safetensors.torch import load_file, save_file
from torch.utils.data import DataLoader, IterableDataset

from quoteattr.encoder.labels import LINKS, TAGS
from training.device import autocast, best_device
from training.examples import Batch, Opinion
from training.losses import link_scores
from training.mixture import Mixture, find_share, read_shares
from training.model import split_heads
from training.settings import Settings, add_settings
from training.start import minilm_tokenizer, start_from_checkpoint
from training.views import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from torch import Tensor

    from training.model import Network
    from training.views import Inputs

log = logging.getLogger("training")

BEGIN, INSIDE = ([i for i, tag in enumerate(TAGS) if tag.startswith(prefix)] for prefix in ("B-", "I-"))
CONTENT = TAGS.index("B-content")
FROM_CONTENT = [i for i, name in enumerate(LINKS) if name.startswith("content-")]


@frozen(eq=False)
class Teachers:
    """Networks whose mean opinion a student learns beside the labels (Hinton et al., 2015).

    Two annotators of one article disagree on a fifth of its attributions: one annotator's labels say more than can be
    known from the text. What several networks make of it together is closer to what annotators say on average. They
    read the text as it was before its marks were changed or pieces hidden.

    Attributes:
        networks: Networks of any size.
        reach: Most positions that they can read.
    """

    networks: Sequence[Network]
    reach: int = 512

    @torch.no_grad()
    def judge(self, batch: Batch) -> Batch:
        """The batch with their opinion; as it is if the text that it was made from is more than they can read."""
        if batch.plain.inputs[0].shape[1] > self.reach:
            return batch
        views = [_judgement(network, batch.plain) for network in self.networks]
        pairs = [link_scores(links, batch) for _, links in views]
        labels = {name: mean([each[name] for each, _ in views]) for name in views[0][0]}
        partners = {name: mean([each[name][0].softmax(-1) for each in pairs]) for name in pairs[0]}
        return evolve(batch, opinion=Opinion(labels, partners))


def _judgement(network: Network, view: View) -> tuple[dict[str, Tensor], Tensor]:
    """Probabilities of all heads' labels, and link queries and keys, of a batch's positions in the undisturbed text.

    A span that begins with a mark which the batch lacks begins one piece later there.
    """
    scores, links = network(*view.inputs)
    rows = torch.arange(len(scores), device=scores.device)[:, None]
    judged = {name: head.softmax(-1) for name, head in split_heads(scores.float()).items()}
    labels = {name: head[rows, view.places] for name, head in judged.items()}
    here, before = labels["tags"], judged["tags"][rows, view.leads]
    starts = torch.where(before[..., CONTENT] > here[..., CONTENT], view.leads, view.places)
    begun = torch.minimum(here[..., INSIDE], before[..., BEGIN]) * (view.leads < view.places)[..., None]
    here[..., BEGIN] += begun
    here[..., INSIDE] -= begun
    asked = links[rows, view.places]
    asked[:, :, 0, FROM_CONTENT] = links[rows, starts][:, :, 0, FROM_CONTENT]
    return labels, asked


def mean(tensors: Sequence[Tensor]) -> Tensor:
    """Of tensors of one shape."""
    return torch.stack(tuple(tensors)).mean(0)


def keep(batch: Batch, path: Path) -> None:
    """Write a batch with its opinion, which is rounded to half precision."""
    tensors = {
        "rows": batch.rows,
        "targets": batch.targets,
        "allowed": batch.allowed,
        "places": batch.plain.places,
        "leads": batch.plain.leads,
    }
    tensors |= {f"inputs.{i}": tensor for i, tensor in enumerate(batch.inputs)}
    tensors |= {f"plain.{i}": tensor for i, tensor in enumerate(batch.plain.inputs)}
    tensors |= {f"label.{name}": tensor for name, tensor in batch.labels.items()}
    if batch.opinion is not None:
        tensors |= {f"opinion.{name}": tensor.half() for name, tensor in batch.opinion.labels.items()}
        tensors |= {f"partner.{name}": tensor.half() for name, tensor in batch.opinion.partners.items()}
    save_file({name: tensor.cpu().contiguous() for name, tensor in tensors.items()}, path)


def read_kept(path: Path) -> Batch:
    """A batch that `keep` wrote."""
    tensors = load_file(path)
    labels, partners = _part(tensors, "opinion"), _part(tensors, "partner")
    inputs, plain = cast("list[Inputs]", [tuple(_part(tensors, name).values()) for name in ("inputs", "plain")])
    return Batch(
        inputs=inputs,
        plain=View(plain, tensors["places"], tensors["leads"]),
        labels=_part(tensors, "label"),
        rows=tensors["rows"],
        targets=tensors["targets"],
        allowed=tensors["allowed"],
        opinion=Opinion(labels, partners) if labels else None,
    )


def _part(tensors: Mapping[str, Tensor], prefix: str) -> dict[str, Tensor]:
    """The tensors whose names begin so, by what follows, in order."""
    return {name.removeprefix(f"{prefix}."): tensors[name] for name in sorted(tensors) if name.startswith(f"{prefix}.")}


class Kept(IterableDataset["Batch"]):
    """The batches of a folder without end, in another order each time; several workers share them out."""

    def __init__(self, folder: Path, seed: int) -> None:
        super().__init__()
        self.paths = sorted(folder.glob("*.safetensors"))
        self.seed = seed
        if not self.paths:
            msg = f"no batches in {folder}"
            raise ValueError(msg)

    def __iter__(self) -> Iterator[Batch]:
        """Read."""
        number, workers = find_share()
        for epoch in count():
            order = random.Random(f"{self.seed} {epoch}").sample(self.paths, len(self.paths))
            yield from map(read_kept, order[number::workers])


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    add_settings(parser)
    arguments = vars(parser.parse_args())
    data, checkpoints, out = (arguments.pop(name) for name in ("data", "checkpoints", "out"))
    settings = Settings(**arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    device = best_device()
    teachers = Teachers([start_from_checkpoint(path).to(device).eval() for path in checkpoints])
    mixture = Mixture(read_shares(data, settings.own, settings.others), minilm_tokenizer(), settings)
    loader = DataLoader(mixture, batch_size=None, num_workers=settings.workers)
    out.mkdir(parents=True, exist_ok=True)
    for number, batch in enumerate(islice(loader, settings.steps), start=1):
        with autocast(device):
            judged = teachers.judge(batch.to(device))
        keep(judged, out / f"{settings.seed}-{number}.safetensors")
        if number % 100 == 0:
            log.info("%d batches", number)


if __name__ == "__main__":
    main()
