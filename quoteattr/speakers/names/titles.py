"""Where the titles before a name end and the name begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteattr.speakers.heads import MONTHS, noun_of
from quoteattr.speakers.lexicon import Gender, Lexicon
from quoteattr.speakers.names.keys import fold
from quoteattr.speakers.names.ranks import is_called, is_rank
from quoteattr.speakers.names.runs import LINKS
from quoteattr.speakers.names.types import FIRMS, SUFFIXES
from quoteattr.speakers.offices import MODIFIERS
from quoteattr.speakers.words import Words

_PAPERS = frozenset(
    "caller observer examiner inquirer enquirer guardian star mirror champion reporter defender pioneer ranger"
    " independent investor economist spectator leader chronicler courier advertiser messenger recorder sentinel"
    " patriot freeman citizen statesman monitor mariner".split()
)
_WEEKLIES = frozenset({"economist", "spectator"})
"""Papers that are called by one noun."""

_LED = frozenset("majority minority opposition house senate party union council group assembly team youth".split())
_SURNAMES = frozenset(
    "king bishop dean judge major baron count prince duke pope cardinal marshal lord sultan chase young father"
    " deacon baker carpenter cook butler parker miller hunter porter fisher taylor potter weaver gardener"
    " shepherd mason chair grant ranger abbott abbot page".split()
)
_FORCES = frozenset({"guard", "guards"})
_TRADING = frozenset("group bank company".split())
_MALE = ("man", "master")
_MEN = frozenset("man gentleman frenchman clergyman businessman anchorman stuntman wingman".split())
_OFFICES = frozenset(
    "officer director manager president secretary commissioner minister spokesman spokeswoman spokesperson adviser"
    " advisor analyst editor coordinator executive consultant correspondent inspector superintendent"
    " ambassador governor supervisor administrator".split()
)
"""Nouns for offices that hardly anybody has for a family name."""


_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)")
_SHORT, _FULL, _REACH = 4, 2, 4
"""Letters of words too short to be told from names: Docs, Lords."""


def split_title(
    words: Words, lexicon: Lexicon, first: int, last: int, *, whole: bool = False
) -> tuple[int, Gender | None]:
    """Split the titles off a run of capitalised words.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the run's first word.
        last: Number behind its last word.
        whole: Whether the run's last words are surely a person's name.

    Returns:
        The number of the word where the name begins, ``last`` for titles without a name, and the
        gender that the titles tell.
    """
    if leads_firm(words, lexicon, first, last) or _is_grade(words, lexicon, first):
        return first + 1, None
    seat = _skip_seat(words, lexicon, first, last, whole=whole)
    if seat > first:
        return seat, None
    if last - first > 2 and words.lowers[last - 1] in SUFFIXES:  # Ana Ruiz MP, but no Labour MP
        cut, gender = _split(words, lexicon, first, last - 1)
        if _is_full(words, lexicon, cut, last - 1) and not _is_joint(words, lexicon, last):
            return cut, gender
    cut, gender = _split(words, lexicon, first, last)
    before = words.lowers[last - 2] if last - first > 1 else ""
    office = words.lowers[last - 1] in _OFFICES and before not in lexicon.given_names  # Chief Medical Officer
    office = office or (words.forms[last - 1].isupper() and not words.forms[last - 2].isupper())  # the Lund MP
    if cut == last and whole and before and not (office or before in LINKS | MODIFIERS or lexicon.is_title(before)):
        cut = _split(words, lexicon, first, last - 1)[0]  # Ana Contractor
    return cut, gender


def _is_grade(words: Words, lexicon: Lexicon, first: int) -> bool:
    """Tell whether a run begins with the end of a rank that has a number: Sgt. 1st Class Ana Ruiz."""
    graded = first > 1 and words.lowers[first] == "class" and _ORDINAL.fullmatch(words.lowers[first - 1]) is not None
    return graded and lexicon.is_title(words.lowers[first - 2])


def _is_joint(words: Words, lexicon: Lexicon, last: int) -> bool:
    """Tell whether a run is one of two offices of the one named behind them: Lok Congress MP and diplomat Ana Ruiz.

    A party's or body's, and no person's name: Ana Ruiz MP and campaigner Bo Lind.

    Args:
        words: The text's words.
        lexicon: The word lists.
        last: Number behind the run's last word.
    """
    if words.lowers[last - 2] not in lexicon.organization_nouns or words.lowers[last : last + 1] != ["and"]:
        return False
    at = last
    while words.joined(at) and at - last < _REACH and not words.capital(at + 1):
        at += 1
    return words.joined(last - 1) and words.joined(at) and words.lowers[at] in lexicon.person_nouns


def is_held_by_women(lexicon: Lexicon, titles: Sequence[str]) -> bool:
    """Tell whether only the ending of lower-case titles is a man's: Chairman, Headmaster, but no Mr Chairman."""
    male = [word for word in titles if "m" in {lexicon.honorifics.get(word), lexicon.person_nouns.get(word)}]
    return all(word.endswith(_MALE) and word not in _MEN for word in male)


