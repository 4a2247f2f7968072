"""Who signs or heads what stands without a cue: a dash and a name, a letter's signature, the header of a post."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from quoteattr.quotations import find_message, find_post, find_signature, find_signer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quoteattr.attribution.attribution import Offsets
    from quoteattr.attribution.drafts import Draft
    from quoteattr.quotations import QuotationIndex
    from quoteattr.quotations.threads import Post

    Signer = tuple[Offsets, float]

_TOLD = re.compile(
    r"[ \t\xa0]+It\s+was\s+(?P<source>[^.,;:!?\"“”\r\n]{2,60}?)\s+who\s+(?:had\s+)?"
    r"(?P<cue>answered|replied|spoke|asked)(?=\.(?:\s|$))"
)
_ASKED = "asked"
_SIGNED = 0.7
"""How sure it is that some content is by its signer."""


def sign(
    text: str, drafts: Sequence[Draft], sources: Sequence[Signer], posts: Sequence[Post], index: QuotationIndex
) -> None:
    """Give contents without a cue to the one who signs or heads them, or of whom the next sentence tells that he spoke.

    Args:
        text: The whole text.
        drafts: What the encoder found.
        sources: The sources that it tagged, with how sure each is, in text order.
        posts: The posts of a thread in the text, in order.
        index: The text's quotations.
    """
    by_start = {span[0]: (span, score) for span, score in sources}
    telling = {draft.source for draft in drafts if draft.cue is not None}
    free = [one for one in sources if one[0] not in telling]
    for draft in drafts:
        if not draft.led:
            _find_told(text, draft, index)
        if draft.cue is None and not _sign_quotation(text, draft, by_start, index):
            _sign_message(text, draft, free, index)
            _sign_post(text, draft, free, posts, index)


def _find_told(text: str, draft: Draft, index: QuotationIndex) -> None:
    """Give a quotation to the one of whom the sentence behind it tells so: It was Ana Ruiz who answered."""
    pair = index.around(draft.contents[-1][1] - 1)
    if pair is None or not pair.closed:
        return
    match = _TOLD.match(text, pair.end)
    if match and (match["cue"] == _ASKED) == ("?" in text[pair.end - 2 : pair.end]):
        draft.cue = match.span("cue")
        _give(draft, match.span("source"), _SIGNED)


def _sign_quotation(text: str, draft: Draft, by_start: Mapping[int, Signer], index: QuotationIndex) -> bool:
    """Whether a dash and a name follow some content."""
    end = draft.contents[-1][1]
    place = find_signature(text, end)
    if place is None:
        return False
    signer, score = by_start.get(place, (None, _SIGNED))
    if signer is None and draft.source is None and index.around(end - 1) is not None:
        signer = find_signer(text, place)
    if signer is not None:
        _give(draft, signer, score)
    return True


def _sign_message(text: str, draft: Draft, sources: Sequence[Signer], index: QuotationIndex) -> None:
    """Give a letter or a post to the one whom the line above or below it names."""
    message = find_message(text, draft.contents[0][0], draft.contents[-1][1])
    if message is None:
        return
    lines = [line for line in (*message.heads, message.foot) if line is not None]
    found = next((one for line in lines if (one := _first_of(text, line, sources))), None)
    if draft.source is not None and any(start <= draft.source[0] < end for start, end in lines):
        found = draft.source, draft.scores[2]
    if found is None and message.salutes and message.foot is not None:
        signer = find_signer(text, message.foot[0])
        found = (signer, _SIGNED) if signer else None
    if found is None:
        return
    _give(draft, *found)
    if index.around(draft.contents[0][0]) is None:
        draft.contents = [(message.start, message.end)]
        draft.turn = True


def _sign_post(
    text: str, draft: Draft, sources: Sequence[Signer], posts: Sequence[Post], index: QuotationIndex
) -> None:
    """Give what stands in a thread to the one whom the header above names, if it is given to somebody elsewhere.

    Elsewhere are other posts and the lines that this one cites, "> Ana Ruiz wrote:". What stands in marks is somebody's
    of whom the post tells.
    """
    start = draft.contents[0][0]
    post = find_post(posts, start) if index.around(start) is None else None
    if post is None or text[text.rfind("\n", 0, start) + 1 : start].lstrip().startswith(">"):
        return
    if draft.source is not None and post.name[0] <= draft.source[0] < post.end:
        line = text.rfind("\n", 0, draft.source[0]) + 1
        below = text.find("\n", draft.source[0]) + 1
        if not (text.startswith(">", line) or (below and text.startswith(">", below))):
            return
    _give(draft, *(_first_of(text, post.name, sources) or (post.name, _SIGNED)))
    draft.turn = True


def _first_of(text: str, line: Offsets, sources: Sequence[Signer]) -> Signer | None:
    """The source that begins a line."""
    at = bisect_left(sources, line[0], key=lambda one: one[0][0])
    if (
        at < len(sources)
        and sources[at][0][0] < line[1]
        and not any(map(str.isalnum, text[line[0] : sources[at][0][0]]))
    ):
        return sources[at]
    return None


def _give(draft: Draft, signer: Offsets, score: float) -> None:
    draft.source, draft.scores = signer, (*draft.scores[:2], max(score, draft.scores[2]))
