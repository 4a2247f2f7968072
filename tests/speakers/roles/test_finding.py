"""Roles: from anywhere in the document, each with its span, never the neighbour's."""

from __future__ import annotations

import pytest

from quoteattr.speakers import Entity
from quoteattr.speakers.lexicon import load_lexicon
from quoteattr.speakers.phrases.descriptions import find_descriptions, find_told
from quoteattr.speakers.words import split_words


def roles(resolve, text, number=0):
    return [role.text for role in resolve(text)[number].speaker.roles]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{1:Lock House press secretary Odile Farrant} said [1:no].", "Lock House press secretary"),
        ("[1:No], said {1:Odile Farrant}, the canal board's top engineer.", "canal board's top engineer"),
        ("[1:No], said {1:Odile Farrant, who leads the canal board}.", "leads the canal board"),
        ("[1:No], said {1:Odile Farrant, 34, a diver in Brill}.", "diver in Brill"),
        ("{1:The town clerk, Odile Farrant}, said [1:no].", "town clerk"),
        ("{1:Sen. Odile Farrant (D-Vt.)} said [1:no].", "D-Vt."),
        ("{1:Germany's Chancellor Odile Farrant} said [1:no].", "Germany's Chancellor"),
        ("Residents like Odile Farrant wept. {1:Farrant} said [1:no].", "Residents"),
        ("Odile Farrant is a diver. It rained. {1:Farrant} said [1:no].", "diver"),
        ("{1:Farrant} said [1:no]. Odile Farrant, the mayor of Brill, left.", "mayor of Brill"),
        ("{1:Odile Farrant of Kestrel University} said [1:no].", "of Kestrel University"),
        ("{1:Odile Farrant, Vice-Rector of Kestrel University}, said [1:no].", "Vice-Rector of Kestrel University"),
        ("{1:Odile Farrant, proprietor}, said [1:no].", "proprietor"),
        ("{1:Her coach, the Italian Odile Farrant}, said [1:no].", "Her coach"),
        ("{1:A hydrologist hired by the town, Dr Odile Farrant}, said [1:no].", "hydrologist hired by the town"),
        ("In the chair was Odile Farrant (Skipper, Grey Petrel). {1:Farrant} said [1:no].", "Skipper, Grey Petrel"),
        ("{1:Corporator Odile Farrant} said [1:no].", "Corporator"),
        (
            "{1:Odile Farrant, Chief Executive Officer of Lumen Harbor}, said [1:no].",
            "Chief Executive Officer of Lumen Harbor",
        ),
        ("{1:Odile Farrant, CEO of Brill Foods}, said [1:no].", "CEO of Brill Foods"),
        ("{1:Speaker of the House Odile Farrant} said [1:no].", "Speaker of the House"),
        ("{1:Odile Farrant, prosecuting}, said [1:no].", "prosecuting"),
        ("{1:Her predecessor Odile Farrant, now a Labour peer}, said [1:no].", "now a Labour peer"),
        ("{1:Odile Farrant, who studies sleep at Brill and was not involved}, said [1:no].", "studies sleep at Brill"),
        (
            "{1:Odile Farrant}, who helmed the canal board for six years, said [1:no].",
            "helmed the canal board for six years",
        ),
        ("{1:Farrant} said [1:no]. Odile Farrant is poet-in-residence at Brill.", "poet-in-residence at Brill"),
        ("{1:Odile Farrant, Editor-at-Large at the Brill Post}, said [1:no].", "Editor-at-Large at the Brill Post"),
        ("The Minister for Canals (Hon. Odile Farrant) rose. {1:Farrant} said [1:no].", "Minister for Canals"),
        ("On Monday {1:the minister of Canals, Odile Farrant}, said [1:no].", "minister of Canals"),
        (
            "Tobias met the Minister of Education, Prof. Odile Farrant, at noon. {1:Farrant} said [1:no].",
            "Minister of Education",
        ),
        ("{1:Sophomore Odile Farrant, 16,} said [1:no].", "Sophomore"),
        ("{1:One of the divers' lawyers, Odile Farrant}, said [1:no].", "One of the divers' lawyers"),
        ("In court {1:one of the divers' lawyers, Odile Farrant}, said [1:no].", "one of the divers' lawyers"),
        ("{1:Odile Farrant of the ferry union Orvane} said [1:no].", "of the ferry union Orvane"),
        ("Then {1:CNN's Odile Farrant} said [1:no].", "CNN"),
        ("{1:Lumen Radio's Odile Farrant} said [1:no].", "Lumen Radio"),
        ("{1:Senator Odile Farrant, Republican of Vermont}, said [1:no].", "Republican of Vermont"),
        (
            "Odile Farrant, once Secretary of State, wept. {1:The former Secretary of State} said [1:no].",
            "former Secretary of State",
        ),
        ("{1:The Inspector-General of Locks, Capt Odile Farrant}, said [1:no].", "Inspector-General of Locks"),
        ("{1:The traditional ruler of the area, Odile Farrant}, said [1:no].", "traditional ruler of the area"),
        ("{1:Weir leader in Brill Odile Farrant} said [1:no].", "Weir leader"),
        ("{1:Chairman in court Odile Farrant} said [1:no].", "Chairman"),
        ("{1:Odile Farrant of Brill University's school of law} said [1:no].", "of Brill University"),
        ("{1:Odile Farrant of Brill University's Kestrel School} said [1:no].", "of Brill University"),
        ("{1:Odile Farrant from Kestrel Trust's rival, Orvane}, said [1:no].", "from Kestrel Trust"),
        ("{1:Odile Farrant with Kestrel Trust's money}, said [1:no].", "with Kestrel Trust"),
        ("{1:The Speaker, Rt Hon. Odile Farrant}, said [1:no].", "Speaker"),
        ("Barr. {1:Odile Farrant} said [1:no].", "Barr."),
        ("But counsel for the weir board, Mr Odile Farrant, left. {1:He} said [1:no].", "counsel for the weir board"),
        ("{1:Odile Farrant, of Brill University's school of law}, said [1:no].", "of Brill University's school of law"),
        ("Justices Odile Farrant and Ivo Sand sat. {1:Justice Farrant} said [1:no].", "Justice"),
    ],
)
def test_role_is_found(resolve, text, expected):
    assert expected in roles(resolve, text)


