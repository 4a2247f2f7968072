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

_BRACKET = re.compile(r"(?P<opened>\()?(?P<cluster>\d+)(?P<closed>\))?")
_HEAD_ENDS = frozenset(
    "of in at on to from with by for who whom whose which that whence where and or "
    ", ; : ( -- — “ \"".split()
)
_PERSON_PRONOUNS = frozenset(
    "i me my mine myself he him his himself she her hers herself thou thee thy".split()
)
_PRONOUNS = _PERSON_PRONOUNS | frozenset(
    "you your yours yourself yourselves ye we us our ours ourselves they them their theirs "
    "themselves it its itself who whom whose which that this these those one another each "
    "both all some none".split()
)
_TITLES = frozenset("mr mrs ms miss dr sir lady lord madame monsieur master captain aunt uncle".split())


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
        if words & _TITLES or (form == "pronoun" and words & _PERSON_PRONOUNS):
            persons.add(cluster)
        offsets = places[number]
        mentions.append(
            GoldMention(
                start=offsets[first][0],
                end=offsets[last][1],
                head_start=offsets[head][0],
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
        if sentence[index].lower() in _HEAD_ENDS:
            end = index - 1
            break
    while end > first and not any(map(str.isalnum, sentence[end])):
        end -= 1
    return end


def _find_form(
    sentence: Sequence[str], first: int, last: int, head: int, lower: set[str]
) -> Form:
    word = sentence[head]
    if first == last and word.lower() in _PRONOUNS:
        return "pronoun"
    if not word[:1].isupper():
        return "nominal"
    return "nominal" if head == 0 and word.lower() in lower else "named"
