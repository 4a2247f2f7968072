"""Tokens joined to a text as a printer sets it."""

from __future__ import annotations

import pytest

from training.corpora.detokenise import join_tokens


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("Stop , ( please ) !", "Stop, (please)!"),
        ("`` Do n't , '' said Ana 's aunt .", "“Don't,” said Ana's aunt."),
        ('He said " no " twice .', 'He said "no" twice.'),
        ("the dogs ' bowls -- both", "the dogs' bowls--both"),
        ("‘ I ’m in , ’ he said", "‘I’m in,’ he said"),
    ],
)
def test_tokens_join_as_a_printer_sets_them(tokens, text):
    sentence = tokens.split()
    joined, (places,) = join_tokens([sentence])

    assert joined == text
    assert len(places) == len(sentence)


def test_an_answering_quotation_starts_a_paragraph():
    text, _ = join_tokens([["“", "Who", "?", "”"], ["“", "Me", ".", "”"], ["They", "sat", "."]])
    assert text == "“Who?”\n\n“Me.” They sat."