def test_place_where_an_office_is_held_is_no_title(resolve):
    assert roles(resolve, "{1:Weir leader in Wales Odile Farrant} said [1:no].") == ["Weir leader"]


def test_role_span_holds_the_words_of_the_text(resolve):
    text = "[1:No], said {1:Odile Farrant}, the canal board's top engineer."
    plain = text.replace("[1:", "").replace("{1:", "").replace("]", "").replace("}", "")
    for role in resolve(text)[0].speaker.roles:
        assert plain[role.span.start : role.span.end] == role.span.text == role.text


def test_neighbours_role_is_not_taken(resolve):
    text = "{1:Odile Farrant} met Tobias Wren, the mayor of Brill, and said [1:no]."
    assert roles(resolve, text) == []


def test_courtesy_title_is_no_role(resolve):
    assert roles(resolve, "{1:Mrs. Farrant} said [1:no].") == []


def test_verb_before_a_title_is_no_part_of_the_role(resolve):
    assert roles(resolve, "Reporters pressed Senator Odile Farrant. {1:Farrant} said [1:no].") == ["Senator"]


def test_list_of_those_present_tells_names_and_roles(resolve, names):
    text = (
        "Present: Cllr Odile Farrant (Convener), Cllr Tobias Wren, Ms Ivy Sand; in attendance, Mr Abel Rook (Harbour"
        " Master).\n\n{1:Cllr Wren} asked [1:for tea]. {2:The Harbour Master} said [2:no].\n\n{3:THE CONVENER}:"
        " [3:Then we shall have none.]"
    )
    assert names(text) == ["Tobias Wren", "Abel Rook", "Odile Farrant"]
    assert roles(resolve, text, 2) == ["Cllr", "Convener"]


def test_bracket_that_tells_no_role_is_none(resolve):
    assert roles(resolve, "{1:Odile Farrant (pictured with her dog)} said [1:no].") == []


def test_time_before_a_title_is_no_part_of_the_role(resolve):
    assert roles(resolve, "14.05 {1:Union leader Odile Farrant} said [1:no].") == ["Union leader"]


def test_role_of_one_who_is_spoken_of_in_a_quotation_is_not_the_speakers(resolve):
    text = "Odile Farrant climbed the hill. “[1:I think that the mayor has never been in the dark],” {1:she} said."
    assert roles(resolve, text) == []


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Chief engineer (water works) Ana Ruiz", "Ana Ruiz", "Chief engineer (water works)"),
        ("The Superintendent of Police (Rural) Ana Ruiz", "Ana Ruiz", "Superintendent of Police (Rural)"),
        ("Mayor Ana (Nita) Ruiz", "Ana (Nita) Ruiz", "Mayor"),
    ],
)
def test_title_with_a_bracket_stands_before_the_name(resolve, source, name, role):
    (one,) = resolve(f"{{1:{source}}} said [1:it leaks].")
    assert one.speaker is not None
    assert (one.speaker.name, [each.text for each in one.speaker.roles]) == (name, [role])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Alongside her husband in May, {1:Mrs. Farrant} said [1:no].", "husband"),
        ("In a letter to the mayor, {1:Odile Farrant} said [1:no].", "mayor"),
        ("On the day that a guard hit a protester, {1:Ms. Farrant} said [1:no].", "protester"),
        ("People like Odile Farrant wept. {1:Farrant} said [1:no].", "People"),
        ("{1:The Canal Caucus} and Sen. Odile Farrant of Vermont said [1:no].", "of Vermont"),
        ("An adviser to Odile Farrant who is now a judge left. {1:Farrant} said [1:no].", "now a judge"),
        ("Odile Farrant is a careful person and would be a fine judge. {1:Farrant} said [1:no].", "person"),
        ("{1:Its coordinator, Odile Farrant, told our correspondent}: [1:no].", "told"),
        ("Odile Farrant ran. Many want the next mayor to stay. {1:Farrant} said [1:no].", "next mayor"),
    ],
)
def test_what_is_said_of_others_is_no_role(resolve, text, wrong):
    assert not [role for role in roles(resolve, text) if wrong in role]


