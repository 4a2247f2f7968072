"""The resolver's choices over annotated articles, labelled: what its rankers saw, and who was right."""

from __future__ import annotations

import csv
import gzip
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from quoteattr.attribution import Attribution
from quoteattr.evaluation import same_name
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.resolver import Resolver
from quoteattr.speakers.words import split_words
from training.dialogue import read_dialogues, same_character
from training.gold import (
    View,
    make_attributions,
    read_documents,
    split_paragraphs,
    split_sentences,
    view_encoded,
    view_roughly,
)

Example = tuple[list[dict[str, float]], list[bool], bool]


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
    for kind, example in label_implied(resolver, [annotation for _, annotation in pairs]):
        examples[kind].append(example)
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


def label_implied(resolver: Resolver, gold: Sequence[dict[str, Any]]) -> Iterator[tuple[str, Example]]:
    """Yield what the ranker of implied speakers sees where all the speakers before are the right ones.

    Those whose speaker is named and is none of the candidates come as "missing".
    """
    for number, referents, _ in resolver.implied:
        resolver.referents[number] = next((one for one in referents if is_right(one, gold[number])), None)
    for number, _, _ in resolver.implied:
        if "speaker" in gold[number]:
            found, none = resolver.surroundings.around(number)
            right = [is_right(one, gold[number]) for one in found.candidates]
            named = bool(gold[number]["speaker"])
            missing = named and not any(right)
            yield "missing" if missing else "implied", ([*found.candidates.values(), none], right, missing or not named)


def is_right(referent: Referent, annotation: dict[str, Any]) -> bool:
    """Tell whether a candidate is whom an annotation has for the speaker; unnamed ones are all alike."""
    if not annotation.get("speaker"):
        return referent.name is None
    names = [annotation["speaker"], *(annotation.get("also") or [])]
    return any(same_name(referent.name, name) for name in names)


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
        for number, referents, _ in resolver.implied:
            speaking = [one for one in referents if same_character(one.name, dialogue.speakers[number])]
            resolver.referents[number] = speaking[0] if speaking else None
        for number, _, _ in resolver.implied:
            found, none = resolver.surroundings.around(number)
            right = [same_character(one.name, dialogue.speakers[number]) for one in found.candidates]
            if any(right):
                examples.append(([*found.candidates.values(), none], right, False))
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
    known = [
        next((words for name, words in told.items() if same_name(c.referent.name, name)), None) for c in candidates
    ]
    right = [words is not None and head in words for words in known]
    if any(right):
        return right, False
    return [words is None for words in known], True


def label(annotation: dict[str, Any], candidates: list[Any]) -> tuple[list[bool], bool]:
    """Return which candidates are right, and whether "none of them" is."""
    name = annotation["speaker"]
    if name:
        names = [name, *(annotation.get("also") or [])]
        right = [any(same_name(c.referent.name, one) for one in names) for c in candidates]
        return right, not any(right)
    unnamed = [c.referent.name is None for c in candidates]
    head = {word.rstrip("s") for word in re.findall(r"\w+", (annotation.get("description") or "").lower())}
    fitting = [free and c.referent.head.rstrip("s") in head for free, c in zip(unnamed, candidates, strict=True)]
    if any(fitting):
        return fitting, annotation["mention"] != "pronoun"
    return unnamed, True
