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
from typing import TYPE_CHECKING
from unicodedata import normalize

from quoteattr.resources import resource
from training.edits import edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from training.corpora import Document

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")


def capitalise(name: str) -> str:
    """A listed name as people write it: Anne-Marie, and İbrahim, whose small letter has a dot of its own."""
    return normalize("NFC", "-".join(part[:1].upper() + part[1:] for part in name.split("-")))


@cache
def given_names() -> dict[str, frozenset[str]]:
    """Given names of many cultures, in lower case, by the gender that they usually go with: f, m or u."""
    lines = resource("words", "given_names.txt").read_text(encoding="utf8").splitlines()
    names: dict[str, set[str]] = {}
    for gender, _, rest in (line.partition(":") for line in lines if not line.startswith("#")):
        names.setdefault(gender, set()).update(rest.split())
    return {gender: frozenset(found) for gender, found in names.items()}


@cache
def namesakes(name: str) -> tuple[str, ...]:
    """Given names of the gender of this one, in order; none for what is no given name."""
    return next((tuple(sorted(names)) for names in given_names().values() if name.lower() in names), ())


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
            known = first.istitle() and namesakes(first) and first.lower() not in common_words()
            if known and last[:1].isupper() and len(last) > 2 and last.lower() not in common_words():
                yield first, last
                break


def rename(document: Document, rng: random.Random) -> Document:
    """The document with new names of the same gender for the people it quotes, every span moved along."""
    new: dict[str, str] = {}
    for first, last in find_people(document):
        new.setdefault(first, capitalise(rng.choice(namesakes(first))))
        new.setdefault(last, rng.choice(surnames()))
    if not new:
        return document
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, new)) + r")\b")
    return edit(document, ((match.start(), match.end(), new[match[0]]) for match in pattern.finditer(document.text)))
