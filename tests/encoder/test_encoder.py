"""The network runs in windows, and a damaged model is told of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from quoteattr import ModelError, resources
from quoteattr.encoder import Encoder, Pieces, embedded_encoder, find_entities, make_pieces
from quoteattr.encoder.labels import ENTITY_TAGS, HEADS, TAGS
from quoteattr.quotations import pair_marks, quote_state

SENTENCE = "“It will stand,” said Ann Lee, the mayor of Port Ellery. "


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return embedded_encoder(threads=1)


def pieces_of(encoder: Encoder, text: str) -> Pieces:
    return make_pieces(text, quote_state(text, pair_marks(text)), encoder.tokenizer)


@pytest.mark.parametrize("text", ["", "x", SENTENCE, SENTENCE * 40])
def test_every_piece_is_scored_with_probabilities(encoder: Encoder, text: str) -> None:
    scores = encoder.score(pieces_of(encoder, text))
    n = len(scores.pieces)
    assert scores.tags.shape == (n, len(TAGS))
    assert scores.entities.shape == (n, len(ENTITY_TAGS))
    assert scores.heads.shape == (n, len(HEADS))
    for probabilities in (np.exp(scores.tags), np.exp(scores.entities), scores.heads):
        assert np.allclose(probabilities.sum(axis=1), 1, atol=1e-4)
    assert ((scores.sentences >= 0) & (scores.sentences <= 1)).all()
    assert [len(links) for links in scores.links] == (scores.windows.stops - scores.windows.starts + 1).tolist()


def test_the_same_pieces_have_the_same_scores_whatever_ran_before(encoder: Encoder) -> None:
    first = encoder.score(pieces_of(encoder, SENTENCE))
    encoder.score(pieces_of(encoder, SENTENCE * 30))
    again = encoder.score(pieces_of(encoder, SENTENCE))
    assert np.array_equal(first.tags, again.tags)
    assert np.array_equal(first.links[0], again.links[0])


def test_a_name_is_an_entity(encoder: Encoder) -> None:
    text = "Ann Lee, the mayor, spoke to Tom Bray on Monday."
    scores = encoder.score(pieces_of(encoder, text))
    people = {text[entity.start : entity.end][:7] for entity in find_entities(scores) if entity.label == "person"}
    assert "Ann Lee" in people


def test_the_embedded_encoder_is_loaded_once() -> None:
    assert embedded_encoder(threads=1) is embedded_encoder(threads=1)


class TestDamage:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
        monkeypatch.setattr(resources, "resource", lambda *names: tmp_path.joinpath(*names[1:]))
        resources.model_card.cache_clear()
        (tmp_path / "card.json").write_text(json.dumps({"sha256": {"encoder.onnx": "0" * 64}}), encoding="utf8")
        yield tmp_path
        resources.model_card.cache_clear()

    def test_a_changed_file_is_refused(self, folder: Path) -> None:
        (folder / "encoder.onnx").write_bytes(b"changed")
        with pytest.raises(ModelError, match=r"encoder\.onnx is damaged.*reinstall"):
            resources.read_model_file("encoder.onnx")

    def test_a_missing_file_is_named(self, folder: Path) -> None:
        assert not (folder / "encoder.onnx").exists()
        with pytest.raises(ModelError, match=r"encoder\.onnx cannot be read"):
            resources.read_model_file("encoder.onnx")

    def test_a_file_that_the_card_does_not_list_is_refused(self, folder: Path) -> None:
        (folder / "vocabulary.txt").write_bytes(b"the")
        with pytest.raises(ModelError, match="damaged"):
            resources.read_model_file("vocabulary.txt")

    @pytest.mark.parametrize("card", [None, "{", "\x00"])
    def test_a_missing_or_broken_card_is_told_of(self, folder: Path, card: str | None) -> None:
        (folder / "card.json").unlink()
        if card is not None:
            (folder / "card.json").write_text(card, encoding="utf8")
        with pytest.raises(ModelError, match="card"):
            resources.read_model_file("encoder.onnx")