def test_at_least_one_critic_is_nobody_known(resolve):
    first, second = resolve("{1:Odile Farrant} said [1:no]. {2:At least one critic} said [2:yes].")
    assert (first.speaker.name, second.speaker.name) == ("Odile Farrant", None)


def test_what_somebody_may_become_is_no_role(resolve):
    text = "{1:Odile Farrant} said [1:it leaked]. The next mayor may see it. [2:I am ready], {2:the next mayor} said."
    assert not [role.text for one in resolve(text) if one.speaker for role in one.speaker.roles]


def test_title_of_one_who_is_elected_is_a_role(resolve):
    text = "Mayor-elect Odile Farrant will keep police chief Ron Sand. {1:Sand} said [1:no]. {2:Farrant} said [2:yes]."
    assert roles(resolve, text) == ["police chief"]
    assert roles(resolve, text, 1) == ["Mayor-elect"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A retired lock-keeper, Odile Farrant, came.", "retired lock-keeper"),
        ("It was led by its leader in the Senate, Odile Farrant, then.", "its leader in the Senate"),
        ("Wren's opposite number at Brill, Odile Farrant, came.", "Wren's opposite number at Brill"),
        ("The Under-Secretary of State for Canals (Mrs Odile Farrant) came.", "Under-Secretary of State for Canals"),
        ("Odile Farrant, a former clerk herself, came.", "former clerk"),
        ("In came Odile Farrant, DDS, founder of Weir Dental.", "founder of Weir Dental"),
        ("At noon, medical examiner Dr. Odile Farrant came.", "medical examiner"),
        ("A clerk who will retire in May, Odile Farrant came.", "clerk who will retire in May"),
        ("At noon, Associate Prof. Odile Farrant came.", "Associate Prof."),
        ("In came Odile Farrant, One Nation leader.", "One Nation leader"),
        ("In came Odile Farrant, one clerk at Weir.", "clerk at Weir"),
        ("The runner-up (Odile Farrant) came.", "runner-up"),
        ("Tan Sri Odile Farrant came.", "Tan Sri"),
        ("Then Mayor Odile Farrant stood up.", "Mayor"),
        ("4.13 Counsel to the Inquiry, Mrs Odile Farrant, came.", "Counsel to the Inquiry"),
        (
            "Odile Farrant, who wrote about the war for the Weir Herald, came.",
            "wrote about the war for the Weir Herald",
        ),
        ("At noon, club secretary Sir Ian Farrant came. So did Dr. Odile Farrant.", "Dr."),
        ("**Odile Farrant**, who wrote the history, came.", "wrote the history"),
        ("Odile Farrant, who sells bread at the gate, came.", "sells bread at the gate"),
        ("Odile Farrant is 49 and was a diesel mechanic until May.", "diesel mechanic until May"),
        ("Asked by Odile Farrant, for the family, he wept.", "for the family"),
        ("In came a Brill widow named Odile Farrant.", "Brill widow"),
        ("The director is Odile Farrant.", "director"),
        ("In came her coach, the usually silent Odile Farrant.", "her coach"),
        ("It was led by the town judge-executive, Odile Farrant, then.", "town judge-executive"),
        ("In came their captain, one Odile Farrant.", "their captain"),
        ("He saw Speaker of the House Odile Farrant come.", "Speaker of the House"),
        ("He saw Leader of the Opposition O.B. Farrant come.", "Leader of the Opposition"),
        ("It was led by its chief technologist, Odile Farrant, then.", "its chief technologist"),
        ("The board asked the Weir editor in chief, Odile Farrant, to go.", "Weir editor in chief"),
        ("Odile Farrant, who keeps 40 goats, came.", "keeps 40 goats"),
        ("Odile Farrant, who works for Weir and, Mr. Wren said, came late.", "works for Weir"),
    ],
)
def test_roles_are_read_where_papers_write_them(resolve, text, role):
    resolution = resolve(f"{text} [1:It leaks], {{1:Farrant}} said.")[0]
    assert role in [one.text for one in resolution.speaker.roles]


