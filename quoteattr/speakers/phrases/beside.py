"""Who is named behind a comma in a source phrase that begins with something else that looks like a name."""

from __future__ import annotations

from collections.abc import Mapping

from quoteattr.speakers.heads import ARTICLES, noun_of
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import CLEAR, Name
from quoteattr.speakers.words import Words

_DEPARTMENT = 5
"""Most words of what a department is called."""


def find_beside(
    words: Words, lexicon: Lexicon, first: int, stop: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return the person or body that the rest of a source phrase only tells about.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the phrase's first word.
        stop: Number behind its own part.
        last: Number behind its last word.
        ending: The names by the number behind their last word.
    """
    return (
        _find_behind_department(words, lexicon, first, last, ending=ending)
        or _find_behind_title(words, lexicon, first, stop, last, ending=ending)
        or _find_owned_body(words, stop, last, ending=ending)
    )


def _find_behind_department(
    words: Words, lexicon: Lexicon, first: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return who is named behind an office and its department: The Director, Corporate Affairs, Mrs Ana Ruiz."""
    name = ending.get(last)
    if name is None or not name.is_full or name.nested or words.before(name.title) != ", ":
        return None
    at = name.title - 1
    while at > first and name.title - at < _DEPARTMENT and words.joined(at - 1):
        if not (words.capital(at) or words.lowers[at] in {"and", "of"}):
            return None
        at -= 1
    if at <= first or words.before(at) != ", " or not words.capital(at) or words.lowers[at] in lexicon.given_names:
        return None
    office = range(first, at)
    held = any(lexicon.is_title(noun_of(words.lowers[inner])) for inner in office)
    whole = all(words.joined(inner) for inner in range(first, at - 1))
    person = any(lexicon.is_title(word) for word in words.lowers[at : name.title])
    return name if held and whole and not person else None


def _find_behind_title(
    words: Words, lexicon: Lexicon, first: int, stop: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return who is named right behind a title that no list knows: The Ooni of Brill, Ana Ruiz."""
    title, name = ending.get(stop), ending.get(last)
    if title is None or title.title != first + 1 or words.lowers[first] not in ARTICLES or stop >= last:
        return None
    if name is None or name.title != stop or not name.is_full or name.nested or words.before(stop) != ", ":
        return None
    told = words.lowers[first + 1 : stop]
    body = any(word in nouns for word in told for nouns in (lexicon.bodies, lexicon.company_words))
    known = " ".join(told) in lexicon.known_bodies or lexicon.is_geographic(" ".join(told))  # the Kremlin
    several = words.forms[stop - 1].isupper() or told[0].endswith("s")
    return None if body or known or several or name.votes[0] < CLEAR else name


def _find_owned_body(words: Words, stop: int, last: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return the name of somebody's body that is told behind it: Ana Ruiz's party, the Lund Alliance."""
    body = ending.get(stop)
    if body is None or stop >= last or words.capital(stop - 1) or not any(words.possessive[body.title : stop - 1]):
        return None
    start = stop + (words.lowers[stop] == "the")
    ends = (end for end in range(start + 1, last + 1) if end == last or "," in words.gap(end - 1))
    name = ending.get(next(ends, last))
    named = name is not None and name.title == start and words.before(stop) == ", "
    return name if named and not (name and name.is_person and name.votes[0] >= CLEAR) else None
