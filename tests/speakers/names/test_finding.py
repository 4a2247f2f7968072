"""Canonical names: every form of a name leads to the fullest one."""

from __future__ import annotations

import pytest

from quoteattr.speakers import Entity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odile Farrant opened the lock. [1:It leaks], {1:Farrant} said.", "Odile Farrant"),
        ("Odile Farrant opened the lock. [1:It leaks], {1:Ms. Farrant} said.", "Odile Farrant"),
        ("Odile Farrant opened the lock. [1:It leaks], {1:Odile} said.", "Odile Farrant"),
        ("Robert Quill opened the lock. [1:It leaks], {1:Bob Quill} said.", "Robert Quill"),
        ("O. M. Farrant wrote it. Odile Farrant agreed. [1:It leaks], {1:Farrant} said.", "O. M. Farrant"),
        ("{1:Dame Odile Farrant} said [1:it leaks].", "Odile Farrant"),
        ("{1:Sen. Odile Farrant} said [1:it leaks].", "Odile Farrant"),
        ("Tobias Wren Jr. opened the lock. [1:It leaks], {1:Wren} said.", "Tobias Wren Jr."),
        ("Aafke van der Meer came. [1:It leaks], {1:van der Meer} said.", "Aafke van der Meer"),
        ("Lucía de la Torre came. [1:It leaks], {1:De la Torre} said.", "Lucía de la Torre"),
        ("Nizar al-Khatib came. [1:It leaks], {1:al-Khatib} said.", "Nizar al-Khatib"),
        ("Anneliese Weber-Okafor came. [1:It leaks], {1:Weber-Okafor} said.", "Anneliese Weber-Okafor"),
        ("Nguyen Thi Lan came. [1:It leaks], {1:Lan} said.", "Nguyen Thi Lan"),
        ("Shane 'Bluey' Tarrant came. [1:It leaks], {1:Tarrant} said.", "Shane 'Bluey' Tarrant"),
        ("Máire Ní Bhriain came. [1:It leaks], {1:Ní Bhriain} said.", "Máire Ní Bhriain"),
    ],
)
def test_part_of_a_name_leads_to_the_full_name(names, text, expected):
    assert names(text) == [expected]


def test_possessive_ending_is_no_part_of_the_name(names):
    assert names("Odile Farrant came. {1:Farrant's} view was [1:that it leaks].") == ["Odile Farrant"]


def test_transcript_label_in_capitals_leads_to_the_written_name(names):
    text = "Interview with Odile Farrant, lock keeper.\n{1:FARRANT}: [1:It leaks.]\n"
    assert names(text) == ["Odile Farrant"]


def test_headline_in_title_case_yields_only_names_that_the_text_knows(names):
    text = "{1:Farrant} Slams New Lock Over Leaks\n\nOdile Farrant said [1:it leaks]."
    assert names(text) == ["Odile Farrant"]


def test_couple_of_one_surname_is_told_apart_by_honorific(names):
    text = (
        "Per Lindqvist met Greta Lindqvist at the mill. [1:It turns], {1:Mr. Lindqvist} said. "
        "[2:It does not], {2:Mrs. Lindqvist} said."
    )
    assert names(text) == ["Per Lindqvist", "Greta Lindqvist"]


def test_brothers_are_told_apart_by_first_name(names):
    text = "Per Lindqvist met Nils Lindqvist. [1:It turns], {1:Nils} said. [2:It does not], {2:Per} said."
    assert names(text) == ["Nils Lindqvist", "Per Lindqvist"]


def test_bare_surname_stays_with_its_bearer_when_a_relative_is_introduced(names):
    text = (
        "Nils Lindqvist runs the mill. [1:It turns], {1:Lindqvist} said. "
        "His wife, Greta Lindqvist, laughed. [2:It will turn on], {2:Lindqvist} said."
    )
    assert names(text) == ["Nils Lindqvist", "Nils Lindqvist"]


