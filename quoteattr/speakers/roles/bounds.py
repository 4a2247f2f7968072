"""Where what is said of somebody begins and ends, and whether it is long past."""

from __future__ import annotations

import re

from quoteattr.attribution import Offsets
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.words import Words

_NUMBER = re.compile(r"[(\[]?\d{1,3}[)\]]|\d{1,3}(?:\.\d{1,3})+\.?(?=\s)")
_ARTICLE = re.compile(r"(?:an?|the|whose|(?-i:one|One(?=\s+[a-z]))(?!\s+(?:of|time|half)\b))\s+", re.IGNORECASE)
_TAIL = re.compile(r"\s(?:and|but|who|himself|herself|itself|themselves)\Z")
_END = re.compile(
    r"\s+(?:and|but|while)\s+(?:(?:whose|gives|gave|asks|asked(?!-)|declined|declines|requested|refused|spoke|speaks|says|said|told"
    r"|tells|added|adds|wants|wished|was|is|were|are|has|had|did|does|who|would|will|could|should|he|she|it|they"
    r"|(?:his|her|their)\s+(?:wife|husband|son|daughter|brother|sister|father|mother|partner))\b"
    r"|(?:[A-Z][\w'’-]+\s+){1,3}(?:sold|ran|had|has|is|was|went|came|took|made|left|got|said|says|wrote|kept|told)\b)"
    r"|\s+who\s+(?:\w+\s+)?(?:asked|requested|declined|refused|wished|insisted|preferred|wanted|want|would|agreed|spoke|speaks"
    r"|gave|gives|give)\b[^.;:“”\"]{0,60}?\b(?:anonym\w+|withheld"
    r"|(?:not|n['’]t)\s(?:to\s)?(?:be\s)?(?:named|identified|used|published)"
    r"|(?:no|only|(?:his|her|their)\s(?:full|last|first|real|own))\s(?:sur|first\s|last\s)?names?)\b"
    r"|\s+who\s+(?:was|were|is|are)(?:n['’]t|\s+not)\s+(?:\w+\s+)?(?:involved|affiliated|connected|an?\s+author)\b"
    r"|[;:.!?\n\"“”()\[\]]|''|``|\s[-–—]+\s|—|,"
)
_LINK = 12
_LINKED = re.compile(
    r"\s(?:of|in|for|on|at|with|from|to|about|by|behind|(?P<verb>wrote|writes|founded|directed|directs|edits"
    r"|edited|hosts|hosted|presents|presented|produced|composed|created|runs|ran))\s$"
)
_CAPITALS = re.compile(
    r".(?:[^\W_a-z][^\s]*|of|the|and|a|in|for|to)(?: (?:[^\W_a-z][^\s]*|of|the|and|a|in|for|to)){0,3}"
)
_TITLED = re.compile(r"[\"“][^\W_a-z][^\"“”\n]{0,80}?(?P<apart>[,.]?)[\"”]")
"""A title in marks behind a preposition or a verb: the author of “Salt”."""

_STATE = re.compile(r",\s+(?!(?:Mrs?|Ms|Dr|Prof|Rev|Sen|Rep|Gov)\.)(?:[A-Z][a-z]{1,6}\.|[A-Z]\.[A-Z]\.?)")
_WHERE = re.compile(r",\s+([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?=[,.;)]|\Z)")
_OTHERS = re.compile(r",\s+(?:(?:his|her|their)\s|an?\s[^,.;]{1,40},\s+and\s)")
"""What makes a list of those whom names and places part: Ana Ruiz of Lund, Ohio, her son and the dog."""

_TOWN = re.compile(r"\b(?:of|in|from|at)\s(?:[A-Z][\w'’-]*\s){0,2}[A-Z][\w'’-]*\Z")
_FIELDS = re.compile(r",\s+(?:[A-Z][a-z]+,\s+){0,3}[A-Z][a-z]+,?\s+(?:and|&)\s+[A-Z][a-z]+")
_BODY = re.compile(
    r"\b(?:School|Bureau|Department|Dept\.?|Ministry|Minister|Secretary|Office|College|Faculty|Institute|Committee"
    r"|Subcommittee|Commission|Cent(?:er|re)|Division|Council|Academy|Board|Agency|Directorate|Society)"
    r"\s(?:of|for|on)\s(?:the\s)?[A-Z][\w-]*\Z"
)
"""A body with one of its fields: School of Arts."""

