"""Narrow a trained network: ``python -m training.prune DATA CHECKPOINT --out FOLDER --heads 8 --inner 768``.

Attention heads and inner units are ranked by what the loss would change without them, to first order: the mean of
``|activation * gradient|`` over training text (Molchanov et al., 2017; Michel et al., 2019). Each layer keeps the same
number of them. Train the result on with ``training.train --start``.
"""

from __future__ import annotations

import argparse
import logging
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import torch
from attrs import evolve

from training.device import autocast, best_device
from training.losses import losses, total
from training.mixture import Mixture, read_shares
from training.model import Layer, Network
from training.settings import Settings
from training.start import minilm_tokenizer, save, start_from_checkpoint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from torch import Tensor

    from training.examples import Batch

log = logging.getLogger("training")


class Importance:
    """Sums of ``|activation * gradient|`` over the groups of units that enter a linear map."""

    def __init__(self, linear: torch.nn.Linear, group: int) -> None:
        self.sums = torch.zeros(linear.in_features // group)
        self.group = group
        self._handle = linear.register_forward_pre_hook(self._watch)

    def _watch(self, _module: Any, inputs: tuple[Tensor]) -> None:
        (x,) = inputs

        def add(gradient: Tensor) -> None:
            change = (x.detach() * gradient).float().unflatten(-1, (-1, self.group)).sum(-1)
            self.sums += change.abs().sum((0, 1)).cpu()

        x.register_hook(add)

    def best(self, n: int) -> Tensor:
        """Stop watching; the numbers of the ``n`` groups that matter most, ascending."""
        self._handle.remove()
        return self.sums.topk(n).indices.sort().values


def prune(network: Network, examples: Iterable[Batch], *, heads: int, inner: int) -> Network:
    """A narrower copy: in each layer the heads and inner units that matter most for the loss on some batches."""
    size = network.size
    ranked = [
        (Importance(layer.out, size.head), Importance(layer.down, 1)) for layer in cast("list[Layer]", network.layers)
    ]
    for batch in examples:
        network.zero_grad(set_to_none=True)
        with autocast(next(network.parameters()).device):
            scores, links = network(*batch.inputs)
            loss = total(losses(scores, links, batch))
        loss.backward()
    small = Network(evolve(size, heads=heads, inner=inner))
    weights = dict(network.state_dict())
    for i, (by_head, by_unit) in enumerate(ranked):
        of_head = torch.arange(size.heads * size.head).view(size.heads, size.head)[by_head.best(heads)].flatten()
        of_qkv = torch.cat([of_head + part * size.heads * size.head for part in range(3)])
        units = by_unit.best(inner)
        for name, axis, kept in (
            ("qkv.weight", 0, of_qkv),
            ("qkv.bias", 0, of_qkv),
            ("out.weight", 1, of_head),
            ("up.weight", 0, units),
            ("up.bias", 0, units),
            ("down.weight", 1, units),
        ):
            key = f"layers.{i}.{name}"
            weights[key] = weights[key].index_select(axis, kept.to(weights[key].device))
    small.load_state_dict(weights)
    return small


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--heads", type=int, default=8)
    parser.add_argument("--inner", type=int, default=768)
    parser.add_argument("--batches", type=int, default=60)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    device = best_device()
    network = start_from_checkpoint(arguments.checkpoint).to(device).eval()
    mixture = Mixture(read_shares(arguments.data), minilm_tokenizer(), Settings())
    chosen = (batch.to(device) for batch in islice(mixture, arguments.batches))
    small = prune(network, chosen, heads=arguments.heads, inner=arguments.inner)
    save(small, arguments.out, "epoch-0")
    log.info("%d of %d parameters", *(sum(p.numel() for p in n.parameters()) for n in (small, network)))


if __name__ == "__main__":
    main()
