"""Reading a source phrase: its head, whether that is a name, a pronoun or a description, and of what."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import evolve, frozen

from quoteattr.annotations import Form, SpeakerKind
from quoteattr.speakers.heads import (
    ARTICLES,
    DEFINITE,
    INDEFINITE,
    OWNERS,
    PREPOSITIONS,
    SHORT,
    classify_noun,
    find_base_end,
    find_national,
    noun_of,
)
from quoteattr.speakers.lexicon import Gender, Lexicon
from quoteattr.speakers.mentions import Name
from quoteattr.speakers.names.generations import SENIORITY
from quoteattr.speakers.phrases.apposed import find_led_to
from quoteattr.speakers.phrases.beside import find_beside
from quoteattr.speakers.phrases.holders import find_office_holder, find_titled
from quoteattr.speakers.words import Words

PRONOUNS: dict[str, tuple[Gender | None, str]] = {
    "he": ("m", "person"),
    "him": ("m", "person"),
    "his": ("m", "person"),
    "himself": ("m", "person"),
    "she": ("f", "person"),
    "her": ("f", "person"),
    "hers": ("f", "person"),
    "herself": ("f", "person"),
    "it": (None, "thing"),
    "its": (None, "thing"),
    "itself": (None, "thing"),
    "they": (None, "many"),
    "them": (None, "many"),
    "their": (None, "many"),
    "theirs": (None, "many"),
    "themselves": (None, "many"),
    "who": (None, "relative"),
    "whom": (None, "relative"),
    "whose": (None, "relative"),
    "which": (None, "relative"),
    "that": (None, "relative"),
    "i": (None, "self"),
    "me": (None, "self"),
    "my": (None, "self"),
    "myself": (None, "self"),
    "we": (None, "self"),
    "us": (None, "self"),
    "our": (None, "self"),
    "ourselves": (None, "self"),
    "you": (None, "other"),
    "your": (None, "other"),
    "self": (None, "reflexive"),
    "one": (None, "other"),
    "anyone": (None, "other"),
    "everyone": (None, "other"),
    "each": (None, "many"),
    "both": (None, "many"),
}
"""Pronouns with the gender they tell and their class."""

_SENSES = frozenset(
    "comments comment remarks remark words mind view views eyes opinion account telling thoughts voice"
    " estimation estimate judgment reckoning".split()
)
_WRAPPERS = frozenset(
    "group company firm website newspaper magazine network agency organization organisation chain app"
    " corporation bank airline site paper outlet".split()
)
_SURE_WRAPPERS = (["charity"], ["think", "tank"], ["think-tank"], ["thinktank"])
"""Those that stand behind towns' names, too."""

_REGIONAL = ("ian", "ean", "ese", "ish")
_SKIP = frozenset("both even and but or so then only just neither either from by".split())
_SELVES = frozenset("himself herself themselves itself".split())
_TRAILING = _SELVES | frozenset("each both alike together too also alone".split())
_NO_ADVERBS = frozenset("family assembly ally reply rally supply weekly daily monthly quarterly".split())
_SOME = frozenset("some many most several few other".split())
_UNITS = frozenset("panel unit arm division desk branch bureau".split())
_BOUNDS = frozenset({"more than", "less than", "fewer than", "at least", "at most", "up to", "close to"})
_SHORT_OFFICES = frozenset("DA AG VP CJ FM".split())
_FORMER = re.compile(r"^[Ee]x-")
_SAID = frozenset("said told wrote".split())
_SHOUTED = 12
_TOWN = 2
_SURE = 3.0
_BRACKET = 3


@frozen
class Phrase:
    """A source phrase, read.

    Attributes:
        first: Number of its first word.
        last: Number behind its last word.
        head: Number of its head word.
        form: How it names the source.
        name: The name that stands for the source, where there is one.
        base: Numbers of the first word of the head's own noun phrase and behind its last word.
        kind: What an unnamed source is.
        definite: Whether it points at somebody known.
        plural: Whether it is more than one.
        gender: The gender that its head tells.
        national: Whether its head only tells a country: the Italian.
        told: The description that leads to the name, where one does: a clerk who gave her name as Ana.
    """

    first: int
    last: int
    head: int
    form: Form
    name: Name | None
    base: tuple[int, int]
    kind: SpeakerKind
    definite: bool
    plural: bool
    gender: Gender | None
    national: bool = False
    told: Phrase | None = None


