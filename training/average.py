"""Average checkpoints of one run: ``python -m training.average CHECKPOINT ... --out FOLDER``.

The mean of the weights of several epochs, taken while the learning rate is still high, generalises better than any of
them (Izmailov et al., 2018; Wortsman et al., 2022) and costs nothing at run time.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from training.start import save, start_from_checkpoint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.model import Network


def average(checkpoints: Sequence[Path]) -> Network:
    """A network with the mean of each weight over checkpoints of one size."""
    network = start_from_checkpoint(checkpoints[0])
    states = [start_from_checkpoint(path).state_dict() for path in checkpoints]
    network.load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    return network


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    save(average(arguments.checkpoints), arguments.out, "average")


if __name__ == "__main__":
    main()
