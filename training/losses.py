"""What training minimises: surprise at the labels, mixed with the distance to the opinion of teachers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch.nn import functional as F

from quoteattr.encoder.labels import ENTITIES, ENTITY_TAGS, LINKS
from training.examples import IGNORE
from training.model import split_heads

if TYPE_CHECKING:
    from torch import Tensor

    from training.examples import Batch

HEAD_WEIGHTS = {"tags": 1.0, "entities": 0.2, "types": 0.2, "heads": 0.2, "sentences": 0.1}
LINK_WEIGHTS = {"content-cue": 0.3, "cue-source": 0.3, "content-source": 0.15, "antecedent": 0.25, "name": 0.8}

OF_TYPE = [[ENTITY_TAGS.index(f"{prefix}-{label}") for prefix in "BI"] for label in ENTITIES]
WHO_IS_MEANT = {"antecedent", "name"}
"""Links on which teachers have a say of their own weight: small networks know less of them than annotators do."""

RULED_OUT = -1e4
"""Score of what cannot be a partner."""


def losses(scores: Tensor, links: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Mean loss of each head and of each kind of link that the batch has labels for.

    Args:
        scores: Token scores of a network; (windows, positions, labels of all heads).
        links: Its link queries and keys; (windows, positions, 2, links, size).
        batch: What it read.
    """
    out = {}
    for head, logits in split_heads(scores.float()).items():
        labels = batch.labels[head]
        if (labels != IGNORE).any():
            out[head] = F.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=IGNORE)
    if (known := batch.labels["types"] != IGNORE).any():
        tags = split_heads(scores[known].float())["entities"].log_softmax(-1)
        out["types"] = -tags[..., OF_TYPE].logsumexp(-1).gather(-1, batch.labels["types"][known][:, None]).mean()
    for name, (pairs, mine) in link_scores(links, batch).items():
        right = pairs.masked_fill(~batch.targets[mine], RULED_OUT).logsumexp(-1)
        out[name] = (pairs.logsumexp(-1) - right).mean()
    return out


def link_scores(links: Tensor, batch: Batch) -> dict[str, tuple[Tensor, Tensor]]:
    """For each kind of link that the batch asks for: scores of all positions, and which of its rows these are."""
    out = {}
    links = links.float()
    for kind, name in enumerate(LINKS[: links.shape[3]]):
        mine = batch.rows[:, 1] == kind
        if mine.any():
            window, _, query = batch.rows[mine].T
            pairs = torch.einsum("bqd,bkd->bqk", links[:, :, 0, kind], links[:, :, 1, kind])[window, query]
            out[name] = pairs.masked_fill(~batch.allowed[mine], RULED_OUT), mine
    return out


def total(parts: dict[str, Tensor]) -> Tensor:
    """The weighted sum that is minimised."""
    weights = HEAD_WEIGHTS | LINK_WEIGHTS
    return torch.stack([weights[name] * value for name, value in parts.items()]).sum()


def mix(
    parts: dict[str, Tensor], scores: Tensor, links: Tensor, batch: Batch, share: float, share_of_names: float
) -> dict[str, Tensor]:
    """A student's losses, mixed with its distance to the opinion of teachers (Hinton et al., 2015).

    Args:
        parts: Its losses on the batch, as `losses` gives them.
        scores: Its token scores.
        links: Its link queries and keys.
        batch: What it read, with the opinion.
        share: Weight of the opinion, 0..1; the rest is the annotators'.
        share_of_names: The same on links that tell who is meant.
    """
    if batch.opinion is None:
        return parts
    within = F.pad(batch.inputs[-1][:, 2:], (1, 1)).bool()
    apart = {}
    for name, student in split_heads(scores.float()).items():
        apart[name] = -(batch.opinion.labels[name] * student.log_softmax(-1)).sum(-1)[within].mean()
    for name, (pairs, _) in link_scores(links, batch).items():
        if name in batch.opinion.partners and (name not in WHO_IS_MEANT or share_of_names):
            apart[name] = -(batch.opinion.partners[name] * pairs.log_softmax(-1)).sum(-1).mean()
    for name, value in apart.items():
        weight = share_of_names if name in WHO_IS_MEANT else share
        apart[name] = weight * value + (1 - weight) * parts.get(name, 0.0)
    return parts | apart
