"""A small invented world to train on: texts with labels, their vocabulary and a tiny network's size."""

from __future__ import annotations

import random

from quoteattr.encoder.labels import SPECIAL
from training.corpora.documents import (
    Document,
    GoldAttribution,
    GoldMention,
    PronounCandidate,
    PronounChoice,
    Voice,
)
from training.examples import Batch, Example, collate, cut
from training.model import Size
from training.settings import Settings

NAMES = ["Ann Lee", "Tom Bray", "Mia Orr", "Sam Poe"]
VERBS = ["said", "added", "warned"]
THINGS = ["the wall will stand", "the sea is rising", "nobody has to leave", "it will rain"]
SIGNS = ["“", "”", ",", ".", "met", "who", "she"]
PIECES = [*SPECIAL.values(), *SIGNS, *VERBS, *" ".join([*NAMES, *THINGS]).lower().split()]
VOCABULARY = "\n".join(dict.fromkeys(PIECES)) + "\n"
SIZE = Size(
    vocabulary=len(VOCABULARY.split()),
    hidden=32,
    layers=2,
    heads=4,
    head=8,
    inner=64,
    positions=64,
    link=16,
    dropout=0.0,
)
SETTINGS = Settings(steps=60, every=30, window=64, overlap=8, batch=8, encoder_rate=5e-3, head_rate=5e-3, warm_up=0.1)


def place(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def quoting(name: str, verb: str, thing: str) -> Document:
    """A document with an attribution and its sentences."""
    text = f"“{thing},” {verb} {name}."
    gold = GoldAttribution(content=(place(text, thing + ","),), cue=place(text, verb), source=place(text, name))
    return Document("q", "invented", text, attributions=(gold,), sentences=((0, len(text)),))


def meeting(one: str, other: str) -> Document:
    """A document with mentions that form clusters."""
    text = f"{one} met {other} who said she added it."
    spans = [(place(text, one), True, 0), (place(text, other), True, 1), (place(text, "she"), False, 0)]
    mentions = tuple(
        GoldMention(start, end, start, end, "person", named, "named" if named else "pronoun", cluster)
        for (start, end), named, cluster in spans
    )
    return Document("m", "invented", text, mentions=mentions)


def choosing(one: str, other: str) -> Document:
    """A document with a pronoun and two names to choose from."""
    text = f"{one} met {other}. she warned."
    candidates = (PronounCandidate(*place(text, one), True), PronounCandidate(*place(text, other), False))
    return Document("c", "invented", text, pronoun_choices=(PronounChoice(place(text, "she"), candidates),))


def telling(one: str, other: str) -> Document:
    """A document with a voice: a name far in front of what its bearer says."""
    text = f"{one} met {other}. “it will rain,” said she."
    mentions = tuple(
        GoldMention(*place(text, name), *place(text, name), "person", True, "named", number)
        for number, name in enumerate((one, other))
    )
    voices = (Voice((place(text, "it will rain,"),), 0),)
    return Document("v", "invented", text, mentions=mentions, voices=voices, partial=True)


def documents() -> list[Document]:
    pairs = [(one, other) for one in NAMES for other in NAMES if one != other]
    quotes = [quoting(name, verb, thing) for name in NAMES for verb in VERBS for thing in THINGS]
    return [*quotes, *(make(*pair) for make in (meeting, choosing, telling) for pair in pairs)]


def make_batch(examples: list[Example]) -> Batch:
    windows = [window for example in examples for window in cut(example, 64, 8, random.Random(1))]
    return collate(windows, start_id=2, stop_id=3)
