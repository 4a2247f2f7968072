"""The best legal tags, and the spans that they hold."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from quoteattr.encoder.labels import ENTITY_TAGS, TAGS
from quoteattr.encoder.scores import log_softmax
from quoteattr.encoder.tagging import TaggedSpan, best_tags, find_spans, make_transitions

SMALL = ("O", "B-cue", "I-cue", "B-content", "I-content")


def scores_of(tags: Sequence[str], labels: Sequence[str] = TAGS) -> NDArray[np.float32]:
    rows = [labels.index(tag) for tag in tags]
    return log_softmax(9.0 * np.eye(len(labels), dtype=np.float32)[rows])


def is_legal(tags: Sequence[str]) -> bool:
    pairs = itertools.pairwise(["O", *tags])
    return all(not after.startswith("I-") or before[2:] == after[2:] for before, after in pairs)


def test_an_inside_tag_follows_only_its_own_role() -> None:
    allowed = make_transitions(SMALL)
    for (i, before), (j, after) in itertools.product(enumerate(SMALL), repeat=2):
        assert allowed[i, j] == (not after.startswith("I-") or before[2:] == after[2:])


@pytest.mark.parametrize("outside", [0, 2, 4])
@pytest.mark.parametrize("seed", range(25))
def test_the_path_is_the_best_of_all_legal_ones(seed: int, outside: int) -> None:
    logits = np.random.default_rng(seed).normal(size=(5, len(SMALL))).astype(np.float32) * 2
    logits[:, 0] += outside
    scores = log_softmax(logits)
    ways = [way for way in itertools.product(range(5), repeat=5) if is_legal([SMALL[row] for row in way])]
    best = max(ways, key=lambda way: scores[np.arange(5), way].sum())
    assert tuple(best_tags(scores, SMALL)) == best


@pytest.mark.parametrize("labels", [TAGS, ENTITY_TAGS])
def test_tags_of_noise_are_legal(labels: tuple[str, ...]) -> None:
    scores = log_softmax(np.random.default_rng(3).normal(size=(2000, len(labels))).astype(np.float32) * 5)
    assert is_legal([labels[row] for row in best_tags(scores, labels)])


def test_a_gap_of_one_unsure_piece_is_bridged() -> None:
    scores = scores_of(["B-content", "I-content", "O", "I-content", "I-content"])
    scores[2] = np.log([0.4, 0.1, 0.05, 0.02, 0.02, 0.02, 0.39])
    assert [(span.role, span.first, span.stop) for span in find_spans(scores)] == [("content", 0, 5)]


def test_legal_tags_are_kept_as_they_are() -> None:
    tags = ["B-source", "I-source", "B-cue", "O", "B-content", "I-content", "B-content"]
    assert [TAGS[row] for row in best_tags(scores_of(tags))] == tags


def test_spans_begin_and_end_with_their_tags() -> None:
    spans = find_spans(scores_of(["B-source", "I-source", "B-cue", "O", "B-content", "I-content", "B-content"]))
    assert [(span.role, span.first, span.stop) for span in spans] == [
        ("source", 0, 2),
        ("cue", 2, 3),
        ("content", 4, 6),
        ("content", 6, 7),
    ]
    assert all(0.99 < span.score <= 1 for span in spans)


def test_a_spans_score_is_the_mean_probability_of_its_tags() -> None:
    scores = np.log(np.full((2, len(SMALL)), 0.05, dtype=np.float32))
    scores[0, 1], scores[1, 2] = np.log([0.8, 0.2])
    assert find_spans(scores, SMALL) == [TaggedSpan("cue", 0, 2, *[pytest.approx(0.4, abs=1e-5)] * 2)]


def test_less_weight_on_outside_lengthens_spans() -> None:
    logits = 9.0 * np.eye(len(SMALL), dtype=np.float32)[[0, 3, 4, 0]]
    logits[3] = [1.0, 0.0, 0.0, 0.0, 0.5]  # leans to outside
    scores = log_softmax(logits)
    assert [(one.first, one.stop) for one in find_spans(scores, SMALL)] == [(1, 3)]
    assert [(one.first, one.stop) for one in find_spans(scores, SMALL, outside=-0.6)] == [(1, 4)]


def test_no_pieces_hold_no_spans() -> None:
    assert find_spans(np.zeros((0, len(TAGS)), dtype=np.float32)) == []
