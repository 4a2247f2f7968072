"""Reader of LitBank: co-reference and quotation speakers in fiction (Bamman et al., 2020)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from training.corpora.detokenise import join_tokens
from training.corpora.documents import (
    Document,
    Entity,
    Form,
    GoldMention,
    Offsets,
    QuotedText,
    SpokenQuotation,
)
from training.corpora.files import read_lines, read_records
from training.corpora.words import HEAD_ENDS, PERSON_PRONOUNS, PRONOUNS, TITLES

_BRACKET = re.compile(r"(?P<opened>\()?(?P<cluster>\d+)(?P<closed>\))?")
_ARTICLES = frozenset({"a", "an", "the"})


@frozen(slots=True)
class _Piece:
    id: str
    sentences: list[list[str]]
    mentions: list[tuple[int, int, int, int]]
    """Cluster, sentence, first and last token."""


def read_litbank(path: str | Path) -> Iterator[Document]:
    """Yield the pieces of ``coref.conll`` with their mentions and clusters.

    LitBank marks no entity types here: a cluster with a personal pronoun or a
    title is a person, any other is unknown.
    """
    for piece in _read_pieces(path):
        text, places = join_tokens(piece.sentences)
        yield Document(
            id=piece.id,
            domain="fiction",
            text=text,
            mentions=_make_mentions(piece, places),
        )


def read_litbank_quotations(path: str | Path) -> Iterator[QuotedText]:
    """Yield the same texts, with each quotation and the identifier of its speaker."""
    for record in read_records(path):
        text, places = join_tokens([s for s in record["sentences"] if s != [""]])
        quotations = []
        for quote in record["quotes"]:
            (first, first_token), (last, last_token) = quote["start"], quote["end"]
            start, end = places[first][first_token][0], places[last][last_token][1]
            quotations.append(SpokenQuotation(start, end, quote["speaker"]))
        quotations.sort(key=lambda quotation: quotation.start)
        yield QuotedText(record["id"], text, tuple(quotations))


def _read_pieces(path: str | Path) -> Iterator[_Piece]:
    piece = _Piece("", [], [])
    unclosed: dict[int, list[int]] = defaultdict(list)
    sentence: list[str] = []
    for line in read_lines(path):
        if line.startswith("#begin document"):
            piece = _Piece(line[line.index("(") + 1 : line.index(")")], [], [])
        elif not line or line.startswith("#end"):
            if sentence:
                piece.sentences.append(sentence)
                sentence = []
                unclosed.clear()
            if line.startswith("#end"):
                yield piece
        else:
            columns = line.split("\t")
            sentence.append(columns[3])
            here = len(sentence) - 1
            for match in _BRACKET.finditer(columns[-1]):
                cluster = int(match["cluster"])
                if match["opened"]:
                    unclosed[cluster].append(here)
                if match["closed"] and unclosed[cluster]:
                    first = unclosed[cluster].pop()
                    piece.mentions.append((cluster, len(piece.sentences), first, here))


def _make_mentions(piece: _Piece, places: Sequence[Sequence[Offsets]]) -> tuple[GoldMention, ...]:
    lower = {token for sentence in piece.sentences for token in sentence if token.islower()}
    mentions = []
    persons = set()
    for cluster, number, first, last in piece.mentions:
        sentence = piece.sentences[number]
        head = _find_head(sentence, first, last)
        form = _find_form(sentence, first, last, head, lower)
        words = {token.lower().rstrip(".") for token in sentence[first : last + 1]}
        if words & TITLES or (form == "pronoun" and words & PERSON_PRONOUNS):
            persons.add(cluster)
        offsets = places[number]
        name = _find_name_start(sentence, first, head) if form == "named" else head
        mentions.append(
            GoldMention(
                start=offsets[first][0],
                end=offsets[last][1],
                head_start=offsets[name][0],
                head_end=offsets[head][1],
                entity="unknown",
                named=form == "named",
                form=form,
                cluster=cluster,
            )
        )
    person: Entity = "person"
    typed = (evolve(m, entity=person) if m.cluster in persons else m for m in mentions)
    return tuple(sorted(typed, key=lambda mention: (mention.start, -mention.end)))


def _find_head(sentence: Sequence[str], first: int, last: int) -> int:
    """Return the last token before what follows a noun: a preposition, a clause, a comma."""
    end = last
    for index in range(first + 1, last + 1):
        if sentence[index].lower() in HEAD_ENDS:
            end = index - 1
            break
    while end > first and not any(map(str.isalnum, sentence[end])):
        end -= 1
    return end


def _find_name_start(sentence: Sequence[str], first: int, head: int) -> int:
    """Return the first of the capitalised words that end in the head, titles left out."""
    while (
        head > first
        and sentence[head - 1][:1].isupper()
        and sentence[head - 1].lower().rstrip(".") not in TITLES | PRONOUNS | _ARTICLES
    ):
        head -= 1
    return head


def _find_form(sentence: Sequence[str], first: int, last: int, head: int, lower: set[str]) -> Form:
    word = sentence[head]
    if first == last and word.lower() in PRONOUNS:
        return "pronoun"
    if not word[:1].isupper():
        return "nominal"
    return "nominal" if head == 0 and word.lower() in lower else "named"
