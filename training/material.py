"""What pages in other layouts are made of: an article's spoken and plain sentences, invented people, names of works."""

from __future__ import annotations

import random
import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from quoteattr.resources import resource
from training.corpora.documents import GoldAttribution
from training.rename import capitalise, given_names, surnames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.corpora.documents import Document, Offsets

MIN_WORDS = 4

_SPOKEN = re.compile(r"""["“](?P<words>[A-Z][^"“”\n]+[.,!?…])["”]""")
_PLAIN = re.compile(r"""(?:^|(?<=[.!?]\s))[A-Z][^"“”‘\n]*?[.!?](?=\s|$)""", re.MULTILINE)
_ABBREVIATED = re.compile(r"(?:\b[A-Z][a-z]{0,4}|\.\w)\.$")

_JOBS = """adviser, analyst, artistic director, bus driver, chair, chairwoman, chief economist, chief executive,
    chief executive officer, chief financial officer, coach, community organiser, deputy director, deputy mayor,
    director of communications, district nurse, executive director, fisherman, general secretary, head of research,
    head teacher, lead author, lecturer in law, managing director, mayor, member of parliament, minister for transport,
    president, president and founder, professor of economics, programme manager, regional manager, resident,
    secretary-general, senior fellow, spokesman, spokeswoman, vice president, volunteer"""
_BODIES = """Association, Authority, Capital, Centre, City Council, College, Energy, Foods, Foundation, Group,
    Health Trust, Holdings, Hospital, Institute, Library, Museum, Partners, Rovers, School, Society, Systems, Union,
    University, Water Board"""
_JOB_NAMES = tuple(" ".join(job.split()) for job in _JOBS.split(","))
_BODY_NAMES = tuple(" ".join(body.split()) for body in _BODIES.split(","))
_FIRST_WORDS = "Quiet Long Last Red Second Hollow Silver Open Broken Northern Paper Slow Empty Winter Golden".split()
_SECOND_WORDS = "River House Letter Orchard Road Summer Machine Harbour Choir Season Garden Hour Island Bread".split()


@frozen
class Material:
    """Whole spoken sentences of each voice, without marks, and sentences that no attribution touches."""

    voices: tuple[tuple[str, ...], ...]
    plain: tuple[str, ...]


@frozen
class Person:
    """An invented person."""

    given: str
    surname: str
    role: str
    handle: str

    @property
    def name(self) -> str:
        """Given name and surname."""
        return f"{self.given} {self.surname}"

    @property
    def initials(self) -> str:
        """The two first letters."""
        return self.given[0] + self.surname[0]


class Page:
    """A text that grows, and the attributions in it."""

    def __init__(self, marks: str) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.gold: list[GoldAttribution] = []
        self.marks = marks

    def add(self, text: str) -> Offsets:
        """Append, and say where that is."""
        self.parts.append(text)
        self.length += len(text)
        return self.length - len(text), self.length

    def paragraph(self, text: str) -> None:
        """Append a paragraph, if there is one."""
        self.add(f"{text}\n\n" if text else "")

    def attribute(self, content: Sequence[Offsets], cue: Offsets | None, source: Offsets | None) -> None:
        """Note that the content is attributed."""
        self.gold.append(GoldAttribution(content=tuple(content), cue=cue, source=source))

    def quoted(self, words: str) -> str:
        """The words in the marks of the page."""
        return f"{self.marks[0]}{words}{self.marks[1]}"


def find_material(document: Document) -> Material:
    """The sentences that the document's people speak in marks, by speaker, and its plain ones.

    A speaker is told by the last word of the source; sources without a capital are taken for the speaker before.
    """
    voices: dict[str, list[str]] = {}
    voice = ""
    for gold in sorted(document.attributions or (), key=lambda gold: gold.content):
        if gold.source is not None:
            names = re.findall(r"\b[A-Z][\w’'-]+", document.text[slice(*gold.source)])
            voice = names[-1] if names and names[-1] not in {"He", "She", "They", "It"} else voice
        voices.setdefault(voice, []).extend(_spoken(document.text, gold))
    return Material(
        voices=tuple(tuple(dict.fromkeys(lines)) for lines in voices.values() if lines),
        plain=tuple(_plain(document)),
    )


def make_people(count: int, rng: random.Random) -> list[Person]:
    """People whose names are of many cultures, no two with one surname."""
    last = rng.sample(surnames(), count)
    if rng.random() < 0.3:
        last[0] += "-" + rng.choice(surnames())
    return [_make_person(capitalise(rng.choice(_given())), surname, rng) for surname in last]


def _make_person(given: str, surname: str, rng: random.Random) -> Person:
    handle = rng.choice(("{0}{1}", "{0}_{1}", "{1}{2}", "real{1}")).format(given, surname, rng.randrange(100))
    return Person(given, surname, make_role(rng), "@" + handle.lower().replace("-", ""))


def make_role(rng: random.Random) -> str:
    """A job, often with whom it is for."""
    job = rng.choice(_JOB_NAMES)
    shape = rng.choice(("{job}", "{job} of {body}", "{job} at {body}", "{job}, {body}"))
    if rng.random() < 0.4:
        job = job.title().replace(" Of ", " of ")
    return shape.format(job=job, body=make_organization(rng))


def make_organization(rng: random.Random) -> str:
    """A company or body named after a person or a place."""
    return f"{rng.choice((*surnames(), *places()))} {rng.choice(_BODY_NAMES)}"


@cache
def places() -> tuple[str, ...]:
    """Names of places."""
    lines = resource("words", "places.txt").read_text(encoding="utf8").splitlines()
    words = (word for line in lines if not line.startswith("#") for word in line.split())
    return tuple(word.replace("+", " ") for word in words if word[1:2].islower())


def make_title(rng: random.Random) -> str:
    """The name of a work or a campaign."""
    return rng.choice(("{} {}", "The {} {}", "{} {}s")).format(rng.choice(_FIRST_WORDS), rng.choice(_SECOND_WORDS))


@cache
def _given() -> tuple[str, ...]:
    return tuple(sorted(name for names in given_names().values() for name in names))


def _spoken(text: str, gold: GoldAttribution) -> list[str]:
    """The contents as whole sentences; none if a piece goes on another."""
    found = [_SPOKEN.fullmatch(text[start:end]) for start, end in gold.content]
    lines = [match["words"] for match in found if match]
    whole = len(lines) == len(gold.content) and all(len(line.split()) >= MIN_WORDS for line in lines)
    return [line[:-1] + "." if line.endswith(",") else line for line in lines] if whole else []


def _plain(document: Document) -> list[str]:
    text = list(document.text)
    for gold in document.attributions or ():
        spans = [*gold.content, *(span for span in (gold.cue, gold.source) if span)]
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        text[start:end] = '"' * (end - start)
    found = (match[0] for match in _PLAIN.finditer("".join(text)))
    return [line for line in found if len(line.split()) > MIN_WORDS and not _ABBREVIATED.search(line)]
