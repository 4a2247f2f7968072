"""Somebody without a name who is described again, and descriptions that bring in somebody new."""

from __future__ import annotations

import pytest


def describe(resolve, text: str) -> list[tuple[str | None, str | None]]:
    """Return each speaker's name and description."""
    found = [one.speaker for one in resolve(text)]
    return [(one.name, one.description) if one else (None, None) for one in found]


@pytest.mark.parametrize(
    ("who", "again"),
    [
        ("A member of the panel", "lawmaker"),
        ("An officer privy to the probe", "officer"),
        ("One juror, a retired teacher,", "retiree"),
        ("An assistant coach", "coach"),
    ],
)
def test_the_unnamed_one_who_just_spoke_goes_on(resolve, who, again):
    text = (
        f"{{1:Sen. Hanna Lind}} said [1:no]. {{2:{who}}} said [2:it was late]. “[3:It leaks],” {{3:the {again}}} said."
    )
    found = describe(resolve, text)
    assert found[0][0] == "Hanna Lind"
    assert found[1] == found[2]
    assert found[2][0] is None


def test_the_subject_of_the_sentence_before_goes_on_by_the_same_noun(resolve):
    text = "Secretary Hanna Lind was silent. One senior aide was gloomier. “[1:It leaks],” {1:the aide} said."
    assert describe(resolve, text) == [(None, "One senior aide")]


def test_somebody_known_to_be_one_is_meant_by_name(names):
    text = "{1:Sen. Hanna Lind} said [1:no]. {2:A clerk} said [2:it was late]. “[3:It leaks],” {3:the senator} said."
    assert names(text)[2] == "Hanna Lind"


@pytest.mark.parametrize("who", ["one senator", "another senator", "a senator"])
def test_one_of_them_is_none_of_those_named_above(names, who):
    text = f"Sen. Hanna Lind met two colleagues.\n\n“[1:It leaks],” {{1:{who}}} said as he left."
    assert names(text) == [None]


@pytest.mark.parametrize(
    ("again", "who"),
    [("the New York senator", "Mia Voss"), ("the Utah senator", "Lou Hale"), ("the Democrat", "Mia Voss")],
)
def test_senators_are_told_by_state_and_party(names, again, who):
    text = f"Sen. Lou Hale, R-Utah, and Sen. Mia Voss (D-N.Y.) clashed. “[1:It leaks],” {{1:{again}}} said."
    assert names(text) == [who]


@pytest.mark.parametrize(
    ("office", "short"),
    [
        ("Chief Election Commissioner", "CEC"),
        ("Additional Attorney General", "AAG"),
        ("Public Relations Officer", "PRO"),
    ],
)
def test_an_office_may_be_told_by_its_initials(names, office, short):
    text = f"{{1:{office} Nasir Haque}} said [1:it was late]. “[2:It leaks],” {{2:the {short}}} said."
    assert names(text) == ["Nasir Haque"] * 2


def test_the_former_and_the_latter_are_the_two_named_above(names):
    text = (
        "Captain Lou Hale and his vice, Mia Voss, left. “[1:So],” said {1:the former}. “[2:No],” said {2:the latter}."
    )
    assert names(text) == ["Lou Hale", "Mia Voss"]


@pytest.mark.parametrize(
    ("who", "other"),
    [("A passenger", "pilot"), ("A caller", "headteacher"), ("One mother", "grandmother"), ("A spokesman", "star")],
)
def test_who_is_told_by_another_noun_is_somebody_else(resolve, who, other):
    text = f"{{1:{who}}} said [1:it was late]. “[2:It leaks],” {{2:the {other}}} said."
    first, second = describe(resolve, text)
    assert first != second


@pytest.mark.parametrize(("who", "found"), [("a tearful mayor", "Hanna Lind"), ("a mayor", None)])
def test_a_tearful_mayor_may_be_the_mayor_named_above(names, who, found):
    text = f"Mayor Hanna Lind lost. “[1:It leaks],” {{1:{who}}} said."

    class Hears:
        def antecedents(self, _mention, candidates):
            return [0.0] * len(candidates)

        def speakers(self, _content, spans):
            return 0, [0.9] * len(spans)

        bearers = speakers

    assert names(text, coreference=Hears()) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Federal Aviation Administrator Lena Holt left. {1:The FAA} said [1:it would name another].",
        "Chief Election Commissioner Lena Holt left. The Central Education Council met. {1:The CEC} said [1:no].",
        "Former Defence Minister Lena Holt sued. {1:The FDM} said [1:no].",
    ],
)
def test_initials_of_a_body_are_no_office(names, text):
    assert names(text) != ["Lena Holt"]


def test_the_democrat_is_the_one_with_the_tag(names):
    text = "President Lind met Rep. Ana Ruiz, D-Ohio. “[1:It leaks],” {1:the Ohio Democrat} said."
    assert names(text) == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("lead", "again", "who"),
    [
        ("A surveyor shook her head.", "surveyor", "A surveyor"),
        ("At noon, a surveyor shook her head.", "surveyor", "a surveyor"),
        ("Hanna Lind, a surveyor, shook her head.", "surveyor", "Hanna Lind"),
    ],
)
def test_the_surveyor_is_the_one_just_brought_in(resolve, lead, again, who):
    text = f"{{1:Bart Quirke}} said [1:no]. {lead} “[2:It leaks],” {{2:the {again}}} said."
    assert describe(resolve, text)[1][1] == who


def test_one_of_them_goes_on_as_what_he_is_told_to_be(resolve):
    text = (
        "Three former clerks backed Bart Quirke. {1:One of them, a carpenter}, recalled [1:a row]."
        " “[2:He shouted],” {2:the carpenter} said."
    )
    assert describe(resolve, text)[1] == (None, "One of them, a carpenter")


@pytest.mark.parametrize(
    ("told", "who"), [("An old man, her uncle, laughed.", "An old man"), ("Her uncle laughed.", "Her uncle")]
)
def test_what_is_told_between_commas_is_no_other(resolve, told, who):
    text = f"{{1:Hanna Lind}} said [1:no]. Tea went to Bart Quirke. {told} “[2:It leaks],” {{2:he}} said."
    assert describe(resolve, text)[1] == (None, who)


@pytest.mark.parametrize(
    "told", ["{1:A nurse} said.", "{1:A nurse in Lund} said.", "The nurse works nights. {1:She} said so."]
)
def test_who_spoke_without_a_name_is_no_named_one_since(resolve, told):
    text = f"“[1:You cry],” {told} The chief, {{2:Hanna Lind}}, said [2:no]. “[3:It rained],” said {{3:the nurse}}."
    found = describe(resolve, text)
    assert found[0] == found[2] != found[1]


def test_who_is_told_to_be_one_since_is_meant_again(names):
    text = "“[1:No],” {1:a minister} said. {2:Foreign Minister Hanna Lind} said [2:yes]. {3:The minister} said [3:so]."
    assert names(text)[2] == "Hanna Lind"


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("{1:who} told him [1:the road was shut]", "the minister"),
        ("{1:who} had told him [1:the road was shut]", "the minister"),
    ],
)
def test_who_tells_somebody_is_not_the_one_told(resolve, told, who):
    (found,) = describe(resolve, f"Emil Rey raised the matter with the minister, {told}.")
    assert found == (None, who)
