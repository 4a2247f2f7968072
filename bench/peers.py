"""Peers side by side on the same articles: ``python -m bench.peers [--out FILE] [--sets …] [--pipeline NAME]``.

Every tool gets the same spaCy Docs, made once by one pipeline (tags, parse, entities); parts of speech are read
off the tags, and lemmas guessed by rule, because that pipeline has neither. The words a second are those of the
tool alone, on one core; beside them those of the tool with the pipeline that it needs. A tool that is not
installed is left out, and the table says so. They go into one environment, best one of their own:
``pip install -e . sayswho bagpipes-spacy``.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from bench.corpora import FILES, find_shared, read_set
from quoteattr.evaluation import Annotation, Document, Score, evaluate, quotes_to_annotations
from training.augment import single_breaks

if TYPE_CHECKING:
    from spacy.tokens import Doc

Find = Callable[["Doc"], list[Annotation]]


@attrs.frozen
class Peer:
    """A tool to compare.

    Attributes:
        name: How the table calls it.
        package: How it is installed; its module has the same name, with underscores.
        make: Makes the function that finds the attributions of a Doc.
        given: What it gets.
        cannot: What it does not do.
        needs: Whether it needs the pipeline's tags and parse.
        single: Whether its Docs must have no two line breaks in a row.
    """

    name: str
    package: str
    make: Callable[[], Find]
    given: str
    cannot: str
    needs: bool = False
    single: bool = False


def _make_quoteattr() -> Find:
    import quoteattr

    return lambda doc: list(quotes_to_annotations(quoteattr.extract(doc.text)))


def _make_component() -> Find:
    import quoteattr

    component: Any = quoteattr.load().get_pipe("quoteattr")
    # Not through doc._.quotes: another tool here writes on the same name.
    return lambda doc: list(quotes_to_annotations(next(iter(component.predict([doc])))))


def _make_textacy() -> Find:
    from textacy.extract.triples import direct_quotations

    return lambda doc: [_read_triple(triple) for triple in direct_quotations(doc)]


def _make_sayswho() -> Find:
    # The whole tool needs two models by name; the finder of quotations alone needs neither.
    finder = importlib.import_module("sayswho.quote_finder")
    return lambda doc: [_read_triple(triple) for triple in finder.quote_finder(doc)]


def _make_bagpipes() -> Find:
    from spacy.tokens import Doc as SpacyDoc

    detector = importlib.import_module("bagpipes_spacy").QuoteDetector(None, "quote_detector")
    SpacyDoc.set_extension("quotes", default=[], force=True)

    def find(doc: Doc) -> list[Annotation]:
        spans = detector(doc)._.quotes
        return [Annotation(content=((span.start_char, span.end_char),), kind="direct") for span in spans]

    return find


PEERS = (
    Peer("quoteattr", "quoteattr", _make_quoteattr, "the text alone", ""),
    Peer("quoteattr in spaCy", "quoteattr", _make_component, "the Docs' sentences and entities", ""),
    Peer(
        "textacy",
        "textacy",
        _make_textacy,
        "the Docs' sentences, tags and parse",
        "indirect quotations, the retold part of mixed ones, names for pronouns; it refuses a text with an odd number "
        "of marks",
        needs=True,
    ),
    Peer(
        "sayswho, its finder",
        "sayswho",
        _make_sayswho,
        "the Docs' sentences, tags and parse, of the text without empty lines",
        "indirect quotations; it fails at empty lines; names, which the whole tool gives with two models that pip does "
        "not bring (en_core_web_lg, en_coreference_web_trf)",
        needs=True,
        single=True,
    ),
    Peer(
        "bagpipes-spacy",
        "bagpipes-spacy",
        _make_bagpipes,
        "the Docs' tokens",
        "sources, cues, names, indirect quotations; an apostrophe of its own may open or close a quotation",
    ),
)
"""The tools, in the table's order."""

NOT_RUN = (
    ("booknlp", "1.0.8", "it fetches three models, of its own address, at first use, and needs TensorFlow and PyTorch"),
    ("grimbert", "0.1.5", "speakers of given quotations in novels only; it fetches a model at first use"),
)
"""What else is installed with pip, and why it is not run."""


def _read_triple(triple: Any) -> Annotation:
    """Read textacy's (speaker, cue, content), made of lists of tokens and a span."""
    return Annotation(
        content=((triple.content.start_char, triple.content.end_char),),
        cue=_cover(triple.cue),
        source=_cover(triple.speaker),
        speaker=" ".join(token.text for token in triple.speaker) or None,
        judged=True,
        kind="direct",
    )


def _cover(tokens: Sequence[Any]) -> tuple[tuple[int, int], ...]:
    return ((tokens[0].idx, tokens[-1].idx + len(tokens[-1])),) if tokens else ()


_POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON",
    "WP$": "PRON", "EX": "PRON", "DT": "DET", "PDT": "DET", "WDT": "DET", "IN": "ADP", "TO": "PART", "POS": "PART",
    "RP": "ADP", "CC": "CCONJ", "CD": "NUM", "MD": "AUX", "UH": "INTJ", "FW": "X", "LS": "X", "SYM": "SYM",
    "WRB": "ADV",
}  # fmt: skip


