"""Transcripts are told from tables, lists and prose by their labels."""

import pytest

from quoteattr.quotations import find_further, find_surname, find_turns


def labels(text: str) -> list[str]:
    return [text[slice(*turn.label)] for turn in find_turns(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A: Why?\n\nB: Because it is.\n\nA: So it is.\n\nB: Quite so, yes.", ["A", "B", "A", "B"]),
        (
            "Moderator – Who pays?\nAna Ruiz – Nobody pays.\nRuiz – I said so.\nModerator – Is that so?",
            ["Moderator", "Ana Ruiz", "Ruiz", "Moderator"],
        ),
        (
            "**Ana Ruiz:** Why now?\n\n**BL (laughs):** It had to be.\n\n**Ana Ruiz:** Had it?\n\n**BL:** It had.",
            ["Ana Ruiz", "BL (laughs)", "Ana Ruiz", "BL"],
        ),
        (
            "[00:01] RUIZ: Who is there?\n[00:04] LIND: It is me.\n[00:09] RUIZ: Come in.\n[00:11] LIND: Thank you.",
            ["RUIZ", "LIND", "RUIZ", "LIND"],
        ),
        (
            "1. Ana Ruiz (Brill) (Ind): What now?\n\nBo Lind: We wait.\n\nAna Ruiz: How long?\n\nBo Lind: A while.",
            ["Ana Ruiz (Brill) (Ind)", "Bo Lind", "Ana Ruiz", "Bo Lind"],
        ),
        (
            "ANA RUIZ, HOST: Who is it?\n\nBO LIND, BAKER (via phone): It is me.\n\nRUIZ: Why?\n\nLIND: It is.",
            ["ANA RUIZ, HOST", "BO LIND, BAKER (via phone)", "RUIZ", "LIND"],
        ),
        (
            "[9:14] Ana Ruiz: has anyone seen it\n[9:15] Bo L: me, yes\n[9:15] Ana Ruiz: ok\n[9:20] Bo L: great",
            ["Ana Ruiz", "Bo L", "Ana Ruiz", "Bo L"],
        ),
        ("Q. Why salt?\n\nA. Because it keeps.\n\nThe baker left.", ["Q", "A"]),
        ("Q. Who pays?\n\nA. I pay it.\n\nA. Ruiz slept.\n\nQ. Why?\n\nA. I must.", ["Q", "A", "Q", "A"]),
        (
            "MS. RUIZ:  It is open.\n\nQ  Is it safe?\n\nMS. RUIZ:  It is.\n\nQ  Why?",
            ["MS. RUIZ", "Q", "MS. RUIZ", "Q"],
        ),
        (
            "Senator Ruiz. Yes. Who pays?\n\nThe CHAIRMAN. I yield.\n\nSenator Ruiz. Why?\n\nThe CHAIRMAN. I must.",
            ["Senator Ruiz", "The CHAIRMAN", "Senator Ruiz", "The CHAIRMAN"],
        ),
        (
            "Mr. B. J. Lind. Is it open?\n\nDr. Ruiz. It is.\n\n[Laughter.]\n\nMr. Lind. Why?\n\nDr. Ruiz. It rained.",
            ["Mr. B. J. Lind", "Dr. Ruiz", "Mr. Lind", "Dr. Ruiz"],
        ),
        (
            "Lumen: Is it late?\n\nAna Ruiz: It is.\n\nLumen: Why?\n\nAR: It rained.",
            ["Lumen", "Ana Ruiz", "Lumen", "AR"],
        ),
        (
            "ANA RUIZ, HOST:\n\nIt will close.\n\nBO LIND, BYLINE: It is late.\n\nRUIZ: I see.\n\nLIND: Thank you.",
            ["ANA RUIZ, HOST", "BO LIND, BYLINE", "RUIZ", "LIND"],
        ),
    ],
)
def test_labels_that_come_again_are_turns(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. LIND. I rise, Mr. Speaker.\n\nMs. RUIZ of Brill. I thank him.", ["Mr. LIND", "Ms. RUIZ of Brill"]),
        ("The CHAIRMAN. We begin.\n\nDr. LIND. I will be brief.", ["The CHAIRMAN", "Dr. LIND"]),
        ("The NHS. It is ours.\n\nThe EU. It is not.", []),
        ("Mr. LIND of Maine. I rise.\n\nMr. LIND of Ohio. I do not.\n\nMr. LIND. We agree.", []),
        ("Mr. LOW. Our lowest price ever.\n\nMr. CLEAN. Our best cleaner.", []),
        ("Mr. LIND. I yield.\n\nThe SPEAKER pro tempore. He yields.", ["Mr. LIND", "The SPEAKER pro tempore"]),
        ("Mr. Lind. I rose early.\n\nMs. Ruiz. I did not.", []),
    ],
)
def test_labels_of_a_parliaments_record_need_not_come_again(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_what_a_record_tells_of_a_vote_is_no_turn() -> None:
    text = "Mr. LIND. I yield.\n\nThe vote was taken by voice.\n\nMs. RUIZ. I object."
    first, _ = find_turns(text, 0, len(text))
    assert list(find_further(text, first)) == []


def test_headings_above_lines_are_no_labels() -> None:
    assert labels("Before:\nI was slow. Who was not?\nAfter:\nI am quick.\nBefore:\nI sat.\nAfter:\nI run.") == []


HEADED = (
    "Ana Ruiz -- Chief Executive\n\nThanks, Bo. We grew.\n\nCosts fell.\n\nQuestions and Answers:\n\n"
    "Operator\n\nOur first question comes from Tom Bray.\n\nTom Bray – Analyst, Fenwick & Co.\n\n"
    "I wonder why.\n\nBo van Lind -- Chief Financial Officer\n\nWe sold less.\n\nAna Ruiz\n\nIt rained."
)


def test_labels_in_lines_of_their_own_have_names_with_titles() -> None:
    names = [label.split(" -")[0].split(" –")[0] for label in labels(HEADED)]
    assert names == ["Ana Ruiz", "Operator", "Tom Bray", "Bo van Lind", "Ana Ruiz"]
    first, *_ = find_turns(HEADED, 0, len(HEADED))
    assert HEADED[first.start : first.end] == "Thanks, Bo. We grew."
    assert [HEADED[slice(*span)] for span in find_further(HEADED, first)] == ["Costs fell."]


def test_lists_of_people_with_we_and_you_are_no_transcript() -> None:
    told = (
        "Ana Ruiz – Director\n\nAna has led our growth.\n\nBo Lind – Clerk\n\nBo has met our clients.\n\n"
        "Tom Bray – Cook\n\nTom feeds us all."
    )
    assert labels(told) == []


def test_a_heading_inside_a_turn_is_a_part_of_it() -> None:
    text = "A: Why?\n\nI ask you.\n\nNo Way Back\n\nWe closed it.\n\nPart Two\n\nB: It is so.\nA: I see.\nB: Good."
    first, *_ = find_turns(text, 0, len(text))
    assert [text[slice(*span)] for span in find_further(text, first)] == ["I ask you.", "No Way Back", "We closed it."]


def test_an_inserted_word_is_a_part_of_the_speech() -> None:
    text = "RUIZ: Are you well?\n\nLIND: [The mayor] is fine.\n\nRUIZ: Why?\n\nLIND: It is."
    assert text[find_turns(text, 0, len(text))[1].start :].startswith("[The mayor]")


def test_lists_of_people_with_what_is_told_of_them_are_no_transcript() -> None:
    told = "Ana Ruiz -- Director\n\nShe came in May.\n\nBo Lind -- Clerk\n\nHe is new.\n\nTom Bray -- Cook\n\nHe left."
    assert labels(told) == []
    assert labels("Ana Ruiz -- Director\nBo Lind -- Clerk\nTom Bray -- Cook\nWe all came in May.") == []


@pytest.mark.parametrize("noted", ["(LAUGHS)", "[Laughs]", "[to the clerk]"])
def test_what_is_only_noted_before_a_speech_is_not_said(noted: str) -> None:
    text = f"RUIZ: Who is it?\n\nLIND: {noted} It is me.\n\nRUIZ: Why?\n\nLIND: It is."
    assert text[find_turns(text, 0, len(text))[1].start :].startswith("It is me.")


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz: 1,769.\nLind: 1,501.\nRuiz: 547.\nLind: 46.\nWho won?",
        "Date: Monday\nVenue: Town hall\nDate: Friday\nVenue: Old mill",
        "Note: Boil the eggs first.\nTip: Use cold water.\nNote: Peel them late.\nTip: Keep the shells.",
        "He said: Why?\nShe came: late.\nThey left: early. Why?",
        "No. It fell.\n\nYes. Who saw it?\n\nNo. I slept.\n\nYes. You did.",
        "Ana Ruiz won. Why?\n\nBo Lind lost. He wept.\n\nAna Ruiz sang. It rained.\n\nBo Lind slept. He snored.",
        "Monday. Brill 2, Holt 1.\n\nMill Road. Closed.\n\nMill Road. Open.\n\nFen Lane. Closed. Why?",
        "A: Why?\nB: Because it is.",
        "Q. Who pays?\n\nA. “No,” says Ana Ruiz, a vet in Brill.",
        "Q. Who pays?\n\nA. Nobody does, Ruiz said.",
        "Q. Fever\n\nA. Ruiz slept all day.",
        "Q. Who pays?\n\nIt rained.\n\nA. Ruiz slept all day.",
        "9:00 News: the headlines\n9:30 Sport: the results\n10:00 News: the day\n10:30 Sport: the week",
        "A man came. Why?\nA dog barked.\nA bell rang.\nA light went out.",
        "",
    ],
)
def test_tables_lists_and_prose_have_no_turns(text: str) -> None:
    assert labels(text) == []


