"""Whose office a source phrase names: chair of governors Ana Ruiz; the Queenmother of Kokodo, Nana Efua Atta."""

from __future__ import annotations

from collections.abc import Container, Mapping

from quoteattr.speakers.heads import ARTICLES, FEW, KIN, OWNERS, PREPOSITIONS, SERVING, is_joint, is_served
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import CLEAR, Name
from quoteattr.speakers.offices import FIELD_LINKS, FIELDS, OFFICES
from quoteattr.speakers.words import Words

_FEWEST, _MOST, _ABOVE = 4, 6, 600


def find_office_holder(
    words: Words, lexicon: Lexicon, first: int, stop: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return who holds an office that is written like a name itself, or of two bodies, or has a bracket behind it.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the phrase's first word.
        stop: Number behind its own part.
        last: Number behind its last word.
        ending: The names by the number behind their last word.
    """
    return (
        _find_behind_bracket(words, stop, last, ending=ending)
        or _find_holder(words, first, stop, last, ending=ending)
        or _find_behind_fields(words, lexicon, first, last, ending=ending)
        or _find_behind_pair(words, lexicon, stop, last, ending=ending)
        or _find_parent(words, lexicon, first, stop, last, ending=ending)
    )


def find_titled(
    words: Words, lexicon: Lexicon, first: int, stop: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return the name behind what an office is of, without a comma.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the phrase's first word.
        stop: Number behind its own part.
        last: Number behind its last word.
        ending: The names by the number behind their last word.
    """
    links = FIELD_LINKS if words.lowers[first] in ARTICLES | OWNERS else FIELD_LINKS | {"in", "from"}
    behind = _find_behind_field(words, lexicon, stop, last, links, ending=ending) or _find_bare(
        words, first, stop, last, ending=ending
    )
    told = behind if behind is not None and not _is_object(words, behind) else None
    return _find_member(words, lexicon, stop, last, ending=ending) or told


def _is_object(words: Words, name: Name) -> bool:
    """Tell whether a name only is whom others deal with: a committee investigating Ana Ruiz."""
    of, before = words.lowers[name.title - 2 : name.title]
    return before.endswith(("ing", "ed")) and not words.capital(name.title - 1) and of not in {"of", "for", "on"}


def _find_behind_bracket(words: Words, stop: int, last: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return the person behind a title's or body's bracket: DCP (Traffic) Ana Ruiz, Lund Fund (LF) chief Ana Ruiz."""
    body = ending.get(stop)
    short = words.forms[stop - 1].isupper() or (body is not None and not body.is_person)
    if stop >= last or not short or words.gap(stop - 1).strip() != "(":
        return None
    begin = next((at + 1 for at in range(stop, last - 1) if words.gap(at).strip() == ")"), last)
    name = ending.get(last)
    if name is None or name.title < begin or not name.is_person or name.nested:
        return None
    return name if all(words.joined(at) and not words.capital(at) for at in range(begin, name.title)) else None


def _find_holder(words: Words, first: int, stop: int, last: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return who holds an office that is written like a name: the Queenmother of Kokodo, Nana Efua Atta."""
    office = ending.get(stop)
    if office is None or office.title != first + 1 or words.lowers[first] not in ARTICLES | OWNERS:
        return None
    direct = _find_beside(words, office, last, ending=ending)
    if direct is not None:
        return direct
    if not {"and", "who", "whose", "which"}.isdisjoint(words.lowers[stop:last]):
        return None
    name = ending.get(last)
    short = words.forms[stop - 1].isupper() and name is not None and name.title < name.first  # the CMD, Prof. Ana Ruiz
    if name is None or not name.is_full or name.title < stop + (not short):
        return None
    return name if "," in words.gap(name.title - 1) else None


def _find_beside(words: Words, office: Name, last: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return who is named between commas behind an office: the Commissioner for Sports, Ana Ruiz, who spoke."""
    link = next((at for at in range(office.first + 1, office.last) if words.lowers[at] in {"of", "for"}), 0)
    if not link or not _is_office(words.lowers[link - 1]) or words.gap(office.last - 1) != ", ":
        return None
    for end in range(min(last, office.last + _MOST), office.last, -1):
        name = ending.get(end)
        if name is not None and name.title == office.last and name.is_full and not name.nested:
            return name if end == last or words.gap(end - 1).startswith(",") else None
    return None


def _find_behind_fields(
    words: Words, lexicon: Lexicon, first: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return the full name behind an office for two things: Health and safety officer Ana Ruiz."""
    name, first = ending.get(last), first + (words.lowers[first] in ARTICLES)
    if name is None or not name.is_full or name.nested or name.title - first not in range(_FEWEST, _MOST):
        return None
    noun = words.lowers[name.title - 1]
    plain = all(words.joined(at) and not words.capital(at + 1) for at in range(first, name.title - 1))
    joint = is_joint(words, first + 1) and words.joined(name.title - 1)
    return name if plain and joint and (_is_office(noun) or noun in lexicon.person_nouns) else None


def _find_behind_pair(
    words: Words, lexicon: Lexicon, stop: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return the full name behind what somebody is of two bodies or fields: Arsenal and England midfielder Ana Ruiz.

    Not where the first of the two is somebody named above, and nothing tells that either is a body's or a place's.
    """
    name, one = ending.get(last), ending.get(stop)
    if stop >= last or name is None or one is None or not name.is_full or name.nested or one.votes[0] >= CLEAR:
        return None
    if words.lowers[stop] != "and" or not all(words.joined(at) for at in range(stop - 1, name.first - 1)):
        return None
    if name.title == stop + 1:  # Environment and Climate Change Minister Ana Ruiz
        return name if name.first - name.title > 1 and words.lowers[stop - 1] in FIELDS else None
    noun = words.lowers[name.title - 1]
    other = next((ending[at] for at in range(name.title, stop + 1, -1) if at in ending), None)
    if noun not in lexicon.person_nouns or words.capital(name.title - 1) or other is None or other.title != stop + 1:
        return None
    told = any(max(found.votes[1:]) > found.votes[0] for found in (one, other))
    family = words.lowers[one.last - 1]
    above = (ending[at] for at in range(max(0, stop - _ABOVE), stop + 1) if at in ending)
    somebody = any(found.is_full and words.lowers[found.last - 1] == family for found in above)
    return name if (told or not somebody) and other.votes[0] < CLEAR else None  # Marks and Spencer boss Ana Ruiz


def _find_parent(
    words: Words, lexicon: Lexicon, first: int, stop: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return the full name right behind whose parent somebody is, in numbers: Father of two Ana Ruiz."""
    begin = stop + 2
    bare = stop == first + 1 and words.lowers[first] in KIN and begin < last and words.lowers[stop] == "of"
    if not bare or words.lowers[stop + 1] not in FEW or not all(words.joined(at) for at in range(first, begin)):
        return None
    if lexicon.is_geographic(words.lowers[begin]) and words.lowers[begin] not in lexicon.given_names:
        return None  # Father of two Peruvian Kurds
    found = (ending[end] for end in range(begin + 2, min(begin + _MOST, last) + 1) if end in ending)
    return next((name for name in found if name.title == begin and name.is_person and not name.nested), None)


def _find_behind_field(
    words: Words, lexicon: Lexicon, stop: int, last: int, links: Container[str], *, ending: Mapping[int, Name]
) -> Name | None:
    """Return the name behind an office that is of something, or in it: chair of governors Ana Ruiz."""
    noun = words.lowers[stop - 1]
    if stop >= last or words.lowers[stop] not in links:
        return None
    if words.lowers[stop : stop + 2] == ["of", "state"] and stop + 2 < last and words.lowers[stop + 2] in links:
        stop += 2  # secretary of state for transport Ana Ruiz
    found = [ending[end] for end in range(stop + 2, last + 1) if end in ending and ending[end].title > stop]
    front = found[0].title if found else stop
    shared = len(found) > 1 and front == stop + 1 and words.lowers[found[0].last : found[1].title] == ["and"]
    found = found[1:] if shared and found[0].votes[0] <= CLEAR else found  # MP for Brill and Lund North Ana Ruiz
    beside = len(found) > 1 and found[1].title == found[0].last  # U.S. Attorney for the District of Lund Ana Ruiz
    seated = beside and lexicon.is_title(noun) and noun not in (SERVING if found[0].votes[0] >= CLEAR else KIN)
    found = found[1:] if beside else found
    if not (found and found[0].is_person and (seated or _is_office(noun))) or found[0].nested:
        return None
    begin = found[0].title
    placed = lexicon.is_geographic(" ".join(words.lowers[begin : found[0].first]))
    if begin < found[0].first and words.lowers[stop] == "in":
        if not placed:
            return None  # Leader in the Commons Ana Ruiz
        begin = found[0].first  # Leader in Wales Ana Ruiz
    begin += begin < found[0].first and words.lowers[begin] in lexicon.person_plurals  # Chair of Trustees Dr Ana Ruiz
    between = range(stop + 1, begin)
    if not between or words.lowers[between[-1]] in lexicon.person_nouns:
        return None  # a director of nurse Ana Ruiz
    if noun in SERVING and not is_served(words, lexicon, between[-1]):
        return None  # a spokesman for jailed Ana Ruiz
    plain = all(words.joined(at) for at in between)
    told = range(stop + 1, front)  # up to Lund in: governor of Lund County Ana Ruiz
    plain = plain and not any(words.capital(at) or words.lowers[at] in PREPOSITIONS for at in told)
    whole = found[0].title < found[0].first or "the" not in words.lowers[stop : between.stop]
    whole = whole or (found[0].last == last and found[0].votes[0] > CLEAR)
    return found[0] if plain and whole and words.joined(stop) else None


def _find_bare(words: Words, first: int, stop: int, last: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return the full name at the end of an office without an article: Head of sports in the ministry Ana Ruiz."""
    if stop != first + 1 or stop >= last or words.lowers[stop] not in {"of", "for"} or words.possessive[first]:
        return None
    if not _is_office(words.lowers[first]):
        return None
    end = next((at for at in range(stop, last) if not words.joined(at)), last - 1) + 1
    name = ending.get(end)
    alone = name is not None and words.lowers[name.title - 1] not in PREPOSITIONS  # but a spokesman for Ana Ruiz
    return name if name is not None and alone and name.is_full and name.title > stop + 1 else None


def _find_member(words: Words, lexicon: Lexicon, stop: int, last: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return who has a courtesy title behind what an office is of: Member of Parliament Dr Ana Ruiz.

    Or whose title has a preposition in it: Special Agent in Charge Ana Ruiz.
    """
    name = next((ending[end] for end in range(stop + 3, last + 1) if end in ending and ending[end].title > stop), None)
    if name is None or not name.is_person or name.nested or words.lowers[stop] not in {"of", "on", "for", "in"}:
        return None
    if words.lowers[stop] == "in":
        return name if name.title == stop + 1 and words.lowers[name.title] == "charge" else None
    noun = words.lowers[stop - 1]
    if noun in SERVING or noun in KIN or not (_is_office(noun) or lexicon.is_title(noun)):
        return None  # a spokesman for Prime Minister Ana Ruiz, the family of Prime Minister Ana Ruiz
    at = next((at for at in range(name.title, name.first) if words.lowers[at] in lexicon.honorifics), 0)
    joined = all(words.joined(index) for index in range(stop - 1, name.first - 1))
    return name if joined and at > stop + 1 and words.capital(at - 1) and not words.possessive[at - 1] else None


def _is_office(word: str) -> bool:
    """Tell whether a noun is an office's, or a scholar's: historian of science."""
    return word in OFFICES or word.endswith(("ian", "ologist", "professor", "-general"))
