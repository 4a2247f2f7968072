"""Whose relative is whose: Ana Ruiz and her son, Bo; later "his mother" is Ana Ruiz, and "her son" Bo."""

from __future__ import annotations

from bisect import bisect_left

from attrs import define, field

from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.names.kin import kin_places
from quoteattr.speakers.references.discourse import Discourse
from quoteattr.speakers.words import Words

_PAIRS = (
    ("son daughter", "father mother dad mum mom"),
    ("stepson stepdaughter", "stepfather stepmother"),
    ("grandson granddaughter", "grandfather grandmother"),
    ("nephew niece", "uncle aunt"),
    ("son-in-law daughter-in-law", "father-in-law mother-in-law"),
    ("brother-in-law sister-in-law", "brother-in-law sister-in-law"),
    ("husband wife spouse", "husband wife spouse"),
    ("brother sister sibling twin", "brother sister sibling twin"),
    ("cousin", "cousin"),
)
_CLASSES = {noun: side.split()[0] for pair in _PAIRS for side in pair for noun in side.split()}
_CONVERSES = {one.split()[0]: other.split()[0] for pair in _PAIRS for one, other in (pair, pair[::-1])}
_NEAR, _BEHIND = 2, 3


@define(eq=False)
class Relatives:
    """The relatives that a text has named so far.

    Attributes:
        words: The text's words.
        lexicon: The word lists.
        discourse: What has been spoken of so far.
    """

    words: Words
    lexicon: Lexicon
    discourse: Discourse
    _met: list[tuple[int, Referent]] = field(factory=list)
    _told: dict[Referent, set[tuple[str, Referent]]] = field(factory=dict)

    def note(self, name: Name, referent: Referent) -> None:
        """Note the nouns for relatives beside a name: her son, Bo; Ana Ruiz's son Bo; Bo, her son."""
        behind = [at for at in range(name.last, min(name.last + _BEHIND, len(self.words))) if self._is_alone(name, at)]
        for at in [*kin_places(self.words, name), *behind]:
            if self.words.lowers[at] in _CLASSES and "of" not in self.words.lowers[at : max(name.title, at + 2)]:
                self._met.append((at, referent))

    def _is_alone(self, name: Name, at: int) -> bool:
        """Tell whether a word behind a name and a comma ends its phrase: Bo, her son, left."""
        return "," in self.words.gap(name.last - 1) and not self.words.possessive[at] and not self.words.joined(at)

    def find(self, owner: Referent, noun: str) -> Referent | None:
        """Find the one named relative of somebody, whichever of the two was told to be the other's.

        Args:
            owner: Somebody.
            noun: A lower-case noun for a relative.
        """
        for at, referent in self._met:
            self._tell(at, referent)
        self._met.clear()
        kind, gender = _CLASSES.get(noun), self.lexicon.person_nouns.get(noun)
        fit = [
            other
            for told, other in self._told.get(owner, ())
            if told == kind and other.kind == "person" and other.name and {other.gender, gender} != {"m", "f"}
        ]
        return fit[0] if len(fit) == 1 else None

    def _tell(self, at: int, referent: Referent) -> None:
        """Note whose relative somebody is, and what that one is to him."""
        occurrences, kind = self.discourse.occurrences, _CLASSES[self.words.lowers[at]]
        for number in reversed(range(bisect_left(occurrences, at, key=lambda one: one.first))):
            one = occurrences[number]
            if one.last < at - _NEAR:
                return
            if one.last <= at and one.referent is not referent:
                self._told.setdefault(one.referent, set()).add((kind, referent))
                self._told.setdefault(referent, set()).add((_CONVERSES[kind], one.referent))
                return
