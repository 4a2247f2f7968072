"""Offices that a text tells somebody is given: was named chief executive, has appointed Ana Ruiz as its chair."""

from __future__ import annotations

import re

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import AGENTS
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.roles.bounds import looks_back
from quoteattr.speakers.words import Words

_AS = r"\s+(?:as|to\s+be|to\s+serve\s+as|to\s+the\s+(?:new\s+)?(?:role|position|post|office|job)\s+of)"
_GIVEN = re.compile(
    r"(?:,?\s+who)?\s+(?:(?:has|had)\s+(?:just\s+|now\s+|also\s+|recently\s+)?been|was|is)\s+"
    r"(?:(?:recently|also|later|then|just|today|unanimously|officially|formally)\s+)?"
    rf"(?:(?:re-?)?(?:appointed|elected|hired|confirmed|installed|chosen|selected)(?:{_AS})?|promoted(?:{_AS}|\s+to)"
    r"|sworn\s+in\s+as|made|named(?:\s+to\s+be|\s+to\s+the\s+(?:role|position|post|office)\s+of"
    r"|\s+as(?=\s+(?:its|their|the)\s+(?:new|next)\b))?)\s+"
)
"""What stands between a name and the office that it is given: Ana Ruiz has been promoted to."""

_TAKEN = re.compile(
    rf"(?:{_AS}|\s+to)\s+(?:(?:its|their)\s+)?(?:(?:new|next)\s+)?"
    r"(?=(?:[\w'’-]+\s(?!(?:and|in|on|with|after|before|when|[a-z]+ed)\b)){0,4}[\w-]+(?:[.,;]|\s(?:of|for)\b))"
)
_PLAIN = re.compile(r"\s+(?:(?:its|their)\s+)?(?:(?:new|next)\s+)?(?=[a-z])(?!(?:as|to|in|on|at|from|for|by|and)\b)")
_WHEN = re.compile(
    r"\s+(?:in\s+(?:(?:early|mid|late)[\s-]+)?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:19|20)\d\d)\b|on\s+(?:[A-Z][a-z]+day|[A-Z][a-z]+ \d)"
    r"|(?:effective|last|this|earlier|yesterday|today|after|following|before|when|during|until|by)\b).*",
    re.DOTALL,
)
_CHOSEN = frozenset("appointed appoints hired hires elected elects promoted promotes named names".split())
_NAMED = frozenset({"named", "names"})
_NOUNS = frozenset("appointment promotion election hiring installation".split())
_UNCHOSEN = frozenset(
    "be been never not no nearly almost have if unless whether would could might may denied denies deny rumour rumours"
    " rumor rumors wrongly falsely yet".split()
)
"""Words before a name that leave open whether anybody was given an office."""

_ACCUSED = frozenset("suspect suspects defendant victim accomplice killer gunman winner".split())
"""Nouns for persons that are named for what they are, and given no office."""

_ASSIGNED = AGENTS | frozenset("defender guardian interpreter translator tutor carer nanny".split())
"""Those whom a court or somebody appoints for one: The judge appointed Ana Ruiz a lawyer."""

_LEFT = re.compile(
    r"[^.;!?\n“”\"]{0,100}?\s(?:and|but|before)\s(?:(?:then|later|soon)\s)?(?:quit|resigned|left|retired(?!\s[a-z]+s\b)|departed|stepped"
    r"|quitting|resigning|leaving|retiring|stepping|was\s(?:sacked|fired|dismissed|removed|ousted|replaced))\b"
)
"""What tells that somebody has an office no more: appointed a director in 2001 and quit."""


def find_given(words: Words, name: Name, position: int) -> int | None:
    """Return where the office begins that the bearer of a name is given; None for none.

    Args:
        words: The text's words.
        name: The name.
        position: Offset behind it.
    """
    if not name.is_person or words.quoted[name.first] or not _is_told(words, name.title):
        return None
    given = _GIVEN.match(words.text, position)
    if given is None and name.title > 1:
        before = words.lowers[name.title - 1]
        noun = before == "of" and words.lowers[name.title - 2] in _NOUNS
        if noun or (before in _CHOSEN and words.joined(name.title - 1)):
            taken = None if before in _NAMED else _TAKEN.match(words.text, position)
            given = taken or (None if noun else _PLAIN.match(words.text, position))
    return given.end() if given else None


def _is_told(words: Words, index: int) -> bool:
    """Tell whether the words of a sentence before one leave no doubt that somebody was given an office."""
    start = words.sentence_start(index)
    doubted = words.lowers[start] == "had" or not _UNCHOSEN.isdisjoint(words.lowers[start:index])
    return not doubted and not looks_back(words, index)


def cut_office(words: Words, role: Offsets) -> Offsets | None:
    """Return an office that somebody is given without when that was; None for what is no office."""
    first, last = words.find(*role)
    when = _WHEN.search(words.text, *role)
    last = words.find(role[0], when.start())[1] if when else last
    noun = words.lowers[last - 1]
    own = noun in _ASSIGNED and words.lowers[first - 1] in {"a", "an"} and words.lowers[first - 2] not in {"as", "be"}
    if own or not _ACCUSED.isdisjoint(words.lowers[first:last]) or _LEFT.match(words.text, role[0]):
        return None  # appointed Ana Ruiz a lawyer
    return (role[0], when.start()) if when else role
