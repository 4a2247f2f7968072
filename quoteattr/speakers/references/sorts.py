"""Which nouns one body is called by: a company is a carmaker as well, but no union; no American firm is Dutch."""

from __future__ import annotations

from itertools import pairwise

from attrs import define, field

from quoteattr.speakers.heads import KIN
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.names.keys import fold
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.roles.rolebook import RoleBook

_COMPANY, _GROUP = "company", "group"
_COMPANIES = (
    "company firm business retailer airline carrier manufacturer maker supermarket chain brewery brewer publisher"
    " developer giant automaker carmaker chipmaker drugmaker planemaker steelmaker homebuilder housebuilder insurer"
    " conglomerate startup start-up"
)
_NOUNS = (
    _COMPANIES,
    "group organization organisation",
    "bank lender",
    "charity foundation",
    "union",
    "party",
    "newspaper paper magazine",
    "club",
    "association federation society league",
    "agency bureau authority regulator watchdog commission ministry department council",
    "university college school academy institute",
    "hospital",
    "church",
    "court",
)
_SORTS = {noun: line.partition(" ")[0] for line in _NOUNS for noun in line.split()}
"""Nouns for bodies that one and the same body may have, by the first of them."""

_WIDER = {"bank": _COMPANY, "newspaper": _COMPANY, _GROUP: "charity"}
"""What is true of a body as well that is called so; every other one but a company is a group."""

_OTHERS = frozenset("smaller larger bigger other rival".split())
"""Adjectives that tell one body from the one just named."""

_JOINT = 3


@define(eq=False)
class Sorts:
    """What bodies are called in one document.

    Attributes:
        roles: What is said of whom.
    """

    roles: RoleBook
    _called: dict[Referent, set[str]] = field(factory=dict)
    _nations: dict[Referent, set[str]] = field(factory=dict)

    def note(self, phrase: Phrase, referent: Referent) -> None:
        """Note that a description stands for a body.

        Args:
            phrase: The description.
            referent: The body.
        """
        sort = _SORTS.get(self.roles.text_words.lowers[phrase.head])
        if sort is not None:
            trading = sort == _GROUP and phrase.head - phrase.base[0] > 1  # a brewing group is a company as well
            self._called.setdefault(referent, set()).update({sort, _COMPANY} if trading else {sort})
        self._nations.setdefault(referent, set()).update(self._find_nations(phrase))

    def differ(self, phrase: Phrase, referent: Referent) -> bool:
        """Tell whether a description is at odds with what somebody was called: The company said no. The union said yes.

        Args:
            phrase: The description.
            referent: Somebody.
        """
        words, head = self.roles.text_words, self.roles.text_words.lowers[phrase.head]
        if phrase.kind != "organization":
            return False
        if not phrase.plural and self._are_two(referent):
            return True
        nations, known = self._find_nations(phrase), self._nations.get(referent, set())
        apart = nations and known and nations.isdisjoint(known)
        if apart or not _OTHERS.isdisjoint(words.lowers[phrase.base[0] : phrase.head]):
            return True
        told = {_SORTS[word] for word in self.roles.words(referent) if word in _SORTS}
        told |= {_COMPANY} if _GROUP in told else set()
        told |= self._called.get(referent, set())
        told |= {_WIDER.get(sort, _GROUP) for sort in told - {_COMPANY}}
        sort, named = _SORTS.get(head), {fold(word) for word in (referent.name or "").split()}
        return bool(sort and told) and sort not in told and named.isdisjoint(self.roles.lexicon.like(head))

    def _are_two(self, referent: Referent) -> bool:
        """Tell whether a name joins two of one word each, which may be two companies': Orvane and Lumo."""
        told = (referent.name or "").lower().split()
        joint = len(told) == _JOINT and told[1] == "and" and min(map(len, told)) > 1
        return joint and told[2] not in KIN and self.roles.lexicon.company_words.isdisjoint(told)

    def _find_nations(self, phrase: Phrase) -> set[str]:
        """Return the countries of a description's adjectives: the Dutch firm, the South Korean carmaker."""
        words, demonyms = self.roles.text_words, self.roles.lexicon.demonyms
        told = words.lowers[phrase.base[0] : phrase.head]
        pairs = map(" ".join, pairwise(told))
        return {demonyms[word] for word in (*told, *pairs) if word in demonyms}
