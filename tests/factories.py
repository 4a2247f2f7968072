"""Annotations made by hand, for tests of what comes after the model."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr import Confidence, Cue, Evidence, Mention, Quote, Role, Span, Speaker
from quoteattr.annotations import Act, Form, Kind, SpeakerKind, make_span


def find(text: str, words: str, *, after: int = 0) -> Span:
    """The first stretch of the text that reads so, from an offset on."""
    start = text.index(words, after)
    return make_span(text, start, start + len(words))


def make_speaker(
    text: str,
    name: str | None = None,
    *,
    id: str = "s1",  # noqa: A002
    description: str | None = None,
    kind: SpeakerKind = "person",
    roles: Sequence[str] = (),
) -> Speaker:
    """A speaker whose name or description and roles stand in the text."""
    return Speaker(
        id=id,
        name=name,
        description=description or name or "someone",
        kind=kind,
        roles=tuple(Role(role, find(text, role)) for role in roles),
        mentions=(find(text, name or description or ""),),
    )


def make_quote(
    text: str,
    *content: str,
    kind: Kind = "direct",
    verbatim: Sequence[str] | None = None,
    cue: str | None = None,
    negated: bool = False,
    act: Act = "statement",
    source: str | None = None,
    form: Form = "named",
    speaker: Speaker | None = None,
    confidence: float = 0.9,
    evidence: Sequence[tuple[str, str]] = (),
) -> Quote:
    """A quote whose parts are given by their words, each at its first place in the text."""
    if verbatim is None:
        verbatim = content if kind == "direct" else ()
    return Quote(
        content=tuple(find(text, words) for words in content),
        kind=kind,
        verbatim=tuple(find(text, words) for words in verbatim),
        cue=Cue(find(text, cue), act, negated, cue) if cue else None,
        source=Mention(find(text, source), form) if source else None,
        speaker=speaker,
        confidence=Confidence(confidence, confidence, confidence, confidence),
        evidence=tuple(Evidence(find(text, words), rule) for words, rule in evidence),
    )


ARTICLE = """The harbour wall at Port Ellery is safe, Mayor Ann Lee said on Monday.

“It will stand,” she said, “for a hundred years.”

City officials denied that the work cost “far too much”. Tom Bray, an engineer, fears a flood 🌊.
"""


def make_article_quotes() -> list[Quote]:
    """The four quotes of `ARTICLE`: indirect, direct and split, denied and mixed, a belief."""
    lee = make_speaker(ARTICLE, "Ann Lee", id="s1", roles=["Mayor"])
    officials = make_speaker(ARTICLE, id="s2", description="City officials", kind="group")
    bray = make_speaker(ARTICLE, "Tom Bray", id="s3", roles=["an engineer"])
    return [
        make_quote(
            ARTICLE,
            "The harbour wall at Port Ellery is safe",
            kind="indirect",
            cue="said",
            source="Mayor Ann Lee",
            speaker=lee,
            confidence=0.8,
        ),
        make_quote(
            ARTICLE,
            "It will stand,",
            "for a hundred years.",
            cue="said,",
            source="she",
            form="pronoun",
            speaker=lee,
            confidence=0.97,
            evidence=[("she", "pronoun"), ("Ann Lee", "nearest subject")],
        ),
        make_quote(
            ARTICLE,
            "the work cost “far too much”",
            kind="mixed",
            verbatim=["far too much"],
            cue="denied",
            negated=True,
            source="City officials",
            form="nominal",
            speaker=officials,
            confidence=0.7,
        ),
        make_quote(
            ARTICLE,
            "a flood 🌊",
            kind="indirect",
            cue="fears",
            act="belief",
            source="Tom Bray",
            speaker=bray,
            confidence=0.5,
        ),
    ]
