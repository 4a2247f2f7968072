"""Somebody with a title right behind the name of a body that has a link in it: Bank of Brill Governor Ana Ruiz."""

from __future__ import annotations

import pytest

from quoteattr.speakers import Entity


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("Bank of Brill Governor Ana Farrant", "Bank of Brill"),
        ("House of Lords Speaker Odile Farrant", "House of Lords"),
        ("National Union of Dockers General Secretary Tariq Farrant", "National Union of Dockers"),
        ("Ministry of Health Permanent Secretary Idris Farrant", "Ministry of Health"),
        ("Bank of Brill Chief Executive Ngaire Farrant", "Bank of Brill"),
        ("Institute for Canal Studies Director Paul Farrant", "Institute for Canal Studies"),
    ],
)
def test_a_title_behind_a_body_begins_somebody_s_name(resolve, source, body):
    text = f"{{1:{source}}} said [1:no]. {{2:Farrant}} said [2:it was late]. {{3:The {body}}} said [3:no]."
    first, second, third = (found.speaker for found in resolve(text))
    assert first.name == second.name == " ".join(source.split()[-2:])
    assert source.removesuffix(f" {first.name}") in [role.text for role in first.roles]
    assert third.name == body


@pytest.mark.parametrize(
    "body",
    [
        "Bank of Brill Holdings",
        "Museum of Prince George County",
        "Bank of Brill President Award",
    ],
)
def test_a_title_within_a_body_s_name_begins_nobody_s(names, body):
    entities = [Entity(0, len(body), "organization", 0.9)]
    assert names(f"{{1:{body}}} said [1:no].", entities=entities) == [body]
