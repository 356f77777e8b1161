"""The files of layers: CSV and GeoJSON, to rows of fields by the names of this house."""

import csv
import gzip
import io
import json
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from counterclaim.layers.tables import LayerTables, folded
from counterclaim.model.errors import LayerError

MOST_LAYER_BYTES = 100_000_000
_GEOJSON = (".geojson", ".json")
_CSV = (".csv", ".tsv")
_KEPT = "expected columns for a place (or lat and lon) and for its holder, found {}; name them "
_KEPT += "so, or say which is which, as --column holder=Besetzer"


class Written(NamedTuple):
    """A row as it stands in a file; `wrong` says why nothing can be made of it."""

    line: int
    fields: Mapping[str, str]
    geometry: object = None
    wrong: str | None = None


def load_bytes(path: Path) -> bytes:
    """The bytes of a layer, unpacked where its name ends in .gz.

    Raises:
        LayerError: the file is missing, cannot be read, is damaged or too long.
    """
    try:
        with path.open("rb") as opened:
            packed = path.suffix.lower() == ".gz"
            stream = gzip.GzipFile(fileobj=opened) if packed else opened
            raw = stream.read(MOST_LAYER_BYTES + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise LayerError(path, f"the gzip file is damaged or cut off: {error}") from error
    except OSError as error:
        raise LayerError(path, f"the file cannot be read: {error.strerror or error}") from error
    if len(raw) > MOST_LAYER_BYTES:
        most = MOST_LAYER_BYTES // 1_000_000
        raise LayerError(path, f"expected a layer of at most {most} MB; split it")
    return raw


def written_rows(
    path: Path, raw: bytes, tables: LayerTables, columns: Mapping[str, str]
) -> Iterator[Written]:
    """Every row of a layer, by what its name ends in.

    Args:
        path: its name; the endings .csv, .tsv, .geojson and .json are known, each also with .gz.
        raw: its bytes, unpacked.
        tables: how columns are called.
        columns: what the user says they are called, by field.

    Raises:
        LayerError: it is none of these, or has no columns for places and holders.
    """
    ending = Path(path.name.lower().removesuffix(".gz")).suffix
    if ending not in (*_CSV, *_GEOJSON):
        raise LayerError(path, f"expected a .csv, .tsv or .geojson file, found {path.name!r}")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = f"byte 0x{raw[error.start]:02X} at offset {error.start}"
        raise LayerError(path, f"expected UTF-8, but {where} is not; convert the file") from None
    names = _Names(tables, {folded(name): field for field, name in columns.items()})
    if ending in _GEOJSON:
        yield from _features(path, text, names)
    else:
        yield from _lines(path, text, names, "\t" if ending == ".tsv" else ",")


class _Names(NamedTuple):
    tables: LayerTables
    own: Mapping[str, str]

    def field(self, name: str) -> str | None:
        bare = folded(name)
        return self.own.get(bare) or (None if self.own_has(bare) else self.tables.columns.get(bare))

    def own_has(self, bare: str) -> bool:
        """Whether the user names another column for the field that this one would hold."""
        return self.tables.columns.get(bare) in self.own.values()

    def by_field(self, header: list[str]) -> dict[str, str]:
        """The columns that are used, by field; where two hold one, the table's first."""
        found: dict[str, str] = {}
        order = {name: number for number, name in enumerate(self.tables.columns)}
        for name in sorted(header, key=lambda each: order.get(folded(each), -1)):
            field = self.field(name)
            if field:
                found.setdefault(field, name)
        return found


def _lines(path: Path, text: str, names: _Names, delimiter: str) -> Iterator[Written]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = next(reader, [])
    except csv.Error as error:
        raise LayerError(path, f"line 1 is no header of a CSV file: {error}") from error
    used = names.by_field(header)
    if "holder" not in used or not (
        {"place", "polygon"} & used.keys() or {"lat", "lon"} <= used.keys()
    ):
        raise LayerError(path, _KEPT.format(", ".join(header)[:200] or "none"))
    at = {field: header.index(name) for field, name in used.items()}
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Written(line, {}, wrong=f"it is no line of a CSV file: {error}")
            continue
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(header):
            wrong = f"expected {len(header)} fields, found {len(row)}"
            yield Written(line, {}, wrong=wrong)
            continue
        yield Written(line, {field: row[place] for field, place in at.items()})


def _features(path: Path, text: str, names: _Names) -> Iterator[Written]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LayerError(path, f"it is no GeoJSON that can be read: {error}") from error
    features = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(features, list):
        raise LayerError(path, 'expected a FeatureCollection of GeoJSON with its "features"')
    for number, feature in enumerate(features, 1):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(properties, dict):
            yield Written(number, {}, wrong='expected a feature with "properties"')
            continue
        used = names.by_field([str(name) for name in properties])
        fields = {field: _written(properties[name]) for field, name in used.items()}
        yield Written(number, fields, feature.get("geometry"))


def _written(value: Any) -> str:
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)
