"""The network: a six-layer transformer with token-look features and one small head a task.

The encoder follows BERT (Devlin et al., 2019) in the size of MiniLM (Wang et al., 2020); a teacher's may have the size
and the relative positions of MPNet (Song et al., 2020). Links are scored as in biaffine parsing (Dozat and Manning,
2017), in the low-rank form ``query(i) . key(j)``, with both of a fixed length, so that the run time can score the few
pairs it needs outside the graph.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TypeAlias

import torch
from attrs import asdict, frozen
from torch import Tensor, nn
from torch.nn import functional as F

from quoteattr.encoder.labels import ENTITY_TAGS, HEADS, LINKS, SENTENCES, TAGS
from quoteattr.encoder.pieces import N_BREAKS, N_SHAPES, N_STATES
from quoteattr.encoder.scores import NAMING


@frozen
class Size:
    """Dimensions of the network; the defaults are those of MiniLM-L6.

    With a ``block``, two of three layers, the last one not among them, look only at the block of at most so many
    positions that each stands in. With ``buckets``, attention knows how far two positions lie apart, in so many classes
    of distance. Inner units are ``gelu`` or ``relu``.
    """

    vocabulary: int = 30522
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    head: int = 32
    inner: int = 1536
    positions: int = 512
    block: int = 0
    buckets: int = 0
    inner_units: str = "gelu"
    link: int = 64
    dropout: float = 0.1

    def as_dict(self) -> dict[str, float | str]:
        """The dimensions by name."""
        return asdict(self)


class SharedDropout(nn.Module):
    """Dropout with one mask for all positions of a window (Gal and Ghahramani, 2016): few random numbers, so fast."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Hidden states (batch, length, hidden)."""
        if not self.training or not self.rate:
            return x
        keep = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.rate
        return x * (keep.to(x.dtype) / (1.0 - self.rate))


Attend: TypeAlias = Callable[[Tensor, Tensor, Tensor, Tensor, int], Tensor]


