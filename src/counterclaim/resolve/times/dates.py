"""Dates of which only some fields are known, with what can be said and reckoned of them."""

from calendar import isleap, monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.model.time import Interval

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
COARSE_TO_FINE = ("century", "decade", "year", "half", "season", "quarter", "month", "week", "day")
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date, or the part of one that is known; every field may be missing.

    `century` and `decade` are a year's first two and three digits, `part` is a part of the day in
    the letters of TIMEX3 (MO, AF, EV, NI), `clock` a time of day as "10:35" with or without zone.
    With `weekday` and no `day` the week is not known.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    week: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    before_christ: bool = False
    weekend: bool = False
    part: str | None = None
    clock: str | None = None

    @property
    def unit(self) -> str:
        """The finest of its fields: day, week, month … century; "" for none."""
        if self.day is not None or self.weekday is not None:
            return "day"
        for name in ("week", "month", "quarter", "season", "half", "year", "decade", "century"):
            if getattr(self, name) is not None:
                return name
        return ""

    def as_day(self) -> date | None:
        """The day, if all of it is known and the calendar has it."""
        if self.before_christ or None in (self.year, self.month, self.day):
            return None
        try:
            return date(self.year or 0, self.month or 0, self.day or 0)
        except ValueError:
            return None

    def days(self) -> Interval | None:
        """The days in which it lies; None where its fields leave that open, or before Christ."""
        try:
            start, end = self._bounds()
        except (ValueError, OverflowError):
            return None
        return Interval(start, end) if start and end else None

    def _bounds(self) -> tuple[date | None, date | None]:
        if self.before_christ:
            return None, None
        if self.century is not None:
            return date(max(1, self.century * 100), 1, 1), date(self.century * 100 + 100, 1, 1)
        if self.decade is not None:
            return date(max(1, self.decade * 10), 1, 1), date(self.decade * 10 + 10, 1, 1)
        if self.year is None:
            return None, None
        if self.week is not None:
            first = date.fromisocalendar(self.year, self.week, 6 if self.weekend else 1)
            return first, first + timedelta(2 if self.weekend else 7)
        if self.weekday is not None and self.day is None:
            return None, None
        if self.day is not None:
            day = self.as_day()
            return day, day + timedelta(1) if day else None
        month, length = self._months()
        first = date(self.year, month, 1)
        return first, add_months(first, length)

    def _months(self) -> tuple[int, int]:
        """The first month and how many there are."""
        if self.month is not None:
            return self.month, 1
        if self.quarter is not None:
            return 3 * self.quarter - 2, 3
        if self.half is not None:
            return 6 * self.half - 5, 6
        return (SEASON_MONTHS[self.season], 3) if self.season else (1, 12)


def of_day(day: date) -> PartialDate:
    return PartialDate(year=day.year, month=day.month, day=day.day)


def of_week(day: date) -> PartialDate:
    year, week, _ = day.isocalendar()
    return PartialDate(year=year, week=week)


def add_months(day: date, months: int) -> date:
    """The same day some months away, or the last of that month.

    Raises:
        ValueError: the year is beyond those of the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def period_around(day: date, unit: str) -> PartialDate:
    """The week, month, quarter, year … in which a day lies."""
    if unit == "week":
        return of_week(day)
    year = PartialDate(year=day.year)
    if unit == "month":
        return replace(year, month=day.month)
    if unit == "quarter":
        return replace(year, quarter=(day.month + 2) // 3)
    if unit == "half":
        return replace(year, half=1 if day.month <= 6 else 2)
    if unit == "decade":
        return PartialDate(decade=day.year // 10)
    if unit == "century":
        return PartialDate(century=day.year // 100)
    return of_day(day) if unit == "day" else year


def move(day: date, number: int, unit: str) -> PartialDate | None:
    """The period of a unit that lies some of them after (or before) the one around a day."""
    try:
        if unit in ("day", "week"):
            return period_around(day + timedelta(number * (7 if unit == "week" else 1)), unit)
        return period_around(add_months(day, number * MONTHS_IN[unit]), unit)
    except (ValueError, OverflowError):
        return None


def middle(date_known: PartialDate) -> date | None:
    """A day that stands for a period when others are counted from it: its first."""
    days = date_known.days()
    return days.start if days else None


def finer_or_same(unit: str, than: str) -> bool:
    """Whether a period of one unit fixes one of the other."""
    if not unit or not than:
        return False
    return COARSE_TO_FINE.index(unit) >= COARSE_TO_FINE.index(than)


def valid_day(year: int | None, month: int, day: int) -> bool:
    """Whether a month has such a day; in an unknown year February has 29."""
    leap = year is None or (0 < year <= 9999 and isleap(year))
    return 1 <= day <= (29 if month == 2 and leap else monthrange(2001, month)[1])
