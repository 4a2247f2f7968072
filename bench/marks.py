"""Whether the style of quotation marks matters: ``python -m bench.marks [--sets …]``.

Every pair of marks in the gold texts is replaced by another style, character by character, so that all offsets
stay; the table shows how far the figures move from those of the plain text.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

import attrs

from bench.corpora import FILES, read_set
from quoteattr.evaluation import Score, evaluate, predict
from training.augment import STYLES, restyle

FIGURES = ("matched", "matched +source", "content exact", "source exact")
ALLOWED = 0.02
"""How far a style's figures may lie below those of the plain text."""


def measure_styles(name: str, limit: int | None = None) -> dict[str, dict[str, float]]:
    """Return the F of each figure for the plain texts of a set and for each style of marks."""
    documents = read_set(name)[:limit]
    rows = {}
    for style in ("plain", *STYLES):
        styled = (
            documents
            if style == "plain"
            else [attrs.evolve(one, text=restyle(one.text, style), not_quotes=()) for one in documents]
        )
        figures = evaluate(styled, predict(styled), bootstrap=0).figures
        scores = {key: figures[key] for key in FIGURES}
        rows[style] = {key: one.f1.value for key, one in scores.items() if isinstance(one, Score)}
    return rows


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", nargs="+", default=["polnear/dev", "styles/dev"], choices=list(FILES))
    parser.add_argument("--limit", type=int, help="only so many documents of each set")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    tables = {name: measure_styles(name, options.limit) for name in options.sets}
    if options.json:
        sys.stdout.write(json.dumps(tables) + "\n")
        return 0
    for name, rows in tables.items():
        sys.stdout.write(f"\n{name + ', F':<22}" + "".join(f"{key:>18}" for key in FIGURES) + "\n")
        for style, row in rows.items():
            cells = "".join(f"{row[key]:>10.3f} {100 * (row[key] - rows['plain'][key]):>+6.1f} " for key in FIGURES)
            worst = min(row[key] - rows["plain"][key] for key in FIGURES[:2])
            sys.stdout.write(f"{style:<22}{cells}{'  below' if worst < -ALLOWED else ''}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
