"""Turns of transcripts and interviews: paragraphs that open with the label of the one who speaks."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from quoteattr.quotations.words import has_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Offsets = tuple[int, int]

_LINE = re.compile(r"[^\r\n]+")
_LABELLED = re.compile(
    r"(?:[*_]{0,4}(?:[QA]|[A-Z][A-Z.'’-]*(?:[ ,]{1,2}[A-Z][A-Z.'’-]*){1,6})[*_]{0,4}:[*_]{0,4}"
    r"[ \t]*(?:\r?\n[ \t]*){1,2}"
    r"(?![^\r\n:]{1,60}:\s|[QA][.\s]))?[^\r\n]+"
)
"""A line, and the one below it if a label fills it."""

_LABEL = re.compile(
    r"""[\s"'“‘«*_>]{0,8}(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s{0,3}|\d{1,3}\.\s)?"""  # a time or number
    r"""(?P<label>(?P<name>[^\W\d_][\w.'’&/-]*(?:[ \xa0][\w.'’&/-]+){0,5})"""
    r"""(?:(?<=[A-Z]),\s[^\s:,.?!"“”()][^:,.?!"“”()\r\n]{1,40}){0,2}(?:\s?[(\[][^()\[\]]{1,40}[)\]]){0,2})"""
    r"""(?:(?P<colon>\s?[*_]*[:：][*_]*)\s+|\s+[–—-]+\s+)"""
    r"""(?:(?:\[(?i:laugh|chuckl|sigh|paus|cross-?talk|inaudible|applau|cheer|cough|cr(?:ies|ying)|weep|to\s)[^\[\]\r\n]{0,30}\]|"""
    r"""\([A-Z][A-Z ,-]{1,30}\))\s+)?(?=\S)"""
)
_ASKED = re.compile(
    r"""[\s"'“‘«*_>]{0,8}(?P<label>(?P<name>[QA]))(?P<colon>[*_]{0,4}\.?[*_]{0,4})[ \t\xa0]+(?=["'“‘(\[]?[A-Z0-9])"""
)
_STOPPED = re.compile(
    r"""[\s*_>]{0,8}(?P<label>(?P<name>"""
    r"""[^\W\d_a-z][\w'’-]*\.?(?:[ \xa0][^\W\d_a-z](?:\.|[\w'’-]*(?![\w'’-]))){1,4})"""
    r"""(?:[ \xa0]pro[ \xa0]tempore|[ \xa0]of(?:[ \xa0][A-Z][a-z]+){1,2})?)"""
    r"""(?P<stop>\.)[*_]{0,4}[ \xa0]+(?=["“(]?[^\W_a-z])"""
)
"""A name and a full stop: "Senator Ruiz. I yield."."""
_RECORDED = re.compile(
    r"(?:(?:Mrs?|Ms|Miss|Dr)\.?|The|Senator|Chairman|Chairwoman|Secretary|Ambassador|General)"
    r"(?:[ \xa0][A-Z][A-Z'’.-]+){1,3}(?:[ \xa0]pro[ \xa0]tempore)?"
    r"(?:[ \xa0]of(?:[ \xa0][A-Z][a-z]+){1,2})?"
)
"""A label as the records of parliaments have it: Mr. RUIZ of Texas; The CHAIRMAN."""

_ADDRESSES = re.compile(r"\b(?:I|[Ww]e|Speaker|Chair(?:man|woman)?|Senator|yield|object)\b|\?")
_ON_AIR = re.compile(r",\s(?:HOST|CO-HOST|BYLINE|ANCHOR)$")
"""What stands behind the names in a broadcast's labels: ANA RUIZ, HOST."""

