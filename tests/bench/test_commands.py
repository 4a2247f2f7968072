"""The commands end politely where the corpora are not, and their parts work on small texts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.accuracy import count_characters, list_verdicts
from bench.corpora import find_genre, hash_set, read_character, read_set
from bench.speed import keeps, make_long
from quoteattr.evaluation import Annotation, Document

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("command", ["accuracy", "gate", "marks", "peers", "plots", "speed"])
def test_a_command_without_corpora_says_so_and_ends_well(command, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", f"bench.{command}"],
        cwd=ROOT,
        env={**os.environ, "QUOTEATTR_SHARED": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("skipped: needs the corpora")


def test_a_hash_is_of_the_unpacked_text(shared):
    assert shared
    assert hash_set("kyiv") != hash_set("styles/dev")


def test_the_own_articles_are_a_set_like_the_others():
    documents = read_set("articles/dev")
    assert len(documents) >= 30
    assert all(document.annotations for document in documents)
    assert len(hash_set("articles/dev")) == 64


def test_a_long_text_has_the_length_asked_for():
    assert len(make_long(["ab", "cd"], 1001)) == 1001


def test_limits_are_kept_or_missed():
    assert keeps("import", 0.1)
    assert not keeps("import", 0.15)
    assert keeps("linear", 12.0)
    assert not keeps("words", 3999.0)


def test_the_genre_is_read_off_the_id():
    assert find_genre("styles/dev", Document(id="s6_dam", text="")) == "messy web text"
    assert find_genre("articles/dev", Document(id="t_panel", text="")) == "transcripts, letters, posts"
    assert find_genre("polnear/dev", Document(id="thepaper_2016-01-01_x", text="")) == "thepaper"


def test_confidences_are_paired_with_what_was_right():
    gold = Annotation(content=((0, 2),), speaker="Bo", judged=True)
    document = Document(id="a", text="It rains, says Bo.", annotations=(gold,))
    good = Annotation(content=((0, 2),), speaker="Bo", confidence=0.9)
    bad = Annotation(content=((3, 8),), speaker="Bo", confidence=0.4)
    assert list_verdicts([document], {"a": [good, bad]}) == ([0.9, 0.4], [True, False])


def test_speakers_of_fiction_are_counted_by_how_they_are_known():
    names = ("Ann_Lee-4", "the_old_sailor-7", "I-0", "Tom-2")
    gold = tuple(read_character(10 * place, 10 * place + 5, name) for place, name in enumerate(names))
    document = Document(id="a", text="It rains. " * 4, annotations=gold)
    guesses = [
        Annotation(content=one.content, speaker=name) for one, name in zip(gold, ("Lee", None, "Lee"), strict=False)
    ]
    assert count_characters([document], {"a": guesses}) == {
        "named": [1, 1],
        "narrator": [0, 1],
        "without a name": [1, 1],
    }
