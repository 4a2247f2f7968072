"""A mention's head is found, and its antecedent among candidates."""

from __future__ import annotations

import numpy as np
import pytest
from attrs import evolve

from quoteattr.encoder import EncoderCoreference, find_paragraphs, find_sentences
from quoteattr.encoder.coreference import find_head
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
