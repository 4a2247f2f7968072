"""What nobody says is no quotation."""

import pytest

from quoteattr.attribution import decode
from tests.scoring import index_of, place, sure_scores


def test_what_closes_a_letter_is_no_quotation() -> None:
    text = "The roof is done.\n\nYour loving sister,\nAgnes"
    spans = [("content", place(text, "Your loving sister")), ("source", place(text, "Agnes"))]
    links = {("content-source", place(text, "Your loving sister")): place(text, "Agnes")}
    assert decode(text, sure_scores(text, spans, links), index_of(text)) == []


def test_a_message_does_not_close_a_letter() -> None:
    text = "Ana: love you\nBo: love you too"
    content, source = place(text, "love you"), place(text, "Ana")
    spans = [("content", content), ("source", source)]
    assert len(decode(text, sure_scores(text, spans, {("content-source", content): source}), index_of(text))) == 1


def test_a_bare_particle_is_no_quotation() -> None:
    text = "Farrant was described as tall. She argued for peace."
    spans = [("source", place(text, "She")), ("cue", place(text, "argued")), ("content", place(text, "for"))]
    links = {
        ("content-cue", place(text, "for")): place(text, "argued"),
        ("cue-source", place(text, "argued")): place(text, "She"),
    }
    assert decode(text, sure_scores(text, spans, links), index_of(text)) == []


@pytest.mark.parametrize(
    ("cue", "content", "reports"),
    [
        ("recalled", "40,000 cars", False),
        ("agrees", "up to a point", False),
        ("disagreed", "to some extent", False),
        ("agreed", "up to a point where it leaked", True),
        ("recalled", "3,000 people marching", True),
        ("recalled", "the old mill", True),
        ("begged", "to differ", False),
        ("said", "nothing as she left", False),
        ("said", "no more", False),
        ("said", "nothing had changed", True),
        ("said", "nothing when they met was agreed", True),
        ("begged", "to stay", True),
        ("is calling", "it a day at noon", False),
        ("called", "it a wonder", True),
        ("called", "Emil Rey to express his thanks", False),
        ("called", "snap elections on Monday", False),
        ("called", "an emergency meeting for May", False),
        ("called", "the meeting in Lund a farce", True),
        ("called", "it a day that will live on", True),
        ("called", "the meeting a farce", True),
        ("called", "the election rigged", True),
        ("tipped", "as a pope", False),
        ("tipped", "Rey to win", True),
        ("has apologised to", "the town", False),
        ("has apologised", "to the town for it", True),
        ("view", "of the mill is grim", False),
        ("view", "that it leaks", True),
        ("detained", "Emil Rey", False),
        ("does not blame", "her entirely", False),
        ("does not blame", "the fund", True),
        ("has promoted", "Prof. Ana Ruiz", False),
        ("has promoted", "Ana Ruiz's claim that it leaks", True),
        ("has appointed", "Dr. Ana Ruiz as its chief scientist", False),
        ("named", "Dr. Ana Ruiz as chair", False),
        ("named", "Ana Ruiz as the woman who robbed her", True),
        ("refused to criticise", "goalkeeper Emil Rey", False),
        ("refused to criticise", "the bank", True),
        ("put", "the hosts ahead before the break", False),
        ("put", "the cost at ten", True),
        ("put", "the number through at ten", True),
        ("was delighted for", "her young striker", False),
        ("is wanted on", "murder charges", False),
        ("wanted", "the bridge shut", True),
        ("was delighted", "that her striker stays", True),
    ],
)
def test_a_verb_that_only_looks_like_a_report_is_none(cue: str, content: str, reports: bool) -> None:
    text = f"Farrant {cue} {content}."
    at, span = place(text, cue), place(text, content)
    spans = [("source", place(text, "Farrant")), ("cue", at), ("content", span)]
    links = {("content-cue", span): at, ("cue-source", at): place(text, "Farrant")}
    assert len(decode(text, sure_scores(text, spans, links), index_of(text))) == reports


@pytest.mark.parametrize(
    ("text", "content", "reports"),
    [
        ("In Brill, a minister wept, Farrant said.", "In Brill", False),
        ("In Brill, a minister wept, Farrant said.", "In Brill, a minister wept", True),
        ("Where was it? In Brill, Farrant said.", "In Brill", True),
    ],
)
def test_where_something_happens_is_no_quotation(text: str, content: str, reports: bool) -> None:
    at, span, who = place(text, "said"), place(text, content), place(text, "Farrant")
    spans = [("source", who), ("cue", at), ("content", span)]
    links = {("content-cue", span): at, ("cue-source", at): who}
    assert len(decode(text, sure_scores(text, spans, links), index_of(text))) == reports


@pytest.mark.parametrize(
    ("text", "content", "reports"),
    [
        ("Farrant requested anonymity to discuss the talks.", "to discuss the talks", False),
        ("Farrant requested anonymity because it leaked.", "because it leaked", False),
        ("Farrant requested time to discuss the talks.", "to discuss the talks", True),
    ],
)
def test_why_somebody_is_not_named_is_no_quotation(text: str, content: str, reports: bool) -> None:
    at, span, who = place(text, "requested"), place(text, content), place(text, "Farrant")
    spans = [("source", who), ("cue", at), ("content", span)]
    links = {("content-cue", span): at, ("cue-source", at): who}
    assert len(decode(text, sure_scores(text, spans, links), index_of(text))) == reports


def test_a_promise_is_said_though_it_was_given_up() -> None:
    text = "Lind made a promise the party later abandoned: nobody would pay."
    cue, span, who = place(text, "made a promise"), place(text, "nobody would pay"), place(text, "Lind")
    spans = [("source", who), ("cue", cue), ("content", span)]
    links = {("content-cue", span): cue, ("cue-source", cue): who}
    assert len(decode(text, sure_scores(text, spans, links), index_of(text))) == 1


@pytest.mark.parametrize(("verb", "asks"), [("gave up on", False), ("dodged", False), ("asked", True)])
def test_nobody_asks_what_he_gave_up_on(verb: str, asks: bool) -> None:
    text = f"It is a question most nurses {verb}: who stole it?"
    cue, span, who = place(text, "a question"), place(text, "who stole it?"), place(text, "most nurses")
    spans = [("source", who), ("cue", cue), ("content", span)]
    links = {("content-cue", span): cue, ("cue-source", cue): who}
    assert len(decode(text, sure_scores(text, spans, links), index_of(text))) == asks
