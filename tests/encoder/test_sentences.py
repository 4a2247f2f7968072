"""Sentences end where punctuation leaves no doubt, and nowhere in a quotation."""

from __future__ import annotations

import pytest

from quoteattr.encoder import embedded_encoder, find_sentences, score_stretches
from quoteattr.quotations import pair_marks, quote_state


def split(text: str) -> list[str]:
    scored = list(score_stretches(embedded_encoder(), text, quote_state(text, pair_marks(text))))
    return [text[start:end].strip() for start, end in find_sentences(text, [(0, len(text))], scored)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Farrant said a car had been seized.", "A man in his fifties was held.", "He denies it."],
        ["It rained hard.", "The mayor laughed.", "Ask the hon. Member for Brill."],
        ["“We won. It was hard. Nobody knows,” he said.", "A man left."],
        ["“He did,” said Nuala.", "The child came down.", "It was 2009.", "A man left for Brill.", "He slept."],
        ["“It leaks,” said Ida Wainscot.", "Director-General Bo Lind differed with her.", "He left."],
        ["Mr. Lind wept.", "Nobody saw him?", "Dr. Ruiz did."],
    ],
)
def test_a_text_is_split_into_its_sentences(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences
