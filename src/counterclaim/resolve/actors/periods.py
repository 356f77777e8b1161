"""Stretches of time as exact as they are known: a year, a month or a day at either end."""

import re
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, both within, as ISO 8601 dates of a year, a month or a day.

    An end that is not known, or not there, is empty.
    """

    start: str = ""
    end: str = ""

    @property
    def always(self) -> bool:
        """Whether it has no known ends."""
        return not self.start and not self.end

    def holds(self, day: date | None) -> bool:
        """Whether it holds on a day; on a day that is not known, whether it always does."""
        if day is None:
            return self.always
        return self.begun(day) and not self.over(day)

    def begun(self, day: date) -> bool:
        """Whether it had begun by a day, as far as its dates tell."""
        return day.isoformat()[: len(self.start)] >= self.start

    def over(self, day: date) -> bool:
        """Whether it was over before a day."""
        return bool(self.end) and day.isoformat()[: len(self.end)] > self.end

    def overlaps(self, other: "Period") -> bool:
        """Whether some time may lie in both."""
        return not (_before(self.end, other.start) or _before(other.end, self.start))


def _before(end: str, start: str) -> bool:
    """Whether an end surely lies before a start: in the coarser of both measures."""
    length = min(len(end), len(start))
    return bool(length) and end[:length] < start[:length]


ALWAYS = Period()


def parse_period(start: str, end: str) -> Period:
    """A period from two dates as tables write them: `-` or nothing where there is none.

    Raises:
        ValueError: a date is none, or the end lies before the start.
    """
    period = Period("" if start == "-" else start, "" if end == "-" else end)
    for written in (period.start, period.end):
        if written and not _DATE.fullmatch(written):
            raise ValueError(f"expected a date as 1994, 1994-04 or 1994-04-07, found {written!r}")
    if _before(period.end, period.start):
        raise ValueError(f"ends ({period.end}) before it begins ({period.start})")
    return period


def parse_brackets(written: str) -> tuple[str, Period]:
    """A value and the period in brackets behind it: `Zaire [..1997-05]`.

    Raises:
        ValueError: what stands in the brackets is no period.
    """
    value, bracket, rest = written.strip().partition(" [")
    if not bracket:
        return value, ALWAYS
    if not rest.endswith("]") or ".." not in rest:
        raise ValueError(f"expected [from..to] behind the name, found {written!r}")
    start, _, end = rest[:-1].partition("..")
    return value.strip(), parse_period(start.strip(), end.strip())
