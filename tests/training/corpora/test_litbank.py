"""LitBank: co-reference and quotations of fiction."""

from __future__ import annotations

from tests.training.corpora.reading import mention_words, write_records
from training import corpora


def write_conll(path, rows):
    lines = ["#begin document (x_brat); part 0"]
    lines += ["\t".join(["x", "0", "0", w, *["_"] * 8, c]) if w else "" for w, c in rows]
    path.write_text("\n".join([*lines, "#end document", ""]), encoding="utf-8")
    return path


def test_coreference_brackets_nest_and_pronouns_make_a_cluster_a_person(tmp_path):
    rows = [("The", "(4"), ("aunt", ""), ("of", ""), ("Sir", "(7"), ("Ned", "7)|4)"), ("ate", "")]
    rows += [(".", ""), ("", ""), ("She", "(4)"), ("saw", ""), ("ships", "(9)"), (".", "")]

    (document,) = corpora.read_litbank(write_conll(tmp_path / "x.conll", rows))

    assert mention_words(document) == ["The aunt of Sir Ned", "Sir Ned", "She", "ships"]
    aunt, ned, she, ships = document.mentions
    heads = [document.text[m.head_start : m.head_end] for m in (aunt, ned)]
    assert heads == ["aunt", "Ned"]
    assert aunt.cluster == she.cluster
    assert [m.entity for m in (aunt, ned, she, ships)] == ["person", "person", "person", "unknown"]
    assert [m.form for m in (aunt, ned, she, ships)] == ["nominal", "named", "pronoun", "nominal"]


def test_quotations_come_with_their_speakers(tmp_path):
    quote = {"id": "Q1", "start": [0, 0], "end": [0, 3], "speaker": "NED-7"}
    sentences = [["“", "Row", "!", "”"], ["Ned", "sang", "."], [""]]
    path = write_records(tmp_path / "q.jsonl", {"id": "x", "sentences": sentences, "quotes": [quote]})

    (quoted,) = corpora.read_litbank_quotations(path)

    (quotation,) = quoted.quotations
    assert quoted.text[quotation.start : quotation.end] == "“Row!”"
    assert quotation.speaker == "NED-7"
