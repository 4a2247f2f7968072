"""Fit the weights by which pronouns and descriptions choose their antecedents.

    python training/speakers.py DATA [DATA ...] [--out quoteattr/resources/speaker_weights.json]

DATA are files of annotated articles in the format of bench's scorer (JSON lines, may be gzipped), whose
attributions carry "speaker" and "description". The resolver runs over them with the gold spans; what it
asked its rankers, and who the right answer was, are the examples. Each ranker is a softmax over the
candidates and "none of them", fitted by gradient descent with an L2 penalty. Takes about a minute.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from attrs import frozen

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from quoteattr.annotations import Kind
from quoteattr.attribution import Attribution, Offsets
from quoteattr.speakers.mentions import Entity
from quoteattr.speakers.ranking import load_weights
from quoteattr.speakers.resolver import Resolver
from quoteattr.speakers.words import split_words
from training.dialogue import read_dialogues, same_character

OUT = Path(__file__).resolve().parent.parent / "quoteattr" / "resources" / "speaker_weights.json"
MARKS = re.compile(r"“[^”]*”?|\"[^\"\n]*\"?|''(?:(?!'').)*(?:'')?|‘(?:[^’]|’(?=\w))*’")
TITLES = frozenset("mr mrs ms miss dr sir dame sen rep gov the a an of and for jr sr".split())
STOP = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\b[A-Z])(?<!\bSt)(?<!\bJr)"
    r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(]*[A-Z0-9])"
)
LEARNT = {"pronoun": 0.4, "thing": 0.4, "many": 0.4, "relative": 0.4, "nominal": 0.02, "description": 0.25}
"""Weight of learnt co-reference beside the fitted ones; chosen on dev, for its head has seen these articles."""
Example = tuple[list[dict[str, float]], list[bool], bool]


@frozen
class View:
    """What is known of a text before its speakers are resolved."""

    sentences: list[Offsets]
    paragraphs: list[Offsets]
    entities: list[Entity]


def read_documents(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of a file whose attributions have speakers."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as file:
        for line in file:
            document = json.loads(line)
            if any("speaker" in one for one in document["attributions"]):
                yield document


def split_paragraphs(text: str) -> list[Offsets]:
    """Return the lines of a text."""
    return [match.span() for match in re.finditer(r"[^\n]+", text)]


def split_sentences(text: str) -> list[Offsets]:
    """Return the sentences of a text, roughly."""
    sentences = []
    for start, end in split_paragraphs(text):
        begin = start
        for match in STOP.finditer(text[start:end]):
            sentences.append((begin, start + match.end()))
            begin = start + match.end()
        if begin < end:
            sentences.append((begin, end))
    return sentences


def make_attributions(document: dict[str, Any]) -> list[tuple[Attribution, dict[str, Any]]]:
    """Return the gold attributions of a document in text order, each with its annotation."""
    text = document["text"]
    marks = [match.span() for match in MARKS.finditer(text)]
    pairs = []
    for gold in document["attributions"]:
        content = tuple(sorted((start, end) for start, end in gold["content"]))
        if not content:
            continue
        verbatim = tuple(
            (max(start, left), min(end, right))
            for start, end in content
            for left, right in marks
            if left < end and start < right
        )
        inside = sum(end - start for start, end in verbatim)
        total = sum(end - start for start, end in content)
        kind: Kind = gold.get("kind") or ("direct" if inside > 0.9 * total - 3 else "mixed" if inside else "indirect")
        source = gold["source"]
        span = (min(s for s, _ in source), max(e for _, e in source)) if source else None
        if span and len(source) > 1 and span[1] - span[0] > 200:
            span = (source[0][0], source[0][1])
        cue = (gold["cue"][0][0], gold["cue"][0][1]) if gold["cue"] else None
        if kind == "direct" and not verbatim:
            verbatim = content
        attribution = Attribution(content, cue, span, kind, () if kind == "indirect" else verbatim, 1.0, 1.0, 1.0)
        pairs.append((attribution, gold))
    return sorted(pairs, key=lambda pair: pair[0].start)


def fold(name: str) -> list[str]:
    """Return the words of a name without titles and accents."""
    plain = unicodedata.normalize("NFKD", name.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"['’]s\b", "", plain).replace(".", "")
    return [word for word in re.findall(r"\w+", plain) if word not in TITLES]


def same(one: str | None, other: str | None) -> bool:
    """Tell whether two names are one speaker's."""
    if not one or not other:
        return False
    short, long = sorted((fold(one), fold(other)), key=len)
    if not short:
        return one.lower() == other.lower()
    return set(short) <= set(long) and short[-1] == long[-1]


