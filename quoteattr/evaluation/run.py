"""What ``quoteattr evaluate`` does: gold and predictions in, figures out."""

from __future__ import annotations

import itertools
import json as json_module
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

from quoteattr.evaluation.documents import Annotation, Document, quotes_to_annotations
from quoteattr.evaluation.formats import read_documents, read_predictions
from quoteattr.evaluation.report import Report, evaluate, format_misses, format_report


def predict(documents: Iterable[Document]) -> dict[str, tuple[Annotation, ...]]:
    """Run the embedded model.

    Args:
        documents: The documents; only their texts are read.

    Returns:
        What was found in each document, by its id.
    """
    from quoteattr.api import pipe

    pairs = ((document.text, document.id) for document in documents)
    return {name: quotes_to_annotations(quotes) for quotes, name in pipe(pairs, as_tuples=True)}


def run(
    gold_path: str | Path,
    predictions_path: str | Path | None = None,
    *,
    json: bool = False,
    errors: int = 0,
    bootstrap: int = 1000,
    stream: TextIO | None = None,
) -> Report:
    """Evaluate a file of predictions, or the embedded model, and write the figures.

    Args:
        gold_path: Gold documents, in a format of `read_documents`.
        predictions_path: Predictions in one of the same formats; None runs the embedded model on the texts.
        json: Whether to write one JSON object instead of tables.
        errors: How many faults to list, with the text around them; below 0 for all.
        bootstrap: How often to draw the documents anew for the 95 % intervals; 0 for none.
        stream: Where to write; None is standard output.

    Returns:
        The report.

    Raises:
        OSError: If a file cannot be read.
        DataError: If a file is in none of the formats.
    """
    out = stream or sys.stdout
    gold = read_documents(gold_path)
    predictions = predict(gold) if predictions_path is None else read_predictions(predictions_path)
    report = evaluate(gold, predictions, bootstrap=bootstrap)
    misses = report.misses if errors < 0 else tuple(itertools.islice(report.misses, errors))
    if json:
        record: dict[str, Any] = report.to_dict()
        if errors:
            record["misses"] = [
                {"document": miss.document, "fault": miss.fault, "said": miss.said, "text": miss.shown}
                for miss in misses
            ]
        json_module.dump(record, out, ensure_ascii=False)
        out.write("\n")
    else:
        out.write(format_report(report))
        if misses:
            out.write("\n" + format_misses(misses))
    return report
