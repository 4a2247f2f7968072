"""What belongs to a name and what does not: titles, letters, nicknames, other names for the same one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1:Cake], {1:Dermot Lind} shouted.\n\n{2:P.S. Dermot} says [2:it was dry].", ["Dermot Lind", "Dermot Lind"]),
        ("Present were Members Al Giordano, Meg Sato and Bo Lind. {1:Mr. Giordano} asked [1:why].", ["Al Giordano"]),
        ("Ms Okonjo KC appeared. {1:Ms Okonjo} said [1:so].", ["Okonjo"]),
        ("{1:The expert, Dr Simon Wrey FRICS}, said [1:so]. {2:Wrey} said [2:no].", ["Simon Wrey", "Simon Wrey"]),
        (
            '{1:Earl "Skip" Dunleavy} said [1:so]. {2:Dunleavy} said [2:no].',
            ['Earl "Skip" Dunleavy', 'Earl "Skip" Dunleavy'],
        ),
        ("{1:Neighboring Peru} said [1:no]. {2:Oil-rich Norway} said [2:so].", ["Peru", "Norway"]),
        ("{1:United Ireland} said [1:no]. {2:Guinea-Bissau} said [2:so].", ["United Ireland", "Guinea-Bissau"]),
        ("Economist {1:Iolo ab Owen} said [1:no].", ["Iolo ab Owen"]),
        ("{1:Odile & Meg Sato} said [1:no]. {2:Meg Sato} said [2:so].", ["Odile Sato", "Meg Sato"]),
        ("{1:Odile & Meg Menswear} said [1:no].", ["Odile & Meg Menswear"]),
        ("{1:Odile & Meg Sato} said [1:no]. Sato left.", ["Odile Sato"]),
        ("Odile & Meg Salon is shut. {1:Odile & Meg Salon} said [1:the Salon was old].", ["Odile & Meg Salon"]),
        (
            "{1:Rose & Ruby Foundation} said [1:no]. {2:Jack & Jones} said [2:so].",
            ["Rose & Ruby Foundation", "Jack & Jones"],
        ),
        ("{1:Md. Ruhul Wrey}, a farmer, said [1:no].", ["Md. Ruhul Wrey"]),
        ("{1:He Yadong}, a clerk, said [1:no]. {2:Vice Premier She Jinmei} said [2:so].", ["He Yadong", "She Jinmei"]),
        ("Meg Sato left. What {1:She Knew} said [1:so].", ["Meg Sato"]),
        ("KYIV, June 3 — {1:Kyiv} said [1:so]. {2:Kyiv} said [2:no].", ["Kyiv", "Kyiv"]),
        ("WASHINGTON (AP) — {1:Washington} said [1:it would not sign].", ["Washington"]),
        (
            "{1:Cabinet member for transport Cllr Hugh Pascoe} said [1:so]. {2:He} said [2:no].",
            ["Hugh Pascoe", "Hugh Pascoe"],
        ),
        ("{1:Cabinet member for housing Jane Dow} said [1:so].", ["Jane Dow"]),
        ("{1:Ken Tasker}, known as Sticky, said [1:no]. {2:Sticky} said [2:so].", ["Ken Tasker", "Ken Tasker"]),
        ("Opposition lawmaker {1:Sri Wahyuni} said [1:so].", ["Sri Wahyuni"]),
        ("Ri Myong Suk, the vice director, left. {1:Ri} said [1:so].", ["Ri Myong Suk"]),
        ("{1:the guy at the window, Dave Moss}, said [1:no].", ["Dave Moss"]),
        (
            "Her husband, Emir, nods. {1:Emir} said [1:so]. {2:Her husband, Emir, a man of few words}, said [2:no].",
            ["Emir", "Emir"],
        ),
        ('Rep. Ana C. "Nita" Ruiz left. {1:Ruiz} said [1:so].', ['Ana C. "Nita" Ruiz']),
        ("{1:Anka Works A.Ş.} said [1:so].", ["Anka Works A.Ş."]),
        ("[1:So], said {1:P.S. Narasimha, a judge}.", ["P.S. Narasimha"]),
        ("{1:Anup KC} said [1:so].", ["Anup KC"]),
        ("{1:Jean Pierre DUPONT} said [1:so].", ["Jean Pierre DUPONT"]),
        ("[1:So], said {1:Citizens Advice Scotland}.", ["Citizens Advice Scotland"]),
        ("[1:So], said {1:Doctors Without Borders}.", ["Doctors Without Borders"]),
        ("Tom Ruiz, known for his role as Gandalf, left. {1:Gandalf} said [1:so].", ["Gandalf"]),
        ("[1:So], said {1:Jane Cole, DDS, the owner}.", ["Jane Cole"]),
        ("{1:Secretary Dr. Roshan Eapen IAS} said [1:so].", ["Roshan Eapen"]),
        ("{1:A planter, M. Sivan a/p Muthu}, said [1:so]. {2:Sivan} said [2:no].", ["M. Sivan a/p Muthu"] * 2),
        ("{1:Health and Safety Executive inspector Joanna Frith} said [1:so].", ["Joanna Frith"]),
        ("{1:Canegrower Jaswinder Gill} said [1:so].", ["Jaswinder Gill"]),
        (
            "{1:Councillor Dewi Pryce} said [1:so]. {2:He} said [2:no]. {3:Mr Pryce} left, [3:he said].",
            ["Dewi Pryce"] * 3,
        ),
        ("{1:The People's Voice, a newspaper}, said [1:so].", ["People's Voice"]),
        ("{1:Her chief of staff, Bo Lind}, said [1:so].", ["Bo Lind"]),
        ("Fidelma Crangle won. “[1:So],” said {1:the 22-year-old Ulsterwoman}.", ["Fidelma Crangle"]),
        ("“[1:So],” {1:coach Burkholder} said.", ["Burkholder"]),
        ("{1:Singer Scout Willis} said [1:so].", ["Scout Willis"]),
        ("{1:Scout Finch, 9}, said [1:so].", ["Scout Finch"]),
        ("Jo Hampshire came. {1:Hampshire, a nurse}, said [1:no].", ["Jo Hampshire"]),
        ("Lawyers for Mr Mossop came. {1:Lawyers for Mr Mossop} said [1:so].", [None]),
        ("{1:A dealer} said the bank lost Rs 40 crore, [1:he said].", [None]),
        ("Cardinal Bo Lind left. “[1:So],” {1:His Eminence} said.", [None]),
        ("My brother, Dad and I drove to Leeds. {1:My brother} said [1:so].", [None]),
    ],
)
def test_a_name_has_its_own_words_alone(names, text, expected):
    assert names(text) == expected
