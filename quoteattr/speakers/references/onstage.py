"""Whom "he" or "she" stands for by who is on the stage: who spoke, reacts, comes up or is the subject just before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from quoteattr.speakers.heads import AGENTS, OWNERS, PREPOSITIONS
from quoteattr.speakers.lexicon import Gender
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.phrases.descriptions import PARENTS
from quoteattr.speakers.phrases.reading import PRONOUNS
from quoteattr.speakers.references import askers
from quoteattr.speakers.references.discourse import Discourse, Occurrence, find_verb, is_turned_to, reacts, shows
from quoteattr.speakers.references.meetings import find_met
from quoteattr.speakers.words import Words

_SELF = frozenset({"i'm", "am", "is"})  # I'm Ana Ruiz
_OPENING = "“‘\"'"
_NEXT, _PREDICATE, _LIMB, _AS_FOR, _TOPIC = 2, 8, 2, 2, 4
_THEIRS = OWNERS - {"my", "our"}
_SPOKEN_OF = {"he": frozenset({"he", "him", "his"}), "she": frozenset({"she", "her", "hers"})}
OWN = frozenset("i i'm i've i'd i'll i’m i’ve i’d i’ll me my mine myself".split())
"""What people call themselves."""

_MOVED = frozenset(
    "agreed amazed amused angry apologetic baffled beaming bemused bewildered bitter blunt blushed cautious concerned"
    " confident crying defiant delighted devastated disagreed disappointed disgusted dismayed dismissive distraught"
    " ecstatic embarrassed emotional enthusiastic excited frank frowned frustrated furious glad gracious grateful"
    " grinned happy heartbroken horrified impressed inconsolable incensed indignant jubilant laughed livid"
    " nervous nodded optimistic outraged philosophical pleased proud puzzled rattled relieved sad scared scathing"
    " sceptical shaken shocked shrugged sighed skeptical smiled sobbed stunned sure surprised sympathetic tearful tears"
    " terrified thrilled unconvinced unimpressed unmoved unrepentant unsurprised upset weeping wept worried".split()
)
"""What somebody shows or feels who then says why: A neighbour was in tears."""

_YOU = frozenset({"you", "your", "you're", "you'll", "you've", "yourself"})
_SILENT = frozenset(
    "asked asks declined refused comment died dead killed unconscious fled escaped vanished missing resigned retired"
    " denied ignored unavailable".split()
)
_RISES = frozenset("walked stood came got stepped spoke described rose turned arrived appeared emerged left".split())
_PASSIVE = frozenset("was is were are been being be gets got".split())
_ADVERBS = frozenset("not also later then still never only just".split())
_CONTRASTS = re.compile(r", (?:by contrast|in contrast|for h(?:is|er) part|on the (?:other hand|contrary)),")
_DONE = frozenset(
    "hit hurt shot held found taken beaten bitten born brought caught cut driven drawn given hidden known laid led left"
    " made met paid put run seen sent shown sold stolen struck thrown told torn won".split()
)


def is_own(words: Words, name: Name, first: int) -> bool:
    """Tell whether somebody may say a name as his own: I'm Ana Ruiz; he said, “Ana, call me.”.

    Args:
        words: The text's words.
        name: The name.
        first: Number of the first word of what is said.
    """
    if not words.quoted[name.first]:
        return name.nested
    before = words.gap(name.title - 1)[-1:] if name.title > first else ""
    called = before != "" and before in _OPENING and words.gap(name.last - 1).startswith(",")
    return called or words.lowers[name.title - 1] in _SELF


def find_antecedent(discourse: Discourse, at: int, gender: Gender | None, told: Sequence[range]) -> Occurrence | None:
    """Return where the one was last spoken of whom "he" or "she" stands for by convention.

    Args:
        discourse: What was spoken of before.
        at: Number of the pronoun's word.
        gender: The gender that it tells.
        told: Numbers of the words that the latest source was told to say.
    """
    return (
        _goes_to_topic(discourse, at, gender)
        or find_met(discourse, at, _find_before(discourse.words, at), gender)
        or _goes_on(discourse, at, gender, told)
        or _goes_to_asked(discourse, at, gender)
        or _goes_to_reacting(discourse, at, gender)
        or _goes_to_stranger(discourse, at, gender)
        or _goes_to_newcomer(discourse, at, gender)
        or _goes_to_subject(discourse, at, gender)
    )


def _goes_to_topic(discourse: Discourse, at: int, gender: Gender | None) -> Occurrence | None:
    """Return the one whom a sentence turns to before its subject: As for the groom, he has said nothing."""
    words, first = discourse.words, discourse.words.sentence_start(at)
    if not is_turned_to(words, first + _AS_FOR) or words.quoted[first] != words.quoted[at]:
        return None
    here = list(takewhile(lambda one: one.first >= first, reversed(discourse.people)))
    if not here or here[-1].first > first + _TOPIC or words.gap(at - 1) != ", ":
        return None
    topic = here[-1]
    alone = all(one.referent is topic.referent or one.nested for one in here)
    return topic if alone and topic.referent.gender in {gender, None} else None


def _goes_on(discourse: Discourse, at: int, gender: Gender | None, told: Sequence[range]) -> Occurrence | None:
    """Return the unnamed one who just spoke where "he" or "she" goes on: A nurse said ... She said ...

    Whom a spokeswoman spoke of does not matter: She is told to be a woman herself.
    """
    source, words = discourse.last_source, discourse.words
    if source is None or source.referent.kind != "unnamed_person" or source.referent.gender not in {gender, None}:
        return None
    below = words.paragraphs[at] - words.paragraphs[source.first]
    tag = below == 1 and _is_tag(words, at)
    if not (below == 0 or tag) or words.sentences[at] - words.sentences[source.first] > 1 or words.quoted[at]:
        return None
    if askers.find_hearer(words, source.last) in _SPOKEN_OF.get(words.lowers[at], ()) or is_contrasted(words, at):
        return None  # Her doctor told her to wait. “I did,” she said.
    for occurrence in reversed(discourse.occurrences):
        if occurrence is source:
            return source
        sure = source.referent.gender == gender or (occurrence.referent.gender is None and not occurrence.referent.name)
        if sure and any(occurrence.first in piece for piece in told):
            continue
        human = occurrence.referent.kind in {"person", "unnamed_person"}
        fits = human and occurrence.referent.gender in {gender, None} and not occurrence.inner
        if fits and occurrence.referent is not source.referent and not words.quoted[occurrence.first]:
            return None
    return None


def _goes_to_asked(discourse: Discourse, at: int, gender: Gender | None) -> Occurrence | None:
    """Return the one who was asked in the sentence before a quotation: The mayor was asked why. “Why not?” she said."""
    words, before = discourse.words, _find_before(discourse.words, at)
    if before < 0 or words.unquoted[at - 1] != before:
        return None
    first = words.sentence_start(before)
    here = list(takewhile(lambda one: one.first >= first, reversed(discourse.people)))
    answers = words.lowers[at + 1 : at + 2]
    found = askers.find_asked(words, range(first, before + 1), here, answers=answers)
    return found if found is not None and found.referent.gender in {gender, None} else None


def _find_before(words: Words, at: int) -> int:
    """Return the number of the last word before a quotation that a word tags, in its paragraph; -1 for none."""
    start = words.sentence_start(at)
    before = words.unquoted[start - 1] if start and words.quoted[at - 1] else -1
    return before if before >= 0 and words.paragraphs[before] == words.paragraphs[at] else -1


def _goes_to_reacting(discourse: Discourse, at: int, gender: Gender | None) -> Occurrence | None:
    """Return the one who reacts in the sentence before a quotation: My daughter laughed. “It leaks,” she said."""
    words, start = discourse.words, discourse.words.sentence_start(at)
    last = next(reversed(discourse.people), None)
    if last is None or not start or not words.quoted[at - 1] or not reacts(words, last):
        return None
    before = words.unquoted[start - 1]
    near = before >= 0 and words.sentences[last.first] == words.sentences[before]
    fits = last.referent.gender == gender or (last.form == "named" and last.referent.gender is None)
    fits = fits and words.lowers[last.first] not in _THEIRS  # her sister, in what Ana Ruiz tells
    return last if near and fits and words.paragraphs[last.first] == words.paragraphs[at] else None


def _goes_to_stranger(discourse: Discourse, at: int, gender: Gender | None) -> Occurrence | None:
    """Return the unnamed subject of the sentence before a quotation who feels something and says why, or reacts.

    "Sergeant Ana Ruiz asked for help. The boy's mother was in tears. “I want him home,” she said.": no sergeant.
    """
    words, before = discourse.words, _find_before(discourse.words, at)
    if before < 0:
        return None
    first, start = words.sentence_start(before), words.sentence_start(at)
    here = list(takewhile(lambda one: one.first >= first, reversed(discourse.people)))
    if not here or not (here[-1].first <= first + 1 or _is_fronted(words, here[-1], first)) or here[-1].last > before:
        return None
    found, referent, shown = here[-1], here[-1].referent, _find_shown(words, here[-1], before)
    verb = find_verb(words, found.last, before) if shown < 0 else shown
    limb = 0 if shown < 0 or PRONOUNS.keys().isdisjoint(words.lowers[shown + 1 : shown + 2]) else _LIMB
    others = any(one.referent is not referent and one.first >= verb + limb for one in here)
    owner = PRONOUNS[words.lowers[first]][0] if words.lowers[first] in _THEIRS else ""
    if others or referent.name is not None or referent.plural or referent.head in AGENTS or owner == gender:
        return None  # his father, in what Bo Lind tells
    clause, hearers = words.lowers[verb : before + 1], _SPOKEN_OF.get(words.lowers[at], frozenset())
    if referent.gender not in {gender, None} or _is_acted_on(clause):
        return None
    sure, reacts_so = referent.gender == gender, shown >= 0 or reacts(words, found)
    content = {words.lowers[inner] for inner in range(start, at) if words.quoted[inner]}
    acts_on = not hearers.isdisjoint(clause)
    reacts_so |= acts_on and not _YOU.isdisjoint(content) and OWN.isdisjoint(content)  # He eyed her. “You ...”
    watches = reacts_so and words.lowers[found.first] in {"a", "an"} and _is_watched(discourse, first, gender)
    if watches or not (sure or reacts_so or not acts_on):
        return None  # A nurse held her hand. “I thought of my children,” she said.
    himself = not OWN.isdisjoint(content) and hearers.isdisjoint(content)
    moved = not _MOVED.isdisjoint(clause[:_PREDICATE])
    fresh = words.lowers[first] == "another" and not acts_on and not _RISES.isdisjoint(clause[:1])
    own = owner or (words.lowers[first] in PARENTS and found.first == first)  # Grandma
    return found if reacts_so or fresh or (moved and (sure or himself)) or (own and sure and himself) else None


def _is_watched(discourse: Discourse, first: int, gender: Gender | None) -> bool:
    """Tell whether somebody named is the subject of the sentence before a word, whom others hear and react to."""
    words = discourse.words
    before = words.sentence_start(first - 1) if first and not words.opens_paragraph(first) else first
    above = (one for one in reversed(discourse.people) if one.first < first)
    here = takewhile(lambda one: one.first >= before, above)
    opening = (one for one in here if one.referent.name is not None and all(words.capitals[before : one.first]))
    return any(one.referent.gender in {gender, None} for one in opening)


def _is_fronted(words: Words, subject: Occurrence, first: int) -> bool:
    """Tell whether only a time or place stands in a sentence before its subject: At noon, a clerk left."""
    return subject.subject and words.lowers[first] in PREPOSITIONS and words.before(subject.first) == ", "


def _find_shown(words: Words, subject: Occurrence, last: int) -> int:
    """Return the number of the verb by which a subject reacts behind what else is told of him; -1 for none.

    The clerk, standing by, laughed; the clerk who had seen it shook her head: no sentence ends with its clause.
    """
    verb = find_verb(words, subject.last, last)
    if verb <= last and shows(words, verb):
        return verb
    if verb > subject.last or words.lowers[verb] != "who" or "," in words.gap(verb - 1):
        return -1
    return next((at for at in (last, last - _LIMB) if at > verb + 1 and shows(words, at)), -1)


def _is_acted_on(clause: Sequence[str]) -> bool:
    """Tell whether a predicate says what is done to its subject, or that he did not speak or never will."""
    if not _SILENT.isdisjoint(clause[:_PREDICATE]) or clause[:1] == ["had"]:
        return True
    for auxiliary, word, after in zip(clause, clause[1:], [*clause[2:], ""], strict=False):
        done = after if word.endswith("ly") or word in _ADVERBS else word
        if auxiliary in _PASSIVE and done not in _MOVED and (done in _DONE or done.endswith("ed")):
            return True
    return False


def _goes_to_newcomer(discourse: Discourse, at: int, gender: Gender | None) -> Occurrence | None:
    """Return the named one who alone came up in the sentence before a quotation, or is new in the paragraph above.

    "Volunteer Ana Ruiz handed out blankets. “They come in quiet,” she said.": whoever spoke before her.
    """
    words, found, tag = discourse.words, None, _is_tag(discourse.words, at)
    place = words.paragraphs[at] - tag
    for occurrence in reversed(discourse.people):
        if words.paragraphs[occurrence.first] < place:
            break
        if found is not None and occurrence.referent is not found.referent:
            return None
        found = occurrence
        if not tag and words.sentences[at] - words.sentences[found.first] > _NEXT:
            return None
    if found is None or found.form != "named" or found.referent.gender not in {gender, None}:
        return None
    if tag:
        return found if words.paragraphs[found.referent.names[0].first] == place else None
    return found if found.last < at - 1 and words.quoted[at - 1] else None


def _goes_to_subject(discourse: Discourse, at: int, gender: Gender | None) -> Occurrence | None:
    """Return the subject of the sentence before in the paragraph, if nobody else came up in it or since.

    "Ana Ruiz stood by her version. Whether it leaked, she wrote, was for others to say.": nobody named before her.
    """
    words, found = discourse.words, None
    start = words.sentence_start(at)
    first = words.unquoted[start - 1] if start else -1
    if first < 0 or words.paragraphs[first] != words.paragraphs[at]:
        return None
    for occurrence in reversed(discourse.people):
        if words.sentences[occurrence.first] < words.sentences[first]:
            break
        if occurrence.referent.plural:
            continue
        if found is not None and occurrence.referent is not found.referent:
            return None
        found = occurrence
    if found is None or not found.subject or found.form != "named":
        return None
    return found if found.referent.gender == gender else None


def is_contrasted(words: Words, at: int) -> bool:
    """Tell whether a pronoun stands for another one than who spoke last: She, by contrast, said."""
    return words.gap(at).startswith(",") and _CONTRASTS.match(words.text, words.ends[at]) is not None


def _is_tag(words: Words, at: int) -> bool:
    """Tell whether a word only tags the quotation that opens its paragraph: “...,” she said."""
    start = words.paragraph_start(at)
    return start < at and words.unquoted[at - 1] < start
