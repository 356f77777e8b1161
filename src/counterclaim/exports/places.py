"""Which of the places that are told of an act are where it was."""

from collections.abc import Sequence

from counterclaim.model.place import Place, Precision, Use

_WIDE = frozenset({Precision.COUNTRY, Precision.LARGER})


def told_places(places: Sequence[Place]) -> list[Place]:
    """The places that are named as such, without a country of which a narrower place is told.

    "Homs in Syria" is one place. A capital that stands for its government is none.
    """
    literal = [each for each in places if each.use is Use.LITERAL]
    narrow = {
        each.location.country
        for each in literal
        if each.location and each.location.precision not in _WIDE
    }
    return [each for each in literal if not _holds(each, narrow)]


def _holds(place: Place, countries: set[str | None]) -> bool:
    found = place.location
    if found is None or found.precision not in _WIDE:
        return False
    return (found.precision is Precision.LARGER and bool(countries)) or found.country in countries
