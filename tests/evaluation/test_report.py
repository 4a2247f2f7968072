"""The figures: what counts as found, as a right source, as a right speaker, and how sure the figures are."""

from __future__ import annotations

import json

import attrs
import pytest

from quoteattr.evaluation import Annotation, Document, Score, evaluate, format_misses, format_report


def _values(figure):
    if isinstance(figure, Score):
        return figure.precision.value, figure.recall.value, figure.f1.value
    return figure.value


def _report(document, predicted, **options):
    return evaluate([document], {document.id: predicted}, **{"bootstrap": 0, **options})


def test_perfect_predictions_have_perfect_figures(document):
    report = _report(document, document.annotations)
    assert {name: _values(f) for name, f in report.figures.items() if isinstance(f, Score)} == dict.fromkeys(
        (name for name, f in report.figures.items() if isinstance(f, Score)), (1.0, 1.0, 1.0)
    )
    assert _values(report.figures["speaker accuracy"]) == 1.0
    assert all(_values(figure) in (1.0, (1.0, 1.0, 1.0)) for figure in report.peers.values())
    assert report.misses == ()


def test_no_predictions_find_nothing(document):
    report = evaluate([document], {}, bootstrap=0)
    assert _values(report.figures["matched"]) == (0.0, 0.0, 0.0)
    assert report.unpredicted == ("pier",)
    assert [miss.fault for miss in report.misses] == ["missed"] * 3


def test_marks_and_stops_at_the_edges_make_no_difference(document):
    first, *rest = document.annotations
    wide = attrs.evolve(first, content=((0, 18),))
    assert _values(_report(document, [wide, *rest]).figures["content exact"]) == (1.0, 1.0, 1.0)


def test_half_of_the_content_is_enough_to_match_but_not_less(document):
    first, *rest = document.annotations
    (start, end), *_ = first.content
    for cut, found in ((end - 8, 3), (start + 3, 2)):
        part = attrs.evolve(first, content=((start, cut),))
        assert _values(_report(document, [part, *rest]).figures["matched"])[1] == pytest.approx(found / 3)


def test_a_wrong_source_still_matches_but_not_with_its_source(document):
    first, second, third = document.annotations
    wrong = attrs.evolve(second, source=first.source)
    report = _report(document, [first, wrong, third])
    assert _values(report.figures["matched"]) == (1.0, 1.0, 1.0)
    assert _values(report.figures["matched +source"])[2] == pytest.approx(2 / 3)
    assert [(miss.fault, miss.gold) for miss in report.misses] == [("source", second)]


def test_an_unnamed_speaker_must_not_be_given_a_name(document):
    first, second, third = document.annotations
    named = attrs.evolve(third, speaker="Ida Bo")
    report = _report(document, [first, second, named])
    assert _values(report.figures["speaker accuracy, nominal"]) == 0.0
    assert _values(report.figures["speaker accuracy, pronoun"]) == 1.0
    assert [miss.fault for miss in report.misses] == ["speaker"]


def test_attributions_without_a_judged_speaker_are_left_out_of_the_speaker_figures(document):
    unjudged = [attrs.evolve(one, judged=False) for one in document.annotations]
    report = _report(attrs.evolve(document, annotations=tuple(unjudged)), unjudged)
    assert not [name for name in report.figures if "speaker" in name or "role" in name]


def test_one_gold_attribution_serves_one_prediction(document):
    first, *rest = document.annotations
    report = _report(document, [first, first, *rest])
    assert _values(report.figures["matched"])[:2] == (pytest.approx(3 / 4), 1.0)
    assert [miss.fault for miss in report.misses] == ["spurious"]


def test_kinds_take_precision_from_predictions_and_recall_from_gold(document):
    first, second, third = document.annotations
    report = _report(document, [attrs.evolve(first, kind="mixed"), second, third])
    assert _values(report.kinds["direct"]["matched"]) == (0.0, 1.0, 0.0)
    assert _values(report.kinds["mixed"]["matched"])[:2] == (1.0, 0.0)
    assert _values(report.figures["kind accuracy"]) == pytest.approx(2 / 3)


