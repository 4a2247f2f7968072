"""Turn the package's model back into a checkpoint: ``python -m training.restore --out FOLDER``.

For whoever trains on and has no checkpoint of the network that ships. Its weights come back as eight bits hold them.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from quoteattr.resources import MODEL_FILE
from training.model import N_SAYING, Network, Size, with_naming
from training.start import save

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Arrays = Mapping[str, NDArray[np.float32]]

_LINEAR = re.compile(r"/network/(?:links/|naming/|tokens/)?(?P<name>.+?)(?:/linear)?/MatMul_quant")


def restore(path: Path) -> Network:
    """The network that `training.export` wrote to an ONNX file, its weights as far as eight bits hold them."""
    model = onnx.load(path)
    graph, noted = model.graph, {one.key: one.value for one in model.metadata_props}
    arrays = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    weights = {
        name.removeprefix("network.").replace("up.linear.", "up."): value
        for name, value in arrays.items()
        if name.startswith("network.") and name.endswith((".weight", ".bias"))
    }
    for name in ("words", "looks", "breaks"):
        weights[f"{name}.weight"] = _widen(arrays, f"network.{name}.weight")
    for node in graph.node:
        if node.op_type == "MatMulInteger" and (match := _LINEAR.fullmatch(node.name)):
            name = match["name"].replace("/", ".")
            weights[f"{name}.weight"] = _widen(arrays, node.input[1].removesuffix("_quantized")).T
            if f"network.{name}.shrink" in arrays:
                weights[f"{name}.weight"] = weights[f"{name}.weight"] * arrays[f"network.{name}.shrink"]
    heads = next(n.attribute[0].i for n in graph.node if n.op_type == "MultiHeadAttention")
    tensors = with_naming({name: torch.tensor(value, dtype=torch.float32) for name, value in weights.items()})
    network = Network(_read_size(tensors, heads, noted))
    network.load_state_dict(tensors)
    return network


def _widen(arrays: Arrays, name: str) -> NDArray[np.float32]:
    """An eight-bit tensor as numbers; its last axis has the channels."""
    values, zeros = (arrays[f"{name}_{part}"].astype(np.int32) for part in ("quantized", "zero_point"))
    return ((values - zeros) * arrays[f"{name}_scale"]).astype(np.float32)


def _read_size(weights: Mapping[str, torch.Tensor], heads: int, noted: Mapping[str, str]) -> Size:
    """The dimensions, with what the file notes beside the weights; dropout, which nothing tells, is as by default."""
    return Size(
        vocabulary=len(weights["words.weight"]),
        hidden=weights["words.weight"].shape[1],
        layers=1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers.")),
        heads=heads,
        head=weights["layers.0.out.weight"].shape[1] // heads,
        inner=len(weights["layers.0.up.weight"]),
        positions=len(weights["positions.weight"]),
        block=int(noted.get("block", 0)),
        inner_units=noted.get("inner_units", "gelu"),
        link=len(weights["links.3.bias"]) // (2 * N_SAYING),
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, nargs="?", default=Path("quoteattr/resources/model") / MODEL_FILE)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    save(restore(arguments.model), arguments.out, "restored")


if __name__ == "__main__":
    main()
