"""Those whom the others in a conversation call by name."""

from __future__ import annotations


def test_one_who_is_only_described_has_the_name_by_which_the_other_calls_him(names):
    text = "“[1:Load?]” asked {1:a clerk}.\n\n“[2:You know it, Tobias,]” said {2:Odile Farrant}. “[2:Let me through.]”"
    assert names(text) == ["Tobias", "Odile Farrant"]


def test_one_who_is_called_an_odd_number_of_turns_away_is_the_other(names):
    text = (
        "“[1:It leaks, Tobias.]”\n\n“[2:I know.]”\n\n“[3:You never told me.]”\n\n"
        "“[4:You never asked],” said {4:an old keeper}."
    )
    assert names(text)[3] == "Tobias"


def test_one_who_is_called_two_turns_away_is_not_the_one_who_calls(names):
    text = "“[1:It leaks, Tobias.]”\n\n“[2:I know.]”\n\n“[3:You never told me],” said {3:an old keeper}."
    assert names(text)[2] is None


def test_narrator_has_the_name_by_which_others_call_him(names):
    text = "“[1:It leaks],” {1:I} said.\n\n“[2:It always did, Tobias],” said {2:Odile Farrant}."
    assert names(text) == ["Tobias", "Odile Farrant"]


def test_narrator_is_whoever_is_called_and_never_named_outside_of_conversations(names):
    text = (
        "“[1:It leaks],” {1:I} said.\n\nNobody cared. Rain fell on the gates.\n\n“[2:Go home, Tobias],” said"
        " {2:Odile Farrant}, and she shut the door."
    )
    assert names(text)[0] == "Tobias"


def test_narrator_is_nobody_who_is_named_outside_of_conversations(names):
    text = (
        "“[1:It leaks],” {1:I} said.\n\nTobias Wren slept by the fire. Rain fell on the gates.\n\n“[2:Get up, Tobias],”"
        " said {2:Odile Farrant}, and she shut the door."
    )
    assert names(text)[0] is None


def test_one_who_is_called_two_names_keeps_none(names):
    text = (
        "“[1:It leaks, Tobias],” said {1:Odile Farrant}.\n\n“[2:It does],” said {2:an old keeper}.\n\n"
        "“[3:Then mend it, Linus],” said {3:Odile Farrant}."
    )
    assert names(text)[1] is None


def test_one_who_is_called_and_answers_with_his_name_is_not_the_one_beside_him(names):
    text = (
        "“[1:It leaks],” said {1:an old keeper}.\n\n“[2:Mend it, Tobias],” said {2:Odile Farrant}.\n\n"
        "“[3:I shall],” said {3:Tobias}."
    )
    assert names(text) == [None, "Odile Farrant", "Tobias"]


def test_one_of_another_gender_is_not_who_is_called(names):
    text = "“[1:It leaks],” said {1:the waitress}.\n\n“[2:Mend it, Mr. Wren],” said {2:Odile Farrant}."
    assert names(text)[0] is None


def test_oath_calls_nobody(names):
    text = "“[1:It leaks],” said {1:an old keeper}.\n\n“[2:My God, it does],” said {2:Odile Farrant}."
    assert names(text)[0] is None


def test_strange_name_is_one_where_it_ends_a_clause_that_calls_somebody(names):
    text = "“[1:It leaks],” {1:the ferryman} said.\n\n“[2:Then bail, Ostrek.]”"
    assert names(text)[0] == "Ostrek"


def test_relative_called_by_what_he_is_has_no_name(names):
    text = "“[1:It leaks],” {1:the ferryman} said.\n\n“[2:Then bail, Babushka],” {2:Marta Lund} said."
    assert names(text)[0] is None
