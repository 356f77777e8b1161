"""The incidents that have a place, on a map and in the list that follows it."""

from dataclasses import dataclass

from counterclaim.model.contract import Json
from counterclaim.model.listed import ListedIncident, WantedIncidents
from counterclaim.web import links
from counterclaim.web.days import days_of
from counterclaim.web.show import Asked, Shown, View
from counterclaim.web.views.incidents import wanted_in

_MOST = 2_000


@dataclass(frozen=True, slots=True)
class MapPage:
    """Incidents with a place, as GeoJSON (RFC 7946), and how many have none."""

    wanted: WantedIncidents
    type: str
    features: tuple[Json, ...]
    without_place: int
    more: bool


def find_map(asked: Asked) -> Shown:
    """The incidents that are wanted, at most so many."""
    wanted = wanted_in(asked)
    found = tuple(asked.work.listed(wanted, _MOST + 1))
    placed = [each for each in found[:_MOST] if each.lat is not None and each.lon is not None]
    page = MapPage(
        wanted,
        "FeatureCollection",
        tuple(_feature(each) for each in placed),
        min(len(found), _MOST) - len(placed),
        len(found) > _MOST,
    )
    return Shown(page, "Map")


def _feature(incident: ListedIncident) -> Json:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [incident.lon, incident.lat]},
        "properties": {
            "id": incident.id,
            "page": links.incident(incident.id),
            "title": f"{incident.type}, {incident.place or incident.country}",
            "since": incident.since.isoformat() if incident.since else None,
            "until": incident.until.isoformat() if incident.until else None,
            "days": days_of(incident.since, incident.until),
            "reports": incident.reports,
            "radius_km": incident.radius_km,
        },
    }


VIEW = View("/map", "map.html", "map", find_map)