def complete(docs: Iterable[Doc]) -> None:
    """Give Docs parts of speech and lemmas where their pipeline gave none, as far as tags and rules go."""
    from quoteattr.attribution.cue_words import guess_lemma

    for doc in docs:
        for token in doc:
            if not token.pos_:
                tag = token.tag_
                token.pos_ = _POS.get(tag) or {"VB": "VERB", "JJ": "ADJ", "RB": "ADV"}.get(tag[:2], "PUNCT")
            if not token.lemma_:
                token.lemma_ = guess_lemma(token.lower_) if token.pos_ == "VERB" else token.lower_


def compare_peers(name: str, pipeline: str, limit: int | None = None) -> list[dict[str, Any]]:
    """Run all peers on a set.

    Args:
        name: The set.
        pipeline: The spaCy pipeline that makes the Docs: a name or a folder.
        limit: Only so many documents; None for all.

    Returns:
        A row a tool: its figures, or why it was not run.
    """
    import spacy

    documents: list[Document] = read_set(name)[:limit]
    nlp = spacy.load(pipeline)
    nlp(documents[0].text)
    start = time.perf_counter()
    docs = [nlp(document.text) for document in documents]
    before = time.perf_counter() - start
    single = [nlp(single_breaks(document.text)) for document in documents]
    complete([*docs, *single])
    return [_run_peer(peer, documents, single if peer.single else docs, before) for peer in PEERS]


def _run_peer(peer: Peer, documents: Sequence[Document], docs: Sequence[Doc], before: float) -> dict[str, Any]:
    row: dict[str, Any] = {"name": peer.name}
    try:
        importlib.import_module(peer.package.replace("-", "_"))
        find = peer.make()
    except (ImportError, OSError) as error:
        return {**row, "left out": f"not installed: {error}"}
    found: dict[str, list[Annotation]] = {}
    _try(find, docs[0])
    start = time.perf_counter()
    for document, doc in zip(documents, docs, strict=True):
        quotes = _try(find, doc)
        if quotes is not None:
            found[document.id] = quotes
    seconds = time.perf_counter() - start
    report = evaluate(documents, found, bootstrap=0)
    quoted = evaluate(documents, found, bootstrap=0, quoted=True)
    for title, figures in (("", report.figures), ("quoted ", quoted.figures)):
        for key in ("matched", "matched +source", "matched +speaker", "content exact"):
            figure = figures.get(key)
            row[title + key] = figure.f1.value if isinstance(figure, Score) else None
    words = sum(len(document.text.split()) for document in documents)
    row["refused"] = len(documents) - len(found)
    row["words/s"] = words / seconds
    row["words/s with pipeline"] = words / (seconds + before) if peer.needs else row["words/s"]
    return row


def _try(find: Find, doc: Doc) -> list[Annotation] | None:
    """Return what a tool finds; None where it refuses the text: with an odd number of marks, with empty lines."""
    try:
        return find(doc)
    except (TypeError, ValueError):
        return None


def format_rows(name: str, rows: Sequence[dict[str, Any]], *, speed: bool = True) -> str:
    """Return the rows as a table in Markdown, which the documentation includes.

    Args:
        name: The set.
        rows: What `compare_peers` gave.
        speed: Whether to show the words a second.

    Returns:
        The table, each line ended.
    """
    rates = ("words/s", "words/s with pipeline") if speed else ()
    keys = (
        "matched",
        "matched +source",
        "matched +speaker",
        "content exact",
        "quoted matched",
        "quoted matched +source",
    )
    lines = [
        f"| {' | '.join([name, *keys, 'texts refused', *rates])} |",
        "|---" * (len(keys) + len(rates) + 2) + "|",
    ]
    for row in rows:
        if "left out" in row:
            lines.append(f"| {row['name']} | {row['left out']} {'| ' * (len(keys) + len(rates))}|")
            continue
        figures = ["–" if row[key] is None else f"{row[key]:.3f}" for key in keys]
        cells = [row["name"], *figures, str(row["refused"]), *(f"{row[key]:,.0f}" for key in rates)]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def format_peers() -> str:
    """Return the tools with their versions, what each is given and what it cannot do, as a table in Markdown."""
    lines = ["| tool | version | given | cannot |", "|---" * 4 + "|"]
    for peer in PEERS:
        try:
            found = version(peer.package)
        except PackageNotFoundError:
            found = "not installed"
        lines.append(f"| {peer.name} | {found} | {peer.given} | {peer.cannot or '–'} |")
    lines += [f"| {name} | {found} | not run | {why} |" for name, found, why in NOT_RUN]
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", nargs="+", default=["polnear/dev", "styles/dev"], choices=list(FILES))
    parser.add_argument("--pipeline", help="spaCy pipeline for the Docs; default ../shared/models/en_gum_sm")
    parser.add_argument("--limit", type=int, help="only so many documents of each set")
    parser.add_argument("--out", type=Path, help="file to write the tables to, too, such as docs/figures/peers.md")
    parser.add_argument("--no-speed", action="store_true", help="leave the words a second out: on a busy machine")
    options = parser.parse_args(arguments)
    pipeline = options.pipeline or str(find_shared() / "models" / "en_gum_sm")
    if hasattr(os, "sched_setaffinity"):  # one core for every tool
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    tables = []
    for name in options.sets:
        tables.append(format_rows(name, compare_peers(name, pipeline, options.limit), speed=not options.no_speed))
        sys.stdout.write(tables[-1] + "\n")
    tables.append(format_peers())
    sys.stdout.write(tables[-1])
    if options.out:
        options.out.write_text("\n".join(tables), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
