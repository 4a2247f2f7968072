"""Left-overs of HTML: tags, comments, scripts, character references."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from quoteattr.cleaning.layers import Edit

__all__ = ["find_entities", "find_escaped_markup", "find_markup", "find_wrapped_lines"]

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend main nav ol p pre section summary table tbody tfoot thead title ul "
    "picture video audio".split()
)
_LINES = frozenset("br li option tr caption".split())
_CELLS = frozenset("td th".split())
_DROPPED = frozenset("script style noscript template svg iframe head button select textarea nav math object".split())
"""Elements that go with all they hold."""

_INLINE = frozenset(
    "a abbr acronym b base bdi bdo big cite code col colgroup data datalist del dfn em embed font i img input ins kbd "
    "label link map mark meta meter nobr output param progress q rp rt ruby s samp small source span strike strong "
    "sub sup time track tt u var wbr".split()
)
_NAMES = "|".join(sorted(_BLOCKS | _LINES | _CELLS | _DROPPED | _INLINE, key=lambda name: (-len(name), name)))

_MARKUP = re.compile(
    # The classes leave "<" out, so that no search goes beyond the next tag: linear.
    rf"<(?P<close>/?)(?P<name>{_NAMES}|[a-z][a-z0-9]*[:-][a-z0-9:-]+)(?=[\s/>])[^<>\"]*(?:\"[^\"<]*\"[^<>\"]*)*>"
    r"|(?P<comment><!--)|<!\[CDATA\[|\]\]>|<!doctype\b[^<>]*>|<\?xml\b[^<>]*>",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"<(/?)p\b[^<>]*>", re.IGNORECASE)
_LINE_END = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)\s*")
_ENTITY = re.compile(r"&(?:amp;){0,4}(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPED = re.compile(r"&(?:amp;)?(lt|gt|quot);")
_ESCAPED_CLOSING = re.compile(rf"&(?:amp;)?lt;/(?:{_NAMES})&(?:amp;)?gt;", re.IGNORECASE)
_CLOSING = re.compile(rf"</(?:{_NAMES})>", re.IGNORECASE)


def find_escaped_markup(text: str) -> Iterator[Edit]:
    """Markup that was escaped as a whole, as feeds do: ``&lt;p&gt;``. Of a text with tags of its own, nothing."""
    if _ESCAPED_CLOSING.search(text) and not _CLOSING.search(text):
        for match in _ESCAPED.finditer(text):
            yield match.start(), match.end(), {"lt": "<", "gt": ">", "quot": '"'}[match[1]]


def find_wrapped_lines(text: str) -> Iterator[Edit]:
    """Line ends within a paragraph element, where HTML takes them for spaces."""
    inside = -1
    for tag in _PARAGRAPH.finditer(text):
        if tag[1] and inside >= 0:
            for line_end in _LINE_END.finditer(text, inside, tag.start()):
                yield line_end.start(), line_end.end(), " "
        inside = -1 if tag[1] else tag.end()


def find_markup(text: str) -> Iterator[Edit]:
    """Tags, comments and declarations; a script or its like goes with all it holds."""
    at = 0
    endless: set[str] = set()
    while (tag := _MARKUP.search(text, at)) is not None:
        at = tag.end()
        name = "comment" if tag["comment"] else (tag["name"] or "").lower()
        if (name == "comment" or (name in _DROPPED and not tag["close"])) and name not in endless:
            end = _find_end(text, name, at)
            if end >= 0:
                at = end
            else:
                endless.add(name)
        if name == "comment" and name in endless:
            continue
        yield tag.start(), at, _stand_in(name, closing=bool(tag["close"]))


def _find_end(text: str, name: str, start: int) -> int:
    """Where the element or comment ends; -1 where it does not."""
    pattern = r"--\s*>" if name == "comment" else rf"</{name}\s*>"
    end = re.compile(pattern, re.IGNORECASE).search(text, start)
    return end.end() if end else -1


def _stand_in(name: str, *, closing: bool) -> str:
    """What a reader would see in place of a tag."""
    if name in _BLOCKS:
        return "\n\n"
    if name in _LINES:
        return "\n"
    if name in _CELLS:
        return " "
    if name == "q":
        return "”" if closing else "“"
    return ""


def find_entities(text: str) -> Iterator[Edit]:
    """Character references, escaped up to five times: ``&ldquo;``, ``&#8217;``, ``&amp;nbsp;``."""
    for match in _ENTITY.finditer(text):
        reference = f"&{match[1]};"
        character = html.unescape(reference)
        if character != reference and "\ufffd" not in character:
            yield match.start(), match.end(), character