def view_roughly(text: str) -> View:
    """Return a text's sentences and paragraphs as they are found without any model."""
    return View(split_sentences(text), split_paragraphs(text), [])


def view_encoded(text: str, cache: Path) -> View:
    """Return what the embedded model finds in a text, kept in a folder from run to run."""
    path = cache / f"{hashlib.sha256(text.encode('utf8', 'surrogatepass')).hexdigest()}.json"
    if not path.exists():
        from quoteattr.encoder import (
            embedded_encoder,
            find_entities,
            find_paragraphs,
            find_sentences,
            find_stretches,
            make_pieces,
        )
        from quoteattr.quotations import pair_marks, quote_state

        encoder, states = embedded_encoder(), quote_state(text, pair_marks(text))
        scored = [
            encoder.score(make_pieces(text, states, encoder.tokenizer, start=start, end=end))
            for start, end in find_stretches(text, states)
        ]
        paragraphs = find_paragraphs(text)
        entities = [entity for scores in scored for entity in find_entities(scores)]
        found: list[Any] = [find_sentences(text, paragraphs, scored), paragraphs, entities]
        path.write_text(json.dumps(found), encoding="utf8")
    sentences, paragraphs, entities = json.loads(path.read_text(encoding="utf8"))
    return View(
        [(start, end) for start, end in sentences],
        [(start, end) for start, end in paragraphs],
        [Entity(*entity) for entity in entities],
    )


def collect(paths: list[Path], cache: Path | None) -> dict[str, list[Example]]:
    """Run the resolver over the annotated documents and label what its rankers saw.

    Each document is seen with rough sentences and no typed names, and, where there is a folder to keep
    it in, with what the embedded model finds: the weights serve both.
    """
    examples: dict[str, list[Example]] = defaultdict(list)
    for path in paths:
        for document in read_documents(path):
            text, pairs = document["text"], make_attributions(document)
            views = [view_roughly(text)] + ([view_encoded(text, cache)] if cache else [])
            for view in views:
                collect_view(document, pairs, view, examples)
    return examples


def collect_view(
    document: dict[str, Any],
    pairs: list[tuple[Attribution, dict[str, Any]]],
    view: View,
    examples: dict[str, list[Example]],
) -> None:
    """Add the examples of one document, seen one way."""
    words = split_words(
        document["text"],
        sentences=view.sentences,
        paragraphs=view.paragraphs,
        quoted=[piece for attribution, _ in pairs for piece in attribution.verbatim],
    )
    resolver = Resolver(
        words,
        [attribution for attribution, _ in pairs],
        paragraphs=view.paragraphs,
        entities=view.entities,
    )
    resolver.antecedents.examples = []
    resolver.resolve()
    gold = {
        phrase.head: annotation
        for phrase, (_, annotation) in zip(resolver.phrases, pairs, strict=True)
        if phrase is not None and "speaker" in annotation
    }
    for number, referents, rows in resolver.implied:
        annotation = pairs[number][1]
        if "speaker" in annotation:
            names = [annotation["speaker"], *(annotation.get("also") or [])]
            right = [any(same(one.name, name) for name in names) for one in referents]
            if not annotation["speaker"]:
                right = [one.name is None for one in referents]
            examples["implied"].append((rows, right, not annotation["speaker"] or not any(right)))
    told = told_roles(document)
    for ranker, at, candidates, rows in resolver.antecedents.examples:
        asked = gold.get(at)
        if len(rows) < 2:
            continue
        if asked is not None:
            right, none = label(asked, candidates)
        elif ranker == "description":
            right, none = label_role(words.lowers[at], told, candidates)
        else:
            continue
        if any(right) or none:
            examples[ranker].append((rows, right, none))


def collect_gap(path: Path) -> list[Example]:
    """Label what the pronoun ranker sees in GAP's texts: one pronoun each, two names.

    Args:
        path: One of GAP's files, tab separated with a header, may be gzipped.
    """
    examples = []
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            text, at = row["Text"], int(row["Pronoun-offset"])
            words = split_words(text, sentences=split_sentences(text), paragraphs=split_paragraphs(text))
            resolver = Resolver(words, [], paragraphs=split_paragraphs(text))
            resolver.antecedents.examples = []
            resolver.resolve()
            spans = [(int(row[f"{name}-offset"]), len(row[name]), row[f"{name}-coref"]) for name in "AB"]
            for ranker, word, candidates, rows in resolver.antecedents.examples:
                if words.starts[word] != at or ranker != "pronoun":
                    continue
                right = [False] * len(candidates)
                for start, length, true in spans:
                    first, last = words.find(start, start + length)
                    for number, candidate in enumerate(candidates):
                        owned = any(name.first < last and first < name.last for name in candidate.referent.names)
                        right[number] |= owned and true.lower() == "true"
                if any(right):
                    examples.append((rows, right, False))
    return examples


