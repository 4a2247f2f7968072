"""Reader of GUM: entities, co-reference and sentences from CoNLL-U (Zeldes, 2017).

The format of ``Entity=`` follows the UD ``global.Entity`` declaration.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from attrs import define, field, frozen

from training.corpora.documents import Document, Entity, Form, GoldMention, Offsets
from training.corpora.files import read_lines

SHIPPABLE_GENRES = ("news", "interview", "academic", "bio", "court", "voyage")
_ENTITIES: dict[str, Entity] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
}
_FUNCTION_WORDS = frozenset({"PUNCT", "ADP", "CCONJ", "DET"})
_BRACKETS = re.compile(r"\((?P<opened>[^()]+)(?P<closed>\))?|(?P<group>[^()]+)\)")


@frozen(slots=True)
class _Token:
    start: int
    end: int
    upos: str
    number: int
    head: int
    relation: str
    sentence: int
    capital: bool


@define(slots=True)
class _Builder:
    """The text and annotation of one document, gathered line by line."""

    fields: tuple[str, ...]
    parts: list[str] = field(factory=list)
    length: int = 0
    tokens: list[_Token] = field(factory=list)
    sentences: list[Offsets] = field(factory=list)
    mentions: list[tuple[int, int, dict[str, str]]] = field(factory=list)
    unclosed: list[tuple[int, dict[str, str]]] = field(factory=list)

    def add(self, words: str) -> int:
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        return start

    def open_and_close(self, brackets: str) -> None:
        """Follow the entity brackets of the token last added."""
        here = len(self.tokens) - 1
        for match in _BRACKETS.finditer(brackets):
            if match["opened"]:
                values = match["opened"].split("-", len(self.fields) - 1)
                entity = dict(zip(self.fields, values, strict=False))
                if match["closed"]:
                    self.mentions.append((here, here, entity))
                else:
                    self.unclosed.append((here, entity))
            else:
                group = match["group"].split("-")[0]
                for index in range(len(self.unclosed) - 1, -1, -1):
                    first, entity = self.unclosed[index]
                    if entity["GRP"] == group:
                        del self.unclosed[index]
                        self.mentions.append((first, here, entity))
                        break


def read_gum(path: str | Path, *, genres: Iterable[str] | None = SHIPPABLE_GENRES) -> Iterator[Document]:
    """Yield the documents of the given genres, all of their mentions marked.

    Args:
        path: a CoNLL-U file, gzip-compressed or not.
        genres: genres as in the document names; None for every one. The default
            holds those whose texts may go into weights that are shipped.
    """
    wanted = None if genres is None else frozenset(genres)
    for name, lines in _split_documents(path):
        genre = name.split("_")[1]
        if wanted is None or genre in wanted:
            yield _read_document(name, genre, lines)


def _split_documents(path: str | Path) -> Iterator[tuple[str, list[str]]]:
    name, lines = "", list[str]()
    for line in read_lines(path):
        if line.startswith("# newdoc id = "):
            if name:
                yield name, lines
            name, lines = line.removeprefix("# newdoc id = ").strip(), []
        else:
            lines.append(line)
    if name:
        yield name, lines


def _read_document(name: str, genre: str, lines: list[str]) -> Document:
    fields = next(
        (line.split("= ", 1)[1].strip() for line in lines if line.startswith("# global.Entity")),
        "GRP-etype-infstat-salience-centering-minspan-link-identity",
    )
    builder = _Builder(fields=tuple(fields.split("-")))
    rows: list[list[str]] = []
    paragraph = False
    for line in [*lines, ""]:
        if line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("#"):
            continue
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            _add_sentence(builder, rows, paragraph=paragraph)
            rows, paragraph = [], False
    return Document(
        id=name,
        domain=genre,
        text="".join(builder.parts),
        mentions=_make_mentions(builder),
        sentences=tuple(builder.sentences),
    )


def _add_sentence(builder: _Builder, rows: list[list[str]], *, paragraph: bool) -> None:
    if builder.length:
        builder.add("\n\n" if paragraph else " ")
    begin, number = builder.length, len(builder.sentences)
    pieces: dict[str, Offsets] = {}
    space = ""
    for row in rows:
        name, form, upos, head, misc = row[0], row[1], row[3], row[6], row[9]
        if "." in name:
            continue
        if name not in pieces:
            builder.add(space)
            start = builder.add(form)
            space = "" if "SpaceAfter=No" in misc.split("|") else " "
            if "-" in name:
                first, last = map(int, name.split("-"))
                parts = [r[1] for r in rows if r[0].isdigit() and first <= int(r[0]) <= last]
                pieces.update(_split_surface(start, form, first, parts))
                continue
            span = (start, start + len(form))
        else:
            span = pieces[name]
        capital = form[0].isupper()
        builder.tokens.append(_Token(*span, upos, int(name), int(head), row[7], number, capital))
        for item in misc.split("|"):
            if item.startswith("Entity="):
                builder.open_and_close(item.removeprefix("Entity="))
    builder.sentences.append((begin, builder.length))


def _split_surface(start: int, surface: str, first: int, parts: list[str]) -> dict[str, Offsets]:
    """Place the words of a multiword token; all take the whole of it if they differ."""
    if "".join(parts) != surface:
        whole = (start, start + len(surface))
        return {str(first + index): whole for index in range(len(parts))}
    placed = {}
    for index, part in enumerate(parts):
        placed[str(first + index)] = (start, start + len(part))
        start += len(part)
    return placed


def _make_mentions(builder: _Builder) -> tuple[GoldMention, ...]:
    numbers: dict[str, int] = {}
    fresh = count()
    mentions = []
    for first, last, entity in builder.mentions:
        head = _find_head(builder.tokens, first, last)
        head_start, head_end = _extend_flat(builder.tokens, head, last)
        form = _find_form(builder.tokens[head].upos)
        identity = entity.get("identity", "")
        if entity["GRP"] not in numbers:
            numbers[entity["GRP"]] = next(fresh)
        mentions.append(
            GoldMention(
                start=builder.tokens[first].start,
                end=builder.tokens[last].end,
                head_start=head_start,
                head_end=head_end,
                entity=_ENTITIES.get(entity.get("etype", ""), "other"),
                named=form == "named" or (bool(identity) and _is_title(builder, head, form)),
                form=form,
                cluster=numbers[entity["GRP"]],
            )
        )
    return tuple(sorted(mentions, key=lambda mention: (mention.start, -mention.end)))


def _find_head(tokens: list[_Token], first: int, last: int) -> int:
    """Return the index of the first token whose syntactic head lies outside the span."""
    span = range(first, last + 1)
    inside = {(tokens[index].sentence, tokens[index].number) for index in span}
    outward = [index for index in span if (tokens[index].sentence, tokens[index].head) not in inside]
    content = [index for index in outward if tokens[index].upos not in _FUNCTION_WORDS]
    return (content or outward or span)[0]


def _extend_flat(tokens: list[_Token], head: int, last: int) -> Offsets:
    """Return the place of the head with the further words of a flat name."""
    end = head
    while end < last and _is_flat(tokens[end + 1], tokens[head]):
        end += 1
    return tokens[head].start, tokens[end].end


def _is_flat(token: _Token, head: _Token) -> bool:
    same = (token.sentence, token.head) == (head.sentence, head.number)
    return same and token.relation.split(":")[0] == "flat"


def _is_title(builder: _Builder, head: int, form: Form) -> bool:
    """Say whether a common noun is written as a name, and not to begin a sentence."""
    token = builder.tokens[head]
    begins = builder.sentences[token.sentence][0] == token.start
    return form == "nominal" and not begins and token.capital


def _find_form(upos: str) -> Form:
    if upos in {"PRON", "DET"}:
        return "pronoun"
    return "named" if upos == "PROPN" else "nominal"
