"""The word lists that the resolver reads: titles, nouns for people and bodies, given names, countries.

Lists are evidence, never a law: a name of a culture that no list knows is found and resolved all the
same. They lie as plain text in ``quoteattr/resources/words`` and are read once.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Literal

from attrs import field, frozen

Gender = Literal["m", "f"]


@frozen(eq=False)
class Lexicon:
    """The word lists, all in lower case.

    Attributes:
        honorifics: Words that stand before a name, with the gender they tell.
        person_nouns: Singular nouns for one person, with the gender they tell.
        person_plurals: Their plurals, with the singular.
        organization_nouns: Nouns for bodies that speak with one voice.
        company_words: Legal forms of companies, and what companies and clubs are called.
        document_nouns: Nouns for things that are written or measured, singular and plural.
        given_names: Given names with the gender they usually go with.
        family_first: Family names that stand before the given ones.
        nicknames: Short and long forms of given names, with the numbers of their families.
        function_words: Words that are no names even with a capital letter.
        particles: Lower-case parts of family names.
        governments: Words for a country and its capital, with the country's name.
        demonyms: Words for its people, with the country's name.
        countries: The countries' names and their other names, with the main name.
        abbreviations: Short forms of titles and regions, without points, with the full form.
        places: Other places, parties and faiths that are no persons.
        known_bodies: Names of agencies, papers and movements that look like a person's.
        callings: Nouns for callings that may exclude one another, with the class and number of each.
        trades: Nouns for what somebody does or is, by which papers vary a name.
        synonyms: Nouns, each with itself and the words of roles, or of bodies' names, whose bearers may be called so.
        people: Nouns for persons, singular and plural.
        bodies: Nouns for bodies and for documents.
    """

    honorifics: dict[str, Gender | None]
    person_nouns: dict[str, Gender | None]
    person_plurals: dict[str, str]
    organization_nouns: frozenset[str]
    company_words: frozenset[str]
    document_nouns: frozenset[str]
    given_names: dict[str, Gender | None]
    family_first: frozenset[str]
    nicknames: dict[str, frozenset[int]]
    function_words: frozenset[str]
    particles: frozenset[str]
    governments: dict[str, str]
    demonyms: dict[str, str]
    countries: dict[str, str]
    abbreviations: dict[str, str]
    places: frozenset[str]
    known_bodies: frozenset[str]
    callings: dict[str, tuple[str, int]]
    trades: frozenset[str]
    synonyms: dict[str, frozenset[str]]
    people: frozenset[str] = field(init=False)
    bodies: frozenset[str] = field(init=False)

    @people.default
    def _join_people(self) -> frozenset[str]:
        return frozenset(self.person_nouns).union(self.person_plurals)

    @bodies.default
    def _join_bodies(self) -> frozenset[str]:
        return self.organization_nouns | self.document_nouns

    def is_title(self, word: str) -> bool:
        """Tell whether a lower-case word may stand before a name as its title."""
        return word in self.honorifics or word in self.person_nouns

    def like(self, noun: str) -> frozenset[str]:
        """Return a lower-case noun and what those have for a role, or in their name, who may be called so."""
        return self.synonyms.get(noun) or frozenset({noun})

    def is_geographic(self, word: str) -> bool:
        """Tell whether lower-case words name a place, a people or a party."""
        return word in self.places or word in self.countries or word in self.demonyms or word in self.governments


def _read(name: str) -> list[str]:
    """Read the lines of one list, comments and empty lines left out."""
    path = files("quoteattr").joinpath("resources", "words", name)
    lines = path.read_text(encoding="utf8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _plural(noun: str) -> str:
    """Write the regular plural of a noun."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun + "s"


def _gender(mark: str) -> Gender | None:
    """Read a gender mark."""
    if mark == "m":
        return "m"
    return "f" if mark == "f" else None


def _read_gendered(name: str) -> list[tuple[str, Gender | None, str]]:
    """Read a list of word, gender and plural."""
    rows = []
    for line in _read(name):
        word, mark, plural = [*line.split("\t"), "", ""][:3]
        rows.append((word, _gender(mark), plural or _plural(word)))
    return rows


def _read_given_names() -> dict[str, Gender | None]:
    """Read the given names; one of both genders tells none."""
    names: dict[str, Gender | None] = {}
    for line in _read("given_names.txt"):
        mark, _, rest = line.partition(":")
        for name in rest.split():
            gender = _gender(mark)
            names[name] = gender if names.get(name, gender) == gender else None
    return names


def _read_countries() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Read countries: names, words for their governments, words for their people."""
    names: dict[str, str] = {}
    seats: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    for line in _read("countries.txt"):
        country, capitals, people, others = [*line.split(";"), "", "", ""][:4]
        for name in (country, *others.split(",")):
            names.setdefault(name.strip().lower(), country)
        for capital in capitals.split(","):
            seats.setdefault(capital.strip().lower(), country)
        for demonym in people.split(","):
            demonyms.setdefault(demonym.strip().lower(), country)
    for table in (names, seats, demonyms):
        table.pop("", None)
    return names, seats, demonyms


def _read_nicknames() -> dict[str, frozenset[int]]:
    """Read which families of given names each form belongs to."""
    families: dict[str, set[int]] = {}
    for number, line in enumerate(_read("nicknames.txt")):
        for name in line.split():
            families.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in families.items()}


def _read_names(name: str) -> frozenset[str]:
    """Read a list of names of one word or several."""
    return frozenset(one.replace("+", " ").lower() for one in " ".join(_read(name)).split())


def _split_pair(line: str) -> tuple[str, str]:
    """Read a line of two fields."""
    short, _, full = line.partition(";")
    return short, full


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """Return the word lists, read when first asked for."""
    people = _read_gendered("person_nouns.txt")
    documents = _read("document_nouns.txt")
    countries, governments, demonyms = _read_countries()
    return Lexicon(
        honorifics={word: gender for word, gender, _ in _read_gendered("honorifics.txt")},
        person_nouns={word: gender for word, gender, _ in people},
        person_plurals={plural: word for word, _, plural in people},
        organization_nouns=frozenset(_read("organization_nouns.txt")),
        company_words=frozenset(_read("company_words.txt")),
        document_nouns=frozenset(documents) | frozenset(map(_plural, documents)),
        given_names=_read_given_names(),
        family_first=frozenset(" ".join(_read("family_first.txt")).split()),
        nicknames=_read_nicknames(),
        function_words=frozenset(" ".join(_read("function_words.txt")).split()),
        particles=frozenset(" ".join(_read("particles.txt")).split()),
        governments=governments,
        demonyms=demonyms,
        countries=countries,
        abbreviations=dict(_split_pair(line) for line in _read("abbreviations.txt")),
        callings={
            word: (sort, number)
            for number, (sort, *nouns) in enumerate(map(str.split, _read("callings.txt")))
            for word in nouns
        },
        trades=frozenset(" ".join(_read("trades.txt")).split()),
        synonyms={noun: frozenset({noun, *told.split()}) for noun, told in map(_split_pair, _read("synonyms.txt"))},
        places=_read_names("places.txt"),
        known_bodies=_read_names("known_bodies.txt"),
    )
