"""What a cue says: its dictionary form, whether it is a statement, a belief or a finding, and whether it is negated.

Only the text is read. The head of a cue is the word that governs the content: in "has declined to comment" it is
"comment", in "made the claim that" it is "claim", in "issued a statement saying" it is "say". A preposition, simple
or of several words ("according to", "in the words of"), is its own dictionary form.

A cue is negated where the content is not what the source says, thinks or shows:

* a negation reaches the head: "did not say", "no longer believes", "without naming", "made no mention of";
* the source will not or cannot say it: "declined to say", "failed to mention", "stopped short of calling";
* the head itself denies: "denied", "rejected the idea that", "doubts"; but not where it introduces what the source
  puts against something else ('"Never," she disagreed', "dismissed it as").

"Not only said" is no negation. A belief denied twice is held ("does not doubt"); a statement is not ("did not deny").
"""

from __future__ import annotations

import re

from quoteattr.annotations import Act, Cue, make_span
from quoteattr.attribution.attribution import Offsets
from quoteattr.attribution.cue_heads import BE, DETERMINERS, PASSABLE, THINGS, Head, find_head, is_negation
from quoteattr.attribution.cue_words import CueWord, find_cue_words

__all__ = ["describe_cue"]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CLITIC = re.compile(r"'(?:s|ve|re|ll|d|m)$")
_WINDOW = 60  # characters before a cue in which a negation of it may begin
_LONGEST = 1000  # characters of a cue that are read
_BOUNDARY = re.compile(r"[.!?;:()\n\r\"“”«»]")
_QUOTED_END = re.compile(r"['\"’”»]")
_INTRODUCED = re.compile(r"\s*(?::|,\s*['\"“‘«])")

_NO_DENIAL = frozenset("only just merely simply solely alone doubt secret bones stranger wonder sooner less".split())
_NEGATIVE_SOURCE = re.compile(r"(?i:no[ -]one|nobody|none|neither|nothing)\b|no (?!\d)|No (?=[a-z])")
_PHRASE_END = re.compile(
    r"\s(?:by|of|from|in|on|for|at|to|with|about|among|that|which|who|whose|and)\s|[,(:;—–\n]", re.IGNORECASE
)
_DATED = re.compile(
    r"(?:\s+(?:[a-z]+ed|this|last|next|earlier|later|late|early|today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|week|month|year|spring|summer|autumn|fall|winter)\b){1,6}$"
)


def _split(text: str) -> list[str]:
    """Return the words of a text in lower case, with straight apostrophes, clitics other than "n't" cut off."""
    return [_CLITIC.sub("", form.lower().replace("’", "'")) for form in _WORD.findall(text)]


def _is_negated(forms: list[str], place: int) -> bool:
    """Tell whether a negation or a refusal reaches the word at a place from before it."""
    for index in range(place - 1, -1, -1):
        form = forms[index]
        if is_negation(form):
            return index + 1 == place or forms[index + 1] not in _NO_DENIAL  # "not only", "no doubt"
        if form == "short" and forms[index + 1] == "of":
            return True
        uses = {word.use for word in find_cue_words(form)}
        owned = index > 0 and forms[index - 1] in DETERMINERS  # "the failed talks"
        if "refusal" in uses:
            return not owned and not _is_negated(forms, index)  # "never failed to"
        passable = form in PASSABLE or form.endswith("ly") or uses & {"bridge", "light"}
        if not passable and not (index and forms[index - 1] in {"no", "any", "nothing", "anything"}):
            return False
    return False


def _answers(text: str, cue: Offsets, content: Offsets | None, forms: list[str]) -> bool:
    """Tell whether the content is what a denial puts against something else, not what it denies."""
    if forms[-1] == "as" or text[cue[1] - 1] == ":" or _INTRODUCED.match(text, cue[1]):
        return True
    if content is None:
        return False
    if content[1] <= cue[0]:
        return bool(_QUOTED_END.search(text, content[1] - 1, content[1] + 2))
    return text.startswith("as ", content[0])


def _words_before(text: str, cue: Offsets, others: tuple[Offsets | None, ...]) -> list[str]:
    """Return the words before the cue in its clause, back to the source or content at most."""
    start = max(0, cue[0] - _WINDOW, *(other[1] for other in others if other and other[1] <= cue[0]))
    return _split(_BOUNDARY.split(text[start : cue[0]])[-1])


def _find_thing(source: str) -> CueWord | None:
    """Return the listed thing (poll, report, records) that heads the source words, if one does."""
    phrase = _DATED.sub("", _PHRASE_END.split(source[:200].strip(), maxsplit=1)[0])
    names = _WORD.findall(phrase)
    if not names:
        return None
    form = names[-1].lower()
    thing = next((word for word in find_cue_words(form) if word.part in THINGS), None)
    if thing and names[-1][0].isupper() and thing.use != "named":
        return thing if len(names) == 1 and form != thing.lemma else None  # "Records show", but "John Record said"
    return thing


def _find_act(head: Head | None, forms: list[str], source: str) -> Act:
    """Return the act of a head (None for a mark such as a colon), given the words of its source."""
    act: Act = "statement"
    if head and head.word:
        act = head.word.act
    elif head:
        state = head.first > 0 and forms[head.first - 1] in BE and not head.form.endswith(("ing", "ed"))
        act = "belief" if state or head.form in {"for", "against"} else act
    shows = bool(head and head.word and head.word.shows)
    thing = _find_thing(source) if shows or act == "statement" else None
    return "finding" if thing and (shows or thing.part == "evidence") else act


def describe_cue(text: str, cue: Offsets, *, source: Offsets | None = None, content: Offsets | None = None) -> Cue:
    """Describe a cue.

    Args:
        text: The whole text.
        cue: The cue's stretch of it, in characters.
        source: The source's stretch, if it has one; tells a finding ("the poll suggests") from a statement and
            shows where a negation outside the cue may stand.
        content: The content's stretch, first piece to last, if it is known.

    Returns:
        The cue with its span, act, dictionary form and negation. The dictionary form of a cue without letters
        (a colon, a dash) is the cue itself.

    Raises:
        DataError: If the cue's offsets are out of order or lie outside the text.
    """
    span = make_span(text, *cue)
    words = text[slice(*source)] if source else ""
    forms = _split(span.text[:_LONGEST])
    if not forms:
        return Cue(span, _find_act(None, forms, words), negated=False, lemma=span.text.strip())
    head = find_head(forms)
    before = _words_before(text, cue, (source, content))
    negated = any(_is_negated(before + forms, len(before) + place) for place in (head.first, head.verb) if place >= 0)
    after = forms[head.last + 1 : head.last + 3]
    if after and after[0] in {"no", "nothing", "none"} and after[1:] not in (["longer"], ["doubt"]):
        negated = True
    if _NEGATIVE_SOURCE.match(words):
        negated = True
    if head.word and head.word.use in {"denial", "refusal"} and not _answers(text, cue, content, forms):
        negated = not negated if head.word.act == "belief" else True
    return Cue(span, _find_act(head, forms, words), negated=negated, lemma=head.lemma)
