"""Words that are quoted twice: in a headline, a crosshead or a pull quote, and where somebody says them."""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence

from quoteattr.attribution import Attribution
from quoteattr.speakers.evidence import Chain
from quoteattr.speakers.heads import ARTICLES, DEFINITE, INDEFINITE
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.words import Words

_FEWEST = 4
"""Words that are too many to be the same by chance."""

_MOST = 8
"""Places where the same words begin; more of them are a saying."""

_SURE = 0.9


def resolve_echoes(
    words: Words,
    attributions: Sequence[Attribution],
    phrases: Sequence[Phrase | None],
    referents: MutableSequence[Referent | None],
    chains: MutableSequence[Chain],
) -> None:
    """Give quotations that name nobody to the one person who is named as saying the same words elsewhere.

    Args:
        words: The text's words.
        attributions: What is attributed, in text order.
        phrases: The source phrase of each attribution.
        referents: The referent of each attribution; some of those without a name are filled in.
        chains: Take the steps, one for each attribution; that of who is filled in begins anew.
    """
    places: dict[tuple[str, ...], list[tuple[int, int, int]]] = {}
    for number, attribution in enumerate(attributions):
        referent = referents[number]
        if attribution.source is None or referent is None or referent.name is None:
            continue
        for start, end in attribution.verbatim:
            first, last = words.find(start, end)
            for at in range(first, last - _FEWEST + 1):
                places.setdefault(tuple(words.lowers[at : at + _FEWEST]), []).append((number, at, last))
    for number, attribution in enumerate(attributions):
        if not _is_open(words, attribution, phrases[number], referents[number]):
            continue
        first, last = words.find(*attribution.verbatim[0])
        told = words.lowers[first:last]
        begun = places.get(tuple(told[:_FEWEST]), ())
        found = [
            other
            for other, at, stop in begun[:_MOST]
            if at != first and words.lowers[at : min(at + len(told), stop)] == told
        ]
        speakers = {referents[other]: other for other in found}
        if len(speakers) != 1 or len(begun) > _MOST:
            continue
        ((referent, other),) = speakers.items()
        referents[number] = referent
        chains[number] = chain = Chain(words)
        source = attributions[other].source
        if referent is not None and source is not None:
            chain.step((words.starts[first], words.ends[last - 1]), "quoted again", referent.name, score=_SURE)
            chain.name(referent, source)


def _is_open(words: Words, attribution: Attribution, phrase: Phrase | None, referent: Referent | None) -> bool:
    """Tell whether an attribution's words are quoted, by nobody or by a headline's bare noun: says minister."""
    if not attribution.verbatim:
        return False
    if attribution.source is None or phrase is None:
        return attribution.source is None
    bare = phrase.kind == "unnamed_person" and words.lowers[phrase.base[0]] not in ARTICLES | INDEFINITE | DEFINITE
    return bare and phrase.form == "nominal" and (referent is None or referent.name is None)
