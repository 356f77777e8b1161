"""What a report is about, as far as the places chosen so far tell."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.resolve.places.entry import Entry, Kind, distance_km

KM_A_DEGREE = 110.5  # of latitude, a little less than anywhere
NEAR_KM = 150.0
DATELINE_WEIGHT = 2.0
REPEATED_WEIGHT = 0.3
# One other place is no proof of what a report is about: shares are of this many more.
DOUBT = 0.5
REGION_DOUBT = 1.0
SPEAKS = 0.3
NEAR_DEGREES = NEAR_KM / 110.0
_NARROW = (Kind.TOWN, Kind.DISTRICT, Kind.SITE)


@dataclass(frozen=True, slots=True)
class Support:
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


class Picture:
    """The countries, regions and places of one report, by the names that tell of them."""

    def __init__(self, seen: Iterable[Told]) -> None:
        self._countries: dict[str, float] = defaultdict(float)
        self._regions: dict[int, float] = defaultdict(float)
        self._told: dict[str, list[tuple[str, int, float]]] = defaultdict(list)
        self._places: dict[str, dict[int, tuple[float, Entry]]] = defaultdict(dict)
        self._supports: dict[tuple[str, int], Support] = {}
        for told in seen:
            self._add(told)
        self._total = sum(self._countries.values())

    def _add(self, told: Told) -> None:
        full = REPEATED_WEIGHT if told.key in self._told else 1.0
        full += DATELINE_WEIGHT if told.dateline else 0.0
        places = self._places[told.key]
        for share, entry in told.shares:
            weight, region = full * share, region_of(entry)
            self._countries[entry.country] += weight
            self._regions[region] += weight
            self._told[told.key].append((entry.country, region, weight))
            if entry.kind in _NARROW:
                known = places.get(entry.uid, (0.0, entry))
                places[entry.uid] = max((share, entry), known, key=_share)

    def speaks_of(self, country: str) -> bool:
        """Whether any name tells of this country."""
        return bool(country) and self._countries.get(country, 0.0) > SPEAKS

    def support(self, key: str, entry: Entry) -> Support:
        """What all names but this one say for a place of this name."""
        known = self._supports.get((key, entry.uid))
        if known is None:
            known = self._supports[key, entry.uid] = self._support(key, entry)
        return known

    def _support(self, key: str, entry: Entry) -> Support:
        own = self._told.get(key, [])
        total = self._total - sum(weight for _, _, weight in own) + DOUBT
        region = region_of(entry)
        in_country = self._countries.get(entry.country, 0.0) - sum(
            weight for country, _, weight in own if country == entry.country
        )
        in_region = self._regions.get(region, 0.0) - sum(w for _, at, w in own if at == region)
        if not entry.country:  # a sea lies nowhere else than any report may be about
            in_country = total - DOUBT
        return Support(
            country=max(0.0, in_country) / total,
            region=_saturating(max(0.0, in_region)) if region else 0.0,
            near=self._near(key, entry),
        )

    def _near(self, key: str, entry: Entry) -> float:
        if entry.kind not in _NARROW:
            return 0.0
        return sum(
            max((share for share, other in places.values() if _is_near(entry, other)), default=0.0)
            for name, places in self._places.items()
            if name != key
        )


def _saturating(weight: float) -> float:
    """A few names in a region say nearly as much as many."""
    return weight / (weight + REGION_DOUBT)


def _share(told: tuple[float, Entry]) -> float:
    return told[0]


def _is_near(entry: Entry, other: Entry) -> bool:
    return (
        abs(entry.lat - other.lat) < NEAR_DEGREES
        and distance_km(entry.lat, entry.lon, other.lat, other.lon) < NEAR_KM
    )


def region_of(entry: Entry) -> int:
    """The uid of the first-level region that a place is or lies in; 0 if unknown."""
    return entry.uid if entry.kind is Kind.REGION else entry.parent
