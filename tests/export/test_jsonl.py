from __future__ import annotations

import json

import jsonschema
import pytest

from quoteattr import DataError, schema
from quoteattr.export import Record, dump_json, read_jsonl, to_jsonl
from tests.factories import ARTICLE, make_article_quotes, make_quote


def test_a_document_is_one_line():
    line = to_jsonl(make_article_quotes(), ARTICLE, source="a.txt")
    assert line.endswith("\n")
    assert len(line.splitlines()) == 1


def test_lines_are_read_back():
    quotes = tuple(make_article_quotes())
    lines = to_jsonl(quotes, ARTICLE, source="a.txt") + "\n" + to_jsonl(quotes[:1]) + to_jsonl([], source="b")
    expected = [Record("a.txt", quotes, ARTICLE), Record(None, quotes[:1]), Record("b", ())]
    assert list(read_jsonl(lines)) == expected
    assert list(read_jsonl(lines.splitlines(keepends=True))) == expected


def test_quotes_follow_the_schema():
    for quote in json.loads(to_jsonl(make_article_quotes()))["quotes"]:
        jsonschema.validate(quote, schema())


@pytest.mark.parametrize("words", ["\ud800 lone", "a\u2028b\u2029c\x85d", "\0\r\n", "🌊 e\u0301"])
def test_any_text_survives_writing_as_utf_8_and_splitting_into_lines(words):
    line = to_jsonl([make_quote(words, words)], words)
    (record,) = read_jsonl(line.encode("utf-8").decode("utf-8").splitlines())
    assert record.text == record.quotes[0].text == words


def test_json_is_readable_unicode():
    assert dump_json({"a": "“é”"}) == '{"a": "“é”"}'


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{", "line 1 is not JSON"),
        ("[]", "line 1 must be an object"),
        ('{"id": "a"}', "line 1 must be an object"),
        ('{"id": "a", "quotes": [], "more": 1}', "line 1 must be an object"),
        ('{"id": 1, "quotes": []}', '"id" in line 1 must be a string'),
        ('{"id": "a", "quotes": {}}', '"quotes" in line 1 must be an array'),
        ('{"id": "a", "quotes": [{"kind": "direct"}]}', "line 1: not the record of a quote"),
    ],
)
def test_a_line_that_is_no_record_is_refused(line, fault):
    with pytest.raises(DataError, match=fault):
        list(read_jsonl([line]))
