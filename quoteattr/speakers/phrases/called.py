"""Somebody without a name who is told to be called by one: The nurse, who asked us to call her Joy."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quoteattr.speakers.mentions import Name
from quoteattr.speakers.phrases.reading import Phrase
from quoteattr.speakers.words import Words

_CALLED = re.compile(
    r",?\s(?:"
    r"who(?:\s\w+ly)?\s(?:asked|asks|wanted|wants|preferred|prefers|wished|wishes|agreed|chose)\s(?:(?:us|me|the\s\w+)\s)?"
    r"to\s(?:be\s(?:called|named|known\sas|identified(?:\s(?:only|simply|just))?\s(?:as|by))|call\s(?:him|her)|go\sby)"
    r"|whom?\s(?:we|I|the\s\w+)(?:['’](?:re|m|ll|ve)|\s(?:are|am|is|will|shall|have|has))?\s(?:call|calls|calling|called|named)"
    r"|who\s(?:gave|gives|offered)\s(?:only\s)?(?:his|her)\s(?:first\s)?name(?:\sonly)?(?:\sas|,)"
    r"|who\s(?:identified|identifies|introduced|introduces|called|calls)\s(?:him|her)self(?:\s(?:only|simply))?(?:\sas)?"
    r"|who\s(?:goes|went)\sby(?:\sthe\s(?:nick)?name(?:\sof)?)?)"
    r"(?:\s(?:only|simply|just))?\s[“‘\"']?"
)


def find_called(words: Words, phrase: Phrase, names: Mapping[int, Name]) -> Name | None:
    """Return the name by which somebody who is described is told to be called.

    Args:
        words: The text's words.
        phrase: The description.
        names: The names by their first word, title included.
    """
    if phrase.kind != "unnamed_person" or phrase.plural:
        return None
    match = _CALLED.match(words.text, words.ends[phrase.head])
    if match is None:
        return None
    name = names.get(words.find(match.end(), match.end() + 1)[0])
    return name if name is not None and name.is_person and not name.nested else None
