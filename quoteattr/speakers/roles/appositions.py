"""What follows a name and says who bears it: ", the mayor of X", "(D-Vt.)", ", who leads ...", "is a ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import ARTICLES, OWNERS, SHORT, VAGUE, find_base_end, noun_of
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.offices import FIELD_LINKS
from quoteattr.speakers.roles.appointments import cut_office, find_given
from quoteattr.speakers.roles.bounds import cut_year, find_end, looks_back, trim_role
from quoteattr.speakers.roles.clauses import WHO, find_done, find_held
from quoteattr.speakers.roles.honours import find_letters_behind
from quoteattr.speakers.roles.places import find_place, name_behind
from quoteattr.speakers.roles.undescribed import OPENERS, is_clause, is_done, is_judged, is_part
from quoteattr.speakers.words import Words

_BRACKET = re.compile(r"\s*[(\[]\s*([^\W\d_][^()\[\]\n]{1,60}?)\s*[)\]]")
_PLAIN = re.compile(r"[RDILG]-[A-Z][\w.-]*\.?|[A-Z][\w-]+(?:\s[A-Z][\w-]+)?")
_PARTY = re.compile(r",\s*([RDI]-[A-Z][\w.]*(?:\s?[A-Z][\w.]*)?\.?)(?=[\s,;.:)])")
_ACTING = re.compile(
    r",\s*((?:prosecuting|defending|presiding|chairing)(?: for the [a-z]+)?"
    r"|for the (?:prosecution|defen[cs]e|family|[Cc]rown|state|plaintiffs?|defendants?|appellants?|respondents?"
    r"|company|council|town|city|government|inquiry|department|ministry|police|trust|union|club|board|competition))"
    r"(?=[,.;:])"
)
_AGE = re.compile(r"[\s,]*\(?(?:aged\s+)?\d{1,3}(?:(?:-foot|ft)(?:[-\s]\d{1,2}(?:in)?)?)?(?:\)?\s*,|\b\)?(?=\s*[,.)]))")
_AND = re.compile(r"\s+(?:and|&)\s+(?=[A-Z])")
_COPULA = re.compile(
    r"\s+(?:is \d{1,3},? and\s+(?=(?:is|was)\b))?"
    r"(?:is now|is|was|remains|became|has been|had been|will be|used to be)\s+"
)
_APPOSED = re.compile(r",|\s+(?:—|–|--?|/|\|)\s+(?=[a-zA-Z])")
_KNOWN = re.compile(r",?\s+(?:(?:better|best|also|widely|otherwise|formerly)\s+)?(?:known\s+as|nicknamed|dubbed)\b")
_DEGREE = re.compile(
    r"(?:,?\s+(?:[JS]r|M\.?D|Ph\.?D|J\.?D|D\.?O|R\.?N|Esq|M\.?P\.?H|M\.?B\.?A|C\.?P\.?A|Ed\.?D|DVM|DDS|DMD|LL\.?[BM]|Psy\.?D"
    r"|Pharm\.?D|D\.?Phil|M\.?Phil|B\.?S\.?N|M\.?S\.?N|B\.?Sc|M\.?Sc|Sc\.?D|Dr\.?PH|D\.?N\.?P|M\.?S\.?W|M\.?S|M\.?A|B\.?A"
    r"|MBBS|MBChB|FACP|FACS|FACC|FAAP|FAAN|FASCO|FRCS|FRCP|CFA|CFP|LCSW|NP|PA-C|PMP|PE|P\.E|AIA)\b\.?)+(?=,)"
)
_LEGAL = re.compile(
    r",\s+(?:Inc|Ltd|LLC|L\.L\.C|Corp|Co\.|[Pp]lc|PLC|GmbH|S\.A|N\.V|B\.V|LLP|S\.p\.A|Limited|Incorporated)(?!\w)\.?"
)
_SIGNED = re.compile(r"[”\"’'»—–-]\s*\Z")
_SENTENCE = frozenset(".?!")
_STRESS = re.compile(r"[*_]{1,3}")
_TIMES = frozenset(
    "day week month year hour minute move sign decision step number lot fact reference result second way bit"
    " moment time weekend night morning practice rise fall drop increase".split()
)
_LEAD = frozenset({"lead"})
_ANYBODY = VAGUE - frozenset("supporter opponent rival protester voter fan winner visitor guest speaker caller".split())
_COUNTS = frozenset("two three four both all".split())
_CALLS = frozenset("called calls branded brands dubbed dubs labelled labeled declared pronounced".split())
_WHERE = frozenset("in near across outside around".split())
_WHOLES = OWNERS | {"the"}
_LEADS = frozenset("once formerly previously recently currently".split())
_SELVES = frozenset("himself herself itself themselves".split())
_DENIALS = frozenset("not so very also being no".split())
_DEGREES = frozenset("better best also widely otherwise".split())
_RETIRED = frozenset({"retd", "rtd", "ret"})
_WORDS, _REACH, _PARTS, _INITIALS = 14, 400, 3, 5
_SURE, _LIKELY, _FULL = 4.0, 2.9, 2
"""Votes that make surely a person of a name: it looks like one, and is typed as one."""


def find_after(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Iterator[Offsets]:
    """Find the roles that follow a name.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: The name.
        ending: The names by the number behind their last word.

    Yields:
        Character offsets of each role.
    """
    if (name.first, name.last) == words.dateline:
        return
    text, position = words.text, words.ends[name.last - 1]
    limit = min(len(text), position + _REACH)
    stressed = _STRESS.match(text, position, limit)
    position = stressed.end() if stressed else position
    position += text.startswith(".,", position)  # Ana Ruiz Jr., a judge
    begin = position
    both, copula = _AND.match(text, position, limit), _COPULA.match(text, position, limit)
    if both:
        yield from _shared(words, lexicon, name, both.end(), ending=ending)
        return
    office = find_office(words, lexicon, name, position, ending=ending)
    office = office or _find_signed(words, lexicon, name, ending=ending)
    if office:
        yield office
        return
    if copula:
        past = copula[0].split()[-1] in {"was", "been"}
        told = (
            None
            if past and looks_back(words, name.first)
            else _apposition(words, lexicon, copula.end(), ending=ending, strict=True)
        )
        if told and not is_part(words, name.title, told):
            yield cut_year(words, told) if "became" in copula[0] else told
        return
    bracket = _BRACKET.match(text, position, limit)
    if bracket:
        plain = _PLAIN.fullmatch(bracket[1])
        retired = bracket[1].lower().rstrip(".") in _RETIRED
        if (name.is_person and not retired) and (
            (plain and not _is_other(words, lexicon, bracket.start(1), bracket.end(1), ending=ending))
            or _apposition(words, lexicon, bracket.start(1), ending=ending, strict=True)
        ):
            yield bracket.span(1)
        position = bracket.end()
    position, letters = _skip_letters(words, name, position, limit)
    yield from filter(None, [letters])
    for pattern in (_PARTY, _ACTING):
        match = pattern.match(text, position, limit)
        if match:
            yield match.span(1)
            position = match.end()
    place = find_place(words, lexicon, name, position, limit, ending=ending)
    if place is not None:
        position, body = place
        if body is not None:
            yield body
    placed = position > begin and place is not None  # Ana Ruiz of the Lund Trust, a charity
    yield from _appositions(words, lexicon, name, position, ending=ending, placed=placed)


def _skip_letters(words: Words, name: Name, position: int, limit: int) -> tuple[int, Offsets | None]:
    """Return where what follows a name's degrees, honours or legal form begins, and the honours' offsets.

    Args:
        words: The text's words.
        name: The name.
        position: Offset behind it.
        limit: Offset to which to look.
    """
    degree = _DEGREE.match(words.text, position, limit)
    position = degree.end() if degree else position
    letters = find_letters_behind(words, position) if name.is_person else None
    position = letters[1] if letters else position
    legal = _LEGAL.match(words.text, position, limit)
    return legal.end() if legal else position, letters


def find_office(
    words: Words, lexicon: Lexicon, name: Name, position: int, *, ending: Mapping[int, Name]
) -> Offsets | None:
    """Return the office that somebody is given: has named Ana Ruiz its new head; Ana Ruiz was appointed chair.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: The name.
        position: Offset behind it.
        ending: The names by the number behind their last word.
    """
    given = find_given(words, name, position)
    office = given and _apposition(words, lexicon, given, ending=ending, strict=True)
    return cut_office(words, office) if office else None


def _find_signed(words: Words, lexicon: Lexicon, name: Name, *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return what stands in the line below a name that signs a quotation: “It works.” / Ana Ruiz / Head, Lund School.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: The name.
        ending: The names by the number behind their last word.
    """
    first, below = name.title, name.last
    alone = below < len(words) and words.opens_paragraph(first) and words.opens_paragraph(below)
    if not alone or not words.capital(below) or not _SIGNED.search(words.before(first)):
        return None
    last = next((at for at in range(below, min(len(words), below + _WORDS)) if "\n" in words.gap(at)), len(words) - 1)
    if last - below >= _WORDS or words.gap(last).lstrip()[:1] in _SENTENCE:
        return None
    role = _apposition(words, lexicon, words.starts[below], ending=ending, strict=True)
    behind = words.find(*role)[1] if role else 0
    whole = below < behind <= last and words.gap(behind - 1) == ", " and words.capital(behind)  # Head, Lund School
    return (role[0], words.ends[last]) if role and whole else role


