"""Finding descriptions of people and bodies in running text: "a retired nurse", "the company"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quoteattr.attribution import Offsets
from quoteattr.speakers.heads import (
    ARTICLES,
    DEFINITE,
    INDEFINITE,
    KIN,
    OWNERS,
    PREPOSITIONS,
    VAGUE,
    classify_head,
    find_base_end,
)
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.phrases.reading import Phrase, find_wrapped
from quoteattr.speakers.roles.bounds import looks_back, trim_role
from quoteattr.speakers.roles.undescribed import is_staged
from quoteattr.speakers.words import Words

_REACH = 6
_BREAKS = frozenset("and or but nor who which that is was are were be has had have said says".split())
_ADJECTIVES = frozenset(
    "general republican democrat conservative liberal independent progressive moderate nationalist socialist"
    " private native patient principal chief executive model star head minor veteran teen runner winner fan"
    " guard guide figure source speaker champion individual member".split()
)
_POINTERS = frozenset("that this these those no any every each".split())
_ORDERS = frozenset({"next", "same"})
PARENTS = frozenset(
    "mother father mum mom mam dad daddy mummy mommy mama papa grandma grandpa grandmother grandfather granny grandad"
    " granddad gran nan auntie".split()
)
"""Whom a family calls by these words alone: Mother was in the yard."""

_PLAIN = frozenset("company site firm group organization organisation agency body".split())
"""Nouns that alone tell of no body what it is."""

_CLAUSES = frozenset("i you he she it we they should would could will can may might must do does did not to".split())
"""Words that stand in clauses and in no description before its noun."""

_IS = frozenset({"is", "was"})
_WAS = frozenset({"was", "were", "been"})
_CALLS = frozenset("call calls called calling nickname nicknamed dubbed".split())
_CALLED = frozenset("him her them me".split())
_CHARGES = frozenset("client patient customer ward charge".split())
"""Nouns for those whom another one serves, and who are told by whom alone: his client."""

_LONGEST, _PAIR, _LEAST = 6, 2, 3
_OFFICES = frozenset("minister secretary commissioner".split())


def find_descriptions(words: Words, lexicon: Lexicon, *, ending: Mapping[int, Name]) -> Iterator[Phrase]:
    """Yield the descriptions with a listed head noun, in text order.

    They are what pronouns may go back to beside names. Only the noun phrase's own part is read, up to
    its head.
    """
    nouns, bodies = lexicon.people, lexicon.bodies
    for head, word in enumerate(words.lowers):
        human = word in nouns
        if not (human or word in bodies) or (words.capital(head) and head + 1 in ending):
            continue
        if head + 1 < len(words) and words.joined(head):
            after = words.lowers[head + 1]
            capital = words.capital(head + 1) and after != "i"
            compound = after in nouns or (after in bodies and not (human and after == "works"))  # The nurse works
            if compound or (capital and (human or _opens_name(words, head))):
                continue
            if word in _ADJECTIVES and after not in lexicon.function_words:
                continue
        before = words.lowers[head - 1] if head else ""
        body = before in lexicon.bodies or (words.capital(head - 1) and before not in DEFINITE)
        if word.endswith("ed") and body:
            continue  # the Mill Board accused
        first = _find_first(words, head)
        if first is None:
            parent = word in PARENTS and words.capital(head) and not words.quoted[head]
            if word not in lexicon.person_plurals and not parent:
                continue
            first = head
        if words.lowers[first] in ARTICLES and find_wrapped(words, first, head + 1, ending=ending) is not None:
            continue  # the Orvane company
        kind, plural = classify_head(lexicon, word)
        opener = words.lowers[first]
        if opener in {"a", "an"} and (plural or word == "police"):
            continue  # a police van
        definite = opener in DEFINITE or words.possessive[first] or opener in PARENTS
        led = words.possessive[first] and first and words.lowers[first - 1] in ARTICLES and words.joined(first - 1)
        yield Phrase(
            first - 1 if led else first,  # the driver's father
            head + 1,
            head,
            "nominal",
            None,
            (first, head + 1),
            kind,
            definite,
            plural,
            lexicon.person_nouns.get(word),
        )


def _opens_name(words: Words, at: int) -> bool:
    """Tell whether a word begins a name behind an article: the Daily Herring."""
    return at > 0 and words.capital(at) and words.lowers[at - 1] in DEFINITE


def _find_first(words: Words, head: int) -> int | None:
    """Return the number of the determiner or owner that opens a description, if there is one."""
    index = head
    while index and head - index < _REACH:
        before = index - 1
        if words.possessive[before] and words.sentences[before] == words.sentences[head]:
            return before
        if not words.joined(before):
            return None
        word = words.lowers[before]
        if word in DEFINITE or word in INDEFINITE:
            return before
        if word in PREPOSITIONS or word in _BREAKS:
            return None
        index -= 1
    return None


def find_told(words: Words, lexicon: Lexicon, phrase: Phrase) -> Offsets | None:
    """Return the role that a description tells of whom it stands for, not just that he is there.

    Args:
        words: The text's words.
        lexicon: The word lists.
        phrase: The description.

    Returns:
        Character offsets of the role, article excluded; None if it tells none.
    """
    first, stop = phrase.base
    head = words.lowers[phrase.head]
    if (
        head in VAGUE
        or head in {"former", "latter"}
        or head in lexicon.function_words
        or phrase.plural
        or words.quoted[phrase.head]
        or (head in _CHARGES and words.lowers[first] in OWNERS)
    ):
        return None
    if words.lowers[first] in _POINTERS or not _ORDERS.isdisjoint(words.lowers[first:stop]):
        return None
    if not _CLAUSES.isdisjoint(words.lowers[first + 1 : phrase.head]):
        return None  # the vote should she become president
    before = first - 1 - (words.lowers[first - 1] in ARTICLES)
    if first and (words.lowers[before] == "as" or _is_of_relative(words, first)):
        return None  # she came as the town's clerk
    past = first and words.lowers[before] in _WAS and looks_back(words, first)
    if past or _is_figure(words, phrase):
        return None  # Previously, she was the town's clerk
    stop = max(_find_office_end(words, stop), _find_whole_end(words, lexicon, phrase))
    return trim_role(words.text, words.starts[first], words.ends[stop - 1])


def find_described(words: Words, lexicon: Lexicon, phrase: Phrase) -> Offsets | None:
    """Return the role that a description tells of whom it leads to: a clerk who gave her name as Ana.

    Args:
        words: The text's words.
        lexicon: The word lists.
        phrase: The phrase with the name.

    Returns:
        Character offsets of the role, article excluded; None if there is none.
    """
    told, name = phrase.told, phrase.name
    if told is None or name is None or not name.is_person or told.kind != "unnamed_person":
        return None
    noun = words.lowers[told.head]
    listed = noun in lexicon.person_nouns or lexicon.is_title(noun)
    written = words.capital(told.head) and not listed  # Procter and Lind
    return None if told.national or written else find_told(words, lexicon, told)


def _is_figure(words: Words, phrase: Phrase) -> bool:
    """Tell whether a sentence tells who somebody is, if not whom he plays: Ana Ruiz is the aunt who lies."""
    first, stop = phrase.base
    who = words.lowers[phrase.head] in KIN and words.lowers[stop : stop + 1] == ["who"]
    figure = who and first > 0 and words.lowers[first] == "the" and words.lowers[first - 1] in _IS
    return figure and is_staged(words, first)


def find_nicknames(words: Words) -> frozenset[str]:
    """Return the nouns, in lower case, that somebody is only called: they called him the Professor."""
    return frozenset(
        words.lowers[at]
        for at in range(_LEAST, len(words))
        if words.lowers[at - 1] == "the" and words.capital(at) and _is_called(words, at - 1)
        if not (words.joined(at) and (words.capital(at + 1) or words.lowers[at + 1] == "of"))
    )


def _is_called(words: Words, at: int) -> bool:
    """Tell whether what begins at a word is what somebody is called: nicknamed the, called her the."""
    hearer = words.lowers[at - 1] in _CALLED
    return words.lowers[at - 1 - hearer] in _CALLS and (hearer or words.lowers[at - 1] == "nicknamed")


def _is_of_relative(words: Words, first: int) -> bool:
    """Tell whether a description tells of somebody's relative in front of it: Ana Ruiz, whose son, a clerk, left."""
    if first < _PAIR or words.lowers[first] not in {"a", "an"} or words.gap(first - 1) != ", ":
        return False
    return words.lowers[first - 1] in KIN and words.lowers[first - 2] in OWNERS


