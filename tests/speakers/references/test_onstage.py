"""Whom "he" or "she" stands for behind a sentence about somebody without a name."""

from __future__ import annotations

import pytest

LEAD = "{1:Sergeant Hanna Lind} said [1:it was late].\n\n"


def tell(resolve, text: str) -> list[tuple[str | None, str | None]]:
    """Return each speaker's name and description."""
    found = [one.speaker for one in resolve(text)]
    return [(one.name, one.description) if one else (None, None) for one in found]


@pytest.mark.parametrize(
    ("sentence", "content", "who"),
    [
        ("A neighbour was in tears.", "I just want to sleep", "A neighbour"),
        ("The boy's mother was in tears.", "It is too late", "The boy's mother"),
        ("The cook, who had called the porter, was shaken.", "I heard a bang", "The cook"),
        ("The referee shrugged.", "It was a foul", "The referee"),
        ("The porter smiled.", "It is late", "The porter"),
        ("At lunch, a porter shook her head.", "It is late", "a porter"),
        ("At lunch, a porter who had met the cook laughed.", "It is late", "a porter"),
        ("A porter, standing beside him, snorted.", "It is late", "A porter"),
        ("A porter, standing by the gate, snorted.", "It is late", "A porter"),
    ],
)
def test_the_unnamed_subject_of_the_sentence_before_speaks(resolve, sentence, content, who):
    assert tell(resolve, LEAD + f"{sentence} “[2:{content}],” {{2:she}} said.")[1] == (None, who)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("A thief had run off.", "I chased her down the road"),
        ("A suspect was arrested on Friday.", "We have the knife"),
        ("A suspect was badly hurt in the fall.", "I was there in a minute"),
        ("A stranger told her to leave.", "I stayed"),
        ("A clerk declined to say more.", "I have told you all"),
        ("Her mother was a nurse.", "I went everywhere with her"),
        ("Her sister was furious.", "I told her"),
        ("A stranger handed it in.", "I was so glad"),
        ("One patient had a bullet in the neck.", "I had seen nothing like it"),
        ("A pupil had brought a knife.", "I had to act"),
        ("A nurse held her hand, worried.", "I thought of my children"),
        ("One parent was shocked by the cost.", "The school has no choice"),
        ("Her lawyer was furious.", "I am late"),
        ("At lunch, a porter shook her hand.", "I was glad"),
        ("At lunch, a porter met the cook.", "It was late"),
    ],
)
def test_whoever_the_sentence_before_only_speaks_of_does_not(names, sentence, content):
    assert names(LEAD + f"{sentence} “[2:{content}],” {{2:she}} said.")[1] == "Hanna Lind"


@pytest.mark.parametrize(
    "sentence",
    [
        "At the back, a reporter laughed.",
        "A juror shook her head.",
        "A friend who had backed her sighed.",
        "In the square, a pilgrim gasped.",
    ],
)
def test_who_only_watches_the_one_told_of_does_not_speak(names, sentence):
    told = "Hanna Lind gave evidence for an hour. "
    assert names(told + sentence + " “[1:I meant no harm],” {1:she} said.") == ["Hanna Lind"]
    assert names("The music is by Hanna Lind. " + sentence + " “[1:It is loud],” {1:she} said.") == [None]


def test_who_comes_up_standing_by_is_somebody_new(resolve):
    text = "“[1:It is late],” said {1:Bo Lind}. A driver, standing beside him, snorted. “[2:It leaks],” {2:she} said."
    assert tell(resolve, text) == [("Bo Lind", "Bo Lind"), (None, "A driver")]


def test_a_relative_of_somebody_of_the_other_sex_may_speak(resolve):
    text = LEAD + "Her son grew suspicious. “[2:I asked who Wayne was],” {2:he} told the court."
    assert tell(resolve, text)[1] == (None, "Her son")


@pytest.mark.parametrize("asker", ["A reporter asked why.", "The moderator asked if it was late."])
def test_who_only_asks_does_not_answer(names, asker):
    text = "{1:Bo Lind} said [1:it was late]. " + asker + " “[2:I am tired],” {2:he} said."
    assert names(text)[1] == "Bo Lind"


def test_who_asks_for_something_may_go_on(names):
    text = "Peter Lind met Tom Webb. {1:Webb} <1:asked> [1:him for money]. “[2:I need it],” {2:he} said."
    assert names(text)[1] == "Tom Webb"


def test_who_was_told_speaks_and_not_who_told_her(names):
    text = (
        "Carol Obi, a driver, took the pills. {1:Her doctor} told her [1:to wait]. “[2:I did not],” {2:she} recalled."
    )
    assert names(text)[1] == "Carol Obi"


def test_who_is_told_of_by_another_is_not_skipped(names):
    assert names("{1:A lawyer} said [1:Robin Cole was sorry]. “[2:I was drunk],” {2:he} said.")[1] == "Robin Cole"


def test_she_by_contrast_is_another(names):
    text = "Hanna Lind voted. Berta Wren slept. “[1:I vote against],” {1:Wren} said. {2:She}, by contrast, said [2:no]."
    assert names(text)[1] == "Hanna Lind"


