"""Which descriptions in passing surely tell what somebody is: she was the mayor; Ana Ruiz, the mayor, whom they met."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from quoteattr.speakers.heads import KIN
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.references.discourse import Discourse
from quoteattr.speakers.references.parents import COPULAS
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import Words


def tells_surely(phrase: Phrase, referent: Referent, discourse: Discourse, roles: RoleBook) -> bool:
    """Tell whether a description that is no source surely is of the one whom it was found to mean, or of nobody.

    Told before: the mayor again. Told right there: Ana Ruiz was a mayor; Ana Ruiz, the mayor. Told before the name: A
    mayor left. Or the next sentence's subject goes on: Ana Ruiz left. The mayor ...

    Args:
        phrase: The description.
        referent: Whom it was found to mean.
        discourse: What has been spoken of so far.
        roles: What is said of whom.
    """
    words, first, head = roles.text_words, phrase.base[0], roles.text_words.lowers[phrase.head]
    if referent.name is None or _is_told_again(phrase, roles.words(referent), roles):
        return True
    if first and words.lowers[first - 1] in COPULAS and words.sentence_start(first) < first:
        return True
    latest = discourse.latest.get(referent)
    if latest is None:
        named = words.sentences[referent.names[0].first] == words.sentences[first]  # The nurse, whom we call Ana,
        return named or words.lowers[first] in {"a", "an"}
    if latest.last == first and words.gap(first - 1) in {", ", " "}:
        return True
    return head not in KIN and _goes_on(words, phrase, referent, discourse)


def _is_told_again(phrase: Phrase, told: AbstractSet[str], roles: RoleBook) -> bool:
    """Tell whether a description names what somebody was told to be, or has another word for it and adds nothing.

    Not what it is of, unless that is part of an office: Secretary of State, but no commander of a fleet.
    """
    words, (first, stop), head = roles.text_words, phrase.base, roles.text_words.lowers[phrase.head]
    of = words.lowers[stop : stop + 1] == ["of"] and not words.capital(min(stop + 1, len(words) - 1))
    if of:
        return False
    return head in told or (phrase.head - first == 1 and not told.isdisjoint(roles.lexicon.like(head)))


def _goes_on(words: Words, phrase: Phrase, referent: Referent, discourse: Discourse) -> bool:
    """Tell whether a description goes on with the only one of whom the sentence before tells."""
    first, subject = phrase.base[0], False
    opens = words.sentence_start(first) == first and not words.possessive[phrase.head] and not words.quoted[first]
    if not opens or words.lowers[first] != "the":
        return False
    for occurrence in reversed(discourse.people):
        away = words.sentences[first] - words.sentences[occurrence.first]
        if away > 1:
            break
        if occurrence.referent is not referent:
            return False
        subject = subject or (occurrence.subject and words.paragraphs[occurrence.first] == words.paragraphs[first])
    return subject
