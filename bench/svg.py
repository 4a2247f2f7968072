"""Plain charts as SVG text: axes, lines, points and bars, readable on light and on dark pages."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import attrs

WIDTH, HEIGHT = 460, 340
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 16, 40, 48
_INK = "#8a8f98"
COLOURS = ("#2f7ed8", "#d9822b", "#3a9d5d", "#b0489b")

Point = tuple[float, float]


@attrs.frozen
class Frame:
    """A chart's ranges and where they lie on the drawing.

    Attributes:
        x: Least and greatest value along the bottom.
        y: Least and greatest value along the side.
    """

    x: Point = (0.0, 1.0)
    y: Point = (0.0, 1.0)

    def place(self, point: Point) -> Point:
        """Return where a point lies on the drawing, in its units."""
        x = (point[0] - self.x[0]) / (self.x[1] - self.x[0])
        y = (point[1] - self.y[0]) / (self.y[1] - self.y[0])
        return _LEFT + x * (WIDTH - _LEFT - _RIGHT), HEIGHT - _BOTTOM - y * (HEIGHT - _TOP - _BOTTOM)


def make_chart(title: str, x_label: str, y_label: str, frame: Frame, shapes: Sequence[str]) -> str:
    """Return a whole SVG document: title, axes with five ticks, and the shapes.

    Args:
        title: The chart's title.
        x_label: What runs along the bottom.
        y_label: What runs up the side.
        frame: The ranges.
        shapes: What `draw_line`, `draw_points` and `draw_legend` made.

    Returns:
        The document's text.
    """
    parts = [_text(WIDTH / 2, 20, title, anchor="middle", size=14, bold=True)]
    for step in range(6):
        x = frame.x[0] + (frame.x[1] - frame.x[0]) * step / 5
        y = frame.y[0] + (frame.y[1] - frame.y[0]) * step / 5
        (left, bottom), (right, _) = frame.place((x, frame.y[0])), frame.place((frame.x[1], y))
        start, level = frame.place((frame.x[0], y))
        parts.append(f'<path d="M{start:.1f} {level:.1f}H{right:.1f}" stroke="{_INK}" stroke-opacity="0.25"/>')
        parts.append(_text(start - 6, level + 4, f"{y:.2g}", anchor="end"))
        parts.append(_text(left, bottom + 16, f"{x:.2g}", anchor="middle"))
    parts.append(_text(WIDTH / 2, HEIGHT - 10, x_label, anchor="middle"))
    parts.append(
        f'<text x="16" y="{HEIGHT / 2}" fill="{_INK}" font-size="12" text-anchor="middle" '
        f'transform="rotate(-90 16 {HEIGHT / 2})">{escape(y_label)}</text>'
    )
    return _wrap(title, HEIGHT, [*parts, *shapes])


def draw_line(frame: Frame, points: Sequence[Point], colour: str, *, dashed: bool = False) -> str:
    """Return a line through points."""
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(frame.place, points))
    dash = ' stroke-dasharray="4 4"' if dashed else ""
    return f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>'


def draw_points(frame: Frame, points: Sequence[Point], colour: str) -> str:
    """Return a dot for each point."""
    return "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in map(frame.place, points))


def draw_legend(entries: Sequence[tuple[str, str]]) -> str:
    """Return a legend of (name, colour) in the upper left corner."""
    parts = []
    for row, (name, colour) in enumerate(entries):
        y = _TOP + 14 + 16 * row
        parts.append(f'<rect x="{_LEFT + 10}" y="{y - 8}" width="10" height="10" fill="{colour}"/>')
        parts.append(_text(_LEFT + 26, y + 1, name))
    return "".join(parts)


def make_bars(title: str, rows: Sequence[tuple[str, Sequence[float]]], names: Sequence[str]) -> str:
    """Return a chart of lying bars, one group a row, values 0..1.

    Args:
        title: The chart's title.
        rows: A label and its values.
        names: What the values are, one a colour.

    Returns:
        The document's text.
    """
    group = 14 * len(names) + 10
    left, height = 150, _TOP + 30 + group * len(rows)
    parts = [_text(WIDTH / 2, 20, title, anchor="middle", size=14, bold=True)]
    for place, name in enumerate(names):
        parts.append(f'<rect x="{left + 110 * place}" y="30" width="10" height="10" fill="{COLOURS[place]}"/>')
        parts.append(_text(left + 110 * place + 16, 39, name))
    for number, (label, values) in enumerate(rows):
        top = _TOP + 16 + group * number
        parts.append(_text(left - 8, top + group / 2, label, anchor="end"))
        for place, value in enumerate(values):
            y, width = top + 14 * place, (WIDTH - left - 60) * value
            parts.append(f'<rect x="{left}" y="{y}" width="{width:.1f}" height="11" fill="{COLOURS[place]}"/>')
            parts.append(_text(left + width + 5, y + 10, f"{value:.2f}"))
    return _wrap(title, height, parts)


def _text(x: float, y: float, words: str, *, anchor: str = "start", size: int = 12, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" fill="{_INK}" font-size="{size}" text-anchor="{anchor}"{weight}>'
        f"{escape(words)}</text>"
    )


def _wrap(title: str, height: float, parts: Sequence[str]) -> str:
    inner = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" '
        f'height="{height:.0f}" font-family="system-ui, sans-serif" role="img" aria-label="{escape(title)}">\n'
        f"{inner}\n</svg>\n"
    )