def is_legal_form(words: Words, name: Name) -> bool:
    """Tell whether a name is only what follows a firm's: Inc. of Orvane, Inc."""
    match = _LEGAL.match(words.text, max(0, words.starts[name.first] - 2))
    return match is not None and name.last - name.first == 1 and match.end() >= words.ends[name.first]


def _is_other(words: Words, lexicon: Lexicon, start: int, end: int, *, ending: Mapping[int, Name]) -> bool:
    """Tell whether what stands in brackets names who plays somebody: Ana (Bo Lind)."""
    first, last = words.find(start, end)
    name = ending.get(last)
    if name is None or name.first != first or last - first < _FULL:
        return False
    listed = words.lowers[first] in lexicon.given_names or words.lowers[first] in lexicon.family_first
    return name.votes[0] >= (_LIKELY if listed else _SURE) and max(name.votes[1:]) < 1.0


def _appositions(
    words: Words, lexicon: Lexicon, name: Name, position: int, *, ending: Mapping[int, Name], placed: bool
) -> Iterator[Offsets]:
    """Yield the descriptions that follow one another behind a name, or its place, ages between them left out."""
    text = words.text
    limit = min(len(text), position + _REACH)
    if name.title and words.lowers[name.title - 1] in _CALLS:
        return  # called Ana Ruiz, D-Ohio, a fraud
    fronted = name.title and words.lowers[name.title - 1] in _WHERE
    if fronted and not name.is_person and words.sentence_start(name.title) == name.title - 1:
        return  # In Brill, the mayor was asked
    for part in range(_PARTS):
        age = _AGE.match(text, position, limit)
        if age and "," in age.group():
            position = age.end() - age.group().endswith(",")
        who = WHO.match(text, position, limit)
        if who:
            told = who["rest"] or who["copula"]
            role = _relative(words, lexicon, who, ending=ending) if told else find_done(words, lexicon, position, limit)
            yield from filter(None, [role])
            return
        mark = _APPOSED.match(text, position, limit)
        told = None
        if mark is not None:
            human = name.votes[0] > max(name.votes[1:])
            told = _apposition(
                words, lexicon, mark.end(), ending=ending, human=human, strict=human and (placed or part > 0)
            )
        if told is None:
            return
        yield told
        position = told[1]


