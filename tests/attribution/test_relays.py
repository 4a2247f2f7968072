"""Whose words somebody else passes on."""

import pytest

from quoteattr.attribution.relays import as_quoted, heard_by, in_words_of, told_by
from tests.scoring import index_of, place


@pytest.mark.parametrize("who", ["Ana Ruiz", "she", "the minister"])
def test_who_quotes_somebody_is_not_who_said_it(who):
    text = f"“No,” {who} was quoted as saying by two people there."
    cue, source = place(text, "was quoted as saying by"), place(text, "two people there")
    assert text[slice(*heard_by(text, cue, source))] == who
    assert heard_by(text, place(text, "was"), source) == place(text, who)
    assert heard_by(text, None, source) == source


@pytest.mark.parametrize(
    ("text", "who"), [("“No,” Ana Ruiz was quoted by {} as saying.", "Ana Ruiz"), ("Ana Ruiz was quoted by {}.", None)]
)
def test_who_quotes_somebody_may_stand_in_between(text: str, who: str | None) -> None:
    text = text.format("the Herald")
    source = place(text, "the Herald")
    assert text[slice(*heard_by(text, place(text, "was quoted by"), source))] == (who or "the Herald")


@pytest.mark.parametrize(
    ("text", "who", "cue"),
    [
        ("“No,” Mayor Ana Ruiz told donors, according to an aide.", "Mayor Ana Ruiz", "told"),
        ("“No,” he said to them, an aide said.", "he", "said"),
        ("“No,” a manager wrote in a message, an aide said.", "a manager", "wrote"),
        ("“No,” one product manager told staff, according to an aide.", "one product manager", "told"),
    ],
)
def test_who_is_named_right_behind_a_quotation_spoke(text: str, who: str, cue: str) -> None:
    contents, source = [(0, text.index(", a"))], place(text, "an aide")
    spans = [place(text, "No,")], place(text, cue), place(text, who), None
    assert told_by(text, contents, source, index_of(text)) == spans


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("“No,” said Mayor Ana Ruiz, according to the Herald.", "said", "Mayor Ana Ruiz"),
        ("“No,” said Sen. Ana Ruiz on Friday, according to the Herald.", "said", "Sen. Ana Ruiz"),
        ("“No,” wrote the head of the mill, according to the Herald.", "wrote", "the head of the mill"),
        ("“No,” said she, according to the Herald.", "said", "she"),
        ("“No,” said the mayor, Ana Ruiz, according to the Herald.", "said", "the mayor"),
    ],
)
def test_who_passes_a_quotation_on_did_not_say_it(text: str, cue: str, who: str) -> None:
    paper, according = place(text, "the Herald"), place(text, "according to")
    told = told_by(text, [place(text, "No")], paper, index_of(text), according)
    assert told == ([place(text, "No,")], place(text, cue), place(text, who), paper)


def test_what_goes_on_behind_who_passes_it_on_is_the_same_speakers() -> None:
    text = "“No,” said Ana Ruiz, according to the Herald. “Go.”"
    paper = place(text, "the Herald")
    told = told_by(text, [place(text, "No"), place(text, "Go")], paper, index_of(text), (21, 33))
    assert told == ([place(text, "No,"), place(text, "Go")], place(text, "said"), place(text, "Ana Ruiz"), paper)


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("“No,” said the mayor, councillor Ana Ruiz.", "said", "Ana Ruiz"),
        ("“No,” said on Monday, according to the Herald.", "according to", "the Herald"),
        ("“No,” said Bo Lind, according to a neighbour, who saw it.", "according to", "a neighbour"),
        ("“No,” said Bo Lind, according to Ana Ruiz.", "according to", "Ana Ruiz"),
        ("“No,” says a note. Ana Ruiz left, according to the Herald.", "according to", "the Herald"),
    ],
)
def test_the_source_as_found_is_kept_where_it_speaks_itself(text: str, cue: str, source: str) -> None:
    contents = [place(text, "No")]
    assert told_by(text, contents, place(text, source), index_of(text), place(text, cue)) is None


