"""A turn ends where its speaker is told of, and who passes words on does not say them."""

from quoteattr.attribution import decode
from tests.scoring import index_of, place, sure_scores


def test_a_turn_ends_before_a_line_that_tells_of_its_speaker() -> None:
    text = "Farrant: I never read it\nAsked if the mill had burnt, Farrant says no."
    label, colon = place(text, "Farrant"), place(text, ":")
    turn, no = place(text, "I never read it\nAsked if the mill had burnt"), place(text, "no")
    says, who = place(text, "says"), place(text, "Farrant", 1)
    spans = [("source", label), ("cue", colon), ("content", turn), ("source", who), ("cue", says), ("content", no)]
    links = {
        ("content-cue", turn): colon,
        ("cue-source", colon): label,
        ("content-cue", no): says,
        ("cue-source", says): who,
    }
    found = decode(text, sure_scores(text, spans, links), index_of(text))
    assert [text[one.start : one.end] for one in found] == ["I never read it", "no"]


def test_who_only_passes_a_quotation_on_does_not_say_the_next_one() -> None:
    text = "“It leaks,” said Ana Ruiz, according to the Herald. “We are late.”"
    first, second = place(text, "It leaks,"), place(text, "We are late.")
    cue, paper = place(text, "according to"), place(text, "the Herald")
    spans = [("content", first), ("cue", cue), ("source", paper), ("content", second)]
    links = {("content-cue", first): cue, ("cue-source", cue): paper, ("content-source", second): paper}
    found = decode(text, sure_scores(text, spans, links), index_of(text))
    assert [text[slice(*one.source)] if one.source else None for one in found] == ["Ana Ruiz", None]
