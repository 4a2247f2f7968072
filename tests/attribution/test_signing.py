"""Letters and posts are by the one whom the line above or below them names."""

import pytest

from quoteattr.attribution import decode
from tests.scoring import index_of, place, sure_scores


def found(text: str, content: str, *sources: str, linked: str | None = None) -> tuple[str, ...]:
    """Kind, source and content of what is found where the encoder links some content to one of its sources."""
    spans = [("content", place(text, content)), *(("source", place(text, name)) for name in sources)]
    links = {("content-source", place(text, content)): place(text, linked)} if linked else {}
    (one,) = decode(text, sure_scores(text, spans, links), index_of(text))
    source = text[slice(*one.source)] if one.source else ""
    return one.kind, source, *(text[slice(*span)] for span in one.content)


def test_a_letter_is_by_the_one_named_right_below() -> None:
    text = "I like the bells.\nAna Ruiz, Brill\n\nThe bells wake me.\nBo Lind\nMill Row\n\nThe bells rang."
    assert found(text, "The bells wake me.", "Ana Ruiz", "Bo Lind", linked="Ana Ruiz")[:2] == ("direct", "Bo Lind")


def test_a_post_is_by_the_one_named_right_above() -> None:
    text = "Ana Ruiz\n2 days ago\nThe soup was thin.\n\n**Bo Lind** · 3 days ago\nMine was not.\n"
    assert found(text, "The soup was thin.", "Ana Ruiz", "Bo Lind", linked="Bo Lind")[:2] == ("direct", "Ana Ruiz")
    assert found(text, "Mine was not.", "Ana Ruiz", "Bo Lind", linked="Ana Ruiz")[:2] == ("direct", "Bo Lind")


def test_a_reply_is_headed_without_a_blank_line() -> None:
    text = "Ana Ruiz\n2 days ago\nThe soup was thin.\n   ↳ Bo Lind, 1 day ago\n   Mine was not.\n\nIt rained."
    assert found(text, "Mine was not.", "Ana Ruiz", "Bo Lind", linked="Ana Ruiz")[:2] == ("direct", "Bo Lind")


def test_a_salutation_is_no_source_and_makes_any_line_below_a_signature() -> None:
    text = "Sir – The bells wake me.\nName supplied\n\nIt rained."
    assert found(text, "The bells wake me.", "Sir", linked="Sir") == ("direct", "Name supplied", text[:24])


def test_a_letter_in_marks_keeps_its_edges() -> None:
    text = "“The bells wake me.”\nAna Ruiz\n\nIt rained."
    assert found(text, "The bells wake me.", "Ana Ruiz") == ("direct", "Ana Ruiz", "The bells wake me.")


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lind\n\nThe bells wake me.\n\nAna Ruiz",
        "The bells wake me.\nAna Ruiz sold them.\n\nBo Lind",
        "The bells wake me.\nAna Ruiz\nBo Lind\nThe rain\n\nIt fell.",
        "It rained.\nIt froze.\nAna Ruiz\nThe bells wake me.\n\nBo Lind",
        "The bells wake me. It rained.\nAna Ruiz\n\nBo Lind",
    ],
)
def test_other_lines_sign_nothing(text: str) -> None:
    assert found(text, "The bells wake me.", "Ana Ruiz", "Bo Lind", linked="Bo Lind")[:2] == ("indirect", "Bo Lind")


def test_who_tells_something_else_by_a_cue_heads_nothing() -> None:
    text = "Ana Ruiz said it rained.\nThe bells wake me.\n\nBo Lind"
    ana, cue, rain, bells, bo = (
        place(text, words) for words in ("Ana Ruiz", "said", "it rained", text[25:43], "Bo Lind")
    )
    links = {("content-cue", rain): cue, ("cue-source", cue): ana, ("content-source", bells): bo}
    spans = [("source", ana), ("cue", cue), ("content", rain), ("content", bells), ("source", bo)]
    _, other = decode(text, sure_scores(text, spans, links), index_of(text))
    assert other.source == bo


THREAD = (
    "Ana Ruiz\nMember\nYesterday, 7:02 am\n\nIt leaks.\n\nBo Lind\nYesterday, 7:19 am\n\n> Ana Ruiz wrote:\n> It is."
    "\n\nNot mine.\n\nAna Ruiz\nYesterday, 8:40 am\n\nCyrus sold it. Good old Cyrus.\n"
)


@pytest.mark.parametrize(
    ("content", "linked", "source"),
    [
        ("It leaks.", "Bo Lind", "Ana Ruiz"),
        ("Not mine.", "Ana Ruiz", "Bo Lind"),
        ("Good old Cyrus.", "Bo Lind", "Ana Ruiz"),
    ],
)
def test_a_post_of_a_thread_is_by_the_one_whom_its_header_names(content: str, linked: str, source: str) -> None:
    assert found(THREAD, content, linked, linked=linked)[:2] == ("direct", source)