def _shared(
    words: Words, lexicon: Lexicon, name: Name, position: int, *, ending: Mapping[int, Name]
) -> Iterator[Offsets]:
    """Yield the roles behind the second of two names that are told of both: A and B, two nurses."""
    second = name_behind(words, words.find(position, position + 1)[0], ending=ending)
    if second is None or second.nested or second.is_person != name.is_person:
        return
    text = words.text
    end = words.ends[second.last - 1]
    if _AND.match(text, end):
        return
    for start, stop in find_after(words, lexicon, second, ending=ending):
        if text.startswith(("of ", "at ", "from ", "two ", "both "), start) or text[stop - 1] == "s":
            yield start, stop


def _apposition(
    words: Words,
    lexicon: Lexicon,
    start: int,
    *,
    ending: Mapping[int, Name],
    human: bool = True,
    strict: bool = False,
) -> Offsets | None:
    """Return the description that begins at an offset, if it is one.

    Args:
        words: The text's words.
        lexicon: The word lists.
        start: Where it would begin.
        ending: The names by the number behind their last word.
        human: Whether it would describe a person.
        strict: Whether only nouns of the word lists will do.
    """
    first, _ = words.find(start, start + 1)
    while first < len(words) and words.starts[first] < start:
        first += 1
    if first >= len(words) or words.text[start : words.starts[first]].strip(" \n\xa0"):
        return None
    both = words.lowers[first] == "both" and not ARTICLES.isdisjoint(words.lowers[first + 1 : first + 2])
    both = both or words.lowers[first] in _SELVES or words.lowers[first] == "also"
    first += both and words.joined(first)  # herself a nurse, both a nurse and a vet
    if is_judged(words, first):
        return None
    begin, first = words.starts[first], _skip_lead(words, first)
    whole = words.lowers[first + 2 : first + 3]
    if words.lowers[first : first + 2] == ["one", "of"] and not _WHOLES.isdisjoint(whole):
        stop = find_base_end(words, lexicon, first + 2, min(len(words), first + _WORDS), ending=ending)
        several = lexicon.person_plurals.get(words.lowers[stop - 1], "people") not in _ANYBODY
        return trim_role(words.text, begin, find_end(words, lexicon, words.ends[stop - 1])) if several else None
    end = _end_description(words, lexicon, first, ending=ending, human=human, strict=strict)
    return trim_role(words.text, begin, end) if end else None


