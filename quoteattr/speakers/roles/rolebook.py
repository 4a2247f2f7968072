"""What is said of whom: everybody's roles, ages, offices and callings, as far as the text tells them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from attrs import define, field

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import KIN, PARTIES, PREPOSITIONS
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.names.keys import fold
from quoteattr.speakers.offices import FIELD_LINKS
from quoteattr.speakers.roles.nations import OFFICES, find_nations
from quoteattr.speakers.words import Words

_SECOND = frozenset("deputy vice lieutenant shadow assistant".split())
"""Words that make another, lower office of one."""

_HEADS = frozenset({"head", "headteacher", "headmaster", "headmistress", "principal"})
"""What one office of a school is called."""

_PAST = frozenset({"former", "onetime", "ex"})
_CHANGED = _PAST | {"new"}
_TAG = re.compile(r"\(?(?P<party>[RD])-(?P<home>[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)\)?")
_STATES = {
    "nh": "new hampshire",
    "nj": "new jersey",
    "nm": "new mexico",
    "ny": "new york",
    "nc": "north carolina",
    "nd": "north dakota",
    "ri": "rhode island",
    "sc": "south carolina",
    "sd": "south dakota",
    "wva": "west virginia",
}
"""States of two words, by their short forms without points."""

_SPEAKERS = frozenset("my our your".split())
_FELLOWS = frozenset(
    "friend companion partner colleague neighbour neighbor host boss mate client hero kinsman master pal buddy".split()
)
_RELATIVES = frozenset("who that whose".split())
_OLD = ("-year-old", "-years-old")
_TRADES = ("ist", "ician")
_MOST, _GROWN, _CLAUSE = 64, 30, 8

_ONLY = frozenset({"pm.", "igp", "vp", "cji", "cjp"})
"""Initials of offices of which a country has one."""


@define(eq=False)
class RoleBook:
    """What is said of whom.

    Attributes:
        text_words: The text's words.
        lexicon: The word lists.
    """

    text_words: Words
    lexicon: Lexicon
    _spans: dict[Referent, dict[str, Offsets]] = field(factory=dict)
    _words: dict[Referent, set[str]] = field(factory=dict)
    _bearers: dict[str, list[Referent]] = field(factory=dict)
    _ages: dict[Referent, set[str]] = field(factory=dict)
    _callings: dict[Referent, set[tuple[str, int]]] = field(factory=dict)
    _offices: dict[Referent, dict[str, list[AbstractSet[str]]]] = field(factory=dict)
    _homes: dict[Referent, str] = field(factory=dict)
    _seats: dict[Referent, dict[str, list[AbstractSet[str]]]] = field(factory=dict)
    _nations: dict[Referent, set[str]] = field(factory=dict)
    _compatriots: dict[str, list[Referent]] = field(factory=dict)

    def show(self, referent: Referent, span: Offsets) -> None:
        """Note a role that no description is compared with; one in the same words keeps its first place.

        One that goes on takes the place of its beginning: envoy, envoy to Peru.
        """
        key = " ".join(self.text_words.text[span[0] : span[1]].lower().split()).rstrip(".")
        shown = self._spans.setdefault(referent, {})
        if any(self._goes_on(span, longer) for longer in shown.values()):
            return
        for begun in [begun for begun, shorter in shown.items() if self._goes_on(shorter, span)]:
            del shown[begun]
        shown.setdefault(key, span)

    def _goes_on(self, role: Offsets, longer: Offsets) -> bool:
        """Tell whether a role is another one's beginning, without what that is of."""
        if role[0] != longer[0] or role[1] >= longer[1]:
            return False
        behind = self.text_words.find(*role)[1]
        return not FIELD_LINKS.isdisjoint(self.text_words.lowers[behind : behind + 1])

    def add(self, referent: Referent, span: Offsets, *, led: bool = False) -> None:
        """Note a role; one that is noted already, in the same words, keeps its first place.

        Args:
            referent: Its bearer.
            span: Its character offsets.
            led: Whether it surely leads to its bearer's name: a clerk who gave her name as Ana.
        """
        words = self.text_words
        span = self._cut_name(referent, span)
        first, last = words.find(*span)
        inside = not led and self._is_inside(referent, last)
        if not (inside or self._is_speakers(first, last)):
            self.show(referent, span)
        if inside or words.lowers[first] == "of":  # of Kestrel University, of Germany
            self._note_nations(referent, range(0) if inside else range(first, last))
            return  # no calling, with which a description might be at odds
        known = self._words.setdefault(referent, set())
        if words.lowers[last - 1] in KIN:  # the mayor's cousin is no mayor
            first = next((at + 1 for at in range(last - 2, first - 1, -1) if words.possessive[at]), first)
        own = self._find_own(first, last)
        past = not _PAST.isdisjoint(words.lowers[first : first + 2])
        tag = _TAG.fullmatch(words.text, *span)
        if tag is not None:  # D-Vt., R-N.C.
            home = re.sub(r"[.\s]", "", tag["home"]).lower()
            self.tell(referent, PARTIES[tag["party"]])
            self._homes[referent] = _STATES.get(home) or self.lexicon.abbreviations.get(home, tag["home"].lower())
        for at in own:
            form = words.forms[at]
            if form.endswith(_OLD) and form[0].isdigit():
                self.tell_age(referent, form.partition("-")[0])
            for word in [fold(form)] if form.lower().startswith("co-") else fold(form).split("-"):
                full = {word, self.lexicon.abbreviations.get(word, word)}
                full |= {fold(form)} & self.lexicon.synonyms.keys()  # a left-back
                full |= {words.lowers[at]} if form.isupper() else set()  # the office that the text tells of
                for told in full - known:
                    known.add(told)
                    self._bearers.setdefault(told, []).append(referent)
                if not past:
                    self._note_callings(referent, full)
        self._note_offices(referent, [words.lowers[at] for at in own])
        self._note_nations(referent, own)
        for at in own:
            if words.lowers[at] in self.lexicon.person_nouns:
                seat = self._find_seat(range(own[0], at))
                self._seats.setdefault(referent, {}).setdefault(words.lowers[at], []).append(seat)

    def _cut_name(self, referent: Referent, span: Offsets) -> Offsets:
        """Return a role without its bearer's name at its end: driver of bus 12 | Ana Ruiz."""
        first, last = self.text_words.find(*span)
        at = bisect_left(referent.names, first, key=lambda name: name.first)
        if at < len(referent.names) and first < referent.names[at].first < last:
            return span[0], self.text_words.ends[referent.names[at].first - 1]
        return span

    def add_described(self, referent: Referent, span: Offsets | None) -> None:
        """Note the role that a description tells of whom it leads to, if no words of it are one already."""
        shown = self._spans.get(referent, {}).values()
        if span is not None and not any(start < span[1] and span[0] < end for start, end in shown):
            self.add(referent, span, led=True)

    def _is_speakers(self, first: int, last: int) -> bool:
        """Tell whether somebody who is quoted says whose a role is: "Ana is my sister," Bo Lind said."""
        words = self.text_words
        fellow = words.lowers[last - 1] in KIN or words.lowers[last - 1] in _FELLOWS
        return words.quoted[first] and words.lowers[first] in _SPEAKERS and fellow

    def _is_inside(self, referent: Referent, last: int) -> bool:
        """Tell whether a role's own clause speaks of its bearer, who is another then: the man who sacked Ana Ruiz."""
        words = self.text_words
        if last >= len(words) or words.lowers[last] not in _RELATIVES:
            return False
        at = bisect_left(referent.names, last, key=lambda name: name.first)
        return any(
            name.title - last <= _CLAUSE
            and words.sentences[name.first] == words.sentences[last]
            and all(words.adjoins(inner) for inner in range(last - 1, name.title))
            for name in referent.names[at : at + 1]
        )

    def _find_seat(self, before: Iterable[int]) -> frozenset[str]:
        """Return the lower-case proper nouns before an office's noun that say whose it is: Kilbrin manager."""
        words, lexicon = self.text_words, self.lexicon
        return (
            frozenset(
                words.lowers[at]
                for at in before
                if words.capital(at)
                and words.lowers[at] not in lexicon.demonyms
                and not lexicon.is_title(words.lowers[at])
            )
            - OFFICES
        )

    def is_of_other_seat(self, referent: Referent, noun: int, first: int) -> bool:
        """Tell whether somebody was only told to have a described office elsewhere: Kilbrin manager, no Rovers manager.

        Args:
            referent: Somebody.
            noun: Number of the description's noun.
            first: Number of its first word.
        """
        known = self._seats.get(referent, {}).get(self.text_words.lowers[noun], ())
        asked, home = self._find_seat(range(first, noun)), self._homes.get(referent)
        if home is not None and self.lexicon.is_geographic(" ".join(self.text_words.lowers[first + 1 : noun])):
            return not asked.issuperset(home.split())  # the Utah senator, of a senator (D-Vt.)
        return bool(asked and known) and all(seat and seat.isdisjoint(asked) for seat in known)

    def _find_own(self, first: int, last: int) -> list[int]:
        """Return the numbers of a role's words that are said of somebody: a sister of the mayor is no mayor."""
        lowers, lexicon = self.text_words.lowers, self.lexicon
        own, at = [], first
        while at < last:
            stop = next((end for end in range(at, last) if lowers[end] == "and"), last)
            behind = lowers[at + 1 : stop] if lowers[at] in {"of", "for", "to"} and at > first else []
            behind = [] if behind[:1] == ["famer"] else behind  # Hall of Famer
            if any(word in lexicon.person_nouns or word in lexicon.honorifics for word in behind):
                at = stop
            else:
                own.append(at)
                at += 1
        return own

    def _note_offices(self, referent: Referent, told: Sequence[str]) -> None:
        """Note which offices a role's nouns are: finance, of a minister."""
        full = [self.lexicon.abbreviations.get(word, word) for word in told]
        for noun in full:
            if noun in self.lexicon.person_nouns:
                self._offices.setdefault(referent, {}).setdefault(noun, []).append(OFFICES.intersection(full) - {noun})

    def _note_nations(self, referent: Referent, own: Sequence[int]) -> None:
        """Note of which countries the words of a role say that somebody is."""
        for nation in find_nations(self.text_words, self.lexicon, own[0], own[-1] + 1) if own else ():
            if nation not in self.nations(referent):
                self._nations.setdefault(referent, set()).add(nation)
                self._compatriots.setdefault(nation, []).append(referent)

    def is_of_other_office(self, referent: Referent, noun: str, told: Iterable[str]) -> bool:
        """Tell whether somebody was told to have another office of the same noun: no finance minister is the prime one.

        Args:
            referent: Somebody.
            noun: The lower-case noun of a description.
            told: The other words of the description.
        """
        sought = self.lexicon.like(noun)
        if noun in _ONLY and self.words(referent).isdisjoint(sought):
            return any(one.name is not None for word in sought for one in self.bearers(word))
        held, asked = self._offices.get(referent, {}), OFFICES.intersection(told) - {noun}
        known, nouns = held.get(noun, []), _HEADS if noun in _HEADS else {noun}
        like = [office for word in nouns for office in held.get(word, [])]
        if like and asked.isdisjoint(_SECOND) and not any(_SECOND.isdisjoint(office) for office in like):
            return True  # no deputy head is the headteacher
        if like and self._is_below(referent, noun, asked & _SECOND):
            return True
        return bool(known and asked) and all(office and office.isdisjoint(asked) for office in known)

    def _is_below(self, referent: Referent, noun: str, asked: AbstractSet[str]) -> bool:
        """Tell whether another one has the lower office that is asked for: the deputy minister is no plain minister.

        Args:
            referent: Somebody who has an office of the same noun.
            noun: The lower-case noun of a description.
            asked: The words of the description that make the office a lower one.
        """
        if not asked or any(not asked.isdisjoint(office) for office in self._offices[referent].get(noun, ())):
            return False
        others = (one for one in self.bearers(noun) if one is not referent)
        return any(asked <= office for one in others for office in self._offices.get(one, {}).get(noun, ()))

    def is_of_other_party(self, referent: Referent, noun: str, told: Iterable[str]) -> bool:
        """Tell whether somebody was told to belong to another party than a noun of it: no Democrat, of Ruiz, R-Utah.

        Args:
            referent: Somebody.
            noun: The lower-case noun of a description.
            told: The other words of the description; nothing is known of a former Democrat.
        """
        if noun not in PARTIES.values() or noun in self.words(referent) or not _CHANGED.isdisjoint(told):
            return False
        return referent in self._homes or any(one in self._homes for one in self.bearers(noun))

    def _note_callings(self, referent: Referent, told: Iterable[str]) -> None:
        """Note what somebody is told to be by calling now, if others exclude it."""
        found = {self.lexicon.callings[word] for word in told if word in self.lexicon.callings}
        self._callings.setdefault(referent, set()).update(found)

    def is_of_other_calling(self, referent: Referent, noun: str) -> bool:
        """Tell whether somebody was only told to have callings that exclude a description's noun."""
        asked, known = self.lexicon.callings.get(noun), self._callings.get(referent, set())
        if asked is None or not known or asked in known:
            return False
        return all(sort == asked[0] or "law" in {sort, asked[0]} for sort, _ in known)

    def is_of_another(self, referent: Referent, noun: str) -> bool:
        """Tell whether a trade is somebody else's, by name, and one is told to be something else: no cardinal's, baker.

        Args:
            referent: Somebody.
            noun: The lower-case noun of a description.
        """
        told = self.words(referent)
        if noun not in self.lexicon.trades or noun in told or told.isdisjoint(self.lexicon.callings):
            return False
        return any(one is not referent and one.name is not None for one in self.bearers(noun))

    def is_of_other_trade(self, referent: Referent, noun: str, others: Iterable[Referent]) -> bool:
        """Tell whether a trade may as well be somebody else's, of whom none is told: no surgeon's, anaesthetist.

        Args:
            referent: Somebody.
            noun: The lower-case noun of a description.
            others: Who else may be described.
        """
        asked = self.lexicon.callings.get(noun)
        trade = asked[0] == "trade" if asked else noun in self.lexicon.trades or noun.endswith(_TRADES)
        if not trade or not self.words(referent).isdisjoint(self.lexicon.like(noun)):
            return False
        known = self._callings.get(referent, set())
        held = any(sort == "trade" for sort, _ in known) and asked not in known
        return held and any(
            one.kind == "person" and one.name and one is not referent and not self.words(one) for one in others
        )

    def words(self, referent: Referent) -> set[str]:
        """Return the lower-case words of a referent's roles, short titles written out."""
        return self._words.get(referent, set())

    def tell(self, referent: Referent, word: str) -> None:
        """Note a lower-case noun that is true of somebody and stands nowhere: barrister, of Ana Ruiz KC."""
        self._words.setdefault(referent, set()).add(word)
        self._bearers.setdefault(word, []).append(referent)
        self._note_callings(referent, [word])

    def tell_age(self, referent: Referent, age: str) -> None:
        """Note how old somebody is, in digits."""
        self._ages.setdefault(referent, set()).add(age)
        for word in (age + suffix for suffix in _OLD):
            self.tell(referent, word)

    def has_age(self, referent: Referent) -> bool:
        """Tell whether somebody's age is told."""
        return referent in self._ages

    def find_age(self, referent: Referent) -> int | None:
        """Return how old somebody is, if the text tells one age."""
        told = self._ages.get(referent, set())
        age = next(iter(told), "")
        return int(age) if len(told) == 1 and age.isdecimal() else None

    def may_be_young(self, referent: Referent) -> bool:
        """Tell whether nobody says that somebody is grown up."""
        told = self._ages.get(referent)
        return told is None or any(not age.isdecimal() or int(age) < _GROWN for age in told)

    def is_of_age(self, referent: Referent, word: str) -> bool:
        """Tell whether somebody may be as old as a word says: 19-year-old."""
        told = self._ages.get(referent)
        return told is None or word.partition("-")[0] in told

    def nations(self, referent: Referent) -> AbstractSet[str]:
        """Return the countries that somebody is told to be of."""
        return self._nations.get(referent, frozenset())

    def compatriots(self, nation: str) -> Sequence[Referent]:
        """Return those who are told to be of a country, no more than can matter."""
        return self._compatriots.get(nation, ())[:_MOST]

    def bearers(self, word: str) -> Sequence[Referent]:
        """Return those whose roles hold a lower-case word, no more than can matter."""
        return self._bearers.get(word, ())[:_MOST]

    def spans(self, referent: Referent) -> list[Offsets]:
        """Return the character offsets of a referent's roles in text order, no plural beside its singular."""
        told, plurals, shown = self.words(referent), self.lexicon.person_plurals, self._spans.get(referent, {})
        several = {
            key
            for key in shown
            if (plurals.get(last := key.split()[-1]) or (last[-1] == "s" and last[:-1])) in told
            and PREPOSITIONS.isdisjoint(key.split())
        }
        return sorted(span for key, span in shown.items() if key not in several)
