"""Write the measured figures, F or a share with its 95 % interval, into the model's card: ``python -m bench.card``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bench.accuracy import measure
from quoteattr.evaluation import Score
from quoteattr.evaluation.figures import Estimate

CARD = Path(__file__).parents[1] / "quoteattr" / "resources" / "model" / "card.json"
SETS = ("polnear/dev", "styles/dev", "riqua/valid")


def collect_figures() -> dict[str, dict[str, str]]:
    """Return each set's figures as text, F with its 95 % interval; by set."""
    found: dict[str, dict[str, str]] = {}
    for name in SETS:
        report, _ = measure(name)
        found[name] = {}
        for key, figure in report.figures.items():
            found[name][key] = _describe(figure.f1 if isinstance(figure, Score) else figure)
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
