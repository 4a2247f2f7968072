"""Roles: titles before a name, descriptions before and behind it, "who leads ...", parties in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import define, field

from quoteattr.attribution import Offsets
from quoteattr.speakers.appositions import find_after, trim_role
from quoteattr.speakers.heads import ARTICLES, PREPOSITIONS, SAID, VAGUE, find_base_end
from quoteattr.speakers.keys import fold
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.words import Words

__all__ = ["RoleBook", "find_roles", "trim_role"]

_OWNERS = frozenset("his her their its our my".split())
_COURTESY = frozenset("mr mrs ms miss mx mister hon".split())
_LINKS = frozenset("and or but who whose whom that as".split())
_COPULAS = frozenset("is was are were".split())
_OPENINGS = frozenset("now once as but and today".split())
_MODIFIERS = frozenset(
    "former then retired outgoing incoming longtime deputy vice acting late senior junior chief top interim"
    " ex ex-first assistant associate first second state district lead executive general prime crown".split()
)
_OFFICES = frozenset(
    "prime deputy vice lieutenant finance foreign interior defense defence health education justice home trade"
    " transport transportation energy environment labor labour agriculture culture housing treasury press attorney"
    " first shadow tourism science sports water works communications information planning police fire".split()
)
"""Words that tell which of several offices with the same noun is meant."""

_TITLE_BRACKET = re.compile(r" (\([^()\r\n]{2,40}\)) $")
_MOST, _REACH = 64, 48
_OLD = ("-year-old", "-years-old")
_BEFORE, _LEAD, _OPENING, _OFFICE = 8, 9, 16, 7


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
    _offices: dict[Referent, dict[str, list[AbstractSet[str]]]] = field(factory=dict)

    def add(self, referent: Referent, span: Offsets) -> None:
        """Note a role; one that is noted already, in the same words, keeps its first place."""
        words = self.text_words
        key = " ".join(words.text[span[0] : span[1]].lower().split()).rstrip(".")
        self._spans.setdefault(referent, {}).setdefault(key, span)
        known = self._words.setdefault(referent, set())
        first, last = words.find(*span)
        for form in words.forms[first:last]:
            if form.endswith(_OLD) and form[0].isdigit():
                self.tell_age(referent, form.partition("-")[0])
            for word in fold(form).split("-"):
                for told in {word, self.lexicon.abbreviations.get(word, word)} - known:
                    known.add(told)
                    self._bearers.setdefault(told, []).append(referent)

        self._note_offices(referent, words.lowers[first:last])

    def _note_offices(self, referent: Referent, told: Sequence[str]) -> None:
        """Note which offices a role's nouns are: finance, of a minister."""
        full = [self.lexicon.abbreviations.get(word, word) for word in told]
        for noun in full:
            if noun in self.lexicon.person_nouns:
                self._offices.setdefault(referent, {}).setdefault(noun, []).append(_OFFICES.intersection(full) - {noun})

    def is_of_other_office(self, referent: Referent, noun: str, told: Iterable[str]) -> bool:
        """Tell whether somebody was told to have another office of the same noun: no finance minister is the prime one.

        Args:
            referent: Somebody.
            noun: The lower-case noun of a description.
            told: The other words of the description.
        """
        known, asked = self._offices.get(referent, {}).get(noun, []), _OFFICES.intersection(told) - {noun}
        return bool(known and asked) and all(office and office.isdisjoint(asked) for office in known)

    def is_of_other_calling(self, referent: Referent, noun: str) -> bool:
        """Tell whether somebody was only told to have callings that exclude a description's noun."""
        callings = self.lexicon.callings
        asked, known = callings.get(noun), {callings[word] for word in self.words(referent) if word in callings}
        return asked is not None and bool(known) and asked not in known

    def words(self, referent: Referent) -> set[str]:
        """Return the lower-case words of a referent's roles, short titles written out."""
        return self._words.get(referent, set())

    def tell_age(self, referent: Referent, age: str) -> None:
        """Note how old somebody is, in digits."""
        self._ages.setdefault(referent, set()).add(age)
        for word in (age + suffix for suffix in _OLD):
            self._words.setdefault(referent, set()).add(word)
            self._bearers.setdefault(word, []).append(referent)

    def has_age(self, referent: Referent) -> bool:
        """Tell whether somebody's age is told."""
        return referent in self._ages

    def is_of_age(self, referent: Referent, word: str) -> bool:
        """Tell whether somebody may be as old as a word says: 19-year-old."""
        told = self._ages.get(referent)
        return told is None or word.partition("-")[0] in told

    def bearers(self, word: str) -> Sequence[Referent]:
        """Return those whose roles hold a lower-case word, no more than can matter."""
        return self._bearers.get(word, ())[:_MOST]

    def spans(self, referent: Referent) -> list[Offsets]:
        """Return the character offsets of a referent's roles in text order."""
        return sorted(self._spans.get(referent, {}).values())


