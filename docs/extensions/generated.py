"""Directives for what is measured elsewhere, so that no number is copied by hand.

``model-card`` shows the card of the embedded model and the record of its calibration. ``measured`` shows what the
commands of ``bench/`` have written into the folders or files named: charts (``.svg``), tables (``.md``), output
(``.txt``).
``floors`` shows the figures that the gate pins.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from sphinx.application import Sphinx

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "quoteattr" / "resources"
CARD = RESOURCES / "model" / "card.json"
CALIBRATION = RESOURCES / "calibration.json"
FLOORS = ROOT / "bench" / "floors.json"

_LONGEST = 24
"""Fields of a table's row; a record with more is shown one field a row."""

_CELL = 120
"""Characters of a list that stands in a table's cell; a longer one is shown as a list."""


class ModelCard(SphinxDirective):
    """The card, and the calibration's record without its weights."""

    def run(self) -> list[nodes.Node]:
        """Make the tables."""
        self.env.note_dependency(str(CARD))
        self.env.note_dependency(str(CALIBRATION))
        if not CARD.exists():
            return self.parse_text_to_nodes("This checkout holds no model.")
        lines = list(show_record(_read(CARD)))
        calibration = {name: value for name, value in _read(CALIBRATION).items() if name != "parts"}
        lines += ["**Calibration of the confidence**", "", *show_record(calibration)]
        return self.parse_text_to_nodes("\n".join(lines))


class Measured(SphinxDirective):
    """What stands in files and folders of measurements; a line that says so where there is nothing."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec = {"suffix": directives.unchanged}  # noqa: RUF012 - docutils' own name and type

    def run(self) -> list[nodes.Node]:
        """Make the images, tables and blocks."""
        source = Path(self.env.doc2path(self.env.docname))
        wanted = self.options.get("suffix", ".svg .md .txt").split()
        paths = [
            path
            for name in self.arguments[0].split()
            for path in list_files(source.parent / name)
            if path.suffix in wanted
        ]
        if not paths:
            return self.parse_text_to_nodes("*Nothing has been measured in this checkout yet.*")
        lines: list[str] = []
        for path in paths:
            self.env.note_dependency(str(path))
            lines += show_file(path, path.relative_to(source.parent).as_posix())
        return self.parse_text_to_nodes("\n".join(lines))


class Floors(SphinxDirective):
    """The figures that must not fall, with the checksums of data and model."""

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        self.env.note_dependency(str(FLOORS))
        floors = _read(FLOORS)
        if not floors["figures"]:
            return self.parse_text_to_nodes("*No figure is pinned yet.*")
        return self.parse_text_to_nodes("\n".join(show_record(floors)))


def _read(path: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return record


def list_files(path: Path) -> list[Path]:
    """List a folder's files by name, or a file alone; nothing where there is neither."""
    return [path] if path.is_file() else sorted(path.glob("*"))


def show_file(path: Path, address: str) -> Iterator[str]:
    """Yield the Markdown lines that show one file of measurements."""
    title = path.stem.replace("-", " ").replace("_", " ")
    if path.suffix == ".svg":
        yield f"![{title}]({address})"
    elif path.suffix == ".md":
        yield path.read_text(encoding="utf-8")
    else:
        yield f"**{title.capitalize()}**"
        yield ""
        yield from ("```text", path.read_text(encoding="utf-8").rstrip("\n"), "```")
    yield ""


def show_record(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the Markdown lines of nested data: a table for plain values, then one for each inner record."""
    plain = {name: value for name, value in record.items() if not _is_nested(value)}
    if plain:
        yield from _make_table(("", ""), ((_name(name), _show(value)) for name, value in plain.items()))
    for name, value in record.items():
        if not _is_nested(value):
            continue
        yield from (f"**{_title(name)}**", "")
        if _is_long_list(value):
            yield from (*(f"- {_show(one)}" for one in value), "")
            continue
        rows = value if isinstance(value, list) else None
        if rows is None and all(isinstance(one, Mapping) for one in value.values()):
            rows = [{"": key, **one} for key, one in value.items()]
        if rows is None or any(_is_nested(cell) for row in rows for cell in row.values()):
            yield from _show_apart(value)
            continue
        columns = list(dict.fromkeys(column for row in rows for column in row))
        if len(columns) > _LONGEST:
            yield from _show_apart(value)
            continue
        yield from _make_table(
            map(_name, columns), ([_show(row[column]) if column in row else "" for column in columns] for row in rows)
        )


def _show_apart(value: Any) -> Iterator[str]:
    """Show inner records one after the other."""
    for one in value if isinstance(value, list) else [value]:
        yield from show_record(one)


def _is_long_list(value: Any) -> bool:
    """Whether a value is a list of texts that would crowd a cell."""
    return isinstance(value, list) and all(isinstance(one, str) for one in value) and sum(map(len, value)) > _CELL


def _is_nested(value: Any) -> bool:
    """Whether a value needs a place of its own: a record, a list of records, a list of long texts."""
    if isinstance(value, list):
        return _is_long_list(value) or (bool(value) and all(isinstance(one, Mapping) for one in value))
    return isinstance(value, Mapping) and bool(value)


def _make_table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    columns = list(head)
    yield f"| {' | '.join(columns)} |"
    yield "|---" * len(columns) + "|"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _name(name: str) -> str:
    """Show a key as words."""
    return {"sha256": "SHA-256"}.get(name, name.replace("_", " "))


def _title(name: str) -> str:
    """Show a key above its table; the name of a set of articles stays as it is."""
    shown = _name(name)
    return shown if "/" in shown else shown[:1].upper() + shown[1:]


def _show(value: Any) -> str:
    """Show a plain value in a table's cell."""
    if value is None or value in ([], {}):
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, list):
        return "; ".join(map(_show, value))
    shown = " ".join(str(value).split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return f"`{shown}`" if len(shown) == 64 and shown.isalnum() else shown


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the directives."""
    app.add_directive("model-card", ModelCard)
    app.add_directive("measured", Measured)
    app.add_directive("floors", Floors)
    return {"parallel_read_safe": True}
