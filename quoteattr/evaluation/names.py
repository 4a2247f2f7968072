"""Whether two names name the same speaker, and whether a resolved speaker is right."""

from __future__ import annotations

import re
import unicodedata

from quoteattr.evaluation.documents import Annotation

TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor rev sen senator rep gov governor president "
    "the a an of and for jr sr ii iii".split()
)
"""Words that make no difference between names."""

_POSSESSIVE = re.compile(r"['’]s\b")
_WORD = re.compile(r"\w+")
_CAPITALISED = re.compile(r"\b[A-Z]\w*")


def name_words(name: str) -> list[str]:
    """Return a name's words in lower case, without accents, possessive endings, titles and articles."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name
    plain = _POSSESSIVE.sub("", plain.lower()).replace(".", "")
    return [word for word in _WORD.findall(plain) if word not in TITLES]


def same_name(first: str | None, second: str | None) -> bool:
    """Tell whether two names name the same speaker.

    They do if they are equal but for case, accents, titles and articles; or if the shorter one's words all stand
    in the longer one and both end alike (Bo ~ Ida Bo); or if one is the other's acronym.
    """
    if not first or not second:
        return False
    words, others = name_words(first), name_words(second)
    if not words or not others:
        return first.strip().lower() == second.strip().lower()
    if words == others:
        return True
    short, long = sorted((words, others), key=len)
    if set(short) <= set(long) and short[-1] == long[-1]:
        return True
    return _is_acronym(words, second) or _is_acronym(others, first)


def _is_acronym(words: list[str], name: str) -> bool:
    """Tell whether the only one of the words is made of the name's initial capitals."""
    if len(words) != 1 or len(words[0]) < 2:
        return False
    return words[0] == "".join(word[0] for word in _CAPITALISED.findall(name)).lower()


def right_speaker(gold: Annotation, predicted: Annotation) -> bool:
    """Tell whether a predicted speaker is right; an unnamed one must not be given somebody's name."""
    if gold.speaker:
        return any(same_name(name, predicted.speaker) for name in (gold.speaker, *gold.also))
    return not predicted.speaker


def share_role(role: str, roles: tuple[str, ...]) -> bool:
    """Tell whether a role has a word in common with one of others."""
    words = set(name_words(role))
    return any(words & set(name_words(other)) for other in roles)
