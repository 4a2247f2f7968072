"""Interviews without labels: who asks and who answers, from what stands above the first question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, MutableSequence, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from quoteattr.attribution import Attribution
from quoteattr.quotations import find_exchanges
from quoteattr.speakers.conversations.turns import find_voices, is_byline
from quoteattr.speakers.evidence import Chain
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.words import Words

_TALKING = re.compile(r"\s+was\s+(?:talking|speaking)\s+(?:to|with)\s+")
_SURE = 0.7


def resolve_exchanges(
    words: Words,
    attributions: Sequence[Attribution],
    phrases: Sequence[Phrase | None],
    names: Sequence[Name],
    of: Mapping[Name, Referent],
    referents: MutableSequence[Referent | None],
    chains: Sequence[Chain],
) -> None:
    """Find who speaks in the questions and answers of an interview without labels.

    Args:
        words: The text's words.
        attributions: Its attributions.
        phrases: The source phrase of each.
        names: The text's names.
        of: Whom each names.
        referents: The referent of each attribution; those of questions and answers are filled in. Who asks without
            being named is somebody without a name.
        chains: Take the steps, one for each attribution.
    """
    open_ones = {one.start: number for number, one in enumerate(attributions) if one.source is None and not one.cue}
    turns = find_exchanges(words.text, 0, len(words.text)) if open_ones else []
    if not turns:
        return
    first = words.find(turns[0].start, turns[0].end)[0]
    above = [name for name in names if name.last <= first and name.is_person and not _is_heading(words, name)]
    voices = find_voices(words, phrases, above, of, first)
    last = words.find(turns[-1].start, turns[-1].end)[1]
    for label, name in _find_below(words, [name for name in names if name.first >= last and name.is_person]):
        voices[label] = of[name], name
    bylines = [name for name in above if is_byline(words, name)]
    if len(bylines) == 1:
        voices.setdefault("q", (of[bylines[0]], bylines[0]))
    interviewer = Referent(-1, None, "unnamed_person", description="interviewer", head="interviewer")
    for turn in turns:
        number = open_ones.get(turn.start)
        voice = voices.get("q" if turn.asks else "a")
        if number is None or referents[number] is not None:
            continue
        if voice is not None:
            referents[number] = _tell(words, chains[number], "who asks" if turn.asks else "who answers", voice)
        elif turn.asks:
            referents[number] = interviewer
            chains[number].step((turn.start, turn.end), "who asks", None, score=_SURE)
    asked = {words.paragraphs[words.find(turn.start, turn.end)[0]] for turn in turns if turn.asks}
    for number in open_ones.values() if "a" in voices else ():
        if referents[number] is None and _is_quoted_below(words, attributions[number], asked):
            referents[number] = _tell(words, chains[number], "who answers", voices["a"])


def _find_below(words: Words, names: Sequence[Name]) -> Iterator[tuple[str, Name]]:
    """Yield who answered and who asked, if a line below tells: Ana Ruiz was talking to Bo Lind."""
    for name, other in pairwise([*names, None]):
        talks = name and _TALKING.match(words.text, words.ends[name.last - 1])
        if name and talks:
            yield "a", name
            if other is not None and words.starts[other.title] == talks.end():
                yield "q", other
            return


def _tell(words: Words, chain: Chain, rule: str, voice: tuple[Referent, Name]) -> Referent:
    """Note whose turn it is by a name, and return him."""
    referent, name = voice
    span = words.starts[name.first], words.ends[name.last - 1]
    chain.step(span, rule, chain.show(span), score=_SURE)
    chain.name(referent, span)
    return referent


def _is_quoted_below(words: Words, attribution: Attribution, asked: AbstractSet[int]) -> bool:
    """Tell whether quoted words are a paragraph of their own right below one that asks: "Every one of them."."""
    first, last = words.find(attribution.start, attribution.end)
    if not attribution.verbatim or not words.opens_paragraph(first) or words.paragraphs[first] - 1 not in asked:
        return False
    return last == len(words) or words.opens_paragraph(last)


def _is_heading(words: Words, name: Name) -> bool:
    """Tell whether what looks like a name may be a heading's word in capitals."""
    return name.last - name.first == 1 and words.forms[name.first].isupper()
