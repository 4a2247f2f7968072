"""A cue or a source ends with its paragraph, and with a whole phrase."""

import pytest

from quoteattr.attribution.edges import (
    complete,
    find_link,
    finish,
    whole_name,
    whole_words,
    with_kin,
    with_reply,
    within_paragraph,
    without_rest,
    without_verb,
)
from tests.scoring import place

LONG = "The harbour was calm that morning and the boats stayed in, said Mayor Ana"


@pytest.mark.parametrize(
    ("text", "span", "near", "kept"),
    [
        ("A Quiet Night\n\nThe coast guard said so.", "A Quiet Night\n\nThe coast guard", 99, "The coast guard"),
        ("A Quiet Night\nThe coast guard said so.", "A Quiet Night\nThe coast guard", 99, "The coast guard"),
        ("A Quiet Night\r\n\r\nThe coast guard said so.", "Night\r\n\r\nThe coast guard", 99, "The coast guard"),
        ("It held, said Ana Silva.\n\nMore rain came.", "Ana Silva.\n\nMore", 0, "Ana Silva."),
        (f"{LONG}\nSilva on Friday.", "Mayor Ana\nSilva", 0, "Mayor Ana\nSilva"),
        (f"{LONG}\n\nSilva on Friday.", "Mayor Ana\n\nSilva", 0, "Mayor Ana"),
        ("said Ana Silva", "Ana Silva", 0, "Ana Silva"),
    ],
)
def test_the_part_next_to_the_cue_is_kept(text: str, span: str, near: int, kept: str) -> None:
    start = text.index(span)
    found = within_paragraph(text, (start, start + len(span)), near)
    assert text[slice(*found)] == kept


@pytest.mark.parametrize(
    ("text", "broken", "whole"),
    [
        ("The note read: stay.", "The", "The note"),
        ("A page put online by a clerk says so.", "A page put online by a", "A page put online by a clerk"),
        ("Friends such as the Lunds agree.", "Friends such as", "Friends such as the Lunds"),
        ("She said no.", "She", "She"),
        ("In his view, that is that.", "his", "his"),
        ("a man who\nslept", "a man who", "a man who"),
        ("It was said by the.", "the", "the"),
    ],
)
def test_a_source_waits_for_the_end_of_its_phrase(text: str, broken: str, whole: str) -> None:
    start = text.index(broken)
    assert complete(text, (start, start + len(broken)), len(text)) == (start, start + len(whole))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Chief engineer (water works) Ana Ruiz told the town", "Chief engineer (water works) Ana Ruiz"),
        ("Chief engineer (water works) on Monday told the town", "Chief engineer (water works)"),
        ("Chief engineer (water works) Monday told the town", "Chief engineer (water works)"),
    ],
)
def test_a_title_with_a_bracket_waits_for_the_name(text: str, whole: str) -> None:
    assert complete(text, (0, text.index(")") + 1), text.index("told")) == (0, len(whole))


@pytest.mark.parametrize(
    ("text", "name", "broken", "whole"),
    [
        ("Mr Silva from the mill said no.", "Mr Silva", "Mr", "Mr Silva"),
        ("The Rev. Ana Silva has said no.", "Rev. Ana Silva", "The Rev. Ana", "The Rev. Ana Silva"),
        ("Ana Silva, who wept, said no.", "Ana Silva, who wept", "Ana Silva, who", "Ana Silva, who"),
        ("Ana Silva said no.", "Ana Silva said no", "Ana Silva", "Ana Silva"),
    ],
)
def test_a_source_ends_with_a_whole_name(text: str, name: str, broken: str, whole: str) -> None:
    names = [(text.index(name), text.index(name) + len(name))]
    assert whole_name(text, (0, len(broken)), names, text.index(" no")) == (0, len(whole))


def test_a_source_does_not_run_into_the_next_part() -> None:
    assert whole_name("Ana Silva said no.", (0, 3), [(0, 9)], 4) == (0, 3)
    assert complete("The note read: stay.", (0, 3), 6) == (0, 3)


@pytest.mark.parametrize(
    ("text", "broken", "whole"),
    [
        ("it fell because of the, well, tide", "it fell because of the", "it fell because of the"),
        ("it fell because nobody cared, he said", "it fell because", "it fell because nobody cared"),
        ("stones from the pier (and more) fell", "stones from the", "stones from the pier"),
        ("he would do that again", "he would do that", "he would do that"),
        ("a plot by the river board, he said", "a plot by", "a plot by the river board"),
        ("as they passed by. It rained", "they passed by", "they passed by"),
        ("it stood for the", "it stood for the", "it stood for the"),
        ("he met Ruiz's aide in May. She left", "he met", "he met Ruiz's aide in May"),
        ("he met Ruiz's aide in May", "he met Ruiz", "he met Ruiz's aide in May"),
        ("he met the nurses’ aide in May", "he met the nurses", "he met the nurses’ aide in May"),
        (
            "he met Ana Ruiz’s aide, Lord Lind, over lunch, in May",
            "he met",
            "he met Ana Ruiz’s aide, Lord Lind, over lunch",
        ),
        ("he met Ana Ruiz’s aide, Lord Lind, and left", "he met", "he met Ana Ruiz’s aide"),
        ("they called them 'the heroes' in May", "the heroes", "the heroes"),
        ("he met Ruiz in May", "he met", "he met"),
    ],
)
def test_content_waits_for_the_end_of_its_clause(text: str, broken: str, whole: str) -> None:
    start = text.index(broken)
    end = start + len(broken)
    assert text[slice(*finish(text, (start, end), len(text)))].rstrip() == whole


