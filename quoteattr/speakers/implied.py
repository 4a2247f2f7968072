"""Speakers that are only implied: no source words, often no cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quoteattr.speakers.resolver import Resolver


def resolve_implied(resolver: Resolver) -> None:
    """Resolve the attributions without source words.

    A quotation in marks without a cue goes on with the speaker of its neighbour in the paragraph; a
    participle ("adding that ...") has the subject of its sentence. All others stay open: "it was
    announced" has no speaker.
    """
    words, attributions = resolver.words, resolver.attributions

    def paragraph(number: int) -> int:
        index, _ = words.find(attributions[number].start, attributions[number].start + 1)
        return words.paragraphs[min(index, len(words) - 1)]

    for number, attribution in enumerate(attributions):
        if attribution.source is not None or not len(words):
            continue
        here = paragraph(number)
        before = next(
            (n for n in range(number - 1, max(-1, number - 4), -1) if resolver.referents[n] is not None), None
        )
        after = next(
            (n for n in range(number + 1, min(len(attributions), number + 4)) if resolver.referents[n] is not None),
            None,
        )
        chosen = None
        if attribution.cue is not None:
            cue = words.text[attribution.cue[0] : attribution.cue[1]].lower()
            if cue.split(" ")[0].endswith("ing") and before is not None and paragraph(before) == here:
                chosen = before
        elif attribution.verbatim:
            if before is not None and paragraph(before) == here:
                chosen = before
            elif after is not None and paragraph(after) == here:
                chosen = after
            elif before is not None and here - paragraph(before) <= 1:
                chosen = before
        if chosen is None:
            continue
        resolver.referents[number] = resolver.referents[chosen]
        referent = resolver.referents[chosen]
        assert referent is not None
        start, end = attributions[chosen].content[0]
        resolver.chains[number].step(
            (start, end), "speaker of the neighbouring quotation", referent.name or referent.description, score=0.6
        )
