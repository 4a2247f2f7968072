"""The card of a quote: who, how, on what words, and how sure."""

from __future__ import annotations

from quoteattr.annotations import Evidence, Quote
from quoteattr.visual.escape import escape
from quoteattr.visual.voices import Voice

__all__ = ["make_card", "sum_up"]


def sum_up(quote: Quote, voice: Voice) -> str:
    """Say in one line, as plain text, who says it and how: the tooltip of the quote."""
    parts = [", ".join((voice.name, *voice.roles[:2])), quote.kind]
    if quote.cue is not None:
        parts.append(f"“{_join(quote.cue.span.text)}”" + (" (negated)" if quote.cue.negated else ""))
    parts.append(f"confidence {quote.confidence.overall:.2f}")
    return " · ".join(parts)


def make_card(quote: Quote, number: int, voice: Voice, *, anchor: int | None) -> str:
    """Return the list item that tells all about a quote.

    Args:
        quote: The quote.
        number: Its place among the quotes, from 0.
        voice: Its speaker.
        anchor: The number in the id (``t…``) of the element in the text where
            it begins; None if it is not to be seen there.

    Returns:
        HTML, with ``id="q…"`` on the item and ``id="h…"`` on its heading.
    """
    roles = "".join(f'<span class="role">, {escape(role)}</span>' for role in voice.roles[:2])
    words = " ".join(f"<span>{escape(_join(piece.text))}</span>" for piece in quote.content)
    back = "" if anchor is None else f'<p class="back"><a href="#t{anchor}">Show in the text</a></p>'
    return (
        f'<li class="card voice-{voice.number} {voice.style}" id="q{number}">'
        f'<h3 id="h{number}"><span class="key">{voice.key}</span> {escape(voice.name)}{roles}</h3>'
        f'<blockquote dir="auto">{words}</blockquote>'
        f"<dl>{''.join(_row(name, value) for name, value in _list_facts(quote, voice))}</dl>"
        f"{back}</li>"
    )


def _row(name: str, value: str) -> str:
    return f"<div><dt>{name}</dt><dd>{value}</dd></div>"


def _list_facts(quote: Quote, voice: Voice) -> list[tuple[str, str]]:
    facts: list[tuple[str, str]] = [("Kind", quote.kind)]
    if quote.kind == "mixed":
        facts.append(("Verbatim", " … ".join(_cite(span.text) for span in quote.verbatim)))
    cue, source = quote.cue, quote.source
    if cue is not None:
        denied = ", <strong>negated</strong>" if cue.negated else ""
        facts.append(("Cue", f"{_cite(cue.span.text)} ({cue.act}{denied})"))
    if source is not None:
        facts.append(("Source", f"{_cite(source.span.text)} ({source.form})"))
    elif quote.speaker is not None:
        facts.append(("Source", "implied"))
    if quote.speaker is not None:
        unnamed = "" if voice.named else ", unnamed"
        facts.append(("Speaker", quote.speaker.kind.replace("_", " ").removeprefix("unnamed ") + unnamed))
    if quote.evidence:
        facts.append(("Evidence", f"<ol>{''.join(map(_show_step, quote.evidence))}</ol>"))
    facts.append(("Confidence", _show_confidence(quote)))
    return facts


def _show_step(step: Evidence) -> str:
    """The rule, after the words that it rests on unless it holds them itself."""
    words = _join(step.span.text)
    return f"<li>{'' if words in step.rule else _cite(words) + ' '}{escape(step.rule)}</li>"


def _show_confidence(quote: Quote) -> str:
    sure = quote.confidence
    parts = (("content", sure.content), ("source", sure.source), ("speaker", sure.speaker))
    details = ", ".join(f"{name} {value:.2f}" for name, value in parts)
    return (
        f'<meter min="0" max="1" value="{sure.overall:.3f}">{sure.overall:.2f}</meter> '
        f"<strong>{sure.overall:.2f}</strong> <small>{details}</small>"
    )


def _cite(words: str) -> str:
    return f'<q dir="auto">{escape(_join(words))}</q>'


def _join(words: str) -> str:
    return " ".join(words.split())
