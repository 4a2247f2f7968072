"""Which capital letters are a name's: not those of a sentence's head, a label or a headline's title case."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet

from attrs import frozen

from quoteattr.speakers.heads import ARTICLES, CALLED, MONTHS, OWNERS, PLURAL_ENDING, WEEKDAYS, noun_of
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Entity
from quoteattr.speakers.names.numbered import find_houses, is_numbered
from quoteattr.speakers.names.ranks import COURTESY
from quoteattr.speakers.names.runs import continues, is_nickname
from quoteattr.speakers.names.taken_up import find_taken_up
from quoteattr.speakers.words import Words

CLOSED = frozenset(
    "a an the and or but nor if of in on at by to from with for as is are was were be been has have had do"
    " does did would could should not no his her its their our my your he she"
    " it they we you i who whom which that this these those when where while because since than then there"
    " what why how after before over under into about".split()
)
"""Words that end a name even with a capital letter."""

SURE = 0.6
"""The least score of a typed name that is taken for what it says."""

_SURER = 0.8
_PROPER = frozenset(
    "senate congress house parliament treasury vatican commons kremlin pentagon knesset bundestag interpol"
    " labour news".split()
)
_FULL, _APPOSED = 2, 8
_FESTIVE = frozenset("day bank fair ball week festival sales budget".split())
"""What months stand before, and no family is called: the mayor, May Day."""

_EPITHETS = frozenset("old little poor one two both many most all every only last first second no yes hi oh".split())
_AUXILIARIES = frozenset({"will", "may"})
_QUESTION = re.compile(r"[^.!?\n]*\?")
_DATED = frozenset("in since until till before after last this next early late mid by during through around".split())
_BIDS = frozenset(
    "tell send bring call give show meet join remember forget help invite remind warn follow trust believe watch hear"
    " leave keep stop find".split()
)
"""Verbs that bid somebody do something to one who is named behind them, and are hardly anybody's name."""

_ENDS = tuple(".!?,;…")
_KOREAN = re.compile(r"[A-Z][a-z]+-[a-z]+")
_TELLING = re.compile(r"-[a-z]+$|(?<!unit)(?<!alli)ed$|^neighbou?ring$")
"""How adjectives end that say something of a country: Oil-rich Norway, Landlocked Nepal."""

_PLACED = frozenset("in at on near across who".split())
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_ONES = frozenset("one two three four five six seven eight nine odd something".split())


@frozen
class Letters:
    """How the text uses capital letters.

    Attributes:
        headlines: Numbers of the paragraphs in capitals or title case.
        lower: The words that also stand without a capital letter.
        known: The words that stand with one inside a sentence.
        sources: Numbers of the words in attributions' sources.
        begun: Numbers of the words that begin a body's name of several words, or a person's though they look small.
        given: The given names that stand before another name.
        families: The words that stand behind one.
    """

    headlines: AbstractSet[int]
    lower: AbstractSet[str]
    known: AbstractSet[str]
    sources: AbstractSet[int]
    begun: AbstractSet[int]
    given: AbstractSet[str]
    families: AbstractSet[str]


def read_letters(
    words: Words,
    lexicon: Lexicon,
    headlines: AbstractSet[int],
    *,
    entities: Iterable[Entity],
    sources: AbstractSet[int],
) -> Letters:
    """Find out how a text uses capital letters.

    Args:
        words: The text's words.
        lexicon: The word lists.
        headlines: Numbers of the paragraphs that are written like headlines.
        entities: Names that another component has typed.
        sources: Numbers of the words in attributions' sources.
    """
    lower = {form for form in words.forms if form[0].islower()}
    entities = list(entities)
    called = set(_find_called(words, lexicon, headlines, entities)) - lower
    called.update(words.lowers[at] for at in find_taken_up(words, lexicon, entities, sources, lower))
    behind = [
        at
        for at in range(1, len(words))
        if words.lowers[at - 1] in lexicon.given_names and words.capital(at) and words.joined(at - 1)
    ]
    return Letters(
        headlines=headlines,
        lower=lower,
        known=_known_capitals(words, lexicon, headlines, sources, lower) | called,
        sources=sources,
        begun={
            *_find_begun(words, entities),
            *_find_called_like_words(words, lexicon, entities),
            *_find_called_oh(words, sources),
            *_find_apposed(words, lexicon),
            *find_houses(words, sources),
        },
        given={words.lowers[at - 1] for at in behind},
        families={words.lowers[at] for at in behind},
    )


