"""Fit the weights by which pronouns and descriptions choose their antecedents.

    python -m training.speakers DATA [DATA ...] [--out quoteattr/resources/speaker_weights.json]

DATA are files of annotated articles in the format of bench's scorer (JSON lines, may be gzipped), whose
attributions carry "speaker" and "description". The resolver runs over them with the gold spans; what it
asked its rankers, and who the right answer was, are the examples. Each ranker is a softmax over the
candidates and "none of them", fitted by gradient descent with an L2 penalty. Takes about a minute.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from quoteattr.speakers.ranking import load_weights
from quoteattr.speakers.references.spoken_by import FEATURE, SURELY
from training.choices import Example, collect, collect_dialogues, collect_gap
from training.gold import make_attributions

__all__ = ["fit", "make_attributions"]

OUT = Path(__file__).resolve().parent.parent / "quoteattr" / "resources" / "speaker_weights.json"
LEARNT = {"pronoun": 0.4, "thing": 0.4, "many": 0.4, "relative": 0.4, "nominal": 0.04, "description": 0.5}
"""Weight of learnt co-reference beside the fitted ones; chosen on dev, for its head has seen these articles."""
LEARNT_BODY = 0.6
"""The same for descriptions that tell little of a body: the company."""
HEARD = {"nominal": 0.5, "implied": 1.1, "pronoun": 0.4, "description": 0.6}
"""Weight of whom the encoder takes for the speaker, or for whom is meant, chosen likewise."""
HEARD_SURELY = {"nominal": 2.0, "description": 4.0}
"""The same where it takes somebody for more likely than all the others."""
ELSEWHERE = {"nominal": -1.0}
"""Weight of another's having the role that a description names, chosen likewise."""
OTHERWISE = {
    "nominal": {"calling differs": -3.5, "seat differs": -2.5},
    "description": {"calling differs": -2.5, "ahead calling differs": -2.5, "seat differs": -2.5},
}
"""Weight of another calling or seat than a description names, chosen likewise: the trainer is not the vet."""
LED = {"implied": 8.0}
"""Weight of a colon behind "from" and a name, which leaves no doubt: a statement from Orvane: "..."."""
MISSING = 0.2
"""What an implied speaker counts who is none of the candidates: "none of them" is only the least wrong there."""
_DESCRIBED = {
    "generic body": 1.8,
    "role": 2.0,
    "calling differs": -2.0,
    "ahead calling differs": -2.0,
    "name word": 2.0,
    "same head": 3.0,
    "owner": -3.0,
    "gender differs": -3.0,
    "kind differs": -2.0,
    "ahead role": 3.0,
    "ahead told": 1.0,
    "far role": 2.0,
    "far name word": 2.0,
    "far modifiers fit": 1.0,
    "ahead name word": 2.0,
    "kind fits": 1.0,
    "none long": 0.5,
    "none owned": 0.5,
}

PRIOR = {
    "pronoun": {"kind organization": -2.0, "kind group": -2.0, "kind document": -3.0, "kind other": -2.0, "place": -2.0}
    | {"gender False": -3.0, "gender True": 1.0, "quoted": -2.0},
    "implied": {
        "none crumb": 2.0,
        "none loose": -1.0,
        "none cued": 3.0,
        "none participle": -1.0,
        "none passive": 2.0,
        "colon": 2.0,
    }
    | {"before here, loose, news": 3.0, "before here, loose, talk": 2.5, "before here, participle, news": 3.0}
    | {
        "before 1 up, loose, news": 1.0,
        "before 1 up, bare, news": 1.5,
        "before 1 up, loose, talk": -0.8,
        "other before, loose, talk": 2.5,
    }
    | {"other before, opening, talk": -1.5, "first above, opening, talk": 1.0, "last above, opening, talk": 1.0}
    | {"just spoke, talk": -2.0, "its turn, talk": 1.5, "its turn, news": 0.3}
    | {"called, own": -3.0, "called, last": 2.0, "called, next": 1.0, "role called, own": -1.0}
    | {"gender differs, last": -1.5, "gender differs, next": -1.0, "role called, last": 1.0}
    | {"beat behind, opened, named, talk": 3.0, "beat behind, opened, pronoun, talk": 1.5, "narrator, talk": 1.0}
    | {"asker above, asks": 2.5, "asker above, tells": -0.5}
    | {"beat before, led, named, talk": 2.5, "beat before, led, pronoun, talk": 1.0, "behind here, loose, talk": 2.0}
    | {"names himself": 5.0}
    | {"asked, here": -1.0, "asked, 1 up": -2.0, "named inside": -2.0}
    | {"subject here, loose": 1.5, "subject above, loose": 0.5, "behind here, loose, news": 2.0, "first below": 0.5}
    | {"before in sentence, participle": 2.0, "kind organization": -0.5, "subject here, participle": 1.0},
    "nominal": _DESCRIBED,
    "description": _DESCRIBED,
    "thing": {"kind person": -2.0, "kind unnamed_person": -2.0, "kind group": -1.0, "kind organization": 1.0}
    | {"quoted": -2.0, "last source": 1.0, "subject 0": 0.5, "subject 1": 0.5},
    "many": {"kind person": -1.0, "kind unnamed_person": -2.0, "kind document": -1.0, "kind group": 1.0, "joint": 2.0}
    | {"plural": 1.0, "quoted": -2.0, "last source": 1.0, "subject 0": 0.5, "subject 1": 0.5},
    "relative": {"place": -3.0, "kind document": -0.5, "adjacent": 2.0, "distance 0": 1.0, "distance 1": -2.0}
    | {"distance 2": -3.0, "distance 3": -3.0, "distance 4": -3.0},
}
"""What is known of pronouns before any example: the weights that the penalty pulls towards."""


