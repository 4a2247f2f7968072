"""Mentions from the speakers of PolNeAR's attributions."""

from __future__ import annotations

import pytest

from tests.training.corpora.reading import mention_words, write_records
from training import corpora


def make_speaker_record(text, *sources):
    attributions = []
    for phrase, start, mention, speaker, also in sources:
        begin = text.index(phrase, start)
        attributions.append(
            {
                "content": [[0, 1]],
                "cue": [],
                "source": [[begin, begin + len(phrase)]],
                "speaker": speaker,
                "description": None if speaker else phrase,
                "also": also,
                "type": "person",
                "mention": mention,
            }
        )
    return {"id": "a", "text": text, "attributions": attributions}


def test_names_and_sources_of_one_speaker_share_a_cluster(tmp_path):
    text = "Mayor Odile Verne spoke. She said no. Then Verne left."
    record = make_speaker_record(text, ("She", 0, "pronoun", "Odile Verne", []))
    path = write_records(tmp_path / "a.jsonl", record)

    (document,) = corpora.read_polnear_speakers(path)

    assert document.partial
    assert mention_words(document) == ["Odile Verne", "She", "Verne"]
    assert len({mention.cluster for mention in document.mentions}) == 1
    assert [mention.form for mention in document.mentions] == ["named", "pronoun", "named"]


@pytest.mark.parametrize("other", ["Paul Verne", "the Verne Foundation", "Verne-era"])
def test_a_last_name_inside_another_name_is_no_mention(tmp_path, other):
    text = f"Odile Verne spoke of {other} and left."
    record = make_speaker_record(text, ("Odile Verne", 0, "named", "Odile Verne", []))
    path = write_records(tmp_path / "a.jsonl", record)

    (document,) = corpora.read_polnear_speakers(path)

    assert mention_words(document) == ["Odile Verne"]


def test_a_source_of_two_speakers_is_left_out_but_not_the_names_in_it(tmp_path):
    text = "Odile Verne and Sam Okoro agreed."
    source = ("Odile Verne and Sam Okoro", 0, "named", "Odile Verne", ["Sam Okoro"])
    path = write_records(tmp_path / "a.jsonl", make_speaker_record(text, source))

    (document,) = corpora.read_polnear_speakers(path)

    assert mention_words(document) == ["Odile Verne", "Sam Okoro"]
    assert len({mention.cluster for mention in document.mentions}) == 2


def test_records_without_co_speakers_are_read_too(tmp_path):
    record = make_speaker_record("Okoro waved.", ("Okoro", 0, "named", "Okoro", []))
    del record["attributions"][0]["also"]

    (document,) = corpora.read_polnear_speakers(write_records(tmp_path / "a.jsonl", record))

    assert mention_words(document) == ["Okoro"]


@pytest.mark.parametrize(("phrase", "form"), [("her", "pronoun"), ("Her lawyers", "pronoun")])
def test_a_pronoun_source_is_narrowed_to_its_pronoun(tmp_path, phrase, form):
    text = f"{phrase} spoke for Odile Verne."
    record = make_speaker_record(text, (phrase, 0, form, "Odile Verne", []))

    (document,) = corpora.read_polnear_speakers(write_records(tmp_path / "a.jsonl", record))

    assert [word.lower() for word in mention_words(document)] == ["her", "odile verne"]


def test_the_head_of_a_source_is_the_name_in_it(tmp_path):
    text = "Sam Okoro, the harbour master, waved."
    source = ("Sam Okoro, the harbour master,", 0, "named", "Sam Okoro", [])
    path = write_records(tmp_path / "a.jsonl", make_speaker_record(text, source))

    (document,) = corpora.read_polnear_speakers(path)

    (mention,) = document.mentions
    assert document.text[mention.head_start : mention.head_end] == "Sam Okoro"


def test_a_founders_last_name_that_her_firm_bears_too_is_left_out(tmp_path):
    text = "Verne Foods fell. Odile Verne left. Verne said no."
    record = make_speaker_record(
        text, ("Verne Foods", 0, "named", "Verne Foods", []), ("Odile Verne", 0, "named", "Odile Verne", [])
    )
    record["attributions"][0]["type"] = "group"
    path = write_records(tmp_path / "a.jsonl", record)

    (document,) = corpora.read_polnear_speakers(path)

    assert mention_words(document) == ["Verne Foods", "Odile Verne"]
    assert [mention.entity for mention in document.mentions] == ["organization", "person"]


def test_other_words_are_mentions_of_whom_they_mean(tmp_path):
    text = "Odile Verne spoke. The mayor and her driver, Bo Lind, met a nurse. He left with Verne."
    record = make_speaker_record(text, ("Odile Verne", 0, "named", "Odile Verne", []))

    def place(word):
        return [text.index(word), text.index(word) + len(word)]

    record["mentions"] = [
        {"name": "Odile Verne", "also": [], "type": "person", "places": [place("mayor"), place("her")]},
        {"name": "Bo Lind", "also": [], "type": "person", "places": [place("driver"), place("He")]},
        {"name": None, "also": [], "type": "person", "places": [place("nurse"), place("Odile")]},
    ]
    (document,) = corpora.read_polnear_speakers(write_records(tmp_path / "a.jsonl", record))

    who = {document.text[m.start : m.end]: m for m in document.mentions}
    assert list(who) == ["Odile Verne", "mayor", "her", "driver", "Bo Lind", "nurse", "He", "Verne"]
    assert who["Odile Verne"].cluster == who["mayor"].cluster == who["her"].cluster == who["Verne"].cluster
    assert who["driver"].cluster == who["Bo Lind"].cluster == who["He"].cluster
    assert len({who[word].cluster for word in ("Odile Verne", "Bo Lind", "nurse")}) == 3
    assert [who[word].form for word in ("Bo Lind", "nurse", "He")] == ["named", "nominal", "pronoun"]
