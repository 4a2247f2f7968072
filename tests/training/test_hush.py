"""Quotations that are left without "she said" keep their words, their marks and their speakers."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.training.invented import place
from training.corpora import Document
from training.corpora.documents import GoldAttribution, GoldMention, Voice
from training.hush import hush

if TYPE_CHECKING:
    from training.corpora.documents import Offsets


def say(text: str, content: str | tuple[str, ...], cue: str, source: str, speaker: str) -> GoldAttribution:
    """An attribution by its words, each the first of their kind behind the content's first."""
    pieces = (content,) if isinstance(content, str) else content
    start = text.index(pieces[0])

    def find(words: str) -> Offsets:
        at = text.index(words, start)
        return at, at + len(words)

    spans = tuple(find(piece) for piece in pieces)
    return GoldAttribution(spans, find(cue), find(source), {"speaker": speaker})


def document(text: str, *said: GoldAttribution, mentions: tuple[GoldMention, ...] | None = None) -> Document:
    names = {gold.record["speaker"]: number for number, gold in enumerate(said) if gold.record}
    voices = tuple(Voice(gold.content, names[gold.record["speaker"]]) for gold in said if gold.record)
    return Document("d", "news", text, attributions=said, mentions=mentions, voices=voices, partial=True)


OPENING = "“It leaks,” said Ana Ruiz.\n\n"


@pytest.mark.parametrize(
    ("content", "rest", "left"),
    [
        ("“We waited,”", " she said. Rain fell.", "“We waited.” Rain fell."),
        ("“We waited!”", " she said.", "“We waited!”"),
        (
            ("“We waited,”", "“Nobody came.”"),
            " she said. “Nobody came.” Rain fell.",
            "“We waited. Nobody came.” Rain fell.",
        ),
        (("“If we wait,”", "“nobody comes.”"), " she said, “nobody comes.”", "“If we wait, nobody comes.”"),
    ],
)
def test_who_goes_on_speaking_need_not_be_told(content: str | tuple[str, ...], rest: str, left: str) -> None:
    first = content if isinstance(content, str) else content[0]
    text = OPENING + first + rest
    given = document(
        text, say(text, "“It leaks,”", "said", "Ana Ruiz", "Ana"), say(text, content, "said", "she", "Ana")
    )
    hushed = hush(given, random.Random(1), share=1.0)
    assert hushed.text == OPENING + left
    assert hushed.attributions is not None
    assert hushed.voices is not None
    kept, changed = hushed.attributions
    assert hushed.text[slice(*kept.source or (0, 0))] == "Ana Ruiz"
    assert (changed.cue, changed.source) == (None, None)
    assert [hushed.text[slice(*span)] for span in changed.content] == [left.removesuffix(" Rain fell.")]
    assert hushed.voices[1] == Voice(changed.content, given.voices[1].cluster if given.voices else None)


def test_another_speaker_is_told() -> None:
    text = OPENING + "“We waited,” he said."
    given = document(
        text, say(text, "“It leaks,”", "said", "Ana Ruiz", "Ana"), say(text, "“We waited,”", "said", "he", "Bo")
    )
    assert hush(given, random.Random(1), share=1.0) is given


@pytest.mark.parametrize(
    "rest", [" she said, laughing.", " she said of the boat.", " the oldest of the four pilots said."]
)
def test_what_says_more_than_who_spoke_stays(rest: str) -> None:
    text = OPENING + "“We waited,”" + rest
    source = "she" if "she" in rest else "the oldest of the four pilots"
    given = document(
        text, say(text, "“It leaks,”", "said", "Ana Ruiz", "Ana"), say(text, "“We waited,”", "said", source, "Ana")
    )
    assert hush(given, random.Random(1), share=1.0) is given


def test_turns_that_alternate_need_no_names() -> None:
    text = "“It leaks,” said Ana.\n\n“Badly?” asked Bo.\n\n“Quite,” said Ana."
    third = GoldAttribution((place(text, "“Quite,”"),), (text.rindex("said"), text.rindex("said") + 4), None)
    third = GoldAttribution(third.content, third.cue, (text.rindex("Ana"), text.rindex("Ana") + 3), {"speaker": "Ana"})
    given = document(
        text, say(text, "“It leaks,”", "said", "Ana", "Ana"), say(text, "“Badly?”", "asked", "Bo", "Bo"), third
    )
    assert hush(given, random.Random(1), share=1.0).text == text.replace("“Quite,” said Ana.", "“Quite.”")


@pytest.mark.parametrize(("before", "told"), [("Ana Ruiz looked up. ", False), ("Ana Ruiz looked at Bo Lind. ", True)])
def test_the_only_one_in_the_paragraph_need_not_be_told(before: str, told: bool) -> None:
    text = f"It rained.\n\n{before}“Quite,” she said."

    def mention(words: str, cluster: int, form: str) -> GoldMention:
        start, end = place(text, words)
        return GoldMention(start, end, start, end, "person", form == "named", "named", cluster)

    mentions = [mention("Ana Ruiz", 0, "named"), mention("she", 0, "pronoun")]
    if told:
        mentions.insert(1, mention("Bo Lind", 1, "named"))
    given = document(text, say(text, "“Quite,”", "said", "she", "Ana"), mentions=tuple(mentions))
    hushed = hush(given, random.Random(1), share=1.0)
    assert hushed.text == (text if told else text.replace(",” she said.", ".”"))
    assert [hushed.text[m.start : m.end] for m in hushed.mentions or ()] == (
        ["Ana Ruiz", "Bo Lind", "she"] if told else ["Ana Ruiz"]
    )
