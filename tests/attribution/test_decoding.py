"""Scores and marks together give attributions in characters."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

import pytest

from quoteattr.attribution import Attribution, decode
from quoteattr.attribution.decoding import merge_pieces
from tests.scoring import Offsets, index_of, place, sure_scores

Spans = Sequence[tuple[str, Offsets]]
Links = Mapping[tuple[str, Offsets], Offsets]


def decoded(text: str, spans: Spans, links: Links | None = None) -> list[Attribution]:
    return decode(text, sure_scores(text, spans, links), index_of(text))


def shown(text: str, attribution: Attribution) -> tuple[str, list[str], str | None, str | None]:
    content = [text[start:end] for start, end in attribution.content]
    cue, source = (text[slice(*span)] if span else None for span in (attribution.cue, attribution.source))
    return attribution.kind, content, cue, source


def said(text: str, *contents: str, cue: str = "said", source: str = "Lee") -> tuple[list[tuple[str, Offsets]], Links]:
    """Tags and links of one attribution."""
    places = [place(text, words) for words in contents]
    at, who = place(text, cue), place(text, source)
    links = {("content-cue", content): at for content in places} | {("cue-source", at): who}
    return [*(("content", content) for content in places), ("cue", at), ("source", who)], links


@pytest.mark.parametrize(
    ("text", "contents", "expected"),
    [
        ("“It fell,” Lee said.", ["It fell"], ("direct", ["It fell,"], "said", "Lee")),
        ("Lee said the wall “fell” today.", ["the wall “fell"], ("mixed", ["the wall “fell”"], "said", "Lee")),
        ("Lee said it fell.", ["it fell"], ("indirect", ["it fell"], "said", "Lee")),
        ("“It fell,” Lee said. “All.”", ["It fell", "All"], ("direct", ["It fell,", "All."], "said", "Lee")),
    ],
)
def test_one_attribution(text: str, contents: list[str], expected: tuple[str, list[str], str, str]) -> None:
    (found,) = decoded(text, *said(text, *contents))
    assert shown(text, found) == expected
    assert min(found.content_score, found.cue_score, found.source_score) > 0.9


def test_a_hole_in_the_tags_of_one_quotation_is_filled() -> None:
    text = "“It will most likely stand,” Lee said."
    (found,) = decoded(text, *said(text, "It will", "likely stand"))
    assert shown(text, found)[1] == ["It will most likely stand,"]


def test_paragraphs_without_a_cue_join_the_one_that_has_it() -> None:
    text = "“One wall,” Lee said. “Two walls.\n\n“Three walls.\n\n“Four walls.”"
    spans, links = said(text, "One wall", "Two walls")
    spans += [("content", place(text, "Three walls")), ("content", place(text, "Four walls"))]
    (found,) = decoded(text, spans, links)
    assert shown(text, found)[1] == ["One wall,", "Two walls.", "Three walls.", "Four walls."]


def test_the_cue_may_come_with_the_last_paragraph() -> None:
    text = "“One wall.\n\n“Two walls,” Lee said."
    spans, links = said(text, "Two walls")
    (found,) = decoded(text, [*spans, ("content", place(text, "One wall"))], links)
    assert shown(text, found) == ("direct", ["One wall.", "Two walls,"], "said", "Lee")


def test_two_quotations_without_a_cue_stay_two() -> None:
    text = "“One wall.”\n\n“Two walls.”"
    found = decoded(text, [("content", place(text, "One wall")), ("content", place(text, "Two walls"))])
    assert [shown(text, attribution)[1] for attribution in found] == [["One wall."], ["Two walls."]]


def test_one_quotation_has_not_two_attributions() -> None:
    text = "Bray said: “One wall. Two walls,” Lee added."
    first, first_links = said(text, "One wall", source="Bray")
    second, second_links = said(text, "Two walls", cue="added")
    (found,) = decoded(text, [*first, *second], {**first_links, **second_links})
    assert shown(text, found)[1] == ["One wall. Two walls,"]


def test_the_colon_behind_a_label_is_the_cue() -> None:
    text = "LEE: We start now."
    (found,) = decoded(text, *said(text, "We start now.", cue=":", source="LEE"))
    assert shown(text, found) == ("direct", ["We start now."], ":", "LEE")
    assert found.verbatim == found.content


HEARING = """Hearing of the pier board

LEE: When did it fall?

BRAY: In the night.

I heard it go.

(Laughter.)

LEE: Who else heard it?

BRAY: My wife says that it sang.

