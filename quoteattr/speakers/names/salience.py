"""Which of a family's bearers a part of a name means: by gender, recency, prominence, and who just spoke."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from heapq import nlargest

from quoteattr.speakers.lexicon import Gender, Lexicon
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.names.generations import Generation, find_generation, read_generation
from quoteattr.speakers.names.keys import Key, fold
from quoteattr.speakers.names.kin import is_kin_of_known, is_relative, is_told_of_kin
from quoteattr.speakers.names.ranks import ADDRESS
from quoteattr.speakers.words import Words

_ECHO = 12
_TAG, _JUST, _TITLED = 2, 1.5, 4.0
_LINKS = frozenset("of for at by with to who whose whom".split())
_BEARERS = 50
"""How many of one surname are thought of: those who were introduced last."""

_ECHOES: Mapping[Gender, frozenset[str]] = {
    "m": frozenset({"he", "his", "himself"}),
    "f": frozenset({"she", "herself"}),
}
"""Pronouns that often go back to the subject of their sentence."""


class Salience:
    """What speaks for each bearer of a name.

    Args:
        words: The text's words.
        lexicon: The word lists.
        names: The names that were found in it.
        sources: Numbers of the words that stand in attributions' sources.
        of: The referent of each name, as far as known; looked at only.
    """

    def __init__(
        self,
        words: Words,
        lexicon: Lexicon,
        names: Iterable[Name],
        sources: AbstractSet[int],
        of: Mapping[Name, Referent],
    ) -> None:
        self._words, self._sources, self._of = words, sources, of
        self._abbreviations = lexicon.abbreviations
        self._spoke: dict[str, list[Name]] = defaultdict(list)
        before: Name | None = None
        for name in names:
            if name.first not in sources or is_told_of_kin(words, name):
                continue
            if before is None or not self._is_inside(before, name):
                before = name
                for word in {fold(words.forms[name.first]), fold(words.forms[name.last - 1])}:
                    self._spoke[word].append(name)
        self._weight: dict[Referent, tuple[int, bool, int]] = {}
        self._begun: dict[Referent, int] = {}
        self._generations: dict[Referent, Generation] = {}
        self._titles: dict[Referent, set[str]] = {}

    def _is_inside(self, before: Name, name: Name) -> bool:
        """Tell whether a name only stands in what is told of a source: Ana Ruiz, whose son, Bo Ruiz."""
        between = range(before.last, name.title)
        told = any(self._words.lowers[at] in _LINKS for at in between)
        return told and all(at in self._sources for at in between)

    def begin(
        self,
        referents: Iterable[Referent],
        keys: Mapping[Referent, Key],
        family: Mapping[str, Sequence[Referent]],
        loose: Iterable[Name],
    ) -> None:
        """Rate those who are named in full, before parts of names are given to anybody.

        Args:
            referents: Those who are named in full.
            keys: The folded words of their names.
            family: Those of each folded surname.
            loose: The parts of names.
        """
        bare = self._find_bare(family, loose)
        for referent in referents:
            surname = keys[referent][-1] if referent in keys else ""
            relative = any(is_relative(self._words, name) for name in referent.names[:4])
            self._weight[referent] = (_prominence(referent, bare.get(surname)), relative, 0)
            self._begun[referent] = self._words.sentences[min(name.first for name in referent.names)]
            self._generations[referent] = read_generation(self._words, referent.names)
            self._titles[referent] = {title for name in referent.names for title in self.find_titles(name)}

    def add(self, referent: Referent, name: Name) -> None:
        """Note somebody who is only known by a part of a name."""
        self._weight[referent] = (1, False, 1)
        self._begun[referent] = self._words.sentences[name.first]
        self._titles[referent] = self.find_titles(name)

    def titles_of(self, referent: Referent) -> AbstractSet[str]:
        """Return the titles in front of somebody's names."""
        return self._titles.get(referent, frozenset())

    def find_titles(self, name: Name) -> set[str]:
        """Return the titles in front of a name that tell what somebody is, in lower case and written out."""
        titles = (word.strip(".") for word in self._words.lowers[name.title : name.first])
        return {self._abbreviations.get(title, title) for title in titles} - ADDRESS

    def keep_kin(self, found: list[Referent], name: Name) -> list[Referent]:
        """Leave out those above whose relative a name with a title is introduced as: Ana Ruiz and her son, Dr Ruiz."""
        titles = self.find_titles(name)
        if not titles or not is_kin_of_known(self._words, name):
            return found
        return [one for one in found if not titles.isdisjoint(self._titles.get(one, ()))]

    def choose(self, found: Sequence[Referent], name: Name) -> Referent:
        """Return which of some bearers a part of a name means; it counts for him from now on."""
        soon = self._words.sentences[name.first] + _TAG  # Ruiz laughed. That's Bo Ruiz, the clerk
        met = [one for one in found if self._begun.get(one, 0) <= soon]
        found = met or found  # no Mr Ruiz is the one who is only introduced below another one
        if len(found) > _BEARERS:
            found = nlargest(_BEARERS, found, key=lambda one: self._begun.get(one, 0))
        gender = self._echo(name) if len(found) > 1 and name.gender is None else None
        just = self._find_just(name) if len(found) > 1 else None
        family = [(one, self._generations[one]) for one in found if one in self._generations]
        best = find_generation(self._words, name, family) or max(
            found, key=lambda referent: self._fit(referent, name, gender, just=referent is just)
        )
        full, kin, plain = self._weight[best]
        self._weight[best] = (full, kin, plain + (name.title == name.first))
        return best

    def _find_bare(self, family: Mapping[str, Sequence[Referent]], loose: Iterable[Name]) -> dict[str, int]:
        """Return the word where each surname first stands alone behind a name of the family in full."""
        bare: dict[str, int] = {}
        full = {
            surname: min((name.first for one in bearers for name in one.names), default=len(self._words))
            for surname, bearers in family.items()
        }
        for name in loose:
            surname = fold(self._words.forms[name.first])
            alone = name.title == name.first and name.last - name.first == 1
            if alone and full.get(surname, name.first) < name.first:
                bare.setdefault(surname, name.first)
        return bare

    def _find_just(self, name: Name) -> Referent | None:
        """Return who of a source's family just spoke: His sister, Ana Ruiz, said no. "It leaks," Ruiz said."""
        if name.first not in self._sources:
            return None
        spoke = self._spoke[fold(self._words.forms[name.last - 1])]
        at = bisect_left(spoke, name.first, key=lambda one: one.first)
        places = self._words.sentences
        return self._of.get(spoke[at - 1]) if at and places[name.first] - places[spoke[at - 1].first] <= _TAG else None

    def _fit(self, referent: Referent, name: Name, echo: Gender | None, *, just: bool) -> tuple[float, float]:
        """Rate how well a person fits a part of a name.

        Somebody introduced as a relative keeps the full name; a bare surname stays with whom it was
        used for before, or with the one who is named most.
        """
        words = self._words
        before = [other for other in referent.names[-6:] if other.first < name.first]
        near = 0.0
        if before:
            last = max(other.first for other in before)
            near = 1.0 / (1 + words.sentences[name.first] - words.sentences[last])
        agree = 0.0
        if referent.gender is not None:
            agree = 2.0 * (referent.gender == name.gender) + 0.7 * (referent.gender == echo)
        full, kin, plain = self._weight[referent]
        agree += _TITLED * (not self.find_titles(name).isdisjoint(self._titles[referent]))
        salience = agree + _JUST * just + 0.5 * near + 0.3 * min(full, 6) + 0.25 * min(plain, 8) - (kin and not just)
        return (salience, float(full))

    def _echo(self, name: Name) -> Gender | None:
        """Return the gender that pronouns behind a name tell in its sentence: Brandt showed his plan."""
        words, found = self._words, set()
        for index in range(name.last, min(name.last + _ECHO, len(words))):
            if words.sentences[index] != words.sentences[name.first]:
                break
            found |= {gender for gender, forms in _ECHOES.items() if words.lowers[index] in forms}
        return found.pop() if len(found) == 1 else None


def _prominence(referent: Referent, since: int | None) -> int:
    """Return how often a referent is named in full before the bare surname is in use.

    Whoever is named in full again when the surname has stood alone is less likely the one of that surname.

    Args:
        referent: The referent.
        since: The word where the surname first stands alone.
    """
    late = 0 if since is None else sum(name.first > since for name in referent.names)
    return len(referent.names) - late - (late > 0)
