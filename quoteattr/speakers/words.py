"""The text as words with offsets, shapes and their places in sentences, paragraphs and quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

import numpy as np
from attrs import define, field

from quoteattr.attribution import Offsets
from quoteattr.quotations import find_dateline

_INNER = "-‐‑&'’\u0080-\u009f\u00a1-\u00a9\u00ac-\u00b1\u00b4\u00b6-\u00b8\u00bf\u0300-\u036f\u200c\u200d"
_APOSTROPHE = r"&(?:rsquo|apos|#8217|#0?39|#x27);"
_WORD = re.compile(
    r"</?(?:a|b|blockquote|br|div|em|figcaption|h[1-6]|i|li|p|q|span|strong|u|ul)(?:\s[^<>]{0,300})?/?>"  # no word
    r"|&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});"  # none either
    r"|(?:[^\W\d_]\.){2,}(?:['’]s(?!\w)|[^\W\d_](?!\w))?"  # U.S., U.S.'s, F.A.A
    r"|(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros)\.['’]s(?!\w)"
    r"|@\w+"  # a handle
    r"|(?:a/[lp]|[sd]/o)(?= [A-Z])"  # Nadia a/p Ruiz
    rf"|[^\W_]+(?:\.(?=[a-z0-9])[^\W_]+|(?:{_APOSTROPHE}|&amp;|[{_INNER}_]|(?<=[aeiouāēīōū])‘(?=[aeiouāēīōū]))+(?=[^\W_])[^\W_]+)*"
    r"[\u0300-\u036f]*"  # O'Malley, spd.example
)
"""Words, with hyphens, apostrophes, low lines, combining accents and the traces of a broken encoding inside them."""

_TELLS = re.compile(r"-(?:based|funded|backed|owned|led|listed|born|trained|registered|headquartered|run|made)$")
"""What makes an adjective of a name: Boston-based."""

_VERB = re.compile(r"(i|you|s?he|it|we|they|who|that)['’](?:d|ll|ve|re)", re.IGNORECASE)
"""A pronoun with a verb that is no word of its own here: he'd."""

_BEFORE = frozenset({"ex", "non", "pro", "pre", "mid", "un"})
_POSSESSIVE = re.compile(rf"(?<=.)(?:['’]|{_APOSTROPHE})[sS]$")
_OWNED = re.compile(rf"\.?(?:['’]|{_APOSTROPHE})[sS]?[ \xa0]")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen sens rep reps gov govs lt col gen maj capt cpl sgt pvt cmdr brig adm insp"
    " det supt cllr rev ven hon pres st mt jr sr fr amb atty dist sec dep asst messrs mme vs".split()
)
_FORENAMES = frozenset("Ma Md Wm Chas Thos Engr Eng Msgr Barr Adv Arc Alh Smt Pst Comr Cde Coun Evang Rt".split())
"""Short forms that end a sentence as easily as they stand before a name."""

_POSTED = frozenset({"on", "via"})


