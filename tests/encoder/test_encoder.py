"""The network runs in windows, many texts at a time, and a damaged model is told of."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from quoteattr import ModelError, resources
from quoteattr.encoder import Encoder, Pieces, embedded_encoder, find_entities, make_pieces
from quoteattr.encoder.encoder import QUEUE
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
    (scores,) = encoder.score_all([pieces_of(encoder, text)])
    n = len(scores.pieces)
    assert scores.tags.shape == (n, len(TAGS))
    assert scores.entities.shape == (n, len(ENTITY_TAGS))
    assert scores.heads.shape == (n, len(HEADS))
    for probabilities in (np.exp(scores.tags), np.exp(scores.entities), scores.heads):
        assert np.allclose(probabilities.sum(axis=1), 1, atol=1e-4)
    assert ((scores.sentences >= 0) & (scores.sentences <= 1)).all()
    assert [len(links) for links in scores.links] == (scores.windows.stops - scores.windows.starts + 1).tolist()


def test_the_order_is_that_of_the_texts(encoder: Encoder) -> None:
    texts = [SENTENCE * 12, "", "Short.", SENTENCE * 3, ""]
    scored = list(encoder.score_all(pieces_of(encoder, text) for text in texts))
    assert [len(scores.pieces) for scores in scored] == [len(pieces_of(encoder, text)) for text in texts]


def test_a_text_has_the_same_tags_in_company_as_alone(encoder: Encoder) -> None:
    long, short = pieces_of(encoder, SENTENCE * 5), pieces_of(encoder, SENTENCE)
    (alone,) = encoder.score_all([short])
    together = list(encoder.score_all([long, short, long]))[1]
    assert np.array_equal(alone.tags.argmax(axis=1), together.tags.argmax(axis=1))


def test_endless_empty_texts_are_answered_as_they_come(encoder: Encoder) -> None:
    read = 0

    def empty() -> Iterator[Pieces]:
        nonlocal read
        for _ in itertools.count():
            read += 1
            yield pieces_of(encoder, "")

    next(encoder.score_all(empty()))
    assert read <= QUEUE


def test_a_name_is_an_entity(encoder: Encoder) -> None:
    text = "Ann Lee, the mayor, spoke to Tom Bray on Monday."
    (scores,) = encoder.score_all([pieces_of(encoder, text)])
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
