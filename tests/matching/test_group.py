from __future__ import annotations

import random
import subprocess
import sys
import time

import pytest

from quoteattr import Quote
from quoteattr.errors import DataTypeError, OptionError
from quoteattr.matching import group
from tests.factories import make_quote, make_speaker

LONG = "It will stand for a hundred years and we will surely look after it every day"


def say(words: str, name: str | None = None, *, description: str | None = None, verbatim: bool = True) -> Quote:
    """A quote with these words by a speaker of this name."""
    speaker = make_speaker(f"{words} {name or description or ''}", name, description=description)
    return make_quote(words, words, kind="direct" if verbatim else "indirect", speaker=speaker)


def groups_of(*quotes: Quote) -> list[tuple[int, ...]]:
    return [found.indices for found in group(quotes)]


def test_altered_and_partial_quotations_are_variants():
    variants = [
        LONG,
        LONG.replace("hundred", "thousand"),
        "we will surely look after it every day",
        "It will stand for a hundred years … and look after it every day",
        "“It will stand for a hundred years”",
    ]
    assert groups_of(*(say(words, "Ann Lee") for words in variants)) == [(0, 1, 2, 3, 4)]


def test_other_quotations_by_the_speaker_are_not():
    assert groups_of(say(LONG, "Ann Lee"), say("We never asked anybody for any money at all", "Ann Lee")) == [
        (0,),
        (1,),
    ]


def test_a_short_common_part_joins_no_groups():
    first = "we need to talk about the wall because the sea is rising faster than anyone had thought"
    second = "we need to talk about the ferry since nobody on the island can get to the hospital now"
    found = groups_of(say(first, "Ann Lee"), say(second, "Ann Lee"), say("we need to talk about the", "Ann Lee"))
    assert len(found) == 2


def test_speakers_with_different_names_share_no_group():
    assert groups_of(say(LONG, "Ann Lee"), say(LONG, "Tom Bray")) == [(0,), (1,)]


def test_an_unnamed_speaker_joins_no_two_names():
    found = groups_of(say(LONG, description="officials"), say(LONG, "Ann Lee"), say(LONG, "Tom Bray"))
    assert sorted(map(len, found)) == [1, 2]


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Ann Lee", "Lee", True),
        ("Ann Lee", "Ms. Lee", True),
        ("Ann Lee", "A. Lee", True),
        ("Ann Maria Lee", "Ann Lee", True),
        ("Ann Lee", "Ann M. Lee", True),
        ("Ann Lee", "Tom Lee", False),
        ("Ann Lee", "Ann Bray", False),
        ("José Núñez", "Jose Nunez", True),
        ("Port Authority of Ellery", "PAE", True),
        ("Ministry of Health", "Health Ministry", True),
        ("Ministry of Health", "Ministry of Defence", False),
        ("Tom Bray Jr.", "Tom Bray", True),
    ],
)
def test_names_of_one_speaker_vary(name, other, same):
    assert (len(groups_of(say(LONG, name), say(LONG, other))) == 1) is same


def test_an_ambiguous_surname_does_not_bring_two_names_together():
    found = group([say(LONG, "Ann Lee"), say(LONG, "Lee"), say(LONG, "Tom Lee")])
    assert sorted(len(one.quotes) for one in found) == [1, 2]


def test_quotes_without_a_speaker_may_be_anybodys():
    assert groups_of(say(LONG, "Ann Lee"), make_quote(LONG, LONG)) == [(0, 1)]


def test_short_quotes_need_the_same_words_and_a_name():
    found = groups_of(
        say("No comment", "Ann Lee"),
        say("“No comment.”", "Lee"),
        say("No comment at all", "Ann Lee"),
        say("No comment", description="officials"),
        say("No comment", description="a spokesman"),
    )
    assert found == [(0, 1), (2,), (3,), (4,)]


def test_a_group_has_the_longest_verbatim_quote_and_the_fullest_name():
    quotes = [say(LONG + " and night", "Lee", verbatim=False), say(LONG, "Ms Lee"), say(LONG[:50], "Ann Lee")]
    (found,) = group(quotes)
    assert found.representative == quotes[1]
    assert found.speaker == "Ann Lee"
    assert found.quotes == tuple(quotes)


def test_quotes_without_words_stay_alone():
    assert groups_of(say("…", "Ann Lee"), say("…", "Ann Lee"), say("\ud800")) == [(0,), (1,), (2,)]
    assert group([]) == []


def test_the_threshold_decides():
    quotes = [say(LONG, "Ann Lee"), say("It will stand for a few months and then we will see", "Ann Lee")]
    assert len(group(quotes, threshold=0.3)) == 1
    assert len(group(quotes, threshold=0.9)) == 2


def test_wrong_types_and_options_are_refused():
    with pytest.raises(DataTypeError, match="group takes quotes"):
        group(["a"])  # type: ignore[list-item]
    with pytest.raises(OptionError, match="threshold"):
        group([], threshold=-1)


def make_many(number: int) -> list[Quote]:
    """Variants of a fifth as many quotations by four speakers."""
    chance = random.Random(3)

    def word() -> str:
        return f"w{int(3_000 * chance.random() ** 3)}"

    quotes: list[Quote] = []
    while len(quotes) < number:
        words = [word() for _ in range(chance.randint(8, 40))]
        name = chance.choice(["Ann Lee", "Tom Bray", "Kit Oda", None])
        for _ in range(5):
            changed = list(words)
            changed[chance.randrange(len(words))] = word()
            quotes.append(say(" ".join(changed), name))
    return quotes[:number]


def test_the_order_of_the_quotes_changes_nothing():
    quotes = make_many(300)
    shuffled = random.Random(1).sample(quotes, len(quotes))
    found = {frozenset(one.quotes) for one in group(quotes)}
    assert found == {frozenset(one.quotes) for one in group(shuffled)}
    assert sum(len(one.quotes) for one in group(quotes)) == len(quotes)


def test_ten_thousand_quotes_take_seconds():
    quotes = make_many(10_000)
    started = time.process_time()
    found = group(quotes)
    assert time.process_time() - started < 15
    assert 2_000 <= len(found) < 2_400


def test_ten_thousand_quotes_with_one_phrase_take_seconds():
    quotes = [
        say(f"we will do everything we can to keep our {number} x{number} y{number} z{number}", "Ann Lee")
        for number in range(10_000)
    ]
    started = time.process_time()
    group(quotes)
    assert time.process_time() - started < 15


def test_the_result_is_the_same_in_every_process():
    code = (
        "from tests.matching.test_group import make_many; from quoteattr.matching import group;"
        "print([one.indices for one in group(make_many(200))])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            text=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
