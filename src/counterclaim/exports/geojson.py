"""Events and incidents on a map, as GeoJSON (RFC 7946)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from counterclaim.accounts import Case
from counterclaim.describe import quote
from counterclaim.exports.according import according_to, all_named, suspected
from counterclaim.exports.coders import decided_by, last_day, point_shown
from counterclaim.exports.discretion import Discretion, Shown, show_all
from counterclaim.exports.json_text import Json, write_object
from counterclaim.exports.lines import ClaimLine, claim_lines
from counterclaim.exports.material import Shelf, masked_cases, shelve, tellings
from counterclaim.exports.places import told_places
from counterclaim.model.place import Place, Precision
from counterclaim.model.record import Record

_DIGITS = 6


def write_geojson(out: BinaryIO, shown: Iterable[Shown]) -> int:
    """A feature for each event and each control statement, also of those without a place.

    A geometry is a point, several points where several places are told, or null where none is
    known; each place has its radius and precision. Gives how many features.
    """
    features = (feature for each in shown for feature in _features(each))
    return write_object(out, {"type": "FeatureCollection"}, "features", features, lambda _: {})


def _features(shown: Shown) -> Iterator[Json]:
    record = shown.record
    places = {f"p{number}": each for number, each in enumerate(record.places, 1)}
    where = {each.id: each.place for each in record.events}
    where |= {each.id: each.place for each in record.control}
    for claim, line in zip(record.claims, claim_lines(shown), strict=True):
        if claim.proposition in where:
            told = told_places([places[each] for each in where[claim.proposition]])
            yield _feature(shown, line, told)


def _feature(shown: Shown, line: ClaimLine, places: Sequence[Place]) -> Json:
    located = [(each, each.location) for each in places if each.location]
    points = dict.fromkeys(position(each.lon, each.lat) for _, each in located)
    details = [
        {
            "text": quote(shown.document, [each.span]), "start": each.span.start,
            "end": each.span.end, "part": each.span.part, "name": found.name,
            "radius_km": found.radius_km, "precision": found.precision.value,
            "geonameid": found.geonameid, "country": found.country,
        }
        for each, found in located
    ]  # fmt: skip
    left_out = {"lat", "lon", "radius_km", "place_precision", "start", "end", "quote", "part"}
    told = {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in line._asdict().items()
        if value is not None and name not in left_out
    }
    span = {"start": line.start, "end": line.end, "part": line.part, "text": line.quote}
    return {
        "type": "Feature",
        "id": f"{line.document}#{line.claim}",
        "geometry": geometry(list(points)),
        "properties": {**told, "quote": span, "places": details},
    }


def position(lon: float, lat: float) -> tuple[float, float]:
    """Longitude, then latitude, within their ranges (RFC 7946, sections 3.1.1 and 4)."""
    turned = (lon + 180) % 360 - 180 if not -180 <= lon <= 180 else lon
    return round(turned, _DIGITS), round(max(-90.0, min(90.0, lat)), _DIGITS)


def geometry(points: Sequence[tuple[float, float]]) -> Json | None:
    """A point, or several; null where there is none (RFC 7946, section 3.2)."""
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": list(points[0])}
    return {"type": "MultiPoint", "coordinates": [list(each) for each in points]}


def write_incidents_geojson(
    out: BinaryIO, records: Iterable[Record], cases: Sequence[Case], discretion: Discretion
) -> int:
    """A feature for each incident of a case; gives how many."""
    shelf = shelve(show_all(records, discretion), cases)
    told = masked_cases(cases, shelf)
    features = (_incident(each, shelf, exact=discretion.exact) for each in told)
    return write_object(out, {"type": "FeatureCollection"}, "features", features, lambda _: {})


def _incident(case: Case, shelf: Shelf, *, exact: bool) -> Json:
    incident = case.incident
    found = [
        place.location
        for each in tellings(incident, shelf)
        for place in each.shown.record.places
        if place.location and place.location.name == incident.place
    ]
    near = found[0] if found else None
    lat, lon = point_shown(incident, near, exact=exact)
    points = [position(lon, lat)] if lat is not None and lon is not None else []
    last = last_day(incident)
    hidden = not exact and (near is None or near.precision is Precision.POINT)
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": geometry(points),
        "properties": {
            "level": incident.level.value,
            "type": incident.type,
            "first_day": incident.since.isoformat() if incident.since else None,
            "last_day": last.isoformat() if last else None,
            "place": incident.place,
            "country": incident.country,
            "geonameid": None if hidden else incident.geonameid,
            "precision": near.precision.value if near else None,
            "radius_km": near.radius_km if near else None,
            "part_of": incident.part_of,
            "maybe_the_same_as": list(incident.maybe),
            "decided_by": decided_by(case.decided),
            "told_by": [_telling(each.shown, each.event.id) for each in tellings(incident, shelf)],
        },
    }


def _telling(shown: Shown, event_id: str) -> Json:
    record = shown.record
    event = next(each for each in record.events if each.id == event_id)
    claim = next(each for each in record.claims if each.proposition == event_id)
    source = according_to(record, claim)
    return {
        "document": shown.id,
        "url": shown.document.url,
        "according_to": source,
        "suspected_actor": suspected(record, event.actor, event.factuality.polarity, source),
        "recipient": all_named(record, event.recipient),
        "polarity": event.factuality.polarity.value,
        "status": event.factuality.status.value,
        "quote": {
            "start": claim.span.start, "end": claim.span.end, "part": claim.span.part,
            "text": shown.document.words_of(claim.span),
        },
    }  # fmt: skip