The board rose at noon.
"""


def test_turns_of_a_transcript_are_found_whatever_the_encoder_makes_of_them() -> None:
    wrong = place(HEARING, "BRAY: In the night.\n\nI heard")
    says, wife = place(HEARING, "says"), place(HEARING, "My wife")
    sang = place(HEARING, "that it sang")
    label = place(HEARING, "LEE")
    spans = [("source", label), ("content", wrong), ("source", wife), ("cue", says), ("content", sang)]
    links = {("content-source", wrong): label, ("content-cue", sang): says, ("cue-source", says): wife}
    found = decoded(HEARING, spans, links)
    assert [shown(HEARING, one) for one in found] == [
        ("direct", ["When did it fall?"], ":", "LEE"),
        ("direct", ["In the night.", "I heard it go."], ":", "BRAY"),
        ("direct", ["Who else heard it?"], ":", "LEE"),
        ("direct", ["My wife says that it sang."], ":", "BRAY"),
        ("indirect", ["that it sang"], "says", "My wife"),
    ]


@pytest.mark.parametrize(
    ("turn", "found", "kept"),
    [
        ("It fell. He told me, “It sang.” It did.", "It fell. He told me, “It sang.”", None),
        ("It fell. It sang.\n\nBray wept with me.", None, None),
    ],
)
def test_a_turn_goes_to_its_end_and_no_further(turn: str, found: str | None, kept: str | None) -> None:
    text = f"LEE: {turn}\n\nBRAY: Yes."
    turns = [place(text, found or turn), place(text, "Yes.")]
    labels = [place(text, "LEE"), place(text, "BRAY")]
    spans = [("source", labels[0]), ("content", turns[0]), ("source", labels[1]), ("content", turns[1])]
    links = {("content-source", one): label for one, label in zip(turns, labels, strict=True)}
    first, _ = decoded(text, spans, links)
    assert [text[slice(*piece)] for piece in first.content] == [kept or turn]


def test_content_without_marks_stays_in_the_paragraph_of_those_who_say_it() -> None:
    text = "Wall fell in spring, Lee said\n\nBRILL — The wall is gone."
    (found,) = decoded(text, *said(text, "Wall fell in spring", "BRILL"))
    assert shown(text, found)[1] == ["Wall fell in spring"]
    text = "Lee said the wall fell\n\nBRILL — The wall is gone."
    (found,) = decoded(text, *said(text, "the wall fell\n\nBRILL"))
    assert shown(text, found)[1] == ["the wall fell"]


def test_a_quotation_that_words_lead_to_in_another_paragraph_is_not_joined() -> None:
    text = "Lee said it fell.\n\nAt the gates is Bray: “It sang.”"
    found = decoded(text, *said(text, "it fell", "It sang"))
    assert [shown(text, one)[1:] for one in found] == [(["it fell"], "said", "Lee"), (["It sang."], None, None)]


def test_a_cue_below_is_not_that_of_a_closed_quotation_above() -> None:
    text = "“It sang.”\n\nLee said nothing."
    (found,) = decoded(text, *said(text, "It sang"))
    assert shown(text, found)[1:] == (["It sang."], None, None)


@pytest.mark.parametrize("dash", ["—", "–", "•"])
def test_lines_after_a_dash_are_not_one_quotation(dash: str) -> None:
    text = f"{dash} It fell.\n{dash} It sang, said Lee.\n{dash} It sank."
    found = decoded(text, *said(text, "It fell", "It sang", "It sank"))
    assert (["It sang"], "said", "Lee") in [shown(text, one)[1:] for one in found]
    assert all(len(one.content) == 1 for one in found)


def test_a_dateline_before_a_colon_does_not_speak() -> None:
    text = "LAGOS: Thirteen people died on Monday when a pier fell into the harbour at noon."
    label, body = place(text, "LAGOS"), place(text, "Thirteen people died on Monday when a pier fell into the harbour")
    spans = [("source", label), ("content", body)]
    assert decoded(text, spans, {("content-source", body): label}) == []
    text += "\n\nLEE: Nobody told us that the pier would fall, and nobody has come to see us."
    assert len(decoded(text, spans, {("content-source", body): label})) == 1


def test_a_signature_wins_over_the_cue_above() -> None:
    text = "Lee said it fell.\n\n“It sang.”\n— Judith Aranda, buyer"
    found = decoded(text, *said(text, "it fell", "It sang"))
    assert [shown(text, one)[1:] for one in found] == [
        (["it fell"], "said", "Lee"),
        (["It sang."], "—", "Judith Aranda, buyer"),
    ]


def test_content_ends_with_a_whole_clause() -> None:
    text = "Lee said it fell while the crowd looked on, and left."
    (found,) = decoded(text, *said(text, "it fell while"))
    assert shown(text, found)[1] == ["it fell while the crowd looked on"]


def test_the_turn_of_another_speaker_is_never_joined() -> None:
    text = "LEE: We start now.\nBRAY: Not yet."
    spans, links = said(text, "We start now.", "Not yet.", cue=":", source="LEE")
    found = decoded(text, [*spans, ("source", place(text, "BRAY"))], links)
    assert [shown(text, turn) for turn in found] == [
        ("direct", ["We start now."], ":", "LEE"),
        ("direct", ["Not yet."], ":", "BRAY"),
    ]


def test_a_signed_quotation_is_by_the_one_who_signs_it() -> None:
    text = "“The gate is rusty.” ― Mia Orr\n“The wall will stand.” ― Sam Poe\n"
    first, second = place(text, "“The gate is rusty.”"), place(text, "“The wall will stand.”")
    signers = [("source", place(text, "Mia Orr")), ("source", place(text, "Sam Poe"))]
    links = {("content-source", second): place(text, "Mia Orr"), ("content-source", first): place(text, "Mia Orr")}
    found = decoded(text, [("content", first), ("content", second), *signers], links)
    assert [shown(text, attribution)[3] for attribution in found] == ["Mia Orr", "Sam Poe"]


def test_a_title_in_marks_is_no_quotation() -> None:
    text = "The leaflet is titled “Every Drop”. The lock is called “a ruin” by Lee."
    title, cue = place(text, "“Every Drop”"), place(text, "titled")
    ruin, links = said(text, "“a ruin”", cue="called")
    spans = [("content", title), ("cue", cue), *ruin]
    found = decoded(text, spans, {**links, ("content-cue", title): cue})
    assert [shown(text, attribution)[1] for attribution in found] == [["a ruin"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The soup is called “salt and rain,” and it is cold.", []),
        ("The play was titled ‘salt and rain’ then.", []),
        ("She was called. “salt and rain,” she heard.", [["salt and rain,"]]),
    ],
)
def test_what_something_is_called_is_no_quotation_without_a_cue_either(text: str, found: list[list[str]]) -> None:
    contents = [("content", place(text, "salt and rain"))]
    assert [shown(text, attribution)[1] for attribution in decoded(text, contents)] == found


@pytest.mark.parametrize(
    ("text", "content", "found"),
    [
        ("Sailors call it the “Iron Stair” today.", "the “Iron Stair”", 0),
        ("Sailors call it the “Iron Lad-\nder” today.", "the “Iron Lad-\nder”", 0),
        ("Sailors call it an “iron mess” today.", "an “iron mess”", 1),
        ("Sailors call it “Rusty Iron” today.", "“Rusty Iron”", 1),
        ("Sailors call it the “Iron” mess of today.", "the “Iron” mess", 1),
    ],
)
def test_an_article_with_a_capitalised_name_in_marks_is_no_quotation(text: str, content: str, found: int) -> None:
    assert len(decoded(text, *said(text, content, cue="call", source="Sailors"))) == found


def test_a_dateline_is_nobodys_source() -> None:
    text = "PORT ELLERY - Ten people who live by the old lock were told on Tuesday to leave, amid fears it would fall."
    content, cue, source = place(text, "it would fall"), place(text, "fears"), place(text, "PORT ELLERY")
    links = {("content-cue", content): cue, ("cue-source", cue): source}
    found = decoded(text, [("content", content), ("cue", cue), ("source", source)], links)
    assert [attribution.source for attribution in found] == [None]


def test_a_source_begins_behind_the_dateline() -> None:
    text = "PORT ELLERY, 9 Oct - The harbour board warned on Tuesday that the old lock would fall before winter."
    content, cue, source = place(text, "the old lock"), place(text, "warned"), place(text, text[:37])
    links = {("content-cue", content): cue, ("cue-source", cue): source}
    (found,) = decoded(text, [("content", content), ("cue", cue), ("source", source)], links)
    assert found.source is not None
    assert text[slice(*found.source)] == "The harbour board"


def test_a_byline_without_a_verb_is_nobodys_source() -> None:
    text = "‘We lost the lot’\n\nBy rural reporter Bronte Kingsmill\n\nIt rained for days."
    content, source = place(text, "‘We lost the lot’"), place(text, "rural reporter Bronte Kingsmill")
    (found,) = decoded(text, [("content", content), ("source", source)], {("content-source", content): source})
    assert found.source is None


def test_without_a_dateline_a_quotation_keeps_the_score_of_having_no_source() -> None:
    text = "The wall is old. “It leaks.”"
    (found,) = decoded(text, [("content", place(text, "It leaks"))])
    assert found.source is None
    assert found.source_score != pytest.approx(0.5, abs=0.01)


def test_what_something_is_known_as_is_no_quotation() -> None:
    text = "It came to be known as the great “summer of rust” here."
    cue, content = place(text, "known as"), place(text, "the great “summer of rust”")
    assert decoded(text, [("content", content), ("cue", cue)], {("content-cue", content): cue}) == []


def test_content_that_nothing_marks_is_no_quotation() -> None:
    text = "The wall is old. “It leaks.”"
    contents = [("content", place(text, "The wall is old")), ("content", place(text, "It leaks"))]
    assert [shown(text, attribution)[1] for attribution in decoded(text, contents)] == [["It leaks."]]


def test_a_sentence_behind_a_quotation_may_tell_who_said_it() -> None:
    text = "“Other people’s.” It was his grandmother who answered."
    (found,) = decode(text, sure_scores(text, [("content", place(text, "Other people’s"))], {}), index_of(text))
    assert (found.source, found.cue) == (place(text, "his grandmother"), place(text, "answered"))


def test_what_is_reported_in_the_middle_of_a_quotation_is_its_speakers_word() -> None:
    text = "“Bray came, Lee said, ‘Go now.’ Well, it stays.”"
    (found,) = decoded(text, *said(text, "Bray came", "‘Go now.’ Well, it stays."))
    assert shown(text, found) == ("direct", ["Bray came, Lee said, ‘Go now.’ Well, it stays."], None, None)
    text = "“It fell,” Lee said, “and it stays.”"
    (found,) = decoded(text, *said(text, "It fell", "and it stays"))
    assert shown(text, found)[2:] == ("said", "Lee")


def test_content_without_a_word_is_dropped() -> None:
    text = "“!!!” Lee said."
    assert decoded(text, *said(text, "!!!")) == []


def test_attributions_come_in_text_order() -> None:
    text = "It fell, Lee said. It rose, Bray added."
    first, first_links = said(text, "It fell")
    second, second_links = said(text, "It rose", cue="added", source="Bray")
    found = decoded(text, [*second, *first], {**second_links, **first_links})
    assert [shown(text, attribution)[3] for attribution in found] == ["Lee", "Bray"]


def test_a_text_without_words_has_no_attributions() -> None:
    assert decoded("", []) == []
    assert decoded(" \n", []) == []


@pytest.mark.parametrize(
    ("pieces", "merged"),
    [
        ([], ()),
        ([(4, 6), (0, 2)], ((0, 2), (4, 6))),
        ([(0, 3), (2, 5), (5, 6)], ((0, 6),)),
        ([(0, 9), (2, 5)], ((0, 9),)),
    ],
)
def test_pieces_that_touch_are_one(pieces: list[Offsets], merged: tuple[Offsets, ...]) -> None:
    assert merge_pieces(pieces) == merged


def test_a_quotation_of_many_paragraphs_takes_linear_time() -> None:
    def seconds(count: int) -> float:
        text = "“It fell.\n\n" * count
        spans = [("content", (start, start + 8)) for start in range(1, len(text), 11)]
        scores, index = sure_scores(text, spans), index_of(text)
        times = []
        for _ in range(2):
            began = time.process_time()
            (found,) = decode(text, scores, index)
            times.append(time.process_time() - began)
            assert len(found.content) == count
        return min(times)

    assert seconds(400) < 14 * seconds(40)


def test_an_article_alone_is_nobodys_source() -> None:
    text = "He read a remark that “it leaks” there."
    content, cue, start = place(text, "it leaks"), place(text, "remark"), text.index("a remark")
    source = start, start + 1
    spans = [("content", content), ("cue", cue), ("source", source)]
    (found,) = decoded(text, spans, {("content-cue", content): cue, ("cue-source", cue): source})
    assert (found.cue, found.source) == (cue, None)


def test_the_label_of_an_answer_is_a_source() -> None:
    text = "Q. How many?\n\nA. I eat four a week."
    spans = [("source", place(text, "A")), ("content", place(text, "I eat four a week."))]
    links = {("content-source", place(text, "I eat four a week.")): place(text, "A")}
    question, found = decode(text, sure_scores(text, spans, links), index_of(text))
    assert (question.source, found.source) == (place(text, "Q"), place(text, "A"))
