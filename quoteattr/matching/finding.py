"""Whether a text has a quotation: word for word, with ellipses and inserts, altered, or not at all."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from quoteattr.annotations import Quote, make_span
from quoteattr.config import check_text
from quoteattr.errors import OptionError, OptionTypeError, describe
from quoteattr.matching.alignment import Pair, align
from quoteattr.matching.edits import compare
from quoteattr.matching.seeds import Seed, find_chain, find_interruption, skip_interruption
from quoteattr.matching.types import Match, Status
from quoteattr.matching.words import Words, find_words

__all__ = ["check_threshold", "match"]

_ABSENT = Match(status="absent", similarity=0.0, span=None, pieces=(), edits=())
_SLACK = 3
"""Words of the text, beyond their number, that the quotation's first and last ones are looked for among."""

_PARTING = frozenset('"“”„«»\n')
"""Marks that the first and the last words of a quotation do not stand beyond."""


def match(quote: Quote | str, text: str, *, threshold: float = 0.5) -> Match:
    """Tell whether a text has a quotation, where, and which words differ.

    Words are compared without regard to case, quotation marks, dashes, spaces and other punctuation. Ellipses (``…``,
    ``...``, ``[...]``) and ``[inserts]`` are an editor's right, in the quotation and in the text; a cue clause that
    splits the quotation in the text is passed over. Near-linear in the length of the text.

        >>> from quoteattr import match
        >>> found = match("It will surely stand.", "“It will probably stand,” she said.")
        >>> found.status, found.span.text
        ('altered', 'It will probably stand')
        >>> [(edit.operation, edit.quoted.text, edit.found.text) for edit in found.edits]
        [('replaced', 'surely', 'probably')]

    Args:
        quote: A quote from anywhere, or its words.
        text: The text to look in.
        threshold: Least similarity of an altered quotation, 0..1; below it, the quotation is absent.

    Returns:
        The match at the best place, the first one of equals.

    Raises:
        TextTypeError: The quote is neither a quote nor a string, or the text is no string.
        OptionError: The threshold is out of range.
    """
    threshold = check_threshold(threshold)
    quoted = _quoted_words(quote) if isinstance(quote, Quote) else find_words(check_text(quote))
    found = find_words(check_text(text))
    pairs = _find_verbatim(quoted, found) or _align(quoted, found)
    edits, similarity = compare(pairs, quoted, found)
    if not pairs or similarity < threshold or similarity == 0.0:
        return _ABSENT
    operations = {edit.operation for edit in edits}
    status: Status = "altered"
    if operations <= {"elided", "bracketed"}:
        status = "elided" if operations else "verbatim"
    pieces = _find_pieces(pairs, quoted, found)
    return Match(
        status=status,
        similarity=similarity,
        span=make_span(text, pieces[0][0], pieces[-1][1]),
        pieces=tuple(make_span(text, start, end) for start, end in pieces),
        edits=edits,
    )


def _quoted_words(quote: Quote) -> Words:
    """The words of a quote, and where its pieces meet."""
    words = find_words(quote.text)
    end = 0
    for piece in quote.content:
        end += len(piece.text) + 1
        words.joints.add(bisect_left(words.starts, end))
    return words


def check_threshold(value: object) -> float:
    """Return the option if it is a number in 0..1."""
    message = f"threshold must be a number in 0..1, but {describe(value)} was given"
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise OptionTypeError(message)
    if not 0.0 <= value <= 1.0:
        raise OptionError(message)
    return float(value)


def _find_verbatim(quoted: Words, text: Words) -> list[Pair]:
    """All words in a row, the common case, found by the string search."""
    if not len(quoted):
        return []
    needle, hay = (f" {' '.join(words.keys)} " for words in (quoted, text))
    at = hay.find(needle)
    if at < 0:
        return []
    first = hay.count(" ", 0, at)
    return [(number, first + number) for number in range(len(quoted))]


def _align(quoted: Words, text: Words) -> list[Pair]:
    chain = find_chain(quoted, text)
    if not chain:
        return []
    first, last = chain[0], chain[-1]
    head = _reach(text, first.found, -1, first.quoted)
    pairs = align(quoted, text, 0, first.quoted, head, loose="start")
    pairs += _run(first)
    for before, after in pairwise(chain):
        left, right = before.quoted + before.length, before.found + before.length
        shift = find_interruption(quoted, text, left, right, after.found) if left == after.quoted else None
        if shift is None:
            pairs += align(quoted, text, left, after.quoted, range(right, after.found))
        elif shift:
            pairs[-shift:] = [(left - back, after.found - back) for back in range(shift, 0, -1)]
        pairs += _run(after)
    end = last.quoted + last.length
    tail = _reach(text, last.found + last.length - 1, 1, len(quoted) - end)
    return pairs + align(quoted, text, end, len(quoted), tail, loose="end")


def _run(seed: Seed) -> list[Pair]:
    return [(seed.quoted + shift, seed.found + shift) for shift in range(seed.length)]


def _reach(text: Words, at: int, step: int, missing: int) -> list[int]:
    """Words of the text, in text order, that may go on from a word in one direction: where no mark parts them."""
    reached: list[int] = []
    following = at + step
    while len(reached) < missing + _SLACK * bool(missing) and 0 <= following < len(text):
        if not _PARTING.isdisjoint(text.between(max(following, following - step))):
            beyond = skip_interruption(text, following, step)
            if beyond is None:
                break
            following = beyond
        reached.append(following)
        following += step
    return sorted(reached)


def _find_pieces(pairs: list[Pair], quoted: Words, text: Words) -> list[tuple[int, int]]:
    """Offsets of the runs of words that belong to the quotation."""
    pieces: list[tuple[int, int]] = []
    before = -2
    position = 0
    for number, found in pairs:
        position = position if number is None else number + 1
        if found is None or (number is None and position in quoted.gaps):
            continue
        start = pieces.pop()[0] if found == before + 1 else text.starts[found]
        pieces.append((start, text.ends[found]))
        before = found
    return pieces
