"""How the places of two mentions stand to each other."""

import math
from collections.abc import Sequence
from enum import StrEnum

from counterclaim.incidents.card import Spot
from counterclaim.model.place import Precision

_EARTH_KM = 6371.0
_WIDE = (Precision.REGION, Precision.COUNTRY, Precision.DISTRICT, Precision.LARGER)


class Where(StrEnum):
    """Two places: the same, one within the other, near, apart, or not to be told."""

    SAME = "same place"
    WITHIN = "one place in the other"
    NEAR = "places near each other"
    APART = "other place"
    UNKNOWN = "place not known of both"


def compare_spots(one: Sequence[Spot], other: Sequence[Spot]) -> Where:
    """How two mentions' places stand: by the two that are nearest."""
    found = {compare(a, b) for a in one for b in other}
    return next((each for each in Where if each in found), Where.UNKNOWN)


def compare(one: Spot, other: Spot) -> Where:
    """How two places stand."""
    if one.name.lower() == other.name.lower() or (
        one.geonameid is not None and one.geonameid == other.geonameid
    ):
        return Where.SAME
    if one.lat is None or other.lat is None:
        return Where.APART if one.narrow and other.narrow else Where.UNKNOWN
    far = distance_km(one, other)
    wide, narrow = sorted((one, other), key=lambda each: -(each.radius_km or 0))
    if wide.precision is Precision.COUNTRY or narrow.precision is Precision.COUNTRY:
        inside = wide.country == narrow.country
        return Where.WITHIN if inside else Where.APART
    reach = (one.radius_km or 0) + (other.radius_km or 0)
    if wide.precision in _WIDE and far <= (wide.radius_km or 0) * 1.1:
        return Where.WITHIN
    return Where.NEAR if far <= reach + 2 else Where.APART


def distance_km(one: Spot, other: Spot) -> float:
    """The great-circle distance of two places on the map."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    a, b = math.radians(one.lat), math.radians(other.lat)
    half = math.sin((b - a) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(min(1.0, half)))
