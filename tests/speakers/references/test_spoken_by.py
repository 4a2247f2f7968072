"""The encoder's view of who says some words weighs in where nothing else decides."""

from __future__ import annotations

import pytest


class Hears:
    """An encoder that takes the bearer of one name for every speaker, or nobody."""

    def __init__(self, text: str, name: str | None) -> None:
        self.text, self.name = text, name

    def antecedents(self, _mention, candidates):
        return [0.0] * len(candidates)

    def speakers(self, _content, names):
        return 0, [0.96 * (self.text[start:end] == self.name) for start, end in names]

    bearers = speakers


TEXT = "Engineer Odile Farrant met engineer Berta Wren. The lock is old. {1:The engineer} said [1:it leaks]."


@pytest.mark.parametrize("name", ["Odile Farrant", "Berta Wren"])
def test_it_decides_between_two_whom_a_description_fits(names, name):
    plain = TEXT.translate(str.maketrans("", "", "[]{}:1"))
    assert names(TEXT, coreference=Hears(plain, name)) == [name]


def test_it_names_who_speaks_where_nobody_near_does(names):
    text = "Odile Farrant keeps the lock.\n\nIt is old.\n\nThe gates are new.\n\n“[1:It leaks].”\n"
    plain = text.replace("[1:", "").replace("]", "")
    assert names(text, coreference=Hears(plain, "Odile Farrant")) == ["Odile Farrant"]
    assert names(text, coreference=Hears(plain, None)) == [None]


def test_it_leaves_alone_what_is_said_by_name(names):
    text = "Odile Farrant slept. [1:It leaks], said {1:Berta Wren}."
    plain = "Odile Farrant slept. It leaks, said Berta Wren."
    assert names(text, coreference=Hears(plain, "Odile Farrant")) == ["Berta Wren"]


class HearsOnce(Hears):
    """An encoder that takes the bearer of one name for whom one place means, and knows nothing of the others."""

    def __init__(self, text: str, name: str, place: int) -> None:
        super().__init__(text, name)
        self.place = place

    def bearers(self, mention, names):
        return self.speakers(mention, names) if mention[0] == self.place else (0, [])

    def speakers(self, content, names):
        return super().speakers(content, names) if content[0] == self.place else (0, [])


@pytest.mark.parametrize("name", ["Odile Farrant", "Berta Wren"])
def test_it_tells_whom_a_description_in_the_narration_means(names, name):
    text = "Odile Farrant met Berta Wren. The pilot was late. It rained. “[1:It leaks],” {1:the pilot} said."
    plain = text.translate(str.maketrans("", "", "[]{}:1"))
    assert names(text, coreference=HearsOnce(plain, name, plain.index("pilot"))) == [name]


def test_it_gives_an_office_by_its_initials_to_nobody_but_its_holder(names):
    text = (
        "Prime Minister Odile Farrant slept. Opposition leader Berta Wren came. {1:Berta Wren} accused [1:her]."
        " {2:The PM} said [2:it was late]."
    )
    plain = text.translate(str.maketrans("", "", "[]{}:12"))
    assert names(text, coreference=Hears(plain, "Berta Wren")) == ["Berta Wren", "Odile Farrant"]
