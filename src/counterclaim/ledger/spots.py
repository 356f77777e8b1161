"""The places that a name or a position means in a ledger's layers, each with the rows about it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from counterclaim.layers.areas import distance_km, middle
from counterclaim.ledger.ledger import Ledger
from counterclaim.model.layer import KeptRow, Point

SAME_PLACE_KM = 10.0


class PlaceLike(Protocol):
    """A place of a gazetteer."""

    @property
    def name(self) -> str: ...
    @property
    def lat(self) -> float: ...
    @property
    def lon(self) -> float: ...
    @property
    def country(self) -> str: ...


PlacesNamed = Callable[[str], Sequence[PlaceLike]]


@dataclass(frozen=True, slots=True)
class Spot:
    """One place, with every row of the layers that speaks of it; `point` is None if not known."""

    name: str
    point: Point | None
    rows: tuple[KeptRow, ...]


def spots_at(ledger: Ledger, point: Point, within_km: float) -> tuple[Spot, ...]:
    """The place at a position, none where no row speaks of it."""
    rows = ledger.control_around(point, within_km)
    return (Spot(f"{point.lat}, {point.lon}", point, rows),) if rows else ()


def spots_called(
    ledger: Ledger, name: str, country: str | None, within_km: float, places_named: PlacesNamed
) -> tuple[tuple[Spot, ...], str | None]:
    """The places of a name, and a note where the name alone does not tell.

    Rows of this name that lie more than ten kilometres apart are about different places. To
    each come the rows around it under whatever name. A name that no row has is looked up in the
    gazetteer, and is used if it is one place's there.
    """
    named = [
        each
        for each in ledger.control_named(name)
        if country is None or each.row.country in (None, country)
    ]
    placed = [(middle(each.row.area), each) for each in named if each.row.area is not None]
    if not placed:
        point, note = _looked_up(name, country, places_named)
        if point is None:
            return (Spot(name, None, tuple(named)),) if named else (), note
        rows = _joined(named, ledger.control_around(point, within_km))
        return (Spot(name, point, rows),) if rows else (), note
    spots = list[Spot]()
    unplaced = [each for each in named if each.row.area is None]
    for point, own in _clusters(placed):
        rows = _joined(own, unplaced, ledger.control_around(point, within_km))
        spots.append(Spot(own[0].row.place or name, point, rows))
    several = f"{name} is the name of {len(spots)} places here"
    return tuple(spots), several if len(spots) > 1 else None


def _clusters(placed: Iterable[tuple[Point, KeptRow]]) -> list[tuple[Point, list[KeptRow]]]:
    """Rows by the first point within ten kilometres."""
    found: list[tuple[Point, list[KeptRow]]] = []
    for point, row in placed:
        for known, rows in found:
            if distance_km(known, point) <= SAME_PLACE_KM:
                rows.append(row)
                break
        else:
            found.append((point, [row]))
    return found


def _looked_up(
    name: str, country: str | None, places_named: PlacesNamed
) -> tuple[Point | None, str]:
    """The one place that a gazetteer has by this name, and what to say of it."""
    found = [each for each in places_named(name) if country is None or each.country == country]
    if not found:
        return None, f"no layer names {name}, and the gazetteer does not know it"
    points = [Point(each.lat, each.lon) for each in found]
    first = found[0]
    if all(distance_km(points[0], other) <= SAME_PLACE_KM for other in points[1:]):
        where = f"{first.lat:.3f}, {first.lon:.3f}"
        return points[0], f"no layer gives a position of {name}; the gazetteer puts it at {where}"
    lands = sorted({each.country for each in found if each.country})
    return None, (
        f"no layer gives a position of {name}, and the gazetteer has {len(found)} places of that "
        f"name ({', '.join(lands)[:80]}); give --country, or latitude and longitude"
    )


def _joined(*several: Iterable[KeptRow]) -> tuple[KeptRow, ...]:
    """All rows, each once."""
    return tuple(
        {(each.layer.id, each.row.line): each for some in several for each in some}.values()
    )