_HEADED = re.compile(
    r"""[\s*_>#]{0,8}(?P<label>(?P<name>[^\W\d_a-z][\w.'’-]*"""
    r"""(?:[ \xa0](?:[^\W\d_a-z][\w.'’-]*|d[aeiu]|v[ao]n|al|bin|de[lnr]|la)){0,4})"""
    r"""(?P<title>\s+[–—-]{1,2}\s+[^\W\d_](?:[^.?!:\r\n]|(?<=Inc|Ltd)\.|(?<=Co|LP)\.|(?<=Corp)\.){2,80})?)[*_]{0,4}\s*"""
)
"""A line of its own: Ana Ruiz -- Chief Executive."""
_UNNAMED = frozenset({"operator", "moderator"})
_OPERATOR = re.compile(r"[\s*_>#]{0,8}(?:Operator|Moderator)[*_]{0,4}\s*(?::|$)")
_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Tt]hank(?:s| you))\b")
_SPEAKER = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s|[Mm]e|[Yy]our?|[Tt]hanks?)\b")
_ASIDE = re.compile(r"""[\s"'“‘«*_>]*[(\[](?!\d)""")
_SWORN = re.compile(
    r"(?!(?:He|She|They|It|I|We|You)\b)[^\r\n,]{1,60},?\s(?:having|was|were)\s(?:been\s)?(?:first\s)?(?:duly\s)?(?:sworn|affirmed)\b",
    re.IGNORECASE,
)
"""A paragraph that tells of a witness: ANA RUIZ, having been duly sworn, testified as follows."""

_NARRATED = re.compile(
    r"(?![^\r\n]*\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Yy]ou)\b)[^\r\n]*\b(?:(?:gave|granted) (?:\w+ )?this interview"
    r"|[Tt]his (?:interview|conversation|exchange|Q ?(?:&|and) ?A) (?:has been|was|took place|is) "
    r"|[Tt]he (?:vote was taken|clerk (?:read|called)|(?:motion|resolution|bill|amendment)\b.{0,80}? was"
    r" (?:agreed|ordered|laid|rejected|passed|withdrawn)))\b"
)
"""A paragraph that tells of the interview itself: This interview was edited; Ana Ruiz gave this interview in Brill."""

_REPORTS = re.compile(r"[\"“”«»]|(?<!\w)‘|\b(?:said|says?|told|tells|according to)\b", re.IGNORECASE)
_HEADING = re.compile(r"(?:(?:[^\W\d_a-z][\w'’-]*|and|of|the|for|&)(?![\w'’-])[ \xa0:]*){1,8}")
_TIME = re.compile(r"""[\s"'“‘«*_>]*(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s*)?""")
_CLOCK = re.compile(r"\d:\d\d[\])]?\s{0,3}$")
_SENTENCE = re.compile(r"[^\W\d_]{2}.*[.!?…][\"'”’»)*_\]]{0,3}$", re.DOTALL)
_NAMED = re.compile(r"(?![Tt][Hh][Ee]\s)[^,(\[:]*[^\s,(\[:]")
_TITLED = re.compile(
    r"(?:\b(?:[A-Z][a-z]{1,3}\.|[Tt]he|Ms|Mrs?|Dr|Lord|Lady|Sir|Senator|Minister)\s)?\b(?P<name>[A-Z][\w'’-]+)"
)
_GROUPS = frozenset("members audience crowd reporter host moderator operator speaker chairman".split())
"""Words that are labels and no surnames."""

_REACH, _SHORT, _FULL, _TWO = 160, 12, 3, 2
_LONGEST, _FEWEST, _REPEATED, _SPOKEN = 40, 4, 0.5, 0.7
_FEWEST_TITLED, _PERSONAL, _ADDRESSED = 3, 0.5, 0.2


@frozen
class Turn:
    """One turn.

    Attributes:
        label: The words that name the speaker, if any do.
        start: Where the speech begins.
        end: Where its first paragraph ends.
        stop: Where its further paragraphs end, at the latest.
        asks: Whether it is a question of an interview without labels.
    """

    label: Offsets | None
    start: int
    end: int
    stop: int
    asks: bool = False

    @property
    def first(self) -> int:
        """Where the label begins, or else the speech."""
        return self.label[0] if self.label else self.start


