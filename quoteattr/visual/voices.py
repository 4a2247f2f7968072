"""Who speaks on a page: each speaker with a number, a colour and a line of its own."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from quoteattr.annotations import Quote

__all__ = ["HUES", "LINES", "Voice", "find_voices"]

HUES = 8
"""Number of colours in the style sheet; the ninth speaker has the first colour again."""

LINES = 5
"""Number of underlines. It has no factor in common with `HUES`, so forty speakers differ in one or the other."""


@attrs.frozen
class Voice:
    """A speaker on the page.

    Attributes:
        number: Place in the order of appearance, from 1; 0 for "nobody known".
        name: Name or description.
        named: Whether that is a name.
        roles: The roles' wordings, without those that another one says too.
        quotes: Numbers of the speaker's quotes.
    """

    number: int
    name: str
    named: bool
    roles: tuple[str, ...]
    quotes: tuple[int, ...]

    @property
    def key(self) -> str:
        """What marks the speaker's quotes in the text."""
        return str(self.number) if self.number else "?"

    @property
    def style(self) -> str:
        """The classes that give the speaker's colour and line."""
        if not self.number:
            return "hue-none line-none"
        return f"hue-{(self.number - 1) % HUES} line-{(self.number - 1) % LINES}"


def find_voices(quotes: Sequence[Quote]) -> list[Voice]:
    """Find the speakers of quotes in the order of appearance; quotes of nobody known come last, as number 0."""
    groups: dict[str, list[int]] = {}
    unknown: list[int] = []
    for number, quote in enumerate(quotes):
        (groups.setdefault(quote.speaker.id, []) if quote.speaker else unknown).append(number)
    voices = [_make_voice(n, numbers, quotes) for n, numbers in enumerate(groups.values(), start=1)]
    if unknown:
        voices.append(Voice(0, "Unknown speaker", named=False, roles=(), quotes=tuple(unknown)))
    return voices


def _make_voice(number: int, numbers: Sequence[int], quotes: Sequence[Quote]) -> Voice:
    speakers = [speaker for quote in numbers if (speaker := quotes[quote].speaker) is not None]
    name = next((speaker.name for speaker in speakers if speaker.name), None)
    roles = list(dict.fromkeys(" ".join(role.text.split()) for speaker in speakers for role in speaker.roles))
    return Voice(
        number,
        name or speakers[0].description,
        named=name is not None,
        roles=tuple(role for role in roles if not any(role != other and role in other for other in roles)),
        quotes=tuple(numbers),
    )
