"""Implied speakers: no source words."""

from __future__ import annotations

import pytest


def test_quotation_goes_on_with_the_speaker_of_its_paragraph(names):
    text = "“[1:It leaks],” said {1:Odile Farrant}, who keeps the lock. “[2:It always did].”"
    assert names(text) == ["Odile Farrant"] * 2


def test_participle_has_the_speaker_of_its_sentence(names):
    text = "{1:Odile Farrant} said [1:the lock leaks], <2:adding> that [2:it always did]."
    assert names(text) == ["Odile Farrant"] * 2


def test_colon_leads_from_the_one_who_is_spoken_of(names):
    text = "Odile Farrant looked at the lock for a long time. Her verdict: “[1:It leaks].”"
    assert names(text) == ["Odile Farrant"]


def test_passive_without_a_source_has_no_speaker(resolve):
    text = "Odile Farrant slept. <1:It was announced> [1:that the lock would close]."
    assert resolve(text)[0].speaker is None


def test_answer_in_dialogue_is_the_other_one(names):
    text = (
        "“[1:Does it leak?]” asked {1:Odile Farrant}.\n\n“[2:It always did],” said {2:Tobias Wren}.\n\n"
        "“[3:And nobody told me?]”\n\n“[4:Nobody asked.]”\n\n"
    )
    assert names(text)[2:] == ["Odile Farrant", "Tobias Wren"]


def test_words_that_lead_to_a_quotation_tell_who_speaks(names):
    text = (
        "Helen Abara told MPs [1:the talks] would go on, {1:she} said.\n\nOur reporter Sam Teller is at the gates:"
        " “[2:There is a brass band here].”"
    )
    assert names(text)[1] == "Sam Teller"


def test_one_who_smiles_before_a_quotation_says_it(names):
    text = (
        "{1:The FA} declined [1:to comment].\n\nAsked about the title race, Odile Farrant smiled. “[2:Ask me in May].”"
    )
    assert names(text) == ["FA", "Odile Farrant"]


def test_quotation_that_is_quoted_again_is_by_the_one_who_says_it_there(names):
    text = (
        "Minister Tobias Wren has asked all to stay at home, {1:he} said [1:it was wet].\n\n"
        "“[2:It took the whole lock]”\n\nOdile Farrant told us of the flood.\n\n"
        "“[3:It took the whole lock, like a lid],” {3:Farrant} said."
    )
    assert names(text)[1:] == ["Odile Farrant"] * 2


def test_description_beside_words_that_are_quoted_again_is_the_one_who_says_them_there(names):
    text = (
        "“[1:Nobody will sleep wet],” says {1:minister}\n\nTobias Wren came to the lock.\n\n"
        "“[2:Nobody will sleep wet, I swear],” {2:Wren} said."
    )
    assert names(text) == ["Tobias Wren"] * 2


def test_few_words_that_two_people_say_are_nobodys(resolve):
    text = (
        "“[1:It took the lock],” {1:Odile Farrant} said. “[2:It took the lock],” {2:Tobias Wren} said.\n\n\n"
        "Rain fell for days.\n\nMore rain fell.\n\nThen it froze.\n\n<3:It was said that> “[3:it took the lock].”"
    )
    assert resolve(text)[2].speaker is None


def test_whoever_acts_in_front_of_a_quotation_speaks_without_a_name_too(resolve):
    text = (
        "The old man set down his cup. “[1:You will not find her],” {1:he} said.\n\nNessa looked up.\n\nHe laughed and"
        " rubbed his knees. “[2:Gone up the hill].”"
    )
    assert resolve(text)[1].speaker.description == "The old man"


