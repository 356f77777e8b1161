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
DOUBT = 1.0
_NARROW = (Kind.TOWN, Kind.DISTRICT, Kind.SITE)


@dataclass(frozen=True, slots=True)
class Support:
    """What the rest of a report says for one candidate.

    `country` and `region` are the shares of its other names that lie there, 0 to 1; `near` is how
    many of its other places lie within 150 km.
    """

    country: float
    region: float
    near: int


class Picture:
    """The countries, regions and places of one report, by the names that tell of them."""

    def __init__(self, seen: Iterable[tuple[str, Entry, bool]]) -> None:
        """Takes, for each mention, its name, the place chosen, and whether it is a dateline."""
        self._countries: dict[str, float] = defaultdict(float)
        self._regions: dict[int, float] = defaultdict(float)
        self._told: dict[str, list[tuple[str, int, float]]] = defaultdict(list)
        self._places: dict[str, Entry] = {}
        for key, entry, dateline in seen:
            weight = REPEATED_WEIGHT if key in self._places else 1.0
            weight += DATELINE_WEIGHT if dateline else 0.0
            region = region_of(entry)
            self._countries[entry.country] += weight
            self._regions[region] += weight
            self._told[key].append((entry.country, region, weight))
            self._places[key] = entry
        self._total = sum(self._countries.values())

    def speaks_of(self, country: str) -> bool:
        """Whether any name tells of this country."""
        return bool(country) and self._countries.get(country, 0.0) > 0

    def support(self, key: str, entry: Entry) -> Support:
        """What all names but this one say for a place of this name."""
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
            region=max(0.0, in_region) / total if region else 0.0,
            near=self._near(key, entry),
        )

    def _near(self, key: str, entry: Entry) -> int:
        if entry.kind not in _NARROW:
            return 0
        return sum(
            other.kind in _NARROW
            and name != key
            and abs(entry.lat - other.lat) * KM_A_DEGREE < NEAR_KM  # soon told
            and distance_km(entry.lat, entry.lon, other.lat, other.lon) < NEAR_KM
            for name, other in self._places.items()
        )


def region_of(entry: Entry) -> int:
    """The uid of the first-level region that a place is or lies in; 0 if unknown."""
    return entry.uid if entry.kind is Kind.REGION else entry.parent
