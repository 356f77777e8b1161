"""Dates as layers write them: ISO 8601, or a day, a month's name and a year."""

import re

from counterclaim.model.layer import Stated

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:[T ]\d{1,2}[:h]\d{2}.*)?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.?,? (\d{4})(?: \d{1,2}[:h]\d{2}.*)?")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?: \d{1,2}[:h]\d{2}.*)?")
_EXPECTED = "expected a date as 2022-03-31, 2022-03, 2022 or 31 March 2022, found {!r}"


def parse_stated(written: str) -> Stated | None:
    """The date, with the time of day left out; None where nothing is written.

    Raises:
        ValueError: it is no date, or one of numbers alone as 3/4/2022, which may be two days.
    """
    bare = " ".join(written.split())
    if not bare:
        return None
    if found := _ISO.fullmatch(bare):
        return _stated("-".join(part for part in found.groups() if part), written)
    if found := _DAY_FIRST.fullmatch(bare):
        day, month, year = found.groups()
    elif found := _MONTH_FIRST.fullmatch(bare):
        month, day, year = found.groups()
    else:
        raise ValueError(_EXPECTED.format(written[:40]))
    number = _month(month)
    if number is None:
        raise ValueError(_EXPECTED.format(written[:40]))
    return _stated(f"{year}-{number:02}" + (f"-{int(day):02}" if day else ""), written)


def _month(name: str) -> int | None:
    short = name[:3].lower()
    whole = "january february march april may june july august september october november december"
    if short not in _MONTHS:
        return None
    number = _MONTHS.index(short) + 1
    return number if whole.split()[number - 1].startswith(name.lower()) or name == "Sept" else None


def _stated(iso: str, written: str) -> Stated:
    try:
        return Stated(iso)
    except ValueError:
        raise ValueError(_EXPECTED.format(written[:40])) from None
