"""Who asks and who answers in an interview without labels."""

import pytest

from quoteattr.attribution import make_attribution
from quoteattr.quotations import QuotationIndex, find_exchanges, pair_marks
from quoteattr.speakers import resolve_speakers

TURNS = (
    "\n\nDo you mend them?\n\nI do.\n\nAnd then?\n\nI sleep.\n\nWho pays you?\n\nI do.\n\nIs it late?\n\nI think so."
)


def voices(head: str, foot: str = "") -> list[str | None]:
    """The names of the one who asks and the one who answers first."""
    text = head + TURNS + foot
    index = QuotationIndex(pair_marks(text))
    turns = find_exchanges(text, 0, len(text))
    found = [make_attribution(text, ((one.start, one.end),), index, cue=None, source=None, turn=True) for one in turns]
    paragraphs = [(line, line + len(part)) for part in text.split("\n\n") for line in [text.index(part)]]
    resolved = resolve_speakers(text, found, sentences=paragraphs, paragraphs=paragraphs)
    names = [one.speaker.name if one.speaker else "" for one in resolved]
    assert names == names[:2] * 4
    return names[:2]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Ana Ruiz mends clocks in Brill.", [None, "Ana Ruiz"]),
        ("By Bo Lind\n\nAna Ruiz mends clocks in Brill.", ["Bo Lind", "Ana Ruiz"]),
        ("Interview: Ana Ruiz, keeper of clocks\n\nTheir mender spoke to Bo Lind in Brill.", ["Bo Lind", "Ana Ruiz"]),
        ("CLOCKWORK\n\nAna Ruiz mends clocks in Brill.", [None, "Ana Ruiz"]),
        ("Ana Ruiz mends clocks. She spoke to Bo Lind in Brill.", ["Bo Lind", "Ana Ruiz"]),
        ("Ana Ruiz mends clocks. In May Ana Ruiz sat down with Bo Lind.", ["Bo Lind", "Ana Ruiz"]),
        ("She mends clocks. Over two days Ana Ruiz spoke to Bo Lind.", ["Bo Lind", "Ana Ruiz"]),
        ("Our reporter Bo Lind flew in. He sat down with Ana Ruiz in Brill.", ["Bo Lind", "Ana Ruiz"]),
        ("Bo Lind wrote a book on Ana Ruiz. He talked to Ana Ruiz in Brill.", [None, "Ana Ruiz"]),
        ("By Bo Lind\n\nAna Ruiz, 43, mends clocks and speaks to cats.", ["Bo Lind", "Ana Ruiz"]),
    ],
)
def test_the_one_above_answers_and_the_byline_asks(head: str, expected: list[str | None]) -> None:
    assert voices(head) == expected


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("Ana Ruiz was talking to Bo Lind.", ["Bo Lind", "Ana Ruiz"]),
        ("Ana Ruiz was speaking to a friend.", [None, "Ana Ruiz"]),
    ],
)
def test_a_line_below_may_tell_who_was_talking_to_whom(foot: str, expected: list[str | None]) -> None:
    assert voices("The clock doctor", f"\n\n{foot}") == expected


def test_who_answers_in_marks_is_not_the_one_asked_about(names) -> None:
    text = (
        "Interview: Ana Ruiz, keeper of clocks\n\nDo you mend them?\n\n“[1:All of them].”\n\n"
        "Your teacher was your old neighbour, Bo Lind. Was I told so?\n\n“[2:I call him daily].”"
    )
    assert names(text) == ["Ana Ruiz"] * 2
