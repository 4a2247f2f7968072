"""LitBank's quotations as attributions: to fit and to measure implied speakers in fiction.

    python -m training.dialogue LITBANK/quotations.jsonl.gz

prints the share of right speakers, with LitBank's own quotations and the sources that a plain pattern
finds beside them ("said the man", "she answered"). LitBank has no paragraphs: a sentence that opens a
quotation is taken to begin one, but behind a short clause of speech.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from quoteattr.attribution import Attribution, Offsets

_OPENING, _TIGHT = frozenset("“\"‘'—"), frozenset(",.;:!?)")
_SAID = (
    r"(?:said|asked|cried|replied|answered|exclaimed|observed|returned|added|continued|remarked|repeated"
    r"|whispered|shouted|murmured|inquired|demanded|began|muttered|called|went on|rejoined|thought)"
)
_WHO = r"(?:I|he|she|they|the [a-z]+(?: [a-z]+)?|(?:Mrs?\. |Miss |Sir |Lady )?[A-Z][\w'’]+(?: [A-Z][\w'’]+)*)"
_BEHIND = re.compile(rf"\W{{0,3}}\s?(?:{_SAID} (?P<one>{_WHO})|(?P<two>{_WHO}) {_SAID}\b)")
_BEFORE = re.compile(rf"(?P<one>{_WHO}) {_SAID}\b[^.!?\"“”]{{0,30}}[,:]\s?$")


@frozen
class Dialogue:
    """A piece of fiction with its quotations.

    Attributes:
        text: The text.
        sentences: Character offsets of its sentences.
        paragraphs: Character offsets of its paragraphs, as far as they can be told.
        attributions: Its quotations, with sources where the pattern finds them.
        speakers: The annotated speaker of each, as LitBank writes it: "Mr_Bennet-4".
    """

    text: str
    sentences: list[Offsets]
    paragraphs: list[Offsets]
    attributions: list[Attribution]
    speakers: list[str]


def read_dialogues(path: Path) -> Iterator[Dialogue]:
    """Yield the pieces of LitBank that have quotations."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        for line in file:
            piece = json.loads(line)
            if piece["quotes"]:
                yield make_dialogue(piece)


def make_dialogue(piece: dict[str, Any]) -> Dialogue:
    """Write a piece's tokens as a text and find the sources of its quotations."""
    writer = _Writer()
    for tokens in piece["sentences"]:
        writer.write(tokens)
    text, places = writer.text, writer.places
    quotes = []
    for quote in piece["quotes"]:
        (first, at), (last, to) = quote["start"], quote["end"]
        quotes.append((places[first][at][1], places[last][to][0], quote["speaker"]))
    quotes.sort()
    attributions = [
        Attribution(((start, end),), None, _find_source(text, start, end), "direct", ((start, end),), 1.0, 1.0, 1.0)
        for start, end, _ in quotes
    ]
    paragraphs = list(pairwise([*writer.paragraphs, len(text)]))
    return Dialogue(text, writer.sentences, paragraphs, attributions, [speaker for _, _, speaker in quotes])


@define
class _Writer:
    """Joins tokens to a text and keeps where each of them came to stand."""

    text: str = ""
    places: list[list[Offsets]] = field(factory=list)
    sentences: list[Offsets] = field(factory=list)
    paragraphs: list[int] = field(factory=list)
    _inside: bool = False

    def write(self, tokens: list[str]) -> None:
        """Add a sentence, in a paragraph of its own where it opens a quotation."""
        clause = self.text[self.sentences[-1][0] :][:60] if self.sentences else ""
        if not self.paragraphs or (tokens[0][:1] in _OPENING and not re.search(rf"{_SAID}\b", clause)):
            self.text += "\n\n" * bool(self.text)
            self.paragraphs.append(len(self.text))
            self._inside = False
        begin, offsets = len(self.text), []
        glue = True
        for form in tokens:
            straight = form == '"'
            closes = form == "”" or (straight and self._inside)
            tight = form in _TIGHT or (len(form) > 1 and form[0] in "'’")
            if not (glue or closes or tight):
                self.text += " "
            offsets.append((len(self.text), len(self.text) + len(form)))
            self.text += form
            glue = form in {"“", "("} or (straight and not self._inside)
            if straight:
                self._inside = not self._inside
        self.text += " "
        self.places.append(offsets)
        self.sentences.append((begin, len(self.text)))


def _find_source(text: str, start: int, end: int) -> Offsets | None:
    """Return who is said to speak right behind a quotation, or right before it."""
    match = _BEHIND.match(text, end, end + 80)
    if match is None:
        match = _BEFORE.search(text[max(0, start - 80) : start - 1])
        if match is None:
            return None
        shift = max(0, start - 80)
        return match.start("one") + shift, match.end("one") + shift
    group = "one" if match["one"] else "two"
    return match.span(group)


def same_character(name: str | None, speaker: str) -> bool:
    """Tell whether a name is that of an annotated character: "Mr Bennet" of "Mr_Bennet-4"."""
    if not name:
        return False
    words = [word.strip(".").lower() for word in name.split()]
    annotated = [word.strip(".").lower() for word in speaker.rpartition("-")[0].split("_") if word]
    return bool(annotated) and (words[-1] == annotated[-1] or set(words) <= set(annotated))


def main() -> None:
    """Print the accuracy on LitBank's quotations."""
    from quoteattr.speakers import resolve_speakers

    counts: dict[str, list[int]] = {}
    for dialogue in read_dialogues(Path(sys.argv[1])):
        resolutions = resolve_speakers(
            dialogue.text, dialogue.attributions, sentences=dialogue.sentences, paragraphs=dialogue.paragraphs
        )
        for resolution, speaker in zip(resolutions, dialogue.speakers, strict=True):
            form: str = resolution.source.form if resolution.source else "implicit"
            named = speaker.rpartition("-")[0][:1].isupper() and speaker.rpartition("-")[0] != "I"
            count = counts.setdefault(f"{form}, {'named' if named else 'unnamed'} in LitBank", [0, 0])
            count[1] += 1
            name = resolution.speaker.name if resolution.speaker else None
            count[0] += same_character(name, speaker) if named else name is None
    for form, (right, total) in sorted(counts.items()):
        print(f"{form:32s} {right / total:.3f} of {total}")
    right, total = (sum(column) for column in zip(*counts.values(), strict=True))
    print(f"{'all':32s} {right / total:.3f} of {total}")


if __name__ == "__main__":
    main()
