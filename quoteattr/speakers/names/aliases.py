"""Which names name the same one: full names, surnames, first names, initials, honorifics, acronyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from quoteattr.annotations import SpeakerKind
from quoteattr.speakers.heads import AMPERSANDS
from quoteattr.speakers.lexicon import Gender, Lexicon
from quoteattr.speakers.mentions import Name, Referent, Votes
from quoteattr.speakers.names.finding import BODIES
from quoteattr.speakers.names.fullest import find_fullest
from quoteattr.speakers.names.keys import Key, are_compatible, are_initials, fold, initials_of
from quoteattr.speakers.names.kin import find_family, find_pronoun_gender, is_kin_of_known, is_relative
from quoteattr.speakers.names.namesakes import Namesakes
from quoteattr.speakers.names.organizations import (
    STATE_BODIES,
    find_acronyms,
    follow,
    same_bodies,
    seats_of_government,
    short_forms,
)
from quoteattr.speakers.names.pseudonyms import find_pseudonyms
from quoteattr.speakers.names.salience import Salience
from quoteattr.speakers.names.strangers import is_stranger
from quoteattr.speakers.words import Words

_DOUBT, _SURE = 2.0, 3.0
_FULL, _SHORT, _NEXT = 2, 3, 1


class Aliases:
    """The referents that the names of a document stand for.

    Attributes:
        referents: One for each person, organisation or place named.
        of: The referent of each name.
    """

    def __init__(
        self, words: Words, lexicon: Lexicon, names: Sequence[Name], *, sources: AbstractSet[int] = frozenset()
    ) -> None:
        """Group the names of a document.

        Args:
            words: The text's words.
            lexicon: The word lists.
            names: The names that were found in it.
            sources: Numbers of the words that stand in attributions' sources.
        """
        self.sources = sources
        self._loose: set[Name] = set()
        self._owned: set[Name] = set()
        self.words, self.lexicon = words, lexicon
        self.referents: list[Referent] = []
        self.of: dict[Name, Referent] = {}
        self._family: dict[str, list[Referent]] = defaultdict(list)
        self._given: dict[str, list[Referent]] = defaultdict(list)
        self._salience = Salience(words, lexicon, names, sources, self.of)
        self._spouses: dict[str, Referent] = {}
        self._before = dict(zip(names[1:], names, strict=False))
        self._nick: dict[int, list[Referent]] = defaultdict(list)
        self._begun: dict[Key, list[Referent]] = defaultdict(list)
        self._keys: dict[Referent, Key] = {}
        self._initials: dict[Referent, frozenset[str]] = {}
        self._namesakes = Namesakes(words, names)
        groups: dict[Key, list[Name]] = defaultdict(list)
        for name in names:
            groups[self._key(name)].append(name)
        votes = {key: _total(group) for key, group in groups.items()}
        people = [key for key in groups if self._is_full(key, votes[key])]
        whole = set(people)
        pseudonyms = find_pseudonyms(words, names, self._key, whole)
        for key in sorted(people, key=len, reverse=True):
            if key not in pseudonyms:
                self._add_person(key, groups[key])
        self._shared: dict[Referent, Name] = {}
        self._add_couples(names)
        self._add_pseudonyms(pseudonyms, groups)
        rest = {
            key: left
            for key, group in groups.items()
            if key not in whole and (left := [name for name in group if name not in self.of])
        }
        self._add_bodies(rest, votes)
        loose = sorted((name for key in rest for name in rest[key] if name not in self.of), key=lambda n: n.first)
        self._salience.begin(self.referents, self._keys, self._family, loose)
        for name in loose:
            self._attach(name, votes[self._key(name)])
        for referent in self.referents:
            self._finish(referent)

    def _key(self, name: Name) -> Key:
        """Return a name's folded words, with the country whose body it is: Peru's Foreign Ministry."""
        words, key = self.words, self._namesakes.key(name)
        owner = name.title - 1
        if owner < 0 or not words.possessive[owner] or not set(key) <= STATE_BODIES:
            return key
        country = fold(words.forms[owner])
        if not self.lexicon.is_geographic(country):
            return key
        self._owned.add(name)
        return (country, *key)

    def _is_full(self, key: Key, votes: Votes) -> bool:
        """Tell whether a name is a person's with more than one part."""
        person, organization, place = votes
        return len(key) > 1 and person > max(organization, place)

    def _add_person(self, key: Key, group: list[Name]) -> None:
        """Give a full name to a person of the same name, or to a new one."""
        gender = next((name.gender for name in group if name.gender), None)
        relative = is_relative(self.words, group[0])
        longer = [one for one in self._begun.get(key, ()) if self._goes_on(one, group[0])]
        for referent in self._family[key[-1]] + longer:
            other = self._keys[referent]
            other_kin = relative and key[0] != other[0]  # Cy Bo Ruiz's father, Bo Ruiz
            same = not other_kin and (referent in longer or are_compatible(key, other, self.lexicon))
            if (
                same
                and not self._are_kin(referent, group)
                and not (gender and referent.gender and gender != referent.gender)
            ):
                break
        else:
            referent = self._make(None, "person")
            referent.gender = gender
            self._keys[referent] = key
            self._initials[referent] = initials_of(key)
            self._family[key[-1]].append(referent)
            for end in range(_FULL, len(key)):
                self._begun[key[:end]].append(referent)  # Ana Ruiz, of Ana Ruiz Mata; not of the later Ana Ruiz Live
            if "-" in key[-1]:
                begun, _, ended = key[-1].rpartition("-")
                self._given[ended].append(referent)
                another = begun in self.lexicon.given_names or self.lexicon.is_geographic(begun)
                if len(begun) > _SHORT and begun not in self.lexicon.particles and not another:
                    self._given[begun].append(referent)  # Lind, of Ana Lind-Ruiz
            for at in range(1, len(key) - _FULL):
                if key[at] in self.lexicon.particles:
                    self._begun[key[at:-1]].append(referent)  # De la Cruz, of Ana De la Cruz Ruiz
            for family in self.lexicon.nicknames.get(key[0], ()):
                self._nick[family].append(referent)
            for word in key[:-1]:
                if len(word) > 1:
                    self._given[word].append(referent)
        referent.gender = referent.gender or gender
        self._give(referent, group)

    def _are_kin(self, referent: Referent, group: Sequence[Name]) -> bool:
        """Tell whether one of two of like names is told to be the other's relative: his father, Bo H. Ruiz."""
        first, second = sorted((referent.names, group), key=lambda names: min(name.first for name in names))
        below, sentences = min(second, key=lambda name: name.first), self.words.sentences
        near = any(
            name.first < below.first and sentences[below.first] - sentences[name.first] <= _NEXT for name in first
        )
        return near and is_kin_of_known(self.words, below)

    def _goes_on(self, referent: Referent, name: Name) -> bool:
        """Tell whether a name that begins another may be its short form: one that comes later and is not introduced."""
        words, full = self.words, referent.names[0]
        if full.first > name.first or words.sentences[full.first] == words.sentences[name.first]:
            return False
        behind = words.lowers[name.last] if name.last < len(words) and "," in words.gap(name.last - 1) else ""
        last = words.lowers[full.last - 1]
        body = last in self.lexicon.person_plurals or (last.endswith("s") and last[:-1] in self.lexicon.person_nouns)
        return not (body or behind.isdigit() or behind in {"a", "an", "the", "no"})

    def _add_couples(self, names: Sequence[Name]) -> None:
        """Give a given name the family name of the one behind it, where a Mr or Mrs is told: Gary and Ana Ruiz."""
        words, given = self.words, self.lexicon.given_names
        titled = {(fold(words.forms[name.first]), name.gender) for name in names if name.title < name.first}
        met: set[str] = set()
        for name, other in pairwise(names):
            own, family = fold(words.forms[name.first]), fold(words.forms[other.last - 1])
            new = not met.intersection((own, family))
            met.update(fold(words.forms[at]) for at in range(name.first, name.last))
            joint = other.title == name.last + 1 and words.lowers[name.last] == "and" and words.joined(name.last - 1)
            joint = joint or (other.title == name.last and words.gap(name.last - 1) in AMPERSANDS)
            if not joint or name.last - name.title > 1 or other not in self.of or other.last - other.first != _FULL:
                continue
            first, second = words.lowers[name.first], words.lowers[other.first]
            both = first in given and second in given and not self._family.get(own)
            if both and (new or (family, given[first]) in titled):
                self._add_person((own, family), [name])
                self._shared[self.of[name]] = other

    def _add_pseudonyms(self, pseudonyms: Mapping[Key, Key], groups: Mapping[Key, list[Name]]) -> None:
        """Give what somebody is known as to who bears it; the name written first stays his own.

        Args:
            pseudonyms: The folded words of names, with those of the full name that stands beside each.
            groups: The names by their folded words.
        """
        for key, kept in pseudonyms.items():
            one = self.of[groups[kept][0]]
            if len(key) == 1 and self._family.get(key[0]):
                continue
            if len(key) > 1:
                self._family[key[-1]].append(one)
                self._loose.update(groups[key])
            for word in key[: max(1, len(key) - 1)]:
                self._given[word].append(one)
            self._give(one, groups[key])

    def _add_bodies(self, groups: dict[Key, list[Name]], votes: dict[Key, Votes]) -> None:
        """Group the names of organisations and places, their acronyms and short forms."""
        bodies = {
            key: group
            for key, group in groups.items()
            if max(votes[key][1:]) >= votes[key][0]
            and max(votes[key][1:]) > 0
            and not (len(key) == 1 and self._family.get(key[0]) and not _is_sure(votes[key], len(group)))
        }
        begun = {key[at] for key in bodies if len(key) > 1 for at in (0, 1, -1)}
        heads = {key[0] for key in bodies if len(key) > 1 and key[-1] not in BODIES} - self.lexicon.given_names.keys()
        firms = {key[0] for key in bodies if len(key) > 1 and key[-1] in self.lexicon.company_words}
        for key, group in groups.items():
            free = len(key) == 1 and key not in bodies and not self._family.get(key[0])
            titled = any(name.title < name.first for name in group)
            shortened = key[0] in firms | heads or (key[0] in begun and votes[key][0] < _DOUBT)
            if free and shortened and not titled:
                bodies[key] = group
        made: dict[Key, Referent] = {}
        for key, group in bodies.items():
            made[key] = referent = self._make(None, "organization")
            self._give(referent, group)
        merge = find_acronyms(self.words, bodies)
        whole = {
            key: group
            for key, group in bodies.items()
            if key[-1] not in BODIES or (group[0].title == group[0].first and self.words.capital(group[0].last - 1))
        }
        merge.update(short_forms(self.words, whole, self.lexicon, taken=merge.keys() | self._family.keys()))
        merge.update(same_bodies(bodies, self.lexicon))
        seats = seats_of_government(bodies, self.lexicon, self.sources)
        merge.update(seats)
        for short in merge:
            self._merge(made, short, follow(merge, short), loose=short in seats)
        self.referents = [referent for referent in self.referents if referent.names]

    def _merge(self, made: dict[Key, Referent], short: Key, full: Key, *, loose: bool) -> None:
        """Give the names of one body to another one.

        Args:
            made: The referents by their folded words.
            short: The words of the one that is given up.
            full: The words of the other.
            loose: Whether the given names may not become the other's own name.
        """
        source, target = made[short], made[full]
        if source is target:
            return
        self._give(target, source.names)
        if loose:
            self._loose.update(source.names)
        source.names = []
        made[short] = target

    def _attach(self, name: Name, votes: Votes) -> None:
        """Give a part of a name to the person it fits best, or to a new one.

        Mrs Ruiz is Ana where Bo Ruiz came with his wife, Ana, and no other woman may be of that name.
        """
        key = self._key(name)
        found = self._candidates(key, name)
        spouse = self._spouses.get(key[-1]) if name.title < name.first and name.gender else None
        open_to = {name.gender, None}
        if spouse is not None and spouse.gender in open_to and not any(one.gender in open_to for one in found):
            self._loose.add(name)
            self._give(spouse, [name])
            return
        if found:
            best = self._salience.choose(found, name)
            best.gender = best.gender or self._told_gender(best, name)
            self._give(best, [name])
            return
        kind: SpeakerKind = "person" if votes[0] >= max(votes[1:]) else "organization"
        referent = self._make(None, kind)
        self._salience.add(referent, name)
        referent.gender = name.gender
        self._keys[referent] = key
        self._family[key[-1]].append(referent)
        self._give(referent, [name])
        family = find_family(self.words, name, self._before.get(name)) if name.last - name.first == 1 else None
        if family is not None:
            self._spouses.setdefault(fold(family), referent)

    def _candidates(self, key: Key, name: Name) -> list[Referent]:
        """Return the persons that a part of a name may stand for."""
        family = [
            referent
            for referent in self._family.get(key[-1], ())
            if (len(key) == 1 or are_compatible(key, self._keys[referent], self.lexicon))
            and not self._is_of_kin(name, referent)
        ]  # Ruiz left. His sister, Ana Ruiz, went on
        given = self._given.get(key[0], []) if len(key) == 1 else []
        titled = name.title < name.first
        if not given and len(key) == 1 and are_initials(self.words.forms[name.first]):
            given = [one for one in self.referents if one.kind == "person" and key[0] in self._initials.get(one, ())]
            given = given if len(given) == 1 else []
        if not given and len(key) == 1:
            given = [
                referent for family in self.lexicon.nicknames.get(key[0], ()) for referent in self._nick.get(family, ())
            ]
        given = [one for one in given if not self._is_stranger(name, one)]
        for group in (family, [] if titled and family else given):
            fitting = [one for one in group if not titled or self._may_be(one, name)]
            if fitting:
                return self._salience.keep_kin(fitting, name)
        return []

    def _is_stranger(self, name: Name, referent: Referent) -> bool:
        """Tell whether somebody named by a given name alone is not the one of that name who is named in full."""
        return is_stranger(self.words, self.lexicon, name, referent.names, self._salience.titles_of(referent))

    def _is_of_kin(self, name: Name, referent: Referent) -> bool:
        """Tell whether somebody comes below as a relative of a name's bearer: Ruiz left. His sister, Ana Ruiz."""
        below, paragraphs = referent.names[0], self.words.paragraphs
        headline = paragraphs[name.first] == 0 < paragraphs[below.first]
        titles = self._salience.find_titles(name)
        return name.first < below.first and not headline and is_kin_of_known(self.words, below, titles)

    def _may_be(self, referent: Referent, name: Name) -> bool:
        """Tell whether a name with a title may be somebody's: Mrs Ruiz is not he of "Bo Ruiz left. He ..."."""
        known = referent.gender
        if known is None and self.words.lowers[name.title] == "mrs":
            known = find_pronoun_gender(self.words, self.lexicon, referent.names[0])
        return name.gender is None or known in {name.gender, None}

    def _told_gender(self, referent: Referent, name: Name) -> Gender | None:
        """Return the gender that a name tells of its bearer; a family name that is given to some tells none."""
        full = self._keys.get(referent, ())
        family = len(full) > 1 and name.title == name.first and self._key(name) == full[-1:]
        return None if family else name.gender

    def _make(self, name: str | None, kind: SpeakerKind) -> Referent:
        """Make a new referent."""
        referent = Referent(len(self.referents), name, kind)
        self.referents.append(referent)
        return referent

    def _give(self, referent: Referent, names: Iterable[Name]) -> None:
        """Give names to a referent."""
        for name in names:
            referent.names.append(name)
            self.of[name] = referent

    def _finish(self, referent: Referent) -> None:
        """Order a referent's names and choose the fullest, well written, earliest one."""
        referent.names.sort(key=lambda name: name.first)
        words = self.words

        person, organization, place = _total(referent.names)
        referent.sure = person - max(organization, place)
        referent.place = place > max(person, organization)
        last = words.lowers[referent.names[0].last - 1]
        people = last.endswith("s") and (last in self.lexicon.places or last[:-1] in self.lexicon.demonyms)
        if people and not self.lexicon.is_title(last):
            referent.kind, referent.plural = "group", True
        best, (start, end) = find_fullest(
            words,
            [name for name in referent.names if name not in self._loose] or referent.names,
            person=referent.kind == "person",
        )
        start = words.starts[best.title - 1] if best in self._owned else start
        referent.name = words.text[start:end]
        if referent in self._shared and best.last - best.first == 1:
            given = min(name.first for name in referent.names)
            referent.name = f"{words.forms[given]} {words.forms[self._shared[referent].last - 1]}"
        referent.description = referent.name
        genders = (self._told_gender(referent, name) for name in referent.names)
        referent.born = next(filter(None, genders), None)
        if referent.gender is None and referent.kind == "person":
            referent.gender = referent.born


def _total(group: Iterable[Name]) -> Votes:
    """Add up the votes of a name's occurrences."""
    person, organization, place = (sum(column) for column in zip(*(n.votes for n in group), strict=True))
    return person, organization, place


def _is_sure(votes: Votes, count: int) -> bool:
    """Tell whether a name that is also a surname is an organisation's or a place's all the same."""
    return votes[1] > _SURE * count or votes[2] > 1.5 * count