def find_roles(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Iterator[Offsets]:
    """Find what the words around one occurrence of a name say its bearer is.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: The occurrence.
        ending: The names by the number behind their last word.

    Yields:
        Character offsets of each role, articles excluded.
    """
    if name.nested and not words.possessive[name.last - 1]:
        return
    before = (
        _find_title(words, lexicon, name)
        or _find_bracketed(words, lexicon, name)
        or _find_owner(words, name, ending=ending)
    )
    if before:
        yield before
    holder = _find_holder(words, lexicon, name)
    if holder:
        yield holder
    lead = (
        _find_lead(words, lexicon, name, ending=ending)
        or _find_opening(words, lexicon, name, ending=ending)
        or _find_one_of(words, lexicon, name)
        or _find_instance(words, lexicon, name)
    )
    if lead:
        yield lead
    if not name.nested:
        yield from find_after(words, lexicon, name, ending=ending)


def _find_title(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the title that stands directly before a name: White House press secretary Ana Ruiz."""
    start, titled = name.title, name.title < name.first
    if not titled and not (start and words.joined(start - 1) and _is_noun(words, lexicon, start - 1, name)):
        return None
    if titled and words.lowers[name.first - 1] in _COURTESY:
        return None
    index = _walk_back(words, lexicon, start, titled=titled)
    if index == name.first:
        return None
    end = words.ends[name.first - 1]
    return trim_role(words.text, words.starts[index], end + (words.text[end : end + 1] == "."))


def _find_bracketed(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the title with a bracket that stands directly before a name: chief engineer (water works) Ana Ruiz."""
    start = name.title
    match = _TITLE_BRACKET.search(words.text, max(0, words.starts[start] - _REACH), words.starts[start])
    if match is None or start == 0:
        return None
    first = words.find(match.start(), match.end())[0]
    at = first - 1
    if at > 1 and words.lowers[at - 1] == "of":
        at -= 2  # superintendent of police (rural)
    if at < 0 or words.lowers[at] not in lexicon.person_nouns:
        return None
    return trim_role(words.text, words.starts[_walk_back(words, lexicon, at, titled=False)], match.end(1))


def _find_holder(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the office before a name in brackets: The Minister for Canals (Ana Ruiz)."""
    last = name.title
    if (
        last == 0
        or not name.is_person
        or words.gap(last - 1).strip() != "("
        or not words.gap(name.last - 1).lstrip().startswith(")")
    ):
        return None
    at = next((at for at in range(last - 1, max(-1, last - _LEAD), -1) if words.lowers[at] in lexicon.person_nouns), -1)
    if at < 0 or not all(words.joined(index) for index in range(at, last - 1)):
        return None
    return trim_role(words.text, words.starts[_walk_back(words, lexicon, at, titled=False)], words.ends[last - 1])


def _find_owner(words: Words, name: Name, *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return the body that somebody works for: Lumen Radio's Ana Ruiz."""
    start = name.title
    owner = ending.get(start)
    if owner is None or not name.is_person or not words.adjoins(start - 1):
        return None
    person, body, place = owner.votes
    return (words.starts[owner.first], words.ends[owner.last - 1]) if body > max(person, place) else None


def _walk_back(words: Words, lexicon: Lexicon, start: int, *, titled: bool) -> int:
    """Return the number of the first word of a title that ends before a word."""
    index = start
    while index and words.adjoins(index - 1) and start - index < _BEFORE:
        word = words.lowers[index - 1]
        if word in _OWNERS:
            index -= 1
            break
        if word == "of" and start - index == 1 and words.lowers[index - 2] in lexicon.person_nouns:
            index -= 2
            continue
        capital = index == start and titled and word not in lexicon.person_nouns
        if not words.capital(index - 1) and not _is_modifier(lexicon, word, capital=capital):
            break
        if word in lexicon.function_words and word not in _MODIFIERS:
            break
        index -= 1
    return index


def _is_noun(words: Words, lexicon: Lexicon, index: int, name: Name) -> bool:
    """Tell whether a lower-case word says what the bearer of the name behind it is."""
    word = words.lowers[index]
    if words.capital(index):
        return False
    if word in lexicon.person_nouns or "-of-" in word or word.rpartition("-")[2] in lexicon.person_nouns:
        return True
    if name.is_person:
        inner = words.lowers[index - 2] if index > 1 else ""
        return words.lowers[index - 1] == "of" and inner in lexicon.person_nouns
    return word in lexicon.organization_nouns


def _is_modifier(lexicon: Lexicon, word: str, *, capital: bool) -> bool:
    """Tell whether a lower-case word before a title, itself with a capital letter or not, belongs to it."""
    if not word[0].isalpha():
        return False
    if word in _MODIFIERS or word.startswith("ex-"):
        return True
    if capital or word in SAID or word in PREPOSITIONS or word in lexicon.function_words:
        return False
    return not word.endswith(("ed", "ing")) or word in lexicon.organization_nouns


def _find_lead(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return the description that a name stands in apposition to: the clerk, Ana Ruiz."""
    start = _find_apposed(words, name)
    index = _find_office(words, lexicon, start - 1) if name.is_person else start - 1
    nouns = lexicon.person_nouns if name.is_person else lexicon.organization_nouns
    if index < 1 or words.lowers[index] not in nouns or words.possessive[index]:
        return None
    end = words.ends[start - 1]
    while index and words.sentences[index - 1] == words.sentences[start] and start - index < _LEAD:
        word = words.lowers[index - 1]
        if not words.adjoins(index - 1):
            break
        if word in _OWNERS or word in ARTICLES:
            return trim_role(words.text, words.starts[index - 1], end)
        if words.possessive[index - 1] and words.capital(index - 1):  # Mr Lind's wife, Ana Ruiz
            return trim_role(words.text, words.starts[index - 1], end)
        inner = ending.get(index)
        titled = inner is not None and inner.title < inner.first and not words.possessive[index - 1]
        if word in PREPOSITIONS or word in SAID or titled:
            break
        index -= 1
    if start - index > 1 or index == 0 or words.sentences[index - 1] != words.sentences[start]:
        return trim_role(words.text, words.starts[index], end)
    return None


def _find_office(words: Words, lexicon: Lexicon, last: int) -> int:
    """Return the number of the noun of an office that ends at a word: minister of Minister of Education."""
    for index in range(last - 1, max(0, last - _OFFICE), -1):
        if words.lowers[index] in {"of", "for"} and words.lowers[index - 1] in lexicon.person_nouns:
            whole = all(words.adjoins(at) for at in range(index - 1, last))
            return index - 1 if whole and words.lowers[index + 1] not in _OWNERS else last
    return last


def _find_one_of(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return whom a name is told to be one of: one of the divers' lawyers, Ana Ruiz."""
    start = _find_apposed(words, name)
    if not start or not name.is_person or words.lowers[start - 1] not in lexicon.person_plurals:
        return None
    for index in range(start - 1, max(1, start - _LEAD), -1):
        if not words.adjoins(index - 1):
            return None
        if words.lowers[index - 2 : index] == ["one", "of"]:
            return trim_role(words.text, words.starts[index - 2], words.ends[start - 1])
    return None


def _find_apposed(words: Words, name: Name) -> int:
    """Return the number behind the last word that a name may stand in apposition to; 0 if there is none.

    No apposition ends in a name that is the subject of what follows: in a letter to the mayor, Ana Ruiz said.
    """
    start = name.title
    if start > 2 and words.lowers[start - 1] == "the" and words.joined(start - 1):
        start -= 1  # her coach, the Italian Ana Ruiz
    if start < 2 or words.gap(start - 1).strip() != ",":
        return 0
    if name.last < len(words) and words.joined(name.last - 1) and not words.capital(name.last):
        word = words.lowers[name.last]
        return start if word in PREPOSITIONS or word in _LINKS else 0
    return start


def _find_opening(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return the description that opens a sentence before a name: An attorney for the town, Ana Ruiz."""
    start = name.title
    if start < 3 or words.gap(start - 1).strip() != "," or not name.is_person:
        return None
    first = start - 1
    while first and words.sentences[first - 1] == words.sentences[start] and start - first < _OPENING:
        if "," in words.gap(first - 1):
            return None
        first -= 1
    if first and words.sentences[first - 1] == words.sentences[start]:
        return None
    if words.lowers[first] in PREPOSITIONS - _OPENINGS:
        return None
    while first < start - 1 and words.lowers[first] in _OPENINGS:
        first += 1
    stop = find_base_end(words, lexicon, first, start, ending=ending)
    head = words.lowers[stop - 1]
    some = head == "one" and any(word in lexicon.person_plurals for word in words.lowers[stop:start])
    verbs = any(word in SAID or word in _COPULAS for word in words.lowers[first:start])
    if verbs or (head not in lexicon.person_nouns and not some):
        return None
    return trim_role(words.text, words.starts[first], words.ends[start - 1])


def _find_instance(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the plural that a name is an example of: residents like Ana Ruiz."""
    index = name.title - 1
    if index < 1 or not words.joined(index):
        return None
    if words.lowers[index - 1 : index + 1] == ["such", "as"] and index > 1:
        index -= 1
    elif words.lowers[index] != "like":
        return None
    several = words.lowers[index - 1]
    if lexicon.person_plurals.get(several, "people") in VAGUE or several in VAGUE:
        return None
    return trim_role(words.text, words.starts[index - 1], words.ends[index - 1])
