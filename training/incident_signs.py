"""The weights of the signs of one happening: `python -m training.incident_signs`.

A logistic regression on pairs of mentions of the train dossiers as counterclaim reads them, first
within reports, then between them, where mentions tell what their chains do. It prints the lines of
``src/counterclaim/incidents/tables/signs.tsv`` and, on standard error, what the groups are worth by
cross-validation over dossiers: each dossier with weights that were made without it, for several
shifts of what any two mentions weigh, of which one is shipped: the further up, the more is joined,
rightly and wrongly.
"""

import sys
from collections import Counter, defaultdict
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
from counterclaim.incidents import Card, IncidentTables, load_incident_tables
from counterclaim.incidents.chains import chained
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
    """A dossier to learn from: its gold, its mentions, its pairs by their numbers.

    `together` are pairs of one report, `apart` those of two; of many some are drawn, always the
    same ones.
    """

    id: str
    gold: Answer
    given: Sequence[Given]
    together: Sequence[tuple[int, int]]
    apart: Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Row:
    """A pair: its signs, whether it is of one happening, and how much it counts."""

    signs: tuple[str, ...]
    right: bool
    count: float


def learned_of(name: str, gold: Answer, given: Sequence[Given]) -> Learned:
    """A dossier to learn from."""
    pairs = list(combinations(range(len(given)), 2))
    if len(pairs) > MOST:
        drawn = np.random.default_rng(0).choice(len(pairs), MOST, replace=False)
        pairs = [pairs[at] for at in sorted(drawn.tolist())]
    reports = [each.card.mention.document for each in given]
    return Learned(
        name,
        gold,
        given,
        [(a, b) for a, b in pairs if reports[a] == reports[b]],
        [(a, b) for a, b in pairs if reports[a] != reports[b]],
    )


def rows_of(
    given: Sequence[Given], pairs: Sequence[tuple[int, int]], all_pairs: int, tables: IncidentTables
) -> Iterator[Row]:
    """Pairs with their signs; less counts what has many mentions, and a large dossier."""
    told = Counter(each.incident for each in given)
    whole = min(1.0, (FULL / max(1, all_pairs)) ** 0.5)
    shares = [(told[given[a].incident] * told[given[b].incident]) ** (-EVEN / 2) for a, b in pairs]
    mean = sum(shares) / max(1, len(shares))
    for (a, b), share in zip(pairs, shares, strict=True):
        one, other = given[a], given[b]
        signs = signs_of(one.card, other.card, tables)
        yield Row(signs, one.incident == other.incident, whole * share / mean)


def fit(dossiers: Sequence[Learned], tables: IncidentTables) -> dict[str, float]:
    """The weights: first those within reports, then, with the chains that they give, the rest."""
    near = weights_of(
        row for each in dossiers for row in rows_of(each.given, each.together, _size(each), tables)
    )
    own = replace(tables, signs=shifted(near, SHIPPED))
    far = weights_of(
        row
        for each in dossiers
        for row in rows_of(in_chains(each.given, own), each.apart, _size(each), own)
    )
    return near | far


def _size(dossier: Learned) -> int:
    return len(dossier.together) + len(dossier.apart)


def in_chains(given: Sequence[Given], tables: IncidentTables) -> list[Given]:
    """The mentions with the chains that these weights give."""
    reports: dict[str, list[Card]] = defaultdict(list)
    for each in given:
        reports[each.card.mention.document].append(each.card)
    cards = {card.mention: card for own in reports.values() for card in chained(own, tables)}
    return [replace(each, card=cards[each.card.mention]) for each in given]


def weights_of(pairs: Iterable[Row]) -> dict[str, float]:
    """Weights by Newton's method, each drawn to zero."""
    rows = list(pairs)
    shown = Counter(sign for row in rows for sign in row.signs)
    names = sorted(sign for sign, count in shown.items() if count >= RAREST)
    at = {name: number for number, name in enumerate(names)}
    given: Numbers = np.zeros((len(rows), len(names)), np.float32)
    for number, row in enumerate(rows):
        given[number, [at[sign] for sign in row.signs if sign in at]] = 1
    wanted: Numbers = np.array([row.right for row in rows], np.float32)
    counts: Numbers = np.array([row.count for row in rows], np.float32)
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
        weights = fit([each for each in dossiers if each.id not in apart], tables)
        chains = replace(tables, signs=shifted(weights, SHIPPED))
        shown = {each.id: in_chains(each.given, chains) for each in kept}
        for shift, found in measured.items():
            own = replace(tables, signs=shifted(weights, shift))
            for each in kept:
                found.add(each.id, each.gold, given_answer(each.gold, shown[each.id], own))
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
        dossiers.append(learned_of(dossier.id, gold, given))
    for shift, measured in validated(dossiers, tables).items():
        title = f"by cross-validation, any two shifted by {shift}"
        print(*measured.lines(title), sep="\n", file=sys.stderr)
    print(*table_lines(shifted(fit(dossiers, tables), SHIPPED)), sep="\n")


if __name__ == "__main__":
    main()
