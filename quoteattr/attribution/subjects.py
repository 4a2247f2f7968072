"""The subject of what is reported, where a clause like "he said" cuts it off from its verb."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from quoteattr.attribution.edges import parted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoteattr.attribution.attribution import Offsets
    from quoteattr.attribution.drafts import Draft

AUXILIARY = (
    r"(?:is|are|was|were|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|has|have|had|does|did|would|will|could|can|should|may"
    r"|might|must)"
)
_FINITE = re.compile(rf"{AUXILIARY}\b|[a-z]{{3,}}(?:ed|s)\b")
_VERB = re.compile(rf"\b{AUXILIARY}\b")
_CLAUSE = re.compile(r"(?:It|We|He|She|They|I|You|There)\s")
_PARTED = re.compile(
    r"^(?i:in|on|at|by|for|from|with|after|before|during|since|until|under|over|as|to)\s|\s(?:and|but|or)\s(?:the|an?)\s"
    r"|\s(?:and|but|or)$"
)
"""A front that is no subject: In a speech; the film opens on Friday and."""

_BEGUN = re.compile(rf"{AUXILIARY}\b")
_DETERMINER = (
    r"(?:the|an?|his|her|their|its|my|our|your|this|that|these|those|some|many|most|all|no|two|three|four|five)"
)
_CUT = re.compile(
    rf"\s+(?:that\s+)?(?:{_DETERMINER}\s|(?!\w+day\b)[A-Z])(?:[^.!?;:\"“”«»\n\r]|(?<=\b[MD]r)\.|(?<=\bM[rs]s)\.|(?<=\bMs)\.|\n(?=\w))"
    r"{1,120}\s"
)
"""What stands between a cue and the verb that begins the content: He said | the message, sent in May, | was “dull”."""

_FRONT = re.compile(
    r"(?:^|[.!?…][\"'”’»)]{0,3}\s+|[\r\n]\s*)(?=[^\W\d_a-z])(?:(?:But|And|Yet|So)\s)?"
    rf"(?P<front>(?P<noun>(?i:{_DETERMINER})\s)?[^.!?,;:\"“”«»\r\n]{{1,80}}),\s{{1,3}}$"
)
"""The words before ", he said, " in its sentence: Her remarks."""

_TOLD = re.compile(r"(?:told|tells|asked|asks|warned|assured|reminded|informed)$", re.IGNORECASE)
_NEXT = re.compile(r",\s{1,3}")
_JOINS = re.compile(
    r"(?:and|but|who|which|that|then|also|later)\b|.*ing$|(?:asked|pressed|questioned|told|quoted|cited|described|titled)\b",
    re.IGNORECASE,
)
_LEAD, _MOST = 140, 6


def with_subject(text: str, contents: list[Offsets], cue: Offsets | None, source: Offsets | None) -> list[Offsets]:
    """Contents that begin with a verb, with their subject: he said | it was late; | the wall, | he said, | fell.

    Args:
        text: The whole text.
        contents: The contents of one attribution, in text order.
        cue: The cue, if any.
        source: The source, if any.
    """
    if not contents or cue is None:
        return contents
    (start, end), *others = contents
    led = (source is None or source[1] <= cue[1] < start) and not _TOLD.search(text, *cue)
    if led and _BEGUN.match(text, start) and _CUT.fullmatch(text, cue[1], start):
        begin = cue[1] + len(text[cue[1] : start]) - len(text[cue[1] : start].lstrip())
        return [(begin, end), *others]
    front = _find_front(text, start, cue, source) if source else None
    return [front, *contents] if front else contents


def _find_front(text: str, start: int, cue: Offsets, source: Offsets) -> Offsets | None:
    """The subject before a cue and a source between commas, behind which its verb begins."""
    place, behind = min(cue, source)[0], max(cue[1], source[1])
    if behind > start or not _NEXT.fullmatch(text, behind, start) or not _FINITE.match(text, start):
        return None
    match = _FRONT.search(text, max(0, place - _LEAD), place)
    if match is None or not (match["noun"] or _BEGUN.match(text, start)) or _PARTED.search(match["front"]):
        return None
    return match.span("front")


def join_subjects(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Make one what is parted where its verb is taken for a cue: | The mayor, | said Ruiz, | thinks it leaks.

    Args:
        text: The whole text.
        drafts: The drafts, in text order.
    """
    for draft, after in pairwise(drafts):
        verb = _find_verb(text, draft, after)
        if verb is not None:
            after.contents, draft.contents = [], [*draft.contents, (verb, after.contents[-1][1])]
    return [draft for draft in drafts if draft.contents]


def _find_verb(text: str, draft: Draft, after: Draft) -> int | None:
    """Where the verb of a draft's only content begins, if the next one has it for its cue."""
    if draft.cue is None or draft.source is None or after.cue is None or len(draft.contents) != 1:
        return None
    (start, end), place = draft.contents[0], min(draft.cue, draft.source)[0]
    behind, verb = max(draft.cue[1], draft.source[1]), after.cue[0]
    own = after.source is None or after.source == draft.source or start <= after.source[0] < end
    fits = own and verb > behind and after.contents[0][0] >= after.cue[1] and not parted(text, (start, end), after.cue)
    if not fits or not _NEXT.fullmatch(text, end, place) or not _NEXT.fullmatch(text, behind, verb):
        return None
    short = len(text[start:end].split()) <= _MOST and not _VERB.search(text, start, end)  # a subject alone
    short = short and not _CLAUSE.match(text, start, end)
    return verb if short and not _JOINS.match(text[slice(*after.cue)]) else None
