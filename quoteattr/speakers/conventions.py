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
    _speaking: set[int] = field(factory=set)
    _beginning: dict[int, Name] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Index the names by their first word."""
        self._beginning = {name.title: name for name in reversed(self.names)}

    def note_source(self, phrase: Phrase, start: int, *, verbatim: bool) -> None:
        """Note that somebody is the source of some words.

        A company that tells a company's doings tells its own: Orvane will close its mill, the company said.

        Args:
            phrase: The source.
            start: Offset of the first character of what it tells.
            verbatim: Whether it is quoted word for word.
        """
        words = self.words
        self._speaking.add(phrase.head)
        first = words.find(start, start + 1)[0]
        if (
            verbatim
            or words.lowers[phrase.head] not in _FIRMS
            or words.lowers[phrase.base[0]] != "the"
            or first >= phrase.first
        ):
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
        """Return whom a lede describes and a paragraph below names: at once, or with an age.

        "A lock keeper has told a court ...", and below: "Tobias Wren, 47, of Mill Street". "The Bishop of Brill has
        said ...", and right below: "The Rt Rev Tobias Wren told the Post ...".
        """
        words = self.words
        first, paragraph = phrase.base[0], words.paragraphs[phrase.base[0]]
        if not words.opens_paragraph(first) or paragraph > _LEDE or phrase.plural or phrase.kind != "unnamed_person":
            return None
        new, speaks = words.lowers[first] in {"a", "an"}, phrase.head in self._speaking
        for name in self.names[bisect_left(self.names, phrase.last, key=lambda one: one.first) :]:
            away = words.paragraphs[name.first] - paragraph
            if away > _NEXT:
                break
            if away == 0 or not name.is_person or not self._opens(name):
                continue
            at_once = speaks and away == 1 and self.of[name].names[0] is name and name.last - 1 in self._speaking
            aged = new and self.roles.has_age(self.of[name])
            return self.of[name] if (at_once or aged) and name.last - name.first > 1 else None
        return None

    def _opens(self, name: Name) -> bool:
        """Tell whether a paragraph opens with a name, or with an article and its title: The Rt Rev Ana Ruiz."""
        before = name.title - 1
        return self.words.opens_paragraph(name.title) or (
            name.title < name.first and self.words.lowers[before] == "the" and self.words.opens_paragraph(before)
        )