@pytest.mark.parametrize(
    ("text", "who", "cue"),
    [
        ("“No,” she is said to have told her table.", "she", "is said to have told"),
        ("“No,” Ana Ruiz was reported to have said.", "Ana Ruiz", "was reported to have said"),
        ("“No,” she is said to have thought.", None, None),
        ("“No,” it is said.", None, None),
    ],
)
def test_who_is_said_to_have_said_it_is_the_source(text: str, who: str | None, cue: str | None) -> None:
    start = text.index("is said" if "is said" in text else "was")
    told = told_by(text, [place(text, "No")], None, index_of(text), (start, start + 7))
    assert told == (([place(text, "No,")], place(text, cue), place(text, who), None) if who and cue else None)


@pytest.mark.parametrize(
    "text",
    [
        "“No,” an aide said.",
        "“No,” according to an aide.",
        "“No,” Ana Ruiz said. It rained, an aide said.",
        "It was “no”, Ana Ruiz said, an aide said.",
    ],
)
def test_who_is_not_named_right_behind_a_quotation_is_as_found(text: str) -> None:
    start = text.index("“")
    contents = [(start if start == 0 else 0, text.index("”"))]
    assert told_by(text, contents, place(text, "an aide"), index_of(text)) is None


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Ana Ruiz, asked if it leaks, said no.", True),
        ("Ana Ruiz, when asked if it leaks, said no.", True),
        ("Ana Ruiz, asked about if it leaks, said no.", True),
        ("Ana Ruiz asked if it leaks, and left.", False),
        ("Ana Ruiz, asked if it leaks.", False),
        ("Ana Ruiz, asked mildly if it leaks, sat.", False),
    ],
)
def test_who_is_asked_does_not_ask(text: str, heard: bool) -> None:
    source, cue = place(text, "Ana Ruiz"), place(text, "asked")
    assert (heard_by(text, cue, source, [place(text, "if it leaks")]) is None) == heard


def test_a_source_with_commas_may_ask() -> None:
    text = "Ana Ruiz, a diver, asked if it leaks, and left."
    source = place(text, "Ana Ruiz, a diver")
    assert heard_by(text, place(text, "asked"), source, [place(text, "if it leaks")]) == source


@pytest.mark.parametrize("verb", ["quoted", "saying"])
def test_who_is_quoted_as_saying_something_is_no_part_of_it(verb: str) -> None:
    text = "Lind quoted the diver, Ana Ruiz, as saying it leaks."
    contents = [place(text, "the diver, Ana Ruiz"), place(text, "it leaks")]
    assert as_quoted(text, contents, place(text, verb), place(text, "Lind")) == [place(text, "it leaks")]
    assert as_quoted(text, contents[:1], place(text, verb), place(text, "Lind")) == []


def test_what_nobody_is_quoted_as_saying_stays() -> None:
    text = "“No,” said Lind, and quoted Ana Ruiz as saying it leaks."
    contents = [place(text, "No,")]
    assert as_quoted(text, contents, place(text, "said"), place(text, "Lind")) == contents


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        ("She was, in the words of one friend, “a bear”.", "a bear", "one friend"),
        ("In the words of Ana Ruiz, she was “a bear”.", "she was “a bear”", "Ana Ruiz"),
        ("In the words of Ana Ruiz: “It is late.”", "It is late.", "Ana Ruiz"),
        ("She recalled the words of Ana Ruiz: “It is late.”", "It is late.", None),
        ("In the words of Ana Ruiz, it is late, and Bo Lind said “no”.", "no", None),
        ("She lost the words of one friend, “a bear”.", "a bear", None),
    ],
)
def test_who_tells_it_in_somebodys_words_did_not_say_it(text: str, said: str, who: str | None) -> None:
    cue, source = in_words_of(text, [place(text, said)], None, None)
    assert (text[slice(*source)] if source else None) == who
    assert (cue is None) == (who is None)
