"""What a training run may vary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from argparse import ArgumentParser


@frozen
class Settings:
    """The options of a run.

    Attributes:
        steps: Batches to learn from.
        minutes: Time after which the run ends though it has not made all steps; the rates fall accordingly. 0 for none.
        every: Steps between two checkpoints.
        window: Positions of a window at most.
        overlap: Positions that two windows of a text share.
        batch: Windows of a batch.
        encoder_rate: Highest learning rate of what was trained before.
        head_rate: Highest learning rate of the heads.
        warm_up: Share of the run in which the rates rise.
        renamed: Share of the documents whose people get other names.
        hushed: Share of the quotations that can do without "she said" and lose it.
        laid_out: Share of the news articles that are also seen as transcripts, releases or posts.
        hidden: Share of the pieces that are hidden.
        opinion: Weight of the teachers' opinion, 0..1; the rest is the annotators'.
        opinion_on_names: The same for links that tell who is meant.
        own: How often an epoch sees each of the project's own articles.
        others: How much an epoch sees of the corpora other than the project's own articles and the styles.
        workers: Processes that prepare batches; 0 leaves it to the one that trains.
        seed: Of all that is drawn by chance.
    """

    steps: int = 3000
    minutes: float = 0.0
    every: int = 500
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
    opinion_on_names: float = 0.0
    own: float = 2.5
    others: float = 1.0
    workers: int = 0
    seed: int = 1


def add_settings(parser: ArgumentParser) -> None:
    """An option of a command for each of the settings."""
    for field in Settings.__attrs_attrs__:
        parser.add_argument(f"--{field.name.replace('_', '-')}", type=type(field.default), default=field.default)
