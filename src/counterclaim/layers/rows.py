"""One row of a layer: its fields as they are written to a claim about a place, or why not."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date

from counterclaim.layers.areas import parse_geometry, parse_position
from counterclaim.layers.dates import parse_stated
from counterclaim.layers.tables import LayerTables, folded
from counterclaim.model.layer import Hold, LayerRow, Point, Polygon, Stated

ResolveHolder = Callable[[str, date | None], str | None]  # words and a day to an actor's id
_COUNTRY = re.compile(r"[A-Z]{3}")


def parse_row(
    line: int,
    fields: Mapping[str, str],
    geometry: object,
    tables: LayerTables,
    resolve_holder: ResolveHolder,
) -> LayerRow:
    """The row, its holder resolved as of the day that it tells of.

    Args:
        line: where it stands.
        fields: what is written, by the fields of a layer; missing ones are not given.
        geometry: a feature's GeoJSON geometry, None where there is none.
        tables: how holders that name nobody are written.
        resolve_holder: gives the actor that words mean on a day.

    Raises:
        ValueError: it names no place or no holder, or a field is not what it should be.
    """
    given = {name: value.strip() for name, value in fields.items()}
    place, holder = given.get("place"), given.get("holder")
    area = _area(given, geometry)
    if not place and area is None:
        raise ValueError("it names no place and gives no position")
    if not holder:
        raise ValueError("it names no holder")
    country = given.get("country") or None
    if country and not _COUNTRY.fullmatch(country):
        raise ValueError(f"expected a country as UKR (ISO 3166 alpha-3), found {country!r}")
    dates = {name: _date(given, name) for name in ("from", "to", "as_of", "updated")}
    began, ended = dates["from"], dates["to"]
    if began and ended and began.first > ended.last:
        raise ValueError(f"it ends ({ended.iso}) before it begins ({began.iso})")
    bare = holder.removesuffix("?").strip()
    hold = tables.holds.get(folded(bare or holder), Hold.HELD)
    told = dates["as_of"] or dates["updated"] or began
    return LayerRow(
        line=line,
        place=place or None,
        country=country,
        area=area,
        holder=holder,
        hold=hold,
        entity=resolve_holder(bare, told.first if told else None) if hold is Hold.HELD else None,
        doubtful=bool(bare) and holder.endswith("?"),
        began=began,
        ended=ended,
        as_of=dates["as_of"],
        updated=dates["updated"],
        **{name: given.get(name) or None for name in ("source", "source_url", "licence", "note")},
    )


def _area(given: Mapping[str, str], geometry: object) -> Point | tuple[Polygon, ...] | None:
    """Where it is: a feature's geometry, else the polygon's column, else latitude and longitude."""
    if geometry is not None:
        return parse_geometry(geometry)
    if given.get("polygon"):
        try:
            written = json.loads(given["polygon"])
        except (ValueError, RecursionError):
            raise ValueError("expected a polygon as GeoJSON writes it, in one field") from None
        return parse_geometry(written)
    return parse_position(given.get("lat", ""), given.get("lon", ""))


def _date(given: Mapping[str, str], name: str) -> Stated | None:
    try:
        return parse_stated(given.get(name, ""))
    except ValueError as error:
        raise ValueError(f"{name.replace('_', ' ')}: {error}") from None
