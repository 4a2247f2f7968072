"""Texts as comparable words: case, marks, dashes, spaces and invisible characters make no difference."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import attrs

__all__ = ["Words", "find_words"]

_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"  # combining accents and what is not to be seen
_DROPPED = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_DOTS = r"(?:…|\.\s?\.\s?\.(?:\s?\.)?)"
_TOKEN = re.compile(
    rf"(?P<gap>\[\s*{_DOTS}\s*\]|\(\s*{_DOTS}\s*\)|{_DOTS})"
    r"|\[(?P<initial>\w)\](?=\w)"  # [T]he: a capital that an editor changed
    r"|(?P<insert>\w*\[[^\[\]\n]{1,200}\])"
    r"|(?P<word>\d+(?:[.,]\d+)*(?!\w)"
    rf"|[^\W_][^\W_{_INSIDE}]*(?:[{_INSIDE}]+[^\W_]*)*(?:['’ʼ][^\W_]+)*"
    r"|[%&$£€¥])"
)
_SIGNS = {"%": "percent", "&": "and"}


@attrs.frozen(eq=False)
class Words:
    """The words of a text.

    Attributes:
        text: The text.
        keys: The words in the form in which they are compared.
        starts: Their offsets in the text.
        ends: Offsets behind them.
        gaps: The offsets of ellipses, each after the number of the word that follows it.
        inserts: The same of inserts in square brackets.
        joints: Before which words a new piece of a quote begins.
    """

    text: str
    keys: list[str] = attrs.field(factory=list)
    starts: list[int] = attrs.field(factory=list)
    ends: list[int] = attrs.field(factory=list)
    gaps: dict[int, tuple[int, int]] = attrs.field(factory=dict)
    inserts: dict[int, tuple[int, int]] = attrs.field(factory=dict)

    joints: set[int] = attrs.field(factory=set)

    def __len__(self) -> int:
        """The number of words."""
        return len(self.keys)

    def between(self, at: int) -> str:
        """The characters between a word and the one before it."""
        return self.text[self.ends[at - 1] : self.starts[at]]

    def shingles(self, size: int) -> Iterator[tuple[str, ...]]:
        """All runs of so many words."""
        return zip(*(self.keys[first:] for first in range(size)), strict=False)


def find_words(text: str) -> Words:
    """Split a text into words, ellipses and inserts; linear."""
    words = Words(text)
    initial: tuple[int, str] | None = None
    for token in _TOKEN.finditer(text):
        if token["initial"]:
            initial = token.start(), token["initial"]
        elif token["gap"]:
            words.gaps[len(words)] = token.span()
        elif token["insert"]:
            words.inserts[len(words)] = token.span()
        else:
            start, found = initial or (token.start(), "")
            words.keys.append(_key(found + token[0]))
            words.starts.append(start)
            words.ends.append(token.end())
            initial = None
    return words


def _key(word: str) -> str:
    if word.isascii():
        key = word.lower()
    else:
        key = unicodedata.normalize("NFKC", _DROPPED.sub("", word)).casefold().replace("’", "'").replace("ʼ", "'")
    if "," in key:
        key = key.replace(",", "")  # 1,000
    return _SIGNS.get(key, key)
