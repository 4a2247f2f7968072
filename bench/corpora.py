"""The corpora that the measurements need: the project's own articles, and others that lie beside the checkout."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from quoteattr.evaluation import Annotation, Document, read_documents

FILES = {
    "polnear/dev": "polnear/dev.jsonl.gz",
    "styles/dev": "styles/dev.jsonl.gz",
    "riqua/valid": "riqua/valid.jsonl.gz",
    "articles/dev": "articles/dev",
    "kyiv": "kyiv/gold.jsonl",
    "litbank": "litbank/quotations.jsonl.gz",
}
"""The sets of annotated articles, by name: files in the data folder, or a folder of the project's own articles."""

SETS = ("polnear/dev", "styles/dev", "articles/dev", "kyiv")
"""The sets that are measured unless others are asked for."""


def skip(reason: str) -> NoReturn:
    """End the command politely: nothing is wrong, there is only nothing to measure."""
    sys.stdout.write(f"skipped: {reason}\n")
    raise SystemExit(0)


def find_shared() -> Path:
    """Return the folder of corpora and reference models: ``$QUOTEATTR_SHARED`` or ``../shared``; skip without it."""
    folder = Path(os.environ.get("QUOTEATTR_SHARED", Path(__file__).parents[2] / "shared"))
    if not (folder / "data").is_dir():
        skip(f"needs the corpora in {folder}/data, which are not here")
    return folder


def find_file(name: str) -> Path:
    """Return the file or folder of a set; skip if it is not here."""
    if name == "articles/dev":
        from training.corpora.articles import FOLDER

        return FOLDER / "dev"
    path = find_shared() / "data" / FILES[name]
    if not path.exists():
        skip(f"{path} is not here")
    return path


def read_set(name: str) -> list[Document]:
    """Return the gold documents of a set.

    Args:
        name: A key of `FILES`.

    Returns:
        The documents. Those of RiQuA, whose labels have no links, get the nearest cue and source. Those of LitBank
        have quotations with speakers, but no cues or sources.
    """
    path = find_file(name)
    if name == "riqua/valid":
        return list(_read_riqua(path))
    if name == "litbank":
        return list(_read_litbank(path))
    if path.is_dir():
        from training.corpora.articles import read_gold_articles

        return list(read_gold_articles(path))
    return read_documents(path)


def _read_riqua(path: Path) -> Iterator[Document]:
    from training.corpora import read_riqua

    for one in read_riqua(path):
        annotations = tuple(
            Annotation(
                content=attribution.content,
                cue=(attribution.cue,) if attribution.cue else (),
                source=(attribution.source,) if attribution.source else (),
            )
            for attribution in one.attributions or ()
        )
        yield Document(id=one.id, text=one.text, annotations=annotations)


def _read_litbank(path: Path) -> Iterator[Document]:
    from training.corpora import read_litbank_quotations

    for one in read_litbank_quotations(path):
        annotations = (read_character(each.start, each.end, each.speaker) for each in one.quotations)
        yield Document(id=one.id, text=one.text, annotations=tuple(annotations))


def read_character(start: int, end: int, character: str) -> Annotation:
    """Return a quotation of LitBank, whose characters read "Ann_Lee-4", "the_old_sailor-7" or "I-0".

    Args:
        start: Where it begins, in characters.
        end: Where it ends.
        character: Who speaks. Without a capital it is no name, and neither is the narrator's "I".

    Returns:
        The annotation: the speaker's name, or None and the words for who speaks.
    """
    words = character.rpartition("-")[0].replace("_", " ")
    named = words[:1].isupper() and words != "I"
    return Annotation(
        content=((start, end),),
        kind="direct",
        speaker=words if named else None,
        judged=True,
        description=None if named else words,
    )


def read_required(name: str = "kyiv") -> dict[str, list[Annotation]]:
    """Return the annotations of a set that the project must find, by document."""
    from quoteattr.evaluation import read_annotation

    return {
        record["id"]: [read_annotation(one) for one in record["attributions"] if one.get("required")]
        for record in _read_records(find_file(name))
    }


def _read_records(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    for line in text.split("\n"):
        if line.strip():
            yield json.loads(line)


def hash_set(name: str) -> str:
    """Return the SHA-256 of a set's unpacked contents, so that figures say which data they are of."""
    path = find_file(name)
    if path.is_dir():
        return hashlib.sha256(b"".join(one.read_bytes() for one in sorted(path.glob("*.txt")))).hexdigest()
    data = path.read_bytes()
    return hashlib.sha256(gzip.decompress(data) if path.suffix == ".gz" else data).hexdigest()


def find_genre(name: str, document: Document) -> str:
    """Return what sort of text a document is, as its id tells: the publisher, the style or the book."""
    if name == "styles/dev":
        return STYLES.get(document.id[:2], document.id[:2])
    if name == "articles/dev":
        prefix = document.id.partition("_")[0]
        return ARTICLES.get(prefix, prefix)
    if name == "litbank":
        return "fiction"
    separator = "#" if name == "riqua/valid" else "_"
    return document.id.split(separator)[0]


STYLES = {
    "s1": "world news, sport",
    "s2": "British papers",
    "s3": "business, releases",
    "s4": "transcripts, posts",
    "s5": "features, fiction",
    "s6": "messy web text",
}
"""The styles of ``styles/dev`` by the beginning of its ids."""

ARTICLES = {
    "a": "US politics",
    "aa": "descriptions",
    "ab": "fiction",
    "ac": "lost and odd marks",
    "ad": "old prose",
    "ae": "US politics",
    "af": "turns of talk",
    "ag": "business",
    "ah": "hard names",
    "ai": "US politics",
    "aj": "business",
    "ak": "descriptions",
    "al": "unnamed turns of talk",
    "am": "science, sport, newsletters",
    "an": "lost and odd marks",
    "ao": "papers of the world, agencies",
    "ap": "courts, families",
    "aq": "US politics",
    "ar": "fiction",
    "as": "descriptions",
    "at": "entertainment, reviews",
    "au": "local papers",
    "av": "hard pronouns",
    "aw": "diplomacy, war",
    "b": "British, Irish, Indian, Australian papers",
    "c": "stories, narrative",
    "e": "business, releases, science",
    "f": "features, fiction",
    "i": "interviews, profiles",
    "j": "one day's pages",
    "k": "fiction, magazines",
    "l": "agencies, fact checks",
    "m": "messy web text, opinion",
    "o": "obituaries, courts",
    "r": "papers of the world, history",
    "s": "hard speakers, scraped text",
    "t": "transcripts, letters, posts",
    "u": "US papers",
    "v": "hard news",
    "w": "world news, sport",
    "x": "releases, sport, broadcast",
    "y": "layouts, marks",
    "z": "business, opinion, world",
}
"""The genres of ``articles/dev`` by what stands before the first underscore of its ids."""
