"""Whom words cannot mean by what is done: who asks and does not answer, or acts on or speaks to the one told of.

Asked by Ana Ruiz, he ...; When Ana Ruiz asked, he ...; Ana Ruiz asked why. "Late," she answered; Ana Ruiz met her.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import ARTICLES, ASKED, PREPOSITIONS
from quoteattr.speakers.lexicon import Gender, Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.references.discourse import Candidate, Occurrence, is_aside
from quoteattr.speakers.words import Words

_ASKS = frozenset(
    "asked asks pressed presses questioned questions challenged challenges suggested suggests wondered wonders"
    " inquired inquires enquired enquires objected objects reminded reminds ventured".split()
)
_OPENERS = frozenset({"when", "after", "once", "as", "if", "whenever"})
_QUESTIONS = frozenset("asked asks wondered wonders inquired inquires enquired enquires".split())
_AGAIN = frozenset("asked pressed questioned challenged told pushed".split())
_ANSWERS = frozenset("answered answers replied replies responded responds retorted retorts".split())
_BEEN = frozenset("was is were been being".split())
_WHATS = frozenset("if whether why how what when who whom where which whose".split())
_REPORTERS = frozenset("reporter journalist interviewer moderator questioner correspondent".split())
_TELLS = frozenset("told tells asked asks warned warns reminded informed assured called calls sent texted".split())
_OBJECT = (PREPOSITIONS - {"close", "near", "inside", "outside", "past", "next", "like"}) | frozenset(
    "that to and but because when if as after before until a an the not".split()
)
"""What follows "her" where it stands for somebody and says nothing of whose something is."""

_TOWARDS = frozenset({"with", "to", "against", "at", "for"})
"""Prepositions that lead from a subject's verb to somebody else."""

_CLAUSES = frozenset("that which when while because if after before whether and but or than said says".split())
_PARTS = _CLAUSES | frozenset("who as is was are were be been being became becomes remains remained so".split())
"""Words behind which another clause begins, or what somebody is."""


_BESIDE = frozenset("beside alongside with opposite near behind by next".split())
_POSTURES = frozenset("standing sitting seated waiting walking working sat stood walked waited worked".split())
_OBJECTS: dict[str, Gender] = {"him": "m", "her": "f"}
_TITLE, _ADVERB, _CLAUSE, _NEAR, _WHAT = 5, 2, 2, 8, 3


def is_barred(words: Words, at: int, candidate: Candidate) -> bool:
    """Tell whether somebody cannot be meant by a pronoun for a person: he only asks, or acts on the one meant.

    Args:
        words: The text's words.
        at: Number of the pronoun's word.
        candidate: Somebody spoken of before it.
    """
    return only_asks(words, at, candidate) or acts_on(words, at, candidate) or stands_by(words, at, candidate)


def stands_by(words: Words, at: int, candidate: Candidate) -> bool:
    """Tell whether a pronoun tells beside whom somebody stands: A driver, standing beside him; Ana Ruiz sat with her.

    Args:
        words: The text's words.
        at: Number of the pronoun's word.
        candidate: Somebody spoken of before it.
    """
    end = candidate.nearest.last
    if words.lowers[at] not in {"him", "her"} or not 1 < at - end <= _CLAUSE + 1 or words.lowers[at - 1] not in _BESIDE:
        return False
    return words.lowers[at - 2] in _POSTURES and words.gap(end - 1) in {" ", ", "} and not _owns(words, at)


def only_asks(words: Words, at: int, candidate: Candidate) -> bool:
    """Tell whether somebody was brought into a word's sentence as the one who asks.

    Args:
        words: The text's words.
        at: Number of a pronoun's word, behind the question.
        candidate: Somebody spoken of before it.
    """
    for occurrence in candidate.places:
        if words.sentences[occurrence.first] != words.sentences[at]:
            return False
        if occurrence.form != "pronoun" and _asks(words, occurrence, at):
            return True
    return False


def answers(cue: str) -> bool:
    """Tell whether a cue in lower case tells an answer."""
    return not _ANSWERS.isdisjoint(cue.split())


def asks(cue: str) -> bool:
    """Tell whether a cue in lower case tells a question."""
    return not _QUESTIONS.isdisjoint(cue.split())


