"""Whom descriptions stand for by the conventions of news writing, whatever else speaks for others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from attrs import define, field

from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.phrases import Phrase
from quoteattr.speakers.roles import RoleBook
from quoteattr.speakers.words import Words

_LEDE, _NEXT = 4, 2
_FIRMS = frozenset("company firm group retailer airline carrier bank lender manufacturer maker giant".split())


@define(eq=False)
class Conventions:
    """What the place of a description tells.

    Attributes:
        words: The text's words.
        names: Its names in text order.
        of: Whom they name.
        roles: What is said of whom.
    """

    words: Words
    names: Sequence[Name]
    of: Mapping[Name, Referent]
    roles: RoleBook
    _planners: dict[int, Referent] = field(factory=dict)
    _beginning: dict[int, Name] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Index the names by their first word."""
        self._beginning = {name.title: name for name in reversed(self.names)}

    def note_source(self, phrase: Phrase, start: int) -> None:
        """Note that a description is the source of words that are no one's own.

        A company that tells a company's doings tells its own: Orvane will close its mill, the company said.

        Args:
            phrase: The description.
            start: Offset of the first character of what it tells.
        """
        words = self.words
        first = words.find(start, start + 1)[0]
        if words.lowers[phrase.head] not in _FIRMS or words.lowers[phrase.base[0]] != "the" or first >= phrase.first:
            return
        if words.lowers[first] in {"that", "the"}:
            first += 1
        name = self._beginning.get(first)
        if name is None or name.nested or words.sentences[first] != words.sentences[phrase.head]:
            return
        if self.of[name].kind == "organization" and not self.of[name].place:
            self._planners[phrase.head] = self.of[name]

    def find(self, phrase: Phrase) -> Referent | None:
        """Return whom a description stands for where a convention tells it."""
        return self._planners.get(phrase.head) or self._find_introduced(phrase)

    def _find_introduced(self, phrase: Phrase) -> Referent | None:
        """Return whom a lede describes and the next paragraph names, with the age that is told on that occasion.

        "A lock keeper has told a court ...", and below: "Tobias Wren, 47, of Mill Street".
        """
        words = self.words
        first, paragraph = phrase.base[0], words.paragraphs[phrase.base[0]]
        new = words.lowers[first] in {"a", "an"} and words.opens_paragraph(first)
        if not new or paragraph > _LEDE or phrase.plural or phrase.kind != "unnamed_person":
            return None
        for name in self.names[bisect_left(self.names, phrase.last, key=lambda one: one.first) :]:
            if words.paragraphs[name.first] > paragraph + _NEXT:
                break
            if name.is_person and words.opens_paragraph(name.title) and self.roles.has_age(self.of[name]):
                return self.of[name] if name.last - name.first > 1 else None
        return None
