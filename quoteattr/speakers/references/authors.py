"""Who writes "I": the speaker of the quotation around it, or the text's author by byline or signature."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, MutableSequence, Sequence

from quoteattr.attribution import Attribution, Offsets
from quoteattr.quotations import SALUTATION
from quoteattr.speakers.evidence import Chain
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.names.aliases import Aliases
from quoteattr.speakers.phrases.reading import PRONOUNS, Phrase
from quoteattr.speakers.words import Words

_BYLINE = re.compile(r"\W*(?:by|written by|words by|from)\W+", re.IGNORECASE)
_BIOGRAPHY = re.compile(r",?\s+(?:is|was|are|writes|teaches|works|lives)\b")
_SALUTES = re.compile(SALUTATION, re.IGNORECASE)
_PLACE = re.compile(r"(?:\s\([Rr]et’?'?d\.?\))?,?\s*(?:[A-Z][\w'’.-]*[ ,]*){0,5}")
_BULLET = ' \t•*-–—_>|"“('
_TOP, _END, _NESTED = 6, 6, 8
_ENDING = tuple('.!?”"')
_OURS = frozenset({"we", "us", "our"})
_SCORE, _SURE = 0.8, 2.0


class Authors:
    """The signatures of a text.

    A byline near the top ("By Ana Ruiz", or a line that is only a name) and a note on the author at the
    end ("Ana Ruiz is ...") hold for the whole text; a line between that is only a name signs what
    stands above it, as under letters to the editor. A page of letters that begin with a salutation is
    written by those alone who sign them.
    """

    def __init__(self, words: Words, names: Sequence[Name], paragraphs: Sequence[Offsets]) -> None:
        """Find the signatures."""
        self._words = words
        self._whole: Name | None = None
        self._signed: list[tuple[int, Name]] = []
        letters = [start for start, end in paragraphs if _SALUTES.match(words.text, start, end)]
        self._letters = [words.find(start, start + 1)[0] for start in letters] if len(letters) > 1 else []
        starting = {words.paragraphs[name.first]: name for name in reversed(names) if self._is_full(name)}
        numbers: Mapping[int, Name] = starting
        last = len(paragraphs) - 1
        for number in sorted(numbers):
            name = numbers[number]
            start, end = paragraphs[number]
            lead = words.text[start : words.starts[name.title]]
            tail = words.text[words.ends[name.last - 1] : end]
            if name.votes[0] < _SURE and not _BYLINE.fullmatch(lead):
                continue
            if self._letters:
                if not lead.strip(_BULLET) and (not tail.strip(' .,*_)"”') or _PLACE.fullmatch(tail)):
                    self._signed.append((name.first, name))
                continue
            if _BYLINE.fullmatch(lead) and number < _TOP:
                self._whole = self._whole or name
            elif lead.strip(_BULLET):
                continue
            elif not tail.strip(' .,*_)"”'):
                below = words.text[:start].rstrip()[-1:] in _ENDING
                if number < _TOP and number > 0 and not below:
                    self._whole = self._whole or name
                elif number:
                    self._signed.append((name.first, name))
            elif _BIOGRAPHY.match(tail) and number > last - _END and number >= _TOP:
                self._whole = self._whole or name

    def _is_full(self, name: Name) -> bool:
        """Tell whether a name has more than one word and may be a person's."""
        return name.last - name.first > 1 and name.votes[0] >= max(name.votes[1:])

    def find(self, at: int) -> Name | None:
        """Return the name of who writes "I" or "we" at a word outside of quotations."""
        if self._words.lowers[at] in _OURS:
            return self._whole
        index = bisect_right([first for first, _ in self._signed], at)
        after = bisect_right(self._letters, at)
        end = self._letters[after] if after < len(self._letters) else len(self._words)
        if index < len(self._signed) and self._signed[index][0] < end:
            return self._signed[index][1]
        return self._whole


def resolve_first_person(
    words: Words,
    attributions: Sequence[Attribution],
    phrases: Sequence[Phrase | None],
    referents: MutableSequence[Referent | None],
    chains: Sequence[Chain],
    *,
    authors: Authors,
    aliases: Aliases,
    issuer: Referent | None,
) -> Referent | None:
    """Give "I" and "we" the speaker of the quotation around them, or else the text's author or issuer.

    Args:
        words: The text's words.
        attributions: What is attributed, in text order.
        phrases: The source phrase of each attribution.
        referents: The referent of each attribution; those with "I" or "we" are filled in.
        chains: Take the steps, one for each attribution.
        authors: The text's signatures.
        aliases: Whom the names name.
        issuer: Whose release the text is, if it is one: "we".

    Returns:
        Who says "I" outside of quotations, where somebody does.
    """
    pieces = sorted(
        (start, end, number) for number, attribution in enumerate(attributions) for start, end in attribution.verbatim
    )
    starts = [start for start, _, _ in pieces]
    unnamed: Referent | None = None
    narrator: Referent | None = None
    for number, phrase in enumerate(phrases):
        if phrase is None or referents[number] is not None or not is_first_person(words, phrase):
            continue
        span = words.starts[phrase.head], words.ends[phrase.head]
        near = pieces[max(0, bisect_right(starts, span[0]) - _NESTED) : bisect_right(starts, span[0])]
        outer = [other for _, end, other in near if span[0] < end and other != number]
        if outer:
            referent, rule = referents[outer[-1]], "speaker of the quotation around"
        else:
            name = authors.find(phrase.head)
            if name is None and unnamed is None:
                unnamed = Referent(-1, None, "unnamed_person", None, "the author", head="author")
            ours = issuer if words.lowers[phrase.head] in _OURS else None
            referent, rule = (aliases.of[name] if name else ours or unnamed), "author"
            if words.lowers[phrase.head] == "i":
                narrator = narrator or referent
        referents[number] = referent
        if referent is not None:
            chains[number].step(span, rule, referent.name or referent.description, score=_SCORE)
    return narrator


def is_first_person(words: Words, phrase: Phrase) -> bool:
    """Tell whether a source phrase is "I" or "we"."""
    return phrase.form == "pronoun" and PRONOUNS.get(words.lowers[phrase.head], (None, ""))[1] == "self"
