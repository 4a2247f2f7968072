"""Who is described first and named below by the same noun."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{1:A spokesman} said [1:no]. “[2:Sorry],” {2:the spokesman, Emil Rey}, added.", "Emil Rey"),
        ("{1:The firm's spokesman} said [1:no].\n\nIt rained. The spokesman, Emil Rey, was [2:sad].", "Emil Rey"),
        ("{1:A spokesman} said [1:no]. Another spokesman left. The spokesman, Emil Rey, was [2:sad].", None),
        ("{1:A spokesman} said [1:no]. Lund's spokesman left. The spokesman, Emil Rey, was [2:sad].", None),
        ("A teacher fell, {1:a teacher} said, [1:at noon]. The teacher, Emil Rey, was [2:sad].", None),
        ("{1:Another spokesman} said [1:no]. The spokesman, Emil Rey, was [2:sad].", None),
        ("{1:A spokesman} said [1:no]. Spokesman Emil Rey was [2:sad].", None),
    ],
)
def test_noun_with_an_article_leads_to_the_name_of_whoever_it_was(names, text, name):
    assert names("It rained.\n\n" * 7 + text)[0] == name