def fit(
    examples: list[Example],
    shares: list[float],
    *,
    prior: dict[str, float],
    penalty: float = 0.5,
    steps: int = 600,
    rate: float = 0.05,
) -> dict[str, float]:
    """Fit one ranker.

    Args:
        examples: Features of the candidates and of "none of them", which are right, and whether none is.
        shares: What each example counts.
        prior: Weights that the penalty pulls towards; 0 for those that are not named.
        penalty: Weight of the L2 penalty, in examples.
        steps: Steps of Adam over all examples.
        rate: Its step size.

    Returns:
        The weight of each feature.
    """
    names = sorted({name for rows, _, _ in examples for row in rows for name in row}.union(prior))
    index = {name: number for number, name in enumerate(names)}
    count = sum(len(rows) for rows, _, _ in examples)
    x, good, group = np.zeros((count, len(names))), np.zeros(count, bool), np.zeros(count, int)
    at = 0
    for number, (rows, right, none) in enumerate(examples):
        for row, mark in zip(rows, [*right, none], strict=True):
            for name, value in row.items():
                x[at, index[name]] = value
            good[at], group[at] = mark, number
            at += 1
    share = np.array(shares)[group]
    center = np.array([prior.get(name, 0.0) for name in names])
    weights = center.copy()
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        score = x @ weights
        power = np.exp(score - np.maximum.reduceat(score, np.flatnonzero(np.diff(group, prepend=-1)))[group])
        total = np.bincount(group, power)
        right_total = np.bincount(group, power * good)
        slope = x.T @ (share * (power / total[group] - power * good / right_total[group])) + penalty * (
            weights - center
        )
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    score = x @ weights
    hits = 0
    for number in range(len(examples)):
        inside = np.flatnonzero(group == number)
        hits += bool(good[inside[score[inside].argmax()]])
    print(f"{len(examples)} examples, {len(names)} features, right on them {hits / len(examples):.3f}")
    return {name: round(float(value), 3) for name, value in zip(names, weights, strict=True)}


def main() -> None:
    """Fit every ranker and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--gap", nargs="*", default=[], type=Path, help="GAP's files, for pronouns")
    parser.add_argument("--gap-weight", type=float, default=0.1, help="what a GAP example counts")
    parser.add_argument("--dialogues", nargs="*", default=[], type=Path, help="LitBank's quotations.jsonl.gz")
    parser.add_argument("--dialogue-weight", type=float, default=0.1, help="what one of LitBank's examples counts")
    parser.add_argument("--cache", type=Path, help="folder for what the embedded model finds in the articles")
    parser.add_argument("--rounds", type=int, default=2, help="the state before each choice depends on earlier ones")
    parser.add_argument("--penalty", type=float, default=0.5)
    arguments = parser.parse_args()
    if arguments.cache:
        arguments.cache.mkdir(parents=True, exist_ok=True)
    weights = dict(load_weights())
    dialogues = [example for path in arguments.dialogues for example in collect_dialogues(path)]
    gap = [example for path in arguments.gap for example in collect_gap(path)]
    for _ in range(arguments.rounds):
        collected = collect(arguments.data, arguments.cache)
        missing = collected.pop("missing", [])
        for ranker, examples in sorted(collected.items()):
            print(ranker, end=": ")
            shares = [1.0] * len(examples)
            if ranker == "pronoun":
                examples.extend(gap)
                shares += [arguments.gap_weight] * len(gap)
            if ranker == "implied":
                examples.extend([*dialogues, *missing])
                shares += [arguments.dialogue_weight] * len(dialogues) + [MISSING] * len(missing)
            weights[ranker] = fit(examples, shares, prior=PRIOR.get(ranker, {}), penalty=arguments.penalty)
            if ranker in LEARNT:
                weights[ranker]["learnt"] = LEARNT[ranker]
                weights[ranker]["learnt body"] = max(LEARNT[ranker], LEARNT_BODY)
            if ranker in HEARD:
                weights[ranker][FEATURE] = HEARD[ranker]
            if ranker in HEARD_SURELY:
                weights[ranker][SURELY] = HEARD_SURELY[ranker]
            if ranker in ELSEWHERE:
                weights[ranker]["role elsewhere"] = ELSEWHERE[ranker]
            weights[ranker] |= OTHERWISE.get(ranker, {})
            if ranker in LED:
                weights[ranker]["led to"] = LED[ranker]
            load_weights()[ranker] = weights[ranker]
    arguments.out.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
