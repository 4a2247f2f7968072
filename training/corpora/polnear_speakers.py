"""Co-reference supervision from the speakers of PolNeAR's attributions.

An attribution says who its source is; with every place of the text where that
name stands, the two give mentions of one entity. The set is incomplete.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from training.corpora.attributions import clean_spans, single_span
from training.corpora.documents import Document, Entity, Form, GoldMention, Offsets, Voice
from training.corpora.files import read_records
from training.corpora.words import HEAD_ENDS, PRONOUNS, SENTENCE_OPENERS, TITLES

_ENTITIES: dict[str, Entity] = {
    "person": "person",
    "author": "person",
    "unnamed_person": "person",
    "group": "person",
    "organization": "organization",
}
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PREVIOUS_WORD = re.compile(r"([\w’'-]+)\.?[ \u00a0]$")
_PRONOUN = re.compile(rf"\b(?:{'|'.join(sorted(PRONOUNS))})\b", re.IGNORECASE)
_NEXT_CAPITAL = re.compile(r"(?:[ \u00a0](?!I\b)[A-Z][\w.]|-\w)")


@frozen(slots=True)
class _Name:
    text: str
    cluster: int
    entity: Entity
    short: bool
    """A last name alone, which may be part of someone else's full name."""


def read_polnear_speakers(path: str | Path) -> Iterator[Document]:
    """Yield the articles whose attributions have speakers, as partial documents.

    The styles corpus has the same records and can be read this way, too.

    Mentions are the source spans, clustered by speaker (by description where the
    speaker has no name), and the places where a speaker's name stands. A source
    that joins several speakers is left out; the names in it are not. Where a
    record says whom other words mean, those are mentions too.
    """
    for record in read_records(path):
        attributions = [a for a in record["attributions"] if "speaker" in a]
        if attributions:
            yield Document(
                id=record["id"],
                domain="news",
                text=record["text"],
                mentions=find_speaker_mentions(record["text"], attributions, record.get("mentions", ())),
                voices=tuple(find_voices(record["text"], attributions)),
                partial=True,
            )


@define
class _Entities:
    """Whom a text speaks of: the number of each, by name or by what else tells them apart, and the types.

    ``names`` holds whoever has a name.
    """

    numbers: dict[str, int]
    types: dict[int, Entity] = field(factory=dict)
    names: dict[str, int] = field(factory=dict)

    def number(self, key: str) -> int:
        return self.numbers.setdefault(key, len(self.numbers))

    def add_name(self, name: str, entity: Entity, number: int | None = None) -> int:
        """The number of a name, the one given if it is new."""
        found = self.names.setdefault(name, self.number(name) if number is None else number)
        self.types.setdefault(found, entity)
        return found


def find_speaker_mentions(
    text: str, attributions: Sequence[Mapping[str, Any]], others: Sequence[Mapping[str, Any]] = ()
) -> tuple[GoldMention, ...]:
    """Return source and name mentions, and other words with whom they mean; sorted, none overlapping another."""
    known = _find_known(attributions, others)
    sources = _find_sources(text, attributions, known)
    found = _find_names(text, _make_names(known.names, known.types))
    mentions = []
    taken: set[int] = set()
    for (start, end), (cluster, form) in sources.items():
        head = next(
            ((s, e) for (s, e), name in found.items() if start <= s < e <= end and name.cluster == cluster),
            None,
        )
        if form == "named" and head is None:
            head = _find_last_name(text, (start, end), known.names, cluster)
        head_start, head_end = head or _find_head(text, start, end)
        entity = known.types.get(cluster, "other")
        mentions.append(GoldMention(start, end, head_start, head_end, entity, form == "named", form, cluster))
        taken.update(range(start, end))
    words = [
        *(((start, end), name.entity, True, name.cluster) for (start, end), name in found.items()),
        *((place, entity, False, cluster) for place, entity, cluster in _find_others(others, known)),
    ]
    for (start, end), entity, named, cluster in words:
        if taken.isdisjoint(range(start, end)):
            other: Form = "pronoun" if _PRONOUN.fullmatch(text, start, end) else "nominal"
            form = "named" if named else other
            mentions.append(GoldMention(start, end, start, end, entity, named, form, cluster))
            taken.update(range(start, end))
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _find_known(attributions: Sequence[Mapping[str, Any]], others: Sequence[Mapping[str, Any]]) -> _Entities:
    """Return those who have names, speakers first."""
    known = _Entities(_number_speakers(attributions))
    for attribution in attributions:
        if attribution["speaker"]:
            known.add_name(attribution["speaker"], _find_entity(attribution))
    for attribution in attributions:
        for other in attribution.get("also", ()):
            known.add_name(other, _find_entity(attribution), _find_alias(other, attribution["speaker"], known.names))
    for meant in others:
        if meant["name"]:
            number = known.add_name(meant["name"], meant["type"])
            for name in meant["also"]:
                known.add_name(name, meant["type"], number)
    return known


def _find_others(others: Sequence[Mapping[str, Any]], known: _Entities) -> Iterator[tuple[Offsets, Entity, int]]:
    """Yield words with the type and the number of whom they mean; each is alone where no name is known."""
    for meant in others:
        for start, end in meant["places"]:
            number = known.names[meant["name"]] if meant["name"] else known.number(f"place: {start}")
            yield (start, end), meant["type"], number


def _find_entity(attribution: Mapping[str, Any]) -> Entity:
    """Return the type of an attribution's speaker; a group that has a name is a body."""
    kind = attribution["type"]
    return "organization" if kind == "group" and attribution["speaker"] else _ENTITIES.get(kind, "other")


