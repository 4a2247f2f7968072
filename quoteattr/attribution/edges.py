"""The edges of cues and sources: they end with their paragraph, and with a whole phrase."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from quoteattr.encoder.segments import NARROWEST, WIDEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoteattr.attribution.attribution import Offsets

_BREAK = re.compile(r"[ \t\u00a0]*(?:\r\n?|[\n\u0085\u2028])(\s*)")
_EMPTY_LINE = re.compile(r"[\r\n\u0085\u2028\u2029]")

_LEAD, _WORD, _KIN = 200, 64, 24

_DANGLING = re.compile(
    r"(?:(?:^|\s)(?:the|an?)"
    r"|\s(?:of|in|on|at|by|for|from|to|with|as|and|or|its|his|her|their|our|my|who|which|that|whose))$",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"\s(?:the|an?|of|its|their|our|my|his|whose|than|from|into|by|despite|between"
    r"|and|or|while|because|where|who|which|v|vs|versus)$",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"(?:(?<=[a-z])[ \xa0](?!I['’])(?:[A-Z][\w-]*[ \xa0]){0,2}[A-Z][\w-]*)?(?:(?<=s)['’]|['’]s)[ \xa0](?=\w)"
)
"""Whose somebody is, right behind a word: (met) Ana Ruiz's (aide)."""

_OPENED = re.compile(r"(?<!\w)[\"'“‘«„]")
_NAMED = re.compile(
    r",\s(?:[^\W\d_a-z][\w'’.-]*[ \xa0]?){1,4},\s(?=(?:in|on|at|over|for|with|to|from|after|before|during)\s)"
)
"""A name between commas behind which a clause goes on: (the clerk), Ana Ruiz, (in May)."""

_VERSUS = frozenset({"v", "vs"})
_LAST = 8
"""Characters of the longest of them with its space."""
_CLAUSE_END = re.compile(r"[.,;:!?()\[\]\n“”\"]|\s[-–—]|—|$")
_COLON = re.compile(
    r"(?:\s?[(\[][^()\[\]\r\n]{1,40}[)\]])?[\s*_]{0,8}(?P<mark>[:：]|[–—―]|--?)[\s*_]{0,8}"
    r"(?:[(\[][^()\[\]\r\n]{1,40}[)\]]\s)?[\"'“‘«„`]{0,3}"
)
_DASH = re.compile(r"[.!?…,]?[\"'”’»“`*_]{0,4}\s{0,4}[*_>]{0,3}(?P<mark>[–—―]|--?)[\s*_]{0,4}")
_NAME = re.compile(r"(?:[ \t\u00a0]+[^\W\d_a-z][\w'’.-]*){2,5}[ \t\u00a0]*")
_MORE = re.compile(r"(?:[ \t\u00a0]+(?!\w+day\b|Says\b)[^\W\d_a-z][\w'’.-]*){1,4}")
_INSIDE = re.compile(r"[0-9A-Za-z_\u00aa-\u058f]{2}")
"""Two letters, digits or lines of alphabets that part words by spaces."""

_ACCORDING = re.compile(r"according\s+to", re.IGNORECASE)
_ONLY = re.compile(r",\s+(?:only|not|just|merely|but)\s")
_REST = re.compile(r",\s+(?:in|on|at|for|with|after|before|during|since|until|because|when|while|if|only|not|but)\s")
_REPLY = re.compile(r"(?:came|comes)\s+(?:the|his|her|their)\s+(?:\w+\s+)?(?:reply|answer|response|retort)")
_BARE = re.compile(r"a|(?i:an|the|of|in|on|at|to|by|for|and|or)|(?:Dear )?(?:Sirs?|Madam|Editor)(?=,? ?[,–—-])")
_CONTRACTED = re.compile(r"\b(?:I|you|s?he|it|we|they|who|that)(?P<verb>['’](?:d|ll|ve|re|s|m))$", re.IGNORECASE)
_ADVERB = re.compile(
    r"(?P<verb>\s+(?:always|often|usually|sometimes|never|also|then|still|rarely|frequently|repeatedly|famously"
    r"|recently|already|previously))$",
    re.IGNORECASE,
)
_BELONG = re.compile(
    r"\b(?:(?:[Tt]he|[Ss]ome|[Aa])\s)?(?i:family|families|relatives?|parents?|mother|father|widow|widower|wife|husband|sons?"
    r"|daughters?|brothers?|sisters?|siblings|friends?|colleagues?|neighbou?rs?|supporters?|lawyers?)\sof\s$"
)
_NEXT_WORD = re.compile(r"[ \t\u00a0]+[^\W_][\w'’.-]*(?<!\.)")