@pytest.mark.parametrize(
    "text",
    [
        "{1:Per Lindqvist} said [1:yes]. {2:Nils Lindqvist} said [2:no].",
        "{1:Per Lindqvist} said [1:yes]. {2:Per Lindström} said [2:no].",
        "{1:Mr. Lindqvist} said [1:yes]. {2:Greta Lindqvist} said [2:no].",
        "{1:Lindqvist Timber Ltd} said [1:yes]. {2:Per Lindqvist} said [2:no].",
    ],
)
def test_different_people_are_not_merged(resolve, text):
    one, other = resolve(text)
    assert one.speaker is not None
    assert other.speaker is not None
    assert one.speaker.id != other.speaker.id


def test_surname_that_is_also_a_title_is_found(names):
    text = "Gus Dean came to the fair. [1:It rains], {1:Dean} said."
    assert names(text) == ["Gus Dean"]


def test_same_speaker_has_the_same_id_in_order_of_first_quote(resolve):
    text = "{1:Odile Farrant} said [1:yes]. {2:Tobias Wren} said [2:no]. {3:Farrant} said [3:yes again]."
    assert [one.speaker.id for one in resolve(text)] == ["s1", "s2", "s1"]


def test_mentions_are_where_the_text_names_the_speaker(resolve):
    text = "Odile Farrant came. [1:It leaks], {1:she} said. Farrant left."
    speaker = resolve(text)[0].speaker
    assert [span.text for span in speaker.mentions] == ["Odile Farrant", "she", "Farrant"]


def test_typed_names_help_where_the_letters_do_not_tell(resolve):
    from quoteattr.speakers import Entity

    text = "{1:Kestrel} said [1:it would rain]."
    typed = resolve(text, entities=(Entity(0, 7, "organization", 0.99),))
    assert typed[0].speaker.kind == "organization"
    typed = resolve(text, entities=(Entity(0, 7, "person", 0.99),))
    assert typed[0].speaker.kind == "person"


def test_a_handle_in_brackets_is_no_nickname(names):
    text = "[1:The lock leaks] — {1:Odile Farrant (@odilefarrant)} September 3"
    assert names(text) == ["Odile Farrant"]


def test_a_person_behind_an_organisation_is_not_part_of_its_name(resolve):
    text = "Ida Wren came. In talks with the Harbour Post {1:Wren} said [1:it leaks]."
    start = text.index("the Harbour Post")
    entities = (
        Entity(start, start + len("the Harbour Post"), "organization", 0.5),
        Entity(start + len("the Harbour Post "), start + len("the Harbour Post Wren"), "person", 0.9),
    )
    assert [one.speaker.name for one in resolve(text, entities=entities)] == ["Ida Wren"]


def test_a_number_at_the_head_of_a_sentence_is_no_name(resolve):
    speaker = resolve("{1:Twenty-seven ports} say [1:the tax is unfair].")[0].speaker
    assert speaker.name is None


def test_a_contraction_is_no_name(resolve):
    text = "“I’m late,” a clerk said. “I’m sorry.” Odile Farrant left. [1:It leaks], {1:she} said."
    assert resolve(text)[0].speaker.name == "Odile Farrant"


def test_an_owner_is_not_part_of_the_owned_ones_name(names):
    assert names("{1:Harbour News' Odile Farrant} said [1:the lock leaks].") == ["Odile Farrant"]


def test_a_person_behind_a_body_with_an_article_is_told_from_it(names):
    text = (
        "Odile Farrant came. To the board of the Lund Evening Star {1:Farrant} said [1:no]. [2:Yes], {2:Farrant} said."
    )
    assert names(text) == ["Odile Farrant", "Odile Farrant"]


def test_a_full_name_behind_an_article_stays_whole(names):
    text = "Tobias Wren Farrant came. This was the Tobias Wren Farrant whom all knew. {1:Farrant} said [1:no]."
    assert names(text) == ["Tobias Wren Farrant"]


