"""Families whose name looks like a pronoun: He Yadong, a clerk; Vice Premier He Yadong."""

from __future__ import annotations

from attrs import evolve

from quoteattr.speakers.heads import SAID, VAGUE, noun_of
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.words import Words

_FAMILIES = frozenset({"He", "She"})
_TELLING = frozenset("a an the who whose".split())


def tell_families(words: Words, lexicon: Lexicon) -> Words:
    """Return the words with a point behind the lower-case form of each such family's name, which no pronoun has.

    Args:
        words: The text's words.
        lexicon: The word lists.
    """
    asked = [at for at, form in enumerate(words.forms[:-1]) if form in _FAMILIES and _is_followed(words, lexicon, at)]
    told = {tuple(words.forms[at : at + 2]) for at in asked if _is_told(words, lexicon, at)}
    if not told:
        return words
    lowers = list(words.lowers)
    for at in asked:
        if tuple(words.forms[at : at + 2]) in told:
            lowers[at] += "."
    return evolve(words, lowers=lowers)


def _is_followed(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell whether a word that looks like a given name follows, and no verb: He Yadong, but "He Said It"."""
    given = words.lowers[at + 1]
    verb = given in SAID or given.endswith("ed") or given in lexicon.function_words
    return words.gap(at) == " " and words.forms[at + 1].istitle() and not verb


def _is_told(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell whether a title stands before a name, or behind it what its bearer is or that he said something."""
    if at and words.joined(at - 1):
        title = noun_of(words.lowers[at - 1])
        return lexicon.is_title(title) and title not in VAGUE
    after = words.lowers[at + 2] if at + 2 < len(words) else ""
    return (after in SAID and words.joined(at + 1)) or (after in _TELLING and words.gap(at + 1) == ", ")
