"""Whether two places lie in one another, are the same, or are apart."""

from math import asin, cos, radians, sin, sqrt

from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said
from counterclaim.comparison.words import compare_words
from counterclaim.model.comparison import Verdict
from counterclaim.model.place import Location, Precision

_EARTH_KM = 6371.0
_WIDE = (Precision.REGION, Precision.COUNTRY, Precision.LARGER, Precision.DISTRICT)


def compare_places(a: Said, b: Said, tables: ComparisonTables) -> Finding:
    """How two places stand, by the gazetteer where it has both, else by their words.

    Limits: places that the gazetteer does not have are told apart by their names alone.
    """
    if worded := compare_words(a, b, tables):
        return worded
    one, other = _places(a), _places(b)
    if one and other and (found := _on_the_map(a, b, one, other)):
        return found
    names, others = _names(a), _names(b)
    bare = not any(told.lemmas & tables.ground_words for said in (a, b) for told in said.told)
    if names and others and not names & others and bare:
        return Finding(Verdict.CONFLICT, f"other names: {both(a, b)}")
    if names & others and names != others:
        turned = others < names
        if turned or names < others:
            return Finding(Verdict.REFINES, f"the same name and more: {both(a, b)}", turned)
    return Finding(Verdict.COMPATIBLE, f"nothing shuts the other out: {both(a, b)}")


def _on_the_map(
    a: Said, b: Said, one: dict[str, Location], other: dict[str, Location]
) -> Finding | None:
    if set(one) == set(other):
        return None
    inside = all(any(_within(x, y) for y in one.values()) for x in other.values())
    outside = all(any(_within(x, y) for y in other.values()) for x in one.values())
    if inside and not outside:
        return Finding(Verdict.REFINES, f"it lies there: {both(a, b)}")
    if outside and not inside:
        return Finding(Verdict.REFINES, f"it lies there: {both(b, a)}", turned=True)
    if not inside and not outside and not set(one) & set(other):
        return Finding(Verdict.CONFLICT, f"other places: {both(a, b)}")
    return None


def _places(said: Said) -> dict[str, Location]:
    return {place.name: place for each in said.told for place in each.named.places}


def _names(said: Said) -> frozenset[str]:
    words = (word.strip(",.“”’'()") for each in said.told for word in each.words.split())
    return frozenset(word.removesuffix("'s") for word in words if word[:1].isupper())


def _within(inner: Location, outer: Location) -> bool:
    """Whether one place lies in the other, as well as circles tell that."""
    if outer.precision is Precision.COUNTRY:
        return inner.country == outer.country and inner.precision is not Precision.COUNTRY
    if outer.precision not in _WIDE:
        return inner.name == outer.name
    return (
        inner.radius_km < outer.radius_km
        and distance_km(inner, outer) <= outer.radius_km
        and (inner.country is None or outer.country in (None, inner.country))
    )


def distance_km(one: Location, other: Location) -> float:
    """How far the middles of two places are apart, along the ground (haversine)."""
    lat, lon = radians(other.lat - one.lat), radians(other.lon - one.lon)
    half = sin(lat / 2) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(lon / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))
