"""Small gold documents and predictions that the evaluation's tests share."""

from __future__ import annotations

import pytest

from quoteattr.evaluation import Annotation, Document

TEXT = (
    "“The pier is safe,” said Ida Bo, the harbour master. She added that it would reopen in May.\n"
    "Critics of the plan, the so-called “Tin Pier”, think otherwise."
)


def place(words, text=TEXT):
    """The one span of some words."""
    start = text.index(words)
    return ((start, start + len(words)),)


@pytest.fixture
def document():
    return Document(
        id="pier",
        text=TEXT,
        annotations=(
            Annotation(
                content=place("The pier is safe"),
                cue=place("said"),
                source=place("Ida Bo"),
                kind="direct",
                speaker="Ida Bo",
                judged=True,
                roles=("harbour master",),
                mention="named",
            ),
            Annotation(
                content=place("it would reopen in May"),
                cue=place("added"),
                source=place("She"),
                kind="indirect",
                speaker="Ida Bo",
                judged=True,
                mention="pronoun",
            ),
            Annotation(
                content=place("otherwise"),
                cue=place("think"),
                source=place("Critics of the plan"),
                kind="indirect",
                description="critics of the plan",
                judged=True,
                mention="nominal",
            ),
        ),
        not_quotes=("“Tin Pier”",),
    )