def test_content_does_not_run_into_the_next_part() -> None:
    assert finish("it fell because Lee slept", (0, 15), 16) == (0, 15)
    assert finish("it fell Lee's father says", (0, 7), 8) == (0, 7)


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("tweeted @ana_ruiz_09 on", "@ana", "@ana_ruiz_09"),
        ("tweeted @ana_ruiz_09 on", "09", "ana_ruiz_09"),
        ("said Ana Ruiz.", "Ana Ru", "Ana Ruiz"),
        ("said Ana Ruiz.", "Ana Ruiz", "Ana Ruiz"),
        ("Ana", "Ana", "Ana"),
    ],
)
def test_a_span_ends_with_a_whole_word(text: str, part: str, whole: str) -> None:
    start = text.index(part)
    assert text[slice(*whole_words(text, (start, start + len(part))))] == whole


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("RUIZ: It fell.", ":"),
        ("**Ruiz (laughs):** “It fell.”", ":"),
        ("Ruiz – It fell.", "–"),
        ("“It fell.” ― Ruiz", "―"),
        ("“It fell.”\n\n-- Ruiz", "--"),
        ("Ruiz wept: “It fell.”", None),
        ("“It fell.” Ruiz", None),
        ("Ruiz It fell.", None),
    ],
)
def test_a_mark_may_stand_for_the_verb(text: str, mark: str | None) -> None:
    source, content = text.index("Ruiz" if "Ruiz" in text else "RUIZ"), text.index("It fell")
    found = find_link(text, (source, source + 4), [(content, content + 7)])
    assert (text[slice(*found)] if found else None) == mark


@pytest.mark.parametrize(
    ("source", "bare"),
    [("he'd", "he"), ("and I’ll", "and I"), ("Ana Ruiz's", "Ana Ruiz's"), ("the", "the"), ("Ana always", "Ana")],
)
def test_a_source_is_without_the_verb_written_to_it(source: str, bare: str) -> None:
    assert source[slice(*without_verb(source, (0, len(source))))] == bare


@pytest.mark.parametrize(
    ("text", "source", "bare"),
    [
        ("not, according to his ex-wife, in bed", "his ex-wife, in bed", "his ex-wife"),
        ("said the mayor, Ana Ruiz, only dogs", "the mayor, Ana Ruiz, only dogs", "the mayor, Ana Ruiz"),
        ("said Ana Ruiz, in the chair", "Ana Ruiz, in the chair", "Ana Ruiz, in the chair"),
        ("Ana Ruiz, only thirty, said", "Ana Ruiz, only thirty", "Ana Ruiz, only thirty"),
    ],
)
def test_a_source_is_without_what_goes_on_behind_it(text: str, source: str, bare: str) -> None:
    cue = next(place(text, word) for word in ("according to", "said") if word in text)
    assert text[slice(*without_rest(text, place(text, source), cue))] == bare


def test_a_reply_that_comes_is_nobody() -> None:
    text = "Late, came the prompt reply."
    assert with_reply(text, place(text, "came"), place(text, "the prompt reply")) == (
        place(text, "came the prompt reply"),
        None,
    )
    assert with_reply("came the mayor", (0, 4), (5, 14)) == ((0, 4), (5, 14))


@pytest.mark.parametrize(
    ("text", "source", "whole"),
    [
        (
            "The family of a nurse killed in May have accused us.",
            "a nurse killed in May",
            "The family of a nurse killed in May",
        ),
        ("On Friday friends of Ana Ruiz have accused us.", "Ana Ruiz", "friends of Ana Ruiz"),
        ("The mayor of Lund have accused us.", "Lund", "Lund"),
    ],
)
def test_whose_family_speaks_does_not(text: str, source: str, whole: str) -> None:
    assert with_kin(text, place(text, source), place(text, "have accused")) == place(text, whole)


def test_whose_words_are_behind_a_cue_stays() -> None:
    text = "According to a sister of Ana Ruiz, it leaks."
    assert with_kin(text, place(text, "Ana Ruiz"), place(text, "According to")) == place(text, "Ana Ruiz")


@pytest.mark.parametrize(
    ("text", "broken", "whole"),
    [
        ("She said just that in Ruiz v Lund Council.", "just that in Ruiz v", "just that in Ruiz v Lund Council"),
        ("She cited Ruiz v. Lund, and left.", "Ruiz v", "Ruiz v. Lund"),
        ("She took vitamin C, and left.", "vitamin C", "vitamin C"),
    ],
)
def test_a_case_is_named_as_a_whole(text: str, broken: str, whole: str) -> None:
    assert finish(text, place(text, broken), len(text)) == place(text, whole)
