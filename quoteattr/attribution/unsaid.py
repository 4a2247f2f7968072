"""What an encoder takes for somebody's words though nobody says it: names, titles, sentences that nothing marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quoteattr.attribution.attribution import Attribution, Offsets

_TITLED = re.compile(
    r"\b(?:known|titled|entitled|subtitled|called|named|nicknamed|dubbed|billed|headlined|labell?ed|branded)"
    r"(?:\s+(?:\w+\s+)?as)?$",
    re.IGNORECASE,
)

_KNOWN = re.compile(r"\bknown\s+(?:\w+\s+)?as$", re.IGNORECASE)

_CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|nam(?:es?|ed|ing)|dub(?:s|bed|bing)?|nicknam(?:es?|ed|ing)|(?:rat|grad)(?:es?|ed|ing)"
    r"|class(?:e[sd]|if(?:y|ies|ied))|rank(?:s|ed))$",
    re.IGNORECASE,
)

_ARTICLE = re.compile(r"(?:the|an?)\W*", re.IGNORECASE)

_WORD = re.compile(r"\w+(?:(?:['’.]|-\n?)\w+)*")

_AFTER = frozenset({"by", "in", "at", "for", "after", "during"})
_LEAD, _TAIL = 2, 3
"""Words that stand around a name in what is taken for somebody's words."""

_REACH, _MARKS = 40, " \t\xa0\"'“‘«„‚»›‹"
"""How far the words are looked for that introduce a name, in characters, and what may stand between."""

_EMPTY = re.compile(
    r"(?:he|she|they|we|i|for|on|at|of|in|by|with|from|to|about|into|over|against|what|which|who|and|but|or|the|an?"
    r"|(?:dear )?(?:sirs?|editor))\W*",
    re.IGNORECASE,
)
"""Words that are nothing anybody says by themselves: a preposition, a letter's salutation."""

_PLACE = re.compile(r"(?:In|At|Near|Outside)\s+(?:[A-Z][\w'’-]*[\s,]*){1,2}")
"""Where something is said, and no more: In Lund, a minister called it “a plot”, the paper reported."""

