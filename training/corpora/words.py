"""Closed word lists for finding heads, titles and pronouns, all in lower case."""

from __future__ import annotations


def word_set(*lines: str) -> frozenset[str]:
    """Return the words of some lines of text."""
    return frozenset(word for line in lines for word in line.split())


PERSON_PRONOUNS = word_set("i me my mine myself he him his himself she her hers herself thou thee thy")
PRONOUNS = PERSON_PRONOUNS | word_set(
    "you your yours yourself yourselves ye we us our ours ourselves",
    "they them their theirs themselves it its itself self",
    "who whom whose which that this these those",
    "one another each both all some many most none others",
    "everyone everybody anyone anybody someone somebody nobody",
)
TITLES = word_set(
    "mr mrs ms miss dr sir lady lord madame monsieur master captain aunt uncle",
    "sen senator rep representative gov governor president secretary congressman",
    "congresswoman mayor judge justice gen general col colonel prof professor",
    "candidate nominee chairman chairwoman director speaker democrat republican",
)
SENTENCE_OPENERS = word_set(
    "and but or so yet then when while if as since once until after before although though",
    "because that what how why where like unlike even for from with to in on at by of about",
    "is was did does do has had will would can could should may might says said both",
)
"""Words that a capital makes look like a first name at the start of a sentence."""

HEAD_ENDS = word_set(
    "of in at on to from with by for after before about against as",
    "who whom whose which that whence where",
    ', ; : ( -- — “ "',
)
"""What may follow the head noun of a mention."""
