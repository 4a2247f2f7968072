"""Several who are named together: Ana Ruiz, Bo Lind and Cy Moe."""

from __future__ import annotations

from collections.abc import Mapping

from quoteattr.speakers.mentions import Name
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.words import Words

_REACH, _APART = 30, 8


def find_others(words: Words, phrase: Phrase | None, ending: Mapping[int, Name]) -> list[Name]:
    """Return the further names of a joint source: Ana Ruiz, Bo Lind and Cy Moe.

    Args:
        words: The text's words.
        phrase: The source phrase.
        ending: The names by the number behind their last word.
    """
    if phrase is None or phrase.name is None:
        return []
    found = []
    for end in range(phrase.name.last + 1, phrase.last + 1):
        name = ending.get(end)
        if name is None or name.nested or not name.is_person or name.title < phrase.name.last:
            continue
        joint = words.lowers[name.title - 1] == "and" or "," in words.gap(name.title - 1)
        if joint:
            found.append(name)
    return found if any(words.lowers[at] == "and" for at in range(phrase.name.last, phrase.last)) else []


def opens_list(words: Words, name: Name) -> bool:
    """Tell whether a person's name is the first of several: Ana Ruiz, Bo Lind and Cy Moe."""
    end = name.last
    if name.nested or not name.is_person:
        return False
    while end < min(len(words), name.last + _REACH) and words.sentences[end] == words.sentences[name.first]:
        if words.lowers[end] == "and":
            several = words.joined(end - 1) or words.gap(end - 1) == words.gap(name.last - 1) == ", "
            return several and words.capital(min(end + 1, len(words) - 1))
        if "," not in words.gap(end - 1) and (end == name.last or end - name.last > _APART):
            return False
        end += 1
    return False
