"""Control layers in a ledger: kept row by row, found by a place's name or by its position."""

import json
import math
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Protocol

from counterclaim.model.layer import Hold, KeptRow, Layer, LayerRow, Point, Polygon, Stated

_KM_OF_A_DEGREE = 111.0
_DATES = ("began", "ended", "as_of", "updated")
_COLUMNS = (
    "line", "place", "country", "holder", "entity", "hold", "doubtful", *_DATES,
    "source", "source_url", "licence", "note",
)  # fmt: skip
_LAYERS = (
    "SELECT layer.id, name, ref, sha256, origin, layer.licence, layer.updated, added, "
    "(SELECT count(*) FROM layer_row WHERE layer_row.layer = layer.id) AS rows, refused FROM layer"
)


class LayerLike(Protocol):
    """A layer as its file has it."""

    @property
    def name(self) -> str: ...
    @property
    def ref(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def origin(self) -> str | None: ...
    @property
    def licence(self) -> str | None: ...
    @property
    def updated(self) -> str | None: ...
    @property
    def raw(self) -> bytes: ...
    @property
    def rows(self) -> tuple[LayerRow, ...]: ...
    @property
    def problems(self) -> tuple[object, ...]: ...


def insert_layer(connection: sqlite3.Connection, layer: LayerLike, run: int, added: str) -> bool:
    """Writes a layer with its rows; False where the same one is here. The caller commits."""
    digest = sha256(layer.raw).hexdigest()
    connection.execute(
        "INSERT INTO raw (sha256, size, packed) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (digest, len(layer.raw), zlib.compress(layer.raw, 6)),
    )
    made = connection.execute(
        "INSERT INTO layer (sha256, name, ref, raw, origin, licence, updated, run, added, refused) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
        (
            layer.sha256, layer.name, layer.ref, digest, layer.origin, layer.licence,
            layer.updated, run, added, len(layer.problems),
        ),
    ).fetchone()  # fmt: skip
    if made is None:
        return False
    for row in layer.rows:
        _insert_row(connection, made["id"], row)
    return True


def _insert_row(connection: sqlite3.Connection, layer: int, row: LayerRow) -> None:
    from counterclaim.layers.areas import box_of  # noqa: PLC0415  (start-up time)
    from counterclaim.resolve.places.fold import plain  # noqa: PLC0415  (loads numpy)

    values = [
        value.iso if isinstance(value, Stated) else value
        for value in (getattr(row, name) for name in _COLUMNS)
    ]
    marks = ", ".join("?" * (len(_COLUMNS) + 3))
    number = connection.execute(
        f"INSERT INTO layer_row (layer, key, area, {', '.join(_COLUMNS)}) "  # noqa: S608  (our names)
        f"VALUES ({marks}) RETURNING id",
        (layer, plain(row.place) if row.place else None, _area_json(row.area), *values),
    ).fetchone()["id"]
    if row.area is not None:
        connection.execute(
            "INSERT INTO layer_box VALUES (?, ?, ?, ?, ?)", (number, *box_of(row.area))
        )


def all_layers(connection: sqlite3.Connection) -> Iterator[Layer]:
    """Every layer, in the order in which they came; none in a ledger of before there were any."""
    if _has_layers(connection):
        for row in connection.execute(f"{_LAYERS} ORDER BY layer.id"):
            yield Layer(**dict(row))


def rows_named(connection: sqlite3.Connection, name: str) -> Iterator[KeptRow]:
    """The rows whose place has this name, whatever its accents, case and hyphens."""
    from counterclaim.resolve.places.fold import plain  # noqa: PLC0415  (loads numpy)

    key = plain(name)
    if key:
        yield from _rows(connection, "key = ?", (key,))


def rows_around(
    connection: sqlite3.Connection, point: Point, within_km: float
) -> Iterator[KeptRow]:
    """The rows whose area holds a point, or whose own point lies so near to it."""
    from counterclaim.layers.areas import contains, distance_km  # noqa: PLC0415  (start-up time)

    north = within_km / _KM_OF_A_DEGREE
    east = north / max(0.01, math.cos(math.radians(point.lat)))
    box = (point.lat + north, point.lat - north, point.lon + east, point.lon - east)
    tests = (
        "id IN (SELECT id FROM layer_box "
        "WHERE south <= ? AND north >= ? AND west <= ? AND east >= ?)"
    )
    for each in _rows(connection, tests, box):
        area = each.row.area
        near = (
            distance_km(area, point) <= within_km
            if isinstance(area, Point)
            else area is not None and contains(area, point)
        )
        if near:
            yield each


def _rows(connection: sqlite3.Connection, test: str, values: Iterable[object]) -> Iterator[KeptRow]:
    layers = {each.id: each for each in all_layers(connection)}
    if not layers:
        return
    query = f"SELECT * FROM layer_row WHERE {test} ORDER BY id"  # noqa: S608  (our own tests)
    for row in connection.execute(query, tuple(values)):
        yield KeptRow(_row(row), layers[row["layer"]])


def _row(row: sqlite3.Row) -> LayerRow:
    given = {name: row[name] for name in _COLUMNS}
    given |= {name: Stated(given[name]) for name in _DATES if given[name]}
    given |= {"hold": Hold(given["hold"]), "doubtful": bool(given["doubtful"])}
    return LayerRow(area=_area(row["area"]), **given)


def _area_json(area: Point | tuple[Polygon, ...] | None) -> str | None:
    if area is None:
        return None
    return json.dumps([area.lat, area.lon] if isinstance(area, Point) else area)


def _area(written: str | None) -> Point | tuple[Polygon, ...] | None:
    whole = json.loads(written) if written else None
    if whole is None:
        return None
    if isinstance(whole[0], float | int):
        return Point(*whole)
    return tuple(
        tuple(tuple((lon, lat) for lon, lat in ring) for ring in polygon) for polygon in whole
    )


def _has_layers(connection: sqlite3.Connection) -> bool:
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'layer'").fetchone()
    return found is not None
