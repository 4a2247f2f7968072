"""What the command counts, and what holds for all data where they are present."""

from __future__ import annotations

import gzip
import json

from tests.training.corpora.reading import words
from training.corpora.__main__ import main, read_corpora


def test_the_command_counts_what_the_folder_holds(tmp_path, capsys):
    (tmp_path / "styles").mkdir()
    record = {"id": "a", "text": "Ana ran.", "attributions": []}
    line = json.dumps(record).encode() + b"\n"
    (tmp_path / "styles" / "dev.jsonl.gz").write_bytes(gzip.compress(line))

    assert main([str(tmp_path)]) == 0
    header, row, *_ = capsys.readouterr().out.splitlines()
    assert header.startswith("corpus")
    assert row.split()[:4] == ["styles", "dev", "1", "2"]
    assert main([]) == 2


def test_every_span_of_the_real_data_is_made_of_words(shared):
    read = 0
    for name, documents in read_corpora(shared / "data"):
        for document in documents:
            read += 1
            size = len(document.text)
            for attribution in document.attributions or ():
                spans = [*attribution.content, attribution.cue, attribution.source]
                for start, end in filter(None, spans):
                    piece = document.text[start:end]
                    assert piece, name
                    assert piece == piece.strip(), name
            for m in document.mentions or ():
                piece = document.text[m.start : m.end]
                assert piece, name
                assert piece == piece.strip(), name
                assert 0 <= m.start <= m.head_start < m.head_end <= m.end <= size, name
            for choice in document.pronoun_choices or ():
                assert words(document, choice.pronoun).isalpha(), name
    assert read > 1000
