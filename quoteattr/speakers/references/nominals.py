"""Whom a description stands for: "the mayor", "the 43-year-old", "the company", "her husband"."""

from __future__ import annotations

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from quoteattr.speakers.heads import KIN, OWNERS, VAGUE
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.ranking import Features, flags
from quoteattr.speakers.references.discourse import Candidate, Discourse
from quoteattr.speakers.roles.rolebook import RoleBook

GENERIC = frozenset(
    "company firm group organization organisation agency network newspaper paper party team club charity"
    " union body institution business retailer airline bank maker giant carrier website site".split()
)
"""Nouns for a body that tell little of what it is."""

GOVERNED = frozenset(
    "country nation state kingdom republic federation union empire power superpower regime government administration"
    " city town village county province region territory island municipality capital borough district side neighbour"
    " neighbor ally".split()
)
"""Nouns for a place that speaks as its government."""

_ALWAYS = frozenset(
    "bias|calling differs|role differs|role|name word|kind fits|kind unsure|kind differs|plural"
    "|modifiers fit|modifiers strange"
    "|long|owned|age|sure|gender agrees|gender differs".split("|")
)
_ELSEWHERE = {
    "far": _ALWAYS | {"order", "quoted"},
    "ahead": _ALWAYS | {"order", "quoted", "opener a", "opener the", "opener bare", "headline", "told"},
}
"""The features of those who are not near: spoken of long ago, or named only later."""

_ARTICLES = frozenset({"the", "a", "an", "this", "that"})
_OPENERS = frozenset({"a", "an", "the", "this", "that", "his", "her"})
_SAME = frozenset({("unnamed_person", "person"), ("organization", "organization"), ("document", "document")})
_REACH, _LEDE = 4, 2
_SURE = 20.0


def nominal_features(
    discourse: Discourse,
    phrase: Phrase,
    candidate: Candidate,
    *,
    owner: Referent | None,
    roles: RoleBook,
    name_words: AbstractSet[str],
    quoted: int,
) -> Features:
    """Describe one candidate for a description.

    Args:
        discourse: What was spoken of before.
        phrase: The description.
        candidate: The candidate.
        owner: Whose the described one is, if the description says so.
        roles: What is said of whom so far.
        name_words: Lower-case words of the candidate's name.
        quoted: How many attributions name the candidate as their source.

    Returns:
        Named features, most of them 0 or 1.
    """
    words, referent, nearest = discourse.words, candidate.referent, candidate.nearest
    head, role_words = words.lowers[phrase.head], roles.words(referent)
    like = roles.lexicon.like(head)
    distance = max(words.sentences[phrase.head] - words.sentences[nearest.first], 0)
    fits = "fits" if (phrase.kind, referent.kind) in _SAME or phrase.kind == referent.kind else "differs"
    if fits == "differs" and phrase.kind in {"organization", "document"} and referent.may_be_body:
        fits = "unsure"
    row: Features = {
        "bias": 1.0,
        f"distance {min(distance, _REACH)}": 1.0,
        f"definite {phrase.definite}": 1.0,
        f"kind {fits}": 1.0,
        "order": 1.0 / (1 + candidate.order),
        "kind order": 1.0 / (1 + candidate.kind_order),
        "total": math.log1p(discourse.counts.get(referent, 0)),
    }
    if referent.kind == "person":
        row["sure"] = math.log1p(min(max(referent.sure, 0.0), _SURE))
    if candidate.top:
        row[f"top {phrase.kind}"] = 1.0
    modifiers = [word for word in words.lowers[phrase.base[0] : phrase.head] if word not in _ARTICLES]
    if modifiers:
        known = sum(word in role_words or word in name_words for word in modifiers)
        row["modifiers fit"] = known / len(modifiers)
        row["modifiers strange"] = float(known == 0)
    elif phrase.kind == "unnamed_person" and phrase.definite:
        row[f"plain {referent.kind}"] = 1.0
    if phrase.gender and referent.gender:
        row["gender agrees" if phrase.gender == referent.gender else "gender differs"] = 1.0
    role = not role_words.isdisjoint(like)
    vague = _is_vague(phrase, head)
    human = phrase.kind == "unnamed_person" and not vague and not head.endswith("old")
    told = discourse.last_source is not None and discourse.last_source.referent is referent
    generic = head in GENERIC and referent.may_be_body
    row |= _joint(discourse, phrase, candidate) | flags(
        place=referent.place,
        plural=phrase.plural,
        role=role,
        role_differs=human and bool(role_words) and not role,
        role_elsewhere=human and not role and any(one.name is not None for one in roles.bearers(head)),
        seat_differs=human and role and roles.is_of_other_seat(referent, phrase.head, phrase.base[0]),
        calling_differs=human and not role and roles.is_of_other_calling(referent, head),
        name_word=referent.kind != "person" and not name_words.isdisjoint(like),
        owner=owner is referent,
        long=phrase.last > phrase.base[1],
        last_source=told,
        subject=nearest.subject,
        kin=head in KIN,
        vague=vague,
        generic_body=generic,
        generic_top=generic and candidate.top,
        generic_last_source=generic and told,
        generic_subject=generic and nearest.subject and distance <= 1,
        owned=any(words.possessive[phrase.base[0] : phrase.head]),
        age=head.endswith("old"),
    )
    if candidate.reach == "near":
        return row
    opener = words.lowers[phrase.base[0]]
    row["opener " + ("a" if opener in {"a", "an"} else "the" if opener in _ARTICLES else "bare")] = 1.0
    row["told"] = float(referent in discourse.latest)
    row["headline"] = float(words.paragraphs[phrase.head] == 0)
    row["quoted"] = math.log1p(quoted)
    used = _ELSEWHERE[candidate.reach]
    return {f"{candidate.reach} {name}": value for name, value in row.items() if name in used}


