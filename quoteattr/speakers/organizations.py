"""Names of organisations: acronyms, shortened names, capitals that stand for governments."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from quoteattr.speakers.mentions import Name
from quoteattr.speakers.words import Words

Key = tuple[str, ...]

_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "de", "&"})
_GENERIC = frozenset(
    "national international american european united general federal state new north south east west"
    " central city county house white university college bank party street british world global public"
    " first high great royal democratic republican the department ministry committee council office"
    " institute center centre association commission agency group company news post times daily".split()
)
_DEFINED = re.compile(r"\s*[,(]\s*(?:or\s+|the\s+|known as\s+(?:the\s+)?)?[“\"'‘]?$")


def _initials(key: Key) -> set[str]:
    """Return the acronyms that a name may have."""
    big = "".join(word[0] for word in key if word not in _SMALL)
    return {big, "".join(word[0] for word in key)}


def find_acronyms(words: Words, groups: Mapping[Key, Sequence[Name]]) -> dict[Key, Key]:
    """Find which one-word names are the acronym of another name.

    Args:
        words: The text's words.
        groups: The names of organisations by their folded words.

    Returns:
        From acronym to full name. An acronym that the text defines in brackets goes to the name
        before the brackets; any other one to the name whose initials it has, where there is one.
    """
    full: dict[str, list[Key]] = defaultdict(list)
    ending = {}
    for key, names in groups.items():
        if len(key) > 1:
            for initials in _initials(key):
                full[initials].append(key)
            for name in names:
                ending[name.last] = key
    found: dict[Key, Key] = {}
    for key, names in groups.items():
        if len(key) != 1 or not 2 <= len(key[0]) <= 7:
            continue
        if not any(words.forms[name.first].isupper() or "." in words.forms[name.first] for name in names):
            continue
        defined = _defined(words, names, ending)
        candidates = full.get(key[0], [])
        if defined is not None:
            found[key] = defined
        elif len(candidates) == 1 or (candidates and defined in candidates):
            found[key] = candidates[0]
    return found


def _defined(words: Words, names: Iterable[Name], ending: Mapping[int, Key]) -> Key | None:
    """Return the name that one of an acronym's occurrences stands behind in brackets."""
    for name in names:
        for first in (name.first, name.first - 1, name.first - 2):
            if first in ending:
                between = words.text[words.ends[first - 1] : words.starts[name.first]]
                if _DEFINED.fullmatch(between):
                    return ending[first]
    return None


def short_forms(groups: Mapping[Key, Sequence[Name]], *, taken: Collection[object]) -> dict[Key, Key]:
    """Find which names are a shortened form of exactly one longer one.

    Args:
        groups: The names of organisations by their folded words.
        taken: Names that are spoken for.

    Returns:
        From short to full name: words that begin the full name, or end it, or stand in it and are
        of a sort that no two organisations share.
    """
    by_word: dict[str, list[Key]] = defaultdict(list)
    for key in groups:
        for word in set(key):
            by_word[word].append(key)
    found: dict[Key, Key] = {}
    for key in groups:
        if key in taken or (len(key) == 1 and key[0] in taken):
            continue
        rare = min(key, key=lambda word: len(by_word[word]))
        if len(by_word[rare]) > 8:
            continue
        longer = [other for other in by_word[rare] if len(other) > len(key) and _shortens(key, other)]
        if len(longer) == 1 and longer[0] not in found:
            found[key] = longer[0]
    return found


def _shortens(short: Key, full: Key) -> bool:
    """Tell whether a name may be said for a longer one."""
    size = len(short)
    if all(word in _GENERIC or word in _SMALL for word in short):
        return full[-size:] == short
    if size == 1:
        return short[0] in (full[0], full[-1]) or (short[0] == full[1] and full[0] not in _GENERIC)
    return full[:size] == short or full[-size:] == short
