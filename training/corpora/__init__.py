"""Readers that turn every data set into :class:`~training.corpora.documents.Document`."""

from __future__ import annotations

from training.corpora.attributions import read_polnear, read_styles
from training.corpora.documents import (
    Document,
    GoldAttribution,
    GoldMention,
    PronounCandidate,
    PronounChoice,
    QuotedText,
    SpokenQuotation,
    Voice,
)
from training.corpora.gap import read_gap
from training.corpora.gum import SHIPPABLE_GENRES, read_gum
from training.corpora.litbank import read_litbank, read_litbank_quotations
from training.corpora.polnear_speakers import read_polnear_speakers
from training.corpora.riqua import read_riqua

__all__ = [
    "SHIPPABLE_GENRES",
    "Document",
    "GoldAttribution",
    "GoldMention",
    "PronounCandidate",
    "PronounChoice",
    "QuotedText",
    "SpokenQuotation",
    "Voice",
    "read_gap",
    "read_gum",
    "read_litbank",
    "read_litbank_quotations",
    "read_polnear",
    "read_polnear_speakers",
    "read_riqua",
    "read_styles",
]
