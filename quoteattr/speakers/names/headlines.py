"""Paragraphs in which a capital letter tells nothing: those in capitals or title case."""

from __future__ import annotations

import re

from quoteattr.speakers.heads import PREPOSITIONS
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.words import Words

_VERBS = frozenset("said says told was were has had have added asked wrote tweeted posted replied".split())
_SIGNED = re.compile(r"[—–-] *$")
_BILLED = re.compile(r"(?:[Ii]nterview|[Cc]onversation|Q\s?&\s?A) with\b")
_LISTING = ",;("
_SHORT = 3
_HEADLINE, _SHARE, _LONGEST, _COMMAS = 4, 0.75, 30, 2


def find_headlines(words: Words, lexicon: Lexicon) -> set[int]:
    """Return the numbers of the paragraphs that are set in capitals or title case, lists of names left out."""
    counts: dict[int, list[int]] = {}
    running: set[int] = set()
    for index, paragraph in enumerate(words.paragraphs):
        form, lower = words.forms[index], words.lowers[index]
        if form in _VERBS:
            running.add(paragraph)
        small = lower in lexicon.function_words and (form != lower or len(form) < 4 or lower in PREPOSITIONS)
        if not small and form[0].isalpha():
            count = counts.setdefault(paragraph, [0, 0, index, index])
            count[0] += 1
            count[1] += form[0].isupper()
        if paragraph in counts:
            counts[paragraph][3] = index
    return {
        paragraph
        for paragraph, (content, capital, first, last) in counts.items()
        if _HEADLINE <= content <= _LONGEST
        and capital >= _SHARE * content
        and paragraph not in running
        and not (capital < content and (words.sentences[first] != words.sentences[last] or _is_ended(words, last)))
        and not _is_list(words, first, last)
    }


def _is_ended(words: Words, last: int) -> bool:
    """Tell whether a sentence's full stop stands behind a word, and no abbreviation's or initial's."""
    whole = len(words.forms[last]) > _SHORT or words.forms[last].isdigit()
    return words.gap(last).startswith(".") and whole and "." not in words.forms[last]


def _is_list(words: Words, first: int, last: int) -> bool:
    """Tell whether a paragraph lists names, signs or bills something: Present: Ana Ruiz, Cy Moe; Q&A with Bo Lind."""
    signed = words.lowers[first - 1] == "by" and words.opens_paragraph(first - 1) and words.gap(first) == " "
    if _SIGNED.search(words.before(first)) or (signed and "," in words.gap(first + 1) + words.gap(first + 2)):
        return True
    text = words.text[words.starts[first] : words.ends[last]]
    if _BILLED.search(text):
        return True
    return not text.isupper() and sum(map(text.count, _LISTING)) > _COMMAS
