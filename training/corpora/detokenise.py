"""Joining corpus tokens to running text, with the place of every token kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define

from training.corpora.documents import Offsets

_NO_SPACE_BEFORE = re.compile(r"[,.;:!?)\]}%…]+|['’](?:s|S|m|d|re|ve|ll|t|T)|n['’]t|N['’]T|’")
_NO_SPACE_AFTER = frozenset("([{$#“‘`")
_DASHES = frozenset({"--", "—", "----", "–"})
_TOGGLING = frozenset({'"', "_", "'"})
_OPENING = frozenset({'"', "“", "‘", "'"})
_CLOSING = frozenset({'"', "”", "’", "'"})
_REWRITTEN = {"``": "“", "''": "”"}


@define(slots=True)
class _Marks:
    """Which of the undirected marks stand open."""

    open: set[str]

    def opens(self, word: str, *, first: bool, last: bool) -> bool:
        """Say whether an undirected mark opens here, and remember it."""
        if last:
            opens = False
        elif first:
            opens = True
        else:
            opens = word not in self.open
        (self.open.add if opens else self.open.discard)(word)
        return opens


def join_tokens(sentences: Sequence[Sequence[str]]) -> tuple[str, list[list[Offsets]]]:
    """Join tokenised sentences to a text.

    Penn-style marks become curly ones, others stay as they are. A quotation
    that opens right after another closed starts a paragraph, as a new turn of a
    dialogue does.

    Returns:
        The text, and for each sentence the character offsets of its tokens.
    """
    parts: list[str] = []
    length = 0
    places: list[list[Offsets]] = []
    marks = _Marks(set())
    closed = False
    for sentence in sentences:
        glue = not parts
        offsets: list[Offsets] = []
        for index, raw in enumerate(sentence):
            word = _REWRITTEN.get(raw, raw)
            first, last = index == 0, index == len(sentence) - 1
            before, after = _find_spaces(word, sentence, index, marks, first=first, last=last)
            opening = not after and (word == "“" or (first and word in _OPENING))
            space = "" if glue or not before else " "
            if opening and closed:
                space = "\n\n"
            parts += (space, word)
            start = length + len(space)
            length = start + len(word)
            offsets.append((start, length))
            glue = not after
            closed = not opening and (word == "”" or (last and word in _CLOSING))
        places.append(offsets)
    return "".join(parts), places


def _find_spaces(
    word: str, sentence: Sequence[str], index: int, marks: _Marks, *, first: bool, last: bool
) -> tuple[bool, bool]:
    """Say whether white space goes before and after a token."""
    if word in _DASHES:
        return False, False
    if word in _TOGGLING:
        if word == "'" and _is_possessive(sentence, index, marks):
            return False, True
        opens = marks.opens(word, first=first, last=last)
        return opens, not opens
    if word in _NO_SPACE_AFTER:
        return True, False
    if word == "”" or _NO_SPACE_BEFORE.fullmatch(word):
        return False, True
    return True, True


def _is_possessive(sentence: Sequence[str], index: int, marks: _Marks) -> bool:
    """Tell the apostrophe of a plural from a closing mark."""
    return "'" not in marks.open and 0 < index < len(sentence) - 1 and sentence[index - 1].lower().endswith("s")
