"""Whose relative is whose: Ana Ruiz and her son, Bo; later "his mother" is Ana Ruiz, and "her son" Bo."""

from __future__ import annotations

import re
from bisect import bisect_left

from attrs import define, field

from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name, Referent
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
_CLASSES["parents"] = _CLASSES["father"]
_NEAR, _FAR = 2, 12
_CLOSE = frozenset({"husband", "brother"})
"""What two may be to each other who share a family name and are named in one breath: Ana and Bo Ruiz."""

_AND = re.compile(r"(?:,? \(?(?P<age>[2-9]\d)\)?,?)? and ")
_AGED = re.compile(r",? \(?[2-9]\d\b")
_DEAD = frozenset("killed dead died unrelated related murdered drowned".split())


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
    _joint: tuple[int, int] = (-1, -1)
    _pairs: dict[Referent, Referent] = field(factory=dict)
    _told: dict[Referent, set[tuple[str, Referent, bool]]] = field(factory=dict)

    def note(self, name: Name, referent: Referent) -> None:
        """Note the nouns for relatives beside a name: her son, Bo; Ana Ruiz's son Bo; Bo, her son."""
        words, before, behind = self.words, name.title - 1, name.last + 1
        self._note_pair(name, referent)
        if before == self._joint[0] and words.lowers[before] == "and":
            before = self._joint[1]  # his parents, Bo and Ana Ruiz
        if before >= 0 and words.lowers[before] in _CLASSES and words.gap(before) in {" ", ", "}:
            self._met.append((before, referent))
            if words.lowers[before] == "parents":
                self._joint = name.last, before
        apposed = behind < len(words) and words.lowers[behind] in _CLASSES and words.gap(name.last - 1) == ", "
        if apposed and not words.possessive[behind] and not words.joined(behind):
            self._met.append((behind, referent))

    def _note_pair(self, name: Name, referent: Referent) -> None:
        """Note that two of one family name were named together: Ana and Bo Ruiz; Ana Ruiz, 36, and Bo Ruiz."""
        words, latest = self.words, next(reversed(self.discourse.occurrences), None)
        if latest is None or latest.form != "named" or latest.last >= name.title or referent.kind != "person":
            return
        other = latest.referent
        joint = _AND.fullmatch(words.text, words.ends[latest.last - 1], words.starts[name.title])
        _, *family = (other.name or "").split()
        shared = not family or family[-1] == words.forms[name.last - 1]
        grown = joint and joint["age"] and _AGED.match(words.text, words.ends[name.last - 1])
        close = joint and shared and (grown or latest.last - latest.first == 1)
        close = close and _DEAD.isdisjoint(words.lowers[name.last : name.last + _FAR])
        if close and other.kind == "person" and name.last - name.first > 1 and other is not referent:
            self._pairs[other], self._pairs[referent] = referent, other

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
            for told, other, outright in self._told.get(owner, ())
            if told == kind and other.kind == "person" and other.name
            if (other.gender in {gender, None} if outright else other.gender == gender) or gender is None
        ]
        if len(set(fit)) == 1:
            return fit[0]
        other = self._pairs.get(owner)
        close = not fit and kind in _CLOSE and other is not None and other.gender == gender
        return other if close else None

    def find_either(self, owner: Referent | None, noun: str) -> set[Referent]:
        """Return the two named parents of somebody where nothing tells which of them is the father or the mother.

        Args:
            owner: Somebody.
            noun: A lower-case noun for a relative.
        """
        told = self._told.get(owner, set()) if owner is not None else set()
        found = {other for kind, other, outright in told if kind == _CLASSES.get(noun) and not outright}
        return found if len(found) > 1 and all(one.gender is None for one in found) else set()

    def _tell(self, at: int, referent: Referent) -> None:
        """Note whose relative somebody is, and what that one is to him."""
        occurrences, noun = self.discourse.occurrences, self.words.lowers[at]
        kind, outright = _CLASSES[noun], noun != "parents"  # which of two is the mother, only a name tells
        for number in reversed(range(bisect_left(occurrences, at, key=lambda one: one.first))):
            one = occurrences[number]
            if one.last < at - _NEAR:
                return
            if one.last <= at and one.referent is not referent:
                self._told.setdefault(one.referent, set()).add((kind, referent, outright))
                self._told.setdefault(referent, set()).add((_CONVERSES[kind], one.referent, False))
                return