_GOODS = (
    r"(?:cars|vehicles|trucks|vans|bikes|units|packs|packets|jars|bottles|tins|cans|boxes|cases|bags|tubs|phones"
    r"|batteries|toys|products|cartons|yogh?urts)"
)
_OFFICE = (
    r"(?:(?:its|their|our|the|an?)\s)?(?:(?:new|next|first|interim|acting|chief|deputy|vice|executive|managing)[\s-])*"
    r"(?:chair|chairman|chairwoman|president|director|manager|coach|captain|secretary|treasurer|minister|ambassador|editor"
    r"|dean|bishop|judge|governor|officer|executive|scientist|economist|adviser|advisor|spokes\w+)\b"
)
_CALL = r"(?:\w+ )*call(?:ed|s|ing)?"
_NAME = r"(?-i:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*)"
_MEETING = (
    r"(?:(?:(?:an?|another|snap|early|fresh|new|general|emergency|special|national|two|three) )+"
    r"(?:(?:by-)?elections?|referendum|strikes?|walkouts?|meetings?|summit|(?:press|news) conference|ballot)|elections)"
)
_MEANWHILE = (
    r"(?:as|when|while|before|until|after) (?:he|she|they)\b"
    r"(?!.*\b(?:would|will|was|were|had|has|is|can|could)\b).*"
)
_NO_WORDS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(cue, re.IGNORECASE), re.compile(content, re.IGNORECASE | re.DOTALL))
    for cue, content in (
        (
            r".*\brecall(?:ed|s|ing)?",
            rf"\W*(?!that\b)(?:\w+ ){{0,2}}\d[\d.,]* (?:million )?(?:\w+ )?{_GOODS}\b(?!.*(?:ing|ed)\b)",
        ),
        (r".*\bbeg(?:ged|s)?", r"to differ\b"),
        (r"(?:is|are|was|were|be|been|being) (?:\w+ )?wanted(?: (?:on|for|in|over))?", r""),
        (
            r".*\b(?:dis)?agree[ds]?|.*\b(?:concur|demur|differ|object)(?:red|ed|s)?",
            r"\W*(?:up to|to) (?:a (?:certain )?point|(?:an?|some|a certain|a large|a great) (?:extent|degree))\W*\Z",
        ),
        (r".*\btipped", r"as\b"),
        (
            _CALL,
            r"it (?:a (?:day|night|career|wrap)|quits)(?:\W*\Z| (?:after|at|on|early|when|because|before|today)\b)",
        ),
        (
            _CALL,
            rf"(?:{_NAME}|him|her|them) to (?:express|offer|thank|congratulate|apologi[sz]e|ask|discuss|say)\b",
        ),
        (_CALL, rf"{_MEETING}(?:(?: (?:on|for|next|this)(?: [\w’']+){{1,3}})?\W*\Z| to\b)"),
        (r".*\btipped as", r""),
        (r".*\bapologi[sz](?:ed|es|ing|e) to", r"(?!.*\b(?:for|that|over|about|because|after|as)\b)"),
        (r".*\bapologi[sz](?:ed|es|ing|e)", r"to\b(?!.*\b(?:for|that|over|about|because|after|as)\b)"),
        (r"(?:view|opinion)s?", r"of\b"),
        (
            r"(?:\w+ ){0,2}(?:detained|arrested|(?:re)?appointed|promoted|hired|recruited|sacked|fired)",
            r"(?-i:[A-Z][\w'’-]+\.?\s[A-Z])(?!\S*(?-i:\s[A-Z]\S*)*['’]s\b)",
        ),
        (
            r"(?:\w+ ){0,2}(?:named|elected|chosen|chose|picked|selected)",
            rf"(?-i:(?:[A-Z][\w'’.-]+\s)+)as\s{_OFFICE}(?!.*\b(?:who|behind)\b)",
        ),
        (
            r"(?:\w+ ){0,2}(?:refus|declin)\w+(?: to (?:critici[sz]e|blame|condemn))?",
            r"(?:\w+ ){0,2}(?-i:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)+)\W*\Z",
        ),
        (r"puts?", r"(?!.*\b(?:at|of)\s\S*\d)[^,]*\b(?:ahead|in front|level|in the lead)\b[^,]*\Z"),
        (
            r"(?:is|are|was|were|felt|feels?) (?:\w+ )?(?:delighted|thrilled|happy|pleased|glad|sorry) for",
            r"(?!.*\b(?:to|that|because|who)\b)",
        ),
        (
            r"(?:\w+ )?sa(?:y|ys|id|ying)",
            rf"(?:nothing|little|no more)(?: (?:more|else|further))?(?: {_MEANWHILE})?\W*\Z",
        ),
        (r".*(?:\bnot|n['’]t|\bnever)\s(?:\w+ )?blam\w+", r"(?:him|her|it|them|me|us)(?:\s\w+ly)?\W*\Z"),
    )
)
"""Cues that are none before some words: the firm recalled 40,000 cars; he begged to differ."""

_LEFT = re.compile(
    r"\bquestions?\b[^.!?:]*\b(?:g[ai]ve[ns]? up on|abandon(?:ed|s)|avoid(?:ed|s)|dodge[ds]|ignore[ds]"
    r"|sh(?:ied|ies) away from):$",
    re.IGNORECASE,
)
"""What leads to a question that nobody asks: one that most gave up on: who stole it?"""

_ANONYMOUS = re.compile(r"\banonymity\s$")
_GROUNDS = re.compile(r"(?:to|because|so|as|in order|for|given)\b")
"""What follows anonymity that somebody asks for or is given, and is no words: to discuss the talks."""

