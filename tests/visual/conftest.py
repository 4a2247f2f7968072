from __future__ import annotations

from html.parser import HTMLParser

import pytest

VOID = {"meta", "input", "br", "link", "img", "hr"}


class Element:
    """An element with its attributes, the elements in it and all the text in it."""

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element] = []
        self.text = ""

    def find(self, tag: str | None = None, **attributes: str) -> list[Element]:
        """All elements below with a tag and attributes; a class is one of several."""
        found = []
        for child in self.children:
            fits = tag in {None, child.tag}
            for name, value in attributes.items():
                fits = fits and value in (child.attributes.get(name.rstrip("_").replace("_", "-")) or "").split()
            found += [child] if fits else []
            found += child.find(tag, **attributes)
        return found


class Reader(HTMLParser):
    """Reads a page and insists that every element is closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute twice: {attrs}"
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open.pop().tag == tag

    def handle_data(self, data):
        for element in self.open:
            element.text += data


@pytest.fixture
def read():
    """Parse a page into elements."""

    def parse(html: str) -> Element:
        reader = Reader()
        reader.feed(html)
        reader.close()
        assert reader.open == [reader.root]
        return reader.root

    return parse
