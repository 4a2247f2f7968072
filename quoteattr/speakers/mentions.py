"""What the resolver is told and what it works on: typed names, co-reference scores, mentions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from attrs import define, field, frozen

from quoteattr.annotations import SpeakerKind
from quoteattr.attribution import Offsets
from quoteattr.speakers.lexicon import Gender

EntityLabel = Literal["person", "organization", "place", "other"]


@frozen
class Entity:
    """A name that another component has found and typed.

    Attributes:
        start: Offset of the first character.
        end: Offset behind the last character.
        label: What the name names.
        score: How sure that component is, 0..1.
    """

    start: int
    end: int
    label: EntityLabel
    score: float = 1.0


class Coreference(Protocol):
    """Learnt co-reference: which of some earlier words a mention goes back to, and which names name a speaker."""

    def antecedents(self, mention: Offsets, candidates: Sequence[Offsets]) -> Sequence[float]:
        """Return a probability for each candidate.

        Args:
            mention: Character offsets of the pronoun or description.
            candidates: Character offsets of the candidates.

        Returns:
            One probability for each candidate; what they leave to 1 is for none of them.
        """
        ...

    def speakers(self, content: Offsets, names: Sequence[Offsets]) -> tuple[int, Sequence[float]]:
        """Return how likely each name around some words names who says them.

        Args:
            content: Character offsets of the words, marks excluded.
            names: Character offsets of all names, in text order.

        Returns:
            Number of the first name in reach, and a probability for each one in reach; what they leave to 1 is for
            nobody of them.
        """
        ...

    def bearers(self, mention: Offsets, names: Sequence[Offsets]) -> tuple[int, Sequence[float]]:
        """Return how likely each name around a pronoun or a description names whom it means, as `speakers` does.

        Args:
            mention: Character offsets of the pronoun or description.
            names: Character offsets of all names, in text order.
        """
        ...


Votes = tuple[float, float, float]
"""How much speaks for a person, an organisation and a place."""


@frozen(eq=False)
class Name:
    """One occurrence of a name.

    Attributes:
        first: Number of its first word, titles excluded.
        last: Number behind its last word.
        title: Number of the first word of the capitalised title before it (== first: none).
        votes: What its form and its neighbours say about its type.
        gender: The gender that its title or given name tells.
        nested: Whether it only qualifies another noun ("Ruiz supporters").
    """

    first: int
    last: int
    title: int
    votes: Votes
    gender: Gender | None = None
    nested: bool = False

    @property
    def is_person(self) -> bool:
        """Whether it seems to be a person's."""
        person, organization, place = self.votes
        return person >= organization and person >= place

    @property
    def is_full(self) -> bool:
        """Whether it names a person with a title or in several words, and qualifies nothing."""
        several = self.title < self.first or self.last - self.first > 1
        return several and self.is_person and not self.nested


CLEAR = 1.5
"""What speaks for a person who surely is one."""


@define(eq=False)
class Referent:
    """Somebody or something that the document speaks of.

    Attributes:
        number: Order of creation.
        name: The fullest name; None for one who is not named.
        kind: What it is.
        gender: What titles, given names and pronouns tell.
        description: Words for one without a name.
        head: Lower-case head noun of the description.
        plural: Whether it is more than one.
        place: Whether its name is a place's, a people's or a party's.
        sure: How much more speaks for a person than for anything else.
        born: The gender that titles and given names alone tell.
        names: Its named occurrences.
        spans: Character offsets of all its resolved occurrences.
    """

    number: int
    name: str | None
    kind: SpeakerKind
    gender: Gender | None = None
    description: str = ""
    head: str = ""
    plural: bool = False
    place: bool = False
    sure: float = 0.0
    born: Gender | None = None
    names: list[Name] = field(factory=list)
    spans: list[Offsets] = field(factory=list)

    @property
    def told_gender(self) -> Gender | None:
        """What names or a description tell, not just pronouns that were taken for those of somebody named."""
        return self.gender if self.name is None else self.born

    @property
    def may_be_body(self) -> bool:
        """Whether it may be an organisation: it is one, or nothing but a name's form says that it is a person."""
        return self.kind not in {"group", "unnamed_person"} and (self.kind != "person" or self.sure < CLEAR)
