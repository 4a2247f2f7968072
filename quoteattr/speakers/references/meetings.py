"""Whom the one who writes meets, rings or asks, and who then speaks: I rang a baker. "It leaks," he said."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from quoteattr.speakers.lexicon import Gender
from quoteattr.speakers.references.discourse import Discourse, Occurrence
from quoteattr.speakers.words import Words

_SELVES = frozenset({"i", "we"})
_TALKS = frozenset(
    "rang ring phoned phone called call asked ask told tell interviewed interview emailed email texted text questioned"
    " spoke speak talked talk chatted chat messaged contacted".split()
)
_MEETS = frozenset("met meet visited visit approached approach bumped ran".split())
_BARE = frozenset("man woman boy girl person".split())
"""Whom the writer meets and describes no further is mostly who was named before."""

_BIDS = frozenset({"for", "to", "over"})
"""What stands behind whom the writer does not talk to: asked a waiter for water, called a waiter over."""

_COMPANY = frozenset({"me", "us"})
_TO = frozenset({"to", "with", "into", "up", "down", "across", "out"})
_LEAD, _ADVERB, _REACH = 3, 2, 40


def find_met(discourse: Discourse, at: int, before: int, gender: Gender | None) -> Occurrence | None:
    """Return whom the writer is told to speak to in the sentence before a quotation, or in front of a pronoun.

    When I asked my butcher why, he said: "It leaks."; I met a young mother. "We pay," she told me.

    Args:
        discourse: What was spoken of before.
        at: Number of the pronoun's word.
        before: Number of the last word before the quotation that the pronoun tags; -1 where it tags none.
        gender: The gender that the pronoun tells.
    """
    words = discourse.words
    last = before + 1 if before >= 0 else at
    first = max(words.sentence_start(last - 1 if before >= 0 else at), last - _REACH)
    verb = next((one for one in range(first + 1, last) if _meets(words, one, first)), -1)
    if verb < 0 or (words.lowers[verb] in _MEETS and _is_accompanied(words, verb)):
        return None
    here = [*takewhile(lambda one: one.first > verb, reversed(discourse.people))][::-1]
    return _find_hearer(words, verb, [one for one in here if one.last <= last], gender)


def _meets(words: Words, at: int, first: int) -> bool:
    """Tell whether a word is what "I" or "we" do in front of it, to somebody: I met, we later asked."""
    if words.lowers[at] not in _TALKS | _MEETS or words.quoted[at]:
        return False
    subject = next((one for one in range(at - 1, max(first, at - _ADVERB) - 1, -1) if not words.joined(one)), first - 1)
    return any(words.lowers[one] in _SELVES for one in range(max(subject + 1, at - _ADVERB), at))


def _is_accompanied(words: Words, verb: int) -> bool:
    """Tell whether somebody is with the writer: Ana Ruiz and I met, Ana Ruiz led me there. I met."""
    first = words.sentence_start(verb)
    above = words.sentence_start(first - 1) if first and not words.opens_paragraph(first) else first
    joint = any(pair == ["and", "i"] for pair in (words.lowers[at - 1 : at + 1] for at in range(first + 1, verb)))
    return joint or any(words.lowers[at] in _COMPANY and not words.quoted[at] for at in range(above, first))


def _find_hearer(words: Words, verb: int, people: Sequence[Occurrence], gender: Gender | None) -> Occurrence | None:
    """Return the one right behind a verb, if nobody else of the gender comes up behind."""
    begin = verb + 1
    while begin < len(words) and begin - verb < _LEAD and words.lowers[begin] in _TO:
        begin += 1
    if not people or people[0].first != begin or people[0].form == "pronoun" or people[0].referent.plural:
        return None
    found, others = people[0], people[1:]
    bare = words.lowers[verb] in _MEETS and found.referent.head in _BARE
    if bare or not _BIDS.isdisjoint(words.lowers[found.last : found.last + 1]):
        return None
    fits = [one for one in others if one.referent is not found.referent and one.referent.gender in {gender, None}]
    return found if found.referent.gender in {gender, None} and not fits else None
