"""All figures of one set of predictions, as values, as JSON-ready data and as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from quoteattr.evaluation import peers
from quoteattr.evaluation.counts import Counts, compare, count_all, count_group, count_kinds, count_mentions
from quoteattr.evaluation.documents import Document, Predictions
from quoteattr.evaluation.figures import MATCHES, MEASURES, RECALLS, Estimate, Figure, Measure, Score, make_figures
from quoteattr.evaluation.misses import Miss, find_misses


@attrs.frozen(kw_only=True)
class Report:
    """The figures of predictions against gold.

    Attributes:
        documents: Number of gold documents.
        gold: Number of gold attributions.
        predicted: Number of predicted ones.
        unpredicted: Ids of gold documents without a prediction; they count as empty.
        unknown: Ids of predictions that gold lacks; they count for nothing.
        figures: The project's own figures, by name.
        kinds: Figures for direct, mixed and indirect content: precision over the predictions of the kind, recall
            over the gold of the kind; without the kinds that neither has.
        mentions: Recall and speaker accuracy for named, pronoun, nominal and implicit sources.
        peers: The figures that other tools publish, by name.
        by_document: The matches of each document, by its id.
        misses: Every fault, in the documents' order.
    """

    documents: int
    gold: int
    predicted: int
    unpredicted: tuple[str, ...]
    unknown: tuple[str, ...]
    figures: Mapping[str, Figure]
    kinds: Mapping[str, Mapping[str, Figure]]
    mentions: Mapping[str, Mapping[str, Figure]]
    peers: Mapping[str, Figure]
    by_document: Mapping[str, Mapping[str, Figure]]
    misses: tuple[Miss, ...] = attrs.field(repr=False)

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data: all but the misses."""
        return {
            "documents": self.documents,
            "gold": self.gold,
            "predicted": self.predicted,
            "unpredicted": list(self.unpredicted),
            "unknown": list(self.unknown),
            "figures": _to_dicts(self.figures),
            "kinds": {name: _to_dicts(figures) for name, figures in self.kinds.items()},
            "mentions": {name: _to_dicts(figures) for name, figures in self.mentions.items()},
            "peers": _to_dicts(self.peers),
            "by_document": {name: _to_dicts(figures) for name, figures in self.by_document.items()},
        }


def evaluate(
    gold: Iterable[Document],
    predictions: Predictions,
    *,
    quoted: bool = False,
    bootstrap: int = 1000,
    seed: int = 0,
) -> Report:
    """Compare predictions with gold.

    Args:
        gold: The gold documents.
        predictions: The predicted annotations of each document, by its id.
        quoted: Whether to keep only attributions whose content has or touches a double quotation mark.
        bootstrap: How often to draw the documents anew for the 95 % intervals; 0 for none.
        seed: What the draws start from; the same seed gives the same intervals.

    Returns:
        The report.
    """
    documents = list(gold)
    ids = {one.id for one in documents}
    comparisons = [compare(one, predictions.get(one.id, ()), quoted=quoted) for one in documents]
    linked = any(one.content and (one.source or one.cue) for document in documents for one in document.annotations)

    def choose(measures: Iterable[Measure]) -> list[Measure]:
        return [one for one in measures if linked or one.name in _UNLINKED]

    def make(counts: Iterable[Counts], measures: Sequence[Measure]) -> dict[str, Figure]:
        return make_figures(list(counts), measures, bootstrap=bootstrap, seed=seed)

    kinds, mentions = map(count_kinds, comparisons), map(count_mentions, comparisons)
    counts = list(map(count_all, comparisons))
    return Report(
        documents=len(documents),
        gold=sum(one["gold"] for one in counts),
        predicted=sum(one["predicted"] for one in counts),
        unpredicted=tuple(one.id for one in documents if one.id not in predictions),
        unknown=tuple(one for one in predictions if one not in ids),
        figures=make(counts, choose(MEASURES)),
        kinds={
            name: make(group, choose(MATCHES))
            for name, group in _transpose(kinds)
            if any(c["gold"] or c["predicted"] for c in group)
        },
        mentions={name: make(group, RECALLS) for name, group in _transpose(mentions) if any(c["gold"] for c in group)},
        peers=make(map(peers.count_peers, comparisons), peers.MEASURES),
        by_document={one.document.id: make_figures([count_group(one, lambda _: True)], MATCHES) for one in comparisons},
        misses=tuple(miss for one in comparisons for miss in find_misses(one)),
    )


_UNLINKED = frozenset({"content exact", "content char", "matched", "matched +speaker", "speaker accuracy"})
"""What gold without links can say."""


def _transpose(groups: Iterable[Mapping[str, Counts]]) -> Iterator[tuple[str, list[Counts]]]:
    """Turn documents' counts by group into groups' counts by document."""
    rows = list(groups)
    for name in rows[0] if rows else ():
        yield name, [row[name] for row in rows]


def _to_dicts(figures: Mapping[str, Figure]) -> dict[str, Any]:
    return {name: figure.to_dict() for name, figure in figures.items()}


def format_report(report: Report) -> str:
    """Return a report as lines of plain text, to be read by people.

    Args:
        report: The report.

    Returns:
        The tables, each line ended; without the misses (see `format_misses`).
    """
    lines = [f"{report.documents} documents, {report.gold} gold attributions, {report.predicted} predicted"]
    if report.unpredicted:
        lines.append(f"{len(report.unpredicted)} documents have no prediction; they count as empty")
    lines += ["", *_format_table("all", report.figures)]
    for title, groups in (("kind", report.kinds), ("mention", report.mentions)):
        for name, figures in groups.items():
            lines += ["", *_format_table(f"{title}: {name}", figures)]
    lines += ["", *_format_table("after other tools' definitions", report.peers)]
    return "\n".join(lines) + "\n"


def _format_table(title: str, figures: Mapping[str, Figure]) -> Iterator[str]:
    yield f"{title:<30} {'precision':>9} {'recall':>7} {'F':>7}  95 % of F"
    for name, figure in figures.items():
        if isinstance(figure, Score):
            values = f"{figure.precision.value:>9.3f} {figure.recall.value:>7.3f} {figure.f1.value:>7.3f}"
            yield f"  {name:<28} {values}{_format_interval(figure.f1)}"
        else:
            yield f"  {name:<28} {figure.value:>25.3f}{_format_interval(figure)}"


def _format_interval(estimate: Estimate) -> str:
    if estimate.low is None or estimate.high is None:
        return ""
    return f"  {estimate.low:.3f}–{estimate.high:.3f}"


def format_misses(misses: Iterable[Miss]) -> str:
    """Return faults as plain text: what is wrong, what was said, and the text around it.

    Args:
        misses: The faults.

    Returns:
        Three lines a fault, each line ended.
    """
    return "".join(f"{miss.fault.upper()} in {miss.document}\n  {miss.said}\n  {miss.shown}\n" for miss in misses)
