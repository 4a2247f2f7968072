"""Whom a pronoun stands for: features of each candidate, weighed by a fitted ranker, and the head of a "who"."""

from __future__ import annotations

import math
from collections.abc import Sequence

from quoteattr.speakers.heads import ASKED, KIN, OWNERS, PREPOSITIONS, SAID
from quoteattr.speakers.lexicon import Gender
from quoteattr.speakers.ranking import Features, flags
from quoteattr.speakers.references.discourse import Candidate, Discourse
from quoteattr.speakers.words import Words

_REACH, _LEAD, _NEAR = 4, 3, 2
_SURE = 20.0
_LEADS_TO = ASKED | {"by"}
"""Words before somebody who does or says what comes next: met by the cook, who said."""

_TELLS = (["told", "him"], ["told", "her"])
_INSTEAD = frozenset({"not", "than"})
_PEOPLE = frozenset({"person", "unnamed_person", "group"})
_ONE = frozenset({"is", "was", "has", "does"})
SEVERAL = frozenset({"are", "were", "have", "do"})
"""Verbs whose subject is more than one."""


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
    words, referent = discourse.words, candidate.referent
    nearest, best = candidate.nearest, candidate.best
    distance = words.sentences[at] - words.sentences[nearest.first]
    row: Features = {
        "bias": 1.0,
        f"distance {min(distance, _REACH)}": 1.0,
        f"kind {referent.kind}": 1.0,
        "order": 1.0 / (1 + candidate.order),
        "kind order": 1.0 / (1 + candidate.kind_order),
        "count": math.log1p(len(candidate.places)),
        "total": math.log1p(discourse.counts.get(referent, 0)),
    }
    if referent.kind == "person":
        row["sure"] = math.log1p(min(max(referent.sure, 0.0), _SURE))
    if best.subject:
        row[f"subject {min(words.sentences[at] - words.sentences[best.first], 2)}"] = 1.0
    if gender is not None:
        agree = "unknown" if referent.gender is None else str(referent.gender == gender)
        row[f"gender {agree}"] = 1.0
    source, joint = discourse.last_source, discourse.last_joint
    told = source is not None and source.referent is referent
    unnamed = referent.name is None
    if sort == "many" and joint is not None and joint.referent is referent:
        row["joint"] = 1.0 / (1 + max(words.sentences[at] - words.sentences[joint.first], 0))
    if sort == "relative":
        row[f"{words.lowers[at]} {'place' if referent.place else referent.kind}"] = 1.0
    between = words.text[words.ends[nearest.last - 1] : words.starts[at]] if sort == "relative" else "-"
    number = words.lowers[at + 1] if sort == "relative" and at + 1 < len(words) else ""
    many = referent.plural or referent.kind == "group"
    near, same = distance <= 1, words.paragraphs[at] == words.paragraphs[nearest.first]
    since = best.subject and not told and source is not None and best.first > source.first
    row |= flags(
        number_agrees=(number in SEVERAL and many) or (number in _ONE and not many),
        number_differs=(number in SEVERAL and not many) or (number in _ONE and many),
        top=candidate.top,
        place=referent.place,
        same_paragraph=same,
        subject_here=best.subject and words.paragraphs[at] == words.paragraphs[best.first],
        quoted=words.quoted[nearest.first] and words.quoted[best.first],
        nested=nearest.nested,
        after_preposition=nearest.first > 0 and words.lowers[nearest.first - 1] in PREPOSITIONS,
        last_source=told,
        last_source_here=told and source is not None and words.paragraphs[source.first] == words.paragraphs[at],
        chain=discourse.last_pronoun.get(words.lowers[at]) is referent,
        unnamed=unnamed,
        unnamed_last_source=unnamed and told,
        unnamed_last_source_here=unnamed and told and same,
        unnamed_subject=unnamed and best.subject and near,
        new_subject=since and near,
        new_subject_here=since and near and same,
        plural=referent.plural,
        adjacent=not between.strip(" ,\xa0\n—–"),
    )
    return row


