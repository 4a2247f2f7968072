"""The name that a description leads to: the clerk, Ana Ruiz; a survivor called Bo; residents like Cy."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quoteattr.speakers.heads import (
    ARTICLES,
    DEFINITE,
    EITHER,
    PERSON_ENDING,
    PREPOSITIONS,
    SAID,
    classify_head,
    classify_noun,
    find_base_end,
    find_national,
)
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.words import Words

_RELATIVES = frozenset("who which that whose".split())
_OPENING = "“\"‘'«"
_FIRM, _SURE = 3.0, 2.0
_CALLED = frozenset({"identified as", "named as", "known as"})
_NAMED = (["the", "name"], ["by", "name"])
_TIMES = [["that", time] for time in "night day morning evening afternoon week month year season".split()]
_GIVEN = frozenset(
    "name named called known knew identified himself herself themselves guerre sign callsign"
    " organised organized trading".split()
)
_KNOWN = frozenset({"known", "knew"})
_SOMEBODY = frozenset("dead accused idol one ones somebody someone him her them".split())
_BY, _SOON = 4, 400
_STRANGERS = frozenset("caller man woman person account user".split())
_PAIR = frozenset("couple pair duo two spouses newlyweds brothers sisters siblings twins parents".split())
_PAIRS = (["call", "sign"], ["de", "guerre"])
_SORTS = frozenset({"first", "last", "nickname", "middle", "given", "de"})
_IS = frozenset({"is", "was"})
_HEARERS = frozenset("us me him her them reporters police".split())
_ONLY = frozenset("only simply just".split())
_LATER = frozenset("later since now".split())
_EXAMPLES = frozenset("including among notably especially".split())
_TRADED = frozenset("app website site lab venue brand rival sponsor label unit arm plant mine".split())
"""What is bought, run and fined under a name of its own."""

_LONGEST = 5
_CLOSED = re.compile(r"\s*[,.;:!?”\"’'»)\n—–]")


def find_led_to(
    words: Words, lexicon: Lexicon, first: int, stop: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return the name that a description leads to.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the description's first word.
        stop: Number behind its own part.
        last: Number behind the last word of the source.
        ending: The names by the number behind their last word.
    """
    example = _find_example(words, lexicon, first, stop, last, ending=ending)
    told = example or _find_before_epithet(words, first, stop, ending=ending)
    if told is not None:
        return told
    last = _find_cut_end(words, lexicon, last, ending=ending)
    called = _find_called(words, lexicon, stop, last, ending=ending)
    which = next((at for at in range(stop, last) if words.lowers[at] == "which" and words.gap(at - 1) == ", "), 0)
    if which and called is None:  # the head of the trust, which runs the school, Ana Ruiz
        called = _find_behind_clause(words, lexicon, stop - 1, which, last, ending=ending)
    return called or _find_apposed(words, lexicon, first, stop, last, ending=ending)


def _find_cut_end(words: Words, lexicon: Lexicon, last: int, *, ending: Mapping[int, Name]) -> int:
    """Return the number behind the name right behind a source that is too short: [the clerk], Ana Ruiz, said."""
    if last >= len(words) or words.sentences[last] != words.sentences[last - 1]:
        return last
    called = words.lowers[last] in {"named", "called"} and words.joined(last - 1)
    called = called and classify_head(lexicon, words.lowers[last - 1])[0] == "unnamed_person"  # no report named Ruiz
    if not called and words.gap(last - 1) != ", ":
        return last
    begin = last + called
    for end in range(min(begin + _LONGEST, len(words)), begin, -1):
        name = ending.get(end)
        if name is not None and name.title == begin and name.is_person and not name.nested:
            called = called and words.lowers[end : end + 1] != ["as"]  # the witness named Ruiz as the driver
            return end if called or _CLOSED.match(words.gap(end - 1)) else last
    return last