def is_passive(words: Words, cue: Offsets) -> bool:
    """Tell whether a cue says by whom somebody is told something: was told by the clerk."""
    first, last = words.find(*cue)
    told = words.lowers[last - 1] in _TELLS and words.lowers[last : last + 1] == ["by"]
    return told and not _BEEN.isdisjoint(words.lowers[max(0, first - 1) : last])


def only_reports(words: Words, cue: Offsets | None, head: str) -> bool:
    """Tell whether a cue is the question of one who is there to ask: A reporter asked why.

    Args:
        words: The text's words.
        cue: Its offsets.
        head: The noun of the one who asks, if he has no name.
    """
    if cue is None or head not in _REPORTERS or words.text[slice(*cue)].lower() not in _QUESTIONS:
        return False
    after = words.find(*cue)[1]
    return not _WHATS.isdisjoint(words.lowers[after : after + _WHAT])  # but asked him for money


def find_asked(
    words: Words, sentence: range, people: Sequence[Occurrence], *, answers: Sequence[str]
) -> Occurrence | None:
    """Return who is asked in a sentence, if it tells: The mayor was asked why; Ruiz asked the mayor why.

    Args:
        words: The text's words.
        sentence: Numbers of the sentence's words.
        people: Human beings spoken of in it, latest first.
        answers: The lower-case verb of what follows, if any; he who is asked by a subject must be told to answer.
    """
    for verb in sentence:
        if words.lowers[verb] not in ASKED - {"told"} and words.lowers[verb] != "asks":
            continue
        told = words.lowers[max(sentence.start, verb - 1 - _ADVERB) : verb]
        if not _BEEN.isdisjoint(told):
            above = [one for one in people if one.last < verb]
            return (
                _find_subject(words, verb, above) if _is_question(words.lowers[verb + 1 : verb + 1 + _WHAT]) else None
            )
        if _ANSWERS.isdisjoint(answers):
            return None
        for one in people:
            behind = words.lowers[one.last : one.last + 1]
            if 0 < one.first - verb <= _TITLE and one.first <= sentence.stop and not _WHATS.isdisjoint(behind):
                direct = PREPOSITIONS.isdisjoint(words.lowers[verb : one.first])
                whole = direct and all(words.joined(at) for at in (*range(verb, one.first), one.last - 1))
                return one if whole else None
        return None
    return None


def _is_question(behind: Sequence[str]) -> bool:
    """Tell whether words behind "was asked" tell a question, and not what somebody shall do."""
    asks = not _WHATS.isdisjoint(behind) or "about" in behind or behind[:1] in (["on"], ["by"], ["over"])
    return asks and behind[:1] != ["to"]


def _find_subject(words: Words, verb: int, above: Sequence[Occurrence]) -> Occurrence | None:
    """Return who was asked, of those before a verb: the subject, or the nearest where no comma stands between."""
    if not above or "that" in words.lowers[words.sentence_start(verb) : above[0].first]:
        return None
    subject = next((one for one in above if one.subject), above[0])
    return above[0] if words.gap(above[0].last - 1) == " " else subject


def is_asked_again(told: Sequence[str]) -> bool:
    """Tell whether some lower-case words bring in somebody else who asks: Asked if it would be free, she replied."""
    return not _AGAIN.isdisjoint(told)


def acts_on(words: Words, at: int, candidate: Candidate) -> bool:
    """Tell whether somebody is the subject of the clause in which a pronoun stands behind the verb: Ana Ruiz met her.

    Also behind "with" and the like: Ana Ruiz, however, agreed with her.

    Args:
        words: The text's words.
        at: Number of the pronoun's word.
        candidate: Somebody spoken of before it.
    """
    if (
        words.lowers[at] not in {"him", "her"}
        or _owns(words, at)
        or candidate.kind_order
        or words.lowers[at - 1] in PREPOSITIONS - _TOWARDS
    ):
        return False
    one = candidate.nearest
    begin = one.last
    relative = begin < at and words.lowers[begin] == "who"
    aside = is_aside(words, begin)
    between = range(begin + (relative or aside), at)
    if not (one.subject or relative) or not 0 < len(between) <= _CLAUSE:
        return False
    whole = all(words.joined(index) for index in range(between.start - (not relative and not aside), at))
    return whole and _CLAUSES.isdisjoint(words.lowers[between.start : at])


