"""Relative clauses behind a name: which of them tell what somebody does for a living or for others."""

from __future__ import annotations

import re

from quoteattr.attribution import Offsets
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.roles.bounds import find_end, trim_role
from quoteattr.speakers.words import Words

WHO = re.compile(
    r",?\s+who\s+(?:(?:now|also|once|currently|previously|has|had)\s+)*"
    r"(?P<copula>(?:is|was|became)(?:\s+(?:now|also|still|currently|himself|herself))?)?\s*(?P<rest>(?:(?:co-)?(?:founded|founds|chairs|chaired|leads|led|heads|headed"
    r"|runs|ran|run|owns|owned|oversees|oversaw|directs|directed|manages|managed|works|worked|serves|served"
    r"|represents|represented|teaches|taught|edits|edited|studies|studied|advises|advised|coaches|coached"
    r"|(?:wrote|writes)(?=\s+\w)(?!\s+(?:to|back|down|home|online|on\s+(?:twitter|x|facebook|instagram|his|her|their)|that|how(?!-)|why)\b|\s+in\s+(?:his|her|their|an?)\b)|plays|played|sponsored|coordinates|commands|commanded|helms|helmed|hosts|hosted|anchors|anchored"
    r"|covers|covered|captains|captained|supervises|supervised|publishes|published|lectures|lectured|researches"
    r"|researched|specialises|specialised|specializes|specialized|farms|farmed|practises|practised|practices"
    r"|practiced|governs|governed)(?!\s+(?:him|her|them)sel))?\b)"
)
_DOES = re.compile(r",?\s+who\s+(?P<rest>(?P<verb>[a-z]{3,}s|opened|built|started|launched|invented|composed)\s+\w)")
_MINDS = frozenset(
    "was has does this says adds asks tells claims insists argues denies admits agrees believes thinks knows wants"
    " hopes fears feels likes loves hates remembers recalls describes calls notes warns regards sees considers expects"
    " plans needs declines refuses blames accuses supports opposes backs faces goes comes gets makes gives takes stands"
    " sits lives stays remains seems appears signs speaks uses puts finds perhaps always sometimes writes".split()
)
"""Words in -s that tell what somebody says, thinks or just does, and no calling."""

_JUDGES = frozenset("jailed sentenced fined admonished remanded acquitted imposed deferred".split())

_ITSELF = re.compile(
    r"\w+\s+(?:it|them|him|her|us|me|you|this|that|one|there|here|these|those|so|both|all)"
    r"(?:\s+(?:now|too|all|alone|together|already|still))?"
)

_NO_CALLING = re.compile(
    r"(?:works?|worked)\s+(?!(?:\w+ly\s+)?(?:as|at|for|in|with|on|alongside|under|to|there|here|nights|days|shifts|part"
    r"|full|behind|across|among|beside|aboard|inside|near|freelance|abroad)\b)"
    r"|serve[sd]?\s+(?:(?:[\w-]+\s+){0,3}(?:years?|terms?|tours?|months?|weeks?|days?|decades?|time)\b"
    r"(?!\s+(?:as|in|on|with|at|under)\b)|(?:it|him|her|them|me|us|up|out|notice|papers|tea|coffee)\b)"
    r"|serve[sd]?\s.*\b(?:prison|jail|sentence|custody|ban|suspension|aces?|drinks?|food|breakfast|dinner|lunch|beers?)\b"
    r"|r[au]ns?\s+(?:\w+ly\s+)?(?:(?:away|off|out|into|over|down|back|up|through|towards?|across|after|around|past|from"
    r"|to|in|on|late|home|(?:his|her|their)\s+(?:best|fastest|first|last|eyes?|fingers?|hands?|palms?|thumbs?|tongue))\b|\d+\s(?:miles?|km|kilomet\w+|laps|yards|met\w+|marathons)\b"
    r"|an?\s(?:red|stop|mile|marathon|race)\b)"
    r"|studied\s+(?:the|his|her|their|an?|it|them|this|that|each|every)\b(?!.*\b(?:years|decades|at)\b)"
    r"|cover(?:s|ed)\s+(?:his|her|their|up)\b|covered\s.*\s(?:with|in)\s"
    r"|(?:wrote|writes)\s+(?:an?|the|his|her|this|that)\s+(?:[\w-]+\s+){0,2}(?:letter|e-?mail|note|tweet|post|message|comment"
    r"|text|cheque|check|version|opinion|ruling|statement)\b"
    r"|le(?:ads?|d)\s+(?:in|by|with|after|at|\d)\b|le(?:ads?|d)\s.*\bwith\s+(?:\d|[a-z]+\s(?:points|goals|runs|wins))"
    r"|play(?:s|ed)\s+(?:\d+|every|all|no(?!\.)|well|badly|poorly|a\s+(?:key|big|major|central|small)?\s?(?:role|part)"
    r"|the\s+(?:full|whole|first|second|entire|last))\b"
    r"|\w+\s+(?:\w+\s+)?every\s",
    re.DOTALL,
)
"""What somebody did or does once, or like anybody: works out every day, served two years for fraud."""


def find_held(words: Words, lexicon: Lexicon, who: re.Match[str]) -> Offsets | None:
    """Return the role that a relative clause tells with its verb: who leads the council.

    Args:
        words: The text's words.
        lexicon: The word lists.
        who: A match of `WHO`.
    """
    role = trim_role(words.text, who.start("rest"), find_end(words, lexicon, who.end()))
    if role is None or _ITSELF.fullmatch(words.text, *role) or _NO_CALLING.match(words.text, *role):
        return None
    return role


def find_done(words: Words, lexicon: Lexicon, position: int, limit: int) -> Offsets | None:
    """Return what somebody is told to do for a living or once to have made: who keeps goats, who built the harp.

    Args:
        words: The text's words.
        lexicon: The word lists.
        position: Offset where the clause begins.
        limit: Offset to which to look.
    """
    does = _DOES.match(words.text, position, limit)
    if does is None or does["verb"] in _MINDS:
        return None
    end = find_end(words, lexicon, does.end())
    return None if _ITSELF.fullmatch(words.text, does.start("rest"), end) else (does.start("rest"), end)


def is_judging(words: Words, name: Name) -> bool:
    """Tell whether somebody is named right before what only courts do: Sheriff Ana Ruiz jailed him.

    Args:
        words: The text's words.
        name: The name.
    """
    at = name.last + (words.lowers[name.last : name.last + 1] in (["has"], ["had"], ["also"], ["then"]))
    whole = at < len(words) and words.sentences[at] == words.sentences[name.first]
    return whole and words.lowers[at] in _JUDGES and words.gap(name.last - 1) in {" ", ", "}
