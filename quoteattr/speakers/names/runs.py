"""Runs of capitalised words, with the small words that belong inside names."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from quoteattr.speakers.heads import AMPERSANDS, ARTICLES, MONTHS, SAID, WEEKDAYS, is_joint
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.names.numbered import is_house, is_numbered
from quoteattr.speakers.offices import COMMANDING
from quoteattr.speakers.words import Words

LINKS = frozenset({"of", "for", "against", "without"})
"""Prepositions that stand inside the names of bodies and titles."""

_FAME = frozenset({"fame", "famer", "famers"})
"""What halls are of, and who is in one."""

_ADDED = frozenset({"p.s.", "p.p.s."})
_LONGEST, _OFFICE, _NICKNAME, _NEAR = 16, 2, 3, 600
_FOR = frozenset("minister secretary spokesman spokeswoman spokesperson commissioner".split())
_ASSEMBLIES = frozenset("committee campaign coalition alliance movement project fund network".split())
_LEARNED = frozenset("institute center centre council society organization organisation foundation".split())
_SITTING = frozenset({"commission", "committee"})
_NO_MATTERS = (
    WEEKDAYS | MONTHS | frozenset("christmas easter facebook twitter instagram youtube telegram tiktok x".split())
)
"""What a commission may do something on, but is not on."""

_SITES = frozenset(
    "street road lane park garden gardens river canal lake forest wood woods common green hill bridge weir harbour"
    " harbor library museum theatre theater opera castle abbey cathedral church earth".split()
)
_OFFICERS = frozenset("sheriff prosecutor attorney coroner marshal examiner assessor".split())
_WHOLE = frozenset({"state", "staff"})
"""What offices are of, whatever else they are of or for: Minister of State, Chief of Staff."""

_INSTITUTIONS = frozenset(
    "house state parliament assembly senate commons lords treasury defense defence justice police staff".split()
)
_PAPERS = frozenset("voice daily weekly choice friend friends".split())
"""What papers and bodies are called that somebody has: People's Voice."""

_CHAMBERS = frozenset("house senate assembly commons the this that a".split())
_NICK_OPEN, _NICK_CLOSE = "\"“'‘(", "\"”'’)"

_RULERS = frozenset(
    "king queen pope emperor empress tsar czar kaiser shah sultan patriarch archbishop prince princess duke grand saint"
    " st".split()
)
_COUNTED = frozenset(
    "war phase part type class division category level article title section volume chapter stage act grade tier"
    " schedule figure table group annex appendix block unit form".split()
)
_THIRD = frozenset("has is does had who reigned ruled told wrote asked declared replied announced".split())
"""What follows a ruler's number, and no "I" outside quotations: Leo I says."""


def find_runs(words: Words, lexicon: Lexicon, *, within: AbstractSet[int] = frozenset()) -> Iterator[tuple[int, int]]:
    """Find the stretches of a text that are written like names.

    Args:
        words: The text's words.
        lexicon: The word lists.
        within: Numbers of the words that are known to stand within a name.

    Yields:
        The number of each run's first word and the number behind its last one. A run begins and ends
        with a capitalised word; particles ("van der"), "of" in the names of bodies and offices, "&"
        and nicknames in marks stand inside it.
    """
    index, count, capitals = 0, len(words), words.capitals
    while index < count:
        if not capitals[index] or _is_apart(words, index):
            index += 1
            continue
        end = index + 1
        while end < count and end - index < _LONGEST and continues(words, lexicon, end - 1):
            handle = words.forms[end][0] == "@"  # Ana Ruiz @anar
            if words.forms[end] == "I" and _is_pronoun(words, index, end):
                break
            sure = words.capital(end) or end in within or is_numbered(words, end)
            step = 1 if sure else _link(words, lexicon, index, end)
            step = 0 if handle else step
            if not step:
                break
            end += step
        yield index, end
        index = end


def _is_apart(words: Words, index: int) -> bool:
    """Tell whether a word with a capital letter is no name's: P.S., 5 PM, or a sign at an exchange, $ORVN."""
    added = words.lowers[index] in _ADDED and words.opens_paragraph(index)
    return added or words.before(index).endswith("$") or is_time(words, index)


def is_time(words: Words, index: int) -> bool:
    """Tell whether a word is the end of a time of day: 5 PM."""
    return words.forms[index] in {"AM", "PM"} and index > 0 and words.forms[index - 1][-1].isdecimal()