def _joint(discourse: Discourse, phrase: Phrase, candidate: Candidate) -> Features:
    """Describe whether a plural may stand for several who were named together."""
    joint = discourse.last_joint
    if not phrase.plural or joint is None or joint.referent is not candidate.referent or candidate.reach != "near":
        return {}
    words = discourse.words
    away = max(words.sentences[phrase.head] - words.sentences[joint.first], 0)
    return {"joint, definite" if phrase.definite else "joint": 1.0, "joint, near": 1.0 / (1 + away)}


def nominal_none(
    discourse: Discourse,
    phrase: Phrase,
    candidates: Sequence[Candidate],
    rows: Sequence[Features],
    *,
    told: bool,
) -> Features:
    """Describe the case that a description stands for nobody spoken of before.

    Args:
        discourse: What was spoken of before.
        phrase: The description.
        candidates: The candidates.
        rows: Their features.
        told: Whether somebody without a name was described with the same noun before.

    Returns:
        Named features, all of them beginning with "none".
    """
    words = discourse.words
    head, opener = words.lowers[phrase.head], words.lowers[phrase.base[0]]
    size = phrase.head - phrase.base[0] - (opener in {"the", "a", "an"})
    known = phrase.kind == "unnamed_person" and phrase.definite
    row: Features = {
        "none": 1.0,
        f"none {phrase.kind}": 1.0,
        f"none definite {phrase.definite}": 1.0,
        "none candidates": math.log1p(sum("kind fits" in one for one in rows)),
        "none size": float(min(size, 4)),
        "none opener " + (opener if opener in _OPENERS else "other"): 1.0,
    }
    return row | flags(
        none_headline=words.paragraphs[phrase.head] == 0,
        none_lede=0 < words.paragraphs[phrase.head] <= _LEDE and opener in {"a", "an"},
        none_plural=phrase.plural,
        none_long=phrase.last > phrase.base[1],
        none_role=any("role" in one for one in rows),
        none_name_word=any("name word" in one for one in rows),
        none_told=told,
        none_generic=head in GENERIC,
        none_vague=_is_vague(phrase, head),
        none_kin=head in KIN and not any("role" in one for one in rows),
        none_age=head.endswith("old"),
        none_person=known,
        none_person_owned=known and (words.possessive[phrase.base[0]] or opener in OWNERS),
        none_nobody=phrase.kind == "unnamed_person"
        and all(candidate.referent.kind != "person" for candidate in candidates),
    )


def _is_vague(phrase: Phrase, head: str) -> bool:
    """Tell whether a description says of somebody neither what he does nor what he is to others."""
    return head in VAGUE or phrase.national
