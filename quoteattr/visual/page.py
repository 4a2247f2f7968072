"""The page: a text with its quotations highlighted, in one self-contained HTML file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files

import attrs

from quoteattr import __version__
from quoteattr.annotations import Quote
from quoteattr.config import check_text
from quoteattr.visual.cards import make_card, sum_up
from quoteattr.visual.escape import escape
from quoteattr.visual.segments import Segment, cut_segments, find_paragraphs
from quoteattr.visual.voices import Voice, find_voices

__all__ = ["Page", "render"]


@attrs.frozen
class Page:
    """A whole HTML page; a notebook shows it by itself.

    Attributes:
        html: The page, from doctype to ``</html>``. It loads nothing, and
            can be written to a file in UTF-8 as it is.
    """

    html: str = attrs.field(repr=False)

    def __str__(self) -> str:
        """Return the page's HTML."""
        return self.html

    def _repr_html_(self) -> str:
        """Return the page in a frame of its own, so that it and a notebook cannot disturb each other."""
        return (
            f'<iframe title="Quotations" sandbox="allow-scripts" srcdoc="{escape(self.html)}" '
            'style="width: 100%; height: 40rem; border: 1px solid #8888; border-radius: 4px"></iframe>'
        )


def render(quotes: Iterable[Quote], text: str, *, title: str | None = None) -> Page:
    """Show a text with its quotations highlighted, a colour and an underline a speaker.

    The page holds the text, a list of the speakers (choose one to see only
    their quotations), and a card for every quote with its cue, source,
    evidence and confidence; pointing at a quotation or moving to it with the
    keyboard shows its card beside the text. It works without JavaScript, in
    light and dark, in print, and never reaches out to the network.

    Args:
        quotes: The quotes of the text, as `quoteattr.extract` gave them.
        text: The text they were found in. Nothing in it is taken for markup.
        title: The page's heading.

    Returns:
        The page: ``page.html`` is its source.

    Raises:
        TextTypeError: If the text is not a ``str``.
    """
    check_text(text)
    found = list(quotes)
    voices = find_voices(found)
    owners = {number: voice for voice in voices for number in voice.quotes}
    anchors: dict[int, int] = {}
    body = "".join(_make_text(found, text, owners, anchors))
    heading = escape(title or "Quotations")
    style = _read("page.css") + "".join(_make_filter(voice) for voice in voices)
    script = _read("page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return Page(
        "<!DOCTYPE html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta name="generator" content="quoteattr {__version__}">\n'
        f"<title>{heading}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#text">Skip to the text</a>\n'
        f"<header><h1>{heading}</h1><p>{_count(found, voices)}</p></header>\n"
        f'<aside aria-labelledby="who">\n<h2 id="who">Speakers</h2>\n{_make_legend(voices, len(found))}'
        '<section id="panel" aria-label="The chosen quotation" aria-live="polite" hidden></section>\n</aside>\n'
        f'<main><article id="text" tabindex="-1">{body}</article></main>\n'
        f"{_make_cards(found, owners, anchors)}"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _read(name: str) -> str:
    return files("quoteattr").joinpath("resources", name).read_text(encoding="utf-8")


def _hash(code: str) -> str:
    """The hash by which the page's security policy knows its own style and script, and no other."""
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode("utf-8")).digest()).decode("ascii")


def _make_filter(voice: Voice) -> str:
    """The rules that show one speaker's quotes alone when that speaker is chosen."""
    chosen = f":root:has(#only-{voice.number}:checked)"
    return (
        f"{chosen} .quote:not(.voice-{voice.number}){{background:none;text-decoration-color:transparent}}\n"
        f"{chosen} article span:not(.voice-{voice.number}){{font:inherit}}\n"
        f"{chosen} .quote:not(.voice-{voice.number})::before{{opacity:.35}}\n"
        f"{chosen} .card:not(.voice-{voice.number}){{display:none}}\n"
    )


