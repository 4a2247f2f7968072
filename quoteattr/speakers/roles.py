"""Roles: titles before a name, appositions behind it, "who leads ...", parties in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quoteattr.attribution import Offsets
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.phrases import PREPOSITIONS, find_base_end
from quoteattr.speakers.words import Words

_SAID = frozenset(
    "said says say told tells asked asks added adds wrote writes argued called calls wants want met meets"
    " spoke joined quoted took take made make gave give saw see put let left got get according".split()
)
_BRACKET = re.compile(r"\s*[(\[]\s*((?:[RDILG]-[A-Z][\w.-]*\.?)|[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)\s*[)\]]")
_PARTY = re.compile(r",\s*([RDI]-[A-Z][\w.]*(?:\s?[A-Z][\w.]*)?\.?)(?=[\s,;.:)])")
_AGE = re.compile(r"[\s,]*(?:aged\s+)?\d{1,3}(?:\s*,|\b(?=\s*[,.)]))")
_WHO = re.compile(
    r",?\s+who\s+(?:(?:now|also|once|currently|previously|has|had)\s+)*"
    r"(?P<copula>is|was|became)?\s*(?P<rest>(?:(?:co-)?(?:founded|founds|chairs|chaired|leads|led|heads|headed"
    r"|runs|ran|owns|owned|oversees|oversaw|directs|directed|manages|managed|works|worked|serves|served"
    r"|represents|represented|teaches|taught|edits|edited|studies|studied|advises|advised|coaches|coached"
    r"|wrote|writes|plays|played|sponsored|coordinates|commands|commanded))?\b)"
)
_END = re.compile(r"[;:.!?\n\"“”()\[\]]|''|``|\s[-–—]+\s|—|,")
_STATE = re.compile(r",\s+(?:[A-Z][a-z]{1,6}\.|[A-Z]\.[A-Z]\.?)")
_MAX_ROLE = 160
_AND = re.compile(r"\s+(?:and|&)\s+(?=[A-Z])")
_COPULA = re.compile(r"\s+(?:is|was|remains|became|has been|will be|is now)\s+")
_APPOSED = re.compile(r",|\s+(?:—|–|--?)\s+(?=[a-zA-Z])")
_OWNERS = frozenset("his her their its our my".split())
_TIMES = frozenset(
    "day week month year hour minute move sign decision step number lot fact reference result second way bit"
    " moment time weekend night morning practice rise fall drop increase spokesperson's".split()
)
_COURTESY = frozenset("mr mrs ms miss mx mister".split())
_MODIFIERS = frozenset(
    "former then retired outgoing incoming longtime deputy vice acting late senior junior chief top interim"
    " ex ex-first assistant associate first second state district lead executive general prime crown".split()
)


def find_roles(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Iterator[Offsets]:
    """Yield what the words around one occurrence of a name say its bearer is.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: The occurrence.
        ending: The names by the number behind their last word.

    Yields:
        Character offsets of each role, articles excluded.
    """
    if name.nested and not words.possessive[name.last - 1]:
        return
    before = _find_before(words, lexicon, name)
    if before:
        yield before
    lead = _find_lead(words, lexicon, name, ending=ending) or _find_opening(words, lexicon, name, ending=ending)
    lead = lead or _find_instance(words, lexicon, name)
    if lead:
        yield lead
    if not name.nested:
        yield from _find_after(words, lexicon, name, ending=ending)


def trim_role(text: str, start: int, end: int) -> Offsets | None:
    """Return a role's offsets without articles, space and commas at its edges."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and text[end - 1] in " \t\n,;:-–—\xa0":
        end -= 1
    match = re.compile(r"(?:an?|the)\s+", re.IGNORECASE).match(text, start, end)
    if match:
        start = match.end()
    return (start, end) if start < end else None


