from __future__ import annotations

import pickle

import pytest

from quoteattr.cleaning import clean
from quoteattr.errors import DataError, DataTypeError
from tests.factories import find, make_quote, make_speaker

MESSY = "<p>Mayor <b>Ann&nbsp;Lee</b> said: &ldquo;It will <i>surely</i> stand,&rdquo; and &ldquo;so be it&rdquo;.</p>"


def quotes_of(text: str):
    lee = make_speaker(text, "Ann Lee", roles=["Mayor"])
    return [
        make_quote(
            text,
            "It will surely stand,",
            cue="said",
            source="Mayor Ann Lee",
            speaker=lee,
            evidence=[("Ann Lee", "name")],
        ),
        make_quote(text, "so be it", cue="said", source="Mayor Ann Lee", speaker=lee),
    ]


def test_removed_characters_at_the_edges_are_left_out_and_within_are_spanned():
    cleaned = clean("<b>It <i>will</i> stand</b>")
    start, end = cleaned.to_original(*_bounds(cleaned.text, "It will"))
    assert cleaned.original[start:end] == "It <i>will"
    start, end = cleaned.to_original(*_bounds(cleaned.text, "will stand"))
    assert cleaned.original[start:end] == "will</i> stand"


def test_a_replacement_stands_for_all_it_replaced():
    cleaned = clean("R&amp;D")
    assert cleaned.to_original(1, 2) == (1, 6)


def test_an_empty_stretch_stays_empty():
    cleaned = clean("<b>a</b>")
    assert cleaned.to_original(0, 0) == (3, 3)
    assert cleaned.to_original(1, 1) == (4, 4)
    assert clean("<b></b>").to_original(0, 0) == (0, 0)


@pytest.mark.parametrize("offsets", [(-1, 0), (1, 0), (0, 2)])
def test_offsets_outside_the_text_are_refused(offsets):
    with pytest.raises(DataError, match="0 <= start <= end <= 1"):
        clean("a").to_original(*offsets)


def test_quotes_come_back_in_offsets_of_the_original():
    cleaned = clean(MESSY)
    first, second = cleaned.restore(quotes_of(cleaned.text))
    assert first.text == "It will <i>surely</i> stand,"
    assert first.source is not None
    assert first.source.span.text == "Mayor <b>Ann&nbsp;Lee"
    assert first.speaker is not None
    assert first.speaker.name == "Ann Lee"
    assert second.text == "so be it"
    spans = [*first.content, *first.verbatim, first.source.span, *first.speaker.mentions, first.evidence[0].span]
    spans += [first.speaker.roles[0].span, *second.content]
    assert all(MESSY[span.start : span.end] == span.text for span in spans)
    assert first.speaker == second.speaker


def test_pieces_that_share_a_replaced_stretch_do_not_overlap():
    cleaned = clean("a &NotEqualTilde; b")  # one reference, two characters
    quote = make_quote(cleaned.text, cleaned.text[2], cleaned.text[3])
    (restored,) = cleaned.restore([quote])
    assert restored.content[0].end <= restored.content[1].start


def test_quotes_of_another_text_are_refused():
    quote = make_quote("It will stand.", "will")
    with pytest.raises(DataError, match="does not stand there"):
        clean("<b>Something</b> else").restore([quote])
    with pytest.raises(DataTypeError, match="takes the quotes"):
        clean("a").restore([find("a", "a")])  # type: ignore[list-item]


def test_a_clean_text_is_a_value():
    cleaned = clean(MESSY)
    assert cleaned == clean(MESSY)
    assert len({cleaned, clean(MESSY)}) == 1
    assert pickle.loads(pickle.dumps(cleaned)) == cleaned
    assert str(cleaned) == cleaned.text


def _bounds(text: str, words: str) -> tuple[int, int]:
    span = find(text, words)
    return span.start, span.end
