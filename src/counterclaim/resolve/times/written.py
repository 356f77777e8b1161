"""Partial dates as TIMEX3 values and in the Extended Date/Time Format."""

from datetime import timedelta

from counterclaim.resolve.times.dates import PartialDate

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


def timex_value(known: PartialDate) -> str:
    """The TIMEX3 value of a date, with X for what is not known.

    Decades and centuries are written by their first digits ("198", "19"), as the corpora do.

    Source: TimeML 1.2.1; TIDES 2005 standard, section 3.
    """
    text = _day(known)
    if known.clock:
        return f"{text}T{known.clock}"
    return f"{text}T{known.part}" if known.part else text


def _day(known: PartialDate) -> str:
    era = "BC" if known.before_christ else ""
    if known.century is not None:
        return f"{era}{known.century:02d}"
    if known.decade is not None:
        return f"{era}{known.decade:03d}"
    year = era + (f"{known.year:04d}" if known.year is not None else "XXXX")
    if known.weekday is not None and known.day is None:
        return f"{year}-WXX-{known.weekday}"
    if known.week is not None:
        return f"{year}-W{known.week:02d}" + ("-WE" if known.weekend else "")
    for letter, number in (("Q", known.quarter), ("H", known.half), ("", known.season)):
        if number is not None:
            return f"{year}-{letter}{number}"
    return year + _month_and_day(known)


def _month_and_day(known: PartialDate) -> str:
    """As much of both as is known; a time of day needs a place for both."""
    month = f"{known.month:02d}" if known.month is not None else "XX"
    day = f"{known.day:02d}" if known.day is not None else "XX"
    if known.day is not None or known.part or known.clock:
        return f"-{month}-{day}"
    return f"-{month}" if known.month is not None else ""


def edtf(known: PartialDate) -> str | None:
    """The date in EDTF, None where that cannot say it: parts of the day, unknown weeks.

    Source: ISO 8601-2:2019, with seasons 21 to 24, quarters 33 to 36 and halves 40 and 41.
    """
    if known.before_christ:
        return f"{1 - known.year:05d}" if known.year and known.unit == "year" else None
    if known.century is not None:
        return f"{known.century:02d}XX"
    if known.decade is not None:
        return f"{known.decade:03d}X"
    if known.week is not None or (known.weekday is not None and known.day is None):
        days = known.days()
        return f"{days.start}/{days.end - timedelta(1)}" if days and days.end else None
    year = f"{known.year:04d}" if known.year is not None else "XXXX"
    codes = (
        _SEASONS[known.season] if known.season else None,
        32 + known.quarter if known.quarter else None,
        39 + known.half if known.half else None,
    )
    code = next((each for each in codes if each), None)
    return f"{year}-{code}" if code else _edtf_day(known, year)


def _edtf_day(known: PartialDate, year: str) -> str | None:
    if known.part or known.month is None:
        return year if known.month is None and known.year and not known.clock else None
    if known.day is None:
        return f"{year}-{known.month:02d}"
    day = f"{year}-{known.month:02d}-{known.day:02d}"
    if not known.clock:
        return day
    return f"{day}T{known.clock}:00" if known.year is not None else None