def _end_description(
    words: Words, lexicon: Lexicon, first: int, *, ending: Mapping[int, Name], human: bool, strict: bool
) -> int:
    """Return the offset where the description that begins at a word ends; 0 if it is none.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the word.
        ending: The names by the number behind their last word.
        human: Whether it would describe a person.
        strict: Whether only nouns of the word lists will do.
    """
    stop = find_base_end(words, lexicon, first, min(len(words), first + _WORDS), ending=ending)
    head, opener = noun_of(words.lowers[_find_head(words, lexicon, first, stop, ending=ending)]), words.lowers[first]
    article = opener in {"a", "an"}
    short = human and (words.forms[stop - 1] in SHORT or _is_short_office(words, first, stop))  # a 36-year-old GP
    closed = opener in lexicon.function_words and opener not in OPENERS and not short
    named = stop in ending and not short and head not in lexicon.person_nouns
    if closed or named or is_done(words, first, stop, human=human) or is_clause(words, first, stop):
        return 0
    if (strict or not human) and head in VAGUE:
        return 0
    if not (short or _is_described(lexicon, opener, head, human=human)):
        thing = human and head in lexicon.document_nouns  # the editor of “Salt”, a book
        if strict or thing or not article or head in _TIMES or words.capital(stop - 1):
            return 0
    elif strict and opener in _DENIALS:
        return 0
    while stop - first > 1 and words.lowers[stop - 1] in _DEGREES:
        stop -= 1  # an analyst better known as
    end = words.ends[stop - 1]
    end = end if _KNOWN.match(words.text, end) else find_end(words, lexicon, end)
    inner = name_behind(words, words.find(end, end + 1)[1], ending=ending) if words.text.startswith("(", end) else None
    whole = stop == words.find(end - 1, end)[1]
    other = whole and inner is not None and inner.is_person  # Ana Ruiz, the clerk (Bo Lind)
    return 0 if other else end


def _is_short_office(words: Words, first: int, stop: int) -> bool:
    """Tell whether a description is the initials of an office, with what it is of: PRO of the clinic."""
    form = words.forms[first]
    short = stop - first == 1 and form.isupper() and form.isalpha() and 1 < len(form) <= _INITIALS
    return short and stop < len(words) and words.joined(first) and words.lowers[stop] in {"of", "for"}


def _find_head(words: Words, lexicon: Lexicon, first: int, stop: int, *, ending: Mapping[int, Name]) -> int:
    """Return the number of a description's noun.

    That is the office's noun where it was taken for a name with what it is of: Chief Executive of Orvane Homes.
    """
    name = ending.get(stop)
    if name is None or name.title != first:
        return stop - 1
    links = (at for at in range(first + 1, stop) if words.lowers[at] in FIELD_LINKS)
    link = next(links, stop)
    whole = name.first in {first, link + 1} or name.last - name.first == 1  # Minister of Health Bo Lind is another one
    of = whole and lexicon.is_title(words.lowers[link - 1])
    return link - 1 if of and words.lowers[link - 1] in lexicon.person_nouns else stop - 1


def _skip_lead(words: Words, first: int) -> int:
    """Return the number of the word behind one that tells when somebody was something: once a clerk."""
    behind = first + 1 + (words.lowers[first : first + 2] == ["until", "recently"])
    led = behind > first + 1 or words.lowers[first] in _LEADS
    return behind if led and behind < len(words) and words.joined(behind - 1) else first


def _is_described(lexicon: Lexicon, opener: str, head: str, *, human: bool) -> bool:
    """Tell whether a head noun says what somebody, or some body, is."""
    if head in lexicon.person_nouns or head in lexicon.honorifics:
        return True
    if human and (head in _LEAD or head.endswith("-general")):
        return True
    if opener in _COUNTS and head in lexicon.person_plurals:
        return True
    return not human and head in lexicon.organization_nouns


def _relative(words: Words, lexicon: Lexicon, who: re.Match[str], *, ending: Mapping[int, Name]) -> Offsets | None:
    """Return the role that a relative clause tells: who leads the council, who is a nurse."""
    if who["rest"]:
        return find_held(words, lexicon, who)
    return _apposition(words, lexicon, who.end("copula"), ending=ending)