def tells_body(words: Words, phrase: Phrase, referent: Referent) -> bool:
    """Tell whether a description says more of a named body than its name does: the lender, but no bank of Orvane Bank.

    Args:
        words: The text's words.
        phrase: The description.
        referent: The body.
    """
    head = words.lowers[phrase.head]
    if referent.name is None or referent.place or words.capital(phrase.head):
        return False  # a release's Company
    plain = head in _PLAIN and phrase.head - phrase.base[0] == 1
    return not plain and head not in referent.name.lower().split()


def _find_whole_end(words: Words, lexicon: Lexicon, phrase: Phrase) -> int:
    """Return the number behind what a description's noun is of, in the words of a source: the head of state."""
    stop = phrase.base[1]
    if stop + 1 >= phrase.last or words.lowers[stop] != "of" or not words.joined(stop - 1):
        return stop
    last = find_base_end(words, lexicon, stop + 1, phrase.last, ending={})
    return last if all(words.adjoins(at) for at in range(stop, last - 1)) else stop


def _find_office_end(words: Words, stop: int) -> int:
    """Return the number behind the proper noun that an office is of: the former Secretary of State."""
    office = words.lowers[stop : stop + 1] == ["for"] and words.lowers[stop - 1] in _OFFICES
    if not (office or words.lowers[stop : stop + 1] == ["of"]) or not words.joined(stop - 1):
        return stop
    last = stop + 1 + (stop + 1 < len(words) and words.lowers[stop + 1] == "the")
    begin = last
    while last < len(words) and last - begin < _LONGEST and words.capital(last) and words.joined(last - 1):
        last += 1
    return last if last > begin else stop
