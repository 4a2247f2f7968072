"""What users call: one text, many texts."""

from __future__ import annotations

import itertools
import subprocess
import sys
from collections.abc import Iterator

import pytest

import quoteattr
from quoteattr import OptionError, TextTypeError

DIRECT = '"The harbour wall will stand for years," said Ann Lee.'
INDIRECT = "Tom Bray said on Monday that the wall would fall."


def test_a_plain_quotation_has_its_speaker() -> None:
    (quote,) = quoteattr.extract(DIRECT)
    assert (quote.text, quote.kind) == ("The harbour wall will stand for years,", "direct")
    assert quote.cue is not None
    assert (quote.cue.span.text, quote.cue.lemma, quote.cue.act) == ("said", "say", "statement")
    assert quote.source is not None
    assert (quote.source.span.text, quote.source.form) == ("Ann Lee", "named")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.kind) == ("Ann Lee", "person")


def test_reported_speech_has_its_speaker() -> None:
    (quote,) = quoteattr.extract(INDIRECT)
    assert (quote.kind, quote.verbatim) == ("indirect", ())
    assert "the wall would fall" in quote.text
    assert quote.speaker is not None
    assert quote.speaker.name == "Tom Bray"


@pytest.mark.parametrize(
    "text",
    [
        "“The wall will stand,” said Ann Lee.",
        "‘The wall will stand,’ said Ann Lee.",
        "'The wall will stand,' said Ann Lee.",
        "«The wall will stand», said Ann Lee.",
        "„The wall will stand“, said Ann Lee.",
        "``The wall will stand,'' said Ann Lee.",
        "Ann Lee said: “The wall will stand.”",
        "“The wall,” said Ann Lee, “will stand.”",
        "Then it rained.\r\n\r\n“The wall will stand,” said Ann Lee.\r\n",
        "🌊🌊 “The wall will stand,” said Ann Lee.",
    ],
)
def test_marks_and_places_of_all_sorts(text: str) -> None:
    (quote,) = quoteattr.extract(text)
    assert quote.kind == "direct"
    assert quote.text.rstrip(".,").replace(",", "") == "The wall will stand"
    assert quote.speaker is not None
    assert quote.speaker.name == "Ann Lee"


def test_a_later_pronoun_goes_back_to_the_name() -> None:
    text = '"The wall will stand," said Mayor Ann Lee. She added: "Nobody will have to leave."'
    first, second = quoteattr.extract(text)
    assert second.speaker is not None
    assert second.speaker == first.speaker
    assert [step.span.text for step in second.evidence]


@pytest.mark.parametrize("text", ["", " \n ", "The wall is old.", "🌊"])
def test_a_text_in_which_nobody_speaks_has_no_quotes(text: str) -> None:
    assert quoteattr.extract(text) == []


def test_options_choose_among_the_quotes() -> None:
    text = f"{DIRECT}\n\n{INDIRECT}"
    assert [quote.kind for quote in quoteattr.extract(text)] == ["direct", "indirect"]
    assert [quote.kind for quote in quoteattr.extract(text, kinds=["indirect"])] == ["indirect"]
    assert quoteattr.extract(text, kinds=[]) == []
    assert quoteattr.extract(text, min_confidence=1.0) == []


@pytest.mark.parametrize("bad", [None, 7, b"text", ["text"]])
def test_what_is_no_text_is_refused(bad: object) -> None:
    with pytest.raises(TextTypeError, match="a text must be a str"):
        quoteattr.extract(bad)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "options", [{"min_confidence": 2}, {"min_confidence": "x"}, {"kinds": "direct"}, {"kinds": ["no"]}]
)
def test_wrong_options_are_refused_at_the_call(options: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        quoteattr.extract(DIRECT, **options)  # type: ignore[arg-type]
    with pytest.raises(OptionError):
        quoteattr.pipe([DIRECT], **options)  # type: ignore[call-overload]


class TestPipe:
    def test_order_and_number_are_kept(self) -> None:
        found = list(quoteattr.pipe([DIRECT, "", INDIRECT]))
        assert found == [quoteattr.extract(DIRECT), [], quoteattr.extract(INDIRECT)]

    def test_no_more_than_a_batch_is_read_ahead(self) -> None:
        read = 0

        def endless() -> Iterator[str]:
            nonlocal read
            for read in itertools.count(1):
                yield DIRECT if read % 2 else ""

        stream = quoteattr.pipe(endless(), batch_size=3)
        next(stream)
        assert read <= 4

    def test_contexts_pass_through(self) -> None:
        found = list(quoteattr.pipe([(DIRECT, 1), (INDIRECT, {"id": 2})], as_tuples=True))
        assert [(quotes[0].kind, context) for quotes, context in found] == [("direct", 1), ("indirect", {"id": 2})]

    def test_what_is_no_text_is_refused_in_its_turn(self) -> None:
        stream = quoteattr.pipe([DIRECT, None], batch_size=1)  # type: ignore[list-item]
        assert next(stream)
        with pytest.raises(TextTypeError):
            next(stream)

    @pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
    def test_two_processes_give_what_one_gives(self) -> None:
        texts = [DIRECT, INDIRECT, "", DIRECT]
        assert list(quoteattr.pipe(texts, n_process=2, batch_size=1)) == list(quoteattr.pipe(texts))


def test_the_import_is_light() -> None:
    code = "import sys, quoteattr; print(sorted({'spacy', 'onnxruntime', 'textacy', 'numpy'} & set(sys.modules)))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
