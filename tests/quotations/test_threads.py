"""Headers of posts and mails name who wrote what stands below them."""

from __future__ import annotations

import pytest

from quoteattr.quotations import find_post, find_posts

POSTS = ["It leaks again.\n\nBadly.", "Have you tried the plug?", "Twice."]


def thread(*headers: str) -> str:
    return "Leaks > Boats\n\n" + "\n\n".join(f"{head}\n{post}" for head, post in zip(headers, POSTS, strict=True))


@pytest.mark.parametrize(
    "header",
    [
        "{}\nPosted: Tue 19 Nov, 20:14",
        "{}\n12.58pm",
        "{}\nModerator\nPosts: 12\nYesterday",
        "{} · 3 hours ago",
        "**{}** (2 days ago)\n",
        "{}, 7 March 2019",
        "From: {}\nDate: Wed, 6 Nov 2019 18:40:11 +0000\nSubject: Leaks\n",
    ],
)
def test_a_post_is_below_its_header(header: str) -> None:
    names = ["Ana Ruiz", "bo_of_brill", "Ana Ruiz"]
    text = thread(*map(header.format, names))
    posts = find_posts(text, 0, len(text))
    assert [text[slice(*post.name)] for post in posts] == names
    assert [text[post.start : post.end].strip() for post in posts] == POSTS
    found = [find_post(posts, text.index(words)) for words in ("Badly", "plug", "Twice", "Leaks >", "bo_of")]
    assert [posts.index(post) if post else None for post in found] == [0, 1, 2, None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz\n12.58pm\nIt leaks.\n\nBo Lind\n1.01pm\nDoes it?",
        "It rained on Monday.\n\nIt froze on Tuesday.\n\nAna Ruiz left on Friday.\n\nBo Lind stayed.",
        "9:15 p.m.\nIt leaks.\n\n9:30 p.m.\nIt still leaks.\n\n9:45 p.m.\nIt sank.",
        "Lund, Monday\nIt leaks.\n\nBrill, Tuesday\nIt sank.\n\nOslo, Friday\nIt rose.",
        "Power cut\n12:10\nIt is dark.\n\nSea wall\n12:20\nIt holds.\n\nTrains\n12:40\nNone.",
        "By Ana Ruiz\n\nThe boat left at 9:15 and came back on Sunday, wet through, its pump at home.\n\nIt sank.",
    ],
)
def test_what_has_no_three_headers_is_no_thread(text: str) -> None:
    assert find_posts(text, 0, len(text)) == []
