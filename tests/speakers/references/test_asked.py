"""Who was asked answers; who asks does not."""

from __future__ import annotations

import pytest

LEAD = "{1:Hanna Lind} said [1:it was late].\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Councillor Ina Brandt was asked why the road had closed.",
        "Ina Brandt, who is 61, was pressed on the road.",
        "Ina Brandt, the successor of Hanna Lind, was asked about the road.",
        "In Brill, Ina Brandt was asked about the road.",
        "Ina Brandt was later asked by Hanna Lind if the road had closed.",
    ],
)
def test_who_was_asked_says_what_follows(names, sentence):
    assert names(LEAD + sentence + " “[2:Ask the engineers],” {2:she} said.")[1] == "Ina Brandt"


def test_whom_a_named_one_asks_is_who_replies(names):
    text = LEAD + "Hanna Lind asked Ina Brandt why it was closed. “[2:Ask the engineers],” {2:she} replied."
    assert names(text)[1] == "Ina Brandt"


@pytest.mark.parametrize(
    "text",
    [
        "Ina Brandt was asked to leave. Hanna Lind watched. “[1:It was right],” {1:she} said.",
        "{1:Hanna Lind} said [1:Ina Brandt was asked to leave]. “[2:It was right],” {2:she} said.",
        "Hanna Lind asked Bo Lind why it was closed. “[1:Ask the engineers],” {1:she} said.",
    ],
)
def test_whoever_was_not_asked_just_before_does_not(names, text):
    assert set(names(text)) == {"Hanna Lind"}


def test_another_one_who_comes_up_speaks_next(resolve):
    text = "{1:Tom Reed} said [1:he wept]. Another survivor walked out. “[2:It was theatre],” {2:he} said."
    found = [one.speaker for one in resolve(text)]
    assert [(one.name, one.description) for one in found] == [("Tom Reed", "Tom Reed"), (None, "Another survivor")]


def test_another_one_who_is_seen_by_the_named_one_does_not(names):
    text = "{1:Tom Reed} said [1:he wept]. Another survivor pushed him. “[2:It was theatre],” {2:he} said."
    assert names(text) == ["Tom Reed", "Tom Reed"]


@pytest.mark.parametrize("lead", ["Asked about Bo Lind", "Like Bo Lind", "In a row with Bo Lind"])
def test_subject_behind_a_fronted_phrase_is_not_whom_that_names(names, lead):
    text = lead + ", Tom Reed shrugged. “[1:It was late],” {1:he} said."
    assert names(text) == ["Tom Reed"]


@pytest.mark.parametrize("asker", ["the clerk, Rory Fen", "Ms Dahl's barrister, Rory Fen", "Rory Fen"])
def test_who_presses_by_calling_and_name_is_not_the_one_who_concedes(names, asker):
    text = f"{{1:Tom Reed}} said [1:he wept]. Pressed by {asker}, {{2:he}} conceded: “[2:I may have told her to wait.]”"
    assert names(text) == ["Tom Reed", "Tom Reed"]


def test_who_only_helps_is_the_one_who_speaks(names):
    text = "Rory Fen, a baker, wept.\n\nHelped by his wife, Rory Fen stood up. “[1:Not again],” {1:he} said."
    assert names(text) == ["Rory Fen"]


@pytest.mark.parametrize("hearer", ["Geoff Reed", "Mr Reed"])
def test_description_is_not_the_one_to_whom_its_bearer_speaks(resolve, hearer):
    (found,) = resolve(f"Geoff Reed came in late. {{1:The bar manager}} told {hearer}: “[1:Go home.]”")
    assert (found.speaker.name, found.speaker.description) == (None, "The bar manager")


def test_description_may_be_the_one_whose_people_are_told(names):
    text = "Bar manager Geoff Reed came in late. {1:The manager} told Reed supporters: “[1:Go home.]”"
    assert names(text) == ["Geoff Reed"]


@pytest.mark.parametrize("replier", ["the witness", "he"])
def test_who_tells_somebody_does_not_reply(names, replier):
    lead = "Ina Brandt sat down. “[1:It is simple],” {1:she} <1:told> Tom Reed."
    text = f"{lead} “[2:I forgot],” {{2:{replier}}} <2:replied>."
    assert names(text) == ["Ina Brandt", "Tom Reed"]


def test_who_was_told_replies(names):
    text = (
        "Ina Brandt was a diver. She was <1:told> by {1:her headmistress} [1:that girls did not dive]."
        " “[2:Then I shall be the first],” {2:she} <2:replied>."
    )
    assert names(text) == [None, "Ina Brandt"]


def test_who_tells_the_press_may_reply_to_it(names):
    text = "“[1:It is simple],” {1:Ina Brandt} <1:told> reporters. “[2:Never],” {2:she} <2:replied>."
    assert names(text) == ["Ina Brandt", "Ina Brandt"]


@pytest.mark.parametrize(
    "answer", ["To the question of when, {2:he} <2:replied>:", "Later {2:he} <2:responded> to critics:"]
)
def test_to_whom_an_interview_is_given_does_not_answer(names, answer):
    text = f"{{1:Tom Reed}} <1:told> Piers Lund [1:that it would end]. {answer} “[2:Soon.]”"
    assert names(text) == ["Tom Reed", "Tom Reed"]


def test_who_asked_is_told_the_answer(names):
    text = "Ilka Orm was in a taxi. {1:Odile Farrant} <1:asked> [1:whether it was late]. “[2:I am],” {2:she} told %s."
    assert names(text % "her") == ["Odile Farrant", "Ilka Orm"]
    assert names(text % "Bo Lind") == ["Odile Farrant"] * 2
    assert names(text.replace("asked>", "said>") % "her") == ["Odile Farrant"] * 2
