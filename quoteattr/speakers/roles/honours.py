"""Letters behind a name that tell an office or an honour: Ana Ruiz MP, Bo Lind KC, Cy Moe, MBE."""

from __future__ import annotations

import re

from quoteattr.attribution import Offsets
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.words import Words

_HONOURS = frozenset(
    "KC QC SC MP MSP MEP MLA MLC MNA TD MBE OBE CBE KBE DBE GBE BEM CVO MVO LVO KCB KCMG CMG AC AO AM OAM QPM CPM PSM"
    " FRS".split()
)
_LETTERS = "|".join(sorted(_HONOURS))
_BEHIND = re.compile(rf",\s+((?:{_LETTERS})(?:\s+(?:{_LETTERS}))*)(?=[,.;])")


def find_letters(words: Words, name: Name) -> Offsets | None:
    """Return the letters at the end of a person's name that tell an office or honours.

    Args:
        words: The text's words.
        name: The name.
    """
    if not name.is_person:
        return None
    first = name.last
    while first - 1 > name.first and words.forms[first - 1] in _HONOURS:
        first -= 1
    told = first < name.last and not all(words.forms[at].isupper() for at in range(name.first, first))
    return (words.starts[first], words.ends[name.last - 1]) if told else None


def find_letters_behind(words: Words, position: int) -> Offsets | None:
    """Return the letters between commas behind a name: Ana Ruiz, MBE, a baker.

    Args:
        words: The text's words.
        position: Offset behind the name.
    """
    match = _BEHIND.match(words.text, position)
    return match.span(1) if match else None
