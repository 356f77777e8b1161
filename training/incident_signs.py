"""The weights of the signs of one happening: `python -m training.incident_signs`.

A logistic regression on pairs of mentions of the train dossiers as counterclaim reads them. It
prints the lines of ``src/counterclaim/incidents/tables/signs.tsv`` and, on standard error, what the
groups are worth by cross-validation over dossiers: each dossier with weights that were made
without it, for several shifts of what any two mentions weigh, of which one is shipped: the further
up, the more is joined, rightly and wrongly.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
import numpy.typing as npt

from corpus.dossier.answer import Answer, answer_of
from corpus.dossier.happenings import Given, Measured, given_answer, given_mentions
from corpus.dossier.measure import load_part
from corpus.dossier.system import read_dossier
from counterclaim import open_session
from counterclaim.incidents import IncidentTables, load_incident_tables
from counterclaim.incidents.signs import ANY_TWO, signs_of

FOLDS = 6
STRENGTH = 5.0  # of the pull of every weight to zero
RAREST = 20  # pairs that must show a sign
MOST = 12000  # pairs of one dossier that are looked at
FULL = 3000  # of a dossier with more pairs, each counts less, all together as their root
EVEN = 0.7  # 0: every pair counts alike; 1: every mention does, though it has many pairs
LEAST = 0.01  # lighter weights are left out
SHIFTS = (0.25, 0.5, 0.75)
SHIPPED = 0.5
_STEPS = 7

Numbers = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Learned:
    """A dossier to learn from: its gold, its mentions, its pairs with whether each is one.

    `counts` is how much each pair counts.
    """

    id: str
    gold: Answer
    given: Sequence[Given]
    pairs: Sequence[tuple[tuple[str, ...], bool]]
    counts: Numbers


def learned_of(name: str, gold: Answer, given: Sequence[Given], tables: IncidentTables) -> Learned:
    """A dossier's pairs; of many some are drawn, always the same ones."""
    pairs = list(combinations(given, 2))
    if len(pairs) > MOST:
        drawn = np.random.default_rng(0).choice(len(pairs), MOST, replace=False)
        pairs = [pairs[at] for at in sorted(drawn.tolist())]
    return Learned(
        name,
        gold,
        given,
        [(signs_of(a.card, b.card, tables), a.incident == b.incident) for a, b in pairs],
        _counts(given, pairs),
    )


def _counts(given: Sequence[Given], pairs: Sequence[tuple[Given, Given]]) -> Numbers:
    """How much each pair counts: less where many mentions speak of its incidents."""
    told = Counter(each.incident for each in given)
    found = np.array([told[a.incident] * told[b.incident] for a, b in pairs], np.float32)
    counts: Numbers = found ** np.float32(-EVEN / 2)
    whole = min(len(pairs), (FULL * len(pairs)) ** 0.5)
    return counts * np.float32(whole / counts.sum())


def fit(dossiers: Iterable[Learned]) -> dict[str, float]:
    """Weights by Newton's method, each drawn to zero."""
    own = list(dossiers)
    shown = Counter(sign for each in own for signs, _ in each.pairs for sign in signs)
    names = sorted(sign for sign, count in shown.items() if count >= RAREST)
    at = {name: number for number, name in enumerate(names)}
    rows = [pair for each in own for pair in each.pairs]
    given: Numbers = np.zeros((len(rows), len(names)), np.float32)
    for row, (signs, _) in enumerate(rows):
        given[row, [at[sign] for sign in signs if sign in at]] = 1
    wanted: Numbers = np.array([right for _, right in rows], np.float32)
    counts: Numbers = np.concatenate([each.counts for each in own])
    weights: Numbers = np.zeros(len(names), np.float32)
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (counts * (chance - wanted)) + STRENGTH * weights
        bend = (given * (counts * chance * (1 - chance))[:, None]).T @ given
        step = np.linalg.solve(bend + STRENGTH * np.eye(len(names), dtype=np.float32), slope)
        weights = weights - step
        if np.abs(step).max() < 1e-3:
            break
    return dict(zip(names, weights.tolist(), strict=True))


def shifted(weights: Mapping[str, float], shift: float) -> dict[str, float]:
    """The weights with more, or less, for any two mentions."""
    return {
        name: weight + (shift if name.startswith(ANY_TWO) else 0.0)
        for name, weight in weights.items()
    }


def validated(dossiers: Sequence[Learned], tables: IncidentTables) -> dict[float, Measured]:
    """What the groups of each dossier are worth with weights made without it, by the shift."""
    measured = {shift: Measured() for shift in SHIFTS}
    for fold in range(FOLDS):
        kept = dossiers[fold::FOLDS]
        apart = {each.id for each in kept}
        weights = fit(each for each in dossiers if each.id not in apart)
        for shift, found in measured.items():
            own = replace(tables, signs=shifted(weights, shift))
            for each in kept:
                found.add(each.id, each.gold, given_answer(each.gold, each.given, own))
    return measured


def table_lines(weights: dict[str, float]) -> Iterator[str]:
    """The lines of the table."""
    for name, weight in sorted(weights.items()):
        if abs(weight) >= LEAST:
            yield f"{name}\t{weight:.3f}"


def main() -> None:
    """Reads the train dossiers, and prints the table."""
    session, tables = open_session(), load_incident_tables()
    dossiers = []
    for dossier in load_part("train"):
        gold = answer_of(dossier)
        given = given_mentions(dossier, gold, read_dossier(dossier, session), tables)
        dossiers.append(learned_of(dossier.id, gold, given, tables))
    for shift, measured in validated(dossiers, tables).items():
        title = f"by cross-validation, any two shifted by {shift}"
        print(*measured.lines(title), sep="\n", file=sys.stderr)
    print(*table_lines(shifted(fit(dossiers), SHIPPED)), sep="\n")


if __name__ == "__main__":
    main()
