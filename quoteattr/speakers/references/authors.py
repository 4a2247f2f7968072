"""Who writes "I": the speaker of the quotation around it, or the text's author by byline or signature."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import MutableSequence, Sequence

from attrs import field, frozen

from quoteattr.attribution import Attribution, Offsets
from quoteattr.quotations import SALUTATION
from quoteattr.speakers.evidence import Chain
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.names.aliases import Aliases
from quoteattr.speakers.phrases.reading import PRONOUNS, Phrase
from quoteattr.speakers.words import Words

_BYLINE = re.compile(r"\W*(?:(?:words|written|text|story|reviewed|reported) )?by\W+", re.IGNORECASE)
_CREDIT = re.compile(r"(?:\W*|.*(?:\s{2}|[|/])\s*)(?:words|text)\s*:\s+", re.IGNORECASE | re.DOTALL)
_APART = re.compile(
    r"\s*\Z|\s*(?:[\n|/]|\s{2}|(?:pix|pictures?|photos?|photographs?|illustrations?)\s*:)", re.IGNORECASE
)
_COLUMN = re.compile(r"\W*with\W+")
_FROM = re.compile(r"\W*from\W+", re.IGNORECASE)
_POSTED = re.compile(r" in [A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2}\s*")
_SETS_OUT = re.compile(
    r"\s(?:takes|visits|travels|sails|boards|spends|walks|hikes|cycles|drives|treks|tastes|samples|explores|investigates"
    r"|reports|discovers|follows|goes)\b(?!.*\b(?:him|his|her|he|she|us)\b)"
)
"""What authors are told to do above what they wrote: Ana Ruiz sails to the Faroes."""
_BIOGRAPHY = re.compile(r",?\s+(?:is|was|are|writes|teaches|works|lives)\b")
_SALUTES = re.compile(SALUTATION, re.IGNORECASE)
_PLACE = re.compile(r"(?:\s\([Rr]et’?'?d\.?\))?,?\s*(?:[A-Z][\w'’.-]*[ ,]*){0,5}")
_BULLET = ' \t•*-–—_>|"“('
_TOP, _HEADER, _END, _NESTED = 6, 10, 6, 8
_ENDING = tuple('.!?”"')
_OURS = frozenset({"we", "us", "our"})
_SCORE, _SURE = 0.8, 2.0


@frozen
class _Line:
    """A paragraph that may tell who wrote, around the first name in it.

    Attributes:
        number: Of the paragraph.
        name: The name.
        lead: What stands before the name and its titles.
        tail: What stands behind it.
        single: Whether the name is one word.
        byline: Whether the words before say that who follows wrote.
        opened: Whether the name opens it.
        alone: Whether nothing follows.
        posted: Whether nothing follows but, near the top, where the writer is.
    """

    number: int
    name: Name
    lead: str
    tail: str
    single: bool = field(init=False)
    byline: bool = field(init=False)
    opened: bool = field(init=False)
    alone: bool = field(init=False)
    posted: bool = field(init=False)

    @single.default
    def _(self) -> bool:
        return self.name.last - self.name.first == 1

    @byline.default
    def _(self) -> bool:
        labels = self.tail.startswith(":") or (self.single and self.name.title < self.name.first)  # BY MR. LIND:
        credited = _CREDIT.fullmatch(self.lead) is not None and _APART.match(self.tail) is not None
        return not labels and (credited or _BYLINE.fullmatch(self.lead) is not None)

    @opened.default
    def _(self) -> bool:
        return not self.lead.strip(_BULLET)

    @alone.default
    def _(self) -> bool:
        return not self.tail.strip(' .,*_)"”')

    @posted.default
    def _(self) -> bool:
        return self.alone or (self.number < _TOP and _POSTED.fullmatch(self.tail) is not None)


class Authors:
    """The signatures of a text.

    A byline near the top ("By Ana Ruiz", "Words: Ana Ruiz", a line that is only a name or a name and its
    post), a standfirst on the author and a note at the end ("Ana Ruiz is ...") hold for the whole text; a
    line between that is only a name signs what stands above it, as under letters to the editor. A page of
    letters that begin with a salutation is written by those alone who sign them. "I, Ana Ruiz, swear"
    names its own.
    """

    def __init__(self, words: Words, names: Sequence[Name], paragraphs: Sequence[Offsets]) -> None:
        """Find the signatures."""
        self._words = words
        self._whole: Name | None = None
        self._signed: list[tuple[int, Name]] = []
        writers = [name for name in names if name.votes[0] >= max(name.votes[1:])]
        self._opened = {name.title: name for name in writers}
        letters = [start for start, end in paragraphs if _SALUTES.match(words.text, start, end)]
        self._letters = [words.find(start, start + 1)[0] for start in letters] if len(letters) > 1 else []
        first = {words.paragraphs[name.first]: name for name in reversed(writers)}
        for number in sorted(first):
            name, (start, end) = first[number], paragraphs[number]
            lead, tail = words.text[start : words.starts[name.title]], words.text[words.ends[name.last - 1] : end]
            line = _Line(number, name, lead, tail)
            above = words.text[slice(*paragraphs[number - 1])] if number else ""
            if not line.byline and (line.single or name.votes[0] < _SURE):
                continue
            if self._letters:
                if line.opened and (line.alone or _PLACE.fullmatch(tail)):
                    self._signed.append((name.first, name))
            elif self._is_of_whole(line, above=above, left=len(paragraphs) - number):
                self._whole = self._whole or name
            elif line.opened and number and line.posted:
                self._signed.append((name.first, name))

    def _is_of_whole(self, line: _Line, *, above: str, left: int) -> bool:
        """Tell whether a line tells who wrote the whole text.

        Args:
            line: The line.
            above: The paragraph above it.
            left: How many paragraphs there are from it on.
        """
        top = line.number < _TOP
        column = _COLUMN.fullmatch(line.lead) is not None and above.isupper()  # OVER THE WALL, with Ana Ruiz
        if (line.byline and line.number < _HEADER) or (
            top and line.alone and (column or _FROM.fullmatch(line.lead) is not None)
        ):
            return True
        if not line.opened or not line.number:
            return False
        if line.posted:
            return top and above.rstrip()[-1:] not in _ENDING
        if not top:
            return left <= _END and _BIOGRAPHY.match(line.tail) is not None
        once = self._words.lowers.count(self._words.lowers[line.name.last - 1]) == 1
        return once and not line.tail.rstrip().endswith(_ENDING) and _SETS_OUT.match(line.tail) is not None

    def find(self, at: int) -> Name | None:
        """Return the name of who writes "I" or "we" at a word outside of quotations."""
        if self._words.lowers[at] in _OURS:
            return self._whole
        if at + 1 in self._opened and self._words.gap(at).strip() == ",":
            return self._opened[at + 1]
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
