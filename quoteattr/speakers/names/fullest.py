"""Which of somebody's names is the fullest, and where it ends."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.attribution import Offsets
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.names.types import LETTERS, SUFFIXES
from quoteattr.speakers.words import Words

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_HONOURS = SUFFIXES - GENERATIONS
_POINTED = frozenset("jr sr inc co corp ltd".split())
_SILKS = frozenset({"kc", "qc"})
_FULL = 2


def find_fullest(words: Words, names: Sequence[Name], *, person: bool) -> tuple[Name, Offsets]:
    """Find the fullest name, not in capitals where there is another; of equals the first.

    Of two names of a person that have as many words, the longer given name is the fuller one: Theodore, and no Ted.

    Args:
        words: The text's words.
        names: The names of one referent.
        person: Whether they are a person's.

    Returns:
        The name, and its character offsets without the letters of honours behind it.
    """
    forms = {words.text[words.starts[name.first] : words.ends[name.last - 1]] for name in names}
    written = {form.lower() for form in forms if not form.isupper()}

    def rank(name: Name) -> tuple[int, bool, int, int]:
        form = words.text[words.starts[name.first] : words.ends[name.last - 1]]
        length = name.last - name.first
        given = len(words.forms[name.first]) if person and length > 1 else 0
        shouted = form.isupper() and (length > 1 or form.lower() in written)
        return (length, not shouted, given, -name.first)

    best = max(names, key=rank)
    behind = best.last
    while behind - best.first > _FULL and (
        words.lowers[behind - 1] in _HONOURS or (person and words.forms[behind - 1] in LETTERS)
    ):
        behind -= 1
    if behind - best.first == _FULL and best.title < best.first and words.lowers[behind - 1] in _SILKS:
        behind -= 1  # Ms Ruiz KC
    end = words.ends[behind - 1]
    if words.lowers[behind - 1] in _POINTED:
        end += words.text[end : end + 1] == "."
    return best, (words.starts[best.first], end)