def find_turns(text: str, start: int, end: int) -> list[Turn]:
    """Turns in a stretch of text that is a transcript, in text order; none where it is not.

    Labels stand at the head of paragraphs, before a colon or a dash, but for a bare Q and its A, or are names of two
    words and more before a full stop; most of them come again, whole sentences follow, and somebody asks something.
    What stands before the first and behind the last label that comes again is no turn. Labels in lines of their own
    need no second time where three of them have titles and one comes again, or an operator hands over; nor do sentences
    follow, or questions, where each label has its time.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.
    """
    by_mark: dict[str, list[tuple[str, Turn]]] = {"colon": [], "dash": [], "stop": []}
    for line in _LABELLED.finditer(text, start, end):
        within = line.start(), min(line.end(), line.start() + _REACH)
        match = (
            _LABEL.match(text, *within) or _match_asked(text, within, by_mark["colon"]) or _STOPPED.match(text, *within)
        )
        if match is None or len(match["name"]) > _LONGEST or not match["name"][0].isupper():
            continue
        stop = line.start() + len(line[0].rstrip().rstrip("*_"))
        turn = Turn(match.span("label"), match.end(), stop, stop)
        by_mark[_mark_of(match)].append((match["name"].lower().split()[-1], turn))
    turns = [turn for found in by_mark.values() for turn in _keep(text, found)]
    turns = sorted([*turns, *_find_headed(text, start, end)], key=lambda turn: turn.start)
    return [evolve(turn, stop=after.first) for turn, after in pairwise(turns)] + turns[-1:]


def _find_headed(text: str, start: int, end: int) -> list[Turn]:
    """The turns below lines with a name and a title, and lines with one of these names again."""
    lines = [line.span() for line in _LINE.finditer(text, start, end) if has_word(text, *line.span())]
    heads = [_HEADED.fullmatch(text, *line) for line in lines]
    named = {head["name"].lower() for head in heads if head is not None and head["title"]}
    if len(named) < _FEWEST_TITLED:
        return []
    counts = Counter(head["name"].lower() for head in heads if head is not None)
    if max(counts[name] for name in named) == 1 and not any(_OPERATOR.match(text, *line) for line in lines):
        return []
    turns = []
    for (head, below), (line, stop) in zip(pairwise(heads), lines[1:], strict=True):
        if head and not below and head["name"].lower() in named | _UNNAMED:
            first = line + len(text[line:stop]) - len(text[line:stop].lstrip())
            turns.append(Turn(head.span("label"), first, stop, stop))
    spoken = _count(_OWN, text, turns) >= _PERSONAL * len(turns) and _are_sentences(text, turns)
    return turns if len(turns) >= _FEWEST_TITLED and spoken else []


def _count(pattern: re.Pattern[str], text: str, turns: Sequence[Turn]) -> int:
    """How many turns hold a pattern."""
    return sum(pattern.search(text, turn.start, turn.end) is not None for turn in turns)


def _are_sentences(text: str, turns: Sequence[Turn]) -> bool:
    """Whether most turns are whole sentences."""
    return _count(_SENTENCE, text, turns) > _SPOKEN * len(turns)


def _mark_of(match: re.Match[str]) -> str:
    """What ends a label."""
    groups = match.groupdict()
    return "stop" if "stop" in groups else "dash" if groups["colon"] is None else "colon"


def _match_asked(text: str, line: Offsets, found: Sequence[tuple[str, Turn]]) -> re.Match[str] | None:
    """The label of a question or of its answer without a colon: "Q. Why?", then "A. Because". Else A is an article."""
    match = _ASKED.match(text, *line)
    return match if match and (match["name"] == "Q" or (found and found[-1][0] == "q")) else None


def _keep(text: str, found: Sequence[tuple[str, Turn]]) -> Sequence[Turn]:
    """The lines between the first and the last whose label comes again, if they are sentences and some ask.

    Messages with the time before each name need be no sentences, if they speak of "me" or "you". Labels as in the
    records of parliaments need not come again.
    """
    if _is_pair(text, found) or _is_record(text, found):
        return [turn for _, turn in found]
    found = list(_with_surnames(text, found))
    counts = Counter(name for name, _ in found)
    again = [number for number, (name, _) in enumerate(found) if counts[name] > 1]
    voices = sum(count > 1 for count in counts.values())
    if len(found) < _FEWEST or voices < 2 or len(again) < _REPEATED * len(found):
        return []
    turns = [turn for _, turn in found[again[0] : again[-1] + 1]]
    timed = all(_CLOCK.search(text, max(0, turn.first - _SHORT), turn.first) for turn in turns)
    if timed and _count(_SPEAKER, text, turns) >= _ADDRESSED * len(turns):
        return turns
    asked = any("?" in text[turn.start : turn.end] or _ON_AIR.search(text, *turn.label) for turn in turns if turn.label)
    return turns if asked and _are_sentences(text, turns) else []


