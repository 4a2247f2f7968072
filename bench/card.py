"""Write the measured figures into the model's card: ``python -m bench.card``.

Each is an F or a share with its 95 % interval, or a count. All else in the card is written by hand.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bench.accuracy import measure
from quoteattr.evaluation import Score
from quoteattr.evaluation.figures import Estimate

CARD = Path(__file__).parents[1] / "quoteattr" / "resources" / "model" / "card.json"
SETS = {
    "polnear/dev": "polnear/dev",
    "styles/dev": "styles/dev",
    "articles/dev": "articles/dev",
    "kyiv": "kyiv",
    "riqua/valid": "riqua/valid",
    "litbank": "litbank (trained on)",
}
"""The sets that are measured, with their names in the card; LitBank's co-reference is in the training data."""


def collect_figures() -> dict[str, dict[str, str]]:
    """Return each set's figures as text, by set and figure."""
    found: dict[str, dict[str, str]] = {}
    for name, shown in SETS.items():
        report, more = measure(name)
        found[shown] = {}
        for key, figure in report.figures.items():
            found[shown][key] = _describe(figure.f1 if isinstance(figure, Score) else figure)
        counts = {f"required {key}": count for key, count in more.get("required", {}).items()}
        counts |= {f"speakers right, {key}": count for key, count in more.get("characters", {}).items()}
        found[shown] |= {key: f"{hits} of {cases}" for key, (hits, cases) in counts.items()}
    return found


def _describe(figure: Estimate) -> str:
    if figure.low is None or figure.high is None:
        return f"{figure.value:.3f}"
    return f"{figure.value:.3f} ({figure.low:.3f} to {figure.high:.3f})"


def main() -> int:
    """Measure and write."""
    card = json.loads(CARD.read_text(encoding="utf8"))
    card["figures"] = collect_figures()
    CARD.write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