def _find_begun(words: Words, entities: Iterable[Entity]) -> Iterator[int]:
    """Yield the numbers of the words that begin a body's typed name, articles left out."""
    for entity in entities:
        if entity.label == "organization" and entity.score > SURE:
            first, _ = words.find(entity.start, entity.end)
            if words.lowers[first] in OWNERS and not (first + 1 < len(words) and words.capital(first + 1)):
                continue  # His office
            opens = words.sentence_start(first) == first or not words.joined(first - 1)  # BRILL — A county jury
            yield first + (words.lowers[first] == "the" or (opens and words.lowers[first] in ARTICLES))


def _find_called_like_words(words: Words, lexicon: Lexicon, entities: Iterable[Entity]) -> Iterator[int]:
    """Yield the numbers of the small words that begin a person's typed name: April Ruiz, the minister, Do Van Minh.

    At a sentence's head, where every word has a capital letter, only of given names, months and days, and of those
    found elsewhere.
    """
    headed: list[tuple[int, tuple[str, str]]] = []
    found: set[tuple[str, str]] = set()
    for entity in entities:
        first, last = words.find(entity.start, entity.end)
        if entity.label != "person" or entity.score < SURE or last - first < _FULL:
            continue
        pair = words.lowers[first], words.lowers[first + 1]
        named = pair[0] in lexicon.function_words and pair[0] not in _EPITHETS and words.capital(first)
        named = named and words.gap(first) == " " and words.capital(first + 1)
        asks = _QUESTION.match(words.text, words.ends[first]) is not None  # Will Ruiz resign?
        named = named and not (asks and pair[0] in _AUXILIARIES and _is_headed(words, first))
        dated = pair[0] in MONTHS and words.lowers[first - 1] in _DATED  # In April Ruiz said
        if dated or not named or _is_common(lexicon, pair[1]):
            continue
        told = words.before(first) == ", " or lexicon.is_title(words.lowers[first - 1])
        if pair[0] in CLOSED and not told:
            continue
        if _is_headed(words, first) and not told:
            headed.append((first, pair))
        else:
            found.add(pair)
            yield first
    known = lexicon.given_names.keys() | MONTHS | WEEKDAYS
    yield from (at for at, pair in headed if pair[0] in known or pair in found)


def _find_apposed(words: Words, lexicon: Lexicon) -> Iterator[int]:
    """Yield the numbers of the small words that begin a name behind what its bearer is: the mayor, Jan Ruiz,."""
    for at in range(1, len(words) - 1):
        word = words.lowers[at]
        named = words.capital(at) and word in lexicon.function_words and (word in lexicon.given_names or word in MONTHS)
        if not named or words.before(at) not in {", ", " "} or words.gap(at) != " " or not words.capital(at + 1):
            continue
        beside = words.before(at) == " " and words.lowers[at - 1] in lexicon.person_nouns and not words.capital(at - 1)
        family, closed = words.lowers[at + 1], beside or words.gap(at + 1)[:1] in _ENDS
        begin = at - 1
        while words.joined(begin - 1) and at - begin < _APPOSED:
            begin -= 1
        described = beside or any(lexicon.is_title(noun_of(told)) for told in words.lowers[begin:at])
        described = described and (beside or words.before(at) == ", ")  # the architect Jan Ruiz
        if closed and described and not (_is_common(lexicon, family) or family in lexicon.function_words | _FESTIVE):
            yield at


def _find_called_oh(words: Words, sources: AbstractSet[int]) -> Iterator[int]:
    """Yield the numbers of the words for a Korean family of that name, and no cry: Oh Ji-ho, the clerk; Oh said."""
    cries = [at for at, form in enumerate(words.forms[:-1]) if form == "Oh"]
    full = [at for at in cries if words.gap(at) == " " and _KOREAN.fullmatch(words.forms[at + 1])]
    plain = [at for at in full if not (words.quoted[at] and _is_headed(words, at))]
    yield from full if plain else ()
    yield from (at for at in cries if plain and at in sources and at not in full)


def _find_called(
    words: Words, lexicon: Lexicon, headlines: AbstractSet[int], entities: Iterable[Entity]
) -> Iterator[str]:
    """Yield the words of persons' full typed names outside headlines, or of one whom an apposition tells about.

    Cho, of Cho Dae-sik; Tran, a fisherman.
    """
    for entity in entities:
        if entity.label != "person" or entity.score < SURE:
            continue
        first, last = words.find(entity.start, entity.end)
        name = [at for at in range(first, last) if words.capital(at) and not _is_common(lexicon, words.lowers[at])]
        end = words.ends[last - 1]
        told = words.text.startswith((", a ", ", an ", ", the ", ", who "), end)
        told = told and words.lowers[first] not in CALLED  # Mama, the soup is cold
        if (
            first < last
            and words.paragraphs[first] not in headlines
            and (len(name) > 1 or (told and entity.score > _SURER))
        ):
            yield from (words.lowers[at] for at in name)


