"""Places on the map: points and polygons as GeoJSON writes them (RFC 7946)."""

import math
from itertools import pairwise
from typing import cast

from counterclaim.model.layer import Point, Polygon, Ring

MOST_CORNERS = 200_000
_EARTH_DIAMETER_KM = 12742.0


def parse_position(lat: str, lon: str) -> Point | None:
    """A point from two columns; None where both are empty.

    Raises:
        ValueError: one is missing, is no number, or lies outside the world.
    """
    if not lat.strip() and not lon.strip():
        return None
    try:
        point = Point(float(lat), float(lon))
    except ValueError:
        raise ValueError(f"expected degrees as 48.47 and 38.80, found {lat!r}, {lon!r}") from None
    _check(point.lon, point.lat)
    return point


def parse_geometry(geometry: object) -> Point | tuple[Polygon, ...] | None:
    """A point or polygons from a GeoJSON geometry; None where it is null.

    Raises:
        ValueError: it is another kind of geometry, or its coordinates are broken.
    """
    if geometry is None:
        return None
    kind, coordinates = _kind(geometry)
    match kind:
        case "Point":
            lon, lat = _position(coordinates)
            return Point(lat, lon)
        case "Polygon":
            return (_polygon(coordinates),)
        case "MultiPolygon" if isinstance(coordinates, list) and coordinates:
            return tuple(_polygon(each) for each in coordinates)
        case _:
            raise ValueError(f"expected a Point, Polygon or MultiPolygon, found {kind!r}")


def _kind(geometry: object) -> tuple[object, object]:
    if isinstance(geometry, dict):
        return geometry.get("type"), geometry.get("coordinates")
    raise ValueError(f"expected a geometry of GeoJSON, found {type(geometry).__name__}")


def _polygon(coordinates: object) -> Polygon:
    if not isinstance(coordinates, list) or not coordinates:
        raise ValueError("expected the rings of a polygon, found none")
    rings = tuple(_ring(each) for each in coordinates)
    if sum(map(len, rings)) > MOST_CORNERS:
        raise ValueError(f"expected a polygon of at most {MOST_CORNERS:,} corners; simplify it")
    return rings


def _ring(coordinates: object) -> Ring:
    if not isinstance(coordinates, list) or len(coordinates) < 4:
        raise ValueError("expected a ring of at least four positions")
    ring = tuple(_position(each) for each in coordinates)
    if ring[0] != ring[-1]:
        raise ValueError("expected a ring that ends where it begins")
    return ring


def _position(written: object) -> tuple[float, float]:
    numbers = written if isinstance(written, list) else []
    if len(numbers) < 2 or not all(type(each) in (int, float) for each in numbers[:2]):
        raise ValueError(f"expected a position as [longitude, latitude], found {str(written)[:40]}")
    lon, lat = (float(cast("float", each)) for each in numbers[:2])
    _check(lon, lat)
    return lon, lat


def _check(lon: float, lat: float) -> None:
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(
            f"expected a latitude within ±90 and a longitude within ±180, found {lat}, {lon}"
        )


def box_of(area: Point | tuple[Polygon, ...]) -> tuple[float, float, float, float]:
    """The south, north, west and east ends of an area, in degrees."""
    if isinstance(area, Point):
        return area.lat, area.lat, area.lon, area.lon
    corners = [corner for polygon in area for corner in polygon[0]]
    lons, lats = [lon for lon, _ in corners], [lat for _, lat in corners]
    return min(lats), max(lats), min(lons), max(lons)


def middle(area: Point | tuple[Polygon, ...]) -> Point:
    """The point itself, or the middle of the polygons' box."""
    south, north, west, east = box_of(area)
    return Point((south + north) / 2, (west + east) / 2)


def contains(area: tuple[Polygon, ...], point: Point) -> bool:
    """Whether a point lies in one of the polygons and in none of its holes.

    Limits: edges are straight in degrees; a polygon over the 180th meridian must be cut there.
    """
    return any(
        _inside(polygon[0], point) and not any(_inside(hole, point) for hole in polygon[1:])
        for polygon in area
    )


def _inside(ring: Ring, point: Point) -> bool:
    """By how many edges lie east of the point: inside if they are odd."""
    crossings = sum(
        (a_lat > point.lat) != (b_lat > point.lat)
        and point.lon < a_lon + (point.lat - a_lat) * (b_lon - a_lon) / (b_lat - a_lat)
        for (a_lon, a_lat), (b_lon, b_lat) in pairwise(ring)
    )
    return crossings % 2 == 1


def distance_km(a: Point, b: Point) -> float:
    """Along the great circle (haversine formula)."""
    south, west, north, east = map(math.radians, (a.lat, a.lon, b.lat, b.lon))
    h = math.sin((north - south) / 2) ** 2
    h += math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    return _EARTH_DIAMETER_KM * math.asin(math.sqrt(min(1.0, h)))
