"""RiQuA: labels of source, cue and content, linked."""

from __future__ import annotations

from tests.training.corpora.reading import words, write_records
from training import corpora


def read_tagged(tmp_path, tagged):
    pairs = [item.rsplit("/", 1) if "/" in item else (item, "") for item in tagged.split()]
    names = {"S": "source", "U": "cue", "C": "content"}
    labels = [f"{tag[0]}-{names[tag[1]]}" if tag else "O" for _, tag in pairs]
    record = {"id": "book.ann", "tokens": [word for word, _ in pairs], "labels": labels}
    (document,) = corpora.read_riqua(write_records(tmp_path / "r.jsonl", record))
    return document


def test_content_links_to_the_cue_of_its_sentence_and_that_to_its_source(tmp_path):
    document = read_tagged(tmp_path, "``/BC Go/IC ,/IC ''/IC said/BU Ned/BS .")

    (attribution,) = document.attributions
    assert words(document, attribution.content[0]) == "“Go,”"
    assert words(document, attribution.cue) == "said"
    assert words(document, attribution.source) == "Ned"


def test_a_quotation_after_the_cue_goes_on(tmp_path):
    document = read_tagged(tmp_path, "``/BC Go/IC ,/IC ''/IC Ned/BS said/BU . ``/BC Now/IC ./IC ''/IC")

    (attribution,) = document.attributions
    assert [words(document, piece) for piece in attribution.content] == ["“Go,”", "“Now.”"]


def test_an_answer_does_not_take_the_cue_of_the_quotation_before(tmp_path):
    document = read_tagged(
        tmp_path,
        "Ned/BS said/BU ,/O ``/BC Go/IC ./IC ''/IC ``/BC No/IC ./IC ''/IC".replace("/O", ""),
    )

    assert [words(document, a.cue) for a in document.attributions] == ["said", None]
