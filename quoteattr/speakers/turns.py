"""Questions and answers: who "Q" and "A" are, from what stands above the first turn."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.phrases import Phrase
from quoteattr.speakers.words import Words

_QUESTIONS, _ANSWERS = frozenset({"q", "question"}), frozenset({"a", "answer"})
_ASKED_BY = re.compile(
    r"\b(?:examined|cross-examined|questioned|interviewed|quizzed|asked|interview|conversation|examination)"
    r"(?:\s+\w+){0,2}\s+by\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_SMALL = frozenset("of the and for with from".split())
_LEAD, _LONGEST, _FULL = 80, 6, 2


def find_turns(
    words: Words, phrases: Sequence[Phrase | None], names: Sequence[Name], of: Mapping[Name, Referent]
) -> dict[str, tuple[Referent, Name]]:
    """Find who asks and who answers in a transcript with "Q" and "A".

    Args:
        words: The text's words.
        phrases: The source phrase of each attribution.
        names: The text's names.
        of: Whom each names.

    Returns:
        The referent, and the name that tells, of the labels "q" and "a", where the text above the
        first turn tells them: the one whom somebody is "questioned by" asks, and the person who is
        spoken of first, or else most, answers.
    """
    labels = [phrase.head for phrase in phrases if phrase is not None and turn_of(words, phrase)]
    if not labels:
        return {}
    above = [name for name in names if name.last <= labels[0] and name.is_person and of[name].kind == "person"]
    turns: dict[str, tuple[Referent, Name]] = {}
    for name in above:
        start = words.starts[name.title]
        if _ASKED_BY.search(words.text, max(0, start - _LEAD), start):
            turns["q"] = of[name], name
            break
    asker = turns["q"][0] if "q" in turns else None
    answering = [name for name in above if of[name] is not asker]
    if answering:
        turns["a"] = of[answering[0]], answering[0]
    return turns


def find_asker(words: Words, phrase: Phrase, beginning: Mapping[int, Name]) -> Name | None:
    """Return who says at the head of a question who asks: Q: Ana Ruiz, Lumen Radio. Why?"""
    name = beginning.get(phrase.last)
    if name is None or not name.is_person or name.last - name.first < _FULL:
        return None
    end = name.last
    while end < len(words) and words.sentences[end] == words.sentences[name.first]:
        if end - name.last > _LONGEST or not (words.capital(end) or words.lowers[end] in _SMALL):
            return None
        end += 1
    return name if "," in words.gap(name.last - 1) or end == name.last else None


def turn_of(words: Words, phrase: Phrase) -> str | None:
    """Return "q" or "a" for the label of a question or an answer, None for all other phrases."""
    word = words.lowers[phrase.head]
    if phrase.last - phrase.first > 1 or not words.forms[phrase.head][0].isupper():
        return None
    if not words.gap(phrase.head).lstrip("* ").startswith((":", ".")):
        return None
    if word in _QUESTIONS:
        return "q"
    return "a" if word in _ANSWERS else None