def shares_clause(words: Words, at: int, candidate: Candidate) -> bool:
    """Tell whether somebody was spoken of in the clause of a description: in Ruiz met the mayor, they are two.

    Args:
        words: The text's words.
        at: Number of the description's first word.
        candidate: Somebody spoken of before it.
    """
    begin = _skip_apposition(words, candidate.nearest.last)
    if candidate.nearest.nested or words.sentences[begin - 1] != words.sentences[at] or not 0 < at - begin <= _NEAR:
        return False
    whole = all(words.joined(index) for index in range(begin - (begin == candidate.nearest.last), at))
    return whole and _PARTS.isdisjoint(words.lowers[begin:at])


def _skip_apposition(words: Words, begin: int) -> int:
    """Return the number behind what an article and two commas add to a name: Ruiz, a diver, hands him the net."""
    if begin + 1 >= len(words) or words.gap(begin - 1) != ", " or words.lowers[begin] not in ARTICLES:
        return begin
    ends = (at + 1 for at in range(begin, min(begin + _NEAR, len(words) - 1)) if not words.joined(at))
    end = next(ends, begin)
    return end if words.gap(end - 1) == ", " else begin


def find_told(words: Words, at: int, names: Sequence[Name], firsts: Sequence[int], lexicon: Lexicon) -> Name | None:
    """Return the name of the one to whom somebody speaks for whom a pronoun stands: he told Ana Ruiz.

    Args:
        words: The text's words.
        at: Number of the pronoun's word.
        names: The text's names, in text order.
        firsts: Number of the first word of each.
        lexicon: The word lists.
    """
    if at + 2 >= len(words) or words.lowers[at + 1] not in _TELLS or not (words.joined(at) and words.joined(at + 1)):
        return None
    place = bisect_left(firsts, at + 2)
    if place == len(names) or names[place].title != at + 2 or names[place].nested:
        return None
    name, behind = names[place], names[place].last
    noun = behind < len(words) and words.joined(behind - 1) and not words.capital(behind)
    return None if noun and words.lowers[behind] not in lexicon.function_words else name  # he told Ruiz loyalists


def find_hearer(words: Words, last: int) -> str | None:
    """Return the pronoun for the one whom the source before a word speaks to: him, of the clerk told him.

    Args:
        words: The text's words.
        last: Number behind the source's last word.
    """
    for at in range(last + 1, min(last + 1 + _CLAUSE, len(words))):
        if words.lowers[at - 1] in _TELLS and words.lowers[at] in {"him", "her"} and words.joined(at - 1):
            return None if _owns(words, at) else words.lowers[at]
    return None


def find_object(words: Words, begin: int) -> Gender | None:
    """Return the gender of the pronoun for somebody to whom a subject does something: The nurse looked at her.

    Args:
        words: The text's words.
        begin: Number of the word behind the subject.
    """
    for at in range(begin, min(begin + _CLAUSE + 1, len(words))):
        if not words.joined(at - 1) or words.lowers[at] in _PARTS:
            return None
        if at > begin and words.lowers[at] in _OBJECTS:
            beside = words.lowers[at - 1] in PREPOSITIONS and words.lowers[at - 1] not in _TOWARDS
            return None if beside or _owns(words, at) else _OBJECTS[words.lowers[at]]
    return None


def _owns(words: Words, at: int) -> bool:
    """Tell whether a pronoun says whose the next word is: her sister."""
    return words.lowers[at] == "her" and words.joined(at) and words.lowers[at + 1] not in _OBJECT


def _asks(words: Words, occurrence: Occurrence, at: int) -> bool:
    """Tell whether somebody stands behind "Asked by", or asks in a clause with "when", which may end at a word."""
    before = occurrence.first - 1
    if occurrence.last == at and before > 0 and words.gap(before) == ", ":  # Pressed by his lawyer, Bo Lind, she ...
        before -= 1
    while before > 0 and occurrence.first - before <= _TITLE and (words.joined(before) or words.possessive[before]):
        if words.lowers[before] == "by":
            verbs = words.lowers[max(0, before - _ADVERB) : before]
            return not ASKED.isdisjoint(verbs)
        if words.lowers[before] in _OPENERS:
            break
        before -= 1
    asks = occurrence.last < len(words) and words.lowers[occurrence.last] in _ASKS
    return asks and before >= 0 and words.lowers[before] in _OPENERS
