"""The words that attribute, found in any inflected form: their dictionary form, part of speech, act and use.

The list is ``quoteattr/resources/words/cue_verbs.tsv``, read once. Inflection is undone by rule: a stem counts
if the list knows it; for other words the spelling rules of English give the likeliest stem.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, get_args

from attrs import field, frozen

__all__ = ["CueWord", "Part", "Use", "find_cue_words", "find_idioms", "guess_lemma", "read_cue_words"]

Part = Literal["verb", "noun", "adjective", "preposition", "evidence", "paper"]
Use = Literal["", "denial", "refusal", "bridge", "light", "named"]

_VOWELS = frozenset("aeiouy")
_DOUBLED = re.compile(r"([bcdfgklmnprtvz])\1$")
# Stems that lost an "e": forc(ed), argu(ing), settl(ed), judg(ing), creat(ed), clos(ing), defin(ed), admir(ing).
_MUTE_E = re.compile(
    r"(?:[cuvz]|[bcdfgkptz]l|dg|ag|(?:[^aeo]|cre)at|[aeinoru]s|[^aeo]il|[^aeio]in|[^aeio][iu]r|ib|sum)$"
)
_SHORT = re.compile(r"[^aeiou]{0,2}[aeiouy][^aeiouwxy]$")  # nam(ed), hop(ing): without the "e" they would double


@frozen
class CueWord:
    """A word that attributes.

    Attributes:
        lemma: Its dictionary form, lower case; several words for a fixed expression.
        part: Its part of speech, or ``"evidence"`` and ``"paper"`` for things that show something.
        act: ``"statement"``, ``"belief"`` or ``"finding"``.
        shows: Whether it is a finding where a thing that cannot speak is its source.
        use: ``"denial"`` (deny), ``"refusal"`` (decline), ``"bridge"`` (begin), ``"light"`` (make),
            ``"named"`` (a thing that is one with a capital letter too) or ``""``.
    """

    lemma: str
    part: Part
    act: Literal["statement", "belief", "finding"]
    shows: bool
    use: Use


@frozen(eq=False)
class _Lists:
    """The list, ready for look-up."""

    words: dict[str, tuple[CueWord, ...]] = field(factory=dict)
    irregular: dict[str, str] = field(factory=dict)
    idioms: dict[str, tuple[CueWord, ...]] = field(factory=dict)


@cache
def read_cue_words() -> tuple[CueWord, ...]:
    """Return all words of the list, in its order."""
    return tuple(word for word, _ in _read())


@cache
def _read() -> tuple[tuple[CueWord, tuple[str, ...]], ...]:
    """Read the list: each word with its irregular forms."""
    path = files("quoteattr").joinpath("resources", "words", "cue_verbs.tsv")
    rows = []
    for line in path.read_text(encoding="utf8").splitlines():
        if line and not line.startswith("#"):
            lemma, part, act, use, forms = [*line.split("\t"), "", ""][:5]
            main, _, other = act.partition("/")
            if part not in get_args(Part) or use not in get_args(Use):
                message = f"cue_verbs.tsv holds the line {line!r} with an unknown part or use"
                raise ValueError(message)
            rows.append((CueWord(lemma, part, main, bool(other), use), tuple(forms.split())))  # type: ignore[arg-type]
    return tuple(rows)


@cache
def _lists() -> _Lists:
    """Arrange the list for look-up."""
    lists = _Lists()
    for word, forms in _read():
        first, _, rest = word.lemma.partition(" ")
        table, key = (lists.idioms, first) if rest else (lists.words, word.lemma)
        table[key] = (*table.get(key, ()), word)
        for form in forms:
            lists.irregular[form] = word.lemma
    return lists


def _stems(form: str) -> list[str]:
    """Return the dictionary forms that an inflected form may have by the rules of spelling, likeliest first."""
    if form.endswith("s"):
        return [form, *_strip_s(form)]
    if form.endswith("ied"):
        short, long = form[:-1], form[:-3] + "y"
        return [form, short, long] if len(form) == 4 else [form, long, short]
    if form.endswith("ying") and len(form) == 5:
        return [form, form[0] + "ie"]
    for ending in ("ed", "ing", "in'"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 1 and not _VOWELS.isdisjoint(stem):
            doubled = [stem[:-1]] if _DOUBLED.search(stem) else []
            if _MUTE_E.search(stem) or _SHORT.match(stem):
                return [form, stem + "e", stem, *doubled]
            return [form, *doubled, stem, stem + "e"]
    return [form]


def _strip_s(form: str) -> list[str]:
    """Return a form without the ending of a plural or of the third person, as it may be spelt."""
    if form.endswith("ies"):
        return [form[:-3] + "y", form[:-1]]
    if form.endswith(("ches", "shes", "sses", "uses", "xes", "zes", "oes")):
        return [form[:-2], form[:-1]]
    return [] if form.endswith(("ss", "us", "is")) else [form[:-1]]


@lru_cache(maxsize=4096)
def find_cue_words(form: str) -> tuple[CueWord, ...]:
    """Find the words of the list that a form may be.

    Args:
        form: One word, lower case, as the text inflects it.

    Returns:
        The readings (verb, noun, ...) of its dictionary form; empty for a word that the list does not hold.
    """
    words = _lists().words
    irregular = _lists().irregular.get(form)
    own = words.get(form, ())
    for stem in [irregular] if irregular else _stems(form):
        found = words.get(stem, ())
        if stem != form and not form.endswith("s"):
            found = (*(word for word in found if word.part == "verb"), *own)
        if found:
            return found
    return ()


@lru_cache(maxsize=4096)
def find_idioms(form: str) -> tuple[CueWord, ...]:
    """Find the fixed expressions of the list that may begin with a form ("ruled": "rule out")."""
    lists = _lists()
    irregular = lists.irregular.get(form)
    for stem in [irregular] if irregular else _stems(form):
        if stem in lists.idioms:
            return lists.idioms[stem]
    return ()


def guess_lemma(form: str) -> str:
    """Return the likeliest dictionary form of any lower-case verb form, whether the list holds it or not."""
    found = find_cue_words(form)
    if found:
        return found[0].lemma
    head, hyphen, tail = form.rpartition("-")
    if hyphen:
        return head + hyphen + guess_lemma(tail)
    stems = _stems(form)
    return stems[1] if len(stems) > 1 else form
