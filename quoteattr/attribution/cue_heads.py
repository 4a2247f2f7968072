"""The head of a cue: the word that governs the content, found among the cue's words by the list and by position."""

from __future__ import annotations

from attrs import evolve, frozen

from quoteattr.attribution.cue_words import CueWord, find_cue_words, find_idioms, guess_lemma

__all__ = ["BE", "DETERMINERS", "PASSABLE", "THINGS", "Head", "find_head", "is_negation"]

BE = frozenset("is are was were be been being am s re".split())
DETERMINERS = frozenset("a an the this that these those his her its their our your my any no some such s".split())
PASSABLE = frozenset(
    """is are was were be been being am s re a an the this that these those his her its their our your my any no some
    such have has had having do does did will would shall should can could may might must ve d ll to of as in on at for
    about so yet even ever also longer much far still once quite all either both himself herself themselves itself again
    however though meanwhile anything going able willing ready prepared short further only just merely simply solely
    alone today week month year monday tuesday wednesday thursday friday saturday sunday""".split()
)
"""Words that may stand between a negation and the word it negates."""

THINGS = frozenset({"evidence", "paper"})
"""The parts of speech of the list that are sources, not cues."""

_NEGATIONS = frozenset(
    "not never nor neither no without nothing cannot cant dont didnt doesnt wont wouldnt hasnt".split()
)
_NO_HEADS = PASSABLE.union(
    _NEGATIONS,
    """he she it they we i you who which what whom him them us me and or but if from by with over against upon into out
    up down off back then now too very more most less well first later earlier last next already often always soon
    here there when where while after before since until during ago yesterday tomorrow time night morning afternoon
    evening long like second sort mind matter look own""".split(),
) - {"willing", "ready"}


@frozen
class Head:
    """The word that governs the content.

    Attributes:
        first: The place of its first word in the cue.
        last: The place of its last word, another one for a fixed expression.
        form: Its first word as the text inflects it.
        word: How it is read; None for a word that the list does not hold.
        verb: The place of the light verb that hands on to it; -1 if there is none.
    """

    first: int
    last: int
    form: str
    word: CueWord | None
    verb: int = -1

    @property
    def lemma(self) -> str:
        """Its dictionary form."""
        return self.word.lemma if self.word else guess_lemma(self.form)


def is_negation(form: str) -> bool:
    """Tell whether a word negates: "not", "never", "didn't"."""
    return form in _NEGATIONS or form.endswith("n't")


def _match_idiom(forms: list[str], place: int) -> Head | None:
    """Return the fixed expression that begins at a place, if one does."""
    for word in find_idioms(forms[place]):
        rest = word.lemma.split(" ")[1:]
        if forms[place + 1 : place + 1 + len(rest)] == rest:
            return Head(place, place + len(rest), forms[place], word)
    return None


def _opens_noun(form: str) -> bool:
    """Tell whether a noun follows: after a determiner or an adjective."""
    return form in DETERMINERS or any(word.part == "adjective" for word in find_cue_words(form))


def _read_word(forms: list[str], place: int) -> CueWord | None:
    """Return how the word at a place is to be read: as a noun after a determiner, else as the list has it first."""
    words = [word for word in find_cue_words(forms[place]) if word.part not in THINGS]
    if place and _opens_noun(forms[place - 1]):
        words.sort(key=lambda word: word.part != "noun")
    if not words:
        return None
    following = find_cue_words(forms[place + 1]) if place + 1 < len(forms) else ()
    if words[0].part == "adjective" and any(word.part == "noun" for word in following):
        return None  # "a clear message": the noun is the head
    return words[0]


def _find_candidates(forms: list[str]) -> list[Head]:
    """Return the words of the cue that may govern the content, in order."""
    heads: list[Head] = []
    for place, form in enumerate(forms):
        if heads and place <= heads[-1].last:
            continue
        head = _match_idiom(forms, place)
        if head is None and form not in _NO_HEADS:
            word = _read_word(forms, place)
            adverb = word is None or (word.part == "adjective" and form.endswith("ly"))
            head = None if adverb else Head(place, place, form, word)
        if head:
            heads.append(head)
    return heads


def find_head(forms: list[str]) -> Head:
    """Return the word that governs the content; ``forms`` is not empty."""
    heads = _find_candidates(forms)
    if not heads:
        return _find_unlisted_head(forms)
    for head in heads:
        if head.form == "saying" or (
            head.form.endswith("ing") and head.first and forms[head.first - 1] in {"as", "by"}
        ):
            return head
    chosen, rest = heads[0], heads[1:]
    while rest and chosen.word and chosen.word.use in {"bridge", "refusal", "light"}:
        if chosen.word.use == "light":
            participles = [head for head in rest if head.form.endswith("ing")]
            follower = participles[0] if participles else rest[0]
            chosen = follower if participles else evolve(follower, verb=chosen.first)
        elif all(form in _NO_HEADS or form.endswith("ly") for form in forms[chosen.last + 1 : rest[0].first]):
            chosen = rest[0]
        else:
            break
        rest = [head for head in rest if head.first > chosen.last]
    return chosen


def _find_unlisted_head(forms: list[str]) -> Head:
    """Return the likeliest head of a cue without a listed word: the first full word, else any word."""
    for place, form in enumerate(forms):
        if form not in _NO_HEADS and not form.endswith(("ly", "n't")) and len(form) > 1:
            return Head(place, place, form, None)
    for place in sorted(range(len(forms)), key=lambda place: forms[place] in _NO_HEADS):
        words = [word for word in find_cue_words(forms[place]) if word.part not in THINGS]
        if words:
            return Head(place, place, forms[place], words[0])
    return Head(0, 0, forms[0], None)
