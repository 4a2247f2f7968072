"""``quoteattr info``: the versions at work and the card of the embedded model."""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Iterator, Mapping
from typing import Any

from quoteattr import __version__
from quoteattr.cli.output import make_console, open_output
from quoteattr.export import dump_json

__all__ = ["collect_info", "list_facts", "show_info"]

_PACKAGES = ("spacy", "textacy", "onnxruntime", "tokenizers", "numpy", "attrs", "cattrs", "typer", "rich")


def collect_info() -> dict[str, Any]:
    """Return the versions of what is at work, and the model's card.

    Raises:
        ModelError: If the embedded model has no card.
    """
    from quoteattr.resources import model_card

    return {
        "quoteattr": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(terse=True),
        "packages": {name: _find_version(name) for name in _PACKAGES},
        "model": dict(model_card()),
    }


def _find_version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def show_info(*, json: bool = False) -> int:
    """Print what `collect_info` gives, for people or as JSON.

    Returns:
        0.
    """
    facts = collect_info()
    with open_output(None, people=not json) as stream:
        if json:
            stream.write(dump_json(facts, indent=2) + "\n")
            return 0
        from rich.table import Table
        from rich.text import Text

        table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        for name, value in list_facts(facts):
            table.add_row(Text(name, style="bold"), Text(value))
        console = make_console(stream)
        with console.capture() as capture:
            console.print(table)
        stream.writelines(line.rstrip() + "\n" for line in capture.get().splitlines())
    return 0


def list_facts(facts: Mapping[str, Any], level: int = 0) -> Iterator[tuple[str, str]]:
    """Turn nested facts into lines of a name and a value, the inner names indented."""
    for name, value in facts.items():
        shown = "  " * level + str(name).replace("_", " ")
        if isinstance(value, Mapping):
            yield shown, ""
            yield from list_facts(value, level + 1)
        elif isinstance(value, list | tuple):
            yield shown, "; ".join(map(_show_value, value))
        else:
            yield shown, _show_value(value)


def _show_value(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {_show_value(one)}" for name, one in value.items())
    return str(value)
