"""Whom a pronoun stands for: features of each candidate, weighed by a fitted ranker."""

from __future__ import annotations

import math
from collections.abc import Sequence

from quoteattr.speakers.discourse import Candidate, Discourse
from quoteattr.speakers.lexicon import Gender
from quoteattr.speakers.phrases import PREPOSITIONS
from quoteattr.speakers.ranking import Features

_REACH = 4


def pronoun_features(
    discourse: Discourse, at: int, candidate: Candidate, *, sort: str, gender: Gender | None
) -> Features:
    """Describe one candidate for a pronoun.

    Args:
        discourse: What was spoken of before.
        at: Number of the pronoun's word.
        candidate: The candidate.
        sort: The pronoun's class: "person", "thing", "many" or "relative".
        gender: The gender that the pronoun tells.

    Returns:
        Named features, most of them 0 or 1.
    """
    words = discourse.words
    referent, nearest, best = candidate.referent, candidate.nearest, candidate.best
    distance = words.sentences[at] - words.sentences[nearest.first]
    row: Features = {"bias": 1.0, f"distance {min(distance, _REACH)}": 1.0}
    row[f"kind {referent.kind}"] = 1.0
    row["order"] = 1.0 / (1 + candidate.order)
    row["kind order"] = 1.0 / (1 + candidate.kind_order)
    row["top"] = float(candidate.top)
    if referent.kind == "person":
        row["sure"] = math.log1p(min(max(referent.sure, 0.0), 20.0))
    if referent.place:
        row["place"] = 1.0
    row["count"] = math.log1p(candidate.count)
    row["total"] = math.log1p(discourse.counts.get(referent, 0))
    if words.paragraphs[at] == words.paragraphs[nearest.first]:
        row["same paragraph"] = 1.0
    if best.subject:
        row[f"subject {min(words.sentences[at] - words.sentences[best.first], 2)}"] = 1.0
    if all(words.quoted[o.first] for o in (nearest, best)):
        row["quoted"] = 1.0
    if nearest.nested:
        row["nested"] = 1.0
    if nearest.first and words.lowers[nearest.first - 1] in PREPOSITIONS:
        row["after preposition"] = 1.0
    if discourse.last_source is not None and discourse.last_source.referent is referent:
        row["last source"] = 1.0
        if words.paragraphs[discourse.last_source.first] == words.paragraphs[at]:
            row["last source here"] = 1.0
    joint = discourse.last_joint
    if sort == "many" and joint is not None and joint.referent is referent:
        away = words.sentences[at] - words.sentences[joint.first]
        row["joint"] = 1.0 / (1 + max(away, 0))
    if discourse.last_pronoun.get(words.lowers[at]) is referent:
        row["chain"] = 1.0
    if gender is not None:
        agree = "unknown" if referent.gender is None else str(referent.gender == gender)
        row[f"gender {agree}"] = 1.0
    if referent.name is None:
        row["unnamed"] = 1.0
    if referent.plural:
        row["plural"] = 1.0
    if sort == "relative":
        between = words.text[words.ends[nearest.last - 1] : words.starts[at]]
        if not between.strip(" ,\xa0\n—–"):
            row["adjacent"] = 1.0
    return row


def pronoun_none(discourse: Discourse, at: int, candidates: Sequence[Candidate], rows: Sequence[Features]) -> Features:
    """Describe the case that a pronoun stands for nobody spoken of before.

    Args:
        discourse: What was spoken of before.
        at: Number of the pronoun's word.
        candidates: The candidates.
        rows: Their features.

    Returns:
        Named features, all of them beginning with "none".
    """
    del rows
    row: Features = {"none": 1.0, f"none {discourse.words.lowers[at]}": 1.0}
    row["none candidates"] = math.log1p(len(candidates))
    if not any(candidate.referent.kind == "person" for candidate in candidates):
        row["none, nobody"] = 1.0
    return row
