"""The gate: figures must not fall. ``python -m bench.gate [--update] [--lower FIGURE …]``.

``bench/floors.json`` pins each figure with the hash of its data and the checksum of the model it was measured on.
The command measures anew and ends with 1 if a figure is below its floor by more than the slack (processors differ
a little in int8 arithmetic), or if data or model are not the pinned ones.

``--update`` pins what is measured now; it refuses to lower a floor. ``--lower FIGURE`` lowers that one, if a line
under [Unreleased] in the CHANGELOG holds the word "floor" and the figure's name.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.accuracy import measure
from bench.corpora import hash_set
from quoteattr.evaluation import Report, Score

FLOORS = Path(__file__).with_name("floors.json")
CHANGELOG = Path(__file__).parents[1] / "CHANGELOG.md"

PINNED = {
    "polnear/dev": (
        "matched",
        "matched +source",
        "source exact",
        "cue exact",
        "content exact",
        "all exact",
        "matched +speaker",
        "speaker accuracy",
    ),
    "styles/dev": ("matched", "matched +source", "matched +speaker", "speaker accuracy", "kind accuracy"),
    "articles/dev": ("matched", "matched +source", "matched +speaker", "speaker accuracy"),
    "kyiv": ("required found", "required direct", "required named"),
}
"""The figures that are pinned, by set: F of a score, the value of another figure, or a count."""


def measure_all(pinned: Mapping[str, Sequence[str]] = PINNED) -> dict[str, float]:
    """Measure the pinned figures; the key is the set and the figure: "polnear/dev: matched"."""
    found = {}
    for name, figures in pinned.items():
        report, more = measure(name, bootstrap=0)
        for figure in figures:
            found[f"{name}: {figure}"] = _read_figure(report, more, figure)
    return found


def _read_figure(report: Report, more: Mapping[str, Any], figure: str) -> float:
    if figure.startswith("required "):
        return float(more["required"][figure.removeprefix("required ")][0])
    found = report.figures[figure]
    return round(found.f1.value if isinstance(found, Score) else found.value, 4)


def pin_data(names: Iterable[str] = PINNED) -> dict[str, str]:
    """Return the hash of each set's data."""
    return {name: hash_set(name) for name in names}


def pin_model() -> str:
    """Return the checksum of the embedded model, from its card."""
    from quoteattr.resources import model_card

    return str(model_card()["sha256"]["encoder.onnx"])


def find_faults(
    floors: Mapping[str, Any], figures: Mapping[str, float], data: Mapping[str, str], model: str
) -> list[str]:
    """Compare what is measured with what is pinned.

    Args:
        floors: The contents of ``floors.json``.
        figures: What `measure_all` gave.
        data: What `pin_data` gave.
        model: What `pin_model` gave.

    Returns:
        A line for each fault; none if all is well.
    """
    faults = [
        f"{name}: the data are not those of the floors" for name in data if floors["data"].get(name) != data[name]
    ]
    if floors["model"] != model:
        faults.append("the model is not that of the floors: pin it with --update")
    for name, floor in floors["figures"].items():
        value = figures.get(name)
        if value is None:
            faults.append(f"{name}: pinned at {floor:g}, but not measured")
        elif value < floor - _slack(floors, name):
            faults.append(f"{name}: {value:g} is below the floor of {floor:g}")
    return faults


def _slack(floors: Mapping[str, Any], name: str) -> float:
    """Return how far a figure may lie below its floor; counts may not."""
    return 0.0 if ": required" in name else float(floors["slack"])


def update(
    floors: Mapping[str, Any],
    figures: Mapping[str, float],
    data: Mapping[str, str],
    model: str,
    *,
    lower: Iterable[str] = (),
    changelog: str = "",
) -> tuple[dict[str, Any], list[str]]:
    """Pin what is measured now.

    Args:
        floors: The contents of ``floors.json``.
        figures: What `measure_all` gave.
        data: What `pin_data` gave.
        model: What `pin_model` gave.
        lower: The figures whose floors may be lowered.
        changelog: The text of the CHANGELOG, which must speak of them.

    Returns:
        The new contents, and a line for each floor that may not be lowered; it stays then.
    """
    allowed, faults, pinned = set(lower), [], {}
    for name, value in figures.items():
        floor = floors["figures"].get(name)
        if floor is None or value >= floor:
            pinned[name] = value
        elif name not in allowed and value >= floor - _slack(floors, name):
            pinned[name] = floor
        elif name not in allowed:
            pinned[name] = floor
            faults.append(f"{name}: {value:g} is below the floor of {floor:g}; lower it with --lower {name!r}")
        elif not speaks_of(changelog, name, figures):
            pinned[name] = floor
            faults.append(f"{name}: a lower floor needs a line under [Unreleased] in the CHANGELOG that names it")
        else:
            pinned[name] = value
    return {"slack": floors["slack"], "model": model, "data": dict(data), "figures": pinned}, faults


def speaks_of(changelog: str, name: str, names: Iterable[str] = ()) -> bool:
    """Tell whether a line under [Unreleased] holds the word "floor" and a figure's name.

    Args:
        changelog: The text of the CHANGELOG.
        name: The figure's name.
        names: Those of all figures: a longer one does not speak of the one that it begins with.
    """
    _, _, after = changelog.partition("## [Unreleased]")
    unreleased = after.partition("\n## [")[0].lower()
    longest_first = sorted({one.lower() for one in (name, *names)}, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return any("floor" in line and name.lower() in pattern.findall(line) for line in unreleased.splitlines())


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and compare, or pin; 1 if something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="pin what is measured now")
    parser.add_argument("--lower", nargs="+", default=[], metavar="FIGURE", help="floors that --update may lower")
    options = parser.parse_args(arguments)
    data, model = pin_data(), pin_model()
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    figures = measure_all()
    for name, value in figures.items():
        sys.stdout.write(f"{name:<34} {value:>8g}   floor {floors['figures'].get(name, '–')}\n")
    if options.update:
        changelog = CHANGELOG.read_text(encoding="utf-8")
        floors, faults = update(floors, figures, data, model, lower=options.lower, changelog=changelog)
        FLOORS.write_text(json.dumps(floors, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    else:
        faults = find_faults(floors, figures, data, model)
    for fault in faults:
        sys.stdout.write(f"FAULT  {fault}\n")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
