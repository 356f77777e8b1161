"""Values of times: TIMEX3 and EDTF, and the days they cover.

Source: TimeML annotation guidelines 1.2.1, section on TIMEX3; EDTF (Library of Congress, 2019),
levels 0 and 1.
"""

import re
from datetime import date, timedelta

from corpus.format import Interval

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"\d{4}")
_DECADE = re.compile(r"(\d{3})X?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_DAYTIME = re.compile(r"(?P<day>.+?)T(?:(?P<part>MO|MI|AF|EV|NI|DT)|(?P<clock>[\dX:]+)Z?)")
_CLOCK = re.compile(r"(?:[01]\d|2[0-4]|XX)(?::(?:[0-5]\d|XX)){0,2}")
_PARTLY = re.compile(
    r"(?:\d{4}|XXXX)-(?:W(?:\d\d|XX)(?:-(?:[1-7]|WE|X))?|SP|SU|FA|WI|Q[1-4X]|H[12X])"
    r"|FY\d{4}|\d\dX?X?|(?:\d{4}|\d{3}X|XXXX)-(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?"
    r"|XXXX|(?:PAST|PRESENT|FUTURE)_REF"
)
_DURATION = re.compile(
    r"P(?!$)(?:(?:\d+(?:\.\d+)?|X)(?:DE|CE|ML|Y|M|W|D|WE|Q|N))*"
    r"(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+|TX[HMS]|T(?:MO|AF|EV|NI|DT))?"
)


def why_no_value(kind: str, value: str) -> str | None:
    """What is wrong with the value of a time of this TIMEX3 type; None if nothing is."""
    if kind == "DURATION":
        return None if _DURATION.fullmatch(value) else _expected("P3D, PT4H or PXW", value)
    if kind == "SET" and _DURATION.fullmatch(value):
        return None
    daytime = _DAYTIME.fullmatch(value)
    if daytime:
        if kind not in {"TIME", "SET"}:
            return f"{value!r} has a time of day: its type is TIME, not {kind}"
        if daytime["clock"] and not _CLOCK.fullmatch(daytime["clock"]):
            return _expected("T14:05 or TMO, TAF, TEV, TNI after the day", value)
        return why_no_value("DATE", daytime["day"])
    if kind == "TIME":
        return None if value.endswith("_REF") else _expected("2022-06-18T14:05 or …TNI", value)
    if "/" in value:
        return _why_no_range(value)
    plain = value.rstrip("?~%")
    if _DAY.fullmatch(plain) or _MONTH.fullmatch(plain) or _WEEK.fullmatch(plain):
        return None if days_of(plain) else f"{value!r} is in no calendar"
    if _YEAR.fullmatch(plain) or _DECADE.fullmatch(plain) or _PARTLY.fullmatch(plain):
        return None
    return _expected("2022-06-18, 2022-W24, 2022-06, 2022, 2022-SU or PAST_REF", value)


def _why_no_range(value: str) -> str | None:
    ends = value.split("/")
    if len(ends) != 2 or ends == ["..", ".."]:
        return _expected("two dates and one slash, as in 2022-06-18/2022-06-20", value)
    reasons = [why_no_value("DATE", end) for end in ends if end not in {"", ".."}]
    found = next((reason for reason in reasons if reason), None)
    if found or days_of(value) or ".." in ends or "" in ends:
        return found
    return f"{value!r} ends before it begins"


def _expected(what: str, value: str) -> str:
    return f"expected {what}, found {value!r}"


def days_of(value: str) -> Interval | None:
    """The days that a value covers; None where it does not fix them, or is in no calendar."""
    try:
        return _days_of(value.rstrip("?~%"))
    except ValueError:
        return None


def _days_of(value: str) -> Interval | None:
    if "/" in value:
        first, last = (days_of(end) for end in value.split("/", 1))
        if first is None or last is None or first.start >= last.end:
            return None
        return Interval(first.start, last.end)
    if daytime := _DAYTIME.fullmatch(value):
        return days_of(daytime["day"])
    if _DAY.fullmatch(value):
        day = date.fromisoformat(value)
        return Interval(day, day + timedelta(days=1))
    if month := _MONTH.fullmatch(value):
        year, number = int(month[1]), int(month[2])
        return Interval(date(year, number, 1), date(year + number // 12, number % 12 + 1, 1))
    if _YEAR.fullmatch(value):
        return Interval(date(int(value), 1, 1), date(int(value) + 1, 1, 1))
    if decade := _DECADE.fullmatch(value):
        return Interval(date(int(decade[1]) * 10, 1, 1), date(int(decade[1]) * 10 + 10, 1, 1))
    if week := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        start = monday + timedelta(days=5) if week[3] else monday
        return Interval(start, monday + timedelta(days=7))
    return None


def edtf_of(value: str, interval: Interval | None) -> str | None:
    """The time as EDTF: the value itself where it is a date, else its first and last day."""
    plain = value.rstrip("?~%")
    if "/" in value or any(form.fullmatch(plain) for form in (_DAY, _MONTH, _YEAR)):
        return value
    if interval is None:
        return None
    last = interval.end - timedelta(days=1)
    first = interval.start.isoformat()
    return first if last == interval.start else f"{first}/{last.isoformat()}"
