"""Who held what, as a control layer of the user's has it: a claim with an age and an origin."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
Ring = tuple[tuple[float, float], ...]  # longitude and latitude in degrees; the last is the first
Polygon = tuple[Ring, ...]  # the outer ring, then its holes


class Hold(StrEnum):
    """Whether a row names one who holds the place."""

    HELD = "held"
    CONTESTED = "contested"
    NOBODY = "nobody"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Stated:
    """A date as exact as it is given, in ISO 8601: a year, a month or a day.

    Raises:
        ValueError: it is no such date.
    """

    iso: str

    def __post_init__(self) -> None:
        if not _ISO.fullmatch(self.iso):
            raise ValueError(f"expected a date as 2015, 2015-09 or 2015-09-30, found {self.iso!r}")
        date.fromisoformat(self.iso + "-01-01"[len(self.iso) - 4 :])

    @property
    def first(self) -> date:
        """The first day that it may mean."""
        return date.fromisoformat(self.iso + "-01-01"[len(self.iso) - 4 :])

    @property
    def last(self) -> date:
        """The last day that it may mean."""
        year, month, day = (*map(int, self.iso.split("-")), 0, 0)[:3]
        month = month or 12
        return date(year, month, day or calendar.monthrange(year, month)[1])


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the map, in degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class LayerRow:
    """One row of a control layer: that somebody held a place.

    `line` is its line in the file, or the number of its feature. `area` is the place's middle or
    its outline, None where only its name is given. `holder` is in the layer's own words, `entity`
    the id of the actor that they mean, None where they mean none that is known. `doubtful`: the row
    itself puts a question mark. `began` and `ended` are the first and the last day of the hold,
    `as_of` the day for which the row was last known to hold, `updated` that of the whole snapshot.
    What is None is not given.
    """

    line: int
    place: str | None
    country: str | None
    area: Point | tuple[Polygon, ...] | None
    holder: str
    hold: Hold
    entity: str | None = None
    doubtful: bool = False
    began: Stated | None = None
    ended: Stated | None = None
    as_of: Stated | None = None
    updated: Stated | None = None
    source: str | None = None
    source_url: str | None = None
    licence: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Layer:
    """A control layer as a ledger has it; `rows` were used, `refused` were not.

    `origin` says who made the layer, `updated` is the newest date of a snapshot in it.
    """

    id: int
    name: str
    ref: str
    sha256: str
    origin: str | None
    licence: str | None
    updated: str | None
    added: str
    rows: int
    refused: int


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row with the layer that it stands in."""

    row: LayerRow
    layer: Layer
