"""Bodies that are only named at the head of a sentence, and taken up behind: Orvane cut jobs. The company said so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from quoteattr.speakers.heads import LOOSE, classify_head
from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Entity
from quoteattr.speakers.words import Words

_PLANS = frozenset("will would plans expects intends aims".split())
_LEAST, _PLAIN = 0.6, 0.8
_SINGULAR = ("as", "is", "os", "us")
"""How words end that look like plurals and are none."""


def find_taken_up(
    words: Words,
    lexicon: Lexicon,
    entities: Iterable[Entity],
    sources: AbstractSet[int],
    lower: AbstractSet[str],
) -> Iterator[int]:
    """Yield the numbers of the words that alone name a body at the head of a sentence and that a noun takes up.

    Every word has a capital letter there: nothing else tells Orvane from Smoke, and only the type and the noun behind
    do. "Orvane cut jobs. The company said so."; "Orvane will cut jobs, the company said."

    Args:
        words: The text's words.
        lexicon: The word lists.
        entities: Names that another component has typed.
        sources: Numbers of the words in attributions' sources.
        lower: The words that also stand without a capital letter.
    """
    takers = {words.sentences[at] for at in sources if at and words.lowers[at] in LOOSE and _is_led(words, at)}
    if not takers:
        return
    for entity in entities:
        first, last = words.find(entity.start, entity.end)
        if entity.label != "organization" or first + 1 >= len(words) or words.sentence_start(first) != first:
            continue
        alone = last - first == 1 or words.gap(first)[:1] == ","
        told = words.gap(first)[:1] == "," or words.lowers[first + 1] in _PLANS
        sure = entity.score > (_LEAST if told else _PLAIN)
        word, sentence = words.lowers[first], words.sentences[first]
        sure = sure and alone and words.capital(first) and word not in lower
        if sure and not takers.isdisjoint({sentence, sentence + 1}) and _is_strange(lexicon, word):
            yield first


def _is_strange(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a word is no noun that the lists know, and no plural."""
    listed = word in lexicon.people or word in lexicon.bodies or lexicon.is_title(word)
    several = classify_head(lexicon, word)[1] and not word.endswith(_SINGULAR)
    return not (listed or several or word in lexicon.function_words)


def _is_led(words: Words, at: int) -> bool:
    """Tell whether an article stands before a noun, an adjective at most between: the company, the Danish carrier."""
    before = words.lowers[max(0, at - 2) : at]
    return before[-1:] == ["the"] or (before[:1] == ["the"] and words.joined(at - 1))