def within_paragraph(text: str, span: Offsets, near: int) -> Offsets:
    """The part of a span that lies in one paragraph.

    Args:
        text: The whole text.
        span: Start and end.
        near: A place outside the span; of two parts, the one on its side is kept.

    Returns:
        The span, if no paragraph ends in it, else a part of it.
    """
    start, end = span
    for match in list(_BREAK.finditer(text, start, end)):
        if not _ends_paragraph(text, match):
            continue
        if near < span[0]:
            return start, match.start()
        start = match.end()
    return start, end


def _ends_paragraph(text: str, match: re.Match[str]) -> bool:
    """Whether a line break is more than a wrapped line's."""
    if _EMPTY_LINE.search(match[1]):
        return True
    low = match.start() - WIDEST - 1
    line = max(text.rfind("\n", max(0, low), match.start()), text.rfind("\r", max(0, low), match.start()))
    if line < 0 and low > 0:
        return True  # a line longer than anybody wraps
    return match.start() - (line + 1) < NARROWEST


def whole_words(text: str, span: Offsets) -> Offsets:
    """A span with the words whole in which it begins and ends: @ana_ruiz, of which a model may know a part.

    Args:
        text: The whole text.
        span: Start and end.
    """
    start, end = span
    low, high = max(0, start - _WORD), min(len(text), end + _WORD)
    while start > low and _is_inside(text, start):
        start -= 1
    while end < high and _is_inside(text, end):
        end += 1
    return start, end


def _is_inside(text: str, place: int) -> bool:
    """Whether the characters on both sides of a place belong to one word."""
    return _INSIDE.match(text, place - 1) is not None


def without_rest(text: str, span: Offsets, cue: Offsets | None) -> Offsets:
    """A source without what goes on behind it: according to his wife, in bed; said the mayor, only dogs.

    Args:
        text: The whole text.
        span: Start and end of the source.
        cue: Start and end of the cue, if any.
    """
    if cue is None or cue[0] > span[0]:
        return span
    told = _ACCORDING.fullmatch(text, *cue)
    match = (_REST if told else _ONLY).search(text, *span)
    return (span[0], match.start()) if match else span


def is_bare(text: str, source: Offsets) -> bool:
    """Whether a source is an article or a preposition, or the salutation of a letter, and nobody."""
    match = _BARE.match(text, source[0])
    return match is not None and match.end() == source[1]


def with_reply(text: str, cue: Offsets | None, source: Offsets | None) -> tuple[Offsets | None, Offsets | None]:
    """A cue and a source, where "the reply" is a part of the cue and nobody: "Late," came the reply."""
    if cue is None or source is None or text.startswith(" from ", source[1]):
        return cue, source
    if not _REPLY.fullmatch(text, cue[0], max(cue[0], source[1])):
        return cue, source
    return (cue[0], source[1]), None


def with_kin(text: str, span: Offsets, cue: Offsets | None) -> Offsets:
    """A source with those who speak, not the one whose they are: the family of | a nurse killed in May | said.

    Args:
        text: The whole text.
        span: Start and end of the source.
        cue: Start and end of the cue, if any.
    """
    match = _BELONG.search(text, max(0, span[0] - _KIN), span[0]) if cue is not None and cue[0] >= span[1] else None
    return (match.start(), span[1]) if match else span


