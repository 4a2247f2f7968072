"""Source phrases: titles, appositions, joint sources."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The clerk, Odile Farrant,", "Odile Farrant"),
        ("lock keeper Odile Farrant", "Odile Farrant"),
        ("Odile Farrant, 34, a lock keeper in Brill", "Odile Farrant"),
        ("Odile Farrant of Kestrel Rope Works", "Odile Farrant"),
        ("Odile Farrant, whose boat sank,", "Odile Farrant"),
        ("Odile Farrant (Green)", "Odile Farrant"),
        ("One of them, Odile Farrant,", "Odile Farrant"),
        ("British Prime Minister Odile Farrant", "Odile Farrant"),
        ("Her union, the Rope Makers' Guild,", "Rope Makers' Guild"),
        ("The Harnmoor news agency", "Harnmoor"),
        ("The semi-official Harnmoor news agency", "Harnmoor"),
        ("The Harnmoor News company", "Harnmoor News"),
        ("Two news agencies in Harnmoor", None),
        ("The Mumbai news agency", None),
        ("Odile Farrant's comments", "Odile Farrant"),
        ("Residents like Odile Farrant, 21,", "Odile Farrant"),
        ("It was Odile Farrant", "Odile Farrant"),
        ("Broker Farrant & Co", "Farrant & Co"),
        ("A hydrologist hired by the town, Dr Odile Farrant,", "Odile Farrant"),
    ],
)
def test_name_that_stands_for_the_source_is_taken(names, source, expected):
    assert names(f"It rained. {{1:{source}}} said [1:it leaks].") == [expected]


@pytest.mark.parametrize("source", ["Odile Farrant and Tobias Wren", "Both Odile Farrant and Tobias Wren"])
def test_joint_source_gives_the_first_as_speaker(names, source):
    assert names(f"{{1:{source}}} said [1:it leaks].") == ["Odile Farrant"]


def test_joint_source_shows_both_in_the_evidence(resolve):
    evidence = resolve("{1:Odile Farrant and Tobias Wren} said [1:it leaks].")[0].evidence
    assert any(step.span.text == "Tobias Wren" for step in evidence)


def test_joint_source_without_a_last_comma_shows_all(resolve):
    evidence = resolve("“[1:It leaks],” <1:write> {1:Ana Ruiz, Bo Lind and Ida Wren}.")[0].evidence
    assert [step.span.text for step in evidence] == ["Ana Ruiz", "Bo Lind", "Ida Wren"]


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("“[1:It leaks],” {1:one} <1:recalled>.", "one"),
        ("“[1:It leaks],” <1:said> {1:one}.", "one"),
        ("{1:One} <1:might say> [1:that it leaks].", None),
        ("{1:One} <1:wonders> [1:whether it leaks].", None),
    ],
)
def test_one_of_several_is_somebody_without_a_name(resolve, text, described):
    speaker = resolve(f"Divers came with Ana Ruiz. {text}")[0].speaker
    assert (speaker and (speaker.name, speaker.description)) == (described and (None, described))


def test_relayed_speech_keeps_the_outer_speaker(names):
    text = "{1:Odile Farrant} said [1:Tobias Wren had told her that it leaks]."
    assert names(text) == ["Odile Farrant"]


@pytest.mark.parametrize(
    "source",
    [
        "Several pilots, including Ida Wren and Tobias Lind,",
        "surveys in Orvane, Brill and Lund",
        "a study by Ida Wren, a chemist, and Tobias Lind",
    ],
)
def test_names_that_only_illustrate_a_source_are_not_the_speaker(resolve, source):
    speaker = resolve(f"The lock closed. {{1:{source}}} said [1:the gate was rusty].")[0].speaker
    assert speaker.name is None


def test_the_name_in_marks_behind_a_paper_is_the_papers(names):
    assert names("{1:the club's newsletter, “Ebb & Flow”,} called it [1:a triumph].") == ["Ebb & Flow"]


def test_the_time_behind_a_body_is_not_part_of_it(names):
    assert names("{1:the Harbour Council this week} rejected [1:a second bridge].") == ["Harbour Council"]


def test_office_of_a_body_before_a_name_is_a_title(names):
    assert names("{1:Chair of governors Odile Farrant} said [1:no].") == ["Odile Farrant"]
    assert names("{1:Director of policy and research Odile Farrant} said [1:no].") == ["Odile Farrant"]
    assert names("{1:The governor of Brill County Anna Farrant} said [1:no].") == ["Anna Farrant"]
    assert names("{1:Mayor of Brillby Anna Farrant (Greens)} said [1:no].") == ["Anna Farrant"]
    assert names("{1:Councillor for the Old Mill Ward Anna Farrant, who came,} said [1:no].") == ["Anna Farrant"]


def test_whom_somebody_speaks_for_is_not_the_speaker(names):
    assert names("{1:Director of communications for Anna Farrant} said [1:no].") == [None]


def test_himself_is_no_part_of_a_name(names):
    assert names("{1:Ansel Farrant himself, whose boat it was,} said [1:it leaks].") == ["Ansel Farrant"]


@pytest.mark.parametrize("mark", ["/", "|"])
def test_a_mark_between_blanks_parts_a_name_from_its_role(resolve, mark):
    (found,) = resolve(f"[1:It leaks.] {{1:Odile Farrant {mark} harbour master}}")
    assert found.speaker.name == "Odile Farrant"
    assert [role.text for role in found.speaker.roles] == ["harbour master"]


@pytest.mark.parametrize(
    "source",
    [
        "the Queenmother of Brill, Nana Odile Farrant,",
        "The Permanent Secretary, Ministry of Tides, Mrs Odile Farrant,",
        "Member of Parliament Dr Odile Farrant",
        "Member of Parliament for Brill Dr Odile Farrant",
        "Special Agent in Charge Odile Farrant of the Tides Bureau",
    ],
)
def test_office_written_like_a_name_leads_to_its_holder(names, source):
    assert names(f"It rained. {{1:{source}}} said [1:yes].") == [
        "Nana Odile Farrant" if "Nana" in source else "Odile Farrant"
    ]


@pytest.mark.parametrize(
    "source",
    [
        "A spokesman for Prime Minister Odile Farrant",
        "A lawyer for Interior Minister Odile Farrant",
        "The family of Prime Minister Odile Farrant",
        "The office of Foreign Secretary Odile Farrant",
    ],
)
def test_who_speaks_for_the_holder_of_an_office_is_not_the_holder(names, source):
    assert names(f"It rained. {{1:{source}}} said [1:yes].") == [None]


@pytest.mark.parametrize("source", ["the centre-half", "the right-back", "the ex-PM", "the ex-CJ"])
def test_a_position_on_the_pitch_and_a_former_office_are_somebodys(names, source):
    assert names(f"Odile Farrant quit. “[1:It is late],” said {{1:{source}}}.") == ["Odile Farrant"]


def test_body_beside_people_in_a_joint_source_stays_the_first(names):
    assert names("It rained. {1:The Red Cross, Odile Farrant and Emil Rey} said [1:yes].") == ["Red Cross"]
