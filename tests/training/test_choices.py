"""Gold attributions as the resolver takes them, and who among its candidates was right."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from training.choices import label, label_role
from training.speakers import make_attributions

TEXT = "“We will sail,” said Odile Verne. The harbour, she added, was open."


def make_candidates(*pairs):
    return [SimpleNamespace(referent=SimpleNamespace(name=name, head=head)) for name, head in pairs]


def spans(*phrases):
    return [[TEXT.index(phrase), TEXT.index(phrase) + len(phrase)] for phrase in phrases]


def test_attributions_come_in_text_order_with_what_is_in_marks():
    later = {"content": spans("The harbour", "was open"), "source": spans("she"), "cue": spans("added")}
    first = {"content": spans("“We will sail,”"), "source": spans("Odile Verne"), "cue": spans("said")}
    (direct, gold), (indirect, _) = make_attributions({"text": TEXT, "attributions": [later, first]})
    assert gold is first
    assert (direct.kind, indirect.kind) == ("direct", "indirect")
    assert [TEXT[start:end] for start, end in direct.verbatim] == ["“We will sail,”"]
    assert indirect.verbatim == ()


def test_a_candidate_with_the_speakers_name_is_right():
    candidates = make_candidates(("Sam Okoro", "Okoro"), ("Ms. Verne", "Verne"))
    assert label({"speaker": "Odile Verne"}, candidates) == ([False, True], False)
    assert label({"speaker": "Ida Bo"}, candidates) == ([False, False], True)


@pytest.mark.parametrize(("mention", "none"), [("nominal", True), ("pronoun", False)])
def test_an_unnamed_speaker_is_the_candidate_of_that_noun(mention, none):
    candidates = make_candidates(("Odile Verne", "Verne"), (None, "sailors"), (None, "town"))
    annotation = {"speaker": None, "description": "a retired sailor", "mention": mention}
    assert label(annotation, candidates) == ([False, True, False], none)


def test_a_description_is_whoever_was_annotated_with_its_role():
    candidates = make_candidates(("Odile Verne", "Verne"), ("Sam Okoro", "Okoro"))
    told = {"Sam Okoro": {"harbour", "master"}}
    assert label_role("master", told, candidates) == ([False, True], False)
    assert label_role("judge", told, candidates) == ([True, False], True)
