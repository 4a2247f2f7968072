"""People of other names in the same story, so that the model learns the place of a name and not the name.

The people that the training news quotes are few and famous. This gives each person of a document a new given name and
surname, everywhere in the document, and moves every gold span along.
"""

from __future__ import annotations

import random
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from attrs import evolve, fields, has

from quoteattr.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from training.corpora import Document

    Value = TypeVar("Value")

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")


@cache
def given_names() -> frozenset[str]:
    """Given names of many cultures, in lower case."""
    lines = resource("words", "given_names.txt").read_text(encoding="utf8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split()[1:])


@cache
def surnames() -> tuple[str, ...]:
    """Surnames of many cultures."""
    return tuple(Path(__file__).with_name("surnames.txt").read_text(encoding="utf8").split())


@cache
def common_words() -> frozenset[str]:
    """Words that stand in titles and in names of organisations and places, in lower case."""
    names = ("honorifics", "organization_nouns", "person_nouns", "countries", "places")
    contents = [resource("words", f"{name}.txt").read_text(encoding="utf8") for name in names]
    return frozenset(word.lower() for content in contents for word in _WORD.findall(content))


def find_people(document: Document) -> Iterator[tuple[str, str]]:
    """Given name and surname of each source of two capitalised words whose first is a known given name."""
    for attribution in document.attributions or ():
        if attribution.source is None:
            continue
        words = [_POSSESSIVE.sub("", word) for word in _WORD.findall(document.text[slice(*attribution.source)])]
        for first, last in pairwise(words):
            known = first.istitle() and first.lower() in given_names() and first.lower() not in common_words()
            if known and last[:1].isupper() and len(last) > 2 and last.lower() not in common_words():
                yield first, last
                break


def rename(document: Document, rng: random.Random) -> Document:
    """The document with new names for the people it quotes, every span moved along."""
    given = sorted(given_names())
    new: dict[str, str] = {}
    for first, last in find_people(document):
        new.setdefault(first, rng.choice(given).title())
        new.setdefault(last, rng.choice(surnames()))
    if not new:
        return document
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, new)) + r")\b")
    parts, starts, shifts = [], [0], [0]
    at = 0
    for match in pattern.finditer(document.text):
        parts += [document.text[at : match.start()], new[match[0]]]
        at = match.end()
        starts.append(match.end())
        shifts.append(shifts[-1] + len(new[match[0]]) - len(match[0]))
    parts.append(document.text[at:])
    places, moves = np.array(starts), np.array(shifts)

    def move(offset: int) -> int:
        return offset + int(moves[np.searchsorted(places, offset, side="right") - 1])

    moved: Mapping[str, Any] = {
        field.name: _move(getattr(document, field.name), move)
        for field in fields(type(document))
        if field.name in {"attributions", "mentions", "voices", "pronoun_choices", "sentences"}
    }
    return evolve(document, text="".join(parts), **moved)


_OFFSETS = frozenset({"start", "end", "head_start", "head_end"})


def _move(value: Any, move: Any) -> Any:
    """The value with every offset in it moved: pairs of numbers, and the offset fields of attrs objects."""
    if isinstance(value, tuple):
        if len(value) == 2 and all(isinstance(item, int) for item in value):
            return (move(value[0]), move(value[1]))
        return tuple(_move(item, move) for item in value)
    if has(type(value)):
        changes = {}
        for field in fields(type(value)):
            old = getattr(value, field.name)
            if field.name in _OFFSETS:
                changes[field.name] = move(old)
            elif isinstance(old, tuple):
                changes[field.name] = _move(old, move)
        return evolve(value, **changes)
    return value
