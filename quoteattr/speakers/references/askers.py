"""Who only asks the one who answers in the same sentence: Asked by Ana Ruiz, he ...; When Ana Ruiz asked, he ..."""

from __future__ import annotations

from quoteattr.speakers.references.discourse import Candidate, Occurrence
from quoteattr.speakers.words import Words

_ASKED = frozenset(
    "asked pressed questioned quizzed challenged interviewed cross-examined prompted prodded grilled told".split()
)
_ASKS = frozenset(
    "asked asks pressed presses questioned questions challenged challenges suggested suggests wondered wonders"
    " inquired inquires enquired enquires objected objects reminded reminds ventured".split()
)
_OPENERS = frozenset({"when", "after", "once", "as", "if", "whenever"})
_TITLE, _ADVERB = 5, 2


def only_asks(words: Words, at: int, candidate: Candidate) -> bool:
    """Tell whether somebody was brought into a word's sentence as the one who asks.

    Args:
        words: The text's words.
        at: Number of a pronoun's word, behind the question.
        candidate: Somebody spoken of before it.
    """
    for occurrence in candidate.places:
        if words.sentences[occurrence.first] != words.sentences[at]:
            return False
        if occurrence.form != "pronoun" and _asks(words, occurrence):
            return True
    return False


def _asks(words: Words, occurrence: Occurrence) -> bool:
    """Tell whether somebody stands behind "Asked by", or asks in a clause with "when"."""
    before = occurrence.first - 1
    while before > 0 and occurrence.first - before <= _TITLE and words.joined(before):
        if words.lowers[before] == "by":
            verbs = words.lowers[max(0, before - _ADVERB) : before]
            return not _ASKED.isdisjoint(verbs)
        if words.lowers[before] in _OPENERS:
            break
        before -= 1
    asks = occurrence.last < len(words) and words.lowers[occurrence.last] in _ASKS
    return asks and before >= 0 and words.lowers[before] in _OPENERS
