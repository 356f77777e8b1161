"""What a report is about, as far as the places chosen so far tell."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from counterclaim.resolve.places.entry import EARTH_DIAMETER_KM, Entry, Kind

NEAR_KM = 150.0
NEAR_COSINE = math.cos(2 * NEAR_KM / EARTH_DIAMETER_KM)
DATELINE_WEIGHT = 2.0
REPEATED_WEIGHT = 0.3
# One other place is no proof of what a report is about: shares are of this many more.
DOUBT = 0.5
REGION_DOUBT = 1.0
SPEAKS = 0.3
_NARROW = (Kind.TOWN, Kind.DISTRICT, Kind.SITE)


class Support(NamedTuple):
    """What the rest of a report says for one candidate.

    `country` and `region` are the shares of its other names that lie there, 0 to 1; `near` is how
    many of its other places lie within 150 km.
    """

    country: float
    region: float
    near: float


@dataclass(frozen=True, slots=True)
class Told:
    """What one mention tells: its name, and the places it may mean, each with its share of 1."""

    key: str
    shares: tuple[tuple[float, Entry], ...]
    dateline: bool


@dataclass(slots=True)
class _Own:
    """What one name itself adds to a picture."""

    weight: float = 0.0
    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    regions: dict[int, float] = field(default_factory=lambda: defaultdict(float))


class Ground:
    """Where the narrow places among all candidates of one report lie, each once."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        narrow = {each.uid: each for each in entries if each.kind in _NARROW}
        self.row_of = {uid: row for row, uid in enumerate(narrow)}
        self._directions = _directions(list(narrow.values()))

    def near(self, uids: Sequence[int]) -> NDArray[np.bool_]:
        """Whether each place lies within 150 km of each of these: a row each, a column for each."""
        some = self._directions[[self.row_of[uid] for uid in uids]]
        near: NDArray[np.bool_] = self._directions @ some.T > NEAR_COSINE
        return near


def _directions(entries: Sequence[Entry]) -> NDArray[np.float64]:
    """The unit vector from the middle of the earth to each place, one a row."""
    points = np.array([(each.lat, each.lon) for each in entries], np.float64).reshape(-1, 2)
    lat, lon = np.radians(points).T
    return np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=1)


class Picture:
    """The countries, regions and places of one report, by the names that tell of them."""

    def __init__(self, seen: Iterable[Told], ground: Ground) -> None:
        self._countries: dict[str, float] = defaultdict(float)
        self._regions: dict[int, float] = defaultdict(float)
        self._own: dict[str, _Own] = defaultdict(_Own)
        self._places: dict[str, dict[int, float]] = defaultdict(dict)
        self._ground = ground
        for told in seen:
            self._add(told)
        self._total = sum(self._countries.values())
        self._near_all, self._near_others = self._weigh_near()

    def _add(self, told: Told) -> None:
        full = REPEATED_WEIGHT if told.key in self._own else 1.0
        full += DATELINE_WEIGHT if told.dateline else 0.0
        own = self._own[told.key]
        places = self._places[told.key]
        for share, entry in told.shares:
            weight, region = full * share, region_of(entry)
            self._countries[entry.country] += weight
            self._regions[region] += weight
            own.weight += weight
            own.countries[entry.country] += weight
            own.regions[region] += weight
            if entry.kind in _NARROW:
                places[entry.uid] = max(share, places.get(entry.uid, 0.0))

    def speaks_of(self, country: str) -> bool:
        """Whether any name tells of this country."""
        return bool(country) and self._countries.get(country, 0.0) > SPEAKS

    def support(self, key: str, entry: Entry) -> Support:
        """What all names but this one say for a place of this name."""
        own = self._own.get(key) or _Own()
        total = self._total - own.weight + DOUBT
        region = region_of(entry)
        in_country = self._countries.get(entry.country, 0.0) - own.countries.get(entry.country, 0.0)
        in_region = self._regions.get(region, 0.0) - own.regions.get(region, 0.0)
        if not entry.country:  # a sea lies nowhere else than any report may be about
            in_country = total - DOUBT
        return Support(
            country=max(0.0, in_country) / total,
            region=_saturating(max(0.0, in_region)) if region else 0.0,
            near=self._near(key, entry),
        )

    def _weigh_near(self) -> tuple[list[float], dict[str, list[float]]]:
        """For each place of the ground, how far the report's names are believed in near it.

        Of all names together, and, for each name that has places, of all but that one.
        """
        names = [name for name, places in self._places.items() if places]
        if not names:
            return [0.0] * len(self._ground.row_of), {}
        shares = [share for name in names for share in self._places[name].values()]
        near = self._ground.near([uid for name in names for uid in self._places[name]])
        starts = np.cumsum([0, *(len(self._places[name]) for name in names[:-1])])
        by_name = np.maximum.reduceat(near * np.array(shares), starts, axis=1)
        all_names = by_name.sum(axis=1)
        others = {name: all_names - by_name[:, at] for at, name in enumerate(names)}
        return all_names.tolist(), {name: values.tolist() for name, values in others.items()}

    def _near(self, key: str, entry: Entry) -> float:
        row = self._ground.row_of.get(entry.uid)
        return 0.0 if row is None else self._near_others.get(key, self._near_all)[row]


def _saturating(weight: float) -> float:
    """A few names in a region say nearly as much as many."""
    return weight / (weight + REGION_DOUBT)


def region_of(entry: Entry) -> int:
    """The uid of the first-level region that a place is or lies in; 0 if unknown."""
    return entry.uid if entry.kind is Kind.REGION else entry.parent
