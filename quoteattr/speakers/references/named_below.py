"""Who is only named below, between commas: a spokesman said no. "Sorry," the spokesman, Bo Lind, added."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from attrs import define, field

from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import Words

_NEW = frozenset({"a", "an"})
_NO_OPENERS = frozenset("another one no any each every some other".split())
_SENTENCES, _BACK, _LEAD = 8, 80, 4


@define(eq=False)
class NamedBelow:
    """The names of one document that a noun with an article first leads to.

    Attributes:
        words: The text's words.
        names: Its names, in text order.
        of: Whom they name.
        roles: What is said of whom.
    """

    words: Words
    names: Sequence[Name]
    of: Mapping[Name, Referent]
    roles: RoleBook
    _led: dict[str, list[tuple[int, Name]]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Index the names that are somebody's first ones by the noun before them."""
        words = self.words
        for name in self.names:
            at = name.title - 1
            led = at > 0 and words.gap(at) == ", " and words.lowers[at - 1] == "the" and words.joined(at - 1)
            led = led and words.lowers[at] in self.roles.lexicon.person_nouns and not name.nested and name.is_person
            if led and self.of[name].names[0] is name:
                self._led.setdefault(words.lowers[at], []).append((at, name))

    def find(self, phrase: Phrase) -> Referent | None:
        """Return whom a description without a name before is told to be below, if it is the only one of its noun."""
        words, head = self.words, self.words.lowers[phrase.head]
        led = self._led.get(head)
        if led is None or phrase.plural or words.lowers[phrase.base[0]] in _NO_OPENERS:
            return None
        below = bisect_right(led, phrase.last, key=lambda one: one[0])
        if below == len(led):
            return None
        at, name = led[below]
        if words.sentences[at] - words.sentences[phrase.head] > _SENTENCES:
            return None
        new = words.lowers[phrase.base[0]] in _NEW
        before = range(max(0, phrase.first - _BACK), phrase.first) if new else ()
        others = any(words.lowers[other] == head for other in before) or any(
            words.lowers[other] == head and self._is_new(other) for other in range(phrase.last, at)
        )
        known = any(one.name and one.names[0].first < phrase.first for one in self.roles.bearers(head))
        return None if others or known else self.of[name]

    def _is_new(self, at: int) -> bool:
        """Tell whether a noun brings in somebody: another spokesman, Ruiz's spokesman, but the spokesman."""
        words = self.words
        for before in range(at - 1, max(-1, at - _LEAD), -1):
            if words.lowers[before] in {"the", "this", "that"}:
                return False
            if words.possessive[before] or not words.joined(before):
                break
        return True
