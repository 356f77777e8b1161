"""Times a length away from another: "two days ago", "a year earlier", "a week before Christmas"."""

from dataclasses import replace
from datetime import timedelta

from counterclaim.model.time import TimeType
from counterclaim.resolve.times.dates import PartialDate, move, of_day
from counterclaim.resolve.times.found import Found, Valued
from counterclaim.resolve.times.story import UNKNOWN, Base, Story
from counterclaim.resolve.times.values.calendar import full_date, holiday
from counterclaim.resolve.times.values.common import dated
from counterclaim.resolve.times.values.weekdays import weekday
from counterclaim.resolve.times.written import timex_value

_UNITS = {
    "D": ("day", 1), "W": ("week", 1), "FN": ("week", 2), "M": ("month", 1), "Q": ("month", 3),
    "Y": ("year", 1), "DE": ("year", 10), "CE": ("year", 100), "ML": ("year", 1000),
}  # fmt: skip


def shift(found: Found, story: Story) -> Valued | None:
    """A time so much before or after the report, the time told, or a date that follows."""
    sign = int(found.notes["dir"])
    from_now = found.notes["base"] == "now"
    if found.notes["base"] == "date":
        return _from_date(found, story, sign)
    if not from_now and not story.narrative:
        return None  # in news "three days later" is counted from what happened, not from a date
    letters = found.tables.value(found.word("unit"), "UNIT", "UNITS") or ""
    number = 0.5 if "half" in found and "n" not in found else found.number()
    if number is not None and "half" in found.notes and "n" in found:
        number += 0.5
    if number is None or letters not in _UNITS:
        return _vague(found, sign)
    unit, times = _UNITS[letters]
    base = story.now(unit) if from_now else story.then(unit)
    if base is None:
        return _vague(found, sign)
    return _moved(found, base, round(sign * number * times, 1), unit)


def _vague(found: Found, sign: int) -> Valued:
    """Some time ago, or later, when nothing says how long or from when."""
    value = "PAST_REF" if sign < 0 else "FUTURE_REF"
    length = f"{found.text('n') or 'some'} {found.text('unit')}"
    why = f"{length} away from a time that is not told exactly"
    return Valued(TimeType.DATE, value, None, None, None, UNKNOWN, why)


def _moved(found: Found, base: Base, number: float, unit: str) -> Valued | None:
    if base.told.before_christ and unit == "year" and base.told.year:
        year = base.told.year - round(number)
        known: PartialDate | None = PartialDate(year=year, before_christ=True) if year > 0 else None
    elif number != int(number) and unit == "year":
        known = move(base.day, round(number * 12), "month")
    else:
        known = move(base.day, round(number), unit)
    if known is None:
        return None
    why = f"{number:+g} {unit}{'s' if abs(number) != 1 else ''} from {timex_value(base.told)}"
    return dated(known, found, why, base.anchor, found.notes.get("mod"))


def _from_date(found: Found, story: Story, sign: int) -> Valued | None:
    if "holiday" in found:
        start = holiday(found, story)
    else:
        start = full_date(found, story) if "month" in found else weekday(found, story)
    day = start.date.as_day() if start and start.date else None
    letters = found.tables.value(found.word("unit"), "UNIT", "UNITS") or ""
    number = found.number() if "n" in found else 1
    if not start or not day or letters not in _UNITS or number is None:
        return None
    unit, times = _UNITS[letters]
    count = round(sign * number * times)
    days = count * 7 if unit == "week" else count
    known = of_day(day + timedelta(days)) if unit in ("day", "week") else move(day, count, unit)
    if known is None:
        return None
    why = f"{count:+d} {unit}{'s' if abs(count) != 1 else ''} from {start.value}"
    return replace(dated(known, found, why, start.anchor), mod=found.notes.get("mod"))
