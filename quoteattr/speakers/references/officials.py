"""Who speaks for an office, and is not the man, the girl or the pupil that a text then lets speak."""

from __future__ import annotations

from quoteattr.speakers.heads import YOUNG
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.references.described import SENIOR, Described

_ANYBODY = YOUNG | frozenset("man woman lady gentleman person adult adolescent".split())
_OFFICIAL = SENIOR | frozenset(
    "leader head director executive premier chancellor councillor councilor commissioner dean provost vicar priest"
    " dc pc ds di dci headmaster headmistress deputy".split()
)
_PLAIN = 2


def is_official(phrase: Phrase, referent: Referent, described: Described, same: Referent | None) -> bool:
    """Tell whether somebody speaks for an office, and a description for anybody is not for him.

    Sergeant Bo Lind said a man was robbed. The man said ...: Lind is no man in the street. But: Sergeant Bo Lind was
    held. The man said ...

    Args:
        phrase: The description.
        referent: Somebody.
        described: Tells who has spoken.
        same: Who without a name was described with the same noun before.
    """
    words, (first, stop) = described.words, phrase.base
    plain = stop - first == _PLAIN and words.lowers[first] in {"the", "this", "that"} and phrase.last == stop
    if not plain or words.lowers[phrase.head] not in _ANYBODY or described.roles.has_age(referent):
        return False
    if referent not in described.spoken and same is None:
        return False
    callings = described.roles.lexicon.callings
    return any(word in _OFFICIAL or callings.get(word, ("",))[0] == "law" for word in described.roles.words(referent))