def test_first_name_in_capitals_is_no_acronym(names):
    text = "JONAH: [1:And I am Jonah Adeyemi-Ross].\n\n{2:JONAH}: [2:Welcome]."
    assert names(text)[-1] == "Jonah Adeyemi-Ross"


def test_name_that_is_a_title_too_is_told_by_an_age(names):
    assert names("{1:Her partner Dean, 36,} added: “[1:It leaks].”") == ["Dean"]


def test_verb_behind_a_name_is_no_noun_that_it_qualifies(names):
    assert names("{1:President Odile Farrant met} Ivo Sand to discuss [1:a way out].") == ["Odile Farrant"]
    assert names("{1:President Odile Farrant supporters} said [1:no].") == [None]


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Councilman Earl Dobbs", "Earl Dobbs", "Councilman"),
        ("Councillor Imran Sheikh", "Imran Sheikh", "Councillor"),
        ("Minister for Housing Declan Feerick", "Declan Feerick", "Minister for Housing"),
        ("Independent TD Mattie Kilbane", "Mattie Kilbane", "Independent TD"),
    ],
)
def test_name_behind_a_title_is_whole(resolve, source, name, role):
    speaker = resolve(f"{{1:{source}}} said [1:no].")[0].speaker
    assert (speaker.name, [one.text for one in speaker.roles]) == (name, [role])


def test_initials_in_an_interview_lead_to_the_full_label(names):
    text = "{1:Coral Devine}: [1:I was nine].\n\n{2:CD}: [2:It was cold]."
    assert names(text) == ["Coral Devine", "Coral Devine"]


def test_first_name_of_a_relative_stands_behind_a_comma(names):
    text = "Ivo Sand's wife, Nathalie, runs the diner. “[1:It leaks],” {1:she} said."
    assert names(text) == ["Nathalie"]


def test_one_named_in_full_again_is_not_the_one_of_the_bare_surname(names):
    text = (
        "Karl Brandt's plan for the quay is vague. [1:It will cost little], {1:Brandt} said on Monday. "
        "Rosa Brandt praised it. Rosa Brandt wants a bridge. [2:The works begin soon], {2:Brandt} said."
    )
    assert names(text) == ["Karl Brandt"] * 2


def test_pronouns_behind_a_bare_surname_tell_who_bears_it(names):
    text = (
        "Mr. Karl Brandt and Mrs. Rosa Brandt came, and Rosa Brandt spoke. "
        "{1:Brandt} showed [1:how his wife had found the key]."
    )
    assert names(text) == ["Karl Brandt"]


def test_a_dateline_is_a_place_without_a_role(resolve):
    text = (
        "CHARLOTTE - The wife of a man who was hurt at the lock on Tuesday came to the town hall. "
        "[1:He is well], {1:Charlotte} said. [2:All is well], {2:police} said."
    )
    place, police = resolve(text)
    assert place.speaker is not None
    assert (place.speaker.kind, place.speaker.roles) == ("organization", ())
    assert police.speaker is not None
    assert police.speaker.name is None


def test_where_somebody_lives_is_a_place(resolve):
    text = "It was made out by a clerk in Brennimore. [1:It leaks], {1:Brennimore} said."
    start = text.index("Brennimore")
    entity = Entity(start, start + len("Brennimore"), "person", 0.7)
    (one,) = resolve(text, entities=(entity,))
    assert one.speaker is not None
    assert one.speaker.kind == "organization"


def test_name_behind_a_bracket_begins_behind_it(names):
    assert names("According to {1:DDPI (Administration) S. Farrant}, [1:it leaks].") == ["S. Farrant"]


