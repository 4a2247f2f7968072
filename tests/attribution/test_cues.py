"""Cues are described: dictionary form, act, negation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.annotations import ACTS, Cue
from quoteattr.attribution.cue_words import find_cue_words, guess_lemma, read_cue_words
from quoteattr.attribution.cues import describe_cue
from quoteattr.errors import DataError


def describe(marked: str) -> Cue:
    """Describe the cue of a text that marks it as [cue], its source as <source> and its content as {content}."""
    text = ""
    starts: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    for character in marked:
        if character in "[<{":
            starts[character] = len(text)
        elif character in "]>}":
            opening = {"]": "[", ">": "<", "}": "{"}[character]
            spans[opening] = (starts[opening], len(text))
        else:
            text += character
    return describe_cue(text, spans["["], source=spans.get("<"), content=spans.get("{"))


@pytest.mark.parametrize(
    ("marked", "lemma"),
    [
        ("<Ola Brandt> [said] {it rained}", "say"),
        ("<Ola Brandt> [has not said whether] {it rained}", "say"),
        ("<She> [told reporters] {it rained}", "tell"),
        ("{It rained}, [according to] <the ferry captain>", "according to"),
        ("[In the words of] <her aunt>, {it rained}", "in the words of"),
        ("<Brandt>['s view that] {rain helps}", "view"),
        ("<Brandt>[’s claim that] {rain helps}", "claim"),
        ("[the thought that] {rain helps}", "thought"),
        ("<Brandt> [declined to comment]", "comment"),
        ("<Brandt> [declined] {to appear}", "decline"),
        ("<Brandt> [is convinced that] {rain helps}", "convince"),
        ("<Brandt> [was quoted as saying] {rain helps}", "say"),
        ("<Brandt> [responded on Friday, saying] {rain helps}", "say"),
        ("<Brandt> [issued a statement saying] {rain helps}", "say"),
        ("<Brandt> [made the claim that] {rain helps}", "claim"),
        ("<Brandt> [made no mention of] {rain}", "mention"),
        ("<Brandt> [also denied] {it}", "deny"),
        ("<Brandt> [continued to insist] {it rained}", "insist"),
        ("<Brandt> [began arguing] {it rained}", "argue"),
        ("<Brandt> [continued]: {“It rained.”}", "continue"),
        ("<Brandt> [ruled out] {a return}", "rule out"),
        ("<Brandt> [has made clear] {it rained}", "make clear"),
        ("<Brandt> [is optimistic that] {it will rain}", "optimistic"),
        ("<Brandt> [admitted] {it}", "admit"),
        ("<Brandt> [referring to] {rain}", "refer"),
        ("<Brandt> [saw] {no need}", "see"),
        ("<Brandt> [found] {no need}", "find"),
        ("<Brandt> [’ve long believed] {it}", "believe"),
        ("<Brandt> [SAYS]: {It Rained}", "say"),
        ("<Brandt> [only reluctantly conceded] {it}", "concede"),
        ("<Brandt> [reportedly yelled] {stop}", "yell"),
        ("<Brandt> [reportedly] {left}", "reportedly"),
        ("<Brandt> [a clear message that] {it rained}", "message"),
        ("<Brandt>[:] {It rained.}", ":"),
        ("<Brandt> [blustered that] {it rained}", "bluster"),
        ("<Brandt> [was badgering] {them}", "badger"),
    ],
)
def test_the_lemma_is_the_dictionary_form_of_the_word_that_governs_the_content(marked: str, lemma: str) -> None:
    assert describe(marked).lemma == lemma


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("<Ines Roth> [said] {he believes it}", "statement"),
        ("<Ines Roth> [wrote] {it}", "statement"),
        ("<Ines Roth> [suggested] {a walk}", "statement"),
        ("{A walk}, [according to] <Ines Roth>", "statement"),
        ("<Ines Roth> [seemed to mock] {the idea}", "statement"),
        ("<Ines Roth> [grumbled about] {it}", "statement"),
        ("<Ines Roth>[:] {Yes.}", "statement"),
        ("<Mr. Record> [said] {yes}", "statement"),
        ("<The poll’s authors> [said] {yes}", "statement"),
        ("<the report> [noted] {a gap}", "statement"),
        ("<Ines Roth> [thinks] {it will do}", "belief"),
        ("<Ines Roth> [does not want] {it}", "belief"),
        ("<Ines Roth> [feared that] {it was late}", "belief"),
        ("<Ines Roth> [is worried about] {it}", "belief"),
        ("<Ines Roth> [is crestfallen that] {it ended}", "belief"),
        ("<Ines Roth>['s hope that] {it ends}", "belief"),
        ("<They> [were seen as] {slow}", "belief"),
        ("<Voters> [showed little interest in] {it}", "belief"),
        ("[In the eyes of] <many>, {it ended}", "belief"),
        ("<A poll> [shows] {a tie}", "finding"),
        ("<a poll released last Friday> [suggests] {a tie}", "finding"),
        ("<a study of ferries by two economists> [said] {they are late}", "finding"),
        ("{They are late}, [according to] <official statistics>", "finding"),
        ("[In] <a survey of sailors>, {most were late}", "finding"),
        ("<the report> [suggests] {a gap}", "finding"),
        ("<Records> [indicate] {a gap}", "finding"),
        ("<The inquiry> [found] {a gap}", "finding"),
        ("<Poll>[:] {Most sailors late}", "finding"),
    ],
)
def test_the_act_follows_the_verb_and_for_things_that_show_something_the_source(marked: str, act: str) -> None:
    assert describe(marked).act == act


@pytest.mark.parametrize(
    "marked",
    [
        "<Tariq Moll> [did not say] {when}",
        "<Tariq Moll> [didn't say] {when}",
        "<Tariq Moll> [didn’t say] {when}",
        "<Tariq Moll> did not [say] {when}",
        "<Tariq Moll> has not yet publicly [said] {when}",
        "<Tariq Moll> did not, however, [say] {when}",
        "did not [say] {when}",
        "<Tariq Moll> [has not said whether] {he will}",
        "<Tariq Moll> [would not say] {when}",
        "<Tariq Moll> [never said] {so}",
        "<Tariq Moll>, [without saying] {when}",
        "<Tariq Moll> [declined to say] {when}",
        "<Tariq Moll> declined to [comment]",
        "<Tariq Moll> [declined] {to comment}",
        "<Tariq Moll> [refused to confirm] {it}",
        "<Tariq Moll> [failed to mention] {it}",
        "<Tariq Moll> [was unable to say] {when}",
        "<Tariq Moll> [stopped short of calling] {it a loss}",
        "<Tariq Moll> [no longer believes] {it}",
        "<Tariq Moll> [made no mention of] {it}",
        "<Tariq Moll> [did not make the same argument about] {it}",
        "<Tariq Moll> [said nothing about] {it}",
        "<Tariq Moll> [has no plans to announce] {it}",
        "<Tariq Moll> [denied] {it}",
        "<Tariq Moll> [did not deny] {it}",
        "<Tariq Moll> [rejected the idea that] {it failed}",
        "<Tariq Moll> [disputed that] {it failed}",
        "<Tariq Moll>['s denial that] {it failed}",
        "<Tariq Moll> [doubts] {it failed}",
        "<Tariq Moll> [is not sure] {it failed}",
        "<Tariq Moll> [is skeptical that] {it failed}",
        "<No one> [said] {so}",
        "<None of his friends> [believes] {it}",
    ],
)
def test_a_cue_is_negated_where_the_source_does_not_hold_the_content(marked: str) -> None:
    assert describe(marked).negated


@pytest.mark.parametrize(
    "marked",
    [
        "<Tariq Moll> [said] {it did not rain}",
        "{“It did not,”} [said] <Tariq Moll>",
        "{It is not}, <Tariq Moll> [said]",
        "<Tariq Moll>, who did not attend, [said] {so}",
        "<Tariq Moll> could not attend but [said] {so}",
        "<Tariq Moll> did not. [Said] <she>: {so}",
        "<Tariq Moll> [not only said] {so}",
        "<Tariq Moll> [did not only say] {so}",
        "<Tariq Moll> did not just [say] {so}",
        "<Tariq Moll> [is not alone in saying] {so}",
        "<Tariq Moll> [never failed to say] {so}",
        "<Tariq Moll> [did not hesitate to call] {it bad}",
        "<Tariq Moll> [warned against] {it}",
        "<Tariq Moll> [decided not to seek] {it}",
        "<Tariq Moll> [has no doubt that] {it failed}",
        "<Tariq Moll> [does not doubt] {it}",
        "<Tariq Moll> will no doubt [say] {so}",
        "<Tariq Moll> declined to comment, [saying] {it was late}",
        "<Tariq Moll> [declined to comment, saying] {it was late}",
        "{“I never did,”} <Tariq Moll> [disagreed].",
        "<Tariq Moll> [denied it]: {“I never did.”}",
        "<Tariq Moll> [dismissed it as] {nonsense}",
        "<No. 10> [said] {so}",
        "<the boat> of the failed talks [said] {so}",
    ],
)
def test_a_negation_that_does_not_reach_the_cue_leaves_it_affirmed(marked: str) -> None:
    assert not describe(marked).negated


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("argued", "argue"),
        ("planning", "plan"),
        ("denies", "deny"),
        ("added", "add"),
        ("vowed", "vow"),
        ("lying", "lie"),
        ("discusses", "discuss"),
        ("expresses", "express"),
        ("encouraging", "encourage"),
        ("foretold", "foretell"),
        ("counter-argued", "counter-argue"),
        ("jogged", "jog"),
        ("danced", "dance"),
        ("typed", "type"),
        ("walks", "walk"),
        ("obvious", "obvious"),
        ("sing", "sing"),
    ],
)
def test_inflection_is_undone_for_listed_and_other_words(form: str, lemma: str) -> None:
    assert guess_lemma(form) == lemma


def test_the_list_is_large_and_holds_each_word_once_for_each_part_of_speech() -> None:
    words = read_cue_words()
    keys = [(word.lemma, word.part) for word in words]
    assert len(keys) == len(set(keys))
    assert sum(word.part == "verb" for word in words) > 300
    assert {word.act for word in words} == set(ACTS)
    assert not find_cue_words("zzz")


def test_offsets_outside_the_text_are_refused() -> None:
    with pytest.raises(DataError):
        describe_cue("said", (2, 9))


_WORDS = st.sampled_from(
    "said not 's ’s never stop stop short of no doubt : , “ ” made to the poll as \n saying Moll".split(" ")
)
_TEXTS = st.one_of(st.text(), st.lists(_WORDS).map(" ".join))


@given(st.data(), _TEXTS)
def test_any_span_of_any_text_gets_a_cue_with_its_exact_text(data: st.DataObject, text: str) -> None:
    def draw_span() -> tuple[int, int]:
        start = data.draw(st.integers(0, len(text)))
        return start, data.draw(st.integers(start, len(text)))

    span = draw_span()
    source = draw_span() if data.draw(st.booleans()) else None
    content = draw_span() if data.draw(st.booleans()) else None
    cue = describe_cue(text, span, source=source, content=content)
    assert cue.span.text == text[slice(*span)] == text[cue.span.start : cue.span.end]
    assert cue.act in ACTS
    assert cue == describe_cue(text, span, source=source, content=content)
