"""Nobody speaks of himself as somebody else does."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("words", "roles"),
    [("[1:no]. The Brill mayor wept", ["Mayor", "Brill mayor"]), ("[1:that the Brill mayor wept]", ["Mayor"])],
)
def test_a_description_in_reported_words_is_not_their_speaker(resolve, words, roles):
    text = f"Mayor Odile Farrant came. {{1:Farrant}} said {words}. It rained. {{2:Farrant}} said [2:so]."
    assert [role.text for role in resolve(text)[1].speaker.roles] == roles


def test_a_pronoun_with_a_verb_written_to_it_is_a_pronoun(names):
    assert (
        names("{1:Odile Farrant} said [1:no]. [2:Wait], {2:she}'d say. [3:So], {3:I}'d add.")[:2]
        == ["Odile Farrant"] * 2
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Boone complained about the roof. {1:The caretaker} told him: [1:bring a bucket].", None),
        ("Mayor Amy Moss said it was fine. {1:The Leader} told her: [1:no].", None),
        ("Caretaker Bo Boone complained. {1:The caretaker} told her mother: [1:bring a bucket].", "Bo Boone"),
        ("Caretaker Bo Boone complained. {1:The caretaker} told her: [1:bring a bucket].", "Bo Boone"),
        ("Neighbor Sheila Mott wept. {1:The other neighbor} called [1:it cold].", None),
        ("Bo Lind wept. Ana Ruiz sat. {1:my wife} said [1:no].", None),
        ("Nora Webb has two sons. {1:Their mother} said [1:no].", "Nora Webb"),
        ("Bo Lind wept. His wife, Ana Ruiz, sat. {1:His wife} said [1:no].", "Ana Ruiz"),
        ("Bo Lind wept. His wife, Ana Ruiz, sat. {1:His ex-wife} said [1:no].", "Ana Ruiz"),
    ],
)
def test_a_description_is_neither_who_hears_it_nor_some_other_nor_a_strange_relative(names, text, expected):
    assert names(text) == [expected]


def test_a_text_may_end_with_its_source(names):
    assert names("Bo Lind is a spokesman. [1:We are late], said {1:spokesman}") == ["Bo Lind"]


@pytest.mark.parametrize("foot", ["Odile Farrant\nWeir", "Odile Farrant, Weir"])
def test_a_letter_is_by_the_one_who_signs_it_alone(names, foot):
    text = (
        f"Dear Editor, {{1:I}} said [1:it was late].\n\n{foot}\n\n"
        "Sir – The lock leaks, and {2:I} said [2:so].\n\n"
        "Sir – Nobody cares.\n\nBerta Wren, Lund"
    )
    assert names(text) == ["Odile Farrant", None]
