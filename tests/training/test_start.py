"""Networks that begin with the weights of others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs torch, which only training needs")
safetensors = pytest.importorskip("safetensors.torch", reason="needs safetensors, which only training needs")

from attrs import evolve  # noqa: E402

from quoteattr.encoder.labels import SPECIAL  # noqa: E402
from quoteattr.encoder.tokenizer import make_tokenizer, read_vocabulary  # noqa: E402
from tests.training.invented import SIZE, VOCABULARY  # noqa: E402
from training.model import Network  # noqa: E402
from training.start import save, start_from_checkpoint, start_from_minilm, start_from_mpnet  # noqa: E402

WIDTH = SIZE.heads * SIZE.head


def published(projections: list[str], parts: dict[str, tuple[int, int]], words: int, positions: int) -> dict:
    """Random weights under a published encoder's names."""
    shapes = {
        "embeddings.word_embeddings.weight": (words, 32),
        "embeddings.position_embeddings.weight": (positions, 32),
    }
    for i in range(SIZE.layers):
        for name, (out, into) in {**dict.fromkeys(projections, (WIDTH, 32)), **parts}.items():
            shapes[f"encoder.layer.{i}.{name}.weight"] = (out, into) if into else (out,)
            shapes[f"encoder.layer.{i}.{name}.bias"] = (out,)
    shapes |= {f"embeddings.LayerNorm.{part}": (32,) for part in ("weight", "bias")}
    return {name: torch.randn(shape) for name, shape in shapes.items()}


def test_the_encoder_of_mpnet_answers_to_the_vocabulary_of_bert(tmp_path: Path) -> None:
    names = {
        "attention.attn.o": (32, WIDTH),
        "attention.LayerNorm": (32, 0),
        "intermediate.dense": (64, 32),
        "output.dense": (32, 64),
        "output.LayerNorm": (32, 0),
    }
    projections = [f"attention.attn.{name}" for name in "qkv"]
    given = published(projections, names, SIZE.vocabulary + 5, SIZE.positions + 2)
    given["encoder.relative_attention_bias.weight"] = torch.randn(8, SIZE.heads)
    safetensors.save_file(given, tmp_path / "model.safetensors")
    tokenizer = make_tokenizer(read_vocabulary(VOCABULARY))
    network = Network(evolve(SIZE, buckets=8))
    start_from_mpnet(network, tmp_path / "model.safetensors", tokenizer)
    rows, theirs = tokenizer.get_vocab(), given["embeddings.word_embeddings.weight"]
    for word, row in {"said": rows["said"] + 4, SPECIAL["start"]: 0, SPECIAL["pad"]: 1, SPECIAL["stop"]: 2}.items():
        assert torch.equal(network.words.weight[rows[word]], theirs[row])
    assert torch.equal(network.positions.weight[0], given["embeddings.position_embeddings.weight"][2])
    assert torch.equal(network.layers[1].qkv.bias[WIDTH : 2 * WIDTH], given["encoder.layer.1.attention.attn.k.bias"])
    assert torch.equal(network.distances.weight, given["encoder.relative_attention_bias.weight"])
    assert not network.distances.weight.requires_grad


def test_the_encoder_of_minilm_begins_without_the_features_that_it_lacks(tmp_path: Path) -> None:
    names = {
        "attention.output.dense": (32, WIDTH),
        "attention.output.LayerNorm": (32, 0),
        "intermediate.dense": (64, 32),
        "output.dense": (32, 64),
        "output.LayerNorm": (32, 0),
    }
    projections = [f"attention.self.{name}" for name in ("query", "key", "value")]
    given = published(projections, names, SIZE.vocabulary, SIZE.positions)
    given["embeddings.token_type_embeddings.weight"] = torch.randn(2, 32)
    safetensors.save_file({f"bert.{name}": weights for name, weights in given.items()}, tmp_path / "model.safetensors")
    network = Network(SIZE)
    start_from_minilm(network, tmp_path / "model.safetensors")
    assert torch.equal(network.words.weight, given["embeddings.word_embeddings.weight"])
    assert torch.equal(network.layers[0].qkv.weight[:WIDTH], given["encoder.layer.0.attention.self.query.weight"])
    assert not network.looks.weight.any()


def test_attention_knows_how_far_apart_two_positions_are() -> None:
    network = Network(evolve(SIZE, buckets=8)).eval()
    for name, weights in network.named_parameters():
        torch.nn.init.normal_(weights, std=2.0 if name == "distances.weight" else 0.4)
    network.positions.weight.data.zero_()
    ids = torch.tensor([[5, 6, 7, 8, 9, 10, 11, 12]])
    zeros, ones = torch.zeros_like(ids), torch.ones_like(ids)
    with torch.no_grad():
        tokens = network(ids, zeros, zeros, ones)[0]
        turned = network(ids.flip(1), zeros, zeros, ones)[0].flip(1)
        network.distances.weight.data.zero_()
        blind = network(ids, zeros, zeros, ones)[0]
        turned_blind = network(ids.flip(1), zeros, zeros, ones)[0].flip(1)
    assert not torch.allclose(tokens, turned, atol=1e-3)
    assert torch.allclose(blind, turned_blind, atol=1e-4)


def test_a_shorter_network_keeps_the_layers_that_are_named(tmp_path: Path) -> None:
    network = Network(evolve(SIZE, layers=3))
    save(network, tmp_path, "step-1")
    short = start_from_checkpoint(tmp_path / "step-1.safetensors", layers=[0, 2], without="naming", inner_units="relu")
    assert (short.size.layers, short.size.inner_units) == (2, "relu")
    assert torch.equal(short.layers[1].up.weight, network.layers[2].up.weight)
    assert torch.equal(short.tokens[0].weight, network.tokens[0].weight)
    assert not torch.equal(short.naming[0].weight, network.naming[0].weight)
    assert json.loads((tmp_path / "size.json").read_text())["layers"] == 3
