"""Attributions of PolNeAR and of the styles corpus."""

from __future__ import annotations

import pytest

from tests.training.corpora.reading import spans_of, words, write_records
from training import corpora


def test_an_attribution_keeps_its_pieces_and_loses_outer_white_space(tmp_path):
    text = "Rain, said Odile Verne, will fall."
    content, source, cue = [[0, 5], [22, 34]], [[10, 23]], [[5, 10]]
    record = {
        "content": content,
        "source": source,
        "cue": cue,
        "id": "E1",
        "speaker": "Odile Verne",
    }
    path = write_records(tmp_path / "a.jsonl", {"id": "a", "text": text, "attributions": [record]})

    (document,) = corpora.read_polnear(path)

    (attribution,) = document.attributions
    assert [words(document, piece) for piece in attribution.content] == ["Rain,", ", will fall."]
    assert words(document, attribution.cue) == "said"
    assert attribution.record == {"speaker": "Odile Verne"}
    assert document.mentions is None


def test_an_attribution_without_content_is_left_out_and_none_is_not_unannotated(tmp_path):
    record = {"content": [], "source": [[0, 3]], "cue": []}
    path = write_records(tmp_path / "a.jsonl", {"id": "a", "text": "She.", "attributions": [record]})

    (document,) = corpora.read_styles(path)

    assert document.attributions == ()


@pytest.mark.parametrize(("gap", "expected"), [(" (so) ", "Ana (so) Bo"), (" " + "far " * 10, "Ana")])
def test_pieces_of_a_source_join_over_a_short_gap_only(tmp_path, gap, expected):
    text = f"Ana{gap}Bo said it rains."
    source = spans_of(text, "Ana", "Bo")
    record = {"content": spans_of(text, "it rains"), "source": source, "cue": []}
    path = write_records(tmp_path / "a.jsonl", {"id": "a", "text": text, "attributions": [record]})

    (document,) = corpora.read_polnear(path)

    assert words(document, document.attributions[0].source) == expected


def test_further_versions_are_documents_of_their_own_and_only_on_request(tmp_path):
    text = "Ana said it rains a lot."
    first, second = ([{"content": [[9, end]], "source": [], "cue": []}] for end in (17, 23))
    record = {"id": "a", "text": text, "attributions": first, "all": [first, second, second]}
    path = write_records(tmp_path / "a.jsonl", record)

    assert [d.id for d in corpora.read_polnear(path)] == ["a"]
    assert [d.id for d in corpora.read_polnear(path, versions=True)] == ["a", "a#2"]