def test_what_stands_around_a_transcript_is_no_turn() -> None:
    text = "Present: Ana Ruiz.\n\nA: Why now?\nB: It is so.\nA: I see it.\nB: Good for you.\n\nNote: It rained."
    assert labels(text) == ["A", "B", "A", "B"]


def test_a_turn_goes_on_until_something_is_only_noted() -> None:
    text = "A: Why?\n\nI ask you.\n\n[MUSIC]\n\nThe hall was empty.\n\nB: It is so.\nA: I see.\nB: Good for you."
    first, *_ = find_turns(text, 0, len(text))
    assert [text[slice(*span)] for span in find_further(text, first)] == ["I ask you."]


@pytest.mark.parametrize(
    "told",
    [
        "Ruiz's van broke down at Brill.",
        "ANA RUIZ, having been duly sworn, testified as follows:",
        "The baker Ana Ruiz gave this interview in Brill.",
        "This conversation has been edited for length.",
    ],
)
def test_a_paragraph_that_tells_of_a_speaker_ends_the_turn(told: str) -> None:
    text = f"ANA RUIZ: Was it cold?\n\nThe pipes froze.\n\n{told}\n\nBO LIND: It was so."
    first, *_ = find_turns(f"{text}\n\nANA RUIZ: I see.\n\nBO LIND: Good.", 0, len(text) + 40)
    assert [text[slice(*span)] for span in find_further(text, first)] == ["The pipes froze."]


