"""Marks in a page's source are read, tags are not."""

from __future__ import annotations

import pytest

from quoteattr.quotations import pair_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<a href="/a.html" title=\'b\'>"Go,"</a> said <b>Ana</b>: <em>"Now."</em>', ["Go,", "Now."]),
        ('<img alt=""/>"Go," said Ana.', ["Go,"]),
        (
            "&ldquo;Go,&rdquo; said Ana. &quot;It&#39;s &lsquo;now&rsquo;.&quot;",
            ["Go,", "It&#39;s &lsquo;now&rsquo;.", "now"],
        ),
        (
            "&#8220;Go,&#x201D; said Ana. &laquo;Now&raquo;, &bdquo;now&ldquo;, &lsaquo;now&rsaquo;.",
            ["Go,", "Now", "now", "now"],
        ),
        ("A 40&quot; screen &amp; a &quot;stand&quot;.", ["stand"]),
        ("â€œGo,â€\x9d said Ana â€” it isnâ€™t â€˜nowâ€™ â€“ â€œno.â€", ["Go,", "now", "no."]),
        ("â\x80\x9cGo,â\x80\x9d said Ana.", ["Go,"]),
        ("\x93Go,\x94 said Ana. It\x92s \x91now\x92.", ["Go,", "now"]),
        ('a < b and "c" > d', ["c"]),
    ],
)
def test_marks_of_several_characters_are_read(text: str, expected: list[str]) -> None:
    assert [text[pair.inner_start : pair.inner_end] for pair in pair_marks(text)] == expected


def test_block_tags_part_paragraphs() -> None:
    (pair,) = pair_marks('<div><p>"One.</p><p>"Two," said Ana.</p></div>')
    assert len(pair.pieces) == 2
    first, second = pair_marks('<p>"One.</p><p>Bo said "two".</p>')
    assert not first.closed
    assert (first.end, second.closed) == (len('<p>"One.'), True)
