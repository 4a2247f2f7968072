"""A content or a source of two voices is parted, and what is told beside a quotation left out."""

import pytest
from attrs import evolve

from quoteattr.attribution import decode
from tests.scoring import index_of, place, sure_scores


def test_a_source_ends_with_its_sentence() -> None:
    text = "“No,” said Drost. Bloom said it leaks."
    said, says = place(text, "said"), (text.rindex("said"), text.rindex("said") + 4)
    source = place(text, "Drost. Bloom")
    spans = [("content", place(text, "No,")), ("cue", said), ("source", source), ("cue", says)]
    spans.append(("content", place(text, "it leaks")))
    links = {
        ("content-cue", place(text, "No,")): said,
        ("content-cue", place(text, "it leaks")): says,
        ("cue-source", said): source,
        ("cue-source", says): place(text, "Bloom"),
    }
    scores = sure_scores(text, spans, links)
    sentences = scores.sentences.copy()
    sentences[scores.pieces.starts == text.index("Bloom")] = 0.9
    found = decode(text, evolve(scores, sentences=sentences), index_of(text))
    assert [text[slice(*one.source)] for one in found if one.source] == ["Drost", "Bloom"]


@pytest.mark.parametrize(
    ("text", "contents", "found"),
    [
        ("Reached by phone, Farrant said, “No,” and hung up.", ["Reached by phone", "No,", "and hung up"], ["No,"]),
        ("When I asked why, Farrant said: “No.”", ["When I asked why", "No."], ["No."]),
        (
            "When it rained, Farrant said, it “leaked”.",
            ["When it rained", "it “leaked"],
            ["When it rained", "it “leaked”"],
        ),
        ("Farrant said: “No,” and closed the gate.", ["No,", "and closed the gate"], ["No,"]),
        ("Farrant denied that he said “no way”.", ["that he said “no way"], ["that he said “no way”"]),
        ("Farrant said “no” and that it leaks.", ["no", "that it leaks"], ["no", "that it leaks"]),
        ("Farrant said we sold “the best”.", ["we sold “the best"], ["we sold “the best”"]),
    ],
)
def test_what_is_told_beside_a_quotation_is_none_of_it(text: str, contents: list[str], found: list[str]) -> None:
    cue = place(text, "denied" if "denied" in text else "said")
    spans = [("content", place(text, words)) for words in contents]
    links = {("content-cue", span): cue for _, span in spans}
    tagged = sorted([*spans, ("cue", cue)], key=lambda one: one[1])
    (attribution,) = decode(text, sure_scores(text, tagged, links), index_of(text))
    assert [text[slice(*piece)] for piece in attribution.content] == found


@pytest.mark.parametrize(
    ("text", "content", "found"),
    [
        ("Farrant said the court “pays for itself.” I was there.", "the court “pays for itself.” I was there", None),
        ("Farrant said the court “pays for itself”. It rained.", "the court “pays for itself”. It rained", "whole"),
        ("Farrant said: “It pays. I was there.”", "It pays. I was there.", "whole"),
        ("Farrant said: “It pays.” I was there.", "“It pays.” I was there", None),
    ],
)
def test_sentences_behind_a_quotation_in_a_paraphrase_are_the_writers(
    text: str, content: str, found: str | None
) -> None:
    cue, span = place(text, "said"), place(text, content)
    scores = sure_scores(text, [("cue", cue), ("content", span)], {("content-cue", span): cue})
    (attribution,) = decode(text, scores, index_of(text))
    assert (attribution.content[-1][1] >= span[1]) == (found == "whole")


@pytest.mark.parametrize(
    ("text", "cue", "contents", "found"),
    [
        ("“No,” Farrant texted her clerk at noon.", "texted", ["No", "her clerk at noon"], ["No,"]),
        ("“No,” Farrant told us that day.", "told", ["No", "that day"], ["No,", "that day"]),
        ("Farrant texted it was “late”.", "texted", ["it was “late"], ["it was “late”"]),
        ("Farrant, a maker of pumps, announced a sale.", "announced", ["of pumps", "a sale"], ["a sale"]),
        (
            "The mill will shut, Farrant told staff in a call that some taped.",
            "told",
            ["The mill will shut", "that some taped"],
            ["The mill will shut"],
        ),
        (
            "In May, Farrant told a court that it leaks.",
            "told",
            ["In May", "that it leaks"],
            ["In May", "that it leaks"],
        ),
        (
            "It was, Farrant told me, the year that it fell.",
            "told",
            ["It was", "that it fell"],
            ["It was", "that it fell"],
        ),
    ],
)
def test_neither_an_addressee_nor_what_the_speaker_is_is_said(
    text: str, cue: str, contents: list[str], found: list[str]
) -> None:
    at, who = place(text, cue), place(text, "Farrant")
    spans = [("content", place(text, words)) for words in contents]
    links = {("content-cue", span): at for _, span in spans} | {("cue-source", at): who}
    tagged = sorted([*spans, ("cue", at), ("source", who)], key=lambda one: one[1])
    (attribution,) = decode(text, sure_scores(text, tagged, links), index_of(text))
    assert [text[slice(*piece)] for piece in attribution.content] == found