@pytest.mark.parametrize(
    "said",
    [
        "Lind pawned a ring. I wept.",
        "I gave this interview freely.",
        "Mr Lind voted against it.",
        "Who, Lind?",
        "He sat.",
    ],
)
def test_what_a_speaker_tells_of_another_is_a_part_of_the_turn(said: str) -> None:
    text = f"ANA RUIZ: Was it cold?\n\n{said}\n\nBO LIND: It was so.\n\nANA RUIZ: I see.\n\nBO LIND: Good."
    first, *_ = find_turns(text, 0, len(text))
    assert [text[slice(*span)] for span in find_further(text, first)] == [said]


def test_a_paragraph_below_which_somebody_says_i_is_a_part_of_the_turn() -> None:
    text = "ANA RUIZ: Was it cold?\n\nLind sang.\n\nI sat.\n\nBO LIND: It was so.\n\nANA RUIZ: I see.\n\nBO LIND: Good."
    first, *_ = find_turns(text, 0, len(text))
    further = find_further(text, first)
    assert [text[slice(*span)] for span in further] == ["Lind sang.", "I sat."]


@pytest.mark.parametrize(
    ("label", "name"), [("ANA RUIZ (laughs)", "ruiz"), ("RUIZ, HOST", "ruiz"), ("THE COURT", ""), ("AR", "")]
)
def test_surname_of_a_label(label: str, name: str) -> None:
    assert find_surname(label, (0, len(label))) == name
