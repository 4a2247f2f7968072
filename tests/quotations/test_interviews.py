"""Interviews without labels are told from other texts with questions by who is spoken to and who answers."""

import pytest

from quoteattr.quotations import find_exchanges

PLAIN = (
    "Ana Ruiz mends clocks.\n\nWhy do you mend them?\n\nI like the noise.\n\nAnd at night?\n\nThen I sleep.\n\n"
    "(Her cat comes in.)\n\nPeople call you slow.\n\nThey are right about me.\n\nMy father was slower still.\n\n"
    "She laughs.\n\nDo you mind?\n\nNot at all.\n\nWhat is next?\n\nA clock. I am late."
)


def turns(text: str) -> list[tuple[bool, str]]:
    return [(turn.asks, text[turn.start : turn.stop]) for turn in find_exchanges(text, 0, len(text))]


def test_questions_and_answers_are_told_from_what_stands_between() -> None:
    assert turns(PLAIN) == [
        (True, "Why do you mend them?"),
        (False, "I like the noise."),
        (True, "And at night?"),
        (False, "Then I sleep."),
        (True, "People call you slow."),
        (False, "They are right about me.\n\nMy father was slower still."),
        (True, "Do you mind?"),
        (False, "Not at all."),
        (True, "What is next?"),
        (False, "A clock. I am late."),
    ]


BILLED = """Why do you mend clocks?

I like the noise.

You began as a baker.

Not for long. I burned them.

What would you bake now?

A clock."""


@pytest.mark.parametrize(
    "line", ["*Interview by Ana Ruiz*", "The Monday Interview", "Q&A", "Bo Lind in conversation with us"]
)
def test_two_questions_are_enough_where_an_interview_is_billed(line: str) -> None:
    assert [words for _, words in turns(f"{line}\n\n{BILLED}")] == BILLED.split("\n\n")


def test_a_line_below_may_say_that_it_was_an_interview() -> None:
    text = f"The clock doctor\n\n{BILLED}\n\nBo Lind was talking to Ana Ruiz."
    assert [words for _, words in turns(text)] == BILLED.split("\n\n")


@pytest.mark.parametrize("line", ["The clock doctor", "The interview was short.", "Interviews are rare, says Bo Lind."])
def test_two_questions_are_not_where_none_is(line: str) -> None:
    assert turns(f"{line}\n\n{BILLED}") == []


def test_an_interview_may_end_with_remarks_that_are_answered() -> None:
    text = f"{PLAIN.rstrip()}\n\nYou are known for it.\n\nI am.\n\nYour shop is on Mill Road.\n\nIt opens at six."
    assert turns(text)[-2:] == [(True, "You are known for it."), (False, "I am.")]


@pytest.mark.parametrize("sign", ["**", "*", "_"])
def test_emphasis_marks_questions_that_do_not_ask(sign: str) -> None:
    asked = ["Why do you mend them?", "It is a small shop.", "And then?", "Is it late?"]
    answers = ["I must.", "It is.", "I sleep.", "(Laughs) I am."]
    text = "\n\n".join(f"{sign}{one}{sign}\n\n{other}" for one, other in zip(asked, answers, strict=True))
    expected = ["I must.", "It is.", "I sleep.", "I am."]
    assert turns(text) == [
        pair for one, other in zip(asked, expected, strict=True) for pair in ((True, one), (False, other))
    ]


def test_what_answers_in_marks_is_left_to_the_marks() -> None:
    text = "*Why do you?*\n\n“I must.”\n\n*And then?*\n\n“I sleep.”\n\n*Is it late?*\n\n“I think so.”"
    assert [words for _, words in turns(text)] == ["Why do you?", "And then?", "Is it late?"]


@pytest.mark.parametrize(
    "text",
    [
        "**What is a dam?**\n\nA wall.\n\n**Is it safe?**\n\nMostly.\n\n**Who pays?**\n\nThe town.",
        "Why do you ask?\n\nI mend clocks.\n\nWho pays?\n\nI do.",
        "“Why do you ask?”\n\n“I am.”\n\n“And who?”\n\n“I am Lee.”\n\n“And you?”\n\n“I am.”\n\n“Are you?”\n\n“I am.”",
        "Is it open?\n\nIt is.\n\nMay dogs come in?\n\nYes.\n\nWho pays?\n\nNobody.\n\nIs it far?\n\nNo.",
    ],
)
def test_other_questions_are_no_interview(text: str) -> None:
    assert turns(text) == []


def test_some_questions_and_answers_may_have_labels() -> None:
    text = "Interview by Ana Ruiz\n\nWhy clocks?\n\nI like the noise.\n\n**Q: Do you bake?**\n\nA: Not since May."
    found = find_exchanges(text, 0, len(text))
    assert [(turn.asks, turn.label is not None, text[turn.start : turn.end]) for turn in found] == [
        (True, False, "Why clocks?"),
        (False, False, "I like the noise."),
        (True, True, "Do you bake?"),
        (False, True, "Not since May."),
    ]


def test_an_initial_is_no_label() -> None:
    text = "Interview by Ana Ruiz\n\nWhy clocks?\n\nI like the noise.\n\nDo you bake?\n\nA. Ruiz taught me."
    assert turns(text)[-1] == (False, "A. Ruiz taught me.")