def _skip_seat(words: Words, lexicon: Lexicon, first: int, last: int, *, whole: bool) -> int:
    """Return where the name begins behind what an office is of: Speaker of the House Ana Ruiz."""
    lowers, behind = words.lowers, first + 1
    led = first > 2 and lowers[first - 2 : first] == ["of", "the"] and lexicon.is_title(lowers[first - 3])
    if not led or last - first <= _FULL or lowers[first] not in lexicon.organization_nouns:
        return first
    initial = "." in words.forms[behind] or len(words.forms[behind]) == 1
    known = (whole or initial or lowers[behind] in lexicon.given_names) and lowers[last - 1] not in lexicon.bodies
    return behind if known else first


def leads_firm(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether a run opens a sentence with what a firm does: Developer Orvane Homes, no Developer Alliance."""
    opens = first == 0 or words.sentences[first] != words.sentences[first - 1]
    if not opens or last - first < _FULL or words.lowers[first] not in FIRMS:
        return False
    head, tail = words.lowers[first + 1], words.lowers[last - 1]
    common = head in lexicon.organization_nouns or head in lexicon.company_words or head in lexicon.people
    named = tail not in lexicon.organization_nouns or tail in lexicon.company_words or tail in _TRADING
    person = head in lexicon.given_names and words.lowers[first] in lexicon.person_nouns
    return named and not (common or person)


def _split(words: Words, lexicon: Lexicon, first: int, last: int) -> tuple[int, Gender | None]:
    """Split the titles off a run that has no letters behind it."""
    lowers = words.lowers
    office = last - first > 2 and lowers[last - 2] == "of" and lexicon.is_title(lowers[last - 3])  # Secretary of State
    body = lowers[last - 1] in lexicon.organization_nouns and not lexicon.is_title(lowers[last - 1])
    body = body or (last - first == _FULL and lowers[first] in FIRMS and lowers[last - 1] in lexicon.company_words)
    if (body or _is_called_body(lexicon, lowers, first, last)) and not office:
        return first, None
    cut, gender = first, None
    linked = next((index for index in range(first, last) if lowers[index] in LINKS), None)
    if linked is not None:
        famer = lowers[linked + 1] == "famer"
        if linked == first or not (famer or lexicon.is_title(lowers[linked - 1].rpartition("-")[2])):
            return first, None
        cut = _skip_office(words, lexicon, linked, last)
        if cut >= last:
            return last, None
    for index in range(first, last):
        if not (_is_title(lexicon, lowers[index]) or is_rank(words, index, first, last)):
            continue
        paper = lowers[index] in _PAPERS and lowers[index - 1] not in _LED and not _is_title(lexicon, lowers[index - 1])
        named = last - 1 > first or lowers[index] in _WEEKLIES
        if paper and named and index == last - 1 and lowers[first - 1 : first] == ["the"]:
            return first, None  # the Morning Examiner
        if is_called(words, lexicon, index, first, last):
            continue
        given = index > first and lowers[first] in lexicon.given_names
        if lowers[index] in _SURNAMES and (given or index == last - 1 > first):
            continue
        cut = max(cut, index + 1)
        gender = lexicon.honorifics.get(lowers[index]) or lexicon.person_nouns.get(lowers[index]) or gender
    if cut < last and lowers[cut] in LINKS and not words.capital(cut):
        return last, gender  # Secretary of State
    while cut < last - 1 and _is_adjective(words, lexicon, cut, last):
        cut += 1
    return _skip_epithets(words, lexicon, cut, last, first=first), gender


def _is_called_body(lexicon: Lexicon, lowers: Sequence[str], first: int, last: int) -> bool:
    """Tell whether a run behind "the" ends in a noun for persons and bodies alike: the Charities Regulator."""
    either = lowers[last - 1] in lexicon.organization_nouns or lowers[last - 1] in _FORCES
    led = first > 0 and lowers[first - 1] == "the" and last - first > 1
    return either and led and not any(lexicon.is_title(word) for word in lowers[first : last - 1])


def _is_full(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether words are a given and a family name, or at least not a place's, party's or acronym's."""
    if last - first < 2 or any(lexicon.is_geographic(word) for word in words.lowers[first:last]):
        return False
    given = words.lowers[first] in lexicon.given_names
    return given or not any(words.forms[index].isupper() for index in range(first, last))


def _is_title(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a word is a title, several (Justices), or a compound of one: Oscar-winner."""
    if lexicon.is_title(word) or (word[-1:] == "s" and word[:-1] in lexicon.honorifics and len(word) > _SHORT):
        return True
    if noun_of(word) != word:
        return lexicon.is_title(noun_of(word))  # Mum-of-two, Mayor-elect
    head, _, tail = word.rpartition("-")
    return bool(head) and tail in lexicon.person_nouns and not lexicon.is_geographic(word)  # Port-au-Prince


def _skip_office(words: Words, lexicon: Lexicon, linked: int, last: int) -> int:
    """Return where the name begins behind an office with links: Minister of State for Trade and Skills Ana Ruiz."""
    if words.lowers[linked + 1] == "famer":
        return linked + 2  # Hall of Famer Ana Ruiz
    cut = linked
    while cut < last - 1 and (words.lowers[cut] in LINKS or words.lowers[cut] == "and"):
        cut += 2 + (words.lowers[cut + 1] == "the")
    for index in range(cut, last - 1):
        if words.lowers[index] in lexicon.given_names:
            initials = (at for at in range(index, cut, -1) if not _is_initial(words, at - 1))
            return next(initials, cut)  # Superintendent of Police K. Ana Ruiz
    return cut


def _is_initial(words: Words, index: int) -> bool:
    """Tell whether a word is a letter with a point: K. Ana Ruiz, but Company C Ana Ruiz."""
    return len(words.forms[index]) == 1 and words.gap(index).startswith(".")


def _is_adjective(words: Words, lexicon: Lexicon, index: int, last: int) -> bool:
    """Tell whether a word only says where the next ones belong: British, Republican."""
    word, after = words.lowers[index], words.lowers[index + 1]
    if last - index < 3 and after not in lexicon.given_names:
        return False
    belongs = word in lexicon.demonyms or word in lexicon.places
    return belongs and words.lowers[last - 1] not in lexicon.organization_nouns


def _skip_epithets(words: Words, lexicon: Lexicon, cut: int, last: int, *, first: int) -> int:
    """Return where the name begins behind words that are none: Navy SEAL Ana Ruiz, Furious Ana Ruiz."""
    tail = words.lowers[last - 1]
    if last - cut < 3 or tail in lexicon.organization_nouns or tail in lexicon.company_words:
        return cut
    begin = cut
    for index in range(begin, last - 2):
        form, after = words.forms[index], words.forms[index + 1]
        shouted = len(form) > 2 and form.isupper() and not after.isupper() and "." not in form
        given = words.lowers[index + 1] in lexicon.given_names
        known = words.lowers[index] in lexicon.given_names or fold(words.forms[index]) in lexicon.family_first
        known = (
            known
            or words.lowers[index] == "te"
            or words.lowers[index] in MONTHS
            or _is_called_md(words, lexicon, index)
        )  # Te Ana Ruiz
        strange = index == first and len(form) > 1 and not known
        if shouted or (given and strange):
            cut = index + 1
    return cut


def _is_called_md(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether "Md." is short for a given name, and no state: Md. Ruhul Amin, but Brill, Md. Ana Ruiz."""
    if words.forms[index] != "Md" or index == 0:
        return words.forms[index] == "Md"
    placed = words.capital(index - 1) and words.before(index) == ", "
    return not placed or words.lowers[index - 1] in lexicon.organization_nouns