_CLOSING = re.compile(
    r"(?i:yours?|with (?:all )?(?:my |our )?(?:love|best|thanks|regards|affection)|(?:best|kind|warm|warmest|kindest)"
    r" (?:regards|wishes)|sincerely|respectfully|affectionately|love)\b[^.!?\r\n]{0,40},?[ \t]*\r?\n\s*"
    r"[^\W\d_a-z][^\r\n.?!]{0,40}\s*(?:\r?\n\s*\n|\Z)"
)
"""What closes a letter, above the name: Yours sincerely."""

_SMALL = frozenset({"a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to"})
"""Words that stand in small letters within a name or title."""


def is_unsaid(text: str, attribution: Attribution, dateline: Offsets | None) -> bool:
    """Whether nobody says some content: it is a thing's name, a letter's end, a bare particle, or has no source.

    Without a source, either nothing marks it, or the marks are those of a name or title: a leaflet titled “Every Drop”.
    """
    cue = None if attribution.cue is None else text[slice(*attribution.cue)]
    empty = _EMPTY.fullmatch(text, attribution.start, attribution.end) is not None or _is_place(text, attribution)
    if attribution.kind == "indirect" and empty:
        return True
    if cue is None and _is_closing(text, attribution.start):
        return True
    if cue is not None and (_is_no_report(text, attribution, cue) or _is_called(text, attribution, cue)):
        return True
    if attribution.source is not None:
        return cue is None and attribution.source == dateline
    if cue is None and attribution.kind == "indirect":
        return True
    lead = _lead(text, attribution.start) if cue is None else cue
    return _KNOWN.search(lead) is not None or (attribution.kind == "direct" and _TITLED.search(lead) is not None)


def _is_place(text: str, attribution: Attribution) -> bool:
    """Whether content only tells where the rest of its sentence takes place, and answers no question."""
    place = _PLACE.fullmatch(text, attribution.start, attribution.end)
    return place is not None and not text[max(0, attribution.start - 3) : attribution.start].rstrip().endswith("?")


def _is_no_report(text: str, attribution: Attribution, cue: str) -> bool:
    """Whether a cue only looks like one before the words that follow."""
    if attribution.kind != "indirect":
        return False
    said = text[attribution.start : attribution.end]
    if _ANONYMOUS.search(text, max(0, attribution.start - _REACH), attribution.start) and _GROUNDS.match(said):
        return True
    if "?" in said and _LEFT.search(_lead(text, attribution.start)):
        return True
    return any(verb.fullmatch(cue) and words.match(said) for verb, words in _NO_WORDS)


def _is_called(text: str, attribution: Attribution, cue: str) -> bool:
    """Whether a cue only gives a thing its name."""
    return _CALLED.search(cue) is not None and _is_name(text, attribution)


def _is_closing(text: str, start: int) -> bool:
    """Whether some content is what closes a letter, a line of its own above the last one of its part."""
    opens = not text[text.rfind("\n", 0, start) + 1 : start].strip()
    return opens and _CLOSING.match(text, start) is not None


def _lead(text: str, start: int) -> str:
    """The words right before some content, without the marks between: the soup is called."""
    return text[max(0, start - _REACH) : start].rstrip(_MARKS)


def _is_name(text: str, attribution: Attribution) -> bool:
    """Whether content is a name in marks and little else: (they called it) the “Iron Stair” (by day)."""
    if len(attribution.content) != 1 or len(attribution.verbatim) != 1:
        return False
    (start, end), (first, last) = attribution.content[0], attribution.verbatim[0]
    before, behind = _WORD.findall(text, start, first), _WORD.findall(text, last, end)
    return (
        _ARTICLE.match(text, start) is not None
        and len(before) <= _LEAD
        and len(behind) <= _TAIL
        and (not behind or behind[0] in _AFTER)
        and all(word[0].isupper() or word in _SMALL for word in _WORD.findall(text, first, last))
    )
