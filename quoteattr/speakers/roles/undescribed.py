"""What stands behind a name like a description and is none: what somebody does, plays or is thought to be."""

from __future__ import annotations

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import ARTICLES, DEFINITE, KIN, OWNERS, SAID
from quoteattr.speakers.words import Words

OPENERS = frozenset("a an the his her their its one former another first then now my our old young two".split())
_PARTICIPLES = frozenset(
    "retired leading acting outgoing incoming elected managing founding presiding visiting commanding attending"
    " planning marketing engineering nursing".split()
)
DID = frozenset(
    "became held kept won led ran lost found felt thought brought bought sold sent heard knew gave took made met saw"
    " left wrote built drew rode drove flew hit set cut read beat began blew caught chose fought forgave forgot froze"
    " fed hid hurt overtook overthrew sank shook shot slew sought spent stole struck swept swore taught threw told tore"
    " upset withdrew woke".split()
)
"""Verbs that are no noun's in front of an article: became the mayor."""

_JUDGED = frozenset("only best worst finest greatest nicest kindest bravest smartest toughest funniest".split())
"""Words, right behind an article, of what somebody is only thought to be."""

_PRAISED = frozenset(
    "great good bad terrible wonderful fantastic amazing true real nice lovely brilliant excellent decent fine"
    " incredible terrific horrible awful strong tough special dear close total complete absolute".split()
)
_ESTEEM = frozenset(
    "friend thief liar cheat crook bully coward fool idiot moron clown traitor monster hero genius legend saint racist"
    " sexist fascist bigot hypocrite gentleman fighter warrior fraud disgrace criminal killer murderer conman".split()
)
"""What somebody is only thought to be: a great captain, a liar."""

_FINITE = frozenset("is was has had are were isn't wasn't hasn't will would can could should must did does".split())
"""Verbs whose subject stands in front of them."""

_SPEAKS = frozenset("said says told tells added confirmed announced".split())
_FIGURES = KIN | frozenset("lover mistress hero heroine villain suitor bride groom".split())
_STAGED = frozenset(
    "plays play portrays portrayed stars starring star role roles cast film movie superb excellent performance"
    " performances drama screen stage".split()
)
"""Words of a sentence that tells of a film or a play."""

_REACH, _NEAR = 60, 4


def is_done(words: Words, first: int, stop: int, *, human: bool) -> bool:
    """Tell whether words behind a name are no description but tell what its bearer, or somebody, does.

    Args:
        words: The text's words.
        first: Number of the first one.
        stop: Number behind the last one.
        human: Whether they would describe a person.
    """
    opener = words.lowers[first]
    told = words.lowers[first + 1 : stop + (words.gap(stop - 1) == " ")]
    if not _SPEAKS.isdisjoint(told) or (opener in SAID and not words.capital(first)):
        return True  # It hit Ana Ruiz, a spokesman said.
    if opener in OPENERS:
        return False
    if (opener.endswith(("ing", "ed")) and opener not in _PARTICIPLES) or (
        opener.endswith("ly") and not OWNERS.isdisjoint(told)
    ):
        return True  # the firm, Orvane, knowingly sold its data
    if words.possessive[first]:
        return False
    does = opener.endswith("s")
    if does and not human and first + 1 < stop and not words.capital(first):
        return True  # their union, the Guild, blames management
    taken = told[0] if told else ""
    return taken in OWNERS or (taken in ARTICLES and (does or opener in DID))  # shook her head, became the mayor


def is_clause(words: Words, first: int, stop: int) -> bool:
    """Tell whether a noun behind a name is the subject of a clause: For Ana Ruiz, the choice was hard."""
    if stop >= len(words) or not words.joined(stop - 1):
        return False
    pointed = words.lowers[first] in DEFINITE or words.possessive[first]
    if words.lowers[stop] in _FINITE:
        return words.quoted[first] or pointed or words.lowers[first] in ARTICLES
    taken = words.lowers[stop + 1] if stop + 1 < len(words) and words.joined(stop) else ""
    does = words.lowers[stop].endswith("ed") or words.lowers[stop] in DID
    return pointed and does and (taken in ARTICLES or taken in OWNERS)  # to Ana, the clerk repeated his offer


def is_judged(words: Words, first: int) -> bool:
    """Tell whether words are what somebody who is quoted thinks of another: “Ana was the only adult; Bo is a liar.”.

    Args:
        words: The text's words.
        first: Number of the first of them.
    """
    if not (words.quoted[first] and words.joined(first)):
        return False
    told = words.lowers[first + 1 : first + _NEAR]
    if words.lowers[first] == "the":
        return told[0] in _JUDGED and not words.capital(first + 1)
    near = next((at for at in range(first, first + len(told)) if not words.joined(at)), first + len(told)) - first
    return words.lowers[first] in ARTICLES and (told[0] in _PRAISED or not _ESTEEM.isdisjoint(told[:near]))


def is_part(words: Words, first: int, role: Offsets) -> bool:
    """Tell whether what somebody is told to be is a part on the stage or in a film.

    Ana Ruiz plays Eve; Bo Lind is the husband who lies.

    Args:
        words: The text's words.
        first: Number of the first word of the name.
        role: The offsets of the role.
    """
    begin, end = words.find(*role)
    who = next((at for at in range(begin, end) if words.lowers[at] in {"who", "whose"}), begin)
    if words.lowers[begin - 1] != "the" or who == begin or words.lowers[who - 1] not in _FIGURES:
        return False
    return is_staged(words, first)


def is_staged(words: Words, index: int) -> bool:
    """Tell whether the sentence of a word tells of a film or a play: As his widow, Ana Ruiz is superb."""
    around = range(words.sentence_start(index), min(index + _REACH, len(words)))
    return any(words.lowers[at] in _STAGED for at in around if words.sentences[at] == words.sentences[index])
