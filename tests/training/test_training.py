"""A tiny network learns from invented text, and what is exported answers as the network does."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from attrs import evolve

torch = pytest.importorskip("torch", reason="needs torch, which only training needs")
pytest.importorskip("onnx", reason="needs onnx, which only training needs")
pytest.importorskip("safetensors", reason="needs safetensors, which only training needs")

from quoteattr.encoder import Encoder, make_pieces  # noqa: E402
from quoteattr.encoder.labels import LINKS, TAGS  # noqa: E402
from quoteattr.encoder.tokenizer import make_tokenizer, read_vocabulary  # noqa: E402
from quoteattr.quotations import pair_marks, quote_state  # noqa: E402
from tests.training.invented import (  # noqa: E402
    SETTINGS,
    SIZE,
    VOCABULARY,
    choosing,
    documents,
    make_batch,
    meeting,
    quoting,
    telling,
)
from training.average import average  # noqa: E402
from training.corpora import Voice  # noqa: E402
from training.examples import IGNORE, Example, batches, cut, make_example  # noqa: E402
from training.export import write_model  # noqa: E402
from training.losses import losses  # noqa: E402
from training.mixture import Mixture, Share  # noqa: E402
from training.model import TOKEN_HEADS, Network, split_heads, with_naming  # noqa: E402
from training.prune import prune  # noqa: E402
from training.restore import restore  # noqa: E402
from training.settings import Settings  # noqa: E402
from training.start import save, start_from_checkpoint  # noqa: E402
from training.train import hide, make_optimizer, rate_factor, train  # noqa: E402


@pytest.fixture(scope="module")
def tokenizer() -> object:
    return make_tokenizer(read_vocabulary(VOCABULARY))


@pytest.fixture
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    yield
    torch.set_num_threads(before)


def loss_of(network: Network, batch: object) -> dict[str, float]:
    network.eval()
    with torch.no_grad():
        return {name: float(value) for name, value in losses(*network(*batch.inputs), batch).items()}


def look(network: Network, ids: object) -> object:
    network.eval()
    with torch.no_grad():
        return network(ids, torch.zeros_like(ids), torch.zeros_like(ids), torch.ones_like(ids))[0]


@pytest.mark.parametrize(
    ("layers", "blind", "reach"),
    [(2, [1], {3, 4, 5}), (3, [2], {1, 2, 3, 4, 5, 6}), (3, [], {*range(9)}), (4, [1, 2, 3], {*range(9)})],
)
def test_layers_with_a_narrow_view_look_into_their_block_and_half_of_the_next(
    layers: int, blind: list[int], reach: set[int]
) -> None:
    torch.manual_seed(2)
    network = Network(evolve(SIZE, layers=layers, block=3))
    for number in blind:
        torch.nn.init.zeros_(network.layers[number].out.weight)
    ids = torch.arange(9)[None]
    other = ids.clone()
    other[0, 4] = 11
    changed = (look(network, ids) - look(network, other)).abs().sum(-1)[0] > 1e-6
    assert set(changed.nonzero().flatten().tolist()) == reach


def test_a_block_as_long_as_the_window_changes_nothing() -> None:
    torch.manual_seed(2)
    network = Network(evolve(SIZE, layers=3, block=0))
    narrow = Network(evolve(SIZE, layers=3, block=16))
    narrow.load_state_dict(network.state_dict())
    ids = torch.arange(10)[None]
    assert torch.allclose(look(network, ids), look(narrow, ids), atol=1e-5)


@pytest.mark.usefixtures("one_thread")
def test_what_no_weight_tells_goes_with_the_exported_model(tokenizer: object, tmp_path: Path) -> None:
    network = Network(evolve(SIZE, layers=3, block=16, inner_units="relu")).eval()
    for weights in network.parameters():  # no two alike, which the file would hold once
        torch.nn.init.normal_(weights, std=0.05)
    report = write_model(network, VOCABULARY, tmp_path)
    assert report["onnx"]["agreement"] >= 0.999
    restored = restore(tmp_path / "encoder.onnx").size
    assert (restored.block, restored.inner_units) == (16, "relu")
    encoder = Encoder((tmp_path / "encoder.onnx").read_bytes(), VOCABULARY)
    text = "Ana Ruiz said it was late . " * 5
    scores = encoder.score(make_pieces(text, quote_state(text, pair_marks(text)), tokenizer))
    assert len(scores.tags) == len(scores.pieces)
    assert np.isfinite(scores.tags).all()


@pytest.mark.usefixtures("one_thread")
def test_every_head_learns_and_the_export_answers_as_the_network(tokenizer: object, tmp_path: Path) -> None:
    examples = [make_example(document, document.text, tokenizer) for document in documents()]
    batch = make_batch(examples)
    network = Network(SIZE)
    before = loss_of(network, batch)
    assert set(before) == {*TOKEN_HEADS, "types", *LINKS}
    train(network, Mixture([Share(documents(), 6)], tokenizer, SETTINGS), tokenizer, SETTINGS, tmp_path)
    after = loss_of(network, batch)
    assert all(after[name] < before[name] for name in before), (before, after)
    assert sum(after.values()) < 0.6 * sum(before.values())

    kept = start_from_checkpoint(tmp_path / "step-60.safetensors")
    assert loss_of(kept, batch) == pytest.approx(after)
    report = write_model(kept, VOCABULARY, tmp_path / "model")
    assert report["onnx"]["agreement"] >= 0.999
    assert report["int8"]["agreement"] >= 0.9
    restored = restore(tmp_path / "model/encoder.onnx")
    assert (restored.size.inner, restored.size.layers) == (SIZE.inner, SIZE.layers)
    assert loss_of(restored, batch) == pytest.approx(after, abs=0.05)

    encoder = Encoder((tmp_path / "model/encoder.onnx").read_bytes(), VOCABULARY, threads=1)
    same = []
    for document in documents():
        text = document.text
        pieces = make_pieces(text, quote_state(text, pair_marks(text)), encoder.tokenizer)
        inputs = make_batch([Example(pieces, pieces, {}, ())]).inputs
        with torch.no_grad():
            expected = split_heads(kept(*inputs)[0])["tags"][0, 1:-1].argmax(-1).numpy()
        same.append(encoder.score(pieces).tags.argmax(axis=1) == expected)
    assert np.concatenate(same).mean() >= 0.95


def test_an_attribution_becomes_tags_and_links(tokenizer: object) -> None:
    example = make_example(quoting("Ann Lee", "said", "it will rain"), "“it will rain,” said Ann Lee.", tokenizer)
    assert [TAGS[tag] for tag in example.labels["tags"]] == [
        "O", "B-content", "I-content", "I-content", "I-content", "O", "B-cue", "B-source", "I-source", "O",
    ]  # fmt: skip
    assert {(LINKS[link.kind], link.query, link.targets) for link in example.links} == {
        ("content-cue", 1, (6,)),
        ("content-source", 1, (7,)),
        ("cue-source", 6, (7,)),
    }
    assert example.labels["sentences"].tolist() == [1] + [0] * 9
    assert (example.labels["entities"] == IGNORE).all()


def test_a_mention_links_to_the_earlier_ones_of_its_cluster(tokenizer: object) -> None:
    document = meeting("Ann Lee", "Tom Bray")
    example = make_example(document, document.text, tokenizer)
    assert [(LINKS[link.kind], link.query, link.targets) for link in example.links] == [
        ("antecedent", 0, ()),
        ("antecedent", 3, ()),
        ("antecedent", 7, (0,)),
        ("name", 7, (0,)),
    ]
    assert (example.labels["tags"] == IGNORE).all()


def test_a_choice_allows_its_two_candidates_alone(tokenizer: object) -> None:
    document = choosing("Ann Lee", "Tom Bray")
    (link,) = make_example(document, document.text, tokenizer).links
    assert (link.query, link.targets, link.allowed) == (6, (1,), (1, 4))


def test_words_link_to_the_names_of_who_says_them_outside_of_them(tokenizer: object) -> None:
    document = telling("Ann Lee", "Tom Bray")
    (link,) = make_example(document, document.text, tokenizer).links
    assert (LINKS[link.kind], link.query, link.targets) == ("name", 7, (0,))
    unnamed = evolve(document, voices=(Voice(document.voices[0].content, None),))
    (link,) = make_example(unnamed, document.text, tokenizer).links
    assert link.targets == ()


def test_the_names_of_speakers_tell_their_type_and_nothing_of_other_names(tokenizer: object) -> None:
    document = telling("Ann Lee", "Tom Bray")
    labels = make_example(document, document.text, tokenizer).labels
    assert labels["types"].tolist()[:6] == [0, 0, IGNORE, 0, 0, IGNORE]
    assert (labels["entities"] == IGNORE).all()
    body = evolve(document, mentions=(evolve(document.mentions[0], entity="organization"), *document.mentions[1:]))
    assert make_example(body, document.text, tokenizer).labels["types"].tolist()[:4] == [1, 1, IGNORE, 0]


def test_weights_whose_links_were_one_head_become_those_of_two() -> None:
    weights = Network(SIZE).state_dict()
    assert with_naming(weights) is weights
    old = {name: value for name, value in weights.items() if not name.startswith("naming.")}
    for part in ("weight", "bias"):
        weights[f"naming.0.{part}"] = weights[f"links.0.{part}"]
        both = [weights[f"{head}.3.{part}"].unflatten(0, (2, -1, SIZE.link)) for head in ("links", "naming")]
        old[f"links.3.{part}"] = torch.cat(both, dim=1).flatten(0, 2)
    new = with_naming(old)
    assert new.keys() == weights.keys()
    assert all(torch.equal(new[name], weights[name]) for name in weights)


def test_windows_cover_a_document_wherever_they_are_cut(tokenizer: object) -> None:
    document = quoting("Ann Lee", "said", " ".join(["it will rain"] * 100))
    example = make_example(document, document.text, tokenizer)
    for seed in range(5):
        windows = list(cut(example, 64, 8, random.Random(seed)))
        seen = {piece for window in windows for piece in range(window.start, window.stop)}
        assert seen == set(range(len(example.pieces)))
        assert all(len(window) <= 64 for window in windows)
        groups = batches(windows, 3, random.Random(seed))
        assert sorted(map(id, windows)) == sorted(id(window) for group in groups for window in group)


def test_the_rate_rises_and_then_falls_to_nothing() -> None:
    assert [round(rate_factor(progress, 0.2), 2) for progress in (0.1, 0.2, 0.6, 1.0)] == [0.5, 1.0, 0.5, 0.0]
    assert rate_factor(0.25, 0) == 0.75


def test_new_parts_learn_at_their_own_rate() -> None:
    network = Network(SIZE)
    encoder, heads = make_optimizer(network, Settings(encoder_rate=1e-4, head_rate=1e-3)).param_groups
    assert (encoder["lr"], heads["lr"]) == (1e-4, 1e-3)
    assert len(encoder["params"]) + len(heads["params"]) == len(list(network.parameters()))


def test_hidden_pieces_are_unknown_and_the_start_stays(tokenizer: object) -> None:
    document = quoting("Ann Lee", "said", "it will rain")
    batch = make_batch([make_example(document, document.text, tokenizer)] * 50)
    ids = hide(batch, 0.25, 1).inputs[0]
    holes = ids != batch.inputs[0]
    assert 0.1 < float(holes.float().mean()) < 0.4
    assert (ids[holes] == 1).all()
    assert not holes[:, 0].any()


def test_exporting_leaves_the_log_as_it_was(tmp_path: Path) -> None:
    level = logging.getLogger().level
    write_model(Network(SIZE).eval(), VOCABULARY, tmp_path)
    assert logging.getLogger().level == level


def test_pruning_keeps_the_units_that_matter(tokenizer: object) -> None:
    torch.manual_seed(1)
    examples = [make_example(document, document.text, tokenizer) for document in documents()]
    batch = make_batch(examples)
    network = Network(SIZE).eval()
    layer = network.layers[0]
    with torch.no_grad():
        layer.down.weight[:, 40:] = 0  # units without a say
        layer.out.weight[:, 8:16] = 0  # nor has the second head
        for other in network.layers[1:]:
            other.down.weight[:, 40:] = 0
            other.out.weight[:, 24:] = 0
    small = prune(network, [batch], heads=3, inner=40).eval()
    assert (small.size.heads, small.size.inner, small.size.hidden) == (3, 40, 32)
    assert small.layers[0].qkv.weight.shape == (3 * 24, 32)
    with torch.no_grad():
        for mine, theirs in zip(small(*batch.inputs), network(*batch.inputs), strict=True):
            torch.testing.assert_close(mine, theirs, atol=1e-4, rtol=1e-4)


def test_averaging_gives_the_mean_of_the_weights(tmp_path: Path) -> None:
    paths = []
    for number in (1.0, 3.0):
        network = Network(SIZE)
        for parameter in network.parameters():
            torch.nn.init.constant_(parameter, number)
        save(network, tmp_path, f"epoch-{number:.0f}")
        paths.append(tmp_path / f"epoch-{number:.0f}.safetensors")
    assert all((parameter == 2.0).all() for parameter in average(paths).parameters())
