"""What speaks for each place that a name may stand for, before the rest of its report is heard.

How large it is, whether it bears the name itself, whether a word beside the name says its kind, and
where the outlet is at home.
"""

import math
from dataclasses import dataclass

from counterclaim.resolve.places.entry import Entry, Kind
from counterclaim.resolve.places.find import Found
from counterclaim.resolve.places.fold import plain
from counterclaim.resolve.places.outlet import Outlet

BY_HAND = range(-100_000, 0)  # the uids of places entered by hand


@dataclass(frozen=True, slots=True)
class Weights:
    """What each kind of evidence counts, in orders of magnitude of population."""

    own_name: float = 1.5
    kind_fits: float = 3.0
    kind_differs: float = -4.0
    stands_in: float = 5.0
    country: float = 5.0
    region: float = 2.0
    near: float = 0.7
    near_at_most: float = 2.1
    sound_elsewhere: float = -4.0
    row: float = 2.5
    outlet: float = 0.7
    domain: float = 2.0
    own_outlet: float = 3.0
    belief: float = 2.0


@dataclass(frozen=True, slots=True)
class Mention:
    """One place name with all that it may stand for, and what the words beside it say.

    `inside`, `row` and `towards` are numbers of mentions: the one it is said to lie in, the others
    of a row that it stands in ("Ohio, Utah and Georgia"), and the one that it is said to be near or
    in a direction of.
    """

    key: str
    found: Found
    level: Kind | None
    inside: int | None
    dateline: bool
    row: tuple[int, ...] = ()
    towards: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a mention may mean: what its name and the outlet say for it, and why."""

    entry: Entry
    score: float
    reasons: tuple[str, ...]
    outlet_score: float
    outlet_reasons: tuple[str, ...]


def candidates_of(mention: Mention, outlet: Outlet, weights: Weights) -> tuple[Candidate, ...]:
    """Every place that a mention may mean.

    Args:
        mention: the name, and what stands beside it.
        outlet: where the outlet seems to be at home, a weak hint.
        weights: what each kind of evidence counts.
    """
    return tuple(
        Candidate(
            entry,
            *_own_score(mention, entry, weights),
            *_score_by_outlet(mention, entry, outlet, weights),
        )
        for entry in mention.found.entries
    )


def _own_score(mention: Mention, entry: Entry, weights: Weights) -> tuple[float, tuple[str, ...]]:
    score = prominence(entry)
    if plain(entry.name) == mention.key or entry.uid in BY_HAND:
        score += weights.own_name
    level = mention.level or mention.found.level
    if level is None:
        return score, ()
    if fits(entry.kind, level):
        return score + weights.kind_fits, (f"called a {level.value}",)
    return score + weights.kind_differs, ()


def _score_by_outlet(
    mention: Mention, entry: Entry, outlet: Outlet, weights: Weights
) -> tuple[float, tuple[str, ...]]:
    score = 0.0
    reasons: list[str] = []
    if entry.country in outlet.countries:
        score += weights.outlet
    if entry.country in outlet.by_domain:
        score += weights.domain
        reasons.append(f"the outlet's domain is {entry.country}'s")
    if outlet.is_at(entry, mention.found.side or mention.key):
        score += weights.own_outlet
        reasons.append("the outlet has its name")
    return score, tuple(reasons)


def prominence(entry: Entry) -> float:
    """How likely the news means this place, all else unknown, in orders of magnitude of people."""
    by_kind = {
        Kind.CONTINENT: 10.5,
        Kind.COUNTRY: 11.5,
        Kind.REGION: 7.0,
        Kind.AREA: 7.5,
        Kind.WATER: 8.5,
        Kind.SITE: 6.0,
    }
    if entry.kind in by_kind:
        return by_kind[entry.kind]
    people = math.log10(max(entry.population, 100))
    if entry.kind is Kind.DISTRICT:
        return max(3.5, people - 1.0)
    return people + (2.0 if entry.capital else 0.0)


def fits(kind: Kind, level: Kind) -> bool:
    """Whether a place of this kind may be called so."""
    alike = (
        {Kind.REGION, Kind.AREA},
        {Kind.DISTRICT, Kind.REGION},
        {Kind.TOWN, Kind.DISTRICT},
    )
    return kind is level or (
        level is not Kind.TOWN and any({kind, level} <= pair for pair in alike)
    )
