"""Where roles begin and end: not in the verb before, not in the clause behind, never in somebody's label."""

from __future__ import annotations

import pytest

from quoteattr.speakers import Entity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{1:Odile Farrant}: [1:And the talk?]\n\nBo Lind: [2:I say nothing, Odile.]", []),
        ("{1:CARYS FARRANT}: [1:Sleep. Then chips.]\n\nTHE MODERATOR: [2:Thank you, Carys.]", []),
        (
            "ODILE FARRANT: [1:I slept.]\n\nUNIDENTIFIED PERSON: [2:No, Odile.]\n\n{1:FARRANT}: [3:That is so.]",
            [],
        ),
        (
            "With me is Odile Farrant, a former surgeon who makes harps in Brill. Odile, hi. {1:Farrant} said [1:no].",
            ["former surgeon who makes harps in Brill"],
        ),
        ("Now Odile Farrant was a magistrate and Miriam sold hats. [1:For once], said {1:Farrant}.", ["magistrate"]),
        ("Odile Farrant was a deacon and her husband ran the shop. [1:I did], said {1:Farrant}.", ["deacon"]),
        (
            "Odile Farrant was a deacon and Sunday school teacher. [1:I did], said {1:Farrant}.",
            ["deacon and Sunday school teacher"],
        ),
        (
            "So the woman behind the counter, Odile Farrant, left. {1:Farrant} said [1:no].",
            ["woman behind the counter"],
        ),
        ("The league left manager Odile Farrant close to tears. {1:Farrant} said [1:no].", ["manager"]),
        ("Rovers came to win and leave manager Odile Farrant close to tears. {1:Farrant} said [1:no].", ["manager"]),
        ("For two hours director Odile Farrant makes good. {1:Farrant} said [1:no].", ["director"]),
        (
            "Shared on Clackbook shows health minister Odile Farrant asleep. {1:Farrant} said [1:no].",
            ["health minister"],
        ),
        ("[2:Call your old doctor, Odile Farrant], {2:Bo Lind} said. {1:Farrant} said [1:no].", []),
        ("Then one of my students, Odile Farrant, went. {1:Farrant} said [1:no].", ["one of my students"]),
        ("He works for a bank, whose chairman, Odile Farrant, left. {1:Farrant} said [1:no].", ["chairman"]),
        (
            "Odile Farrant, a veteran analyst better known as the Palm Queen, left. {1:Farrant} said [1:no].",
            ["veteran analyst"],
        ),
        ("{1:Odile Farrant, Managing Director of Petal Ltd}, said [1:no].", ["Managing Director of Petal Ltd"]),
        ("{1:Odile Farrant, managing director of Petal Ltd}, said [1:no].", ["managing director of Petal Ltd"]),
        ("{1:Odile Farrant, Chief Executive of Age Lund}, said [1:no].", ["Chief Executive of Age Lund"]),
        ("{1:Odile Farrant, General Secretary of Dockers Lund}, said [1:no].", ["General Secretary of Dockers Lund"]),
        (
            "{1:Her co-author, retired Estonian admiral Odile Farrant}, said [1:no].",
            ["Her co-author", "retired Estonian admiral"],
        ),
        ("{1:Odile Farrant}, who represented herself, said [1:no].", []),
        ("Reporter Odile Farrant wept. Ms Farrant appeared for the claimant. {1:Farrant} said [1:no].", ["Reporter"]),
        (
            "Odile Farrant, publican, left. The master, a Mr Hegarty, wrote to her. {1:Farrant} said [1:no].",
            ["publican"],
        ),
        ("{1:The Dean, the Very Revd Odile Farrant}, said [1:no].", ["Dean", "Very Revd"]),
        ("{1:Gen Odile Farrant (Retd)} said [1:no].", ["Gen"]),
        (
            "{1:Odile Farrant of Brill University's school and others} said [1:no].",
            ["of Brill University"],
        ),
        ("On June 4th District Judge {1:Odile Farrant} said [1:no].", ["District Judge"]),
        ("Jo Orr (WTC) met president Odile Farrant. {1:Farrant} said [1:no].", ["president"]),
        ("Reeds was bought by the senator Odile Farrant, who wrote: [1:No]. {1:Farrant} left.", ["senator"]),
        ("Odile Farrant, who wrote that it leaked, left. {1:Farrant} said [1:no].", []),
        ("Odile Farrant, who wrote plays, left. {1:Farrant} said [1:no].", ["wrote plays"]),
        ("Petal has appointed Dr Odile Farrant as its chair. {1:Farrant} said [1:no].", ["Dr", "chair"]),
        ("Petal may never have named Odile Farrant as its chair. {1:Farrant} said [1:no].", []),
        ("The manager who sacked Odile Farrant was rude. {1:Farrant} said [1:no].", []),
        ("Odile Farrant, whose son, a bus driver, was hurt, left. {1:Farrant} said [1:no].", []),
        ("Odile Farrant, known as ‘Lady Luck’, left. {1:Farrant} said [1:no].", []),
        ("Odile Farrant came. “[2:Farrant is my sister],” {2:Bo Lind} said. {1:Farrant} said [1:no].", []),
        (
            "Odile Farrant, warden who ‘sang’\n\nOdile Farrant, aged 88, left. {1:Farrant} said [1:no].",
            ["warden who ‘sang’"],
        ),
        ("Fiscal depute {1:Odile Farrant} said [1:no].", ["Fiscal depute"]),
        ("Cllr Odile Farrant, the Clerk (Mrs D. Holm), left. {1:Farrant} said [1:no].", ["Cllr"]),
        (
            "Cllr Odile Farrant, clerk for the Free Arms Union (FAU), left. {1:Farrant} said [1:no].",
            ["Cllr", "clerk for the Free Arms Union"],
        ),
        ("{1:Odile Farrant} said [1:no]. Farrant met the surgeon. It rained. {2:She} left [2:so].", []),
        (
            "{1:Odile Farrant, the minister for Trade and Industry appointed in May}, said [1:no].",
            ["minister for Trade and Industry appointed in May"],
        ),
        (
            "{1:Odile Farrant, head of a group known as Reclaim}, said [1:no].",
            ["head of a group known as Reclaim"],
        ),
        ("[1:No], said {1:ex-Marine Odile Farrant}.", ["ex-Marine"]),
        ("{1:Odile Farrant, daughter of the clerk (Tom Webb)}, said [1:no].", ["daughter of the clerk"]),
    ],
)
def test_a_role_has_its_own_words_alone(resolve, text, expected):
    assert [role.text for role in resolve(text)[0].speaker.roles] == expected