def collect_dialogues(path: Path) -> list[Example]:
    """Label what the ranker of implied speakers sees in LitBank's dialogues."""
    examples = []
    for dialogue in read_dialogues(path):
        words = split_words(
            dialogue.text,
            sentences=dialogue.sentences,
            paragraphs=dialogue.paragraphs,
            quoted=[piece for attribution in dialogue.attributions for piece in attribution.verbatim],
        )
        resolver = Resolver(words, dialogue.attributions, paragraphs=dialogue.paragraphs)
        resolver.resolve()
        for number, referents, rows in resolver.implied:
            right = [same_character(one.name, dialogue.speakers[number]) for one in referents]
            if any(right):
                examples.append((rows, right, False))
    return examples


def told_roles(document: dict[str, Any]) -> dict[str, set[str]]:
    """Return the words of the roles that the annotation gives to each speaker."""
    told: dict[str, set[str]] = defaultdict(set)
    for one in document["attributions"]:
        if one.get("speaker"):
            told[one["speaker"]].update(word for role in one["roles"] for word in role.lower().split())
    return told


def label_role(head: str, told: dict[str, set[str]], candidates: list[Any]) -> tuple[list[bool], bool]:
    """Label the candidates of a description that is no source, by the roles that were annotated.

    One of them whose annotated roles have the description's head is right; where there is none, every
    candidate is, but for the speakers that were annotated with other roles.
    """
    known = [next((words for name, words in told.items() if same(c.referent.name, name)), None) for c in candidates]
    right = [words is not None and head in words for words in known]
    if any(right):
        return right, False
    return [words is None for words in known], True


def label(annotation: dict[str, Any], candidates: list[Any]) -> tuple[list[bool], bool]:
    """Return which candidates are right, and whether "none of them" is."""
    name = annotation["speaker"]
    if name:
        names = [name, *(annotation.get("also") or [])]
        right = [any(same(c.referent.name, one) for one in names) for c in candidates]
        return right, not any(right)
    unnamed = [c.referent.name is None for c in candidates]
    head = {word.rstrip("s") for word in fold(annotation.get("description") or "")}
    fitting = [free and c.referent.head.rstrip("s") in head for free, c in zip(unnamed, candidates, strict=True)]
    if any(fitting):
        return fitting, annotation["mention"] != "pronoun"
    return unnamed, True


_DESCRIBED = {
    "generic body": 1.8,
    "role": 2.0,
    "name word": 2.0,
    "same head": 3.0,
    "owner": -3.0,
    "gender differs": -3.0,
    "kind differs": -2.0,
    "ahead role": 1.5,
    "ahead name word": 2.0,
    "kind fits": 1.0,
    "none long": 0.5,
    "none owned": 0.5,
}

PRIOR = {
    "pronoun": {"kind organization": -2.0, "kind group": -2.0, "kind document": -3.0, "kind other": -2.0, "place": -2.0}
    | {"gender False": -3.0, "gender True": 1.0, "quoted": -2.0},
    "implied": {
        "none crumb": 2.0,
        "none loose": -1.0,
        "none cued": 3.0,
        "none participle": -1.0,
        "none passive": 2.0,
        "colon": 2.0,
    }
    | {"before here, loose, news": 3.0, "before here, loose, talk": 2.5, "before here, participle, news": 3.0}
    | {"before 1 up, loose, news": 1.5, "before 1 up, loose, talk": -0.8, "other before, loose, talk": 2.5}
    | {"just spoke, talk": -0.7, "its turn, talk": 1.5, "its turn, news": 0.3}
    | {"asked, here": -1.0, "asked, 1 up": -2.0, "named inside": -3.0, "named inside the one before": 2.0}
    | {"subject here, loose": 1.5, "subject above, loose": 0.5, "behind here, loose, news": 2.0, "first below": 0.5}
    | {"before in sentence, participle": 2.0, "kind organization": -0.5, "subject here, participle": 1.0},
    "nominal": _DESCRIBED,
    "description": _DESCRIBED,
    "thing": {"kind person": -2.0, "kind unnamed_person": -2.0, "kind group": -1.0, "kind organization": 1.0}
    | {"quoted": -2.0, "last source": 1.0, "subject 0": 0.5, "subject 1": 0.5},
    "many": {"kind person": -1.0, "kind unnamed_person": -2.0, "kind document": -1.0, "kind group": 1.0, "joint": 2.0}
    | {"plural": 1.0, "quoted": -2.0, "last source": 1.0, "subject 0": 0.5, "subject 1": 0.5},
    "relative": {"place": -3.0, "kind document": -0.5, "adjacent": 2.0, "distance 0": 1.0, "distance 1": -2.0}
    | {"distance 2": -3.0, "distance 3": -3.0, "distance 4": -3.0},
}
"""What is known of pronouns before any example: the weights that the penalty pulls towards."""


