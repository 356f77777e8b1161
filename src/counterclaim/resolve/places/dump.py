"""Rows of a GeoNames dump (SY.txt, allCountries.txt) as places.

Source: the readme.txt beside the dumps: 19 columns, tab-separated, UTF-8, without a header.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from counterclaim.resolve.places.entry import Entry, Kind, town_radius_km

COLUMNS = 19
# Countries in which most place names come to English through another script.
SOUNDING = frozenset(
    "AFG ARE ARM AZE BGD BGR BHR BLR COM CYP DJI DZA EGY ERI ESH ETH GEO GRC IND IRN IRQ ISR JOR "
    "KAZ KGZ KHM KOS KWT LAO LBN LBY LKA MAR MDA MKD MLI MMR MNE MNG MRT NER NPL OMN PAK PSE QAT "
    "RUS SAU SDN SOM SRB SSD SYR TCD THA TJK TKM TUN TUR UKR UZB YEM".split()
)
SITES = frozenset("AIRB AIRF AIRP BDG CMP CMPRF CTRA DAM INSM MILB NVB PRN PS PSTB RFGC".split())
# Radii of what has no population, in km: no dump says how large a thing is.
RADIUS_KM = {
    Kind.REGION: 80.0,
    Kind.DISTRICT: 20.0,
    Kind.WATER: 20.0,
    Kind.AREA: 15.0,
    Kind.SITE: 3.0,
}


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One row that is not as GeoNames' dumps are: its line, counted from 1, and why."""

    line: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class DumpRow:
    """A place, and the code of the first-level region it lies in or, for a region, its own."""

    entry: Entry
    admin1: str


def load_country_codes() -> dict[str, str]:
    """ISO 3166 alpha-3 by alpha-2."""
    text = (files("counterclaim.resolve.places") / "tables" / "codes.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {cells[0]: cells[1] for cells in rows}


def useful(name: str) -> bool:
    """Whether English text might use this name: Latin letters, a capital first, no code."""
    if len(name) < 3 or not name[0].isupper() or (name.isupper() and len(name) < 5):
        return False
    return all(not ch.isalpha() or unicodedata.name(ch, "").startswith("LATIN") for ch in name)


def read_dump(lines: Iterable[bytes], codes: dict[str, str]) -> Iterator[DumpRow | RowProblem]:
    """Every row that is a place of a kind we use, and every row that is broken.

    Countries, roads, woods, and what no longer is are left out.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = _row(line.decode("utf-8").rstrip("\r\n"), codes)
        except UnicodeDecodeError as error:
            yield RowProblem(number, f"expected UTF-8, found byte 0x{line[error.start]:02x}")
        except ValueError as error:
            yield RowProblem(number, str(error))
        else:
            if row:
                yield row


def _row(line: str, codes: dict[str, str]) -> DumpRow | None:
    cells = line.split("\t")
    if len(cells) != COLUMNS:
        raise ValueError(f"expected {COLUMNS} columns parted by tabs, found {len(cells)}")
    kind = _kind(cells[6], cells[7])
    if kind is None:
        return None
    country = codes.get(cells[8], "")
    if cells[8] and not country:
        raise ValueError(f"expected a country code of ISO 3166, found {cells[8]!r}")
    people = _whole(cells[14] or "0", "a population")
    entry = Entry(
        uid=_whole(cells[0], "a geonameid"),
        name=_name(cells[1]),
        lat=_degrees(cells[4], 90, "a latitude"),
        lon=_degrees(cells[5], 180, "a longitude"),
        radius_km=RADIUS_KM.get(kind) or town_radius_km(people),
        country=country,
        parent=0,
        kind=kind,
        population=people,
        capital=cells[7] == "PPLC",
        names=tuple(name for name in (cells[2], *cells[3].split(",")) if useful(name)),
    )
    return DumpRow(entry, f"{cells[8]}.{cells[10]}" if cells[10] else "")


def _kind(feature_class: str, code: str) -> Kind | None:
    if len(feature_class) != 1 or feature_class not in "AHLPRSTUV":
        raise ValueError(f"expected a feature class of GeoNames, found {feature_class!r}")
    if code.endswith("H") and code[:3] in ("ADM", "PPL", "PCL"):
        return None
    if feature_class == "A":
        district = code.startswith("ADM") and code != "ADM1"
        return Kind.REGION if code == "ADM1" else Kind.DISTRICT if district else None
    if code in SITES:
        return Kind.SITE
    kinds = {"P": Kind.TOWN, "H": Kind.WATER, "T": Kind.AREA, "L": Kind.AREA}
    return kinds.get(feature_class)


def _name(cell: str) -> str:
    if not cell.strip():
        raise ValueError("expected a name, found none")
    return cell.strip()[:80]


def _whole(cell: str, what: str) -> int:
    if not (cell.isascii() and cell.isdigit() and int(cell) < 2**31):
        raise ValueError(f"expected {what}, found {cell[:40]!r}")
    return int(cell)


def _degrees(cell: str, most: int, what: str) -> float:
    try:
        value = float(cell)
    except ValueError:
        raise ValueError(f"expected {what} in degrees, found {cell[:40]!r}") from None
    if not -most <= value <= most:  # NaN is not between them either
        raise ValueError(f"expected {what} from -{most} to {most}, found {cell[:40]!r}")
    return value
