"""One place of a gazetteer."""

import math
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.place import Precision

EARTH_DIAMETER_KM = 12742.0


class Kind(StrEnum):
    """What sort of place an entry is; files hold its number in this order."""

    CONTINENT = "continent"
    WATER = "water"
    COUNTRY = "country"
    AREA = "area"
    REGION = "region"
    DISTRICT = "district"
    TOWN = "town"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of a gazetteer.

    `uid` is GeoNames' id, or a negative number for what was entered by hand. `parent` is the uid of
    the first-level region it lies in, 0 if unknown. `country` is ISO 3166 alpha-3, empty for none.
    """

    uid: int
    name: str
    lat: float
    lon: float
    radius_km: float
    country: str
    parent: int
    kind: Kind
    population: int
    capital: bool
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()


def precision_of(kind: Kind, country: str) -> Precision:
    """How narrow a place of this kind is; `country` is empty for what lies in several."""
    if kind in (Kind.AREA, Kind.WATER):
        return Precision.REGION if country else Precision.LARGER
    return {
        Kind.CONTINENT: Precision.LARGER,
        Kind.COUNTRY: Precision.COUNTRY,
        Kind.REGION: Precision.REGION,
        Kind.DISTRICT: Precision.DISTRICT,
        Kind.TOWN: Precision.TOWN,
        Kind.SITE: Precision.POINT,
    }[kind]


def town_radius_km(population: int) -> float:
    """About how far a town of so many people reaches from its middle: 1.5 to 25 km."""
    return min(25.0, max(1.5, 0.02 * math.sqrt(max(0, population))))


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Along the great circle (haversine formula)."""
    a, b, c, d = map(math.radians, (lat, lon, other_lat, other_lon))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return EARTH_DIAMETER_KM * math.asin(math.sqrt(min(1.0, h)))