def test_where_the_data_has_no_kinds_the_marks_tell_them(document):
    plain = tuple(attrs.evolve(one, kind=None) for one in document.annotations)
    report = _report(attrs.evolve(document, annotations=plain), plain)
    assert _values(report.kinds["direct"]["matched"]) == (1.0, 1.0, 1.0)
    assert _values(report.kinds["indirect"]["matched"]) == (1.0, 1.0, 1.0)
    assert "kind accuracy" not in report.figures


def test_gold_without_cues_and_sources_has_figures_of_contents_and_speakers_only(document):
    bare = attrs.evolve(
        document, annotations=tuple(attrs.evolve(one, cue=(), source=()) for one in document.annotations)
    )
    report = _report(bare, document.annotations)
    assert set(report.figures) == {"content exact", "content char", "matched", "matched +speaker", "speaker accuracy"}
    assert all(set(figures) == {"matched"} for figures in report.kinds.values())


def test_predictions_for_other_documents_are_named(document):
    report = evaluate([document], {"pier": document.annotations, "mole": document.annotations}, bootstrap=0)
    assert report.unknown == ("mole",)
    assert report.predicted == len(document.annotations)


def test_a_string_in_marks_that_is_no_quotation_is_told_when_reported(document):
    start = document.text.index("Tin Pier")
    wrong = Annotation(content=((start, start + 8),))
    assert _values(_report(document, document.annotations).figures["not-quotes reported"]) == 0.0
    assert _values(_report(document, [*document.annotations, wrong]).figures["not-quotes reported"]) == 1.0


def test_only_content_in_double_marks_is_kept_when_asked_for(document):
    report = _report(document, document.annotations, quoted=True)
    assert (report.gold, report.predicted) == (1, 1)


def test_intervals_hold_the_figure_and_are_the_same_for_the_same_seed(document):
    others = [attrs.evolve(document, id=f"pier {n}") for n in range(6)]
    predictions = {one.id: one.annotations[: n % 4] for n, one in enumerate(others)}
    first, again = (evaluate(others, predictions, bootstrap=200, seed=7) for _ in range(2))
    matched = first.figures["matched"].f1
    assert matched.low < matched.value < matched.high
    assert first == again


def test_documents_without_attributions_or_text_do_no_harm():
    report = evaluate([Document(id="empty", text="")], {"empty": ()}, bootstrap=10)
    assert (report.gold, report.predicted) == (0, 0)
    assert json.dumps(report.to_dict(), allow_nan=False)


def test_no_documents_give_an_empty_report():
    assert evaluate([], {}).documents == 0


def test_the_record_is_json_and_names_every_document(document):
    record = json.loads(json.dumps(_report(document, document.annotations, bootstrap=5).to_dict()))
    assert record["figures"]["matched"]["f1"] == {"value": 1.0, "low": None, "high": None}
    assert list(record["by_document"]) == ["pier"]


def test_the_table_says_every_figure_in_a_line_of_80_columns(document):
    again = attrs.evolve(document, id="again")
    table = format_report(evaluate([document, again], {"pier": document.annotations}, bootstrap=5))
    assert "matched +speaker" in table
    assert max(map(len, table.splitlines())) <= 80


def test_a_miss_is_shown_in_its_text_with_its_parts_marked(document):
    report = _report(document, document.annotations[1:])
    shown = format_misses(report.misses)
    assert "MISSED in pier" in shown
    assert "“[[The pier is safe]],” {{said}} <<Ida Bo>>, the harbour" in shown


def test_parts_that_overlap_are_shown_without_losing_a_word():
    text = "She doubts that."
    odd = Document(id="odd", text=text, annotations=(Annotation(content=((0, 15),), cue=((4, 10),)),))
    shown = _report(odd, ()).misses[0].shown
    for sign in ("[[", "]]", "{{", "}}"):
        assert sign in shown
        shown = shown.replace(sign, "")
    assert shown == text


def test_a_kind_that_neither_has_is_left_out():
    document = Document(
        id="a", text="It rains, says Bo.", annotations=(Annotation(content=((0, 8),), kind="indirect"),)
    )
    report = evaluate([document], {"a": [Annotation(content=((0, 8),), kind="mixed")]}, bootstrap=0)
    assert list(report.kinds) == ["mixed", "indirect"]