def read_phrase(words: Words, lexicon: Lexicon, first: int, last: int, *, ending: Mapping[int, Name]) -> Phrase | None:
    """Read the noun phrase that stands in some words.

    Args:
        words: The text's words.
        lexicon: The word lists.
        first: Number of the phrase's first word.
        last: Number behind its last word.
        ending: The names by the number behind their last word, the widest one of each.

    Returns:
        The phrase, or None where there are no words.
    """
    first, last = _strip(words, first, last, ending=ending)
    if first >= last:
        return None
    stop = find_base_end(words, lexicon, _skip_bound(words, first, last), last, ending=ending)
    stop = _pass_bracket(words, lexicon, stop, last, ending=ending)
    stop -= stop - first > 1 and words.lowers[stop - 1] in _SELVES  # Ana Ruiz herself, who
    short = _read_short(words, lexicon, first, stop, last)
    if short is not None:
        return short
    name = (
        find_beside(words, lexicon, first, stop, last, ending=ending)
        or find_office_holder(words, lexicon, first, stop, last, ending=ending)
        or _find_head(words, lexicon, first, stop, last, ending=ending)
        or find_titled(words, lexicon, first, stop, last, ending=ending)
        or _find_owner(words, first, stop, ending=ending)
        or _find_whole(words, first, stop, last, ending=ending)
        or find_led_to(words, lexicon, first, stop, last, ending=ending)
    )
    if name is None:
        return _nominal(words, lexicon, first, stop, last)
    base, told = (name.first, name.last), _nominal(words, lexicon, first, stop, last) if name.title >= stop else None
    return Phrase(first, last, name.last - 1, "named", name, base, "person", True, False, name.gender, told=told)


def _strip(words: Words, first: int, last: int, *, ending: Mapping[int, Name]) -> tuple[int, int]:
    """Leave out the words around the one who speaks: even Ana Ruiz herself, his account."""
    while first < last - 1 and words.lowers[first] in _SKIP:
        first += 1
    if last - first > 2 and words.lowers[first : first + 2] in (["it", "was"], ["it", "is"]):
        first += 2  # It was Ana Ruiz
    while last - 1 > first and (words.lowers[last - 1] in _TRAILING | {"and"} or _is_added(words, last - 1, ending)):
        last -= 1
    if last - first > 2 and words.gap(last - 2) == "." and all(map(str.isupper, words.forms[last - 2 : last])):
        last -= 2  # Castlegate CSTG.L
    first = _find_whose(words, first, last, ending=ending) or first
    own = last - first == 2 and words.lowers[first] in OWNERS and words.lowers[first + 1] in _SENSES
    return first, last - own


def _is_added(words: Words, at: int, ending: Mapping[int, Name]) -> bool:
    """Tell whether a word behind a name adds a handle, a manner or an age: Ruiz @aruiz, Ruiz darkly, Ruiz senior."""
    form = words.forms[at]
    adds = form[0] == "@" or form in SENIORITY or (form.islower() and form.endswith("ly") and form not in _NO_ADVERBS)
    return at in ending and not ending[at].nested and adds and words.forms[at - 1][0] != "@"


def _read_short(words: Words, lexicon: Lexicon, first: int, stop: int, last: int) -> Phrase | None:
    """Read a pronoun, or an article with a word that looks like a name: the Italian, the PM."""
    word = words.lowers[first]
    if word in PRONOUNS and _is_pronoun(words, lexicon, first, last):
        gender, sort = PRONOUNS[word]
        kind: SpeakerKind = "person" if sort == "person" else "other"
        return Phrase(first, last, first, "pronoun", None, (first, first + 1), kind, True, False, gender)
    aged = last == first + 3 and words.lowers[first + 1].endswith("-year-old")
    if word in ARTICLES:
        if find_national(words, lexicon, last) == first + 1 + aged < last:
            return _nominal(words, lexicon, first, last, last)
        form = words.forms[first + 1] if stop == last == first + 2 else ""
        form = _FORMER.sub("", form)  # the ex-PM
        rank = (
            form.isupper() and len(form) > 1 and "." not in form and lexicon.is_title(noun_of(words.lowers[first + 1]))
        )
        if form in _SHORT_OFFICES or rank:
            return evolve(_nominal(words, lexicon, first, stop, last), kind="unnamed_person")
    return None


