"""When something is told to be: a time expression with its value, and what it was counted from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counterclaim.model.span import Span


class TimeType(StrEnum):
    """What a time expression tells, in the terms of TimeML 1.2.1."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Interval:
    """Days [start, end); an end that is not known is None."""

    start: date | None
    end: date | None


class AnchorKind(StrEnum):
    """What a time that depends on another one was counted from."""

    PUBLICATION = "publication"
    DATELINE = "dateline"
    TEXT = "text"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative time was counted from.

    `time` is the id of the record's time where that is another time of the text, `value` the one
    counted from, None where nothing was at hand.
    """

    kind: AnchorKind
    value: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression.

    `value` is a TIMEX3 value, in which X stands for what is not known, `mod` a
    TIMEX3 modifier (START, MID, END, APPROX, MORE_THAN …). `edtf` says the same in the
    Extended Date/Time Format where that can be said. `interval` are the days in which it lies, None
    where the text fixes none. `anchor` is None for a time that the words alone fix.

    Source: TimeML 1.2.1 (Saurí, Littman, Knippen, Gaizauskas, Setzer, Pustejovsky 2006), section
    on TIMEX3; ISO 8601-2:2019 for EDTF.
    """

    id: str
    span: Span
    type: TimeType
    value: str
    mod: str | None
    edtf: str | None
    interval: Interval | None
    anchor: Anchor | None
    why: str
