"""The steps of cleaning, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from quoteattr.cleaning.boilerplate import find_boilerplate
from quoteattr.cleaning.characters import find_decomposed, find_odd_characters, find_odd_spaces
from quoteattr.cleaning.clean_text import CleanText
from quoteattr.cleaning.html import find_entities, find_escaped_markup, find_markup, find_wrapped_lines
from quoteattr.cleaning.layers import Edit, apply_edits
from quoteattr.cleaning.markdown import find_blocks, find_emphasis, find_links, find_strong
from quoteattr.cleaning.mojibake import find_mojibake
from quoteattr.config import check_text
from quoteattr.errors import OptionError, OptionTypeError, describe

__all__ = ["STEPS", "clean"]

_FINDERS: dict[str, tuple[Callable[[str], Iterator[Edit]], ...]] = {
    "html": (find_escaped_markup, find_wrapped_lines, find_markup),
    "entities": (find_entities,),
    "mojibake": (find_decomposed, find_mojibake, find_mojibake),  # twice: it may have been spoilt twice
    "characters": (find_decomposed, find_odd_characters),
    "markdown": (find_blocks, find_links, find_strong, find_emphasis),
    "boilerplate": (find_boilerplate,),
    "spaces": (find_odd_spaces,),
}

STEPS = tuple(_FINDERS)
"""Names of the steps, in the order in which they are taken."""


def clean(text: str, *, steps: Iterable[str] | None = None) -> CleanText:
    """Make a messy text readable and keep the way back.

    What goes: tags, comments, scripts and styles; character references (also doubly escaped ones); UTF-8 that was read
    as Windows-1252; zero-width characters, soft hyphens and control characters; Markdown's signs; lines that are no
    part of the article (advertisements, share buttons, cookie notices); odd spaces and more than one blank line.
    Quotation marks, dashes and all words of the article stay as they are. Time is linear in the text's length.

        >>> from quoteattr import clean
        >>> cleaned = clean("<p>&ldquo;It will <b>stand</b>,&rdquo; she said.</p>")
        >>> cleaned.text
        '“It will stand,” she said.'
        >>> start, end = cleaned.to_original(9, 14)
        >>> cleaned.original[start:end]
        'stand'

    Args:
        text: Any text.
        steps: The steps to take, of "html", "entities", "mojibake", "characters", "markdown", "boilerplate" and
            "spaces"; None for all. They are always taken in this order.

    Returns:
        The cleaned text with its `CleanText.to_original`, and `CleanText.restore` for quotes found in it.

    Raises:
        TextTypeError: The text is no string.
        OptionError: A step is not known.
    """
    original = text = check_text(text)
    layers = []
    for name in _check_steps(steps):
        for find in _FINDERS[name]:
            text, layer = apply_edits(text, find(text))
            if layer is not None:
                layers.append(layer)
    return CleanText(text, original, layers=tuple(layers))


def _check_steps(steps: object) -> tuple[str, ...]:
    if steps is None:
        return STEPS
    accepted = f"steps must be None or a collection of {', '.join(map(repr, STEPS))}"
    if isinstance(steps, str | bytes) or not isinstance(steps, Iterable):
        message = f"{accepted}, but {describe(steps)} was given"
        raise OptionTypeError(message)
    given = list(steps)
    for step in given:
        if step not in STEPS:
            message = f"{accepted}, but it holds {describe(step)}"
            raise OptionError(message)
    return tuple(step for step in STEPS if step in given)
