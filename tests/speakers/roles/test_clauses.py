"""Clauses and phrases around a name: which of them tell a role, and how far."""

from __future__ import annotations

import pytest

from quoteattr.speakers.lexicon import load_lexicon
from quoteattr.speakers.mentions import Referent
from quoteattr.speakers.phrases.descriptions import find_nicknames
from quoteattr.speakers.roles.rolebook import RoleBook
from quoteattr.speakers.words import split_words


def roles(resolve, text):
    return [role.text for role in resolve(text)[0].speaker.roles]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("who owns it", []),
        ("who runs it all", []),
        ("who runs them for the council", ["runs them for the council"]),
        ("who keeps sheep at Brill and gives no surname", ["keeps sheep at Brill"]),
        ("who teaches physics and asked to be moved", ["teaches physics"]),
        ("a welder who asked that her full name be withheld because she feared for it", ["welder"]),
        ("a nurse who spoke on condition of anonymity", ["nurse"]),
        ("a nurse who asked the board for help", ["nurse who asked the board for help"]),
        ("a chemist at Brill who was not involved in the study", ["chemist at Brill"]),
        ("a nurse who worked at Brill for years and whose son fell", ["nurse who worked at Brill for years"]),
        ("of the seed company Verdano", ["of the seed company Verdano"]),
        ("of the seed company Verdano, a charity", ["of the seed company Verdano"]),
        ("of all the Brill children", []),
        ("a 36-year-old GP", ["36-year-old GP"]),
        ("herself a former nurse", ["former nurse"]),
        ("both a nurse and a mother of three", ["nurse and a mother of three"]),
        ("until recently the head of the trust", ["until recently the head of the trust"]),
        ("once a pupil at the school", ["once a pupil at the school"]),
        ("once again", []),
        ("one of the club's founders", ["one of the club's founders"]),
        ("one of the people at the door", []),
        ("one of the protesters", ["one of the protesters"]),
        (
            "dean of the School of Arts, Sciences and Law at Weir",
            ["dean of the School of Arts, Sciences and Law at Weir"],
        ),
        (
            "head of the Bureau of Alcohol, Tobacco, Salt and Tea",
            ["head of the Bureau of Alcohol, Tobacco, Salt and Tea"],
        ),
        ("dean of the School of Law, a diver", ["dean of the School of Law", "diver"]),
        ("a native of Weir, Louisiana", ["native of Weir, Louisiana"]),
        ("a nurse in Weir, Sweden, who left", ["nurse in Weir, Sweden"]),
        ("a nurse in Weir, Georgia, her son, and Bo", ["nurse in Weir"]),
        ("a nurse in Weir, Georgia, a clerk, and Bo", ["nurse in Weir"]),
        ("a nurse in Weir, Georgia, a mother", ["nurse in Weir, Georgia", "mother"]),
        ("a member of the Senate, Republican", ["member of the Senate", "Republican"]),
        ("MCA for Kilimani", ["MCA for Kilimani"]),
        ("PRO of the clinic", ["PRO of the clinic"]),
        ("the charity's policy lead", ["charity's policy lead"]),
        ("the commissioner-general of the agency", ["commissioner-general of the agency"]),
        ("one of several nurses at the door", []),
        ("director of the Brill Trust, a charity", ["director of the Brill Trust"]),
        ("director of the Brill Trust, a mother", ["director of the Brill Trust", "mother"]),
        ("who works out every day", []),
        ("who works closely with the board", ["works closely with the board"]),
        ("who served two years for fraud", []),
        ("who served two terms as mayor", ["served two terms as mayor"]),
        ("who served a six-month ban", []),
        ("who served him tea", []),
        ("who serves three parishes", ["serves three parishes"]),
        ("who serves Weir East in parliament", ["serves Weir East in parliament"]),
        ("who ran her hand over it", []),
        ("who runs her own bakery", ["runs her own bakery"]),
        ("who ran his campaign", ["ran his campaign"]),
        ("who plays no part in it", []),
        ("who plays no. 10 for Weir", ["plays no. 10 for Weir"]),
        ("who studied the map for an hour", []),
        ("who studied the region for decades", ["studied the region for decades"]),
        ("who covered the windows with plywood", []),
        ("who covered the House for years", ["covered the House for years"]),
        ("who wrote a letter to the board", []),
        ("who ran a red light", []),
        ("who ran the mill for years", ["ran the mill for years"]),
        ("who is also Transport Minister", ["Transport Minister"]),
        ("also a director of the club", ["director of the club"]),
        ("M.D., Ph.D., Chief Tide Officer of Weir", ["Chief Tide Officer of Weir"]),
        ("MBA, CPA, a former clerk", ["former clerk"]),
    ],
)
def test_what_follows_a_name_is_cut_where_the_role_ends(resolve, behind, expected):
    assert roles(resolve, f"{{1:Odile Farrant, {behind}}}, said [1:no].") == expected


