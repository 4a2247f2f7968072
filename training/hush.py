"""Quotations left without "she said" where a reader still knows who speaks.

Most quotations of the corpora name their speaker on the spot, and nothing is learnt from those of how one tells who
speaks where the writer leaves it out. Writers leave it out where the one who speaks is the one who just spoke, the one
who spoke before the other did, or the only one whom the paragraph has named.
"""

from __future__ import annotations

import random
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from training.edits import edit

if TYPE_CHECKING:
    from training.corpora.documents import Document, GoldAttribution, Offsets

_CLOSED = re.compile(r"[,!?](?:[\"”’»]|'')")
_OPENED = re.compile(r"[\"“‘«]|``")
_SHORT = re.compile(r"[^\W_][\w’'.-]*(?: [\w’'.-]+){0,2}")
"""A pronoun, a name or a description of few words: little that is not told elsewhere."""


@frozen
class Telling:
    """Words that tell who says a quotation: what would stand there instead, and what the quotation would be then."""

    start: int
    end: int
    instead: str
    content: Offsets


def hush(document: Document, rng: random.Random, share: float = 0.6) -> Document:
    """The document with some of its "she said" left out, and the quotations around them without cue and source.

    Args:
        document: Any with attributions; sentences would have to be found anew, so one that has them stays as it is.
        rng: What draws.
        share: Of those that can be left out.
    """
    found = [] if document.sentences is not None else find_spare(document)
    gone = {gold: telling for gold, telling in found if rng.random() < share}
    if not gone:
        return document

    def cut(offset: int) -> bool:
        return any(telling.start <= offset < telling.end for telling in gone.values())

    contents = {gold.content: (telling.content,) for gold, telling in gone.items()}
    hushed = evolve(
        document,
        attributions=tuple(
            evolve(gold, content=contents[gold.content], cue=None, source=None) if gold in gone else gold
            for gold in document.attributions or ()
        ),
        mentions=document.mentions and tuple(each for each in document.mentions if not cut(each.head_start)),
        voices=document.voices
        and tuple(evolve(voice, content=contents.get(voice.content, voice.content)) for voice in document.voices),
    )
    return edit(hushed, sorted((telling.start, telling.end, telling.instead) for telling in gone.values()))


def find_spare(document: Document) -> list[tuple[GoldAttribution, Telling]]:
    """Quotations whose speaker would be known without being told, each with the words that tell."""
    quoted = sorted(document.attributions or (), key=lambda gold: gold.content[0])
    told = {gold: telling for gold in quoted if (telling := _find_telling(document.text, gold))}
    known = {gold for before, gold in pairwise(quoted) if _speaker(before) == _speaker(gold) is not None}
    for first, second, third in zip(quoted, quoted[1:], quoted[2:], strict=False):
        own = all(_opens_paragraph(document.text, gold) for gold in (first, second, third))
        if own and None is not _speaker(first) == _speaker(third) != _speaker(second):
            known.add(third)
    known.update(gold for gold in told if _stands_alone(document, gold))
    return [(gold, telling) for gold, telling in told.items() if gold in known]


def _find_telling(text: str, gold: GoldAttribution) -> Telling | None:
    """The few words behind a quotation's first piece that tell who says it; None for what is told in any other way."""
    if gold.cue is None or gold.source is None or len(gold.content) > 2:
        return None
    start, stop = gold.content[0]
    first, second = sorted((gold.cue, gold.source))
    mark = stop - (3 if text[stop - 2 : stop] == "''" else 2)
    quoted = _OPENED.match(text, start) and _CLOSED.fullmatch(text, mark, stop)
    close = text[stop : first[0]] == " " == text[first[1] : second[0]] and _SHORT.fullmatch(text, *gold.source)
    if not (quoted and close):
        return None
    end = second[1]
    whole = text[mark] if text[mark] in "!?" else "."
    if len(gold.content) == 1:
        done = text[end : end + 1] == "." and not text[end + 1 : end + 2].strip()
        return Telling(mark, end + 1, whole + text[mark + 1 : stop], (start, end + 1)) if done else None
    again, until = gold.content[1]
    opening = _OPENED.match(text, again)
    between = text[end:again]
    if opening is None or between not in {". ", ", "}:
        return None
    instead = (whole if between == ". " else text[mark]) + " "
    return Telling(mark, opening.end(), instead, (start, until))


def _speaker(gold: GoldAttribution) -> str | None:
    record = gold.record or {}
    return record.get("speaker") or record.get("description")


def _opens_paragraph(text: str, gold: GoldAttribution) -> bool:
    start = gold.content[0][0]
    return text[max(0, start - 1) : start] in {"", "\n"}


def _stands_alone(document: Document, gold: GoldAttribution) -> bool:
    """Whether the one who speaks is the only one named in the paragraph before his words."""
    speaker = next((voice.cluster for voice in document.voices or () if voice.content == gold.content), None)
    start = gold.content[0][0]
    paragraph = document.text.rfind("\n", 0, start) + 1
    present = {each.cluster for each in document.mentions or () if paragraph <= each.head_start < start}
    return speaker is not None and present == {speaker}