def test_players_name_behind_a_club_in_the_possessive_is_no_club(names):
    assert names("{1:The Rangers' Tobias Wren} said [1:no].") == ["Tobias Wren"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Minister for Education and Skills Odile Farrant", "Odile Farrant"),
        ("Minister of State for Housing Tobias Wren", "Tobias Wren"),
        ("Chief of Staff of the Army Tobias Wren", "Tobias Wren"),
        ("The President of the Nigerian Bar Association, Yakub Mainasara,", "Yakub Mainasara"),
        ("Lundish Canal Fund (LCF) chief Tobias Wren", "Tobias Wren"),
        ("Senator Ivo Sand, whose spokesman, Tobias Wren,", "Tobias Wren"),
        ("Det Con Tobias Wren", "Tobias Wren"),
        ("Rep. Boy Cruzado", "Boy Cruzado"),
        ("Tan Wei Jie", "Tan Wei Jie"),
        ("Odile Farrant TD", "Odile Farrant"),
        ("Delyth Farrant MS", "Delyth Farrant"),
    ],
)
def test_name_behind_or_before_an_office_is_whole(names, source, name):
    assert names(f"{{1:{source}}} said [1:no].") == [name]


def test_ministers_of_two_offices_are_two(names):
    text = (
        "{1:Minister for Education and Skills Odile Farrant} said [1:no].\n\n{2:Minister of State for Housing Tobias"
        " Wren} said [2:yes]."
    )
    assert names(text) == ["Odile Farrant", "Tobias Wren"]


def test_sentence_full_of_names_is_no_headline(names):
    text = (
        "Researchers Anil Sand and Beth Farrant of Brill University published the study on Friday.\n\n“[1:It is"
        " clear],” {1:Sand and Farrant} said."
    )
    assert names(text) == ["Anil Sand"]


def test_bare_surname_is_the_sons_of_whom_the_text_tells(names):
    text = "Ricky Sand, son of former coach Mike Sand, scored twice. “[1:He saw it],” {1:Sand} said."
    assert names(text) == ["Ricky Sand"]


def test_couple_shares_a_family_name(names):
    text = (
        "Gary and Lorraine Farrant lost their home. “[1:It is gone],” said {1:Mrs Farrant}.\n\n{2:Mr Farrant} said:"
        " “[2:It was fast].”"
    )
    assert names(text) == ["Lorraine Farrant", "Gary Farrant"]


def test_given_name_that_was_met_before_stays_alone_beside_a_full_name(names):
    text = "Gary came late. {1:Gary} and Lorraine Farrant came. [1:It leaks], he said."
    assert names(text) == ["Gary"]


def test_name_in_full_before_is_no_given_name_of_a_couple(names):
    text = "Paul Ryan came late. {1:Ryan} and Mitch Farrant said [1:it leaks]."
    assert names(text) == ["Paul Ryan"]


def test_name_with_a_capital_inside_is_a_companys(resolve):
    (one,) = resolve("{1:LiveWire} said [1:the lights were on].")
    assert one.speaker.kind == "organization"


def test_who_speaks_is_known_at_the_head_of_other_sentences_too(resolve):
    (one,) = resolve("Zorvane, a baker, rose early. {1:Zorvane} said [1:it was cold].")
    assert (one.speaker.name, [role.text for role in one.speaker.roles]) == ("Zorvane", ["baker"])


def test_letters_of_an_office_alone_are_no_names(names):
    assert names("{1:The East Brill Labour MP} said [1:no].") == [None]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("a survivor who gave his name as Hamid", "Hamid"),
        ("A juror, who gave her name only as Debra,", "Debra"),
        ("Chief executive of Focus Brill, Tobias Wren,", "Tobias Wren"),
        ("the Lund County Sheriff's Office", "Lund County Sheriff's Office"),
        ("Brill Fire and Rescue Service", "Brill Fire and Rescue Service"),
        ("the Center for the Study of Canals", "Center for the Study of Canals"),
    ],
)
def test_name_of_the_source_is_found_and_whole(names, source, name):
    assert names(f"{{1:{source}}} said [1:it leaks].") == [name]


