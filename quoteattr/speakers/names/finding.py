"""Finding names by their capital letters, in sentences, headlines and signatures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import evolve

from quoteattr.speakers.heads import (
    KIN,
    PREPOSITIONS,
    classify_head,
)
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import CLEAR, Entity, Name
from quoteattr.speakers.names.caseless import find_typed_runs, is_caseless
from quoteattr.speakers.names.employers import find_employers
from quoteattr.speakers.names.headlines import find_headlines
from quoteattr.speakers.names.keys import are_initials, fold, initials_of, key_of
from quoteattr.speakers.names.letters import CLOSED, SURE, cut_headline, cut_sentence, read_letters
from quoteattr.speakers.names.nobodies import is_described, is_nobody
from quoteattr.speakers.names.ranks import COURTESY
from quoteattr.speakers.names.runs import find_runs
from quoteattr.speakers.names.seams import cut_seams, find_ends, find_officer, find_seat_end, find_within
from quoteattr.speakers.names.titles import is_held_by_women, leads_firm, split_title
from quoteattr.speakers.names.types import SUFFIXES, vote
from quoteattr.speakers.words import Words

BODIES = frozenset(
    "campaign administration government foundation office team ministry police camp organization organisation"
    " party embassy network camp coalition council court parliament military army authorities committee"
    " commission".split()
)
"""Lower-case nouns that make a body of the name before them: the Ruiz campaign."""

_FIRMS = frozenset("partners brothers sisters associates developers builders advisers advisors investors".split())
_CITED = frozenset("poll polls survey surveys report reports study studies statistics figures".split())
_PARTY_MARK = re.compile(r"[RDILG]-[A-Z]")
_TICKER = re.compile(r"\((?:[A-Z][A-Za-z.]{1,9}[ :]{1,2}){1,3}[A-Z][A-Z.]{0,5}\)|(?<= )[A-Z]{2,6}\.[A-Z]{1,2}(?= )")
"""A company's sign at an exchange: (NASDAQ: LHBR), LHBR.L."""

_AGED = re.compile(r",\s+\d{1,2},")
_LONG = 3
_LEADS = frozenset({"the", "its", "their"})
_RULERS = frozenset("king queen emir sultan prince princess emperor".split())


def find_names(
    words: Words,
    lexicon: Lexicon,
    *,
    entities: Sequence[Entity] = (),
    sources: AbstractSet[int] = frozenset(),
) -> list[Name]:
    """Find the names of a text.

    Args:
        words: The text's words.
        lexicon: The word lists.
        entities: Names that another component has typed; evidence beside the letters.
        sources: Numbers of words that stand in an attribution's source, where a capital letter at
            the head of a sentence is more likely to be a name's.

    Returns:
        The names in text order. A name may stand inside another one that it qualifies.
    """
    headlines = find_headlines(words, lexicon)
    letters = read_letters(words, lexicon, headlines, entities=entities, sources=sources)
    typed = {words.find(entity.start, entity.end)[1] - 1: entity for entity in entities}
    tickers = [words.find(*match.span()) for match in _TICKER.finditer(words.text)]
    people = {words.find(one.start, one.end)[0] for one in entities if one.label == "person" and one.score > SURE}
    seams = (people & find_ends(words, lexicon, typed)) | {at for edges in tickers for at in edges}
    names: list[Name] = []
    titles: list[tuple[int, int]] = []
    for first, last in find_runs(words, lexicon, within=find_within(words, lexicon, entities)):
        cut = cut_headline if words.paragraphs[first] in headlines else cut_sentence
        whole = cut(words, lexicon, first, last, letters)
        starts = find_seat_end(words, lexicon, first, last, people), find_officer(words, lexicon, first, last, typed)
        for start, end in (part for one in whole for part in cut_seams(*one, seams, starts)):
            found = _parse_run(words, lexicon, start, end, typed=typed, headline=words.paragraphs[start] in headlines)
            names.extend(found)
            if not found:
                titles.append((start, end))
    if entities and is_caseless(words):
        names = _add_typed(words, lexicon, names, entities, typed)
    names.extend([*find_employers(words, lexicon, names)])
    names.extend(_find_handles(words, lexicon, sources))
    names.extend(_find_initials(words, names, sources))
    families = {words.lowers[name.last - 1] for name in names if name.last - name.first > 1 and name.votes[0] > 0}
    families -= SUFFIXES  # of Ana Ruiz MP
    families.update(words.lowers[at] for at, last in titles if last - at == 1 and _is_given(words, lexicon, at))
    for first, last in titles:  # Dean, of somebody named Dean
        known = words.lowers[last - 1] in families and words.lowers[first] not in lexicon.function_words
        aged = last - first == 1 and _AGED.match(words.text, words.ends[first])  # her partner Dean, 36
        if known or aged:
            names.append(Name(last - 1, last, first, (1.0, 0.0, 0.0)))
    names = _add_defined(words, _part_after_article(words, lexicon, _name_labels(words, names, sources)))
    listed = {at for edges in tickers for at in range(*edges)}
    longer = {words.lowers[at] for name in names if name.last - name.first > 1 for at in range(name.first, name.last)}
    kept = (
        name
        for name in names
        if name.first not in listed and not (is_described(words, lexicon, name, longer) or is_nobody(words, name))
    )
    return sorted(kept, key=lambda name: (name.first, -name.last))