def fit(
    examples: list[Example],
    shares: list[float],
    *,
    prior: dict[str, float],
    penalty: float = 0.5,
    steps: int = 600,
    rate: float = 0.05,
) -> dict[str, float]:
    """Fit one ranker.

    Args:
        examples: Features of the candidates and of "none of them", which are right, and whether none is.
        shares: What each example counts.
        prior: Weights that the penalty pulls towards; 0 for those that are not named.
        penalty: Weight of the L2 penalty, in examples.
        steps: Steps of Adam over all examples.
        rate: Its step size.

    Returns:
        The weight of each feature.
    """
    names = sorted({name for rows, _, _ in examples for row in rows for name in row})
    index = {name: number for number, name in enumerate(names)}
    count = sum(len(rows) for rows, _, _ in examples)
    x, good, group = np.zeros((count, len(names))), np.zeros(count, bool), np.zeros(count, int)
    at = 0
    for number, (rows, right, none) in enumerate(examples):
        for row, mark in zip(rows, [*right, none], strict=True):
            for name, value in row.items():
                x[at, index[name]] = value
            good[at], group[at] = mark, number
            at += 1
    share = np.array(shares)[group]
    center = np.array([prior.get(name, 0.0) for name in names])
    weights = center.copy()
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        score = x @ weights
        power = np.exp(score - np.maximum.reduceat(score, np.flatnonzero(np.diff(group, prepend=-1)))[group])
        total = np.bincount(group, power)
        right_total = np.bincount(group, power * good)
        slope = x.T @ (share * (power / total[group] - power * good / right_total[group])) + penalty * (
            weights - center
        )
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    score = x @ weights
    hits = 0
    for number in range(len(examples)):
        inside = np.flatnonzero(group == number)
        hits += bool(good[inside[score[inside].argmax()]])
    print(f"{len(examples)} examples, {len(names)} features, right on them {hits / len(examples):.3f}")
    return {name: round(float(value), 3) for name, value in zip(names, weights, strict=True)}


def main() -> None:
    """Fit every ranker and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--gap", nargs="*", default=[], type=Path, help="GAP's files, for pronouns")
    parser.add_argument("--gap-weight", type=float, default=0.1, help="what a GAP example counts")
    parser.add_argument("--dialogues", nargs="*", default=[], type=Path, help="LitBank's quotations.jsonl.gz")
    parser.add_argument("--dialogue-weight", type=float, default=0.1, help="what one of LitBank's examples counts")
    parser.add_argument("--cache", type=Path, help="folder for what the embedded model finds in the articles")
    parser.add_argument("--rounds", type=int, default=2, help="the state before each choice depends on earlier ones")
    parser.add_argument("--penalty", type=float, default=0.5)
    arguments = parser.parse_args()
    if arguments.cache:
        arguments.cache.mkdir(parents=True, exist_ok=True)
    weights = dict(load_weights())
    dialogues = [example for path in arguments.dialogues for example in collect_dialogues(path)]
    gap = [example for path in arguments.gap for example in collect_gap(path)]
    for _ in range(arguments.rounds):
        for ranker, examples in sorted(collect(arguments.data, arguments.cache).items()):
            print(ranker, end=": ")
            shares = [1.0] * len(examples)
            if ranker == "pronoun":
                examples.extend(gap)
                shares += [arguments.gap_weight] * len(gap)
            if ranker == "implied":
                examples.extend(dialogues)
                shares += [arguments.dialogue_weight] * len(dialogues)
            weights[ranker] = fit(examples, shares, prior=PRIOR.get(ranker, {}), penalty=arguments.penalty)
            if ranker in LEARNT:
                weights[ranker]["learnt"] = LEARNT[ranker]
            load_weights()[ranker] = weights[ranker]
    arguments.out.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
