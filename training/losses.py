"""What training minimises: surprise at the labels, mixed with the distance to the opinion of teachers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from attrs import frozen
from torch.nn import functional as F

from quoteattr.encoder.labels import ENTITIES, ENTITY_TAGS, LINKS, TAGS
from training.examples import IGNORE
from training.model import split_heads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from training.examples import Batch
    from training.model import Network
    from training.views import View

HEAD_WEIGHTS = {"tags": 1.0, "entities": 0.2, "types": 0.2, "heads": 0.2, "sentences": 0.1}
LINK_WEIGHTS = {"content-cue": 0.3, "cue-source": 0.3, "content-source": 0.15, "antecedent": 0.25, "name": 0.8}

BEGIN, INSIDE = ([i for i, tag in enumerate(TAGS) if tag.startswith(prefix)] for prefix in ("B-", "I-"))
CONTENT = TAGS.index("B-content")
OF_TYPE = [[ENTITY_TAGS.index(f"{prefix}-{label}") for prefix in "BI"] for label in ENTITIES]
WHO_IS_MEANT = {"antecedent", "name"}
"""Links on which teachers have a say of their own weight: small networks know less of them than annotators do."""
FROM_CONTENT = [i for i, name in enumerate(LINKS) if name.startswith("content-")]

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


@frozen(eq=False)
class Teachers:
    """Networks whose mean opinion a student learns beside the labels (Hinton et al., 2015).

    Two annotators of one article disagree on a fifth of its attributions: one annotator's labels say more than can be
    known from the text. What several networks make of it together is closer to what annotators say on average. They
    read the text as it was before its marks were changed or pieces hidden.

    Attributes:
        networks: Networks of any size.
        share: Weight of their opinion, 0..1; the rest is the annotators'.
        share_of_names: The same on links that tell who is meant.
        reach: Most positions that they can read.
    """

    networks: Sequence[Network]
    share: float
    share_of_names: float = 0.0
    reach: int = 512

    def mix(self, parts: dict[str, Tensor], scores: Tensor, links: Tensor, batch: Batch) -> dict[str, Tensor]:
        """A student's losses as `losses` gives them, mixed with its distance to the teachers.

        Args:
            parts: Its losses on the batch.
            scores: Its token scores.
            links: Its link queries and keys.
            batch: What it read, with the view that the teachers have of it.
        """
        if batch.plain.inputs[0].shape[1] > self.reach:
            return parts  # so many marks were dropped that the text before is more than they can read
        labels, partners = self._judge(batch)
        within = F.pad(batch.inputs[-1][:, 2:], (1, 1)).bool()
        apart = {}
        for name, student in split_heads(scores.float()).items():
            apart[name] = -(labels[name] * student.log_softmax(-1)).sum(-1)[within].mean()
        for name, (pairs, _) in link_scores(links, batch).items():
            if name in partners and (name not in WHO_IS_MEANT or self.share_of_names):
                apart[name] = -(partners[name] * pairs.log_softmax(-1)).sum(-1).mean()
        for name, value in apart.items():
            share = self.share_of_names if name in WHO_IS_MEANT else self.share
            apart[name] = share * value + (1 - share) * parts.get(name, 0.0)
        return parts | apart

    @torch.no_grad()
    def _judge(self, batch: Batch) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
        """Probabilities of labels (windows, positions, labels) by head, and of partners, all positions, by kind."""
        views = [_judgement(network, batch.plain) for network in self.networks]
        pairs = [link_scores(links, batch) for _, links in views]
        labels = {name: mean([each[name] for each, _ in views]) for name in views[0][0]}
        return labels, {name: mean([each[name][0].softmax(-1) for each in pairs]) for name in pairs[0]}


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
