"""Reader of GAP: ambiguous pronouns, each with two candidate names (Webster et al., 2018)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from training.corpora.documents import Document, PronounCandidate, PronounChoice
from training.corpora.files import read_lines


def read_gap(path: str | Path) -> Iterator[Document]:
    """Yield one short document per pronoun, annotated for nothing but that pronoun."""
    rows = csv.DictReader(read_lines(path), delimiter="\t", quoting=csv.QUOTE_NONE)
    for row in rows:
        start = int(row["Pronoun-offset"])
        choice = PronounChoice(
            pronoun=(start, start + len(row["Pronoun"])),
            candidates=(_make_candidate(row, "A"), _make_candidate(row, "B")),
        )
        yield Document(id=row["ID"], domain="encyclopedia", text=row["Text"], pronoun_choices=(choice,))


def _make_candidate(row: dict[str, str], letter: str) -> PronounCandidate:
    start = int(row[f"{letter}-offset"])
    corefers = row[f"{letter}-coref"].upper() == "TRUE"
    return PronounCandidate(start, start + len(row[letter]), corefers)