@define(eq=False)
class Words:
    """The words of a text, in order.

    Attributes:
        text: The text.
        starts: Offset of each word's first character.
        ends: Offset behind each word's last character, a possessive ending excluded.
        gaps: What stands between each word and the next one, or the text's end; and "", before the first word.
        forms: The words as written, a possessive ending excluded.
        lowers: The words in lower case.
        capitals: Whether each word is written like a part of a name: Ana, al-Masri, O'Neill.
        possessive: Whether each word carries a possessive ending.
        sentences: Number of the sentence that each word stands in.
        paragraphs: Number of the paragraph that each word stands in.
        quoted: Whether each word stands inside an attributed quotation.
        unquoted: Number of the last word up to each one that stands inside none; -1 where there is none.
        dateline: Numbers of the dateline's first word and behind its last one; equal where there is none.
    """

    text: str
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    gaps: list[str] = field(factory=list)
    forms: list[str] = field(factory=list)
    lowers: list[str] = field(factory=list)
    capitals: list[bool] = field(factory=list)
    possessive: list[bool] = field(factory=list)
    sentences: list[int] = field(factory=list)
    paragraphs: list[int] = field(factory=list)
    quoted: list[bool] = field(factory=list)
    unquoted: list[int] = field(factory=list)
    dateline: tuple[int, int] = (0, 0)

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.starts)

    def find(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers of the words that touch a stretch of characters, half open."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def gap(self, index: int) -> str:
        """Return what stands between a word and the next one."""
        return self.gaps[index]

    def before(self, index: int) -> str:
        """Return what stands between a word and the one before it."""
        return self.gaps[index - 1] if index else self.text[: self.starts[0]]

    def joined(self, index: int) -> bool:
        """Tell whether only space, or an abbreviation's point, parts a word from the next one."""
        if index + 1 >= len(self.starts) or self.possessive[index]:
            return False
        gap = self.gaps[index]
        if gap == " " or len(gap) > 3:
            return gap == " "
        if self.paragraphs[index] != self.paragraphs[index + 1]:
            return False
        stripped = gap.strip()
        if not stripped:
            return bool(gap)
        form = self.forms[index]
        if stripped != ".":
            return False
        inside = form in _FORENAMES and (
            self.sentences[index] == self.sentences[index + 1] or self.sentence_start(index) == index
        )
        site = form == "X" and index > 0 and self.lowers[index - 1] in _POSTED  # she wrote on X. Ana Ruiz left
        return inside or (len(form) == 1 and form.isupper() and not site) or self.lowers[index] in _ABBREVIATIONS

    def opens_paragraph(self, index: int) -> bool:
        """Tell whether a word is the first of its paragraph."""
        return index == 0 or self.paragraphs[index - 1] != self.paragraphs[index]

    def sentence_start(self, index: int) -> int:
        """Return the number of the first word of a word's sentence."""
        return bisect_left(self.sentences, self.sentences[index])

    def paragraph_start(self, index: int) -> int:
        """Return the number of the first word of a word's paragraph."""
        return bisect_left(self.paragraphs, self.paragraphs[index])

    def adjoins(self, index: int) -> bool:
        """Tell whether a word and the next one stand in one phrase, a possessive ending allowed."""
        if self.joined(index):
            return True
        return self.possessive[index] and _OWNED.fullmatch(self.gap(index)) is not None

    def capital(self, index: int) -> bool:
        """Tell whether a word is written like a part of a name: Ana, al-Masri, O'Neill."""
        return self.capitals[index]


def _lower(form: str) -> str:
    """Return a word in lower case, with straight apostrophes."""
    form = form.lower().replace("’", "'")
    return re.sub(_APOSTROPHE, "'", form) if "&" in form else form


def _is_capital(form: str) -> bool:
    """Tell whether a word is written like a part of a name."""
    capital = form[0].isupper() or form[0] == "@" or (form[1:2].isupper() and form[2:3].islower())  # eBay
    if "-" not in form:
        return capital
    head, _, tail = form.partition("-")
    led = len(head) <= 3 and head not in _BEFORE and tail[:1].isupper()  # al-Masri, but an ex-Marine
    return (capital or led) and not _TELLS.search(form)


def _numbers(offsets: Sequence[Offsets], starts: list[int]) -> list[int]:
    """Return for each start the number of the last stretch that begins at or before it."""
    edges = [start for start, _ in offsets]
    numbers: list[int] = np.maximum(np.searchsorted(edges, starts, side="right") - 1, 0).tolist()
    return numbers


def _inside(offsets: Iterable[Offsets], starts: list[int]) -> list[bool]:
    """Return for each start whether one of the stretches covers it."""
    marks = [False] * len(starts)
    for start, end in offsets:
        for index in range(bisect_left(starts, start), bisect_left(starts, end)):
            marks[index] = True
    return marks


def split_words(
    text: str,
    *,
    sentences: Sequence[Offsets] = (),
    paragraphs: Sequence[Offsets] = (),
    quoted: Iterable[Offsets] = (),
) -> Words:
    """Split a text into words.

    Args:
        text: Any text.
        sentences: Character offsets of its sentences, in order.
        paragraphs: Character offsets of its paragraphs, in order.
        quoted: Character offsets of the stretches that are somebody's own words.

    Returns:
        The words with their places.
    """
    words = Words(text)
    for match in _WORD.finditer(text):
        form = match[0]
        if form[0] in "<&":
            continue
        start, end = match.span()
        owner = False
        if form[-1] in "sS":
            ending = None if form.isalpha() else _POSSESSIVE.search(form)
            if ending:
                form = form[: ending.start()]
                form = form if "." in form[:-1] else form.rstrip(".")  # Ana Ruiz Jr.'s
                end, owner = start + len(form), True
            else:
                owner = text.startswith(("' ", "’ "), end)
        elif not form.isalpha() and (verb := _VERB.fullmatch(form)):
            form, end = verb[1], start + verb.end(1)
        words.starts.append(start)
        words.ends.append(end)
        words.forms.append(form)
        words.possessive.append(owner)
    edges = zip(words.ends, [*words.starts[1:], len(text)], strict=False)
    words.gaps = [*(text[end:after] for end, after in edges), ""]
    words.lowers = [_lower(form) for form in words.forms]
    words.capitals = [_is_capital(form) for form in words.forms]
    words.sentences = _numbers(sentences, words.starts)
    words.paragraphs = _numbers(paragraphs, words.starts)
    words.quoted = _inside(quoted, words.starts)
    words.unquoted = [*accumulate((-1 if inside else at for at, inside in enumerate(words.quoted)), max)]
    dateline = find_dateline(text, 0, len(text))
    if dateline is not None:
        words.dateline = words.find(*dateline)
    return words
