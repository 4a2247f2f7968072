"""The kind of some content, and its verbatim words, follow from marks and layout alone."""

from __future__ import annotations

import pytest

from quoteattr.quotations import find_kind, is_laid_out_as_speech
from tests.scoring import index_of, place


def kind_of(text: str, *content: str) -> tuple[str, list[str]]:
    kind, verbatim = find_kind(text, [place(text, piece) for piece in content], index_of(text))
    return kind, [text[start:end] for start, end in verbatim]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("She said it fell.", ["it fell"], ("indirect", [])),
        ("“It fell,” she said.", ["It fell,"], ("direct", ["It fell,"])),
        ("“It fell,” she said. “All.”", ["It fell,", "All."], ("direct", ["It fell,", "All."])),
        ("She said “it fell”.", ["“it fell”."], ("direct", ["it fell"])),
        ("She said the wall “fell”.", ["the wall “fell”"], ("mixed", ["fell"])),
        ("She said “it” and ‘they’ fell.", ["“it” and ‘they’ fell"], ("mixed", ["it", "they"])),
        ("“It fell,” she said, and it was old.", ["It fell,", "it was old"], ("mixed", ["It fell,"])),
        ("“He said ‘go’ now,” she said.", ["He said ‘go’ now,"], ("direct", ["He said ‘go’ now,"])),
        ("“It fell.\n\n“All.”", ["It fell.", "All."], ("direct", ["It fell.", "All."])),
        ("“It fell.\n\n“All.”", ["It fell.\n\n“All."], ("direct", ["It fell.", "All."])),
        ("She posted “🌊” today.", ["“🌊”"], ("direct", ["🌊"])),
        ("She said it fell “…”.", ["it fell “…”"], ("indirect", [])),
    ],
)
def test_the_kind_and_the_verbatim_words(text: str, content: list[str], expected: tuple[str, list[str]]) -> None:
    assert kind_of(text, *content) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("LEE: We start now.", "LEE"),
        ("Hello.\nLEE: We start now.", "LEE"),
        ("Hello.\r\n  Ann Lee : We start now.", "Ann Lee"),
        ("Hello.\rANN LEE (via video): We start now.", "ANN LEE"),
        ("MAYOR LEE [laughs]: We start now.", "MAYOR LEE"),
        ("ANN LEE, HOST: We start now.", "ANN LEE"),
        ("ANN LEE, HOST (on stage): We start now.", "ANN LEE"),
        ("**Lee:** We start now.".replace("*", ""), "Lee"),
    ],
)
def test_a_transcripts_turn_is_reproduced_speech(text: str, source: str) -> None:
    assert is_laid_out_as_speech(text, text.index("We"), place(text, source))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to Lee: We start now.", "Lee"),
        ("Lee said: We start now.", "Lee"),
        ("Lee, who came late, said this: We start now.", "Lee"),
        ("We start now, Lee said.", "Lee"),
        ("LEE:\nWe start now.", "LEE"),
        ("Lee - We start now.", "Lee"),
    ],
)
def test_reported_speech_after_a_colon_is_not(text: str, source: str) -> None:
    assert not is_laid_out_as_speech(text, text.index("We"), place(text, source))


@pytest.mark.parametrize("dash", ["– ", "—", "- ", "\t— ", "\u2015\u00a0"])
def test_dialogue_after_a_dash_is_reproduced_speech(dash: str) -> None:
    text = f"He came in.\n{dash}We start now, she said."
    assert is_laid_out_as_speech(text, text.index("We"), place(text, "she"))
    assert is_laid_out_as_speech(text, text.index("We"), None)


def test_a_dash_within_a_line_opens_no_dialogue() -> None:
    text = "He came in — We start now, she said."
    assert not is_laid_out_as_speech(text, text.index("We"), place(text, "she"))


def test_a_label_far_up_the_line_is_no_label() -> None:
    text = "LEE: " + "word " * 100 + "We start now."
    assert not is_laid_out_as_speech(text, text.index("We"), place(text, "LEE"))
