"""Whom somebody's own words call: Ana, Mr Wren, Constable, sir."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from quoteattr.speakers.heads import CALLING_GENDERS
from quoteattr.speakers.lexicon import Gender, Lexicon
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.references.discourse import Occurrence
from quoteattr.speakers.words import Words

_BEFORE = frozenset("my dear dearest poor good old oh ah well now yes no right please hello hi thanks".split())
_OATHS = frozenset("god gods lord christ jesus heaven heavens".split())
_LONGEST = 4
_CALLING = frozenset("?!—–-…")


@frozen
class Call:
    """Words that call somebody.

    Attributes:
        first: Number of the first word.
        last: Number behind the last word.
        referent: Who is called, where it is by name.
        noun: The lower-case noun, where it is by what somebody is.
        gender: What the words tell of whoever is called.
    """

    first: int
    last: int
    referent: Referent | None
    noun: str
    gender: Gender | None


def find_calls(
    words: Words, lexicon: Lexicon, named: Mapping[int, Occurrence], pieces: Sequence[tuple[int, int]]
) -> Iterator[Call]:
    """Yield whom words call: a name or a bare noun for a person that stands apart, by commas or as a sentence.

    Args:
        words: The text's words.
        lexicon: The word lists.
        named: The places where somebody is named, by the number behind the last word.
        pieces: Numbers of the first word and behind the last one of each piece of somebody's own words.
    """
    for first, last in pieces:
        begin = first
        for at in range(first, last):
            if at + 1 < last and not _ends_part(words, at):
                continue
            before, behind = "" if begin == first else words.before(begin).strip(), words.gap(at).lstrip()[:1]
            apart = before[:1] == "," or behind == "," or (begin == first and behind in _CALLING)
            if apart and behind and at + 1 - begin <= _LONGEST:
                yield from _read_call(words, lexicon, named, begin, at + 1)
            begin = at + 1


def _ends_part(words: Words, at: int) -> bool:
    """Tell whether a mark parts a word from the next one, an abbreviation's point left out."""
    return not words.joined(at) and bool(words.gap(at).strip(" \n'’"))


def _read_call(
    words: Words, lexicon: Lexicon, named: Mapping[int, Occurrence], first: int, last: int
) -> Iterator[Call]:
    """Yield what a part calls somebody, if it holds nothing else."""
    while first < last - 1 and words.lowers[first] in _BEFORE:
        first += 1
    noun = words.lowers[last - 1]
    if noun in _OATHS:
        return
    gender = CALLING_GENDERS.get(noun) or lexicon.person_nouns.get(noun) or lexicon.honorifics.get(noun)
    one = named.get(last)
    if one is not None and one.referent.kind == "person":
        if all(lexicon.is_title(words.lowers[at]) for at in range(first, one.first)):
            yield Call(first, last, one.referent, "", one.referent.gender)
    elif first == last - 1 and (lexicon.is_title(noun) or noun in CALLING_GENDERS):
        yield Call(first, last, None, noun, gender)
