"""The subject of what is reported is a part of it."""

import pytest
from attrs import evolve

from quoteattr.attribution.drafts import Draft
from quoteattr.attribution.subjects import join_subjects, with_subject
from tests.scoring import Offsets, place

SCORES = (1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("text", "content", "found"),
    [
        ("Farrant said the letter, sent in May, was “dull”.", "was", ["the letter, sent in May, was"]),
        ("Farrant said Mr. Rey is ill.", "is", ["Mr. Rey is"]),
        ("Her remarks, Farrant said, concerned the mill.", "concerned", ["Her remarks", "concerned"]),
        ("It rained. But boats, Farrant said, are dear.", "are", ["boats", "are"]),
        ("It rained. But Brill, Farrant said, is dry.", "is", ["Brill", "is"]),
        ("Farrant said on Monday was “dull”.", "was", ["was"]),
        ("Farrant said Monday was “dull”.", "was", ["was"]),
        ("On Monday, Farrant said, concerned parents came.", "concerned", ["concerned"]),
        ("The mill, made of oak, Farrant said, needed paint.", "needed", ["needed"]),
        ("In a speech to the mill, Farrant said, was no hint.", "was", ["was"]),
        ("Farrant said “no” to the men was mean.", "was", ["was"]),
    ],
)
def test_a_verb_takes_its_subject_along(text: str, content: str, found: list[str]) -> None:
    contents = with_subject(text, [place(text, content)], place(text, "said"), place(text, "Farrant"))
    assert [text[slice(*span)] for span in contents] == found


@pytest.mark.parametrize("cue", ["told", "asked"])
def test_who_is_told_is_no_subject(cue: str) -> None:
    text = f"Farrant {cue} the board was it late."
    contents = [place(text, "was it late")]
    assert with_subject(text, contents, place(text, cue), place(text, "Farrant")) == contents


def make_drafts(text: str, subject: str, verb: str, source: Offsets | None) -> list[Draft]:
    rest = (place(text, verb)[1] + 1, text.index("."))
    first = Draft([place(text, subject)], place(text, "said"), place(text, "Rey"), SCORES)
    return [first, Draft([rest], place(text, verb), source, SCORES)]


def test_a_verb_that_is_taken_for_a_cue_is_a_part_of_what_is_said() -> None:
    text = "The mayor, said Rey, thinks it leaks."
    (draft,) = join_subjects(text, make_drafts(text, "The mayor", "thinks", place(text, "Rey")))
    assert [text[slice(*span)] for span in draft.contents] == ["The mayor", "thinks it leaks"]
    assert len(join_subjects(text, make_drafts(text, "The mayor", "thinks", (90, 95)))) == 2


def test_a_verb_in_the_past_is_a_part_of_what_is_said() -> None:
    text = "The mayor, Rey said, urged them to sell."
    (draft,) = join_subjects(text, make_drafts(text, "The mayor", "urged", None))
    assert [text[slice(*span)] for span in draft.contents] == ["The mayor", "urged them to sell"]


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("The talks, said Rey, asked about it, fell.", "The talks", "asked"),
        ("The mill leaks, said Rey, adding it fell.", "The mill leaks", "adding"),
        ("The mill, said Rey, who thinks it fell.", "The mill", "thinks"),
        (
            "The mill by the old lock at Brill fell, said Rey, thinks it.",
            "The mill by the old lock at Brill fell",
            "thinks",
        ),
    ],
)
def test_another_cue_stays_one(text: str, subject: str, verb: str) -> None:
    drafts = make_drafts(text, subject, verb, None)
    assert len(join_subjects(text, [evolve(draft) for draft in drafts])) == 2