def continues(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a name may run on behind a word."""
    if words.joined(index) or (index + 1 < len(words) and is_house(words, index + 1)):
        return True
    gap = words.gap(index)
    if gap in AMPERSANDS or _is_nicknamed(words, lexicon, index, gap):
        return gap not in AMPERSANDS or not _is_couple(words, lexicon, index)
    if not words.possessive[index] or len(gap) > 3 or not _capital(words, index + 1):
        return False  # People's Party, Beekeepers' Union
    plural = words.lowers[index] in lexicon.person_plurals or gap in {"' ", "’ "}
    last = words.lowers[_last_capital(words, index + 1)]
    if words.lowers[index] in _OFFICERS and last in {"office", "department"}:
        return True  # Lund County Sheriff's Office
    if index and words.lowers[index - 1] == "st" and last in lexicon.organization_nouns:
        return True  # St. Anne's Hospital
    branch = index + 2 < len(words) and is_numbered(words, index + 2)  # Dockers' Local 88
    body = last in lexicon.organization_nouns or last in lexicon.company_words or last in _PAPERS
    return plural and (body or branch)


def _is_couple(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether two given names with one family's behind them are parted behind a word: Ana & Bo Ruiz."""
    given = words.lowers[index] in lexicon.given_names and words.lowers[index + 1 : index + 2] != []
    if not given or words.lowers[index + 1] not in lexicon.given_names or not words.joined(index + 1):
        return False
    family, before = words.lowers[index + 2], words.lowers[index - 1] if index and words.joined(index - 1) else ""
    alone = before in lexicon.person_plurals or not (before and words.capital(index - 1))
    common = lexicon.people, lexicon.bodies, lexicon.company_words, lexicon.function_words
    known = alone and words.capital(index + 2) and not any(family in listed for listed in common)
    return known and (before in lexicon.person_plurals or _is_met(words, index + 2))


def _is_met(words: Words, index: int) -> bool:
    """Tell whether a family's name stands near again without the two given ones: Ms Ruiz, no Ana & Bo Menswear."""
    around = range(max(0, index - _NEAR), min(len(words), index + _NEAR))
    met = (at for at in around if at != index and words.lowers[at] == words.lowers[index] and words.capital(at))
    return any(words.lowers[at - 1] not in ARTICLES and words.gap(at - 2) not in AMPERSANDS for at in met)


def _capital(words: Words, index: int) -> bool:
    """Tell whether a word exists and has a capital letter."""
    return index < len(words) and words.capital(index)


def _last_capital(words: Words, index: int) -> int:
    """Return the number of the last of the capitalised words that follow one another from one on."""
    end = index
    while end - index < _LONGEST and words.joined(end) and _capital(words, end + 1):
        end += 1
    return end


def _is_nicknamed(words: Words, lexicon: Lexicon, index: int, gap: str) -> bool:
    """Tell whether a name runs on into or out of a nickname in marks: Ana 'Nita' Ruiz."""
    gap = gap[1:] if gap[:2] == ". " else gap  # Ana C. "Nita" Ruiz
    if len(gap) != 2 or not _capital(words, index + 1) or "@" in words.forms[index + 1][:1] + words.forms[index][:1]:
        return False
    opens = gap[0] == " " and gap[1] in _NICK_OPEN
    begin = index - 1 + opens
    told = words.lowers[begin : begin + 1]  # before the nickname
    if "(" in gap or ")" in gap:
        told += words.lowers[index + opens : index + opens + 1]
    rank = not {"(", ")"}.isdisjoint(gap) and _is_short_rank(words, lexicon, begin)  # SP (East) Ana Ruiz
    if rank or any(_is_common(lexicon, word) for word in told):
        return False  # Superintendent of Police (Rural) Ana Ruiz
    if told == ["bill"] and (
        words.lowers[begin - 1] in _CHAMBERS or not WEEKDAYS.isdisjoint(words.lowers[begin + 2 : begin + 3])
    ):
        return False  # House Bill "Hope", Bill "Fair" Monday
    first = index + 1 if opens else _find_opening(words, index)
    last = _find_closing(words, first) if first else 0
    if not last or not _capital(words, last + 1) or (not opens and last != index):
        return False
    return first == last or _is_somebody_s(words, lexicon, first, last)


def _find_opening(words: Words, last: int) -> int:
    """Return the number of the first word of marks that end behind a word; 0 where they begin too far off."""
    for at in range(last, max(0, last - _NICKNAME), -1):
        before = words.before(at)[-2:]
        if len(before) == 2 and before[0] == " " and before[1] in _NICK_OPEN:
            return at
        if before != " ":
            return 0
    return 0


def _find_closing(words: Words, first: int) -> int:
    """Return the number of the last word of marks that begin before a word; 0 where they end too far off."""
    for at in range(first, min(first + _NICKNAME, len(words))):
        after = words.gap(at)
        if len(after) == 2 and after[0] in _NICK_CLOSE and after[1] == " ":
            return at
        if after != " " or not _capital(words, at + 1):
            return 0
    return 0


def _is_somebody_s(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether several words in marks stand between somebody's names: Ana "El Toro" Ruiz, no Ana "Big Fish" Day."""
    family = words.lowers[last + 1]
    common = lexicon.people, lexicon.bodies, lexicon.company_words, lexicon.function_words
    return words.lowers[first - 1] in lexicon.given_names and not any(family in listed for listed in common)


def _is_short_rank(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a word is an office or rank in capitals: SP, DCP."""
    known = index >= 0 and (lexicon.is_title(words.lowers[index]) or words.forms[index] in COMMANDING)
    return known and words.forms[index].isupper()


def _is_common(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a word in front of marks is a noun for people, bodies or documents and no given name, as Bill is."""
    return word in lexicon.people or (word in lexicon.bodies and word not in lexicon.given_names)


def is_nickname(words: Words, index: int) -> bool:
    """Tell whether a word stands in marks between two words of a name: Ana "Bomber" Ruiz, Ana "The Chief" Ruiz."""
    first = index
    while first and index - first < _NICKNAME and words.before(first) == " ":
        first -= 1
    before = words.before(first)[-2:]
    opened = len(before) == 2 and before[0] == " " and before[1] in _NICK_OPEN and before[1] != "("  # no (Ret)
    return opened and _find_closing(words, first) >= index


def _is_pronoun(words: Words, first: int, index: int) -> bool:
    """Tell whether an "I" behind capitalised words is no ruler's number: When I told Ana Ruiz I was leaving."""
    shortened = words.gap(index)[:1] in {"'", "’"} and words.gap(index)[1:2].isalpha()  # Ana I'd trust
    if not shortened and (not words.joined(index) or words.capital(index + 1)):
        return False
    ruler = any(words.lowers[at] in _RULERS for at in range(first, index)) or words.lowers[index - 1] in _COUNTED
    after = "" if shortened else words.lowers[index + 1]
    told = (after in _THIRD or after in SAID) and not words.quoted[index]
    return not (ruler or told or after in LINKS or after in {"and", "or", "in"})


def _link(words: Words, lexicon: Lexicon, first: int, index: int) -> int:
    """Return how many lower-case words from one on belong inside the name that began before."""
    word, before = words.lowers[index], words.lowers[index - 1]
    if before in lexicon.function_words:
        return 0
    if word == "plc":  # Orvane plc
        return int(words.joined(index - 1))
    mac = (before, word) == ("mac", "an") and words.lowers[first] in lexicon.given_names
    particle = mac or word in lexicon.particles
    particle = particle or (word == "o" and words.lowers[first] == "te")  # Te Rūnanga o Ngāi Tahu
    step = _particles(words, lexicon, index) if particle else 0
    if step:
        return step
    if word in LINKS:
        return _preposition(words, lexicon, first, index) or _tail(words, lexicon, first, index)
    if word in {"in", "to", "on"}:
        return _tail(words, lexicon, first, index)
    return int(word == "and" and (is_firm(words, lexicon, index) or _is_joint(words, lexicon, first, index)))


def is_firm(words: Words, lexicon: Lexicon, index: int) -> bool:
    """Tell whether an "and" stands between the two names of a known firm: Marks and Spencer."""
    return " ".join(words.lowers[index - 1 : index + 2]) in lexicon.known_bodies


def _particles(words: Words, lexicon: Lexicon, index: int) -> int:
    """Return how many particles from one on lead to a capital letter: van der Meer, Mac an Bhaird."""
    if words.joined(index) and _capital(words, index + 1):
        return 1
    second = words.joined(index) and index + 1 < len(words) and words.lowers[index + 1] in lexicon.particles
    return 2 if second and words.joined(index + 1) and _capital(words, index + 2) else 0


def _preposition(words: Words, lexicon: Lexicon, first: int, index: int) -> int:
    """Return how many words a preposition inside a name takes: Bank of the North."""
    word, before = words.lowers[index], words.lowers[index - 1]
    if not words.joined(index) or index + 1 >= len(words):
        return 0
    article = words.lowers[index + 1] in {"the", "a"} and words.joined(index + 1)
    at = index + 1 + article
    if not _capital(words, at):
        return 0
    body = before in lexicon.organization_nouns or (
        word == "for" and any(words.lowers[inner] in lexicon.organization_nouns for inner in range(first, index))
    )
    friends = word == "of" and before == "friends" and _is_site(words, lexicon, at)
    if (word in {"of", "for"} and body) or friends or (before == "hall" and words.lowers[at] in _FAME):
        return at - index
    further = words.joined(at) and _capital(words, at + 1)
    whole = before in _WHOLE and words.lowers[index - 2] == "of"  # Minister of State for Trade
    noun = before.rpartition("-")[2]  # under-secretary
    if (lexicon.is_title(noun) and (word == "of" or noun in _FOR)) or (whole and word != "against"):
        office = noun == "secretary" or (word == "of" and words.lowers[at] in _WHOLE)
        return at - index if office or _is_named(words, lexicon, first, at) else 0
    if word != "of" and before in lexicon.person_plurals:  # Farmers for Clean Rivers, but lawyers for Mr Lind
        somebody = lexicon.is_title(words.lowers[at]) or words.lowers[at] in lexicon.given_names
        return int(further and not article and not somebody)
    return 0


def _is_site(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell whether capitalised words name a place that has friends: Friends of Brill Park."""
    last = words.lowers[_last_capital(words, at)]
    site = last in _SITES or last in lexicon.organization_nouns
    return not lexicon.is_title(words.lowers[at]) and (site or lexicon.is_geographic(words.lowers[at]))


def _tail(words: Words, lexicon: Lexicon, first: int, index: int) -> int:
    """Return how many words a preposition takes far inside a body's name: Institute for the Study of Canals."""
    word, before = words.lowers[index], words.lowers[index - 1]
    if not (words.joined(index) and _capital(words, index + 1)):
        return 0
    after = words.lowers[index + 1]
    if word == "to":  # Committee to Protect Bees
        further = words.joined(index + 1) and _capital(words, index + 2)
        return int(further and before in _ASSEMBLIES and after not in lexicon.given_names)
    if word == "on":  # Commission on Fishing Rights
        matter = not (after in _NO_MATTERS or after in lexicon.given_names or lexicon.is_geographic(after))
        return int(matter and before in _SITTING and after not in lexicon.function_words)
    linked = any(words.lowers[at] in LINKS for at in range(first, index))
    begin = words.lowers[first + (words.lowers[first] == "the")]
    if begin in _LEARNED and linked:
        return int(word == "of" or (word == "in" and begin.startswith("organi")))
    chapter = word == "of" and words.forms[index - 1].isupper() and len(before) > _OFFICE  # ACLU of Ohio
    return int(chapter and lexicon.is_geographic(after))


def _is_named(words: Words, lexicon: Lexicon, first: int, at: int) -> bool:
    """Tell whether a person's name follows what a title is "of": Speaker of the House Ana Ruiz, not CEO of Brill Foods.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the title's first word.
        at: Number of the first capitalised word behind "of".
    """
    end, portfolio = _last_capital(words, at) + 1, words.lowers[at - 1] == "for"
    while portfolio and words.lowers[end : end + 1] == ["and"] and words.joined(end - 1) and words.joined(end):
        end = _last_capital(words, end + 1) + 1  # Minister for Education and Skills Ana Ruiz
    if end - at < 2:
        return False
    if any(words.lowers[index] in lexicon.given_names for index in range(at + 1, end)):
        return True
    apposed = first > 0 and words.capital(first - 1) and "," in words.gap(first - 1)
    if portfolio and not apposed:
        return end - at > _OFFICE
    if apposed or words.possessive[end - 1] or words.lowers[end - 1] in lexicon.organization_nouns:
        return False
    return words.lowers[at] in _INSTITUTIONS or lexicon.is_geographic(words.lowers[at])


def _is_joint(words: Words, lexicon: Lexicon, first: int, index: int) -> bool:
    """Tell whether an "and" stands inside one body's name: the Truth and Burial Committee."""
    if not (words.joined(index) and _capital(words, index + 1)):
        return False
    after, begin = words.lowers[index + 1], words.lowers[first]
    known = after in lexicon.given_names or after in lexicon.function_words
    if known or lexicon.is_title(after) or lexicon.is_geographic(after):
        return False
    if any(words.lowers[at] in LINKS for at in range(first, index)):
        return True
    if is_joint(words, index):  # Brill Fire and Rescue Service
        end = _last_capital(words, index + 1) + 1
        office = any(lexicon.is_title(words.lowers[at]) for at in range(index + 2, end))
        return office or words.lowers[end - 1] in lexicon.organization_nouns or words.lowers[end - 1] == "executive"
    if index - first > 4 or begin in lexicon.given_names or lexicon.is_geographic(begin):
        return False
    opened = begin == "the" or (first > 0 and words.lowers[first - 1] == "the")
    end = _last_capital(words, index + 1)
    return opened and end > index + 1 and words.lowers[end] in lexicon.organization_nouns