def attend(q: Tensor, k: Tensor, v: Tensor, bias: Tensor, heads: int) -> Tensor:
    """Attention of several heads over queries, keys and values (batch, length, heads x size of one)."""
    batch, length, width = q.shape
    q, k, v = (x.view(batch, length, heads, width // heads).transpose(1, 2) for x in (q, k, v))
    mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
    return mixed.transpose(1, 2).reshape(batch, length, width)


class Layer(nn.Module):
    """One post-norm transformer layer with the three projections of attention in one matrix."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.heads = size.heads
        self.attend: Attend = attend
        self.bend = _BENDS[size.inner_units]
        width = size.heads * size.head
        self.qkv = nn.Linear(size.hidden, 3 * width)
        self.out = nn.Linear(width, size.hidden)
        self.norm1 = nn.LayerNorm(size.hidden, eps=1e-12)
        self.up = nn.Linear(size.hidden, size.inner)
        self.down = nn.Linear(size.inner, size.hidden)
        self.norm2 = nn.LayerNorm(size.hidden, eps=1e-12)
        self.dropout = SharedDropout(size.dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Hidden states (batch, length, hidden) with attention bias (batch, 1 or heads, 1 or length, length)."""
        q, k, v = self.qkv(x).split(self.out.in_features, dim=-1)
        x = self.norm1(x + self.dropout(self.out(self.attend(q, k, v, bias, self.heads))))
        return self.norm2(x + self.dropout(self.down(self.bend(self.up(x)))))


_BENDS: dict[str, Callable[[Tensor], Tensor]] = {"gelu": F.gelu, "relu": F.relu}
"""What an inner unit makes of its input, by the name of the unit."""


def _make_head(size: Size, scores: int) -> nn.Sequential:
    """A head with one hidden layer."""
    return nn.Sequential(
        nn.Linear(size.hidden, size.hidden), nn.GELU(), SharedDropout(size.dropout), nn.Linear(size.hidden, scores)
    )


def _turn(x: Tensor, by: int) -> Tensor:
    """Positions (batch, length, ...) with the first ``by`` of them at the end; below zero, the last at the start."""
    return torch.cat([x[:, by:], x[:, :by]], dim=1)


_GLOBAL = 3
"""One layer in so many looks at the whole window, the last one first."""

_FARTHEST = 128
"""Distance from which on all are one class."""


def _distances(length: int, buckets: int, device: torch.device) -> Tensor:
    """The class of the distance of each position to each other; (length, length).

    As in T5 (Raffel et al., 2020): half of the classes to either side, half of these for one distance each, the others
    for ranges that grow with it.
    """
    positions = torch.arange(length, device=device)
    behind = positions[:, None] - positions
    away, near = behind.abs(), buckets // 4
    far = near + (away.clamp(min=1) / near).log() / math.log(_FARTHEST / near) * (buckets // 2 - near)
    classes = torch.where(away < near, away, far.long().clamp(max=buckets // 2 - 1))
    return classes + buckets // 2 * (behind < 0)


SHARPNESS = 20.0
"""Largest score of a link. Queries and keys have one length, as scores that may grow without bound do so in the end."""


class Network(nn.Module):
    """Encoder and heads.

    ``forward`` takes ids, looks and breaks (batch, length) and a mask of the same shape, and gives

    * token scores (batch, length, all token heads' labels side by side; see ``TOKEN_HEADS``),
    * link queries and keys (batch, length, 2, links, size.link), already scaled.
    """

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.size = size
        self.words = nn.Embedding(size.vocabulary, size.hidden)
        self.positions = nn.Embedding(size.positions, size.hidden)
        self.looks = nn.Embedding(N_SHAPES * N_STATES, size.hidden)
        self.breaks = nn.Embedding(N_BREAKS, size.hidden)
        self.norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.dropout = SharedDropout(size.dropout)
        self.distances = nn.Embedding(size.buckets, size.heads) if size.buckets else None
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        self.tokens = _make_head(size, N_TOKEN_SCORES)
        self.links = _make_head(size, 2 * N_SAYING * size.link)
        self.naming = _make_head(size, 2 * len(NAMING) * size.link)
        self.apply(_initialise)
        if self.distances is not None:  # not trained on: attention whose bias has a gradient takes twice the time
            self.distances.requires_grad_(False)

    def forward(self, ids: Tensor, looks: Tensor, breaks: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of a batch of windows; see the class."""
        batch, length = ids.shape
        x = self.words(ids) + self.positions.weight[:length] + self.looks(looks) + self.breaks(breaks)
        x = self.dropout(self.norm(x))
        x = self._look(x, (1.0 - mask.to(x.dtype)) * -10000.0)
        parts = (head(x).view(batch, length, 2, -1, self.size.link) for head in (self.links, self.naming))
        return self.tokens(x), F.normalize(torch.cat(tuple(parts), dim=3).float(), dim=-1) * SHARPNESS**0.5

    def _look(self, x: Tensor, bias: Tensor) -> Tensor:
        """Send hidden states (batch, length, hidden) through the layers.

        Between two layers that look within blocks, the positions are turned by half a block, so that neighbours at the
        border of two stand in one, as in Swin (Liu et al., 2021), and turned back between the next two or at the end.
        """
        batch, length, hidden = x.shape
        blocks = (length + self.size.block - 1) // self.size.block if self.size.block else 1
        half, turned = length // blocks // 2, False
        everywhere = bias[:, None, None]
        if self.distances is not None:
            apart = _distances(length, self.size.buckets, x.device)
            everywhere = everywhere + self.distances(apart).permute(2, 0, 1)
        for number, layer in enumerate(self.layers):
            if not self.size.block or self._is_global(number):
                x = layer(x, everywhere)
                continue
            if number and not self._is_global(number - 1):
                by = -half if turned else half
                x, bias, turned = _turn(x, by), _turn(bias, by), not turned
            parts = x.reshape(batch * blocks, -1, hidden), bias.reshape(batch * blocks, -1)[:, None, None]
            x = layer(*parts).view(batch, length, hidden)
        return _turn(x, -half) if turned else x

    def _is_global(self, number: int) -> bool:
        """Whether a layer looks at the whole window though others do not."""
        return (self.size.layers - 1 - number) % _GLOBAL == 0


def with_naming(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights of a model file whose two link heads were still one, as those of two."""
    if "naming.0.weight" in weights:
        return weights
    naming = {name.replace("links.", "naming."): value for name, value in weights.items() if name.startswith("links.")}
    weights = weights | naming
    for part in ("weight", "bias"):
        both = weights[f"links.3.{part}"].unflatten(0, (2, len(LINKS), -1))
        saying, named = both.split([N_SAYING, len(NAMING)], dim=1)
        weights |= {f"links.3.{part}": saying.flatten(0, 2), f"naming.3.{part}": named.flatten(0, 2)}
    return weights


TOKEN_HEADS = {"tags": TAGS, "entities": ENTITY_TAGS, "heads": HEADS, "sentences": SENTENCES}
N_TOKEN_SCORES = sum(map(len, TOKEN_HEADS.values()))
N_SAYING = len(LINKS) - len(NAMING)
"""The kinds of links within an attribution; those that tell who is meant have a head of their own."""


def split_heads(scores: Tensor) -> dict[str, Tensor]:
    """Token scores by head."""
    parts = torch.split(scores, [len(labels) for labels in TOKEN_HEADS.values()], dim=-1)
    return dict(zip(TOKEN_HEADS, parts, strict=True))


def _initialise(module: nn.Module) -> None:
    if isinstance(module, nn.Linear | nn.Embedding):
        nn.init.normal_(module.weight, std=0.02)
    if isinstance(module, nn.Linear):
        nn.init.zeros_(module.bias)
