"""Every stage's work reaches the quotes, with a network that answers by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest

from quoteattr.config import make_options
from quoteattr.encoder import Encoder, Pieces, Scores
from quoteattr.pipeline import Input, analyse, find_quotes
from quoteattr.speakers import Entity
from tests.scoring import place, sure_scores, word_tokenizer

TEXT = "Mayor Ann Lee smiled. “It fell,” she said. Bray doubted it."
FELL, SAID, SHE, ANN = (place(TEXT, words) for words in ("It fell", "said", "she", "Ann"))
SPANS = [("content", FELL), ("cue", SAID), ("source", SHE)]
LINKS = {("content-cue", FELL): SAID, ("cue-source", SAID): SHE, ("antecedent", SHE): ANN}


class SureEncoder:
    """Stands in for the network: it knows one text's attributions, and finds nothing in any other."""

    tokenizer = word_tokenizer(TEXT)

    def score(self, pieces: Pieces) -> Scores:
        known = len(pieces) == len(sure_scores(TEXT).pieces)
        scores = sure_scores(TEXT, SPANS, LINKS) if known else sure_scores(" ".join(["x"] * len(pieces)))
        assert len(scores.pieces) == len(pieces)
        return scores


encoder = cast("Encoder", SureEncoder())


def test_a_quote_has_all_its_parts() -> None:
    ((quote,),) = find_quotes([Input(TEXT)], make_options(), encoder=encoder)
    assert (quote.text, quote.kind) == ("It fell,", "direct")
    assert [span.text for span in quote.verbatim] == ["It fell,"]
    assert quote.cue is not None
    assert (quote.cue.lemma, quote.cue.negated) == ("say", False)
    assert quote.source is not None
    assert (quote.source.span.text, quote.source.form) == ("she", "pronoun")
    assert quote.speaker is not None
    assert quote.speaker.name == "Ann Lee"
    assert 0 < quote.confidence.overall <= 1


def test_each_text_is_answered_in_its_turn() -> None:
    inputs = map(Input, ["", TEXT, "Rain fell.", TEXT])
    found = [len(quotes) for quotes in find_quotes(inputs, make_options(), encoder=encoder)]
    assert found == [0, 1, 0, 1]


def test_texts_are_read_when_their_turn_comes() -> None:
    def texts() -> Iterator[Input]:
        yield Input(TEXT)
        pytest.fail("the second text was read too early")

    assert next(find_quotes(texts(), make_options(), encoder=encoder))


@pytest.mark.parametrize("kinds", [["mixed", "indirect"], []])
def test_quotes_of_other_kinds_are_left_out(kinds: list[str]) -> None:
    assert list(find_quotes([Input(TEXT)], make_options(kinds=kinds), encoder=encoder)) == [[]]


def test_quotes_below_the_least_confidence_are_left_out() -> None:
    ((finding,),) = analyse([Input(TEXT)], encoder=encoder)
    overall = finding.quote.confidence.overall
    for least, count in ((overall, 1), (min(1.0, overall + 1e-6), 0)):
        (quotes,) = find_quotes([Input(TEXT)], make_options(min_confidence=least), encoder=encoder)
        assert len(quotes) == count


def test_sentences_and_names_that_are_known_already_are_taken() -> None:
    known = Input(TEXT, sentences=((0, 21), (22, 43), (44, len(TEXT))), entities=(Entity(6, 13, "person"),))
    ((quote,),) = find_quotes([known], make_options(), encoder=encoder)
    assert quote.speaker is not None
    assert quote.speaker.name == "Ann Lee"