def _with_surnames(text: str, found: Sequence[tuple[str, Turn]]) -> Iterator[tuple[str, Turn]]:
    """Yield the labels by the surname of the one whose initials or given name they are: "AR", "Ana" by "Ana Ruiz"."""
    surnames: dict[str, str] = {}
    for name, turn in found:
        words = text[slice(*turn.label)].lower().split() if turn.label else []
        if len(words) > 1 and words[-1] == name:
            surnames |= dict.fromkeys(("".join(word[0] for word in words), words[0]), name)
    yield from ((surnames.get(name, name), turn) for name, turn in found)


def _is_record(text: str, found: Sequence[tuple[str, Turn]]) -> bool:
    """Whether the labels are those of a parliament's record."""
    turns = [turn for _, turn in found]
    labels = {text[slice(*turn.label)] for turn in turns if turn.label}
    named = [label for label in labels if not label.startswith("The")]
    if not named or len(turns) < _TWO or not all(map(_RECORDED.fullmatch, labels)):
        return False
    surnames = [label.split(" of ")[0] for label in named if " of " in label]
    alone = len(set(surnames)) == len(surnames)  # no Mr. LIND of Maine and Mr. LIND of Ohio
    return alone and _count(_ADDRESSES, text, turns) >= _PERSONAL * len(turns)


def _is_pair(text: str, found: Sequence[tuple[str, Turn]]) -> bool:
    """Whether the only labels are those of one question and its answer right below: "Q. Why? A. Because it leaks.".

    No answer that tells what others say: A. “No,” says Ana Ruiz.
    """
    if [name for name, _ in found] != ["q", "a"]:
        return False
    asked, answered = (turn for _, turn in found)
    below = not has_word(text, asked.end, answered.first)
    if _REPORTS.search(text, answered.start, answered.stop):
        return False
    return below and "?" in text[asked.start : asked.end] and _are_sentences(text, [answered])


def find_further(text: str, turn: Turn) -> Iterator[Offsets]:
    """Further paragraphs of a turn, up to where it must stop or to what is only noted or told, as laughter is.

    A heading at its end is the next part's.

    Args:
        text: The whole text.
        turn: The turn.
    """
    headings: list[Offsets] = []
    shouted = text[turn.start : turn.end].isupper()
    own = find_surname(text, turn.label) if turn.label else ""
    told = find_told(text, turn.end, turn.stop, own)
    for line in _LINE.finditer(text, turn.end, told):
        start = _TIME.match(text, *line.span()).end()  # type: ignore[union-attr]  # matches anywhere
        if any(told.match(text, start, line.end()) for told in (_ASIDE, _SWORN, _NARRATED)):
            return
        if not shouted and _HEADING.fullmatch(text, start, line.end()):
            headings.append((start, line.end()))
        elif has_word(text, start, line.end()):
            yield from headings
            yield start, line.end()
            headings.clear()


def find_surname(text: str, label: Offsets) -> str:
    """The surname in a label, in small letters: Kessler in "RUDY KESSLER (laughs)"; nothing for "THE COURT" or "BK"."""
    words = _NAMED.match(text, *label)
    name = words[0].split()[-1].casefold() if words else ""
    return "" if len(name) < _FULL or name in _GROUPS else name


def find_told(text: str, start: int, end: int, own: str) -> int:
    """Where a paragraph without a label begins that tells of the one whose turn it is, and nobody says "I" behind.

    Others are spoken of in debates, too.

    Args:
        text: The whole text.
        start: Where the first paragraph of a turn ends.
        end: Where the turn must stop.
        own: The surname of the one whose turn it is, in small letters; nothing if it is unknown.

    Returns:
        The end, if there is none.
    """
    found = end
    for line in reversed(list(_LINE.finditer(text, start, end))):
        if _SPEAKER.search(line[0]) or "?" in line[0]:
            break
        for word in _TITLED.finditer(line[0]):
            name = word["name"].casefold().removesuffix("’s").removesuffix("'s")
            if name == own:
                found = line.start()
                break
    return found
