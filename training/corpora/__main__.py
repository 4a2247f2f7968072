"""Count what each corpus holds: ``python -m training.corpora DATA_FOLDER``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from training.corpora import (
    Document,
    read_gap,
    read_gum,
    read_litbank,
    read_polnear,
    read_polnear_speakers,
    read_riqua,
    read_styles,
)

COLUMNS = (
    "docs",
    "words",
    "attributions",
    "with cue",
    "with source",
    "mentions",
    "clusters",
    "choices",
)
_FILES: tuple[tuple[str, Callable[[Path], Iterable[Document]], str], ...] = (
    ("polnear train", read_polnear, "polnear/train.jsonl.gz"),
    ("polnear dev", read_polnear, "polnear/dev.jsonl.gz"),
    ("polnear speakers train", read_polnear_speakers, "polnear/train.jsonl.gz"),
    ("polnear speakers dev", read_polnear_speakers, "polnear/dev.jsonl.gz"),
    ("styles train", read_styles, "styles/train.jsonl.gz"),
    ("styles dev", read_styles, "styles/dev.jsonl.gz"),
    ("styles speakers train", read_polnear_speakers, "styles/train.jsonl.gz"),
    ("styles speakers dev", read_polnear_speakers, "styles/dev.jsonl.gz"),
    ("gum train", read_gum, "gum/train.conllu.gz"),
    ("gum dev", read_gum, "gum/dev.conllu.gz"),
    ("litbank", read_litbank, "litbank/coref.conll.gz"),
    ("riqua train", read_riqua, "riqua/train.jsonl.gz"),
    ("riqua valid", read_riqua, "riqua/valid.jsonl.gz"),
    ("gap development", read_gap, "gap/development.tsv.gz"),
    ("gap validation", read_gap, "gap/validation.tsv.gz"),
    ("gap test", read_gap, "gap/test.tsv.gz"),
)


def read_corpora(folder: Path) -> Iterator[tuple[str, Iterable[Document]]]:
    """Yield each corpus that the folder holds, by name."""
    for name, read, file in _FILES:
        path = folder / file
        if path.exists():
            yield name, read(path)


def count(documents: Iterable[Document]) -> tuple[int, ...]:
    """Return the figures of one corpus, in the order of ``COLUMNS``."""
    totals = [0] * len(COLUMNS)
    for document in documents:
        attributions = document.attributions or ()
        mentions = document.mentions or ()
        figures = (
            1,
            len(document.text.split()),
            len(attributions),
            sum(attribution.cue is not None for attribution in attributions),
            sum(attribution.source is not None for attribution in attributions),
            len(mentions),
            len({mention.cluster for mention in mentions}),
            len(document.pronoun_choices or ()),
        )
        totals = [total + figure for total, figure in zip(totals, figures, strict=True)]
    return tuple(totals)


def main(arguments: list[str]) -> int:
    """Write the table to standard output; 2 if called wrongly."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m training.corpora DATA_FOLDER\n")
        return 2
    widths = [max(9, len(column)) for column in COLUMNS]
    titles = (f"{c:>{w}}" for c, w in zip(COLUMNS, widths, strict=True))
    sys.stdout.write(f"{'corpus':<24}{'  '.join(titles)}\n")
    for name, documents in read_corpora(Path(arguments[0])):
        cells = (f"{n:>{w},}" for n, w in zip(count(documents), widths, strict=True))
        sys.stdout.write(f"{name:<24}{'  '.join(cells)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
