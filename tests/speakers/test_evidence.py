"""Evidence: the steps from source words to name, readable when printed."""

from __future__ import annotations

import re

import pytest

from quoteattr.speakers import resolve_speakers


def test_pronoun_is_led_to_the_full_name_step_by_step(resolve):
    text = "Odile Farrant keeps the lock. Farrant is tired. [1:It leaks], {1:she} said."
    resolution = resolve(text)[0]
    assert [step.span.text for step in resolution.evidence] == ["she", "Odile Farrant"]
    first, second = (step.rule for step in resolution.evidence)
    assert re.fullmatch(r"pronoun: “she” → “Farrant” \(0\.\d\d\)", first)
    assert second == "full name: “Odile Farrant” → “Odile Farrant”"


def test_score_is_that_of_the_weakest_step(resolve):
    text = "Odile Farrant keeps the lock. [1:It leaks], {1:she} said. [2:It does], {2:Farrant} said."
    pronoun, name = resolve(text)
    assert 0 < pronoun.score < 1
    assert pronoun.rule == "pronoun"
    assert name.score == 1


def test_no_attribution_gives_no_resolution():
    assert resolve_speakers("Nothing.", [], sentences=[(0, 8)], paragraphs=[(0, 8)]) == []


@pytest.mark.parametrize("text", ["", " ", "\n", "\ud800 \x00 é", "[1:…]", "{1:“} [1:?]", "A B C {1:!!} [1:x]"])
def test_bad_text_never_raises(resolve, text):
    resolve(text)


def test_source_form_is_told(resolve):
    text = "{1:Odile Farrant} said [1:a]. {2:She} said [2:b]. {3:A diver} said [3:c]."
    assert [one.source.form for one in resolve(text)] == ["named", "pronoun", "nominal"]
