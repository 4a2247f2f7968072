"""Implied speakers: no source words."""

from __future__ import annotations


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
