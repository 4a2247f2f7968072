"""A small mark-up for attributions, so that tests show text and not offsets."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from quoteattr.attribution import Attribution, Offsets
from quoteattr.speakers import Coreference, Entity, Resolution, resolve_speakers

_MARK = re.compile(r"\[([\d,]+):|\{([\d,]+):|<([\d,]+):|[\]}>]")
_STOP = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSen)(?<!\bJr)(?<!\b[A-Z])[.!?][”\"]?\s+(?=[“\"‘]?[A-Z])"
)

Resolve = Callable[..., list[Resolution]]


def parse(marked: str) -> tuple[str, list[Attribution]]:
    """Read "[1:content]", "{1:source}" and "<1:cue>"; "{1,2:source}" is the source of two contents."""
    text, position, opened = "", 0, []
    parts: dict[str, dict[int, list[Offsets]]] = {"[": {}, "{": {}, "<": {}}
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        position = match.end()
        mark = match.group()
        if mark in "]}>":
            sort, numbers, start = opened.pop()
            for number in numbers:
                parts[sort].setdefault(number, []).append((start, len(text)))
        else:
            numbers = [int(number) for number in mark[1:-1].split(",")]
            opened.append((mark[0], numbers, len(text)))
    text += marked[position:]
    attributions = []
    for number, content in sorted(parts["["].items()):
        marks = [text[start - 1 : start] + text[end : end + 1] for start, end in content]
        quoted = any(mark[0] in '“"' for mark in marks if mark)
        attributions.append(
            Attribution(
                tuple(content),
                parts["<"].get(number, [None])[0],
                parts["{"].get(number, [None])[0],
                "direct" if quoted else "indirect",
                tuple(content) if quoted else (),
                1.0,
                1.0,
                1.0,
            )
        )
    return text, attributions


def split_sentences(text: str) -> list[Offsets]:
    """Split a text at full stops and line ends."""
    edges = {0, len(text)} | {match.end() for match in _STOP.finditer(text)}
    edges |= {match.end() for match in re.finditer(r"\n+", text)}
    ordered = sorted(edges)
    return list(pairwise(ordered))


@pytest.fixture
def resolve() -> Resolve:
    """Resolve the attributions of a marked text."""

    def run(
        marked: str, *, entities: tuple[Entity, ...] = (), coreference: Coreference | None = None
    ) -> list[Resolution]:
        text, attributions = parse(marked)
        return resolve_speakers(
            text,
            attributions,
            sentences=split_sentences(text),
            paragraphs=[match.span() for match in re.finditer(r"[^\n]+", text)],
            entities=entities,
            coreference=coreference,
        )

    return run


@pytest.fixture
def names(resolve: Resolve) -> Callable[..., list[str | None]]:
    """Resolve a marked text and return the speakers' names."""

    def run(marked: str, **options: object) -> list[str | None]:
        return [one.speaker.name if one.speaker else None for one in resolve(marked, **options)]

    return run
