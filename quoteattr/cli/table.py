"""The table for people: who said what, readable at the terminal's width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from quoteattr.annotations import Quote, Span

__all__ = ["clean", "make_table", "render_table", "show_role", "show_what", "show_who"]

_NARROW = 64
# Controls would move the cursor, and bidirectional overrides would turn the row around.
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


def render_table(quotes: Sequence[Quote], console: Console) -> str:
    """Return the table as the text to print.

    Args:
        quotes: The quotes of one document.
        console: Knows the width, the encoding and whether colours are wanted.

    Returns:
        The table and a line that sums it up, with the newline at the end.
    """
    with console.capture() as capture:
        if quotes:
            console.print(make_table(quotes, width=console.width))
            console.print()
        console.print(Text(_sum_up(quotes), style="dim"))
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


def make_table(quotes: Sequence[Quote], *, width: int) -> RenderableType:
    """Lay the quotes out: in columns, or one below the other where there is no room."""
    return _make_list(quotes) if width < _NARROW else _make_columns(quotes, width)


def _make_columns(quotes: Sequence[Quote], width: int) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 1, 0), header_style="bold", expand=True)
    side = min(30, max(12, width // 5))
    table.add_column("Who", width=min(side, max(3, _widest(map(show_who, quotes)))), style="bold", overflow="fold")
    table.add_column("Role", width=min(side, max(4, _widest(map(show_role, quotes)))), overflow="fold")
    table.add_column("What", ratio=1, overflow="fold")
    table.add_column("Kind", width=8)
    table.add_column("Conf.", width=5, justify="right")
    for quote in quotes:
        table.add_row(
            Text(show_who(quote)),
            Text(show_role(quote)),
            _mark_note(show_what(quote)),
            Text(quote.kind),
            Text(_show_confidence(quote)),
        )
    return table


def _make_list(quotes: Sequence[Quote]) -> Table:
    """One column: a line on who and how, the words below it."""
    table = Table.grid()
    table.add_column(overflow="fold")
    for number, quote in enumerate(quotes):
        if number:
            table.add_row()
        role = show_role(quote)
        head = Text.assemble(
            (show_who(quote), "bold"),
            f", {role}" if role else "",
            (f" ({quote.kind}, {_show_confidence(quote)})", "dim"),
        )
        table.add_row(head)
        table.add_row(Padding(_mark_note(show_what(quote)), (0, 0, 0, 2)))
    return table


def show_who(quote: Quote) -> str:
    """The speaker's name or description; the source's words; "?" where nobody is known."""
    if quote.speaker is not None:
        return clean(quote.speaker.name or quote.speaker.description) or "?"
    return clean(quote.source.span.text) if quote.source is not None else "?"


def show_role(quote: Quote) -> str:
    """The speaker's roles, without those that another one says too ("engineer", "engineer of the harbour")."""
    if quote.speaker is None:
        return ""
    roles = list(dict.fromkeys(clean(role.text) for role in quote.speaker.roles))
    return "; ".join(role for role in roles if not any(role != other and role in other for other in roles))


def show_what(quote: Quote) -> str:
    """The content in one line, verbatim stretches in curly marks, after a note on the cue.

    The note is "(denied)" or the like where the attribution is negated, and
    "(fears)" or the like where the cue tells of a belief, so that neither is
    read as a plain statement.
    """
    words = " ".join(_quote_verbatim(piece, quote.verbatim) for piece in quote.content)
    cue = quote.cue
    if cue is None or not (cue.negated or cue.act == "belief"):
        return words
    return f"({clean(cue.span.text).strip(' ,:;')}) {words}"


def _quote_verbatim(piece: Span, verbatim: Sequence[Span]) -> str:
    """The piece's words, with marks around what stands in marks in the text."""
    parts = []
    at = 0
    for stretch in verbatim:
        start, end = max(stretch.start, piece.start) - piece.start, min(stretch.end, piece.end) - piece.start
        if start >= end:
            continue
        # The text's own marks stand inside a mixed piece: ours take their place.
        parts += [piece.text[at:start].rstrip(_MARKS), "“", piece.text[start:end], "”"]
        at = end
        while at < len(piece.text) and piece.text[at] in _MARKS:
            at += 1
    parts.append(piece.text[at:])
    return clean("".join(parts))


_MARKS = "\"'“”‘’«»‹›„‚`´"


def _mark_note(what: str) -> Text:
    text = Text(what)
    if what.startswith("("):
        text.stylize("italic", 0, what.find(")") + 1)
    return text


def clean(words: str) -> str:
    """Put all on one line and drop what a terminal would take for a command."""
    return _UNSHOWN.sub(" ", " ".join(words.split())).strip()


def _show_confidence(quote: Quote) -> str:
    return f"{quote.confidence.overall:.2f}"


def _widest(words: Iterator[str]) -> int:
    return max((Text(one).cell_len for one in words), default=0)


def _sum_up(quotes: Sequence[Quote]) -> str:
    if not quotes:
        return "No quotations found."
    speakers = {quote.speaker.id for quote in quotes if quote.speaker is not None}
    return f"{_count(len(quotes), 'quotation')}, {_count(len(speakers), 'speaker')}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")