@pytest.mark.parametrize(
    "text",
    [
        "Odile Farrant, who believes in signs, came.",
        "Odile Farrant, shook her head at the clerk.",
        "He called Odile Farrant, a fraud.",
        "Citing her doctor, Odile Farrant came.",
        "Her late husband, Farrant's brother, came with Odile Farrant.",
        "Odile Farrant, who wrote in a diary that it leaked, came.",
        "Nobody said that the lock will be a clerk, Odile Farrant was told.",
        "However Mr. Farrant came with Odile Farrant.",
        "A winner was Odile Farrant.",
        "The letter was for the diver, Odile Farrant said.",
        "He wept. That figure, Odile Farrant concedes, is hers.",
    ],
)
def test_what_is_no_calling_is_no_role(resolve, text):
    resolution = resolve(f"{text} [1:It leaks], {{1:Farrant}} said.")[0]
    assert [one.text for one in resolution.speaker.roles if one.text != "Mr."] == []


def test_who_plays_somebody_is_no_role(resolve):
    text = "In it Odile Farrant (Denis Kilroy) drowns. [1:It leaks], {1:Farrant} said."
    entity = Entity(text.index("Denis"), text.index("Denis") + len("Denis Kilroy"), "person", 0.9)
    assert not resolve(text, entities=(entity,))[0].speaker.roles
    assert not resolve(text)[0].speaker.roles
    unlisted = text.replace("Denis Kilroy", "Upper Kilroy")
    assert resolve(unlisted)[0].speaker.roles  # nothing says that it is a person's name and not a seat's


def test_what_a_firm_did_is_no_role(resolve):
    text = "Kestrel, the start-up, knowingly sold its data. [1:It did not], {1:Kestrel} said."
    assert [one.text for one in resolve(text)[0].speaker.roles] == ["start-up"]


def test_an_owner_may_be_a_firm(resolve):
    text = "The tower belongs to its owner, Kestrel Broadcasting, today. [1:It stands], {1:Kestrel} said."
    assert [one.text for one in resolve(text)[0].speaker.roles] == ["its owner"]


def test_a_body_has_the_roles_by_which_it_is_spoken_of(resolve):
    text = "Kestrel Foods shut its mill. {1:The biscuit maker} said [1:it leaked]. {2:Kestrel Foods} said [2:no]."
    assert [one.text for one in resolve(text)[1].speaker.roles] == ["biscuit maker"]


@pytest.mark.parametrize(
    ("name", "noun"), [("Kestrel Foods", "company"), ("Kestrel Bank", "bank"), ("Kestrel Foods", "Retailer")]
)
def test_a_noun_that_says_no_more_than_a_bodys_name_is_no_role(resolve, name, noun):
    text = f"{name} shut its mill. {{1:The {noun}}} said [1:it leaked]. {{2:{name}}} said [2:no]."
    assert resolve(text)[1].speaker.roles == ()


def test_a_paper_that_only_stands_before_a_name_is_no_role(resolve):
    text = "At the board of the Kestrel Post Odile Farrant rose. [1:It leaks], {1:Farrant} said."
    first, second = text.index("Kestrel"), text.index("Odile")
    typed = (Entity(first, first + 12, "organization", 0.9), Entity(second, second + 13, "person", 0.9))
    assert resolve(text, entities=typed)[0].speaker.roles == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She saw the town's mayor.", ["town's mayor"]),
        ("She came as the town's mayor.", []),
        ("It ends with the vote should she become mayor.", []),
    ],
)
def test_description_that_points_at_somebody_tells_a_role(text, found):
    whole, lexicon = [(0, len(text))], load_lexicon()
    words = split_words(text, sentences=whole, paragraphs=whole)
    told = [find_told(words, lexicon, one) for one in find_descriptions(words, lexicon, ending={})]
    assert [text[slice(*one)] for one in told if one] == found


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("The dairy, {1:Sorn Vrill}, said [1:no].", "organization", ["dairy"]),
        ("An industry body, {1:Sorn Vrill}, said [1:no].", "organization", ["industry body"]),
        ("Their union, {1:Sorn Vrill}, accuses management [1:of theft].", "organization", ["Their union"]),
        ("He wrote to the dairy, {1:Sorn Vrill}, said [1:no].", "person", []),
        ("The dairy, {1:Anna Vrill}, said [1:no].", "person", []),
    ],
)
def test_a_bodys_noun_that_opens_a_sentence_tells_what_is_named_behind_it(resolve, text, kind, found):
    (one,) = resolve(text)
    assert (one.speaker.kind, [role.text for role in one.speaker.roles]) == (kind, found)
