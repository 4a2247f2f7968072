"""What is told beside somebody's words and is none of them: when he spoke, to whom, and what he did then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quoteattr.attribution.subjects import AUXILIARY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoteattr.attribution.attribution import Offsets
    from quoteattr.quotations import QuotationIndex

_REACHED = re.compile(
    r"(?:Reached|Asked|Told|Pressed|Contacted|Questioned|Quizzed|Interviewed|Approached)\b[^,]{0,60},?"
    r"|(?:When|After|As|Once|Whenever)\s(?:(?:I|we|reporters)\s(?:had\s)?)?(?:asked|pressed|called|rang|phoned"
    r"|contacted|approached|questioned|met|visited|tried|wanted)\b[^.?!“”\"]{0,80},?"
)
_WENT = re.compile(
    r"and\s+(?:then\s+)?(?:hung|closed|walked|left|turned|shut|laughed|smiled|nodded|shrugged|sat|stood|went|drove"
    r"|slammed|waved|grinned|sighed)\b"
)
_FRONTED = re.compile(
    r"(?:When|Whenever|After|Before|Once|While|Until)\b[^.?!“”\"]{0,120}"
    r"|[A-Z][a-z]+ing\s(?:him|her|it|them|himself|herself|an?|the|his|its|their|this|that|in|on|at|to|from|after|before"
    rf"|about|by|as|through|with|outside|[A-Z][\w.]*)\b(?!.*\b{AUXILIARY}\b)[^.?!“”\"]{{0,100}}",
    re.DOTALL,
)
"""A clause that tells when or how somebody spoke: Sentencing him, the judge said: “No.”"""

_CLAUSE = re.compile(
    rf"(?!(?:In|On|At|By|For|From|With|After|Before|During|Since|Until|When|While|As|If|Once|Though|Although|Because)\b)"
    rf"[^.?!“”\"]*\b{AUXILIARY}\b"
)
_RELATIVE = re.compile(
    r"that\s(?:(?:was|were|had\sbeen)\b|(?:several|some|many|most|both|two|three|one)\s(?:of\s\w+\s)?\w+ed\b)"
)
_TOLD = re.compile(r"\s(?:[^.,;:“”\"]*\s)?(?:an?|the|his|her|its|their)\s[^.,;:“”\"]*\s")
"""What stands between a cue and what tells of a thing there: told staff in a call (that some recorded)."""

_SPEAKS = re.compile(r"\s?[:,]\s{1,3}$")
_ADDRESSES = re.compile(
    r"(?:\w+\s)?(?:texted|messaged|emailed|e-mailed|mailed|told|wrote|wired|cabled|faxed|tweeted|DMed|DM['’]d)",
    re.IGNORECASE,
)
"""Verbs behind which stands to whom somebody says what is quoted before."""

_THAT = re.compile(r"(?:that|how|why|what|whether|when|where|who|to|if|and|but|adding)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s+$")
_LOOK = 8


def without_asides(
    text: str, contents: list[Offsets], cue: Offsets | None, source: Offsets | None, index: QuotationIndex
) -> list[Offsets]:
    """Contents without what is told beside them: Reached by phone, she said, “No,” and hung up.

    Args:
        text: The whole text.
        contents: The contents of one attribution, in text order.
        cue: The cue, if any.
        source: The source, if any.
        index: The text's quotations.
    """
    bare = {span for span in contents if not index.overlapping(*span)}
    quoted = [span for span in contents if span not in bare]
    kept = [
        span
        for span in contents
        if not (
            span in bare
            and (_is_apposed(text, span, contents, cue, source) or _is_relative(text, span, contents, cue, source))
        )
    ]
    if not quoted or not bare:
        return kept
    return [
        span
        for span in kept
        if span in quoted
        or not (
            _REACHED.fullmatch(text, *span)
            or _WENT.match(text, *span)
            or _is_addressee(text, span, quoted, cue)
            or _is_fronted(text, span, contents, index, (cue, source))
            or _is_narrated(text, span, quoted, (cue, source))
        )
    ]


def _is_apposed(
    text: str, span: Offsets, contents: Sequence[Offsets], cue: Offsets | None, source: Offsets | None
) -> bool:
    """Whether a stretch tells who the source is: Corvane, a maker of | pumps in Brill |, today announced."""
    if cue is None or source is None or not source[1] <= span[0] < span[1] <= cue[0]:
        return False
    return text[source[1] : source[1] + 1] == "," and any(other[0] >= cue[1] for other in contents)


def _is_relative(
    text: str, span: Offsets, contents: Sequence[Offsets], cue: Offsets | None, source: Offsets | None
) -> bool:
    """Whether a stretch tells of where it was said: It will shut, she told staff in a call | that some recorded."""
    if cue is None or source is None or contents[0][1] > min(cue, source)[0] or not _RELATIVE.match(text, span[0]):
        return False
    said = _CLAUSE.match(text, *contents[0]) and text[contents[0][1] : min(cue, source)[0]] == ", "
    return bool(said) and source[1] <= cue[1] < span[0] and _TOLD.fullmatch(text, cue[1], span[0]) is not None


def _is_addressee(text: str, span: Offsets, quoted: Sequence[Offsets], cue: Offsets | None) -> bool:
    """Whether a stretch right behind a cue tells to whom the words before it are said: “No,” she texted | her aide."""
    if cue is None or cue[1] >= span[0] or quoted[0][1] > cue[0] or text[cue[1] : span[0]].strip():
        return False
    return _ADDRESSES.fullmatch(text, *cue) is not None and _THAT.match(text, *span) is None


def _is_fronted(
    text: str,
    span: Offsets,
    contents: Sequence[Offsets],
    index: QuotationIndex,
    named: Sequence[Offsets | None],
) -> bool:
    """Whether a stretch tells when or how somebody spoke, before a cue and a quotation of whole sentences."""
    parts = [part for part in named if part]
    if not parts or span != contents[0] or span[1] > min(parts)[0] or len(contents) < 2:
        return False
    end = max(part[1] for part in parts)
    pair = index.around(contents[1][0])
    if pair is None or pair.start < end or not text[pair.inner_start : pair.inner_start + 1].isupper():
        return False
    return _SPEAKS.search(text, end, pair.start) is not None and _FRONTED.fullmatch(text, *span) is not None


def _is_narrated(text: str, span: Offsets, quoted: Sequence[Offsets], named: Sequence[Offsets | None]) -> bool:
    """Whether a stretch is a sentence of its own behind a quotation and its cue: “No,” says he. | I sat down."""
    parts = [part for part in named if part]
    if not parts or quoted[0][1] > min(parts)[0] or max(part[1] for part in parts) > span[0]:
        return False
    return text[span[0]].isupper() and _SENTENCE.search(text, max(0, span[0] - _LOOK), span[0]) is not None
