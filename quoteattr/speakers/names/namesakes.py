"""Two of one name, of whom one has a mark behind it: Ana Ruiz and Ana Ruiz II; Bo Ruiz, the father of Bo Ruiz Jr."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from quoteattr.speakers.mentions import Name
from quoteattr.speakers.names.fullest import GENERATIONS
from quoteattr.speakers.names.generations import ELDERS
from quoteattr.speakers.names.keys import Key, key_of
from quoteattr.speakers.names.kin import kin_before, kin_of
from quoteattr.speakers.words import Words

_ENDED = re.compile(r"[.!?…:;]|[)”\"’']+[.!?]?\s*$")
_FULL = 2


class Namesakes:
    """Whose names are told apart by a mark behind them.

    Args:
        words: The text's words.
        names: The names in text order.
    """

    def __init__(self, words: Words, names: Iterable[Name]) -> None:
        self._words = words
        borne: dict[tuple[str, str], list[Name]] = {}
        for name in names:
            key = key_of(words, name)
            if len(key) > 1:
                borne.setdefault((key[0], key[-1]), []).append(name)
        self._two = {pair for pair, own in borne.items() if len(own) > 1 and _are_two(words, own)}
        self._short: dict[tuple[str, str], set[Key]] = {}
        for pair, own in borne.items():
            for name in own:
                mark = words.lowers[name.last - 1]
                if mark in GENERATIONS:
                    for word in pair:
                        self._short.setdefault((word, mark), set()).add(self.key(name))

    def key(self, name: Name) -> Key:
        """Return a name's folded words, with the mark where it tells two apart; Ruiz Jr. is the one Bo Ruiz Jr."""
        key, mark = key_of(self._words, name), self._words.lowers[name.last - 1]
        if mark not in GENERATIONS:
            return key
        if (key[0], key[-1]) in self._two:
            return (f"{key[0]} {mark}", *key[1:])
        if len(key) > 1 or name.last - name.first < _FULL:
            return key
        full = self._short.get((key[0], mark), ())
        return next(iter(full)) if len(full) == 1 else (f"{key[0]} {mark}",)  # Frank Jr. is not Frank Ruiz


def _are_two(words: Words, names: Sequence[Name]) -> bool:
    """Tell whether names of one given and one family name, in text order, are two persons'.

    A text that names somebody with a mark may leave it out later on, or in a headline; but who stands without one
    above is another: Bo Ruiz died. Bo Ruiz Jr., a clerk, spoke.
    """
    marked = [name for name in names if words.lowers[name.last - 1] in GENERATIONS]
    if not marked or len({words.lowers[name.last - 1] for name in marked}) > 1:
        return bool(marked)
    sentences = {words.sentences[name.first] for name in marked}
    return any(
        name.first < marked[0].first
        or not kin_before(words, name).isdisjoint(ELDERS)
        or (words.sentences[name.first] in sentences and kin_of(words, name))
        for name in names
        if name not in marked and _is_in_running_text(words, name)
    )


def _is_in_running_text(words: Words, name: Name) -> bool:
    """Tell whether a name stands in a paragraph that ends like a sentence, and so is no headline."""
    last = bisect_right(words.paragraphs, words.paragraphs[name.first]) - 1
    return _ENDED.match(words.gap(last)) is not None