def _is_given(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell whether a title with a capital letter is what somebody is called: her husband, Emir, left."""
    apposed = at > 0 and words.gap(at - 1) == ", " and words.gap(at)[:1] in {",", "."}
    word = words.lowers[at]
    return apposed and words.lowers[at - 1] in KIN and word not in KIN and word not in lexicon.person_nouns


def _add_typed(
    words: Words, lexicon: Lexicon, names: list[Name], entities: Sequence[Entity], typed: Mapping[int, Entity]
) -> list[Name]:
    """Put typed names in the place of those that letters tell where letters tell nothing, clear persons' excepted."""
    runs = list(find_typed_runs(words, lexicon, entities))
    found = [name for run in runs for name in _parse_run(words, lexicon, *run, typed=typed, headline=False)]
    taken = {at for name in found for at in range(name.title, name.last)}
    clear = (name for name in names if name.votes[0] >= CLEAR and words.lowers[name.first] not in CLOSED)
    return found + [name for name in clear if taken.isdisjoint(range(name.title, name.last))]


def _find_handles(words: Words, lexicon: Lexicon, sources: AbstractSet[int]) -> Iterator[Name]:
    """Yield the handles that stand alone as a source: quietpat wrote, tarmac_tim: No."""
    for at in sources:
        form = words.forms[at]
        alone = at - 1 not in sources and at + 1 not in sources and form[0].islower()
        label = words.opens_paragraph(at) or not form.isalpha()
        known = form in lexicon.function_words or form in lexicon.people or form in lexicon.bodies
        if not alone or not label or known or "-" in form:
            continue
        own_line = words.opens_paragraph(at) and "\n" in words.gap(at)
        strange = own_line or "_" in form or any(map(str.isdigit, form))
        if strange or classify_head(lexicon, form)[0] == "other":
            yield Name(at, at + 1, at, (1.0, 0.0, 0.0))


def _find_initials(words: Words, names: Sequence[Name], sources: AbstractSet[int]) -> Iterator[Name]:
    """Yield the sources that are a named person's initials and no name yet: LT reported, of Mr L. Tench."""
    named = {name.last - 1 for name in names}
    people = [name for name in names if name.last - name.first > 1 and name.is_person]
    initials = {short for name in people for short in initials_of(key_of(words, name))}
    for at in sources - named:
        alone = at - 1 not in sources and at + 1 not in sources
        if alone and words.lowers[at] in initials and are_initials(words.forms[at]):
            yield Name(at, at + 1, at, (1.0, 0.0, 0.0))


def _name_labels(words: Words, names: list[Name], sources: AbstractSet[int]) -> list[Name]:
    """Tell names in capitals, and sources of initials or family names, from acronyms: JONAH: I am Jonah Adeyemi."""
    full = [name for name in names if name.last - name.first > 1 and name.is_person]
    given = {words.lowers[name.first] for name in full}
    initials = {short for name in full for short in initials_of(key_of(words, name))}
    short = initials | {words.lowers[name.last - 1] for name in full}

    def is_label(name: Name) -> bool:
        word = words.lowers[name.first]
        if name.first in sources and word in initials and words.lowers[name.first - 1] != "the":
            return True
        colon = words.gap(name.last - 1).lstrip(" *_").startswith(":")
        return colon and word in short and words.opens_paragraph(name.first)

    return [
        evolve(name, votes=(1.0, 0.0, 0.0))
        if name.last - name.first == 1 and name.votes[1] > 0 and (words.lowers[name.first] in given or is_label(name))
        else name
        for name in names
    ]


def _part_after_article(words: Words, lexicon: Lexicon, names: list[Name]) -> list[Name]:
    """Part a person's family name from the body in front of it: in the Morning Star Ruiz said."""

    def is_led(name: Name) -> bool:
        return name.first > 0 and words.lowers[name.first - 1] == "the"

    full = {
        (words.lowers[name.last - 2], words.lowers[name.last - 1])
        for name in names
        if name.last - name.first > 1 and name.votes[0] > 0 and not is_led(name)
    }
    families = {family for _, family in full}
    parted = []
    for name in names:
        before, family = words.lowers[name.last - 2 : name.last] if name.last - name.first > 2 else ("", "")
        met = is_led(name) and name.is_person and family in families and before not in lexicon.given_names
        if met and (before, family) not in full and not words.possessive[name.last - 2]:
            parted.append(Name(name.first, name.last - 1, name.title, (0.0, 3.0, 0.0)))
            parted.append(Name(name.last - 1, name.last, name.last - 1, (1.0, 0.0, 0.0), nested=name.nested))
        else:
            parted.append(name)
    return parted


def _add_defined(words: Words, names: list[Name]) -> list[Name]:
    """Add the names that an acronym in brackets defines: Alliance to Reclaim Our Canals (AROC)."""
    found = []
    for name in names:
        acronym = words.forms[name.first]
        if name.last - name.first > 1 or not words.before(name.first).endswith("(") or not acronym.isupper():
            continue
        first, rest = name.first, acronym.lower()
        while first and rest and name.first - first < 2 * len(acronym):
            if words.lowers[first - 1].startswith(rest[-1]):
                rest = rest[:-1]
            elif words.lowers[first - 1] not in PREPOSITIONS and words.lowers[first - 1] not in CLOSED:
                break
            first -= 1
        if not rest and len(acronym) > 2 and words.capital(first):
            found.append(Name(first, name.first, first, (0.0, 4.0, 0.0)))
    inside = {at for one in found for at in range(one.first, one.last)}
    return found + [name for name in names if name.first not in inside]


def _parse_run(
    words: Words, lexicon: Lexicon, first: int, last: int, *, typed: Mapping[int, Entity], headline: bool
) -> list[Name]:
    """Make the name, or names, of one run of capitalised words."""
    whole = _is_body(words, lexicon, first, last, typed) and not leads_firm(words, lexicon, first, last)
    while last > first and not whole and _is_common_tail(words, lexicon, first, last, headline=headline):
        last -= 1
    if first >= last:
        return []
    title, gender = first, None
    if not whole:
        first, gender = split_title(words, lexicon, first, last, whole=_is_person(words, first, last, typed))
        behind = (at + 1 for at in range(last - 2, first, -1) if words.lowers[at] in COURTESY)
        first = next(behind, first)  # Parliament for Lund Dr Ana Ruiz
    if first >= last or (last - first == 1 and _PARTY_MARK.match(words.forms[first])):
        return []
    votes = vote(words, lexicon, first, last, title=title, typed=typed)
    if votes[0] >= votes[1] and (title == first or last - first > 1):  # no Cllr Iqbal's
        family = last - first == _LONG and fold(words.forms[first]) in lexicon.family_first  # Chen Jia Hui
        born = lexicon.given_names.get(words.lowers[first + family])
        if born == "f" and gender == "m" and is_held_by_women(lexicon, words.lowers[title:first]):
            gender = None  # Chairman Joan Ruiz, a woman or a man
        else:
            gender = gender or born
    some = title > 0 and words.lowers[title - 1] in {"a", "an"}  # a Peruvian court
    end = last if some else _find_body(words, lexicon, title, last)
    names = [
        Name(first, last, title, votes, gender, nested=end > last or _is_qualifier(words, last, lexicon.person_nouns))
    ]
    if end > last:
        names.append(Name(title, end, title, (0.0, 4.0, 0.0), nested=_is_qualifier(words, end, lexicon.people)))
    return names


def _is_qualifier(words: Words, end: int, nouns: Collection[str]) -> bool:
    """Tell whether a name that ends before a word is somebody's: Orvane's chief, a Red Cross volunteer."""
    if words.possessive[end - 1]:
        return True
    noun = words.lowers[end] if end < len(words) and words.joined(end - 1) else ""
    return noun in nouns and not noun.endswith("ed")  # Ruiz accused


def _is_body(words: Words, lexicon: Lexicon, first: int, last: int, typed: Mapping[int, Entity]) -> bool:
    """Tell whether a run of several words is surely one organisation's name: American Red Cross."""
    head = words.lowers[last - 1]
    if (
        first
        and words.lowers[first - 1] in _LEADS
        and head in lexicon.person_nouns
        and head not in lexicon.organization_nouns
    ):
        return False  # the County Commissioner
    ruler = words.lowers[first] in lexicon.honorifics and head in SUFFIXES  # Sultan Ahmad III
    ruler = ruler or (words.lowers[first] in _RULERS and last - first == 2 and words.possessive[first - 1])
    if ruler or "famer" in words.lowers[first:last]:
        return False
    entity = typed.get(last - 1)
    if entity is None or entity.label != "organization" or entity.score < SURE or last - first < 2:
        return False
    return words.find(entity.start, entity.end)[0] <= first


def _is_person(words: Words, first: int, last: int, typed: Mapping[int, Entity]) -> bool:
    """Tell whether a run surely ends in a person's name of several words, family name included."""
    entity = typed.get(last - 1)
    if entity is None or entity.label != "person" or entity.score < SURE:
        return False
    return first <= words.find(entity.start, entity.end)[0] < last - 1  # no Ana Ruiz, Town Clerk


def _is_common_tail(words: Words, lexicon: Lexicon, first: int, last: int, *, headline: bool) -> bool:
    """Tell whether a run's last word is a noun that only a headline gives a capital letter."""
    word = words.lowers[last - 1]
    if any(not words.capital(at) for at in range(first, last)) or "&" in words.before(last - 1):
        return False
    if word in _CITED:
        return True
    if not headline and word in _FIRMS:
        return False
    before = words.lowers[last - 2] if last - first > 1 else ""
    loose = headline or lexicon.is_title(before) or lexicon.is_geographic(before)  # Hon. Members, but Brill Growers
    plural = bool(before) and loose and word in lexicon.person_plurals and word != "people"
    return plural and not lexicon.is_geographic(word) and word not in lexicon.honorifics


def _find_body(words: Words, lexicon: Lexicon, first: int, last: int) -> int:
    """Return the number behind a lower-case noun that makes a body of a name, or behind the name.

    The Ruiz campaign, Peru's government, the Hungarian interior ministry.
    """
    if last >= len(words) or not (words.joined(last - 1) or words.possessive[last - 1]):
        return last
    place = lexicon.is_geographic(" ".join(words.lowers[first:last]))
    reach = 2 + place if place or words.lowers[last - 1] in lexicon.organization_nouns else 1
    for end in range(last, min(last + reach, len(words))):
        if words.capital(end) or (end > last and not words.joined(end - 1)):
            break
        if words.lowers[end] in BODIES:
            return end + 1
        if words.lowers[end] in lexicon.function_words:
            break
    return last