def _count(quotes: Sequence[Quote], voices: Sequence[Voice]) -> str:
    speakers = sum(1 for voice in voices if voice.number)
    return f"{_plural(len(quotes), 'quotation')} by {_plural(speakers, 'speaker')}"


def _plural(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")


def _make_legend(voices: Sequence[Voice], total: int) -> str:
    """The list of speakers, which is also the choice of whose quotes to show."""
    if not voices:
        return ""
    everyone = (
        '<label><input type="radio" name="only" id="only-all" checked> <span class="name">All speakers</span> '
        f'<span class="count">{total}</span></label>'
    )
    rows = [everyone]
    for voice in voices:
        roles = f'<span class="role">{escape("; ".join(voice.roles))}</span>' if voice.roles else ""
        rows.append(
            f'<label class="{voice.style}"><input type="radio" name="only" id="only-{voice.number}"> '
            f'<span class="name"><span class="key">{voice.key}</span> <span class="sample">{escape(voice.name)}</span>'
            f'{roles}</span> <span class="count">{len(voice.quotes)}</span></label>'
        )
    return f'<div id="speakers" role="radiogroup" aria-label="Speakers">{"".join(rows)}</div>\n'


def _make_cards(quotes: Sequence[Quote], owners: Mapping[int, Voice], anchors: Mapping[int, int]) -> str:
    if not quotes:
        return ""
    cards = "\n".join(
        make_card(quote, number, owners[number], anchor=anchors.get(number)) for number, quote in enumerate(quotes)
    )
    return f'<section id="cards" aria-labelledby="all"><h2 id="all">All quotations</h2>\n<ol>{cards}</ol></section>\n'


def _make_text(
    quotes: Sequence[Quote], text: str, owners: Mapping[int, Voice], anchors: dict[int, int]
) -> Iterator[str]:
    """The text in paragraphs. All of it is there: what parts the paragraphs stands between them.

    Fills the anchors: for each quote, the number in the id of the element where it begins.
    """
    paragraphs = find_paragraphs(text)
    opening = {start for start, _ in paragraphs}
    closing = {end for _, end in paragraphs}
    inside = False
    for segment in cut_segments(quotes, text, sorted(opening | closing)):
        if segment.start in opening:
            yield '<p dir="auto">'
            inside = True
        words = escape(text[segment.start : segment.end])
        yield _mark_up(segment, words, quotes, owners, anchors) if inside and segment.quotes else words
        if segment.end in closing:
            yield "</p>"
            inside = False


def _mark_up(
    segment: Segment, words: str, quotes: Sequence[Quote], owners: Mapping[int, Voice], anchors: dict[int, int]
) -> str:
    """Put a segment's words into the element that says what they are.

    The first segment of each quote is a link to its card: that is where the
    keyboard stops.
    """
    classes = [part for part in ("verbatim", "cue", "source") if getattr(segment, part)]
    attributes = f' data-quote="{" ".join(map(str, segment.quotes))}"'
    classes += dict.fromkeys(f"voice-{owners[n].number}" for n in segment.content or segment.quotes)
    if not segment.content:
        return f'<span class="{" ".join(classes)}"{attributes}>{words}</span>'
    classes += ["quote", owners[segment.content[-1]].style]  # the innermost quote gives the colour
    attributes += f' title="{escape(" | ".join(sum_up(quotes[n], owners[n]) for n in segment.content))}"'
    fresh = [number for number in segment.content if number not in anchors]
    tag = "mark"
    if fresh:
        anchors.update(dict.fromkeys(fresh, fresh[0]))
        tag = "a"
        keys = "·".join(owners[number].key for number in fresh)
        attributes += (
            f' id="t{fresh[0]}" href="#q{fresh[0]}" data-key="{keys}"'
            f' aria-describedby="{" ".join(f"h{number}" for number in fresh)}"'
        )
    return f'<{tag} class="{" ".join(classes)}"{attributes}>{words}</{tag}>'
