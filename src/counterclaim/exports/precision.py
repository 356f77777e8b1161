"""How exactly a place and a time are known, in the codes that coders use.

Source: UCDP Georeferenced Event Dataset, codebook, `where_prec` and `date_prec`.
"""

from datetime import date

from counterclaim.model.place import Location, Precision

_NEAR_KM = 25.0
_WHERE = {
    Precision.DISTRICT: 3,
    Precision.REGION: 4,
    Precision.COUNTRY: 6,
    Precision.LARGER: 7,
}


def where_precision(location: Location | None) -> int | None:
    """A code from 1 to 7; None where no place is known.

    1 a named place, 2 within some 25 km of one, 3 a district, 4 a province, 5 a stretch of land
    that no office governs, 6 a country, 7 several countries or the sea.

    `location` is as the gazetteer has it, before its point was rounded.
    """
    if location is None:
        return None
    if location.precision in (Precision.POINT, Precision.TOWN):
        return 1 if location.radius_km <= _NEAR_KM else 2
    if location.precision is Precision.REGION and location.geonameid is None:
        return 5
    return _WHERE[location.precision]


def date_precision(since: date | None, until: date | None) -> int | None:
    """A code from 1 to 5; None where an end is unknown.

    1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer. Days are [since, until).
    """
    if since is None or until is None:
        return None
    days = (until - since).days
    limits = ((1, 1), (6, 2), (7, 3), (31, 4))
    return next((code for most, code in limits if days <= most), 5)