def _find_before(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the title that stands directly before a name."""
    start = name.title
    if start == name.first and not (start and words.joined(start - 1) and _is_noun(words, lexicon, start - 1, name)):
        return None
    if start < name.first and words.lowers[name.first - 1] in _COURTESY:
        return None
    index = start
    while index and _adjoins(words, index - 1) and start - index < 8:
        word = words.lowers[index - 1]
        if word in _OWNERS:
            index -= 1
            break
        if word == "of" and start - index == 1 and words.lowers[index - 2] in lexicon.person_nouns:
            index -= 2
            continue
        capital = index == start < name.first and word not in lexicon.person_nouns
        if not words.capital(index - 1) and not _is_modifier(words, lexicon, index - 1, capital):
            break
        if word in lexicon.function_words and word not in _MODIFIERS:
            break
        index -= 1
    if index == name.first:
        return None
    end = words.ends[name.first - 1]
    if words.text[end : end + 1] == ".":
        end += 1
    return trim_role(words.text, words.starts[index], end)


def _is_noun(words: Words, lexicon: Lexicon, index: int, name: Name) -> bool:
    """Tell whether a lower-case word says what the bearer of the name behind it is."""
    word = words.lowers[index]
    if words.capital(index):
        return False
    if word in lexicon.person_nouns or "-of-" in word or word.rpartition("-")[2] in lexicon.person_nouns:
        return True
    if name.votes[0] >= max(name.votes[1:]):
        inner = words.lowers[index - 2] if index > 1 else ""
        return words.lowers[index - 1] == "of" and inner in lexicon.person_nouns
    return word in lexicon.organization_nouns


def _is_modifier(words: Words, lexicon: Lexicon, index: int, capital: bool) -> bool:
    """Tell whether a lower-case word before a title belongs to it."""
    word = words.lowers[index]
    if word in _MODIFIERS or word.startswith("ex-"):
        return True
    if capital or word in _SAID or word in PREPOSITIONS or word in lexicon.function_words:
        return False
    return not word.endswith(("ed", "ing")) or word in lexicon.organization_nouns


def _adjoins(words: Words, index: int) -> bool:
    """Tell whether a word and the next one stand in one phrase, a possessive allowed."""
    if words.joined(index):
        return True
    return words.possessive[index] and words.gap(index)[1:].strip("'’sS") in (" ", "\xa0")


def _find_lead(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return the description that a name stands in apposition to: the clerk, Ana Ruiz."""
    start = name.title
    if start < 2 or words.gap(start - 1).strip() not in {",", ", the", ","}:
        return None
    index = start - 1
    nouns = lexicon.person_nouns if name.votes[0] >= max(name.votes[1:]) else lexicon.organization_nouns
    if words.lowers[index] not in nouns or words.possessive[index]:
        return None
    while index and words.sentences[index - 1] == words.sentences[start] and start - index < 9:
        if not _adjoins(words, index - 1):
            break
        word = words.lowers[index - 1]
        if word in {"the", "a", "an", "his", "her", "their", "its", "our", "my"}:
            return trim_role(words.text, words.starts[index - 1], words.ends[start - 1])
        titled = not words.possessive[index - 1] and index - 1 in _inside(ending, index)
        if word in PREPOSITIONS or word in _SAID or titled:
            break
        index -= 1
    if start - index > 1 or words.sentences[index - 1] != words.sentences[start]:
        return trim_role(words.text, words.starts[index], words.ends[start - 1])
    return None


def _find_opening(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return the description that opens a sentence before a name: An attorney for the town, Ana Ruiz."""
    start = name.title
    if start < 3 or words.gap(start - 1).strip() != "," or name.votes[0] < max(name.votes[1:]):
        return None
    first = start - 1
    while first and words.sentences[first - 1] == words.sentences[start] and start - first < 16:
        if "," in words.gap(first - 1):
            return None
        first -= 1
    if first and words.sentences[first - 1] == words.sentences[start]:
        return None
    while first < start - 1 and words.lowers[first] in {"now", "once", "as", "but", "and", "today"}:
        first += 1
    stop = find_base_end(words, lexicon, first, start, ending=ending)
    head = words.lowers[stop - 1]
    some = head == "one" and any(word in lexicon.person_plurals for word in words.lowers[stop:start])
    if head not in lexicon.person_nouns and not some:
        return None
    if any(word in _SAID or word in {"is", "was", "were", "are"} for word in words.lowers[first:start]):
        return None
    return trim_role(words.text, words.starts[first], words.ends[start - 1])


def _find_instance(words: Words, lexicon: Lexicon, name: Name) -> Offsets | None:
    """Return the plural that a name is an example of: residents like Ana Ruiz."""
    start = name.title
    if start < 2 or not words.joined(start - 1):
        return None
    index = start - 1
    if words.lowers[index - 1 : index + 1] == ["such", "as"]:
        index -= 1
    elif words.lowers[index] != "like":
        return None
    if words.lowers[index - 1] not in lexicon.person_plurals:
        return None
    return trim_role(words.text, words.starts[index - 1], words.ends[index - 1])


def _inside(ending: Mapping[int, Name], index: int) -> tuple[int, ...]:
    """Return the word before one where a whole person's name ends there."""
    name = ending.get(index)
    return (index - 1,) if name is not None and name.title < name.first else ()


def _find_after(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Iterator[Offsets]:
    """Yield the roles that follow a name."""
    text, position = words.text, words.ends[name.last - 1]
    limit = min(len(text), position + 400)
    if words.possessive[name.last - 1]:
        return
    both = _AND.match(text, position, limit)
    if both:
        at, _ = words.find(both.end(), both.end() + 1)
        second = next(
            (
                ending[end]
                for end in range(at + 1, min(at + 6, len(words) + 1))
                if end in ending and ending[end].title == at
            ),
            None,
        )
        if second is not None and not second.nested:
            for span in _find_after(words, lexicon, second, ending=ending):
                if (
                    text.startswith(("of ", "at ", "from "), span[0])
                    or text[span[1] - 1] == "s"
                    or text.startswith(("two ", "both "), span[0])
                ):
                    yield span
        return
    copula = _COPULA.match(text, position, limit)
    if copula:
        told = _apposition(words, lexicon, copula.end(), ending=ending, strict=True)
        if told:
            yield told
        return
    bracket = _BRACKET.match(text, position, limit)
    if bracket:
        if name.votes[0] >= max(name.votes[1:]):
            yield bracket.span(1)
        position = bracket.end()
    party = _PARTY.match(text, position, limit)
    if party:
        yield party.span(1)
        position = party.end()
    place = re.compile(r"\s+(?:of|at|from|with)\s+(?:the\s+)?(?=[A-Z])").match(text, position, limit)
    if place:
        at, _ = words.find(place.end(), place.end() + 1)
        found = next(
            (
                ending[end]
                for end in range(at + 1, min(at + 7, len(words) + 1))
                if end in ending and ending[end].first == at
            ),
            None,
        )
        if found is not None:
            start = position + len(text[position : place.end()]) - len(text[position : place.end()].lstrip())
            end = words.ends[found.last - 1]
            if max(found.votes[1:]) > found.votes[0]:
                yield start, end
            position = end
    for _ in range(3):
        age = _AGE.match(text, position, limit)
        if age and "," in text[position : age.end()]:
            position = age.end() - (text[age.end() - 1] == ",")
        who = _WHO.match(text, position, limit)
        if who:
            yield from _relative(words, lexicon, who, ending=ending)
            return
        mark = _APPOSED.match(text, position, limit)
        if mark is None:
            return
        human = name.votes[0] > max(name.votes[1:])
        found_role = _apposition(words, lexicon, mark.end(), ending=ending, human=human)
        if found_role is None:
            return
        yield found_role
        position = found_role[1]


def _apposition(
    words: Words, lexicon: Lexicon, start: int, *, ending: Mapping[int, Name], human: bool = True, strict: bool = False
) -> Offsets | None:
    """Return the description that begins at an offset, if it is one."""
    first, _ = words.find(start, start + 1)
    while first < len(words) and words.starts[first] < start:
        first += 1
    if first >= len(words) or words.text[start : words.starts[first]].strip(" \n\xa0"):
        return None
    limit = min(len(words), first + 14)
    stop = find_base_end(words, lexicon, first, limit, ending=ending)
    head = words.lowers[stop - 1]
    if stop in ending and ending[stop].last == stop and head not in lexicon.person_nouns:
        return None
    counted = words.lowers[first] in {"two", "three", "four", "both", "all"}
    described = (
        head in lexicon.person_nouns
        or head in lexicon.honorifics
        or (counted and head in lexicon.person_plurals)
        or (not human and head in lexicon.organization_nouns)
    )
    article = words.lowers[first] in {"a", "an"}
    if not article and words.lowers[first].endswith(("ing", "ed")) and words.lowers[first] not in _MODIFIERS:
        return None
    if strict and words.lowers[first] in {"not", "so", "very", "also", "being", "no"}:
        return None
    if not described and (strict or not article or head in _TIMES or words.capital(stop - 1)):
        return None
    if words.lowers[first] in lexicon.function_words and words.lowers[first] not in {
        "a",
        "an",
        "the",
        "his",
        "her",
        "their",
        "its",
        "one",
        "former",
        "another",
        "who",
        "first",
        "then",
        "now",
        "my",
        "our",
        "old",
        "young",
        "two",
    }:
        return None
    return trim_role(words.text, words.starts[first], _find_end(words, words.ends[stop - 1]))


def _find_end(words: Words, position: int) -> int:
    """Return where the description that runs on from an offset ends."""
    text = words.text
    limit = min(len(text), position + _MAX_ROLE)
    while True:
        match = _END.search(text, position, limit)
        if match is None:
            return limit if limit == len(text) else text.rfind(" ", 0, limit)
        mark = match.group()
        if mark == ".":
            index, _ = words.find(match.start() - 1, match.start())
            inside = index < len(words) - 1 and words.sentences[index] == words.sentences[index + 1]
            if inside:
                position = match.end()
                continue
        if mark == "," and _STATE.match(text, match.start(), limit):
            position = match.start() + 1
            continue
        return match.start()


def _relative(words: Words, lexicon: Lexicon, who: re.Match[str], *, ending: Mapping[int, Name]) -> Iterator[Offsets]:
    """Yield the role that a relative clause tells: who leads the council."""
    if who["rest"]:
        start = who.start("rest")
        role = trim_role(words.text, start, _find_end(words, who.end()))
        if role:
            yield role
    elif who["copula"]:
        role = _apposition(words, lexicon, who.end("copula"), ending=ending)
        if role:
            yield role