def _find_whose(words: Words, first: int, last: int, *, ending: Mapping[int, Name]) -> int:
    """Return the number behind a "whose" with the one who speaks: Bo Lind, whose lawyer, Ana Ruiz; 0 if none does."""
    name = ending.get(last)
    if name is None or not name.is_person or name.nested or "," not in words.gap(name.title - 1):
        return 0
    return next((at + 1 for at in range(first + 1, name.title - 1) if words.lowers[at] == "whose"), 0)


def _find_head(
    words: Words, lexicon: Lexicon, first: int, stop: int, last: int, *, ending: Mapping[int, Name]
) -> Name | None:
    """Return the name that is a phrase's head, or stands before a noun that adds nothing: the Orvane group."""
    name = ending.get(stop) or find_wrapped(words, first, stop, ending=ending)
    if name is None or name.last <= first or _is_part(words, lexicon, first, stop, last):
        return None
    if words.lowers[first] in ARTICLES and find_national(words, lexicon, stop) == first + 1 < stop:
        return None  # the Italian, who lives in Lund
    if words.lowers[first] not in {"a", "an"}:
        return name
    some = name.title == first + 1 and not words.capital(stop - 1)  # a Peruvian appeals court
    single = name.last - name.title == 1 or words.forms[stop - 1] in SHORT  # a Brill GP
    rank = single and words.forms[stop - 1].isupper() and not _is_shouted(words, stop - 1)  # an MP
    return None if some or rank else name