def pronoun_none(discourse: Discourse, at: int, candidates: Sequence[Candidate]) -> Features:
    """Describe the case that a pronoun stands for nobody spoken of before.

    Args:
        discourse: What was spoken of before.
        at: Number of the pronoun's word.
        candidates: The candidates.

    Returns:
        Named features, all of them beginning with "none".
    """
    nobody = all(candidate.referent.kind != "person" for candidate in candidates)
    return {
        "none": 1.0,
        f"none {discourse.words.lowers[at]}": 1.0,
        "none candidates": math.log1p(len(candidates)),
    } | flags(none_nobody=nobody)


def find_several(discourse: Discourse, at: int, candidates: list[Candidate]) -> list[Candidate]:
    """Leave out one man or one woman where "they", at a word, may stand for somebody else."""
    joint, sentences = discourse.last_joint, discourse.words.sentences
    others = [
        one
        for one in candidates
        if one.referent.gender is None or (joint is not None and one.referent is joint.referent)
    ]
    near = any(sentences[at] - sentences[one.nearest.first] <= _NEAR for one in others)
    return others if near else candidates


def find_head(words: Words, at: int, candidates: Sequence[Candidate]) -> Candidate | None:
    """Return whom "who" belongs to: a described or named one right before it, or the only one before a comma.

    Farmers who said ...; a nurse on the ward, who asked not to be named.

    Args:
        words: The text's words.
        at: Number of the pronoun.
        candidates: Whom it may stand for, nearest first.
    """
    if words.joined(at - 1):
        last = next((one for one in candidates if one.nearest.last == at and one.nearest.form == "nominal"), None)
        return last if last is None else _find_placed(words, last, candidates) or last
    ahead = next((one for one in candidates if one.nearest.last == at), None)
    if ahead is not None and words.gap(at - 1) == ", " and _may_be_told_of(words, ahead):
        lead = words.lowers[max(0, ahead.nearest.first - _LEAD) : ahead.nearest.first]
        if "of" not in lead or not SAID.isdisjoint(lead):  # said of Ruiz, who ..., but the son of Ruiz, who ...
            return ahead
    if ahead is not None and words.gap(at - 1) == ", " and _is_own_kin(words, ahead, candidates):
        return ahead
    here = [
        one
        for one in candidates
        if words.sentences[one.nearest.first] == words.sentences[at]
        and one.referent.kind in {"person", "unnamed_person"}
        and not one.nearest.nested
    ]
    return here[0] if len(here) == 1 and words.gap(at - 1).strip() == "," else None


def _is_own_kin(words: Words, candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Tell whether somebody is told to be another's relative and nobody's friend: her mother, who ...

    Not where somebody else is meant: It was Bo Lind, not his wife, who said so.
    """
    one = candidate.nearest
    if words.lowers[one.first - 1] in _INSTEAD or words.lowers[words.sentence_start(one.first)] == "it":
        return False
    told = one.form == "nominal" and words.lowers[one.first] in OWNERS and words.lowers[one.last - 1] in KIN
    others = (place.last for other in candidates for place in other.places if other is not candidate)
    return told and not (words.lowers[one.first - 1] in {"of", "with"} and one.first - 1 in others)


def _may_be_told_of(words: Words, candidate: Candidate) -> bool:
    """Tell whether a clause behind a comma may tell of somebody: Ana Ruiz, who ..; met by the cook, who ..."""
    one = candidate.nearest
    if one.form == "named":
        return candidate.referent.kind == "person"
    described = one.form == "nominal" and candidate.referent.kind == "unnamed_person" and not one.nested
    led = one.first > 0 and words.joined(one.first - 1) and words.lowers[one.first - 1] in _LEADS_TO
    behind = one.last + 1 + (words.lowers[one.last + 1 : one.last + 2] == ["had"])
    tells = words.lowers[behind : behind + 2] in _TELLS  # asked the cook, who told him: no told one tells himself
    return described and (led or tells)  # not: jailed for killing a nurse, who said


def _find_placed(words: Words, place: Candidate, candidates: Sequence[Candidate]) -> Candidate | None:
    """Return who is told to be where a "who" stands behind the place: a man in the gallery who shouted."""
    before = place.nearest.first - 1
    if place.referent.kind != "organization" or words.lowers[before] not in {"in", "at", "from", "on"}:
        return None
    return next((one for one in candidates if one.nearest.last == before and one.referent.kind in _PEOPLE), None)
