"""On which day a holiday falls in a year."""

from calendar import monthrange
from datetime import date, timedelta


def holiday_in(rule: str, year: int) -> date | None:
    """The day that a rule of holidays.tsv gives in a year; None where it gives none."""
    if not 1 <= year <= 9999:
        return None
    if rule.startswith("easter"):
        return easter(year) + timedelta(int(rule.removeprefix("easter")))
    if "." not in rule:
        return date.fromisoformat(rule if len(rule) == 10 else f"{year:04d}-{rule}")
    place, _, later = rule.partition("+")
    number, weekday, month = (int(each) for each in place.split("."))
    length = monthrange(year, month)[1]
    days = [day for day in range(1, length + 1) if date(year, month, day).isoweekday() == weekday]
    day = days[number - 1] if number > 0 else days[number]
    return date(year, month, day) + timedelta(int(later or 0))


def easter(year: int) -> date:
    """Easter Sunday of the Western churches.

    Source: the "anonymous Gregorian algorithm" (Meeus, Astronomical Algorithms, 2nd edition, 1998,
    chapter 8).
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, leap_rest = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * leap_rest + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
