"""Each content finds its cue, each cue its source."""

from __future__ import annotations

import numpy as np
from attrs import evolve

from quoteattr.attribution import linking
from quoteattr.attribution.linking import LinkedContents
from quoteattr.encoder import Scores
from quoteattr.encoder.tagging import TaggedSpan, find_spans
from tests.scoring import place, sure_scores

TEXT = "The wall fell , Lee said and added it was old . Bray left ."
WALL, OLD = place(TEXT, "The wall fell"), place(TEXT, "it was old")
LEE, SAID, ADDED, BRAY = (place(TEXT, words) for words in ("Lee", "said", "added", "Bray"))
SPANS = [("content", WALL), ("content", OLD), ("cue", SAID), ("cue", ADDED), ("source", LEE), ("source", BRAY)]


def link_spans(scores: Scores) -> list[LinkedContents]:
    return linking.link_spans(scores, find_spans(scores.tags))


def words(span: TaggedSpan | None) -> str | None:
    return span and " ".join(TEXT.split()[span.first : span.stop])


def shown(linked: LinkedContents) -> tuple[list[str | None], str | None, str | None]:
    return [words(span) for span in linked.contents], words(linked.cue.partner), words(linked.source.partner)


def test_two_cues_may_share_a_source() -> None:
    links = {
        ("content-cue", WALL): SAID,
        ("content-cue", OLD): ADDED,
        ("cue-source", SAID): LEE,
        ("cue-source", ADDED): LEE,
    }
    assert [shown(linked) for linked in link_spans(sure_scores(TEXT, SPANS, links))] == [
        (["The wall fell"], "said", "Lee"),
        (["it was old"], "added", "Lee"),
    ]


def test_several_contents_of_one_cue_are_one_attribution() -> None:
    links = {("content-cue", WALL): SAID, ("content-cue", OLD): SAID, ("cue-source", SAID): LEE}
    (linked,) = link_spans(sure_scores(TEXT, SPANS, links))
    assert shown(linked) == (["The wall fell", "it was old"], "said", "Lee")


def test_content_without_a_cue_finds_its_source_itself() -> None:
    links = {("content-source", WALL): BRAY, ("content-source", OLD): LEE}
    assert [shown(linked) for linked in link_spans(sure_scores(TEXT, SPANS, links))] == [
        (["The wall fell"], None, "Bray"),
        (["it was old"], None, "Lee"),
    ]


def test_content_may_have_neither() -> None:
    first, second = link_spans(sure_scores(TEXT, SPANS))
    assert shown(first) == (["The wall fell"], None, None)
    assert first.cue.score > 0.99
    assert shown(second) == (["it was old"], None, None)


def test_a_cue_without_a_source_stays_alone() -> None:
    links = {("content-cue", WALL): SAID, ("content-source", WALL): LEE}
    (linked,) = link_spans(sure_scores(TEXT, [*SPANS[:1], *SPANS[2:]], links))
    assert shown(linked) == (["The wall fell"], "said", None)


def test_a_partner_as_likely_as_none_is_taken() -> None:
    links = {("content-cue", WALL): BRAY}  # no tagged word, so that both are as unlikely
    (linked,) = link_spans(sure_scores(TEXT, [("content", WALL), ("cue", SAID)], links))
    assert shown(linked) == (["The wall fell"], "said", None)


def test_no_tags_no_attributions() -> None:
    assert link_spans(sure_scores(TEXT)) == []
    assert link_spans(sure_scores("")) == []


def test_the_subject_in_front_of_a_verb_is_its_source_and_no_heading_above() -> None:
    text = "Bray 's answer Lee said it was old ."
    heading, lee, said, old = (place(text, words) for words in ("Bray 's answer", "Lee", "said", "it was old"))
    spans = [("source", heading), ("source", lee), ("cue", said), ("content", old)]
    scores = sure_scores(text, spans, {("content-cue", old): said, ("cue-source", said): heading})
    (linked,) = link_spans(scores)
    assert linked.source.partner is not None
    assert linked.source.partner.first == scores.pieces.covering(*lee)[0]


def test_a_content_that_surely_begins_is_kept_though_its_end_is_unsure() -> None:
    text = "Lee said " + " ".join(["rain"] * 20) + " ."
    rain = (9, len(text) - 2)
    scores = sure_scores(text, [("source", (0, 3)), ("cue", (4, 8)), ("content", rain)])
    first, stop = scores.pieces.covering(*rain)
    tags = scores.tags.copy()
    tags[first + 6 : stop] += np.log(0.2)
    (linked,) = link_spans(evolve(scores, tags=tags))
    assert linked.contents[0].score < linking.UNSURE < linked.contents[0].lead
    tags[first:stop] += np.log(0.2)
    assert link_spans(evolve(scores, tags=tags)) == []
