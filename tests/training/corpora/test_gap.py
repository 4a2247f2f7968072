"""GAP: a pronoun and its two candidates."""

from __future__ import annotations

from tests.training.corpora.reading import words
from training import corpora


def test_a_pronoun_comes_with_its_candidates(tmp_path):
    header = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
    row = 'x-1\tAna "met Bo when she left.\tshe\t17\tAna\t0\tTRUE\tBo\t9\tFALSE\thttp://x\n'
    path = tmp_path / "x.tsv"
    path.write_text(header + row, encoding="utf-8")

    (document,) = corpora.read_gap(path)

    (choice,) = document.pronoun_choices
    assert words(document, choice.pronoun) == "she"
    named = [(document.text[c.start : c.end], c.corefers) for c in choice.candidates]
    assert named == [("Ana", True), ("Bo", False)]
    assert document.attributions is None