def _find_before_epithet(words: Words, first: int, stop: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return the name that a noun with an article tells from another of that name: Ruiz the farmer."""
    name = next((ending[at] for at in range(first + 1, stop - 1) if words.lowers[at] == "the" and at in ending), None)
    return name if name is not None and name.title == first and words.joined(name.last - 1) else None


def _find_example(
    words: Words, lexicon: Lexicon, first: int, stop: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return the one name that a plural is followed by as its example: residents like Ana Ruiz."""
    plural = any(word in lexicon.person_plurals for word in words.lowers[first:stop])
    if not plural or stop >= last or words.lowers[stop] not in {"like", "such"}:
        return None
    start = stop + 1 + (words.lowers[stop] == "such")
    if "and" in words.lowers[start:last]:
        return None
    for end in range(start + 1, last + 1):
        name = ending.get(end)
        if name is not None and name.title == start and name.is_person and not name.nested:
            return name
    return None


def _find_apposed(
    words: Words, lexicon: Lexicon, first: int, stop: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return the name that a description is followed by: the clerk, Ana Ruiz."""
    index, parts, head = stop, 0, stop - 1
    kind, plural = classify_noun(words, lexicon, stop - 1)
    if kind == "document":
        title = _find_title(words, stop, last, ending=ending)
        if title is not None or words.lowers[stop - 1] not in lexicon.organization_nouns:
            return title  # the shipping line, Orvane
    while index < last and parts < 3:
        gap, word = words.gap(index - 1), words.lowers[index]
        if plural and word in _EXAMPLES:
            return None  # several clerks, including Ana Ruiz
        joined = word == "and" and index == stop and words.lowers[first] not in DEFINITE
        if not (joined or any(mark in gap for mark in ',:—–”"()') or " -" in gap):
            if word in _RELATIVES and words.lowers[index : index + 2] not in _TIMES:
                return _find_behind_clause(words, lexicon, stop - 1, index, last, ending=ending)
            index += 1
            continue
        parts += 1
        start = _skip_lead(words, index + joined, last)
        if gap.strip() == ")" and not words.capital(index):
            index += 1  # the Member of Parliament (MP) for the area, Ana Ruiz
            continue
        if words.lowers[start] in _RELATIVES or words.lowers[start] in PREPOSITIONS:
            break  # the 34-year-old, from Brill, East Lund
        end = _find_part_end(words, lexicon, first, start, last, ending=ending)
        national = words.lowers[start] in {"a", "an"} and start < find_national(words, lexicon, end) < end
        if national or ("(" in gap and ")" in words.gap(end - 1) and end < last and words.capital(end)):
            index = end  # another worker, a Romanian; superintendent of police (rural) Ana Ruiz
            continue
        name = ending.get(end)
        if name is not None and name.last > start and not (index > stop and _is_place(name)):
            holder = ending.get(last)
            if kind == "unnamed_person" and not name.is_person and holder is not None and _is_next(words, name, holder):
                return holder  # the Permanent Secretary, Ministry of Health, Ana Ruiz
            return name if start == stop or _is_apt(words, lexicon, name, head, index, near=index == stop) else None
        index, head = max(end, index + 1), head if "(" in gap else end - 1
    return None


def _find_behind_clause(
    words: Words, lexicon: Lexicon, head: int, clause: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return the name behind a noun and its clause: a man who lives near it, Bo Lind; the firm that dug it, Orvane.

    Not where the clause speaks of anybody who may be named instead: a man who works for the mayor of Brill, Bo Lind.

    Args:
        words: The text's words.
        lexicon: The word lists.
        head: Number of the noun.
        clause: Number of the clause's first word.
        last: Number behind the last word of the source.
        ending: The names by the number behind their last word.
    """
    name = ending.get(last)
    if words.gap(last - 2).strip() == "(":
        name = ending.get(last - 1, name)  # the firm that dug it, Orvane Works (OW)
    kind, plural = classify_noun(words, lexicon, head)
    if name is None or name.nested or _is_place(name):
        return None
    if kind == "organization":
        told = range(clause + 1, name.title)
        others = any(at + 1 in ending or _may_be_named(words, lexicon, at) for at in told)
        return None if others or name.is_person or "," not in words.gap(name.title - 1) else name
    if not name.is_person or not name.is_full:
        return None
    if plural and words.lowers[name.title - 1] == "and":
        one = ending.get(name.title - 1)  # the couple who sued, Ana Ruiz and Bo Lind
        first = one is not None and one.is_full and words.gap(one.title - 1) == ", "
        return one if first and words.lowers[head] in _PAIR else None
    before = name.title - 1
    if words.lowers[before] in lexicon.person_nouns and words.joined(before):
        before -= 1
    if kind != "unnamed_person" or plural or "," not in words.gap(before):
        return None
    told = range(clause + 1, before + 1)
    others = any(at + 1 in ending and ending[at + 1].is_person for at in told) or any(
        words.lowers[at] in _SOMEBODY or classify_noun(words, lexicon, at)[0] in {"unnamed_person", "group"}
        for at in told
    )
    return None if others else name


def _may_be_named(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell whether a word in a body's clause may be called by the name behind it: the firm that bought a rival."""
    word = words.lowers[at]
    listed = word in lexicon.people or word in lexicon.bodies or word in EITHER or word in _TRADED
    return listed or classify_noun(words, lexicon, at)[0] != "other" or PERSON_ENDING.search(word) is not None


def _skip_lead(words: Words, start: int, last: int) -> int:
    """Return where a name may begin behind a comma: the actor, later Sir Bo; the suspect, identified as Ana Ruiz."""
    start += start + 1 < last and words.lowers[start] in _LATER
    return start + 2 * (" ".join(words.lowers[start : start + 2]) in _CALLED and start + 2 < last)


def _find_part_end(
    words: Words, lexicon: Lexicon, first: int, start: int, last: int, *, ending: Mapping[int, Name]
) -> int:
    """Return the number behind a part, with the name to which a second noun leads: her rival, singer and cook Ana Ruiz.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the description's first word.
        start: Number of the part's first word.
        last: Number behind the last word of the source.
        ending: The names by the number behind their last word.
    """
    end = find_base_end(words, lexicon, start, last, ending=ending)
    joint = words.lowers[first] not in DEFINITE or words.lowers[start] in DEFINITE | ARTICLES
    if joint or end + 1 >= last or words.lowers[end] != "and" or end in ending or not words.joined(end - 1):
        return end  # the clerk, her deputy and councillor Ana Ruiz
    second = find_base_end(words, lexicon, end + 1, last, ending=ending)
    name = ending.get(second)
    return second if name is not None and name.is_person and name.title > end + 1 else end


def _is_next(words: Words, body: Name, name: Name) -> bool:
    """Tell whether a person's full name follows a body's behind a comma."""
    return name.is_full and name.title == body.last and "," in words.gap(body.last - 1)


def _is_place(name: Name) -> bool:
    """Tell whether a name is a place's: hospitals in Denmark, Ghana and Peru."""
    return name.votes[2] > max(name.votes[:2])


def _is_apt(words: Words, lexicon: Lexicon, name: Name, head: int, index: int, *, near: bool) -> bool:
    """Tell whether a noun that some words part from a name may be said of its bearer.

    Args:
        words: The text's words.
        lexicon: The word lists.
        name: The name.
        head: Number of the noun.
        index: Number of the word behind the comma.
        near: Whether nothing stands between the noun and the comma.
    """
    noun, person = words.lowers[head], name.votes[0] >= max(name.votes[1:])
    inner = words.lowers[index - 1] in lexicon.organization_nouns and not words.capital(index - 1)
    inner = inner and words.lowers[index - 2 : index] != ["of", "staff"]
    kind = classify_noun(words, lexicon, head)[0]
    body = kind == "organization" and noun not in lexicon.person_nouns
    whole = near or (body and classify_noun(words, lexicon, index - 1)[1])  # a federation of farms, Orvane
    if inner and not whole and name.votes[0] < _SURE:
        return False  # a spokesman for the ferry line, Orvane
    human = kind in {"unnamed_person", "group"}
    if noun == "one" and words.lowers[head + 1 : head + 2] == ["of"]:
        return True
    if noun in EITHER or (body and whole):  # the buyer in Brill, Orvane plc
        return not person or name.votes[0] < _SURE or (noun in EITHER and (name.title < name.first or name.is_full))
    if kind == "other" and near and person and name.title < name.first:
        return True  # the locum, now Professor Ana Ruiz
    somebody = not lexicon.person_nouns.keys().isdisjoint((noun, *noun.split("-")))
    return (near and name.votes[1] >= _FIRM) or person == human or (person and somebody)


def _find_called(words: Words, lexicon: Lexicon, stop: int, last: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return the name that a description says was given: a survivor called Ana, who gave his name as Bo."""
    plural = classify_noun(words, lexicon, stop - 1)[1]
    for start in range(stop + 1, last):
        at = start - 1
        while at > stop and words.lowers[at] in _ONLY:
            at -= 1
        only = called = at < start - 1
        called = called or (words.lowers[at - 2 : at + 1] == ["to", "be", "called"] and not plural)
        if at > stop and words.lowers[at] == "as":
            at, called = at - 1, True
            while at > stop and words.lowers[at] in _ONLY:
                at, only = at - 1, True
            unsure = words.lowers[at - 1] == "identifying" and not only and words.lowers[stop - 1] in _STRANGERS
            if unsure and not _speaks(words, start, last):
                return None  # a caller identifying himself as Bo, who may be anybody
        if at > stop + 1 and words.lowers[at] in _HEARERS and words.lowers[at - 1] == "to":
            at -= 2  # identified himself to us as Ana
        if at > stop and words.lowers[at] in _IS and words.lowers[at - 1] == "name":
            at, called = at - 1, True  # whose name was Ana
        if words.lowers[at - 1 : at + 1] == ["name", "of"] and "by" in words.lowers[max(stop, at - _BY) : at]:
            at, called = at - 1, True  # who goes by the name of Ana
        called = called or words.lowers[at - 1 : at + 1] in _NAMED  # who gave only the name Ana
        called = called or words.lowers[at - 1 : at + 1] in _PAIRS or words.lowers[at] == "callsign"
        sort = words.lowers[at - 1] in _SORTS and "," in words.gap(at)  # her first name, Ana
        human = classify_head(lexicon, words.lowers[at - 1])[0] in {"unnamed_person", "group"}
        plain = words.lowers[at] == "named" or (words.lowers[at] == "called" and human)
        known = words.lowers[at] not in _KNOWN or "as" in words.lowers[at:start]
        if (called or plain or sort) and known and words.lowers[at] in _GIVEN and words.capital(start):
            found = [ending[end] for end in range(start + 1, last + 1) if end in ending and ending[end].title == start]
            return found[-1] if found and not found[-1].nested else None
    return None


def _speaks(words: Words, start: int, last: int) -> bool:
    """Tell whether somebody called by one of the words up to a phrase's end says something soon behind it."""
    called = {words.lowers[at] for at in range(start, last) if words.capital(at)}
    later = range(last, min(last + _SOON, len(words) - 1))
    return any(words.capital(at) and words.lowers[at] in called and words.lowers[at + 1] in SAID for at in later)


def _find_title(words: Words, stop: int, last: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return the name in marks that a document is followed by: its newsletter, “Ebb & Flow”."""
    if stop >= last or not any(mark in words.gap(stop - 1) for mark in _OPENING):
        return None
    found = [ending[end] for end in range(stop + 1, last + 1) if end in ending and ending[end].first == stop]
    return found[-1] if found else None