def test_father_and_son_of_one_name_are_two(names):
    text = (
        "Frank Odom Sr. raised Frank Odom Jr. alone. {1:Frank Odom Jr.} said [1:no]. {2:Frank Odom Sr.} said [2:yes]."
    )
    assert names(text) == ["Frank Odom Jr.", "Frank Odom Sr."]


def test_surname_behind_a_relatives_words_is_the_relatives(names):
    text = (
        "The man, identified as Travis Lee Sand, 36, was in hospital. Sand had slept.\n\n{1:Sand's father, Lee Sand,}"
        " said [1:it was late].\n\n“[2:He is not bad],” {2:Sand} said."
    )
    assert names(text) == ["Lee Sand"] * 2


def test_body_whose_name_opens_with_a_common_word_is_whole(names):
    text = "Consumers United, an advocacy group, said [1:it had 900 letters]."
    entity = Entity(0, len("Consumers United"), "organization", 0.9)
    assert names("{1:" + text.replace(", said", ",} said"), entities=(entity,)) == ["Consumers United"]


def test_one_strange_word_that_tells_its_own_plans_is_a_company(names):
    text = "{1:Corvane} said [1:it had offered more]. {2:The company} said [2:no]."
    entity = Entity(0, len("Corvane"), "person", 0.9)
    assert names(text, entities=(entity,)) == ["Corvane"] * 2


def test_family_name_that_is_also_a_noun_is_a_name_once_it_stood_in_full(names):
    text = "His attorney, Gwen Tally, wept. {1:Tally} said [1:he was ill]."
    assert names(text) == ["Gwen Tally"]


def test_label_with_the_family_name_is_the_persons(names):
    text = "{1:ELENA PARK, HOST}: [1:Welcome.]\n\n{2:PARK}: [2:Did you know?]"
    assert names(text) == ["ELENA PARK"] * 2


def test_typed_body_begins_where_its_first_word_is_a_common_one(names):
    text = "{1:The High Court} said [1:drains leaked]."
    assert names(text, entities=(Entity(0, len("The High Court"), "organization", 0.9),)) == ["High Court"]


def test_what_only_companies_have_tells_a_company(resolve):
    text = "At dawn Veltrix shares fell. {1:The Austin-based company} said [1:it leaked]."
    (one,) = resolve(text, entities=(Entity(8, 15, "person", 0.9),))
    assert (one.speaker.name, one.speaker.kind) == ("Veltrix", "organization")


def test_coach_of_a_plural_is_named_behind_it(resolve):
    (one,) = resolve("{1:Tourists’ bowling coach Shane Wren} said [1:no].")
    assert (one.speaker.name, [role.text for role in one.speaker.roles]) == ("Shane Wren", ["Tourists’ bowling coach"])


@pytest.mark.parametrize("source", ["Insurers", "Lenders"])
def test_plural_at_the_head_of_a_sentence_is_no_name(resolve, source):
    (one,) = resolve(f"{{1:{source}}} said [1:no].")
    assert (one.speaker.name, one.speaker.kind) == (None, "group")


def test_first_name_alone_is_given(names):
    assert names("{1:A clerk who would give only her first name, Ana,} said [1:no].") == ["Ana"]


def test_title_right_before_a_typed_person_is_no_body(resolve):
    text = "{1:Trustee Ellen Wren} said [1:no]."
    typed = (Entity(0, len("Trustee"), "organization", 0.9), Entity(8, 18, "person", 0.9))
    assert [role.text for role in resolve(text, entities=typed)[0].speaker.roles] == ["Trustee"]


def test_chief_of_staff_is_a_person(resolve):
    text = "{1:Palace chief of staff Ludmira Aspel} said [1:it leaked]."
    speaker = resolve(text)[0].speaker
    assert (speaker.name, speaker.kind) == ("Ludmira Aspel", "person")