def test_who_says_his_own_name_is_the_one_he_names(names):
    text = "A stranger sat on the weir. Tobias Wren came.\n\n"
    assert names(f"{text}“[1:My name is Ansel Farrant],” <1:said> {{1:the stranger}}.") == ["Ansel Farrant"]
    assert names(f"{text}“[1:I am Ansel Farrant],” {{1:he}} <1:said>.") == ["Ansel Farrant"]
    assert names(f"{text}The stranger got up. “[1:I’m Ansel Farrant.]”") == ["Ansel Farrant"]
    assert names(f"{text}“[1:I am Ansel Farrant’s brother],” {{1:Wren}} <1:said>.") == ["Tobias Wren"]


def test_a_name_that_is_only_called_or_borrowed_is_nobodys_own(names):
    text = "Ansel Farrant was hurt in May. “[1:I am Ansel Farrant],” {1:a protester} said."
    assert names(text) == [None]
    told = "“[1:He said, ‘I am Ansel Farrant,’ and left],” {1:the officer} said."
    assert names("Ida Wren, an officer, came. " + told) == ["Ida Wren"]
    assert names("{1:The letter} read: “[1:I am Ansel Farrant.]”") == [None]


def test_a_colon_leads_from_a_name_to_its_bearers_words(names):
    text = "{1:Odile Farrant} said [1:no]. We had a statement from {}: “[2:It leaks].”"
    assert names(text.replace("{}", "Essential Pumps Ltd"))[1] == "Essential Pumps Ltd"
    assert names(text.replace("{}", "Dr Bo Lind"))[1] == "Bo Lind"


def test_what_somebody_is_asked_is_not_his_question(names):
    assert names("{1:Ana Ruiz}, <2:asked> [2:if it leaked], said [1:no].") == ["Ana Ruiz", None]


def test_what_somebody_is_alleged_to_have_done_is_nobodys_word(names):
    assert names("{1:Ana Ruiz} said [1:no]. [2:She] <2:is alleged> [2:to have lied].") == ["Ana Ruiz", None]


@pytest.mark.parametrize("cue", ["was told", "was asked", "had been warned"])
def test_who_is_told_something_does_not_say_it(names, cue):
    text = f"Odile Farrant was sharp. A clerk {{1:who}} asked [1:if it leaked] <2:{cue}>: “[2:Not in your time].”"
    assert names(text) == [None, None]
    assert names(f"Bo Lind <1:{cue}> by {{1:Ana Ruiz}} [1:that it leaked].") == ["Ana Ruiz"]


def test_a_question_and_its_answer_side_by_side_are_not_one_persons(names):
    assert names("“[1:Are you sure?]” “[2:Quite sure],” said {2:Tobias}.") == [None, "Tobias"]
    text = "Odile Farrant came in. “[1:Are you sure?]” “[2:Quite sure],” said {2:Tobias}."
    assert names(text) != ["Tobias", "Tobias"]
    text = "“[1:Quite sure],” said {1:Tobias}. “[2:It leaks.]”"
    assert names(text) == ["Tobias", "Tobias"]


@pytest.mark.parametrize(
    ("beat", "expected"),
    [
        ("Odile Farrant shrugs.", "Odile Farrant"),
        ("Odile Farrant shook her head.", "Odile Farrant"),
        ("The crowd laughed.", "Tobias"),
        ("The reporters laughed.", "Tobias"),
        ("He laughed.", "Tobias"),
    ],
)
def test_who_reacts_in_front_of_a_quotation_says_it(names, beat, expected):
    text = f"Odile Farrant came in. “[1:She never calls],” said {{1:Tobias}}. {beat} “[2:It leaks.]”"
    assert names(text) == ["Tobias", expected]
    assert names("“[1:Are you sure?]” “[2:Quite.]” Odile Farrant nodded.") == [None, "Odile Farrant"]


@pytest.mark.parametrize(
    "words", ["“[1:I came.]” “[2:I saw.]” “[3:I left],”", "“[1:Why?]” “[2:Yes, why?]” “[3:Tell me],”"]
)
def test_quotations_side_by_side_without_an_answer_may_be_one_persons(names, words):
    assert names(words + " {3:Odile Farrant} wrote.")[0] == "Odile Farrant"