_PARTIES = frozenset(
    "republican republicans democrat democrats democratic labour tory tories conservative conservatives liberal"
    " liberals green greens gop socialist communist libertarian black white".split()
)
"""Places in the word lists where nobody lives."""

_YEAR = re.compile(r"\s+in\s+(?:(?:early|mid|late)[\s-]+)?(?:[A-Z][a-z]+\s+)?(?:1[89]|20)\d\d\b")
_PAST = frozenset("prior previously formerly earlier until".split())
_STEPS = frozenset(
    "joining becoming taking moving entering coming starting arriving retiring turning going founding opening".split()
)
_LONGEST, _REACH = 160, 60


def trim_role(text: str, start: int, end: int) -> Offsets | None:
    """Return a role's offsets without a paragraph's number, article, space, commas and a last "and" or "himself".

    None if nothing is left.
    """
    numbered = _NUMBER.match(text, start, end)
    start = numbered.end() if numbered else start
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and text[end - 1] in " \t\n,;:-–—\xa0":
        end -= 1
    tail = _TAIL.search(text, start, end)
    if tail:
        return trim_role(text, start, tail.start())
    article = _ARTICLE.match(text, start, end)
    if article:
        start = article.end()
    return (start, end) if start < end else None


def find_end(words: Words, lexicon: Lexicon, position: int) -> int:
    """Return where the description that runs on from an offset ends.

    Args:
        words: The text's words.
        lexicon: The word lists.
        position: The offset.
    """
    text = words.text
    limit = min(len(text), position + _LONGEST)
    while True:
        match = _END.search(text, position, limit)
        if match is None:
            return limit if limit == len(text) else max(position, text.rfind(" ", position, limit))
        inside = match.group() == "," and _find_comma_end(words, lexicon, match.start(), limit)
        if inside or (match.group() in ".\n" and _is_inside(words, match.start())):
            position = inside or match.end()
        elif match.group() in '"“' and (linked := _LINKED.search(text, match.start() - _LINK, match.start())):
            title = _TITLED.match(text, match.start(), limit)
            sentence = title is not None and linked["verb"] and not _CAPITALS.fullmatch(title[0])
            if title is None or title["apart"] or sentence:
                return linked.start()  # the author of “Salt,”; the head of “a mess”; who wrote “Ana lies”
            position = title.end()
        elif match.group() in '"“' and text[position - 1] == "." and text[position : match.start()].isspace():
            return position - 1  # Ana Ruiz was a nurse. "No," she said.
        else:
            return match.start()


def _find_comma_end(words: Words, lexicon: Lexicon, comma: int, limit: int) -> int:
    """Return the offset behind what a comma parts from a description and belongs to it; 0 for nothing.

    That is where a town lies, or the other fields of a body: in Lund, Ohio; the School of Arts, Sciences and Law.

    Args:
        words: The text's words.
        lexicon: The word lists.
        comma: Offset of the comma.
        limit: Offset to which to look.
    """
    text = words.text
    if _STATE.match(text, comma, limit):
        return comma + 1
    fields = _FIELDS.match(text, comma, limit)
    if fields and _BODY.search(text, max(0, comma - _REACH), comma):
        return fields.end()
    where = _WHERE.match(text, comma, limit)
    placed = where is not None and where[1].lower() not in _PARTIES and where[1].lower() not in lexicon.demonyms
    if not where or not placed or not _TOWN.search(text, max(0, comma - _REACH), comma):
        return 0
    known = lexicon.is_geographic(where[1].lower()) and not _OTHERS.match(text, where.end(), limit)
    return where.end() if known else 0


def _is_inside(words: Words, position: int) -> bool:
    """Tell whether a point or line end stands inside a sentence: an abbreviation's, a wrapped line's."""
    behind, _ = words.find(position, position + 1)
    if behind in {0, len(words)} or words.paragraphs[behind - 1] != words.paragraphs[behind]:
        return False
    return words.sentences[behind - 1] == words.sentences[behind]


def looks_back(words: Words, index: int) -> bool:
    """Tell whether a word's sentence begins with an earlier time of life: Prior to joining Orvane, Previously."""
    first = words.sentence_start(index)
    before = words.lowers[first] == "before" and not _STEPS.isdisjoint(words.lowers[first + 1 : first + 2])
    return before or words.lowers[first] in _PAST


def cut_year(words: Words, role: Offsets) -> Offsets:
    """Return what somebody became without the year: mayor of Lund in 2021."""
    year = _YEAR.search(words.text, *role)
    return (role[0], year.start()) if year else role
