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
