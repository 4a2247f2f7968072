"""Other tools' figures, with the faults of their definitions mended."""

from __future__ import annotations

import attrs
import pytest

from quoteattr.evaluation import Annotation, Document, evaluate


def _peers(document, predicted):
    return evaluate([document], {document.id: predicted}, bootstrap=0).peers


def test_citrons_precision_falls_with_too_much_and_recall_with_too_little(document):
    wide = [attrs.evolve(one, content=((0, len(document.text)),)) for one in document.annotations]
    score = _peers(document, wide)["Citron all overlap"]
    assert score.precision.value < 0.5
    assert score.recall.value == 1.0


def test_citrons_overlap_never_exceeds_one_for_quotes_within_quotes(document):
    first, *rest = document.annotations
    nested = attrs.evolve(document, annotations=(first, first, *rest))
    score = _peers(nested, document.annotations)["Citron content overlap"]
    assert score.precision.value == 1.0
    assert score.recall.value < 1.0


def test_citrons_spans_are_right_only_with_an_overlapping_cue(document):
    first, second, third = document.annotations
    predicted = [attrs.evolve(first, cue=second.cue), second, third]
    peers = _peers(document, predicted)
    assert peers["Citron content exact"].recall.value == pytest.approx(2 / 3)
    assert peers["Citron all exact"].recall.value == pytest.approx(2 / 3)


def test_one_gold_quote_serves_citrons_precision_once(document):
    predicted = [document.annotations[0]] * 3
    assert _peers(document, predicted)["Citron content exact"].precision.value == pytest.approx(1 / 3)


def test_the_whole_article_as_one_quote_finds_nothing_for_the_gendergaptracker(document):
    whole = Annotation(content=((0, len(document.text)),))
    assert _peers(document, [whole])["GenderGapTracker quotes"].recall.value == 0.0


def test_more_than_three_tenths_are_enough_for_the_gendergaptracker(document):
    first = document.annotations[0]
    (start, end), *_ = first.content
    part = attrs.evolve(first, content=((start, start + (end - start) // 2),))
    peers = _peers(document, [part])
    assert peers["GenderGapTracker quotes"].precision.value == 1.0
    assert peers["GenderGapTracker speaker"].value == 1.0
    assert peers["GenderGapTracker verb"].value == 1.0


def test_the_best_pair_comes_first_for_the_gendergaptracker():
    text = "aaaa bbbb cccc dddd"
    gold = Document(id="d", text=text, annotations=(Annotation(content=((0, 9),)), Annotation(content=((0, 14),))))
    peers = _peers(gold, [Annotation(content=((0, 14),)), Annotation(content=((0, 9),))])
    assert peers["GenderGapTracker quotes"].f1.value == 1.0


def test_cofenet_counts_a_span_once_in_each_of_its_sentences():
    text = "It rains. It pours. We wait, she said."
    gold = Document(id="d", text=text, annotations=(Annotation(content=((0, 27),), cue=((33, 37),)),))
    score = _peers(gold, [Annotation(content=((0, 18),))])["CofeNet content exact"]
    assert score.precision.value == 1.0
    assert score.recall.value == pytest.approx(2 / 3)


def test_cofenets_parts_need_not_belong_together(document):
    first, second, third = document.annotations
    swapped = [attrs.evolve(first, source=second.source), attrs.evolve(second, source=first.source), third]
    assert _peers(document, swapped)["CofeNet source exact"].f1.value == 1.0
