"""Whose words somebody passes on: Ana Ruiz was quoted as saying by an aide; “No,” she told donors, an aide said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoteattr.attribution.attribution import Offsets
    from quoteattr.quotations import QuotationIndex

_LEAD = 200
_QUOTED_BY = re.compile(
    r"(?P<who>(?:(?<=\s)|^)(?:[Tt]he\s+)?[^\W\d_][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){0,4})"
    r"\s+(?:was|were|is|are|has been|had been)\s+(?:also\s+)?(?:quoted|cited|reported|heard|overheard)\s+"
    r"(?:(?:as\s+)?saying\s+by|(?P<by>by))\s+"
)
_AS = re.compile(r",?\s+as\s+saying\b")
"""What follows the one by whom somebody was quoted."""

_SPOKE = r"(?:told|said|wrote|texted|tweeted|warned|asked|replied|answered|shouted|whispered)"
_WHO = (
    r"(?P<who>(?:[A-Z][\w.'’-]*\s){0,5}[A-Z][\w'’-]*|he|she|they"
    r"|(?:an?|one|another|the|his|her|their|its)(?:\s[\w’'-]+){1,4}?)\s"
)
_TELLS = re.compile(rf"\s{{1,3}}{_WHO}(?P<cue>{_SPOKE})\b(?=[ ,])")
_TOLD_OF = re.compile(
    rf"\s{{1,3}}{_WHO}(?P<cue>(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:said|reported|alleged|believed|thought"
    rf"|understood|rumou?red)\sto\shave\s(?:\w+ly\s)?{_SPOKE})\b"
)
_SAID_BY = re.compile(
    r"\s{1,3}(?P<cue>said|says|wrote|writes|warned|asked|replied|answered)\s(?P<who>(?:he|she|they)(?=,)"
    r"|(?:(?!\w+day\b)[A-Z]|(?:the|an?|his|her|their|its|one)\s)(?:[^.,;:!?\"“”\r\n]|(?<=\b(?:[DM]r|Ms))\."
    r"|(?<=\b(?:Mrs|Sen|Rep|Gov|Gen|Rev|Col))\.|(?<=\bProf)\.|(?<=\b[A-Z])\.){1,80}?)"
    r"(?=,|\s(?:on|during|at|in|after|before|to|when|while|as|yesterday|today|\w+day)\b)"
)
"""What stands right behind a quotation whose speaker the text tells itself: she told; is said to have told; said he."""

_OUTLET = re.compile(
    r"(?:the\s)?[A-Z]{2,5}(?:\s(?:News|Sport|Radio|TV))?"
    r"|.*\b(?i:agency|agencies|news|newspapers?|papers?|media|press|tv|television|radio|broadcasters?|minutes|transcripts?"
    r"|statements?|documents?|filings?|affidavits?|records?|reports?|website|reuters|times|post|guardian|journal|gazette"
    r"|tribune|herald|telegraph|mirror|standard|chronicle)"
)
"""Who passes on what others say, and says nothing about it: the BBC, a news agency, court documents."""


_AS_SAYING = re.compile(
    r"(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\s+(?P<who>[^.!?;:\"“”«»\r\n]{2,100}?),?\s+as\s+(?:saying|telling|warning)\b"
)
_SAYS = re.compile(r"(?:\w+\s)?(?:said|says|told|tells|wrote|writes|added|adds|began|replied|warned|declared|argued)")
_IN_WORDS_OF = re.compile(
    r"\b(?P<cue>in the words of)\s(?P<who>[^,;:.!?()\"“”«»\r\n]{2,80}?)[,:]\s(?:that\s)?[\"“«‘']?", re.IGNORECASE
)
_HEARD = re.compile(r",\s(?:when|once|if|later|then|often|twice)?\s?")
_HEARS = re.compile(r"(?:asked|told|questioned|pressed|quizzed|informed|reminded)(?:\s(?:on|about))?", re.IGNORECASE)
_WHAT = re.compile(r"(?:if|whether|about|why|how|what|who|when|where|that)\b")


def heard_by(
    text: str, cue: Offsets | None, source: Offsets | None, contents: Sequence[Offsets] = ()
) -> Offsets | None:
    """The source of what somebody else has told: “Late,” | Ana Ruiz | was quoted as saying by | an aide.

    Nobody is that of what somebody is told: Ana Ruiz, asked if it leaked, said no.

    Args:
        text: The whole text.
        cue: Start and end of the cue, if any.
        source: Start and end of the source, if any.
        contents: What the encoder takes for the words, in text order.

    Returns:
        The one who said it, or the source as it is.
    """
    if cue is None or source is None:
        return source
    if cue[1] > source[0]:
        closed = bool(contents) and "," not in text[slice(*source)] and text.startswith(", ", contents[-1][1])
        hears = closed and _HEARD.fullmatch(text, source[1], cue[0]) and _HEARS.fullmatch(text, *cue)
        return None if hears and _WHAT.match(text, cue[1] + 1) else source
    match = _QUOTED_BY.search(text, max(0, cue[0] - _LEAD), source[0])
    told = match is not None and match.end() == source[0]
    if match is None or not told or any(start <= match.start("who") < end for start, end in contents):
        return source
    return match.span("who") if not match["by"] or _AS.match(text, source[1]) else source


def in_words_of(
    text: str, contents: Sequence[Offsets], cue: Offsets | None, source: Offsets | None
) -> tuple[Offsets | None, Offsets | None]:
    """The cue and source of what is told in somebody's words: She was, | in the words of | one friend |, “a bear”.

    Args:
        text: The whole text.
        contents: What the encoder takes for the words, in text order.
        cue: Start and end of the cue, if any.
        source: Start and end of the source, if any.

    Returns:
        Those that stand right before the first of the words, or the two as they are where somebody is told to say them.
    """
    first = contents[0][0]
    if cue is not None and source is not None and _SAYS.fullmatch(text, *cue):
        return cue, source
    match = _IN_WORDS_OF.search(text, max(0, first - _LEAD // 2), first)
    return (match.span("cue"), match.span("who")) if match and match.end() == first else (cue, source)


def as_quoted(text: str, contents: list[Offsets], cue: Offsets | None, source: Offsets | None) -> list[Offsets]:
    """The contents of what somebody quotes another one as saying: Lind quoted | Ana Ruiz | as saying | it leaks.

    That one is no part of it.

    Args:
        text: The whole text.
        contents: What the encoder takes for the words, in text order.
        cue: Start and end of the cue, if any.
        source: Start and end of the source, if any.
    """
    if cue is None or source is None or cue[1] < source[1]:
        return contents
    passed = _AS_SAYING.finditer(text, max(0, cue[0] - _LEAD), cue[1] + _LEAD)
    match = next((one for one in passed if _meets(one, cue)), None)
    if match is None:
        return contents
    who, end = match.start("who"), match.end()
    return [(start if start < who else max(start, end), stop) for start, stop in contents if start < who or stop > end]


def _meets(match: re.Match[str], cue: Offsets) -> bool:
    """Whether a cue is one of the two verbs of a match: quoted, saying."""
    return match.start() <= cue[0] and cue[1] <= match.end() and not match.start("who") <= cue[0] < match.end("who")


def told_by(
    text: str,
    contents: Sequence[Offsets],
    source: Offsets | None,
    index: QuotationIndex,
    cue: Offsets | None = None,
) -> tuple[list[Offsets], Offsets, Offsets, Offsets | None] | None:
    """The contents, cue and source of a quotation whose speaker the words right behind it name, and who only relays it.

    “We will win,” | Ana Ruiz | told | donors, according to an aide. “No,” | she | is said to have told | them.

    Args:
        text: The whole text.
        contents: What the encoder takes for the words, in text order.
        source: Start and end of the source it gives them to, if any.
        index: The text's quotations.
        cue: Start and end of the cue it gives them, if any.

    Returns:
        None where nobody is named between the quotation and that source. Who relays it is the source that only passes
        on what others say, as papers and documents do, if it is one.
    """
    pair = index.around(contents[0][0]) if contents else None
    if pair is None or not pair.closed:
        return None
    outlet = source if source is not None and _OUTLET.fullmatch(text, *source) else None
    match = _match_relayed(text, pair.end, source, cue, outlet=outlet is not None)
    if match is None:
        return None
    behind = source[1] if source is not None else match.end()
    passes = source == outlet  # and says nothing of his own
    if contents[1:] and (not passes or any(span[0] < behind for span in contents[1:])):
        return None
    first = max(contents[0][0], pair.inner_start), pair.inner_end
    return [first, *contents[1:]], match.span("cue"), match.span("who"), outlet


def _match_relayed(
    text: str, end: int, source: Offsets | None, cue: Offsets | None, *, outlet: bool
) -> re.Match[str] | None:
    """Who is named as the speaker right behind a quotation, between it and the source of who passes it on, if any."""
    if source is None:
        match = _TOLD_OF.match(text, end) if cue is not None else None
        return match if match is not None and cue is not None and match.start("cue") == cue[0] else None
    match = _TELLS.match(text, end)
    if match is None and cue is not None and outlet:
        match = _SAID_BY.match(text, end)
        match = match if match is not None and match.end() <= cue[0] else None
    relayed = text[match.end() : source[0]] if match is not None else "."
    if match is None or match.end() > source[0] or "," not in relayed or any(mark in relayed for mark in '.!?\n“”"'):
        return None
    return match
