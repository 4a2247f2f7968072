"""Texts whose letters tell no names: blogs all in small letters, wire copy all in capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.speakers.lexicon import Lexicon
from quoteattr.speakers.mentions import Entity
from quoteattr.speakers.words import Words

_FEW, _MOST = 0.03, 0.9
_LIKELY = 0.5


def is_caseless(words: Words) -> bool:
    """Tell whether nearly all words of a text are written in small letters, or in capitals."""
    forms = [form for form in words.forms if form[0].isalpha()]
    capital = sum(form[0].isupper() for form in forms)
    return capital <= _FEW * len(forms) or sum(form.isupper() for form in forms) >= _MOST * len(forms)


def find_typed_runs(words: Words, lexicon: Lexicon, entities: Sequence[Entity]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that another component takes for names: number of the first word and behind the last one.

    Names that only a point or space parts are one: COL. ANA RUIZ. Articles and other small words at the edges of one
    are left out.
    """
    run: tuple[int, int] | None = None
    for entity in sorted(entities, key=lambda one: one.start):
        if entity.label == "other" or entity.score <= _LIKELY:
            continue
        first, last = words.find(entity.start, entity.end)
        while first < last and words.lowers[first] in lexicon.function_words:
            first += 1
        while first < last and (words.lowers[last - 1] in lexicon.function_words or _is_age(words, last - 1)):
            last -= 1
        if first >= last or words.forms[first].isdecimal():
            continue
        if run is not None and first < run[1]:
            continue
        if run is not None and first == run[1] and words.joined(first - 1):
            run = run[0], last
            continue
        if run is not None:
            yield run
        run = first, last
    if run is not None:
        yield run


def _is_age(words: Words, at: int) -> bool:
    """Tell whether a word is a number behind a comma: ANA RUIZ, 38."""
    return words.forms[at].isdecimal() and at > 0 and words.gap(at - 1).startswith(",")
