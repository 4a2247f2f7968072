"""Links are scored on demand, within the window that owns the word that asks."""

from __future__ import annotations

import numpy as np
import pytest
from attrs import evolve

from quoteattr.encoder.labels import LINKS
from quoteattr.encoder.scores import log_softmax
from quoteattr.encoder.windows import make_windows
from tests.scoring import place, sure_scores

TEXT = "Ann Lee said she would go ."


def test_the_partner_gets_the_probability() -> None:
    scores = sure_scores(TEXT, links={("cue-source", place(TEXT, "said")): place(TEXT, "Ann")})
    none, found = scores.link("cue-source", 2, [0, 3])
    assert found[0] > 0.99
    assert none + found.sum() == pytest.approx(1)


def test_a_word_without_a_partner_links_to_none() -> None:
    none, found = sure_scores(TEXT).link("content-cue", 3, [0, 2])
    assert none > 0.99
    assert none + found.sum() == pytest.approx(1)


def test_no_candidates_leave_all_to_none() -> None:
    none, found = sure_scores(TEXT).link("content-cue", 3, [])
    assert (none, len(found)) == (1.0, 0)


def test_a_candidate_in_another_window_gets_nothing() -> None:
    scores = sure_scores(TEXT)
    windows = make_windows(len(scores.pieces), window=6, overlap=1)
    sizes = (windows.stops - windows.starts).tolist()
    links = tuple(np.ones((size + 1, 2, len(LINKS), 4), dtype=np.float32) for size in sizes)
    scores = evolve(scores, windows=windows, links=links)
    assert scores.reach(0) == (0, 4)
    none, found = scores.link("antecedent", 0, [1, 6])
    assert found.tolist() == [pytest.approx(none), 0.0]


def test_what_is_kept_for_later_still_links_antecedents() -> None:
    scores = sure_scores(TEXT, links={("antecedent", place(TEXT, "she")): place(TEXT, "Ann")})
    kept = scores.without_attributions()
    _, found = kept.link("antecedent", 3, [0, 1])
    assert found[0] > 0.99
    assert not kept.tags.size
    with pytest.raises(ValueError, match="not in tuple"):
        kept.link("cue-source", 2, [0])


def test_log_probabilities_sum_to_one_even_for_huge_scores() -> None:
    found = log_softmax(np.array([[1e4, 0.0], [-1e4, -1e4]], dtype=np.float32))
    assert np.exp(found).sum(axis=1).tolist() == pytest.approx([1, 1])
