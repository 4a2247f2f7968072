"""What the words around all names of a text say their bearers are, noted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.names.generations import find_age
from quoteattr.speakers.roles.clauses import is_judging
from quoteattr.speakers.roles.finding import find_roles
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.roles.several import find_shared
from quoteattr.speakers.words import Words

_SILKS = frozenset({"kc", "qc"})


def note_roles(
    words: Words,
    lexicon: Lexicon,
    names: Iterable[Name],
    of: Mapping[Name, Referent],
    roles: RoleBook,
    *,
    ending: Mapping[int, Name],
) -> set[int]:
    """Note roles, callings and ages.

    Args:
        words: The text's words.
        lexicon: The word lists.
        names: The names in text order.
        of: Whom each names.
        roles: What is said of whom; filled in.
        ending: The names by the number behind their last word.

    Returns:
        The numbers of the words that only say what a named one is.
    """
    told: set[int] = set()
    for name in names:
        referent = of[name]
        for span in find_roles(words, lexicon, name, ending=ending):
            roles.add(referent, span)
            told.update(range(*words.find(*span)))
        shared = find_shared(words, lexicon, name, ending=ending)
        if shared is not None:
            roles.show(referent, shared)
        if words.lowers[name.last - 1] in _SILKS:
            roles.tell(referent, "barrister")
        if "sheriff" in roles.words(referent) and is_judging(words, name):
            roles.tell(referent, "judge")  # of a Scottish court
        age = find_age(words, name) if name.is_person else None
        if age is not None:
            roles.tell_age(referent, age)
    return told
