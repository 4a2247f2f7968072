"""Draw ``docs/picture.svg``, the table of ``quoteattr demo``: ``python docs/make_picture.py``."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import quoteattr  # noqa: E402
from quoteattr.cli.commands import read_demo  # noqa: E402
from quoteattr.cli.table import make_table  # noqa: E402

OUT = Path(__file__).with_name("picture.svg")
WIDTH = 88
ROWS = 8
"""Quotes to show, from the article's beginning."""

THEME = TerminalTheme(
    (251, 251, 249),
    (36, 41, 47),
    [
        (36, 41, 47),
        (180, 35, 24),
        (40, 110, 60),
        (150, 100, 0),
        (30, 90, 170),
        (130, 60, 140),
        (20, 120, 120),
        (90,) * 3,
    ],
)


def draw(rows: int = ROWS) -> str:
    """Return the picture: SVG that loads no fonts."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), highlight=False, markup=False, emoji=False)
    console.print(make_table(quoteattr.extract(read_demo())[:rows], width=WIDTH))
    picture = console.export_svg(title="quoteattr demo", theme=THEME, unique_id="quoteattr")
    picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)
    return picture.replace("Fira Code", "ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono")


def main() -> None:
    """Write the picture."""
    OUT.write_text(draw(), encoding="utf-8")


if __name__ == "__main__":
    main()