def _is_common(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a word is a title, a function word or a noun for people, bodies or documents."""
    return lexicon.is_title(word) or word in lexicon.function_words or _is_noun(lexicon, word)


def _known_capitals(
    words: Words, lexicon: Lexicon, headlines: Collection[int], sources: AbstractSet[int], lower: AbstractSet[str]
) -> set[str]:
    """Return the words that stand with a capital letter inside a sentence of running text, or speak."""
    speaking = {words.lowers[at] for at in sources if words.capital(at) and words.paragraphs[at] not in headlines}
    known = {word for word in speaking - lower if word not in lexicon.function_words and not _is_noun(lexicon, word)}
    for index in range(1, len(words)):
        form = words.forms[index]
        if not form[0].isupper() or words.paragraphs[index] in headlines or (form.isupper() and len(form) > 6):
            continue
        inside = words.sentences[index] == words.sentences[index - 1] and words.before(index) == " "
        if inside and words.lowers[index] not in lexicon.function_words:
            known.add(words.lowers[index])
    return known


def cut_sentence(words: Words, lexicon: Lexicon, first: int, last: int, letters: Letters) -> list[tuple[int, int]]:
    """Return the parts of a run that are names, not words with the capital letter of a sentence's head."""
    told = last - first > 1 and _TELLING.search(words.lowers[first]) is not None
    first += told and lexicon.is_geographic(" ".join(words.lowers[first + 1 : last]))
    while first < last and (
        (words.lowers[first] in lexicon.function_words and words.forms[first] != "WHO" and first not in letters.begun)
        or _is_number(words.lowers[first])
        or _is_bidding(words, lexicon, first, last, letters)
    ):
        if words.lowers[first] == "people" and words.possessive[first] and first < last - 1:
            break  # People's Voice
        first += 1
    while last > first and not (
        words.capital(last - 1)
        or words.lowers[last - 1] == "plc"
        or (last - first > 1 and is_numbered(words, last - 1))
    ):
        last -= 1
    for index in range(first + 1, last):
        closed = words.lowers[index] in CLOSED and words.capital(index)
        if closed and not (_is_linked(words, first, index) or is_nickname(words, index)):
            return [(first, index), *cut_sentence(words, lexicon, index, last, letters)]
    if first >= last or _is_label(words, lexicon, first, last):
        return []
    if _is_headed(words, first) and not words.possessive[first]:
        first = _cut_head(words, lexicon, first, last, letters)
    return [(first, last)] if first < last else []


def _is_bidding(words: Words, lexicon: Lexicon, first: int, last: int, letters: Letters) -> bool:
    """Tell whether a run opens a sentence or a quotation with what somebody is told to do: Tell Ana I was there."""
    bids = words.lowers[first] in _BIDS and first not in letters.sources and _is_headed(words, first)
    if last - first == 1 or not bids or not words.joined(first):
        return False
    word = words.lowers[first + 1]
    known = words.quoted[first] and word in letters.known and not _is_noun(lexicon, word)
    return words.capital(first + 1) and (word in lexicon.given_names or word in COURTESY or known)


def _is_number(word: str) -> bool:
    """Tell whether a word is a number of two parts: twenty-seven."""
    tens, _, ones = word.partition("-")
    return tens in _TENS and ones in _ONES


def _is_linked(words: Words, first: int, index: int) -> bool:
    """Tell whether a run has a lower-case link before a word, as in Institute for Near ..."""
    return words.forms[index].isupper() or any(not words.capital(at) for at in range(first, index))


def _is_headed(words: Words, index: int) -> bool:
    """Tell whether a word stands at the head of a sentence or a quotation."""
    if index == 0 or words.sentences[index] != words.sentences[index - 1]:
        return True
    return not (words.joined(index - 1) or words.possessive[index - 1])


def _is_noun(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a word is a listed noun for people, bodies or documents."""
    return (
        word in lexicon.person_nouns
        or word in lexicon.person_plurals
        or word in lexicon.organization_nouns
        or word in lexicon.document_nouns
        or (word.endswith("s") and word[:-1] in lexicon.organization_nouns)
        or word == "locals"
    )


def _is_label(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether a run is one noun in capitals: THE COURT, POLICE."""
    word = words.lowers[first]
    if last - first > 1 or not words.forms[first].isupper() or len(word) <= 3 or word in _PROPER:
        return False
    article = first > 0 and words.forms[first - 1] == "THE"
    return _is_noun(lexicon, word) or (article and words.gap(first)[:1] == ":")


def _is_crowd(words: Words, at: int) -> bool:
    """Tell whether a word is written like people of a trade, and told where they are: Exporters in Brill."""
    placed = at + 1 < len(words) and words.joined(at) and words.lowers[at + 1] in _PLACED
    return placed and PLURAL_ENDING.search(words.lowers[at]) is not None


def _cut_head(words: Words, lexicon: Lexicon, first: int, last: int, letters: Letters) -> int:
    """Return where a name at the head of a sentence begins; ``last`` where there is none."""
    word, alone = words.lowers[first], last - first == 1
    listed = word in lexicon.given_names or lexicon.is_geographic(word)
    common_noun = _is_noun(lexicon, word) and word not in lexicon.person_nouns and word not in _PROPER
    if alone and common_noun and not lexicon.is_geographic(word):
        called = word in letters.families or (word in letters.given and first in letters.sources)
        return first if called else last  # Bill says, of Bill Ruiz
    if alone and _is_crowd(words, first) and word not in letters.families:
        return last
    if word in letters.known or listed or (first in letters.begun and not alone):
        return first
    common = word in letters.lower or word in lexicon.person_plurals or word in lexicon.document_nouns
    title = not alone and (lexicon.is_title(noun_of(word)) or not words.capital(first + 1))
    if common and not title:
        return first + 1
    leads = words.lowers[first - 1] in lexicon.person_nouns or words.lowers[first - 1] == "name"
    apposed = first > 0 and words.gap(first - 1).strip() == "," and leads
    written = apposed or first in letters.sources or len(word) == 1 or words.forms[first].isupper()
    called = words.before(first) == ", " and words.gap(first)[:1] in _ENDS and words.quoted[first]  # I know, Bo.
    called = called and word not in CALLED
    return last if alone and not (written or called) and words.gap(first)[:1] != ":" else first


def cut_headline(words: Words, lexicon: Lexicon, first: int, last: int, letters: Letters) -> list[tuple[int, int]]:
    """Return the parts of a headline's run whose words the running text writes as names."""
    runs, start = [], None
    for index in range(first, last + 1):
        good = index < last and (
            words.lowers[index] in letters.known
            or len(words.forms[index]) == 1
            or _is_given(words, lexicon, index, last, letters)
            or _is_titled(words, lexicon, first, index, letters)
            or (index in letters.sources and _is_strange_here(words, lexicon, index, last, letters))
        )
        if good and start is None:
            start = index
        elif not good and start is not None:
            runs.append((start, index))
            start = None
    return runs


def _is_titled(words: Words, lexicon: Lexicon, first: int, index: int, letters: Letters) -> bool:
    """Tell whether a headline's word is a courtesy title or a name behind one: Questions by Mr. Ansel Tench."""
    lowers = words.lowers
    if lowers[index] in COURTESY or (index > first and lowers[index - 1] in COURTESY):
        return True
    return index - 1 > first and lowers[index - 2] in COURTESY and _is_strange(lowers[index], lexicon, letters)


def _is_given(words: Words, lexicon: Lexicon, index: int, last: int, letters: Letters) -> bool:
    """Tell whether a headline's word is the given name before a name that the text only has without it."""
    word, after = words.lowers[index], words.lowers[index + 1] if index + 1 < last else ""
    given = word in lexicon.given_names and word not in letters.lower and word not in lexicon.function_words
    return given and continues(words, lexicon, index) and after in letters.known and not _is_noun(lexicon, after)


def _is_strange_here(words: Words, lexicon: Lexicon, index: int, last: int, letters: Letters) -> bool:
    """Tell whether a headline's word looks like a name and is no adjective of a common noun: Popular Website.

    Nor what somebody does whose family name stands before it: Ana Ruiz Hammers Bank.
    """
    if index and words.joined(index - 1) and words.lowers[index - 1] in letters.families:
        return False
    noun = index + 1 < last and _is_noun(lexicon, words.lowers[index + 1])
    return not (noun and words.lowers[index + 1] not in letters.known) and _is_strange(
        words.lowers[index], lexicon, letters
    )


def _is_strange(word: str, lexicon: Lexicon, letters: Letters) -> bool:
    """Tell whether a word is none that the text or the word lists know without a capital letter."""
    if lexicon.is_title(word) or word in lexicon.given_names:
        return True
    return not (word in letters.lower or word in lexicon.function_words or _is_noun(lexicon, word))
