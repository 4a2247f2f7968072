"""Reading gold and predictions in the formats of three tools."""

from __future__ import annotations

import gzip
import json

import pytest

from quoteattr.errors import DataError
from quoteattr.evaluation import evaluate, read_documents, read_predictions

RECORD = {
    "id": "pier",
    "text": "“Yes,” she said.",
    "attributions": [{"content": [[1, 4]], "cue": [[11, 15]], "source": [[7, 10]], "speaker": None}],
}


def test_json_lines_are_read_plain_and_packed(tmp_path):
    line = json.dumps(RECORD, ensure_ascii=False) + "\n\n"
    plain, packed = tmp_path / "gold.jsonl", tmp_path / "gold.jsonl.gz"
    plain.write_text("\ufeff" + line, encoding="utf-8")
    with gzip.open(packed, "wt", encoding="utf-8") as stream:
        stream.write(line)
    (document,) = read_documents(plain)
    assert [document] == read_documents(packed)
    (annotation,) = document.annotations
    assert (annotation.content, annotation.cue, annotation.source) == (((1, 4),), ((11, 15),), ((7, 10),))
    assert annotation.judged
    assert annotation.speaker is None


def test_a_line_separator_inside_a_text_ends_no_record(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({**RECORD, "text": "“Yes,” she\u2028said."}, ensure_ascii=False), encoding="utf-8")
    assert len(read_documents(path)) == 1


def test_predictions_need_no_text(tmp_path):
    path = tmp_path / "predicted.jsonl"
    path.write_text(json.dumps({"id": "pier", "attributions": RECORD["attributions"]}))
    assert read_predictions(path)["pier"][0].content == ((1, 4),)


def test_citrons_files_are_read_one_by_one_and_by_the_folder(tmp_path):
    quote = {
        "cue": {"start": 11, "end": 15, "text": "said"},
        "sources": [{"start": 7, "end": 10, "text": "she"}],
        "contents": [{"start": 0, "end": 6, "text": "“Yes,”"}],
    }
    path = tmp_path / "pier.json"
    path.write_text(json.dumps({"text": RECORD["text"], "quotes": [quote]}))
    (document,) = read_documents(path)
    assert [document] == read_documents(tmp_path)
    assert document.id == "pier"
    assert document.annotations[0].source == ((7, 10),)


def test_cofenets_labels_become_spans_of_the_joined_tokens(tmp_path):
    path = tmp_path / "sentences.txt"
    sentence = {
        "tokens": ["He", "said", "it", "rains", "there"],
        "labels": ["B-source", "B-cue", "B-content", "I-content", "O"],
    }
    path.write_text(json.dumps(sentence) + "\n" + json.dumps(sentence))
    first, second = read_documents(path)
    assert first.id != second.id
    assert first.text == "He said it rains there"
    assert [one.content for one in first.annotations if one.content] == [((8, 16),)]
    report = evaluate([first, second], read_predictions(path), bootstrap=0)
    assert report.peers["CofeNet source exact"].f1.value == 1.0
    assert "matched +source" not in report.figures


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "[]",
        "{}",
        '{"id": "a", "attributions": [{"cue": [[0, 1]]}]}',
        '{"id": "a", "attributions": [{"content": [[3, 1]]}]}',
        '{"id": "a", "text": "ab", "attributions": [{"content": [[0, 9]]}]}',
        '{"id": "a", "attributions": [{"content": [[0]]}]}',
        '{"id": "a", "attributions": ["b"]}',
        '{"tokens": ["a"], "labels": []}',
        '{"text": "a", "quotes": [{"cue": 3}]}',
    ],
)
def test_a_faulty_line_is_named(line, tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(line)
    with pytest.raises(DataError, match="gold"):
        read_documents(path)


def test_an_id_that_comes_twice_is_refused(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(RECORD) + "\n" + json.dumps(RECORD))
    with pytest.raises(DataError, match="pier"):
        read_documents(path)
