"""The project's own articles: what their markup says, and what is refused."""

from __future__ import annotations

import pytest

from training import corpora
from training.corpora.articles import FOLDER, main, read_article, read_articles


def write(tmp_path, text, *lines):
    path = tmp_path / "leak.txt"
    path.write_text("\n".join((text, "----", *lines, "")), encoding="utf-8")
    return path


def told(record):
    return [
        {role: [record["text"][start:end] for start, end in one[role]] for role in ("content", "cue", "source")}
        for one in record["attributions"]
    ]


def test_marks_become_spans_of_the_plain_text(tmp_path):
    text = '{q1 "It leaks,"} {s1,2 Ana Ruiz} {c1 said}. {q1 "Badly."} She {c2 saw} {q2 no {n “Store 9”}}.'
    record = read_article(write(tmp_path, text, "Ana Ruiz / A. Ruiz | person | mayor; pilot | 1 2"))
    assert record["text"].startswith('"It leaks," Ana Ruiz said. "Badly." She saw no “Store 9”.')
    assert told(record) == [
        {"content": ['"It leaks,"', '"Badly."'], "cue": ["said"], "source": ["Ana Ruiz"]},
        {"content": ["no “Store 9”"], "cue": ["saw"], "source": ["Ana Ruiz"]},
    ]
    assert record["not_quotes"] == ["“Store 9”"]
    first = record["attributions"][0]
    assert (first["speaker"], first["also"], first["roles"]) == ("Ana Ruiz", ["A. Ruiz"], ["mayor", "pilot"])
    assert (first["kind"], first["mention"], first["type"]) == ("direct", "named", "person")


@pytest.mark.parametrize(
    ("source", "speaker", "form"),
    [
        ("Ruiz, 43,", "Ana Ruiz", "named"),
        ("the BHT", "Brill Harbour Trust", "named"),
        ("She", "Ana Ruiz", "pronoun"),
        ("the mayor", "Ana Ruiz", "nominal"),
        ("two officials", "~two officials", "nominal"),
    ],
)
def test_the_form_of_a_source_follows_from_the_name(tmp_path, source, speaker, form):
    path = write(tmp_path, f"{{s1 {source}}} {{c1 said}} {{q1 it leaked}}.", f"{speaker} | person | | 1")
    assert read_article(path)["attributions"][0]["mention"] == form


def test_what_the_text_does_not_tell_is_told_below(tmp_path):
    path = write(tmp_path, "{s1 RUIZ}{c1 :} {q1 It leaks.}", "Ana Ruiz | person | | 1", "direct: 1", "named: 1")
    (one,) = read_article(path)["attributions"]
    assert (one["kind"], one["mention"]) == ("direct", "named")


def test_without_a_source_a_speaker_is_implied_and_may_be_unnamed(tmp_path):
    (one,) = read_article(write(tmp_path, '{q1 "It leaks."}', "~a diver | unnamed_person | | 1"))["attributions"]
    assert (one["mention"], one["speaker"], one["description"]) == ("implicit", None, "a diver")


def test_whom_other_words_mean_stands_in_a_last_part(tmp_path):
    text = '{q1 "It leaks,"} {s1 Ana Ruiz} {c1 said}. He left; he, the pilot, and the others had a chief\'s chief.'
    lines = (
        "Ana Ruiz | person | | 1",
        "----",
        "Bo Lind / Bo | person | He, he 1, pilot, chief 2",
        "~ | person | others",
    )
    record = read_article(write(tmp_path, text, *lines))
    told = [[record["text"][start:end] for start, end in mention["places"]] for mention in record["mentions"]]
    assert told == [["He", "he", "pilot", "chief"], ["others"]]
    assert [(mention["name"], mention["also"]) for mention in record["mentions"]] == [("Bo Lind", ["Bo"]), (None, [])]
    assert record["mentions"][0]["places"][3][0] > record["text"].index("chief's")


@pytest.mark.parametrize(
    ("text", "lines", "reason"),
    [
        ("{q1 It leaks}}.", ("Ana Ruiz | person | | 1",), "closes that was not opened"),
        ("{q1 It leaks.", ("Ana Ruiz | person | | 1",), "left over"),
        ("{q1 }It leaks.", ("Ana Ruiz | person | | 1",), "nothing stands"),
        ("{q1 It} {q2 leaks}.", ("Ana Ruiz | person | | 1",), "attribution 2 has no speaker"),
        ("{s1 She} spoke.", ("Ana Ruiz | person | | 1",), "attribution 1 has no content"),
        ("{q1 It leaks}.", ("Ana Ruiz | person | | 1 2",), "no text is marked for attribution 2"),
        ("{q1 It leaks}.", ("Ana Ruiz | person | | 1", "Bo Lind | person | | 1"), "two speakers"),
        ("{q1 It leaks}.", ("Ana Ruiz | pilot | | 1",), "with a type of"),
        ("{q1 It leaks}.", ("Ana Ruiz | person | | 1", "loud: 1"), "not 'loud'"),
        ("{q1 It leaks}.", ("~x | other | | 1", "----", "Bo | pilot | It"), "line of mentions must be"),
        ("{q1 It leaks}.", ("~x | other | | 1", "----", "Bo | person | It 2"), "has 'It' 1 times, not 2"),
    ],
)
def test_wrong_markup_is_refused_with_the_file_and_the_reason(tmp_path, text, lines, reason):
    path = write(tmp_path, text, *lines)
    with pytest.raises(ValueError, match=reason) as caught:
        read_article(path)
    assert str(path) in str(caught.value)


def test_a_folder_reads_as_a_file_of_records_does(tmp_path):
    write(tmp_path, "{s1 Ana Ruiz} {c1 said} {q1 it leaked}.", "Ana Ruiz | person | | 1")
    (document,) = corpora.read_styles(tmp_path)
    assert (document.id, len(document.attributions)) == ("leak", 1)
    (document,) = corpora.read_polnear_speakers(tmp_path)
    assert [document.text[mention.start : mention.end] for mention in document.mentions] == ["Ana Ruiz"]


def test_the_command_shows_what_was_read(tmp_path, capsys, monkeypatch):
    path = write(tmp_path, "{s1 Ana Ruiz} {c1 said} {q1 it leaked}.", "Ana Ruiz | person | mayor | 1")
    monkeypatch.setattr("sys.argv", ["articles", str(path)])
    main()
    shown = capsys.readouterr().out
    assert "1 Ana Ruiz (named, person; ['mayor'])" in shown
    assert "Ana Ruiz | said | indirect: it leaked" in shown


@pytest.mark.parametrize("part", ["train", "dev"])
def test_the_own_articles_are_well_formed_and_not_in_both_parts(part):
    records = list(read_articles(FOLDER / part))
    assert len(records) >= 30
    texts = {record["text"] for record in records}
    assert len(texts) == len(records)
    other = {record["text"] for record in read_articles(FOLDER / ("dev" if part == "train" else "train"))}
    assert not texts & other
