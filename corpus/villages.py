"""Villages in the news, each in a sentence of its own, with the point where it lies."""

import csv
import gzip
from dataclasses import dataclass
from pathlib import Path

VILLAGES = Path(__file__).parent / "villages.tsv"
CONTROL = "control/ukraine"
NOT_HERE = "-"


@dataclass(frozen=True, slots=True)
class Village:
    """A village: its name as the sentence has it, its country (alpha-3), the sentence, the point.

    `lat` and `lon` are in degrees.
    """

    name: str
    country: str
    sentence: str
    lat: float
    lon: float
    source: str


@dataclass(frozen=True, slots=True)
class Villages:
    """The villages with a point, and the names of those left out, with the reason."""

    villages: tuple[Village, ...]
    left_out: tuple[tuple[str, str], ...]


def load_villages(data: Path) -> Villages:
    """Every village of the table; `data` is the folder of the corpora, where there is one."""
    points = _points(data / CONTROL)
    villages, left_out = [], []
    for line in VILLAGES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, country, sentence, lat, lon, source = line.split("\t")
        if lat == NOT_HERE and name not in points:
            left_out.append((name, f"its point is taken from {data / CONTROL}, which lacks it"))
            continue
        point = points[name] if lat == NOT_HERE else (float(lat), float(lon))
        villages.append(Village(name, country, sentence, *point, source))
    return Villages(tuple(villages), tuple(left_out))


def _points(folder: Path) -> dict[str, tuple[float, float]]:
    """Name and point of each town in the newest table of a folder; none where there is none."""
    tables = sorted(folder.glob("*.csv.gz"))
    if not tables:
        return {}
    with gzip.open(tables[-1], "rt", encoding="utf-8", newline="") as opened:
        rows = [row for row in csv.DictReader(opened) if row["Lat"] and row["Lon"]]
    return {row["Name"]: (float(row["Lat"]), float(row["Lon"])) for row in rows}
