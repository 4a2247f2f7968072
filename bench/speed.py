"""How fast and how small: ``python -m bench.speed``. Every figure is of a process of its own, on one core.

The words a second are those of `quoteattr.extract`, article after article; beside them, in the same run and on
the same core, those of a spaCy pipeline of small size (tags, parse, entities), which most peers need first.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.corpora import find_shared, read_set

ROOT = Path(__file__).parents[1]

LIMITS = {
    "import": ("seconds to import quoteattr", "<", 0.15),
    "first": ("seconds to the first quotation, cold", "<", 2.0),
    "words": ("words a second through extract", ">=", 4000.0),
    "memory": ("MB at most", "<", 600.0),
    "linear": ("times longer for ten times the text", "<=", 12.0),
}
"""The figures that have a limit."""

_IMPORT = "import time; t = time.perf_counter(); import quoteattr; print(time.perf_counter() - t)"
_FIRST = """
import time; t = time.perf_counter()
import quoteattr
assert quoteattr.extract("“We won,” said Ida Bo, the mayor of Wells.")
print(time.perf_counter() - t)
"""
_WORDS = """
import json, resource, sys, time
texts = json.load(sys.stdin)
import quoteattr
quoteattr.extract(texts[0])
t = time.perf_counter()
for text in texts:
    quoteattr.extract(text)
print(time.perf_counter() - t, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
_PIPELINE = """
import json, sys, time
texts = json.load(sys.stdin)
import spacy
nlp = spacy.load(sys.argv[1])
nlp(texts[0])
t = time.perf_counter()
for text in texts:
    nlp(text)
print(time.perf_counter() - t)
"""
_LONG = """
import json, sys, time
import quoteattr
text = json.load(sys.stdin)
quoteattr.extract(text[:2000])
t = time.perf_counter()
quoteattr.extract(text)
print(time.perf_counter() - t)
"""


def run_alone(code: str, data: Any = None, *arguments: str) -> list[float]:
    """Run Python code in a process of its own, on one core, and return the numbers it prints.

    Args:
        code: What to run.
        data: What it reads from standard input, as JSON.
        arguments: What it finds in ``sys.argv``.

    Returns:
        The numbers.
    """
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        input=json.dumps(data),
        env={**os.environ, **threads, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_stay_on_one_core,
    )
    if done.returncode:
        message = f"the measured process failed:\n{done.stderr}"
        raise RuntimeError(message)
    return [float(number) for number in done.stdout.split()]


def _stay_on_one_core() -> None:
    """Pin the process to one of the cores it may use, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def measure(*, repeats: int = 3, documents: int | None = None) -> dict[str, float]:
    """Measure everything.

    Args:
        repeats: How often the short measurements are made; the best one counts.
        documents: How many articles to read for the words a second; None for all.

    Returns:
        The figures by name: those of `LIMITS`, and "pipeline" (words a second) and "ratio" where that model is here.
    """
    shared = find_shared()
    texts = [document.text for document in read_set("polnear/dev")][:documents]
    words = sum(len(text.split()) for text in texts)
    figures = {
        "import": min(run_alone(_IMPORT)[0] for _ in range(repeats)),
        "first": min(run_alone(_FIRST)[0] for _ in range(repeats)),
    }
    seconds, figures["memory"] = run_alone(_WORDS, texts)
    figures["words"] = words / seconds
    model = shared / "models" / "en_gum_sm"
    if model.is_dir():
        figures["pipeline"] = words / run_alone(_PIPELINE, texts, str(model))[0]
        figures["ratio"] = figures["words"] / figures["pipeline"]
    short = make_long(texts, 100_000)
    figures["linear"] = run_alone(_LONG, make_long(texts, 1_000_000))[0] / run_alone(_LONG, short)[0]
    return figures


def make_long(texts: Sequence[str], characters: int) -> str:
    """Return one text of so many characters, made of articles in turn."""
    whole = "\n\n".join(texts)
    return (whole * (characters // len(whole) + 1))[:characters]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 if a figure is beyond its limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--documents", type=int, help="only so many articles for the words a second")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    figures = measure(repeats=options.repeats, documents=options.documents)
    if options.json:
        sys.stdout.write(json.dumps(figures) + "\n")
    missed = [name for name in LIMITS if not keeps(name, figures[name])]
    if not options.json:
        for name, (words, sign, limit) in LIMITS.items():
            verdict = "MISSED" if name in missed else "kept"
            sys.stdout.write(f"{words:<40} {figures[name]:>10.3f}   {sign} {limit:<8g} {verdict}\n")
        if "ratio" in figures:
            sys.stdout.write(f"{'the reference pipeline, words a second':<40} {figures['pipeline']:>10.0f}\n")
            sys.stdout.write(f"{'... as many times as fast':<40} {figures['ratio']:>10.2f}\n")
    return 1 if missed else 0


def keeps(name: str, value: float) -> bool:
    """Tell whether a figure keeps its limit."""
    _, sign, limit = LIMITS[name]
    return {"<": value < limit, "<=": value <= limit, ">=": value >= limit}[sign]


if __name__ == "__main__":
    raise SystemExit(main())
