"""What the command line calls: files in, tables or JSON out."""

from __future__ import annotations

import io
import json

import pytest

from quoteattr.annotations import (
    Confidence,
    Cue,
    Mention,
    Quote,
    Role,
    Speaker,
    make_span,
)
from quoteattr.evaluation import quote_to_prediction, quotes_to_annotations, run

TEXT = "“Yes,” said mayor Ida Bo."


def _quote(**changes):
    source = make_span(TEXT, 12, 24)
    values = {
        "content": (make_span(TEXT, 1, 4),),
        "kind": "direct",
        "verbatim": (make_span(TEXT, 1, 4),),
        "cue": Cue(make_span(TEXT, 7, 11), "statement", False, "say"),
        "source": Mention(source, "named"),
        "speaker": Speaker(
            id="s1",
            name="Ida Bo",
            description="Ida Bo",
            kind="person",
            roles=(Role("mayor", make_span(TEXT, 12, 17)),),
        ),
        "confidence": Confidence(0.9, 0.8, 0.7, 0.6),
    }
    return Quote(**{**values, **changes})


def test_a_quote_becomes_a_record_of_offsets_and_words():
    assert quote_to_prediction(_quote()) == {
        "content": [[1, 4]],
        "cue": [[7, 11]],
        "source": [[12, 24]],
        "kind": "direct",
        "speaker": "Ida Bo",
        "description": "Ida Bo",
        "type": "person",
        "roles": ["mayor"],
        "mention": "named",
        "act": "statement",
        "negated": False,
        "confidence": 0.6,
    }


def test_a_quote_of_nobody_has_an_implicit_mention_and_no_speaker():
    record = quote_to_prediction(_quote(cue=None, source=None, speaker=None))
    assert (record["mention"], record["speaker"], record["source"], record["cue"]) == ("implicit", None, [], [])


@pytest.fixture
def files(tmp_path):
    (annotation,) = quotes_to_annotations([_quote()])
    assert annotation.judged
    gold, predicted = tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl"
    record = {"id": "a", "text": TEXT, "attributions": [quote_to_prediction(_quote())]}
    gold.write_text(json.dumps(record))
    predicted.write_text(json.dumps({"id": "a", "attributions": []}))
    return gold, predicted


def test_figures_are_written_as_a_table(files):
    out = io.StringIO()
    report = run(files[0], files[0], stream=out, bootstrap=5)
    assert report.figures["matched"].f1.value == 1.0
    assert "matched +source" in out.getvalue()


def test_figures_are_written_as_json_with_as_many_faults_as_asked_for(files):
    out = io.StringIO()
    run(*files, json=True, errors=3, stream=out, bootstrap=0)
    record = json.loads(out.getvalue())
    assert record["figures"]["matched"]["recall"]["value"] == 0.0
    assert [miss["fault"] for miss in record["misses"]] == ["missed"]


def test_faults_are_listed_only_when_asked_for(files):
    for errors, listed in ((0, False), (1, True), (-1, True)):
        out = io.StringIO()
        run(*files, errors=errors, stream=out, bootstrap=0)
        assert ("MISSED in a" in out.getvalue()) is listed
