"""Dates of publication as pages, rows and people write them."""

import re
from datetime import date

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?=$|[T ])")

_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/._-])")


def parse_date(written: str) -> date | None:
    """The day of an ISO 8601 date or date and time, as its writer's clock had it, or None."""
    found = _ISO.match(written.strip())
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def day_in_address(address: str | None) -> date | None:
    """The day that an address has in its path, as in `/2015/09/30/` or `/2015-09-30-`, or None.

    Outlets put the day of publication there; two different days tell nothing.
    """
    days = {day for found in _IN_ADDRESS.findall(address or "") if (day := _day(found))}
    return days.pop() if len(days) == 1 else None


def _day(found: tuple[str, str, str]) -> date | None:
    try:
        return date(*map(int, found))
    except ValueError:
        return None