def test_what_is_said_behind_somebody_elses_office_counts(names):
    text = "Odile Farrant, a captain of industry and former judge, met Bo Lind. {1:The judge} said [1:no]."
    assert names(text) == ["Odile Farrant"]


def test_the_presidents_sister_is_no_president(names):
    text = "Odile Farrant, a sister of President Camila Zuleta, left. [1:I do not bend], {1:the president} said."
    assert names(text) == ["Camila Zuleta"]


@pytest.mark.parametrize("lead", ["", "The "])
def test_an_office_for_two_things_is_whole(resolve, lead):
    office = "health and safety officer" if lead else "Health and safety officer"
    (found,) = resolve(f"{{1:{lead}{office} Odile Farrant}} said [1:no].")
    assert (found.speaker.name, [role.text for role in found.speaker.roles]) == ("Odile Farrant", [office])


def test_those_who_speak_with_somebody_are_no_part_of_the_role(resolve):
    (found,) = resolve("{1:Teachers and union leader Odile Farrant} said [1:no].")
    assert [role.text for role in found.speaker.roles] == ["union leader"]


def test_who_is_spoken_of_behind_a_place_is_no_apposition_to_it(resolve):
    text = "The mayor, Ana Ruiz, left. In Brill, the mayor was asked about it. “[1:No],” {1:she} said."
    found = resolve(text)[0].speaker
    assert (found.name, [role.text for role in found.roles]) == ("Ana Ruiz", ["mayor"])


@pytest.mark.parametrize(
    "lead",
    [
        "The club has not yet appointed Odile Farrant as its coach.",
        "The club denied it had appointed Odile Farrant as its coach.",
        "If the club hired Odile Farrant as its coach, it would win.",
        "Police named Odile Farrant as their main suspect.",
        "The club hired Odile Farrant as its coach and sacked her.",
        "The judge appointed Odile Farrant a lawyer.",
        "Odile Farrant was appointed a director in 2001 and quit.",
    ],
)
def test_nobody_has_an_office_that_was_not_given(resolve, lead):
    (found,) = resolve(f"{lead} {{1:Farrant}} said [1:it was late].")
    assert found.speaker.roles == ()


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("The court appointed Odile Farrant as a lawyer.", ["lawyer"]),
        ("Odile Farrant was appointed its lawyer.", ["its lawyer"]),
        ("The board appointed Odile Farrant a director.", ["director"]),
        ("Odile Farrant was appointed a director. Bo Lind sang and quit.", ["director"]),
        ("Odile Farrant was appointed a director in 2001 and retired judges wept.", ["director"]),
    ],
)
def test_somebody_has_an_office_that_was_given(resolve, lead, expected):
    (found,) = resolve(f"{lead} {{1:Farrant}} said [1:it was late].")
    assert [role.text for role in found.speaker.roles] == expected