def find_wrapped(words: Words, first: int, stop: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return the name before a noun that adds nothing to it: the Orvane group.

    Args:
        words: The text's words.
        first: Number of the first word of a phrase.
        stop: Number behind its noun.
        ending: The names by the number behind their last word.
    """
    begin = stop - 1 - (words.forms[stop - 2] in {"news", "think"})  # the Orvane news agency
    wraps = words.lowers[stop - 1] in _WRAPPERS or words.lowers[begin:stop] in _SURE_WRAPPERS
    if not wraps or words.possessive[stop - 2]:
        return None
    name = ending.get(begin)
    if name is not None and words.lowers[begin:stop] in _SURE_WRAPPERS and name.votes[1] < _SURE:
        return None  # the Lund charity
    if name is None or name.first < first or name.votes[2] > max(name.votes[:2]):
        return None  # the Lund company
    town = words.lowers[name.first] == "st" and name.last - name.first == _TOWN  # the St. Louis company
    region = name.last - name.first == 1 and words.lowers[name.first].endswith(_REGIONAL)  # the Bavarian company
    return None if town or region else name


def _skip_bound(words: Words, first: int, last: int) -> int:
    """Return the number of the word behind a bound that opens a phrase: more than 600 nurses."""
    return first + 2 if first + 2 < last and " ".join(words.lowers[first : first + 2]) in _BOUNDS else first


def _pass_bracket(words: Words, lexicon: Lexicon, stop: int, last: int, *, ending: Mapping[int, Name]) -> int:
    """Return the number behind the noun for a person that follows a bracket: the harbour trust (BHT) spokesman."""
    if stop >= last or "(" not in words.gap(stop - 1) or (stop in ending and ending[stop].is_person):
        return stop
    behind = next((at + 1 for at in range(stop, min(stop + _BRACKET, last - 1)) if ")" in words.gap(at)), last)
    if behind >= last or words.gap(behind - 1) != ") " or words.lowers[behind] not in lexicon.person_nouns:
        return stop
    return find_base_end(words, lexicon, behind, last, ending=ending)


def _find_owner(words: Words, first: int, stop: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return whose words or mind a phrase names: Ruiz's comments, in Ruiz's eyes."""
    if words.lowers[stop - 1] not in _SENSES or stop - 2 < first or not words.possessive[stop - 2]:
        return None
    return ending.get(stop - 1)


def _find_whole(words: Words, first: int, stop: int, last: int, *, ending: Mapping[int, Name]) -> Name | None:
    """Return the organisation whose part a phrase names: a panel of the Court of Appeals."""
    if words.lowers[stop - 1] not in _UNITS:
        return None
    for end in range(first + 1, stop):
        if words.possessive[end - 1] and end in ending:
            return ending[end]
    if stop < last and words.lowers[stop] == "of":
        start = stop + 1 + (words.lowers[min(stop + 1, last - 1)] == "the")
        found = [ending[end] for end in range(start + 1, last + 1) if end in ending and ending[end].first == start]
        return found[-1] if found else None
    return None


def _is_part(words: Words, lexicon: Lexicon, first: int, stop: int, last: int) -> bool:
    """Tell whether a phrase takes only some of a people or party: many Swedes, Swedes in Lund."""
    word = words.lowers[stop - 1]
    plural = (word in lexicon.places and word.endswith("s")) or (word.endswith("s") and word[:-1] in lexicon.demonyms)
    plural = plural or (word in lexicon.person_plurals and stop - first > 1)
    plural = plural or (word.endswith("s") and stop - first == 2 and words.lowers[first] in _SOME)
    if not plural:
        return False
    some = words.lowers[first] in INDEFINITE or words.lowers[first] in {"all", "both"}
    return some or (stop < last and (words.lowers[stop] in PREPOSITIONS or words.lowers[stop] in {"who", "here"}))


def _is_pronoun(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether a phrase that begins with a pronoun's word is a pronoun."""
    word = words.lowers[first]
    name = words.forms[first] in {"WHO", "US", "IT"} and not _is_shouted(words, first)
    if name or (word == "one" and _is_one_of_several(words, first)):
        return False
    if last - first == 1:
        return True
    if word in {"his", "her", "their", "its", "whose", "my", "our", "your", "one", "us", "anyone", "each"}:
        return False
    if word == "that" and words.joined(first) and words.lowers[first + 1] in lexicon.document_nouns:
        return False
    if word in {"that", "which"}:
        return words.lowers[first + 1] not in lexicon.person_nouns
    return True


def _is_one_of_several(words: Words, at: int) -> bool:
    """Tell whether "one" is one of those told of before: one recalled, said one. Nobody is meant by "one might say"."""
    told = words.lowers[at + 1] if at + 1 < len(words) and words.joined(at) else ""
    past = told in _SAID or (told.endswith("ed") and len(told) > 4)
    return past or (at > 0 and words.lowers[at - 1] in _SAID and words.joined(at - 1))


def _is_shouted(words: Words, at: int) -> bool:
    """Tell whether a word stands among capitals."""
    start = words.starts[at]
    return words.text[start : start + _SHOUTED].isupper()


def _nominal(words: Words, lexicon: Lexicon, first: int, stop: int, last: int) -> Phrase:
    """Make a phrase whose source is described."""
    head = stop - 1
    word = words.lowers[head]
    kind, plural = classify_noun(words, lexicon, head)
    kind = "unnamed_person" if words.forms[head] in SHORT else kind
    opener = words.lowers[_skip_bound(words, first, stop)]
    share = word == "one" and stop < last and words.lowers[stop] == "in"  # one in ten
    if share or (kind == "organization" and opener in INDEFINITE and plural):
        kind = "group"
    owned = any(words.possessive[index] for index in range(first, head))
    bare = opener not in INDEFINITE and not plural
    definite = opener in DEFINITE or owned or bare
    gender = lexicon.person_nouns.get(noun_of(word))
    national = find_national(words, lexicon, head + 1) <= head
    return Phrase(first, last, head, "nominal", None, (first, stop), kind, definite, plural, gender, national)
