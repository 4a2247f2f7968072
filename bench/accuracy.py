"""How right the public API is: ``python -m bench.accuracy [--sets …] [--json] [--errors N]``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from bench.corpora import FILES, SETS, find_genre, read_required, read_set
from quoteattr.evaluation import (
    Annotation,
    Document,
    Report,
    Score,
    evaluate,
    format_misses,
    format_report,
    predict,
    right_speaker,
    same_source,
)
from quoteattr.evaluation.counts import Comparison, compare
from quoteattr.evaluation.reliability import measure_reliability
from quoteattr.evaluation.spans import trim_annotation
from quoteattr.evaluation.verdicts import judge

NARRATOR = ("I", "narrator")
"""LitBank's words for a narrator without a name."""


def measure(name: str, *, bootstrap: int = 1000) -> tuple[Report, dict[str, Any]]:
    """Run the public API on a set and compare it with gold.

    Args:
        name: The set.
        bootstrap: Draws for the 95 % intervals.

    Returns:
        The report, and what only this command shows: figures by genre, reliability, required attributions, speakers
        by how they are known.
    """
    documents = read_set(name)
    predictions = predict(documents)
    if name == "litbank":
        return _measure_litbank(documents, predictions, bootstrap)
    more: dict[str, Any] = {"genres": measure_genres(name, documents, predictions)}
    confidences, right = list_verdicts(documents, predictions)
    reliability = measure_reliability(confidences, right)
    if reliability:
        more["reliability"] = reliability.to_dict()
    if name == "kyiv":
        more["required"] = check_required(documents, predictions)
    return evaluate(documents, predictions, bootstrap=bootstrap), more


def _measure_litbank(
    documents: Sequence[Document], predictions: Mapping[str, Sequence[Annotation]], bootstrap: int
) -> tuple[Report, dict[str, Any]]:
    """Measure quotations and their speakers.

    LitBank annotates no indirect content, no cues and no sources, and counts each piece of an interrupted quotation.
    """
    pieces = {
        name: tuple(
            attrs.evolve(one, content=(piece,)) for one in found if one.kind != "indirect" for piece in one.content
        )
        for name, found in predictions.items()
    }
    more = {"characters": count_characters(documents, pieces)}
    return evaluate(documents, pieces, bootstrap=bootstrap), more


def count_characters(
    documents: Sequence[Document], predictions: Mapping[str, Sequence[Annotation]]
) -> dict[str, list[int]]:
    """Count the right speakers of matched quotations: of characters with a name, of others, of the narrator.

    Returns:
        Hits and cases. A speaker without a name is right if no name is given.
    """
    counts: dict[str, list[int]] = {}
    for document in documents:
        for gold, guess in compare(document, predictions[document.id]).matches:
            sort = "named" if gold.speaker else "narrator" if gold.description in NARRATOR else "without a name"
            count = counts.setdefault(sort, [0, 0])
            count[0] += right_speaker(gold, guess)
            count[1] += 1
    return dict(sorted(counts.items()))


def measure_genres(
    name: str, documents: Sequence[Document], predictions: Mapping[str, Sequence[Annotation]]
) -> dict[str, dict[str, float]]:
    """Return the F of the matches for each sort of text in a set."""
    groups: dict[str, list[Document]] = {}
    for document in documents:
        groups.setdefault(find_genre(name, document), []).append(document)
    found: dict[str, dict[str, float]] = {}
    for genre, group in sorted(groups.items()):
        figures = evaluate(group, predictions, bootstrap=0).figures
        scores = {key: figures[key] for key in ("matched", "matched +source") if key in figures}
        found[genre] = {key: one.f1.value for key, one in scores.items() if isinstance(one, Score)}
    return found


def list_verdicts(
    documents: Sequence[Document], predictions: Mapping[str, Sequence[Annotation]]
) -> tuple[list[float], list[bool]]:
    """Return the overall confidence and rightness of each quote whose speaker gold judges."""
    confidences, right = [], []
    for document in documents:
        guesses = predictions[document.id]
        for guess, verdict in zip(guesses, judge(compare(document, guesses)), strict=True):
            if verdict.overall is not None and guess.confidence is not None:
                confidences.append(guess.confidence)
                right.append(verdict.overall)
    return confidences, right


def check_required(
    documents: Sequence[Document], predictions: Mapping[str, Sequence[Annotation]]
) -> dict[str, list[int]]:
    """Count what the first users expect of their article.

    Returns:
        Counts of hits and cases: attributions "found" (content matched and source overlapping), "direct" ones right
        in content and kind, and "named" speakers right where the source words hold a name.
    """
    counts = {"found": [0, 0], "direct": [0, 0], "named": [0, 0]}
    required = read_required()
    for document in documents:
        comparison = compare(document, predictions[document.id])
        for one in required[document.id]:
            _count_required(counts, comparison, trim_annotation(document.text, one))
    return counts


def _count_required(counts: dict[str, list[int]], comparison: Comparison, gold: Annotation) -> None:
    found = next((guess for known, guess in comparison.matches if known.content == gold.content), None)
    hits = {"found": found is not None and same_source(gold, found)}
    if gold.kind == "direct":
        hits["direct"] = found is not None and found.kind == "direct"
    if gold.mention == "named":
        hits["named"] = found is not None and right_speaker(gold, found)
    for name, hit in hits.items():
        counts[name][0] += hit
        counts[name][1] += 1


def format_more(more: Mapping[str, Any]) -> str:
    """Return the figures that only this command shows, as plain text."""
    lines = []
    if "genres" in more:
        lines += ["", f"{'by genre':<30} {'matched':>9} {'+source':>9}   (F)"]
    for genre, figures in more.get("genres", {}).items():
        lines.append(f"  {genre:<28} " + " ".join(f"{value:>9.3f}" for value in figures.values()))
    if "reliability" in more:
        one = more["reliability"]
        sure = "none" if one["sure_accuracy"] is None else f"{one['sure_accuracy']:.3f} of them right"
        lines += [
            "",
            f"overall confidence: {one['count']} quotes, {one['accuracy']:.3f} right,",
            f"  calibration error {one['error']:.3f} (by chance {one['noise']:.3f}),",
            f"  area under risk and coverage {one['risk']:.3f}; at 0.9 and more {one['sure']:.3f}, {sure}",
        ]
    for name, (hits, cases) in more.get("required", {}).items():
        lines.append(f"required, {name}: {hits} of {cases}")
    if "characters" in more:
        lines += ["", "right speakers of the matched quotations, each piece for itself, without indirect ones:"]
        lines += [f"  {name:<28} {hits} of {cases}" for name, (hits, cases) in more["characters"].items()]
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", nargs="+", default=list(SETS), choices=list(FILES))
    parser.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    parser.add_argument("--errors", type=int, default=0, help="how many faults of each set to list; -1 for all")
    parser.add_argument("--bootstrap", type=int, default=1000, help="draws for the intervals; 0 for none")
    options = parser.parse_args(arguments)
    records = {}
    for name in options.sets:
        report, more = measure(name, bootstrap=options.bootstrap)
        records[name] = {**report.to_dict(), **more}
        if not options.json:
            sys.stdout.write(f"\n== {name}\n{format_report(report)}{format_more(more)}")
            misses = report.misses[: options.errors] if options.errors >= 0 else report.misses
            sys.stdout.write(format_misses(misses))
    if options.json:
        sys.stdout.write(json.dumps(records) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