@pytest.mark.parametrize(
    "told",
    [
        "Odile Farrant's brother was the ship's cook.",
        "It shook Odile Farrant, whose husband was Brill's mayor.",
    ],
)
def test_what_a_relative_is_said_to_be_is_no_role_of_one_s_own(resolve, told):
    speaker = resolve(f"{told} “[1:It sank],” {{1:Farrant}} said.")[0].speaker
    assert speaker.name == "Odile Farrant"
    assert not [role for role in speaker.roles if "cook" in role.text or "mayor" in role.text]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Headteacher, Brill Primary", ["Headteacher, Brill Primary"]),
        ("Head of tides, Brill", ["Head of tides, Brill"]),
        ("Headteacher, who left", ["Headteacher"]),
        ("A mother was late.", []),
        ("It rained all day", []),
    ],
)
def test_the_line_below_a_signature_tells_a_role(resolve, below, expected):
    (found,) = resolve(f"“[1:It leaks.]”\n{{1:Odile Farrant}}\n{below}\n\nIt rained.")
    assert [role.text for role in found.speaker.roles] == expected


def test_the_line_below_a_name_that_signs_nothing_is_no_role(resolve):
    text = "Odile Farrant\nMother of two dies\n\n{1:Farrant} said [1:no]."
    assert resolve(text)[0].speaker.roles == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odile Farrant at Kestrel University said so.", ["at Kestrel University"]),
        ("So said Odile Farrant at Kestrel University.", ["at Kestrel University"]),
        ("He was a mentor to Odile Farrant at Kestrel University.", []),
        ("He met Odile Farrant at Kestrel University.", []),
        ("Odile Farrant, editor of The Salt, a book on tides, left.", ["editor of The Salt"]),
    ],
)
def test_where_somebody_is_met_is_no_role(resolve, text, expected):
    found = resolve(f"{text} [1:It leaks], {{1:Farrant}} said.")[0].speaker
    assert [role.text for role in found.roles] == expected


def test_what_a_body_is_only_like_is_no_role(resolve):
    text = "The conservative Kestrel Foundation met. [1:It leaks], {1:the Kestrel Foundation} said."
    typed = Entity(text.index("Kestrel"), text.index(" met"), "organization", 0.9)
    assert resolve(text, entities=(typed,))[0].speaker.roles == ()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Odile Farrant Jr., a retired judge", ["retired judge"]),
        ("Odile Farrant, Jr., a pastor", ["pastor"]),
        ("Odile F., 43, a nurse", ["nurse"]),
        ("Odile Farrant, of Weir, Mass., a nurse", ["nurse"]),
        ("Odile Farrant of Weir, Fla., a pilot", ["pilot"]),
        ("Odile Farrant of the Reef Trust, Fla., a pilot", ["of the Reef Trust", "pilot"]),
        ("Odile Farrant of Weir, a pilot", ["of Weir", "pilot"]),
        ("Odile Farrant, 5-foot-2, a gymnast", ["gymnast"]),
        ("Odile Farrant, 5ft 2in, a gymnast", ["gymnast"]),
        ("Odile Farrant, 5-1, a gymnast", []),
    ],
)
def test_a_role_is_found_behind_a_point_a_state_and_a_height(resolve, source, expected):
    assert [role.text for role in resolve(f"{{1:{source}}}, said [1:no].")[0].speaker.roles] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They robbed Odile Farrant of Bitcoin.", []),
        ("It reminds Odile Farrant of Narnia.", []),
        ("They accused Odile Farrant of Sexism.", []),
        ("They cleared Odile Farrant of Fraud.", []),
        ("A call to Odile Farrant from Reef went unanswered.", []),
        ("They praised Odile Farrant of Reef.", ["of Reef"]),
        ("It was the curator Odile Farrant of Reef.", ["curator", "of Reef"]),
        ("Odile Farrant of Reef left.", ["of Reef"]),
        ("So said Odile Farrant from Kestrel University.", ["from Kestrel University"]),
    ],
)
def test_what_somebody_is_accused_of_or_sent_from_is_no_role(resolve, text, expected):
    found = resolve(f"{text} [1:It leaks], {{1:Farrant}} said.")[0].speaker
    assert [role.text for role in found.roles] == expected