def without_verb(text: str, span: Offsets) -> Offsets:
    """A source without what belongs to its verb: he'd, I'll, Ana Ruiz always."""
    match = _CONTRACTED.search(text, *span) or _ADVERB.search(text, *span)
    return (span[0], match.start("verb")) if match else span


def find_link(text: str, source: Offsets, content: Sequence[Offsets]) -> Offsets | None:
    """The mark that stands between a source and its words where no verb does: "Ana Ruiz: ...", "... — Ana Ruiz".

    Args:
        text: The whole text.
        source: Start and end of the source.
        content: Start and end of each piece of what it said, in order.
    """
    ahead = _COLON.fullmatch(text, source[1], content[0][0]) if source[1] <= content[0][0] else None
    behind = _DASH.fullmatch(text, content[-1][1], source[0]) if content[-1][1] <= source[0] else None
    found = ahead or behind
    return found.span("mark") if found else None


def parted(text: str, first: Offsets, second: Offsets) -> bool:
    """Whether a paragraph ends between two stretches."""
    return any(_ends_paragraph(text, match) for match in _BREAK.finditer(text, first[1], second[0]))


def is_led(text: str, place: int) -> bool:
    """Whether words stand before a place in its line, within what a lead to a quotation may take."""
    return any(map(str.isalnum, re.split(r"[\r\n]", text[max(0, place - _LEAD) : place])[-1]))


def complete(text: str, span: Offsets, limit: int) -> Offsets:
    """A source that breaks off behind an article or a preposition, made longer by the words that it waits for.

    A title with a bracket waits for the name that fills what is left: "engineer (water works) | Ana Ruiz | told".

    Args:
        text: The whole text.
        span: Start and end.
        limit: Where the next part of the attribution begins.
    """
    start, end = span
    while _DANGLING.search(text, start, end):
        word = _NEXT_WORD.match(text, end)
        if word is None or word.end() > limit:
            break
        end = word.end()
    if text[start:end].endswith(")") and _NAME.fullmatch(text, end, limit):
        end += len(text[end:limit].rstrip())
    return start, end


def whole_name(text: str, span: Offsets, names: Sequence[Offsets], limit: int) -> Offsets:
    """A source with the name whole in which it breaks off: "The Rev. Ana | Ruiz | wrote".

    Args:
        text: The whole text.
        span: Start and end.
        names: Start and end of the names, in order.
        limit: Where the next part of the attribution begins.
    """
    start, end = span
    at = bisect_left(names, (end, 0)) - 1
    if at >= 0 and start <= names[at][0] and names[at][1] <= limit and _MORE.fullmatch(text, end, names[at][1]):
        end = names[at][1]
    return start, end


def finish(text: str, span: Offsets, limit: int) -> Offsets:
    """A content that breaks off behind a word that cannot end a clause, made longer to the clause's end.

    So does one that breaks off in front of whose somebody is, or within it: he met | Ruiz's | aide, Bo Lind, in May.

    Args:
        text: The whole text.
        span: Start and end.
        limit: Where the next part of the attribution begins.
    """
    start, end = span
    dangling = _UNFINISHED.search(text, max(start, end - _LAST), end)
    point = dangling is not None and dangling[0].strip() in _VERSUS and text.startswith(".", end)
    quoted = _OPENED.search(text, max(0, start - 1), end)
    owner = None if dangling or quoted else _OWNER.match(text, end, limit)
    begin = owner.end() if owner else end + point
    match = _CLAUSE_END.search(text, begin, limit) if dangling or owner else None
    while owner and match and (named := _NAMED.match(text, match.start(), limit)):
        match = _CLAUSE_END.search(text, named.end(), limit)
    return (start, start + len(text[start : match.start()].rstrip())) if match else span
