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
