"""Names of organisations: acronyms, shortened names, capitals that stand for governments."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from quoteattr.speakers.heads import ARTICLES, OWNERS
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.words import Words

Key = tuple[str, ...]

_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "de", "&"})
_OF = frozenset({"of", "for", "on"})
_GENERIC = frozenset(
    "national international american european united general federal state new north south east west"
    " central city county house white university college bank party street british world global public"
    " first high great royal democratic republican the department ministry committee council office"
    " institute center centre association commission agency group company news post times daily".split()
)
STATE_BODIES = frozenset(
    "ministry department foreign defence defense interior finance health justice energy education culture trade"
    " transport economy agriculture prime minister government parliament army navy air force forces armed military"
    " security intelligence service services police central national bank supreme court embassy presidency office of"
    " the and for general staff state media".split()
)
"""Words of the names that every country's bodies have."""

_OFFICES = frozenset("department ministry office agency bureau commission".split())
_CAMPAIGNS = frozenset({"campaign", "camp", "team", "operation"})
_ENOUGH, _LEAD = 20, 3
_DEFINED = re.compile(r"\s*[,(]\s*(?:or\s+|the\s+|known as\s+(?:the\s+)?)?[“\"'‘]?$")


def _initials(key: Key) -> set[str]:
    """Return the acronyms that a name may have."""
    main = [word for word in key if word not in _SMALL]
    found = {"".join(word[0] for word in main), "".join(word[0] for word in key)}
    if len(main) > 2 and key[0] in _OFFICES:
        found.add("".join(word[0] for word in main[1:]))  # the VA is the Department of Veterans Affairs
    return found


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


def short_forms(
    words: Words, groups: Mapping[Key, Sequence[Name]], lexicon: Lexicon, *, taken: Collection[object]
) -> dict[Key, Key]:
    """Find which names are a shortened form of exactly one longer one.

    Args:
        words: The text's words.
        groups: The names of organisations by their folded words.
        lexicon: The word lists.
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
        if key in taken or (len(key) == 1 and key[0] in taken) or lexicon.is_geographic(" ".join(key)):
            continue
        rare = min(key, key=lambda word: len(by_word[word]))
        if len(by_word[rare]) > 8:
            continue
        longer = [
            other
            for other in by_word[rare]
            if len(other) > len(key)
            and _shortens(key, other)
            and not _is_product(words, lexicon, other, groups, of=key)
        ]
        if len(longer) == 1 and longer[0] not in found:
            found[key] = longer[0]
    return found


def _is_product(words: Words, lexicon: Lexicon, key: Key, groups: Mapping[Key, Sequence[Name]], *, of: Key) -> bool:
    """Tell whether a name is something that a firm of one word makes: the Volta Mini, of Volta; no Volta Group.

    Args:
        words: The text's words.
        lexicon: The word lists.
        key: The folded words of the longer name.
        groups: The names of organisations by their folded words.
        of: The folded words of the shorter one.
    """
    last = key[-1]
    body = last in lexicon.organization_nouns or last in lexicon.company_words or last in lexicon.people
    if body or last.endswith("s") or len(of) > 1 or key[0] != of[0] or any(word in _SMALL for word in key):
        return False
    above = groups[of][0].first < groups[key][0].first  # no Brill Tavern that is called Brill below
    led = above and all(_is_led(words, name) for name in groups[key][:_ENOUGH])
    return led and not any(_is_led(words, name) for name in groups[of][:_ENOUGH])


def _is_led(words: Words, name: Name) -> bool:
    """Tell whether an article or an owner stands before a name, a word or two left out: the new Volta Mini."""
    for at in range(name.title - 1, max(-1, name.title - 1 - _LEAD), -1):
        if not words.adjoins(at) or words.sentences[at] != words.sentences[name.first]:
            return False
        if words.lowers[at] in ARTICLES or words.lowers[at] in OWNERS or words.possessive[at]:
            return True
        if words.capital(at):
            return False
    return False


def _shortens(short: Key, full: Key) -> bool:
    """Tell whether a name may be said for a longer one."""
    size = len(short)
    if all(word in _GENERIC or word in _SMALL for word in short):
        of_field = size == 1 and full[0] == short[0] and full[1] in _OF  # the Institute, of Coastal Medicine
        return full[-size:] == short or of_field
    if size == 1:
        return short[0] in (full[0], full[-1]) or (short[0] == full[1] and full[0] not in _GENERIC)
    if full[:size] == short or full[-size:] == short:
        return True
    return full[-1] == short[-1] and set(short) < set(full)


def same_bodies(groups: Mapping[Key, Sequence[Name]], lexicon: Lexicon) -> dict[Key, Key]:
    """Find which names are one country's, one body's of a country, or one candidate's campaign.

    Args:
        groups: The names of organisations by their folded words.
        lexicon: The word lists.

    Returns:
        From one name to another: U.S. to United States, Peru's ministry to Peruvian mining ministry.
    """
    found: dict[Key, Key] = {}
    countries: dict[str, Key] = {}
    campaigns: dict[Key, Key] = {}
    bodies: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for key in sorted(groups, key=lambda one: (-len(one), one[-1] != "campaign")):
        joined = " ".join(key)
        country = lexicon.countries.get(joined)
        if country is not None:
            if country in countries:
                found[key] = countries[country]
            else:
                countries[country] = key
            continue
        if key[-1] in _CAMPAIGNS and len(key) > 1:
            same = campaigns.setdefault(key[:-1], key)
            if same != key:
                found[key] = same
            continue
        first = lexicon.demonyms.get(key[0]) or lexicon.countries.get(key[0])
        if first is not None and len(key) > 1:
            fuller = bodies[first, key[-1]]
            if len(fuller) == 1 and len(key) == 2 < len(fuller[0]):
                found[key] = fuller[0]
            else:
                fuller.append(key)
    return found


def seats_of_government(
    groups: Mapping[Key, Sequence[Name]], lexicon: Lexicon, sources: AbstractSet[int]
) -> dict[Key, Key]:
    """Find which capitals stand for a country that the document also lets speak.

    Args:
        groups: The names of organisations by their folded words.
        lexicon: The word lists.
        sources: Numbers of the words that stand in attributions' sources.

    Returns:
        From capital to country.
    """
    speaking = {
        lexicon.countries[" ".join(key)]: key
        for key, names in groups.items()
        if " ".join(key) in lexicon.countries and any(name.last - 1 in sources and not name.nested for name in names)
    }
    return {
        key: speaking[lexicon.governments[" ".join(key)]]
        for key, names in groups.items()
        if lexicon.governments.get(" ".join(key)) in speaking and any(name.last - 1 in sources for name in names)
    }


def follow(merge: dict[Key, Key], key: Key) -> Key:
    """Return where a chain of short names ends."""
    seen = {key}
    while key in merge and merge[key] not in seen:
        key = merge[key]
        seen.add(key)
    return key
