"""What one voice says in a paragraph is one attribution."""

import pytest

from quoteattr.attribution import decode
from tests.scoring import index_of, place, sure_scores


def found(text: str, *contents: str, cue: str | None = None) -> list[list[str]]:
    """The contents of the attributions that come of some quotations, of which a cue may have the second."""
    spans = [("content", place(text, words)) for words in contents]
    links = {}
    if cue:
        spans.append(("cue", place(text, cue)))
        links = {("content-cue", place(text, contents[1])): place(text, cue)}
    attributions = decode(text, sure_scores(text, spans, links), index_of(text))
    return [[text[slice(*piece)] for piece in one.content] for one in attributions]


@pytest.mark.parametrize(
    "text",
    [
        "“Wait here.” She shut the door. “It leaks.”",
        "He ran.\n\n‘Wait here.’ She shut the door. Nobody saw. ‘It leaks.’",
        "“Wait here,” and he coughed, “It leaks.”",
    ],
)
def test_quotations_with_what_their_speaker_does_between_are_one(text: str) -> None:
    assert [[piece.strip(",.") for piece in one] for one in found(text, "Wait here", "It leaks")] == [
        ["Wait here", "It leaks"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“Wait here.”\n\n“It leaks.”",
        "“Wait here.”\n\nShe shut the door. “It leaks.”",
        "“Wait here.” “It leaks.”",
        "“Wait here.” Behind the door: “It leaks.”",
        "He ran. “Wait here.” She shut the door. “It leaks.”",
        "“Wait here.” She hung a “It leaks” on the door.",
    ],
)
def test_other_quotations_stay_apart(text: str) -> None:
    assert len(found(text, "Wait here", "It leaks")) == 2


def test_a_quotation_with_a_cue_of_its_own_stays_apart() -> None:
    assert len(found("“Wait here.” Lee said. “It leaks.”", "Wait here", "It leaks", cue="said")) == 2


def test_a_quotation_that_follows_another_at_once_is_somebody_elses() -> None:
    text = "“Nobody wrote.” “They are valued,” Farrant said."
    spans = [("content", (text.index("Nobody"), text.index(",”"))), ("cue", place(text, "said"))]
    links = {("content-cue", place(text, "“They")): place(text, "said")}
    first, second = decode(text, sure_scores(text, spans, links), index_of(text))
    assert [text[slice(*one.content[0])] for one in (first, second)] == ["Nobody wrote.", "They are valued,"]
    assert (first.cue, second.cue) == (None, place(text, "said"))


@pytest.mark.parametrize("between", ["” “and", ",” “And", ".”\n“And", ".” He sat. “And"])
def test_other_quotations_in_a_row_are_one_voices(between: str) -> None:
    text = f"“Nobody wrote{between} nobody called,” Farrant said."
    spans = [("content", (text.index("Nobody"), text.index(",” Farrant"))), ("cue", place(text, "said"))]
    links = {("content-cue", place(text, "Nobody wrote")): place(text, "said")}
    assert len(decode(text, sure_scores(text, spans, links), index_of(text))) == 1


@pytest.mark.parametrize(
    ("lead", "joined"),
    [("Then, to", True), ("To", True), ("Rey rose. Turning to", False)],
)
def test_what_is_said_to_somebody_is_by_whoever_spoke_before(lead: str, joined: bool) -> None:
    text = f"“It leaks,” says Ana Ruiz. {lead} the clerk: “Write that down.”"
    said, who = place(text, "says"), place(text, "Ana Ruiz")
    one, two, clerk = place(text, "It leaks"), place(text, "Write that down"), place(text, "the clerk")
    spans = [("content", one), ("cue", said), ("source", who), ("source", clerk), ("content", two)]
    links = {("content-cue", one): said, ("cue-source", said): who, ("content-source", two): clerk}
    drafts = decode(text, sure_scores(text, spans, links), index_of(text))
    assert [one.source for one in drafts] == ([who] if joined else [who, None])


def told(text: str, *parts: tuple[str, str, str]) -> list[tuple[str, str | None]]:
    """Content and source of the attributions that come of contents with their cues and sources."""
    spans, links = set(), {}
    for content, cue, source in parts:
        at, who, span = place(text, cue), place(text, source), place(text, content)
        spans |= {("content", span), ("cue", at), ("source", who)}
        links |= {("content-cue", span): at, ("cue-source", at): who}
    tagged = sorted(spans, key=lambda one: one[1])
    found = decode(text, sure_scores(text, tagged, links), index_of(text))
    return [
        (" | ".join(text[slice(*piece)] for piece in one.content), text[slice(*one.source)] if one.source else None)
        for one in found
    ]


def test_what_is_reported_within_a_quotation_is_a_part_of_it() -> None:
    text = "Ruiz told us that “even Lind says it leaks”."
    parts = ("that “even", "told", "Ruiz"), ("it leaks", "says", "Lind")
    assert told(text, *parts) == [("that “even Lind says it leaks”", "Ruiz")]


@pytest.mark.parametrize(
    "text", ["Ruiz told us: “It fell. Lind says it leaks.", "Ruiz told us it “fell”. Even Lind says it leaks."]
)
def test_what_is_reported_behind_a_quotation_or_its_sentence_is_another_ones(text: str) -> None:
    content = "It fell." if "It" in text else "it “fell”"
    assert [source for _, source in told(text, (content, "told", "Ruiz"), ("it leaks", "says", "Lind"))][-1] == "Lind"


def test_who_is_shown_to_say_something_says_it() -> None:
    text = "A clip shows Mayor Ana Ruiz admitting that it leaks."
    parts = ("Mayor Ana Ruiz", "shows", "A clip"), ("that it leaks", "admitting", "A clip")
    assert told(text, *parts) == [("that it leaks", "Mayor Ana Ruiz")]


def test_what_is_shown_and_said_are_two() -> None:
    text = "A poll shows that Ruiz leads, saying that it leaks."
    parts = ("that Ruiz leads", "shows", "A poll"), ("that it leaks", "saying", "A poll")
    assert told(text, *parts) == [("that Ruiz leads", "A poll"), ("that it leaks", "A poll")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ruiz had shared that one, too.", []),
        ("Ruiz had shared that one, too, with the words: “It begins.”", [("It begins.", "Ruiz")]),
        ("Ruiz had shared that one, too. He wrote “It begins.”", [("It begins.", None)]),
    ],
)
def test_what_is_shared_is_no_words(text: str, found: list[tuple[str, str | None]]) -> None:
    content, cue, who = place(text, "that one"), place(text, "had shared"), place(text, "Ruiz")
    spans = [("source", who), ("cue", cue), ("content", content)]
    spans += [("content", place(text, "It begins."))] if "It begins." in text else []
    scores = sure_scores(text, spans, {("content-cue", content): cue, ("cue-source", cue): who})
    shown = decode(text, scores, index_of(text))
    assert [(text[one.start : one.end], text[slice(*one.source)] if one.source else None) for one in shown] == found


def test_what_somebody_says_of_a_thing_is_said() -> None:
    assert told("Ruiz said that one.", ("that one", "said", "Ruiz")) == [("that one", "Ruiz")]
