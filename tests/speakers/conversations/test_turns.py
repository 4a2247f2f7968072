"""Questions and answers: who asks and who answers."""

from __future__ import annotations

import pytest


def test_deposition_tells_who_answers_and_whose_turn_it_is_to_ask(names):
    text = (
        "With Odile Farrant for the plaintiff and Emil Rey for the town, this is the deposition of Bill Sand.\n\nBY MS."
        " FARRANT:\n\n{1:Q}. [1:You dug it?]\n{2:A}. [2:I did.]"
    )
    assert names(text) == ["Odile Farrant", "Bill Sand"]


def test_author_of_an_interview_asks(names):
    text = (
        "Why did it leak?\n\nBy Emil Rey\n\nThe paper sat down Wednesday with Dr. Odile Farrant.\n\n{1:Q}: [1:Was it"
        " you?]\n\n{2:A}: [2:It was not.]"
    )
    assert names(text) == ["Emil Rey", "Odile Farrant"]


@pytest.mark.parametrize("bill", ["Q&A with chef {}", "A conversation with {}", "A Q&A with the mayor, {}"])
def test_one_with_whom_a_line_bills_a_conversation_answers(names, bill):
    text = bill.format("Odile Farrant") + "\n\n{1:Q}: [1:Was it you?]\n\n{2:A}: [2:It was not.]"
    assert names(text) == [None, "Odile Farrant"]


def test_cross_examiner_asks_and_the_one_called_answers(names):
    text = (
        "Counsel Bill Sand called the night watchman, Emil Rey.\n\nCross-examining, Ms Odile Farrant rose with a long"
        " sigh.\n\n{1:Q}. [1:Was it you?]\n\n{2:A}. [2:It was not.]"
    )
    assert names(text) == ["Odile Farrant", "Emil Rey"]


def test_one_whom_a_question_addresses_answers(names):
    text = (
        "Odile Farrant sat with the sailor Bill Sand. Mr Sand slept.\n\n{1:Q}. [1:It rained?]\n\n{2:A}. [2:It did.]"
        "\n\n{3:Q}. [3:Mr Sand, was it you?]\n\n{4:A}. [4:It was not.]"
    )
    assert names(text)[1::2] == ["Bill Sand", "Bill Sand"]


def test_name_behind_the_interviewers_does_not_ask(names):
    text = (
        "Sailor Odile Farrant, 44, on rain. Interview by Emil Rey.\n\nOdile Farrant is late.\n\n{1:Q}. [1:Was it"
        " you?]\n\n{2:A}. [2:It was not.]"
    )
    assert names(text) == ["Emil Rey", "Odile Farrant"]


def test_headings_between_turns_change_who_asks_and_who_answers(names):
    text = (
        "Emil Rey, sworn, examined by Ms. Odile Farrant.\n\n{1:Q}. [1:Was it you?]\n\n{2:A}. [2:It was not.]\n\n"
        "Cross-examination by Mr. Ansel Tench:\n\n{3:Q}. [3:Was it dark?]\n\n{4:A}. [4:I was asked by Mr. Cy Moe.]\n\n"
        "Ina Lund, affirmed.\n\n{5:Q}. [5:And you?]\n\n{6:A}. [6:Nor I.]"
    )
    assert names(text) == ["Odile Farrant", "Emil Rey", "Ansel Tench", "Emil Rey", "Ansel Tench", "Ina Lund"]


@pytest.mark.parametrize(
    "met",
    [
        "Our crafts editor, Emil Rey, took the boat to meet her.",
        "She spoke to Emil Rey, our crafts editor.",
    ],
)
def test_a_papers_own_writer_asks(names, met):
    text = f"Odile Farrant fires jars. {met}\n\n{{1:Q}}. [1:Does it leak?]\n\n{{2:A}}. [2:It does.]"
    assert names(text) == ["Emil Rey", "Odile Farrant"]


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("You slept, Ms Lind?", "Ina Lund Lind"),
        ("You saw the owner, Ms Lind?", "Emil Rey"),
        ("You saw Ms Lind?", "Emil Rey"),
    ],
)
def test_one_whom_a_question_addresses_at_its_end_answers(names, question, answers):
    text = (
        "The trial of Emil Rey resumed. In the gallery sat Ina Lund Lind.\n\n{1:Q}. [1:" + question + "]\n\n"
        "{2:A}. [2:I did.]"
    )
    assert names(text)[1] == answers


def test_one_who_is_addressed_later_answers_from_there_on(names):
    text = (
        "{1:Q}. [1:You slept, Ms Lind?]\n\n{2:A}. [2:I did.]\n\n{3:Q}. [3:Good morning, Mr Rey. And you?]\n\n{4:A}."
        " [4:Nor I.]\n\n{5:Q}. [5:Why?]\n\n{6:A}. [6:It leaked.]"
    )
    assert names(text)[1::2] == ["Lind", "Rey", "Rey"]


def test_one_whose_examination_the_text_tells_of_answers(names):
    text = (
        "The trial of Emil Rey resumed, with the cross-examination of his former partner, Ina Lund.\n\n{1:Q}."
        " [1:Was it you?]\n\n{2:A}. [2:It was not.]"
    )
    assert names(text)[1] == "Ina Lund"
