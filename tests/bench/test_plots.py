"""Charts are well-formed SVG and show what they are given."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from bench.plots import plot_genres, plot_reliability, plot_risk

JUDGED = {"content": ([0.1, 0.5, 0.9, 0.95], [False, True, True, True]), "source": ([0.2, 0.8], [False, True])}
SVG = "{http://www.w3.org/2000/svg}"


def test_reliability_has_a_line_a_part_and_the_diagonal():
    root = ET.fromstring(plot_reliability(JUDGED))
    assert len(root.findall(f"{SVG}polyline")) == 3
    assert {"content", "source"} <= {text.text for text in root.iter(f"{SVG}text")}


def test_risk_has_a_line_a_part_even_where_nothing_is_wrong():
    assert len(ET.fromstring(plot_risk(JUDGED)).findall(f"{SVG}polyline")) == 2
    assert ET.fromstring(plot_risk({"overall": ([0.5], [True])}))


def test_names_of_genres_are_escaped():
    root = ET.fromstring(plot_genres({"Q&A <live>": {"matched": 0.5, "matched +source": 0.25}}))
    assert "Q&A <live>" in {text.text for text in root.iter(f"{SVG}text")}


def test_a_bar_is_as_long_as_its_value():
    root = ET.fromstring(plot_genres({"news": {"matched": 0.8, "matched +source": 0.4}}))
    first, second = (float(bar.get("width")) for bar in root.findall(f"{SVG}rect")[2:])
    assert first == 2 * second