@pytest.mark.parametrize("form", ["Inc.", "Ltd", "plc", "GmbH", "S.A.", "LLC"])
def test_the_legal_form_of_a_firm_is_no_role(resolve, form):
    assert roles(resolve, f"{{1:Weir Foods, {form}, a baker}}, said [1:no].") == ["baker"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odile Farrant became vice-chancellor of Brill in May 2021, after a vote.", ["vice-chancellor of Brill"]),
        ("Prior to joining Weir, Odile Farrant was a director at Brill.", []),
        ("Previously, Odile Farrant was a director at Brill.", []),
        ("Before becoming mayor, Odile Farrant was a director at Brill.", []),
        ("Before the flood, Odile Farrant was a director at Brill.", ["director at Brill"]),
        ("Odile Farrant, a diver, became the mayor.", ["diver"]),
        ("Odile Farrant is the author of “Salt” and was here.", ["author of “Salt”"]),
        ("Odile Farrant, who directed “Salt,” left.", []),
        ("Odile Farrant, the author of “Salt.” Follow her.", ["author"]),
        ("Odile Farrant, who wrote the tunes for “Salt” in Brill, left.", ["wrote the tunes for “Salt” in Brill"]),
        ("Odile Farrant, the author of “Salt,” left.", ["author"]),
        ("Odile Farrant, a diver who wrote “Bo is a thief,” left.", ["diver"]),
        ("Odile Farrant, a diver who wrote “Bo is a thief” here, left.", ["diver"]),
        ("Odile Farrant, a diver who wrote “The Salt”, left.", ["diver who wrote “The Salt”"]),
        ("Odile Farrant is the head of “a mess”.", ["head"]),
        ("“[2:Odile Farrant was the only adult in Brill],” said {2:Bo Lind}.", []),
        ("“[2:Odile Farrant, the finest cook in Brill, left],” said {2:Bo Lind}.", []),
        ("“[2:Odile Farrant is the Best Foods buyer],” said {2:Bo Lind}.", ["Best Foods buyer"]),
        ("“[2:Odile Farrant is the forest ranger],” said {2:Bo Lind}.", ["forest ranger"]),
        ("“[2:Odile Farrant was the last diver in Brill],” said {2:Bo Lind}.", ["last diver in Brill"]),
        ("“[2:Odile Farrant was the youngest judge in Brill],” said {2:Bo Lind}.", ["youngest judge in Brill"]),
        ("“[2:Odile Farrant, the cook is late],” said {2:Bo Lind}.", []),
        ("“[2:Odile Farrant, the cook, is late],” said {2:Bo Lind}.", ["cook"]),
        ("Ana Ruiz plays Eve; Odile Farrant is the aunt who lies.", []),
        ("Odile Farrant is the aunt who lies in “Salt”.", ["aunt who lies in “Salt”"]),
        ("In the film, Odile Farrant is the aunt who lies in “Salt”.", []),
        ("Odile Farrant is the aunt who won.", ["aunt who won"]),
        ("As his widow, Odile Farrant is superb.", []),
        ("As his widow, Odile Farrant was proud.", ["his widow"]),
        ("As the widow of a diver, Odile Farrant knows.", ["widow of a diver"]),
        ("Odile Farrant was a pilot. “It leaks,” Bo Lind said.", ["pilot"]),
        ("For Odile Farrant, the choice was simple.", []),
        ("To Odile Farrant, a mayor is a friend.", []),
        ("In a call to Odile Farrant, the president repeated his offer.", []),
        ("Odile Farrant, the minister appointed in May, left.", ["minister appointed in May"]),
        ("“[2:Farrant is a thief in a good coat],” said {2:Bo Lind}. Odile Farrant left.", []),
        ("“[2:Farrant is a great leader],” said {2:Bo Lind}. Odile Farrant left.", []),
        ("“[2:Farrant is a nurse],” said {2:Bo Lind}. Odile Farrant left.", ["nurse"]),
        ("It was the youngest son of a miner, Odile Farrant.", ["miner"]),
        ("In came the son of a miner, Odile Farrant.", ["son of a miner"]),
        ("Odile Farrant of the Reef Lab in Weir, Calif., who leads a crew, left.", ["of the Reef Lab", "leads a crew"]),
        ("Odile Farrant of the Reef Lab in Weir, a diver, left.", ["of the Reef Lab", "diver"]),
        ("Team vicar the Very Rev Odile Farrant left.", ["Team vicar", "Very Rev"]),
    ],
)
def test_what_somebody_was_long_ago_is_no_role(resolve, text, expected):
    assert roles(resolve, f"{text} [1:It leaks], {{1:Farrant}} said.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When a juror fainted, {1:Odile Farrant} said [1:no].", []),
        ("But when a juror fainted, {1:Odile Farrant} said [1:no].", []),
        ("While a porter looked on, {1:Odile Farrant} said [1:no].", []),
        ("Once a juror fainted, {1:Odile Farrant} said [1:no].", []),
        ("As the juror opened the door, {1:Odile Farrant} said [1:no].", []),
        ("A juror fainted, {1:Odile Farrant} said [1:so].", []),
        ("As a juror, {1:Odile Farrant} said [1:no].", ["juror"]),
        ("Once a juror, {1:Odile Farrant} said [1:no].", ["Once a juror"]),
        ("As a juror hired by the town, {1:Odile Farrant} said [1:no].", ["juror hired by the town"]),
        ("In a letter to the mayor, {1:Odile Farrant and Bo Lind} wrote [1:no].", []),
        ("In a letter to the mayor, {1:Odile Farrant, 34}, wrote [1:no].", []),
        ("In a letter to the mayor, {1:Odile Farrant of Kestrel University} wrote [1:no].", ["of Kestrel University"]),
        ("In Brill {1:the mayor, Odile Farrant}, said [1:no].", ["mayor"]),
        ("[1:No], said {1:a toxicologist who was not there, Odile Farrant}.", ["toxicologist"]),
        ("[1:No], said {1:a man who was not there, Odile Farrant}.", []),
        ("It rained. {1:His shadow, Odile Farrant}, said [1:no].", ["His shadow"]),
        ("Lind's {1:union rep, Odile Farrant}, said [1:no].", ["Lind's union rep"]),
    ],
)
def test_what_stands_before_a_name_tells_a_role_only_if_it_is_a_description(resolve, text, expected):
    assert roles(resolve, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odile Farrant, a lanky diver, hands the mayor the net.", ["lanky diver"]),
        ("Odile Farrant hands the mayor the net.", []),
    ],
)
def test_who_is_handed_something_is_another(resolve, text, expected):
    assert roles(resolve, f"{text} [1:It leaks], {{1:Farrant}} said.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They called her the Professor, and she knew.", {"professor"}),
        ("Bo Lind, nicknamed the Bishop, left.", {"bishop"}),
        ("They called the Professor.", set()),
        ("They called her the Professor of Brill.", set()),
        ("They called her the Prime Minister.", set()),
        ("They called her the professor.", set()),
    ],
)
def test_what_somebody_is_only_called_is_known(text, expected):
    whole = [(0, len(text))]
    assert find_nicknames(split_words(text, sentences=whole, paragraphs=whole)) == expected


