"""Conversations: who speaks in turn, is called, and acts beside his words."""

from __future__ import annotations


def test_turns_lead_back_from_the_one_whose_speaker_is_told(names):
    text = (
        "Odile Farrant and Tobias Wren sat by the lock.\n\n“[1:Does it leak?]”\n\n“[2:It always did.]”\n\n"
        "“[3:And nobody told me?]”\n\n“[4:Nobody asked],” said {4:Wren}.\n\n“[5:I am asking now.]”"
    )
    assert names(text) == ["Odile Farrant", "Tobias Wren"] * 2 + ["Odile Farrant"]


def test_one_who_is_called_answers(names):
    text = (
        "Odile Farrant, Ida Moss and Tobias Wren sat by the lock.\n\n“[1:It leaks],” said {1:Farrant}.\n\n“[2:It always"
        " did],” said {2:Moss}.\n\n“[3:What do you say, Mr. Wren?]” asked {3:Farrant}.\n\n“[4:Not a word.]”\n\n"
    )
    assert names(text)[3] == "Tobias Wren"


def test_nobody_calls_himself(names):
    text = (
        "Odile Farrant and Tobias Wren sat by the lock. Wren looked at the water.\n\n“[1:Odile, it leaks.]”\n\n"
        "“[2:It always did, Tobias.]”\n\n“[3:And you never told me.]”"
    )
    assert names(text) == ["Tobias Wren", "Odile Farrant", "Tobias Wren"]


def test_title_calls_the_one_who_has_it(names):
    text = (
        "Constable Tobias Wren saw the goat eat the ribbon, {1:he} said [1:in evidence].\n\n“[2:Was anybody not"
        " laughing, Constable?]” asked {2:Odile Farrant}.\n\n“[3:The manager.]”"
    )
    assert names(text)[2] == "Tobias Wren"


def test_whoever_acts_behind_the_words_that_open_a_turn_speaks_them(names):
    text = (
        "“[1:Does it leak?]” asked {1:Odile Farrant}.\n\n“[2:It always did],” said {2:Tobias Wren}.\n\n“[3:Nobody told"
        " me.]”\n\n“[4:We would have.]” Ida Moss put down her cup. “[5:But you never came.]”\n\n“[6:I came on Sunday.]”"
    )
    assert names(text)[3:5] == ["Ida Moss"] * 2


def test_narrator_has_a_turn(resolve):
    text = (
        "“[1:It leaks],” {1:I} said.\n\n“[2:It always did],” said {2:Tobias Wren}.\n\n“[3:Nobody told me.]”\n\n"
        "“[4:Nobody asked.]”\n\n“[5:I would have.]”"
    )
    speakers = [one.speaker for one in resolve(text)]
    assert speakers[0] is speakers[2] is speakers[4]
    assert speakers[3].name == "Tobias Wren"


def test_one_who_is_only_spoken_of_has_no_turn(names):
    text = (
        "“[1:Does it leak?]” asked {1:Odile Farrant}.\n\n“[2:Ida Moss told me so],” said {2:Tobias Wren}.\n\n"
        "“[3:And did you ask Ida Moss why?]”\n\n“[4:Nobody asks her.]”"
    )
    assert names(text)[2:] == ["Odile Farrant", "Tobias Wren"]


def test_one_by_whom_somebody_is_asked_asks_again(names):
    text = (
        "Tobias Wren, who keeps the lock, gave evidence. “[1:It leaks],” {1:he} said.\n\nAsked by Odile Farrant whether"
        " he had told anybody, {2:he} replied: “[2:Not until the Sunday.]”\n\n“[3:And the Sunday was the 15th?]”\n\n"
        "“[4:It was.]”"
    )
    assert names(text)[2:] == ["Odile Farrant", "Tobias Wren"]


def test_one_who_is_only_described_has_a_turn(resolve):
    text = (
        "Tobias Wren came down to the lock.\n\n“[1:Your gate leaks],” said {1:the woman in the blue coat}.\n\n"
        "“[2:Since when?]” asked {2:Ida Moss}.\n\n“[3:Since the flood.]”\n\n“[4:And nobody told me.]”"
    )
    speakers = [one.speaker for one in resolve(text)]
    assert speakers[0] is speakers[2]
    assert speakers[1].name == speakers[3].name == "Ida Moss"


def test_one_who_is_only_described_has_no_turn_of_another(names):
    text = (
        "“[1:Your gate leaks],” said {1:the woman in the blue coat}.\n\n“[2:Since when?]” asked {2:Ida Moss}.\n\n"
        "“[3:Since the flood],” said {3:Tobias Wren}.\n\n“[4:And nobody told me.]”"
    )
    assert names(text)[3] == "Ida Moss"
