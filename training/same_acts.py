"""The weights of the signs that two mentions mean one act: `python -m training.same_acts`.

A logistic regression on the reports of the train part as counterclaim reads them; a pair is right
where both mentions match annotated ones that are linked. It prints the lines of
``src/counterclaim/events/tables/signs.tsv`` and, on standard error, what links are worth by
five-fold cross-validation over reports.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpus.comparison import tied
from corpus.format import Report
from corpus.matching import event_likeness, match
from corpus.measure import load_gold
from corpus.system import as_report, read_records
from counterclaim.events.sameness import ANY_TWO, by_type, choices, where_of
from counterclaim.events.tables import load_kindred
from counterclaim.events.told import Telling
from counterclaim.model.record import Record

FOLDS = 5
THRESHOLD = 1.1  # links of the train part by cross-validation are right in 85 of 100 cases or more
STRENGTH = 1.0  # of the pull of every weight to zero


@dataclass(frozen=True, slots=True)
class Choice:
    """A later mention: the signs of each earlier one, and whether both are of one act."""

    report: str
    signs: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


def choices_of(gold: Report, system: Report, record: Record) -> Iterator[Choice]:
    """The choices of one report."""
    across = {b.id: a.id for a, b in match(gold.events, system.events, event_likeness)}
    same = {frozenset(pair) for pair in tied(gold, {a.id: a.id for a in gold.events})["same_as"]}
    telling = Telling(record.document, record.reading, record.events)
    where, kindred = where_of(telling, record.places, record.times), load_kindred()
    for own in by_type(telling):
        for number, later in enumerate(own.told):
            found = list(choices(telling, own, number, where, kindred))
            ends = [
                frozenset(across.get(each.event.id, "") for each in (earlier, later))
                for earlier, _ in found
            ]
            if found:
                yield Choice(
                    gold.id,
                    tuple(signs for _, signs in found),
                    tuple(pair in same for pair in ends),
                )


def fit(choices: Sequence[Choice]) -> dict[str, float]:
    """Weights by Newton's method, each drawn to zero."""
    pairs = [
        (signs, right)
        for choice in choices
        for signs, right in zip(choice.signs, choice.right, strict=True)
    ]
    names = sorted({sign for signs, _ in pairs for sign in signs})
    at = {name: number for number, name in enumerate(names)}
    given = np.zeros((len(pairs), len(names)))
    for row, (signs, _) in enumerate(pairs):
        given[row, [at[sign] for sign in signs]] = 1
    wanted = np.array([right for _, right in pairs], dtype=float)
    weights = np.zeros(len(names))
    for _ in range(50):
        chance = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (chance - wanted) + STRENGTH * weights
        bend = (given * (chance * (1 - chance))[:, None]).T @ given
        step = np.linalg.solve(bend + STRENGTH * np.eye(len(names)), slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return dict(zip(names, weights.tolist(), strict=True))


def links_right(choices: Sequence[Choice], weights: dict[str, float]) -> tuple[int, int, int]:
    """How many links are right, are made, and could be."""
    right = made = wanted = 0
    for choice in choices:
        scores = [sum(weights.get(sign, 0.0) for sign in signs) for signs in choice.signs]
        best = int(np.argmax(scores))
        wanted += any(choice.right)
        if scores[best] > THRESHOLD:
            made += 1
            right += choice.right[best]
    return right, made, wanted


def main() -> None:
    """Reads the train part, and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    asked = parser.parse_args()
    gold = load_gold("train", asked.shared / "data")
    choices = [
        choice
        for report, record in zip(gold, read_records(gold), strict=True)
        for choice in choices_of(report, as_report(report, record.to_json()), record)
    ]
    reports = sorted({choice.report for choice in choices})
    total = np.zeros(3, dtype=int)
    for fold in range(FOLDS):
        kept = set(reports[fold::FOLDS])
        weights = fit([choice for choice in choices if choice.report not in kept])
        total += links_right([choice for choice in choices if choice.report in kept], weights)
    right, made, wanted = total.tolist()
    print(f"{right} of {made} links right, {wanted} could be made", file=sys.stderr)
    weights = fit(choices)
    weights[ANY_TWO] -= THRESHOLD
    for name, weight in sorted(weights.items()):
        print(f"{name}\t{weight:.3f}")


if __name__ == "__main__":
    main()