def test_a_trade_that_another_may_as_well_have_is_not_added():
    text = "Surgeon Odile Farrant met Bo Lind."
    whole = [(0, len(text))]
    book = RoleBook(split_words(text, sentences=whole, paragraphs=whole), load_lexicon())
    surgeon, other = (Referent(number, name, "person") for number, name in enumerate(["Odile", "Bo"]))
    book.add(surgeon, (0, 7))
    assert book.is_of_other_trade(surgeon, "anaesthetist", [other])
    assert not book.is_of_other_trade(surgeon, "anaesthetist", [surgeon])
    assert not book.is_of_other_trade(surgeon, "oncologist", [other])
    assert not book.is_of_other_trade(surgeon, "widow", [other])
    assert not book.is_of_other_trade(other, "anaesthetist", [surgeon])


def test_a_trade_that_another_is_told_to_have_is_not_added():
    text = "Cardinal Odile Farrant met the baker Bo Lind."
    whole = [(0, len(text))]
    book = RoleBook(split_words(text, sentences=whole, paragraphs=whole), load_lexicon())
    cardinal, baker, other = (Referent(number, name, "person") for number, name in enumerate(["Odile", "Bo", "Cy"]))
    book.add(cardinal, (0, 8))
    book.add(baker, (text.index("baker"), text.index("baker") + 5))
    assert book.is_of_another(cardinal, "baker")
    assert not book.is_of_another(baker, "baker")
    assert not book.is_of_another(other, "baker")
