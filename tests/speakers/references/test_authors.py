"""Who writes "I": bylines, standfirsts, signatures."""

import pytest

TOLD = "{1:I} told the warden [1:that the road was closed]."


@pytest.mark.parametrize(
    "top",
    [
        "The lock\n\nBy Odile Farrant",
        "The lock\n\nBy Odile Farrant, Political Correspondent",
        "OVER THE WALL\n\nwith Odile Farrant",
        "The lock\n\nWords: Odile Farrant\nPictures: Bo Lind",
        "8.1 / 10   words: Odile Farrant   pix: label",
        "The lock\n\nOdile Farrant in Lund",
        "A slow boat\n\nOdile Farrant sails to the end of the line",
    ],
)
def test_who_wrote_it_is_told_above(top, names):
    assert names(f"{top}\n\n{TOLD}") == ["Odile Farrant"]


def test_one_name_is_enough_of_a_byline(names):
    assert names(f"THE PAVILION DIARY\nby Peregrine\n\n{TOLD}") == ["Peregrine"]


@pytest.mark.parametrize(
    "top",
    [
        "With Odile Farrant still in hospital, the team lost.",
        "The lock\n\nOdile Farrant resigns as mayor\n\nMs Farrant left at noon.",
        "The lock\n\nOdile Farrant sailed to the end of the line.",
        "BY MR. FARRANT:\n\nIt was read.",
        "Case study\n\nOdile Farrant, Lund",
        "Live review\n\nOdile Farrant at the Kestrel",
        "Lunch with us\n\nwith Odile Farrant",
        "The lock\n\nOdile Farrant sails to where her mother was born",
        "The note had two words: Odile Farrant left.",
    ],
)
def test_a_name_above_is_no_author(top, resolve):
    speaker = resolve(f"{top}\n\n{TOLD}")[0].speaker
    assert (speaker.name, speaker.description) == (None, "the author")


def test_who_swears_names_themselves(names):
    assert names("By Bo Lind\n\n{1:I, Odile Farrant}, certify [1:that the record is true].") == ["Odile Farrant"]


def test_without_a_byline_the_author_is_unnamed(resolve):
    speaker = resolve("The lock leaks, and {1:I} think [1:it must go].")[0].speaker
    assert (speaker.name, speaker.description) == (None, "the author")


@pytest.mark.parametrize("line", ["By Bo Lind, Court Reporter", "By Ana Ruiz, Bo Lind", "Written by Bo Lind"])
def test_a_byline_speaks_of_nobody(names, line):
    assert names(line + "\n\n“[1:You leak],” {1:he} told the owner.") == [None]
    assert names("Cy Moe left.\n\n" + line + "\n\n“[1:You leak],” {1:he} told the owner.") == ["Cy Moe"]
    assert names(line + "\n\nIt rained.\n\n{1:Lind} said [1:so]. [2:It leaks], {2:he} said.") == ["Bo Lind"] * 2


@pytest.mark.parametrize("line", ["By Bo Lind’s standards, it was mild.", "By Monday, Bo Lind had left."])
def test_a_sentence_that_opens_with_by_is_no_byline(names, line):
    assert names(line + "\n\n“[1:You leak],” {1:he} told the owner.") == ["Bo Lind"]
