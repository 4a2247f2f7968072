"""How good predictions are: figures with intervals, faults with their text, other tools' definitions beside ours."""

from __future__ import annotations

from quoteattr.evaluation.documents import (
    Annotation,
    Document,
    Predictions,
    quote_to_prediction,
    quotes_to_annotations,
    read_annotation,
)
from quoteattr.evaluation.figures import Estimate, Figure, Score
from quoteattr.evaluation.formats import read_documents, read_predictions
from quoteattr.evaluation.misses import Miss
from quoteattr.evaluation.names import right_speaker, same_name
from quoteattr.evaluation.report import Report, evaluate, format_misses, format_report
from quoteattr.evaluation.run import predict, run
from quoteattr.evaluation.spans import same_source

__all__ = [
    "Annotation",
    "Document",
    "Estimate",
    "Figure",
    "Miss",
    "Predictions",
    "Report",
    "Score",
    "evaluate",
    "format_misses",
    "format_report",
    "predict",
    "quote_to_prediction",
    "quotes_to_annotations",
    "read_annotation",
    "read_documents",
    "read_predictions",
    "right_speaker",
    "run",
    "same_name",
    "same_source",
]
