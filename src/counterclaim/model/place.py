"""Where a place name or demonym of a report lies."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.span import Span


class Precision(StrEnum):
    """How narrow the place named is.

    A point is a base, camp, airport or other single thing; a region also a stretch of land that no
    office governs (Donbas); larger what several states share (Europe, the Red Sea).
    """

    POINT = "point"
    TOWN = "town"
    DISTRICT = "district"
    REGION = "region"
    COUNTRY = "country"
    LARGER = "larger"


class Use(StrEnum):
    """What a place name does: names the place, those who act from it, its people, or the desk."""

    LITERAL = "literal"
    METONYMIC = "metonymic"
    DEMONYM = "demonym"
    DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class Location:
    """One place on the map.

    `lat` and `lon` are degrees (WGS 84); the place lies within `radius_km` of that point.
    `country` is ISO 3166 alpha-3, None for what lies in several or none. `geonameid` is that of
    GeoNames, None for what is not there or was entered by hand.
    """

    name: str
    lat: float
    lon: float
    radius_km: float
    country: str | None
    geonameid: int | None
    precision: Precision


@dataclass(frozen=True, slots=True)
class Place:
    """A toponym or demonym, and where it is.

    `location` is None where the gazetteer has nothing of that name. `candidates` is how many
    places its name fits. `score` is how sure the reader is that the words name a place at all; 0
    where it did not mark them and a rule did.
    """

    span: Span
    location: Location | None
    use: Use
    candidates: int
    why: str
    score: float
