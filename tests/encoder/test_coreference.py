"""A mention's head is found, and its antecedent among candidates."""

from __future__ import annotations

import re

import numpy as np
import pytest
from attrs import evolve

from quoteattr.encoder import EncoderCoreference, find_paragraphs, find_sentences
from quoteattr.encoder.coreference import find_head
from quoteattr.encoder.windows import make_windows
from tests.scoring import place, sure_scores


@pytest.mark.parametrize(
    ("mention", "head"),
    [
        ("she", "she"),
        ("Ann Lee", "Ann"),
        ("Mayor Ann Lee", "Mayor"),
        ("the mayor", "mayor"),
        ("the mayor of Port Ellery", "mayor"),
        ("officials familiar with the plan", "officials"),
        ("a woman who saw it", "woman"),
        ("the engineer, a lifelong sailor", "engineer"),
        ("spokeswoman Ann Lee", "Ann"),
        ("…", "…"),
    ],
)
def test_the_head_of_a_mention(mention: str, head: str) -> None:
    text = f"Then {mention} left."
    assert find_head(text, place(text, mention)) == place(text, mention)[0] + mention.index(head)


TEXT = "Ann Lee met Tom Bray . Later she left ."
SHE = place(TEXT, "she")
LEE, BRAY = place(TEXT, "Ann Lee"), place(TEXT, "Tom Bray")


def test_the_linked_candidate_is_the_likely_one() -> None:
    found = EncoderCoreference(TEXT, [sure_scores(TEXT, links={("antecedent", SHE): LEE})]).antecedents(
        SHE, [LEE, BRAY]
    )
    assert found[0] > 0.99
    assert sum(found) <= 1.0001


def test_a_candidate_behind_the_mention_gets_nothing() -> None:
    scores = sure_scores(TEXT, links={("antecedent", LEE): BRAY})
    assert EncoderCoreference(TEXT, [scores]).antecedents(LEE, [BRAY]) == [0.0]


def test_without_candidates_or_scores_there_is_nothing_to_say() -> None:
    assert EncoderCoreference(TEXT, [sure_scores(TEXT)]).antecedents(SHE, []) == []
    assert EncoderCoreference(TEXT, []).antecedents(SHE, [LEE]) == [0.0]
    assert EncoderCoreference("", [sure_scores("")]).antecedents((0, 0), [(0, 0)]) == [0.0]


def test_sentences_start_where_the_encoder_says_and_never_leave_their_paragraph() -> None:
    text = "It held . Then it fell .\nNobody came ."
    scores = sure_scores(text)
    sentences = scores.sentences.copy()
    sentences[[0, 3, 7]] = 0.9
    found = find_sentences(text, find_paragraphs(text), [evolve(scores, sentences=sentences)])
    assert [text[start:end].strip() for start, end in found] == ["It held .", "Then it fell .", "Nobody came ."]


def test_paragraphs_alone_are_sentences_where_the_encoder_sees_none() -> None:
    assert find_sentences("Storm\nOut", [(0, 5), (6, 9)], []) == [(0, 5), (6, 9)]


def test_a_sentence_takes_its_opening_mark_along_and_ends_with_a_stop() -> None:
    text = 'It held. "We knew," she said. (It had to.) Dawn: "Look!" Then, again, rain.'
    scores = sure_scores(text)
    everywhere = evolve(scores, sentences=np.full(len(scores.pieces), 0.9, dtype=np.float32))
    found = find_sentences(text, [(0, len(text))], [everywhere])
    assert [text[start:end].strip() for start, end in found] == [
        "It held.",
        '"We knew," she said.',
        "(It had to.)",
        'Dawn: "Look!"',
        "Then, again, rain.",
    ]


def test_a_short_title_ends_no_sentence() -> None:
    text = "Smt. Devi rose. Prof. Lind sat."
    scores = sure_scores(text)
    everywhere = evolve(scores, sentences=np.full(len(scores.pieces), 0.9, dtype=np.float32))
    found = find_sentences(text, [(0, len(text))], [everywhere])
    assert [text[start:end].strip() for start, end in found] == ["Smt. Devi rose.", "Prof. Lind sat."]


QUOTED = "Ann Lee met Tom Bray . “ It will rain , ” she said ."
RAIN = place(QUOTED, "It will rain ,")
NAMED = [place(QUOTED, "Ann Lee"), place(QUOTED, "Tom Bray")]


def test_the_names_of_a_speaker_are_told_from_what_he_says() -> None:
    said = EncoderCoreference(QUOTED, [sure_scores(QUOTED, links={("name", RAIN): NAMED[0]})])
    first, found = said.speakers(RAIN, NAMED)
    assert first == 0
    assert found[0] > 0.99
    assert found[1] < 0.01


def test_the_mark_in_front_of_what_is_said_asks_for_it() -> None:
    text = "Ann Lee met Tom Bray . “It will rain , ” she said ."
    rain, names = place(text, "It will rain ,"), [place(text, "Ann Lee"), place(text, "Tom Bray")]
    scores = sure_scores(text, links={("name", (rain[0] - 1, rain[0])): names[1]})
    assert EncoderCoreference(text, [scores]).speakers(rain, names)[1][1] > 0.99


def test_names_out_of_reach_are_passed_over() -> None:
    text = " ".join(["Ann Lee ,"] * 60 + ["it rains , she said ."])
    names = [match.span() for match in re.finditer("Ann Lee", text)]
    scores = sure_scores(text)
    windows = make_windows(len(scores.pieces), window=64, overlap=8)
    narrow = evolve(scores, windows=windows, links=(scores.links[0][:63],) * len(windows))
    first, found = EncoderCoreference(text, [narrow]).speakers(place(text, "it rains"), names)
    assert 40 < first < 60
    assert first + len(found) == 60
    assert EncoderCoreference(text, []).speakers((0, 3), names) == (0, ())


def test_later_stages_keep_what_tells_who_is_meant() -> None:
    scores = sure_scores(QUOTED, links={("name", RAIN): NAMED[0]}).without_attributions()
    assert EncoderCoreference(QUOTED, [scores]).speakers(RAIN, NAMED)[1][0] > 0.99
