"""Word pieces keep exact offsets and the features that an uncased vocabulary loses."""

from __future__ import annotations

import numpy as np
import pytest

from quoteattr.encoder import make_pieces
from quoteattr.encoder.characters import DIGIT, LOWER, MIXED, PUNCTUATION, TITLE, UNCASED, UPPER
from quoteattr.encoder.pieces import N_STATES, Pieces
from quoteattr.quotations import pair_marks, quote_state
from tests.scoring import pieces_of, word_tokenizer


def words(text: str, pieces: Pieces | None = None) -> list[str]:
    pieces = pieces or pieces_of(text)
    return [text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)]


def shapes(text: str) -> list[int]:
    return (pieces_of(text).looks // N_STATES).tolist()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee said so.", ["Ann", "Lee", "said", "so", "."]),
        ("🌊 a flood", ["🌊", "a", "flood"]),
        ("a\r\n\r\nb", ["a", "b"]),
        ("a\x00 b", ["a", "b"]),
        ("“Go,” he", ["“", "Go", ",", "”", "he"]),
        ("[SEP] a", ["[", "SEP", "]", "a"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_offsets_are_the_words_own(text: str, expected: list[str]) -> None:
    assert words(text) == expected


ODD = ["\ud800", "\udfff\ud800", "a\x00b", "e\u0301\u0323e", "İı", "👩\u200d👩\u200d👧", "\ufeff", "ﬁ", "\u200b"]


@pytest.mark.parametrize("bad", ODD)
def test_odd_characters_do_not_move_what_follows(bad: str) -> None:
    text = f"{bad} and {bad}; Ann Lee"
    pieces = pieces_of(text)
    assert words(text, pieces)[-2:] == ["Ann", "Lee"]
    assert (pieces.starts < pieces.ends).all()
    assert (pieces.starts[1:] >= pieces.ends[:-1]).all()
    assert all(start >= 0 and end <= len(text) for start, end in zip(pieces.starts, pieces.ends, strict=True))


def test_a_special_token_in_the_text_is_just_text() -> None:
    pieces = pieces_of("[CLS] [SEP] [PAD] x")
    tokenizer = word_tokenizer("x")
    special = {tokenizer.token_to_id(name) for name in ("[CLS]", "[SEP]", "[PAD]")}
    assert not special & set(pieces.ids.tolist())


def test_a_stretch_has_offsets_into_the_whole_text() -> None:
    text = "One two.\n“Three four”"
    states = quote_state(text, pair_marks(text))
    pieces = make_pieces(text, states, word_tokenizer(text), start=9)
    assert words(text, pieces) == ["“", "Three", "four", "”"]
    assert (pieces.looks % N_STATES).tolist() == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("river", LOWER),
        ("River", TITLE),
        ("A", TITLE),
        ("NATO", UPPER),
        ("McBride", MIXED),
        ("iPad", MIXED),
        ("B12", DIGIT),
        ("1999", DIGIT),
        ("…", PUNCTUATION),
    ],
)
def test_a_words_shape(word: str, shape: int) -> None:
    assert shapes(f"{word} x") == [shape, LOWER]


def test_a_script_without_case_has_a_shape_of_its_own() -> None:
    assert shapes("東") == [UNCASED]


def test_the_pieces_of_one_word_share_its_shape() -> None:
    text = "Zyx ab"
    pieces = pieces_of(text, word_tokenizer("x"))
    assert words(text, pieces) == ["Z", "y", "x", "a", "b"]
    assert (pieces.looks // N_STATES).tolist() == [TITLE] * 3 + [LOWER] * 2
    assert pieces.first.tolist() == [True, False, False, True, False]


def test_the_quotation_state_of_each_piece_is_known() -> None:
    text = "Lee: “He said ‘go’ now.”"
    states = pieces_of(text).looks % N_STATES
    assert dict(zip(words(text), states.tolist(), strict=True)) == {
        "Lee": 0, ":": 0, "“": 1, "He": 1, "said": 1, "‘": 2, "go": 2, "’": 2, "now": 1, ".": 1, "”": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("gap", "value"),
    [
        ("", 0),
        (" ", 1),
        ("\t ", 1),
        ("\n", 2),
        ("\r\n", 2),
        ("\r", 2),
        ("\u2028", 2),
        ("\n\n", 3),
        ("\r\n \r\n", 3),
        ("\n\n\n\n", 3),
    ],
)
def test_the_white_space_in_front_of_a_piece_is_known(gap: str, value: int) -> None:
    assert pieces_of(f"so{gap}.").breaks.tolist() == [3, value]


def test_the_pieces_that_cover_some_characters_are_found() -> None:
    text = "Ann Lee said so"
    pieces = pieces_of(text)
    assert pieces.covering(4, 7) == (1, 2)
    assert pieces.covering(2, 5) == (0, 2)
    assert pieces.covering(3, 4) == (1, 1)
    assert pieces.covering(0, len(text)) == (0, 4)


def test_a_long_word_is_one_unknown_piece() -> None:
    pieces = pieces_of("a" * 5000 + " b", word_tokenizer("b"))
    assert len(pieces) == 2
    assert pieces.ends.tolist() == [5000, 5002]
    assert pieces.ids.dtype == np.int32
