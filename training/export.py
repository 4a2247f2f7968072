"""Turn a checkpoint into the package's model: ``python -m training.export CHECKPOINT --out MODEL_FOLDER``.

Exports to ONNX, quantises weights to eight bits, compares the result with the original network and writes
``encoder.onnx``, ``vocabulary.txt`` and the checksums of both into ``card.json``. Other entries of the card stay.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import json
import logging
import tempfile
import warnings
from pathlib import Path
from typing import Any, cast

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor

from quoteattr.resources import CARD_FILE, MODEL_FILE, VOCABULARY_FILE
from training.model import Layer, Network, attend
from training.start import minilm_folder, start_from_checkpoint

log = logging.getLogger("training")

_REACH = 3.0
"""Deviations from its mean at which a normalised channel counts as large."""

INPUTS = ("ids", "looks", "breaks")
OUTPUTS = ("tokens", "links")


class _FusedAttention(torch.autograd.Function):
    """ONNX Runtime's own attention, which needs neither mask nor transposed copies."""

    @staticmethod
    def forward(_ctx: Any, q: Tensor, k: Tensor, v: Tensor, bias: Tensor, heads: int) -> Tensor:
        return attend(q, k, v, bias, heads)

    @staticmethod
    def symbolic(graph: Any, q: Any, k: Any, v: Any, _bias: Any, heads: int) -> Any:
        return graph.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


class _Evened(torch.nn.Module):
    """A linear map whose input, a layer norm's output, has channels of one size; the weights make up for it.

    Eight bits for all channels together are coarse where a few are many times as large as the others. As in SmoothQuant
    (Xiao et al., 2023), with the channels' sizes read from the norm's weights instead of from data.
    """

    def __init__(self, linear: torch.nn.Linear, norm: torch.nn.LayerNorm) -> None:
        super().__init__()
        size = _REACH * norm.weight.detach().abs() + norm.bias.detach().abs()
        size = size / size.log().mean().exp()
        self.linear = copy.deepcopy(linear)
        self.linear.weight.data *= size
        self.shrink = torch.nn.Parameter(1 / size, requires_grad=False)

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.linear(x * self.shrink)
        return y


class _Unpadded(torch.nn.Module):
    """The network for windows that run without padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = copy.deepcopy(network)
        for layer in cast("list[Layer]", self.network.layers):
            if self.network.distances is None:
                layer.attend = _FusedAttention.apply
            layer.up = _Evened(layer.up, layer.norm1)  # type: ignore[assignment]

    def forward(self, ids: Tensor, looks: Tensor, breaks: Tensor) -> tuple[Tensor, Tensor]:
        scores: tuple[Tensor, Tensor] = self.network(ids, looks, breaks, torch.ones_like(ids))
        return scores


def export(network: Network, path: Path) -> None:
    """Write the network as ONNX with free batch and length, for windows without padding."""
    ids = torch.randint(0, network.size.vocabulary, (2, min(24, network.size.positions)))
    blank = torch.zeros_like(ids)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracing exporter announces its own end
        torch.onnx.export(
            _Unpadded(network),
            (ids, blank, blank),
            str(path),
            dynamo=False,
            opset_version=17,
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            custom_opsets={"com.microsoft": 1},
            dynamic_axes={name: {0: "windows", 1: "positions"} for name in (*INPUTS, *OUTPUTS)},
        )


def quantise(source: Path, target: Path) -> None:
    """Weights to eight bits, per channel; activations are quantised at run time."""
    root = logging.getLogger()
    level = root.level
    root.setLevel(logging.ERROR)  # the quantiser names every tensor that it leaves alone
    try:
        quantize_dynamic(
            str(source),
            str(target),
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            extra_options={"MatMulConstBOnly": True},
        )
    finally:
        root.setLevel(level)


def _note(path: Path, **sizes: int | str) -> None:
    """Note in an ONNX file what no weight tells."""
    model = onnx.load(path)
    onnx.helper.set_model_props(model, {name: str(value) for name, value in sizes.items()})
    onnx.save(model, path)


def compare(network: Network, path: Path, *, samples: int = 8, seed: int = 0) -> dict[str, float]:
    """Differences between the network and an ONNX file on random windows.

    Returns:
        ``agreement``, the share of positions with the same best tag, and ``difference``, the mean absolute
        difference of the token scores.
    """
    rng = np.random.default_rng(seed)
    shape = (samples, min(128, network.size.positions))
    feeds = {
        "ids": rng.integers(0, network.size.vocabulary, shape),
        "looks": rng.integers(0, network.looks.num_embeddings, shape),
        "breaks": rng.integers(0, network.breaks.num_embeddings, shape),
    }
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    tokens = np.asarray(session.run(["tokens"], feeds)[0])
    with torch.no_grad():
        given = [torch.from_numpy(feeds[name]) for name in INPUTS]
        expected = network(*given, torch.ones_like(given[0]))[0].numpy()
    tags = slice(0, 7)
    same = tokens[..., tags].argmax(-1) == expected[..., tags].argmax(-1)
    return {"agreement": float(same.mean()), "difference": float(np.abs(tokens - expected).mean())}


def write_model(network: Network, vocabulary: str, out: Path) -> dict[str, Any]:
    """Export, quantise, compare and write the model folder; returns the comparison of both steps."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        export(network, plain)
        quantise(plain, out / MODEL_FILE)
        _note(out / MODEL_FILE, block=network.size.block, inner_units=network.size.inner_units)
        report = {"onnx": compare(network, plain), "int8": compare(network, out / MODEL_FILE)}
    (out / VOCABULARY_FILE).write_text(vocabulary, encoding="utf8", newline="\n")
    card_path = out / CARD_FILE
    card = json.loads(card_path.read_text(encoding="utf8")) if card_path.exists() else {}
    names = (MODEL_FILE, VOCABULARY_FILE)
    card["sha256"] = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in names}
    card["bytes"] = {name: (out / name).stat().st_size for name in names}
    card_path.write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", encoding="utf8")
    return report


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--out", type=Path, default=Path("quoteattr/resources/model"))
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    vocabulary = (minilm_folder() / "vocab.txt").read_text(encoding="utf8")
    network = start_from_checkpoint(arguments.checkpoint).eval()
    for step, figures in write_model(network, vocabulary, arguments.out).items():
        log.info("%s: %s", step, figures)


if __name__ == "__main__":
    main()