def find_voices(text: str, attributions: Sequence[Mapping[str, Any]]) -> Iterator[Voice]:
    """Yield who says what, by the clusters that `find_speaker_mentions` gives the speakers."""
    clusters = _number_speakers(attributions)
    for attribution in attributions:
        content = clean_spans(text, attribution["content"] or ())
        if content:
            yield Voice(content, clusters.get(attribution["speaker"]))


def _number_speakers(attributions: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Return a number for each speaker with a name."""
    speakers = dict.fromkeys(a["speaker"] for a in attributions if a["speaker"])
    return {speaker: number for number, speaker in enumerate(speakers)}


def _find_alias(other: str, speaker: str | None, names: Mapping[str, int]) -> int | None:
    """Return the cluster of a name that another name contains, if any."""
    words = set(_split_name(other))
    for known, cluster in names.items():
        known_words = set(_split_name(known))
        if known == speaker and (words <= known_words or known_words <= words):
            return cluster
    return None


def _find_sources(
    text: str,
    attributions: Sequence[Mapping[str, Any]],
    known: _Entities,
) -> dict[Offsets, tuple[int, Form]]:
    sources: dict[Offsets, tuple[int, Form]] = {}
    claimed: dict[Offsets, set[int]] = {}
    for attribution in attributions:
        span = single_span(text, attribution["source"] or ())
        form = attribution["mention"]
        key = attribution["speaker"] or attribution["description"]
        if span is None or key is None or form not in ("named", "nominal", "pronoun"):
            continue
        if form == "pronoun":
            span = _find_pronoun(text, span)
            form = "pronoun" if _PRONOUN.fullmatch(text, *span) else "nominal"
        cluster = known.number(key if attribution["speaker"] else f"description: {key.lower()}")
        others = {known.names[other] for other in attribution.get("also", ())} - {cluster}
        claimed.setdefault(span, set()).update({cluster, *others})
        known.types.setdefault(cluster, _find_entity(attribution))
        sources[span] = (cluster, form)
    clear: dict[Offsets, tuple[int, Form]] = {}
    end = 0
    for span in sorted(sources, key=lambda s: (s[0], s[1])):
        if len(claimed[span]) == 1 and span[0] >= end:
            clear[span] = sources[span]
            end = span[1]
    return clear


def _find_pronoun(text: str, span: Offsets) -> Offsets:
    """Narrow a source such as "her lawyers" to its pronoun; as it is without one."""
    found = _PRONOUN.search(text, *span)
    return found.span() if found else span


def _split_name(name: str) -> list[str]:
    words = [word.strip(".,").lower() for word in name.replace("’s", "").split()]
    return [word for word in words if word and word not in TITLES]


def _last_name(name: str) -> str | None:
    words = [word.strip(",") for word in name.split()]
    while words and words[-1].strip(".").lower() in _SUFFIXES:
        words.pop()
    if len(words) < 2 or len(words[-1]) < 3 or not words[-1][0].isupper():
        return None
    return words[-1]


def _make_names(names: Mapping[str, int], types: Mapping[int, Entity]) -> list[_Name]:
    """Return full names and, of persons, last names that only one of them and no body has."""
    made = [
        _Name(name, cluster, types.get(cluster, "other"), len(name.split()) == 1)
        for name, cluster in names.items()
        if any(map(str.isupper, name))
    ]
    owners: dict[str, set[int]] = {}
    for name, cluster in names.items():
        last = _last_name(name) if types.get(cluster) == "person" else None
        if last:
            owners.setdefault(last, set()).add(cluster)
    known = {name.text for name in made}
    known.update(word for name in made if name.entity == "organization" for word in name.text.split())
    for last, of in owners.items():
        if len(of) == 1 and last not in known:
            made.append(_Name(last, next(iter(of)), "person", short=True))
    return made


def _find_names(text: str, names: list[_Name]) -> dict[Offsets, _Name]:
    if not names:
        return {}
    by_text = {name.text: name for name in names}
    longest = sorted(by_text, key=len, reverse=True)
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")
    found = {}
    for match in pattern.finditer(text):
        name = by_text[match[0]]
        if _NEXT_CAPITAL.match(text, match.end()):
            continue
        if name.short and _follows_first_name(text, match.start()):
            continue
        found[match.span()] = name
    return found


def _follows_first_name(text: str, start: int) -> bool:
    """Say whether a capitalised word that is no title stands right before."""
    before = _PREVIOUS_WORD.search(text[max(0, start - 30) : start])
    if before is None or not before[1][0].isupper():
        return False
    return before[1].lower() not in TITLES | SENTENCE_OPENERS and len(before[1]) > 1


def _find_last_name(text: str, span: Offsets, names: Mapping[str, int], cluster: int) -> Offsets | None:
    """Find a word of the speaker's name in a source that spells it differently."""
    words = {w for name, of in names.items() if of == cluster for w in _split_name(name)}
    hit = None
    for match in re.finditer(r"[^\W_][\w-]*", text[span[0] : span[1]]):
        if match[0].lower() in words:
            hit = (span[0] + match.start(), span[0] + match.end())
    return hit


def _find_head(text: str, start: int, end: int) -> Offsets:
    """Return the last word before a preposition, a clause or a comma."""
    head = (start, end)
    for index, match in enumerate(re.finditer(r"[\w’'-]+|[,;:(]", text[start:end])):
        if index and match[0].lower() in HEAD_ENDS:
            break
        if match[0][0].isalnum():
            head = (start + match.start(), start + match.end())
    return head
