"""Whom a description stands for: "the mayor", "the 43-year-old", "the company", "her husband"."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from quoteattr.speakers.discourse import Candidate, Discourse
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.phrases import Phrase
from quoteattr.speakers.ranking import Features

_AHEAD = frozenset(
    ("bias", "order", "kind fits", "kind differs", "definite True", "definite False", "plural", "role", "name word")
    + ("modifiers fit", "modifiers strange", "long", "gender agrees", "gender differs", "owned", "age", "sure")
)
_GENERIC = frozenset(
    "company firm group organization organisation agency network newspaper paper party team club charity"
    " union body institution business retailer airline bank maker giant carrier website site".split()
)
VAGUE = frozenset(
    "man woman lady gentleman boy girl person kid child teen teenager youngster individual figure source guy"
    " winner loser star fan opponent rival voter supporter protester visitor caller speaker".split()
)


def nominal_features(
    discourse: Discourse,
    phrase: Phrase,
    candidate: Candidate,
    *,
    owner: Referent | None,
    role_words: Collection[str],
    name_words: Collection[str],
) -> Features:
    """Describe one candidate for a description.

    Args:
        discourse: What was spoken of before.
        phrase: The description.
        candidate: The candidate.
        owner: Whose the described one is, if the description says so.
        role_words: Lower-case words of the candidate's roles and descriptions so far.
        name_words: Lower-case words of the candidate's name.

    Returns:
        Named features, most of them 0 or 1.
    """
    words = discourse.words
    referent, nearest = candidate.referent, candidate.nearest
    head = words.lowers[phrase.head]
    distance = words.sentences[phrase.head] - words.sentences[nearest.first]
    row: Features = {"bias": 1.0, f"distance {min(max(distance, 0), 4)}": 1.0}
    row["order"] = 1.0 / (1 + candidate.order)
    row["kind order"] = 1.0 / (1 + candidate.kind_order)
    if candidate.top:
        row[f"top {phrase.kind}"] = 1.0
    if referent.place:
        row["place"] = 1.0
    if referent.kind == "person":
        row["sure"] = math.log1p(min(max(referent.sure, 0.0), 20.0))
    row["total"] = math.log1p(discourse.counts.get(referent, 0))
    same = {("unnamed_person", "person"), ("organization", "organization"), ("document", "document")}
    row["kind fits" if (phrase.kind, referent.kind) in same or phrase.kind == referent.kind else "kind differs"] = 1.0
    row[f"definite {phrase.definite}"] = 1.0
    if phrase.plural:
        row["plural"] = 1.0
    if phrase.plural == referent.plural and referent.name is None:
        row["number fits"] = 1.0
    if head in role_words:
        row["role"] = 1.0
    if head in name_words and referent.kind == "organization":
        row["name word"] = 1.0
    if owner is referent:
        row["owner"] = 1.0
    if referent.name is None:
        row["unnamed"] = 1.0
        if referent.head == head:
            row["same head"] = 1.0
    modifiers = [
        words.lowers[index]
        for index in range(phrase.base[0], phrase.head)
        if words.lowers[index] not in {"the", "a", "an", "this", "that"}
    ]
    if modifiers:
        known = sum(word in role_words or word in name_words for word in modifiers)
        row["modifiers fit"] = known / len(modifiers)
        row["modifiers strange"] = float(known == 0)
    if phrase.last > phrase.base[1]:
        row["long"] = 1.0
    if phrase.gender and referent.gender:
        row["gender agrees" if phrase.gender == referent.gender else "gender differs"] = 1.0
    joint = discourse.last_joint
    if phrase.plural and joint is not None and joint.referent is referent and not candidate.ahead:
        row["joint, definite" if phrase.definite else "joint"] = 1.0
        row["joint, near"] = 1.0 / (1 + max(words.sentences[phrase.head] - words.sentences[joint.first], 0))
    if discourse.last_source is not None and discourse.last_source.referent is referent:
        row["last source"] = 1.0
    if nearest.subject:
        row["subject"] = 1.0
    if head in VAGUE:
        row["vague"] = 1.0
    if head in _GENERIC and referent.kind == "organization":
        row["generic body"] = 1.0
        row["generic body, last source"] = row.get("last source", 0.0)
    if any(words.possessive[index] for index in range(phrase.base[0], phrase.head)):
        row["owned"] = 1.0
    if head.endswith("old"):
        row["age"] = 1.0
    if phrase.kind == "unnamed_person" and phrase.definite and not modifiers:
        row[f"plain {referent.kind}"] = 1.0
    if candidate.ahead:
        return {f"ahead {name}": value for name, value in row.items() if name in _AHEAD}
    return row


def nominal_none(
    discourse: Discourse, phrase: Phrase, candidates: Sequence[Candidate], rows: Sequence[Features]
) -> Features:
    """Describe the case that a description stands for nobody spoken of before.

    Args:
        discourse: What was spoken of before.
        phrase: The description.
        candidates: The candidates.
        rows: Their features.

    Returns:
        Named features, all of them beginning with "none".
    """
    words = discourse.words
    head = words.lowers[phrase.head]
    opener = words.lowers[phrase.base[0]]
    size = phrase.head - phrase.base[0] - (opener in {"the", "a", "an"})
    row: Features = {"none": 1.0, f"none {phrase.kind}": 1.0, f"none definite {phrase.definite}": 1.0}
    row["none candidates"] = math.log1p(sum("kind fits" in one for one in rows))
    row["none size"] = float(min(size, 4))
    row["none opener " + (opener if opener in {"a", "an", "the", "this", "that", "his", "her"} else "other")] = 1.0
    if phrase.plural:
        row["none plural"] = 1.0
    if phrase.last > phrase.base[1]:
        row["none long"] = 1.0
    if any("role" in one for one in rows):
        row["none role"] = 1.0
    if any("name word" in one for one in rows):
        row["none name word"] = 1.0
    if any("same head" in one for one in rows):
        row["none same head"] = 1.0
    if head in _GENERIC:
        row["none generic"] = 1.0
    if head in VAGUE:
        row["none vague"] = 1.0
    if head.endswith("old"):
        row["none age"] = 1.0
    if phrase.kind == "unnamed_person" and phrase.definite:
        row["none person, definite"] = 1.0
        if words.possessive[phrase.base[0]] or opener in {"his", "her", "their", "its"}:
            row["none person, owned"] = 1.0
    if not any(candidate.referent.kind == "person" for candidate in candidates):
        row["none, nobody"] = 1.0
    return row
