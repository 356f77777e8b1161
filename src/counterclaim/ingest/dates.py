"""Dates of publication as pages, rows and people write them."""

import re
from datetime import date

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?=$|[T ])")


def parse_date(written: str) -> date | None:
    """The day of an ISO 8601 date or date and time, as its writer's clock had it, or None."""
    found = _ISO.match(written.strip())
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
