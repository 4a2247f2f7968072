"""Reader of the project's own annotated articles: text with its attributions marked in place, then who speaks.

``{q1 "It leaks,"} {s1 Ana Ruiz, the mayor,} {c1 said}.`` marks content (q), source (s) and cue (c) of attribution 1;
a number that comes twice marks pieces of one span, ``{s7,8 …}`` a source of two attributions, ``{n “Store Nine”}``
words in marks that are no quotation. Below a line ``----`` stands one line a speaker, ``name | type | role; role |
1 3 8``, other right names behind `` / ``, words for somebody unnamed behind ``~``; and, where the text does not tell
it, ``direct: 4`` or ``nominal: 2 3``: kinds and forms of mention by number.

Below a second ``----`` may stand whom other words mean, a line an entity, ``name | person | chief, he 2``: pronouns and
the head nouns of descriptions, the second "he" of the text, counted as whole words; ``~`` for those without a name.

``python -m training.corpora.articles FILE ...`` checks files and shows what was read.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

from attrs import define, field

from quoteattr.annotations import Form, Kind, SpeakerKind
from quoteattr.evaluation import Document, read_annotation
from quoteattr.quotations import QuotationIndex, find_kind, pair_marks
from training.corpora.words import PRONOUNS

FOLDER = Path(__file__).parents[1] / "articles"
"""Where they lie: ``train`` to learn from, ``dev`` to measure on."""

_MARK = re.compile(r"\{(?:n|(?P<role>[qcs])(?P<numbers>\d+(?:,\d+)*)) |\}")
_RULE = re.compile(r"\r?\n----[ \t]*\r?\n")
_FIELDS = {"q": "content", "c": "cue", "s": "source"}
_KINDS, _FORMS, _TYPES = (get_args(alias) for alias in (Kind, Form, SpeakerKind))
_COLUMNS = 4
_MEANT = ("person", "organization")


@define
class _Reading:
    """What the markup of one article gives."""

    text: str = ""
    spans: dict[int, dict[str, list[list[int]]]] = field(factory=dict)
    not_quotes: list[str] = field(factory=list)


def read_articles(folder: str | Path) -> Iterator[dict[str, Any]]:
    """Yield the records of all articles of a folder, as those of the styles corpus are.

    Raises:
        ValueError: if the markup of one is wrong; the message says where.
    """
    for path in sorted(Path(folder).glob("*.txt")):
        yield read_article(path)


def read_gold_articles(folder: str | Path) -> Iterator[Document]:
    """Yield the articles of a folder as gold to compare predictions with."""
    for one in read_articles(folder):
        annotations = tuple(read_annotation(attribution, len(one["text"])) for attribution in one["attributions"])
        yield Document(id=one["id"], text=one["text"], annotations=annotations, not_quotes=tuple(one["not_quotes"]))


def read_article(path: str | Path) -> dict[str, Any]:
    """Return the record of one article; its id is the name of the file."""
    path = Path(path)
    try:
        marked, below, *last = _RULE.split(path.read_bytes().decode("utf-8"), maxsplit=2)
        reading = _read_markup(marked)
        attributions = _make_attributions(reading, below)
        mentions = [mention for part in last for mention in _read_mentions(part, reading.text)]
    except ValueError as error:
        message = f"{path}: {error}"
        raise ValueError(message) from error
    record = {"id": path.stem, "text": reading.text, "attributions": attributions, "not_quotes": reading.not_quotes}
    return record | ({"mentions": mentions} if last else {})


def _read_markup(marked: str) -> _Reading:
    reading, opened, done = _Reading(), [], 0
    for mark in _MARK.finditer(marked):
        reading.text += marked[done : mark.start()]
        done = mark.end()
        place = len(reading.text)
        if mark[0] != "}":
            opened.append((mark, place))
            continue
        if not opened:
            message = f"a bracket closes that was not opened, behind {reading.text[-40:]!r}"
            raise ValueError(message)
        opening, start = opened.pop()
        if start == place:
            message = f"nothing stands in a bracket, behind {reading.text[-40:]!r}"
            raise ValueError(message)
        if opening["role"] is None:
            reading.not_quotes.append(reading.text[start:place])
            continue
        for number in map(int, opening["numbers"].split(",")):
            spans = reading.spans.setdefault(number, {name: [] for name in _FIELDS.values()})
            spans[_FIELDS[opening["role"]]].append([start, place])
    reading.text += marked[done:]
    if opened or "{" in reading.text or "}" in reading.text:
        stray = re.search(r".{0,30}[{}].{0,30}", reading.text)
        message = f"a bracket is left over: {stray[0] if stray else opened[-1][0][0]!r}"
        raise ValueError(message)
    return reading


def _make_attributions(reading: _Reading, below: str) -> list[dict[str, Any]]:
    speakers, told = _read_speakers(below)
    index = QuotationIndex(pair_marks(reading.text))
    attributions = []
    for number, spans in sorted(reading.spans.items()):
        if not spans["content"] or number not in speakers:
            message = f"attribution {number} has no {'speaker' if spans['content'] else 'content'}"
            raise ValueError(message)
        content = sorted(spans["content"])
        kind, _ = find_kind(reading.text, [(start, end) for start, end in content], index)
        source = " ".join(reading.text[start:end] for start, end in sorted(spans["source"]))
        record = {**spans, "content": content, "kind": kind, **speakers[number]}
        attributions.append(record | {"mention": _find_form(source, record["speaker"])} | told.get(number, {}))
    unused = speakers.keys() - reading.spans.keys()
    if unused:
        message = f"no text is marked for attribution {min(unused)}"
        raise ValueError(message)
    return sorted(attributions, key=lambda record: record["content"])


def _read_speakers(below: str) -> tuple[dict[int, dict[str, Any]], dict[int, dict[str, str]]]:
    """The speaker of each attribution, and the kinds and forms that the annotator gives."""
    speakers: dict[int, dict[str, Any]] = {}
    told: dict[int, dict[str, str]] = {}
    for line in filter(str.strip, below.splitlines()):
        word, colon, rest = line.partition(":")
        if colon and "|" not in line:
            if word not in _KINDS and word not in {*_FORMS, "implicit"}:
                message = f"a line must open with a kind or a form of mention, not {word!r}"
                raise ValueError(message)
            for number in map(int, rest.split()):
                told.setdefault(number, {})["kind" if word in _KINDS else "mention"] = word
            continue
        columns = [column.strip() for column in line.split("|")]
        if len(columns) != _COLUMNS or columns[1] not in _TYPES:
            message = f"a speaker's line must be name | type | roles | numbers, with a type of {_TYPES}: {line!r}"
            raise ValueError(message)
        for number in map(int, columns[3].split()):
            if number in speakers:
                message = f"attribution {number} has two speakers"
                raise ValueError(message)
            speakers[number] = _make_speaker(*columns[:3])
    return speakers, told


def _make_speaker(words: str, kind: str, roles: str) -> dict[str, Any]:
    name, *also = (None,) if words.startswith("~") else (one.strip() for one in words.split(" / "))
    return {
        "speaker": name,
        "also": also,
        "description": words[1:].strip() if name is None else None,
        "type": kind,
        "roles": [role.strip() for role in roles.split(";") if role.strip()],
    }


def _read_mentions(lines: str, text: str) -> Iterator[dict[str, Any]]:
    """Whom words mean: a name (None for somebody without one), other names, the type, and the places of the words."""
    for line in filter(str.strip, lines.splitlines()):
        columns = [column.strip() for column in line.split("|")]
        if len(columns) != 3 or columns[1] not in _MEANT:
            message = f"a line of mentions must be name | type | words, with a type of {_MEANT}: {line!r}"
            raise ValueError(message)
        name, *also = (None,) if columns[0] == "~" else (one.strip() for one in columns[0].split(" / "))
        places = [_find_word(text, *word.strip().split()) for word in columns[2].split(",")]
        yield {"name": name, "also": also, "type": columns[1], "places": places}


def _find_word(text: str, word: str, number: str = "1") -> list[int]:
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)]
    if not 0 < int(number) <= len(found):
        message = f"the text has {word!r} {len(found)} times, not {number}"
        raise ValueError(message)
    return list(found[int(number) - 1])


def _find_form(source: str, speaker: str | None) -> str:
    """How a source tells its speaker: by a word of the name or its initials, by a pronoun, or by a description."""
    if not source:
        return "implicit"
    if source.lower() in PRONOUNS:
        return "pronoun"
    words = set(re.findall(r"\w+", source))
    parts = re.findall(r"\w+", speaker or "")
    capitals = "".join(part[0] for part in parts if part[0].isupper())
    named = any(part[0].isupper() and part in words for part in parts) or (len(capitals) > 1 and capitals in words)
    return "named" if named else "nominal"


def _describe(record: Mapping[str, Any]) -> Iterator[str]:
    def words(spans: Sequence[Sequence[int]]) -> str:
        return " … ".join(record["text"][start:end] for start, end in spans)

    for number, one in enumerate(record["attributions"], 1):
        who = one["speaker"] or "~" + one["description"]
        yield f"{number:3} {who} ({one['mention']}, {one['type']}; {one['roles']})"
        yield f"      {words(one['source'])} | {words(one['cue'])} | {one['kind']}: {words(one['content'])}"
    for mention in record.get("mentions", ()):
        yield f"    {mention['name'] or '~'}: {', '.join(words([place]) for place in mention['places'])}"
    yield f"    no quotes: {record['not_quotes']}"


def main() -> None:
    """Command line."""
    for path in sys.argv[1:]:
        record = read_article(path)
        sys.stdout.write("\n".join((f"{record['id']}: {len(record['text'].split())} words", *_describe(record), "")))


if __name__ == "__main__":
    main()
