"""Who says his own name: "My name is Ana Ruiz," said the clerk; PRESENTER: You're with me, Ana Ruiz."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from quoteattr.attribution import Attribution
from quoteattr.speakers.heads import VAGUE
from quoteattr.speakers.mentions import Name, Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import Words

_SAYS = re.compile(r"\b(?:I[’']m|I am|my name is|my name[’']s)\s+$", re.IGNORECASE)
_PARTED = re.compile(r"(?:^|[.!?]\s+)my name,?\s*$", re.IGNORECASE)
_SHOWS = re.compile(r"\bwith me,?\s+$", re.IGNORECASE)
_OPENS = re.compile(r"(?:^|[.!?,;:…–—-]\s+)(?:(?:and|so|well|but|yes|no|hello|hi),?\s+)*$", re.IGNORECASE)
_ENDS = re.compile(r"\s*[.,;:!?–—\n]|\s+(?:and|from)\b")
_MARKS = frozenset('“”"«»‹›„‘')
_HUMAN = frozenset({"person", "unnamed_person"})
_PLAIN = frozenset({"said", "says"})
_LEAD, _AHEAD = 16, 10
_SEATED = frozenset({"court", "bench"})
"""Labels of a judge."""

_JUDGES = frozenset({"judge", "justice"})
_SESSION = r"(?:meeting|hearing|session|inquiry|committee|panel|commission|inquest|council)"
_SHOW = r"(?:show|programme|program|podcast|episode|edition|broadcast|debate|discussion|panel|event|interview)"


def _before(said: str) -> re.Pattern[str]:
    """Return the pattern of what is said right before a name."""
    return re.compile(rf"(?<!\w){said}(?: the)?\s+$", re.IGNORECASE)


_CHAIRED = (
    _before(rf"(?:{_SESSION}(?: was|,)? (?:chaired|presided over) by|in the chair (?:was|is|sat))"),
    re.compile(
        r"(?:(?: was| is| sat)? in the chair|,? (?:who )?(?:took the chair|presided|presiding))\b(?! (?!over)\w)"
    ),
)
_HOSTED = (
    _before(
        rf"(?:(?:{_SHOW}(?: was|,| is)? |^)(?:hosted|moderated|presented|anchored) by"
        r"|^(?:host|presenter|anchor|moderator)\s*:|^(?-i:[A-Z][^a-z\n]+)with)"
    ),
    re.compile(rf",? (?:who )?(?:hosts|hosted|moderates|moderated|presents|presented) the (?:\w+ )?{_SHOW}\b"),
)
_LED = {
    **dict.fromkeys(("chair", "chairman", "chairwoman", "chairperson", "convener", "convenor"), _CHAIRED),
    **dict.fromkeys(("host", "presenter", "anchor", "moderator"), _HOSTED),
}
"""What a text says, before a name and behind it, of who leads what it records, by the label of the one who does."""

_DATED = re.compile(r"\d|\bnot\b|\blast\b")
_SENTENCE = re.compile(r"[.\n]\s*")
_BEFORE = 60
_PAST = frozenset("former retired ex late onetime".split())


def find_own_names(
    words: Words,
    attributions: Sequence[Attribution],
    phrases: Sequence[Phrase | None],
    names: Mapping[int, Name],
    of: Mapping[Name, Referent],
) -> dict[int, tuple[Referent, Name]]:
    """Find who says his own name.

    Args:
        words: The text's words.
        attributions: What is attributed.
        phrases: The source phrase of each attribution.
        names: The names by their first word, title included.
        of: Whom each names.

    Returns:
        The referent, and the name as it is said, by the number of the attribution.
    """
    found: dict[int, tuple[Referent, Name]] = {}
    places = sorted(names)
    for number, (attribution, phrase) in enumerate(zip(attributions, phrases, strict=True)):
        label = phrase is not None and phrase.form == "nominal" and is_label(words, phrase)
        if not label and (attribution.kind != "direct" or (phrase is not None and phrase.kind not in _HUMAN)):
            continue
        cue = "" if attribution.cue is None else words.text[slice(*attribution.cue)]
        plain = phrase is not None and phrase.form == "pronoun" and cue in _PLAIN
        parted = False
        for start, end in attribution.content:
            first, last = words.find(start, end)
            for at in places[bisect_left(places, first) : bisect_left(places, last)]:
                if _is_own(words, names[at], start, label=label, parted=parted):
                    found.setdefault(number, (of[names[at]], names[at]))
            parted = plain and _PARTED.search(words.text[max(start, end - _AHEAD) : end]) is not None
    return found


def find_own(
    own: Mapping[int, tuple[Referent, Name]], numbers: Iterable[int], phrase: Phrase
) -> tuple[Referent, Name] | None:
    """Find who says his own name in the words whose source is a pronoun or a description.

    Args:
        own: Who says his own name, by the number of the attribution.
        numbers: The attributions whose source the phrase is.
        phrase: The source phrase.

    Returns:
        The referent, and the name as it is said; none that may be borrowed: "I am Ana Ruiz," a protester said.
    """
    told = next((own[number] for number in numbers if number in own), None)
    if told is None or phrase.form == "named" or phrase.plural:
        return None
    referent, name = told
    borrowed = not phrase.definite and referent.names[0].first < name.first
    return None if borrowed or {referent.gender, phrase.gender} == {"m", "f"} else told


def find_introduced(
    words: Words, phrases: Sequence[Phrase | None], own: Mapping[int, tuple[Referent, Name]]
) -> dict[str, tuple[Referent, Name]]:
    """Find the one person whose name is said as his own under each label.

    Args:
        words: The text's words.
        phrases: The source phrase of each attribution.
        own: Who says his own name, by the number of the attribution.

    Returns:
        The referent, and the name as it is said, by the label's lower-case noun.
    """
    found: dict[str, dict[Referent, Name]] = {}
    for number, (referent, name) in own.items():
        phrase = phrases[number]
        if phrase is not None and phrase.form == "nominal" and is_label(words, phrase):
            found.setdefault(words.lowers[phrase.head], {}).setdefault(referent, name)
    return {label: told.popitem() for label, told in found.items() if len(told) == 1}


def find_holders(
    words: Words,
    phrases: Iterable[Phrase | None],
    names: Sequence[Name],
    of: Mapping[Name, Referent],
    roles: RoleBook,
) -> dict[str, tuple[Referent, Name]]:
    """Find the one person who is told to hold the office that labels turns: CFO: I did. CFO Ana Ruiz left.

    Args:
        words: The text's words.
        phrases: The source phrase of each attribution.
        names: The names in text order.
        of: Whom each names.
        roles: What is said of whom in the whole text.

    Returns:
        The referent and the first name, by the label's lower-case noun; none who has a label of his own.
    """
    labels = [phrase for phrase in phrases if phrase is not None and is_label(words, phrase)]
    nouns = {words.lowers[phrase.head] for phrase in labels if phrase.form == "nominal"} - VAGUE
    own = {at for phrase in labels if phrase.form == "named" for at in range(*phrase.base)}
    found: dict[str, tuple[Referent, Name]] = {}
    for noun in nouns:
        told = dict.fromkeys(roles.bearers(noun))
        if noun in _SEATED and nouns.isdisjoint(_JUDGES):
            told = dict.fromkeys(one for word in _JUDGES for one in roles.bearers(word) if _is_titled(words, one))
        if noun in _LED:
            told |= dict.fromkeys(of[name] for name in names if _is_leading(words, name, _LED[noun]))
        people = [one for one in told if one.kind == "person" and one.name and _PAST.isdisjoint(roles.words(one))]
        if len(people) == 1 and not any(name.last - 1 in own for name in people[0].names):
            found[noun] = people[0], people[0].names[0]
    return found


def _is_leading(words: Words, name: Name, said: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    """Tell whether a text says of somebody that he leads it: the hearing, chaired by Ana Ruiz; Ana Ruiz, presiding."""
    if not name.is_person or words.quoted[name.first]:
        return False
    start, end = words.starts[name.title], words.ends[name.last - 1]
    before = _SENTENCE.split(words.text[max(0, start - _BEFORE) : start])[-1]
    ahead, behind = said
    if ahead.search(before):
        return _DATED.search(before) is None
    return behind.match(words.text, end) is not None


def _is_titled(words: Words, referent: Referent) -> bool:
    """Tell whether a judge's title stands before somebody's name."""
    return any(not _JUDGES.isdisjoint(words.lowers[name.title : name.first]) for name in referent.names)


def is_label(words: Words, phrase: Phrase) -> bool:
    """Tell whether a source is the label of a turn: THE CONVENER: Was he hurt? [00:22] PRESENTER: Is it late?"""
    alone = phrase.last - phrase.first == 1 or words.opens_paragraph(phrase.first)
    return alone and words.gap(phrase.last - 1).lstrip(" )*").startswith(":")


def _is_own(words: Words, name: Name, begin: int, *, label: bool, parted: bool) -> bool:
    """Tell whether somebody says a name as his own, in a sentence or clause of what begins at an offset.

    Args:
        words: The text's words.
        name: The name.
        begin: Where the piece of the content begins that holds it.
        label: Whether the speaker is only known by a label.
        parted: Whether the piece before that ends where the name is to come: “My name,” she said, “is Ana.”.
    """
    start, end = words.starts[name.title], words.ends[name.last - 1]
    if not name.is_person or not (end == len(words.text) or _ENDS.match(words.text, end)):
        return False
    lead = words.text[max(0, start - _LEAD) : start]
    if label and _SHOWS.search(lead):
        return True
    if parted and words.text[begin:start].strip() == "is":
        return True
    says = _SAYS.search(words.text, max(begin, start - _LEAD), start)
    before = words.text[begin : says.start()] if says is not None else ""
    return says is not None and (label or (_OPENS.search(before) is not None and _MARKS.isdisjoint(before)))
