"""Descriptions: to whom they fit, or to nobody named."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odile Farrant, the mayor of Brill, came. [1:It leaks], {1:the mayor} said.", "Odile Farrant"),
        ("Mayor Odile Farrant came. [1:It leaks], {1:the mayor} said.", "Odile Farrant"),
        ("Shares of Kestrel Rope Works fell. {1:The company} said [1:it was sorry].", "Kestrel Rope Works"),
        ("Sen. Odile Farrant came. [1:It leaks], {1:the senator} said.", "Odile Farrant"),
    ],
)
def test_description_goes_to_the_entity_whose_role_fits(names, text, expected):
    assert names(text) == [expected]


def test_relative_is_not_the_one_she_belongs_to(names):
    text = "Odile Farrant came. [1:It leaks], {1:her husband} said."
    assert names(text) == [None]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("officials", "group"),
        ("Two fishermen", "group"),
        ("A person close to the talks", "unnamed_person"),
        ("A police spokeswoman", "unnamed_person"),
        ("a survey of 900 sailors", "document"),
        ("A report published in May", "document"),
        ("The court's ruling", "document"),
        ("38 percent of sailors", "group"),
        ("More than 600 nurses", "group"),
        ("At least one nurse", "unnamed_person"),
        ("the council", "organization"),
        ("The national railway operator", "organization"),
    ],
)
def test_nobody_named_is_described_and_typed(resolve, source, kind):
    resolution = resolve(f"Odile Farrant slept. {{1:{source}}} said [1:it would rain].")[0]
    assert resolution.source.form == "nominal"
    assert resolution.speaker.name is None
    assert resolution.speaker.description == source
    assert resolution.speaker.kind == kind


def test_spokesman_of_a_named_body_is_not_the_body(names):
    assert names("{1:A spokesman for the ferry line, Orvane Trading,} said [1:yes].") == [None]


def test_poll_of_a_named_body_is_not_the_body(names):
    assert names("{1:A new poll by Kestrel University} found [1:that nobody sleeps].") == [None]


def test_supporters_of_somebody_are_not_that_one(names):
    assert names("Odile Farrant came. {1:Farrant supporters} said [1:yes].") == [None]


def test_unnamed_speaker_keeps_the_id_over_descriptions(resolve):
    text = "[1:It leaks], {1:a retired diver} said. [2:It always did], {2:the diver} added."
    one, other = resolve(text)
    assert one.speaker.id == other.speaker.id
    assert one.speaker.kind == "unnamed_person"


def test_mayor_of_a_town_is_not_the_town(names):
    assert names("{1:The mayor of Port Ellery} said [1:it was sorry].") == [None]


def test_council_is_not_the_person_named_soon_after(names):
    text = "{1:The council of Brill} said [1:it was sorry]. Tobias Wren, an engineer who advised the council, left."
    assert names(text) == [None]


def test_somebodys_wife_is_not_that_person(resolve):
    text = "Tobias Wren was found on Friday. {1:Tobias Wren's wife} said [1:he had gone fishing]."
    speaker = resolve(text)[0].speaker
    assert speaker.name is None


def test_a_label_is_nobody_who_has_a_label_of_his_own(names):
    text = "{1:MS RAHIMI}<1::> [1:It was the shadow of the quay.]\n{2:THE CONVENER}<2::> [2:Was he hurt?]"
    assert names(text) == ["RAHIMI", None]


def test_a_label_with_office_and_name_is_the_named_one(names):
    text = "{1:The Minister for Water (Hon. Salote Tui)}<1::> [1:I beg to move.]"
    assert names(text) == ["Salote Tui"]


_LONG = " The tide was low. The boats lay dry. Gulls cried. It rained at noon. Nobody swam. The bells rang. Night fell."


def test_role_is_remembered_over_many_sentences(names):
    text = f"Odile Farrant, the coroner of Brill, came. Ivo Sand left.{_LONG} [1:It leaks], {{1:the coroner}} said."
    assert names(text) == ["Odile Farrant"]


def test_nobody_is_remembered_for_a_role_of_another(names):
    text = f"Odile Farrant, the coroner of Brill, came.{_LONG} Two men sat. [1:It leaks], {{1:the plumber}} said."
    assert names(text) == [None]


@pytest.mark.parametrize(
    ("headline", "lede"),
    [
        ("{1:Judge} rejects [1:plea to open the file]", "{2:A Brill judge} has refused [2:to open a sealed file]."),
        ("{1:Councillor} calls for [1:a new bridge]", "{2:A Brill councillor} says [2:the town needs a bridge]."),
    ],
)
def test_headline_and_lede_go_to_the_one_named_below(names, headline, lede):
    role = "Judge" if "Judge" in headline else "Councillor"
    text = f"{headline}\n\n{lede}\n\n{role} Odile Farrant said [3:it was late]. [4:Go home], {{4:Farrant}} added."
    text = text.replace(f"{role} Odile Farrant said", f"{{3:{role} Odile Farrant}} said")
    assert names(text) == ["Odile Farrant"] * 4


def test_pronoun_goes_to_the_name_beside_a_description(names):
    text = "Ivo Sand has a daughter. His daughter, Odile Farrant, is 17. [1:It leaks], {1:she} said."
    assert names(text) == ["Odile Farrant"]


def test_company_is_no_place(names):
    text = "Orvane Trading built the pier at Thirsk. {1:The company} said [1:it was sorry]."
    assert names(text) == ["Orvane Trading"]


def test_age_tells_who_is_meant(names):
    text = "Odile Farrant, 51, praised Tobias Wren, 19, the new signing. {1:The 19-year-old} said [1:it was late]."
    assert names(text) == ["Tobias Wren"]
    text = "Odile Farrant, 51, came. She praised her team. {1:The 19-year-old} said [1:it was late]."
    assert names(text) == [None]


def test_lender_in_front_makes_a_bank_of_a_name(resolve):
    speaker = resolve("{1:Swiss lender Alpengeld} said [1:no].")[0].speaker
    assert (speaker.name, speaker.kind) == ("Alpengeld", "organization")


def test_home_town_of_somebody_does_not_speak(names):
    text = "A tourist from Lyon, who would not be named, sat down. “[1:It sings],” {1:she} whispered."
    assert "Lyon" not in names(text)


def test_sign_at_an_exchange_is_nobody(names):
    text = "Kestrel Rope Works (NASDAQ: KRWX) lost a ship. {1:The company} said [1:it was sorry]."
    assert names(text) == ["Kestrel Rope Works"]


def test_home_of_the_described_one_is_not_who_is_meant(names):
    text = "Odile Farrant, 34, came to Leeds. {1:The 34-year-old, from Leeds, West Yorks,} said [1:it was late]."
    assert names(text) == ["Odile Farrant"]


def test_ministry_is_the_nearest_one_told_of(resolve):
    text = (
        "{1:The ministry of culture} said [1:yes]. Last month the energy ministry fined a ferry. {2:The ministry} said"
        " [2:no]."
    )
    assert resolve(text)[1].speaker.description == "the energy ministry"


def test_people_of_countries_are_somebody_told_of(names):
    text = (
        "Rovers manager Stig Hallam left the lock on Monday. Hallam was angry.\n"
        "“[1:It leaks],” said {1:the Dane}.\n“[2:It does not],” {2:the Italian} said."
    )
    assert names(text) == ["Stig Hallam", None]


@pytest.mark.parametrize("source", ["the French", "the British"])
def test_a_whole_people_is_nobody(resolve, source):
    (one,) = resolve(f"The manager, Stig Hallam, left. “[1:It leaks],” said {{1:{source}}}.")
    assert one.speaker is not None
    assert one.speaker.kind != "unnamed_person"
    assert one.speaker.name != "Stig Hallam"


def test_captain_is_a_midfielder_too(names):
    text = "United captain Marcus Orr saw it. “[1:He clipped me],” {1:the midfielder} said."
    assert names(text) == ["Marcus Orr"]


def test_description_at_the_top_is_whom_the_next_paragraph_names_with_an_age(names):
    text = (
        "A lock keeper has told a court that he flooded a town.\n\nTobias Wren, 47, of Mill Street, wept.\n\n"
        "{1:The keeper} said [1:he was asleep]."
    )
    assert names(text) == ["Tobias Wren"]


@pytest.mark.parametrize("name", ["Odile Farrant", "The Rt Rev Odile Farrant", "Dame Odile Farrant"])
def test_lede_is_about_whom_the_next_paragraph_opens_with(names, name):
    text = f"{{1:The Bishop of Brill}} has told us [1:it leaks].\n\n{{2:{name}}} said [2:she knew]."
    assert names(text) == ["Odile Farrant"] * 2


def test_company_is_the_one_whose_plan_it_tells(names):
    text = (
        "Ten people left Kestrel Rope Works. Orvane Trading declined to comment. {1:Orvane} said [1:no].\n\n"
        "[2:Kestrel will close its mill], {2:the company} said."
    )
    assert names(text)[1] == "Kestrel Rope Works"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brill Constabulary closed the lock. [1:Stay away], {1:the force} said.", "Brill Constabulary"),
        ("Kestrel Airways lost a plane. [1:It is sad], {1:the airline} said.", "Kestrel Airways"),
        ("Brill College closed. Tobias Wren wept. [1:It is sad], {1:the university} said.", "Brill College"),
    ],
)
def test_body_is_described_by_another_word_for_what_it_is_called(names, text, expected):
    assert names(text) == [expected]


def test_title_in_marks_inside_a_description_is_nobody(names):
    text = 'The lock leaks. {1:The "Paper Moon" singer, 27,} said [1:it was late].'
    assert names(text) == [None]


def test_brother_is_no_she(names):
    text = "{1:Her brother} said [1:it leaked]. He had his good coat on. {2:She} said [2:no]."
    assert names(text)[1] is None


def test_prime_minister_is_not_the_finance_minister_named_before(resolve):
    text = (
        "Farmers met finance minister Ivo Sand on Tuesday. “[1:We have listened],” {1:Mr Sand} said.\n\n{2:The prime"
        " minister} said [2:there would be no change]. {3:The finance minister} said [3:he agreed]."
    )
    resolutions = resolve(text)
    assert [one.speaker.name for one in resolutions] == ["Ivo Sand", None, "Ivo Sand"]
    assert [one.text for one in resolutions[0].speaker.roles] == ["finance minister"]


def test_judge_is_not_the_lawyer_named_before(resolve):
    text = (
        "A man who robbed three kiosks has been jailed. {1:His lawyer, Odile Farrant,} said [1:he was sorry].\n\n"
        "{2:The judge} said: “[2:You put three people in fear].”"
    )
    lawyer, judge = resolve(text)
    assert (lawyer.speaker.name, judge.speaker.name) == ("Odile Farrant", None)
    assert "judge" not in [one.text for one in lawyer.speaker.roles]


@pytest.mark.parametrize("source", ["the Dubliner", "the Londoner"])
def test_one_of_a_town_is_a_person(names, source):
    text = f"Tobias Wren won the race on Sunday. “[1:I felt strong],” {{1:{source}}} said."
    assert names(text) == ["Tobias Wren"]


def test_short_office_is_no_organisation(names):
    text = "Prime Minister Odile Farrant came on Sunday. “[1:All will be paid],” {1:the PM} said."
    assert names(text) == ["Odile Farrant"]


def test_body_as_a_speaker_is_nobodys_role(resolve):
    text = "Justice Odile Farrant and Justice Ivo Sand heard it. “[1:It cannot sleep],” {1:the bench} said."
    (one,) = resolve(text)
    assert [role.text for role in one.speaker.roles] in ([], ["Justice"])


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the 31-year-old Dane", "Stig Hallam"),
        ("the dad-of-two", "Stig Hallam"),
        ("the former school cook", "Stig Hallam"),
        ("the mum-of-two", None),
    ],
)
def test_epithet_is_whom_the_paragraph_is_about(names, source, name):
    text = f"Stig Hallam, 31, of Mill Street, lost his boat on Sunday. “[1:I cried],” {{1:{source}}} said."
    assert names(text) == [name]


def test_broadcaster_who_is_one_person_is_no_body(names):
    text = "Odile Farrant, a broadcaster, met Orvane Radio. “[1:It leaks],” {1:the broadcaster} said."
    assert names(text) == ["Odile Farrant"]


@pytest.mark.parametrize(
    "source",
    [
        "a clerk, who asked not to be named,",
        "a clerk, speaking on condition of anonymity,",
        "an unidentified clerk",
        "the clerk, who declined to be identified,",
    ],
)
def test_who_will_not_be_named_stays_unnamed(names, source):
    assert names(f"Clerk Odile Farrant came early. [1:It leaks], {{1:{source}}} said.") == [None]


def test_victims_mother_is_not_the_judge(names):
    text = "Judge Odile Farrant heard it. {1:The victim's mother} said [1:it was late]."
    assert names(text) == [None]


@pytest.mark.parametrize("body", ["Brill University", "the Bakers' Union", "Brill Crown Court"])
def test_company_is_no_university_union_or_court(names, body):
    assert names(f"{body} was closed. {{1:The company}} said [1:it leaked].")[0] != body.removeprefix("the ")


@pytest.mark.parametrize(
    "opening",
    [
        "Kestrel Works Inc. today announced",
        "Kestrel Works (NYSE: KRW) announced today",
        "Kestrel Works has today launched",
    ],
)
def test_company_in_a_release_is_whose_release_it_is(names, opening):
    text = (
        f"{opening} that it has bought Orvane Sails LLC.\n\n“[1:A good home],” added {{1:Tobias Wren}}, founder of"
        " Orvane Sails.\n\n{2:The company} expects [2:a good year]."
    )
    assert names(text)[1].startswith("Kestrel Works")


def test_company_of_a_town_is_not_the_town(names):
    text = "{1:AgriCorp}, which makes it, said [1:it was pleased]. “[2:It is safe],” {2:the St Louis company} said."
    assert names(text) == ["AgriCorp"] * 2


def test_very_young_one_is_no_manager(names):
    text = (
        "Substitute Kofi Adu scored late. “[1:We earned it],” said {1:Castleby boss Ray Sand}. “[2:Kofi has waited],”"
        " {2:Sand} said.\n\n{3:The 23-year-old} said [3:he had packed]."
    )
    assert names(text)[2] == "Kofi Adu"


@pytest.mark.parametrize("age", ["3½", "100", "1,200", "9" * 5000])
def test_strange_ages_do_no_harm(names, age):
    assert len(names(f"Judge Ana Sand rose. [1:It leaks], {{1:the {age}-year-old}} said.")) == 1


def test_office_in_capitals_that_announces_is_whom_the_next_paragraph_names(resolve):
    text = (
        "[1:Towns may fine them], {1:the Environment Secretary} has announced.\n\n{2:Odile Farrant} said [2:it was"
        " time].\n\nLabour’s Tobias Wren wept. {3:The shadow minister} said [3:no].\n\n{4:The Cabinet minister} said"
        " [4:yes]."
    )
    resolutions = resolve(text)
    assert [one.speaker.name for one in resolutions[:2]] == ["Odile Farrant"] * 2
    assert "shadow minister" not in [role.text for role in resolutions[1].speaker.roles]


def test_company_with_a_capital_is_described(names):
    text = "Halden Works plc mended it. Halden Works plc was glad. {1:The Company} said [1:it leaked]."
    assert names(text) == ["Halden Works plc"]


def test_company_is_no_union(names):
    text = "The RDU union wept. Its chief was late. {1:The company} said [1:it leaked]."
    assert names(text) == [None]


def test_cousin_of_the_mayor_is_no_mayor(names):
    text = (
        "Prime Minister Sander Ekberg lost. It rained. Nobody came. It was cold. The lift was bust.\n\nTorvald Lind,"
        " the prime minister’s cousin, laughed. “[1:My cousin],” replied {1:the prime minister}, “[1:counts spoons].”"
    )
    assert names(text) == ["Sander Ekberg"]


def test_reply_is_no_person(names):
    text = "Odile Farrant wrote often. {1:That reply} stated [1:that it was late]."
    assert names(text) == [None]


def test_what_somebody_runs_is_not_its_head(names):
    text = "{1:Odile Farrant, who runs the festival,} said [1:it leaked]. {2:The festival} said [2:it was late]."
    assert names(text) == ["Odile Farrant", None]


def test_title_in_marks_is_no_person(names):
    text = "Karl Sand came late. ‘Mr Wednesday’, as they call him, sat down. {1:He} denies [1:it]."
    assert names(text) == ["Karl Sand"]


def test_the_national_is_no_name_where_more_is_told_behind_a_comma(names):
    text = "Later Odile Farrant agreed. “[1:It leaks],” said {1:the Icelander, who now lives in Brill}."
    assert names(text) == ["Odile Farrant"]