def test_nobody_is_she_in_the_own_words(names):
    text = "{1:BERTA WREN}: “[1:The minister, Hanna Lind, wrote back. {2:She} said [2:it was late].]”"
    assert names(text)[1] == "Hanna Lind"


def test_mother_is_somebody_without_an_article(resolve):
    text = LEAD + "Mother was in tears. “[2:It leaks],” {2:she} said."
    assert tell(resolve, text)[1] == (None, "Mother")


def test_a_description_goes_on_with_the_same_noun_just_before(resolve):
    text = "“[1:He did],” said {1:Nuala}. The child came down then. “[2:Is it late]?” said {2:the child}."
    assert tell(resolve, text) == [("Nuala", "Nuala"), (None, "The child")]


@pytest.mark.parametrize(
    ("title", "described"),
    [
        ("Trainer", "vet"),
        ("Town skipper", "umpire"),
        ("Detective Sergeant", "landlord"),
    ],
)
def test_one_of_another_calling_or_seat_is_somebody_else(resolve, title, described):
    text = (
        f"{{1:{title} Bart Quirke}} said [1:it was late]. Nobody agreed. “[2:It was not],” {{2:the {described}}} said."
    )
    found = resolve(text)
    assert found[1].speaker.name is None
    assert [one.text for one in found[0].speaker.roles] == [title]


@pytest.mark.parametrize(
    ("title", "described"), [("Teacher", "patient"), ("Chef", "owner"), ("Engineer", "professor"), ("Vet", "MP")]
)
def test_a_trade_leaves_room_for_a_part(names, title, described):
    text = f"{{1:{title} Ana Ruiz}} waited for months, [1:she said]. “[2:It was late],” {{2:the {described}}} said."
    assert names(text) == ["Ana Ruiz"] * 2


def test_the_teenager_is_nobody_of_fifty(names):
    text = "Harpal Bains, 16, ran. At the gate was Simon Fenwick, 52. “[1:He told me to stay],” said {1:the teenager}."
    assert names(text) == ["Harpal Bains"]


def test_a_trader_that_speaks_of_its_own_is_a_company(resolve):
    text = "Weir fell after {1:the salmon farmer} said [1:its chief would go]. “[2:It is late],” {2:Ingrid Sol} said."
    found = resolve(text)
    assert found[0].speaker.kind == "organization"
    assert not found[1].speaker.roles


def test_who_belongs_to_the_one_in_a_place(resolve):
    text = "Hanna Lind rebuked a man in the gallery {1:who} shouted “[1:Shame]!”"
    assert tell(resolve, text) == [(None, "a man")]


def test_the_manager_of_one_club_is_not_that_of_another(names):
    text = (
        "{1:Kilbrin manager Don Cotter} said [1:it was late]. Mags Hanrahan, his opposite number, disagreed."
        " “[2:It was not],” {2:the Rovers manager} said."
    )
    assert names(text) == ["Don Cotter", "Mags Hanrahan"]


def test_who_is_called_by_somebody_else_within_his_own_words_may_speak(names):
    text = "Ana Ruiz gave evidence. “[1:He knew me. He said, ‘{}call my wife’],” {1:she} <1:told> the court."
    assert names(text.replace("{}", "Ana, ")) == ["Ana Ruiz"]
    assert names("Bea Lund sat down. " + text.replace("{}", "tell Ana, ")) != ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("topic", "named"),
    [("the groom", None), ("Bo Sand", "Bo Sand"), ("Sand's brother", None)],
)
def test_he_is_the_one_whom_a_sentence_turns_to(names, topic, named):
    text = f"Tobias Wren met Bo Sand. {{1:Wren}} said [1:it rained]. As for {topic}, {{2:he}} said [2:it was dry]."
    assert names(text) == ["Tobias Wren", named]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("“[2:You need to rest],” {2:she} said.", "The nurse"),
        ("“[2:I was mad],” {2:she} said.", "Odile Farrant"),
        ("“[2:You see, I was mad],” {2:she} said.", "Odile Farrant"),
        ("“[2:It leaked],” {2:she} said.", "Odile Farrant"),
    ],
)
def test_who_looks_at_somebody_and_says_you_is_the_other(resolve, said, who):
    text = f"“[1:I lost the keys],” said {{1:Odile Farrant}}. The nurse looked at her. {said}"
    assert resolve(text)[1].speaker.description == who


def test_who_does_something_to_somebody_is_not_she(resolve):
    text = "“[1:No],” said {1:Odile Farrant}. The mayor thanked her. “[2:Yes],” {2:the mayor} said."
    assert resolve(text)[1].speaker.name is None
    text = "“[1:No],” said {1:Mayor Odile Farrant}. The mayor thanked him. “[2:Yes],” {2:the mayor} said."
    assert resolve(text)[1].speaker.name == "Odile Farrant"


@pytest.mark.parametrize(("said", "who"), [("I am not", "Grandma"), ("It leaks", "Odile Farrant")])
def test_a_grandmother_without_a_name_says_i(resolve, said, who):
    text = f"“[1:She sleeps],” said {{1:Odile Farrant}}. Grandma looked up. “[2:{said}],” {{2:she}} said."
    assert resolve(text)[1].speaker.description == who
